found = []
for a in range(1, 6):
    if a == 4:
        continue
    for b in range(a, 6):
        k = 0
        while True:
            k += 1
            if k > b:
                break
            if (a * b + k) % 5:
                continue
            try:
                if k == 2:
                    raise ValueError(k)
                found.append((a, b, k))
            except ValueError:
                found.append("error")
                break
            finally:
                if len(found) > 12:
                    break
        else:
            found.append("never")
    else:
        found.append("row " + str(a))
print(found)
def search(grid, wanted):
    for y, row in enumerate(grid):
        for x, v in enumerate(row):
            if v == wanted:
                return x, y
            elif v is None:
                break
        else:
            continue
        print("row", y, "has a hole")
    return None


grid = [[1, 2], [None, 3], [4, 5, "x"]]
print(search(grid, 5), search(grid, 3), search(grid, "x"))
