# Sorting, comparison by comparison as CPython does it: a stable merge sort over the runs that are there (listsort), merged in
# the order of their powers (powersort). A program sees the order of the comparisons in its `__lt__`, and in what becomes of
# values without an order, such as NaN. Where it can see nothing, a plainer merge sort does.
#
# `values` is None, or a list whose items move as those of `keys` do.


# Runs that wait to be merged, and how long one side must win until merging gallops.
class Runs:
    gallop: i32
    count: i32
    start: array[i32]
    length: array[i32]
    power: array[i32]


# Takes a list's items away while they are compared, which can run any code, as CPython does.
def sort_in_place(self, key, flip: bool):
    if key is None:
        if is_ordered(self):
            sort_items(self, key, flip)
            return
    work = list_part(self, 0, self.length)
    self.length = 0
    _k_new(self, "items", 0)
    changed = False
    try:
        sort_items(work, key, flip)
    finally:
        changed = _k_length(self, "items") != 0
        list_take(self, work)
    if changed:
        raise ValueError("list modified during sort")


# Is there but one order to sort the items in?
def is_ordered(items):
    if items.length == 0:
        return True
    return _k_ordered(_k_get(items, "items", 0))


def sort_items(items, key, flip: bool):
    if key is None:
        sort_keys(items, None, flip)
        return
    keys = list_new()
    i = i32(0)
    while i < items.length:
        keys.append(key(_k_get(items, "items", i)))
        i += 1
    sort_keys(keys, items, flip)


# In reverse, equal items keep their order, since they are turned around before and after.
def sort_keys(keys, values, flip: bool):
    if keys.length < 2:
        return
    if flip:
        reverse_items(keys, values, 0, keys.length)
    try:
        if _k_ordered(_k_get(keys, "items", 0)):
            merge_sort(keys, values)
        else:
            sort_runs(keys, values)
    finally:
        if flip:
            reverse_items(keys, values, 0, keys.length)


def sort_runs(keys, values):
    # A short list is one run.
    if keys.length < 64:
        insert_items(keys, values, 0, keys.length, run_end(keys, values, 0))
        return
    runs = Runs(7, 0, _k_array_i32(32), _k_array_i32(32), _k_array_i32(32))
    least = shortest_run(keys.length)
    start = i32(0)
    while start < keys.length:
        stop = run_end(keys, values, start)
        if stop - start < least:
            forced = start + least
            if forced > keys.length:
                forced = keys.length
            insert_items(keys, values, start, forced, stop)
            stop = forced
        merge_before(runs, keys, values, stop - start)
        runs.start[runs.count] = start
        runs.length[runs.count] = stop - start
        runs.count += 1
        start = stop
    while runs.count > 1:
        at = runs.count - 2
        if at > 0 and runs.length[at - 1] < runs.length[at + 1]:
            at -= 1
        merge_runs(runs, keys, values, at)


# From 32 to 64, such that the list is a power of two of them, or a little less.
def shortest_run(n: i32) -> i32:
    more = i32(0)
    while n >= 64:
        more = more | n & 1
        n = n >> 1
    return n + more


# The end of the run from `start`; one that falls is turned around.
def run_end(keys, values, start: i32) -> i32:
    at = start + 1
    if at == keys.length:
        return at
    falls = op_truth(_k_get(keys, "items", at) < _k_get(keys, "items", start))
    at += 1
    while at < keys.length and op_truth(_k_get(keys, "items", at) < _k_get(keys, "items", at - 1)) == falls:
        at += 1
    if falls:
        reverse_items(keys, values, start, at)
    return at


# Inserts the items from `at` to `stop` into the sorted ones before, by halving.
def insert_items(keys, values, start: i32, stop: i32, at: i32):
    while at < stop:
        x = _k_get(keys, "items", at)
        low = start
        high = at
        while low < high:
            middle = low + (high - low >> 1)
            if op_truth(x < _k_get(keys, "items", middle)):
                high = middle
            else:
                low = middle + 1
        insert_item(keys, low, at)
        insert_item(values, low, at)
        at += 1


def insert_item(items, to: i32, at: i32):
    if items is None:
        return
    x = _k_get(items, "items", at)
    _k_copy(items, "items", to + 1, items, "items", to, at - to)
    _k_set(items, "items", to, x)


# Merges the runs that a next one of `length` lets merge: those of a greater power than the border before it.
def merge_before(runs, keys, values, length: i32):
    if runs.count == 0:
        return
    last = runs.count - 1
    power = border_power(runs.start[last], runs.length[last], length, keys.length)
    while runs.count > 1 and runs.power[runs.count - 2] > power:
        merge_runs(runs, keys, values, runs.count - 2)
    runs.power[runs.count - 1] = power


# How often the whole must be halved until a border falls between the middles of two runs.
def border_power(start: i32, first: i32, second: i32, n: i32) -> i32:
    a = 2 * i64(start) + i64(first)
    b = a + i64(first) + i64(second)
    whole = i64(n)
    power = i32(1)
    while True:
        if a >= whole:
            a -= whole
            b -= whole
        elif b >= whole:
            return power
        a = a << 1
        b = b << 1
        power += 1


def merge_runs(runs, keys, values, at: i32):
    start = runs.start[at]
    first = runs.length[at]
    middle = runs.start[at + 1]
    second = runs.length[at + 1]
    runs.length[at] = first + second
    if at == runs.count - 3:
        runs.start[at + 1] = runs.start[at + 2]
        runs.length[at + 1] = runs.length[at + 2]
    runs.count -= 1
    # What stands already in its place.
    skipped = gallop_right(_k_get(keys, "items", middle), keys, start, first, 0)
    start += skipped
    first -= skipped
    if first == 0:
        return
    second = gallop_left(_k_get(keys, "items", middle - 1), keys, middle, second, second - 1)
    if second == 0:
        return
    if first <= second:
        merge_forwards(runs, keys, values, start, first, second)
    else:
        merge_backwards(runs, keys, values, start, first, second)


# Where x goes among the n sorted items from `start`, left of equal ones. The search begins at `hint` with growing steps.
def gallop_left(x, items, start: i32, n: i32, hint: i32) -> i32:
    last = i32(0)
    step = i32(1)
    at = start + hint
    if op_truth(_k_get(items, "items", at) < x):
        most = n - hint
        while step < most and op_truth(_k_get(items, "items", at + step) < x):
            last = step
            step = (step << 1) + 1
        if step > most:
            step = most
        low = hint + last + 1
        high = hint + step
    else:
        most = hint + 1
        while step < most and not op_truth(_k_get(items, "items", at - step) < x):
            last = step
            step = (step << 1) + 1
        if step > most:
            step = most
        low = hint - step + 1
        high = hint - last
    while low < high:
        middle = low + (high - low >> 1)
        if op_truth(_k_get(items, "items", start + middle) < x):
            low = middle + 1
        else:
            high = middle
    return high


# The same, right of equal ones.
def gallop_right(x, items, start: i32, n: i32, hint: i32) -> i32:
    last = i32(0)
    step = i32(1)
    at = start + hint
    if op_truth(x < _k_get(items, "items", at)):
        most = hint + 1
        while step < most and op_truth(x < _k_get(items, "items", at - step)):
            last = step
            step = (step << 1) + 1
        if step > most:
            step = most
        low = hint - step + 1
        high = hint - last
    else:
        most = n - hint
        while step < most and not op_truth(x < _k_get(items, "items", at + step)):
            last = step
            step = (step << 1) + 1
        if step > most:
            step = most
        low = hint + last + 1
        high = hint + step
    while low < high:
        middle = low + (high - low >> 1)
        if op_truth(x < _k_get(items, "items", start + middle)):
            high = middle
        else:
            low = middle + 1
    return high


# Merges two neighbouring runs, of which the first is held apart. Where a comparison raises, what is held goes back into the
# gap that is left, so that no item is lost.
def merge_forwards(runs, keys, values, to: i32, a: i32, b: i32):
    held = list_part(keys, to, to + a)
    held_values = items_part(values, to, to + a)
    i = i32(0)
    j = to + a
    try:
        move_items(keys, values, to, keys, values, j, 1)
        to += 1
        j += 1
        b -= 1
        while b > 0 and a > 1:
            wins = i32(0)
            losses = i32(0)
            while b > 0 and a > 1 and wins < runs.gallop and losses < runs.gallop:
                if op_truth(_k_get(keys, "items", j) < _k_get(held, "items", i)):
                    move_items(keys, values, to, keys, values, j, 1)
                    j += 1
                    b -= 1
                    losses += 1
                    wins = i32(0)
                else:
                    move_items(keys, values, to, held, held_values, i, 1)
                    i += 1
                    a -= 1
                    wins += 1
                    losses = i32(0)
                to += 1
            if b > 0 and a > 1:
                runs.gallop += 1
                many = True
                while many:
                    if runs.gallop > 1:
                        runs.gallop -= 1
                    wins = gallop_right(_k_get(keys, "items", j), held, i, a, 0)
                    move_items(keys, values, to, held, held_values, i, wins)
                    to += wins
                    i += wins
                    a -= wins
                    # None is left only where the order is not consistent.
                    if a < 2:
                        break
                    move_items(keys, values, to, keys, values, j, 1)
                    to += 1
                    j += 1
                    b -= 1
                    if b == 0:
                        break
                    losses = gallop_left(_k_get(held, "items", i), keys, j, b, 0)
                    move_items(keys, values, to, keys, values, j, losses)
                    to += losses
                    j += losses
                    b -= losses
                    if b == 0:
                        break
                    move_items(keys, values, to, held, held_values, i, 1)
                    to += 1
                    i += 1
                    a -= 1
                    if a == 1:
                        break
                    many = wins >= 7 or losses >= 7
                if not many:
                    runs.gallop += 1
        if a == 1:
            # The last one held is greater than all that are left.
            move_items(keys, values, to, keys, values, j, b)
            to += b
    finally:
        move_items(keys, values, to, held, held_values, i, a)


# The same from the end, the second run held apart.
def merge_backwards(runs, keys, values, start: i32, a: i32, b: i32):
    held = list_part(keys, start + a, start + a + b)
    held_values = items_part(values, start + a, start + a + b)
    # The next place to fill.
    to = start + a + b - 1
    try:
        move_items(keys, values, to, keys, values, start + a - 1, 1)
        to -= 1
        a -= 1
        while a > 0 and b > 1:
            wins = i32(0)
            losses = i32(0)
            while a > 0 and b > 1 and wins < runs.gallop and losses < runs.gallop:
                if op_truth(_k_get(held, "items", b - 1) < _k_get(keys, "items", start + a - 1)):
                    move_items(keys, values, to, keys, values, start + a - 1, 1)
                    a -= 1
                    wins += 1
                    losses = i32(0)
                else:
                    move_items(keys, values, to, held, held_values, b - 1, 1)
                    b -= 1
                    losses += 1
                    wins = i32(0)
                to -= 1
            if a > 0 and b > 1:
                runs.gallop += 1
                many = True
                while many:
                    if runs.gallop > 1:
                        runs.gallop -= 1
                    wins = a - gallop_right(_k_get(held, "items", b - 1), keys, start, a, a - 1)
                    to -= wins
                    a -= wins
                    move_items(keys, values, to + 1, keys, values, start + a, wins)
                    if a == 0:
                        break
                    move_items(keys, values, to, held, held_values, b - 1, 1)
                    to -= 1
                    b -= 1
                    if b == 1:
                        break
                    losses = b - gallop_left(_k_get(keys, "items", start + a - 1), held, 0, b, b - 1)
                    to -= losses
                    b -= losses
                    move_items(keys, values, to + 1, held, held_values, b, losses)
                    if b < 2:
                        break
                    move_items(keys, values, to, keys, values, start + a - 1, 1)
                    to -= 1
                    a -= 1
                    if a == 0:
                        break
                    many = wins >= 7 or losses >= 7
                if not many:
                    runs.gallop += 1
        if b == 1:
            to -= a
            move_items(keys, values, to + 1, keys, values, start, a)
    finally:
        move_items(keys, values, to + 1 - b, held, held_values, 0, b)


def items_part(items, start: i32, stop: i32):
    if items is None:
        return None
    return list_part(items, start, stop)


def move_items(keys, values, to: i32, from_keys, from_values, at: i32, n: i32):
    if n == 1:
        _k_set(keys, "items", to, _k_get(from_keys, "items", at))
    else:
        _k_copy(keys, "items", to, from_keys, "items", at, n)
    if values is not None:
        _k_copy(values, "items", to, from_values, "items", at, n)


def reverse_items(keys, values, start: i32, stop: i32):
    reverse_part(keys, start, stop)
    if values is not None:
        reverse_part(values, start, stop)


def reverse_part(items, i: i32, stop: i32):
    j = stop - 1
    while i < j:
        x = _k_get(items, "items", i)
        _k_set(items, "items", i, _k_get(items, "items", j))
        _k_set(items, "items", j, x)
        i += 1
        j -= 1


def merge_sort(keys, values):
    if values is None:
        merge_sort_keys(keys)
    else:
        merge_sort_values(values, keys)


# Stable merge sort, bottom up, over runs of eight sorted by insertion.
def merge_sort_keys(self):
    n = self.length
    start = i32(0)
    while start < n:
        stop = start + 8
        if stop > n:
            stop = n
        i = start + 1
        while i < stop:
            x = _k_get(self, "items", i)
            j = i
            while j > start and x < _k_get(self, "items", j - 1):
                _k_set(self, "items", j, _k_get(self, "items", j - 1))
                j -= 1
            _k_set(self, "items", j, x)
            i += 1
        start = stop
    if n <= 8:
        return
    other = list_part(self, 0, n)
    width = i32(8)
    while width < n:
        start = i32(0)
        while start < n:
            middle = start + width
            if middle > n:
                middle = n
            stop = middle + width
            if stop > n:
                stop = n
            merge_keys(self, other, start, middle, stop)
            start = stop
        _k_copy(self, "items", 0, other, "items", 0, n)
        width = width + width


def merge_keys(source, target, start: i32, middle: i32, stop: i32):
    i = start
    j = middle
    k = start
    while i < middle and j < stop:
        x = _k_get(source, "items", i)
        y = _k_get(source, "items", j)
        if y < x:
            _k_set(target, "items", k, y)
            j += 1
        else:
            _k_set(target, "items", k, x)
            i += 1
        k += 1
    if i < middle:
        _k_copy(target, "items", k, source, "items", i, middle - i)
    else:
        _k_copy(target, "items", k, source, "items", j, stop - j)


# Sorts by keys: the places are sorted, then the elements are put in their order.
def merge_sort_values(self, keys):
    n = self.length
    places = _k_array_i32(n)
    other = _k_array_i32(n)
    i = i32(0)
    while i < n:
        places[i] = i
        i += 1
    width = i32(1)
    while width < n:
        start = i32(0)
        while start < n:
            middle = start + width
            if middle > n:
                middle = n
            stop = middle + width
            if stop > n:
                stop = n
            i = start
            j = middle
            k = start
            while i < middle and j < stop:
                if _k_get(keys, "items", places[j]) < _k_get(keys, "items", places[i]):
                    other[k] = places[j]
                    j += 1
                else:
                    other[k] = places[i]
                    i += 1
                k += 1
            while i < middle:
                other[k] = places[i]
                i += 1
                k += 1
            while j < stop:
                other[k] = places[j]
                j += 1
                k += 1
            start = stop
        _k_array_copy(places, 0, other, 0, n)
        width = width + width
    old = list_part(self, 0, n)
    i = i32(0)
    while i < n:
        _k_set(self, "items", i, _k_get(old, "items", places[i]))
        i += 1
