# Since CPython 3.12 a slice has a hash, so `d[1:2]` looks it up as a key.
d = {1: 2}
for lookup in (lambda: d[1:2], lambda: {}[-5:], lambda: {"a": 1}[::2], lambda: d[[]:1], lambda: hash(slice([], 1))):
    try:
        print(lookup())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
d[1:2] = 7
print(d[1:2], d[slice(1, 2)], slice(1, 2) in d, slice(1, 3) in d, len(d))
print(hash(slice(1, 2)), hash(slice(None)), hash((1, 2)), hash(()), hash((-1, 2**70)))
