# Sums of what inner loops count stay exact, and so do sums that only look like them.


def steps(limit):
    total = 0
    for start in range(limit):
        n = 0
        x = start
        while x != 1 and n < 50:
            x = x // 2 if x % 2 == 0 else 3 * x + 1
            n += 1
        total += n
    return total


def steps_with_break(limit, last):
    total = 0
    for start in range(limit):
        n = 0
        while True:
            if n > start:
                break
            n += 1
            if n * n > start:
                n = last
                break
        total += n
    return total


def never_reset(rounds):
    total = n = 0
    for _ in range(rounds):
        while n % 7 != 6:
            n += 1
        total += n
        n += 1
    return total


def fed_back(rounds):
    total = n = 1
    for _ in range(rounds):
        for _ in range(3):
            n += 1
        total += n
        n = total
    return total, n


def from_a_high_start(rounds, start):
    total = 0
    for _ in range(rounds):
        n = start
        for _ in range(2):
            n += 1
        total += n
    return total


def added_again_and_again(rounds, start):
    total = 0
    n = start
    for _ in range(rounds):
        n += 1
    for _ in range(rounds):
        total += n
    return total


def down(rounds):
    total = 0
    for size in range(rounds):
        n = 0
        while -n < size:
            n -= 1
        total += n
        total -= -n
    return total


def nested(rounds):
    total = 0
    for a in range(rounds):
        m = 0
        for b in range(a):
            n = 0
            while n < b:
                n += 1
            m += n
        total += m
        total -= 3
    return total


def chosen(rounds, big):
    total = 0
    for a in range(rounds):
        n = 0
        while n < a:
            n += 1
        if a % 3 == 0:
            n = big
        total += n
    return total


print(steps(200))
print(steps_with_break(50, 5), steps_with_break(50, 2**62), steps_with_break(3, 2**63 - 1))
print(never_reset(100))
print(fed_back(10), fed_back(70))
print(from_a_high_start(5, 10), from_a_high_start(5, 2**62), from_a_high_start(2, 2**63 - 4))
print(added_again_and_again(10, 3), added_again_and_again(10, 2**62), added_again_and_again(3, -(2**63)))
print(down(30))
print(nested(20))
print(chosen(20, 1), chosen(20, 2**62), chosen(20, -(2**63)))
