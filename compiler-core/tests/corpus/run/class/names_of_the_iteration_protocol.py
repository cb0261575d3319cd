class Timer:
    def __init__(self): self._next = 5; self.started = False
    def _start(self): self.started = True; return 7
    def _item(self, i): return i
    def __iter__(self): return iter([1, 2])
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.nxt = nxt
    def _next(self): return self.nxt
    def _start(self): return self
n = Node(1, Node(2))
print(n._next().v, n._start().v, Timer()._start(), Timer()._item(3))
print(list(Timer()), [x for x in Timer()])
for thing in [Timer(), n, [1]]:
    try:
        print([x for x in thing])
    except TypeError as e:
        print(e)
