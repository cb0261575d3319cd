# Indexes that a range proves, and those that it does not.
values = list(range(10))
total = 0
for i in range(len(values) - 1, -1, -1):
    total += values[i]
print(total)
for i in range(-1, -len(values) - 1, -1):
    total += values[i] * i
print(total)
try:
    for i in range(len(values) + 1):
        total += values[i]
except IndexError as error:
    print(error, total)
try:
    for i in range(-1, -len(values) - 2, -1):
        total += values[i]
except IndexError as error:
    print(error, total)


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return -low - 1


print([binary_search(values, x) for x in (-1, 0, 5, 9, 10)])
i = 0
while values[i] < 7:
    i += 2
print(i, values[i - 9])

# A list that changes while its size is needed.
queue = [1]
steps = 0
for x in queue:
    steps += 1
    if len(queue) < 20:
        queue.append(x + 1)
        queue.append(x * 2)
print(steps, queue)
row = [0] * 5
for i in range(12):
    if i < len(row):
        row[i] = i
    else:
        row.append(-i)
    if i == 8:
        row = row[:6]
print(row)
