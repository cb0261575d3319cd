def attempt(f):
    try:
        f()
        print("no error")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def one(v):
    (a,) = v


def two(v):
    a, b = v


def three_star(v):
    a, b, *c = v


def nested(v):
    a, (b, c) = v


def in_for(v):
    for a, b in v:
        pass


for v in ([], [1], [1, 2], [1, 2, 3], "a", "ab", "abc", (), {1: 2}, {1: 2, 3: 4}, 5, None, 2.5, range(2), range(5), {7, 8}):
    attempt(lambda: one(v))
    attempt(lambda: two(v))
    attempt(lambda: three_star(v))
attempt(lambda: nested([1, 2]))
attempt(lambda: nested([1, [2]]))
attempt(lambda: nested([1, [2, 3]]))
attempt(lambda: in_for([(1, 2), (3,)]))
attempt(lambda: in_for([1, 2]))
attempt(lambda: in_for({"ab": 1, "c": 2}))
attempt(lambda: [a for a, b in [(1, 2, 3)]])
attempt(lambda: dict([(1, 2), (3, 4, 5)]))
