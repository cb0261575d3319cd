for x in (1.0, 1.5, -2.25, 1e300, float("inf"), float("nan"), 0.1, -0.0, 5e-324):
    for m in ("is_integer", "as_integer_ratio", "hex"):
        pass
    print(x.is_integer(), x.hex(), x.conjugate(), x.real, x.imag)
    try: print(x.as_integer_ratio())
    except Exception as e: print(type(e).__name__, e)
print((5).is_integer(), (5).as_integer_ratio(), (5).bit_length(), (0).bit_length(), (-5).bit_length(), (255).bit_count(), (-255).bit_count(), True.bit_length(), (5).conjugate(), (5).numerator, (5).denominator, (5).real, (5).imag, True.real)
