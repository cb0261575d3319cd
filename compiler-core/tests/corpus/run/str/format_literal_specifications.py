for x in [0.0, -0.0, 1.5, -2.675, 1e22, 1e-7, 123456.789, float("inf"), -float("inf"), 0.5, 1.005]:
    print(f"{x:.0f}|{x:.1f}|{x:.3f}|{x:.20f}|{x:8.2f}|{x:<9.2f}|{x:+.2e}|{x:,.2f}|{x:010.3f}|{x:z.0f}|{x:%}|{x:g}|{x:#.3g}|{x:*^15.1f}|{x:_}|{x: F}|{x:=+12}")
for n in [0, -1, 42, -12345678, 2**70, -10**30, True]:
    print(f"{n:d}|{n:5}|{n:<5}|{n:^7}|{n:05}|{n:+}|{n: }|{n:,}|{n:_x}|{n:#b}|{n:#010x}|{n:X}|{n:o}|{n:.2f}|{n:e}|{n:>20,.1f}|{n:%}|{n:=8}|{n:é^9}|{n:0>4}")
for b in (True, False):
    print(f"{b:5}|{b:d}|{b}|{b:.1f}")
for s in ["", "a", "héllo", "\U0001f600x"]:
    print(f"{s:5}|{s:>5}|{s:^6}|{s:.2}|{s:05}|{s:*<7.1s}|{s:{3}}|{s!r:>8}|{s!a:8}|")
    print("{:>4}|{:<4}|{!r:6}".format(s, s, s))
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: f"{1:.2d}")
t(lambda: f"{1.5:d}")
t(lambda: f"{'a':+}")
t(lambda: f"{'a':=5}")
t(lambda: f"{1:,x}")
t(lambda: f"{1:,_}")
t(lambda: f"{'x':,}")
t(lambda: f"{1:zd}")
t(lambda: f"{1:5.}")
t(lambda: f"{10**400:.1f}")
t(lambda: f"{1.0:s}")
t(lambda: f"{'x':d}")
t(lambda: f"{1:99999999999999999999}")
t(lambda: f"{1:q}")
t(lambda: f"{1:c}|{1:n}|{65:c}")
t(lambda: f"{None:5}")
t(lambda: f"{[1]:5}")
strange = float("nan")
print(f"{strange:.1f}|{strange:+.1f}|{strange:8.2f}|{-strange:F}|{strange:05}|{strange:z.1f}|{strange:,.3f}")
