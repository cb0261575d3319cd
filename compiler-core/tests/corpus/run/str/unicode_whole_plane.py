h = 0
for c in range(256, 20000):
    if 55296 <= c < 57344:
        continue
    s = chr(c)
    u = s.upper() + s.lower() + s.title() + s.casefold() + s.swapcase()
    k = s.isalpha() + 2 * s.isdigit() + 4 * s.isnumeric() + 8 * s.isdecimal() + 16 * s.isalnum() + 32 * s.isupper() + 64 * s.islower() + 128 * s.istitle() + 256 * s.isidentifier() + 512 * ("a" + s).isidentifier()
    for x in u:
        h = (h * 31 + ord(x)) % 1000000007
    h = (h * 31 + k) % 1000000007
    if c % 5000 == 0:
        print(c, h)
print(h)
