class RingBuffer:
    def __init__(self, size):
        self.data, self.start, self.count = [None] * size, 0, 0

    def push(self, x):
        end = (self.start + self.count) % len(self.data)
        self.data[end] = x
        if self.count < len(self.data):
            self.count += 1
        else:
            self.start = (self.start + 1) % len(self.data)

    def pop(self):
        if not self.count:
            raise IndexError("empty buffer")
        x = self.data[self.start]
        self.data[self.start] = None
        self.start = (self.start + 1) % len(self.data)
        self.count -= 1
        return x

    def __iter__(self):
        return iter([self.data[(self.start + i) % len(self.data)] for i in range(self.count)])

    def __len__(self):
        return self.count

    def __getitem__(self, i):
        if not -self.count <= i < self.count:
            raise IndexError(i)
        return self.data[(self.start + i % self.count) % len(self.data)]


r = RingBuffer(3)
for x in [1, "two", 3.0, None, [5]]:
    r.push(x)
    print(list(r), len(r), r.data)
print(r[0], r[-1], r.pop(), r.pop(), list(r), bool(r), r.pop(), bool(r))
for f in (r.pop, lambda: r[0]):
    try:
        f()
    except IndexError as e:
        print("IndexError", e)
def sliding_maximum(xs, k):
    out, window = [], []
    for i, x in enumerate(xs):
        while window and xs[window[-1]] <= x:
            window.pop()
        window.append(i)
        if window[0] <= i - k:
            window.pop(0)
        if i >= k - 1:
            out.append(xs[window[0]])
    return out


print(sliding_maximum([1, 3, -1, -3, 5, 3, 6, 7], 3), sliding_maximum([2, 1], 1), sliding_maximum([], 2))
