// The same template engine in JavaScript.

const PAGE = `<h1>{{ title }}</h1>
<ul>
{% for item in items %}<li class="{% if item.new %}new{% else %}old{% end %}">{{ item.name }}: {{ item.price }}</li>
{% end %}</ul>
{% if footer %}<p>{{ footer }}</p>
{% end %}`;

class TemplateError extends Error {}

function tokenise(source) {
  const tokens = [];
  let at = 0;
  while (at < source.length) {
    let opening = source.indexOf("{", at);
    while (opening >= 0 && source[opening + 1] !== "{" && source[opening + 1] !== "%") {
      opening = source.indexOf("{", opening + 1);
    }
    if (opening < 0) {
      tokens.push({ kind: "text", text: source.slice(at) });
      break;
    }
    if (opening > at) tokens.push({ kind: "text", text: source.slice(at, opening) });
    const kind = source[opening + 1] === "{" ? "value" : "tag";
    const closing = kind === "value" ? "}}" : "%}";
    const end = source.indexOf(closing, opening + 2);
    if (end < 0) throw new TemplateError(`no ${closing} after position ${opening}`);
    tokens.push({ kind, text: source.slice(opening + 2, end).trim() });
    at = end + 2;
  }
  return tokens;
}

function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function lookUp(scope, path) {
  let value = scope;
  for (const part of path.split(".")) value = value[part];
  return value;
}

class Text {
  constructor(text) {
    this.text = text;
  }

  render(scope, out) {
    out.push(this.text);
  }
}

class Value {
  constructor(path) {
    this.path = path;
  }

  render(scope, out) {
    out.push(escape(String(lookUp(scope, this.path))));
  }
}

class Loop {
  constructor(name, path, body) {
    this.name = name;
    this.path = path;
    this.body = body;
  }

  render(scope, out) {
    for (const item of lookUp(scope, this.path)) {
      scope[this.name] = item;
      for (const node of this.body) node.render(scope, out);
    }
  }
}

class Condition {
  constructor(path, yes, no) {
    this.path = path;
    this.yes = yes;
    this.no = no;
  }

  render(scope, out) {
    for (const node of lookUp(scope, this.path) ? this.yes : this.no) node.render(scope, out);
  }
}

class Parser {
  constructor(tokens) {
    this.tokens = tokens;
    this.at = 0;
  }

  block() {
    const nodes = [];
    while (this.at < this.tokens.length) {
      const token = this.tokens[this.at];
      if (token.kind === "tag" && (token.text === "else" || token.text === "end")) return nodes;
      this.at++;
      if (token.kind === "text") nodes.push(new Text(token.text));
      else if (token.kind === "value") nodes.push(new Value(token.text));
      else nodes.push(this.tag(token.text.split(/\s+/)));
    }
    return nodes;
  }

  tag(words) {
    if (words[0] === "for" && words.length === 4 && words[2] === "in") {
      const body = this.block();
      this.expect("end");
      return new Loop(words[1], words[3], body);
    }
    if (words[0] === "if" && words.length === 2) {
      const yes = this.block();
      let no = [];
      if (this.nextIs("else")) {
        this.at++;
        no = this.block();
      }
      this.expect("end");
      return new Condition(words[1], yes, no);
    }
    throw new TemplateError("unknown tag: " + words.join(" "));
  }

  nextIs(text) {
    return this.at < this.tokens.length && this.tokens[this.at].text === text;
  }

  expect(text) {
    if (!this.nextIs(text)) throw new TemplateError(`${text} is missing`);
    this.at++;
  }
}

function render(nodes, scope) {
  const out = [];
  for (const node of nodes) node.render(scope, out);
  return out.join("");
}

function shop(count) {
  const items = [];
  for (let i = 0; i < count; i++) {
    items.push({ name: `thing <${i}>`, price: (i * 1.25).toFixed(2), new: i % 3 === 0 });
  }
  return { title: "Bits & pieces", items, footer: "" };
}

function checksum(text) {
  let total = 0;
  for (let i = 0; i < text.length; i++) total = (total * 31 + text.charCodeAt(i)) % 1000000007;
  return total;
}

export default function run(write, read) {
  let nodes = new Parser(tokenise(PAGE)).block();
  const items = [
    { name: "tea", price: "2.50", new: true },
    { name: "salt & pepper", price: "1.00", new: false },
  ];
  write(render(nodes, { title: "Two", items, footer: "bye" }) + "\n");
  let total = 0;
  let page = "";
  for (let round = 0; round < 100; round++) {
    nodes = new Parser(tokenise(PAGE)).block();
    page = render(nodes, shop(200 + round));
    total += checksum(page);
  }
  write(`${page.length} characters on the last page; checksum ${total}\n`);
  try {
    tokenise("Hello {{ name");
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    write(`error: ${error.message}\n`);
  }
}
