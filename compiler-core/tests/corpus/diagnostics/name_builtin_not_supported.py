print(compile("1", "x", "eval"))
breakpoint()
