for f in (lambda: max(1, "a"), lambda: max("a", 1), lambda: min(1, "a"), lambda: max([1, "a"]), lambda: max([1, "a"], key=lambda v: v), lambda: max("a", 1, key=lambda v: v), lambda: sorted([1, "a"]), lambda: sorted([1, "a"], reverse=True), lambda: [1, "a"].sort(reverse=True), lambda: [3, "x", 1] > [3, 2], lambda: (1, "a") < (1, 2)):
    try: print(f())
    except TypeError as e: print(e)
