texts = ["naïve café", "Ünïcödé", "日本語テキスト", "Привет, мир", "שלום", "😀 emoji 👍 text", "e\u0301", "ﬁ ligature", "𝔘𝔫𝔦"]
for t in texts:
    print(t, len(t), t[0], t[-1], t[::-1], t.upper(), t.lower(), t.title())
for t in texts:
    print([ord(c) for c in t][:6], t.isalpha(), t.isupper(), t.islower(), t[1:4])
print("😀" < "z", "é" > "z", "日" < "😀", "a" < "b" < "é", max(texts[3], texts[2]))
print("😀x😀".find("x"), "😀x😀".count("😀"), "😀x😀".index("😀", 1), "x" in "😀x", "a😀b".split("😀"), "😀".center(5, "-"))
print(len("日本語"), "ß".upper(), len("İ".lower()), "ς".upper(), "Σ".lower())
