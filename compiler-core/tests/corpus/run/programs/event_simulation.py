class Event:
    def __init__(self, time, kind, who):
        self.time, self.kind, self.who = time, kind, who

    def __lt__(self, other):
        return (self.time, self.who) < (other.time, other.who)

    def __str__(self):
        return f"{self.time:6.2f} {self.kind:<8} {self.who}"


class Shop:
    def __init__(self, clerks):
        self.free, self.queue, self.events, self.waits = clerks, [], [], {}

    def run(self, arrivals):
        for who, time in enumerate(arrivals):
            self.events.append(Event(time, "arrive", who))
        while self.events:
            self.events.sort()
            e = self.events.pop(0)
            print(e, "queue", [w for w, _ in self.queue], "free", self.free)
            if e.kind == "arrive":
                self.queue.append((e.who, e.time))
            else:
                self.free += 1
            while self.free and self.queue:
                who, since = self.queue.pop(0)
                self.free -= 1
                self.waits[who] = e.time - since
                self.events.append(Event(e.time + 1.5 + who % 3 * 0.25, "leave", who))
        return self.waits


waits = Shop(2).run([0, 0.1, 0.2, 1, 1.5, 5])
print({k: round(v, 3) for k, v in sorted(waits.items())}, round(sum(waits.values()) / len(waits), 4))
