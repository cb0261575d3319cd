# Methods and functions of math that take an int, or a float, take an object that has __index__.
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
i = I(2)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def ins():
    xs = [1, 2, 3, 4]; xs.insert(i, 9); return xs
def pop():
    xs = [1, 2, 3, 4]; return xs.pop(i), xs
def seti():
    xs = [1, 2, 3, 4]; xs[i] = 7; return xs
def deli():
    xs = [1, 2, 3, 4]; del xs[i]; return xs
def sets():
    xs = [1, 2, 3, 4]; xs[i:] = [7]; return xs
def dels():
    xs = [1, 2, 3, 4]; del xs[::i]; return xs
def imul():
    xs = [1, 2]; xs *= i; return xs
def imuls():
    xs = "ab"; xs *= i; return xs
def imult():
    xs = (1,); xs *= i; return xs
t(ins); t(pop); t(seti); t(deli); t(sets); t(dels); t(imul); t(imuls); t(imult)
t(lambda: [1, 2, 1].index(1, I(1)))
t(lambda: (1, 2, 1).index(1, I(1)))
t(lambda: [1, 2, 1].index(1, I(1), I(2)))
t(lambda: range(10).index(I(3)))
import math
t(lambda: math.gcd(i, 4))
t(lambda: math.lcm(i, 3))
t(lambda: math.factorial(i))
t(lambda: math.comb(I(5), i))
t(lambda: math.perm(I(5), i))
t(lambda: math.isqrt(I(17)))
t(lambda: math.sqrt(I(16)))
t(lambda: math.floor(i))
t(lambda: math.ldexp(1.5, i))
t(lambda: math.pow(i, 2))
t(lambda: math.sin(I(0)))
t(lambda: math.hypot(I(3), I(4)))
t(lambda: math.isnan(i))
t(lambda: math.fsum([i, i]))
t(lambda: math.prod([i, i]))
t(lambda: math.log(I(8), i))
t(lambda: math.log2(I(8)))
