def iterate(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        if zr * zr + zi * zi > 4:
            return n
        zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
    return limit


total = 0
for y in range(-10, 11, 2):
    line = ""
    for x in range(-40, 21, 2):
        n = iterate(x / 20, y / 8, 50)
        total += n
        line += " .:-=+*#%@"[n % 10] if n < 50 else "@"
    print(line)
print(total)
def julia(width, height, c):
    out = []
    for j in range(height):
        row = []
        for i in range(width):
            x, y, n = 3 * i / width - 1.5, 2 * j / height - 1, 0
            while x * x + y * y < 4 and n < 30:
                x, y = x * x - y * y + c[0], 2 * x * y + c[1]
                n += 1
            row.append(n)
        out.append(row)
    return out


grid = julia(20, 8, (-0.7, 0.27015))
for row in grid:
    print("".join(chr(ord("a") + n % 26) for n in row))
print(max(max(r) for r in grid), sum(map(sum, grid)))
