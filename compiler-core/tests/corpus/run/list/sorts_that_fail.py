# A comparison that raises leaves all items in the list, in the order that CPython leaves them in.
class Item:
    left = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.left -= 1
        if Item.left == 0:
            raise ValueError("enough")
        return self.value < other.value


seed = 1


def random(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return (seed >> 8) % n


for size in (3, 10, 70, 200, 1000):
    for stop in (1, 2, 5, 20, 100, 300, 700, 1500, 4000, 8000, 9000):
        for reverse in (False, True):
            items = [Item(random(5000)) for _ in range(size)]
            for key in (None, lambda item: item):
                Item.left = stop
                done = items[:]
                how = "sorted"
                try:
                    done.sort(key=key, reverse=reverse)
                except ValueError as error:
                    how = str(error)
                order = 0
                for item in done:
                    order = (order * 31 + item.value) % 1000003
                print(size, stop, reverse, how, order, sum(item.value for item in done))
mixed = [3, 1, "a", 2]
try:
    mixed.sort()
except TypeError as error:
    print(error)
print(mixed)
