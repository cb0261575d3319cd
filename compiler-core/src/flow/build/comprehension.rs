//! Comprehensions, as loops in the function around them (PEP 709).

use rustpython_parser::ast::{self, Expr, Ranged, text_size::TextRange};

use super::scope::{renamed, target_names};
use super::Builder;
use crate::flow::{Op, Value};

impl<'a> Builder<'a, '_> {
    /// Runs `each` for every combination of the generators' items.
    pub(super) fn comprehension(
        &mut self,
        range: TextRange,
        generators: &'a [ast::Comprehension],
        each: &mut dyn FnMut(&mut Self),
    ) {
        if let Some(generator) = generators.iter().find(|generator| generator.is_async) {
            self.refuse("unsupported-async", generator.target.range(), "async code is not supported yet", "write it as ordinary loops");
            return;
        }
        let first = self.loop_source(&generators[0].iter);
        let depth = self.renames.len();
        // Of a class body, only the first iterable sees the names.
        let class_names = self.class_names.take();
        for generator in generators {
            let mut names = vec![];
            target_names(&generator.target, &mut names);
            for name in names {
                let new = renamed(&name, range);
                self.renames.push((name, new));
            }
        }
        self.generator(generators, Some(first), each);
        self.renames.truncate(depth);
        self.class_names = class_names;
    }

    fn generator(&mut self, generators: &'a [ast::Comprehension], source: Option<Value>, each: &mut dyn FnMut(&mut Self)) {
        let Some((generator, rest)) = generators.split_first() else {
            each(self);
            return;
        };
        let source = match source {
            Some(source) => source,
            None => self.loop_source(&generator.iter),
        };
        let place = self.at(&generator.iter);
        self.iterate(source, place, None, &mut |builder, item| {
            builder.assign(&generator.target, item);
            let skip = builder.graph.block();
            for test in &generator.ifs {
                let next = builder.graph.block();
                builder.condition(test, next, skip);
                builder.graph.enter(next);
            }
            builder.generator(rest, None, each);
            builder.graph.jump(skip);
            builder.graph.enter(skip);
        });
    }

    pub(super) fn list_comprehension(&mut self, range: TextRange, element: &'a Expr, generators: &'a [ast::Comprehension]) -> Value {
        let place = super::span(self.unit.file, range);
        let list = self.graph.emit(Op::List(vec![]), place);
        self.comprehension(range, generators, &mut |builder| {
            let item = builder.expression(element);
            builder.graph.emit(Op::CallMethod { receiver: list, name: "append".into(), arguments: vec![item], keywords: vec![] }, place);
        });
        list
    }

    pub(super) fn set_comprehension(&mut self, comp: &'a ast::ExprSetComp) -> Value {
        let place = self.at(comp);
        let set = self.graph.emit(Op::Set(vec![]), place);
        self.comprehension(comp.range, &comp.generators, &mut |builder| {
            let item = builder.expression(&comp.elt);
            builder.graph.emit(Op::CallMethod { receiver: set, name: "add".into(), arguments: vec![item], keywords: vec![] }, place);
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
