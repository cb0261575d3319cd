for f in (0.0, 1.0, 12345.678, 0.00012345, 1e100, -1.5e-10, 9.9999e9, 1e-5):
    print(f"{f:e} {f:.0e} {f:.2e} {f:E} {f:12.3e}|")
    print(f"{f:g} {f:.3g} {f:.10g} {f:G} {f:#.3g}")
    print(f"{f} {f:.5} {f:10}| {f:<12}| {f:+} {f:08.3f}")
for f in (1e15, 1e16, 123456.0, 1234567.0, 100000.0, 1000000.0, 0.0001, 0.00001):
    print(f"{f:g} {f} {f:.3} {f:n}")
inf = float("inf")
nan = float("nan")
print(f"{inf:.2f} {nan:.3e} {-inf:g} {inf:08.1f}| {nan:+} {inf:F} {nan:E}")
