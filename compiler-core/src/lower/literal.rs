//! Literals: strings as cached objects, large ints.

use smallvec::smallvec;

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::Lower;
use super::function::Code;
use super::layout::to_struct;
use crate::flow::Const;
use crate::ir::builder::FunctionBuilder;
use crate::ir::{
    DataId, FuncId, Heap, Inline, Op, Repr, Role, Signature, Storage, Terminator, Traceback, Value, Values,
};
use crate::types::{Element, Type};

impl Lower<'_> {
    /// The words of a constant as a type.
    pub(crate) fn constant(&mut self, code: &mut Code, constant: &Const, ty: &Type) -> Values {
        match constant {
            Const::None | Const::Ellipsis => smallvec![],
            Const::Bool(value) => {
                smallvec![code.builder.one(Op::I32Const(i32::from(*value)), &[], Repr::I32)]
            }
            Const::Float(value) => smallvec![code.builder.one(Op::F64Const(value.to_bits()), &[], Repr::F64)],
            Const::Int(int) => match ty {
                Type::I32 => {
                    let word = int.to_i32().or_else(|| int.to_u32().map(|word| word as i32)).unwrap_or(0);
                    smallvec![code.builder.one(Op::I32Const(word), &[], Repr::I32)]
                }
                Type::I64 => {
                    let word = int.to_i64().or_else(|| int.to_u64().map(|word| word as i64)).unwrap_or(0);
                    smallvec![code.builder.one(Op::I64Const(word), &[], Repr::I64)]
                }
                Type::Float => {
                    let float = int.to_f64().unwrap_or(0.0);
                    smallvec![code.builder.one(Op::F64Const(float.to_bits()), &[], Repr::F64)]
                }
                _ => match int.to_i64() {
                    Some(small) => {
                        let word = code.builder.one(Op::I64Const(small), &[], Repr::I64);
                        let big = self.big();
                        smallvec![word, self.zero(&mut code.builder, big)]
                    }
                    None => self.big_literal(code, int),
                },
            },
            Const::Str(points) => {
                let function = self.string(points);
                let str = match self.typed.program.library_classes.get("str").copied() {
                    Some(class) => self.struct_of(&Type::Instance(class)),
                    None => self.object,
                };
                smallvec![code.builder.one(Op::Call(function), &[], to_struct(str))]
            }
        }
    }

    fn big_literal(&mut self, code: &mut Code, int: &BigInt) -> Values {
        let Some(class) = self.typed.program.library_classes.get("BigInt").copied() else {
            self.bug("a large int without the library's BigInt");
            return self.undefined(code, &Type::Int);
        };
        let ty = Type::Instance(class);
        let id = self.struct_of(&ty);
        let (sign, digits) = int.to_u32_digits();
        let words = self.raw_array(Element::I32);
        let digits: Values = digits
            .iter()
            .map(|digit| code.builder.one(Op::I32Const(*digit as i32), &[], Repr::I32))
            .collect();
        let number = self.class_number(class);
        let mut fields = vec![];
        for field in self.module.structs[id.index()].fields.clone() {
            let repr = match field.storage {
                Storage::Word(repr) => repr,
                _ => Repr::I32,
            };
            fields.push(match field.name.as_str() {
                "class" => code.builder.one(Op::I32Const(number), &[], Repr::I32),
                "negative" => code.builder.one(Op::I32Const(i32::from(sign == Sign::Minus)), &[], Repr::I32),
                "digits" => code.builder.one(Op::ArrayNewFixed(words), &digits, repr),
                _ => self.zero(&mut code.builder, repr),
            });
        }
        let zero = code.builder.one(Op::I64Const(0), &[], Repr::I64);
        let object = code.builder.one(Op::StructNew(id), &fields, to_struct(id));
        smallvec![zero, object]
    }

    /// The function that gives a string literal: made at the first call, kept in a global.
    pub(crate) fn string(&mut self, points: &[u32]) -> FuncId {
        if let Some(found) = self.literals.get(points) {
            return *found;
        }
        // Only what WAT's names may have, so that it shows them without quotes.
        let shown: String = points
            .iter()
            .take(20)
            .map(|point| char::from_u32(*point).filter(char::is_ascii_alphanumeric).unwrap_or('_'))
            .collect();
        let name = format!("str.{shown}");
        let function = self.text_function(name, points);
        self.literals.insert(points.to_vec(), function);
        function
    }

    /// The function that gives the text of all frames, which the pass `frames` fills in.
    pub(crate) fn frames(&mut self) -> FuncId {
        if let Some(found) = self.helpers.get("frames") {
            return *found;
        }
        let is_latin = |text: &str| text.chars().all(|c| (c as u32) < 256);
        let latin = self.sources.iter().all(|file| is_latin(&file.text) && is_latin(&file.name));
        // No text yet, but a segment of its own.
        let function = self.text_function("frames".into(), &[if latin { 0 } else { 256 }]);
        let frames = DataId(self.module.data.len() as u32 - 1);
        self.module.traceback = Some(Traceback { frames, latin });
        self.helpers.insert("frames".into(), function);
        function
    }

    /// A function that makes a text at its first call and keeps it.
    pub(crate) fn text_function(&mut self, name: String, points: &[u32]) -> FuncId {
        let latin = points.iter().all(|point| *point < 256);
        let bytes: Vec<u8> = match latin {
            true => points.iter().map(|point| *point as u8).collect(),
            false => points.iter().flat_map(|point| point.to_le_bytes()).collect(),
        };
        let class = self.typed.program.library_classes.get("str").copied();
        let id = match class {
            Some(class) => self.struct_of(&Type::Instance(class)),
            None => self.object,
        };
        let global = self.new_global(name.clone(), to_struct(id));
        let mut builder =
            FunctionBuilder::new(name, Signature { parameters: vec![], results: vec![to_struct(id)] });
        builder.inline(Inline::Never);
        builder.role(Role::Literal(match points {
            [point] => Some(*point as i32),
            _ => None,
        }));
        let kept = builder.one(Op::GlobalGet(global), &[], to_struct(id));
        let missing = builder.one(Op::RefIsNull, &[kept], Repr::I32);
        let (fresh, done) = (builder.block(), builder.block());
        builder.terminate(Terminator::Branch(missing, (fresh, smallvec![]), (done, smallvec![])));
        builder.switch_to(done);
        builder.terminate(Terminator::Return(smallvec![kept]));
        builder.switch_to(fresh);
        let number = class.map_or(0, |class| self.class_number(class));
        let mut fields = vec![];
        for field in self.module.structs[id.index()].fields.clone() {
            let repr = match field.storage {
                Storage::Word(repr) => repr,
                _ => Repr::I32,
            };
            fields.push(match field.name.as_str() {
                "class" => builder.one(Op::I32Const(number), &[], Repr::I32),
                "latin" if latin => self.data_array(&mut builder, Element::U8, bytes.clone()),
                "latin" => self.data_array(&mut builder, Element::U8, vec![]),
                "wide" if !latin => self.data_array(&mut builder, Element::I32, bytes.clone()),
                _ => self.zero(&mut builder, repr),
            });
        }
        let object = builder.one(Op::StructNew(id), &fields, to_struct(id));
        builder.emit(Op::GlobalSet(global), &[object], &[]);
        builder.terminate(Terminator::Return(smallvec![object]));
        self.module.functions.push(builder.finish());
        FuncId(self.module.functions.len() as u32 - 1)
    }

    fn data_array(&mut self, builder: &mut FunctionBuilder, element: Element, bytes: Vec<u8>) -> Value {
        let array = self.raw_array(element);
        let repr = Repr::Ref(Heap::Array(array), true);
        let length = bytes.len() / if element == Element::U8 { 1 } else { 4 };
        if length == 0 {
            let zero = builder.one(Op::I32Const(0), &[], Repr::I32);
            return builder.one(Op::ArrayNewDefault(array), &[zero], repr);
        }
        self.module.data.push(bytes);
        let data = DataId(self.module.data.len() as u32 - 1);
        builder.one(Op::ArrayNewData { array, data, length: length as u32 }, &[], repr)
    }
}
