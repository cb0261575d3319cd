def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


print([fibonacci(n) for n in range(20)])
print(fibonacci(92), fibonacci(93), fibonacci(94), fibonacci(300))
state = 1
for i in range(5):
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    print(state, end=" ")
print()
h = 14695981039346656037
for c in "hello world":
    h ^= ord(c)
    h = h * 1099511628211 % 2**64
print(h)
print(hash(5), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(True), hash(2.0), hash(0))
