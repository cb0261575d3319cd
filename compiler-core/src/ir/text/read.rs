//! Reads the text form. Values, blocks and all else are named by their numbers, so the text is read in one sweep.

use smallvec::smallvec;

use super::numeric;
use crate::ir::{
    ArrayType, Block, BlockId, Field, Function, Global, Heap, Inline, Instruction, IntCompare, Module,
    Numeric, Op, Region, RegionId, Repr, Signature, Site, SiteId, Storage, StructType, Terminator, Value,
    Values,
};
use crate::source::Span;

/// Reads a module.
///
/// # Errors
/// The line that is no IR, and why.
pub fn read(text: &str) -> Result<Module, String> {
    let mut module = Module {
        sites: vec![Site { function: "".into(), span: Span::default(), parent: None }],
        ..Module::default()
    };
    for (number, line) in text.lines().enumerate() {
        let line = line.split("//").next().unwrap_or("").trim();
        if !line.is_empty() {
            let mut words = Words::of(line);
            words.line(&mut module).map_err(|reason| format!("line {}: {reason}: {line}", number + 1))?;
        }
    }
    Ok(module)
}

struct Words<'t> {
    words: Vec<&'t str>,
    at: usize,
}

impl<'t> Words<'t> {
    /// Words and the marks between them.
    fn of(line: &'t str) -> Words<'t> {
        let mut words = vec![];
        for part in line.split_whitespace() {
            let mut rest = part;
            while let Some(at) = rest.find([',', ':', '(', ')', '{', '}', '=']) {
                if at > 0 {
                    words.push(&rest[..at]);
                }
                words.push(&rest[at..at + 1]);
                rest = &rest[at + 1..];
            }
            if !rest.is_empty() {
                words.push(rest);
            }
        }
        Words { words, at: 0 }
    }

    fn peek(&self) -> &'t str {
        self.words.get(self.at).copied().unwrap_or("")
    }

    fn next(&mut self) -> &'t str {
        self.at += 1;
        self.words.get(self.at - 1).copied().unwrap_or("")
    }

    fn takes(&mut self, word: &str) -> bool {
        let found = self.peek() == word && !word.is_empty();
        self.at += usize::from(found);
        found
    }

    fn wants(&mut self, word: &str) -> Result<(), String> {
        if self.takes(word) { Ok(()) } else { Err(format!("wants `{word}`, not `{}`", self.peek())) }
    }

    /// A number after a name: `v3`, `block0`.
    fn id(&mut self, name: &str) -> Result<u32, String> {
        let word = self.next();
        word.strip_prefix(name)
            .and_then(|number| number.parse().ok())
            .ok_or_else(|| format!("wants a {name}, not `{word}`"))
    }

    fn number<N: std::str::FromStr>(&mut self) -> Result<N, String> {
        let word = self.next();
        word.parse().map_err(|_| format!("wants a number, not `{word}`"))
    }

    fn value(&mut self) -> Result<Value, String> {
        self.id("v").map(Value)
    }

    /// Is the next word one with this name and a number?
    fn is(&self, name: &str) -> bool {
        self.peek()
            .strip_prefix(name)
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    }

    fn line(&mut self, module: &mut Module) -> Result<(), String> {
        if self.is("struct") {
            self.next();
            let name = self.next().to_string();
            let is_final = self.next() == "final";
            let supertype =
                if self.is("struct") { Some(crate::ir::StructId(self.id("struct")?)) } else { None };
            self.wants("{")?;
            let mut fields = vec![];
            while !self.takes("}") {
                let name = self.next().to_string();
                self.wants(":")?;
                let mutable = self.takes("mut");
                fields.push(Field { name, storage: self.storage()?, mutable });
                self.takes(",");
            }
            module.structs.push(StructType { name, fields, supertype, is_final });
        } else if self.is("array") {
            self.next();
            let name = self.next().to_string();
            module.arrays.push(ArrayType { name, element: self.storage()? });
        } else if self.is("sig") {
            self.next();
            self.wants("(")?;
            let parameters = self.reprs()?;
            self.wants(")")?;
            self.wants("->")?;
            self.wants("(")?;
            let results = self.reprs()?;
            self.wants(")")?;
            module.signatures.push(Signature { parameters, results });
        } else if self.is("global") {
            self.next();
            let name = self.next().to_string();
            module.globals.push(Global { name, repr: self.repr()?, initial: self.number()? });
        } else if self.takes("exception") {
            module.exception = Some(crate::ir::StructId(self.id("struct")?));
        } else if self.takes("export") {
            let name = self.next().to_string();
            module.exports.push((name, crate::ir::FuncId(self.id("func")?)));
        } else if self.is("func") {
            self.next();
            module.functions.push(self.function()?);
        } else {
            let function = module.functions.last_mut().ok_or("stands before every function")?;
            self.part(function)?;
        }
        if self.at < self.words.len() { Err(format!("has `{}` too much", self.peek())) } else { Ok(()) }
    }

    fn function(&mut self) -> Result<Function, String> {
        let mut function = Function { name: self.next().to_string(), ..Function::default() };
        self.wants("(")?;
        let parameters = self.define(&mut function)?;
        self.wants(")")?;
        self.wants("->")?;
        let results = self.reprs()?;
        if self.takes("always") {
            function.inline = Inline::Always;
        } else if self.takes("never") {
            function.inline = Inline::Never;
        }
        function.signature = Signature {
            parameters: parameters.iter().map(|value| function.values[value.index()]).collect(),
            results,
        };
        function.blocks.push(Block {
            parameters,
            instructions: vec![],
            terminator: Terminator::Unreachable,
            region: None,
        });
        Ok(function)
    }

    /// Values with their types.
    fn define(&mut self, function: &mut Function) -> Result<Values, String> {
        let mut values = smallvec![];
        while self.is("v") {
            let value = self.value()?;
            self.wants(":")?;
            let repr = self.repr()?;
            while function.values.len() <= value.index() {
                function.values.push(Repr::I32);
            }
            function.values[value.index()] = repr;
            values.push(value);
            self.takes(",");
        }
        Ok(values)
    }

    fn part(&mut self, function: &mut Function) -> Result<(), String> {
        if self.is("local") {
            self.next();
            let name = self.next().to_string();
            function.locals.push((self.repr()?, name));
        } else if self.is("region") {
            self.next();
            let handler = BlockId(self.id("block")?);
            let parent = if self.takes("in") { Some(RegionId(self.id("region")?)) } else { None };
            function.regions.push(Region { handler, parent, call: SiteId(0) });
        } else if self.is("block") {
            let number = self.id("block")?;
            let parameters = if self.takes("(") {
                let parameters = self.define(function)?;
                self.wants(")")?;
                parameters
            } else {
                smallvec![]
            };
            let region = if self.takes("in") { Some(RegionId(self.id("region")?)) } else { None };
            self.wants(":")?;
            if number == 0 {
                function.blocks[0].region = region;
            } else if number as usize == function.blocks.len() {
                function.blocks.push(Block {
                    parameters,
                    instructions: vec![],
                    terminator: Terminator::Unreachable,
                    region,
                });
            } else {
                return Err("is not the next block".into());
            }
        } else if let Some(end) = self.terminator()? {
            if let Some(block) = function.blocks.last_mut() {
                block.terminator = end;
            }
        } else {
            let results = self.define(function)?;
            if !results.is_empty() {
                self.wants("=")?;
            }
            let op = self.op()?;
            let arguments = self.values()?;
            if let Some(block) = function.blocks.last_mut() {
                block.instructions.push(Instruction { op, arguments, results, site: SiteId(0) });
            }
        }
        Ok(())
    }

    fn values(&mut self) -> Result<Values, String> {
        let mut values = smallvec![];
        while self.is("v") {
            values.push(self.value()?);
        }
        Ok(values)
    }

    fn jump(&mut self) -> Result<(BlockId, Values), String> {
        let to = BlockId(self.id("block")?);
        if !self.takes("(") {
            return Ok((to, smallvec![]));
        }
        let arguments = self.values()?;
        self.wants(")")?;
        Ok((to, arguments))
    }

    fn terminator(&mut self) -> Result<Option<Terminator>, String> {
        let end = if self.takes("jump") {
            let (to, arguments) = self.jump()?;
            Terminator::Jump(to, arguments)
        } else if self.takes("branch") {
            Terminator::Branch(self.value()?, self.jump()?, self.jump()?)
        } else if self.takes("return") {
            Terminator::Return(self.values()?)
        } else if self.takes("throw") {
            Terminator::Throw(self.value()?, SiteId(0))
        } else if self.takes("try") {
            Terminator::Try(RegionId(self.id("region")?), BlockId(self.id("block")?))
        } else if self.takes("unreachable") {
            Terminator::Unreachable
        } else {
            return Ok(None);
        };
        Ok(Some(end))
    }

    fn reprs(&mut self) -> Result<Vec<Repr>, String> {
        let mut all = vec![];
        while matches!(self.peek(), "i32" | "i64" | "f64" | "ref") {
            all.push(self.repr()?);
            self.takes(",");
        }
        Ok(all)
    }

    fn repr(&mut self) -> Result<Repr, String> {
        Ok(match self.next() {
            "i32" => Repr::I32,
            "i64" => Repr::I64,
            "f64" => Repr::F64,
            "ref" => {
                let nullable = self.takes("null");
                Repr::Ref(self.heap()?, nullable)
            }
            other => return Err(format!("wants a type, not `{other}`")),
        })
    }

    fn heap(&mut self) -> Result<Heap, String> {
        if self.is("struct") {
            return Ok(Heap::Struct(crate::ir::StructId(self.id("struct")?)));
        }
        if self.is("array") {
            return Ok(Heap::Array(crate::ir::ArrayId(self.id("array")?)));
        }
        if self.is("sig") {
            return Ok(Heap::Func(crate::ir::SignatureId(self.id("sig")?)));
        }
        match self.next() {
            "eq" => Ok(Heap::Eq),
            "i31" => Ok(Heap::I31),
            other => Err(format!("wants what a reference points to, not `{other}`")),
        }
    }

    fn storage(&mut self) -> Result<Storage, String> {
        if self.takes("u8") {
            return Ok(Storage::U8);
        }
        if self.takes("u16") {
            return Ok(Storage::U16);
        }
        self.repr().map(Storage::Word)
    }

    fn op(&mut self) -> Result<Op, String> {
        use crate::ir::{ArrayId, DataId, FuncId, GlobalId, LocalId, SignatureId, StructId};
        let name = self.next();
        macro_rules! id {
            ($kind:ident, $name:literal) => {
                $kind(self.id($name)?)
            };
        }
        Ok(match name {
            "i32.const" => Op::I32Const(self.number()?),
            "i64.const" => Op::I64Const(self.number()?),
            "f64.const" => Op::F64Const(self.number::<f64>()?.to_bits()),
            "ref.null" => Op::RefNull(self.heap()?),
            "select" => Op::Select,
            "int.add" => Op::IntAdd { slow: id!(FuncId, "func") },
            "int.sub" => Op::IntSub { slow: id!(FuncId, "func") },
            "int.mul" => Op::IntMul { slow: id!(FuncId, "func") },
            "struct.new" => Op::StructNew(id!(StructId, "struct")),
            "struct.get" => Op::StructGet(id!(StructId, "struct"), self.number()?),
            "struct.set" => Op::StructSet(id!(StructId, "struct"), self.number()?),
            "array.new" => Op::ArrayNew(id!(ArrayId, "array")),
            "array.default" => Op::ArrayNewDefault(id!(ArrayId, "array")),
            "array.fixed" => Op::ArrayNewFixed(id!(ArrayId, "array")),
            "array.data" => Op::ArrayNewData {
                array: id!(ArrayId, "array"),
                data: id!(DataId, "data"),
                length: self.number()?,
            },
            "array.get" => Op::ArrayGet(id!(ArrayId, "array")),
            "array.set" => Op::ArraySet(id!(ArrayId, "array")),
            "array.len" => Op::ArrayLen,
            "array.copy" => Op::ArrayCopy(id!(ArrayId, "array"), id!(ArrayId, "array")),
            "array.fill" => Op::ArrayFill(id!(ArrayId, "array")),
            "ref.cast" | "ref.test" => {
                let nullable = self.takes("null");
                let heap = self.heap()?;
                if name == "ref.cast" { Op::RefCast(heap, nullable) } else { Op::RefTest(heap, nullable) }
            }
            "ref.is_null" => Op::RefIsNull,
            "ref.eq" => Op::RefEq,
            "ref.as_non_null" => Op::RefAsNonNull,
            "ref.i31" => Op::RefI31,
            "i31.get" => Op::I31Get,
            "ref.func" => Op::RefFunc(id!(FuncId, "func")),
            "call" => Op::Call(id!(FuncId, "func")),
            "call_ref" => Op::CallRef(id!(SignatureId, "sig")),
            "call_import" => Op::CallImport(self.number()?),
            "global.get" => Op::GlobalGet(id!(GlobalId, "global")),
            "global.set" => Op::GlobalSet(id!(GlobalId, "global")),
            "local.get" => Op::LocalGet(id!(LocalId, "local")),
            "local.set" => Op::LocalSet(id!(LocalId, "local")),
            "load8" => Op::Load8U,
            "store8" => Op::Store8,
            "load32" => Op::Load32,
            "store32" => Op::Store32,
            "load64" => Op::Load64,
            "memory.grow" => Op::MemoryGrow,
            "memory.size" => Op::MemorySize,
            _ => {
                if let Some(found) = Numeric::ALL.iter().find(|one| numeric(**one) == name) {
                    return Ok(Op::Numeric(*found));
                }
                let compare = match name {
                    "int.eq" => IntCompare::Eq,
                    "int.ne" => IntCompare::Ne,
                    "int.lt" => IntCompare::Lt,
                    "int.le" => IntCompare::Le,
                    "int.gt" => IntCompare::Gt,
                    "int.ge" => IntCompare::Ge,
                    _ => return Err(format!("`{name}` is no operation")),
                };
                Op::IntCompare { compare, slow: id!(FuncId, "func") }
            }
        })
    }
}
