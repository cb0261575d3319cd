def rng(state):
    return (state * 1103515245 + 12345) % 2147483648
state = 42
sets = [set() for i in range(6)]
for step in range(3000):
    state = rng(state); op = (state >> 8) % 20
    state = rng(state); a = (state >> 8) % 6
    state = rng(state); b = (state >> 8) % 6
    state = rng(state); v = (state >> 8) % 300 - 50
    state = rng(state); w = (state >> 8) % 7
    x = v * (1, 1, 8, 64, 1000003, 2 ** 61 - 2, 2 ** 70 + 3)[w]
    s = sets[a]; t = sets[b]
    if op < 6: s.add(x)
    elif op < 9:
        for k in range(5): s.add(x + k * 32)
    elif op == 9: s.discard(x)
    elif op == 10: s |= t
    elif op == 11: sets[a] = s | t
    elif op == 12: sets[a] = s - t
    elif op == 13: sets[a] = t ^ s
    elif op == 14 and len(s) > 20: sets[a] = s & t
    elif op == 15 and len(s) > 3: s.pop(); s.pop()
    elif op == 16: s.update(list(t)); s.difference_update([x, x + 1])
    elif op == 17 and len(s) > 30: s -= t
    elif op == 18: s.symmetric_difference_update(t)
    elif op == 19:
        for k in list(s)[::3]: s.remove(k)
    if len(s) > 400: s.clear()
    if step % 50 == 0: print(step, len(s), list(s)[:30], sets[a] == set(s), s <= t, s.isdisjoint(t))
for s in sets: print(s)
