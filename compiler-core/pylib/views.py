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

    def indices(self, length):
        n = index_of(length)
        if n < 0:
            raise ValueError("length should not be negative")
        step = 1
        if self.step is not None:
            step = slice_index(self.step)
            if step == 0:
                raise ValueError("slice step cannot be zero")
        low = 0
        high = n
        if step < 0:
            low = -1
            high = n - 1
        start = low
        stop = high
        if step < 0:
            start = high
            stop = low
        if self.start is not None:
            start = slice_within(slice_index(self.start), n, low, high)
        if self.stop is not None:
            stop = slice_within(slice_index(self.stop), n, low, high)
        return (start, stop, step)

    def __repr__(self):
        return "slice(" + repr_of(self.start) + ", " + repr_of(self.stop) + ", " + repr_of(self.step) + ")"


# A range of machine words. `wide` has the bounds of one that words cannot hold; where they cannot even count its items,
# the words are an empty range, and `counted` says that the state of an iteration is the place in `wide`.
@value
class range:
    first: i64
    end: i64
    by: i64
    wide: Optional[WideRange]
    counted: bool

    def _k_get_start(self) -> int:
        wide = self.wide
        if wide is None:
            return _k_int(self.first)
        return wide.start

    def _k_get_stop(self) -> int:
        wide = self.wide
        if wide is None:
            return _k_int(self.end)
        return wide.stop

    def _k_get_step(self) -> int:
        wide = self.wide
        if wide is None:
            return _k_int(self.by)
        return wide.step

    def _k_start(self):
        return self.first

    def _k_next(self, state: i64):
        step = self.by
        stop = self.end
        if step > 0:
            if state < stop:
                return (True, _k_int(state), range_step(state, step, stop))
        elif state > stop:
            return (True, _k_int(state), range_step(state, step, stop))
        if self.counted:
            wide = self.wide
            if wide is not None and range_more_slow(wide, state):
                return (True, range_item_slow(wide, state), state + 1)
        return (False, _k_undefined(), state)

    def __len__(self) -> int:
        if self.wide is None:
            n = range_length(self.first, self.end, self.by)
            if n >= 0:
                return _k_int(n)
        return range_wide(self).size()

    def __bool__(self) -> bool:
        wide = self.wide
        if wide is None:
            return range_length(self.first, self.end, self.by) != 0
        return wide.has_item(0)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return range_wide(self).part(index)
        if self.wide is None:
            n = range_length(self.first, self.end, self.by)
            if n >= 0:
                return _k_int(self.first + range_place(index, n) * self.by)
        wide = range_wide(self)
        at = range_index(index)
        if at < 0:
            at += wide.length()
        if at < 0 or not wide.has_item(at):
            return raise_index(4)
        return wide.item(at)

    def __contains__(self, x):
        if isinstance(x, bool):
            return self.__contains__(_k_int(i64(x)))
        if isinstance(x, exact_int):
            if self.wide is None:
                if _k_is_small(x):
                    return range_has(self.first, self.end, self.by, _k_small(x))
                return False
            return range_wide(self).has(x)
        for y in self:
            if same_or_equal(y, x):
                return True
        return False

    def index(self, x):
        if isinstance(x, int):
            wide = range_wide(self)
            if wide.has(x):
                return (x - wide.start) // wide.step
            raise ValueError(repr_of(x) + " is not in range")
        at = 0
        for y in self:
            if same_or_equal(y, x):
                return at
            at += 1
        raise ValueError("sequence.index(x): x not in sequence")

    def count(self, x):
        if isinstance(x, int):
            if self.__contains__(x):
                return 1
            return 0
        n = 0
        for y in self:
            if same_or_equal(y, x):
                n += 1
        return n

    def __eq__(self, other):
        if isinstance(other, range):
            a = range_wide(self)
            b = range_wide(other)
            n = a.length()
            if n != b.length():
                return False
            if n == 0:
                return True
            return a.start == b.start and (n == 1 or a.step == b.step)
        return NotImplemented

    def __hash__(self):
        wide = range_wide(self)
        n = wide.length()
        if n == 0:
            return hash_of((0, None, None))
        if n == 1:
            return hash_of((1, wide.start, None))
        return hash_of((n, wide.start, wide.step))

    def __repr__(self):
        text = "range(" + str_of(self.start) + ", " + str_of(self.stop)
        if self.step == 1:
            return text + ")"
        return text + ", " + str_of(self.step) + ")"


class WideRange:
    start: int
    stop: int
    step: int

    def length(self) -> int:
        if not self.has_item(0):
            return 0
        if self.step > 0:
            return (self.stop - self.start - 1) // self.step + 1
        return (self.start - self.stop - 1) // -self.step + 1

    def has_item(self, at: int) -> bool:
        if self.step > 0:
            return self.item(at) < self.stop
        return self.item(at) > self.stop

    def item(self, at: int) -> int:
        return self.start + at * self.step

    def size(self) -> int:
        n = self.length()
        size_of(n)
        return n

    def has(self, x: int) -> bool:
        if self.step > 0:
            return self.start <= x and x < self.stop and (x - self.start) % self.step == 0
        return self.stop < x and x <= self.start and (self.start - x) % -self.step == 0

    def part(self, s):
        start, stop, step = s.indices(self.length())
        return range_of(self.item(start), self.item(stop), self.step * step)

    def reverse(self):
        return range_of(self.item(self.length() - 1), self.start - self.step, -self.step)


# Out of line: a loop that calls them is doubled, so that one over words has nothing of them.
def range_more_slow(wide: WideRange, state: i64) -> bool:
    return wide.has_item(_k_int(state))


def range_item_slow(wide: WideRange, state: i64) -> int:
    return wide.item(_k_int(state))


def range_wide(r) -> WideRange:
    wide = r.wide
    if wide is None:
        return WideRange(_k_int(r.first), _k_int(r.end), _k_int(r.by))
    return wide


def range_index(index) -> int:
    if isinstance(index, bool):
        return _k_int(i64(index))
    if isinstance(index, exact_int):
        return index
    if _k_has_method(index, "__index__"):
        return index_of(index)
    raise TypeError("range indices must be integers or slices, not " + _k_class_name(index))


# The place of an index in a range of n items.
def range_place(index, n: i64) -> i64:
    at = range_index(index)
    if _k_is_small(at):
        i = _k_small(at)
        if i < 0:
            i += n
        if _k_lt_u(i, n):
            return i
    return raise_index(4)


# The next state; one that would overflow is the end.
def range_step(state: i64, step: i64, stop: i64) -> i64:
    next = state + step
    if (step > 0) == (next > state):
        return next
    return stop


# How many items: negative where the number needs all 64 bits.
def range_length(start: i64, stop: i64, step: i64) -> i64:
    if step > 0:
        if start < stop:
            return _k_div_u(stop - start - 1, step) + 1
        return 0
    if start > stop:
        return _k_div_u(start - stop - 1, -step) + 1
    return 0


def range_has(start: i64, stop: i64, step: i64, x: i64):
    if step > 0:
        return start <= x and x < stop and _k_rem_u(x - start, step) == 0
    return stop < x and x <= start and _k_rem_u(start - x, -step) == 0


def range_reversed(r):
    if r.wide is None:
        n = range_length(r.first, r.end, r.by)
        # Words that cannot overflow on the way.
        if n >= 0 and r.first > -4611686018427387904 and r.first < 4611686018427387904 and r.end > -4611686018427387904 and r.end < 4611686018427387904 and r.by > -65536 and r.by < 65536:
            last = r.first + (n - 1) * r.by
            return range(last, last - n * r.by, -r.by, None, False)
    return range_wide(r).reverse()


def slice_new(start, stop=..., step=None):
    if stop is Ellipsis:
        return slice(None, start, None)
    return slice(start, stop, step)


def range_new(start, stop=..., step=...):
    if stop is Ellipsis:
        return range_of(0, index_of(start), 1)
    if step is Ellipsis:
        return range_of(index_of(start), index_of(stop), 1)
    by = index_of(step)
    if by == 0:
        raise ValueError("range() arg 3 must not be zero")
    return range_of(index_of(start), index_of(stop), by)


def range_of(start: int, stop: int, step: int):
    if _k_is_small(start) and _k_is_small(stop) and _k_is_small(step):
        return range(_k_small(start), _k_small(stop), _k_small(step), None, False)
    wide = WideRange(start, stop, step)
    if _k_is_small(start) and _k_is_small(step):
        first = _k_small(start)
        by = _k_small(step)
        # From there nobody gets to the end of the words.
        if first > -4611686018427387904 and first < 4611686018427387904 and by > -65536 and by < 65536:
            return range(first, saturated(stop), by, wide, False)
    by = range_word(step)
    if by < 0:
        return range(0, 9223372036854775807, by, wide, True)
    return range(0, 0, by, wide, True)


# The step of the words of a counted range.
def range_word(step: int) -> i64:
    if _k_is_small(step):
        return _k_small(step)
    return 1


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
    if _k_has_method(x, "__index__"):
        return slice_wide(index_of(x))
    raise TypeError("slice indices must be integers or None or have an __index__ method")


def slice_index(x) -> int:
    if isinstance(x, exact_int):
        return x
    if isinstance(x, bool):
        return _k_int(i64(x))
    if _k_has_method(x, "__index__"):
        return index_of(x)
    raise TypeError("slice indices must be integers or None or have an __index__ method")


def slice_within(i: int, n: int, low: int, high: int) -> int:
    if i < 0:
        i += n
        if i < low:
            return low
        return i
    if i > high:
        return high
    return i


def slice_count(start: i32, stop: i32, step: i32) -> i32:
    if step > 0:
        if start < stop:
            return (stop - start - 1) // step + 1
        return 0
    if start > stop:
        return (start - stop - 1) // (-step) + 1
    return 0
