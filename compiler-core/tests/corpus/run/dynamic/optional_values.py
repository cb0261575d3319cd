def find(d, key):
    return d.get(key)


def length_or_none(s):
    if s is None:
        return None
    return len(s)


def first_even(xs):
    for x in xs:
        if x % 2 == 0:
            return x
    return None


class Node:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right


def insert(node, key):
    if node is None:
        return Node(key)
    if key < node.key:
        node.left = insert(node.left, key)
    elif key > node.key:
        node.right = insert(node.right, key)
    return node


def walk(node):
    return [] if node is None else walk(node.left) + [node.key] + walk(node.right)


def height(node):
    return 0 if not node else 1 + max(height(node.left), height(node.right))


print(find({"a": 1}, "a"), find({"a": 1}, "b"), length_or_none("abc"), length_or_none(None), first_even([1, 3]), first_even([1, 4]), first_even([0]))
for v in (first_even([1]), first_even([0]), first_even([2])):
    print(v, v is None, v == 0, "t" if v else "f", v or "default")
root = None
for k in [5, 2, 8, 1, 9, 3, 5]:
    root = insert(root, k)
print(walk(root), height(root), walk(None), root.left.left.left is None)
try:
    print(first_even([1]) + 1)
except TypeError as e:
    print(e)
best = None
for x in [3.5, 1.5, 2.5]:
    if best is None or x < best:
        best = x
print(best, [None, 1] == [None, 1], None == 0, None != None, (None,) == (None,), str(None))
try:
    print(None < 1)
except TypeError as e:
    print(e)
