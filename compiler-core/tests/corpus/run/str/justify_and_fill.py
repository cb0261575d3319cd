for s in ("", "a", "ab", "abc", "héé"):
    print([s.center(5), s.center(6), s.center(4, "*"), s.center(7, "€"), s.ljust(4), s.rjust(4, "."), s.ljust(1), s.zfill(5), s.center(0), s.ljust(-3), s.rjust(True)])
print("-42".zfill(6), "+42".zfill(6), "--1".zfill(5), "-".zfill(3), "42".zfill(1), "abc".zfill(5), " 1".zfill(4))
for f in (lambda: "a".center("b"), lambda: "a".center(5, ""), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, 1), lambda: "a".rjust(), lambda: "a".zfill("1"), lambda: "a".zfill(1.0), lambda: "a".center(2.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
