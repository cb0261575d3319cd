n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
a, b = 0, 1
while a < 200:
    print(a, end=" ")
    a, b = b, a + b
print()
i = 10
while i:
    i -= 3
    if i < 0:
        i += 1
        continue
    print(i, end=" ")
    if i == 1:
        break
else:
    print("else")
print(i)
values = [5, 3, 8]
while values:
    v = values.pop()
    if v == 3:
        values.append(100)
        continue
    print(v, end=" ")
print()
text = "aXbXc"
while "X" in text:
    text = text.replace("X", "-", 1)
    print(text)
low, high = 0, 10**6
while low < high:
    mid = (low + high) // 2
    if mid * mid < 123456:
        low = mid + 1
    else:
        high = mid
print(low)
x = 1.0
while x > 1e-3:
    x /= 3
print(x)
done = False
count = 0
while not done and count < 10:
    count += 1
    done = count * count > 30
print(count, done)
