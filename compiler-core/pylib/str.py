# Text: bytes where every code point is below 256 (`latin`), else one i32 for each code point (`wide`).


class TextBuilder:
    latin: array[u8]
    wide: Optional[array[i32]]
    length: i32

    # The common case is small, to be inlined. Where there is a wide array, the other one has no places.
    def put(self, c: i32):
        latin = self.latin
        at = self.length
        if at >= _k_array_length(latin) or c > 255:
            self.put_slow(c)
        else:
            latin[at] = c
            self.length = at + 1

    def put_slow(self, c: i32):
        if self.wide is None and c > 255:
            self.widen()
        self.reserve(1)
        wide = self.wide
        if wide is None:
            self.latin[self.length] = c
        else:
            wide[self.length] = c
        self.length += 1

    # Room for n more.
    def reserve(self, n: i32):
        needed = self.length + n
        wide = self.wide
        if wide is None:
            latin = self.latin
            if needed > _k_array_length(latin):
                larger = _k_array_u8(needed * 2 + 16)
                _k_array_copy(larger, 0, latin, 0, self.length)
                self.latin = larger
        elif needed > _k_array_length(wide):
            wider = _k_array_i32(needed * 2 + 16)
            _k_array_copy(wider, 0, wide, 0, self.length)
            self.wide = wider

    def widen(self):
        wide = _k_array_i32(self.length * 2 + 16)
        latin = self.latin
        i = i32(0)
        while i < self.length:
            wide[i] = latin[i]
            i += 1
        self.wide = wide
        self.latin = _k_array_u8(0)

    def put_text(self, text: str):
        self.put_part(text, 0, text_length(text))

    def put_part(self, text: str, start: i32, stop: i32):
        n = stop - start
        if n <= 0:
            return
        own = text.wide
        if own is not None and self.wide is None:
            self.widen()
        self.reserve(n)
        at = self.length
        self.length = at + n
        wide = self.wide
        if wide is None:
            _k_array_copy(self.latin, at, text.latin, start, n)
        elif own is not None:
            _k_array_copy(wide, at, own, start, n)
        else:
            latin = text.latin
            while start < stop:
                wide[at] = latin[start]
                at += 1
                start += 1

    def put_many(self, c: i32, count: i32):
        while count > 0:
            self.put(c)
            count -= 1

    # The text; nothing is put afterwards.
    def finish(self) -> str:
        wide = self.wide
        if wide is None:
            latin = self.latin
            if self.length < _k_array_length(latin):
                exact = _k_array_u8(self.length)
                _k_array_copy(exact, 0, latin, 0, self.length)
                latin = exact
            return text_of_latin(latin)
        part = _k_array_i32(self.length)
        _k_array_copy(part, 0, wide, 0, self.length)
        return text_of_wide(part)


def text_builder(size: i32) -> TextBuilder:
    builder = _k_create(TextBuilder)
    builder.latin = _k_array_u8(size)
    return builder


def text_of_latin(latin: array[u8]) -> str:
    text = _k_create(str)
    text.latin = latin
    return text


# The array may still be all below 256.
def text_of_wide(wide: array[i32]) -> str:
    n = _k_array_length(wide)
    i = i32(0)
    while i < n and wide[i] < 256:
        i += 1
    if i < n:
        text = _k_create(str)
        text.latin = _k_array_u8(0)
        text.wide = wide
        return text
    latin = _k_array_u8(n)
    i = i32(0)
    while i < n:
        latin[i] = wide[i]
        i += 1
    return text_of_latin(latin)


def text_length(text: str) -> i32:
    wide = text.wide
    if wide is None:
        return _k_array_length(text.latin)
    return _k_array_length(wide)


def text_point(text: str, i: i32) -> i32:
    wide = text.wide
    if wide is None:
        return text.latin[i]
    # So that no ordinal is taken for a negative one.
    return wide[i] & 0x1fffff


def text_of_point(c: i32) -> str:
    if c < 256:
        return latin_character(c, short_texts())
    wide = _k_array_i32(1)
    wide[0] = c
    return text_of_wide(wide)


# The code point of a text that has just one, else -1.
def point_of_text(text: str) -> i32:
    if text_length(text) == 1:
        return text_point(text, 0)
    return -1


def text_part(text: str, start: i32, stop: i32) -> str:
    if stop < start:
        stop = start
    if start == 0 and stop == text_length(text):
        return text
    wide = text.wide
    if wide is None:
        if start == stop - 1:
            return text_of_point(text.latin[start])
        if stop - start <= 12 and start < stop:
            return short_text(text.latin, start, stop - start, short_texts())
        latin = _k_array_u8(stop - start)
        _k_array_copy(latin, 0, text.latin, start, stop - start)
        return text_of_latin(latin)
    part = _k_array_i32(stop - start)
    _k_array_copy(part, 0, wide, start, stop - start)
    return text_of_wide(part)


# Short texts that were made lately, by hash: the words of a text and keys cut out of it come again and again. What is
# found need not be made, has its hash, and is the same object as before. A place that is taken is given to another text
# when that is made a second time, so that texts which never come again cost no more than their hash.
class ShortTexts:
    # The hash of the last text for each place that was not found there.
    missed: array[i32]
    texts: list[str]
    # Those of one character, by their code point.
    characters: list[str]
    joined: array[u8]


def short_texts() -> ShortTexts:
    known = _k_ref_get("short_texts")
    if isinstance(known, ShortTexts):
        return known
    made = ShortTexts(_k_array_i32(4096), empty_texts(4096), empty_texts(256), _k_array_u8(12))
    _k_ref_set("short_texts", made)
    return made


def empty_texts(count: i32):
    texts = list_of_size(count)
    while count > 0:
        count -= 1
        _k_set(texts, "items", count, "")
    return texts


def latin_character(c: i32, known: ShortTexts) -> str:
    text = _k_get(known.characters, "items", c)
    latin = text.latin
    if _k_array_length(latin) == 0:
        latin = _k_array_u8(1)
        latin[0] = c
        text = text_of_latin(latin)
        _k_set(known.characters, "items", c, text)
    return text


def short_join(a: array[u8], n: i32, b: array[u8], m: i32, known: ShortTexts) -> str:
    joined = known.joined
    i = i32(0)
    while i < n:
        joined[i] = a[i]
        i += 1
    i = i32(0)
    while i < m:
        joined[n + i] = b[i]
        i += 1
    return short_text(joined, 0, n + m, known)


# The text of some bytes, 1 to 12.
def short_text(bytes: array[u8], start: i32, n: i32, known: ShortTexts) -> str:
    h = i32(-2128831035)
    i = i32(0)
    while i < n:
        h = (h ^ bytes[start + i]) * 16777619
        i += 1
    if h == 0:
        h = i32(1)
    at = (h ^ h >> 16) & 4095
    text = _k_get(known.texts, "items", at)
    if text.hash == h and is_part(text.latin, bytes, start, n):
        return text
    latin = _k_array_u8(n)
    i = i32(0)
    while i < n:
        latin[i] = bytes[start + i]
        i += 1
    made = text_of_latin(latin)
    made.hash = h
    if text.hash == 0 or known.missed[at] == h:
        _k_set(known.texts, "items", at, made)
    known.missed[at] = h
    return made


def is_part(latin: array[u8], bytes: array[u8], start: i32, n: i32) -> bool:
    if _k_array_length(latin) != n:
        return False
    i = i32(0)
    while i < n:
        if latin[i] != bytes[start + i]:
            return False
        i += 1
    return True


def text_is_ascii(text: str) -> bool:
    if text.wide is not None:
        return False
    latin = text.latin
    i = _k_array_length(latin)
    while i > 0:
        i -= 1
        if latin[i] > 127:
            return False
    return True


def text_hash(text: str) -> i32:
    h = text.hash
    if h == 0:
        h = text_new_hash(text)
        text.hash = h
    return h


# 0, which says that it was not worked out yet, only of the empty text.
def text_new_hash(text: str) -> i32:
    h = i32(-2128831035)
    wide = text.wide
    i = i32(0)
    if wide is None:
        latin = text.latin
        n = _k_array_length(latin)
        while i < n:
            h = (h ^ latin[i]) * 16777619
            i += 1
    else:
        n = _k_array_length(wide)
        while i < n:
            h = (h ^ wide[i]) * 16777619
            i += 1
    if i == 0:
        return 0
    if h == 0:
        return 1
    return h


def text_equal(a: str, b: str) -> bool:
    if _k_same(a, b):
        return True
    n = text_length(a)
    if n != text_length(b):
        return False
    if a.hash != 0 and b.hash != 0 and a.hash != b.hash:
        return False
    return text_at(a, b, 0)


# Does `part` stand at `at` (which leaves room for it)?
def text_at(text: str, part: str, at: i32) -> bool:
    n = text_length(part)
    i = i32(0)
    if text.wide is None and part.wide is None:
        x = text.latin
        y = part.latin
        while i < n:
            if x[at + i] != y[i]:
                return False
            i += 1
        return True
    while i < n:
        if text_point(text, at + i) != text_point(part, i):
            return False
        i += 1
    return True


# -1, 0, 1
def text_compare(a: str, b: str) -> i32:
    n = text_length(a)
    m = text_length(b)
    i = i32(0)
    while i < n and i < m:
        x = text_point(a, i)
        y = text_point(b, i)
        if x != y:
            if x < y:
                return -1
            return 1
        i += 1
    if n == m:
        return 0
    if n < m:
        return -1
    return 1


def text_join2(a: str, b: str) -> str:
    n = text_length(a)
    m = text_length(b)
    if n == 0:
        return b
    if m == 0:
        return a
    if a.wide is None and b.wide is None:
        if n + m <= 12:
            return short_join(a.latin, n, b.latin, m, short_texts())
        latin = _k_array_u8(n + m)
        _k_array_copy(latin, 0, a.latin, 0, n)
        _k_array_copy(latin, n, b.latin, 0, m)
        return text_of_latin(latin)
    wide = _k_array_i32(n + m)
    text_spread(wide, 0, a)
    text_spread(wide, n, b)
    return text_of_wide(wide)


def text_spread(wide: array[i32], at: i32, text: str):
    own = text.wide
    if own is None:
        latin = text.latin
        n = _k_array_length(latin)
        i = i32(0)
        while i < n:
            wide[at + i] = latin[i]
            i += 1
    else:
        _k_array_copy(wide, at, own, 0, _k_array_length(own))


# Joins the items of a list: their lengths are added up first, so that one array is made.
def join_list(separator: str, parts) -> str:
    count = parts.length
    if count == 0:
        return ""
    if count == 1:
        only = _k_get(parts, "items", 0)
        if isinstance(only, str):
            return only
    gap = text_length(separator)
    total = gap * (count - 1)
    narrow = separator.wide is None
    i = i32(0)
    while i < count:
        part = _k_get(parts, "items", i)
        if not isinstance(part, str):
            raise_not_text(i64(i), part)
        total += text_length(part)
        if part.wide is not None:
            narrow = False
        i += 1
    if narrow:
        return text_of_latin(joined_latin(separator.latin, parts, total))
    out = text_builder(0)
    i = i32(0)
    while i < parts.length:
        if i > 0:
            out.put_text(separator)
        part = _k_get(parts, "items", i)
        if isinstance(part, str):
            out.put_text(part)
        i += 1
    return out.finish()


# The bytes of parts that are all text below 256, and of what stands between them.
def joined_latin(separator: array[u8], parts, total: i32) -> array[u8]:
    joined = _k_array_u8(total)
    gap = _k_array_length(separator)
    at = i32(0)
    i = i32(0)
    while i < parts.length:
        if i > 0:
            if gap == 1:
                joined[at] = separator[0]
            else:
                _k_array_copy(joined, at, separator, 0, gap)
            at += gap
        part = _k_get(parts, "items", i)
        if isinstance(part, str):
            latin = part.latin
            n = _k_array_length(latin)
            _k_array_copy(joined, at, latin, 0, n)
            at += n
        i += 1
    return joined


def raise_not_text(number: i64, part):
    raise TypeError("sequence item " + int_text(_k_int(number)) + ": expected str instance, " + _k_class_name(part) + " found")


# The first place from `start` at which `part` stands and ends by `stop`, or -1.
def text_find(text: str, part: str, start: i32, stop: i32) -> i32:
    n = text_length(part)
    stop -= n
    if n == 0:
        if start <= stop:
            return start
        return -1
    c = text_point(part, 0)
    if text.wide is None:
        latin = text.latin
        while start <= stop:
            if latin[start] == c and (n == 1 or text_at(text, part, start)):
                return start
            start += 1
        return -1
    while start <= stop:
        if text_point(text, start) == c and text_at(text, part, start):
            return start
        start += 1
    return -1


def text_find_last(text: str, part: str, start: i32, stop: i32) -> i32:
    stop -= text_length(part)
    while stop >= start:
        if text_at(text, part, stop):
            return stop
        stop -= 1
    return -1


# An int as an i64, the nearest one where it does not fit.
def saturated(x: int) -> i64:
    if _k_is_small(x):
        return _k_small(x)
    if x < 0:
        return i64(-9223372036854775808)
    return i64(9223372036854775807)


# An int where CPython takes a C `Py_ssize_t`.
def size_of(x: int) -> i64:
    if not _k_is_small(x):
        raise OverflowError("Python int too large to convert to C ssize_t")
    return _k_small(x)


# An int where CPython takes a C `int`.
def c_int_of(x: int) -> i32:
    n = saturated(x)
    if n != i64(i32(n)):
        raise OverflowError("Python int too large to convert to C int")
    return i32(n)


# A length that a text may have.
def text_room(n: i64) -> i32:
    if n > 1073741824:
        raise MemoryError()
    return i32(n)


# `start` or `stop` of a method, as a place in a text of length n.
def text_bound(x, otherwise: i32, n: i32) -> i32:
    if x is None:
        return otherwise
    return bound_of(slice_index(x), n)


def bound_of(x: int, n: i32) -> i32:
    at = saturated(x)
    if at < 0:
        at += i64(n)
        if at < 0:
            return 0
    if at > i64(n):
        return n + 1
    return i32(at)


def smaller(a: i32, b: i32) -> i32:
    if a < b:
        return a
    return b


def larger(a: i32, b: i32) -> i32:
    if a > b:
        return a
    return b


def text_space(c: i32) -> bool:
    if c < 128:
        return c <= 32 and (c == 32 or c >= 28 or c >= 9 and c <= 13)
    if c < 8192:
        return c == 133 or c == 160 or c == 5760
    return c <= 8202 or c == 8232 or c == 8233 or c == 8239 or c == 8287 or c == 12288


def text_line_end(c: i32) -> bool:
    return c >= 10 and c <= 13 or c >= 28 and c <= 30 or c == 133 or c == 8232 or c == 8233


# Has `chars` (None: white space) this code point?
def strip_test(chars, c: i32) -> bool:
    if chars is None:
        return text_space(c)
    return text_has(chars, c)


def text_has(text: str, c: i32) -> bool:
    i = text_length(text)
    while i > 0:
        i -= 1
        if text_point(text, i) == c:
            return True
    return False


def check_strip(chars, name: str):
    if chars is not None and not isinstance(chars, str):
        raise TypeError(name + " arg must be None or str")


def strip_left(text: str, chars) -> i32:
    i = i32(0)
    n = text_length(text)
    while i < n and strip_test(chars, text_point(text, i)):
        i += 1
    return i


def strip_right(text: str, chars, least: i32) -> i32:
    n = text_length(text)
    while n > least and strip_test(chars, text_point(text, n - 1)):
        n -= 1
    return n


def check_separator(separator: str):
    if text_length(separator) == 0:
        raise ValueError("empty separator")


def split_limit(maxsplit: int) -> i64:
    limit = size_of(maxsplit)
    if limit < 0:
        return 9223372036854775807
    return limit


def split_spaces(text: str, limit: i64) -> list[str]:
    parts = []
    n = text_length(text)
    i = i32(0)
    while True:
        while i < n and text_space(text_point(text, i)):
            i += 1
        if i >= n:
            return parts
        start = i
        if limit == 0:
            parts.append(text_part(text, start, n))
            return parts
        limit -= 1
        while i < n and not text_space(text_point(text, i)):
            i += 1
        parts.append(text_part(text, start, i))


def split_at(text: str, separator: str, limit: i64) -> list[str]:
    check_separator(separator)
    parts = []
    n = text_length(text)
    start = i32(0)
    while limit != 0:
        at = text_find(text, separator, start, n)
        if at < 0:
            break
        parts.append(text_part(text, start, at))
        start = at + text_length(separator)
        limit -= 1
    parts.append(text_part(text, start, n))
    return parts


def word_start(text: str, i: i32) -> i32:
    n = text_length(text)
    while i < n and text_space(text_point(text, i)):
        i += 1
    return i


def word_end(text: str, i: i32) -> i32:
    n = text_length(text)
    while i < n and not text_space(text_point(text, i)):
        i += 1
    return i


@value
class split_words:
    text: str

    def _k_start(self):
        return i32(0)

    def _k_next(self, state: i32):
        text = self.text
        start = word_start(text, state)
        stop = word_end(text, start)
        if start < stop:
            return (True, text_part(text, start, stop), stop)
        return (False, _k_undefined(), stop)


# The state is where the next part starts, -1 at the end.
@value
class split_parts:
    text: str
    separator: str

    def _k_start(self):
        return i32(0)

    def _k_next(self, state: i32):
        if state < 0:
            return (False, _k_undefined(), state)
        text = self.text
        n = text_length(text)
        at = text_find(text, self.separator, state, n)
        if at < 0:
            return (True, text_part(text, state, n), i32(-1))
        return (True, text_part(text, state, at), at + text_length(self.separator))


def rsplit_spaces(text: str, limit: i64) -> list[str]:
    parts = []
    i = text_length(text)
    while True:
        while i > 0 and text_space(text_point(text, i - 1)):
            i -= 1
        if i == 0:
            break
        stop = i
        if limit == 0:
            parts.append(text_part(text, 0, stop))
            break
        limit -= 1
        while i > 0 and not text_space(text_point(text, i - 1)):
            i -= 1
        parts.append(text_part(text, i, stop))
    parts.reverse()
    return parts


def rsplit_at(text: str, separator: str, limit: i64) -> list[str]:
    check_separator(separator)
    parts = []
    stop = text_length(text)
    while limit != 0:
        at = text_find_last(text, separator, 0, stop)
        if at < 0:
            break
        parts.append(text_part(text, at + text_length(separator), stop))
        stop = at
        limit -= 1
    parts.append(text_part(text, 0, stop))
    parts.reverse()
    return parts


def text_replace(text: str, old: str, new: str, limit: i64) -> str:
    n = text_length(text)
    m = text_length(old)
    if limit == 0 or m > n:
        return text
    if m == 0:
        return text_between(text, new, limit)
    at = text_find(text, old, 0, n)
    if at < 0:
        return text
    out = text_builder(n + larger(text_length(new) - m, 0) + 8)
    start = i32(0)
    while at >= 0:
        out.put_part(text, start, at)
        out.put_text(new)
        start = at + m
        limit -= 1
        if limit == 0:
            break
        at = text_find(text, old, start, n)
    out.put_part(text, start, n)
    return out.finish()


# A text put before the code points and at the end, at most so many times.
def text_between(text: str, new: str, limit: i64) -> str:
    n = text_length(text)
    out = text_builder(n + 16)
    i = i32(0)
    while limit != 0 and i <= n:
        out.put_text(new)
        if i < n:
            out.put(text_point(text, i))
        i += 1
        limit -= 1
    out.put_part(text, i, n)
    return out.finish()


def text_count(text: str, part: str, start: i32, stop: i32) -> int:
    n = text_length(part)
    count = i64(0)
    if n == 0:
        if start > stop:
            return 0
        return _k_int(i64(stop - start) + 1)
    while True:
        start = text_find(text, part, start, stop)
        if start < 0:
            return _k_int(count)
        count += 1
        start += n


def text_repeat(text: str, count: int) -> str:
    n = text_length(text)
    if not _k_is_small(count):
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    times = _k_small(count)
    if times <= 0 or n == 0:
        return ""
    if times == 1:
        return text
    if times > i64(1073741824) // i64(n):
        raise MemoryError()
    total = i32(times) * n
    wide = text.wide
    at = i32(0)
    if wide is None:
        latin = _k_array_u8(total)
        if n == 1:
            _k_array_fill(latin, 0, text.latin[0], total)
            return text_of_latin(latin)
        while at < total:
            _k_array_copy(latin, at, text.latin, 0, n)
            at += n
        return text_of_latin(latin)
    whole = _k_array_i32(total)
    while at < total:
        _k_array_copy(whole, at, wide, 0, n)
        at += n
    return text_of_wide(whole)


def text_slice(text: str, start, stop, step) -> str:
    n = text_length(text)
    pace = i64(1)
    if step is not None:
        pace = text_slice_number(step)
    if pace == 0:
        raise ValueError("slice step cannot be zero")
    first = text_slice_bound(start, pace, n, True)
    last = text_slice_bound(stop, pace, n, False)
    if pace == 1:
        return text_part(text, i32(first), i32(last))
    out = text_builder(16)
    while pace > 0 and first < last or pace < 0 and first > last:
        out.put(text_point(text, i32(first)))
        if pace > 0 and pace >= last - first or pace < 0 and pace <= last - first:
            break
        first += pace
    return out.finish()


def text_slice_number(x) -> i64:
    if isinstance(x, int):
        return saturated(x)
    if _k_has_method(x, "__index__"):
        return saturated(index_of(x))
    raise TypeError("slice indices must be integers or None or have an __index__ method")


def text_slice_bound(x, pace: i64, n: i32, first: bool) -> i64:
    least = i64(0)
    most = i64(n)
    if pace < 0:
        least = i64(-1)
        most -= 1
    if x is None:
        if first == (pace < 0):
            return most
        return least
    at = text_slice_number(x)
    if at < 0:
        at += i64(n)
        if at < least:
            return least
        return at
    if at > most:
        return most
    return at


def fill_of(x) -> str:
    if isinstance(x, str):
        return x
    raise TypeError("The fill character must be a unicode character, not " + _k_class_name(x))


def pad(text: str, width: int, fill: str, left: i32) -> str:
    if text_length(fill) != 1:
        raise TypeError("The fill character must be exactly one character long")
    n = text_length(text)
    total = size_of(width)
    if total <= i64(n):
        return text
    missing = text_room(total) - n
    before = i32(0)
    if left == 1:
        before = missing
    if left == 2:
        before = (missing >> 1) + (missing & i32(total) & 1)
    c = text_point(fill, 0)
    out = text_builder(n + missing)
    out.put_many(c, before)
    out.put_text(text)
    out.put_many(c, missing - before)
    return out.finish()


# Starts or ends the part of `text` with `part`, a str or a tuple of them?
def affix(text: str, part, start, stop, at_end: bool, name: str) -> bool:
    n = text_length(text)
    first = text_bound(start, 0, n)
    last = smaller(text_bound(stop, n, n), n)
    if isinstance(part, str):
        return affix_one(text, part, first, last, at_end)
    if isinstance(part, tuple):
        for one in part:
            if not isinstance(one, str):
                raise TypeError("tuple for " + name + " must only contain str, not " + _k_class_name(one))
            if affix_one(text, one, first, last, at_end):
                return True
        return False
    raise TypeError(name + " first arg must be str or a tuple of str, not " + _k_class_name(part))


def affix_one(text: str, part: str, first: i32, last: i32, at_end: bool) -> bool:
    m = text_length(part)
    if first > last or m > last - first:
        return False
    if at_end:
        return text_at(text, part, last - m)
    return text_at(text, part, first)


def digit_char(digit: i32) -> i32:
    if digit < 10:
        return 48 + digit
    return 87 + digit


def put_hex(out: TextBuilder, c: i32, digits: i32):
    while digits > 0:
        digits -= 1
        out.put(digit_char((c >> 4 * digits) & 15))


def put_escape(out: TextBuilder, c: i32):
    out.put(92)
    if c < 256:
        out.put(120)
        put_hex(out, c, 2)
    elif c < 65536:
        out.put(117)
        put_hex(out, c, 4)
    else:
        out.put(85)
        put_hex(out, c, 8)


def text_repr(text: str) -> str:
    n = text_length(text)
    quote = i32(39)
    if text_has(text, 39) and not text_has(text, 34):
        quote = i32(34)
    out = text_builder(n + 2)
    out.put(quote)
    i = i32(0)
    while i < n:
        c = text_point(text, i)
        if c == quote or c == 92:
            out.put(92)
            out.put(c)
        elif c == 10:
            out.put(92)
            out.put(110)
        elif c == 13:
            out.put(92)
            out.put(114)
        elif c == 9:
            out.put(92)
            out.put(116)
        elif printable(c):
            out.put(c)
        else:
            put_escape(out, c)
        i += 1
    out.put(quote)
    return out.finish()


def printable(c: i32) -> bool:
    if c < 256:
        return c >= 32 and c < 127 or c > 160 and c != 173
    if c < 8192:
        return not (c >= 888 and c <= 889 or c >= 896 and c <= 899 or c == 907 or c == 909 or c == 930 or c == 1328 or c == 1564 or c == 5760 or c == 6158)
    if c < 12289:
        return not (c <= 8207 or c >= 8232 and c <= 8239 or c >= 8287 and c <= 8303 or c == 12288)
    if c < 65536:
        return not (c >= 55292 and c <= 63743 or c == 65279 or c >= 65520 and c <= 65531 or c >= 65534)
    return c < 917504 or c >= 917760 and c <= 917999


class str:
    hash: i32
    latin: array[u8]
    wide: Optional[array[i32]]

    def __len__(self) -> int:
        return _k_int(i64(text_length(self)))

    def __str__(self) -> str:
        return self

    def __repr__(self) -> str:
        return text_repr(self)

    def __hash__(self) -> int:
        return _k_int(i64(text_hash(self)))

    def __eq__(self, other):
        if isinstance(other, str):
            return text_equal(self, other)
        return False

    def __ne__(self, other):
        if isinstance(other, str):
            return not text_equal(self, other)
        return True

    def __lt__(self, other):
        if isinstance(other, str):
            return text_compare(self, other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, str):
            return text_compare(self, other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, str):
            return text_compare(self, other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, str):
            return text_compare(self, other) >= 0
        return NotImplemented

    def __add__(self, other):
        if isinstance(other, str):
            return text_join2(self, other)
        return NotImplemented

    def __mul__(self, count):
        if isinstance(count, int):
            return text_repeat(self, count)
        return NotImplemented

    def __rmul__(self, count):
        return self.__mul__(count)

    def __mod__(self, argument):
        return percent_format(self, argument)

    def __contains__(self, part):
        if isinstance(part, str):
            return text_find(self, part, 0, text_length(self)) >= 0
        raise TypeError("'in <string>' requires string as left operand, not " + _k_class_name(part))

    def __getitem__(self, i):
        if isinstance(i, slice):
            return text_slice(self, i.start, i.stop, i.step)
        if isinstance(i, int):
            return text_item(self, i)
        if _k_has_method(i, "__index__"):
            return text_item(self, index_of(i))
        raise TypeError("string indices must be integers, not '" + _k_class_name(i) + "'")

    def _k_start(self):
        return i32(0)

    def _k_next(self, i: i32):
        if i < text_length(self):
            return (True, text_of_point(text_point(self, i)), i + 1)
        return (False, _k_undefined(), i)

    def __format__(self, spec: str) -> str:
        return format_str(self, spec)

    def find(self, sub: str, start=None, end=None) -> int:
        n = text_length(self)
        return _k_int(i64(text_find(self, sub, text_bound(start, 0, n), smaller(text_bound(end, n, n), n))))

    def rfind(self, sub: str, start=None, end=None) -> int:
        n = text_length(self)
        return _k_int(i64(text_find_last(self, sub, text_bound(start, 0, n), smaller(text_bound(end, n, n), n))))

    def index(self, sub: str, start=None, end=None) -> int:
        n = text_length(self)
        at = text_find(self, sub, text_bound(start, 0, n), smaller(text_bound(end, n, n), n))
        if at < 0:
            raise ValueError("substring not found")
        return _k_int(i64(at))

    def rindex(self, sub: str, start=None, end=None) -> int:
        n = text_length(self)
        at = text_find_last(self, sub, text_bound(start, 0, n), smaller(text_bound(end, n, n), n))
        if at < 0:
            raise ValueError("substring not found")
        return _k_int(i64(at))

    def count(self, sub: str, start=None, end=None) -> int:
        n = text_length(self)
        return text_count(self, sub, text_bound(start, 0, n), smaller(text_bound(end, n, n), n))

    def startswith(self, prefix, start=None, end=None) -> bool:
        return affix(self, prefix, start, end, False, "startswith")

    def endswith(self, suffix, start=None, end=None) -> bool:
        return affix(self, suffix, start, end, True, "endswith")

    def removeprefix(self, prefix: str) -> str:
        m = text_length(prefix)
        if m <= text_length(self) and text_at(self, prefix, 0):
            return text_part(self, m, text_length(self))
        return self

    def removesuffix(self, suffix: str) -> str:
        m = text_length(suffix)
        n = text_length(self)
        if m <= n and m > 0 and text_at(self, suffix, n - m):
            return text_part(self, 0, n - m)
        return self

    def strip(self, chars=None) -> str:
        check_strip(chars, "strip")
        start = strip_left(self, chars)
        return text_part(self, start, strip_right(self, chars, start))

    def lstrip(self, chars=None) -> str:
        check_strip(chars, "lstrip")
        return text_part(self, strip_left(self, chars), text_length(self))

    def rstrip(self, chars=None) -> str:
        check_strip(chars, "rstrip")
        return text_part(self, 0, strip_right(self, chars, 0))

    def split(self, sep=None, maxsplit: int = -1):
        if sep is None:
            return split_spaces(self, split_limit(maxsplit))
        if isinstance(sep, str):
            return split_at(self, sep, split_limit(maxsplit))
        raise TypeError("must be str or None, not " + _k_class_name(sep))

    # As `split` where the parts are only iterated: there is no list of them.
    def _k_split_lazily(self, sep=None):
        if sep is None:
            return split_words(self)
        if isinstance(sep, str):
            check_separator(sep)
            return split_parts(self, sep)
        raise TypeError("must be str or None, not " + _k_class_name(sep))

    def rsplit(self, sep=None, maxsplit: int = -1):
        if sep is None:
            return rsplit_spaces(self, split_limit(maxsplit))
        if isinstance(sep, str):
            return rsplit_at(self, sep, split_limit(maxsplit))
        raise TypeError("must be str or None, not " + _k_class_name(sep))

    def splitlines(self, keepends=False):
        lines = []
        n = text_length(self)
        start = i32(0)
        while start < n:
            stop = start
            while stop < n and not text_line_end(text_point(self, stop)):
                stop += 1
            after = stop
            if after < n:
                after += 1
                if after < n and text_point(self, stop) == 13 and text_point(self, after) == 10:
                    after += 1
            if keepends:
                stop = after
            lines.append(text_part(self, start, stop))
            start = after
        return lines

    def partition(self, sep: str):
        check_separator(sep)
        n = text_length(self)
        at = text_find(self, sep, 0, n)
        if at < 0:
            return (self, "", "")
        return (text_part(self, 0, at), sep, text_part(self, at + text_length(sep), n))

    def rpartition(self, sep: str):
        check_separator(sep)
        n = text_length(self)
        at = text_find_last(self, sep, 0, n)
        if at < 0:
            return ("", "", self)
        return (text_part(self, 0, at), sep, text_part(self, at + text_length(sep), n))

    def replace(self, old: str, new: str, count: int = -1) -> str:
        return text_replace(self, old, new, split_limit(count))

    def join(self, iterable) -> str:
        if not is_iterable(iterable):
            raise TypeError("can only join an iterable")
        if isinstance(iterable, list):
            return join_list(self, iterable)
        out = text_builder(64)
        first = True
        number = i64(0)
        for part in iterable:
            if not isinstance(part, str):
                raise_not_text(number, part)
            if not first:
                out.put_text(self)
            first = False
            number += 1
            out.put_text(part)
        return out.finish()

    def ljust(self, width: int, fillchar=" ") -> str:
        return pad(self, width, fill_of(fillchar), 0)

    def rjust(self, width: int, fillchar=" ") -> str:
        return pad(self, width, fill_of(fillchar), 1)

    def center(self, width: int, fillchar=" ") -> str:
        return pad(self, width, fill_of(fillchar), 2)

    def zfill(self, width: int) -> str:
        n = text_length(self)
        missing = size_of(width) - i64(n)
        if missing <= 0:
            return self
        out = text_builder(n + text_room(missing))
        start = i32(0)
        if n > 0 and (text_point(self, 0) == 43 or text_point(self, 0) == 45):
            out.put(text_point(self, 0))
            start = i32(1)
        out.put_many(48, i32(missing))
        out.put_part(self, start, n)
        return out.finish()

    def expandtabs(self, tabsize: int = 8) -> str:
        size = c_int_of(tabsize)
        out = text_builder(text_length(self) + 16)
        column = i32(0)
        n = text_length(self)
        i = i32(0)
        while i < n:
            c = text_point(self, i)
            if c == 9:
                if size > 0:
                    gap = size - column % size
                    text_room(i64(out.length) + i64(gap))
                    out.put_many(32, gap)
                    column += gap
            else:
                out.put(c)
                column += 1
                if c == 10 or c == 13:
                    column = i32(0)
            i += 1
        return out.finish()

    def upper(self) -> str:
        return upper_text(self)

    def lower(self) -> str:
        return lower_text(self)

    def casefold(self) -> str:
        return folded_text(self)

    def swapcase(self) -> str:
        out = text_builder(text_length(self))
        n = text_length(self)
        i = i32(0)
        while i < n:
            c = text_point(self, i)
            if has_class(c, 4, uppercase_set()):
                put_lower(out, self, i)
            elif has_class(c, 2, lowercase_set()):
                put_upper(out, c)
            else:
                out.put(c)
            i += 1
        return out.finish()

    def capitalize(self) -> str:
        return titled(self, False)

    def title(self) -> str:
        return titled(self, True)

    def isalpha(self) -> bool:
        return all_in(self, 1, alpha_set())

    def isdecimal(self) -> bool:
        return all_in(self, 8, decimal_set())

    def isdigit(self) -> bool:
        return all_in(self, 24, digit_set())

    def isnumeric(self) -> bool:
        return all_in(self, 56, numeric_set())

    def isalnum(self) -> bool:
        return all_in(self, 57, alnum_set())

    def isascii(self) -> bool:
        return text_is_ascii(self)

    def isspace(self) -> bool:
        n = text_length(self)
        return n > 0 and strip_left(self, None) == n

    def isprintable(self) -> bool:
        n = text_length(self)
        i = i32(0)
        while i < n:
            if not printable(text_point(self, i)):
                return False
            i += 1
        return True

    def isupper(self) -> bool:
        return only_case(self, 4, uppercase_set(), 2, lower_or_title_set())

    def islower(self) -> bool:
        return only_case(self, 2, lowercase_set(), 4, upper_or_title_set())

    def istitle(self) -> bool:
        n = text_length(self)
        cased = False
        inside = False
        i = i32(0)
        while i < n:
            c = text_point(self, i)
            if has_class(c, 4, upper_or_title_set()):
                if inside:
                    return False
                inside = True
                cased = True
            elif has_class(c, 2, lowercase_set()):
                if not inside:
                    return False
            else:
                inside = False
            i += 1
        return cased

    def isidentifier(self) -> bool:
        n = text_length(self)
        i = i32(0)
        while i < n:
            c = text_point(self, i)
            fine = c == 95 or has_class(c, 1, identifier_start_set())
            if not fine and i > 0:
                fine = c == 183 or has_class(c, 8, identifier_set())
            if not fine:
                return False
            i += 1
        return n > 0

    def format(self, *arguments) -> str:
        return format_fields(self, arguments)

    def translate(self, table) -> str:
        out = text_builder(text_length(self))
        n = text_length(self)
        i = i32(0)
        while i < n:
            c = text_point(self, i)
            code = _k_int(i64(c))
            if isinstance(table, dict):
                if code in table:
                    put_translation(out, table[code])
                else:
                    out.put(c)
            else:
                try:
                    put_translation(out, table[code])
                except LookupError:
                    out.put(c)
            i += 1
        return out.finish()


# What a table gives for a character.
def put_translation(out, new):
    if isinstance(new, str):
        out.put_text(new)
    elif isinstance(new, int):
        c = saturated(new)
        if c < 0 or c > 1114111:
            raise ValueError("character mapping must be in range(0x110000)")
        out.put_text(text_of_any_point(i32(c)))
    elif new is not None:
        raise TypeError("character mapping must return integer, None or str")


def str_maketrans(x, y=..., z=...):
    table = {}
    if y is Ellipsis:
        if not isinstance(x, dict):
            raise TypeError("if you give only one argument to maketrans it must be a dict")
        for key in x:
            if isinstance(key, str):
                if text_length(key) != 1:
                    raise ValueError("string keys in translate table must be of length 1")
                table[_k_int(i64(text_point(key, 0)))] = _k_dyn(x[key])
            elif isinstance(key, int):
                table[int_plain(key)] = _k_dyn(x[key])
            else:
                raise TypeError("keys in translate table must be strings or integers")
        return table
    if not isinstance(y, str):
        raise TypeError("maketrans() argument 2 must be str, not " + argument_class(y))
    if z is not Ellipsis:
        if not isinstance(z, str):
            raise TypeError("maketrans() argument 3 must be str, not " + argument_class(z))
    if not isinstance(x, str):
        raise TypeError("first maketrans argument must be a string if there is a second argument")
    if text_length(x) != text_length(y):
        raise ValueError("the first two maketrans arguments must have equal length")
    i = i32(0)
    while i < text_length(x):
        table[_k_int(i64(text_point(x, i)))] = _k_dyn(_k_int(i64(text_point(y, i))))
        i += 1
    if z is not Ellipsis:
        i = i32(0)
        while i < text_length(z):
            table[_k_int(i64(text_point(z, i)))] = _k_dyn(None)
            i += 1
    return table


def text_item(text: str, i: int) -> str:
    if not _k_is_small(i):
        return raise_wide_index(0)
    at = _k_small(i)
    n = i64(text_length(text))
    if at < 0:
        at += n
    if at < 0 or at >= n:
        raise IndexError("string index out of range")
    return text_of_point(text_point(text, i32(at)))


def builtin_chr(i: int) -> str:
    c = saturated(i)
    if not _k_is_small(i) or c < -2147483648 or c > 2147483647:
        raise OverflowError("Python int too large to convert to C int")
    if c < 0 or c > 1114111:
        raise ValueError("chr() arg not in range(0x110000)")
    return text_of_any_point(i32(c))


def builtin_ord(c) -> int:
    if isinstance(c, str):
        point = point_of_text(c)
        if point >= 0:
            return _k_int(i64(point))
        raise TypeError("ord() expected a character, but string of length " + int_text(_k_int(i64(text_length(c)))) + " found")
    raise TypeError("ord() expected string of length 1, but " + _k_class_name(c) + " found")


# What a code point is: 1 letter, 2 lower case, 4 upper case, 8 decimal, 16 other digit, 32 other number.
def latin_class(c: i32) -> i32:
    if c < 128:
        if c >= 97 and c <= 122:
            return 3
        if c >= 65 and c <= 90:
            return 5
        if c >= 48 and c <= 57:
            return 8
        return 0
    if c < 256:
        if c >= 192:
            if c == 215 or c == 247:
                return 0
            if c < 223:
                return 5
            return 3
        if c == 170 or c == 181 or c == 186:
            return 3
        if c == 178 or c == 179 or c == 185:
            return 16
        if c >= 188 and c <= 190:
            return 32
    return 0


def all_in(text: str, wanted: i32, table: str) -> bool:
    n = text_length(text)
    i = i32(0)
    while i < n:
        if not has_class(text_point(text, i), wanted, table):
            return False
        i += 1
    return n > 0


# Below 256 by class, beyond in a table.
def has_class(c: i32, wanted: i32, table: str) -> bool:
    if c < 256:
        return latin_class(c) & wanted != 0
    return in_runs(table, c)


def only_case(text: str, wanted: i32, table: str, other: i32, other_table: str) -> bool:
    n = text_length(text)
    found = False
    i = i32(0)
    while i < n:
        c = text_point(text, i)
        if has_class(c, other, other_table):
            return False
        if has_class(c, wanted, table):
            found = True
        i += 1
    return found


# A number of a table; the place after it is kept.
def table_number(table: str) -> i32:
    at = _k_i32_get("table_at")
    latin = table.latin
    value = i32(0)
    shift = i32(0)
    byte = i32(128)
    while byte >= 128:
        byte = latin[at]
        value = value | (byte & 127) << shift
        shift += 7
        at += 1
    _k_i32_set("table_at", at)
    return value


# Is a code point in one of the runs of a table? Runs are in order: (gap, length * 2 + 1 for every second one).
def in_runs(table: str, c: i32) -> bool:
    _k_i32_set("table_at", 0)
    n = _k_array_length(table.latin)
    end = i32(256)
    while _k_i32_get("table_at") < n:
        first = end + table_number(table)
        if c < first:
            return False
        size = table_number(table)
        step = (size & 1) + 1
        end = first + ((size >> 1) - 1) * step + 1
        if c < end:
            return step == 1 or (c - first) & 1 == 0
    return False


# The value of a decimal digit beyond Latin-1, 99 for all else: each run of them is of whole tens.
def decimal_value(c: i32) -> i32:
    table = decimal_set()
    _k_i32_set("table_at", 0)
    n = _k_array_length(table.latin)
    end = i32(256)
    while _k_i32_get("table_at") < n:
        first = end + table_number(table)
        if c < first:
            return 99
        end = first + (table_number(table) >> 1)
        if c < end:
            return (c - first) % 10
    return 99


# The code point that one is mapped to, itself where it is to none.
def mapped(table: str, c: i32) -> i32:
    _k_i32_set("table_at", 0)
    n = _k_array_length(table.latin)
    end = i32(256)
    while _k_i32_get("table_at") < n:
        first = end + table_number(table)
        if c < first:
            return c
        size = table_number(table)
        delta = table_number(table)
        step = (size & 1) + 1
        end = first + ((size >> 1) - 1) * step + 1
        if c < end:
            if step == 2 and (c - first) & 1 == 1:
                return c
            return c + ((delta >> 1) ^ -(delta & 1))
    return c


# Writes the code points that one becomes by a table and the table of those that become several.
def put_mapped(out: TextBuilder, c: i32, table: str, several: str):
    _k_i32_set("table_at", 0)
    n = _k_array_length(several.latin)
    at = i32(256)
    while _k_i32_get("table_at") < n and at <= c:
        at += table_number(several)
        count = table_number(several)
        while count > 0:
            new = table_number(several)
            if at == c:
                out.put(new)
            count -= 1
        if at == c:
            return
    out.put(mapped(table, c))


def upper_text(text: str) -> str:
    if text_is_ascii(text):
        return ascii_case(text, 1)
    n = text_length(text)
    out = text_builder(n)
    i = i32(0)
    while i < n:
        put_upper(out, text_point(text, i))
        i += 1
    return out.finish()


def lower_text(text: str) -> str:
    if text_is_ascii(text):
        return ascii_case(text, 0)
    n = text_length(text)
    out = text_builder(n)
    i = i32(0)
    while i < n:
        put_lower(out, text, i)
        i += 1
    return out.finish()


def folded_text(text: str) -> str:
    if text_is_ascii(text):
        return ascii_case(text, 0)
    n = text_length(text)
    out = text_builder(n)
    i = i32(0)
    while i < n:
        put_folded(out, text_point(text, i))
        i += 1
    return out.finish()


def ascii_case(text: str, how: i32) -> str:
    latin = text.latin
    n = _k_array_length(latin)
    first = i32(65)
    if how == 1:
        first = i32(97)
    i = i32(0)
    while i < n and (latin[i] < first or latin[i] > first + 25):
        i += 1
    if i == n:
        return text
    result = _k_array_u8(n)
    _k_array_copy(result, 0, latin, 0, i)
    while i < n:
        c = latin[i]
        if c >= first and c <= first + 25:
            c = c ^ 32
        result[i] = c
        i += 1
    return text_of_latin(result)


def put_upper(out: TextBuilder, c: i32):
    if c < 256:
        put_upper_latin(out, c)
    else:
        put_mapped(out, c, upper_table(), upper_several())


def put_upper_latin(out: TextBuilder, c: i32):
    if c == 223:
        out.put(83)
        out.put(83)
    elif c == 255:
        out.put(376)
    elif c == 181:
        out.put(924)
    elif c != 170 and c != 186 and latin_class(c) & 2 != 0:
        out.put(c - 32)
    else:
        out.put(c)


def put_title(out: TextBuilder, c: i32):
    if c < 256:
        put_upper_latin(out, c)
    else:
        put_mapped(out, c, title_table(), title_several())


def put_lower(out: TextBuilder, text: str, i: i32):
    c = text_point(text, i)
    if c < 256:
        if latin_class(c) & 4 != 0:
            out.put(c + 32)
        else:
            out.put(c)
    elif c == 931:
        out.put(final_sigma(text, i))
    else:
        put_mapped(out, c, lower_table(), lower_several())


def put_folded(out: TextBuilder, c: i32):
    if c == 223:
        out.put(115)
        out.put(115)
    elif c == 181:
        out.put(956)
    elif c < 256:
        if latin_class(c) & 4 != 0:
            out.put(c + 32)
        else:
            out.put(c)
    else:
        put_mapped(out, c, fold_table(), fold_several())


# The small sigma of a capital one: the final form after a letter where no letter follows.
def final_sigma(text: str, i: i32) -> i32:
    j = i - 1
    while j >= 0 and case_ignorable(text_point(text, j)):
        j -= 1
    if j < 0 or not has_case(text_point(text, j)):
        return 963
    j = i + 1
    n = text_length(text)
    while j < n and case_ignorable(text_point(text, j)):
        j += 1
    if j < n and has_case(text_point(text, j)):
        return 963
    return 962


def has_case(c: i32) -> bool:
    return has_class(c, 6, cased_set())


def case_ignorable(c: i32) -> bool:
    return c >= 768 and c < 880 or c == 39 or c == 46 or c == 58 or c == 94 or c == 96 or c == 168 or c == 173 or c == 175 or c == 180 or c == 183 or c == 184 or c == 8217


def titled(text: str, words: bool) -> str:
    n = text_length(text)
    out = text_builder(n)
    inside = False
    i = i32(0)
    while i < n:
        c = text_point(text, i)
        if inside:
            put_lower(out, text, i)
        elif c == 223:
            out.put(83)
            out.put(115)
        else:
            put_title(out, c)
        if words:
            inside = has_case(c)
        else:
            inside = True
        i += 1
    return out.finish()


