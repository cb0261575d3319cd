class Stack(list):
    def push(self, x):
        self.append(x)


s = Stack()
s.push(1)
print(s)
