class Item:
    def __init__(self, name, price, tags=()):
        self.name, self.price, self.tags = name, price, set(tags)
    def __repr__(self): return f"Item({self.name!r}, {self.price:.2f})"
    def __eq__(self, other): return isinstance(other, Item) and self.name == other.name
    def __hash__(self): return hash(self.name)
class Inventory:
    def __init__(self): self.stock = {}
    def add(self, item, n=1):
        self.stock[item] = self.stock.get(item, 0) + n
        return self
    def __len__(self): return sum(self.stock.values())
    def __iter__(self): return iter(sorted(self.stock, key=lambda i: i.name))
    def __contains__(self, name): return any(i.name == name for i in self.stock)
    def __getitem__(self, name):
        for i, n in self.stock.items():
            if i.name == name: return i, n
        raise KeyError(name)
    def __setitem__(self, name, n):
        item, _ = self[name]
        self.stock[item] = n
    def __delitem__(self, name): del self.stock[self[name][0]]
    def by_tag(self):
        out = {}
        for item in self:
            for t in sorted(item.tags): out.setdefault(t, []).append(item.name)
        return out
inv = Inventory().add(Item("pen", 1.5, ["office", "blue"]), 10).add(Item("cup", 7, ("kitchen",))).add(Item("pen", 99), 5)
print(len(inv), list(inv), "pen" in inv, "fork" in inv, inv["pen"], inv.by_tag())
inv["cup"] = 12
print({i.name: n for i, n in inv.stock.items()}, max(inv, key=lambda i: i.price), sum(i.price * n for i, n in inv.stock.items()))
try: inv["fork"]
except KeyError as e: print("missing", e)
del inv["pen"]
print([*inv], len(inv), bool(inv), not Inventory())
groups = {}
for n in range(20): groups.setdefault((n % 2 == 0, n % 3), set()).add(n)
for k in sorted(groups): print(k, sorted(groups[k]))
counts = [[0] * 3 for _ in range(2)]
for (even, r), s in groups.items(): counts[even][r] = len(s)
print(counts)
lookup = {}
for w in ["listen", "silent", "enlist", "abc", "cab", "xyz"]: lookup.setdefault("".join(sorted(w)), []).append(w)
print([v for v in lookup.values() if len(v) > 1], {k: len(v) for k, v in lookup.items()})
cache = {}
def fib(n):
    if n not in cache: cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]
print(fib(90), len(cache), fib(300) % 10**9)
tree = {}
for p in ["a/b/c", "a/b/d", "a/e", "f"]:
    node = tree
    for part in p.split("/"): node = node.setdefault(part, {})
print(tree)
def show(node, depth=0):
    return [line for k in sorted(node) for line in ["  " * depth + k] + show(node[k], depth + 1)]
print("\n".join(show(tree)))
ops = {"+": lambda a, b: a + b, "*": lambda a, b: a * b, "max": max, "min": min}
print([ops[o](3, 4) for o in ("+", "*", "max", "min")], {k: f(2, 5) for k, f in ops.items()})
table = [{"n": "x", "v": 3}, {"n": "y", "v": 1.5}, {"n": "z", "v": None}]
print(sorted((r for r in table if r["v"] is not None), key=lambda r: r["v"]), [r.get("v") or 0 for r in table], [dict(r, extra=i) for i, r in enumerate(table)][0])
