def area(width, height):
    return width * height


print(area(2, 3))
print(area(height=2, width=5))
print(area(2))
