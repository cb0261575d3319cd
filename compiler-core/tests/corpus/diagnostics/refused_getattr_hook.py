class Proxy:
    def __getattr__(self, name):
        return name


print(Proxy().anything)
