words = "stressed desserts state taste tates evil vile live veil god dog act cat tac".split()
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
for letters in sorted(groups, key=lambda k: (-len(groups[k]), k)):
    print(letters, sorted(groups[letters]))
print([w for w in words if w[::-1] in words and w < w[::-1]])
lengths = {}
for w in words:
    lengths.setdefault(len(w), set()).add(w)
print({n: sorted(ws) for n, ws in sorted(lengths.items())})
table = [(w, len(w), sum(map(ord, w)) % 10) for w in words]
table.sort(key=lambda r: r[0])
table.sort(key=lambda r: r[2], reverse=True)
table.sort(key=lambda r: r[1])
for row in table[:6]:
    print("%-10s%3d%3d" % row)
chain, rest = [words[0]], words[1:]
while rest:
    options = [w for w in rest if w[0] == chain[-1][-1]]
    if not options:
        break
    chain.append(options[0])
    rest.remove(options[0])
print(" -> ".join(chain), len(rest))
def vowels(w):
    return sum(c in "aeiou" for c in w)


print(max(words, key=vowels), sorted(set(map(vowels, words))), [w.replace("e", "3").title() for w in words[:3]], any(w.isupper() for w in words))
