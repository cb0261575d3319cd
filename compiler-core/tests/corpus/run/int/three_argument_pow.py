print(pow(2, 10), pow(2, 10, 1000), pow(3, 200, 13), pow(7, 0, 5), pow(7, 0, 1))
print(pow(-2, 5, 7), pow(2, 5, -7), pow(-3, 3, -10))
print(pow(123456789, 987654321, 1000000007))
print(pow(10**30, 10**10, 10**18 + 9))
print(pow(3, -1, 7), pow(10, -2, 7))
try:
    pow(2, 3, 0)
except ValueError as e:
    print("ValueError:", e)
try:
    pow(2, -1, 4)
except ValueError as e:
    print("ValueError:", e)
print(pow(2.0, 3), pow(2, -2), pow(0, 0))
