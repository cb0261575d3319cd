for text in ["0", "42", "-17", "+5", "  8  ", "1_000_000", "007", "99999999999999999999", "-9223372036854775808", "\t12\n"]:
    print(repr(text), int(text))
for text in ["", " ", "abc", "1.5", "1__0", "_1", "1_", "- 1", "--1", "0x10", "1e3", "12a"]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
for text, base in [("ff", 16), ("0xFF", 16), ("-0b101", 2), ("777", 8), ("0o17", 8), ("z", 36), ("0x1f", 0), ("0b11", 0), ("10", 3)]:
    print(text, base, int(text, base))
for text, base in [("2", 2), ("g", 16), ("010", 0), ("", 10)]:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
try:
    int("1", 99)
except ValueError as e:
    print(e)
