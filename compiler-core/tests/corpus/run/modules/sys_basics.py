import sys
from sys import argv

print(len(sys.argv), len(argv), type(sys.argv).__name__, type(argv[0]).__name__)
print(sys.maxsize, sys.maxsize + 1)
sys.stdout.write("one\n")
n = sys.stdout.write("two\n")
print(n)
print("to stdout", file=sys.stdout)
try:
    sys.exit()
except SystemExit as e:
    print("exit", e.code, repr(e))
try:
    sys.exit(3)
except SystemExit as e:
    print("exit", e.code, e.args)
try:
    sys.exit("message")
except SystemExit as e:
    print("exit", e.code)
def quit_early():
    try:
        sys.exit(0)
    except Exception:
        print("not an Exception")
    finally:
        print("cleanup")


try:
    quit_early()
except SystemExit:
    print("passed through")
sys.exit(0)
print("not reached")
