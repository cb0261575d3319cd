name, n, x = "Ann", 42, 2.5
d = {"k": [1, 2, 3]}
print(f"{name} {n} {x} {n + 1} {d['k'][1]} {name.upper()!r} {n:>5} {x:.2f} {'nested ' + name}")
print(f"{{literal}} {n!s:>4} {name!r:<8}| {name!a} {None} {[1, 'a', 2.0]} {(1,)} {n=} {x = } {n + 1=} {name=!s}")
print(f"{n:b} {n:o} {n:x} {n:#X} {n:08b} {n:,} {n:+d} {n:e} {n:.1f} {n:%} {n:c}")
print(f"{'a' if n > 5 else 'b'} {n if x else 0:>{5}} {', '.join(str(i) for i in range(3))} {(lambda v: v * 2)(4)}")
width, precision = 10, 3
print(f"[{x:{width}.{precision}f}] [{name:^{width}}] [{name:*>{width}}] [{n:<{width}d}]")
print(f"multi {n}" f" part {x}" " plain {n}", f"", f"{''}", f"{'{}'}")
print(f"{-5:05d} {5:+05d} {-5:<5}| {-5:^5}| {-5:=5} {3.7:06.1f} {'s':05}|{True:05}|{None!s:>6}")
print(f'{"double"} {d["k"]} {len(d["k"])}', f"""triple {
    n
} end""")
