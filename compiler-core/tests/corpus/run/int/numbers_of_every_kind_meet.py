# numbers of every kind
B = 2**64
nums = [0, 1, -1, 7, -7, 2**31, 2**53 - 1, 2**53, -2**53 - 1, B, -B, True, 0.0, -0.0, 0.5, -1.5, 1e16, 1e300]
def t(f):
    try: return f()
    except Exception as e: return type(e).__name__ + " " + str(e)
for x in nums:
    print(repr(x), [t(lambda: (x + y, x - y, x * y)) for y in nums])
    print(repr(x), [t(lambda: x / y) for y in nums], [t(lambda: x // y) for y in nums], [t(lambda: x % y) for y in nums])
    print(repr(x), [t(lambda: divmod(x, y)) for y in nums], [(x < y, x <= y, x == y, x != y, x > y, x >= y) for y in nums])
    print(repr(x), [t(lambda: x & y) for y in nums], [t(lambda: x | y) for y in nums], [t(lambda: x ^ y) for y in nums])
    print(repr(x), [t(lambda: x << y) for y in nums if y < 99], [t(lambda: x >> y) for y in nums if y < 99], [t(lambda: x ** y) for y in nums if 0 <= y < 9 and not (x < 0 and isinstance(y, float))])
    print(repr(x), t(lambda: -x), t(lambda: +x), t(lambda: ~x), abs(x), bool(x), int(x), float(x), str(x), hash(x), t(lambda: round(x)), [t(lambda: round(x, n)) for n in (0, 1, 2, -1, -2, -20)], t(lambda: bin(x)), t(lambda: hex(x)), t(lambda: x.bit_length()), t(lambda: x.is_integer()), t(lambda: x.as_integer_ratio()), type(x).__name__, {x: 1}, x in [1, 2**53], x in {1, 2.0**53}, x in (0,), x in range(-10, 10))
import math
for x in nums:
    print(x, [t(lambda: f(x)) for f in (math.floor, math.ceil, math.trunc, math.sqrt, math.isqrt, math.isnan, math.isinf, math.fabs)], t(lambda: math.gcd(x, 12)), t(lambda: math.copysign(2, x)), t(lambda: math.fmod(x, 3)), t(lambda: math.hypot(x, 1)) if abs(x) < 1e15 else 0, t(lambda: math.factorial(x)) if abs(x) < 999 else 0, t(lambda: math.comb(x, 2)), t(lambda: math.perm(x, 2)), t(lambda: math.lcm(x, 3)), t(lambda: pow(x, 3, 7)), t(lambda: pow(x, -1, 7)), t(lambda: pow(x, 2, 0)), t(lambda: pow(2, x, 5)))
print(sum(nums), min(nums), max(nums), sorted(nums), sum([0.1] * 10), sum([1e100, 1.0, -1e100]), sum([1, 2.5, 2**70]), math.prod([2, 3.5]), 0.1 + 0.2, 1e16 + 1, 7 // -2, -7 % 3, 7.5 // -2, -7.5 % 3, 2**-2, (-2)**3, 0**0, 0.0**0, 10**20, 10**-3, 1 / 3)
n = 1
for i in range(1, 60): n = n * i + (n >> 3) - i
print(n, n.bit_length())
i = 2**53 - 3
for _ in range(6): i += 1
print(i, i * i, i - 2**53)
k = 0
while k < 2**53 + 2**52: k += 2**52 - 1
print(k, 3 * k % 1000, -k // 7)
print(1_000_000, 0xff, 0o17, 0b101, 1e3, 1.5e-10, 1E5, 00, 0xFFFFFFFFFFFFFFFF, 123456789012345678901234567890)
print(int("-0"), int(-0.0), float("-0"), -0.0 == 0, str(-0.0), [-0.0], 0 * -1, 0 * -1.5, -0.0 + 0, round(-0.4), round(-0.5), round(0.5), round(1.5), round(2.5), round(2.675, 2), round(1e22, -21), round(-2.5), round(5e-324, 400))
