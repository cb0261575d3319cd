def counter(start):
    count = start

    def next_value(step=1):
        nonlocal count
        count += step
        return count

    return next_value


first = counter(10)
print(first(), first(5))
print(sorted(["pear", "fig", "apple"], key=lambda word: (len(word), word)))
