def encode(v, indent=0):
    pad = "  " * indent
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, str):
        return '"' + v.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, (list, tuple)):
        if not v:
            return "[]"
        return "[\n" + ",\n".join(pad + "  " + encode(x, indent + 1) for x in v) + "\n" + pad + "]"
    if isinstance(v, dict):
        if not v:
            return "{}"
        return "{\n" + ",\n".join(f"{pad}  {encode(str(k))}: {encode(x, indent + 1)}" for k, x in v.items()) + "\n" + pad + "}"
    raise TypeError(f"cannot encode {type(v).__name__}")


data = {"name": 'a "quoted"\nname', "n": [1, 2.5, -3e100, None, True], "empty": [[], {}], 5: ("t", {"deep": {"er": False}})}
print(encode(data))
for bad in ({1, 2}, [1, {2}], len):
    try:
        print(encode(bad))
    except TypeError as e:
        print(e)
