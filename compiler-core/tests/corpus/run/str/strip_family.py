for s in ["  hi  ", "\t\nhi\r\n", "xxhixx", "hi", "", "    ", "\u00a0hi\u3000", "abcba"]:
    print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip("x")), repr(s.strip("ab")), repr(s.lstrip("ax ")), repr(s.rstrip("xi")))
print("www.example.com".strip("cmowz."), "mississippi".lstrip("mis"), "123abc321".strip("0123456789"), "abc".strip(""), " a ".strip(None) + "|")
print("TestHook".removeprefix("Test"), "TestHook".removeprefix("Hook"), "TestHook".removesuffix("Hook"), "aa".removesuffix("a"), "a".removeprefix(""))
