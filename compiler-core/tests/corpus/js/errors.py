def parse(text):
    try:
        return int(text)
    except ValueError as error:
        print("no number:", error)
        return None
    finally:
        print("done")


for text in ["12", "x"]:
    value = parse(text)
    if value is None:
        continue
    print(value // 5)
