class Node:
    def __init__(self, v, next=None):
        self.v, self.next = v, next


n = Node(1, Node(2))
while True:
    print(n.v)
    n = n.next
