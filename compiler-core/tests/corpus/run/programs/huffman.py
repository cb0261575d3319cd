class Leaf:
    def __init__(self, char, weight):
        self.char, self.weight = char, weight

    def codes(self, prefix, out):
        out[self.char] = prefix or "0"


class Branch:
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.weight = left.weight + right.weight

    def codes(self, prefix, out):
        self.left.codes(prefix + "0", out)
        self.right.codes(prefix + "1", out)


def build(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    nodes = [Leaf(c, n) for c, n in sorted(counts.items())]
    while len(nodes) > 1:
        nodes.sort(key=lambda n: n.weight)
        a, b = nodes.pop(0), nodes.pop(0)
        nodes.append(Branch(a, b))
    out = {}
    nodes[0].codes("", out)
    return out


def decode(bits, codes):
    table = {v: k for k, v in codes.items()}
    out, at = "", ""
    for b in bits:
        at += b
        if at in table:
            out += table[at]
            at = ""
    return out


for text in ["abracadabra", "aaaa", "this is an example of a huffman tree", "日本日本語"]:
    codes = build(text)
    bits = "".join(codes[c] for c in text)
    print(sorted(codes.items(), key=lambda p: (len(p[1]), p[0])))
    print(bits, len(bits), len(text) * 8, decode(bits, codes) == text)
