class Gone(Exception):
    pass


# Functions read the module's name, which the end of a handler unbinds.
read = lambda: error


def attempt(action):
    try:
        return action()
    except NameError as problem:
        return f"NameError: {problem}"


print(attempt(read))
error = 1
print(attempt(read))
try:
    raise Gone("first")
except Gone as error:
    print("inside", attempt(read), repr(error))
print(attempt(read))
try:
    print(error)
except NameError as problem:
    print(problem, problem.name)
error = 5
print(attempt(read), error)

for turn in range(3):
    try:
        if turn == 1:
            continue
        raise Gone(turn)
    except Gone as error:
        if turn == 2:
            break
    finally:
        print(turn, attempt(read))
print(attempt(read))


def by_declaration(kind):
    global shared
    shared = "kept"
    try:
        if kind:
            raise Gone(kind)
    except Gone as shared:
        if kind == "return":
            return shared.args
    return attempt(lambda: shared)


for kind in ("", "raise", "return"):
    print(by_declaration(kind))
    print(attempt(lambda: shared))

try:
    raise Gone("deleted inside")
except Gone as error:
    del error
print(attempt(read))
try:
    raise Gone("bound anew")
except Gone as error:
    error = "other"
print(attempt(read))
try:
    try:
        raise Gone(1)
    except Gone as error:
        int("x")
except ValueError:
    print(attempt(read))
try:
    try:
        raise Gone(2)
    except Gone as error:
        raise ValueError
except ValueError:
    print(attempt(read))
def f():
    try:
        try:
            raise Gone(3)
        except Gone as error:
            int("x")
    except ValueError:
        pass
    try:
        print(error)
    except NameError as e:
        print(e)
f()
try:
    try:
        raise Gone(1)
    except Gone as error2:
        int("x")
except ValueError:
    try:
        print(error2)
    except NameError as e:
        print(e)


def in_finally():
    try:
        raise Gone("x")
    except Gone as own:
        return str(own)
    finally:
        try:
            print(own)
        except NameError as problem:
            print(problem)


print(in_finally())
try:
    raise Gone("last")
except Gone as error:
    print(error)
finally:
    print(attempt(read))
