# Makes a long text, counts its words, and prints the most frequent ones.

SYLLABLES = ["ka", "to", "mi", "ra", "ne", "so", "lu", "vi", "den", "por", "ash", "el"]
MARKS = [".", ",", ";", "!", "?"]


def make_text(length):
    seed = 42
    words = []
    for i in range(length):
        seed = (seed * 16807) % 2147483647
        word = SYLLABLES[seed % 12] + SYLLABLES[seed // 12 % 7]
        if seed % 5 == 0:
            word += SYLLABLES[seed // 84 % 12]
        if i % 11 == 0:
            word = word.capitalize()
        if i % 7 == 6:
            word += MARKS[seed // 1000 % 5]
        words.append(word)
    return " ".join(words)


def count_words(text):
    counts = {}
    for word in text.split():
        word = word.strip(".,;!?").lower()
        counts[word] = counts.get(word, 0) + 1
    return counts


def by_length(counts):
    lengths = {}
    for word, count in counts.items():
        size = len(word)
        if size not in lengths:
            lengths[size] = 0
        lengths[size] += count
    return lengths


text = make_text(400000)
counts = count_words(text)
print(len(text), "characters,", len(counts), "different words")
ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
for word, count in ranking[:10]:
    print(f"{word:<10}{count:>8}")
lengths = by_length(counts)
for size in sorted(lengths):
    print(f"{size:>2} letters: {lengths[size]}")
