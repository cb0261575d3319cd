memo = {}
def catalan(n):
    if n in memo:
        return memo[n]
    result = 1 if n == 0 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))
    memo[n] = result
    return result


print([catalan(n) for n in range(12)], catalan(50), len(memo))
def partitions(n, largest, table={}):
    key = (n, largest)
    if key not in table:
        if n == 0:
            table[key] = 1
        elif n < 0 or largest == 0:
            table[key] = 0
        else:
            table[key] = partitions(n - largest, largest) + partitions(n, largest - 1)
    return table[key]


print([partitions(n, n) for n in range(12)], partitions(80, 80))
def stirling(n, k):
    row = [1] + [0] * k
    for i in range(n):
        row = [0] + [row[j - 1] + j * row[j] for j in range(1, k + 1)]
    return row[k]


print([stirling(6, k) for k in range(7)], sum(stirling(20, k) for k in range(21)))
def memoize(f):
    cache = {}
    def wrapped(x):
        if x not in cache:
            cache[x] = f(x)
        return cache[x]
    return wrapped


tribonacci = memoize(lambda n: n if n < 3 else tribonacci(n - 1) + tribonacci(n - 2) + tribonacci(n - 3))
print(tribonacci(50), tribonacci(100))
