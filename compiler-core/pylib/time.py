# The module time.


# 0: real time, 1: monotonic, 2: of the process, in nanoseconds.
def clock(kind: i32) -> i64:
    if _k_clock_time_get(kind, i64(1), 16) != 0:
        _k_clock_time_get(1, i64(1), 16)
    return _k_load64(16)


def seconds(nanoseconds: i64) -> float:
    return _k_fdiv(_k_float_of(nanoseconds), 1000000000.0)


def time_time() -> float:
    return seconds(clock(0))


def time_time_ns() -> int:
    return _k_int(clock(0))


def time_perf_counter() -> float:
    return seconds(clock(1))


def time_perf_counter_ns() -> int:
    return _k_int(clock(1))


def time_monotonic() -> float:
    return seconds(clock(1))


def time_monotonic_ns() -> int:
    return _k_int(clock(1))


def time_process_time() -> float:
    return seconds(clock(2))


def time_process_time_ns() -> int:
    return _k_int(clock(2))


def time_sleep(secs: float):
    if secs < 0.0:
        raise ValueError("sleep length must be non-negative")
    if secs != secs:
        raise ValueError("Invalid value NaN (not a number)")
    flush_stdout()
    stop = clock(1) + _k_i64_of(secs * 1000000000.0)
    while clock(1) < stop:
        pass
