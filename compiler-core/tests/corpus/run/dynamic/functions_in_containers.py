operations = [("add", lambda a, b: a + b), ("join", lambda a, b: f"{a}{b}"), ("pair", lambda a, b: (a, b)), ("less", lambda a, b: a < b)]
for name, f in operations:
    for a, b in [(1, 2), ("x", "y"), (1.5, 2), (1, "z")]:
        try:
            print(name, f(a, b))
        except TypeError as e:
            print(name, "error:", e)
pipeline = [str.strip, str.lower, lambda s: s.split(","), lambda xs: [x.strip() for x in xs], len]
value = "  A, B ,c "
for step in pipeline:
    value = step(value)
    print(repr(value))
registry = {}
for word in ("one", "two"):
    registry[word] = lambda x, w=word: w * x
registry[3] = 5
registry["cls"] = list
for key, v in registry.items():
    print(key, v(2) if key in ("one", "two") else v("ab") if callable(v) else v)
state = {"count": 0, "f": None}
def bump():
    state["count"] += 1
    return state["count"]


state["f"] = bump
state["f"]()
print(state["f"](), state["count"], [f() for f in [bump, state["f"]]], (lambda fs: fs[0]() + fs[1]())([bump, bump]))
