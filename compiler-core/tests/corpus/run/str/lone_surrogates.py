c = chr(0xd83d)
print(len(c), ord(c), repr(c), ascii(c), c.isprintable(), [c], c + chr(0xde00) == chr(0x1f600), len(c + chr(0xde00)))
print('%a' % c, f'{c!r}', hash(c) == hash(chr(0xd83d)), c < chr(0xe000))
try:
    print(c)
except UnicodeEncodeError as e:
    print(e)
try:
    print('abc', 'x' + c)
except ValueError as e:
    print(type(e).__name__, e)
print('%c' % 0xd800 == chr(0xd800), format(0xd800, 'c') == chr(0xd800))
import sys
print(c, 'error', file=sys.stderr)
for text in (c + c + 'a', 'a' + c + 'b' + c, [c], (c,)):
    try:
        print(text, end=c)
    except UnicodeEncodeError as error:
        print(error)
try:
    sys.stdout.write('abc' + chr(0xdfff))
except UnicodeEncodeError as error:
    print(error)
print(chr(0xd7ff), chr(0xe000), sep='|')
print('x', c, 'y')
