import math
from math import sqrt, pi as PI, floor

print(math.sqrt(16), sqrt(2), math.pow(2, 10), math.exp(0), math.log(1), math.log(100, 10), math.log2(1024), math.log10(1000), math.log1p(0), math.expm1(0))
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), floor(-2.5), math.ceil(-0.5), math.floor(10**20), math.floor(1e20), math.ceil(1e300) == int(1e300))
print(math.gcd(12, 18), math.gcd(0, 0), math.gcd(-4, 6), math.gcd(2**70, 6**20), math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(0, 5))
print(math.factorial(0), math.factorial(20), math.factorial(25), math.comb(10, 3), math.comb(60, 30), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.isqrt(10**20), math.isqrt(99))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10, abs_tol=1e-9), math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([0.5, 4]))
print(PI, math.pi == PI, math.inf, -math.inf, math.nan, math.e, math.tau)
print(math.copysign(3, -0.0), math.fabs(-2), math.fmod(7, -3), math.modf(2.5), math.modf(-2.5), math.frexp(8.0), math.ldexp(0.5, 4), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.degrees(PI), math.radians(180) == PI)
print(f"{math.sin(1):.10f} {math.cos(1):.10f} {math.tan(1):.10f} {math.asin(1):.10f} {math.acos(0):.10f} {math.atan(1):.10f} {math.atan2(-1, -1):.10f} {math.sinh(1):.10f} {math.cosh(1):.10f} {math.tanh(1):.10f}")
