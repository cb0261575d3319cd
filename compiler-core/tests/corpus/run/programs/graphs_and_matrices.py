from math import sqrt
def mat(n, f): return [[f(i, j) for j in range(n)] for i in range(n)]
def mul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
a = mat(3, lambda i, j: i + j); b = mat(3, lambda i, j: i * j + 0.5)
print(mul(a, a), mul(a, b), [list(r) for r in zip(*a)])
graph = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"a": 7, "c": 10, "d": 15}, "c": {"a": 9, "b": 10, "d": 11, "f": 2}, "d": {"b": 15, "c": 11, "e": 6}, "e": {"d": 6, "f": 9}, "f": {"a": 14, "c": 2, "e": 9}}
def dijkstra(g, s):
    dist = {s: 0}; prev = {}; todo = set(g)
    while todo:
        u = min((v for v in todo if v in dist), key=lambda v: (dist[v], v), default=None)
        if u is None: break
        todo.remove(u)
        for v, w in g[u].items():
            alt = dist[u] + w
            if alt < dist.get(v, float("inf")):
                dist[v] = alt; prev[v] = u
    return dist, prev
dist, prev = dijkstra(graph, "a")
print(sorted(dist.items()), sorted(prev.items()))
def path(t):
    out = []
    while t: out.append(t); t = prev.get(t)
    return "->".join(reversed(out))
print([path(t) for t in sorted(graph)])
def bfs(adj, s):
    seen = {s}; order = []; queue = [s]
    while queue:
        x = queue.pop(0); order.append(x)
        for y in sorted(adj.get(x, [])):
            if y not in seen: seen.add(y); queue.append(y)
    return order
print(bfs({1: [3, 2], 2: [4], 3: [4, 5], 5: [6]}, 1))
def topo(deps):
    out, state = [], {}
    def visit(n):
        if state.get(n) == 1: raise ValueError("cycle at " + n)
        if n in state: return
        state[n] = 1
        for d in deps.get(n, ()): visit(d)
        state[n] = 2; out.append(n)
    for n in sorted(deps): visit(n)
    return out
print(topo({"app": ["lib", "log"], "lib": ["core"], "log": ["core"], "core": []}))
try: topo({"a": ["b"], "b": ["a"]})
except ValueError as e: print(e)
memo = {}
def ways(n, coins):
    key = (n, coins)
    if key in memo: return memo[key]
    if n == 0: r = 1
    elif n < 0 or not coins: r = 0
    else: r = ways(n - coins[0], coins) + ways(n, coins[1:])
    memo[key] = r
    return r
print(ways(100, (50, 25, 10, 5, 1)), len(memo))
def perms(xs):
    if len(xs) <= 1: return [xs]
    return [[x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:])]
print(perms([1, 2, 3]), len(perms(list("abcd"))))
def subsets(s):
    out = [set()]
    for x in sorted(s): out += [t | {x} for t in out]
    return out
print(sorted(sorted(t) for t in subsets({3, 1, 2})))
life = {(1, 0), (1, 1), (1, 2)}
def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    return {c for c, n in counts.items() if n == 3 or n == 2 and c in cells}
print(sorted(step(life)), sorted(step(step(life))) == sorted(life))
print(round(sqrt(sum((p - q) ** 2 for p, q in zip((1, 2, 3), (4, 5, 6)))), 6))
