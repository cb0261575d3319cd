prnt("hello")
x = lenght([1])
