//! Expressions that give strings: literals, methods and the three ways of formatting.

use super::Author;
use super::types::{Expr, Type, level};

const STRINGS: &[&str] = &[
    "''",
    "'a'",
    "'b'",
    "'abc'",
    "'ABC'",
    "'Hello, World'",
    "'  pad '",
    "'x,y,,z'",
    "'a b  c'",
    "'123'",
    "'-45'",
    "'3.14'",
    "'1e5'",
    "'it\\'s'",
    "\"it's\"",
    "'say \"hi\"'",
    "'tab\\there'",
    "'two\\nlines'",
    "'back\\\\slash'",
    "'\\x41\\u0042'",
    "'\\x00\\x7f'",
    "'Äöß'",
    "'é'",
    "'日本語'",
    "'naïve café'",
    "'😀x'",
    "'Straße'",
    "'ΑΒγ'",
    "'a😀b日c'",
    "'aXbXc'",
    "'aaa'",
    "'ab' 'cd'",
    "r'\\d+'",
    "'''long\ntext'''",
    "'mixed Case Words'",
    "'under_score'",
    "'9lives'",
    "'end\\r\\n'",
    "'%'",
    "'{}'",
    "'\\u2022'",
    "'_'",
    "' '",
    "'\\ue000'",
];

const INT_FORMATS: &[&str] = &[
    "d", "5d", "<6", "^7", ">8d", "+d", " d", "05d", "x", "#x", "X", "#X", "o", "#o", "b", "#b", "08b",
    "#010x", ",", "_", "_x", "_b", "+,d", ",d", "*^12", "e", ".2e", "f", ".3f", "g", ".4g", "%", ".1%", "",
    "3", "-5d", "=+8d", "0>6", "x<5",
];

const FLOAT_FORMATS: &[&str] = &[
    ".0f", ".1f", ".2f", ".3f", "8.3f", "<10.2f", ">12.4f", "^11.1f", "+.1f", " .2f", "e", ".3e", "E", ".0e",
    "g", ".3g", "G", ".10g", "%", ".1%", ",", ",.2f", "_.1f", "010.2f", "+010.3f", "", "10", ".5", ".17g",
    "f", "F", "#.0f", "#g", "*>9.2f", "=+9.1f", ".20f", "z.1f", "n",
];

const STRING_FORMATS: &[&str] =
    &["", "s", "8", "<8", ">8", "^8", "*^9", ".2", "10.3", "->6s", ".0", "08", "é^7"];

impl Author {
    pub(super) fn string_literal(&mut self) -> Expr {
        let text = *self.random.pick(STRINGS);
        Expr {
            text: text.to_string(),
            level: if text.contains("' '") && text.len() > 3 { level::NUMBER } else { level::ATOM },
        }
    }

    pub(super) fn string(&mut self, depth: usize) -> Expr {
        if depth == 0 {
            return self.string_literal();
        }
        let depth = depth - 1;
        match self.random.below(32) {
            0..4 => Expr::binary(
                &self.expression(&Type::Str, depth),
                "+",
                &self.expression(&Type::Str, depth),
                level::SUM,
            ),
            4 => {
                let text = self.expression(&Type::Str, depth);
                let times = self.random.between(-1, 4);
                Expr::binary(&text, "*", &Expr { text: times.to_string(), level: level::NUMBER }, level::TERM)
            }
            5..9 => {
                let ty = self.printable_type();
                let name = *self.random.pick(&["str", "repr", "str", "repr", "ascii"]);
                self.call_of(name, &[ty], depth)
            }
            9..12 => self.sliced(&Type::Str, depth),
            12 => {
                let text = self.expression(&Type::Str, depth).base();
                let index = self.index(&text, 0);
                Expr::atom(format!("{text}[{index}]"))
            }
            13..19 => self.string_method(depth),
            19 | 20 => {
                let separator = self.random.pick(&["', '", "''", "'-'", "' '", "'→'"]).to_string();
                let parts = self.expression(&Type::Str.list(), depth);
                Expr::atom(format!("{separator}.join({})", parts.text))
            }
            21 => {
                let separator = self.random.pick(&["', '", "''", "'|'"]).to_string();
                let name = self.name("t");
                let list = self.expression(&Type::Int.list(), depth);
                Expr::atom(format!("{separator}.join(str({name}) for {name} in {})", list.at(level::OR)))
            }
            22..27 => self.f_string(depth),
            27 | 28 => self.percent(depth),
            29 => self.format_method(depth),
            30 => {
                let number = self.expression(&Type::Int, depth);
                let call = *self.random.pick(&["hex", "oct", "bin"]);
                Expr::atom(format!("{call}({})", number.text))
            }
            _ => {
                let number = self.expression(&Type::Int, depth);
                Expr::atom(format!("chr({} % 1000 + 32)", number.at(level::TERM)))
            }
        }
    }

    /// What prints without an address.
    pub(super) fn printable_type(&mut self) -> Type {
        if self.random.chance(50) {
            return self.scalar_type();
        }
        self.any_type(1)
    }

    fn string_method(&mut self, depth: usize) -> Expr {
        let text = self.expression(&Type::Str, depth).base();
        let part = self.expression(&Type::Str, 0).text;
        let width = self.random.below(14);
        let call = match self.random.below(24) {
            0..6 => self
                .random
                .pick(&[
                    "upper()",
                    "lower()",
                    "title()",
                    "capitalize()",
                    "swapcase()",
                    "casefold()",
                    "strip()",
                    "lstrip()",
                    "rstrip()",
                ])
                .to_string(),
            6 => format!("{}(' a')", self.random.pick(&["strip", "lstrip", "rstrip"])),
            7 => format!("strip({part})"),
            8 | 9 => {
                let with = self.expression(&Type::Str, 0).text;
                let count = self.random.pick(&["", "", ", 1", ", 2", ", -1", ", 0"]).to_string();
                format!("replace({part}, {with}{count})")
            }
            10 => format!("center({width})"),
            11 => format!("center({width}, '*')"),
            12 => format!("ljust({width}, '.')"),
            13 => format!("rjust({width})"),
            14 => format!("zfill({width})"),
            15 => format!("removeprefix({part})"),
            16 => format!("removesuffix({part})"),
            17 => format!("expandtabs({})", self.random.below(9)),
            18 => format!("partition({part})[{}]", self.random.below(3)),
            19 => format!("rpartition({part})[{}]", self.random.below(3)),
            20 => format!("join(['p', 'q', {part}])"),
            21 => "split()[0]".to_string(),
            22 => format!("split({part})[-1]"),
            _ => format!("rsplit(',', {})[0]", self.random.below(3)),
        };
        Expr::atom(format!("{text}.{call}"))
    }

    fn format_for(&mut self, ty: &Type) -> String {
        match ty {
            Type::Int => self.random.pick(INT_FORMATS),
            Type::Float => self.random.pick(FLOAT_FORMATS),
            Type::Bool => self.random.pick(&["", "5", "d", "<4"]),
            Type::Str => self.random.pick(STRING_FORMATS),
            _ => "",
        }
        .to_string()
    }

    /// `f'..{x:8.2f}..'`: quotes, braces and backslashes are not put inside the braces.
    fn f_string(&mut self, depth: usize) -> Expr {
        let mut text = String::new();
        for _ in 0..1 + self.random.below(3) {
            text.push_str(*self.random.pick(&["", " ", "x=", "{{", "}}", "é:", "[", "|", "% "]));
            let ty = if self.random.chance(70) { self.scalar_type() } else { self.printable_type() };
            let value = self.expression(&ty, depth);
            if value.text.contains(['\'', '"', '\\', '\n', '{', '}', '!', ':']) {
                text.push_str("?");
                continue;
            }
            let wrapped = value.at(level::OR);
            let formatted = match self.random.below(10) {
                0 => format!("{{{wrapped}!r}}"),
                1 => format!("{{{wrapped}!s:>8}}"),
                2 => format!("{{{wrapped}=}}"),
                3 if ty == Type::Int => format!("{{{wrapped}:{{{}}}d}}", self.random.below(9) + 1),
                3..8 => {
                    let spec = self.format_for(&ty);
                    if spec.is_empty() { format!("{{{wrapped}}}") } else { format!("{{{wrapped}:{spec}}}") }
                }
                _ => format!("{{{wrapped}}}"),
            };
            text.push_str(&formatted);
        }
        Expr::atom(format!("f'{text}'"))
    }

    /// `'%d' % x`
    fn percent(&mut self, depth: usize) -> Expr {
        let count = 1 + self.random.below(3);
        let (mut text, mut values) = (String::new(), vec![]);
        for _ in 0..count {
            let ty = if self.random.chance(85) { self.scalar_type() } else { self.printable_type() };
            let mark = match ty {
                Type::Int => *self.random.pick(&[
                    "%d", "%5d", "%-5d|", "%05d", "%x", "%#x", "%o", "%+d", "% d", "%i", "%s", "%r", "%X",
                    "%.3d", "%f", "%e", "%c",
                ]),
                Type::Float => *self.random.pick(&[
                    "%f", "%.2f", "%8.3f", "%-9.1f|", "%e", "%.2E", "%g", "%G", "%+.1f", "%s", "%r", "%d",
                    "%010.2f", "%#.3g",
                ]),
                Type::Bool => *self.random.pick(&["%s", "%d", "%r", "%5s"]),
                Type::Str => *self.random.pick(&["%s", "%r", "%10s", "%-8s|", "%.2s", "%a", "%5.1s"]),
                _ => *self.random.pick(&["%s", "%r"]),
            };
            text.push_str(*self.random.pick(&["", " ", ", ", "%%", "é"]));
            text.push_str(mark);
            // Half of CPython's `%c` numbers are out of range; keep them in.
            let value = self.expression(&ty, depth);
            values.push(if mark == "%c" {
                format!("{} % 500 + 33", value.at(level::TERM))
            } else {
                value.text
            });
        }
        let right =
            if values.len() == 1 { format!("({},)", values[0]) } else { format!("({})", values.join(", ")) };
        Expr { text: format!("'{text}' % {right}"), level: level::TERM }
    }

    /// `'{:>5}'.format(x)` and `format(x, '>5')`.
    fn format_method(&mut self, depth: usize) -> Expr {
        let ty = self.scalar_type();
        let value = self.expression(&ty, depth).text;
        let spec = self.format_for(&ty);
        match self.random.below(4) {
            0 => Expr::atom(format!("'{{:{spec}}}'.format({value})")),
            1 => Expr::atom(format!("'{{0}}{{1:{spec}}}{{0}}'.format('_', {value})")),
            2 => Expr::atom(format!("'<{{name:{spec}}}>'.format(name={value})")),
            _ => Expr::atom(format!("format({value}, '{spec}')")),
        }
    }

    /// A slice of a string, list or tuple.
    pub(super) fn sliced(&mut self, ty: &Type, depth: usize) -> Expr {
        let base = self.expression(ty, depth).base();
        let slice = self.slice();
        Expr::atom(format!("{base}[{slice}]"))
    }

    /// The text between the brackets of a slice.
    pub(super) fn slice(&mut self) -> String {
        let bound = |author: &mut Author| match author.random.below(10) {
            0..4 => String::new(),
            9 => author.expression(&Type::Int, 0).text,
            _ => author.random.between(-5, 6).to_string(),
        };
        let (low, high) = (bound(self), bound(self));
        match self.random.below(10) {
            0..6 => format!("{low}:{high}"),
            6 => format!("{low}:{high}:2"),
            7 => "::-1".to_string(),
            8 => format!("{low}:{high}:-1"),
            _ => format!("{low}:{high}:{}", self.random.pick(&["3", "-2", "1", "-3"])),
        }
    }
}
