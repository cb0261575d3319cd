vals = [0, 1, -1, 42, -42, 1234567, -1234567, 2**70, -2**70, True]
specs = ["", "d", "5", "<8", ">8", "^8", "=8", "08", "+", "-", " ", "+08", "*=+10", "x", "X", "#x", "#X", "#o", "#b", "b", "o", "_x", "_b", "#_x", ",", "_", "_d", ",d", "012,", "015_x", "+,", "e", ".3e", "f", ".2f", "g", "%", "n", "#010x", "é^9", "c", "020_b", "+_", "10,d", "<10,|" if False else "<10,", "E", "G", "F", "#06b", "=+#9x"]
for v in vals:
    out = []
    for sp in specs:
        try: out.append(format(v, sp))
        except Exception as e: out.append(type(e).__name__ + ":" + str(e))
    print(v, out)
