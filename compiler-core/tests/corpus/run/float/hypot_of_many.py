import math
seed = 7
def rnd():
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 11) / 2**53
bad = []
for i in range(400):
    x = (rnd() - 0.5) * 10 ** (i % 40 - 20); y = (rnd() - 0.5) * 10 ** (i % 37 - 18)
    bad.append(math.hypot(x, y))
print(bad)
inf = 1e308 * 10
print(math.hypot(3, 4), math.hypot(0, 0), math.hypot(-0.0, -2), math.hypot(inf, inf - inf), math.hypot(inf - inf, 1), math.hypot(5e-324, 5e-324), math.hypot(1.7e308, 1.7e308), math.hypot(1e-320, 3e-320), math.hypot(2**60, 1), math.hypot(1e200, 1e180))
