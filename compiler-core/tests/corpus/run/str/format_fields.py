# str.format
class P:
    def __init__(self): self.x = 3; self.items = [1, {"k": "v"}]
    def __format__(self, spec): return "P<" + spec + ">"
    def __repr__(self): return "P()"
p = P()
cases = [
    lambda: "{} {}".format(1, 2), lambda: "{1} {0}".format(1, 2), lambda: "{a} {b}".format(a=1, b=2), lambda: "{0} {a}".format(1, a=2),
    lambda: "{} {}".format(1), lambda: "{} {0}".format(1), lambda: "{0} {}".format(1), lambda: "{2}".format(1), lambda: "{x}".format(1), lambda: "{x}".format(y=1),
    lambda: "{{}}".format(1), lambda: "{{{}}}".format(1), lambda: "{".format(1), lambda: "}".format(1), lambda: "{0".format(1), lambda: "{0!x}".format(1), lambda: "{0!rr}".format(1), lambda: "{0:{1}}".format(5, "x>5"), lambda: "{0:{1}{2}}".format(5, ">", 7), lambda: "{:{}}".format(5, 7), lambda: "{:{:{}}}".format(5, 7, 8),
    lambda: "{0.x}".format(p), lambda: "{0.items[0]}".format(p), lambda: "{0.items[1][k]}".format(p), lambda: "{0.y}".format(p), lambda: "{0[0]}".format([5]), lambda: "{0[a]}".format({"a": 1}), lambda: "{0[b]}".format({"a": 1}), lambda: "{0[-1]}".format([5]), lambda: "{0[1]}".format({1: 2}), lambda: "{0[5]}".format([5]), lambda: "{0[a]}".format([5]), lambda: "{0[]}".format([5]), lambda: "{.x}".format(p), lambda: "{[0]}".format([7]), lambda: "{0.x.y}".format(p),
    lambda: "{:abc}".format(p), lambda: "{!r}".format(p), lambda: "{!s:>9}".format(p), lambda: "{!a}".format("é"), lambda: "{!r:>6}".format("é"), lambda: "{:>5}|{:<5}|{:^5}".format(1, "a", 2.5), lambda: "{:05.1f}|{:+d}|{:#x}".format(2.25, 3, 255), lambda: "{:d}".format("a"), lambda: "{:s}".format(1), lambda: "{: }".format("a"), lambda: "{0:}".format(3), lambda: "{a.x:{w}}".format(a=p, w=5), lambda: "{ 0}".format(1), lambda: "{+1}".format(1), lambda: "{-1}".format(1), lambda: "{01}".format(1, 2), lambda: "{:}}".format(1), lambda: "a{}b{}c".format("x", "y"), lambda: "".format(1), lambda: "{:{}.{}f}".format(3.14159, 8, 2), lambda: "{0}{0}{0}".format("ab"), lambda: "{:c}".format(65), lambda: "{!s}".format(None), lambda: "{:>{w}}".format("a", w=4), lambda: "{:%}".format(0.5), lambda: "{:,}".format(1234567), lambda: "{0!r:^{1}}".format("q", 7), lambda: "{:}".format([1]), lambda: "{:5}".format([1]), lambda: "{:5}".format(None), lambda: "{:^7}".format(True), lambda: "{}".format(True), lambda: "{:d}".format(True),
]
for i, case in enumerate(cases):
    try:
        print(i, repr(case()))
    except Exception as error:
        print(i, type(error).__name__, error)
