people = [
    {"name": "Ann", "age": 31, "tags": ["a", "b"], "score": 1.5},
    {"name": "Bob", "age": None, "tags": [], "score": 2},
    {"name": "Cy", "age": "unknown", "tags": None},
]
for p in people:
    for k, v in p.items():
        print(k, "=", v, end="; ")
    print(p.get("score", "no score"))
ages = [p["age"] for p in people]
print(ages, [a for a in ages if isinstance(a, int)], [a + 1 if isinstance(a, int) else a for a in ages])
people[0]["age"] += 1
people[1]["age"] = 20.5
people[2]["tags"] = {"x": people[0]["tags"]}
people[0]["tags"].append(3)
print(people)
print(people[2]["tags"]["x"][-1] + 1, people[0]["name"] + str(people[0]["age"]), people[1]["age"] * 2)
for p in people:
    try:
        print(p["age"] + 1)
    except TypeError as e:
        print(p["name"], e)
    try:
        print(len(p["tags"]), p["score"] / 2)
    except KeyError as e:
        print("missing", e)
print(sorted(people, key=lambda p: str(p["age"]))[0]["name"], sum(p.get("score", 0) for p in people))
