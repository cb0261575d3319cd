def parse_ini(text):
    out, section = {}, None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.split("#")[0].strip()
        if not line:
            continue
        if line[0] == "[" and line[-1] == "]":
            section = out.setdefault(line[1:-1].strip(), {})
        elif "=" in line and section is not None:
            key, _, value = line.partition("=")
            section[key.strip().lower()] = value.strip()
        else:
            raise ValueError(f"line {number}: {line!r}")
    return out


print(parse_ini("[a]\nX = 1 # one\ny=two = 2\n\n[ b ]\n[a]\nz="))
for bad in ("x=1", "[a]\nnope"):
    try:
        parse_ini(bad)
    except ValueError as e:
        print(e)
def quote(s):
    return "".join(c if c.isalnum() and c.isascii() or c in "-_.~" else "+" if c == " " else f"%{ord(c):02X}" for c in s)


def unquote(s):
    out, i = "", 0
    while i < len(s):
        if s[i] == "%":
            out += chr(int(s[i + 1:i + 3], 16))
            i += 2
        else:
            out += " " if s[i] == "+" else s[i]
        i += 1
    return out


def parse_query(q):
    out = {}
    for part in q.split("&"):
        if part:
            k, _, v = part.partition("=")
            out.setdefault(unquote(k), []).append(unquote(v))
    return out


q = parse_query("a=1&b=x+y&a=2&c&=e&d=%26%3D%25&&")
print(q, "&".join(f"{quote(k)}={quote(v)}" for k, vs in q.items() for v in vs), quote("a b/c?"))
