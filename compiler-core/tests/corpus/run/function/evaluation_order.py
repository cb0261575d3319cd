log = []
def t(x):
    log.append(x)
    return x


def f(a, b, c=0):
    return a


t(1) + t(2) * t(3)
f(t("a"), t("b"), c=t("c"))
[t("l1"), t("l2")]
{t("k1"): t("v1"), t("k2"): t("v2")}
t([10, 20])[t(0)] = t("value")
print(log)
log.clear()
x = [0, 0]
x[t(0)], x[t(1)] = t("p"), t("q")
x[t(1)] += str(t("r"))
t(1) < t(5) < t(3) < t(9)
t(0) and t(1)
t(True) if t(False) else t("else")
print(log, x)
log.clear()
(t(lambda v: t("called")))(t("arg"))
print(log[1:], len(log))
log.clear()
a = b = t("once")
print(log, a, b)
d = {}
def index():
    print("index")
    return "k"


def value():
    print("value")
    return 1


d[index()] = value()
print(d)
print(t(1), t(2), sep=t("-"))
assert t(1) == 1, t("never")
print(log)
