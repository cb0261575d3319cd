squares = [n * n for n in range(10)]
even = [n for n in squares if n % 2 == 0]
lengths = {word: len(word) for word in ["one", "three", "five"]}
print(even, sum(n for n in squares), any(n > 50 for n in squares), lengths)
table = [[row * column for column in range(3)] for row in range(3)]
print(table)
