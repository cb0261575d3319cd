//! Comprehensions, as loops in the function around them (PEP 709).

use rustpython_parser::ast::{self, Expr, Ranged, text_size::TextRange};

use super::scope::{renamed, target_names};
use super::{Builder, Context};
use crate::flow::{BinaryOp, BlockId, Const, Op, Value};
use crate::source::Span;

fn is_lazy(tree: &Expr) -> bool {
    matches!(tree, Expr::GeneratorExp(_))
}

impl<'a> Builder<'a, '_> {
    /// Runs `each` for every combination of the generators' items.
    pub(super) fn comprehension(
        &mut self,
        range: TextRange,
        generators: &'a [ast::Comprehension],
        each: &mut dyn FnMut(&mut Self),
    ) {
        if let Some(generator) = generators.iter().find(|generator| generator.is_async) {
            self.refuse(
                "unsupported-async",
                generator.target.range(),
                "async code is not supported yet",
                "write it as ordinary loops",
            );
            return;
        }
        let first = &generators[0];
        let place = self.at(&first.iter);
        if is_lazy(&first.iter) {
            // The names of this comprehension are not seen in its first iterable.
            self.loop_over(&first.iter, place, None, &mut |builder, item| {
                let depth = builder.push_names(range, generators);
                builder.take(first, item, &generators[1..], each);
                builder.renames.truncate(depth);
            });
            return;
        }
        let source = self.loop_source(&first.iter);
        let depth = self.push_names(range, generators);
        // Of a class body, only the first iterable sees the names.
        let class_names = self.class_names.take();
        self.iterate(source, place, None, &mut |builder, item| {
            builder.take(first, item, &generators[1..], each)
        });
        self.renames.truncate(depth);
        self.class_names = class_names;
    }

    /// Makes the variables of a comprehension known; gives the number of names known before.
    fn push_names(&mut self, range: TextRange, generators: &'a [ast::Comprehension]) -> usize {
        let depth = self.renames.len();
        for generator in generators {
            let mut names = vec![];
            target_names(&generator.target, &mut names);
            for name in names {
                let new = renamed(&name, range);
                self.renames.push((name, new));
            }
        }
        depth
    }

    fn generators(&mut self, generators: &'a [ast::Comprehension], each: &mut dyn FnMut(&mut Self)) {
        let Some((generator, rest)) = generators.split_first() else {
            each(self);
            return;
        };
        let place = self.at(&generator.iter);
        self.loop_over(&generator.iter, place, None, &mut |builder, item| {
            builder.take(generator, item, rest, each)
        });
    }

    /// One item of a generator: its tests, then the generators after it.
    fn take(
        &mut self,
        generator: &'a ast::Comprehension,
        item: Value,
        rest: &'a [ast::Comprehension],
        each: &mut dyn FnMut(&mut Self),
    ) {
        self.assign(&generator.target, item);
        let skip = self.graph.block();
        for test in &generator.ifs {
            let next = self.graph.block();
            self.condition(test, next, skip);
            self.graph.enter(next);
        }
        self.generators(rest, each);
        self.graph.jump(skip);
        self.graph.enter(skip);
    }

    /// Runs `body` for each item of an expression. A generator expression is not made into a list first: its code is
    /// part of the loop. `after`: where `break` goes, in a `for` statement.
    pub(super) fn loop_over(
        &mut self,
        tree: &'a Expr,
        place: Span,
        after: Option<BlockId>,
        body: &mut dyn FnMut(&mut Self, Value),
    ) {
        match tree {
            Expr::GeneratorExp(comp) => {
                let depth = self.renames.len();
                self.comprehension(comp.range, &comp.generators, &mut |builder| {
                    let item = builder.expression(&comp.elt);
                    let hidden = builder.renames.split_off(depth);
                    let next = builder.graph.block();
                    if let Some(on_break) = after {
                        builder.contexts.push(Context::Loop { on_continue: next, on_break });
                    }
                    body(builder, item);
                    if after.is_some() {
                        builder.contexts.pop();
                    }
                    builder.graph.jump(next);
                    builder.graph.enter(next);
                    builder.renames.extend(hidden);
                });
            }
            Expr::Call(call) if self.counts_lazily(call) => {
                let start = match (call.args.get(1), call.keywords.first()) {
                    (Some(start), _) => Some(self.expression(start)),
                    (None, Some(keyword)) => Some(self.expression(&keyword.value)),
                    (None, None) => None,
                };
                let start = start.unwrap_or_else(|| self.graph.emit(Op::Const(Const::Int(0.into())), place));
                let first = self.graph.emit(Op::CallLibrary("enumerate_start", vec![start]), place);
                let number = self.graph.variable(None);
                self.graph.write(number, first);
                self.loop_over(&call.args[0], place, after, &mut |builder, item| {
                    let now = builder.graph.read(number);
                    let one = builder.graph.emit(Op::Const(Const::Int(1.into())), place);
                    let next = builder.graph.emit(Op::Binary(BinaryOp::Add, now, one), place);
                    builder.graph.write(number, next);
                    let pair = builder.graph.emit(Op::Tuple(vec![now, item]), place);
                    body(builder, pair);
                });
            }
            _ => {
                let source = self.loop_source(tree);
                self.iterate(source, place, after, body);
            }
        }
    }

    /// `enumerate(.. for ..)`
    fn counts_lazily(&self, call: &'a ast::ExprCall) -> bool {
        self.builtin_name(&call.func) == Some("enumerate")
            && call.args.len() + call.keywords.len() <= 2
            && call.args.first().is_some_and(is_lazy)
            && call
                .keywords
                .iter()
                .all(|keyword| keyword.arg.as_ref().is_some_and(|name| name.as_str() == "start"))
    }

    pub(super) fn list_comprehension(
        &mut self,
        range: TextRange,
        element: &'a Expr,
        generators: &'a [ast::Comprehension],
    ) -> Value {
        let place = super::span(self.unit.file, range);
        let list = self.graph.emit(Op::List(vec![]), place);
        self.comprehension(range, generators, &mut |builder| {
            let item = builder.expression(element);
            builder.graph.emit(
                Op::CallMethod {
                    receiver: list,
                    name: "append".into(),
                    arguments: vec![item],
                    keywords: vec![],
                },
                place,
            );
        });
        list
    }

    pub(super) fn set_comprehension(&mut self, comp: &'a ast::ExprSetComp) -> Value {
        let place = self.at(comp);
        let set = self.graph.emit(Op::Set(vec![]), place);
        self.comprehension(comp.range, &comp.generators, &mut |builder| {
            let item = builder.expression(&comp.elt);
            builder.graph.emit(
                Op::CallMethod { receiver: set, name: "add".into(), arguments: vec![item], keywords: vec![] },
                place,
            );
        });
        set
    }

    pub(super) fn dict_comprehension(&mut self, comp: &'a ast::ExprDictComp) -> Value {
        let place = self.at(comp);
        let dict = self.graph.emit(Op::Dict(vec![]), place);
        self.comprehension(comp.range, &comp.generators, &mut |builder| {
            let key = builder.expression(&comp.key);
            let value = builder.expression(&comp.value);
            builder.graph.emit(Op::SetItem(dict, key, value), place);
        });
        dict
    }

    /// `next(x for x in xs if test)`: nobody sees the generator, so it is a loop that ends at the first item.
    pub(super) fn first_of(
        &mut self,
        comp: &'a ast::ExprGeneratorExp,
        default: Option<&'a ast::Expr>,
        place: Span,
    ) -> Value {
        let result = self.graph.variable(None);
        let after = self.graph.block();
        self.comprehension(comp.range, &comp.generators, &mut |builder| {
            let (found, on) = (builder.graph.block(), builder.graph.block());
            let value = builder.expression(&comp.elt);
            builder.graph.write(result, value);
            let always = builder.graph.emit(Op::Const(crate::flow::Const::Bool(true)), place);
            builder.graph.branch(always, found, on);
            builder.graph.enter(found);
            builder.graph.jump(after);
            builder.graph.enter(on);
        });
        let value = match default {
            Some(default) => self.expression(default),
            None => self.graph.emit(Op::CallLibrary("raise_stop_iteration", vec![]), place),
        };
        self.graph.write(result, value);
        self.graph.jump(after);
        self.graph.enter(after);
        self.graph.read(result)
    }

    /// `any(..)` and `all(..)` over a generator expression: stops at the first item that decides.
    pub(super) fn any_or_all(&mut self, any: bool, comp: &'a ast::ExprGeneratorExp) -> Value {
        let place = self.at(comp);
        let result = self.graph.variable(None);
        let after = self.graph.block();
        self.comprehension(comp.range, &comp.generators, &mut |builder| {
            let (decided, on) = (builder.graph.block(), builder.graph.block());
            if any {
                builder.condition(&comp.elt, decided, on);
            } else {
                builder.condition(&comp.elt, on, decided);
            }
            builder.graph.enter(decided);
            let value = builder.graph.emit(Op::Const(crate::flow::Const::Bool(any)), place);
            builder.graph.write(result, value);
            builder.graph.jump(after);
            builder.graph.enter(on);
        });
        let value = self.graph.emit(Op::Const(crate::flow::Const::Bool(!any)), place);
        self.graph.write(result, value);
        self.graph.jump(after);
        self.graph.enter(after);
        self.graph.read(result)
    }
}
