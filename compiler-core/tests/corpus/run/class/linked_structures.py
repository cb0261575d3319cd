class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in items:
            self.append(item)

    def append(self, value):
        node = Node(value)
        if self.head is None:
            self.head = node
        else:
            at = self.head
            while at.next is not None:
                at = at.next
            at.next = node
        self.size += 1

    def reverse(self):
        previous, at = None, self.head
        while at:
            at.next, previous, at = previous, at, at.next
        self.head = previous

    def remove(self, value):
        at, previous = self.head, None
        while at:
            if at.value == value:
                if previous:
                    previous.next = at.next
                else:
                    self.head = at.next
                self.size -= 1
                return True
            previous, at = at, at.next
        return False

    def __iter__(self):
        out = []
        at = self.head
        while at:
            out.append(at.value)
            at = at.next
        return iter(out)

    def __len__(self):
        return self.size


xs = LinkedList([1, 2, 3, 4])
print(list(xs), len(xs))
xs.reverse()
print(list(xs), xs.remove(3), xs.remove(99), xs.remove(4), list(xs), len(xs))
mixed = LinkedList(["a", 1, None, 2.5])
mixed.append([1])
print(list(mixed), len(mixed), bool(LinkedList()), mixed.head.next.value)
empty = LinkedList()
empty.reverse()
print(list(empty), empty.head)
ring = Node(1)
ring.next = ring
print(ring.next.next.next.value, ring.next is ring)
try:
    Node(1).next.next
except AttributeError as e:
    print(e)
