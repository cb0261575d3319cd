def fnv1a(text):
    h = 0x811C9DC5
    for c in text:
        h = (h ^ ord(c)) * 0x01000193 & 0xFFFFFFFF
    return h


def adler32(text):
    a, b = 1, 0
    for c in text:
        a = (a + ord(c)) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def crc32(text):
    crc = 0xFFFFFFFF
    for c in text:
        crc ^= ord(c)
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def djb2(text):
    h = 5381
    for c in text:
        h = h * 33 + ord(c)
    return h


for text in ("", "a", "hello world", "The quick brown fox", "x" * 100):
    print(repr(text[:12]), f"{fnv1a(text):08x} {adler32(text):08x} {crc32(text):08x}", djb2(text) % 2**64, len(str(djb2(text))))
def luhn(number):
    total = 0
    for i, d in enumerate(reversed(number)):
        n = int(d) * (2 if i % 2 else 1)
        total += n - 9 if n > 9 else n
    return total % 10 == 0


print([luhn(n) for n in ("4539578763621486", "79927398713", "79927398710", "0")])
