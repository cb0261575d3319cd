class Account:
    def __init__(self, owner, balance=0.0):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount

    def __str__(self):
        return f"{self.owner}: {self.balance:.2f}"


class Savings(Account):
    def add_interest(self, percent):
        self.deposit(self.balance * percent / 100)


account = Savings("Ann", 100.0)
account.add_interest(2.5)
print(account)
