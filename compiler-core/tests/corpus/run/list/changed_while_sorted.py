# While it is sorted a list is empty, and may not be changed.
numbers = [3, 1, 2]


def appends(x):
    numbers.append(9)
    return x


def looks(x):
    print(numbers, len(numbers))
    return x


def sorts(x):
    numbers.sort()
    return -x


def empties(x):
    numbers.clear()
    numbers[:] = []
    numbers.extend([])
    del numbers[:]
    numbers.reverse()
    try:
        numbers.pop()
    except IndexError as error:
        print(error)
    try:
        numbers[0]
    except IndexError as error:
        print(error)
    return x


def assigns(x):
    numbers[:] = [5, 6]
    return x


def fails(x):
    numbers.append(1)
    if x == 2:
        raise KeyError(x)
    return x


for key in (appends, looks, sorts, empties, assigns, fails):
    try:
        numbers.sort(key=key)
    except (ValueError, KeyError) as error:
        print(repr(error))
    print(numbers)


class Item:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        items.append(self)
        return self.value < other.value

    def __repr__(self):
        return f"Item({self.value})"


items = [Item(3), Item(1), Item(2)]
try:
    items.sort()
except ValueError as error:
    print(error)
print(items)
