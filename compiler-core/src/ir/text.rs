//! The IR as text, for people and tests; `docs/ir.md` describes it.
//!
//! ```text
//! struct0 object open { class: i32 }
//! struct1 box final struct0 { class: i32, value: mut i64 }
//!
//! export func0 func0
//! func0 twice(v0: i64) -> i64
//! block0:
//!     v1: i64 = i64.add v0 v0
//!     return v1
//! ```

mod read;

pub use read::read;

use std::fmt::Write;

use super::{Function, Heap, Inline, Module, Numeric, Op, Repr, Storage, Terminator, Value};

/// A module as text. [`read`] makes the same module of it, but for source places.
pub fn write(module: &Module) -> String {
    let mut text = String::new();
    for (index, found) in module.structs.iter().enumerate() {
        let kind = if found.is_final { "final" } else { "open" };
        let above = found.supertype.map_or(String::new(), |id| format!(" {id}"));
        let fields: Vec<String> = found
            .fields
            .iter()
            .map(|field| {
                format!(
                    "{}: {}{}",
                    word(&field.name),
                    if field.mutable { "mut " } else { "" },
                    storage(field.storage)
                )
            })
            .collect();
        let _ =
            writeln!(text, "struct{index} {} {kind}{above} {{ {} }}", word(&found.name), fields.join(", "));
    }
    for (index, found) in module.arrays.iter().enumerate() {
        let _ = writeln!(text, "array{index} {} {}", word(&found.name), storage(found.element));
    }
    for (index, found) in module.signatures.iter().enumerate() {
        let _ = writeln!(text, "sig{index} ({}) -> ({})", reprs(&found.parameters), reprs(&found.results));
    }
    for (index, found) in module.globals.iter().enumerate() {
        let _ = writeln!(text, "global{index} {} {} {}", word(&found.name), repr(found.repr), found.initial);
    }
    if let Some(id) = module.exception {
        let _ = writeln!(text, "exception {id}");
    }
    for (name, id) in &module.exports {
        let _ = writeln!(text, "export {} {id}", word(name));
    }
    for (index, function) in module.functions.iter().enumerate() {
        let _ = write!(text, "\nfunc{index} ");
        write_function(&mut text, function);
    }
    text
}

/// One function, without its number.
pub fn write_function(text: &mut String, function: &Function) {
    let define = |values: &[Value]| -> String {
        let all: Vec<String> =
            values.iter().map(|value| format!("{value}: {}", repr(function.values[value.index()]))).collect();
        all.join(", ")
    };
    let hint = match function.inline {
        Inline::Auto => "",
        Inline::Always => " always",
        Inline::Never => " never",
    };
    let entry = function.blocks.first().map_or(&[][..], |block| &block.parameters);
    let _ = writeln!(
        text,
        "{}({}) -> {}{hint}",
        word(&function.name),
        define(entry),
        reprs(&function.signature.results)
    );
    for (index, (of, name)) in function.locals.iter().enumerate() {
        let _ = writeln!(text, "local{index} {} {}", word(name), repr(*of));
    }
    for (index, region) in function.regions.iter().enumerate() {
        let parent = region.parent.map_or(String::new(), |parent| format!(" in {parent}"));
        let _ = writeln!(text, "region{index} {}{parent}", region.handler);
    }
    for (index, block) in function.blocks.iter().enumerate() {
        let parameters = if index == 0 || block.parameters.is_empty() {
            String::new()
        } else {
            format!("({})", define(&block.parameters))
        };
        let region = block.region.map_or(String::new(), |region| format!(" in {region}"));
        let _ = writeln!(text, "block{index}{parameters}{region}:");
        for instruction in &block.instructions {
            let results = if instruction.results.is_empty() {
                String::new()
            } else {
                format!("{} = ", define(&instruction.results))
            };
            let _ =
                writeln!(text, "    {results}{}{}", op(&instruction.op), list(" ", &instruction.arguments));
        }
        let jump = |to: super::BlockId, arguments: &[Value]| {
            if arguments.is_empty() {
                to.to_string()
            } else {
                format!("{to}({})", list("", arguments).trim())
            }
        };
        let end = match &block.terminator {
            Terminator::Jump(to, arguments) => format!("jump {}", jump(*to, arguments)),
            Terminator::Branch(on, (yes, first), (no, second)) => {
                format!("branch {on} {} {}", jump(*yes, first), jump(*no, second))
            }
            Terminator::Return(values) => format!("return{}", list(" ", values)),
            Terminator::Throw(value, _) => format!("throw {value}"),
            Terminator::Try(region, body) => format!("try {region} {body}"),
            Terminator::Unreachable => "unreachable".to_string(),
        };
        let _ = writeln!(text, "    {end}");
    }
}

/// A name as one word.
fn word(name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_alphanumeric() || "_.?<>\"".contains(c) { c } else { '_' }).collect();
    if plain.is_empty() { "_".to_string() } else { plain }
}

fn list(before: &str, values: &[Value]) -> String {
    if values.is_empty() {
        return String::new();
    }
    let all: Vec<String> = values.iter().map(Value::to_string).collect();
    format!("{before}{}", all.join(" "))
}

fn reprs(all: &[Repr]) -> String {
    let all: Vec<String> = all.iter().map(|one| repr(*one)).collect();
    all.join(", ")
}

/// A machine type.
pub fn repr(repr: Repr) -> String {
    match repr {
        Repr::I32 => "i32".to_string(),
        Repr::I64 => "i64".to_string(),
        Repr::F64 => "f64".to_string(),
        Repr::Ref(of, nullable) => format!("ref {}{}", if nullable { "null " } else { "" }, heap(of)),
    }
}

fn heap(heap: Heap) -> String {
    match heap {
        Heap::Eq => "eq".to_string(),
        Heap::I31 => "i31".to_string(),
        Heap::Struct(id) => id.to_string(),
        Heap::Array(id) => id.to_string(),
        Heap::Func(id) => id.to_string(),
    }
}

fn storage(of: Storage) -> String {
    match of {
        Storage::Word(of) => repr(of),
        Storage::U8 => "u8".to_string(),
        Storage::U16 => "u16".to_string(),
    }
}

/// The name of a numeric operation: `i64.add`, `i32.lts`.
fn numeric(numeric: Numeric) -> String {
    let name = format!("{numeric:?}").to_lowercase();
    format!("{}.{}", &name[..3], &name[3..])
}

/// An operation without its operands.
pub fn op(op: &Op) -> String {
    let null = |nullable: &bool| if *nullable { "null " } else { "" };
    match op {
        Op::I32Const(value) => format!("i32.const {value}"),
        Op::I64Const(value) => format!("i64.const {value}"),
        Op::F64Const(bits) => format!("f64.const {:?}", f64::from_bits(*bits)),
        Op::RefNull(of) => format!("ref.null {}", heap(*of)),
        Op::Numeric(one) => numeric(*one),
        Op::Select => "select".to_string(),
        Op::IntAdd { slow } => format!("int.add {slow}"),
        Op::IntSub { slow } => format!("int.sub {slow}"),
        Op::IntMul { slow } => format!("int.mul {slow}"),
        Op::IntCompare { compare, slow } => format!("int.{} {slow}", format!("{compare:?}").to_lowercase()),
        Op::StructNew(id) => format!("struct.new {id}"),
        Op::StructGet(id, field) => format!("struct.get {id} {field}"),
        Op::StructSet(id, field) => format!("struct.set {id} {field}"),
        Op::ArrayNew(id) => format!("array.new {id}"),
        Op::ArrayNewDefault(id) => format!("array.default {id}"),
        Op::ArrayNewFixed(id) => format!("array.fixed {id}"),
        Op::ArrayNewData { array, data, length } => format!("array.data {array} {data} {length}"),
        Op::ArrayGet(id) => format!("array.get {id}"),
        Op::ArraySet(id) => format!("array.set {id}"),
        Op::ArrayLen => "array.len".to_string(),
        Op::ArrayCopy(to, from) => format!("array.copy {to} {from}"),
        Op::ArrayFill(id) => format!("array.fill {id}"),
        Op::RefCast(of, nullable) => format!("ref.cast {}{}", null(nullable), heap(*of)),
        Op::RefTest(of, nullable) => format!("ref.test {}{}", null(nullable), heap(*of)),
        Op::RefIsNull => "ref.is_null".to_string(),
        Op::RefEq => "ref.eq".to_string(),
        Op::RefAsNonNull => "ref.as_non_null".to_string(),
        Op::RefI31 => "ref.i31".to_string(),
        Op::I31Get => "i31.get".to_string(),
        Op::RefFunc(id) => format!("ref.func {id}"),
        Op::Call(id) => format!("call {id}"),
        Op::CallRef(id) => format!("call_ref {id}"),
        Op::CallImport(id) => format!("call_import {id}"),
        Op::GlobalGet(id) => format!("global.get {id}"),
        Op::GlobalSet(id) => format!("global.set {id}"),
        Op::LocalGet(id) => format!("local.get {id}"),
        Op::LocalSet(id) => format!("local.set {id}"),
        Op::Load8U => "load8".to_string(),
        Op::Store8 => "store8".to_string(),
        Op::Load32 => "load32".to_string(),
        Op::Store32 => "store32".to_string(),
        Op::Load64 => "load64".to_string(),
        Op::MemoryGrow => "memory.grow".to_string(),
        Op::MemorySize => "memory.size".to_string(),
    }
}
