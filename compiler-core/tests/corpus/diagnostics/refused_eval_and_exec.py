print(eval("1 + 2"))
exec("x = 5")
