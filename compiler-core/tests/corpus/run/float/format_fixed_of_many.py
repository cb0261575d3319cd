# Fixed places of many floats: halves, products that only seem to be halves, sizes where arithmetic on floats ends.
seed = 12345
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed
total = 0
for i in range(120):
    a = rnd() / (rnd() + 1)
    k = rnd() % 9
    for v in (a, -a, a * 1000, a / 1000, (rnd() % 2000) / 8, (rnd() % 20000) / 16 + 0.03125, (rnd() % 1000) / 200, float(rnd())):
        print(f"{v:.0f} {v:.1f} {v:.2f} {v:.3f} {v:.6f} {v:12.9f} {v:.15f} {v:.17f} {v:,.2f} {v:.1%} {v:#.0f} {v:+.4F}")
for v in (0.5, 1.5, 2.5, 0.125, 0.375, 1.005, 2.675, 1e15, 1e16, 123456789012345.678, 2251799813685247.5, 2251799813685248.5, 4503599627370495.5, 5e-324, 1e-300, 0.05, 0.15, 0.25, 0.35, 1e22, 1e300, -0.0, -0.001, 0.0004999999999999999, 0.0005, 999.995, 9.995, float("inf"), float("nan")):
    print(f"{v:.0f} {v:.1f} {v:.2f} {v:.3f} {v:.6f} {v:12.9f} {v:.15f} {v:.17f} {v:,.2f} {v:.1%} {v:#.0f} {v:010.3f} {v:z.1f}")
    print("%.2f %.0f %f" % (v, v, v))
