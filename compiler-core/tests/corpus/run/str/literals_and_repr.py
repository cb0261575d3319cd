print('it\'s', "say \"hi\"", 'tab\there', "new\\nline", r"raw\n", "\x41\u00e9\U0001F600", "\101\0".replace("\0", "<nul>"))
for s in ["", "a", "it's", 'say "hi"', "both ' and \"", "tab\t", "nl\n", "cr\r", "back\\slash", "\x00\x1f\x7f", "é", "\x80\xa0", "日本", "😀", "\u200b\u2028", "\ud7ff"]:
    print(repr(s), len(s))
print("adjacent " "strings " 'join')
print("""triple
  "quoted" text\
 continued""")
print('''it's''', "a\
b")
print(["it's", 'q"', "\n"], ("é",), {"k'": "\t"})
print(ascii("é😀a\n"), ascii("it's"))
