print(str(5), str(2.0), str(True), str(None), str([1, "a"]), str((1,)), str({}), str("s"), str(), str({1: 'x'}), repr("s"), repr(1.5))
print(int("5"), int(5.9), int(-5.9), int(True), int(), float("1.5"), float(2), float(), bool(), bool(0.0), bool("False"), bool([[]]), bool(None), bool(-1), bool(float("nan")))
print(list("abc"), list((1, 2)), list({1: 2}), list(range(3)), list({5}), list(), list([1]), list(enumerate("a")), tuple([1, 2]), tuple("ab"), tuple(range(2)), tuple(), tuple({1: 2}))
print(dict([("a", 1)]), dict(a=1), dict({1: 2}), dict(zip([1], [2])), dict(), set([1, 2, 1]), set(), len(set("hello")), set(range(3)), set((1,)))
a = [1, 2]
b = list(a)
b.append(3)
print(a, b, list(a) is a, tuple((1,)) == (1,), dict({1: 2}) == {1: 2})
print([int(c) for c in "1234"], [str(i) * i for i in range(4)], [float(x) for x in ("1", 2, True)], sum(map(int, str(2**50))), int(str(12) + str(34)), list(map(list, ["ab", (1, 2)])), [bool(v) for v in (0, 1, "", "a", (), (0,))])
for f in (lambda: int("a"), lambda: float("b"), lambda: list(5), lambda: tuple(None), lambda: set(5), lambda: dict(5), lambda: dict("ab"), lambda: int([]), lambda: int("1", 2, 3), lambda: float({}), lambda: str(1, 2), lambda: list(1, 2), lambda: set([[1]]), lambda: bool(1, 2), lambda: int(2.5, 10)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
