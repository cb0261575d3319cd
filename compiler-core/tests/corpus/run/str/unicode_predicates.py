for c in ["a", "Z", "5", "²", "½", "٣", "五", "_", " ", "\u00a0", "\n", "-", "é", "ß", "ª", "日", "😀", "ǅ", "\u0301"]:
    print(repr(c), c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(), c.islower(), c.isidentifier())
for s in ["٣٤", "１２"]:
    print(int(s), float(s), s.isdigit())
try:
    int("²")
except ValueError as e:
    print(e)
