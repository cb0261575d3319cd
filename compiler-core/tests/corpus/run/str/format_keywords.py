print('{name:>5}|{0}|{x!r}'.format(1, name='a', x='b'))
print('<{name:08.2f}> {d[k]} {name}'.format(name=2.5, d={'k': 7}))
for f in ('{a}', '{a.b}', '{a[0]}', '{0}', '{}'):
    try:
        print(f.format())
    except Exception as e:
        print(type(e).__name__, e)
try:
    print('{} {a}'.format(5))
except KeyError as e:
    print(repr(e), e.__cause__)
print('{0}{name}{0}{name!r:>6}'.format('_', name='é'))
print('{a}{b}{a}'.format(b=[1, 'x'], a=None), '{x[1]}'.format(x=(1, 2)))
