# depth of recursion
class Node:
    def __init__(self, n): self.n = n
    def down(self): return self.next().down() + 1
    def next(self): return Node(self.n + 1)
    def __add__(self, o): return self + o
    def __len__(self): return len(self)
    def __call__(self, n): return self(n + 1)
    def __getitem__(self, i): return self[i + 1]
    def __eq__(self, o): return self == o
def forever(n): return forever(n + 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def outer(n):
    def inner(k): return outer(k + 1)
    return inner(n)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
def mutual(n, f): return f(n + 1, f)
def caught(n):
    try:
        return caught(n + 1)
    except RecursionError:
        return n
    finally:
        n += 1
def again():
    for i in range(3):
        try:
            forever(0)
        except RecursionError as error:
            print("again", i, error)
def collect(n, out):
    out.append(n)
    collect(n + 1, out)
for name, f in [("method", lambda: Node(0).down()), ("add", lambda: Node(0) + 1), ("call", lambda: Node(0)(1)), ("forever", lambda: forever(0)), ("outer", lambda: outer(0)), ("mutual", lambda: mutual(0, mutual)), ("even", lambda: even(2000)), ("deep", lambda: deep(990)), ("deeper", lambda: deep(1200)), ("caught", lambda: caught(0))]:
    try:
        print(name, f())
    except RecursionError as error:
        print(name, "RecursionError", error)
again()
out = []
try:
    collect(0, out)
except RuntimeError as error:
    print(len(out), out[-1], type(error).__name__)
print(even(900), odd(901), deep(980), caught(0), caught(100))
total = 0
for i in range(5):
    try:
        total += deep(995 + i)
    except RecursionError:
        print("too deep", 995 + i)
print(total)
