parts = []
text = ""
for i in range(300):
    text += str(i)
    parts.append(str(i))
print(len(text), text == "".join(parts), text[100:120], text.count("99"), text.find("200"))
row = ""
for y in range(5):
    for x in range(5):
        row += "#" if (x + y) % 2 else "."
    row += "\n"
print(row, end="")
html = "<ul>"
for name, n in [("a & b", 1), ("<c>", 22)]:
    html += "<li>" + name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + ": " + str(n) + "</li>"
html += "</ul>"
print(html, len(html))
wide = ""
for c in "aé日😀":
    wide += c * 3
    print(wide, len(wide))
s = "x"
for _ in range(12):
    s += s
print(len(s), s[:5], set(s) == {"x"})
