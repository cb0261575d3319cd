//! Types from the library's annotations, and arguments brought to them.

use std::rc::Rc;

use crate::flow::{Annotation, ClassId, Const, FunctionId};
use crate::typed::{Plan, PlanKind, Prim};
use crate::types::{Element, ElementId, Type};

use super::Infer;

/// The class whose type parameters an annotation may name, with the element variables of the instance at hand.
pub(super) type Scope<'a> = Option<(ClassId, &'a [ElementId])>;

/// The annotation of a parameter.
pub(super) struct Law {
    annotation: Annotation,
    /// Its type, where that is the same for all arguments.
    fixed: Option<Type>,
}

/// The type that an annotation is for, whatever class it stands in.
fn plain_type(annotation: &Annotation) -> Option<Type> {
    match annotation {
        Annotation::Name(name) => match &**name {
            "i32" => Some(Type::I32),
            "i64" => Some(Type::I64),
            "int" => Some(Type::Int),
            "float" => Some(Type::Float),
            "bool" => Some(Type::Bool),
            "None" => Some(Type::None),
            "object" => Some(Type::Dyn),
            _ => None,
        },
        Annotation::Generic(name, arguments) => match (&**name, arguments.as_slice()) {
            ("array", [Annotation::Name(element)]) => Some(Type::Array(match &**element {
                "u8" => Element::U8,
                "u16" => Element::U16,
                "i32" => Element::I32,
                "i64" => Element::I64,
                _ => Element::F64,
            })),
            _ => None,
        },
    }
}

impl Infer {
    /// The type that an annotation of the library commands; `None` where it leaves the type open.
    pub(super) fn annotated(&mut self, annotation: &Annotation, scope: Scope) -> Option<Type> {
        if let Some(plain) = plain_type(annotation) {
            return Some(plain);
        }
        match annotation {
            Annotation::Name(name) => {
                if let Some(element) = self.parameter_element(name, scope) {
                    return Some(self.element(element));
                }
                let class = self.program.library_class(name)?;
                let found = &self.program.classes[class.index()];
                (found.parameters.is_empty() && !found.value).then_some(Type::Instance(class))
            }
            Annotation::Generic(name, arguments) => match (&**name, arguments.as_slice()) {
                ("Optional", [inner]) => Some(self.annotated(inner, scope)?.optional()),
                (name, arguments) => {
                    let class = self.program.library_class(name)?;
                    let mut elements = vec![];
                    for argument in arguments {
                        let own = match argument {
                            Annotation::Name(name) => self.parameter_element(name, scope),
                            _ => None,
                        };
                        elements.push(match own {
                            Some(element) => element,
                            None => {
                                let ty = self.annotated(argument, scope)?;
                                self.shared_element(ty)
                            }
                        });
                    }
                    Some(Type::Generic(class, elements.into()))
                }
            },
        }
    }

    /// The element variable of a type parameter of that name.
    pub(super) fn parameter_element(&self, name: &str, scope: Scope) -> Option<ElementId> {
        let (class, elements) = scope?;
        let at = self.program.classes[class.index()]
            .parameters
            .iter()
            .position(|parameter| &**parameter == name)?;
        elements.get(at).copied()
    }

    /// What the annotations of a function's parameters command.
    fn laws(&mut self, function: FunctionId) -> Rc<[Option<Law>]> {
        if let Some(laws) = self.laws.get(&function) {
            return laws.clone();
        }
        let parameters = &self.program.functions[function.index()].parameters;
        let laws = parameters.iter().map(|parameter| {
            parameter.annotation.clone().map(|annotation| Law { fixed: plain_type(&annotation), annotation })
        });
        let laws: Rc<[_]> = laws.collect();
        self.laws.insert(function, laws.clone());
        laws
    }

    /// Brings arguments of a library function to its annotations.
    pub(super) fn obey(&mut self, function: FunctionId, mut arguments: Vec<Plan>) -> Vec<Plan> {
        let laws = self.laws(function);
        if laws.iter().all(Option::is_none) {
            return arguments;
        }
        let class = self.program.functions[function.index()].class;
        let owner: Option<Rc<[ElementId]>> = match arguments.first().map(|first| &first.ty) {
            Some(Type::Generic(own, elements)) if Some(*own) == class => Some(elements.clone()),
            _ => None,
        };
        let scope = match (&owner, class) {
            (Some(elements), Some(class)) => Some((class, &**elements)),
            _ => None,
        };
        for (index, argument) in arguments.iter_mut().enumerate() {
            let Some(Some(law)) = laws.get(index) else { continue };
            if let Annotation::Name(name) = &law.annotation
                && let Some(element) = self.parameter_element(name, scope)
            {
                if argument.ty != Type::Never {
                    self.widen_element(element, argument.ty.clone());
                }
                continue;
            }
            let Some(law) = self.type_of_law(law, scope) else { continue };
            if argument.ty == Type::Never || self.same(&argument.ty, &law) {
                continue;
            }
            let given = std::mem::replace(argument, self.unreachable());
            let name = self.program.functions[function.index()].name.clone();
            let short = name.rsplit('.').next().unwrap_or(&name);
            *argument = self.coerce_argument(given, &law, short, index + usize::from(class.is_none()));
        }
        arguments
    }

    fn type_of_law(&mut self, law: &Law, scope: Scope) -> Option<Type> {
        match &law.fixed {
            Some(fixed) => Some(fixed.clone()),
            None => self.annotated(&law.annotation, scope),
        }
    }

    /// The types of the parameters in the clone: the laws where there are some, else what is given.
    pub(super) fn parameter_types(&mut self, function: FunctionId, given: &[Plan]) -> Vec<Type> {
        if !self.program.functions[function.index()].library {
            return given.iter().map(|plan| plan.ty.clone()).collect();
        }
        let laws = self.laws(function);
        let class = self.program.functions[function.index()].class;
        let scope = match (given.first().map(|first| &first.ty), class) {
            (Some(Type::Generic(own, elements)), Some(class)) if *own == class => Some((class, &**elements)),
            _ => None,
        };
        let mut types = Vec::with_capacity(given.len());
        for (index, plan) in given.iter().enumerate() {
            let law = match laws.get(index) {
                Some(Some(law)) => self.type_of_law(law, scope),
                _ => None,
            };
            types.push(law.unwrap_or_else(|| plan.ty.clone()));
        }
        types
    }

    /// An argument as a type: converted, tested, or an error raised when the program runs.
    pub(super) fn coerce_argument(
        &mut self,
        plan: Plan,
        law: &Type,
        function: &str,
        position: usize,
    ) -> Plan {
        if self.same(&plan.ty, law) || plan.ty == Type::Never {
            return plan;
        }
        let plan = match self.bring(plan, law) {
            Ok(plan) => return plan,
            Err(plan) => plan,
        };
        match (&plan.ty, law) {
            (Type::Optional(_), Type::Optional(inner)) => {
                let inner = (**inner).clone();
                let function = function.to_string();
                self.without_optionals(vec![plan], &mut |infer, operands| match operands.into_iter().next() {
                    Some(operand) if operand.ty == Type::None => infer.none(),
                    Some(operand) => infer.coerce_argument(operand, &inner, &function, position),
                    None => infer.unreachable(),
                })
            }
            (Type::Optional(_), _) => {
                let (law, function) = (law.clone(), function.to_string());
                self.without_optionals(vec![plan], &mut |infer, operands| match operands.into_iter().next() {
                    Some(operand) => infer.coerce_argument(operand, &law, &function, position),
                    None => infer.unreachable(),
                })
            }
            // A raw number that was kept as a dynamic value.
            (Type::Dyn, Type::I32 | Type::I64) => {
                let int = self.unwrap(plan, Type::Int);
                self.prim(Prim::Convert, vec![int], law.clone())
            }
            (Type::Dyn, Type::Int) => self.bind_temp(plan, |infer, plan| {
                let raise = infer.argument_error(plan.clone(), "int", function, position);
                let bool = infer.test_type(&plan, &Type::Bool);
                let as_bool = infer.unwrap(plan.clone(), Type::Bool);
                let as_int = Plan::new(PlanKind::Convert(Box::new(as_bool)), Type::Int);
                let no = infer.choose(bool, as_int, raise);
                let int = infer.test_type(&plan, &Type::Int);
                let yes = infer.unwrap(plan, Type::Int);
                infer.choose(int, yes, no)
            }),
            (Type::Dyn, Type::Float) => self.bind_temp(plan, |infer, plan| {
                let float = infer.test_type(&plan, &Type::Float);
                let yes = infer.unwrap(plan.clone(), Type::Float);
                let int = infer.test_type(&plan, &Type::Int);
                let as_int = infer.unwrap(plan.clone(), Type::Int);
                let from_int = infer.call_library("float_new", vec![as_int]);
                let bool = infer.test_type(&plan, &Type::Bool);
                let as_bool = infer.unwrap(plan.clone(), Type::Bool);
                let from_bool = infer.prim(Prim::Convert, vec![as_bool], Type::Float);
                let raise = infer.argument_error(plan, "float", function, position);
                let no = infer.choose(bool, from_bool, raise);
                let no = infer.choose(int, from_int, no);
                infer.choose(float, yes, no)
            }),
            (Type::Dyn, Type::Optional(inner)) => {
                let inner = (**inner).clone();
                self.bind_temp(plan, |infer, plan| {
                    let none = infer.is_none_test(&plan);
                    let yes = infer.none();
                    let no = infer.coerce_argument(plan, &inner, function, position);
                    infer.choose(none, yes, no)
                })
            }
            (Type::Dyn, _) => self.bind_temp(plan, |infer, plan| {
                let test = infer.test_type(&plan, law);
                let yes = infer.unwrap(plan.clone(), law.clone());
                let expected = infer.name_of_type(law);
                let no = infer.argument_error(plan, &expected, function, position);
                infer.choose(test, yes, no)
            }),
            (Type::Int, Type::Float) => self.call_library("float_new", vec![plan]),
            (Type::Instance(base), Type::Instance(derived)) if self.program.derives(*derived, *base) => self
                .bind_temp(plan, |infer, plan| {
                    let test = infer.test_type(&plan, law);
                    let yes = infer.unwrap(plan.clone(), law.clone());
                    let expected = infer.name_of_type(law);
                    let no = infer.argument_error(plan, &expected, function, position);
                    infer.choose(test, yes, no)
                }),
            _ => {
                let expected = self.name_of_type(law);
                self.argument_error(plan, &expected, function, position)
            }
        }
    }

    /// An argument that has not the type expected: an object may still give an int or a float, else it is an error.
    fn argument_error(&mut self, plan: Plan, expected: &str, function: &str, position: usize) -> Plan {
        if matches!(expected, "int" | "float") && self.gives_number(&plan.ty, expected == "float") {
            return self.call_library(if expected == "int" { "index_of" } else { "real_of" }, vec![plan]);
        }
        match function {
            "find" | "rfind" | "index" | "rindex" | "count" | "partition" | "rpartition"
                if expected == "str" =>
            {
                return self.call_library("raise_must_be_str", vec![plan]);
            }
            "removeprefix" | "removesuffix" if expected == "str" => {
                let function = self.str(function);
                return self.call_library("raise_only_argument_error", vec![function, plan]);
            }
            _ => {}
        }
        let function = self.str(function);
        let expected = self.str(expected);
        let position = self.raw(position as i64);
        self.call_library("raise_argument_error", vec![function, position, expected, plan])
    }

    /// Has a class that values of the type may have `__index__`, or `__float__`?
    fn gives_number(&mut self, ty: &Type, float: bool) -> bool {
        let names: &[&str] = if float { &["__float__", "__index__"] } else { &["__index__"] };
        names.iter().any(|name| match ty {
            Type::Dyn => self.dynamic_types_with(name).iter().any(|ty| matches!(ty, Type::Instance(_))),
            Type::Instance(class) => {
                self.has_method(*class, name)
                    || self.live_below(*class).into_iter().any(|below| self.has_method(below, name))
            }
            _ => false,
        })
    }

    /// The name of a type in messages.
    pub(super) fn name_of_type(&self, ty: &Type) -> String {
        match ty {
            Type::Int | Type::I32 | Type::I64 => "int".into(),
            Type::Float => "float".into(),
            Type::Bool => "bool".into(),
            Type::None => "NoneType".into(),
            Type::Tuple(_) => "tuple".into(),
            Type::Optional(inner) => self.name_of_type(inner),
            Type::Instance(class) | Type::Generic(class, _) | Type::Bundle(class, _) => {
                self.program.classes[class.index()].name.to_string()
            }
            Type::Function(function) if self.program.module_function(*function).is_some() => {
                "builtin_function_or_method".into()
            }
            Type::Function(_) => "function".into(),
            Type::Method(..) => "method".into(),
            Type::Class(_) => "type".into(),
            Type::Builtin(_) => "builtin_function_or_method".into(),
            Type::Module(_) => "module".into(),
            Type::Never | Type::Dyn | Type::Array(_) => "object".into(),
        }
    }

    /// A plan that the implicit conversions bring to a type; `None` where there is no conversion that cannot fail.
    pub(super) fn coerce(&mut self, plan: &Plan, to: &Type) -> Option<Plan> {
        self.bring(plan.clone(), to).ok()
    }

    /// The same; the plan itself comes back where there is no conversion.
    fn bring(&mut self, plan: Plan, to: &Type) -> Result<Plan, Plan> {
        let from = plan.ty.clone();
        if self.same(&from, to) {
            return Ok(plan);
        }
        if let PlanKind::Const(Const::Int(int)) = &plan.kind {
            if matches!(to, Type::I32 | Type::I64) {
                return Ok(Plan::new(plan.kind, to.clone()));
            }
            if *to == Type::Float {
                return match num_traits::ToPrimitive::to_f64(int).filter(|float| float.is_finite()) {
                    Some(float) => Ok(Plan::new(PlanKind::Const(Const::Float(float)), Type::Float)),
                    None => Err(plan),
                };
            }
        }
        let fits = match (&from, to) {
            (Type::Never, _) => true,
            (_, Type::Dyn) => true,
            (Type::Bool, Type::Int) => true,
            (Type::Bool, Type::I32 | Type::I64 | Type::Float) | (Type::I32, Type::I64) => {
                return Ok(self.prim(Prim::Convert, vec![plan], to.clone()));
            }
            (Type::I32 | Type::I64, Type::Int) => {
                return Ok(self.intrinsic("int", vec![plan], Type::Int));
            }
            (Type::None, Type::Optional(_)) => true,
            (Type::Optional(from), Type::Optional(to)) => self.fits(from, to),
            (from, Type::Optional(to)) => self.fits(from, to),
            (from, to) => self.fits(from, to),
        };
        if !fits {
            return Err(plan);
        }
        self.flow(&from, to);
        Ok(Plan::new(PlanKind::Convert(Box::new(plan)), to.clone()))
    }

    fn fits(&self, from: &Type, to: &Type) -> bool {
        match (from, to) {
            (from, to) if self.same(from, to) => true,
            (_, Type::Dyn) => true,
            (Type::Bool, Type::Int) => true,
            (Type::Generic(c, _), Type::Generic(d, _)) => c == d,
            (Type::Bundle(c, x), Type::Bundle(d, y)) => {
                c == d && x.iter().zip(y.iter()).all(|(x, y)| self.fits(x, y))
            }
            (Type::Tuple(_), Type::Generic(class, _)) => self.is_class(*class, "tuple"),
            (Type::Tuple(x), Type::Tuple(y)) => {
                x.len() == y.len() && x.iter().zip(y.iter()).all(|(x, y)| self.fits(x, y))
            }
            (Type::Instance(c), Type::Instance(d)) => self.program.derives(*c, *d),
            (Type::None, Type::Optional(_)) => true,
            (Type::Optional(x), Type::Optional(y)) => self.fits(x, y),
            (x, Type::Optional(y)) => self.fits(x, y),
            _ => false,
        }
    }
}
