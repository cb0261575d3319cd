ROOMS = {"hall": {"north": "library", "east": "kitchen", "items": ["lamp"]}, "library": {"south": "hall", "items": ["book", "key"]}, "kitchen": {"west": "hall", "items": [], "locked": True}}


class Game:
    def __init__(self):
        self.at, self.bag, self.over = "hall", [], False

    def go(self, where):
        target = ROOMS[self.at].get(where)
        if target is None:
            return "you cannot go " + where
        if ROOMS[target].get("locked") and "key" not in self.bag:
            return f"the {target} is locked"
        self.at = target
        self.over = target == "kitchen"
        return f"you are in the {target}" + (", and there is cake" if self.over else "")

    def take(self, what):
        items = ROOMS[self.at]["items"]
        if what not in items:
            return f"no {what} here"
        items.remove(what)
        self.bag.append(what)
        return f"taken: {what}"

    def look(self, what=None):
        items = ROOMS[self.at]["items"]
        return "you see " + (" and ".join(items) if items else "nothing")

    def do(self, line):
        verb, _, rest = line.partition(" ")
        actions = {"go": self.go, "take": self.take, "look": self.look, "bag": lambda r: str(self.bag)}
        if verb not in actions:
            return f"I do not know how to {verb!r}"
        return actions[verb](rest)


g = Game()
while not g.over:
    try:
        line = input("> ")
    except EOFError:
        break
    print(line)
    print(g.do(line))
print("the end", g.bag, g.at)
