"""Prints pylib/unicode.py: the character data of Unicode 15.0 beyond Latin-1, from the tables of CPython 3.12.

Run as `python3.12 compiler-core/tools/unicode_tables.py > compiler-core/pylib/unicode.py`. A table is a str of bytes, so a
module holds only the tables that its program asks for. Numbers are 7 bits in a byte, low ones first.
"""

import sys

LIMIT = 0x110000


def number(n):
    out = []
    while n >= 128:
        out.append(n & 127 | 128)
        n >>= 7
    return out + [n]


def members(test):
    """(gap, length * 2 + 1 where every second one is a member) of each run."""
    out, at, end = [], 256, 256
    is_in = [test(chr(c)) for c in range(LIMIT)] + [False, False, False]
    while at < LIMIT:
        if not is_in[at]:
            at += 1
            continue
        step = 2 if not is_in[at + 1] and is_in[at + 2] else 1
        length = 1
        while is_in[at + length * step] and (step == 1 or not is_in[at + length * step - 1]):
            length += 1
        out += number(at - end) + number(length * 2 + step - 1)
        at = end = at + (length - 1) * step + 1
    return out


def mapping(convert):
    """Runs (gap, length * 2 + 1 where every second one is mapped, difference), and the characters that become several."""
    runs, several, end, last = [], [], 256, 256
    at = 256
    while at < LIMIT:
        text = chr(at)
        new = convert(text)
        if new == text or 0xD800 <= at < 0xE000:
            at += 1
            continue
        if len(new) > 1:
            several += number(at - last) + [len(new)]
            for c in new:
                several += number(ord(c))
            last = at
            at += 1
            continue
        delta = ord(new) - at

        def same(c):
            other = convert(chr(c)) if c < LIMIT else ""
            return len(other) == 1 and ord(other) - c == delta

        step = 1
        if not same(at + 1) and convert(chr(at + 1)) == chr(at + 1) and same(at + 2):
            step = 2
        length = 1
        while same(at + length * step) and (step == 1 or convert(chr(at + length * step - 1)) == chr(at + length * step - 1)):
            length += 1
        sign = delta * 2 if delta >= 0 else -delta * 2 - 1
        runs += number(at - end) + number(length * 2 + step - 1) + number(sign)
        at = end = at + (length - 1) * step + 1
    return runs, several


def show(name, data):
    print(f"\n\ndef {name}() -> str:")
    print('    return "' + "".join(f"\\x{byte:02x}" for byte in data) + '"')
    print(f"{name}: {len(data)} bytes", file=sys.stderr)


print("# Written by tools/unicode_tables.py from Unicode 15.0: do not edit.")
SETS = {
    "alpha": str.isalpha,
    "decimal": str.isdecimal,
    "digit": str.isdigit,
    "numeric": str.isnumeric,
    "alnum": str.isalnum,
    "lowercase": str.islower,
    "uppercase": str.isupper,
    "upper_or_title": str.istitle,
    "lower_or_title": lambda c: c.islower() or c.istitle() and not c.isupper(),
    "cased": lambda c: c.islower() or c.istitle(),
    "identifier": lambda c: ("a" + c).isidentifier(),
    "identifier_start": str.isidentifier,
}
for name, test in SETS.items():
    show(f"{name}_set", members(test))
for name, convert in [("lower", str.lower), ("upper", str.upper), ("title", str.title), ("fold", str.casefold)]:
    runs, several = mapping(convert)
    show(f"{name}_table", runs)
    show(f"{name}_several", several)
