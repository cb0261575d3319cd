# str.translate and str.maketrans
print("abcabc".translate(str.maketrans("abc", "xyz")), str.maketrans("ab", "xy", "c"), "abc".translate(str.maketrans("ab", "xy", "c")))
print("hello".translate({104: "HH", 101: None, ord("l"): 112}), "hello".translate({}), "".translate({1: 2}))
print("hé😀z".translate({233: "e", 0x1F600: ":)", 122: 0x1F601}), str.maketrans({"a": 1, 98: "x", "é": None}))
class Table:
    def __getitem__(self, code):
        if code > 110:
            raise LookupError(code)
        return chr(code).upper() if code % 2 else code + 1
print("hello world".translate(Table()), "abc".translate("x" * 98 + "?"), "abc".translate([0] * 98 + [None]))
print("x".upper(), True)
for case in (lambda: str.maketrans("a"), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans(1, "a"), lambda: str.maketrans("a", 1), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}), lambda: "a".translate({97: 0x110000}), lambda: "a".translate(5), lambda: "a".translate(None), lambda: str.maketrans("a", "b", 3)):
    try:
        print(repr(case()))
    except Exception as error:
        print(type(error).__name__, error)
