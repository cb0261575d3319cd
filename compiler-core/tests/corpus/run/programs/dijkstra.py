GRAPH = {
    "A": [("B", 7), ("C", 9), ("F", 14)],
    "B": [("A", 7), ("C", 10), ("D", 15)],
    "C": [("A", 9), ("B", 10), ("D", 11), ("F", 2)],
    "D": [("B", 15), ("C", 11), ("E", 6)],
    "E": [("D", 6), ("F", 9)],
    "F": [("A", 14), ("C", 2), ("E", 9)],
    "Z": [],
}


def shortest(graph, start):
    distance = {node: None for node in graph}
    previous = {}
    distance[start] = 0
    todo = list(graph)
    while todo:
        best = None
        for node in todo:
            if distance[node] is not None and (best is None or distance[node] < distance[best]):
                best = node
        if best is None:
            break
        todo.remove(best)
        for neighbour, cost in graph[best]:
            d = distance[best] + cost
            if distance[neighbour] is None or d < distance[neighbour]:
                distance[neighbour] = d
                previous[neighbour] = best
    return distance, previous


def path(previous, end):
    out = [end]
    while out[0] in previous:
        out.insert(0, previous[out[0]])
    return out


distance, previous = shortest(GRAPH, "A")
for node in sorted(distance):
    print(node, distance[node], "->".join(path(previous, node)))
