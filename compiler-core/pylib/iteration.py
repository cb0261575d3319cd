# Iteration: the protocol, iterators as objects, and the lazy views of enumerate, zip, map, filter and reversed.
#
# A view is held as its parts where a `for` or a builtin eats it at once; anywhere else it is put into an iterator.


# The state of a dynamic value, or of an object of a class written in Python.
def op_start(x):
    if _k_has_method(x, "_k_start"):
        return _k_dyn(x._k_start())
    if _k_has_method(x, "__iter__"):
        return checked_iterator(x.__iter__())
    if _k_has_method(x, "__getitem__"):
        return i32(0)
    raise TypeError("'" + _k_class_name(x) + "' object is not iterable")


def checked_iterator(inner):
    if isinstance(inner, iterator):
        return inner
    if _k_has_method(inner, "__next__"):
        return inner
    raise TypeError("iter() returned non-iterator of type '" + _k_class_name(inner) + "'")


def op_next(x, state):
    if _k_has_method(x, "_k_start"):
        step = x._k_next(state)
        return (step[0], _k_dyn(step[1]), _k_dyn(step[2]))
    if _k_has_method(x, "__iter__"):
        return iterator_step(state)
    if _k_has_method(x, "__getitem__"):
        at = i32(state)
        try:
            return (True, x.__getitem__(_k_int(at)), at + 1)
        except IndexError:
            return (False, _k_undefined(), at)
        except StopIteration:
            return (False, _k_undefined(), at)
    raise TypeError("'" + _k_class_name(x) + "' object is not iterable")


def iterator_step(it):
    if isinstance(it, iterator):
        step = it._k_next(0)
        return (step[0], step[1], it)
    try:
        return (True, it.__next__(), it)
    except StopIteration:
        return (False, _k_undefined(), it)


# An iterator over anything: `iter(x)`, `zip(a, b)`, `map(f, a)` as values.
class iterator[V, S]:
    view: Storage[V]
    state: Storage[S]
    done: bool
    kind: str

    def _k_start(self):
        return i32(0)

    def _k_next(self, state):
        if not self.done:
            step = _k_iter_next(_k_get(self, "view", 0), _k_get(self, "state", 0))
            if step[0]:
                _k_set(self, "state", 0, step[2])
                return (True, step[1], i32(0))
            self.done = True
        return (False, _k_undefined(), i32(0))

    def __repr__(self):
        return "<" + self.kind + " object at " + address_text(_k_address(self)) + ">"


def iterator_of(x):
    if isinstance(x, iterator):
        return x
    if _k_has_method(x, "__iter__"):
        return checked_iterator(x.__iter__())
    made = _k_create(iterator)
    made.kind = iterator_kind(x)
    _k_new(made, "view", 1)
    _k_new(made, "state", 1)
    _k_set(made, "view", 0, x)
    _k_set(made, "state", 0, _k_iter_start(_k_get(made, "view", 0)))
    return made


# The name of the class of an iterator, for messages.
def iterator_name(it) -> str:
    return it.kind


# By what it goes over: decided when compiling where the type is known.
def iterator_kind(x) -> str:
    if isinstance(x, str):
        if text_is_ascii(x):
            return "str_ascii_iterator"
        return "str_iterator"
    if isinstance(x, (list, tuple, set, range)):
        return _k_class_name(x) + "_iterator"
    if isinstance(x, (dict, dict_keys)):
        return "dict_keyiterator"
    if isinstance(x, dict_values):
        return "dict_valueiterator"
    if isinstance(x, dict_items):
        return "dict_itemiterator"
    if isinstance(x, (zip_view_1, zip_view_2, zip_view_3, zip_view_4, zip_view_many, zip_view_strict)):
        return "zip"
    if isinstance(x, (map_view_1, map_view_2, map_view_3, map_view_4, map_view_5)):
        return "map"
    if isinstance(x, enumerate_from):
        return "enumerate"
    if isinstance(x, filter_view):
        return "filter"
    if isinstance(x, reversed_list):
        return "list_reverseiterator"
    if isinstance(x, call_until):
        return "callable_iterator"
    if isinstance(x, (reversed_items, reversed_entries)):
        return "reversed"
    return "iterator"


def iter(x, sentinel=...):
    if sentinel is not Ellipsis:
        if not callable(x):
            raise TypeError("iter(object, sentinel): object must be callable")
        return iterator_of(call_until(x, sentinel))
    return iterator_of(x)


# `iter(f, last)`: what f gives, until it gives that.
@value
class call_until:
    function: object
    sentinel: object

    def _k_start(self):
        return i32(0)

    def _k_next(self, state: i32):
        f = self.function
        x = f()
        if op_truth(op_equal(x, self.sentinel)):
            return (False, _k_undefined(), state)
        return (True, x, state)


def next(it, default=...):
    if isinstance(it, iterator):
        step = it._k_next(0)
        if step[0]:
            return step[1]
        if default is not Ellipsis:
            return default
        raise StopIteration()
    if _k_has_method(it, "__next__"):
        if default is Ellipsis:
            return it.__next__()
        try:
            return it.__next__()
        except StopIteration:
            return default
    raise TypeError("'" + _k_class_name(it) + "' object is not an iterator")


# The parts of a state, which is a dynamic tuple where the source of the view is dynamic.
def parts_1(state):
    if isinstance(state, tuple):
        return (state[0],)
    raise TypeError("state")


def parts_2(state):
    if isinstance(state, tuple):
        return (state[0], state[1])
    raise TypeError("state")


def parts_3(state):
    if isinstance(state, tuple):
        return (state[0], state[1], state[2])
    raise TypeError("state")


def parts_4(state):
    if isinstance(state, tuple):
        return (state[0], state[1], state[2], state[3])
    raise TypeError("state")


def enumerate_view(source, first):
    return enumerate_from(source, enumerate_start(first))


def enumerate_start(first) -> int:
    if isinstance(first, exact_int):
        return first
    if isinstance(first, bool):
        return _k_int(i64(first))
    return index_of(first)


@value
class enumerate_from:
    source: object
    first: object

    def _k_start(self):
        return (_k_iter_start(self.source), self.first)

    def _k_next(self, state):
        state = parts_2(state)
        step = _k_iter_next(self.source, state[0])
        if step[0]:
            return (True, (state[1], step[1]), (step[2], state[1] + 1))
        return (False, _k_undefined(), state)


def enumerate_new(iterable, start=0):
    return iterator_of(enumerate_view(iterable, start))


@value
class zip_view_1:
    a: object

    def _k_start(self):
        return (_k_iter_start(self.a),)

    def _k_next(self, state):
        state = parts_1(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            return (True, (a[1],), (a[2],))
        return (False, _k_undefined(), state)


@value
class zip_view_2:
    a: object
    b: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b))

    def _k_next(self, state):
        state = parts_2(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            b = _k_iter_next(self.b, state[1])
            if b[0]:
                return (True, (a[1], b[1]), (a[2], b[2]))
        return (False, _k_undefined(), state)


@value
class zip_view_3:
    a: object
    b: object
    c: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b), _k_iter_start(self.c))

    def _k_next(self, state):
        state = parts_3(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            b = _k_iter_next(self.b, state[1])
            if b[0]:
                c = _k_iter_next(self.c, state[2])
                if c[0]:
                    return (True, (a[1], b[1], c[1]), (a[2], b[2], c[2]))
        return (False, _k_undefined(), state)


@value
class zip_view_4:
    a: object
    b: object
    c: object
    d: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b), _k_iter_start(self.c), _k_iter_start(self.d))

    def _k_next(self, state):
        state = parts_4(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            b = _k_iter_next(self.b, state[1])
            if b[0]:
                c = _k_iter_next(self.c, state[2])
                if c[0]:
                    d = _k_iter_next(self.d, state[3])
                    if d[0]:
                        return (True, (a[1], b[1], c[1], d[1]), (a[2], b[2], c[2], d[2]))
        return (False, _k_undefined(), state)


# Any number of iterators; with `strict`, all must end together.
@value
class zip_view_many:
    sources: object
    strict: bool

    def _k_start(self):
        return i32(0)

    def _k_next(self, state: i32):
        items = list_new()
        number = 0
        for it in self.sources:
            number += 1
            step = iterator_step(it)
            if step[0]:
                items.append(step[1])
                if self.strict and len(items) < number:
                    raise ValueError(zip_difference(number, "longer"))
            elif not self.strict:
                return (False, _k_undefined(), state)
            elif number > 1 and len(items) > 0:
                raise ValueError(zip_difference(number, "shorter"))
        if len(items) == 0:
            return (False, _k_undefined(), state)
        return (True, tuple_new(items), state)


def zip_difference(number: int, how: str):
    if number == 2:
        return "zip() argument 2 is " + how + " than argument 1"
    return "zip() argument " + str_of(number) + " is " + how + " than arguments 1-" + str_of(number - 1)


@value
class zip_view_strict:
    a: object
    b: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b))

    def _k_next(self, state):
        state = parts_2(state)
        a = _k_iter_next(self.a, state[0])
        b = _k_iter_next(self.b, state[1])
        if a[0]:
            if b[0]:
                return (True, (a[1], b[1]), (a[2], b[2]))
            raise ValueError(zip_difference(2, "shorter"))
        if b[0]:
            raise ValueError(zip_difference(2, "longer"))
        return (False, _k_undefined(), state)


def zip_new(*args, strict=False):
    if op_truth(strict):
        if len(args) == 2:
            return iterator_of(zip_view_strict(args[0], args[1]))
        return iterator_of(zip_view_star(args, True))
    if len(args) == 0:
        return iterator_of(zip_view_1(()))
    if len(args) == 1:
        return iterator_of(zip_view_1(args[0]))
    if len(args) == 2:
        return iterator_of(zip_view_2(args[0], args[1]))
    if len(args) == 3:
        return iterator_of(zip_view_3(args[0], args[1], args[2]))
    if len(args) == 4:
        return iterator_of(zip_view_4(args[0], args[1], args[2], args[3]))
    return iterator_of(zip_view_star(args, False))


# `zip(*rows)`
def zip_star(rows):
    return iterator_of(zip_view_star(rows, False))


def zip_view_star(rows, strict=False):
    sources = list_new()
    for row in rows:
        sources.append(iterator_of(row))
    return zip_view_many(sources, strict)


@value
class map_view_1:
    function: object
    a: object

    def _k_start(self):
        return (_k_iter_start(self.a),)

    def _k_next(self, state):
        state = parts_1(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            f = self.function
            return (True, f(a[1]), (a[2],))
        return (False, _k_undefined(), state)


@value
class map_view_2:
    function: object
    a: object
    b: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b))

    def _k_next(self, state):
        state = parts_2(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            b = _k_iter_next(self.b, state[1])
            if b[0]:
                f = self.function
                return (True, f(a[1], b[1]), (a[2], b[2]))
        return (False, _k_undefined(), state)


@value
class map_view_3:
    function: object
    a: object
    b: object
    c: object

    def _k_start(self):
        return (_k_iter_start(self.a), _k_iter_start(self.b), _k_iter_start(self.c))

    def _k_next(self, state):
        state = parts_3(state)
        a = _k_iter_next(self.a, state[0])
        if a[0]:
            b = _k_iter_next(self.b, state[1])
            if b[0]:
                c = _k_iter_next(self.c, state[2])
                if c[0]:
                    f = self.function
                    return (True, f(a[1], b[1], c[1]), (a[2], b[2], c[2]))
        return (False, _k_undefined(), state)


@value
class map_view_4:
    function: object
    items: object

    def _k_start(self):
        return (_k_iter_start(self.items),)

    def _k_next(self, state):
        state = parts_1(state)
        step = _k_iter_next(self.items, state[0])
        if step[0]:
            f = self.function
            x = step[1]
            return (True, f(x[0], x[1], x[2], x[3]), (step[2],))
        return (False, _k_undefined(), state)


# The first four iterables go together, as one of a pair.
@value
class map_view_5:
    function: object
    items: object

    def _k_start(self):
        return (_k_iter_start(self.items),)

    def _k_next(self, state):
        state = parts_1(state)
        step = _k_iter_next(self.items, state[0])
        if step[0]:
            f = self.function
            x = step[1]
            y = x[0]
            return (True, f(y[0], y[1], y[2], y[3], x[1]), (step[2],))
        return (False, _k_undefined(), state)


def map_new(function, a, *more):
    if len(more) == 0:
        return iterator_of(map_view_1(function, a))
    if len(more) == 1:
        return iterator_of(map_view_2(function, a, more[0]))
    if len(more) == 2:
        return iterator_of(map_view_3(function, a, more[0], more[1]))
    if len(more) == 3:
        return iterator_of(map_view_4(function, zip_view_4(a, more[0], more[1], more[2])))
    return iterator_of(map_view_5(function, zip_view_2(zip_view_4(a, more[0], more[1], more[2]), more[3])))


@value
class filter_view:
    function: object
    a: object

    def _k_start(self):
        return (_k_iter_start(self.a),)

    def _k_next(self, state):
        f = self.function
        at = parts_1(state)[0]
        while True:
            x = _k_iter_next(self.a, at)
            if not x[0]:
                return (False, _k_undefined(), (at,))
            at = x[2]
            if f is None:
                if op_truth(x[1]):
                    return (True, x[1], (at,))
            elif op_truth(f(x[1])):
                return (True, x[1], (at,))


def filter_new(function, a):
    return iterator_of(filter_view(function, a))


def reversed_view(x):
    if isinstance(x, list):
        return reversed_list(x)
    if isinstance(x, range):
        return range_reversed(x)
    if isinstance(x, dict):
        return reversed_entries(dict_keys(x))
    if isinstance(x, dict_keys):
        return reversed_entries(x)
    if isinstance(x, dict_values):
        return reversed_entries(x)
    if isinstance(x, dict_items):
        return reversed_entries(x)
    if _k_has_method(x, "__reversed__"):
        return x.__reversed__()
    if _k_has_method(x, "__len__"):
        if _k_has_method(x, "__getitem__"):
            return reversed_items(x)
    elif _k_has_method(x, "__getitem__"):
        return op_length(x)
    raise TypeError("'" + _k_class_name(x) + "' object is not reversible")


def builtin_reversed(x):
    return iterator_of(reversed_view(x))


@value
class reversed_list:
    source: object

    def _k_start(self):
        return list_of(self.source).length

    def _k_next(self, state: i32):
        source = list_of(self.source)
        if state > 0 and state <= source.length:
            return (True, _k_get(source, "items", state - 1), state - 1)
        return (False, _k_undefined(), i32(0))


# The list that a view looks at, where the view has become dynamic too.
def list_of(x):
    if isinstance(x, list):
        return x
    return _k_undefined()


@value
class reversed_items:
    source: object

    def _k_start(self):
        return i32(len(self.source))

    def _k_next(self, state: i32):
        if state > 0:
            return (True, self.source[_k_int(state - 1)], state - 1)
        return (False, _k_undefined(), state)


@value
class reversed_entries:
    view: object

    def _k_start(self):
        source = view_source(self.view)
        return (source.used, source.live)

    def _k_next(self, state):
        state = parts_2(state)
        at = i32(state[0])
        live = i32(state[1])
        source = view_source(self.view)
        if source.live != live:
            raise RuntimeError("dictionary changed size during iteration")
        while at > 0:
            at -= 1
            if source.hashes[at] >= 0:
                return (True, view_item(self.view, at), (at, live))
        return (False, _k_undefined(), (at, live))


def view_source(view):
    if isinstance(view, dict_keys):
        return dict_of(view.source)
    if isinstance(view, dict_values):
        return dict_of(view.source)
    if isinstance(view, dict_items):
        return dict_of(view.source)
    return _k_undefined()


def view_item(view, at: i32):
    if isinstance(view, dict_keys):
        return view._item(at)
    if isinstance(view, dict_values):
        return view._item(at)
    if isinstance(view, dict_items):
        return view._item(at)
    return _k_undefined()
