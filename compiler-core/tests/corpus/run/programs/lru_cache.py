class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = {}
        self.hits = self.misses = 0

    def get(self, key, default=None):
        if key not in self.items:
            self.misses += 1
            return default
        self.hits += 1
        value = self.items.pop(key)
        self.items[key] = value
        return value

    def put(self, key, value):
        if key in self.items:
            del self.items[key]
        elif len(self.items) >= self.capacity:
            oldest = next(iter(self.items))
            del self.items[oldest]
            print("drop", oldest)
        self.items[key] = value

    def __len__(self):
        return len(self.items)

    def __contains__(self, key):
        return key in self.items

    def __repr__(self):
        return f"LRUCache({self.items})"


cache = LRUCache(3)
for i, word in enumerate("one two three".split()):
    cache.put(word, i)
print(cache.get("one"), cache)
cache.put("four", 4)
cache.put("one", [1])
cache.put("five", None)
print(cache, len(cache), "one" in cache, "two" in cache)
print(cache.get("five", "default"), cache.get("missing", "default"), cache.hits, cache.misses)
