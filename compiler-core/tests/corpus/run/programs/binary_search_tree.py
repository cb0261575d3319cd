class Node:
    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None


class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def __setitem__(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size = 1
            return
        at = self.root
        while True:
            if key == at.key:
                at.value = value
                return
            if key < at.key:
                if at.left is None:
                    at.left = Node(key, value)
                    break
                at = at.left
            else:
                if at.right is None:
                    at.right = Node(key, value)
                    break
                at = at.right
        self.size += 1

    def __getitem__(self, key):
        at = self.root
        while at is not None:
            if key == at.key:
                return at.value
            at = at.left if key < at.key else at.right
        raise KeyError(key)

    def __len__(self):
        return self.size

    def items(self):
        out, stack, at = [], [], self.root
        while stack or at:
            while at:
                stack.append(at)
                at = at.left
            at = stack.pop()
            out.append((at.key, at.value))
            at = at.right
        return out


t = Tree()
for i, word in enumerate("the quick brown fox jumps over the lazy dog".split()):
    t[word] = i
print(t.items(), len(t), t["fox"], t["the"])
try:
    t["cat"]
except KeyError as e:
    print("KeyError", e)
n = Tree()
for k in [5, 1, 9, 3, 7, 5, 2.5]:
    n[k] = str(k)
print(n.items(), len(n))
try:
    n["x"] = 1
except TypeError as e:
    print(e)
