import sys
while True:
    l = sys.stdin.readline()
    if not l: break
    print(repr(l))
