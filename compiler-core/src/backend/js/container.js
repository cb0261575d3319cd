// Iteration, slices, list, tuple, dict, set, range.

function $iterable(x) {
  if (x === null) return false;
  if (typeof x === "string" || Array.isArray(x)) return true;
  if (x instanceof $Object) return x.__iter__ !== undefined || x.__getitem__ !== undefined;
  return typeof x === "object" && x[Symbol.iterator] !== undefined;
}

function $starred(x) {
  if (!$iterable(x)) throw new $TypeError(`Value after * must be an iterable, not ${$type_name(x)}`);
  return $iter(x);
}

// Something for JavaScript's `for of`.
function $iter(x) {
  if (typeof x === "string" || Array.isArray(x)) return x;
  if (x instanceof $Object) {
    if (x.__iter__ !== undefined) {
      const inner = x.__iter__();
      if (inner instanceof $Object) {
        if (inner.__next__ === undefined) throw new $TypeError(`iter() returned non-iterator of type '${$type_name(inner)}'`);
        return $from_next(inner);
      }
      if (inner === null || typeof inner !== "object" || typeof inner.next !== "function") throw new $TypeError(`iter() returned non-iterator of type '${$type_name(inner)}'`);
      return inner;
    }
    if (x.__getitem__ !== undefined) return $from_items(x);
  }
  if (x === null || typeof x !== "object" || x[Symbol.iterator] === undefined) throw new $TypeError(`'${$type_name(x)}' object is not iterable`);
  return x;
}

function $from_next(o) {
  const iterator = {
    [Symbol.iterator]: () => iterator,
    next() {
      try {
        return { done: false, value: o.__next__() };
      } catch (thrown) {
        if ($caught(thrown) instanceof $StopIteration) return { done: true, value: undefined };
        throw thrown;
      }
    },
  };
  return iterator;
}

function $from_items(o) {
  let at = 0;
  const iterator = {
    [Symbol.iterator]: () => iterator,
    next() {
      try {
        return { done: false, value: o.__getitem__(at++) };
      } catch (thrown) {
        const error = $caught(thrown);
        if (error instanceof $IndexError || error instanceof $StopIteration) return { done: true, value: undefined };
        throw thrown;
      }
    },
  };
  return iterator;
}

// A Python iterator: it goes on where it stopped.
class $Iterator {
  constructor(name, source) {
    this.$python = name;
    this.source = source;
    this.$done = false;
  }

  [Symbol.iterator]() {
    return this;
  }

  next() {
    if (this.$done) return { done: true, value: undefined };
    const step = this.source.next();
    if (step.done) this.$done = true;
    return step;
  }
}

function $list(fill) {
  const out = [];
  fill(out);
  return out;
}

function $to_list(x) {
  return Array.isArray(x) ? Array.from(x) : [...$iter(x)];
}

function $to_tuple(x) {
  return x instanceof $Tuple ? x : $tuple_from(Array.isArray(x) ? x : [...$iter(x)]);
}

function $slice_index(x) {
  if ($is_int(x) || (x instanceof $Object && x.__index__ !== undefined)) return $index(x);
  throw new $TypeError("slice indices must be integers or None or have an __index__ method");
}

function $index(x) {
  if (typeof x === "number" || typeof x === "bigint") return x;
  if (typeof x === "boolean") return Number(x);
  if (x instanceof $Object && x.__index__ !== undefined) return $own_index(x);
  throw new $TypeError(`'${$type_name(x)}' object cannot be interpreted as an integer`);
}

// What an object's __index__ gives.
function $own_index(x) {
  const n = x.__index__() ?? null;
  if (!$is_int(n)) throw new $TypeError(`__index__ returned non-int (type ${$type_name(n)})`);
  return n;
}

// An int that CPython takes as a C integer of so many bits and a sign.
function $size(x, bits = 63) {
  const n = $index(x);
  const limit = 2n ** BigInt(bits);
  if (BigInt(n) >= limit || BigInt(n) < -limit) throw new $OverflowError(`Python int too large to convert to C ${bits === 63 ? "ssize_t" : "int"}`);
  return Number(n);
}

// xs[i] of a list with an int.
function $at(xs, i) {
  const value = typeof i === "bigint" ? undefined : xs[i < 0 ? i + xs.length : i];
  if (value === undefined) return $at_error(xs, i);
  return value;
}

function $at_error(xs, i) {
  if (typeof i === "bigint") throw $too_wide(i, "list index out of range");
  throw new $IndexError("list index out of range");
}

function $put(xs, i, value) {
  if (i < 0 && typeof i === "number") i += xs.length;
  if (!(i >= 0 && i < xs.length)) {
    if (typeof i === "bigint") throw $too_wide(i, "list assignment index out of range");
    throw new $IndexError("list assignment index out of range");
  }
  xs[i] = value;
}

function $too_wide(i, message) {
  if (i >= -9223372036854775808n && i <= 9223372036854775807n) return new $IndexError(message);
  return new $IndexError("cannot fit 'int' into an index-sized integer");
}

function $position(x, i, length, message) {
  let n = i;
  if (typeof n === "bigint") {
    if (n < -9223372036854775808n || n > 9223372036854775807n) throw new $IndexError("cannot fit 'int' into an index-sized integer");
    throw new $IndexError(message);
  }
  if (n < 0) n += length;
  if (n < 0 || n >= length) throw new $IndexError(message);
  return n;
}

function $item(x, i) {
  if (typeof i === "number" && Array.isArray(x)) {
    const value = x[i < 0 ? i + x.length : i];
    if (value !== undefined) return value;
  }
  if (x instanceof $Dict) return x.get(i);
  if (typeof x === "string" || Array.isArray(x) || x instanceof $Range) {
    if (i instanceof $Slice) return $slice(x, i.start, i.stop, i.step);
    const name = $type_name(x);
    if (!$is_int(i) && !(i instanceof $Object && i.__index__ !== undefined)) {
      if (name === "str") throw new $TypeError(`string indices must be integers, not '${$type_name(i)}'`);
      throw new $TypeError(`${name} indices must be integers or slices, not ${$type_name(i)}`);
    }
    i = $index(i);
    if (typeof x === "string") {
      const points = $points(x);
      return points[$position(x, i, points.length, "string index out of range")];
    }
    if (x instanceof $Range) return x.item(i);
    return x[$position(x, i, x.length, `${name} index out of range`)];
  }
  if (x instanceof $Object && x.__getitem__ !== undefined) return x.__getitem__(i);
  if (x instanceof $Type) throw new $TypeError(`type '${x.name}' is not subscriptable`);
  if ($is_class(x)) throw new $TypeError(`type '${$class_name(x)}' is not subscriptable`);
  throw new $TypeError(`'${$type_name(x)}' object is not subscriptable`);
}

class $Slice {
  constructor(start, stop, step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.$python = "slice";
  }

  tuple() {
    return $tuple(this.start, this.stop, this.step);
  }

  $repr() {
    return `slice(${$repr(this.start)}, ${$repr(this.stop)}, ${$repr(this.step)})`;
  }
}

function $slice_of(start, stop, step) {
  return new $Slice(start, stop, step);
}

// The first place, the step and the count of a slice.
function $bounds(length, start, stop, step) {
  const whole = (v) => {
    if (v === null || v === undefined) return null;
    return Number($slice_index(v));
  };
  const by = whole(step) ?? 1;
  if (by === 0) throw new $ValueError("slice step cannot be zero");
  const limit = (v, otherwise) => {
    if (v === null) return otherwise;
    if (v < 0) return Math.max(by < 0 ? -1 : 0, v + length);
    return Math.min(by < 0 ? length - 1 : length, v);
  };
  const from = limit(whole(start), by < 0 ? length - 1 : 0);
  const to = limit(whole(stop), by < 0 ? -1 : length);
  const count = by > 0 ? Math.max(0, Math.ceil((to - from) / by)) : Math.max(0, Math.ceil((from - to) / -by));
  return [from, by, count, to];
}

function $slice(x, start, stop, step) {
  if (x instanceof $Object) {
    if (x.__getitem__ !== undefined) return x.__getitem__(new $Slice(start ?? null, stop ?? null, step ?? null));
  }
  if (x instanceof $Range) return x.slice(start, stop, step);
  if (typeof x !== "string" && !Array.isArray(x)) {
    if (x instanceof $Dict) return x.get(new $Slice(start ?? null, stop ?? null, step ?? null));
    throw new $TypeError(`'${$type_name(x)}' object is not subscriptable`);
  }
  const items = typeof x === "string" ? $points(x) : x;
  const [from, by, count] = $bounds(items.length, start, stop, step);
  if (typeof items === "string") {
    if (by === 1) return items.slice(from, from + count);
    let out = "";
    for (let i = 0, at = from; i < count; i++, at += by) out += items[at];
    return out;
  }
  const out = x instanceof $Tuple ? new $Tuple(count) : new Array(count);
  for (let i = 0, at = from; i < count; i++, at += by) out[i] = items[at];
  return typeof x === "string" ? out.join("") : out;
}

function $set_item(x, i, value) {
  if (typeof i === "number" && i >= 0 && Array.isArray(x) && i < x.length && !(x instanceof $Tuple)) {
    x[i] = value;
    return;
  }
  if ($is_list(x)) {
    if (i instanceof $Slice) return $set_slice(x, i, value);
    if (!$is_int(i) && !(i instanceof $Object && i.__index__ !== undefined)) throw new $TypeError(`list indices must be integers or slices, not ${$type_name(i)}`);
    x[$position(x, $index(i), x.length, "list assignment index out of range")] = value;
    return;
  }
  if (x instanceof $Dict) {
    x.set(i, value);
    return;
  }
  if (x instanceof $Object && x.__setitem__ !== undefined) {
    x.__setitem__(i, value);
    return;
  }
  throw new $TypeError(`'${$type_name(x)}' object does not support item assignment`);
}

function $set_slice(xs, slice, value) {
  if (!$iterable(value)) throw new $TypeError(slice.step === null || slice.step === 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
  const items = [...$iter(value)];
  const [from, by, count] = $bounds(xs.length, slice.start, slice.stop, slice.step);
  if (by === 1) {
    const tail = xs.slice(from + count);
    xs.length = from;
    for (const item of items) xs.push(item);
    for (const item of tail) xs.push(item);
    return;
  }
  if (items.length !== count) throw new $ValueError(`attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  for (let i = 0; i < count; i++) xs[from + i * by] = items[i];
}

function $delete_item(x, i) {
  if ($is_list(x)) {
    if (i instanceof $Slice) {
      const [from, by, count] = $bounds(x.length, i.start, i.stop, i.step);
      const gone = new Set();
      for (let k = 0; k < count; k++) gone.add(from + k * by);
      const kept = x.filter((_, at) => !gone.has(at));
      x.length = 0;
      for (const item of kept) x.push(item);
      return;
    }
    if (!$is_int(i) && !(i instanceof $Object && i.__index__ !== undefined)) throw new $TypeError(`list indices must be integers or slices, not ${$type_name(i)}`);
    x.splice($position(x, $index(i), x.length, "list assignment index out of range"), 1);
    return;
  }
  if (x instanceof $Dict) {
    if (!x.remove(i)) throw new $KeyError(i);
    return;
  }
  if (x instanceof $Object && x.__delitem__ !== undefined) {
    x.__delitem__(i);
    return;
  }
  const never = x === null || $is_number(x) || !$is_int(i);
  throw new $TypeError(`'${$type_name(x)}' object ${never ? "does not" : "doesn't"} support item deletion`);
}

function $contains(container, item) {
  if (typeof container === "string") {
    if (typeof item !== "string") throw new $TypeError(`'in <string>' requires string as left operand, not ${$type_name(item)}`);
    return container.includes(item);
  }
  if (Array.isArray(container)) {
    for (let i = 0; i < container.length; i++) if ($same(container[i], item)) return true;
    return false;
  }
  if (container instanceof $Dict) return container.has(item);
  if (container instanceof $Set) return container.has(item);
  if (container instanceof $Range && $is_int(item)) return container.has(item);
  if (container instanceof $Object && container.__contains__ !== undefined) return $truth(container.__contains__(item));
  if (!$iterable(container)) throw new $TypeError(`argument of type '${$type_name(container)}' is not iterable`);
  for (const x of $iter(container)) if ($same(x, item)) return true;
  return false;
}

function $in(item, container) {
  return $contains(container, item);
}

function $unpack(x, count) {
  if (!$iterable(x)) throw new $TypeError(`cannot unpack non-iterable ${$type_name(x)} object`);
  if (Array.isArray(x) && x.length === count) return x;
  const out = [];
  for (const item of $iter(x)) {
    if (out.length === count) throw new $ValueError(`too many values to unpack (expected ${count})`);
    out.push(item);
  }
  if (out.length < count) throw new $ValueError(`not enough values to unpack (expected ${count}, got ${out.length})`);
  return out;
}

function $unpack_star(x, before, after) {
  if (!$iterable(x)) throw new $TypeError(`cannot unpack non-iterable ${$type_name(x)} object`);
  const items = x instanceof $Object && x.__iter__ !== undefined ? $items_and_rest(x, before) : [...$iter(x)];
  if (items.length < before + after) throw new $ValueError(`not enough values to unpack (expected at least ${before + after}, got ${items.length})`);
  return [...items.slice(0, before), items.slice(before, items.length - after), ...items.slice(items.length - after)];
}

// The rest is asked for as a list, which asks an iterator of a class for an iterator again.
function $items_and_rest(x, before) {
  const inner = x.__iter__();
  if (!(inner instanceof $Object)) return [...inner];
  const items = [];
  const iterator = $from_next(inner);
  while (items.length < before) {
    const step = iterator.next();
    if (step.done) return items;
    items.push(step.value);
  }
  return [...items, ...$iter(inner)];
}

class $Range {
  constructor(start, stop, step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.$python = "range";
    const [a, b, s] = [BigInt(start), BigInt(stop), BigInt(step)];
    const count = s > 0n ? (b > a ? (b - a - 1n) / s + 1n : 0n) : a > b ? (a - b - 1n) / -s + 1n : 0n;
    this.length = $norm(count);
    this.$fields = { start: (r) => r.start, stop: (r) => r.stop, step: (r) => r.step };
  }

  $size() {
    return Number(this.length);
  }

  // Ranges of the same items are equal.
  tuple() {
    return $tuple(this.length, this.length > 0 ? this.start : null, this.length > 1 ? this.step : null);
  }

  value(i) {
    return $add(this.start, $mul(i, this.step));
  }

  item(i) {
    if (i < 0) i = $add(i, this.length);
    if (i < 0 || i >= this.length) throw new $IndexError("range object index out of range");
    return this.value(i);
  }

  has(x) {
    const offset = BigInt(x) - BigInt(this.start);
    const step = BigInt(this.step);
    return offset % step === 0n && offset / step >= 0n && offset / step < BigInt(this.length);
  }

  slice(start, stop, step) {
    const [from, by, , to] = $bounds(Number(this.length), start, stop, step);
    return new $Range(this.value(from), this.value(to), $mul(this.step, by));
  }

  *[Symbol.iterator]() {
    const n = this.length;
    if (Number.isSafeInteger(this.start) && Number.isSafeInteger(this.stop) && Number.isSafeInteger(this.step)) {
      for (let i = 0, at = this.start; i < n; i++, at += this.step) yield at;
    } else for (let i = 0; i < n; i++) yield this.value(i);
  }

  $repr() {
    return `range(${this.start}, ${this.stop}${this.step === 1 ? "" : `, ${this.step}`})`;
  }
}

function $range(a, b, c) {
  const start = b === undefined ? 0 : $index(a);
  const stop = $index(b === undefined ? a : b);
  const step = c === undefined ? 1 : $index(c);
  if (step === 0) throw new $ValueError("range() arg 3 must not be zero");
  return new $Range(start, stop, step);
}

// hash(): CPython's for numbers and tuples of numbers.
function $hash_any(x) {
  if ($is_int(x)) {
    const m = 2305843009213693951n;
    const big = BigInt(x);
    let h = (big < 0n ? -big : big) % m;
    if (big < 0n) h = -h;
    return $norm(h === -1n ? -2n : h);
  }
  if (x instanceof $Float) {
    if (!Number.isFinite(x.v)) return Number.isNaN(x.v) ? 0 : x.v > 0 ? 314159 : -314159;
    const [top, bottom] = $fraction(Math.abs(x.v));
    const m = 2305843009213693951n;
    let h = ((top % m) * BigInt($pow_mod($norm(bottom % m), -1, $norm(m)))) % m;
    if (x.v < 0) h = -h;
    return $norm(h === -1n ? -2n : h);
  }
  if (x === null) return 0xfca86420;
  if (typeof x === "string") return $set_hash(x);
  if (x instanceof $Range) return $hash_any(x.tuple());
  if (x instanceof $Tuple || x instanceof $Slice) {
    const mask = (1n << 64n) - 1n;
    let acc = 2870177450012600261n;
    for (const item of x instanceof $Slice ? x.tuple() : x) {
      acc = (acc + BigInt.asUintN(64, BigInt($hash_any(item))) * 14029467366897019727n) & mask;
      acc = (((acc << 31n) | (acc >> 33n)) & mask) * 11400714785074694791n & mask;
    }
    if (x instanceof $Tuple) acc = (acc + (BigInt(x.length) ^ (2870177450012600261n ^ 3527539n))) & mask;
    if (acc === mask) acc = 1546275796n;
    return $norm(BigInt.asIntN(64, acc));
  }
  if (x instanceof $Object) {
    const own = $own_hash(x);
    if (own !== undefined) {
      const h = own.call(x);
      if (!$is_int(h)) throw new $TypeError("__hash__ method should return an integer");
      return $hash_any(h);
    }
  }
  $hashable(x);
  if (typeof x === "function" && x.$of !== undefined) return $number_of(x.$self) ^ $number_of(x.$of);
  return 1000003 + 16 * $number_of(x);
}

function $hash(x) {
  return $hash_any(x);
}
