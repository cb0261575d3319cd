// Builtin functions that make iterators.

function $reversed(x) {
  if (x instanceof $Object && x.__reversed__ !== undefined) return x.__reversed__();
  if (x instanceof $Set || x === null || !$iterable(x) || x instanceof $Iterator) throw new $TypeError(`'${$type_name(x)}' object is not reversible`);
  if (x instanceof $Object && x.__len__ === undefined && x.__getitem__ !== undefined) return $len(x);
  if (x instanceof $Object && (x.__len__ === undefined || x.__getitem__ === undefined)) throw new $TypeError(`'${$type_name(x)}' object is not reversible`);
  if ($is_list(x)) {
    let at = x.length - 1;
    return new $Iterator("list_reverseiterator", { next: () => (at >= 0 && at < x.length ? { done: false, value: x[at--] } : { done: true, value: undefined }) });
  }
  if (x instanceof $Range) return new $Iterator("range_iterator", x.slice(null, null, -1)[Symbol.iterator]());
  if (x instanceof $Dict) return new $Iterator("dict_reversekeyiterator", $dict_walk(x, [...x.map.values()].reverse()[Symbol.iterator](), (entry) => entry[0]));
  if (x instanceof $View) return new $Iterator(`dict_reverse${x.kind.slice(0, -1)}iterator`, $dict_walk(x.dict, [...x.dict.map.values()].reverse()[Symbol.iterator](), (entry) => x.give(entry)));
  return new $Iterator("reversed", [...$iter(x)].reverse()[Symbol.iterator]());
}

function $iter_value(x) {
  if (x instanceof $Iterator) return x;
  if (x instanceof $Object) {
    if (x.__iter__ !== undefined) {
      const inner = x.__iter__();
      if (inner instanceof $Object) {
        if (inner.__next__ === undefined) throw new $TypeError(`iter() returned non-iterator of type '${$type_name(inner)}'`);
        return inner;
      }
      $iter(x);
      return inner;
    }
  }
  const name = typeof x === "string" ? (/^[\x00-\x7f]*$/.test(x) ? "str_ascii_iterator" : "str_iterator") : `${$type_name(x)}_iterator`;
  return new $Iterator(name, $iter(x)[Symbol.iterator]());
}

function $next(x, otherwise) {
  if (x instanceof $Iterator) {
    const step = x.next();
    if (!step.done) return step.value;
    if (otherwise !== undefined) return otherwise;
    throw new $StopIteration();
  }
  if (x instanceof $Object && x.__next__ !== undefined) {
    if (otherwise === undefined) return x.__next__();
    try {
      return x.__next__();
    } catch (thrown) {
      if ($caught(thrown) instanceof $StopIteration) return otherwise;
      throw thrown;
    }
  }
  throw new $TypeError(`'${$type_name(x)}' object is not an iterator`);
}

function $enumerate(...values) {
  const options = $options(values);
  const start = values[1] === undefined ? options.start : values[1];
  let at = $index(start === undefined ? 0 : start);
  const inner = $iter(values[0])[Symbol.iterator]();
  return new $Iterator("enumerate", {
    next() {
      const step = inner.next();
      if (step.done) return step;
      const pair = $tuple(at, step.value);
      at = $add(at, 1);
      return { done: false, value: pair };
    },
  });
}

function $zip(...sources) {
  const options = $options(sources);
  const inner = sources.map((source, i) => {
    if (!$iterable(source)) throw new $TypeError(`'${$type_name(source)}' object is not iterable`);
    return $iter(source)[Symbol.iterator]();
  });
  return new $Iterator("zip", {
    next() {
      const out = [];
      for (let i = 0; i < inner.length; i++) {
        const step = inner[i].next();
        if (step.done) {
          if (options.strict && i > 0) throw new $ValueError(`zip() argument ${i + 1} is shorter than argument${i === 1 ? " 1" : `s 1-${i}`}`);
          if (options.strict) {
            for (let k = 1; k < inner.length; k++) if (!inner[k].next().done) throw new $ValueError(`zip() argument ${k + 1} is longer than argument${k === 1 ? " 1" : `s 1-${k}`}`);
          }
          return { done: true, value: undefined };
        }
        out.push(step.value);
      }
      return out.length === 0 ? { done: true, value: undefined } : { done: false, value: $tuple_from(out) };
    },
  });
}

function $map(f, ...sources) {
  const inner = sources.map((source) => $iter(source)[Symbol.iterator]());
  return new $Iterator("map", {
    next() {
      const given = [];
      for (const one of inner) {
        const step = one.next();
        if (step.done) return step;
        given.push(step.value);
      }
      return { done: false, value: $call(f, ...given) };
    },
  });
}

function $filter(f, source) {
  const inner = $iter(source)[Symbol.iterator]();
  return new $Iterator("filter", {
    next() {
      for (;;) {
        const step = inner.next();
        if (step.done || $truth(f === null ? step.value : $call(f, step.value))) return step;
      }
    },
  });
}
