# % of everything
def show(text, x):
    try:
        return text % x
    except (ValueError, TypeError, OverflowError, KeyError) as error:
        return type(error).__name__ + " " + str(error)
class Index:
    def __index__(self): return 65
    def __int__(self): return 66
    def __float__(self): return 6.5
    def __str__(self): return "str"
    def __repr__(self): return "repr"
inf = 1e308 * 10
values = [0, -17, 2**70, True, 1.5, -0.0, 2.5e10, "text", None, [1, 2], (), (1,), (1, 2), {"a": 3, "b": "x"}, Index(), inf]
texts = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%+05d", "%-05d|", "%i", "%u", "%x", "%X", "%#x", "%#X", "%o", "%#o", "%#10x", "%010x", "%#010x", "%.5d", "%8.5d", "%.0d", "%c", "%5c", "%-5c|", "%s", "%10s", "%-10s|", "%.2s", "%10.1s", "%r", "%a", "%.3r", "%f", "%.2f", "%10.3f", "%-10.1f|", "%+.1f", "% .1f", "%010.2f", "%e", "%.2e", "%E", "%g", "%.3g", "%G", "%#g", "%#.0f", "%F", "%%", "%5%", "%s %s", "%(a)s", "%(a)d %(b)s", "%(c)s", "%(a", "%", "%5", "%z", "%ld", "%hd", "%Ld", "%*d", "%.*f", "%s%", "abc", "", "%-+ #05d", "%b", "%é", "%(a)5s|%%", "%(a)s %s", "%s %(a)s", "%()s", "%((a))s"]
for text in texts:
    for x in values:
        print(repr(text), repr(x), repr(show(text, x)))
for text, x in [("%*d", (5, 3)), ("%-*d|", (5, 3)), ("%*d|", (-5, 3)), ("%.*f", (2, 1.555)), ("%.*f", (-2, 1.555)), ("%*.*f", (9, 2, 1.5)), ("%*s", ("a", 1)), ("%s %s", (1,)), ("%s", (1, 2)), ("%s%s%s", ("a", 1, None)), ("%d %s", (1.9, "x")), ("%d", ("a",)), ("%x", (1.5,)), ("%c", ("ab",)), ("%c", (-1,)), ("%c", (0x110000,)), ("%c", (1.5,)), ("%c", (0x1f600,)), ("%s", ([1],)), ("%(x)s", ({"x": (1, 2)},)), ("%5.1f%%", (99.55,)), ("%e", (0,)), ("%g", (1e100,)), ("%g", (100000,)), ("%g", (1000000,)), ("%s" * 3, "abc"), ("%d%%" * 2, (1, 2))]:
    print(repr(text), x, repr(show(text, x)))
