size = 100
class C:
    size = 3
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    area = size * size
    table = {i: i * i for i in range(size)}
    total = sum(items) + len(doubled)
    items = items + [4]
    def get(self, n=size): return n
print(C.doubled, C.area, C.table, C.total, C.items, C().get(), size)
class D:
    outer = size
    size = 5
    inner = size
    try_ = [size for i in range(2)]
print(D.outer, D.inner, D.try_)
