//! Bodies of functions, and `def` and `lambda` as values.

use rustpython_parser::ast::{self, Expr, Ranged, Stmt};

use super::scope::{Home, key};
use super::ssa::Graph;
use super::{Builder, Unit, declared, literal, new_global, span};
use crate::flow::{Cell, CellId, ClassId, Const, Default_, FunctionId, Name, Op, Program, Terminator, Value};

/// What a function does.
#[derive(Clone, Copy)]
pub enum Body<'a> {
    /// `def`, or a file.
    Statements(&'a [Stmt]),
    /// `lambda`.
    Expression(&'a Expr),
}

/// Builds the graph of a declared function.
#[allow(clippy::too_many_arguments)]
pub fn build_body(
    program: &mut Program,
    unit: &mut Unit,
    function: FunctionId,
    scope: usize,
    args: &ast::Arguments,
    body: Body,
    class: Option<ClassId>,
    position: usize,
) {
    let placeholder = super::empty_function("");
    let mut own = std::mem::replace(&mut program.functions[function.index()], placeholder);
    own.library = unit.library;
    // Another function may be declared meanwhile: the parameters stay readable.
    program.functions[function.index()].name = own.name.clone();
    program.functions[function.index()].library = own.library;
    let scopes = unit.scopes.clone();
    let free: Vec<String> = scopes.all[scope].free.iter().cloned().collect();
    let mut graph = Graph::new(own);
    let parameters: Vec<Value> = (0..graph.function.parameters.len()).map(|_| graph.value()).collect();
    graph.code.blocks[0].parameters = parameters.clone();
    let mut builder = Builder {
        program,
        unit,
        graph,
        scope,
        contexts: vec![],
        handling: vec![],
        variables: Default::default(),
        slots: Default::default(),
        renames: vec![],
        class,
        class_names: None,
        receiver: args.posonlyargs.iter().chain(&args.args).next().map(|arg| arg.def.arg.to_string()),
        position,
        at_top: scope == 0,
        depth: 0,
    };
    let captures: Vec<CellId> = free.iter().filter_map(|name| builder.cell_of(name)).collect();
    builder.graph.function.captures = captures;
    let here = builder.graph.function.span;
    let cells: Vec<String> = scopes.all[scope].cells.iter().cloned().collect();
    for name in &cells {
        if let Some(cell) = builder.cell_of(name) {
            builder.graph.emit(Op::NewCell(cell), here);
        }
    }
    builder.make_slots();
    let names: Vec<String> =
        super::scope::all_arguments(args).iter().map(|arg| arg.arg.to_string()).collect();
    for (name, value) in names.iter().zip(&parameters) {
        builder.graph.code.value_names.insert(*value, Name::from(name.as_str()));
        builder.assign_name(name, *value, here);
    }
    match body {
        Body::Statements(statements) => builder.statements(statements),
        Body::Expression(expression) => {
            let value = builder.expression(expression);
            builder.graph.end(Terminator::Return(value));
        }
    }
    if !builder.graph.is_ended() {
        let none = builder.graph.emit(Op::Const(Const::None), here);
        builder.graph.end(Terminator::Return(none));
    }
    let finished = builder.graph.finish();
    program.functions[function.index()] = finished;
}

impl<'a> Builder<'a, '_> {
    /// The cell of a captured variable as seen from this scope.
    pub fn cell_of(&mut self, name: &str) -> Option<CellId> {
        let Home::Cell(owner) = self.unit.scopes.home(self.scope, name) else { return None };
        if let Some(cell) = self.unit.cells.get(&(owner, name.to_string())) {
            return Some(*cell);
        }
        let id = CellId(self.program.cells.len() as u32);
        let shown = name.split('@').next().unwrap_or(name);
        self.program.cells.push(Cell { name: Name::from(shown), owner: FunctionId(u32::MAX) });
        self.unit.cells.insert((owner, name.to_string()), id);
        Some(id)
    }

    /// The qualified name of a function defined here.
    fn qualified(&self, name: &str) -> String {
        if self.scope == 0 || self.unit.library {
            return name.to_string();
        }
        match self.class {
            Some(class) if self.unit.scopes.all[self.scope].kind == super::scope::Kind::Class => {
                format!("{}.{name}", self.program.classes[class.index()].name)
            }
            _ => format!("{}.<locals>.{name}", self.graph.function.name),
        }
    }

    /// Refuses what Keel has not in a parameter list.
    fn check_arguments(&mut self, args: &ast::Arguments) -> bool {
        if self.unit.library {
            return true;
        }
        let mut fine = true;
        for (star, text) in [(&args.vararg, "*"), (&args.kwarg, "**")] {
            if let Some(arg) = star {
                self.refuse(
                    "unsupported-star-parameter",
                    arg.range(),
                    format!("the parameter {text}{} is not supported yet", arg.arg),
                    "take a list or a dict as an ordinary parameter",
                );
                fine = false;
            }
        }
        fine
    }

    /// A `def`, made known and built. The value is the function.
    pub fn define(&mut self, def: &'a ast::StmtFunctionDef, class: Option<ClassId>) -> (FunctionId, Value) {
        let name = match class {
            Some(class) => format!("{}.{}", self.program.classes[class.index()].name, def.name),
            None => self.qualified(&def.name),
        };
        self.check_arguments(&def.args);
        self.make(&name, &def.args, def.returns.as_deref(), def.range(), Body::Statements(&def.body), class)
    }

    /// A `lambda`.
    pub fn lambda(&mut self, lambda: &'a ast::ExprLambda) -> Value {
        let name = self.qualified("<lambda>");
        self.check_arguments(&lambda.args);
        self.make(&name, &lambda.args, None, lambda.range(), Body::Expression(&lambda.body), None).1
    }

    /// A `lambda` that is a method.
    pub(super) fn method_lambda(&mut self, lambda: &'a ast::ExprLambda, class: ClassId) -> FunctionId {
        let name = format!("{}.<lambda>", self.program.classes[class.index()].name);
        self.check_arguments(&lambda.args);
        self.make(&name, &lambda.args, None, lambda.range(), Body::Expression(&lambda.body), Some(class)).0
    }

    fn make(
        &mut self,
        name: &str,
        args: &'a ast::Arguments,
        returns: Option<&Expr>,
        range: ast::text_size::TextRange,
        body: Body<'a>,
        class: Option<ClassId>,
    ) -> (FunctionId, Value) {
        let file = self.unit.file;
        let place = span(file, range);
        let function = FunctionId(self.program.functions.len() as u32);
        self.program.functions.push(declared(name, args, returns, file, range, class, self.unit.library));
        // Defaults that are no literals: kept in globals where the `def` runs once, else in the closure.
        let once =
            self.scope == 0 && self.contexts.is_empty() && self.at_top && matches!(body, Body::Statements(_))
                || class.is_some();
        let mut captured = vec![];
        let defaults: Vec<&Expr> = args
            .posonlyargs
            .iter()
            .chain(&args.args)
            .chain(&args.kwonlyargs)
            .filter_map(|arg| arg.default.as_deref())
            .filter(|default| literal(default).is_none())
            .collect();
        for (number, default) in defaults.into_iter().enumerate() {
            let value = self.around_class(|builder| builder.expression(default));
            if once {
                let global = new_global(self.program, &format!("{name}.default{number}"), true);
                self.graph.emit(Op::SetGlobal(global, value), place);
                for parameter in &mut self.program.functions[function.index()].parameters {
                    if matches!(parameter.default, Some(Default_::Captured(own)) if own as usize == number) {
                        parameter.default = Some(Default_::Global(global));
                    }
                }
            } else {
                captured.push(value);
            }
        }
        let Some(scope) = self.unit.scopes.at.get(&key(range)).copied() else {
            let none = self.graph.emit(Op::Const(Const::None), place);
            return (function, none);
        };
        self.note_owner(scope, function);
        let position = self.position;
        build_body(self.program, self.unit, function, scope, args, body, class, position);
        let value = self.graph.emit(Op::MakeFunction { function, defaults: captured }, place);
        (function, value)
    }

    /// Cells of a scope belong to its function.
    fn note_owner(&mut self, scope: usize, function: FunctionId) {
        let names: Vec<String> = self.unit.scopes.all[scope].cells.iter().cloned().collect();
        for name in names {
            let key = (scope, name.clone());
            let id = match self.unit.cells.get(&key) {
                Some(id) => *id,
                None => {
                    let id = CellId(self.program.cells.len() as u32);
                    let shown = name.split('@').next().unwrap_or(&name);
                    self.program.cells.push(Cell { name: Name::from(shown), owner: function });
                    self.unit.cells.insert(key, id);
                    id
                }
            };
            self.program.cells[id.index()].owner = function;
        }
    }
}
