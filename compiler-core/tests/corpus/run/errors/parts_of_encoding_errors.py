# What cannot be written as UTF-8 is an error that knows its parts.
import sys


def show(f):
    try:
        f()
    except UnicodeEncodeError as error:
        print(repr(error), error.args, error, error.encoding, error.start + 1, error.end, error.reason, len(error.object))


show(lambda: print("a", chr(0xDFFF) + "é€"))
show(lambda: print("ab" + chr(0xD800) + "c"))
show(lambda: sys.stdout.write("x" + chr(0xD800) * 3))
try:
    print(chr(0xD801))
except ValueError as error:
    print(type(error).__name__, error, error.args[1:4])
