# format() of everything, every option
def show(x, spec):
    try:
        return format(x, spec)
    except (ValueError, TypeError, OverflowError) as error:
        return type(error).__name__ + " " + str(error)
values = [0, -42, 123456789, 2**70, True, 0.0, -0.0, 1.5, 1234567.891, 1e-7, 1e22, 9999.5, "text", "é😀", None, [1]]
specs = ["", "d", "5", "<8", ">8", "^9", "=8", "*^9", "x<6", "08", "+", " ", "-", "+d", " d", ",", "_", ",d", "_d", "_x", "_b", ",x", "#x", "#o", "#b", "X", "#X", "#010x", "c", "n", ".2", ".0", ".2f", "10.3f", "+.1f", "e", ".3e", "E", "g", ".3g", "G", "#g", "#.0f", "#.3", "%", ".1%", ",.2f", "_.2f", "012,.1f", "+012,d", "s", "5s", ".2s", "z", "z.1f", "+z.0f", "zd", "#c", "+c", ",c", "é>5", "<<5", ">>5", "==5", "0<5", "00005", "<05", "=+8.1f", "q", "dd", "5.", ".", ".f", "5.x", ",_", "_,", ",,", "__", "  5", "+-5", "1_0", "5,5", "ds", "!r", "\t", "{", ".2d", ".2c", "é", "20", "20.15g", ".17g", ".20f", ".0e", ".0g", "#.0e", "^+10.2e", "%d", "020n"]
for x in values:
    print(repr(x), [show(x, spec) for spec in specs])
inf = 1e308 * 10
for x in (inf, -inf, inf - inf):
    for spec in ["", "f", "F", "e", "E", "g", "G", "%", "010", "+", " ", "<8", "^9", "=9", ",", "z", "d", "x", "c", "n", "#", ".2", "+010.1f"]:
        print(repr(spec), show(x, spec))
