def outer(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    def even(k): return True if k == 0 else odd(k - 1)
    def odd(k): return False if k == 0 else even(k - 1)
    return fact(n), even(n), odd(n)
print(outer(6))
def walk(tree):
    out = []
    def visit(node, depth=0):
        if node is None:
            return
        visit(node[0], depth + 1)
        out.append((depth, node[1]))
        visit(node[2], depth + 1)
    visit(tree)
    return out
print(walk(((None, 1, None), 2, (None, 3, ((None, 4, None), 5, None)))))
def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return bump if n < 3 else n
    return bump
print(counter()()()())
