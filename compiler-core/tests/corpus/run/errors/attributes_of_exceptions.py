e = ValueError("x"); e.extra = 5; print(e.extra)
try: ValueError("q").extra
except AttributeError as x: print(x)
def log():
    try: [][1]
    except IndexError as e:
        e.note = "n"
        raise
try: log()
except IndexError as e: print(e, e.note)
def wrap(f):
    try: f()
    except Exception as e:
        e.count = getattr(e, "count", 0) + 1
        raise
try: wrap(lambda: wrap(lambda: int("x")))
except ValueError as e: print(e, e.count, hasattr(e, "count"), hasattr(e, "other"))
class Kw(Exception):
    def __init__(self, a, *, x=1): self.x = x
k = Kw("p", x=3); print(k.args, repr(k), str(k), k.x)
class Two(Exception):
    def __init__(self, code, text):
        self.code = code
        super().__init__(f"{code}: {text}")
try: raise Two(4, text="t")
except Two as e: print(e.args, e, repr(e), e.code)
