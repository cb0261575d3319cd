def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c and best[i - 1][c - weight] + value > best[i][c]:
                best[i][c] = best[i - 1][c - weight] + value
    chosen = []
    c = capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][-1], chosen[::-1]


def coins(amount, values):
    ways = [1] + [0] * amount
    for v in values:
        for a in range(v, amount + 1):
            ways[a] += ways[a - v]
    fewest = [0] + [None] * amount
    for a in range(1, amount + 1):
        options = [fewest[a - v] for v in values if v <= a and fewest[a - v] is not None]
        if options:
            fewest[a] = min(options) + 1
    return ways[amount], fewest[amount]


items = [("map", 9, 150), ("water", 153, 200), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40), ("cheese", 23, 30), ("beer", 52, 10), ("cream", 11, 70), ("camera", 32, 30), ("shirt", 24, 15)]
for capacity in (0, 10, 50, 100, 200):
    print(capacity, knapsack(items, capacity))
for amount in (0, 1, 7, 100, 1000):
    print(amount, coins(amount, [1, 5, 10, 25, 50]), coins(amount, [3, 7]))
