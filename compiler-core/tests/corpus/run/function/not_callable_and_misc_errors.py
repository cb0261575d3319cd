class Thing:
    pass


tests = [
    lambda: 5(),
    lambda: "s"(),
    lambda: None(),
    lambda: [1](0),
    lambda: Thing()(),
    lambda: Thing(1),
    lambda: Thing().missing,
    lambda: Thing().missing(),
    lambda: (1).real_missing,
    lambda: len(),
    lambda: len(1, 2),
    lambda: abs("x"),
    lambda: abs(),
    lambda: sum(5),
    lambda: max(),
    lambda: max(5),
    lambda: max([]),
    lambda: sorted(5),
    lambda: range("a"),
    lambda: range(1, 2, 0),
    lambda: list(5),
    lambda: tuple(None),
    lambda: int("1", "2"),
    lambda: isinstance(1, 5),
    lambda: enumerate(5),
    lambda: zip(1),
    lambda: next([1]),
    lambda: iter(5),
    lambda: reversed(5),
    lambda: round("x"),
    lambda: chr("a"),
    lambda: print(sep=5),
]
for i, t in enumerate(tests):
    try:
        t()
        print(i, "no error")
    except (TypeError, AttributeError, ValueError) as e:
        print(i, type(e).__name__, e)
