import math

x = 1.0
for i in range(5):
    x = math.exp(x)
    print(i, x > 0)
