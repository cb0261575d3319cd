class PriorityQueue:
    def __init__(self, items=()):
        self.heap = []
        for item in items:
            self.push(item)

    def push(self, item):
        self.heap.append(item)
        i = len(self.heap) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if self.heap[parent] <= self.heap[i]:
                break
            self.heap[parent], self.heap[i] = self.heap[i], self.heap[parent]
            i = parent

    def pop(self):
        if not self.heap:
            raise IndexError("pop from an empty queue")
        top, last = self.heap[0], self.heap.pop()
        if self.heap:
            self.heap[0] = last
            i, n = 0, len(self.heap)
            while 2 * i + 1 < n:
                c = 2 * i + 1
                if c + 1 < n and self.heap[c + 1] < self.heap[c]:
                    c += 1
                if self.heap[i] <= self.heap[c]:
                    break
                self.heap[i], self.heap[c] = self.heap[c], self.heap[i]
                i = c
        return top

    def __len__(self):
        return len(self.heap)

    def __bool__(self):
        return bool(self.heap)


q = PriorityQueue([5, 3, 8, 1, 9, 2])
print(q.heap)
print([q.pop() for _ in range(len(q))])
tasks = PriorityQueue()
for priority, name in [(3, "write"), (1, "plan"), (2, "think"), (1, "alpha")]:
    tasks.push((priority, name))
while tasks:
    print(tasks.pop())
try:
    tasks.pop()
except IndexError as e:
    print(e)
