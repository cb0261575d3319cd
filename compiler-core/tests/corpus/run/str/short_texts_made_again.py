# Short texts that are cut out and joined again and again, and others that come once: equal ones are equal, as keys too.

text = "the cat and the dog and the bird sat on the mat, the cat in the hat; \u00e9t\u00e9 \u00e9t\u00e9 \u4e2d\u6587 \u4e2d\u6587 " * 20
counts = {}
for start in range(len(text)):
    for size in (1, 2, 3, 5, 12, 13):
        part = text[start : start + size]
        counts[part] = counts.get(part, 0) + 1
print(len(counts), sum(counts.values()))
for key in sorted(counts, key=lambda key: (-counts[key], key))[:12]:
    print(repr(key), counts[key])

seen = {}
for number in range(9000):
    name = "n" + str(number % 7000)
    seen[name] = seen.get(name, 0) + number
    again = "n" + str(number % 7000)
    if seen[again] != seen[name] or again != name or hash(again) != hash(name):
        print("lost", name)
print(len(seen), sum(seen.values()), seen["n0"], seen["n" + "6999"])

# More texts than are kept.
letters = "abcdefghijklmnopqrstuvwxyz"
words = {first + second + third for first in letters for second in letters for third in letters}
print(len(words), "abc" in words, "ab" + "c" in words, "abC" in words, min(words), max(words))

joined = ""
for letter in letters:
    joined += letter
    if joined[: len(joined)] != letters[: len(joined)] or joined[-3:] != letters[max(0, len(joined) - 3) : len(joined)]:
        print("wrong", joined)
print(joined, "x" + "", "" + "y", ("z" + "z")[1:1] == "", len("a\x00" + "b"))
