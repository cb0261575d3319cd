//! Builds flow graphs from the syntax tree.
//!
//! In: the tree of a file (rustpython-parser's, which is typed and has a range on each node). Out: one graph for each
//! function, classes, globals, cells, and a diagnostic for all that Keel refuses.

use crate::hash::HashMap;
use std::rc::Rc;

use rustpython_parser::ast::{self, Expr, Ranged, Stmt, text_size::TextRange};

use super::{
    Annotation, Class, ClassId, Code, Const, Default_, Function, FunctionId, Global, GlobalId, Name,
    Parameter, Program,
};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceFile, Span};

mod call;
mod class;
mod comprehension;
pub(crate) mod constant;
mod expression;
mod format_call;
mod function;
mod module;
pub(super) mod operands;
pub mod scope;
mod ssa;
mod statement;
mod try_;
mod variable;

pub(crate) use variable::is_builtin_name;

use scope::Scopes;
use ssa::Graph;

/// A file while it is built.
pub(super) struct Unit {
    pub scopes: Rc<Scopes>,
    pub file: u32,
    pub library: bool,
    /// Module variables as globals.
    pub globals: HashMap<String, GlobalId>,
    /// Classes of the file that are bound once, by name.
    pub classes: HashMap<String, ClassId>,
    /// What is where at the top level, for reads that need no test.
    pub order: module::Order,
    pub cells: HashMap<(usize, String), super::CellId>,
    pub diagnostics: Vec<Diagnostic>,
}

/// What surrounds the statement at hand, for `break`, `continue` and `return`.
pub(super) enum Context<'a> {
    Loop {
        on_continue: super::BlockId,
        on_break: super::BlockId,
    },
    Finally {
        body: &'a [Stmt],
        region: Option<super::RegionId>,
        handling: usize,
    },
    Unbind {
        name: String,
    },
    /// A handler, and the exception that was handled around it.
    Handled {
        before: super::Value,
    },
}

/// One function under construction.
pub(super) struct Builder<'a, 'p> {
    pub program: &'p mut Program,
    pub unit: &'p mut Unit,
    pub graph: Graph,
    pub scope: usize,
    pub contexts: Vec<Context<'a>>,
    /// Exceptions being handled here, innermost last.
    pub handling: Vec<super::Value>,
    pub variables: HashMap<String, (ssa::Variable, ssa::Variable)>,
    pub slots: HashMap<String, (super::SlotId, super::SlotId)>,
    pub renames: Vec<(String, String)>,
    pub class: Option<ClassId>,
    /// The names bound so far in the class body at hand, where its names can be read.
    pub class_names: Option<HashMap<String, class::Own>>,
    /// The function's first parameter and its value, for `super()`.
    pub receiver: Option<String>,
    /// Place at the top level of the file (of the definition that this code is part of).
    pub position: usize,
    /// Is this code run when the module is loaded, in order?
    pub at_top: bool,
    pub depth: usize,
}

/// A span of a file.
pub(super) fn span(file: u32, range: TextRange) -> Span {
    Span { file, start: range.start().into(), end: range.end().into() }
}

/// Builds the graphs of a program. `sources[0]` is the main file.
pub fn build_program(sources: &[SourceFile]) -> (Program, Vec<Stmt>, Vec<Diagnostic>) {
    let mut program = Program::with_library();
    let Some(source) = sources.first() else { return (program, vec![], vec![]) };
    let body = match crate::parse::parse(source, 0) {
        Ok(body) => body,
        Err(diagnostic) => {
            program.functions.push(empty_function("<module>"));
            return (program, vec![], vec![diagnostic]);
        }
    };
    program.notes_context =
        ["except", "finally", "__context__"].iter().any(|word| source.text.contains(word));
    let diagnostics = module::build(&mut program, &body, 0);
    (program, body, diagnostics)
}

/// A function that does nothing.
pub(super) fn empty_function(name: impl Into<Name>) -> Function {
    with_code(name.into(), Rc::default())
}

/// A function of which only the code is known.
pub(super) fn with_code(name: Name, code: Rc<Code>) -> Function {
    Function {
        name,
        span: Span::default(),
        parameters: vec![],
        positional_only: 0,
        result: None,
        class: None,
        captures: vec![],
        code,
        library: false,
    }
}

/// An annotation that Keel reads.
pub(super) fn annotation(tree: &Expr) -> Option<Annotation> {
    match tree {
        Expr::Name(name) => Some(Annotation::Name(Name::from(name.id.as_str()))),
        Expr::Constant(constant) => match &constant.value {
            ast::Constant::None => Some(Annotation::Name("None".into())),
            ast::Constant::Str(text) => Some(Annotation::Name(Name::from(text.as_str()))),
            _ => None,
        },
        Expr::Subscript(subscript) => {
            let Expr::Name(name) = &*subscript.value else { return None };
            let arguments = match &*subscript.slice {
                Expr::Tuple(tuple) => tuple.elts.iter().map(annotation).collect::<Option<Vec<_>>>()?,
                one => vec![annotation(one)?],
            };
            Some(Annotation::Generic(Name::from(name.id.as_str()), arguments))
        }
        _ => None,
    }
}

/// A literal as a constant, with a sign before a number.
pub(super) fn literal(tree: &Expr) -> Option<Const> {
    match tree {
        Expr::Constant(constant) => constant_of(&constant.value),
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::USub => match literal(&unary.operand)? {
            Const::Int(int) => Some(Const::Int(-int)),
            Const::Float(float) => Some(Const::Float(-float)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn constant_of(constant: &ast::Constant) -> Option<Const> {
    Some(match constant {
        ast::Constant::None => Const::None,
        ast::Constant::Bool(value) => Const::Bool(*value),
        ast::Constant::Str(text) => Const::text(text),
        ast::Constant::Int(int) => Const::Int(int.clone()),
        ast::Constant::Float(float) => Const::Float(*float),
        ast::Constant::Ellipsis => Const::Ellipsis,
        _ => return None,
    })
}

/// A function of which only the head is known: its name and parameters. The graph comes later.
pub(super) fn declared(
    name: &str,
    args: &ast::Arguments,
    returns: Option<&Expr>,
    file: u32,
    range: TextRange,
    class: Option<ClassId>,
    library: bool,
) -> Function {
    let mut parameters = vec![];
    let mut captured = 0;
    let mut add = |arg: &ast::Arg, default: Option<&Expr>, star: bool, keyword_only: bool| {
        let default = default.map(|default| match literal(default) {
            Some(constant) => Default_::Const(constant),
            None if matches!(default, Expr::Tuple(tuple) if tuple.elts.is_empty()) => Default_::EmptyTuple,
            None => {
                captured += 1;
                Default_::Captured(captured - 1)
            }
        });
        parameters.push(Parameter {
            name: Name::from(arg.arg.as_str()),
            star,
            keyword_only,
            default,
            annotation: arg.annotation.as_deref().and_then(annotation),
        });
    };
    for arg in args.posonlyargs.iter().chain(&args.args) {
        add(&arg.def, arg.default.as_deref(), false, false);
    }
    if let Some(star) = &args.vararg {
        add(star, None, true, false);
    }
    for arg in &args.kwonlyargs {
        add(&arg.def, arg.default.as_deref(), false, true);
    }
    Function {
        parameters,
        positional_only: args.posonlyargs.len() as u32,
        span: span(file, range),
        result: returns.and_then(annotation),
        class,
        library,
        ..empty_function(name)
    }
}

/// Builds the graph of a library function.
pub(super) fn library_body(
    program: &mut Program,
    function: FunctionId,
    definition: &ast::StmtFunctionDef,
    class: Option<ClassId>,
    file: u32,
) {
    let scopes = Rc::new(Scopes::of_function(&definition.args, &definition.body, definition.range()));
    let mut unit = Unit {
        scopes,
        file,
        library: true,
        globals: HashMap::default(),
        classes: HashMap::default(),
        order: module::Order::default(),
        cells: HashMap::default(),
        diagnostics: vec![],
    };
    function::build_body(
        program,
        &mut unit,
        function,
        1,
        &definition.args,
        function::Body::Statements(&definition.body),
        class,
        0,
    );
    debug_assert!(
        unit.diagnostics.iter().all(|diagnostic| diagnostic.severity != crate::diagnostic::Severity::Error),
        "{}: {:?}",
        definition.name,
        unit.diagnostics
    );
    program.library_diagnostics.append(&mut unit.diagnostics);
}

/// A new global.
pub(super) fn new_global(program: &mut Program, name: &str, assigned_once: bool) -> GlobalId {
    program.globals.push(Global { name: Name::from(name), assigned_once });
    GlobalId(program.globals.len() as u32 - 1)
}

/// A class that has nothing.
pub(super) fn empty_class(name: impl Into<Name>, span: Span) -> Class {
    Class {
        name: name.into(),
        span,
        base: None,
        methods: vec![],
        attributes: vec![],
        parameters: vec![],
        fields: vec![],
        library: false,
        value: false,
    }
}

/// A new, empty class.
pub(super) fn new_class(program: &mut Program, name: &str, span: Span) -> ClassId {
    program.classes.push(empty_class(name, span));
    ClassId(program.classes.len() as u32 - 1)
}
