def run(n):
    log = []
    try:
        log.append("outer")
        try:
            log.append("inner")
            if n == 1:
                raise KeyError("k")
            if n == 2:
                raise ValueError("v")
            if n == 3:
                raise TypeError("t")
        except KeyError as e:
            log.append(f"inner caught {e}")
        except ValueError as e:
            log.append("converted")
            raise TypeError("from value") from e
        else:
            log.append("inner else")
        finally:
            log.append("inner finally")
        log.append("after inner")
    except TypeError as e:
        log.append(f"outer caught {e} {type(e.__cause__).__name__}")
    else:
        log.append("outer else")
    finally:
        log.append("outer finally")
    return log


for n in range(4):
    print(run(n))
def depth(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        depth(n - 1)
    except ValueError as e:
        if n % 2:
            raise
        raise ValueError(f"{e} {n}")
    finally:
        print("leave", n, end="; ")


try:
    depth(4)
except ValueError as e:
    print()
    print(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        [][1]
except IndexError as e:
    print(e, type(e.__context__).__name__, e.__cause__)
