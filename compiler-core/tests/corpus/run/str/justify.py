for w in (0, 3, 7, 8):
    print(f"[{'abc'.ljust(w)}] [{'abc'.rjust(w)}] [{'abc'.center(w)}] [{'abc'.center(w, '*')}] [{'abcd'.center(w, '.')}]")
for s in ("42", "-42", "+42", "", "--5", "abc"):
    print(s.zfill(6), s.zfill(1), s.rjust(6, "0"))
try:
    "a".center(5, "ab")
except TypeError as e:
    print(e)
try:
    "a".ljust("5")
except TypeError as e:
    print(e)
print("日本".ljust(5, "語") + "|", "😀".rjust(3) + "|")
