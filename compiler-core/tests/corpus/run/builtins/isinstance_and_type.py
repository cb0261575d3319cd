class A:
    pass


class B(A):
    pass


values = [1, True, 1.5, "s", None, [1], (1,), {1: 2}, {1}, A(), B(), ValueError("x"), range(3), len, A]
for v in values:
    print(type(v).__name__, isinstance(v, int), isinstance(v, (str, float)), isinstance(v, object), isinstance(v, (list, tuple, dict)), isinstance(v, A), isinstance(v, Exception), callable(v))
print(type(1) == int, type(True) == int, type("") is str, type(None) == type(None), type(A()) is A, type(B()) == A, type(1) == type(2.0), type([]) == type([1]))
print(int, str, type(5), type([]), type(None), A.__name__, type(A()).__name__, type(ValueError()), ValueError, type(len).__name__)
print(isinstance(5, type(3)), isinstance("a", type("b")), issubclass(B, A), issubclass(B, (int, A)), issubclass(bool, int), issubclass(ValueError, Exception), isinstance(B, type))
print(isinstance(1, (int, (str, float))), isinstance(1, ()), [v for v in values if type(v) in (int, str)], {int: "i", str: "s"}[type("x")], type(type(1)).__name__)
for f in (lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: isinstance(1), lambda: issubclass(int, "x")):
    try:
        print(f())
    except TypeError as e:
        print(e)
