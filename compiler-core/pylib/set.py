# Sets, in the order of CPython's table: ten places are looked at in a row, then the next row is found by the hash.
#
# A slot holds 0 (free), the smallest int (deleted), or the hash of its key and one; hashes are never -1.


class set[T]:
    hashes: array[i64]
    names: Storage[T]
    fill: i32
    used: i32
    finger: i32

    def _k_start(self):
        return (i32(0), self.used)

    def _k_next(self, state):
        state = parts_2(state)
        used = i32(state[1])
        at = set_step(self, i32(state[0]), used)
        if at >= 0:
            return (True, _k_get(self, "names", at), (at + 1, used))
        return (False, _k_undefined(), (at, used))

    def __len__(self) -> int:
        return _k_int(self.used)

    def __contains__(self, key) -> bool:
        if isinstance(key, set):
            return False
        return set_find(self, key, hash_number(key)) >= 0

    def add(self, key: T):
        set_put(self, key, hash_number(key))

    def discard(self, key):
        if not isinstance(key, set):
            set_discard(self, key, hash_number(key))

    def remove(self, key):
        if isinstance(key, set):
            raise_key_error(key)
        if not set_discard(self, key, hash_number(key)):
            raise_key_error(key)

    def pop(self):
        if self.used == 0:
            raise KeyError("pop from an empty set")
        hashes = self.hashes
        mask = _k_array_length(hashes) - 1
        at = self.finger & mask
        while not set_lives(hashes[at]):
            at = (at + 1) & mask
        key = _k_get(self, "names", at)
        set_erase(self, at)
        self.finger = at + 1
        return key

    def clear(self):
        set_reset(self, 8)

    def copy(self):
        made = set_new()
        set_merge(made, self)
        return made

    def update(self, *others):
        for_each_set(self, others, set_update)

    def union(self, *others):
        made = self.copy()
        for other in others:
            if not _k_same(other, self):
                set_update(made, other)
        return made

    def difference(self, *others):
        if len(others) == 0:
            return self.copy()
        made = set_difference(self, others[0])
        if len(others) > 1:
            for_each_set_but_first(made, others, set_subtract)
        return made

    def difference_update(self, *others):
        for_each_set(self, others, set_subtract)

    def intersection(self, *others):
        if len(others) == 0:
            return self.copy()
        made = set_common(self, others[0])
        if len(others) > 1:
            for_each_set_but_first(made, others, set_keep)
        return made

    def intersection_update(self, *others):
        for_each_set(self, others, set_keep)

    def symmetric_difference(self, other):
        made = set_new_from(other)
        set_toggle(made, self)
        return made

    def symmetric_difference_update(self, other):
        set_toggle(self, other)

    def isdisjoint(self, other):
        for key in other:
            if key in self:
                return False
        return True

    def issubset(self, other):
        if isinstance(other, set):
            return set_within(self, other)
        return set_within(self, set_new_from(other))

    def issuperset(self, other):
        if isinstance(other, set):
            return set_within(other, self)
        for key in other:
            if key not in self:
                return False
        return True

    def __or__(self, other):
        if isinstance(other, set):
            made = self.copy()
            if not _k_same(self, other):
                set_merge(made, other)
            return made
        return NotImplemented

    def __and__(self, other):
        if isinstance(other, set):
            return set_common(self, other)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, set):
            return set_difference(self, other)
        return NotImplemented

    def __xor__(self, other):
        if isinstance(other, set):
            return self.symmetric_difference(other)
        return NotImplemented

    def __ior__(self, other):
        if isinstance(other, set):
            set_merge(self, other)
            return self
        return NotImplemented

    def __iand__(self, other):
        if isinstance(other, set):
            set_keep(self, other)
            return self
        return NotImplemented

    def __isub__(self, other):
        if isinstance(other, set):
            set_subtract(self, other)
            return self
        return NotImplemented

    def __ixor__(self, other):
        if isinstance(other, set):
            set_toggle(self, other)
            return self
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, set):
            return self.used == other.used and set_within(self, other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, set):
            return set_within(self, other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, set):
            return self.used < other.used and set_within(self, other)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, set):
            return set_within(other, self)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, set):
            return other.used < self.used and set_within(other, self)
        return NotImplemented

    def __repr__(self):
        if self.used == 0:
            return "set()"
        if enter_repr(self):
            return "set(...)"
        return guarded_text(self, set_text)


def set_text(self):
    parts = ["{"]
    for key in self:
        if len(parts) > 1:
            parts.append(", ")
        parts.append(repr_of(key))
    parts.append("}")
    return join_strings(parts)


def set_new():
    made = _k_create(set)
    set_reset(made, 8)
    return made


def set_new_from(source=()):
    made = set_new()
    set_update(made, source)
    return made


# The frozen set that CPython makes of a literal of constants: its items are added in the order of a first table.
def set_frozen(first):
    made = set_new()
    for key in first:
        made.add(key)
    return made


# An empty set with a table of that size.
def set_reset(self, size: i32):
    self.hashes = _k_array_i64(size)
    _k_new(self, "names", size)
    self.fill = 0
    self.used = 0


def set_lives(mark: i64) -> bool:
    return mark != 0 and mark != i64(-9223372036854775808)


# The slot of a key, or the bits of a slot for it, which are negative: the last deleted one on the way, else the free
# one at its end. An `__eq__` may change the set, so nothing of it is kept over one.
def set_find(self, key, h: i64) -> i32:
    mark = h + 1
    perturb = h
    i = i32(h)
    gap = i32(-1)
    while True:
        hashes = self.hashes
        mask = _k_array_length(hashes) - 1
        i = i & mask
        at = i
        last = i
        if i + 9 <= mask:
            last = i + 9
        while at <= last:
            found = self.hashes[at]
            if found == 0:
                if gap >= 0:
                    return ~gap
                return ~at
            if found == mark:
                if same_or_equal(_k_get(self, "names", at), key):
                    return at
                if _k_array_length(self.hashes) <= last:
                    break
            elif found == i64(-9223372036854775808):
                gap = at
            at += 1
        perturb = _k_shr_u(perturb, i64(5))
        i = i32(i64(i) * 5 + 1 + perturb)


def set_put(self, key, h: i64):
    at = set_find(self, key, h)
    if at < 0:
        at = ~at
        fresh = self.hashes[at] == 0
        self.hashes[at] = h + 1
        _k_set(self, "names", at, key)
        self.used += 1
        if fresh:
            set_filled(self)


# A free slot has been filled: the table grows when it is three fifths full.
def set_filled(self):
    self.fill += 1
    if self.fill * 5 >= (_k_array_length(self.hashes) - 1) * 3:
        set_shrink(self)


# A new table for what lives.
def set_shrink(self):
    n = self.used
    if n > 50000:
        set_resize(self, n * 2)
    else:
        set_resize(self, n * 4)


def set_resize(self, least: i32):
    size = i32(8)
    while size <= least:
        size = size << 1
    old = _k_create(set)
    count = _k_array_length(self.hashes)
    old.hashes = self.hashes
    _k_new(old, "names", count)
    _k_copy(old, "names", 0, self, "names", 0, count)
    used = self.used
    set_reset(self, size)
    self.fill = used
    self.used = used
    set_fill_in(self, old)


# Puts the keys of another set into a table that has none of them and nothing deleted.
def set_fill_in(self, other):
    i = i32(0)
    n = _k_array_length(other.hashes)
    while i < n:
        mark = other.hashes[i]
        if set_lives(mark):
            at = set_free(self.hashes, mark - 1)
            self.hashes[at] = mark
            _k_set(self, "names", at, _k_get(other, "names", i))
        i += 1


def set_free(hashes: array[i64], h: i64) -> i32:
    mask = _k_array_length(hashes) - 1
    perturb = h
    i = i32(h) & mask
    while True:
        at = i
        last = i
        if i + 9 <= mask:
            last = i + 9
        while at <= last:
            if hashes[at] == 0:
                return at
            at += 1
        perturb = _k_shr_u(perturb, i64(5))
        i = i32(i64(i) * 5 + 1 + perturb) & mask


def set_erase(self, at: i32):
    self.hashes[at] = -9223372036854775808
    _k_clear(self, "names", at, 1)
    self.used -= 1


def set_discard(self, key, h: i64) -> bool:
    at = set_find(self, key, h)
    if at < 0:
        return False
    set_erase(self, at)
    return True


# The next slot from `at` that has a key, or -1 at the end.
def set_step(self, at: i32, used: i32) -> i32:
    if self.used != used:
        raise RuntimeError("Set changed size during iteration")
    hashes = self.hashes
    while at < _k_array_length(hashes):
        if set_lives(hashes[at]):
            return at
        at += 1
    return -1


# A set into a set, as CPython does it, for the order of the result.
def set_merge(self, other):
    n = other.used
    if n == 0 or _k_same(self, other):
        return
    if (self.fill + n) * 5 >= (_k_array_length(self.hashes) - 1) * 3:
        set_resize(self, (self.used + n) * 2)
    if self.fill == 0:
        self.fill = n
        self.used = n
        size = _k_array_length(other.hashes)
        if other.fill == n and _k_array_length(self.hashes) == size:
            _k_array_copy(self.hashes, 0, other.hashes, 0, size)
            i = i32(0)
            while i < size:
                if other.hashes[i] != 0:
                    _k_set(self, "names", i, _k_get(other, "names", i))
                i += 1
        else:
            set_fill_in(self, other)
    else:
        i = i32(0)
        while i < _k_array_length(other.hashes):
            mark = other.hashes[i]
            if set_lives(mark):
                set_put(self, _k_get(other, "names", i), mark - 1)
            i += 1


def set_update(self, other):
    if isinstance(other, set):
        set_merge(self, other)
        return
    if isinstance(other, dict):
        if (self.fill + other.live) * 5 >= (_k_array_length(self.hashes) - 1) * 3:
            set_resize(self, (self.used + other.live) * 2)
    for key in other:
        self.add(key)


def for_each_set(self, others, change):
    if len(others) == 1:
        change(self, others[0])
    elif len(others) == 2:
        change(self, others[0])
        change(self, others[1])
    else:
        for other in others:
            change(self, other)


def for_each_set_but_first(self, others, change):
    if len(others) == 2:
        change(self, others[1])
    else:
        first = True
        for other in others:
            if not first:
                change(self, other)
            first = False


def set_subtract(self, other):
    if isinstance(other, set):
        if _k_same(self, other):
            self.clear()
            return
        if other.used >> 3 > self.used:
            set_drop(self, set_common(self, other))
        else:
            set_drop(self, other)
    else:
        for key in other:
            self.discard(key)
    if self.fill - self.used > (_k_array_length(self.hashes) - 1) // 4:
        set_shrink(self)


def set_drop(self, other):
    i = i32(0)
    while i < _k_array_length(other.hashes):
        mark = other.hashes[i]
        if set_lives(mark):
            set_discard(self, _k_get(other, "names", i), mark - 1)
        i += 1


def set_difference(self, other):
    size = i32(-1)
    if isinstance(other, set):
        size = other.used
    elif isinstance(other, dict):
        size = other.live
    if size < 0 or self.used >> 2 > size:
        made = self.copy()
        set_subtract(made, other)
        return made
    made = set_new()
    for key in self:
        if key not in other:
            made.add(key)
    return made


# The keys of both, in the order of the smaller set.
def set_common(self, other):
    if isinstance(other, set) and _k_same(self, other):
        return self.copy()
    made = set_new()
    if isinstance(other, set):
        if other.used > self.used:
            set_add_common(made, self, other)
        else:
            set_add_common(made, other, self)
    else:
        for key in other:
            if key in self:
                made.add(key)
    return made


def set_add_common(made, a, b):
    i = i32(0)
    while i < _k_array_length(a.hashes):
        mark = a.hashes[i]
        if set_lives(mark):
            key = _k_get(a, "names", i)
            if set_find(b, key, mark - 1) >= 0:
                set_put(made, key, mark - 1)
        i += 1


def set_keep(self, other):
    made = set_common(self, other)
    set_reset(self, 8)
    size = _k_array_length(made.hashes)
    self.hashes = made.hashes
    _k_new(self, "names", size)
    i = i32(0)
    while i < size:
        if made.hashes[i] != 0:
            _k_set(self, "names", i, _k_get(made, "names", i))
        i += 1
    self.fill = made.fill
    self.used = made.used


def set_toggle(self, other):
    if isinstance(other, set):
        if _k_same(self, other):
            self.clear()
            return
        i = i32(0)
        while i < _k_array_length(other.hashes):
            mark = other.hashes[i]
            if set_lives(mark):
                set_flip(self, _k_get(other, "names", i), mark - 1)
            i += 1
    elif isinstance(other, dict):
        for key in other:
            set_flip(self, key, hash_number(key))
    else:
        set_toggle(self, set_new_from(other))


def set_flip(self, key, h: i64):
    if not set_discard(self, key, h):
        set_put(self, key, h)


def set_within(a, b):
    if a.used > b.used:
        return False
    i = i32(0)
    while i < _k_array_length(a.hashes):
        mark = a.hashes[i]
        if set_lives(mark):
            if set_find(b, _k_get(a, "names", i), mark - 1) < 0:
                return False
        i += 1
    return True
