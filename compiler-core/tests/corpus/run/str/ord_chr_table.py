print([chr(i) for i in range(65, 75)], "".join(chr(ord("a") + i) for i in range(26)))
def caesar(text, k):
    out = ""
    for c in text:
        if c.isupper():
            out += chr((ord(c) - 65 + k) % 26 + 65)
        elif c.islower():
            out += chr((ord(c) - 97 + k) % 26 + 97)
        else:
            out += c
    return out


secret = caesar("Hello, World! xyz", 3)
print(secret, caesar(secret, -3), caesar(secret, 23))
print(ord("\n"), ord("é"), ord("日"), ord("😀"), chr(233), chr(26085), chr(128512), repr(chr(0)), repr(chr(127)))
print("".join(chr(c) for c in [72, 105, 128075]))
