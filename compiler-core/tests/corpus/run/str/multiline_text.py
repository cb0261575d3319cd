text = """Roses are red,
  Violets are blue,

Sugar is sweet	and so are you.
"""
for number, line in enumerate(text.split("\n"), 1):
    print(f"{number:02d}|{line}|{len(line)}|{line.strip()[:5]}")
lines = text.splitlines()
print(len(lines), max(len(l) for l in lines), sum(len(l.split()) for l in lines))
print(text.count("\n"), text.index("Sugar"), text.lower().count("are"), text.replace("\n", "\\n"))
indented = "\n".join("    " + l if l else l for l in lines)
print(indented)
print(repr(text[:20]), text.startswith("Roses"), text.rstrip().endswith("you."))
