class A: pass
for f in (lambda: A[0], lambda: int[0] if False else 1):
    try: print(f())
    except TypeError as e: print(e)
