class Node:
    def __init__(self, key):
        self.key, self.left, self.right, self.height = key, None, None, 1


def height(n):
    return n.height if n else 0


def update(n):
    n.height = 1 + max(height(n.left), height(n.right))
    return n


def rotate_right(n):
    l = n.left
    n.left, l.right = l.right, n
    update(n)
    return update(l)


def rotate_left(n):
    r = n.right
    n.right, r.left = r.left, n
    update(n)
    return update(r)


def insert(n, key):
    if n is None:
        return Node(key)
    if key < n.key:
        n.left = insert(n.left, key)
    elif key > n.key:
        n.right = insert(n.right, key)
    else:
        return n
    update(n)
    balance = height(n.left) - height(n.right)
    if balance > 1:
        if height(n.left.left) < height(n.left.right):
            n.left = rotate_left(n.left)
        return rotate_right(n)
    if balance < -1:
        if height(n.right.right) < height(n.right.left):
            n.right = rotate_right(n.right)
        return rotate_left(n)
    return n


def show(n):
    return "." if n is None else f"({show(n.left)}{n.key}{show(n.right)})"


root = None
for k in range(1, 16):
    root = insert(root, k)
print(show(root), root.height)
for k in (50, 20, 40, 30, 10, 45, 5):
    root = insert(root, k)
print(show(root), root.height)
big = None
for i in range(1000):
    big = insert(big, i * 7919 % 1009)
print(height(big), big.key)
