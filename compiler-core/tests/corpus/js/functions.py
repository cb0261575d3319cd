def area(width, height=2):
    return width * height


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def greet(name):
    print(f"Hello, {name}!")


print(area(3), area(height=5, width=4), fibonacci(20))
greet("Ann")
