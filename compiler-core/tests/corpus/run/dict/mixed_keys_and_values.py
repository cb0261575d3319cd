d = {1: "int", "1": "str", 2.5: "float", None: "none", (1, 2): "tuple", True: "bool"}
print(d, d[1], d[True], d[1.0], d["1"], d[None], d[(1, 2)])
values = {"int": 5, "float": 1.5, "str": "s", "list": [1], "none": None, "dict": {"x": {}}, "bool": False, "big": 2**70}
for k, v in values.items():
    print(k, v, type(v).__name__, bool(v))
values["list"].append(values["int"])
values["dict"]["x"]["y"] = 1
values["int"] += values["float"]
print(values)
record = {"name": "Ann", "age": 30}
record["age"] += 1
record["tags"] = ["a", "b"]
record["tags"].append(record["name"])
print(record, record["tags"][-1][0], sorted(record))
print({1: 2} == {1.0: 2.0}, {1: [1]} == {1: [1]}, {1: 2} != {1: 3}, {} == [], 0 in {False: 1}, 2**64 in {2.0**64: 1})
nested = {}
for path in ["a/b/c", "a/b/d", "a/e", "f"]:
    node = nested
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(nested)
