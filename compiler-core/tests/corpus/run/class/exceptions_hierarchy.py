class AppError(Exception):
    pass


class NotFound(AppError):
    def __init__(self, key):
        super().__init__(f"no such thing: {key}")
        self.key = key


class Limit(AppError):
    def __init__(self, limit, value):
        self.limit, self.value = limit, value

    def __str__(self):
        return f"{self.value} is over {self.limit}"


class Silent(Exception):
    pass


def work(n):
    if n == 0:
        raise NotFound("zero")
    if n == 1:
        raise Limit(10, 11)
    if n == 2:
        raise AppError("plain", 5)
    if n == 3:
        raise Silent
    if n == 4:
        raise AppError
    return n


for n in range(6):
    try:
        print(work(n))
    except NotFound as e:
        print("NotFound", e, e.key, e.args, repr(e))
    except AppError as e:
        print("AppError", type(e).__name__, str(e), e.args, repr(e))
    except Exception as e:
        print("Exception", repr(e), str(e) == "", e.args)
print(issubclass(NotFound, Exception), isinstance(Limit(1, 2), AppError), issubclass(AppError, NotFound))
class Coded(ValueError):
    code = 42


try:
    raise Coded("bad")
except ValueError as e:
    print(e, e.code, isinstance(e, Coded))
try:
    raise Coded("x", 1)
except (KeyError, ValueError) as e:
    print(e, e.args[1])
