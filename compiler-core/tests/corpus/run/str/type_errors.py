tests = [
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: "a" + None,
    lambda: "a" * "b",
    lambda: "a" * 2.5,
    lambda: "a" - "b",
    lambda: -"a",
    lambda: "a" / 2,
    lambda: "a" < 1,
    lambda: len(5),
    lambda: ord("ab"),
    lambda: ord(""),
    lambda: chr(-1),
    lambda: chr(1114112),
    lambda: int("x"),
    lambda: "abc"[None],
    lambda: "abc".find(1),
    lambda: "abc".replace("a", 1),
    lambda: "abc".join(["a", 1]),
    lambda: "a" in 5,
    lambda: "abc"[5],
    lambda: "a" @ "b",
    lambda: "a" & "b",
    lambda: ~"a",
]
for i, t in enumerate(tests):
    try:
        print(i, t())
    except (TypeError, ValueError, IndexError) as e:
        print(i, type(e).__name__, e)
