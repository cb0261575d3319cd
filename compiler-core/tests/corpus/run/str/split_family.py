for s in ["a b c", "  a  b  ", "", "   ", "a,b,,c,", ",", "one", "\ta\nb\x0bc\r"]:
    print(repr(s), s.split(), s.split(","), s.split(" "), s.rsplit(None, 1), s.split(None, 1), s.rsplit(",", 1))
print("a--b--c".split("--"), "a--b--c".split("--", 1), "a--b--c".rsplit("--", 1), "aaa".split("a"), "abc".split("abc"))
print("a b c d".split(" ", 2), "a b c d".split(maxsplit=2), "a b c d".rsplit(maxsplit=1), "x".split(sep="x"), "a b".split(None, 0), "a b".split(" ", 0))
print("l1\nl2\r\nl3\rl4\x0bl5\n".splitlines(), "a\n\nb".splitlines(True), "".splitlines(), "\n".splitlines(), "a\u2028b".splitlines())
print("key=value=x".partition("="), "key".partition("="), "key=value=x".rpartition("="), "key".rpartition("="))
try:
    "abc".split("")
except ValueError as e:
    print(e)
try:
    "abc".partition("")
except ValueError as e:
    print(e)
