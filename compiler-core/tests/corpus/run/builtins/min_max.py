print(max(1, 2.5, 2), min("b", "a"), max([3, 9, 1]), min((4, 2)), max("hello"), min({5: 0, 3: 0}), max({1, 7}), max([[1], [2]]), min([(1, "b"), (1, "a")]))
print(max([1, 5, 3], key=lambda v: -v), min("bb", "a", "ccc", key=len), max(["x", "yy"], key=len), max([], default="none"), min((), default=None), max([2], default=5))
print(max(1, 1.0), max(1.0, 1), min(True, 1), max([0, False]), max("a", "b", "c", key=lambda c: 0), min([3, 1, 2, 1], key=lambda v: v))
words = ["apple", "fig", "banana", "kiwi"]
print(max(words), max(words, key=len), min(words, key=lambda w: w[-1]), max(enumerate([3, 9, 2]), key=lambda p: p[1]))
for f in (lambda: max(), lambda: max(5), lambda: max([]), lambda: min(1, "a"), lambda: max([1, None]), lambda: max(1, 2, default=3), lambda: max([1], key=5)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(max(2**70, 1e30), min(-(2**70), float("-inf")), max(range(10, 0, -3)), min(map(abs, [-5, 3])), max(len(w) for w in words))
