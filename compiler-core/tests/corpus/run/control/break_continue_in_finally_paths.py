for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("finally", i)
else:
    print("else")
def f(n):
    while True:
        try:
            n -= 1
            if n < 0:
                return "returned"
            if n == 2:
                continue
            print("step", n)
        finally:
            print("cleanup", n)


print(f(4))
def swallow():
    for i in range(3):
        try:
            raise ValueError(i)
        finally:
            if i < 2:
                continue
            break
    return "errors swallowed"


print(swallow())
for i in range(2):
    try:
        1 / 0
    except ZeroDivisionError:
        continue
    finally:
        print("f", i)
    print("unreachable")
for i in range(3):
    try:
        pass
    except ValueError:
        pass
    else:
        if i == 1:
            break
    finally:
        print("end of", i)
print(i)
