def parse_all(texts):
    good, bad = [], {}
    for i, t in enumerate(texts):
        try:
            v = int(t)
            if v < 0:
                raise ValueError("negative: " + t)
        except ValueError as e:
            bad[i] = str(e)
            continue
        except TypeError:
            bad[i] = "type"
        else:
            good.append(v)
        finally:
            if len(bad) > 3:
                print("too many at", i)
                break
    return good, bad


print(parse_all(["1", "x", "-5", "7"]))
print(parse_all([None, "a", [], "b", "c", "1"]))
total, i = 0, 0
while True:
    try:
        total += [1, 2, 3][i]
        i += 1
    except IndexError:
        break
print(total, i)
values = [3, 0, "a", 2]
results = []
for v in values:
    try:
        try:
            results.append(6 / v)
        except ZeroDivisionError:
            results.append(None)
            raise KeyError("converted")
    except (TypeError, KeyError) as e:
        results.append(type(e).__name__)
print(results)
def attempts():
    n = 0
    while n < 5:
        n += 1
        try:
            if n < 3:
                raise ValueError
            return n
        except ValueError:
            continue
    return -1


print(attempts())
