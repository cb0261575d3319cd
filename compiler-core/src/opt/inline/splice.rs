//! The mechanics of inlining: a callee's blocks, values, regions and locals are appended to the caller's with their
//! numbers moved, and the block of the call is split around them.

use smallvec::smallvec;

use crate::hash::HashMap;
use crate::ir::{
    Block, BlockId, Function, Instruction, LocalId, Op, Region, RegionId, Repr, Site, SiteId, Terminator,
    Value, Values,
};

/// The module's source places while functions are inlined.
pub struct Sites {
    all: Vec<Site>,
    /// What was made of a callee's site and that of the call.
    made: HashMap<(SiteId, SiteId), SiteId>,
}

impl Sites {
    /// Takes the places of a module.
    pub fn of(all: Vec<Site>) -> Sites {
        Sites { all, made: HashMap::default() }
    }

    /// Gives them back, with those that were made.
    pub fn into_all(self) -> Vec<Site> {
        self.all
    }

    /// A callee's place once the callee stands at `call`: in a frame of its own inside of the call's. What has no place,
    /// as all of the library, stands in the frame of the call.
    fn inlined(&mut self, own: SiteId, call: SiteId) -> SiteId {
        if own.0 == 0 || call.0 == 0 {
            return SiteId(own.0.max(call.0));
        }
        if let Some(made) = self.made.get(&(own, call)) {
            return *made;
        }
        let parent = match self.all[own.index()].parent {
            Some(parent) => self.inlined(parent, call),
            None => call,
        };
        self.all.push(Site { parent: Some(parent), ..self.all[own.index()].clone() });
        let made = SiteId(self.all.len() as u32 - 1);
        self.made.insert((own, call), made);
        made
    }
}

/// Puts the body of `callee` in place of calls. `wanted` says, for a block and the place of a call in it, what to put there.
pub fn splice<'m>(
    caller: &mut Function,
    sites: &mut Sites,
    mut wanted: impl FnMut(BlockId, usize) -> Option<&'m Function>,
) {
    for index in 0..caller.blocks.len() {
        let block = BlockId(index as u32);
        let calls: Vec<(usize, &Function)> = caller.blocks[index]
            .instructions
            .iter()
            .enumerate()
            .filter(|(_, instruction)| matches!(instruction.op, Op::Call(_)))
            .filter_map(|(at, _)| wanted(block, at).map(|callee| (at, callee)))
            .collect();
        if calls.is_empty() {
            continue;
        }
        let mut rest = std::mem::take(&mut caller.blocks[index].instructions).into_iter();
        let last = std::mem::replace(&mut caller.blocks[index].terminator, Terminator::Unreachable);
        let region = caller.blocks[index].region;
        let mut current = index;
        let mut done = 0;
        for (at, callee) in calls {
            caller.blocks[current].instructions = rest.by_ref().take(at - done).collect();
            done = at + 1;
            let Some(call) = rest.next() else { continue };
            current = append(caller, sites, current, call, callee, region);
        }
        caller.blocks[current].instructions = rest.collect();
        caller.blocks[current].terminator = last;
    }
}

/// Appends a copy of the callee, entered from block `from`; the block where control goes on.
fn append(
    caller: &mut Function,
    sites: &mut Sites,
    from: usize,
    call: Instruction,
    callee: &Function,
    region: Option<RegionId>,
) -> usize {
    let values = caller.values.len() as u32;
    let blocks = caller.blocks.len() as u32;
    let regions = caller.regions.len() as u32;
    let locals = caller.locals.len() as u32;
    let moved = |value: Value| Value(value.0 + values);
    let block_of = |block: BlockId| BlockId(block.0 + blocks);
    let all = |list: &[Value]| -> Values {
        let mut list = Values::from_slice(list);
        list.iter_mut().for_each(|value| *value = moved(*value));
        list
    };
    caller.values.extend(&callee.values);
    caller.locals.extend(callee.locals.iter().cloned());
    caller.value_names.extend(callee.value_names.iter().map(|(value, name)| (moved(*value), name.clone())));
    for own in &callee.regions {
        let parent = own.parent.map(|parent| RegionId(parent.0 + regions)).or(region);
        let call = sites.inlined(own.call, call.site);
        caller.regions.push(Region { handler: block_of(own.handler), parent, call });
    }
    let after = BlockId(blocks + callee.blocks.len() as u32);
    for (index, block) in callee.blocks.iter().enumerate() {
        let mut instructions = vec![];
        if index == 0 {
            // In a loop of the caller the locals start anew each time.
            for (at, (repr, _)) in callee.locals.iter().enumerate() {
                let zero = Value(caller.values.len() as u32);
                caller.values.push(*repr);
                instructions.push(Instruction {
                    op: zero_of(*repr),
                    arguments: smallvec![],
                    results: smallvec![zero],
                    site: SiteId(0),
                });
                let op = Op::LocalSet(LocalId(at as u32 + locals));
                instructions.push(Instruction {
                    op,
                    arguments: smallvec![zero],
                    results: smallvec![],
                    site: SiteId(0),
                });
            }
        }
        instructions.reserve(block.instructions.len());
        for instruction in &block.instructions {
            let op = match &instruction.op {
                Op::LocalGet(id) => Op::LocalGet(LocalId(id.0 + locals)),
                Op::LocalSet(id) => Op::LocalSet(LocalId(id.0 + locals)),
                op => *op,
            };
            let site = sites.inlined(instruction.site, call.site);
            instructions.push(Instruction {
                op,
                arguments: all(&instruction.arguments),
                results: all(&instruction.results),
                site,
            });
        }
        let terminator = match &block.terminator {
            Terminator::Jump(to, arguments) => Terminator::Jump(block_of(*to), all(arguments)),
            Terminator::Branch(on, (yes, first), (no, second)) => {
                Terminator::Branch(moved(*on), (block_of(*yes), all(first)), (block_of(*no), all(second)))
            }
            Terminator::Return(results) => Terminator::Jump(after, all(results)),
            Terminator::Throw(value, site) => {
                Terminator::Throw(moved(*value), sites.inlined(*site, call.site))
            }
            Terminator::Try(own, body) => Terminator::Try(RegionId(own.0 + regions), block_of(*body)),
            Terminator::Unreachable => Terminator::Unreachable,
        };
        let own = block.region.map(|own| RegionId(own.0 + regions)).or(region);
        caller.blocks.push(Block {
            parameters: all(&block.parameters),
            instructions,
            terminator,
            region: own,
        });
    }
    caller.blocks.push(Block {
        parameters: call.results,
        instructions: vec![],
        terminator: Terminator::Unreachable,
        region,
    });
    caller.blocks[from].terminator = Terminator::Jump(BlockId(blocks), call.arguments);
    after.index()
}

/// The operation that makes zero or null.
pub fn zero_of(repr: Repr) -> Op {
    match repr {
        Repr::I32 => Op::I32Const(0),
        Repr::I64 => Op::I64Const(0),
        Repr::F64 => Op::F64Const(0),
        Repr::Ref(heap, _) => Op::RefNull(heap),
    }
}
