# Characters by their Unicode names, in plain strings and in f-strings.
for character in ["\N{BULLET}", "\N{GREEK SMALL LETTER PI}", "\N{snowman}", "\N{GRINNING FACE}"]:
    print(character, hex(ord(character)))
print(f"{1 + 1}\N{RIGHTWARDS ARROW}{len('\N{LATIN SMALL LETTER SHARP S}')}")
print("a\N{NO-BREAK SPACE}b" == "a\xa0b", r"\N{BULLET}")
