out = ""
for i in range(200):
    out += chr(97 + i % 26)
    if i % 50 == 49:
        out += "\n"
print(out, end="")
line = ""
for i in range(5):
    line = line + str(i) + ","
    copy = line
    line += "!"
print(line, copy)
a = "x"
b = a
a += "y"
b += "z"
print(a, b)
big = "ab" * 5000
print(len(big), big.count("ba"), big[4999:5003], len(big.replace("a", "")), big == "ab" * 5000, hash(big) == hash("ab" * 5000))
words = []
text = "the quick brown fox jumps over the lazy dog"
for w in text.split():
    words.insert(0, w[::-1])
print(" ".join(words))
print(text.title().swapcase())
