//! Whole-program type inference: flow graphs in, typed plans out.
//!
//! Every function is analysed once for each shape of its arguments (a *clone*), by forward propagation of types over
//! the blocks that can be reached, until nothing changes. Facts that cross functions (results, fields, globals,
//! captured variables, elements of containers) live in tables; a block that read one is looked at again when it grows.
//! Types only widen, so it ends. Containers have union-find element variables: two lists that meet share one. A
//! container that reaches a dynamic place gets dynamic elements, from its birth.
//!
//! Method: Cartesian product of argument types (Agesen, 1995) with sparse conditional propagation (Wegman and Zadeck,
//! 1991); element variables after Steensgaard (1996); the closed dynamic set after Hackett and Guo (2012).

use crate::hash::{HashMap, HashSet};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::diagnostic::Diagnostic;
use crate::flow::{BlockId, CellId, ClassId, FunctionId, GlobalId, Lineage, Name, Program, Value};
use crate::typed::{CloneId, Entry, Field, Plan, Typed};
use crate::types::{ElementId, Elements, Type};

mod annotation;
mod arity;
mod attribute;
mod bind;
mod body;
mod builtin;
mod builtin_names;
mod call;
mod callees;
mod class_level;
mod depth;
mod entry;
mod finish;
mod format_spec;
mod initialised;
mod instance;
mod intrinsic;
mod item;
mod join;
mod module_names;
mod object;
mod operator;
mod plan;
mod scope;
mod shape;
mod step;

use annotation::Law;
use body::{Body, State};
pub(crate) use finish::walk;
pub(crate) use module_names::module_has;
use scope::Scope;
use shape::Shape;

/// Gives every value of the program a type and every instruction a plan. Never panics; what cannot be typed is
/// dynamic, and what cannot be compiled is a diagnostic.
pub fn infer(program: Program) -> Typed {
    let mut infer = Infer::new(program);
    infer.solve();
    infer.finish()
}

/// Operations looked at before inference gives up: a thousand times what large programs need.
const STEPS: u64 = 4_000_000;

/// Where a fact was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Place {
    /// A block of a clone.
    Block(CloneId, BlockId),
    /// The dynamic entry of a callable.
    Entry(usize),
    /// Before anything.
    Start,
}

/// A fact that may grow.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Result(CloneId),
    Global(GlobalId),
    Cell(CellId),
    Fields(ClassId),
    Element(ElementId),
    Defaults(FunctionId),
    /// The set of types that dynamic values can have.
    Dynamic,
    /// The set of classes that have instances.
    Live,
    /// Those of them that are a class or derived from it.
    LiveBelow(ClassId),
    /// The numbers of arguments that dynamic values are called with.
    Arities,
    /// The class attributes made outside class bodies.
    ClassAttributes,
}

struct Infer {
    program: Program,
    elements: Elements,
    states: Vec<State>,
    bodies: Vec<Option<Rc<Body>>>,
    clones: HashMap<Shape, CloneId>,
    /// Owners of element variables.
    scopes: Vec<Scope>,
    /// Global variables that stand for formals.
    twins: HashMap<ElementId, ElementId>,
    /// Variables of callers for those that a callee made.
    instances: HashMap<(Place, Value, FunctionId, u32, u32), ElementId>,
    /// Calls of each function in the present instruction.
    occurrences: HashMap<FunctionId, u32>,
    clone_counts: HashMap<FunctionId, usize>,
    general: HashMap<FunctionId, CloneId>,
    globals: Vec<Type>,
    cells: Vec<Type>,
    /// The library's `str`, once it was asked for.
    str_class: Option<ClassId>,
    fields: HashMap<ClassId, BTreeMap<Name, Field>>,
    /// The classes from which the program derives some.
    bases: HashSet<ClassId>,
    sure_fields: HashMap<ClassId, HashSet<Name>>,
    /// Attributes that some code deletes.
    deleted: HashSet<Name>,
    /// Class attributes that may not be there: made outside the class body, or deleted.
    late_attributes: HashSet<GlobalId>,
    /// The clone of `raise_recursion_error`, where code of the user's can run while one passes.
    recursion: Option<CloneId>,
    defaults: HashMap<FunctionId, Vec<Type>>,
    /// What dynamic values can be (elements of containers left out: they are dynamic).
    dynamic: BTreeSet<Type>,
    live: BTreeSet<ClassId>,
    /// For each class those of `live` that are it or derived from it, in order.
    below: HashMap<ClassId, Lineage>,
    entries: Vec<(Type, Option<Entry>)>,
    arities: BTreeSet<usize>,
    dependents: HashMap<Key, HashSet<Place>>,
    queue: Vec<Place>,
    place: Place,
    instruction: Value,
    span: crate::source::Span,
    counter: u32,
    temps: u32,
    fresh: HashMap<(Place, Value, u32), ElementId>,
    shared: HashMap<Type, ElementId>,
    depth: usize,
    changed: bool,
    dynamic_element: ElementId,
    diagnostics: Vec<Diagnostic>,
    reported: HashSet<(crate::source::Span, &'static str)>,
    main: CloneId,
    exports: Vec<(Name, CloneId)>,
    library: HashMap<String, Option<FunctionId>>,
    /// The annotations of parameters, of functions that were called.
    laws: HashMap<FunctionId, Rc<[Option<Law>]>>,
    steps: u64,
}

impl Infer {
    fn new(program: Program) -> Infer {
        let mut elements = Elements::default();
        let dynamic_element = elements.fresh(Type::Dyn);
        let globals = vec![Type::Never; program.globals.len()];
        let cells = vec![Type::Never; program.cells.len()];
        let bodies = vec![None; program.functions.len()];
        Infer {
            program,
            elements,
            states: vec![],
            bodies,
            clones: HashMap::default(),
            scopes: vec![Scope::Global],
            twins: HashMap::default(),
            instances: HashMap::default(),
            occurrences: HashMap::default(),
            clone_counts: HashMap::default(),
            general: HashMap::default(),
            globals,
            cells,
            str_class: None,
            fields: HashMap::default(),
            bases: HashSet::default(),
            sure_fields: HashMap::default(),
            deleted: HashSet::default(),
            late_attributes: HashSet::default(),
            recursion: None,
            defaults: HashMap::default(),
            dynamic: BTreeSet::new(),
            live: BTreeSet::new(),
            below: HashMap::default(),
            entries: vec![],
            arities: BTreeSet::new(),
            dependents: HashMap::default(),
            queue: vec![],
            place: Place::Start,
            instruction: Value(0),
            span: Default::default(),
            counter: 0,
            temps: 0,
            fresh: HashMap::default(),
            shared: HashMap::from_iter([(Type::Dyn, dynamic_element)]),
            depth: 0,
            changed: false,
            dynamic_element,
            diagnostics: vec![],
            reported: HashSet::default(),
            main: CloneId(0),
            exports: vec![],
            library: HashMap::default(),
            laws: HashMap::default(),
            steps: 0,
        }
    }

    /// To the fixed point: from the module's code and from what is exported.
    fn solve(&mut self) {
        self.find_sure_fields();
        if self.program.catches_recursion
            && let Some(function) = self.library("raise_recursion_error")
        {
            self.recursion = Some(self.clone_for(function, vec![]));
        }
        self.main = self.clone_for(self.program.main, vec![]);
        self.run();
        self.request_exports();
        self.run();
    }

    /// Works off the queue.
    fn run(&mut self) {
        while let Some(place) = self.queue.pop() {
            if self.steps > STEPS {
                self.too_complex();
                return;
            }
            match place {
                Place::Block(clone, _) => self.analyse(clone),
                Place::Entry(index) => self.analyse_entry(index),
                Place::Start => {}
            }
        }
    }

    /// Inference did not come to an end in time: the program is refused.
    fn too_complex(&mut self) {
        self.queue.clear();
        let place = self.user_span();
        self.report(
            Diagnostic::error("too-complex", place, "the types of this program are too complex to work out")
                .hint("this is a limit of Keel's: please report the program"),
        );
    }

    /// Notes that the present place depends on a fact.
    fn depend(&mut self, key: Key) {
        self.dependents.entry(key).or_default().insert(self.place);
    }

    /// A fact has grown: all that depend on it are looked at again.
    fn touch(&mut self, key: &Key) {
        self.changed = true;
        let Some(places) = self.dependents.get(key) else { return };
        let places: Vec<Place> = places.iter().copied().collect();
        for place in places {
            self.wake(place);
        }
    }

    fn wake(&mut self, place: Place) {
        if let Place::Block(clone, block) = place {
            let state = &mut self.states[clone.index()];
            if !state.reachable[block.index()] {
                return;
            }
            let order = match &self.bodies[state.function.index()] {
                Some(body) => body.order[block.index()],
                None => return,
            };
            state.pending.insert(order);
            if state.running {
                return;
            }
        }
        self.queue.push(place);
    }

    /// One diagnostic for one place and code.
    fn report(&mut self, diagnostic: Diagnostic) {
        if self.reported.insert((diagnostic.span, diagnostic.code)) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// The place at hand; for one in the library, the place in the user's code that led there.
    fn user_span(&self) -> crate::source::Span {
        let nowhere = self.span == Default::default() || self.span.is_library();
        match self.place {
            Place::Block(clone, _) if nowhere => self.states[clone.index()].asked,
            _ => self.span,
        }
    }

    /// Refuses the expression at hand.
    fn refuse(&mut self, code: &'static str, message: impl Into<String>, hint: &str) -> Plan {
        let span = self.user_span();
        self.report(Diagnostic::error(code, span, message).hint(hint));
        Plan::new(crate::typed::PlanKind::Unreachable, Type::Never)
    }
}
