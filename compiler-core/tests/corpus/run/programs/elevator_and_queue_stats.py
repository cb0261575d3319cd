class Elevator:
    def __init__(self, floors):
        self.floors, self.at, self.direction, self.moved = floors, 0, 1, 0
        self.inside, self.waiting, self.done = [], {}, []

    def call(self, name, source, target):
        if not (0 <= source < self.floors and 0 <= target < self.floors):
            raise ValueError(f"{name}: no such floor")
        self.waiting.setdefault(source, []).append((name, target))

    def step(self):
        for person in self.inside[:]:
            if person[1] == self.at:
                self.inside.remove(person)
                self.done.append((person[0], self.moved))
        self.inside.extend(self.waiting.pop(self.at, []))
        wanted = [t for _, t in self.inside] + list(self.waiting)
        if not wanted:
            return False
        if not any((f - self.at) * self.direction > 0 for f in wanted):
            self.direction = -self.direction
        self.at += self.direction
        self.moved += 1
        return True


e = Elevator(8)
for call in [("ann", 3, 0), ("bob", 0, 5), ("cy", 7, 2), ("dee", 3, 6), ("eve", 9, 1)]:
    try:
        e.call(call[0], call[1], call[2])
    except ValueError as error:
        print(error)
while e.step():
    print(e.at, [n for n, _ in e.inside], sorted(e.waiting))
print(e.done, e.moved, max(t for _, t in e.done), sum(t for _, t in e.done) / len(e.done))
