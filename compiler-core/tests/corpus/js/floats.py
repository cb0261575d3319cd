import math


def distance(x1, y1, x2, y2):
    dx = x2 - x1
    dy = y2 - y1
    return math.sqrt(dx * dx + dy * dy)


total = 0.0
for step in range(1, 5):
    total += distance(0.0, 0.0, step * 0.5, 1.5)
print(total, round(total, 3), 7 / 2)
