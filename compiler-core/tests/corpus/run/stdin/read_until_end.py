numbers = []
while True:
    try:
        line = input()
    except EOFError:
        break
    line = line.strip()
    if not line or line.startswith("#"):
        continue
    try:
        numbers.append(int(line))
    except ValueError:
        try:
            numbers.append(float(line))
        except ValueError:
            print("skipped", repr(line))
print(numbers, sum(numbers))
