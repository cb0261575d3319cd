class A: pass
class B(A): pass
vals = [1, True, 2.5, "s", None, [1], (1,), {}, set(), A(), B(), A, int, len, ValueError("x"), range(3)]
for v in vals:
    print(isinstance(v, (int, str)), isinstance(v, (A, (float, (list, tuple)))), isinstance(v, A), isinstance(v, object), isinstance(v, (dict, set)), isinstance(v, type), isinstance(v, ()), isinstance(v, bool), isinstance(v, (Exception, range)))
print(issubclass(B, A), issubclass(A, B), issubclass(B, (int, A)), issubclass(bool, int), issubclass(ValueError, Exception))
try:
    isinstance(1, 5)
except TypeError as e:
    print(e)
t = (int, float)
print(isinstance(3, t), isinstance("a", t))
print(isinstance(3, int | str))
print(type(A()) is A, type(B()) is A, type(B()) == B, type(1) is int, type(True) is int, type("") == str, type(None) is type(None), type(A()).__name__, A.__name__)
