# The module sys, and input().


def sys_exit(status=None):
    if status is None:
        raise SystemExit()
    raise SystemExit(status)


def sys_maxsize() -> int:
    return 9223372036854775807


def sys_platform() -> str:
    return "wasi"


def sys_byteorder() -> str:
    return "little"


def sys_version() -> str:
    return "3.12.1 (Keel)"


def sys_setrecursionlimit(limit: int):
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _k_i32_set("depth_limit", c_int_of(limit) - 1)


def sys_getrecursionlimit() -> int:
    return _k_int(_k_i32_get("depth_limit") + 1)


def sys_set_int_max_str_digits(maxdigits: int):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _k_i32_set("int_max_digits", c_int_of(maxdigits) + 1)


def sys_get_int_max_str_digits() -> int:
    limit = _k_i32_get("int_max_digits")
    if limit == 0:
        return 4300
    return _k_int(i64(limit - 1))


def sys_argv():
    arguments = []
    if _k_args_sizes_get(0, 4) != 0:
        arguments.append("")
        return arguments
    count = _k_load32(0)
    size = _k_load32(4)
    at = i32(25600)
    need = (at + count * 4 + size + 65535) >> 16
    if need > _k_memory_size():
        _k_memory_grow(need - _k_memory_size())
    if _k_args_get(at, at + count * 4) != 0:
        count = i32(0)
    i = i32(0)
    while i < count:
        start = _k_load32(at + i * 4)
        stop = start
        while _k_load8(stop) != 0:
            stop += 1
        out = text_builder(stop - start)
        put_decoded(out, start, stop)
        arguments.append(out.finish())
        i += 1
    return arguments


# Appends the UTF-8 bytes from `at` to `stop` of memory; a byte that is no UTF-8 becomes a surrogate, as in CPython.
def put_decoded(out: TextBuilder, at: i32, stop: i32):
    while at < stop:
        c = _k_load8(at)
        more = i32(0)
        if c >= 194 and c < 224:
            more = i32(1)
            c = c & 31
        elif c >= 224 and c < 240:
            more = i32(2)
            c = c & 15
        elif c >= 240 and c < 245:
            more = i32(3)
            c = c & 7
        elif c >= 128:
            c = 56320 + c
        at += 1
        while more > 0 and at < stop:
            c = (c << 6) | (_k_load8(at) & 63)
            at += 1
            more -= 1
        out.put(c)


class TextOutput:
    file: i32

    def write(self, text: str) -> int:
        if self.file == 1:
            write_stdout(text)
        else:
            write_stderr(text)
        return _k_int(i64(text_length(text)))

    def flush(self):
        flush_stdout()


# print(.., file=f)
def write_file(file, text: str):
    if file is None:
        write_stdout(text)
    else:
        file.write(text)


def flush_file(file, flush):
    if op_truth(flush):
        if file is not None:
            file.flush()


def sys_stdout() -> TextOutput:
    return TextOutput(1)


def sys_stderr() -> TextOutput:
    return TextOutput(2)


class TextInput:
    at: i32

    def readline(self) -> str:
        return read_line()

    def read(self) -> str:
        out = text_builder(256)
        while True:
            line = read_line()
            if text_length(line) == 0:
                return out.finish()
            out.put_text(line)

    def readlines(self):
        lines = []
        while True:
            line = read_line()
            if text_length(line) == 0:
                return lines
            lines.append(line)

    def _k_start(self):
        return i32(0)

    def _k_next(self, state):
        line = read_line()
        if text_length(line) == 0:
            return (False, _k_undefined(), state)
        return (True, line, state)


def sys_stdin() -> TextInput:
    return TextInput(0)


# The next byte of stdin or -1.
def read_byte() -> i32:
    at = _k_i32_get("stdin_at")
    if at >= _k_i32_get("stdin_end"):
        _k_store32(0, 17408)
        _k_store32(4, 8192)
        if _k_fd_read(0, 0, 1, 8) != 0:
            return -1
        at = i32(0)
        _k_i32_set("stdin_end", _k_load32(8))
        if _k_load32(8) == 0:
            _k_i32_set("stdin_at", 0)
            return -1
    _k_i32_set("stdin_at", at + 1)
    return _k_load8(17408 + at)


# A line with its end, or "".
def read_line() -> str:
    flush_stdout()
    out = text_builder(80)
    while True:
        c = read_byte()
        if c < 0:
            return out.finish()
        if c >= 192:
            put_sequence(out, c)
        else:
            out.put(c)
        if c == 10:
            return out.finish()


def put_sequence(out: TextBuilder, c: i32):
    more = 1 + i32(c >= 224) + i32(c >= 240)
    c = c & (63 >> more)
    while more > 0:
        c = (c << 6) | (read_byte() & 63)
        more -= 1
    out.put(c)


def builtin_input(prompt="") -> str:
    write_stdout(str_of(prompt))
    line = read_line()
    n = text_length(line)
    if n == 0:
        raise EOFError("EOF when reading a line")
    if text_point(line, n - 1) == 10:
        n -= 1
    return text_part(line, 0, n)
