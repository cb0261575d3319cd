items = ["plain", "it's", 'say "x"', "both ' and \"", "tab\t", "back\\", "\n", "é", "\x00", "😀", "", " "]
print(items)
print(tuple(items), {i: items[i] for i in range(3)}, {"it's": 'a"b'})
for s in items:
    print(repr(s), [s], f"{s!r:>12}", "%r" % s, len(repr(s)))
print(str(["a", ["b'", ("c",)]]), repr(repr("it's")), repr("'") + repr('"') + repr("'\""))
print("\t|\x0b|\x1b|\x7f|\xad|\u0300|\u2028|\ue000|\U000e0001".split("|"))
