# A small text template engine: {{ name }}, {% for x in xs %}, {% if name %}, {% else %}, {% end %}.

PAGE = """<h1>{{ title }}</h1>
<ul>
{% for item in items %}<li class="{% if item.new %}new{% else %}old{% end %}">{{ item.name }}: {{ item.price }}</li>
{% end %}</ul>
{% if footer %}<p>{{ footer }}</p>
{% end %}"""


class TemplateError(Exception):
    pass


class Token:
    def __init__(self, kind, text):
        self.kind = kind
        self.text = text


def tokenise(source):
    tokens = []
    at = 0
    while at < len(source):
        opening = source.find("{", at)
        while opening >= 0 and source[opening + 1 : opening + 2] not in ("{", "%"):
            opening = source.find("{", opening + 1)
        if opening < 0:
            tokens.append(Token("text", source[at:]))
            break
        if opening > at:
            tokens.append(Token("text", source[at:opening]))
        if source[opening + 1] == "{":
            kind, closing = "value", "}}"
        else:
            kind, closing = "tag", "%}"
        end = source.find(closing, opening + 2)
        if end < 0:
            raise TemplateError(f"no {closing} after position {opening}")
        tokens.append(Token(kind, source[opening + 2 : end].strip()))
        at = end + 2
    return tokens


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def look_up(scope, path):
    value = scope
    for part in path.split("."):
        value = value[part]
    return value


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


class Value:
    def __init__(self, path):
        self.path = path

    def render(self, scope, out):
        out.append(escape(str(look_up(scope, self.path))))


class Loop:
    def __init__(self, name, path, body):
        self.name = name
        self.path = path
        self.body = body

    def render(self, scope, out):
        for item in look_up(scope, self.path):
            scope[self.name] = item
            for node in self.body:
                node.render(scope, out)


class Condition:
    def __init__(self, path, yes, no):
        self.path = path
        self.yes = yes
        self.no = no

    def render(self, scope, out):
        for node in self.yes if look_up(scope, self.path) else self.no:
            node.render(scope, out)


class Parser:
    def __init__(self, tokens):
        self.tokens = tokens
        self.at = 0

    def block(self):
        nodes = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "tag" and token.text in ("else", "end"):
                return nodes
            self.at += 1
            if token.kind == "text":
                nodes.append(Text(token.text))
            elif token.kind == "value":
                nodes.append(Value(token.text))
            else:
                nodes.append(self.tag(token.text.split()))
        return nodes

    def tag(self, words):
        if words[0] == "for" and len(words) == 4 and words[2] == "in":
            body = self.block()
            self.expect("end")
            return Loop(words[1], words[3], body)
        if words[0] == "if" and len(words) == 2:
            yes = self.block()
            no = []
            if self.next_is("else"):
                self.at += 1
                no = self.block()
            self.expect("end")
            return Condition(words[1], yes, no)
        raise TemplateError("unknown tag: " + " ".join(words))

    def next_is(self, text):
        return self.at < len(self.tokens) and self.tokens[self.at].text == text

    def expect(self, text):
        if not self.next_is(text):
            raise TemplateError(f"{text} is missing")
        self.at += 1


def render(nodes, scope):
    out = []
    for node in nodes:
        node.render(scope, out)
    return "".join(out)


def shop(count):
    items = []
    for i in range(count):
        items.append({"name": f"thing <{i}>", "price": f"{i * 1.25:.2f}", "new": i % 3 == 0})
    return {"title": "Bits & pieces", "items": items, "footer": ""}


def checksum(text):
    total = 0
    for character in text:
        total = (total * 31 + ord(character)) % 1000000007
    return total


nodes = Parser(tokenise(PAGE)).block()
print(render(nodes, {"title": "Two", "items": [
    {"name": "tea", "price": "2.50", "new": True},
    {"name": "salt & pepper", "price": "1.00", "new": False},
], "footer": "bye"}))
total = 0
for round_number in range(100):
    nodes = Parser(tokenise(PAGE)).block()
    page = render(nodes, shop(200 + round_number))
    total += checksum(page)
print(len(page), "characters on the last page; checksum", total)
try:
    tokenise("Hello {{ name")
except TemplateError as error:
    print("error:", error)
