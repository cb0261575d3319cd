prices = {"tea": 2, "cake": 3.5, "water": 0, "gift": True}
total = 0
for name, price in prices.items():
    total += price
    print(f"{name:>6} {price!s:>5} {total}")
print(total, max(prices.values()), sorted(prices.values()), sum(prices.values()) / 4, min(prices, key=prices.get))
prices["tea"] *= 1.5
prices["cake"] //= 1
prices["water"] -= 1
prices["gift"] += 1
print(prices, [type(v).__name__ for v in prices.values()], prices["tea"] == 3)
inverted = {}
for k, v in prices.items():
    inverted.setdefault(v, []).append(k)
print(inverted, inverted[3], 3.0 in inverted, -1 in inverted)
stock = dict.fromkeys(prices, 0)
for name in ["tea", "tea", "cake"]:
    stock[name] += 1
print(stock, {k: prices[k] * n for k, n in stock.items() if n})
