# Tuples of unknown length; those of known shape are held as their items.


class tuple[T]:
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
            start, stop, step = slice_indices(index, self.length)
            n = slice_count(start, stop, step)
            made = tuple_of_size(self, n)
            i = i32(0)
            while i < n:
                _k_set(made, "items", i, _k_get(self, "items", start))
                start += step
                i += 1
            return made
        return _k_get(self, "items", sequence_index(index, self.length, 3))

    def count(self, x):
        found = i32(0)
        i = i32(0)
        while i < self.length:
            if same_or_equal(_k_get(self, "items", i), x):
                found += 1
            i += 1
        return _k_int(found)

    def index(self, x, start=0, stop=9223372036854775807):
        i = clamp_index(search_index(start), self.length)
        n = clamp_index(search_index(stop), self.length)
        while i < n:
            if same_or_equal(_k_get(self, "items", i), x):
                return _k_int(i)
            i += 1
        raise ValueError("tuple.index(x): x not in tuple")

    def __contains__(self, x):
        i = i32(0)
        while i < self.length:
            if same_or_equal(_k_get(self, "items", i), x):
                return True
            i += 1
        return False

    def __add__(self, other):
        if isinstance(other, tuple):
            return tuple_join(self, other)
        return NotImplemented

    def __mul__(self, times):
        if isinstance(times, int):
            return tuple_repeat(self, times)
        return NotImplemented

    def __rmul__(self, times):
        return self.__mul__(times)

    def __eq__(self, other):
        if isinstance(other, tuple):
            return guarded_comparison(self, _k_tuple_object(other), sequence_equal)
        return False

    def __lt__(self, other):
        if isinstance(other, tuple):
            return guarded_comparison(self, _k_tuple_object(other), sequence_less)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, tuple):
            return guarded_comparison(self, _k_tuple_object(other), sequence_less_equal)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, tuple):
            return guarded_comparison(self, _k_tuple_object(other), sequence_greater)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, tuple):
            return guarded_comparison(self, _k_tuple_object(other), sequence_greater_equal)
        return NotImplemented

    def __hash__(self):
        acc = i64(2870177450012600261)
        i = i32(0)
        while i < self.length:
            acc = hash_step(acc, _k_get(self, "items", i))
            i += 1
        acc = acc + (i64(self.length) ^ (i64(2870177450012600261) ^ i64(3527539)))
        if acc == -1:
            return 1546275796
        return _k_int(acc)

    def __repr__(self):
        if enter_repr(self):
            return "(...)"
        return guarded_text(self, tuple_text)


# One more item in a hash: xxHash in CPython's form.
def hash_step(acc: i64, item) -> i64:
    acc = acc + hash_number(item) * i64(-4417276706812531889)
    return _k_rotl(acc, i64(31)) * i64(-7046029288634856825)


def tuple_text(self):
    parts = ["("]
    i = i32(0)
    while i < self.length:
        if i > 0:
            parts.append(", ")
        parts.append(repr_of(_k_get(self, "items", i)))
        i += 1
    if self.length == 1:
        parts.append(",)")
    else:
        parts.append(")")
    return join_strings(parts)


def tuple_of_size(like, n: i32):
    made = _k_create(tuple)
    _k_new(made, "items", n)
    made.length = n
    _k_copy(made, "items", 0, like, "items", 0, 0)
    return made


def tuple_new(iterable=()):
    made = _k_create(tuple)
    items = list_new(iterable)
    n = items.length
    _k_new(made, "items", n)
    made.length = n
    _k_copy(made, "items", 0, items, "items", 0, n)
    return made


def tuple_join(a, b):
    items = list_new()
    for x in a:
        items.append(x)
    for x in b:
        items.append(x)
    return tuple_new(items)


def tuple_repeat(self, times: int):
    items = list_new()
    n = repetitions(times, self.length)
    i = i32(0)
    while i < n:
        for x in self:
            items.append(x)
        i += 1
    return tuple_new(items)
