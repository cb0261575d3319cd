//! SSA while the graph is built.
//!
//! Method: Braun et al., "Simple and Efficient Construction of Static Single Assignment Form" (2013).

use crate::hash::HashMap;
use std::rc::Rc;

use crate::flow::{
    Block, BlockId, Code, Const, Function, Instruction, Name, Op, RegionId, Terminator, Value,
};
use crate::source::Span;

/// A variable of the function under construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Variable(pub u32);

/// Which edge of a terminator.
#[derive(Clone, Copy, Debug)]
enum Edge {
    Jump,
    Yes,
    No,
    Try,
}

/// A graph under construction, with the block that code goes to.
pub struct Graph {
    /// The function.
    pub function: Function,
    /// Its code so far.
    pub code: Code,
    /// Where code goes now.
    pub current: BlockId,
    /// The region of new blocks.
    pub region: Option<RegionId>,
    definitions: HashMap<(Variable, BlockId), Value>,
    predecessors: Vec<Vec<(BlockId, Edge)>>,
    sealed: Vec<bool>,
    incomplete: HashMap<BlockId, Vec<(Variable, Value)>>,
    variables: u32,
    names: HashMap<Variable, Name>,
    /// What comes before all else in the entry block, from the last on.
    first: Vec<Instruction>,
}

impl Graph {
    /// A graph with its entry block.
    pub fn new(function: Function) -> Graph {
        let mut graph = Graph {
            function,
            code: Code::default(),
            current: BlockId(0),
            region: None,
            definitions: HashMap::default(),
            predecessors: vec![],
            sealed: vec![],
            incomplete: HashMap::default(),
            variables: 0,
            names: HashMap::default(),
            first: vec![],
        };
        let entry = graph.block();
        graph.seal(entry);
        graph
    }

    /// A new value.
    pub fn value(&mut self) -> Value {
        self.code.values += 1;
        Value(self.code.values - 1)
    }

    /// A new variable; `name` for those of the source.
    pub fn variable(&mut self, name: Option<Name>) -> Variable {
        self.variables += 1;
        let variable = Variable(self.variables - 1);
        if let Some(name) = name {
            self.names.insert(variable, name);
        }
        variable
    }

    /// The name of a variable of the source.
    pub fn name_of(&self, variable: Variable) -> Option<Name> {
        self.names.get(&variable).cloned()
    }

    /// A new block in the present region, still open to predecessors.
    pub fn block(&mut self) -> BlockId {
        self.code.blocks.push(Block { region: self.region, ..Block::default() });
        self.predecessors.push(vec![]);
        self.sealed.push(false);
        BlockId(self.code.blocks.len() as u32 - 1)
    }

    /// Goes on in a block to which no more edges will come.
    pub fn enter(&mut self, block: BlockId) {
        self.seal(block);
        self.current = block;
    }

    /// Appends an operation to the current block.
    pub fn emit(&mut self, op: Op, span: Span) -> Value {
        let result = self.value();
        let block = &mut self.code.blocks[self.current.index()];
        if block.terminator.is_none() {
            block.instructions.push(Instruction { result, op, span });
        }
        result
    }

    /// A constant at the start of the function.
    pub fn constant_at_entry(&mut self, constant: Const) -> Value {
        let result = self.value();
        self.first.push(Instruction { result, op: Op::Const(constant), span: Span::default() });
        result
    }

    /// Has the current block its end?
    pub fn is_ended(&self) -> bool {
        self.code.blocks[self.current.index()].terminator.is_some()
    }

    /// Ends the current block.
    pub fn end(&mut self, terminator: Terminator) {
        if self.is_ended() {
            return;
        }
        let from = self.current;
        match &terminator {
            Terminator::Jump(to, _) => self.predecessors[to.index()].push((from, Edge::Jump)),
            Terminator::Branch(_, yes, no) => {
                self.predecessors[yes.0.index()].push((from, Edge::Yes));
                self.predecessors[no.0.index()].push((from, Edge::No));
            }
            Terminator::Try { region, body } => {
                let handler = self.code.regions[region.index()].handler;
                self.predecessors[handler.index()].push((from, Edge::Try));
                self.predecessors[body.index()].push((from, Edge::Try));
            }
            _ => {}
        }
        self.code.blocks[from.index()].terminator = Some(terminator);
    }

    /// Ends the current block with a jump.
    pub fn jump(&mut self, to: BlockId) {
        self.end(Terminator::Jump(to, vec![]));
    }

    /// Ends the current block with a branch.
    pub fn branch(&mut self, on: Value, yes: BlockId, no: BlockId) {
        self.end(Terminator::Branch(on, (yes, vec![]), (no, vec![])));
    }

    /// After code that does not go on: what follows is dead.
    pub fn dead(&mut self) {
        let block = self.block();
        self.enter(block);
    }

    /// Assigns a variable.
    pub fn write(&mut self, variable: Variable, value: Value) {
        if let Some(name) = self.names.get(&variable) {
            self.code.value_names.entry(value).or_insert_with(|| name.clone());
        }
        self.definitions.insert((variable, self.current), value);
    }

    /// Reads a variable.
    pub fn read(&mut self, variable: Variable) -> Value {
        self.read_in(variable, self.current)
    }

    fn read_in(&mut self, variable: Variable, block: BlockId) -> Value {
        // Up through blocks with one predecessor, without recursion.
        let mut at = block;
        let mut passed = vec![];
        let value = loop {
            if let Some(value) = self.definitions.get(&(variable, at)) {
                break *value;
            }
            if self.sealed[at.index()] && self.predecessors[at.index()].len() == 1 {
                passed.push(at);
                at = self.predecessors[at.index()][0].0;
                if passed.len() > self.code.blocks.len() {
                    break self.undefined(at);
                }
                continue;
            }
            break self.read_joined(variable, at);
        };
        for block in passed {
            self.definitions.insert((variable, block), value);
        }
        value
    }

    fn read_joined(&mut self, variable: Variable, block: BlockId) -> Value {
        if self.sealed[block.index()] && self.predecessors[block.index()].is_empty() {
            let value = self.undefined(block);
            self.definitions.insert((variable, block), value);
            return value;
        }
        let value = self.value();
        if let Some(name) = self.names.get(&variable) {
            self.code.value_names.insert(value, name.clone());
        }
        self.code.blocks[block.index()].parameters.push(value);
        self.definitions.insert((variable, block), value);
        if self.sealed[block.index()] {
            self.fill(variable, block);
        } else {
            self.incomplete.entry(block).or_default().push((variable, value));
        }
        value
    }

    fn undefined(&mut self, block: BlockId) -> Value {
        let value = self.value();
        let instruction = Instruction { result: value, op: Op::Undefined, span: Span::default() };
        match block {
            BlockId(0) => self.first.push(instruction),
            _ => self.code.blocks[block.index()].instructions.insert(0, instruction),
        }
        value
    }

    fn fill(&mut self, variable: Variable, block: BlockId) {
        for number in 0..self.predecessors[block.index()].len() {
            let (from, edge) = self.predecessors[block.index()][number];
            let value = self.read_in(variable, from);
            match (&mut self.code.blocks[from.index()].terminator, edge) {
                (Some(Terminator::Jump(_, arguments)), Edge::Jump) => arguments.push(value),
                (Some(Terminator::Branch(_, yes, _)), Edge::Yes) => yes.1.push(value),
                (Some(Terminator::Branch(_, _, no)), Edge::No) => no.1.push(value),
                _ => {}
            }
        }
    }

    /// No more edges will come to a block.
    pub fn seal(&mut self, block: BlockId) {
        if self.sealed[block.index()] {
            return;
        }
        self.sealed[block.index()] = true;
        for (variable, _) in self.incomplete.remove(&block).unwrap_or_default() {
            self.fill(variable, block);
        }
    }

    /// The finished function: parameters that are always one value are gone, and tests of what is surely bound.
    pub fn finish(mut self) -> Function {
        let current = self.current;
        for block in 0..self.sealed.len() {
            self.seal(BlockId(block as u32));
        }
        self.current = current;
        if let Some(entry) = self.code.blocks.first_mut() {
            entry.instructions.splice(0..0, self.first.drain(..).rev());
        }
        let (mut function, mut code) = (self.function, self.code);
        for block in &mut code.blocks {
            if block.terminator.is_none() {
                block.terminator = Some(Terminator::Unreachable);
            }
        }
        remove_trivial_parameters(&mut code);
        function.code = Rc::new(code);
        function
    }
}

fn find(replaced: &[Value], mut value: Value) -> Value {
    while replaced[value.index()] != value {
        value = replaced[value.index()];
    }
    value
}

/// For each block its edges, from the last on: the arguments, and the next edge.
struct Edges<'a> {
    first: Vec<Option<usize>>,
    all: Vec<(&'a [Value], Option<usize>)>,
}

impl<'a> Edges<'a> {
    fn of(blocks: &'a [Block]) -> Edges<'a> {
        let mut edges = Edges { first: vec![None; blocks.len()], all: vec![] };
        for block in blocks {
            match &block.terminator {
                Some(Terminator::Jump(to, arguments)) => edges.add(*to, arguments),
                Some(Terminator::Branch(_, yes, no)) => {
                    edges.add(yes.0, &yes.1);
                    edges.add(no.0, &no.1);
                }
                _ => {}
            }
        }
        edges
    }

    fn add(&mut self, to: BlockId, arguments: &'a [Value]) {
        let next = self.first[to.index()].replace(self.all.len());
        self.all.push((arguments, next));
    }

    /// The arguments for a block, one row for each edge.
    fn rows(&self, block: usize) -> impl Iterator<Item = &'a [Value]> {
        let mut at = self.first[block];
        std::iter::from_fn(move || {
            let (row, next) = self.all[at?];
            at = next;
            Some(row)
        })
    }
}

/// The one value that a parameter has, if there is one.
fn only_value<'a>(
    own: Value,
    at: usize,
    rows: impl Iterator<Item = &'a [Value]>,
    replaced: &[Value],
) -> Option<Value> {
    let mut only: Option<Value> = None;
    for row in rows {
        let argument = find(replaced, *row.get(at)?);
        if argument == own || only == Some(argument) {
            continue;
        }
        if only.replace(argument).is_some() {
            return None;
        }
    }
    only
}

fn remove_trivial_parameters(code: &mut Code) {
    // A parameter that another value stands for is removed.
    let mut replaced: Vec<Value> = (0..code.values).map(Value).collect();
    let edges = Edges::of(&code.blocks);
    let mut some = false;
    loop {
        let mut changed = false;
        for (index, block) in code.blocks.iter().enumerate().skip(1) {
            for (at, own) in block.parameters.iter().enumerate() {
                if replaced[own.index()] == *own
                    && let Some(value) = only_value(*own, at, edges.rows(index), &replaced)
                {
                    replaced[own.index()] = value;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
        some = true;
    }
    // Flags of variables that are surely bound.
    let mut sure = vec![false; code.values as usize];
    let instructions = code.blocks.iter().flat_map(|block| &block.instructions);
    for instruction in instructions.filter(|one| matches!(one.op, Op::Const(Const::Bool(true)))) {
        sure[instruction.result.index()] = true;
    }
    if some {
        replace(code, &replaced);
    }
    for block in &mut code.blocks {
        block.instructions.retain(
            |instruction| !matches!(instruction.op, Op::CheckBound { flag, .. } if sure[flag.index()]),
        );
    }
}

/// Puts the values that stand for others in their places.
fn replace(code: &mut Code, replaced: &[Value]) {
    let keep = |arguments: &mut Vec<Value>, to: BlockId, blocks: &[Block]| {
        let mut parameters = blocks[to.index()].parameters.iter();
        arguments.retain_mut(|argument| {
            *argument = find(replaced, *argument);
            parameters.next().is_none_or(|own| replaced[own.index()] == *own)
        });
    };
    for index in 0..code.blocks.len() {
        let mut terminator = code.blocks[index].terminator.take();
        match &mut terminator {
            Some(Terminator::Jump(to, arguments)) => keep(arguments, *to, &code.blocks),
            Some(Terminator::Branch(on, yes, no)) => {
                *on = find(replaced, *on);
                keep(&mut yes.1, yes.0, &code.blocks);
                keep(&mut no.1, no.0, &code.blocks);
            }
            Some(Terminator::Return(value) | Terminator::Raise { exception: value, .. }) => {
                *value = find(replaced, *value)
            }
            _ => {}
        }
        code.blocks[index].terminator = terminator;
        for instruction in &mut code.blocks[index].instructions {
            super::operands::change(&mut instruction.op, &mut |value| *value = find(replaced, *value));
        }
    }
    for block in &mut code.blocks {
        block.parameters.retain(|own| replaced[own.index()] == *own);
    }
    let names: Vec<(Value, Name)> = code.value_names.drain().collect();
    for (value, name) in names {
        code.value_names.entry(find(replaced, value)).or_insert(name);
    }
}
