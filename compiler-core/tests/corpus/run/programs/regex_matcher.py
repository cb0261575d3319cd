def match_here(p, t):
    if not p:
        return True
    if len(p) > 1 and p[1] == "*":
        return match_star(p[0], p[2:], t)
    if len(p) > 1 and p[1] == "?":
        return bool(t) and p[0] in (t[0], ".") and match_here(p[2:], t[1:]) or match_here(p[2:], t)
    if p == "$":
        return t == ""
    if t and p[0] in (".", t[0]):
        return match_here(p[1:], t[1:])
    return False


def match_star(c, p, t):
    while True:
        if match_here(p, t):
            return True
        if not t or c not in (".", t[0]):
            return False
        t = t[1:]


def match(p, t):
    if p.startswith("^"):
        return match_here(p[1:], t)
    return any(match_here(p, t[i:]) for i in range(len(t) + 1))


for p, t in [("a", "cat"), ("^a", "cat"), ("t$", "cat"), ("^c.t$", "cat"), ("ca*t", "ct"), ("ca*t", "caaat"), ("^.*$", ""), ("x*", ""), ("colou?r", "color"), ("colou?r", "colour"), ("^a*$", "aab"), ("b*$", "aab"), ("日.語", "日本語")]:
    print(p, repr(t), match(p, t))
def glob(p, t):
    if not p:
        return not t
    if p[0] == "*":
        return glob(p[1:], t) or bool(t) and glob(p, t[1:])
    return bool(t) and p[0] in ("?", t[0]) and glob(p[1:], t[1:])


print([glob("*.py", n) for n in ("a.py", ".py", "a.pyc")], glob("a?c*", "abcd"), glob("", ""), glob("*", ""))
