# Dicts: entries in order of insertion, and a table of places in them.
#
# The table is probed linearly; a slot holds 0 (free), -1 (deleted) or the entry's number and one. The hash of a
# deleted entry is -1. As in CPython, the table has room for two thirds, and a full one grows to three times the
# entries that live.


class dict[K, V]:
    table: array[i32]
    hashes: array[i32]
    names: Storage[K]
    items_: Storage[V]
    used: i32
    live: i32
    room: i32

    def _k_start(self):
        return (i32(0), self.live, self.live)

    def _k_next(self, state):
        state = parts_3(state)
        live = i32(state[1])
        left = i32(state[2])
        at = dict_step(self, i32(state[0]), live, left)
        if at >= 0:
            return (True, _k_get(self, "names", at), (at + 1, live, left - 1))
        return (False, _k_undefined(), (at, live, left))

    def __len__(self) -> int:
        return _k_int(self.live)

    def __getitem__(self, key):
        at = dict_find(self, key, dict_hash(key))
        if at < 0:
            raise_key_error(key)
        return _k_get(self, "items_", at)

    def __setitem__(self, key: K, value: V):
        h = dict_hash(key)
        at = dict_find(self, key, h)
        if at < 0:
            at = dict_add(self, key, h)
        _k_set(self, "items_", at, value)

    def __delitem__(self, key):
        at = dict_find(self, key, dict_hash(key))
        if at < 0:
            raise_key_error(key)
        dict_remove(self, at)

    def __contains__(self, key) -> bool:
        return dict_find(self, key, dict_hash(key)) >= 0

    def get(self, key, default=None):
        at = dict_find(self, key, dict_hash(key))
        if at < 0:
            return default
        return _k_get(self, "items_", at)

    def setdefault(self, key: K, default: V = None):
        h = dict_hash(key)
        at = dict_find(self, key, h)
        if at < 0:
            at = dict_add(self, key, h)
            _k_set(self, "items_", at, default)
        return _k_get(self, "items_", at)

    def pop(self, key, default=...):
        at = dict_find(self, key, dict_hash(key))
        if at < 0:
            if default is Ellipsis:
                raise_key_error(key)
            else:
                return default
        value = _k_get(self, "items_", at)
        dict_remove(self, at)
        return value

    def popitem(self):
        if self.live == 0:
            raise KeyError("popitem(): dictionary is empty")
        at = self.used - 1
        while self.hashes[at] < 0:
            at -= 1
        key = _k_get(self, "names", at)
        value = _k_get(self, "items_", at)
        dict_remove(self, at)
        self.used = at
        return (key, value)

    def clear(self):
        dict_reset(self, 8)

    def copy(self):
        made = dict_new()
        dict_take(made, self)
        return made

    def update(self, other=()):
        dict_update(self, other)

    def keys(self):
        return dict_keys(self)

    def values(self):
        return dict_values(self)

    def items(self):
        return dict_items(self)

    def __or__(self, other):
        if isinstance(other, dict):
            made = dict_new()
            dict_update(made, self)
            dict_update(made, other)
            return made
        return NotImplemented

    def __ior__(self, other):
        dict_update(self, other)
        return self

    def __eq__(self, other):
        if isinstance(other, dict):
            return guarded_comparison(self, other, dict_equal)
        return NotImplemented

    def __repr__(self):
        if enter_repr(self):
            return "{...}"
        return guarded_text(self, dict_text)


def dict_text(self):
    parts = ["{"]
    for key, value in dict_items(self):
        if len(parts) > 1:
            parts.append(", ")
        parts.append(repr_of(key))
        parts.append(": ")
        parts.append(repr_of(value))
    parts.append("}")
    return join_strings(parts)


def dict_new():
    made = _k_create(dict)
    dict_reset(made, 8)
    return made


# An empty dict with a table of that size.
def dict_reset(self, size: i32):
    room = (size << 1) // 3
    self.table = _k_array_i32(size)
    self.hashes = _k_array_i32(room)
    _k_new(self, "names", room)
    _k_new(self, "items_", room)
    self.used = 0
    self.live = 0
    self.room = room


# The hash of a key, spread over 31 bits.
def dict_hash(key) -> i32:
    return i32(_k_shr_u(hash_number(key) * i64(-7046029254386353131), i64(33)))


# The entry of a key, or -1. An `__eq__` may change the dict, so nothing of it is kept over one.
def dict_find(self, key, h: i32) -> i32:
    i = h
    while True:
        table = self.table
        i = i & (_k_array_length(table) - 1)
        at = table[i] - 1
        if at >= 0:
            if self.hashes[at] == h and same_or_equal(_k_get(self, "names", at), key):
                return at
        elif at == -1:
            return at
        i += 1


# A new entry for a key that is not there; gives its number.
def dict_add(self, key, h: i32) -> i32:
    if self.room == 0:
        dict_grow(self)
    at = self.used
    dict_link(self.table, h, at + 1)
    self.hashes[at] = h
    _k_set(self, "names", at, key)
    self.used = at + 1
    self.live += 1
    self.room -= 1
    return at


def dict_link(table: array[i32], h: i32, mark: i32):
    i = h
    while True:
        i = i & (_k_array_length(table) - 1)
        if table[i] == 0:
            table[i] = mark
            return
        i += 1


def dict_remove(self, at: i32):
    table = self.table
    i = self.hashes[at]
    while True:
        i = i & (_k_array_length(table) - 1)
        if table[i] == at + 1:
            break
        i += 1
    table[i] = -1
    self.hashes[at] = -1
    _k_clear(self, "names", at, 1)
    _k_clear(self, "items_", at, 1)
    self.live -= 1


# Room for more: a larger table, without what was deleted.
def dict_grow(self):
    size = i32(8)
    while size < self.live * 3:
        size = size << 1
    room = (size << 1) // 3
    table = _k_array_i32(size)
    hashes = _k_array_i32(room)
    if self.live == self.used:
        _k_array_copy(hashes, 0, self.hashes, 0, self.used)
        _k_resize(self, "names", room)
        _k_resize(self, "items_", room)
    else:
        dict_squeeze(self, hashes)
        _k_resize(self, "names", room)
        _k_resize(self, "items_", room)
    n = self.live
    i = i32(0)
    while i < n:
        dict_link(table, hashes[i], i + 1)
        i += 1
    self.table = table
    self.hashes = hashes
    self.used = n
    self.room = room - n


# Moves the entries that live to the front, their hashes to `hashes`.
def dict_squeeze(self, hashes: array[i32]):
    to = i32(0)
    i = i32(0)
    while i < self.used:
        h = self.hashes[i]
        if h >= 0:
            hashes[to] = h
            _k_set(self, "names", to, _k_get(self, "names", i))
            _k_set(self, "items_", to, _k_get(self, "items_", i))
            to += 1
        i += 1
    _k_clear(self, "names", to, self.used - to)
    _k_clear(self, "items_", to, self.used - to)


# Makes the first dict a copy of the second.
def dict_take(self, other):
    room = _k_array_length(other.hashes)
    size = _k_array_length(other.table)
    dict_reset(self, size)
    _k_array_copy(self.table, 0, other.table, 0, size)
    _k_array_copy(self.hashes, 0, other.hashes, 0, room)
    _k_copy(self, "names", 0, other, "names", 0, room)
    _k_copy(self, "items_", 0, other, "items_", 0, room)
    self.used = other.used
    self.live = other.live
    self.room = other.room


# The next entry from `at` that lives, or -1 at the end.
def dict_step(self, at: i32, live: i32, left: i32) -> i32:
    if self.live != live:
        raise RuntimeError("dictionary changed size during iteration")
    while at < self.used:
        if self.hashes[at] >= 0:
            if left == 0:
                raise RuntimeError("dictionary keys changed during iteration")
            return at
        at += 1
    return -1


def raise_key_error(key):
    raise KeyError(key)


def dict_equal(a, b):
    if a.live != b.live:
        return False
    i = i32(0)
    while i < a.used:
        h = a.hashes[i]
        if h >= 0:
            at = dict_find(b, _k_get(a, "names", i), h)
            if at < 0:
                return False
            if not same_or_equal(_k_get(a, "items_", i), _k_get(b, "items_", at)):
                return False
        i += 1
    return True


def dict_new_from(source=()):
    made = dict_new()
    dict_update(made, source)
    return made


def dict_fromkeys(iterable, value=None):
    made = dict_new()
    for key in iterable:
        made[key] = value
    return made


def dict_update(self, other):
    if isinstance(other, dict):
        live = other.live
        i = i32(0)
        while i < other.used:
            if other.hashes[i] >= 0:
                self.__setitem__(_k_get(other, "names", i), _k_get(other, "items_", i))
            if other.live != live:
                raise RuntimeError("dict mutated during update")
            i += 1
    elif _k_has_method(other, "keys"):
        for key in other.keys():
            self[key] = other[key]
    elif is_iterable(other):
        number = i32(0)
        for item in other:
            dict_put_pair(self, item, number)
            number += 1
    else:
        raise TypeError("'" + _k_class_name(other) + "' object is not iterable")


def dict_put_pair(self, item, number: i32):
    if isinstance(item, tuple):
        if len(item) != 2:
            raise_pair_length(_k_int(number), len(item))
        self[item[0]] = item[1]
    elif is_iterable(item):
        pair = list_new(item)
        if pair.length != 2:
            raise_pair_length(_k_int(number), _k_int(pair.length))
        self[pair[0]] = pair[1]
    else:
        raise TypeError("cannot convert dictionary update sequence element #" + int_text(_k_int(number)) + " to a sequence")


def raise_pair_length(number: int, length: int):
    raise ValueError("dictionary update sequence element #" + int_text(number) + " has length " + int_text(length) + "; 2 is required")


# The dict that a view looks at, where the view has become dynamic too.
def dict_of(x):
    if isinstance(x, dict):
        return x
    return _k_undefined()


@value
class dict_keys:
    source: object

    def _k_start(self):
        return dict_of(self.source)._k_start()

    def _k_next(self, state):
        return dict_of(self.source)._k_next(state)

    def _item(self, at: i32):
        return _k_get(dict_of(self.source), "names", at)

    def __len__(self) -> int:
        return len(dict_of(self.source))

    def __contains__(self, key):
        return key in dict_of(self.source)

    def __eq__(self, other):
        return view_compare(self, other, 0)

    def __le__(self, other):
        return view_compare(self, other, 1)

    def __lt__(self, other):
        return view_compare(self, other, 2)

    def __ge__(self, other):
        return view_compare(self, other, 3)

    def __gt__(self, other):
        return view_compare(self, other, 4)

    def __and__(self, other):
        return view_common(self, other)

    def __rand__(self, other):
        return view_common(self, other)

    def __or__(self, other):
        made = set_new_from(dict_of(self.source))
        set_update(made, other)
        return made

    def __ror__(self, other):
        made = set_new_from(other)
        set_update(made, self)
        return made

    def __sub__(self, other):
        made = set_new_from(dict_of(self.source))
        set_subtract(made, other)
        return made

    def __rsub__(self, other):
        made = set_new_from(other)
        set_subtract(made, self)
        return made

    def __xor__(self, other):
        made = set_new_from(dict_of(self.source))
        set_toggle(made, other)
        return made

    def __rxor__(self, other):
        made = set_new_from(other)
        set_toggle(made, self)
        return made

    def isdisjoint(self, other):
        for item in other:
            if item in self:
                return False
        return True

    def __repr__(self):
        return view_text("dict_keys", self, dict_of(self.source), 1)


@value
class dict_values:
    source: object

    def _k_start(self):
        return dict_of(self.source)._k_start()

    def _k_next(self, state):
        state = parts_3(state)
        live = i32(state[1])
        left = i32(state[2])
        at = dict_step(dict_of(self.source), i32(state[0]), live, left)
        if at >= 0:
            return (True, self._item(at), (at + 1, live, left - 1))
        return (False, _k_undefined(), (at, live, left))

    def _item(self, at: i32):
        source = dict_of(self.source)
        return _k_get(source, "items_", at)

    def __len__(self) -> int:
        return len(dict_of(self.source))

    def __repr__(self):
        return view_text("dict_values", self, dict_of(self.source), 2)


@value
class dict_items:
    source: object

    def _k_start(self):
        return dict_of(self.source)._k_start()

    def _k_next(self, state):
        state = parts_3(state)
        live = i32(state[1])
        left = i32(state[2])
        at = dict_step(dict_of(self.source), i32(state[0]), live, left)
        if at >= 0:
            return (True, self._item(at), (at + 1, live, left - 1))
        return (False, _k_undefined(), (at, live, left))

    def _item(self, at: i32):
        source = dict_of(self.source)
        return (_k_get(source, "names", at), _k_get(source, "items_", at))

    def __len__(self) -> int:
        return len(dict_of(self.source))

    def __contains__(self, item):
        if isinstance(item, tuple):
            if len(item) == 2:
                source = dict_of(self.source)
                at = dict_find(source, item[0], dict_hash(item[0]))
                return at >= 0 and same_or_equal(_k_get(source, "items_", at), item[1])
        return False

    def __eq__(self, other):
        return view_compare(self, other, 0)

    def __le__(self, other):
        return view_compare(self, other, 1)

    def __lt__(self, other):
        return view_compare(self, other, 2)

    def __ge__(self, other):
        return view_compare(self, other, 3)

    def __gt__(self, other):
        return view_compare(self, other, 4)

    def __and__(self, other):
        return view_common(self, other)

    def __rand__(self, other):
        return view_common(self, other)

    def __or__(self, other):
        made = set_new_from(self)
        set_update(made, other)
        return made

    def __ror__(self, other):
        made = set_new_from(other)
        set_update(made, self)
        return made

    def __sub__(self, other):
        made = set_new_from(self)
        set_subtract(made, other)
        return made

    def __rsub__(self, other):
        made = set_new_from(other)
        set_subtract(made, self)
        return made

    def __xor__(self, other):
        made = set_new_from(self)
        set_toggle(made, other)
        return made

    def __rxor__(self, other):
        made = set_new_from(other)
        set_toggle(made, self)
        return made

    def isdisjoint(self, other):
        for item in other:
            if item in self:
                return False
        return True

    def __repr__(self):
        return view_text("dict_items", self, dict_of(self.source), 3)


# == <= < >= > by number.
def view_compare(a, b, how: i32):
    if isinstance(b, set):
        return view_relation(a, b, how)
    if isinstance(b, dict_keys):
        return view_relation(a, b, how)
    if isinstance(b, dict_items):
        return view_relation(a, b, how)
    return NotImplemented


def view_relation(a, b, how: i32) -> bool:
    if how == 0:
        return len(a) == len(b) and view_within(a, b)
    if how == 1:
        return len(a) <= len(b) and view_within(a, b)
    if how == 2:
        return len(a) < len(b) and view_within(a, b)
    if how == 3:
        return len(a) >= len(b) and view_within(b, a)
    return len(a) > len(b) and view_within(b, a)


def view_within(a, b):
    for item in a:
        if item not in b:
            return False
    return True


# The items of both, in CPython's order: those of the smaller one as they come.
def view_common(view, other):
    if isinstance(other, set):
        if len(view) <= len(other):
            return other.intersection(view)
        return view_pick(view, other)
    if isinstance(other, dict_keys):
        if len(other) > len(view):
            return view_pick(other, view)
    if isinstance(other, dict_items):
        if len(other) > len(view):
            return view_pick(other, view)
    return view_pick(view, other)


def view_pick(view, items):
    made = set_new()
    for item in items:
        if item in view:
            made.add(item)
    return made


# What stands after the two stars of a dict.
def double_starred(x):
    if _k_has_method(x, "keys"):
        return x
    raise TypeError("'" + _k_class_name(x) + "' object is not a mapping")
