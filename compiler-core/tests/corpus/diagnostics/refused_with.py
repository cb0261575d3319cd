class Lock:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        return False


with Lock() as lock:
    print(lock)
