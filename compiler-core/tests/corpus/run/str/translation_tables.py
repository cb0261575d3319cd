# Tables for translate are dicts, or whatever has items by number.
def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Table:
    def __getitem__(self, code):
        if code == 97:
            return "A"
        if code == 98:
            return None
        if code == 99:
            return 67
        raise LookupError(code)


show(lambda: "abcabcd".translate(Table()))
show(lambda: "\x00\x01\x02".translate(["x", "y"]))
show(lambda: "\x00\x01".translate(("x", 121)))
show(lambda: "abc".translate({97: 98, 98: None, "c": "d", 99: "..."}))
show(lambda: "abc".translate({97: 1114112}))
show(lambda: "abc".translate({97: 1.5}))
show(lambda: "abc".translate(None))
show(lambda: "".translate(5))
show(lambda: "abc".translate(5))
show(lambda: str.maketrans({"a": 1, 98: "x"}))
show(lambda: str.maketrans({"ab": 1}))
show(lambda: str.maketrans({1.5: 1}))
show(lambda: str.maketrans(["a"]))
show(lambda: str.maketrans("ab", "cd"))
show(lambda: str.maketrans("ab", "c"))
show(lambda: str.maketrans("ab", "cd", "ef"))
show(lambda: str.maketrans("ab", 1))
show(lambda: str.maketrans(1, "a"))
show(lambda: str.maketrans("a", "b", 3))
