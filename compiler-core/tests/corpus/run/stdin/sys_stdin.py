import sys

first = sys.stdin.readline()
print(repr(first))
for line in sys.stdin:
    words = line.split()
    print(len(words), words[::-1])
print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
sys.stdout.write("written\n")
sys.stdout.write("no newline")
print()
sys.stderr.write("")
sys.stdout.flush()
