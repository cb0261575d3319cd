# Counts the iterations of every point of the Mandelbrot set, and draws a small picture of it.


def mandelbrot(width=400, height=300, limit=100):
    total = 0
    for py in range(height):
        for px in range(width):
            cr, ci = px / width * 3 - 2, py / height * 2 - 1
            zr = zi = 0.0
            n = 0
            while n < limit and zr * zr + zi * zi < 4:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                n += 1
            total += n
    return total


def escape_time(cr, ci, limit):
    zr = zi = 0.0
    for n in range(limit):
        if zr * zr + zi * zi >= 4:
            return n
        zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
    return limit


def picture(width, height):
    shades = " .:-=+*#%@"
    for py in range(height):
        line = ""
        for px in range(width):
            n = escape_time(px / width * 3 - 2, py / height * 2 - 1, 36)
            line += shades[n % 36 // 4] if n < 36 else "@"
        print(line)


picture(64, 24)
print("iterations:", mandelbrot(800, 600, 100))
