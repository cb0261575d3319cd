for s in ["É", "ß", "ŉ", "ж", "ΑΣ", "İ", "ﬁ", "Ǆ", "ǆ", "日本", "٣", "½", "²", "Ⅷ", "\u00a0", "\u2003", "e\u0301", "Ω", "ẞ", "Ꭰ", "𐐀", "ª", "_x", "x1", "1x", "Äb cd", "ŁÓDŹ", "ij ĳ"]:
    print(repr(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.isalpha(), s.isdigit(), s.isnumeric(), s.isdecimal(), s.isalnum(), s.isupper(), s.islower(), s.istitle(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii(), len(s))
print("STRASSE".casefold() == "straße".casefold(), int("٣٤"), float("٣.٥"), "a\u2003b\u00a0c".split(), ascii("é日𐐀"), repr("\u200b\x7f\xad\ue000"))
