//! Calls: clones on demand, callees by type, methods, `super()`.

use crate::flow::{ClassId, FunctionId, Name};
use crate::typed::{CloneId, Plan, PlanKind, Plans};
use crate::types::Type;

use super::body::{Known, State};
use super::scope::{Renaming, Scope, has_elements};
use super::shape::{Encoder, Shape};
use super::{Infer, Key, Place};

/// Clones of one function beyond which all further calls share one.
const USER_CAP: usize = 20;
const LIBRARY_CAP: usize = 400;
/// Calls are followed at once to this depth, and from the queue beyond it.
const DEPTH: usize = 24;
/// Times that a call is looked at again because its callee changed what it was given.
const ROUNDS: usize = 12;

impl Infer {
    /// The clone of a function for argument types that have no element variables.
    pub(super) fn clone_for(&mut self, function: FunctionId, types: Vec<Type>) -> CloneId {
        let shape = Shape { function, types, variables: vec![], formals: 0, wanted: None };
        self.clone_of(&shape).unwrap_or(self.main)
    }

    /// The clone for a shape, analysed as far as may be; `None` beyond the cap.
    fn clone_of(&mut self, shape: &Shape) -> Option<CloneId> {
        if let Some(clone) = self.clones.get(shape) {
            return Some(*clone);
        }
        let cap = if self.program.functions[shape.function.index()].library { LIBRARY_CAP } else { USER_CAP };
        let count = self.clone_counts.entry(shape.function).or_insert(0);
        *count += 1;
        if *count > cap && !shape.variables.is_empty() || *count > 4 * cap {
            return None;
        }
        let clone = CloneId(self.states.len() as u32);
        self.new_clone(shape.function, false);
        let mut own = vec![];
        for number in 0..shape.variables.len() {
            let scope = if number < shape.formals { Scope::Formal(clone) } else { Scope::Local(clone) };
            own.push(self.new_element(Type::Never, scope));
        }
        for (element, ty) in own.iter().zip(&shape.variables) {
            let ty = self.decode(ty, &own);
            self.elements.set(*element, ty);
        }
        let types: Vec<Type> = shape.types.iter().map(|ty| self.decode(ty, &own)).collect();
        if let Some(wanted) = &shape.wanted {
            let wanted = self.decode(wanted, &own);
            let law = self.states[clone.index()].law.clone();
            let result = match law {
                Some(law) => {
                    self.flow(&wanted, &law);
                    law
                }
                None => wanted,
            };
            self.states[clone.index()].result = result;
        }
        own.truncate(shape.formals);
        self.states[clone.index()].formals = own;
        self.clones.insert(shape.clone(), clone);
        self.set_parameters(clone, types);
        self.start(clone);
        Some(clone)
    }

    fn new_clone(&mut self, function: FunctionId, general: bool) {
        let body = self.body(function);
        let clone = CloneId(self.states.len() as u32);
        let graph = &self.program.functions[function.index()];
        let annotation = if graph.library { graph.result.clone() } else { None };
        let asked = self.user_span();
        self.states.push(State {
            function,
            parameters: vec![],
            result: Type::Never,
            values: (0..body.code.values).map(|_| Type::Never).collect(),
            known: vec![Known::Unset; body.code.values as usize],
            slots: vec![Type::Never; body.code.slots.len()],
            reachable: vec![false; body.code.blocks.len()],
            plans: Plans::with_capacity(body.code.values as usize),
            pending: Default::default(),
            running: false,
            summary: None,
            law: None,
            effects: vec![],
            formals: vec![],
            general,
            asked,
        });
        self.changed = true;
        if let Some(law) = annotation.and_then(|annotation| self.annotated(&annotation, None)) {
            // Each clone has its own result, lest all lists of str that the library makes be one.
            let scope = if general { Scope::Global } else { Scope::Local(clone) };
            let law = self.map_elements(&law, &mut |infer, element| {
                let ty = infer.elements.get(element).clone();
                if ty == Type::Dyn { infer.dynamic_element } else { infer.new_element(ty, scope) }
            });
            self.states[clone.index()].law = Some(law);
        }
    }

    fn set_parameters(&mut self, clone: CloneId, types: Vec<Type>) {
        let body = self.body(self.states[clone.index()].function);
        let state = &mut self.states[clone.index()];
        state.parameters.clone_from(&types);
        if let Some(entry) = body.code.blocks.first() {
            for (value, ty) in entry.parameters.iter().zip(types) {
                state.values[value.index()] = ty;
                state.known[value.index()] = Known::Varies;
            }
            state.reachable[0] = true;
            state.pending.insert(body.order[0]);
        }
    }

    fn start(&mut self, clone: CloneId) {
        if self.depth < DEPTH {
            self.depth += 1;
            self.analyse(clone);
            self.depth -= 1;
        } else {
            self.queue.push(Place::Block(clone, crate::flow::BlockId(0)));
        }
    }

    /// The clone that all further calls share; its parameters widen.
    fn general_clone(&mut self, function: FunctionId, types: &[Type]) -> CloneId {
        let types: Vec<Type> = types.iter().map(|ty| self.globalise(ty)).collect();
        let Some(clone) = self.general.get(&function).copied() else {
            let clone = CloneId(self.states.len() as u32);
            self.new_clone(function, true);
            self.set_parameters(clone, types);
            self.general.insert(function, clone);
            self.start(clone);
            return clone;
        };
        let body = self.body(function);
        let mut grown = false;
        for (index, ty) in types.into_iter().enumerate() {
            let old = self.states[clone.index()].parameters[index].clone();
            let new = self.join(old.clone(), ty);
            if !self.same(&old, &new) {
                let value = body.code.blocks[0].parameters[index];
                let state = &mut self.states[clone.index()];
                state.parameters[index] = new.clone();
                state.values[value.index()] = new;
                state.pending.insert(body.order[0]);
                for user in body.users(value) {
                    if state.reachable[user.index()] {
                        state.pending.insert(body.order[user.index()]);
                    }
                }
                grown = true;
            }
        }
        if grown {
            self.changed = true;
            self.start(clone);
        }
        clone
    }

    /// A call of a function written in Python. `closure` is the function value.
    pub(super) fn call_function(
        &mut self,
        function: FunctionId,
        closure: Option<Plan>,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let arguments = match self.bind(function, positional, keywords, closure.as_ref()) {
            Ok(arguments) => arguments,
            Err(message) => return self.raise_type_error(&message),
        };
        self.call_bound(function, closure, arguments)
    }

    fn call_bound(&mut self, function: FunctionId, closure: Option<Plan>, arguments: Vec<Plan>) -> Plan {
        let library = self.program.functions[function.index()].library;
        let arguments = if library { self.obey(function, arguments) } else { arguments };
        if let Some(stop) = arguments.iter().find(|argument| matches!(argument.ty, Type::Never)) {
            return if stop.diverges() { stop.clone() } else { self.unreachable() };
        }
        let types = self.parameter_types(function, &arguments);
        let (clone, result) = self.enter(function, types);
        let result = self.canon(&result);
        let captures = !self.program.functions[function.index()].captures.is_empty();
        let environment = if captures { closure.map(Box::new) } else { None };
        Plan::new(PlanKind::Call { clone, environment, arguments }, result)
    }

    /// The clone for a call with these arguments, and the type of its result to the caller.
    fn enter(&mut self, function: FunctionId, mut types: Vec<Type>) -> (CloneId, Type) {
        let here = match self.place {
            Place::Block(clone, _) => Some(clone),
            _ => None,
        };
        let occurrence = {
            let count = self.occurrences.entry(function).or_insert(0);
            *count += 1;
            *count
        };
        if !types.iter().any(has_elements) {
            // Nothing to rename where no container goes in and none comes out.
            let shape = Shape { function, types, variables: vec![], formals: 0, wanted: None };
            if let Some(clone) = self.clone_of(&shape) {
                self.depend(Key::Result(clone));
                let state = &self.states[clone.index()];
                if state.effects.is_empty() && !has_elements(&state.result) {
                    return (clone, state.result.clone());
                }
            }
            types = shape.types;
        }
        let mut wanted: Option<Type> = None;
        let mut last = None;
        for _ in 0..ROUNDS {
            let mut encoder = Encoder::default();
            let encoded = types.iter().map(|ty| encoder.encode(self, ty, 0)).collect();
            let formals = encoder.order.len();
            let wanted_now = wanted.as_ref().map(|ty| encoder.encode(self, ty, 0));
            let shape =
                Shape { function, types: encoded, variables: encoder.variables, formals, wanted: wanted_now };
            let Some(clone) = self.clone_of(&shape) else { break };
            self.depend(Key::Result(clone));
            let names = self.states[clone.index()]
                .formals
                .iter()
                .copied()
                .zip(encoder.order.iter().copied())
                .collect();
            let mut renaming = Renaming {
                callee: clone,
                names,
                instances: vec![],
                made: 0,
                occurrence,
                instantiate: here != Some(clone),
            };
            self.apply_effects(&mut renaming);
            let result = self.states[clone.index()].result.clone();
            let result = self.rename(&result, &mut renaming, 0);
            let grown = renaming.instances.iter().any(|(name, ty)| {
                let now = self.elements.get(*name);
                !self.same(now, ty)
            });
            if grown {
                wanted = Some(result.clone());
            }
            let settled = self.states[clone.index()].effects.is_empty() || last.as_ref() == Some(&shape);
            if settled && !grown {
                return (clone, result);
            }
            last = Some(shape);
        }
        let clone = self.general_clone(function, &types);
        self.depend(Key::Result(clone));
        let result = self.states[clone.index()].result.clone();
        (clone, self.globalise(&result))
    }

    /// Is there a library function of that name?
    pub(super) fn library(&mut self, name: &str) -> Option<FunctionId> {
        if let Some(found) = self.library.get(name) {
            return *found;
        }
        let found = self.program.library_function(name);
        self.library.insert(name.to_string(), found);
        found
    }

    /// A call of a library function by name.
    pub(super) fn call_library(&mut self, name: &str, arguments: Vec<Plan>) -> Plan {
        self.call_library_with(name, arguments, vec![])
    }

    pub(super) fn call_library_with(
        &mut self,
        name: &str,
        arguments: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        match self.library(name) {
            Some(function) => self.call_function(function, None, arguments, keywords),
            None => match self.program.library_class(name) {
                Some(class) => self.make_bundle(class, arguments),
                None => self.refuse("unsupported-operation", format!("Keel's library has no {name} yet"), ""),
            },
        }
    }

    pub(super) fn raise_type_error(&mut self, message: &str) -> Plan {
        let message = self.str(message);
        self.call_library("raise_type_error", vec![message])
    }

    /// `callee(..)` by the callee's type.
    pub(super) fn call_value(
        &mut self,
        callee: Plan,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        match callee.ty.clone() {
            Type::Never => self.unreachable(),
            Type::Function(function) => self.call_function(function, Some(callee), positional, keywords),
            Type::Class(class) => self.instantiate(class, positional, keywords),
            Type::Builtin(name) => self.call_builtin(&name, positional, keywords),
            Type::Method(receiver, name) => {
                let receiver = Plan::new(PlanKind::MethodReceiver(Box::new(callee)), (*receiver).clone());
                self.bind_temp(receiver, |infer, receiver| {
                    infer.call_method(receiver, &name, positional, keywords)
                })
            }
            Type::Optional(_) => {
                self.without_optionals(vec![callee], &mut |infer, operands| match operands.into_iter().next()
                {
                    Some(callee) => infer.call_value(callee, positional.clone(), keywords.clone()),
                    None => infer.unreachable(),
                })
            }
            Type::Instance(class) | Type::Generic(class, _) if self.has_method(class, "__call__") => {
                self.call_method(callee, "__call__", positional, keywords)
            }
            Type::Dyn => self.call_dynamic(callee, positional, keywords),
            Type::Instance(class) => {
                let classes = self.classes_below_with(class, "__call__");
                self.bind_temp(callee, |infer, callee| {
                    let mut plan = infer.call_library("raise_not_callable", vec![callee.clone()]);
                    for ty in classes.into_iter().map(Type::Instance) {
                        let test = infer.test_type(&callee, &ty);
                        let own = infer.unwrap(callee.clone(), ty);
                        let yes = infer.call_method(own, "__call__", positional.clone(), keywords.clone());
                        plan = infer.choose(test, yes, plan);
                    }
                    plan
                })
            }
            _ => self.call_library("raise_not_callable", vec![callee]),
        }
    }

    fn call_dynamic(&mut self, callee: Plan, positional: Vec<Plan>, keywords: Vec<(Name, Plan)>) -> Plan {
        if !keywords.is_empty() {
            return self.refuse(
                "unsupported-dynamic-keywords",
                "keyword arguments in a call of a value that is not known while compiling",
                "pass the arguments by position, or call the function by its name",
            );
        }
        if self.arities.insert(positional.len()) {
            self.touch(&Key::Arities);
        }
        for argument in &positional {
            self.escape(&argument.ty.clone());
        }
        self.depend(Key::Dynamic);
        let callable = self
            .dynamic
            .iter()
            .any(|ty| matches!(ty, Type::Function(_) | Type::Class(_) | Type::Builtin(_) | Type::Method(..)));
        let classes: Vec<ClassId> = self.dynamic_classes_with("__call__");
        self.bind_temp(callee, |infer, callee| {
            let mut plan = if callable {
                Plan::new(PlanKind::CallDynamic(Box::new(callee.clone()), positional.clone()), Type::Dyn)
            } else {
                infer.call_library("raise_not_callable", vec![callee.clone()])
            };
            for class in classes {
                let ty = Type::Instance(class);
                let test = infer.test_type(&callee, &ty);
                let receiver = infer.unwrap(callee.clone(), ty);
                let yes = infer.call_method(receiver, "__call__", positional.clone(), vec![]);
                plan = infer.choose(test, yes, plan);
            }
            plan
        })
    }

    /// `super().name(..)`
    pub(super) fn call_super(
        &mut self,
        class: ClassId,
        receiver: Plan,
        name: &str,
        mut positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
    ) -> Plan {
        let base = self.program.classes[class.index()].base;
        let method = base.and_then(|base| self.program.method_of(base, name));
        match method {
            Some(function) => {
                positional.insert(0, receiver);
                self.call_function(function, None, positional, keywords)
            }
            None if name == "__init__" => {
                let exception = self.program.library_class("BaseException");
                if exception.is_some_and(|exception| self.program.derives(class, exception)) {
                    if self.has_error_number(class, positional.len()) {
                        return self.refuse_error_number();
                    }
                    let types = positional.iter().map(|plan| plan.ty.clone()).collect();
                    let ty = self.tuple_type(types);
                    let arguments = Plan::new(PlanKind::Tuple(positional), ty);
                    self.call_library("exception_set_args", vec![receiver, arguments])
                } else if positional.is_empty() && keywords.is_empty() {
                    self.none()
                } else {
                    self.raise_type_error(
                        "object.__init__() takes exactly one argument (the instance to initialize)",
                    )
                }
            }
            None => {
                let function = match name {
                    "__repr__" => "object_repr",
                    "__str__" => "repr_of",
                    "__eq__" => "object_equal",
                    "__ne__" => "object_not_equal",
                    "__lt__" | "__le__" | "__gt__" | "__ge__" => "object_compare",
                    "__hash__" => "object_hash",
                    "__setattr__" | "__getattribute__" | "__delattr__" | "__new__" | "__init_subclass__"
                    | "__format__" | "__dir__" | "__reduce__" | "__sizeof__" => {
                        return self.refuse(
                            "unsupported-super",
                            format!("super().{name}() is not supported"),
                            "leave the call out",
                        );
                    }
                    _ => {
                        let name = self.str(name);
                        return self.call_library("raise_super_error", vec![name]);
                    }
                };
                positional.insert(0, receiver);
                self.call_library_with(function, positional, keywords)
            }
        }
    }
}
