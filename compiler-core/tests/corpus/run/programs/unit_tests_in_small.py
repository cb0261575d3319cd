class TestFailure(Exception):
    pass


class Suite:
    def __init__(self):
        self.tests, self.passed = [], 0

    def add(self, name, f):
        self.tests.append((name, f))

    def run(self):
        failures = []
        for name, f in self.tests:
            try:
                f()
                self.passed += 1
            except TestFailure as e:
                failures.append(f"FAIL {name}: {e}")
            except Exception as e:
                failures.append(f"ERROR {name}: {type(e).__name__}: {e}")
        return failures


def equal(a, b):
    if a != b:
        raise TestFailure(f"{a!r} != {b!r}")


def raises(error, f):
    try:
        f()
    except error:
        return
    raise TestFailure(f"no {error.__name__}")


s = Suite()
s.add("add", lambda: equal(1 + 1, 2))
s.add("wrong", lambda: equal("a" * 2, "a"))
s.add("raises", lambda: raises(ZeroDivisionError, lambda: 1 / 0))
s.add("not raised", lambda: raises(ValueError, lambda: 1))
s.add("crash", lambda: [][0])
s.add("other", lambda: raises(KeyError, lambda: int("x")))
s.add("lists", lambda: equal([1, 2.0, "x"], [1.0, 2, "x"]))
for line in s.run():
    print(line)
print(f"{s.passed}/{len(s.tests)} passed")
