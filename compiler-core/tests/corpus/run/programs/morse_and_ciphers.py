MORSE = {"a": ".-", "b": "-...", "c": "-.-.", "d": "-..", "e": ".", "h": "....", "l": ".-..", "o": "---", "r": ".-.", "s": "...", "w": ".--"}
BACK = {v: k for k, v in MORSE.items()}


def encode(text):
    return " / ".join(" ".join(MORSE[c] for c in w) for w in text.lower().split())


def decode(code):
    return " ".join("".join(BACK[c] for c in w.split()) for w in code.split(" / "))


code = encode("Hello World")
print(code, decode(code))
try:
    encode("sz")
except KeyError as e:
    print("no code for", e)
def vigenere(text, key, sign=1):
    out, k = [], 0
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            shift = ord(key[k % len(key)].lower()) - ord("a")
            out.append(chr((ord(c) - base + sign * shift) % 26 + base))
            k += 1
        else:
            out.append(c)
    return "".join(out)


secret = vigenere("Attack at Dawn!", "Lemon")
print(secret, vigenere(secret, "Lemon", -1))
def rail_fence(text, n):
    rails = [""] * n
    at, step = 0, 1
    for c in text:
        rails[at] += c
        if at + step not in range(n):
            step = -step
        at += step
    return "".join(rails)


print(rail_fence("WEAREDISCOVERED", 3), rail_fence("ab", 2))
def xor(text, key):
    return [ord(c) ^ ord(key[i % len(key)]) for i, c in enumerate(text)]


data = xor("secret é", "key")
print(data, "".join(chr(b ^ ord("key"[i % 3])) for i, b in enumerate(data)), "".join(f"{b:02x}" for b in data))
