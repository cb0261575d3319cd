documents = ["the cat sat", "the dog sat down", "a cat and a dog", "birds"]
index = {}
for number, text in enumerate(documents):
    for word in text.split():
        if word not in index:
            index[word] = []
        if number not in index[word]:
            index[word].append(number)
for word in sorted(index):
    print(word, index[word])
def search(query):
    found = None
    for word in query.split():
        numbers = index.get(word, [])
        found = numbers if found is None else [n for n in found if n in numbers]
    return found


for q in ("cat", "cat dog", "the sat", "bird", ""):
    print(repr(q), search(q))
lengths = {}
for text in documents:
    lengths.setdefault(len(text.split()), []).append(text)
print(lengths, {k: len(v) for k, v in lengths.items()})
