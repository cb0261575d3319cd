def is_leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def days_in(y, m):
    return 29 if m == 2 and is_leap(y) else [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]


def weekday(y, m, d):
    if m < 3:
        m += 12
        y -= 1
    return (d + 13 * (m + 1) // 5 + y + y // 4 - y // 100 + y // 400 + 5) % 7


def month(y, m):
    names = "January February March April May June July August September October November December".split()
    lines = [f"{names[m - 1]} {y}".center(20).rstrip(), "Mo Tu We Th Fr Sa Su"]
    week = ["  "] * weekday(y, m, 1)
    for d in range(1, days_in(y, m) + 1):
        week.append(f"{d:2d}")
        if len(week) == 7:
            lines.append(" ".join(week))
            week = []
    if week:
        lines.append(" ".join(week))
    return "\n".join(lines)


print(month(2024, 2))
print(month(2023, 10))
print([y for y in range(1890, 2010, 10) if is_leap(y)], [days_in(2023, m) for m in range(1, 13)])
def day_number(y, m, d):
    return sum(days_in(y, k) for k in range(1, m)) + d


print(day_number(2024, 12, 31), day_number(2023, 3, 1), [weekday(2000 + i, 1, 1) for i in range(10)])
print(sum(1 for y in range(1901, 2001) for m in range(1, 13) if weekday(y, m, 1) == 6))
