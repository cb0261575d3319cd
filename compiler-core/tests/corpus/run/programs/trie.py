class Trie:
    def __init__(self):
        self.children = {}
        self.count = 0
        self.end = False

    def insert(self, word):
        node = self
        for c in word:
            if c not in node.children:
                node.children[c] = Trie()
            node = node.children[c]
            node.count += 1
        node.end = True

    def find(self, prefix):
        node = self
        for c in prefix:
            node = node.children.get(c)
            if node is None:
                return None
        return node

    def __contains__(self, word):
        node = self.find(word)
        return node is not None and node.end

    def words(self, prefix=""):
        out = [prefix] if self.end else []
        for c in sorted(self.children):
            out += self.children[c].words(prefix + c)
        return out


t = Trie()
for w in "to tea ted ten i in inn été 日本".split():
    t.insert(w)
print(t.words(), "tea" in t, "te" in t, "tens" in t, "" in t, "日本" in t)
for p in ("t", "te", "in", "x", ""):
    node = t.find(p)
    print(p, node.words(p) if node else None, node.count if node else 0)
