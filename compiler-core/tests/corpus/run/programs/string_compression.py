def rle(text):
    out, i = "", 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out += (str(j - i) if j - i > 1 else "") + text[i]
        i = j
    return out


def unrle(text):
    out, count = "", 0
    for c in text:
        if c.isdigit():
            count = count * 10 + int(c)
        else:
            out += c * (count or 1)
            count = 0
    return out


def lzw(text):
    table = {chr(i): i for i in range(128)}
    out, at = [], ""
    for c in text:
        if at + c in table:
            at += c
        else:
            out.append(table[at])
            table[at + c] = len(table)
            at = c
    if at:
        out.append(table[at])
    return out


def unlzw(codes):
    table = {i: chr(i) for i in range(128)}
    at = table[codes[0]]
    out = [at]
    for code in codes[1:]:
        entry = table[code] if code in table else at + at[0]
        out.append(entry)
        table[len(table)] = at + entry[0]
        at = entry
    return "".join(out)


for text in ["aaabccd", "", "abc", "zzzzzzzzzzzz", "WWWWBWWWW"]:
    print(repr(text), rle(text), unrle(rle(text)) == text)
for text in ["TOBEORNOTTOBEORTOBEORNOT", "aaaaaaaaaa", "abababab"]:
    print(lzw(text), unlzw(lzw(text)) == text)
