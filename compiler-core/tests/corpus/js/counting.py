def count_words(text):
    counts = {}
    for word in text.lower().split():
        counts[word] = counts.get(word, 0) + 1
    return counts


counts = count_words("the cat and the hat")
for word, count in sorted(counts.items()):
    print(f"{word:>5} {count}")
