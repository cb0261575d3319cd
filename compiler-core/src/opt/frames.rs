//! Tracebacks: what notes, in an exception on its way, the frames that it comes through.
//!
//! CPython adds an entry to an exception's traceback in each frame that it reaches, whether the frame handles it or not,
//! and again where it is raised anew. So here: every function of the user's in which an exception can come up is put into
//! a region, and the handler of each region calls `note_frames(exception, number)`. A mutable local holds the number of the
//! place that control is at, set before each call that can throw; no code runs where nothing is thrown but these moves of
//! a constant, which an optimising engine takes out of the way (it needs them on the exception edges only).
//!
//! A number stands for all frames that one machine function has there, for inlining makes one of many: the site of an
//! instruction knows the call that it was inlined at. Where a region came with an inlined function, its handler notes the
//! frames inside of that call, and the exception, should it go on, notes those around later.
//!
//! The number is the place of its frames in one text, for each frame two lines: line and function, and the source. The text
//! begins with the name of the file, of which a program has one.
//! Functions of the library have no sites and so no frames, as builtins have none.
//!
//! This is the last pass over the IR: numbers are given to what is left of the program.

use smallvec::smallvec;

use super::call_graph::CallGraph;
use crate::hash::{HashMap, HashSet};
use crate::ir::{
    Block, BlockId, FuncId, Function, Heap, Instruction, LocalId, Module, NOTE_FRAMES, Op, Region, RegionId,
    Repr, Site, SiteId, Terminator, Value, Values,
};
use crate::source::{Lines, SourceFile};

/// Puts the calls of `note_frames` in, and the text of the frames into the module. Does nothing where the module has no
/// way to show them.
pub fn record(module: &mut Module, sources: &[SourceFile]) {
    let Some(at) = module.exports.iter().position(|(name, _)| name == NOTE_FRAMES) else { return };
    let (_, function) = module.exports.remove(at);
    let (Some(traceback), Some(exception)) = (module.traceback, module.exception) else { return };
    let note = Note { function, exception: Repr::Ref(Heap::Struct(exception), true) };
    let order = CallGraph::of(module).order;
    let throws = throwing(module, &order);
    let mut frames = Frames {
        sites: &module.sites,
        lines: sources.iter().map(|file| Lines::of(&file.text)).collect(),
        text: vec![],
        numbers: HashMap::default(),
        shown: HashMap::default(),
    };
    if let Some(file) = sources.first() {
        frames.text.extend(file.name.chars());
    }
    frames.text.push('\n');
    for id in &order {
        instrument(&mut module.functions[id.index()], note, &throws, &mut frames);
    }
    let text = frames.text;
    let size = text.len() as u32;
    module.data[traceback.frames.index()] = match traceback.latin {
        true => text.iter().map(|c| *c as u32 as u8).collect(),
        false => text.iter().flat_map(|c| (*c as u32).to_le_bytes()).collect(),
    };
    let all = module.functions.iter_mut().flat_map(|function| &mut function.blocks);
    for instruction in all.flat_map(|block| &mut block.instructions) {
        if let Op::ArrayNewData { data, length, .. } = &mut instruction.op
            && *data == traceback.frames
        {
            *length = size;
        }
    }
}

/// For each function: can an exception come out of it?
fn throwing(module: &Module, order: &[FuncId]) -> Vec<bool> {
    let mut throws = vec![false; module.functions.len()];
    loop {
        let mut changed = false;
        for id in order {
            if throws[id.index()] {
                continue;
            }
            let comes_out = module.functions[id.index()].blocks.iter().any(|block| {
                block.region.is_none()
                    && (matches!(block.terminator, Terminator::Throw(..))
                        || block.instructions.iter().any(|instruction| can_throw(instruction, &throws)))
            });
            throws[id.index()] = comes_out;
            changed |= comes_out;
        }
        if !changed {
            return throws;
        }
    }
}

fn can_throw(instruction: &Instruction, throws: &[bool]) -> bool {
    match instruction.op {
        Op::Call(id) => throws[id.index()],
        Op::CallRef(_) => true,
        _ => false,
    }
}

/// What notes frames.
#[derive(Clone, Copy)]
struct Note {
    function: FuncId,
    /// The type of exceptions.
    exception: Repr,
}

/// The text of all frames, and where in it those of each place stand.
struct Frames<'a> {
    sites: &'a [Site],
    /// The lines of each file.
    lines: Vec<Lines<'a>>,
    text: Vec<char>,
    /// By the innermost site and how many frames there are from it outwards.
    numbers: HashMap<(SiteId, usize), i32>,
    /// By what is shown: places of one line have one number.
    shown: HashMap<String, i32>,
}

impl Frames<'_> {
    /// A site and the calls that it was inlined at, the innermost first.
    fn chain(&self, site: SiteId) -> Vec<SiteId> {
        let mut chain = vec![];
        let mut next = (site.0 != 0).then_some(site);
        while let Some(site) = next {
            chain.push(site);
            next = self.sites.get(site.index()).and_then(|site| site.parent);
        }
        chain
    }

    /// The number of the frames at `site` inside of the call `around`; 0 for none.
    fn number(&mut self, site: SiteId, around: SiteId) -> i32 {
        let chain = self.chain(site);
        let count = chain.len().saturating_sub(self.chain(around).len());
        if count == 0 {
            return 0;
        }
        if let Some(number) = self.numbers.get(&(site, count)) {
            return *number;
        }
        let mut shown = String::new();
        for site in chain[..count].iter().rev() {
            let site = &self.sites[site.index()];
            let Some(lines) = self.lines.get(site.span.file as usize) else { continue };
            let line = lines.line(site.span.start);
            shown += &format!("{line}, in {}\n{}\n", site.function, lines.text(line).trim());
        }
        shown.push('\0');
        let number = *self.shown.entry(shown).or_insert_with_key(|shown| {
            let number = self.text.len() as i32;
            self.text.extend(shown.chars());
            number
        });
        self.numbers.insert((site, count), number);
        number
    }
}

/// Makes one function note its frames.
fn instrument(function: &mut Function, note: Note, throws: &[bool], frames: &mut Frames) {
    // For each place that can throw, in order: block, instruction (none: the end), number.
    let mut places: Vec<(usize, Option<usize>, i32)> = vec![];
    for (index, block) in function.blocks.iter().enumerate() {
        let around = block.region.map_or(SiteId(0), |region| function.regions[region.index()].call);
        for (at, instruction) in block.instructions.iter().enumerate() {
            if can_throw(instruction, throws) {
                places.push((index, Some(at), frames.number(instruction.site, around)));
            }
        }
        if let Terminator::Throw(_, site) = block.terminator {
            places.push((index, None, frames.number(site, around)));
        }
    }
    let mut numbers: HashMap<Option<RegionId>, HashSet<i32>> = HashMap::default();
    for (block, _, number) in &places {
        numbers.entry(function.blocks[*block].region).or_default().insert(*number);
    }
    numbers.retain(|_, numbers| numbers.iter().any(|number| *number != 0));
    if numbers.is_empty() {
        return;
    }
    let several = numbers.values().any(|numbers| numbers.len() > 1);
    let local = several.then(|| {
        function.locals.push((Repr::I32, "frames".into()));
        LocalId(function.locals.len() as u32 - 1)
    });
    if let Some(local) = local {
        let is_set = |region: Option<RegionId>| numbers.get(&region).is_some_and(|numbers| numbers.len() > 1);
        set_numbers(function, &places, local, &is_set);
    }
    let mut regions: Vec<(Option<RegionId>, HashSet<i32>)> = numbers.into_iter().collect();
    // The region around all comes last, since the numbers of the others change with it.
    regions.sort_by_key(|(region, _)| std::cmp::Reverse(*region));
    for (region, numbers) in regions {
        let constant = numbers.iter().next().copied().filter(|_| numbers.len() == 1);
        let number = match (constant, local) {
            (Some(number), _) => Op::I32Const(number),
            (None, Some(local)) => Op::LocalGet(local),
            (None, None) => continue,
        };
        match region {
            Some(region) => {
                let old = function.regions[region.index()].handler;
                let around = function.blocks[old.index()].region;
                let handler = handler(function, note, number, around, |exception| {
                    Terminator::Jump(old, smallvec![exception])
                });
                function.regions[region.index()].handler = handler;
            }
            None => {
                let handler = handler(function, note, number, None, |exception| {
                    Terminator::Throw(exception, SiteId(0))
                });
                put_around(function, handler);
            }
        }
    }
}

/// Sets the local before each place that can throw, where the number is not known to be there.
fn set_numbers(
    function: &mut Function,
    places: &[(usize, Option<usize>, i32)],
    local: LocalId,
    is_set: &dyn Fn(Option<RegionId>) -> bool,
) {
    let mut places = places.iter().peekable();
    for (index, block) in function.blocks.iter_mut().enumerate() {
        if places.peek().is_none_or(|(block, ..)| *block != index) {
            continue;
        }
        let set_here = is_set(block.region);
        let mut now = None;
        let mut instructions = Vec::with_capacity(block.instructions.len() + 2);
        let old = std::mem::take(&mut block.instructions);
        let count = old.len();
        let mut old = old.into_iter();
        while let Some((_, at, number)) = places.next_if(|(block, ..)| *block == index) {
            let end = at.unwrap_or(count);
            let done = count - old.len();
            instructions.extend(old.by_ref().take(end - done));
            if set_here && now != Some(*number) {
                now = Some(*number);
                let value = Value(function.values.len() as u32);
                function.values.push(Repr::I32);
                instructions.push(plain(Op::I32Const(*number), smallvec![], smallvec![value]));
                instructions.push(plain(Op::LocalSet(local), smallvec![value], smallvec![]));
            }
        }
        instructions.extend(old);
        block.instructions = instructions;
    }
}

fn plain(op: Op, arguments: Values, results: Values) -> Instruction {
    Instruction { op, arguments, results, site: SiteId(0) }
}

/// A block that notes the frames in an exception and goes on with it.
fn handler(
    function: &mut Function,
    note: Note,
    number: Op,
    region: Option<RegionId>,
    next: impl FnOnce(Value) -> Terminator,
) -> BlockId {
    let exception = Value(function.values.len() as u32);
    function.values.push(note.exception);
    let value = Value(function.values.len() as u32);
    function.values.push(Repr::I32);
    function.blocks.push(Block {
        parameters: smallvec![exception],
        instructions: vec![
            plain(number, smallvec![], smallvec![value]),
            plain(Op::Call(note.function), smallvec![exception, value], smallvec![]),
        ],
        terminator: next(exception),
        region,
    });
    BlockId(function.blocks.len() as u32 - 1)
}

/// Puts all of a function but `handler` into a region.
fn put_around(function: &mut Function, handler: BlockId) {
    let outer = RegionId(0);
    let inner = |region: RegionId| RegionId(region.0 + 1);
    for region in &mut function.regions {
        region.parent = Some(region.parent.map_or(outer, inner));
    }
    function.regions.insert(0, Region { handler, parent: None, call: SiteId(0) });
    for (index, block) in function.blocks.iter_mut().enumerate() {
        if let Terminator::Try(region, _) = &mut block.terminator {
            *region = inner(*region);
        }
        if index != handler.index() {
            block.region = Some(block.region.map_or(outer, inner));
        }
    }
    // The entry block keeps the parameters of the function and enters the region.
    let body = BlockId(function.blocks.len() as u32);
    let entry = Block {
        parameters: std::mem::take(&mut function.blocks[0].parameters),
        instructions: vec![],
        terminator: Terminator::Try(outer, body),
        region: None,
    };
    let moved = std::mem::replace(&mut function.blocks[0], entry);
    function.blocks.push(moved);
}
