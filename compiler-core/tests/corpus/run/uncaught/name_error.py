def main():
    x = 1
    print(x)
    print(undefined_thing_here)


main()
print("x")
print("y")
