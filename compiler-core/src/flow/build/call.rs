//! Calls, and the builtins that are spelled out here: `print`, `isinstance`, `super`, views in loops.

use rustpython_parser::ast::{self, Expr, Ranged};

use super::Builder;
use crate::flow::{LAZY_SPLIT, Name, Op, Value};
use crate::source::Span;

/// Builtins that take one iterable and eat it.
const CONSUMERS: &[&str] =
    &["list", "tuple", "set", "sum", "min", "max", "sorted", "dict", "enumerate", "any", "all"];

/// Does evaluating it do nothing that can be seen?
fn is_plain(tree: &Expr) -> bool {
    match tree {
        Expr::Constant(_) | Expr::Name(_) => true,
        Expr::UnaryOp(unary) => matches!(&*unary.operand, Expr::Constant(_)),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_plain),
        Expr::List(list) => list.elts.is_empty(),
        Expr::Dict(dict) => dict.values.is_empty(),
        _ => false,
    }
}

/// `sys.stdout` and `sys.stderr` by their usual names.
fn of_sys(attribute: &ast::ExprAttribute, name: &str) -> bool {
    attribute.attr.as_str() == name
        && matches!(&*attribute.value, Expr::Name(module) if module.id.as_str() == "sys")
}

impl<'a> Builder<'a, '_> {
    pub(super) fn builtin_name(&self, callee: &'a Expr) -> Option<&'a str> {
        match callee {
            Expr::Name(name) if !self.unit.library && self.is_builtin(&name.id) => Some(name.id.as_str()),
            _ => None,
        }
    }

    pub(super) fn call(&mut self, call: &'a ast::ExprCall) -> Value {
        let place = self.at(call);
        if self.unit.library
            && let Some(value) = self.library_call(call, place)
        {
            return value;
        }
        let builtin = self.builtin_name(&call.func);
        match builtin {
            Some("print") => return self.print(call),
            Some("isinstance") if call.args.len() == 2 && call.keywords.is_empty() => {
                if let Some(classes) = self.class_refs(&call.args[1]) {
                    let value = self.expression(&call.args[0]);
                    return self.graph.emit(Op::IsInstance(value, classes), place);
                }
            }
            Some(name @ ("any" | "all")) => {
                if let [Expr::GeneratorExp(comp)] = call.args.as_slice() {
                    return self.any_or_all(name == "any", comp);
                }
            }
            Some("next") if call.keywords.is_empty() => match call.args.as_slice() {
                [Expr::GeneratorExp(comp)] => return self.first_of(comp, None, place),
                // The default is evaluated before the first item is looked for, so it must be one that cannot tell.
                [Expr::GeneratorExp(comp), default] if is_plain(default) => {
                    return self.first_of(comp, Some(default), place);
                }
                _ => {}
            },
            _ => {}
        }
        if let (Some("zip"), [Expr::Starred(rows)], true) =
            (builtin, call.args.as_slice(), call.keywords.is_empty())
        {
            let rows = self.iterable(&rows.value);
            return self.graph.emit(Op::CallLibrary("zip_star", vec![rows]), place);
        }
        if let Some(star) = call.args.iter().find(|argument| matches!(argument, Expr::Starred(_))) {
            return self.refuse(
                "unsupported-star-argument",
                star.range(),
                "a starred argument is not supported yet",
                "pass the items one by one, or the list itself",
            );
        }
        if let Some(star) = call.keywords.iter().find(|keyword| keyword.arg.is_none()) {
            return self.refuse(
                "unsupported-star-argument",
                star.range(),
                "a ** argument is not supported yet",
                "pass the arguments by name",
            );
        }
        if let Expr::Attribute(attribute) = &*call.func {
            if let Some(value) = self.super_call(attribute, call, place) {
                return value;
            }
            if let Some(value) = self.format_call(attribute, call, place) {
                return value;
            }
            let receiver = self.expression(&attribute.value);
            let joins = attribute.attr.as_str() == "join"
                || attribute.attr.as_str() == "extend"
                || attribute.attr.as_str() == "update";
            let arguments = self.arguments(&call.args, joins);
            let keywords = self.keywords(&call.keywords);
            return self.graph.emit(
                Op::CallMethod { receiver, name: attribute.attr.as_str().into(), arguments, keywords },
                place,
            );
        }
        if let Some(name @ ("min" | "max")) = builtin
            && call.args.len() >= 2
            && call.keywords.is_empty()
        {
            let values: Vec<Value> = call.args.iter().map(|argument| self.expression(argument)).collect();
            let function = if name == "min" { "min_of" } else { "max_of" };
            let mut best = values[0];
            for value in &values[1..] {
                best = self.graph.emit(Op::CallLibrary(function, vec![best, *value]), place);
            }
            return best;
        }
        if let Expr::Call(inner) = &*call.func {
            // `type(x)(..)` makes an instance of the class of x.
            if let (Some("type"), [of], []) =
                (self.builtin_name(&inner.func), inner.args.as_slice(), inner.keywords.as_slice())
            {
                let receiver = self.expression(of);
                let arguments = self.arguments(&call.args, false);
                let keywords = self.keywords(&call.keywords);
                return self
                    .graph
                    .emit(Op::CallMethod { receiver, name: "__class__".into(), arguments, keywords }, place);
            }
        }
        let callee = self.expression(&call.func);
        let eats = builtin.is_some_and(|name| CONSUMERS.contains(&name));
        let arguments = self.arguments(&call.args, eats);
        let keywords = self.keywords(&call.keywords);
        self.graph.emit(Op::Call { callee, arguments, keywords }, place)
    }

    /// `eats`: the first argument is iterated at once, so it may be a generator expression or a view.
    fn arguments(&mut self, arguments: &'a [Expr], eats: bool) -> Vec<Value> {
        arguments
            .iter()
            .enumerate()
            .map(
                |(index, argument)| {
                    if eats && index == 0 { self.iterable(argument) } else { self.expression(argument) }
                },
            )
            .collect()
    }

    fn keywords(&mut self, keywords: &'a [ast::Keyword]) -> Vec<(Name, Value)> {
        keywords
            .iter()
            .map(|keyword| {
                let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
                (Name::from(name), self.expression(&keyword.value))
            })
            .collect()
    }

    /// What a `for` goes over: as [`Self::iterable`], but a set of constants is CPython's frozen set.
    pub(super) fn loop_source(&mut self, tree: &'a Expr) -> Value {
        if let Some(parts) = self.lazy_split(tree) {
            return parts;
        }
        let Expr::Set(set) = tree else { return self.iterable(tree) };
        if !super::constant::frozen_set(&set.elts) {
            return self.iterable(tree);
        }
        let place = self.at(tree);
        let items: Vec<Value> = set.elts.iter().map(|item| self.expression(item)).collect();
        let made = self.graph.emit(Op::Set(items), place);
        self.graph.emit(Op::CallLibrary("set_frozen", vec![made]), place)
    }

    /// `a.split()` or `a.split(b)` of which only the parts are asked for, one after the other.
    fn lazy_split(&mut self, tree: &'a Expr) -> Option<Value> {
        let Expr::Call(call) = tree else { return None };
        let Expr::Attribute(attribute) = &*call.func else { return None };
        let plain = call.keywords.is_empty()
            && matches!(call.args.as_slice(), [] | [_])
            && !matches!(call.args.as_slice(), [Expr::Starred(_)]);
        if attribute.attr.as_str() != "split" || !plain || self.unit.library {
            return None;
        }
        let place = self.at(tree);
        let receiver = self.expression(&attribute.value);
        let arguments = call.args.iter().map(|argument| self.expression(argument)).collect();
        let name = LAZY_SPLIT.into();
        Some(self.graph.emit(Op::CallMethod { receiver, name, arguments, keywords: vec![] }, place))
    }

    /// An expression that is iterated at once.
    pub(super) fn iterable(&mut self, tree: &'a Expr) -> Value {
        let place = self.at(tree);
        match tree {
            Expr::GeneratorExp(comp) => {
                return self.list_comprehension(comp.range, &comp.elt, &comp.generators);
            }
            Expr::Call(call)
                if matches!(call.args.as_slice(), [Expr::Starred(_)]) && call.keywords.is_empty() =>
            {
                if let (Some("zip"), Some(Expr::Starred(rows))) =
                    (self.builtin_name(&call.func), call.args.first())
                {
                    let rows = self.iterable(&rows.value);
                    return self.graph.emit(Op::CallLibrary("zip_view_star", vec![rows]), place);
                }
            }
            Expr::Call(call) if call.args.iter().all(|argument| !matches!(argument, Expr::Starred(_))) => {
                let Some(name) = self.builtin_name(&call.func) else { return self.expression(tree) };
                let plain = call.keywords.is_empty();
                let view: Option<&'static str> = match (name, call.args.len()) {
                    ("zip", 1) if plain => Some("zip_view_1"),
                    ("zip", 2) if plain => Some("zip_view_2"),
                    ("zip", 3) if plain => Some("zip_view_3"),
                    ("zip", 4) if plain => Some("zip_view_4"),
                    ("reversed", 1) if plain => Some("reversed_view"),
                    ("map", 2) if plain => Some("map_view_1"),
                    ("map", 3) if plain => Some("map_view_2"),
                    ("map", 4) if plain => Some("map_view_3"),
                    ("filter", 2) if plain => Some("filter_view"),
                    ("enumerate", 1 | 2) => Some("enumerate_view"),
                    _ => None,
                };
                let Some(view) = view else { return self.expression(tree) };
                let from = if matches!(name, "map" | "filter") { 1 } else { 0 };
                let mut arguments = vec![];
                for (index, argument) in call.args.iter().enumerate() {
                    let iterated = index >= from && !(name == "enumerate" && index == 1);
                    if iterated && self.is_seen_working(argument) {
                        return self.refuse(
                            "unsupported-generator",
                            argument.range(),
                            "a generator expression that calls functions, as a part of another iteration, is not supported yet",
                            "use a list comprehension: [..]",
                        );
                    }
                    let split = match iterated && name != "reversed" {
                        true => self.lazy_split(argument),
                        false => None,
                    };
                    arguments.push(match split {
                        Some(parts) => parts,
                        None if iterated => self.iterable(argument),
                        None => self.expression(argument),
                    });
                }
                if name == "enumerate" && arguments.len() == 1 {
                    let start = match call.keywords.first() {
                        Some(keyword) => self.expression(&keyword.value),
                        None => self.graph.emit(Op::Const(crate::flow::Const::Int(0.into())), place),
                    };
                    arguments.push(start);
                }
                return self.graph.emit(Op::CallLibrary(view, arguments), place);
            }
            _ => {}
        }
        self.expression(tree)
    }

    /// Is this a generator expression that does what can be seen, so that it matters when it is asked for an item?
    fn is_seen_working(&self, tree: &'a Expr) -> bool {
        fn calls(tree: &Expr, is_plain: &dyn Fn(&Expr) -> bool) -> bool {
            let mut found = matches!(tree, Expr::Call(call) if !is_plain(&call.func));
            super::scope::children(tree, &mut |child| found = found || calls(child, is_plain));
            found
        }
        let is_plain = |callee: &Expr| matches!(callee, Expr::Name(name) if name.id.as_str() != "print" && self.is_builtin(&name.id));
        let Expr::GeneratorExp(comp) = tree else { return false };
        calls(&comp.elt, &is_plain)
            || comp.generators.iter().any(|generator| generator.ifs.iter().any(|test| calls(test, &is_plain)))
    }

    fn super_call(
        &mut self,
        attribute: &'a ast::ExprAttribute,
        call: &'a ast::ExprCall,
        place: Span,
    ) -> Option<Value> {
        let Expr::Call(inner) = &*attribute.value else { return None };
        let Expr::Name(name) = &*inner.func else { return None };
        if name.id.as_str() != "super" || !self.is_builtin("super") {
            return None;
        }
        let (Some(class), Some(receiver)) = (self.class, self.receiver.clone()) else {
            return Some(self.refuse(
                "unsupported-super",
                call.range,
                "super() outside a method",
                "name the base class",
            ));
        };
        let named = |builder: &Self, tree: &Expr| match tree {
            Expr::Name(name) => builder.unit.classes.get(name.id.as_str()).copied(),
            _ => None,
        };
        let class = match inner.args.as_slice() {
            [] => class,
            [of, Expr::Name(name)] if name.id.as_str() == &*receiver && inner.keywords.is_empty() => {
                match named(self, of) {
                    Some(of) if self.program.derives(class, of) => of,
                    _ => return Some(self.refuse_super(call.range)),
                }
            }
            _ => return Some(self.refuse_super(call.range)),
        };
        let receiver = self.read_name(&receiver, call.range);
        let arguments = self.arguments(&call.args, false);
        let keywords = self.keywords(&call.keywords);
        Some(self.graph.emit(
            Op::CallSuper { class, receiver, name: attribute.attr.as_str().into(), arguments, keywords },
            place,
        ))
    }

    fn refuse_super(&mut self, range: ast::text_size::TextRange) -> Value {
        self.refuse(
            "unsupported-super",
            range,
            "super() with other arguments than a class around the method and its first parameter",
            "name the base class",
        )
    }

    /// `super().name` that is not called: an attribute of a base class.
    pub(super) fn super_attribute(&mut self, attribute: &'a ast::ExprAttribute) -> Option<Value> {
        let Expr::Call(inner) = &*attribute.value else { return None };
        if self.builtin_name(&inner.func) != Some("super") {
            return None;
        }
        let place = self.at(attribute);
        let name = attribute.attr.as_str();
        let base = self.class.and_then(|class| self.program.classes[class.index()].base);
        for class in base.map_or(super::super::Lineage::new(), |base| self.program.lineage(base)) {
            let found = &self.program.classes[class.index()];
            if found.attributes.iter().any(|(other, _)| &**other == name) {
                let owner = self.graph.emit(Op::Class(class), place);
                return Some(self.graph.emit(Op::GetAttribute(owner, name.into()), place));
            }
            if found.methods.iter().any(|(other, _)| &**other == name) {
                break;
            }
        }
        Some(self.refuse(
            "unsupported-super",
            attribute.range,
            format!("super().{name} as a value is not supported yet"),
            "call it, or name the base class",
        ))
    }

    /// `print(..)`: the texts are joined and written at once.
    fn print(&mut self, call: &'a ast::ExprCall) -> Value {
        let place = self.at(call);
        let (mut separator, mut end, mut stderr) = (None, None, false);
        let (mut file, mut flush) = (None, None);
        let mut parts = vec![];
        let starred = call.args.iter().any(|argument| matches!(argument, Expr::Starred(_)));
        let mut values = vec![];
        for argument in &call.args {
            match argument {
                Expr::Starred(star) => {
                    let value = self.iterable(&star.value);
                    values.push((value, true));
                }
                other => {
                    let value = self.expression(other);
                    values.push((value, false));
                }
            }
        }
        for keyword in &call.keywords {
            let Some(name) = &keyword.arg else {
                return self.refuse(
                    "unsupported-star-argument",
                    keyword.range,
                    "a ** argument is not supported yet",
                    "",
                );
            };
            let none =
                matches!(&keyword.value, Expr::Constant(constant) if constant.value == ast::Constant::None);
            match name.as_str() {
                "sep" if !none => {
                    let value = self.expression(&keyword.value);
                    separator = Some(self.graph.emit(Op::CallLibrary("print_separator", vec![value]), place));
                }
                "end" if !none => {
                    let value = self.expression(&keyword.value);
                    end = Some(self.graph.emit(Op::CallLibrary("print_end", vec![value]), place));
                }
                "file" => match &keyword.value {
                    Expr::Attribute(attribute) if of_sys(attribute, "stderr") => stderr = true,
                    Expr::Attribute(attribute) if of_sys(attribute, "stdout") => {}
                    _ if none => {}
                    other => file = Some(self.expression(other)),
                },
                "flush" => flush = Some(self.expression(&keyword.value)),
                "sep" | "end" => {}
                other => {
                    let text =
                        self.text(&format!("'{other}' is an invalid keyword argument for print()"), place);
                    return self.graph.emit(Op::CallLibrary("raise_type_error", vec![text]), place);
                }
            }
        }
        let separator = match separator {
            Some(separator) => separator,
            None => self.text(" ", place),
        };
        let end = match end {
            Some(end) => end,
            None => self.text("\n", place),
        };
        if starred && file.is_some() {
            return self.refuse(
                "unsupported-print-file",
                call.range,
                "print of a starred argument to another file than sys.stdout and sys.stderr",
                "join the texts first",
            );
        }
        if starred {
            let list = self.graph.emit(Op::List(vec![]), place);
            for (value, star) in values {
                if star {
                    self.iterate(value, place, None, &mut |builder, item| {
                        let text = builder.graph.emit(Op::CallLibrary("str_of", vec![item]), place);
                        builder.graph.emit(
                            Op::CallMethod {
                                receiver: list,
                                name: "append".into(),
                                arguments: vec![text],
                                keywords: vec![],
                            },
                            place,
                        );
                    });
                } else {
                    let text = self.graph.emit(Op::CallLibrary("str_of", vec![value]), place);
                    self.graph.emit(
                        Op::CallMethod {
                            receiver: list,
                            name: "append".into(),
                            arguments: vec![text],
                            keywords: vec![],
                        },
                        place,
                    );
                }
            }
            parts.push(self.graph.emit(
                Op::CallMethod {
                    receiver: separator,
                    name: "join".into(),
                    arguments: vec![list],
                    keywords: vec![],
                },
                place,
            ));
        } else {
            // Each is written before the text of the next is asked for, as CPython does.
            for (index, (value, _)) in values.into_iter().enumerate() {
                if index > 0 {
                    self.write_part(separator, stderr, file, place);
                }
                let text = self.graph.emit(Op::CallLibrary("str_of", vec![value]), place);
                self.write_part(text, stderr, file, place);
            }
        }
        parts.push(end);
        // Each part is written by itself: nothing is copied to be joined.
        for text in parts {
            self.write_part(text, stderr, file, place);
        }
        if let (Some(file), Some(flush)) = (file, flush) {
            self.graph.emit(Op::CallLibrary("flush_file", vec![file, flush]), place);
        }
        self.none(place)
    }

    fn write_part(&mut self, text: Value, stderr: bool, file: Option<Value>, place: Span) {
        match file {
            Some(file) => self.graph.emit(Op::CallLibrary("write_file", vec![file, text]), place),
            None => self.graph.emit(Op::Write { text, stderr }, place),
        };
    }

    /// What only the library may call.
    fn library_call(&mut self, call: &'a ast::ExprCall, place: Span) -> Option<Value> {
        let Expr::Name(name) = &*call.func else { return None };
        let name = name.id.as_str();
        if let Some(intrinsic) = name.strip_prefix("_k_") {
            let arguments: Vec<Value> = call.args.iter().map(|argument| self.expression(argument)).collect();
            return Some(self.graph.emit(Op::Intrinsic(Name::from(intrinsic), arguments), place));
        }
        if matches!(name, "i32" | "i64") && call.args.len() == 1 {
            let argument = self.expression(&call.args[0]);
            return Some(self.graph.emit(Op::Intrinsic(Name::from(name), vec![argument]), place));
        }
        if name == "isinstance" && call.args.len() == 2 {
            let classes = self.class_refs(&call.args[1])?;
            let value = self.expression(&call.args[0]);
            return Some(self.graph.emit(Op::IsInstance(value, classes), place));
        }
        None
    }
}
