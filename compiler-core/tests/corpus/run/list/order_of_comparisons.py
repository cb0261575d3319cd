# A `__lt__` sees every comparison of a sort, in CPython's order.
class Item:
    compared = 0
    trace = 0

    def __init__(self, value, place):
        self.value = value
        self.place = place

    def __lt__(self, other):
        Item.compared += 1
        Item.trace = (Item.trace * 31 + self.place * 7 + other.place) % 1000003
        return self.value < other.value


seed = 1


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n


def values_of(kind, size):
    if kind == "random":
        return [random(1000000) for _ in range(size)]
    if kind == "few":
        return [random(4) for _ in range(size)]
    if kind == "rising":
        return list(range(size))
    if kind == "falling":
        return list(range(size, 0, -1))
    if kind == "saw":
        return [i % 100 for i in range(size)]
    if kind == "sorted and more":
        return list(range(size)) + [random(size + 1) for _ in range(10)]
    if kind == "shuffled in":
        return [i // 2 if i % 2 else size - i for i in range(size)]
    return sorted(random(10000) for _ in range(size // 2)) + sorted((random(10000) for _ in range(size // 2)), reverse=True)


for kind in ("random", "few", "rising", "falling", "saw", "sorted and more", "shuffled in", "two runs"):
    for size in (0, 1, 2, 3, 9, 31, 63, 64, 65, 130, 300, 1000):
        for reverse in (False, True):
            values = values_of(kind, size)
            Item.compared = Item.trace = 0
            items = [Item(value, place) for place, value in enumerate(values)]
            items.sort(reverse=reverse)
            again = sorted([(Item(value, place), place) for place, value in enumerate(values)], key=lambda pair: pair[0], reverse=reverse)
            order = 0
            for item in items:
                order = (order * 31 + item.place) % 1000003
            print(kind, size, reverse, Item.compared, Item.trace, order, [place for _, place in again] == [item.place for item in items])
