class Xorshift:
    def __init__(self, seed):
        self.x = seed

    def next(self):
        x = self.x
        x ^= x << 13 & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= x << 17 & 0xFFFFFFFFFFFFFFFF
        self.x = x & 0xFFFFFFFFFFFFFFFF
        return self.x

    def random(self):
        return (self.next() >> 11) / 2**53

    def shuffle(self, xs):
        for i in range(len(xs) - 1, 0, -1):
            j = self.next() % (i + 1)
            xs[i], xs[j] = xs[j], xs[i]
        return xs


r = Xorshift(88172645463325252)
print([r.next() for _ in range(4)])
print([round(r.random(), 12) for _ in range(4)], r.shuffle(list(range(10))), r.shuffle(list("abcdef")))
inside = 0
for _ in range(2000):
    x, y = r.random(), r.random()
    inside += x * x + y * y <= 1
print(inside * 4 / 2000)
buckets = [0] * 8
for _ in range(1000):
    buckets[int(r.random() * 8)] += 1
print(buckets, sum(buckets))
def mersenne_like(n):
    state = [n & 0xFFFFFFFF]
    for i in range(1, 20):
        state.append((1812433253 * (state[-1] ^ state[-1] >> 30) + i) & 0xFFFFFFFF)
    return state


print(mersenne_like(5489)[:5], sum(mersenne_like(1)))
