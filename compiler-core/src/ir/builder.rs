//! Builds one function of the machine IR, block by block.

use smallvec::smallvec;

use super::{
    Block, BlockId, Function, Inline, Instruction, LocalId, Op, Region, RegionId, Repr, Role, Signature,
    SiteId, Terminator, Value, Values,
};

/// A function under construction. Code goes to the current block.
pub struct FunctionBuilder {
    function: Function,
    current: BlockId,
    region: Option<RegionId>,
    site: SiteId,
    ended: Vec<bool>,
}

impl FunctionBuilder {
    /// A function with its entry block, which is current and has the signature's parameters.
    pub fn new(name: impl Into<String>, signature: Signature) -> Self {
        let mut builder = FunctionBuilder {
            function: Function {
                name: name.into(),
                signature: Signature::default(),
                blocks: vec![],
                regions: vec![],
                values: vec![],
                value_names: Default::default(),
                locals: vec![],
                inline: Inline::Auto,
                role: Role::None,
            },
            current: BlockId(0),
            region: None,
            site: SiteId(0),
            ended: vec![],
        };
        let entry = builder.block();
        for repr in &signature.parameters {
            builder.block_parameter(entry, *repr);
        }
        builder.function.signature = signature;
        builder
    }

    /// The values of the parameters.
    pub fn parameters(&self) -> Values {
        self.function.blocks[0].parameters.clone()
    }

    /// A new block in the present region.
    pub fn block(&mut self) -> BlockId {
        self.function.blocks.push(Block {
            parameters: smallvec![],
            instructions: vec![],
            terminator: Terminator::Unreachable,
            region: self.region,
        });
        self.ended.push(false);
        BlockId(self.function.blocks.len() as u32 - 1)
    }

    /// A new parameter of a block.
    pub fn block_parameter(&mut self, block: BlockId, repr: Repr) -> Value {
        let value = self.value(repr);
        self.function.blocks[block.index()].parameters.push(value);
        value
    }

    fn value(&mut self, repr: Repr) -> Value {
        self.function.values.push(repr);
        Value(self.function.values.len() as u32 - 1)
    }

    /// The type of a value.
    pub fn repr(&self, value: Value) -> Repr {
        self.function.values[value.index()]
    }

    /// Goes on in a block.
    pub fn switch_to(&mut self, block: BlockId) {
        self.current = block;
    }

    /// The block that code goes to.
    pub fn current(&self) -> BlockId {
        self.current
    }

    /// Has the current block its end?
    pub fn is_terminated(&self) -> bool {
        self.ended[self.current.index()]
    }

    /// Appends an operation; its results.
    pub fn emit(&mut self, op: Op, arguments: &[Value], results: &[Repr]) -> Values {
        let mut values = Values::new();
        results.iter().for_each(|repr| values.push(self.value(*repr)));
        if !self.is_terminated() {
            let (arguments, results) = (Values::from_slice(arguments), Values::from_slice(&values));
            let instruction = Instruction { op, arguments, results, site: self.site };
            self.function.blocks[self.current.index()].instructions.push(instruction);
        }
        values
    }

    /// Appends an operation with one result.
    pub fn one(&mut self, op: Op, arguments: &[Value], result: Repr) -> Value {
        self.emit(op, arguments, &[result])[0]
    }

    /// Ends the current block.
    pub fn terminate(&mut self, terminator: Terminator) {
        if !self.is_terminated() {
            self.function.blocks[self.current.index()].terminator = terminator;
            self.ended[self.current.index()] = true;
        }
    }

    /// A mutable local.
    pub fn local(&mut self, repr: Repr, name: impl Into<String>) -> LocalId {
        self.function.locals.push((repr, name.into()));
        LocalId(self.function.locals.len() as u32 - 1)
    }

    /// A protected region.
    pub fn region(&mut self, handler: BlockId, parent: Option<RegionId>) -> RegionId {
        self.function.regions.push(Region { handler, parent, call: SiteId(0) });
        RegionId(self.function.regions.len() as u32 - 1)
    }

    /// The region of blocks made from now on.
    pub fn set_region(&mut self, region: Option<RegionId>) {
        self.region = region;
    }

    /// Puts a block into a region.
    pub fn place(&mut self, block: BlockId, region: Option<RegionId>) {
        self.function.blocks[block.index()].region = region;
    }

    /// Where operations come from, from now on.
    pub fn site(&mut self, site: SiteId) {
        self.site = site;
    }

    /// See [`site`](Self::site).
    pub fn current_site(&self) -> SiteId {
        self.site
    }

    /// Names a value.
    pub fn name_value(&mut self, value: Value, name: &crate::flow::Name) {
        self.function.value_names.entry(value).or_insert_with(|| name.clone());
    }

    /// When to inline it.
    pub fn inline(&mut self, inline: Inline) {
        self.function.inline = inline;
    }

    /// What passes know of the function.
    pub fn role(&mut self, role: Role) {
        self.function.role = role;
    }

    /// The function.
    pub fn finish(self) -> Function {
        self.function
    }
}
