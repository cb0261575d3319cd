//! One clone to one function: blocks, regions, slots, cells.

use smallvec::smallvec;

use crate::hash::HashMap;

use super::Lower;
use super::layout::{ANY, to_struct};
use crate::flow::{BlockId, CellId, Name, RegionId, Terminator as Flow, Value as FlowValue};
use crate::ir::builder::FunctionBuilder;
use crate::ir::op::Numeric;
use crate::ir::{self, FuncId, Inline, LocalId, Op, Repr, Role, Signature, Terminator, Value, Values};
use crate::source::Span;
use crate::typed::{Clone_, CloneId, TempId};
use crate::types::Type;

/// A function under construction, with where things are.
pub(crate) struct Code<'c> {
    pub builder: FunctionBuilder,
    pub clone: Option<&'c Clone_>,
    values: Words,
    pub temps: HashMap<TempId, (Values, &'c Type)>,
    pub slots: Vec<Vec<LocalId>>,
    pub cells: HashMap<CellId, LocalId>,
    /// The environment, where the function captures.
    pub environment: Option<Value>,
    /// In a dynamic entry: the closure, the arguments, the callable's type.
    pub entry: Option<(Value, Value, Type)>,
    /// How deep calls were nested before this one, where it counts; and within it.
    pub depth_before: Option<Value>,
    /// See `depth_before`.
    pub depth_inside: Option<Value>,
    /// The block in which the code of the entry block goes on after the count.
    pub start: Option<ir::BlockId>,
    /// Name in tracebacks.
    pub name: Name,
    pub span: Span,
}

/// The words of each flow value.
#[derive(Default)]
struct Words {
    all: Vec<Value>,
    /// Where in `all` those of a value begin, and where they end; `None` where it has none yet.
    places: Vec<Option<(u32, u32)>>,
}

impl Words {
    fn set(&mut self, value: FlowValue, words: &[Value]) {
        let start = self.all.len() as u32;
        self.all.extend_from_slice(words);
        self.places[value.index()] = Some((start, self.all.len() as u32));
    }

    fn get(&self, value: FlowValue) -> Option<&[Value]> {
        let (start, end) = (*self.places.get(value.index())?)?;
        Some(&self.all[start as usize..end as usize])
    }
}

impl<'c> Code<'c> {
    pub(crate) fn new(builder: FunctionBuilder, clone: Option<&'c Clone_>) -> Self {
        Code {
            builder,
            clone,
            values: Words::default(),
            temps: HashMap::default(),
            slots: vec![],
            cells: HashMap::default(),
            environment: None,
            entry: None,
            depth_before: None,
            depth_inside: None,
            start: None,
            name: "".into(),
            span: Span::default(),
        }
    }
}

impl Lower<'_> {
    /// The function of a clone; it is lowered later.
    pub(crate) fn clone_function(&mut self, clone: CloneId) -> FuncId {
        let clone = self.merged[clone.index()];
        if let Some(found) = self.functions.get(&clone) {
            return *found;
        }
        let signature = self.signature(clone);
        let id = FuncId(self.module.functions.len() as u32);
        self.module.functions.push(FunctionBuilder::new("", signature).finish());
        self.functions.insert(clone, id);
        self.queue.push(clone);
        id
    }

    pub(crate) fn signature(&mut self, clone: CloneId) -> Signature {
        let typed = self.typed;
        let found = &typed.clones[clone.index()];
        let mut parameters = vec![];
        if !typed.program.functions[found.function.index()].captures.is_empty() {
            parameters.push(to_struct(self.closure_struct(found.function)));
        }
        for ty in &found.parameters {
            parameters.extend(self.words(ty));
        }
        let results = self.words(&found.result).into_vec();
        Signature { parameters, results }
    }

    fn clone_name(&mut self, clone: CloneId) -> String {
        let function = self.typed.clones[clone.index()].function;
        let name = self.typed.program.functions[function.index()].name.to_string();
        let count = self.names.entry(function).or_insert(0);
        *count += 1;
        if *count == 1 { name } else { format!("{name}.{count}") }
    }

    /// Lowers a clone.
    pub(super) fn function(&mut self, clone: CloneId) {
        let typed = self.typed;
        let found = &typed.clones[clone.index()];
        let graph = &typed.program.functions[found.function.index()];
        let signature = self.signature(clone);
        let id = self.functions[&clone];
        let name = self.clone_name(clone);
        let mut code = Code::new(FunctionBuilder::new(name, signature), Some(found));
        // Tracebacks show the last part of a qualified name.
        code.name = graph.name.rsplit('.').next().unwrap_or_default().into();
        if graph.library {
            let short = graph.name.rsplit('.').next().unwrap_or("");
            if short.starts_with("raise_") || short.ends_with("_slow") || short.contains("_slow_") {
                code.builder.inline(Inline::Never);
            } else if matches!(short, "_k_next" | "_k_start") {
                code.builder.inline(Inline::Always);
            }
            let role = match &*graph.name {
                "text_of_point" => Role::MakeCharacter,
                "point_of_text" => Role::PointOfText,
                "text_equal" => Role::EqualTexts,
                "text_compare" => Role::CompareTexts,
                _ => Role::None,
            };
            if role != Role::None {
                code.builder.inline(Inline::Never);
                code.builder.role(role);
            }
        }
        let parameters = code.builder.parameters();
        let mut at = 0;
        if !graph.captures.is_empty() {
            code.environment = Some(parameters[0]);
            at = 1;
        }
        code.values.places = vec![None; graph.code.values as usize];
        for (slot, ty) in found.slots.iter().enumerate() {
            let name = graph.code.slots.get(slot).map_or(String::new(), |name| name.to_string());
            let locals =
                self.words(ty).into_iter().map(|repr| code.builder.local(repr, name.clone())).collect();
            code.slots.push(locals);
        }
        // Blocks and regions.
        let mut blocks: Vec<Option<ir::BlockId>> = vec![None; graph.code.blocks.len()];
        let handlers: Vec<BlockId> = graph.code.regions.iter().map(|region| region.handler).collect();
        for (index, reached) in found.reachable.iter().enumerate() {
            if !reached || index >= graph.code.blocks.len() {
                continue;
            }
            let block = BlockId(index as u32);
            if index == 0 {
                blocks[0] = Some(ir::BlockId(0));
                continue;
            }
            let own = code.builder.block();
            blocks[index] = Some(own);
            let handler = handlers.contains(&block);
            for (number, parameter) in graph.code.blocks[index].parameters.iter().enumerate() {
                let ty = &found.values[parameter.index()];
                let words: Values = if handler && number == 0 {
                    let repr = self.exception();
                    smallvec![code.builder.block_parameter(own, repr)]
                } else {
                    self.words(ty).into_iter().map(|repr| code.builder.block_parameter(own, repr)).collect()
                };
                if let Some(name) = graph.code.value_names.get(parameter) {
                    words.iter().for_each(|word| code.builder.name_value(*word, name));
                }
                code.values.set(*parameter, &words);
            }
        }
        let mut regions: HashMap<RegionId, ir::RegionId> = HashMap::default();
        for (index, region) in graph.code.regions.iter().enumerate() {
            if let Some(handler) = blocks[region.handler.index()] {
                let parent = region.parent.and_then(|parent| regions.get(&parent).copied());
                let own = code.builder.region(handler, parent);
                regions.insert(RegionId(index as u32), own);
            }
        }
        let region_of = |mut region: Option<RegionId>| loop {
            match region {
                None => return None,
                Some(own) => match regions.get(&own) {
                    Some(found) => return Some(*found),
                    None => region = graph.code.regions[own.index()].parent,
                },
            }
        };
        for (block, own) in graph.code.blocks.iter().zip(&blocks) {
            if let Some(own) = own {
                code.builder.place(*own, region_of(block.region));
            }
        }
        if let Some(entry) = graph.code.blocks.first() {
            for (parameter, ty) in entry.parameters.iter().zip(&found.parameters) {
                let count = self.words(ty).len();
                let words = &parameters[at..at + count];
                at += count;
                if let Some(name) = graph.code.value_names.get(parameter) {
                    words.iter().for_each(|word| code.builder.name_value(*word, name));
                }
                code.values.set(*parameter, words);
            }
        }
        self.enter_call(&mut code, clone, !regions.is_empty());
        // In an order in which definitions come before uses: reverse postorder.
        for block in order(graph, found) {
            let Some(own) = blocks[block.index()] else { continue };
            code.builder.switch_to(code.start.filter(|_| block == BlockId(0)).unwrap_or(own));
            code.builder.set_region(region_of(graph.code.blocks[block.index()].region));
            if handlers.contains(&block) {
                let inside = code.depth_inside;
                self.set_depth(&mut code, inside);
            }
            self.block(&mut code, block, &blocks, &regions);
        }
        self.module.functions[id.index()] = code.builder.finish();
    }

    /// At the start of a function: one call deeper, where the program wants to know. Handlers bring the depth back.
    fn enter_call(&mut self, code: &mut Code, clone: CloneId, catches: bool) {
        let Some(raise) = self.typed.recursion else { return };
        let counts = self.typed.counted.contains(&clone);
        if !counts && !catches {
            return;
        }
        let depth = self.depth_global();
        let before = code.builder.one(Op::GlobalGet(depth), &[], Repr::I32);
        code.depth_inside = Some(before);
        if !counts {
            return;
        }
        code.depth_before = Some(before);
        let limit = self.library_global("i32.depth_limit".into(), Repr::I32);
        let limit = code.builder.one(Op::GlobalGet(limit), &[], Repr::I32);
        let deep = code.builder.one(Op::Numeric(Numeric::I32GeS), &[before, limit], Repr::I32);
        let (too_deep, fine) = (code.builder.block(), code.builder.block());
        code.builder.terminate(Terminator::Branch(deep, (too_deep, smallvec![]), (fine, smallvec![])));
        code.builder.switch_to(too_deep);
        let raise = self.clone_function(raise);
        code.builder.emit(Op::Call(raise), &[], &[]);
        code.builder.terminate(Terminator::Unreachable);
        code.builder.switch_to(fine);
        let one = code.builder.one(Op::I32Const(1), &[], Repr::I32);
        let inside = code.builder.one(Op::Numeric(Numeric::I32Add), &[before, one], Repr::I32);
        code.builder.emit(Op::GlobalSet(depth), &[inside], &[]);
        code.depth_inside = Some(inside);
        code.start = Some(fine);
    }

    fn set_depth(&mut self, code: &mut Code, depth: Option<Value>) {
        if let Some(value) = depth {
            let global = self.depth_global();
            code.builder.emit(Op::GlobalSet(global), &[value], &[]);
        }
    }

    fn depth_global(&mut self) -> ir::GlobalId {
        self.library_global("i32.depth".into(), Repr::I32)
    }

    /// The machine type of exceptions.
    pub(crate) fn exception(&mut self) -> Repr {
        match self.typed.program.library_classes.get("BaseException").copied() {
            Some(class) => {
                let id = self.struct_of(&Type::Instance(class));
                self.module.exception = Some(id);
                to_struct(id)
            }
            None => ANY,
        }
    }

    fn block(
        &mut self,
        code: &mut Code,
        block: BlockId,
        blocks: &[Option<ir::BlockId>],
        regions: &HashMap<RegionId, ir::RegionId>,
    ) {
        let typed = self.typed;
        let Some(found) = code.clone else { return };
        let graph = &typed.program.functions[found.function.index()];
        let flow = &graph.code.blocks[block.index()];
        for instruction in &flow.instructions {
            let Some(plan) = found.plans.get(&instruction.result) else {
                code.builder.terminate(Terminator::Unreachable);
                return;
            };
            if matches!(plan.kind, crate::typed::PlanKind::Const(_)) {
                // Made where it is read.
                continue;
            }
            let moved = code.span != instruction.span || code.builder.current_site() == ir::SiteId(0);
            code.span = instruction.span;
            if !graph.library && moved {
                let site = self.site(&code.name.clone(), instruction.span);
                code.builder.site(site);
            }
            let Some(words) = self.plan(code, plan) else {
                code.builder.terminate(Terminator::Unreachable);
                return;
            };
            let ty = &found.values[instruction.result.index()];
            let words = self.convert(code, words, &plan.ty, ty);
            if let Some(name) = graph.code.value_names.get(&instruction.result) {
                words.iter().for_each(|word| code.builder.name_value(*word, name));
            }
            code.values.set(instruction.result, &words);
        }
        match &flow.terminator {
            Some(Flow::Jump(to, arguments)) => {
                let words = self.edge(code, *to, arguments);
                match blocks[to.index()] {
                    Some(to) => code.builder.terminate(Terminator::Jump(to, words)),
                    None => code.builder.terminate(Terminator::Unreachable),
                }
            }
            Some(Flow::Branch(on, yes, no)) => {
                let side = found.decided.get(&block).copied();
                let go = match side {
                    Some(true) => Some(yes),
                    Some(false) => Some(no),
                    None if blocks[yes.0.index()].is_none() => Some(no),
                    None if blocks[no.0.index()].is_none() => Some(yes),
                    None => None,
                };
                if let Some((to, arguments)) = go {
                    let words = self.edge(code, *to, arguments);
                    match blocks[to.index()] {
                        Some(to) => code.builder.terminate(Terminator::Jump(to, words)),
                        None => code.builder.terminate(Terminator::Unreachable),
                    }
                    return;
                }
                let on = self.read(code, *on);
                let first = self.edge(code, yes.0, &yes.1);
                let second = self.edge(code, no.0, &no.1);
                match (on.first(), blocks[yes.0.index()], blocks[no.0.index()]) {
                    (Some(on), Some(yes), Some(no)) => {
                        code.builder.terminate(Terminator::Branch(*on, (yes, first), (no, second)));
                    }
                    _ => code.builder.terminate(Terminator::Unreachable),
                }
            }
            Some(Flow::Return(value)) => {
                let words = self.read(code, *value);
                let from = &found.values[value.index()];
                if *from == Type::Never {
                    code.builder.terminate(Terminator::Unreachable);
                    return;
                }
                let words = self.convert(code, words, from, &found.result);
                self.set_depth(code, code.depth_before);
                code.builder.terminate(Terminator::Return(words));
            }
            Some(Flow::Raise { exception, reraise }) => {
                let words = self.read(code, *exception);
                match words.first() {
                    Some(object) => {
                        let site = match *reraise || graph.library {
                            true => ir::SiteId(0),
                            false => self.site(&code.name.clone(), code.span),
                        };
                        self.exception();
                        code.builder.terminate(Terminator::Throw(*object, site));
                    }
                    None => code.builder.terminate(Terminator::Unreachable),
                }
            }
            Some(Flow::Try { region, body }) => match (regions.get(region), blocks[body.index()]) {
                (Some(region), Some(body)) => code.builder.terminate(Terminator::Try(*region, body)),
                _ => code.builder.terminate(Terminator::Unreachable),
            },
            Some(Flow::Unreachable) | None => code.builder.terminate(Terminator::Unreachable),
        }
    }

    fn edge(&mut self, code: &mut Code, to: BlockId, arguments: &[FlowValue]) -> Values {
        let typed = self.typed;
        let Some(found) = code.clone else { return smallvec![] };
        let graph = &typed.program.functions[found.function.index()];
        let mut words = smallvec![];
        for (parameter, argument) in graph.code.blocks[to.index()].parameters.iter().zip(arguments) {
            let own = self.read(code, *argument);
            let (from, to) = (&found.values[argument.index()], &found.values[parameter.index()]);
            words.extend(self.convert(code, own, from, to));
        }
        words
    }

    /// The words of a flow value.
    pub(crate) fn read(&mut self, code: &mut Code, value: FlowValue) -> Values {
        if let Some(words) = code.values.get(value) {
            return Values::from_slice(words);
        }
        let ty = code.clone.map_or(&Type::Never, |clone| &clone.values[value.index()]);
        if let Some(plan) = code.clone.and_then(|clone| clone.plans.get(&value))
            && let crate::typed::PlanKind::Const(constant) = &plan.kind
        {
            let words = self.constant(code, constant, &plan.ty);
            return self.convert(code, words, &plan.ty, ty);
        }
        self.undefined(code, ty)
    }

    pub(crate) fn site(&mut self, function: &Name, span: Span) -> ir::SiteId {
        let site = ir::Site { function: function.clone(), span, parent: None };
        if let Some(found) = self.sites.get(&site) {
            return *found;
        }
        self.module.sites.push(site.clone());
        let id = ir::SiteId(self.module.sites.len() as u32 - 1);
        self.sites.insert(site, id);
        id
    }
}

/// Reached blocks in reverse postorder, handlers after the blocks they guard.
fn order(graph: &crate::flow::Function, clone: &Clone_) -> Vec<BlockId> {
    let count = graph.code.blocks.len();
    let mut seen = vec![false; count];
    let mut post = Vec::with_capacity(count);
    let successors = |block: BlockId| {
        let mut all: smallvec::SmallVec<[BlockId; 2]> = match &graph.code.blocks[block.index()].terminator {
            Some(Flow::Jump(to, _)) => smallvec![*to],
            Some(Flow::Branch(_, yes, no)) => smallvec![no.0, yes.0],
            Some(Flow::Try { region, body }) => smallvec![graph.code.regions[region.index()].handler, *body],
            _ => smallvec![],
        };
        all.retain(|block| clone.reachable.get(block.index()) == Some(&true));
        all
    };
    if graph.code.blocks.is_empty() {
        return post;
    }
    seen[0] = true;
    let mut stack = Vec::with_capacity(count);
    stack.push((BlockId(0), successors(BlockId(0)), 0usize));
    while let Some((block, next, at)) = stack.last_mut() {
        if let Some(to) = next.get(*at).copied() {
            *at += 1;
            if !seen[to.index()] {
                seen[to.index()] = true;
                let following = successors(to);
                stack.push((to, following, 0));
            }
        } else {
            post.push(*block);
            stack.pop();
        }
    }
    post.reverse();
    post
}
