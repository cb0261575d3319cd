def load(text):
    try:
        return int(text)
    except ValueError as e:
        print("problem:", e)
        raise


print(load("5"))
print(load("five"))
