class Record:
    fields = ("name", "size", "tags")

    def __init__(self, name, size=0, tags=None):
        self.name = name
        self.size = size
        self.tags = tags if tags is not None else []

    def __repr__(self):
        return "Record(" + ", ".join(f"{f}={getattr(self, f)!r}" for f in self.fields) + ")"

    def __eq__(self, other):
        return isinstance(other, Record) and (self.name, self.size) == (other.name, other.size)

    def __lt__(self, other):
        return (self.size, self.name) < (other.size, other.name)

    def with_size(self, size):
        return Record(self.name, size, self.tags[:])


a = Record("a", 3, ["x"])
b = Record("b")
c = a.with_size(1)
c.tags.append("y")
print(a, b, c, a == c, a == Record("a", 3), a != b, sorted([a, b, c]), min(a, b, c))
b.size += 2.5
b.name *= 2
b.tags.extend(a.tags)
print(b, b.size > a.size, a in [c, b, Record("a", 3)], [r.name for r in sorted([a, b, c], key=lambda r: (-r.size, r.name))])
table = {r.name: r for r in (a, b)}
table["a"].size = 99
print(a.size, table["bb"].tags, {r.size for r in (a, b, c)} == {99, 2.5, 1}, sum(r.size for r in table.values()))
