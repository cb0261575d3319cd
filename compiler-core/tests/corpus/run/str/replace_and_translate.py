s = "one fish two fish red fish"
print(s.replace("fish", "dog"), s.replace("fish", "dog", 1), s.replace("fish", ""), s.replace("cat", "x"), s.replace("fish", "fishfish", 2))
print("aaa".replace("a", "b", 2), "aaa".replace("aa", "b"), "abc".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"))
print("a.b.c".replace(".", "\n").split("\n"), "日本".replace("本", "x"), "x😀x".replace("x", "😀"))
print("a\tbc\td".expandtabs(4), "\t|".expandtabs(), "ab\tc\n\td".expandtabs(3))
print("aabbccdd".replace("a", "x").replace("d", ""))
