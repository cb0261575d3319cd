primes = [n for n in range(2, 60) if all(n % d for d in range(2, int(n**0.5) + 1))]
print(primes)
triples = [(a, b, c) for a in range(1, 25) for b in range(a, 25) for c in range(b, 25) if a * a + b * b == c * c]
print(triples)
table = [[f"{i * j:3}" for j in range(1, 8)] for i in range(1, 5)]
print("\n".join("".join(row) for row in table))
pascal = [[1]]
for _ in range(9):
    last = pascal[-1]
    pascal.append([1] + [last[i] + last[i + 1] for i in range(len(last) - 1)] + [1])
for row in pascal:
    print(" ".join(str(v) for v in row).center(30).rstrip())
print([w[::-1].title() for w in "olleh dlrow".split()], [list(t) for t in zip([1, 2], "ab")], [sum(col) for col in zip([1, 2], [3, 4])])
flat = [v for row in pascal for v in row if v > 20]
print(flat, sum(flat), [int(b) for b in f"{37:b}"], [p for p in primes if str(p) == str(p)[::-1]])
