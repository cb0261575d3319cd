name = input("What is your name? ")
print("Hello,", name)
n = int(input())
total = 0
for i in range(n):
    a, b = input().split()
    total += int(a) * int(b)
    print(i, a, b)
print(total)
print(repr(input()), repr(input("prompt> ")))
try:
    input("more? ")
except EOFError as e:
    print(type(e).__name__, e)
