//! `class`.

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

use super::scope::{Home, key};
use super::{Builder, new_class, new_global, span};
use crate::flow::{ClassId, ClassRef, FunctionId, GlobalId, Name, Op, Value};
use crate::hash::HashMap;
use crate::source::Span;

/// What a name is in the body of a class.
#[derive(Clone, Copy)]
pub(in crate::flow) enum Own {
    /// An attribute.
    Attribute(GlobalId),
    /// A method.
    Method(FunctionId),
}

impl<'a> Builder<'a, '_> {
    pub(super) fn class_statement(&mut self, class: &'a ast::StmtClassDef) {
        let place = self.at(class);
        let name = class.name.to_string();
        for decorator in &class.decorator_list {
            self.refuse(
                "unsupported-decorator",
                decorator.range(),
                "decorators are not supported yet",
                "write the methods out",
            );
        }
        if !class.keywords.is_empty() {
            self.refuse(
                "unsupported-metaclass",
                class.range(),
                "keywords in a class statement are not supported",
                "",
            );
        }
        if class.bases.len() > 1 {
            self.refuse(
                "unsupported-multiple-inheritance",
                class.bases[1].range(),
                "a class can have one base",
                "hold the other object in a field",
            );
        }
        if !class.type_params.is_empty() {
            self.refuse(
                "unsupported-type-parameters",
                class.range(),
                "type parameters are not supported yet",
                "leave them out: Keel infers types",
            );
        }
        if self.scope != 0 || !self.contexts.is_empty() || self.unit.library {
            self.refuse(
                "unsupported-local-class",
                class.range(),
                "a class inside a function, class or try statement is not supported yet",
                "move it to the top level of the file",
            );
            let none = self.none(place);
            self.assign_name(&name, none, place);
            return;
        }
        let id = match self.unit.classes.get(&name) {
            Some(id) => *id,
            None => new_class(self.program, &name, span(self.unit.file, class.range())),
        };
        if let Some(base) = class.bases.first() {
            match self.base_class(base) {
                Some(Some(base)) if base != id && !self.program.lineage(base).contains(&id) => {
                    self.program.classes[id.index()].base = Some(base);
                }
                Some(None) => {}
                _ => {
                    self.refuse(
                        "unsupported-base-class",
                        base.range(),
                        "the base of a class must be a class of this file or a builtin exception",
                        "hold the value in a field instead",
                    );
                }
            }
        }
        let Some(scope) = self.unit.scopes.at.get(&key(class.range())).copied() else { return };
        // First all names, so that methods see one another.
        let outer = std::mem::replace(&mut self.scope, scope);
        let outer_class = self.class.replace(id);
        self.class_names = Some(HashMap::default());
        let mut shown: Vec<(String, crate::flow::GlobalId)> = vec![];
        for statement in &class.body {
            let names: Vec<String> = match statement {
                Stmt::Assign(assign) => {
                    let mut names = vec![];
                    assign.targets.iter().for_each(|target| super::scope::target_names(target, &mut names));
                    names
                }
                Stmt::AnnAssign(assign) if assign.value.is_some() => {
                    let mut names = vec![];
                    super::scope::target_names(&assign.target, &mut names);
                    names
                }
                _ => vec![],
            };
            for attribute in names {
                if matches!(&*attribute, "__slots__" | "__match_args__" | "__dict__") {
                    self.refuse(
                        "unsupported-class-statement",
                        statement.range(),
                        format!("{attribute} is not supported"),
                        "leave it out: Keel lays out instances by the attributes that are used",
                    );
                }
                if shown.iter().all(|(other, _)| *other != attribute) {
                    let global = new_global(self.program, &format!("{name}.{attribute}"), true);
                    self.program.classes[id.index()]
                        .attributes
                        .push((Name::from(attribute.as_str()), global));
                    shown.push((attribute, global));
                }
            }
        }
        for statement in &class.body {
            match statement {
                Stmt::FunctionDef(def) => {
                    let mut fine = true;
                    for decorator in &def.decorator_list {
                        let hint = match decorator {
                            Expr::Name(name) if name.id.as_str() == "property" => {
                                "make it a method and call it"
                            }
                            Expr::Name(name) if name.id.as_str() == "staticmethod" => {
                                "make it a function outside the class"
                            }
                            Expr::Name(name) if name.id.as_str() == "classmethod" => {
                                "make it a function outside the class"
                            }
                            _ => "call the function that wraps it",
                        };
                        self.refuse(
                            "unsupported-decorator",
                            decorator.range(),
                            "decorators are not supported yet",
                            hint,
                        );
                        fine = false;
                    }
                    if matches!(
                        def.name.as_str(),
                        "__new__"
                            | "__getattr__"
                            | "__getattribute__"
                            | "__setattr__"
                            | "__delattr__"
                            | "__get__"
                            | "__set__"
                            | "__delete__"
                            | "__set_name__"
                            | "__init_subclass__"
                            | "__class_getitem__"
                            | "__del__"
                            | "__instancecheck__"
                            | "__subclasscheck__"
                            | "__await__"
                            | "__aiter__"
                            | "__anext__"
                    ) {
                        self.refuse(
                            "unsupported-special-method",
                            def.range(),
                            format!("the special method {} is not supported", def.name),
                            "name the attributes and steps in ordinary methods",
                        );
                        fine = false;
                    }
                    if super::expression::has_yield(&def.body) {
                        self.refuse(
                            "unsupported-yield",
                            def.range(),
                            format!("'{}' is a generator: yield is not supported yet", def.name),
                            "collect the values in a list and return it",
                        );
                        fine = false;
                    }
                    if fine {
                        let (function, _) = self.define(def, Some(id));
                        let methods = &mut self.program.classes[id.index()].methods;
                        methods.retain(|(other, _)| **other != *def.name.as_str());
                        methods.push((Name::from(def.name.as_str()), function));
                        self.bind_class_name(&def.name, Own::Method(function));
                    }
                }
                Stmt::Assign(assign) if self.method_alias(id, assign) => {}
                Stmt::Assign(assign) if self.special_attribute(assign) => {}
                Stmt::Assign(assign) => {
                    let value = self.around_class(|builder| builder.expression(&assign.value));
                    for target in &assign.targets {
                        self.class_target(id, target, value, &shown);
                    }
                }
                Stmt::AnnAssign(assign) => {
                    if let Some(value) = &assign.value {
                        let value = self.around_class(|builder| builder.expression(value));
                        self.class_target(id, &assign.target, value, &shown);
                    }
                }
                Stmt::Pass(_) => {}
                Stmt::Expr(expression) if matches!(&*expression.value, Expr::Constant(_)) => {}
                other => {
                    self.refuse(
                        "unsupported-class-statement",
                        other.range(),
                        "a class body can hold methods and attributes only",
                        "move the statement out of the class",
                    );
                }
            }
        }
        self.hash_of_equality(id);
        self.scope = outer;
        self.class = outer_class;
        self.class_names = None;
        let value = self.graph.emit(Op::Class(id), place);
        self.assign_name(&name, value, place);
    }

    /// Runs code of a class body that is no method: it belongs to the function around, and sees the class's names.
    pub(super) fn around_class<R>(&mut self, run: impl FnOnce(&mut Self) -> R) -> R {
        let inside = self.scope;
        let scopes = self.unit.scopes.clone();
        let around = match (scopes.all[inside].kind, scopes.all[inside].parent) {
            (super::scope::Kind::Class, Some(parent)) => parent,
            _ => return run(self),
        };
        self.scope = around;
        let class = self.class.take();
        let result = run(self);
        self.scope = inside;
        self.class = class;
        result
    }

    fn bind_class_name(&mut self, name: &str, own: Own) {
        if let Some(names) = &mut self.class_names {
            names.insert(name.to_string(), own);
        }
    }

    /// A name that the class body at hand has bound.
    pub(super) fn read_class_name(&mut self, name: &str, place: Span) -> Option<Value> {
        let own = *self.class_names.as_ref()?.get(name)?;
        Some(match own {
            Own::Attribute(global) => self.graph.emit(Op::GetGlobal { global, checked: false }, place),
            Own::Method(function) => self.graph.emit(Op::MakeFunction { function, defaults: vec![] }, place),
        })
    }

    /// A class that has `__eq__` and says nothing of `__hash__` has none, whatever its bases have.
    fn hash_of_equality(&mut self, class: ClassId) {
        let own = |name: &str, builder: &Self| {
            builder.program.classes[class.index()].methods.iter().any(|(method, _)| &**method == name)
        };
        if own("__eq__", self) && !own("__hash__", self) {
            self.add_unhashable(class);
        }
    }

    fn add_unhashable(&mut self, class: ClassId) {
        if let Some(function) = self.program.library_function("unhashable") {
            let found = &mut self.program.classes[class.index()];
            found.attributes.retain(|(attribute, _)| &**attribute != "__hash__");
            found.methods.push((Name::from("__hash__"), function));
        }
    }

    /// Special methods are looked for among the methods only, so any other value of such a name is refused.
    fn special_attribute(&mut self, assign: &'a ast::StmtAssign) -> bool {
        let named = |target: &Expr| matches!(target, Expr::Name(name) if super::expression::is_special(name.id.as_str()));
        if !assign.targets.iter().any(named) {
            return false;
        }
        self.refuse(
            "unsupported-class-statement",
            assign.range(),
            "a special method that is no function of the class",
            "write it with def",
        );
        true
    }

    /// `__radd__ = __add__`, `area = lambda self: 1`, `__hash__ = Base.__hash__` and `__hash__ = None`: methods too.
    fn method_alias(&mut self, class: ClassId, assign: &'a ast::StmtAssign) -> bool {
        if !assign.targets.iter().all(|target| matches!(target, Expr::Name(_))) {
            return false;
        }
        let function = match &*assign.value {
            Expr::Name(name) => match self.class_names.as_ref().and_then(|names| names.get(name.id.as_str()))
            {
                Some(Own::Method(function)) => *function,
                _ => return false,
            },
            Expr::Lambda(lambda) => self.method_lambda(lambda, class),
            Expr::Attribute(attribute) => {
                let Expr::Name(of) = &*attribute.value else { return false };
                if self.around_class(|builder| builder.unit.scopes.home(builder.scope, of.id.as_str()))
                    == Home::Builtin
                {
                    return false;
                }
                let Some(of) = self.unit.classes.get(of.id.as_str()).copied() else { return false };
                match self.program.method_of(of, attribute.attr.as_str()) {
                    Some(function) if of != class => function,
                    _ => return false,
                }
            }
            Expr::Constant(constant)
                if constant.value.is_none()
                    && assign.targets.iter().all(
                        |target| matches!(target, Expr::Name(name) if name.id.as_str() == "__hash__"),
                    ) =>
            {
                self.add_unhashable(class);
                return true;
            }
            _ => return false,
        };
        let names: Vec<&str> = assign
            .targets
            .iter()
            .filter_map(|target| if let Expr::Name(name) = target { Some(name.id.as_str()) } else { None })
            .collect();
        for name in names {
            let found = &mut self.program.classes[class.index()];
            found.attributes.retain(|(attribute, _)| &**attribute != name);
            found.methods.retain(|(other, _)| &**other != name);
            found.methods.push((Name::from(name), function));
            self.bind_class_name(name, Own::Method(function));
        }
        true
    }

    fn is_method_of_base(&mut self, class: ClassId, name: &str) -> bool {
        let base = self.program.classes[class.index()].base;
        base.is_some_and(|base| self.program.method_of(base, name).is_some())
    }

    fn class_target(
        &mut self,
        class: ClassId,
        target: &'a Expr,
        value: crate::flow::Value,
        shown: &[(String, crate::flow::GlobalId)],
    ) {
        let place = self.at(target);
        match target {
            // Methods are looked for before class attributes.
            Expr::Name(name) if self.is_method_of_base(class, name.id.as_str()) => {
                self.refuse(
                    "unsupported-class-statement",
                    name.range(),
                    "a class attribute in place of a method of a base class",
                    "write it with def, or give it another name",
                );
            }
            Expr::Name(name) => {
                if let Some((_, global)) = shown.iter().find(|(other, _)| other == name.id.as_str()) {
                    self.graph.emit(Op::SetGlobal(*global, value), place);
                    self.bind_class_name(&name.id, Own::Attribute(*global));
                }
            }
            Expr::Tuple(tuple) => {
                let count = tuple.elts.len() as u32;
                let parts =
                    self.graph.emit(Op::Unpack { value, before: count, star: false, after: 0 }, place);
                for (index, item) in tuple.elts.iter().enumerate() {
                    let part = self.graph.emit(Op::Item(parts, index as u32), place);
                    self.class_target(class, item, part, shown);
                }
            }
            other => {
                self.refuse(
                    "unsupported-class-statement",
                    other.range(),
                    "a class body can bind names only",
                    "move the statement out of the class",
                );
            }
        }
    }

    /// The base: `Some(None)` for `object`.
    fn base_class(&mut self, base: &Expr) -> Option<Option<ClassId>> {
        let Expr::Name(name) = base else { return None };
        let name = name.id.as_str();
        if self.unit.scopes.home(0, name) == Home::Builtin {
            if name == "object" {
                return Some(None);
            }
            return self.exception_class(name).map(Some);
        }
        self.unit.classes.get(name).map(|class| Some(*class))
    }

    /// The classes that an expression names, where that is known now.
    pub(super) fn class_refs(&mut self, tree: &Expr) -> Option<Vec<ClassRef>> {
        match tree {
            Expr::Name(name) => {
                let name = name.id.as_str();
                match self.unit.scopes.home(self.scope, name) {
                    Home::Builtin => {
                        if self.unit.library {
                            if self.program.library.kind(name) == Some(true)
                                && !matches!(
                                    name,
                                    "int"
                                        | "float"
                                        | "bool"
                                        | "str"
                                        | "list"
                                        | "tuple"
                                        | "dict"
                                        | "set"
                                        | "type"
                                )
                            {
                                return self
                                    .program
                                    .library_class(name)
                                    .map(|class| vec![ClassRef::Class(class)]);
                            }
                            return Some(vec![ClassRef::Builtin(name.into())]);
                        }
                        if matches!(
                            name,
                            "int"
                                | "float"
                                | "bool"
                                | "str"
                                | "list"
                                | "tuple"
                                | "dict"
                                | "set"
                                | "object"
                                | "range"
                                | "slice"
                                | "type"
                        ) {
                            return Some(vec![ClassRef::Builtin(name.into())]);
                        }
                        self.exception_class(name).map(|class| vec![ClassRef::Class(class)])
                    }
                    Home::Local | Home::Global => {
                        let own = self.scope == 0 || self.unit.scopes.home(self.scope, name) == Home::Global;
                        if !own {
                            return None;
                        }
                        self.unit.classes.get(name).map(|class| vec![ClassRef::Class(*class)])
                    }
                    Home::Cell(_) => None,
                }
            }
            Expr::Tuple(tuple) => {
                let mut all = vec![];
                for item in &tuple.elts {
                    all.extend(self.class_refs(item)?);
                }
                Some(all)
            }
            Expr::BinOp(union) if union.op == ast::Operator::BitOr && !self.unit.library => {
                let mut all = vec![];
                for side in [&union.left, &union.right] {
                    match &**side {
                        Expr::Constant(constant) if constant.value.is_none() => {
                            all.push(ClassRef::Builtin("NoneType".into()));
                        }
                        side => all.extend(self.class_refs(side)?),
                    }
                }
                Some(all)
            }
            Expr::Call(call) if self.unit.library => {
                // `type(None)`
                let is_type = matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "type");
                is_type.then(|| vec![ClassRef::Builtin("NoneType".into())])
            }
            _ => None,
        }
    }
}
