SALES = """2024-01-03;widget;4;2.50
2024-01-03;gadget;1;10.00
2024-01-04;widget;10;2.25
bad line
2024-02-01;doohickey;3;7.125
2024-02-02;gadget;x;9.99
2024-02-03;gadget;2;9.5
"""


class Sale:
    def __init__(self, date, product, count, price):
        self.date, self.product, self.count, self.price = date, product, count, price

    def total(self):
        return self.count * self.price


def read(text):
    sales, problems = [], []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            date, product, count, price = line.split(";")
            sales.append(Sale(date, product, int(count), float(price)))
        except ValueError as e:
            problems.append(f"line {number}: {e}")
    return sales, problems


sales, problems = read(SALES)
totals, counts = {}, {}
for s in sales:
    totals[s.product] = totals.get(s.product, 0) + s.total()
    counts[s.product] = counts.get(s.product, 0) + s.count
print(f"{'product':<12}{'count':>6}{'total':>10}{'share':>8}")
whole = sum(totals.values())
for product in sorted(totals, key=totals.get, reverse=True):
    print(f"{product:<12}{counts[product]:>6}{totals[product]:>10.2f}{totals[product] / whole:>8.1%}")
print("-" * 36)
print(f"{'all':<12}{sum(counts.values()):>6}{whole:>10.2f}")
months = {}
for s in sales:
    months.setdefault(s.date[:7], []).append(s)
for month, group in sorted(months.items()):
    print(month, len(group), round(sum(s.total() for s in group), 2), max(group, key=lambda s: s.price).product)
for p in problems:
    print(p)
