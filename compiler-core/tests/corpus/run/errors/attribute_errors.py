class T:
    a = 1


t = T()
for f in (lambda: t.b, lambda: T.b, lambda: (5).foo, lambda: "s".foo, lambda: [].foo, lambda: {}.foo, lambda: None.foo, lambda: (1,).foo, lambda: {1}.foo, lambda: 2.5.foo, lambda: True.foo, lambda: len.foo, lambda: (lambda: 0).foo, lambda: range(3).foo, lambda: [].push(1), lambda: "a".length(), lambda: None.append(1), lambda: {}.has_key(1), lambda: (1, 2).append(3), lambda: int.foo, lambda: ValueError("x").foo):
    try:
        print(f())
    except AttributeError as e:
        print(e)
def set_on(x):
    x.attr = 1


for v in (5, "s", [], None, (1,), 2.5):
    try:
        set_on(v)
    except AttributeError as e:
        print(e)
try:
    del t.zz
except AttributeError as e:
    print(e)
print(hasattr(t, "a"), hasattr(t, "b"), getattr(t, "a"), getattr(t, "zz", "default"))
