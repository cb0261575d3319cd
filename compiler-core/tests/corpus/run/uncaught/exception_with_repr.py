class E(Exception):
    def __str__(self):
        return "from __str__"

    def __repr__(self):
        return "from __repr__"


print([E()])
raise E("hidden")
