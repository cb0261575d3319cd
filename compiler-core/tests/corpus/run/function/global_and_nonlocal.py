counter = 0
log = []
def bump():
    global counter
    counter += 1
    log.append(counter)


bump()
bump()
print(counter, log)
def define():
    global created
    created = "made in a function"


define()
print(created)
def shadow():
    counter = 50
    return counter


print(shadow(), counter)
def unbound():
    print(counter)
    counter = 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)
def maybe(flag):
    if flag:
        value = 1
    return value


print(maybe(True))
try:
    maybe(False)
except UnboundLocalError as e:
    print(e)
def outer():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 5
    return inner()


print(outer())
try:
    print(not_defined_yet)
except NameError as e:
    print(e)
not_defined_yet = 3
print(not_defined_yet)
def deleting():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(deleting())
del created
try:
    created
except NameError as e:
    print(e)
for loop_variable in range(3):
    pass
print(loop_variable)
