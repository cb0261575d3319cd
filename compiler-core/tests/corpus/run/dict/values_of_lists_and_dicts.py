students = {"ann": [90, 80], "bob": [], "cy": [70]}
students["bob"].append(60)
students.setdefault("dee", []).extend([1, 2])
students["ann"][0] += 5
print(students, {n: sum(g) / len(g) for n, g in students.items()}, max(students, key=lambda n: sum(students[n])))
tree = {"v": 1, "children": [{"v": 2, "children": []}, {"v": 3, "children": [{"v": 4, "children": []}]}]}
def total(t):
    return t["v"] + sum(total(c) for c in t["children"])


def show(t, depth=0):
    print("  " * depth + str(t["v"]))
    for c in t["children"]:
        show(c, depth + 1)


print(total(tree))
show(tree)
matrix = {(r, c): r * c for r in range(3) for c in range(3)}
print(sum(matrix.values()), matrix[2, 2], [matrix[i, i] for i in range(3)], {k: v for k, v in matrix.items() if v > 1})
counts = {"a": {"x": 1}}
for a, b in [("a", "x"), ("b", "y"), ("a", "y"), ("b", "y")]:
    inner = counts.setdefault(a, {})
    inner[b] = inner.get(b, 0) + 1
print(counts, sorted((a, b, n) for a, m in counts.items() for b, n in m.items()))
cache = {}
cache["self"] = cache
print(len(cache), cache["self"]["self"] is cache, cache)
