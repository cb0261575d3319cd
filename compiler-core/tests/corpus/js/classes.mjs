export default function run(write, read) {
  $run(write, read, program);
}

function program() {
  class Account extends $Object {
    __init__(owner, balance = 0.0) {
      this.owner = owner;
      this.balance = balance;
    }

    deposit(amount) {
      if (amount <= 0) {
        throw new $ValueError("amount must be positive");
      }
      this.balance = this.balance + amount;
    }

    __str__() {
      return `${this.owner}: ${$format($float(this.balance), ".2f")}`;
    }
  }
  $sig(Account.prototype.__init__, "Account.__init__", "owner balance=");
  class Savings extends Account {
    add_interest(percent) {
      this.deposit(this.balance * percent / 100);
    }
  }
  const account = new Savings("Ann", 100.0);
  account.add_interest(2.5);
  $print(account);
}
