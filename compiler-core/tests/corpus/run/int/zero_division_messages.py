def attempt(name, f):
    try:
        print(name, f())
    except ZeroDivisionError as e:
        print(name, "->", e)


zero = 0
attempt("1 / 0", lambda: 1 / zero)
attempt("1 // 0", lambda: 1 // zero)
attempt("1 % 0", lambda: 1 % zero)
attempt("divmod", lambda: divmod(1, zero))
attempt("1.0 / 0", lambda: 1.0 / zero)
attempt("1.0 // 0", lambda: 1.0 // zero)
attempt("1.0 % 0", lambda: 1.0 % zero)
attempt("divmod float", lambda: divmod(1.0, zero))
attempt("0 ** -1", lambda: zero**-1)
attempt("0.0 ** -1", lambda: 0.0**-1)
attempt("big // 0", lambda: 2**70 // zero)
attempt("big % 0", lambda: 2**70 % zero)
