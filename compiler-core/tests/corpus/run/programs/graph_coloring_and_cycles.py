class Graph:
    def __init__(self, edges):
        self.next = {}
        for a, b in edges:
            self.next.setdefault(a, []).append(b)
            self.next.setdefault(b, []).append(a)

    def coloring(self):
        colors = {}
        for n in sorted(self.next, key=lambda n: (-len(self.next[n]), n)):
            used = [colors[m] for m in self.next[n] if m in colors]
            c = 0
            while c in used:
                c += 1
            colors[n] = c
        return colors

    def bipartite(self):
        side = {}
        for start in self.next:
            if start in side:
                continue
            side[start] = 0
            todo = [start]
            while todo:
                n = todo.pop()
                for m in self.next[n]:
                    if m not in side:
                        side[m] = 1 - side[n]
                        todo.append(m)
                    elif side[m] == side[n]:
                        return None
        return sorted(n for n in side if side[n] == 0)

    def cliques(self, size):
        names, out = sorted(self.next), []
        def extend(chosen, rest):
            if len(chosen) == size:
                out.append(chosen)
                return
            for i, n in enumerate(rest):
                if all(n in self.next[c] for c in chosen):
                    extend(chosen + [n], rest[i + 1:])
        extend([], names)
        return out


g = Graph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e"), ("e", "f"), ("f", "d")])
print(sorted(g.coloring().items()), g.bipartite(), g.cliques(3), g.cliques(2), g.cliques(4))
square = Graph([(1, 2), (2, 3), (3, 4), (4, 1), (5, 6)])
print(square.coloring(), square.bipartite(), square.cliques(2))
def floyd(n, edges):
    inf = float("inf")
    d = [[0 if i == j else inf for j in range(n)] for i in range(n)]
    for a, b, w in edges:
        d[a][b] = w
    for k in range(n):
        for i in range(n):
            for j in range(n):
                if d[i][k] + d[k][j] < d[i][j]:
                    d[i][j] = d[i][k] + d[k][j]
    return d


for row in floyd(4, [(0, 1, 5), (1, 2, 3), (2, 0, 2), (0, 3, 10), (2, 3, 1.5)]):
    print(row)
