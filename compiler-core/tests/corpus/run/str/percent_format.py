print("%s %r %d %i %5d|%-5d|%05d" % ("s", "r", 1, 2, 3, 4, 5))
print("%f %.2f %8.3f|%-8.1f|%+.1f %e %.3E %g %G" % (1.5, 2.345, 3.14159, 4.0, 5.0, 12345.678, 0.00012, 1e10, 1e-7))
print("%x %X %o %#x %#o %c %c %%" % (255, 255, 8, 255, 8, "z", 97))
print("%10s|%-10s|%.2s|%10.3s|" % ("right", "left", "cut", "cutting"))
print("%s and %s" % (1, [2]), "%s" % None, "%s" % (("tuple",),), "%d%%" % 50, "%(a)s-%(b)d" % {"a": "x", "b": 5})
print("%5.1f|% d|%+d|%*d|%.*f" % (2.25, 5, 5, 6, 42, 2, 3.14159))
print("%d" % 3.99, "%d" % -3.99, "%d" % True, "%s" % True, "%x" % (2**70), "%d" % 2**3)
for f in (lambda: "%d" % "x", lambda: "%s %s" % (1,), lambda: "%s" % (1, 2), lambda: "%q" % 1, lambda: "%f" % "a", lambda: "%c" % "ab", lambda: "%(k)s" % {}, lambda: "%(k)s" % 5, lambda: "%" % 1, lambda: "%x" % 1.5):
    try:
        print(f())
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
