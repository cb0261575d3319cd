//! `isinstance`, run-time type tests, and what branches prove.

use crate::flow::{ClassRef, Fact, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::{Infer, Key};

impl Infer {
    /// The type that a builtin class name stands for in a dynamic place; `None` for names that are no one type.
    pub(super) fn type_of_class(&mut self, class: &ClassRef) -> Option<Type> {
        match class {
            ClassRef::Builtin(name) => match &**name {
                "exact_int" => Some(Type::Int),
                "bool" => Some(Type::Bool),
                "float" => Some(Type::Float),
                "NoneType" => Some(Type::None),
                "int" | "object" | "function" | "method" | "type" => None,
                name => {
                    let class = self.program.library_class(name)?;
                    Some(self.dynamic_type_of(class))
                }
            },
            ClassRef::Class(class) => Some(self.dynamic_type_of(*class)),
        }
    }

    fn dynamic_type_of(&mut self, class: crate::flow::ClassId) -> Type {
        let found = &self.program.classes[class.index()];
        if found.value {
            let fields = found.fields.clone();
            let mut items = vec![];
            for (_, annotation) in fields {
                let law = self.annotated(&annotation, None);
                items.push(match law {
                    Some(law @ (Type::I32 | Type::I64 | Type::Array(_))) => law,
                    _ => Type::Dyn,
                });
            }
            return Type::Bundle(class, items.into());
        }
        match found.parameters.len() {
            0 => Type::Instance(class),
            count => Type::Generic(class, vec![self.dynamic_element; count].into()),
        }
    }

    /// `isinstance(plan, classes)`, decided now where it can be. The plan can be said twice.
    pub(super) fn test_classes(&mut self, plan: &Plan, classes: &[ClassRef]) -> Plan {
        let mut result = self.bool(false);
        for class in classes.iter().rev() {
            let test = self.test_class(plan, class);
            let yes = self.bool(true);
            result = self.choose(test, yes, result);
        }
        result
    }

    fn test_class(&mut self, plan: &Plan, class: &ClassRef) -> Plan {
        if matches!(class, ClassRef::Builtin(name) if &**name == "object") {
            return self.bool(true);
        }
        match plan.ty.clone() {
            Type::Optional(_) => {
                let class = class.clone();
                self.without_optionals(vec![plan.clone()], &mut |infer, operands| {
                    let operand = operands[0].clone();
                    infer.test_class(&operand, &class)
                })
            }
            Type::Dyn => match class {
                ClassRef::Builtin(name) if &**name == "int" => {
                    let int = self.test_type(plan, &Type::Int);
                    let bool = self.test_type(plan, &Type::Bool);
                    let yes = self.bool(true);
                    self.choose(int, yes, bool)
                }
                ClassRef::Builtin(name) if matches!(&**name, "function" | "method" | "type" | "builtin") => {
                    self.depend(Key::Dynamic);
                    let wanted: Vec<Type> = self
                        .dynamic
                        .iter()
                        .filter(|ty| match &**name {
                            "function" => matches!(ty, Type::Function(_) | Type::Method(..)),
                            "method" => matches!(ty, Type::Method(..)),
                            "builtin" => match ty {
                                Type::Builtin(other) => !is_type_name(other),
                                Type::Function(function) => self.program.module_function(*function).is_some(),
                                _ => false,
                            },
                            _ => match ty {
                                Type::Class(_) => true,
                                Type::Builtin(other) => is_type_name(other),
                                Type::Instance(class) => self.is_class(*class, "type"),
                                _ => false,
                            },
                        })
                        .cloned()
                        .collect();
                    let mut result = self.bool(false);
                    for ty in wanted {
                        let test = Plan::new(PlanKind::Test(Box::new(plan.clone()), ty), Type::Bool);
                        let yes = self.bool(true);
                        result = self.choose(test, yes, result);
                    }
                    result
                }
                class => match self.type_of_class(class) {
                    Some(ty) => self.test_type(plan, &ty),
                    None => self.bool(false),
                },
            },
            Type::Instance(own) => match class {
                ClassRef::Class(class) => self.test_instance(plan, own, *class),
                ClassRef::Builtin(name) => match self.program.library_class(name) {
                    Some(class) => self.test_instance(plan, own, class),
                    None => self.bool(false),
                },
            },
            ty => {
                let known = self.static_instance(&ty, class);
                self.bool(known)
            }
        }
    }

    fn test_instance(&mut self, plan: &Plan, own: crate::flow::ClassId, class: crate::flow::ClassId) -> Plan {
        if self.program.derives(own, class) {
            return self.bool(true);
        }
        if !self.program.derives(class, own) || self.live_below(class).is_empty() {
            return self.bool(false);
        }
        Plan::new(PlanKind::Test(Box::new(plan.clone()), Type::Instance(class)), Type::Bool)
    }

    fn static_instance(&mut self, ty: &Type, class: &ClassRef) -> bool {
        match class {
            ClassRef::Builtin(name) => match (&**name, ty) {
                ("int", Type::Int | Type::Bool | Type::I32 | Type::I64) => true,
                ("exact_int", Type::Int | Type::I32 | Type::I64) => true,
                ("bool", Type::Bool) => true,
                ("float", Type::Float) => true,
                ("NoneType", Type::None) => true,
                ("tuple", Type::Tuple(_)) => true,
                ("function", Type::Function(_) | Type::Method(..)) => true,
                ("method", Type::Method(..)) => true,
                ("type", Type::Class(_)) => true,
                ("type", Type::Builtin(name)) => is_type_name(name),
                ("builtin", Type::Builtin(name)) => !is_type_name(name),
                ("builtin", Type::Function(function)) => self.program.module_function(*function).is_some(),
                (name, Type::Generic(own, _) | Type::Bundle(own, _)) => self.is_class(*own, name),
                _ => false,
            },
            ClassRef::Class(class) => match ty {
                Type::Generic(own, _) | Type::Bundle(own, _) => own == class,
                Type::Tuple(_) => self.is_class(*class, "tuple"),
                _ => false,
            },
        }
    }

    /// Is a dynamic value, or an instance of a base class, of this type at run time? `False` at once where no such
    /// value ever became dynamic.
    pub(super) fn test_type(&mut self, plan: &Plan, ty: &Type) -> Plan {
        match &plan.ty {
            Type::Dyn => {
                self.depend(Key::Dynamic);
                let possible = match ty {
                    Type::Instance(class) => {
                        let lives = !self.live_below(*class).is_empty();
                        self.dynamic.iter().any(|other| match other {
                            Type::Instance(other) => {
                                self.program.derives(*other, *class)
                                    || (self.program.derives(*class, *other)
                                        && (lives || self.program.classes[class.index()].library))
                            }
                            _ => false,
                        })
                    }
                    Type::Generic(class, _) => self
                        .dynamic
                        .iter()
                        .any(|other| matches!(other, Type::Generic(other, _) if other == class)),
                    Type::Bundle(class, _) => self
                        .dynamic
                        .iter()
                        .any(|other| matches!(other, Type::Bundle(other, _) if other == class)),
                    ty => self.dynamic.contains(ty),
                };
                if !possible {
                    return self.bool(false);
                }
                if *ty == Type::None {
                    return self.is_none_test(plan);
                }
                Plan::new(PlanKind::Test(Box::new(plan.clone()), ty.clone()), Type::Bool)
            }
            Type::Instance(own) => match ty {
                Type::Instance(class) => self.test_instance(plan, *own, *class),
                _ => self.bool(false),
            },
            own => {
                let same = self.same(own, ty);
                self.bool(same)
            }
        }
    }

    /// A value where a branch has proved something of it.
    pub(super) fn narrow(&mut self, plan: Plan, fact: &Fact) -> Plan {
        match fact {
            Fact::IsNone => match plan.ty {
                Type::Optional(_) | Type::Dyn | Type::None => self.none(),
                _ => self.unit(Type::Never),
            },
            Fact::NotNone => {
                let inner = plan.ty.not_none();
                self.narrowed(plan, inner)
            }
            Fact::Instance(classes) => self.narrow_instance(plan, classes),
            Fact::NotInstance(classes) => {
                let of_none = ClassRef::Builtin(Name::from("NoneType"));
                match plan.ty.clone() {
                    Type::Optional(inner) => {
                        let operand = self.unwrap(plan.clone(), (*inner).clone());
                        let test = self.test_classes(&operand, classes);
                        if matches!(test.kind, PlanKind::Const(crate::flow::Const::Bool(true))) {
                            return if classes.contains(&of_none) {
                                self.unit(Type::Never)
                            } else {
                                self.none()
                            };
                        }
                        if classes.contains(&of_none) { operand } else { plan }
                    }
                    _ => plan,
                }
            }
        }
    }

    fn narrowed(&mut self, plan: Plan, ty: Type) -> Plan {
        if ty == Type::Never { self.unit(Type::Never) } else { self.unwrap(plan, ty) }
    }

    fn narrow_instance(&mut self, plan: Plan, classes: &[ClassRef]) -> Plan {
        match plan.ty.clone() {
            Type::Optional(inner) => {
                if classes.iter().any(|class| matches!(class, ClassRef::Builtin(name) if matches!(&**name, "NoneType" | "object"))) {
                    return plan;
                }
                let operand = self.unwrap(plan, (*inner).clone());
                self.narrow_instance(operand, classes)
            }
            Type::Dyn => {
                let [class] = classes else { return self.narrow_union(plan, classes) };
                match self.type_of_class(class) {
                    Some(Type::None) => self.none(),
                    Some(ty) => {
                        // A class may be tested for that never became dynamic: then this cannot be reached.
                        let test = self.test_type(&plan, &ty);
                        if matches!(test.kind, PlanKind::Const(crate::flow::Const::Bool(false))) {
                            return self.unit(Type::Never);
                        }
                        self.unwrap(plan, ty)
                    }
                    None => plan,
                }
            }
            Type::Instance(own) => {
                let mut found = None;
                for class in classes {
                    let class = match class {
                        ClassRef::Class(class) => Some(*class),
                        ClassRef::Builtin(name) if &**name == "object" => return plan,
                        ClassRef::Builtin(name) => self.program.library_class(name),
                    };
                    let Some(class) = class else { continue };
                    if self.program.derives(own, class) {
                        return plan;
                    }
                    if self.program.derives(class, own) {
                        let ty = Type::Instance(class);
                        found = Some(match found {
                            Some(other) => self.join(other, ty),
                            None => ty,
                        });
                    }
                }
                match found {
                    Some(ty) => self.unwrap(plan, ty),
                    None => self.unit(Type::Never),
                }
            }
            ty => {
                if classes.iter().any(|class| {
                    matches!(class, ClassRef::Builtin(name) if &**name == "object")
                        || self.static_instance(&ty, class)
                }) {
                    plan
                } else {
                    self.unit(Type::Never)
                }
            }
        }
    }

    /// Several classes: the common base where all are instances of user classes, else no change.
    fn narrow_union(&mut self, plan: Plan, classes: &[ClassRef]) -> Plan {
        let mut joined: Option<Type> = None;
        for class in classes {
            let ty = match self.type_of_class(class) {
                Some(ty @ Type::Instance(_)) => ty,
                _ => return plan,
            };
            let (Some(Type::Instance(a)), Type::Instance(b)) = (&joined, &ty) else {
                joined = Some(ty);
                continue;
            };
            let line = self.program.lineage(*b);
            match self.program.lineage(*a).into_iter().find(|class| line.contains(class)) {
                Some(base) => joined = Some(Type::Instance(base)),
                None => return plan,
            }
        }
        match joined {
            Some(ty) => self.unwrap(plan, ty),
            None => plan,
        }
    }

    /// The classes that a value names: a class or a tuple of classes.
    pub(super) fn classes_of(&self, ty: &Type) -> Option<Vec<ClassRef>> {
        match ty {
            Type::Class(class) => Some(vec![ClassRef::Class(*class)]),
            Type::Builtin(name) if is_type_name(name) => Some(vec![ClassRef::Builtin(name.clone())]),
            Type::None => None,
            Type::Tuple(items) => {
                let mut all = vec![];
                for item in items.iter() {
                    all.extend(self.classes_of(item)?);
                }
                Some(all)
            }
            _ => None,
        }
    }
}

/// Builtin names that are types.
pub(super) fn is_type_name(name: &str) -> bool {
    matches!(
        name,
        "int"
            | "float"
            | "bool"
            | "str"
            | "list"
            | "tuple"
            | "dict"
            | "set"
            | "range"
            | "slice"
            | "object"
            | "type"
            | "enumerate"
            | "zip"
            | "map"
            | "filter"
            | "reversed"
            | "NoneType"
            | "function"
            | "method"
            | "module"
            | "builtin_function_or_method"
            | "method_descriptor"
            | "ellipsis"
            | "NotImplementedType"
    )
}
