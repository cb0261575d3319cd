def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(500))
def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
def a(n):
    return b(n) + 1


def b(n):
    return a(n) + 1


try:
    a(0)
except RuntimeError as e:
    print(type(e).__name__, isinstance(e, RecursionError))
class Loop:
    def __getattr__x(self):
        return 1

    def spin(self):
        return self.spin()


try:
    Loop().spin()
except RecursionError as e:
    print("method too")
print(down(200))
