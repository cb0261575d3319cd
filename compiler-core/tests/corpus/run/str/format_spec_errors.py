def attempt(value, spec):
    try:
        print(repr(value), spec, repr(format(value, spec)))
    except (ValueError, TypeError) as e:
        print(repr(value), spec, type(e).__name__, e)


for value in (5, 2.5, "s", None, [1], True):
    for spec in ("", "d", "s", "f", "x", "5", ">6", "=5", ".2", ",", "+", "c", "q", "05", "10s", ".1f", "%", "#", "_", ",d", "5.5.5", "<<5"):
        attempt(value, spec)
