print("{} {}".format("a", 1), "{1} {0}".format("a", 1), "{x}{y}".format(x=1, y=2), "{0}{x}".format("p", x="k"))
print("{:>8}|{:<8}|{:^8}|{:08.3f}|{:+d}".format("r", "l", "c", 3.14159, 5))
print("{!r} {!s} {!a}".format("q", "q", "é"), "{{}} {}".format(1), "{0[1]} {1[k]}".format([5, 6], {"k": 7}))
print("{:{}}|{:{}{}}".format("w", 5, "v", ">", 6), "{:%}".format(0.25), "{:,}".format(1234567))
for f in (lambda: "{} {}".format(1), lambda: "{x}".format(y=1), lambda: "{0} {}".format(1, 2), lambda: "{} {0}".format(1), lambda: "{".format(), lambda: "}".format(), lambda: "{!z}".format(1), lambda: "{:d}".format("x")):
    try:
        print(f())
    except (IndexError, KeyError, ValueError) as e:
        print(type(e).__name__, e)
