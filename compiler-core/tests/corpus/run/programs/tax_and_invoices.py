BRACKETS = [(10000, 0.1), (40000, 0.2), (None, 0.4)]


def tax(income):
    due, low = 0, 0
    for limit, rate in BRACKETS:
        if limit is None or income <= limit:
            return due + (income - low) * rate
        due += (limit - low) * rate
        low = limit
    return due


for income in (0, 5000, 10000, 10001, 40000, 100000, 123456.78):
    print(f"{income:>12,.2f} {tax(income):>12,.2f} {tax(income) / income if income else 0:7.2%}")
class Line:
    def __init__(self, text, cents, count=1, vat=21):
        self.text, self.cents, self.count, self.vat = text, cents, count, vat

    def net(self):
        return self.cents * self.count


lines = [Line("Widget", 1999, 3), Line("Book", 1250, vat=9), Line("Discount", -500, vat=0)]
vats = {}
for l in lines:
    vats[l.vat] = vats.get(l.vat, 0) + l.net()
    print(f"{l.text:.<20}{l.count:>3} x {l.cents / 100:>8.2f} = {l.net() / 100:>9.2f}")
total = 0
for rate in sorted(vats):
    amount = (vats[rate] * rate + 50) // 100
    total += vats[rate] + amount
    print(f"VAT {rate:>2}% of {vats[rate] / 100:.2f}: {amount / 100:.2f}")
print(f"{'Total':=^30}\n{total / 100:>30.2f}")
def split_bill(cents, people):
    base, extra = divmod(cents, people)
    return [base + (i < extra) for i in range(people)]


print(split_bill(1000, 3), sum(split_bill(total, 7)) == total, [round(v * 1.05, 2) for v in (1.1, 2.675, 10)])
