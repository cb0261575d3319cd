def risky(n):
    try:
        if n:
            raise ValueError("n is " + str(n))
        return "fine"
    except ValueError:
        print("logging")
        raise
    finally:
        print("cleaning")


for n in (0, 1):
    try:
        print(risky(n))
    except ValueError as e:
        print("outside:", e)
def retry(f, times):
    for attempt in range(times):
        try:
            return f(attempt)
        except ValueError as e:
            last = e
            print("attempt", attempt, "failed:", e)
    raise last


def flaky(n):
    if n < 2:
        raise ValueError(f"too early ({n})")
    return "done at " + str(n)


print(retry(flaky, 5))
try:
    retry(flaky, 2)
except ValueError as e:
    print("gave up:", e)
try:
    raise
except RuntimeError as e:
    print(e)
def nested():
    try:
        1 / 0
    except ZeroDivisionError as e:
        try:
            raise ValueError("inside handler")
        except ValueError:
            pass
        raise


try:
    nested()
except ZeroDivisionError as e:
    print("original:", e)
