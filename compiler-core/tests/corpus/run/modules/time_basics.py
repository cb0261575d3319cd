import time
from time import perf_counter

start = time.time()
print(type(start).__name__, start > 1600000000)
t0 = time.perf_counter()
total = sum(i * i for i in range(1000))
t1 = perf_counter()
print(total, t1 >= t0, t1 - t0 < 60, type(t1).__name__)
n0 = time.perf_counter_ns()
n1 = time.monotonic_ns()
print(type(n0).__name__, type(n1).__name__, n0 > 0)
m = time.monotonic()
time.sleep(0)
print(time.monotonic() >= m, time.time_ns() > 10**18, time.process_time() >= 0)
elapsed = time.time() - start
print("took %s" % ("less than a minute" if elapsed < 60 else "long"))
