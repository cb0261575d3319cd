class Scope:
    def __init__(self, parent=None):
        self.names, self.parent = {}, parent

    def get(self, name):
        if name in self.names:
            return self.names[name]
        if self.parent is None:
            raise NameError("unbound " + name)
        return self.parent.get(name)


def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    def read():
        if not tokens:
            raise SyntaxError("unexpected end")
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens and tokens[0] != ")":
                out.append(read())
            if not tokens:
                raise SyntaxError("missing )")
            tokens.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        for kind in (int, float):
            try:
                return kind(t)
            except ValueError:
                pass
        return t
    return read()


def product(xs):
    p = 1
    for x in xs:
        p *= x
    return p


def run(x, scope):
    if isinstance(x, str):
        return scope.get(x)
    if not isinstance(x, list):
        return x
    if not x:
        return None
    head = x[0]
    if head == "if":
        return run(x[2] if run(x[1], scope) else x[3], scope)
    if head == "def":
        scope.names[x[1]] = run(x[2], scope)
        return scope.names[x[1]]
    if head == "fn":
        def closure(values):
            inner = Scope(scope)
            for name, value in zip(x[1], values):
                inner.names[name] = value
            return run(x[2], inner)
        return closure
    f = run(head, scope)
    if not callable(f):
        raise TypeError(f"{f!r} is not a function")
    return f([run(a, scope) for a in x[1:]])


top = Scope()
top.names = {"+": sum, "*": product, "-": lambda v: v[0] - v[1], "<": lambda v: v[0] < v[1], "list": lambda v: v, "len": lambda v: len(v[0])}
for line in ["(+ 1 2 3)", "(* 2 2.5)", "(def fact (fn (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 25)", "(def add (fn (a) (fn (b) (+ a b))))", "((add 3) 4)", "(list 1 (list 2.0 (< 1 2)))", "(len (list 1 2))", "(nope)", "(1 2)", "(+ 1", ")", "()"]:
    try:
        value = run(parse(line), top)
        print(line, "=>", "function" if callable(value) else value)
    except (NameError, TypeError, SyntaxError) as e:
        print(line, "=>", type(e).__name__, e)
