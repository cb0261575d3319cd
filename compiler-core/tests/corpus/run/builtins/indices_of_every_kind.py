# slices and indices of everything
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
    def __repr__(self): return f"I({self.n})"
B = 2**70
xs = [0, 1, 2, 3, 4, 5]
bounds = [None, 0, 1, 3, 6, 9, -1, -3, -9, True, I(2), B, -B]
for step in [None, 1, 2, -1, -2, 7, -7, I(2), B, -B, 2**63 - 1]:
    print(step, [(xs[a:b:step], "012345"[a:b:step], (0, 1, 2)[a:b:step]) for a in bounds for b in bounds if (str(a) + str(b)).count("1") != 1])
    print([(list(range(6)[a:b:step]), range(2, 20, 3)[a:b:step]) for a in (None, 1, -2, 9, -9) for b in (None, 4, -1, 0, 11) if not isinstance(step, int) or abs(step) < 100])
def attempt(name, f):
    try:
        print(name, f())
    except Exception as error:
        print(name, type(error).__name__, error)
def put(xs, i, v):
    xs[i] = v
    return xs
def cut(xs, i):
    del xs[i]
    return xs
for i in [0, 5, -1, -6, 6, -7, B, -B, 2**63, -2**63 - 1, 2**63 - 1, True, I(1), I(9), 1.0, "1", None, (1,), [1], slice(1, 2), slice(None, None, 0)]:
    for name, f in [("get", lambda: xs[i]), ("str", lambda: "abcdef"[i]), ("tuple", lambda: (1, 2, 3)[i]), ("range", lambda: range(10, 16)[i]), ("put", lambda: put([0, 1, 2, 3, 4, 5], i, [9])), ("del", lambda: cut([0, 1, 2, 3, 4, 5], i)), ("pop", lambda: [0, 1, 2, 3, 4, 5].pop(i)), ("insert", lambda: xs[:].insert(i, 7)), ("times", lambda: "ab" * i if not isinstance(i, int) or i < 99 else 0), ("dict", lambda: {1: 2, 5: 6}[i]), ("find", lambda: "abcdefa".find("a", i)), ("index", lambda: [1, 2, 1].index(1, i)), ("rjust", lambda: "a".rjust(i) if not isinstance(i, int) or i < 99 else 0), ("range1", lambda: range(i)), ("chr", lambda: chr(i)), ("round", lambda: round(1234.5678, i) if not isinstance(i, int) or abs(i) < 99 else 0), ("roundint", lambda: round(12345, i) if not isinstance(i, int) or abs(i) < 99 else 0), ("bin", lambda: bin(i)), ("enum", lambda: list(enumerate("ab", i))), ("sl", lambda: slice(i, 1)), ("lshift", lambda: 1 << i if not isinstance(i, int) or i < 99 else 0)]:
        attempt((name, i), f)
for f in [lambda: put([0, 1, 2, 3], slice(1, 3), "xyz"), lambda: put([0, 1, 2, 3], slice(None, None, 2), "xy"), lambda: put([0, 1, 2, 3], slice(None, None, 2), "xyz"), lambda: put([0, 1, 2, 3], slice(None, None, -1), "abcd"), lambda: put([0, 1, 2, 3], slice(3, 1), "ab"), lambda: put([0, 1, 2, 3], slice(1, 1), 5), lambda: put([0, 1], slice(0, 1, 2), 5), lambda: put([0, 1, 2], slice(-1, None), [7, 8, 9]), lambda: put([], slice(5, 9), "q"), lambda: cut([0, 1, 2, 3, 4], slice(None, None, 2)), lambda: cut([0, 1, 2, 3, 4], slice(None, None, -2)), lambda: cut([0, 1, 2, 3, 4], slice(3, 1)), lambda: cut([0, 1, 2], slice(-B, B)), lambda: put((1, 2), 0, 1), lambda: put("ab", 0, "c"), lambda: cut((1,), 0), lambda: cut("ab", 0), lambda: put(range(3), 0, 1), lambda: cut({1: 2}, 3), lambda: cut({1: 2}, 1), lambda: put(5, 0, 1), lambda: cut(None, 0), lambda: cut({1}, 1), lambda: put({1}, 1, 1)]:
    attempt("slice", f)
