class Entry:
    def __init__(self, key, value):
        self.key, self.value, self.next = key, value, None


class HashMap:
    def __init__(self, size=4):
        self.buckets = [None] * size
        self.count = 0

    def slot(self, key):
        h = 0
        for c in str(key):
            h = h * 31 + ord(c)
        return h % len(self.buckets)

    def put(self, key, value):
        i = self.slot(key)
        e = self.buckets[i]
        while e is not None:
            if e.key == key:
                e.value = value
                return
            e = e.next
        new = Entry(key, value)
        new.next = self.buckets[i]
        self.buckets[i] = new
        self.count += 1
        if self.count > 2 * len(self.buckets):
            self.grow()

    def grow(self):
        entries = self.entries()
        self.buckets = [None] * (len(self.buckets) * 2 + 1)
        self.count = 0
        for k, v in entries:
            self.put(k, v)

    def entries(self):
        out = []
        for e in self.buckets:
            while e:
                out.append((e.key, e.value))
                e = e.next
        return out

    def get(self, key, default=None):
        e = self.buckets[self.slot(key)]
        while e:
            if e.key == key:
                return e.value
            e = e.next
        return default


m = HashMap()
for i in range(40):
    m.put("key" + str(i % 25), i)
m.put(5, "int")
m.put("5", "str")
m.put((1, 2), [3])
print(m.count, len(m.buckets), m.get("key3"), m.get("key24"), m.get(5), m.get("5"), m.get((1, 2)), m.get("none"), m.get("none", 0))
print(sorted(m.entries(), key=lambda e: str(e[0]))[:5])
