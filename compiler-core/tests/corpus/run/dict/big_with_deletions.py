d = {}
total = 0
for i in range(20000):
    d[i * 7919 % 20011] = i
    if i % 3 == 0:
        d.pop(i * 31 % 20011, None)
    if i % 500 == 499:
        total += len(d)
print(len(d), total, sum(d) % 1000003, sum(d.values()) % 1000003)
keys = list(d)
print(keys[:10], keys[-5:])
for k in keys:
    if k % 5:
        del d[k]
print(len(d), list(d)[:10], d.get(keys[0]))
queue = {}
out = []
for i in range(3000):
    queue["job%d" % i] = i
    if len(queue) > 10:
        first = next(iter(queue))
        out.append(queue.pop(first))
print(len(queue), sum(out), list(queue)[:3])
stack = {}
for i in range(5000):
    stack[i] = str(i)
    if i % 2:
        stack.popitem()
print(len(stack), stack.popitem(), list(stack)[-3:])
while stack:
    stack.popitem()
print(stack, len(stack))
stack["again"] = 1
print(stack)
for r in range(5):
    for i in range(1000):
        stack[i] = r
    for i in range(1000):
        del stack[i]
print(stack, "again" in stack, 5 in stack)
a = {i: i for i in range(100)}
b = dict(reversed(list(a.items())))
print(a == b, list(a) == list(b), a != {**b, 5: 6}, list(b)[:3])
