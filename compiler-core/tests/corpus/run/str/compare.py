words = ["banana", "apple", "Apple", "app", "", "apples", "äpfel", "zoo", "Zoo", "10", "9"]
print(sorted(words))
print(sorted(words, key=str.lower))
print("a" < "b", "a" < "B", "" < "a", "abc" < "abd", "abc" < "ab", "abc" == "abc", "abc" != "abC", "b" >= "b")
for other in (5, None, ["a"], 2.5):
    print("a" == other, "a" != other)
    try:
        print("a" < other)
    except TypeError as e:
        print(e)
print(max(words), min(words), max(words, key=len), min("hello"), "abc" <= "abc" < "abd")
