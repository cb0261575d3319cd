class Process:
    count = 0

    def __init__(self, name, work):
        Process.count += 1
        self.id, self.name, self.left, self.done_at = Process.count, name, work, None

    def run(self, slice_):
        used = min(slice_, self.left)
        self.left -= used
        return used

    def __repr__(self):
        return f"{self.name}#{self.id}" + (f"@{self.done_at}" if self.done_at is not None else "")


def round_robin(processes, slice_):
    clock, queue, trace = 0, processes[:], []
    while queue:
        p = queue.pop(0)
        used = p.run(slice_)
        clock += used
        trace.append((p.name, used))
        if p.left > 0:
            queue.append(p)
        else:
            p.done_at = clock
    return trace


processes = [Process("a", 5), Process("b", 2), Process("c", 7.5), Process("d", 0)]
trace = round_robin(processes, 3)
print(trace, processes, Process.count)
print(sorted(processes, key=lambda p: (p.done_at, p.id)), sum(p.done_at for p in processes) / len(processes))
total = {}
for name, used in trace:
    total[name] = total.get(name, 0) + used
print(total, [type(v).__name__ for v in total.values()])
