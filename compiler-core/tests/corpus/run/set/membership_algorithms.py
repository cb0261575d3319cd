def unique(xs):
    seen = set()
    out = []
    for x in xs:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


print(unique([3, 1, 3, 2, 1]), unique("mississippi"), unique([1, 1.0, True, "1"]))
def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1


print([n for n in range(1, 50) if happy(n)])
def has_pair(xs, total):
    seen = set()
    for x in xs:
        if total - x in seen:
            return True
        seen.add(x)
    return False


print(has_pair([1, 5, 3, 9], 8), has_pair([1, 5], 10), len({x % 7 for x in range(100)}), sorted({c for c in "hello"}))
primes = set(range(2, 60))
for p in range(2, 8):
    primes -= set(range(p * p, 60, p))
print(sorted(primes))
words = {"b", "a", "c"}
print(sorted(words), len(words), "a" in words, sorted(words | {"d"}), sorted(words - {"a"}), words == {"c", "b", "a"})
graph = {1: {2, 3}, 2: {4}, 3: {4}, 4: set()}
reach = {1}
todo = [1]
while todo:
    for n in graph[todo.pop()] - reach:
        reach.add(n)
        todo.append(n)
print(sorted(reach))
