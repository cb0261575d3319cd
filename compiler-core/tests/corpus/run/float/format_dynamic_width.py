for width in (0, 5, 10):
    for precision in (0, 2, 4):
        print(f"[{3.14159:{width}.{precision}f}]" if width else f"[{3.14159:.{precision}f}]")
for align in "<>^":
    for fill in "*-":
        print(f"[{2.5:{fill}{align}9}] [{42:{fill}{align}9}] [{'ab':{fill}{align}9}]")
print("{:6.2f}|{:<8}|{:^8}|{:>8}".format(2.5, "a", "b", "c"))
print("{0} {1} {0} {name} {name!r:>5}".format(1, 2.5, name="n"))
print("{:{}}|{:{w}.{p}f}".format("x", 4, 1.23456, w=8, p=2))
print(format(3.14159, ".2f"), format(255, "x"), format("s", ">4"), format(5), format(1e6, ","))
