zeros = [0.0, -0.0, 0.0 * -1, -0.0 * -1, 0 * -1.0, -0.0 + 0, -0.0 - 0.0, 0.0 - 0.0, -(0.0), abs(-0.0), round(-0.4), round(-0.4, 0), -1e-300 * 1e-300, 0.0 / -5, -0.0 % 5, 0.0 % -5, -0.0 // 5, 0.0 // -5, float("-0"), int(-0.0), -0]
print(zeros)
print([str(z)[0] == "-" for z in zeros], [z == 0 for z in zeros], sorted([0.0, -0.0]), max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0), sum([-0.0, -0.0]), -0.0 in {0: 1}, {0.0: "a", -0.0: "b"})
print(f"{-0.0:.1f} {-0.0:g} {-0.0:+} {-0.0:5.0f} {-0.001:.1f} {-0.0:e} {0.0:+.0f} {-0.4:.0f}", "%.1f" % -0.0)
import math

print(math.copysign(1, -0.0), math.atan2(0.0, -0.0) == math.pi, math.floor(-0.0), math.ceil(-0.5), math.sqrt(-0.0), math.fabs(-0.0))
