//! Reads and writes of names.

use std::borrow::Cow;

use rustpython_parser::ast::text_size::TextRange;

use super::scope::Home;
use super::{Builder, span};
use crate::diagnostic::Diagnostic;
use crate::flow::{Const, Name, Op, SlotId, Value};
use crate::source::Span;

/// Builtins that Keel has, as values.
const BUILTINS: &[&str] = &[
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "bool",
    "callable",
    "chr",
    "dict",
    "divmod",
    "enumerate",
    "filter",
    "float",
    "format",
    "delattr",
    "getattr",
    "hasattr",
    "hash",
    "hex",
    "id",
    "input",
    "int",
    "isinstance",
    "issubclass",
    "iter",
    "len",
    "list",
    "map",
    "max",
    "min",
    "next",
    "object",
    "oct",
    "ord",
    "pow",
    "print",
    "range",
    "repr",
    "reversed",
    "round",
    "set",
    "setattr",
    "slice",
    "sorted",
    "str",
    "sum",
    "tuple",
    "type",
    "zip",
    "NotImplemented",
    "Ellipsis",
];

/// Builtins that CPython has and Keel has not.
const REFUSED: &[&str] = &[
    "__class__",
    "__import__",
    "aiter",
    "anext",
    "breakpoint",
    "bytearray",
    "bytes",
    "classmethod",
    "compile",
    "complex",
    "copyright",
    "credits",
    "dir",
    "eval",
    "exec",
    "exit",
    "frozenset",
    "globals",
    "help",
    "license",
    "locals",
    "memoryview",
    "open",
    "property",
    "quit",
    "staticmethod",
    "super",
    "vars",
    "__build_class__",
    "__debug__",
    "__doc__",
    "__file__",
    "__spec__",
];

/// Has Keel a builtin of that name, as a value?
pub fn is_builtin_name(name: &str) -> bool {
    BUILTINS.contains(&name)
}

impl Builder<'_, '_> {
    /// Is the name a builtin here, not hidden by a variable?
    pub fn is_builtin(&self, name: &str) -> bool {
        self.rename(name) == name && self.unit.scopes.home(self.scope, name) == Home::Builtin
    }

    /// A comprehension's variable under the name it is kept by.
    pub fn rename<'n>(&self, name: &'n str) -> Cow<'n, str> {
        match self.renames.iter().rev().find(|(old, _)| old == name) {
            Some((_, new)) => Cow::Owned(new.clone()),
            None => Cow::Borrowed(name),
        }
    }

    /// The name as this scope keeps it: a comprehension variable of an enclosing function included.
    pub(super) fn resolve<'n>(&self, name: &'n str) -> (Cow<'n, str>, Home) {
        let own = self.rename(name);
        let home = self.unit.scopes.home(self.scope, &own);
        // A lambda in a comprehension: its free variables have the new names.
        if own != name || home == Home::Local {
            return (own, home);
        }
        let mut best: Option<(u32, &String)> = None;
        // Variables of comprehensions of this scope itself are in `renames` while they can be seen.
        for candidate in &self.unit.scopes.all[self.scope].renamed {
            let rest = candidate.strip_prefix(name).and_then(|rest| rest.strip_prefix('@'));
            if let Some(at) = rest.and_then(|at| at.parse::<u32>().ok())
                && best.is_none_or(|(other, _)| other < at)
            {
                best = Some((at, candidate));
            }
        }
        match best {
            Some((_, name)) => (Cow::Owned(name.clone()), self.unit.scopes.home(self.scope, name)),
            None => (own, home),
        }
    }

    /// Slots for the variables that are assigned in `try` statements.
    pub fn make_slots(&mut self) {
        let scopes = self.unit.scopes.clone();
        let names: Vec<String> = scopes.all[self.scope].in_try.iter().cloned().collect();
        for name in names {
            if scopes.home(self.scope, &name) != Home::Local {
                continue;
            }
            let value = self.slot(&name);
            let flag = self.slot(&format!("{name}?"));
            self.slots.insert(name, (value, flag));
            let here = self.graph.function.span;
            let no = self.graph.emit(Op::Const(Const::Bool(false)), here);
            self.graph.emit(Op::SetSlot(flag, no), here);
        }
    }

    fn slot(&mut self, name: &str) -> SlotId {
        self.graph.code.slots.push(Name::from(name));
        SlotId(self.graph.code.slots.len() as u32 - 1)
    }

    fn variable(&mut self, name: &str) -> (super::ssa::Variable, super::ssa::Variable) {
        if let Some(found) = self.variables.get(name) {
            return *found;
        }
        let shown = Name::from(name.split('@').next().unwrap_or(name));
        let value = self.graph.variable(Some(shown));
        let flag = self.graph.variable(None);
        self.variables.insert(name.to_string(), (value, flag));
        // Unbound from the start.
        let no = self.graph.constant_at_entry(Const::Bool(false));
        let saved = std::mem::replace(&mut self.graph.current, crate::flow::BlockId(0));
        self.graph.write(flag, no);
        self.graph.current = saved;
        (value, flag)
    }

    /// Binds a name.
    pub fn assign_name(&mut self, name: &str, value: Value, place: Span) {
        let (name, home) = self.resolve(name);
        match home {
            Home::Cell(_) => {
                if let Some(cell) = self.cell_of(&name) {
                    self.graph.emit(Op::SetCell(cell, value), place);
                }
            }
            Home::Global => {
                if let Some(global) = self.unit.globals.get(&*name) {
                    self.graph.emit(Op::SetGlobal(*global, value), place);
                }
            }
            _ => {
                if let Some((slot, flag)) = self.slots.get(&*name).copied() {
                    self.graph.emit(Op::SetSlot(slot, value), place);
                    let yes = self.graph.emit(Op::Const(Const::Bool(true)), place);
                    self.graph.emit(Op::SetSlot(flag, yes), place);
                    return;
                }
                let (variable, flag) = self.variable(&name);
                self.graph.write(variable, value);
                let yes = self.graph.emit(Op::Const(Const::Bool(true)), place);
                self.graph.write(flag, yes);
            }
        }
    }

    /// Unbinds a name. `quiet`: the end of `except .. as name`, which is no error where it is unbound already.
    pub fn unbind_name(&mut self, name: &str, range: TextRange, quiet: bool) {
        let place = span(self.unit.file, range);
        let (name, home) = self.resolve(name);
        match home {
            Home::Cell(_) => {
                if !quiet {
                    self.refuse(
                        "unsupported-delete",
                        range,
                        format!("del of '{name}', which an inner function uses"),
                        "give it the value None",
                    );
                }
            }
            Home::Global => {
                if let Some(global) = self.unit.globals.get(&*name).copied() {
                    self.graph.emit(Op::DeleteGlobal { global, checked: !quiet }, place);
                }
            }
            Home::Builtin => {
                let text = self.text(&name, place);
                self.graph.emit(Op::CallLibrary("raise_name_error", vec![text]), place);
            }
            Home::Local => {
                if !quiet {
                    self.read_name(&name, range);
                }
                let no = self.graph.emit(Op::Const(Const::Bool(false)), place);
                if let Some((_, flag)) = self.slots.get(&*name).copied() {
                    self.graph.emit(Op::SetSlot(flag, no), place);
                } else {
                    let (_, flag) = self.variable(&name);
                    self.graph.write(flag, no);
                }
            }
        }
    }

    /// The SSA variable of a name, where it is one (so that a branch may narrow it).
    pub fn narrowable(&mut self, name: &str) -> Option<super::ssa::Variable> {
        let (name, home) = self.resolve(name);
        if home != Home::Local || self.slots.contains_key(&*name) {
            return None;
        }
        self.variables.get(&*name).map(|(variable, _)| *variable)
    }

    /// Reads a name.
    pub fn read_name(&mut self, name: &str, range: TextRange) -> Value {
        let place = span(self.unit.file, range);
        if let Some(value) = self.read_class_name(name, place) {
            return value;
        }
        let (name, home) = self.resolve(name);
        match home {
            Home::Cell(_) => match self.cell_of(&name) {
                Some(cell) => self.graph.emit(Op::GetCell(cell), place),
                None => self.graph.emit(Op::Const(Const::None), place),
            },
            Home::Global => match self.unit.globals.get(&*name).copied() {
                Some(global) => {
                    let bound = self.unit.order.is_bound(&name, self.position, self.at_top);
                    self.graph.emit(Op::GetGlobal { global, checked: !bound }, place)
                }
                None => self.graph.emit(Op::Const(Const::None), place),
            },
            Home::Local => {
                let (value, flag) = match self.slots.get(&*name).copied() {
                    Some((slot, flag)) => {
                        let flag = self.graph.emit(Op::GetSlot(flag), place);
                        (None, (flag, Some(slot)))
                    }
                    None => {
                        let (variable, flag) = self.variable(&name);
                        let flag = self.graph.read(flag);
                        (Some(variable), (flag, None))
                    }
                };
                let module_level = self.scope == 0;
                if module_level && !self.unit.library && BUILTINS.contains(&&*name) {
                    return self.variable_or_builtin(&name, flag, value, place);
                }
                let shown = match value.and_then(|variable| self.graph.name_of(variable)) {
                    Some(shown) => shown,
                    None => Name::from(name.split('@').next().unwrap_or(&name)),
                };
                self.graph.emit(Op::CheckBound { flag: flag.0, name: shown, module_level }, place);
                match (value, flag.1) {
                    (Some(variable), _) => self.graph.read(variable),
                    (None, Some(slot)) => self.graph.emit(Op::GetSlot(slot), place),
                    (None, None) => self.graph.emit(Op::Const(Const::None), place),
                }
            }
            Home::Builtin => self.read_builtin(&name, range),
        }
    }

    /// A module variable with the name of a builtin, which is seen while the variable is unbound.
    fn variable_or_builtin(
        &mut self,
        name: &str,
        (flag, slot): (Value, Option<SlotId>),
        variable: Option<super::ssa::Variable>,
        place: Span,
    ) -> Value {
        let result = self.graph.variable(None);
        let (bound, unbound, after) = (self.graph.block(), self.graph.block(), self.graph.block());
        self.graph.branch(flag, bound, unbound);
        self.graph.enter(bound);
        let value = match (variable, slot) {
            (Some(variable), _) => self.graph.read(variable),
            (None, Some(slot)) => self.graph.emit(Op::GetSlot(slot), place),
            (None, None) => self.graph.emit(Op::Const(Const::None), place),
        };
        self.graph.write(result, value);
        self.graph.jump(after);
        self.graph.enter(unbound);
        let builtin = self.graph.emit(Op::Builtin(Name::from(name)), place);
        self.graph.write(result, builtin);
        self.graph.jump(after);
        self.graph.enter(after);
        self.graph.read(result)
    }

    fn read_builtin(&mut self, name: &str, range: TextRange) -> Value {
        let place = span(self.unit.file, range);
        if self.unit.library {
            return self.read_library(name, range);
        }
        if name == "__name__" {
            return self.text("__main__", place);
        }
        if BUILTINS.contains(&name) {
            return self.graph.emit(Op::Builtin(Name::from(name)), place);
        }
        if let Some(class) = self.exception_class(name) {
            return self.graph.emit(Op::Class(class), place);
        }
        if REFUSED.contains(&name) {
            return self.refuse(
                "unsupported-builtin",
                range,
                format!("the builtin '{name}' is not supported"),
                hint_for(name),
            );
        }
        let mut warning =
            Diagnostic::warning("undefined-name", place, format!("name '{name}' is not defined"));
        let known =
            self.unit.scopes.all[0].assigned.keys().map(String::as_str).chain(BUILTINS.iter().copied());
        if let Some(near) = nearest(name, known) {
            warning = warning.hint(format!("did you mean '{near}'?"));
        }
        self.unit.diagnostics.push(warning);
        let text = self.text(name, place);
        self.graph.emit(Op::CallLibrary("raise_name_error", vec![text]), place)
    }

    fn read_library(&mut self, name: &str, range: TextRange) -> Value {
        let place = span(self.unit.file, range);
        match self.program.library.kind(name) {
            Some(true) => {
                let own = self.program.library_class(name);
                let value = own.is_some_and(|class| self.program.classes[class.index()].value);
                match own {
                    Some(class)
                        if value
                            || !matches!(
                                name,
                                "int" | "float" | "str" | "list" | "tuple" | "dict" | "set" | "bool" | "type"
                            ) =>
                    {
                        self.graph.emit(Op::Class(class), place)
                    }
                    _ => self.graph.emit(Op::Builtin(Name::from(name)), place),
                }
            }
            Some(false) => match self.program.library_function(name) {
                Some(function) => self.graph.emit(Op::MakeFunction { function, defaults: vec![] }, place),
                None => self.graph.emit(Op::Builtin(Name::from(name)), place),
            },
            // A name that is not there is an error where inference finds that it is reached.
            None => {
                let _ = range;
                self.graph.emit(Op::Builtin(Name::from(name)), place)
            }
        }
    }

    /// The library's exception class of that name.
    pub fn exception_class(&mut self, name: &str) -> Option<crate::flow::ClassId> {
        // Two names of old.
        let name = if matches!(name, "IOError" | "EnvironmentError") { "OSError" } else { name };
        if !name.starts_with(|c: char| c.is_ascii_uppercase())
            || self.program.library.kind(name) != Some(true)
        {
            return None;
        }
        let class = self.program.library_class(name)?;
        let base = self.program.library_class("BaseException")?;
        self.program.derives(class, base).then_some(class)
    }

    /// A str constant.
    pub fn text(&mut self, text: &str, place: Span) -> Value {
        self.graph.emit(Op::Const(Const::text(text)), place)
    }

    /// Notes that something is refused; the value is never used.
    pub fn refuse(
        &mut self,
        code: &'static str,
        range: TextRange,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Value {
        let place = span(self.unit.file, range);
        self.unit.diagnostics.push(Diagnostic::error(code, place, message).hint(hint));
        self.graph.emit(Op::Const(Const::None), place)
    }
}

fn hint_for(name: &str) -> &'static str {
    match name {
        "eval" | "exec" | "compile" => "Keel compiles ahead of time: write the code in the program",
        "open" => "programs read stdin with input() and write with print()",
        "bytes" | "bytearray" | "memoryview" => "use a list of ints",
        "complex" => "keep the real and the imaginary part in two floats",
        "frozenset" => "use a set, or a sorted tuple as a dict key",
        "property" | "classmethod" | "staticmethod" => "use an ordinary method or a function",
        "vars" | "dir" => "name the attribute, or keep the values in a dict",
        "exit" | "quit" => "use sys.exit()",
        _ => "docs/python-support.md lists what Keel has",
    }
}

fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    known
        .map(|other| (distance(name, other), other))
        .filter(|(distance, _)| *distance <= 1 + name.len() / 4)
        .min()
        .map(|(_, other)| other)
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
