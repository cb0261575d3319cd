def uses_missing():
    return missing_thing + 1


try:
    uses_missing()
except NameError as e:
    print(type(e).__name__, e)
def typo():
    total = 0
    for i in range(3):
        totla_value = i
    return undefined_total


try:
    typo()
except NameError as e:
    print(e)
def conditional(n):
    if n > 0:
        result = n
    return result


print(conditional(1))
for n in (0, -1):
    try:
        conditional(n)
    except UnboundLocalError as e:
        print(e, isinstance(e, NameError))
def loop_never_runs():
    for item in []:
        pass
    return item


try:
    loop_never_runs()
except UnboundLocalError as e:
    print(e)
def in_handler():
    try:
        1 / 0
    except ZeroDivisionError as problem:
        pass
    return problem


try:
    in_handler()
except UnboundLocalError as e:
    print(e)
def augmented():
    counter_value += 1


counter_value = 0
try:
    augmented()
except UnboundLocalError as e:
    print(e)
def closure():
    def inner():
        return outer_value
    r = None
    try:
        r = inner()
    except NameError as e:
        print(e)
    outer_value = 1
    return inner(), r


print(closure())
