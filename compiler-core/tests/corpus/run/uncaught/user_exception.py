class BankError(Exception):
    def __init__(self, owner, amount):
        super().__init__(f"{owner} lacks {amount}")
        self.amount = amount


class Account:
    def __init__(self, owner, balance):
        self.owner, self.balance = owner, balance

    def pay(self, amount):
        if amount > self.balance:
            raise BankError(self.owner, amount - self.balance)
        self.balance -= amount
        return self.balance


a = Account("Ann", 10)
print(a.pay(4))
print(a.pay(40))
