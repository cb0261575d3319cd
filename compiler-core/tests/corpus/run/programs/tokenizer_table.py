KEYWORDS = {"if", "else", "while", "def", "return"}
SYMBOLS = ["==", "<=", ">=", "!=", "+", "-", "*", "/", "=", "<", ">", "(", ")", "{", "}", ",", ";"]


class Token:
    def __init__(self, kind, text, line, column):
        self.kind, self.text, self.line, self.column = kind, text, line, column

    def __repr__(self):
        return f"{self.kind}:{self.text!r}@{self.line}:{self.column}"


def tokenize(source):
    tokens = []
    line, start, i = 1, 0, 0
    while i < len(source):
        c = source[i]
        if c == "\n":
            line, start = line + 1, i + 1
            i += 1
            continue
        if c in " \t":
            i += 1
            continue
        if c == "#":
            while i < len(source) and source[i] != "\n":
                i += 1
            continue
        column = i - start + 1
        if c.isalpha() or c == "_":
            j = i + 1
            while j < len(source) and (source[j].isalnum() or source[j] == "_"):
                j += 1
            word = source[i:j]
            tokens.append(Token("keyword" if word in KEYWORDS else "name", word, line, column))
        elif c.isdigit():
            j = i + 1
            while j < len(source) and (source[j].isdigit() or source[j] == "."):
                j += 1
            tokens.append(Token("number", source[i:j], line, column))
        elif c == '"':
            j = source.find('"', i + 1) + 1
            if j == 0:
                raise SyntaxError(f"line {line}: unterminated string")
            tokens.append(Token("string", source[i:j], line, column))
        else:
            for s in SYMBOLS:
                if source.startswith(s, i):
                    j = i + len(s)
                    tokens.append(Token("symbol", s, line, column))
                    break
            else:
                raise SyntaxError(f"line {line}, column {column}: unexpected {c!r}")
        i = j
    return tokens


for t in tokenize('def f(x) { # comment\n  if x1 >= 10.5 { return "a b" }\n}\n'):
    print(t)
for bad in ("a\n @", 'x = "open'):
    try:
        tokenize(bad)
    except SyntaxError as e:
        print(e)
