//! A type as a Python programmer writes it: `dict[str, list[int]]`.

use super::{Elements, Type};
use crate::flow::Program;

/// The text of a type. Deep types are cut with `...`.
pub fn display(ty: &Type, program: &Program, elements: &Elements) -> String {
    text(ty, program, elements, 0)
}

fn text(ty: &Type, program: &Program, elements: &Elements, depth: u32) -> String {
    if depth > 4 {
        return "...".to_string();
    }
    let list = |types: &[Type]| {
        types.iter().map(|ty| text(ty, program, elements, depth + 1)).collect::<Vec<_>>().join(", ")
    };
    match ty {
        Type::Never => "Never".into(),
        Type::None => "None".into(),
        Type::Bool => "bool".into(),
        Type::Int => "int".into(),
        Type::Float => "float".into(),
        Type::I32 => "i32".into(),
        Type::I64 => "i64".into(),
        Type::Array(element) => format!("array[{element:?}]").to_lowercase(),
        Type::Tuple(items) if items.is_empty() => "tuple[()]".into(),
        Type::Tuple(items) => format!("tuple[{}]", list(items)),
        Type::Bundle(class, items) => {
            let name = &program.classes[class.index()].name;
            if &**name == "range" { "range".into() } else { format!("{name}[{}]", list(items)) }
        }
        Type::Instance(class) => program.classes[class.index()].name.to_string(),
        Type::Generic(class, ids) => {
            let name = &program.classes[class.index()].name;
            let items: Vec<Type> = ids.iter().map(|&id| elements.get(id).clone()).collect();
            let dots = if &**name == "tuple" { ", ..." } else { "" };
            format!("{name}[{}{dots}]", list(&items))
        }
        Type::Optional(inner) => format!("{} | None", text(inner, program, elements, depth)),
        Type::Function(function) => format!("function {}", program.functions[function.index()].name),
        Type::Method(receiver, name) => format!("method {}.{name}", text(receiver, program, elements, depth)),
        Type::Class(class) => format!("type[{}]", program.classes[class.index()].name),
        Type::Builtin(name) => format!("builtin {name}"),
        Type::Module(name) => format!("module {name}"),
        Type::Dyn => "object".into(),
    }
}
