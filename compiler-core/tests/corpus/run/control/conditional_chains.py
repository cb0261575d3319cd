def grade(score):
    if score is None:
        return "absent"
    elif not isinstance(score, (int, float)):
        return "bad"
    elif score >= 90:
        return "A"
    elif score >= 80 and score < 90:
        return "B"
    elif 70 <= score < 80 or score == 69.5:
        return "C"
    else:
        return "F"


for s in (95, 85, 75, 69.5, 10, None, "x", 90.0, 89.999, True):
    print(s, grade(s))
def sign(n):
    return -1 if n < 0 else 1 if n > 0 else 0


print([sign(v) for v in (-5, 0, 5, -0.0, 1e-300, -(2**70))])
x = 5
if x > 3 and x < 10 and not x == 7:
    print("in range")
if not (x < 3 or x > 10):
    print("de morgan")
if x in (1, 5, 9):
    print("member")
if x is not None and x != "5":
    print("not text")
if [] or {} or () or 0 or "" or None:
    print("never")
elif [0]:
    print("non-empty list is true")
y = None if x == 5 else 1
print(y, y is None, y == None, "abc" if y else "none")
for i in range(1, 16):
    print("FizzBuzz" if i % 15 == 0 else "Fizz" if i % 3 == 0 else "Buzz" if i % 5 == 0 else i, end=" ")
print()
