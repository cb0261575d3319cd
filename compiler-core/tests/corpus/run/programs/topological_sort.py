def order(tasks):
    state, out = {}, []
    def visit(name, chain):
        if state.get(name) == "done":
            return
        if state.get(name) == "open":
            raise ValueError("cycle: " + " > ".join(chain + [name]))
        state[name] = "open"
        for d in tasks.get(name, []):
            visit(d, chain + [name])
        state[name] = "done"
        out.append(name)
    for name in tasks:
        visit(name, [])
    return out


print(order({"shoes": ["socks", "trousers"], "trousers": ["pants"], "belt": ["trousers"], "socks": [], "hat": []}))
try:
    order({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e:
    print(e)
def components(edges):
    parent = {}
    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x
    for a, b in edges:
        parent[find(a)] = find(b)
    groups = {}
    for x in parent:
        groups.setdefault(find(x), []).append(x)
    return sorted(sorted(g) for g in groups.values())


print(components([(1, 2), (3, 4), (2, 5), (6, 6), (4, 7)]))
print(components([("a", "b"), ("b", "c"), ("x", "y")]), components([]))
