//! Arguments to parameters, with CPython's errors for calls that do not fit.

use crate::flow::{Const, Default_, FunctionId, Name};
use crate::typed::{Plan, PlanKind};
use crate::types::Type;

use super::arity::{takes_keywords, wrong_count, wrong_keyword};
use super::{Infer, Key, Place};

impl Infer {
    /// One plan for each parameter, or the message of the TypeError that CPython raises.
    pub(super) fn bind(
        &mut self,
        function: FunctionId,
        positional: Vec<Plan>,
        keywords: Vec<(Name, Plan)>,
        closure: Option<&Plan>,
    ) -> Result<Vec<Plan>, String> {
        self.body(function);
        let graph = &self.program.functions[function.index()];
        let is_plain = |parameter: &crate::flow::Parameter| !parameter.star && !parameter.keyword_only;
        if keywords.is_empty()
            && positional.len() == graph.parameters.len()
            && graph.parameters.iter().all(is_plain)
        {
            return Ok(positional);
        }
        let name = graph.name.clone();
        let library = graph.library;
        let parameters: Vec<(Name, bool, bool, Option<Default_>)> = graph
            .parameters
            .iter()
            .map(|parameter| {
                (parameter.name.clone(), parameter.star, parameter.keyword_only, parameter.default.clone())
            })
            .collect();
        let given = positional.len();
        let takes = parameters.iter().filter(|(_, star, keyword_only, _)| !star && !keyword_only).count();
        let mut slots: Vec<Option<Plan>> = vec![None; parameters.len()];
        let mut rest = vec![];
        let star = parameters.iter().position(|(_, star, ..)| *star);
        for (index, plan) in positional.into_iter().enumerate() {
            if index < takes {
                slots[index] = Some(plan);
            } else if star.is_some() {
                rest.push(plan);
            } else {
                return Err(if library {
                    let least = parameters
                        .iter()
                        .filter(|(_, star, keyword, default)| !star && !keyword && default.is_none())
                        .count();
                    let hidden = usize::from(self.is_method(function));
                    wrong_count(
                        &name,
                        least.saturating_sub(hidden),
                        takes.saturating_sub(hidden),
                        given.saturating_sub(hidden),
                    )
                } else {
                    too_many(&name, &parameters, takes, given, &keywords)
                });
            }
        }
        let outside = library && !self.in_library();
        if outside && !keywords.is_empty() && !takes_keywords(&name) {
            return Err(wrong_keyword(&name, ""));
        }
        let positional_only = self.program.functions[function.index()].positional_only as usize;
        let mut wrong = vec![];
        for (keyword, plan) in keywords {
            let Some(at) = parameters.iter().position(|(name, star, ..)| *name == keyword && !star) else {
                if library {
                    return Err(wrong_keyword(&name, &keyword));
                }
                return Err(format!("{name}() got an unexpected keyword argument '{keyword}'"));
            };
            if at < positional_only {
                wrong.push(keyword);
                continue;
            }
            if slots[at].is_some() {
                return Err(format!("{name}() got multiple values for argument '{keyword}'"));
            }
            slots[at] = Some(plan);
        }
        if !wrong.is_empty() {
            let names: Vec<&str> = wrong.iter().map(|name| &**name).collect();
            return Err(format!(
                "{name}() got some positional-only arguments passed as keyword arguments: '{}'",
                names.join(", ")
            ));
        }
        let mut missing = vec![];
        let mut missing_keyword = vec![];
        let mut result = vec![];
        for (index, (parameter, star, keyword_only, default)) in parameters.into_iter().enumerate() {
            let plan = match (slots[index].take(), default) {
                (Some(plan), _) => plan,
                (None, _) if star => {
                    let items = std::mem::take(&mut rest);
                    let types: Vec<Type> = items.iter().map(|item| item.ty.clone()).collect();
                    let ty = self.tuple_type(types);
                    Plan::new(PlanKind::Tuple(items), ty)
                }
                (None, Some(Default_::Const(constant))) => {
                    let ty = self.type_of_const(&constant);
                    Plan::new(PlanKind::Const(constant), ty)
                }
                (None, Some(Default_::EmptyTuple)) => {
                    Plan::new(PlanKind::Tuple(vec![]), self.tuple_type(vec![]))
                }
                (None, Some(Default_::Global(global))) => {
                    self.depend(Key::Global(global));
                    let ty = self.globals[global.index()].clone();
                    Plan::new(PlanKind::GetGlobal(global), ty)
                }
                (None, Some(Default_::Captured(number))) => {
                    self.depend(Key::Defaults(function));
                    let ty =
                        self.defaults.get(&function).and_then(|types| types.get(number as usize)).cloned();
                    let closure = closure.cloned().unwrap_or_else(|| self.unit(Type::Function(function)));
                    Plan::new(PlanKind::ClosureDefault(Box::new(closure), number), ty.unwrap_or(Type::Never))
                }
                (None, None) => {
                    if keyword_only {
                        missing_keyword.push(parameter)
                    } else {
                        missing.push(parameter)
                    }
                    self.unreachable()
                }
            };
            result.push(plan);
        }
        if !missing.is_empty() {
            if library {
                let required = takes - self.optional_count(function);
                let hidden = usize::from(self.is_method(function));
                return Err(wrong_count(
                    &name,
                    required.saturating_sub(hidden),
                    takes.saturating_sub(hidden),
                    given.saturating_sub(hidden),
                ));
            }
            return Err(missing_text(&name, &missing, "positional"));
        }
        if !missing_keyword.is_empty() {
            return Err(missing_text(&name, &missing_keyword, "keyword-only"));
        }
        Ok(result)
    }

    /// Is the call at hand written in the library?
    pub(super) fn in_library(&self) -> bool {
        match self.place {
            Place::Block(clone, _) => {
                self.program.functions[self.states[clone.index()].function.index()].library
            }
            _ => false,
        }
    }

    fn optional_count(&self, function: FunctionId) -> usize {
        let parameters = &self.program.functions[function.index()].parameters;
        parameters.iter().filter(|parameter| parameter.default.is_some() && !parameter.keyword_only).count()
    }

    fn is_method(&self, function: FunctionId) -> bool {
        self.program.functions[function.index()].class.is_some()
    }

    /// The fewest and most positional arguments of a function.
    pub(super) fn arity(&mut self, function: FunctionId) -> (usize, usize) {
        self.body(function);
        let parameters = &self.program.functions[function.index()].parameters;
        let most = parameters.iter().filter(|parameter| !parameter.keyword_only).count();
        let least = parameters
            .iter()
            .filter(|parameter| !parameter.keyword_only && parameter.default.is_none())
            .count();
        (least, most)
    }
}

fn missing_text(name: &str, missing: &[Name], kind: &str) -> String {
    let quoted: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [a, b] => format!("{a} and {b}"),
        [first @ .., last] => format!("{}, and {last}", first.join(", ")),
        [] => String::new(),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    format!("{name}() missing {} required {kind} argument{plural}: {list}", missing.len())
}

fn too_many(
    name: &str,
    parameters: &[(Name, bool, bool, Option<Default_>)],
    takes: usize,
    given: usize,
    keywords: &[(Name, Plan)],
) -> String {
    let least = parameters
        .iter()
        .filter(|(_, star, keyword, default)| !star && !keyword && default.is_none())
        .count();
    let counts = if least == takes { takes.to_string() } else { format!("from {least} to {takes}") };
    let plural = if counts == "1" { "" } else { "s" };
    let only = keywords
        .iter()
        .filter(|(keyword, _)| {
            parameters.iter().any(|(name, _, keyword_only, _)| *keyword_only && name == keyword)
        })
        .count();
    if only > 0 {
        let (s, t) = (if given == 1 { "" } else { "s" }, if only == 1 { "" } else { "s" });
        return format!(
            "{name}() takes {counts} positional argument{plural} but {given} positional argument{s} (and {only} keyword-only argument{t}) were given"
        );
    }
    let were = if given == 1 { "was" } else { "were" };
    format!("{name}() takes {counts} positional argument{plural} but {given} {were} given")
}

impl Infer {
    /// A str constant's text, where the plan is one.
    pub(super) fn const_text(plan: &Plan) -> Option<String> {
        match &plan.kind {
            PlanKind::Const(Const::Str(points)) => {
                points.iter().map(|point| char::from_u32(*point)).collect()
            }
            _ => None,
        }
    }
}
