total = 0
for ch in "a1b22c333":
    if ch.isdigit():
        total += int(ch)
print(total, "5" + str(5), "5" * 3, int("5") * 3, "1" + "2" == "12", str(1) + str(2.0) + str(None) + str(True))
print("%s-%s" % (1, "a"), "{}-{}".format(1.0, [1]), f"{1}-{'b'}", "-".join(map(str, [1, 2.5, None])), "7" < "10", int("7") < int("10"), sorted(["10", "9", "2"]), sorted(["10", "9", "2"], key=int))
n = 1234567
print(str(n)[::-1], sum(int(d) for d in str(n)), len(str(n)), str(n)[0], int(str(n)[-3:]), f"{n:,}".replace(",", " "), [int(d) for d in str(n) if int(d) % 2])
def digits_sorted(k):
    return int("".join(sorted(str(k), reverse=True)))


print(digits_sorted(n), digits_sorted(1000), [k for k in range(1, 1000) if k == sum(int(d) ** 3 for d in str(k))], [k for k in range(100, 200) if str(k) == str(k)[::-1]])
a = 6174
k, steps = 3524, 0
while k != a:
    s = f"{k:04d}"
    k = int("".join(sorted(s, reverse=True))) - int("".join(sorted(s)))
    steps += 1
print(steps, k, "0x%x" % 255, "%05.1f" % 3.14159, "%+d" % 5, "%e" % 12345.678)
