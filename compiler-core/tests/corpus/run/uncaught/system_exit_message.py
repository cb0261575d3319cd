import sys

print("about to leave")
try:
    sys.exit("fatal: it is over")
finally:
    print("last words")
print("not reached")
