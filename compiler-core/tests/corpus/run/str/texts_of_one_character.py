total = 0
for ch in "hello жé":
    total = (total * 31 + ord(ch)) % 1000003
    if ch == "l" or ch == "ж": print("L", ch)
    if "a" <= ch <= "h": print(ch)
    if ch != "x" and ch in "aeiou": print("vowel", ch)
    if ch in ("o", "é"): print("tuple", ch)
    if ch == "": print("no")
    if ch == "he": print("no")
    if ch < "hello": print("less", ch)
print(total, ord("ж"), ord("a"), chr(97) == "a", "abc"[1] == "b", "abc"[-1] == "b", "abc"[0] < "b", "xyz"[0] > "abc"[2])
try: print(ord(""))
except TypeError as e: print(e)
try: print(ord("ab"))
except TypeError as e: print(e)
s = "tokens: {a} {b}"
i = 0
while i < len(s):
    if s[i] == "{":
        j = i
        while s[j] != "}": j += 1
        print(s[i+1:j])
    i += 1
print(sorted("hello"), max("abz"), {c: ord(c) for c in "ab"}, [c for c in "abc" if c >= "b"])


def classify(text):
    counts = {"digit": 0, "upper": 0, "other": 0}
    for c in text:
        if "0" <= c <= "9":
            counts["digit"] += 1
        elif "A" <= c and c <= "Z":
            counts["upper"] += 1
        else:
            counts["other"] += 1
    return counts


print(classify("aB3\u00e9\u0436\U0001f600Z09"))
kept = []
for c in "keep \u0436":
    if ord(c) > 100:
        kept.append(c)
print(kept, [ord(c) for c in kept])
mixed = "a"
for c in "xyz":
    mixed = c if c == "y" else mixed
    print(mixed, mixed == "y", ord(mixed))
try:
    for c in ["a", "bc"]:
        print(ord(c))
except TypeError as error:
    print(error)
