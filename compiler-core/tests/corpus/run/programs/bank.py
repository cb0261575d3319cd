class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")


class Account:
    rate = 0.0
    opened = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.log = []
        Account.opened += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.log.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(amount, self.available())
        self.balance -= amount
        self.log.append(("withdraw", amount))

    def available(self):
        return self.balance

    def month(self):
        self.balance += round(self.balance * self.rate / 12, 2)

    def __str__(self):
        return f"{type(self).__name__:<10}{self.owner:<8}{self.balance:>12,.2f}"


class Savings(Account):
    rate = 0.05


class Checking(Account):
    def __init__(self, owner, balance=0, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def available(self):
        return super().available() + self.overdraft


accounts = [Savings("Ann", 1200), Checking("Bob", 50), Account("Cy")]
for a, amount in [(accounts[0], 200.5), (accounts[1], 120), (accounts[1], 100), (accounts[2], 1)]:
    try:
        a.withdraw(amount)
        print("ok", a)
    except InsufficientFunds as e:
        print(a.owner, "refused:", e)
try:
    accounts[2].deposit(-5)
except ValueError as e:
    print(e)
for _ in range(12):
    for a in accounts:
        a.month()
accounts[2].deposit(1234567.891)
for a in accounts:
    print(a, a.log)
print(Account.opened, f"{sum(a.balance for a in accounts):.2f}")
