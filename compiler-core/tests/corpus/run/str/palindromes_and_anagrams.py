def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


for t in ["A man, a plan, a canal: Panama", "Hello", "", "No 'x' in Nixon", "été"]:
    print(repr(t), is_palindrome(t))
groups = {}
for word in ["listen", "silent", "enlist", "google", "elgoog", "abc", "cab", "bca", "xyz"]:
    groups.setdefault("".join(sorted(word)), []).append(word)
for key, words in sorted(groups.items()):
    print(key, words)
def longest_common_prefix(words):
    prefix = words[0]
    for w in words[1:]:
        while not w.startswith(prefix):
            prefix = prefix[:-1]
    return prefix


print(repr(longest_common_prefix(["flower", "flow", "flight"])), repr(longest_common_prefix(["dog", "car"])))
