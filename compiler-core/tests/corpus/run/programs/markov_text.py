TEXT = "one fish two fish red fish blue fish this one has a little star this one has a little car"


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, n):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return (self.state >> 8) % n

    def choice(self, xs):
        return xs[self.next(len(xs))]


def train(text):
    words = text.split()
    table = {}
    for a, b in zip(words, words[1:] + words[:1]):
        table.setdefault(a, []).append(b)
    return table


table = train(TEXT)
for word in sorted(table):
    print(word, table[word])
rng = Random(5)
for start in ("one", "fish", "this"):
    out = [start]
    while len(out) < 12:
        out.append(rng.choice(table[out[-1]]))
    print(" ".join(out))
