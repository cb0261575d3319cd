# Lists: a growing array of elements.


class list[T]:
    items: Storage[T]
    length: i32

    def _k_start(self):
        return i32(0)

    def _k_next(self, state: i32):
        if state < self.length:
            return (True, _k_get(self, "items", state), state + 1)
        return (False, _k_undefined(), state)

    def __len__(self) -> int:
        return _k_int(self.length)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list_slice(self, index)
        return _k_get(self, "items", sequence_index(index, self.length, 0))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            list_assign_slice(self, index, value)
        else:
            at = sequence_index(index, self.length, 1)
            _k_set(self, "items", at, value)

    def __delitem__(self, index):
        if isinstance(index, slice):
            list_delete_slice(self, index)
        else:
            at = sequence_index(index, self.length, 1)
            list_remove_at(self, at)

    def append(self, x):
        n = self.length
        if n == _k_length(self, "items"):
            list_grow(self, n + 1)
        _k_set(self, "items", n, x)
        self.length = n + 1

    def extend(self, other):
        if isinstance(other, list):
            n = other.length
            list_reserve(self, self.length + n)
            at = self.length
            self.length = at + n
            _k_copy(self, "items", at, other, "items", 0, n)
        else:
            for x in other:
                self.append(x)

    def insert(self, index: int, x):
        size_of(index)
        n = self.length
        at = clamp_index(index, n)
        self.append(x)
        _k_copy(self, "items", at + 1, self, "items", at, n - at)
        _k_set(self, "items", at, x)

    def pop(self, index=-1):
        last = self.length - 1
        if last < 0:
            raise IndexError("pop from empty list")
        if isinstance(index, exact_int) and index == -1:
            x = _k_get(self, "items", last)
            _k_clear(self, "items", last, 1)
            self.length = last
            return x
        at = sequence_index(index, last + 1, 2)
        x = _k_get(self, "items", at)
        list_remove_at(self, at)
        return x

    def remove(self, x):
        i = i32(0)
        while i < self.length:
            y = _k_get(self, "items", i)
            if same_or_equal(y, x):
                list_remove_at(self, i)
                return
            i += 1
        raise ValueError("list.remove(x): x not in list")

    def index(self, x, start=0, stop=9223372036854775807):
        i = clamp_index(search_index(start), self.length)
        n = clamp_index(search_index(stop), self.length)
        while i < n and i < self.length:
            y = _k_get(self, "items", i)
            if same_or_equal(y, x):
                return _k_int(i)
            i += 1
        raise ValueError(repr_of(x) + " is not in list")

    def count(self, x):
        found = i32(0)
        i = i32(0)
        while i < self.length:
            y = _k_get(self, "items", i)
            if same_or_equal(y, x):
                found += 1
            i += 1
        return _k_int(found)

    def reverse(self):
        reverse_part(self, 0, self.length)

    def copy(self):
        return list_part(self, 0, self.length)

    def clear(self):
        # One that had places keeps one, so that a sort can tell that it was changed.
        _k_new(self, "items", i32(_k_length(self, "items") > 0))
        self.length = 0

    def sort(self, *, key=None, reverse=False):
        sort_in_place(self, key, op_truth(reverse))

    def __contains__(self, x):
        i = i32(0)
        while i < self.length:
            y = _k_get(self, "items", i)
            if same_or_equal(y, x):
                return True
            i += 1
        return False

    def __add__(self, other):
        if isinstance(other, list):
            made = list_part(self, 0, self.length)
            made.extend(other)
            return made
        return NotImplemented

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        if isinstance(times, int):
            return list_repeat(self, times)
        return NotImplemented

    def __rmul__(self, times):
        return self.__mul__(times)

    def __imul__(self, times):
        if isinstance(times, int):
            list_take(self, list_repeat(self, times))
            return self
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, list):
            return guarded_comparison(self, other, sequence_equal)
        return False

    def __lt__(self, other):
        if isinstance(other, list):
            return guarded_comparison(self, other, sequence_less)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, list):
            return guarded_comparison(self, other, sequence_less_equal)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, list):
            return guarded_comparison(self, other, sequence_greater)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, list):
            return guarded_comparison(self, other, sequence_greater_equal)
        return NotImplemented

    def __repr__(self):
        if enter_repr(self):
            return "[...]"
        return guarded_text(self, list_text)


def list_text(self):
    parts = ["["]
    i = i32(0)
    while i < self.length:
        if i > 0:
            parts.append(", ")
        parts.append(repr_of(_k_get(self, "items", i)))
        i += 1
    parts.append("]")
    return join_strings(parts)


# An index as a place, negative ones from the end. `what` is for the errors: 0 an item of a list, 1 an assignment to one,
# 2 pop, 3 a tuple, 4 a range.
def sequence_index(index, length: i32, what: i32) -> i32:
    if isinstance(index, exact_int):
        if _k_is_small(index):
            i = _k_small(index)
            if i < 0:
                i += i64(length)
            if not _k_lt_u(i, i64(length)):
                raise_index(what)
            return i32(i)
        return raise_wide_index(what)
    if isinstance(index, bool):
        return sequence_index(_k_int(i64(index)), length, what)
    if _k_has_method(index, "__index__"):
        return sequence_index(index_of(index), length, what)
    return raise_index_type(index, what)


def raise_index(what: i32):
    if what == 0:
        raise IndexError("list index out of range")
    if what == 1:
        raise IndexError("list assignment index out of range")
    if what == 2:
        raise IndexError("pop index out of range")
    if what == 3:
        raise IndexError("tuple index out of range")
    raise IndexError("range object index out of range")


def raise_wide_index(what: i32):
    if what == 2:
        raise OverflowError("Python int too large to convert to C ssize_t")
    raise IndexError("cannot fit 'int' into an index-sized integer")


def raise_index_type(index, what: i32):
    if what == 2:
        raise TypeError("'" + _k_class_name(index) + "' object cannot be interpreted as an integer")
    if what < 2:
        raise TypeError("list indices must be integers or slices, not " + _k_class_name(index))
    if what == 3:
        raise TypeError("tuple indices must be integers or slices, not " + _k_class_name(index))
    raise TypeError("range indices must be integers or slices, not " + _k_class_name(index))


# An index as a place from 0 to the length, as slices and insert take it.
def clamp_index(index: int, length: i32) -> i32:
    if not _k_is_small(index):
        if index < 0:
            return 0
        return length
    i = _k_small(index)
    if i < 0:
        i += i64(length)
        if i < 0:
            return 0
    if i > i64(length):
        return length
    return i32(i)


# `start` or `stop` of `index`.
def search_index(x) -> int:
    if isinstance(x, int) or _k_has_method(x, "__index__"):
        return index_of(x)
    raise TypeError("slice indices must be integers or have an __index__ method")


def same_or_equal(a, b):
    return op_truth(op_equal_or_same(a, b))


def list_of_size(n: i32):
    made = _k_create(list)
    _k_new(made, "items", n)
    made.length = n
    return made


def list_new(iterable=()):
    made = _k_create(list)
    if isinstance(iterable, list):
        _k_new(made, "items", iterable.length)
        made.extend(iterable)
        return made
    _k_new(made, "items", 0)
    for x in iterable:
        made.append(x)
    return made


def list_grow(self, n: i32):
    size = n + (n >> 1) + 6
    _k_resize(self, "items", size)


def list_reserve(self, n: i32):
    if n > _k_length(self, "items"):
        list_grow(self, n)


def list_remove_at(self, at: i32):
    n = self.length - 1
    _k_copy(self, "items", at, self, "items", at + 1, n - at)
    _k_clear(self, "items", n, 1)
    self.length = n


def list_part(self, start: i32, stop: i32):
    made = _k_create(list)
    n = stop - start
    if n < 0:
        n = i32(0)
    _k_new(made, "items", n)
    made.length = n
    _k_copy(made, "items", 0, self, "items", start, n)
    return made


def list_slice(self, index):
    start, stop, step = slice_indices(index, self.length)
    if step == 1:
        return list_part(self, start, stop)
    n = slice_count(start, stop, step)
    made = list_part(self, 0, 0)
    _k_new(made, "items", n)
    made.length = n
    i = i32(0)
    while i < n:
        _k_set(made, "items", i, _k_get(self, "items", start))
        start += step
        i += 1
    return made


def list_take(self, other):
    _k_new(self, "items", other.length)
    self.length = other.length
    _k_copy(self, "items", 0, other, "items", 0, other.length)


def list_assign_slice(self, index, value):
    start, stop, step = slice_indices(index, self.length)
    values = list_part(self, 0, 0)
    if not is_iterable(value):
        if step == 1:
            raise TypeError("can only assign an iterable")
        raise TypeError("must assign iterable to extended slice")
    values.extend(value)
    if step == 1:
        if stop < start:
            stop = start
        old = self.length
        count = values.length
        new = start + count + old - stop
        list_reserve(self, new)
        _k_copy(self, "items", start + count, self, "items", stop, old - stop)
        _k_copy(self, "items", start, values, "items", 0, count)
        if new < old:
            _k_clear(self, "items", new, old - new)
        self.length = new
        return
    n = slice_count(start, stop, step)
    if n != values.length:
        raise ValueError("attempt to assign sequence of size " + str_of(_k_int(values.length)) + " to extended slice of size " + str_of(_k_int(n)))
    i = i32(0)
    while i < n:
        _k_set(self, "items", start, _k_get(values, "items", i))
        start += step
        i += 1


def list_delete_slice(self, index):
    start, stop, step = slice_indices(index, self.length)
    n = slice_count(start, stop, step)
    if n == 0:
        return
    if step < 0:
        start = start + (n - 1) * step
        step = -step
    read = start
    write = start
    taken = i32(0)
    while read < self.length:
        if taken < n and read == start + taken * step:
            taken += 1
        else:
            _k_set(self, "items", write, _k_get(self, "items", read))
            write += 1
        read += 1
    _k_clear(self, "items", write, self.length - write)
    self.length = write


# How often `size` items are repeated by a multiplication with `times`.
def repetitions(times: int, size: i32) -> i32:
    if not _k_is_small(times):
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    n = _k_small(times)
    if n <= 0 or size == 0:
        return 0
    if n > i64(200000000) // i64(size):
        raise MemoryError()
    return i32(n)


def list_repeat(self, times: int):
    size = self.length
    n = repetitions(times, size)
    made = list_part(self, 0, 0)
    _k_new(made, "items", n * size)
    made.length = n * size
    if size == 1:
        x = _k_get(self, "items", 0)
        i = i32(0)
        while i < n:
            _k_set(made, "items", i, x)
            i += 1
        return made
    i = i32(0)
    while i < n:
        _k_copy(made, "items", i * size, self, "items", 0, size)
        i += 1
    return made


def sequence_equal(a, b):
    if a.length != b.length:
        return False
    i = i32(0)
    while i < a.length and i < b.length:
        if not same_or_equal(_k_get(a, "items", i), _k_get(b, "items", i)):
            return False
        i += 1
    return a.length == b.length


# The first place where two sequences differ; the end of the shorter one where they do not.
def sequence_difference(a, b) -> i32:
    i = i32(0)
    while i < a.length and i < b.length:
        if not same_or_equal(_k_get(a, "items", i), _k_get(b, "items", i)):
            return i
        i += 1
    return i


# Sequences compare as their first items that differ, else as their lengths.
def sequence_less(a, b):
    i = sequence_difference(a, b)
    if i < a.length and i < b.length:
        return op_truth(_k_get(a, "items", i) < _k_get(b, "items", i))
    return a.length < b.length


def sequence_less_equal(a, b):
    i = sequence_difference(a, b)
    if i < a.length and i < b.length:
        return op_truth(_k_get(a, "items", i) <= _k_get(b, "items", i))
    return a.length <= b.length


def sequence_greater(a, b):
    i = sequence_difference(a, b)
    if i < a.length and i < b.length:
        return op_truth(_k_get(a, "items", i) > _k_get(b, "items", i))
    return a.length > b.length


def sequence_greater_equal(a, b):
    i = sequence_difference(a, b)
    if i < a.length and i < b.length:
        return op_truth(_k_get(a, "items", i) >= _k_get(b, "items", i))
    return a.length >= b.length


# `a, b = x`: exactly n items.
def unpack(x, n: i32):
    made = list_new()
    if not is_iterable(x):
        raise TypeError("cannot unpack non-iterable " + _k_class_name(x) + " object")
    for item in x:
        if made.length == n:
            raise ValueError("too many values to unpack (expected " + str_of(_k_int(n)) + ")")
        made.append(item)
    if made.length < n:
        raise ValueError("not enough values to unpack (expected " + str_of(_k_int(n)) + ", got " + str_of(_k_int(made.length)) + ")")
    return made


def unpack_star(x, before: i32, after: i32):
    made = list_new()
    if not is_iterable(x):
        raise TypeError("cannot unpack non-iterable " + _k_class_name(x) + " object")
    if _k_has_method(x, "__iter__"):
        unpack_iterator(made, x.__iter__(), before)
    else:
        for item in x:
            made.append(item)
    if made.length < before + after:
        raise ValueError("not enough values to unpack (expected at least " + str_of(_k_int(before + after)) + ", got " + str_of(_k_int(made.length)) + ")")
    return made


# What an iterator of a class gives. The rest is asked for as a list, which asks for an iterator again.
def unpack_iterator(made, iterator, before: i32):
    if _k_has_method(iterator, "__next__"):
        try:
            while made.length < before:
                made.append(iterator.__next__())
        except StopIteration:
            return
    if not is_iterable(iterator):
        raise TypeError("'" + _k_class_name(iterator) + "' object is not iterable")
    for item in iterator:
        made.append(item)


def unpack_middle(x, before: i32, after: i32):
    return list_part(x, before, x.length - after)


def is_iterable(x):
    return _k_has_method(x, "_k_start") or _k_has_method(x, "__iter__") or _k_has_method(x, "__getitem__")


# What stands after the star of a list or tuple.
def starred(x):
    if is_iterable(x):
        return x
    raise TypeError("Value after * must be an iterable, not " + _k_class_name(x))
