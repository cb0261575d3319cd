# Ranges and slices, held as their parts.


@value
class slice:
    start: object
    stop: object
    step: object

    def __eq__(self, other):
        if isinstance(other, slice):
            return same_or_equal(self.start, other.start) and same_or_equal(self.stop, other.stop) and same_or_equal(self.step, other.step)
        return False

    # As of a tuple, without the length.
    def __hash__(self):
        acc = hash_step(i64(2870177450012600261), self.start)
        acc = hash_step(acc, self.stop)
        acc = hash_step(acc, self.step)
        if acc == -1:
            return 1546275796
        return _k_int(acc)

    def __repr__(self):
        return "slice(" + repr_of(self.start) + ", " + repr_of(self.stop) + ", " + repr_of(self.step) + ")"


@value
class range:
    start: i64
    stop: i64
    step: i64

    def _k_start(self):
        return self.start

    def _k_next(self, state: i64):
        step = self.step
        stop = self.stop
        if step > 0:
            if state < stop:
                return (True, _k_int(state), range_step(state, step, stop))
        elif state > stop:
            return (True, _k_int(state), range_step(state, step, stop))
        return (False, _k_undefined(), state)

    def __len__(self) -> int:
        return _k_int(range_length(self.start, self.stop, self.step))

    def __getitem__(self, index):
        n = range_length(self.start, self.stop, self.step)
        if isinstance(index, slice):
            start, stop, step = slice_indices(index, i32(n))
            first = self.start + i64(start) * self.step
            return range(first, self.start + i64(stop) * self.step, self.step * i64(step))
        return _k_int(self.start + i64(sequence_index(index, i32(n), 4)) * self.step)

    def __contains__(self, x):
        if isinstance(x, bool):
            return range_has(self.start, self.stop, self.step, i64(x))
        if isinstance(x, exact_int):
            if _k_is_small(x):
                return range_has(self.start, self.stop, self.step, _k_small(x))
            return False
        for y in self:
            if same_or_equal(y, x):
                return True
        return False

    def index(self, x: int):
        if self.__contains__(x):
            return _k_int((_k_small(x) - self.start) // self.step)
        raise ValueError(repr_of(x) + " is not in range")

    def count(self, x):
        if self.__contains__(x):
            return 1
        return 0

    def __eq__(self, other):
        if isinstance(other, range):
            n = range_length(self.start, self.stop, self.step)
            if n != range_length(other.start, other.stop, other.step):
                return False
            if n == 0:
                return True
            return self.start == other.start and (n == 1 or self.step == other.step)
        return False

    def __repr__(self):
        if self.step == 1:
            return "range(" + str_of(_k_int(self.start)) + ", " + str_of(_k_int(self.stop)) + ")"
        return "range(" + str_of(_k_int(self.start)) + ", " + str_of(_k_int(self.stop)) + ", " + str_of(_k_int(self.step)) + ")"


# The next state; one that would overflow is the end.
def range_step(state: i64, step: i64, stop: i64) -> i64:
    next = state + step
    if (step > 0) == (next > state):
        return next
    return stop


def range_length(start: i64, stop: i64, step: i64) -> i64:
    if step > 0:
        if start < stop:
            return (stop - start - 1) // step + 1
        return 0
    if start > stop:
        return (start - stop - 1) // (-step) + 1
    return 0


def range_has(start: i64, stop: i64, step: i64, x: i64):
    if step > 0:
        return start <= x and x < stop and (x - start) % step == 0
    return stop < x and x <= start and (start - x) % (-step) == 0


def range_reversed(r):
    n = range_length(r.start, r.stop, r.step)
    last = r.start + (n - 1) * r.step
    return range(last, last - n * r.step, -r.step)


def slice_new(start, stop=..., step=None):
    if stop is Ellipsis:
        return slice(None, start, None)
    return slice(start, stop, step)


def range_new(start: int, stop=None, step=None):
    if stop is None:
        return range(0, range_bound(start), 1)
    if step is None:
        return range(range_bound(start), range_bound(stop), 1)
    by = range_bound(step)
    if by == 0:
        raise ValueError("range() arg 3 must not be zero")
    return range(range_bound(start), range_bound(stop), by)


def range_bound(x: int) -> i64:
    if _k_is_small(x):
        return _k_small(x)
    raise OverflowError("Keel's range() takes bounds of 64 bits")


# Start, stop and step of a slice of a sequence of n items.
def slice_indices(s, n: i32):
    step = i32(1)
    by = s.step
    if by is not None:
        step = slice_part(by, n)
        if step == 0:
            raise ValueError("slice step cannot be zero")
    start = i32(0)
    stop = n
    if step < 0:
        start = n - 1
        stop = i32(-1)
    first = s.start
    if first is not None:
        start = slice_bound(first, n, step)
    last = s.stop
    if last is not None:
        stop = slice_bound(last, n, step)
    return (start, stop, step)


def slice_bound(x, n: i32, step: i32) -> i32:
    i = slice_wide(x)
    if i < 0:
        i += i64(n)
        if i < 0:
            if step < 0:
                return -1
            return 0
    elif i >= i64(n):
        if step < 0:
            return n - 1
        return n
    return i32(i)


def slice_part(x, n: i32) -> i32:
    i = slice_wide(x)
    if i > 1000000000:
        return 1000000000
    if i < -1000000000:
        return -1000000000
    return i32(i)


def slice_wide(x) -> i64:
    if isinstance(x, bool):
        return i64(x)
    if isinstance(x, exact_int):
        if _k_is_small(x):
            i = _k_small(x)
            if i > 4611686018427387904:
                return 4611686018427387904
            if i < -4611686018427387904:
                return -4611686018427387904
            return i
        if x < 0:
            return -4611686018427387904
        return 4611686018427387904
    raise TypeError("slice indices must be integers or None or have an __index__ method")


def slice_count(start: i32, stop: i32, step: i32) -> i32:
    if step > 0:
        if start < stop:
            return (stop - start - 1) // step + 1
        return 0
    if start > stop:
        return (start - stop - 1) // (-step) + 1
    return 0
