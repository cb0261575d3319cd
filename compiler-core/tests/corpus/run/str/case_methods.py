words = ["hello world", "HELLO", "hELLO wORLD", "they're bill's", "x1y2z", "", "123", "straße", "ÀÉ", "ǆ"]
for w in words:
    print(w.upper(), w.lower(), w.capitalize(), w.title(), w.swapcase(), w.casefold())
for w in words:
    print(repr(w), w.isupper(), w.islower(), w.istitle(), w.isalpha(), w.isdigit(), w.isalnum(), w.isspace(), w.isidentifier(), w.isnumeric(), w.isdecimal(), w.isprintable(), w.isascii())
