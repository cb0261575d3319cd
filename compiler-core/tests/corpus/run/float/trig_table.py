import math

for degrees in range(0, 361, 45):
    r = math.radians(degrees)
    print(f"{degrees:4d} {math.sin(r):9.5f} {math.cos(r):9.5f} {math.atan2(math.sin(r), math.cos(r)):9.5f}")
print(f"{math.exp(1):.12f} {math.log(10):.12f} {math.log2(8):.6f} {math.log10(1000):.6f} {math.log(8, 2):.6f}")
print(math.sqrt(2), math.hypot(3, 4), math.pi, math.e, math.tau)
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fabs(-3), math.copysign(1, -0.0))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308), math.fmod(-7, 3), math.degrees(math.pi))
