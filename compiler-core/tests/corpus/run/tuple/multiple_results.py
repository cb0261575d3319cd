def stats(xs):
    return min(xs), max(xs), sum(xs) / len(xs)


def split_at(text, ch):
    i = text.find(ch)
    if i < 0:
        return text, None
    return text[:i], text[i + 1:]


low, high, mean = stats([3, 1, 4, 1, 5])
print(low, high, mean)
result = stats([2.0])
print(result, result[1], type(result).__name__)
for text in ("a=b", "plain", "=", "x=y=z"):
    key, value = split_at(text, "=")
    print(repr(key), repr(value))
pairs = [split_at(t, ":") for t in ["k:v", "n"]]
print(pairs, dict(pairs))
swap = lambda p: (p[1], p[0])
print(swap((1, "x")), [swap(p) for p in pairs], sorted([(2, "b"), (1, "z"), (2, "a")], key=swap))
(a, b), c = (stats([1, 2])[:2], 3)
print(a, b, c)
