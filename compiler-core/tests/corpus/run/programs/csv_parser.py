def parse_csv(text, sep=","):
    rows, row, field, quoted, i = [], [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == sep:
            row.append(field)
            field = ""
        elif c == "\n":
            row.append(field)
            rows.append(row)
            row, field = [], ""
        else:
            field += c
        i += 1
    if field or row:
        row.append(field)
        rows.append(row)
    return rows


def convert(s):
    for f in (int, float):
        try:
            return f(s)
        except ValueError:
            pass
    return s or None


text = 'name,age,note\nAnn,31,"likes ""quotes"", commas"\nBob,,"two\nlines"\n"Zoë",2.5,x'
rows = parse_csv(text)
for r in rows:
    print(r)
header = rows[0]
records = [{k: convert(v) for k, v in zip(header, r)} for r in rows[1:]]
print(records)
widths = [max(len(str(r[h])) for r in records) for h in ("name", "age")]
for r in records:
    print("|".join(str(r[h]).ljust(w) for h, w in zip(("name", "age"), widths)) + "|")
print(parse_csv(""), parse_csv("a;b", ";"), parse_csv(",\n,"), sum(r["age"] or 0 for r in records))
