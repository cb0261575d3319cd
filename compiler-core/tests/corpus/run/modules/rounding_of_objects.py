# math asks objects that round themselves, and takes what they give.
class V:
    def __int__(self): return 42
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
import math
v = V()
print(math.trunc(v), math.floor(v), math.ceil(v))
