//! Texts of one character that are made to be looked at: `ord(text[i])`, `c == "x"` and `"a" <= c` ask for the code point
//! that the text was made of, so they take that, and a text that nothing else asks for is not made.
//!
//! ```text
//! v2 = call text_of_point v1                      v5 = i32.const 120
//! v3 = call "x"                              =>   v4 = i32.eq v1 v5
//! v4 = call text_equal v2 v3
//! ```
//!
//! It knows these functions of the library by their [`Role`], and none of them is inlined before.

use crate::hash::{HashMap, HashSet};

use smallvec::smallvec;

use super::control::Names;
use crate::ir::{Function, Instruction, Module, Numeric, Op, Repr, Role, Value, Values};

/// Rewrites all functions.
pub fn characters(module: &mut Module) {
    let roles: Vec<Role> = module.functions.iter().map(|function| function.role).collect();
    if !roles.contains(&Role::MakeCharacter) {
        return;
    }
    for function in &mut module.functions {
        rewrite(function, &roles);
    }
}

/// What is known of a text.
#[derive(Clone, Copy)]
enum Text {
    /// Made of this code point.
    Point(Value),
    /// A literal of one character.
    Literal(i32),
    /// A literal of none or several.
    Other,
}

fn role(roles: &[Role], instruction: &Instruction) -> Role {
    match instruction.op {
        Op::Call(id) => roles[id.index()],
        _ => Role::None,
    }
}

fn rewrite(function: &mut Function, roles: &[Role]) {
    let mut texts: HashMap<Value, Text> = HashMap::default();
    let mut points: HashSet<Value> = HashSet::default();
    let mut zeros: HashSet<Value> = HashSet::default();
    for instruction in function.blocks.iter().flat_map(|block| &block.instructions) {
        if instruction.op == Op::I32Const(0) {
            zeros.insert(instruction.results[0]);
        }
        let text = match role(roles, instruction) {
            Role::MakeCharacter if instruction.arguments.len() == 1 => {
                points.insert(instruction.arguments[0]);
                Text::Point(instruction.arguments[0])
            }
            Role::Literal(Some(point)) => Text::Literal(point),
            Role::Literal(None) => Text::Other,
            _ => continue,
        };
        if let [result] = instruction.results.as_slice() {
            texts.insert(*result, text);
        }
    }
    if points.is_empty() {
        return;
    }
    let mut names = Names::new(function.values.len());
    let mut blocks = std::mem::take(&mut function.blocks);
    for block in &mut blocks {
        let mut instructions = Vec::with_capacity(block.instructions.len());
        for mut instruction in std::mem::take(&mut block.instructions) {
            let known: Vec<Option<Text>> =
                instruction.arguments.iter().map(|argument| texts.get(argument).copied()).collect();
            let before = &mut Before { function, instructions: &mut instructions };
            match (role(roles, &instruction), known.as_slice()) {
                (Role::PointOfText, [Some(text)]) if instruction.results.len() == 1 => {
                    let point = before.point(*text);
                    names.grow(before.function.values.len());
                    names.set(instruction.results[0], point);
                    continue;
                }
                (Role::EqualTexts, [Some(one), Some(other)]) => {
                    before.compare(&mut instruction, Numeric::I32Eq, *one, *other)
                }
                // The less of two code points is the sign of their difference.
                (Role::CompareTexts, [Some(one), Some(other)])
                    if !matches!(one, Text::Other) && !matches!(other, Text::Other) =>
                {
                    before.compare(&mut instruction, Numeric::I32Sub, *one, *other)
                }
                _ => {}
            }
            // No code point is negative.
            if let (Op::Numeric(how @ (Numeric::I32LtS | Numeric::I32GeS)), [point, limit]) =
                (&instruction.op, instruction.arguments.as_slice())
                && zeros.contains(limit)
                && points.contains(&names.get(*point))
            {
                instruction.op = Op::I32Const(i32::from(*how == Numeric::I32GeS));
                instruction.arguments.clear();
            }
            instructions.push(instruction);
        }
        block.instructions = instructions;
    }
    function.blocks = blocks;
    names.grow(function.values.len());
    names.apply(function);
    drop_unused(function, roles);
}

/// Where new instructions go.
struct Before<'a> {
    function: &'a mut Function,
    instructions: &'a mut Vec<Instruction>,
}

impl Before<'_> {
    /// The code point of a text, -1 where it has not just one.
    fn point(&mut self, text: Text) -> Value {
        let constant = match text {
            Text::Point(point) => return point,
            Text::Literal(point) => point,
            Text::Other => -1,
        };
        self.function.values.push(Repr::I32);
        let value = Value(self.function.values.len() as u32 - 1);
        self.instructions.push(Instruction {
            op: Op::I32Const(constant),
            arguments: smallvec![],
            results: smallvec![value],
            site: Default::default(),
        });
        value
    }

    fn compare(&mut self, instruction: &mut Instruction, how: Numeric, one: Text, other: Text) {
        if matches!((one, other), (Text::Other, Text::Other)) || instruction.results.len() != 1 {
            return;
        }
        let arguments: Values = smallvec![self.point(one), self.point(other)];
        *instruction = Instruction {
            op: Op::Numeric(how),
            arguments,
            results: instruction.results.clone(),
            site: instruction.site,
        };
    }
}

/// Drops texts of one character that nobody reads any more. Making one has no effect.
fn drop_unused(function: &mut Function, roles: &[Role]) {
    let mut used = vec![false; function.values.len()];
    for block in &function.blocks {
        for argument in block.instructions.iter().flat_map(|instruction| &instruction.arguments) {
            used[argument.index()] = true;
        }
        for value in block.terminator.uses() {
            used[value.index()] = true;
        }
    }
    for block in &mut function.blocks {
        block.instructions.retain(|instruction| {
            !matches!(role(roles, instruction), Role::MakeCharacter | Role::Literal(_))
                || instruction.results.iter().any(|result| used[result.index()])
        });
    }
}
