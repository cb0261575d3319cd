ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]


def words(n):
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ("-" + ONES[n % 10] if n % 10 else "")
    for size, name in SCALES:
        if n >= size:
            rest = n % size
            text = words(n // size) + " " + name
            if rest:
                text += (" and " if rest < 100 else " ") + words(rest)
            return text


for n in (0, 7, 13, 20, 21, 99, 100, 101, 342, 1000, 1001, 12345, 10**6, 987654321, -45, 10**15 + 1, 2**50):
    print(n, words(n))
print(sum(len(words(n).replace(" ", "").replace("-", "")) for n in range(1, 1001)))
print(sorted(range(1, 11), key=words), max((words(n) for n in range(100)), key=len))
