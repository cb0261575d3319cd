text = "it was the best of times it was the worst of times"
counts = {}
for w in text.split():
    if w in counts:
        counts[w] += 1
    else:
        counts[w] = 1
print(counts)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
by_count = {}
for w, n in counts.items():
    by_count.setdefault(n, []).append(w)
for n in sorted(by_count, reverse=True):
    print(n, sorted(by_count[n]))
print(max(counts.values()), sum(counts.values()), min(counts, key=lambda w: (counts[w], w)))
letters = {}
for c in text:
    letters[c] = letters.get(c, 0) + 1
print({c: letters[c] for c in sorted(letters)})
pairs = {}
words = text.split()
for a, b in zip(words, words[1:]):
    pairs[a, b] = pairs.get((a, b), 0) + 1
print([p for p, n in pairs.items() if n > 1])
