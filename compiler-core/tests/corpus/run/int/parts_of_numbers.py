for n in (0, 5, -12, 2**70, -2**65):
    print(n.real, n.imag, n.numerator, n.denominator, n.bit_count(), n.conjugate(), n.bit_length(), n.as_integer_ratio(), n.is_integer())
for x in (0.0, 1.5, -2.25, 1e22, 5e-324):
    print(x.real, x.imag, x.conjugate(), x.is_integer(), x.as_integer_ratio())
inf = 1e308 * 10
for x in (inf, -inf, inf - inf):
    try:
        print(x.as_integer_ratio())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
