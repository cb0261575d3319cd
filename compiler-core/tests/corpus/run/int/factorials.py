def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


for n in (5, 10, 20, 21, 25, 50, 100):
    print(n, factorial(n))
digits = str(factorial(200))
print(len(digits), sum(int(d) for d in digits))
n = factorial(60) // factorial(57)
print(n == 60 * 59 * 58, factorial(30) % 1000007)
