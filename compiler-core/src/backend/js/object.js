// Objects, types, exceptions, attributes and calls.

let $write = null;

let $read = null;

function $run(write, read, program) {
  $write = write;
  $read = read;
  try {
    program();
  } catch (thrown) {
    const error = $caught(thrown);
    if (error instanceof $SystemExit) {
      const code = error.args.length > 0 ? error.args[0] : null;
      if (code === null || code === 0 || code === false) return;
      throw new Error(typeof code === "number" ? `exit status ${code}` : $str(code));
    }
    const text = error.__str__();
    const name = $class_name(error.constructor);
    throw new Error(text === "" ? name : `${name}: ${text}`);
  }
}

class $Object {
  constructor(...values) {
    this.$begin(values);
    this.__init__(...values);
  }

  $begin(values) {}

  __init__() {}

  __repr__() {
    return `<__main__.${$class_name(this.constructor)} object at 0x7f0000000000>`;
  }

  __str__() {
    return this.__repr__();
  }

  __eq__(other) {
    return this === other ? true : $NotImplemented;
  }

  __ne__(other) {
    const result = this.__eq__(other);
    return result === $NotImplemented ? result : !$truth(result);
  }
}

const $NotImplemented = { toString: () => "NotImplemented" };

class $Keywords {
  constructor(values) {
    this.values = values;
  }
}

class $Float {
  constructor(v) {
    this.v = v;
  }
}

function $float(v) {
  return new $Float(v);
}

class $Tuple extends Array {}

function $tuple(...items) {
  const tuple = new $Tuple(items.length);
  for (let i = 0; i < items.length; i++) tuple[i] = items[i];
  return tuple;
}

function $tuple_from(items) {
  const tuple = new $Tuple(items.length);
  for (let i = 0; i < items.length; i++) tuple[i] = items[i];
  return tuple;
}

function $is_list(x) {
  return Array.isArray(x) && !(x instanceof $Tuple);
}

function $class_name(c) {
  return c.name.replaceAll("$", "");
}

class $Type {
  constructor(name, make) {
    this.name = name;
    this.make = make;
  }
}

function $is_class(f) {
  return typeof f === "function" && (f === $Object || f.prototype instanceof $Object);
}

function $type_name(x) {
  if (x === null) return "NoneType";
  switch (typeof x) {
    case "boolean":
      return "bool";
    case "number":
    case "bigint":
      return "int";
    case "string":
      return "str";
    case "function":
      if ($is_class(x)) return "type";
      return x.$builtin || $builtin_name(x) !== undefined ? "builtin_function_or_method" : "function";
  }
  if (x instanceof $Float) return "float";
  if (x instanceof $Tuple) return "tuple";
  if (Array.isArray(x)) return "list";
  if (x instanceof $Object) return $class_name(x.constructor);
  if (x === $NotImplemented) return "NotImplementedType";
  if (x instanceof $Type) return "type";
  return x.$python ?? "object";
}

class $BaseException extends $Object {
  $begin(values) {
    this.args = $tuple_from(values);
    this.__cause__ = null;
  }

  __init__(...values) {
    this.args = $tuple_from(values);
  }

  __str__() {
    return this.args.length === 0 ? "" : this.args.length === 1 ? $str(this.args[0]) : $repr(this.args);
  }

  __repr__() {
    const inner = this.args.map === undefined ? "" : Array.from(this.args, (x) => $repr(x)).join(", ");
    return `${$class_name(this.constructor)}(${inner})`;
  }
}

class $Exception extends $BaseException {}

class $ArithmeticError extends $Exception {}

class $AssertionError extends $Exception {}

class $AttributeError extends $Exception {
  $begin(values) {
    super.$begin(values);
    this.name = this.obj = null;
  }
}

class $EOFError extends $Exception {}

class $FloatingPointError extends $ArithmeticError {}

class $ImportError extends $Exception {}

class $LookupError extends $Exception {}

class $IndexError extends $LookupError {}

class $KeyError extends $LookupError {
  __str__() {
    return this.args.length === 1 ? $repr(this.args[0]) : super.__str__();
  }
}

class $KeyboardInterrupt extends $BaseException {}

class $MemoryError extends $Exception {}

class $NameError extends $Exception {
  $begin(values) {
    super.$begin(values);
    this.name = null;
  }
}

class $UnboundLocalError extends $NameError {}

class $OSError extends $Exception {}

class $OverflowError extends $ArithmeticError {}

class $RuntimeError extends $Exception {}

class $RecursionError extends $RuntimeError {}

class $NotImplementedError extends $RuntimeError {}

class $StopIteration extends $Exception {
  get value() {
    return this.args.length > 0 ? this.args[0] : null;
  }
}

class $SyntaxError extends $Exception {}

class $SystemExit extends $BaseException {
  get code() {
    return this.args.length === 0 ? null : this.args.length === 1 ? this.args[0] : this.args;
  }
}

class $TypeError extends $Exception {}

class $ValueError extends $Exception {}

class $ZeroDivisionError extends $ArithmeticError {}

// What a JavaScript `catch` has caught, as Python's exception.
function $caught(thrown) {
  if (thrown instanceof $BaseException) return thrown;
  if (thrown instanceof RangeError && /call stack/.test(thrown.message)) return new $RecursionError("maximum recursion depth exceeded");
  if (thrown instanceof RangeError && /BigInt|string length|array length|count value/.test(thrown.message)) return new $MemoryError();
  throw thrown;
}

function $matches(error, type) {
  if (type instanceof $Tuple) return Array.prototype.some.call(type, (t) => $matches(error, t));
  if (!(typeof type === "function" && (type === $BaseException || type.prototype instanceof $BaseException))) {
    throw new $TypeError("catching classes that do not inherit from BaseException is not allowed");
  }
  return error instanceof type;
}

function $exception(x) {
  if (x instanceof $BaseException) return x;
  if ($is_class(x) && (x === $BaseException || x.prototype instanceof $BaseException)) return $call(x);
  throw new $TypeError("exceptions must derive from BaseException");
}

function $chain(error, cause) {
  if (cause !== null && !(cause instanceof $BaseException)) {
    if (!($is_class(cause) && cause.prototype instanceof $BaseException)) throw new $TypeError("exception causes must derive from BaseException");
    cause = $call(cause);
  }
  error.__cause__ = cause;
  return error;
}

function $raise_type_error(message) {
  throw new $TypeError(message);
}

function $raise_attribute_error(message) {
  throw new $AttributeError(message);
}

// How deep calls are nested, the module's own code not counted.

let $depth = 0;

function $enter() {
  if ($depth >= 999) throw new $RecursionError("maximum recursion depth exceeded");
  $depth++;
}

function $leave() {
  $depth--;
}

function $nested(body) {
  $enter();
  try {
    return body();
  } finally {
    $leave();
  }
}

// Names that may be unbound.

function $unbound_name(name, error) {
  error.name = name;
  return error;
}

function $global(value, name) {
  if (value === undefined) throw $unbound_name(name, new $NameError(`name '${name}' is not defined`));
  return value;
}

function $local(value, name) {
  if (value === undefined) throw new $UnboundLocalError(`cannot access local variable '${name}' where it is not associated with a value`);
  return value;
}

function $free(value, name) {
  if (value === undefined) throw $unbound_name(name, new $NameError(`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`));
  return value;
}

// Attributes.

function $no_attribute(o, name) {
  if (name.endsWith("$")) name = name.slice(0, -1);
  const owner = $is_class(o) ? `type object '${$class_name(o)}'` : o instanceof $Type ? `type object '${o.name}'` : `'${$type_name(o)}' object`;
  const error = new $AttributeError(`${owner} has no attribute '${name}'`);
  error.name = name;
  error.obj = o;
  return error;
}

function $attr(o, name) {
  if (o instanceof $Object) {
    const value = o[name];
    if (value !== undefined && typeof value !== "function") return value;
  }
  return $attr_any(o, name);
}

function $attr_any(o, name) {
  if (o instanceof $Object) {
    const value = o[name];
    if (value === undefined) throw $no_attribute(o, name);
    if (typeof value === "function" && !$is_class(value) && !Object.hasOwn(o, name)) return $bound(value, o);
    return value;
  }
  if ($is_class(o)) {
    if (name === "__name__" || name === "__qualname__") return $class_name(o);
    const value = o.prototype[name];
    if (value === undefined || name.startsWith("__") && value === $Object.prototype[name]) throw $no_attribute(o, name);
    if (typeof value === "function" && !$is_class(value)) return $unbound(value);
    return value;
  }
  if (name === "__name__") {
    if (o instanceof $Type) return o.name;
    if (typeof o === "function") return $builtin_name(o) ?? (o.$py?.qualified ?? o.name).split(".").pop();
  }
  if (o instanceof $Type && !$type_has(o, name)) throw $no_attribute(o, name);
  if (o instanceof $Type) return $builtin((...values) => $type_method(o, name, ...values));
  if (o !== null && o.$fields && Object.hasOwn(o.$fields, name)) return o.$fields[name](o);
  if (name === "real" && $is_number(o)) return $pos(o);
  if (name === "imag" && $is_number(o)) return o instanceof $Float ? new $Float(0) : 0;
  if (name === "numerator" && $is_int(o)) return $pos(o);
  if (name === "denominator" && $is_int(o)) return 1;
  const method = $builtin_method(o, name);
  if (method === undefined) throw $no_attribute(o, name);
  return $builtin((...values) => method(o, ...values));
}

function $builtin(f, name) {
  f.$builtin = true;
  f.$name = name;
  return f;
}

// Functions of modules are builtin ones too.
function $builtin_name(f) {
  return f.$name ?? /^\$(?:math|sys|time)_(.+)$/.exec(f.name)?.[1];
}

function $bound(method, o) {
  const f = (...values) => method.apply(o, values);
  f.$py = method.$py;
  f.$of = method;
  f.$self = o;
  return f;
}

function $unbound(method) {
  if (method.$plain !== undefined) return method.$plain;
  const f = (o, ...values) => method.apply(o, values);
  const sig = method.$py;
  if (sig) f.$py = { ...sig, parameters: [{ name: "self", optional: false, keyword: false, positional: false }, ...sig.parameters], method: false };
  method.$plain = f;
  return f;
}

function $set_attr(o, name, value) {
  if (o instanceof $Object) {
    o[name] = value;
    return;
  }
  if ($is_class(o)) {
    o.prototype[name] = value;
    return;
  }
  const shown = name.endsWith("$") ? name.slice(0, -1) : name;
  if ($builtin_method(o, name) !== undefined) throw new $AttributeError(`'${$type_name(o)}' object attribute '${shown}' is read-only`);
  throw $no_attribute(o, name);
}

function $delete_attr(o, name) {
  if (!(o instanceof $Object) || !Object.hasOwn(o, name)) throw $no_attribute(o, name);
  delete o[name];
}

function $getattr(o, name, ...rest) {
  if (rest.length === 0) return $attr(o, name);
  try {
    return $attr(o, name);
  } catch (thrown) {
    if ($caught(thrown) instanceof $AttributeError) return rest[0];
    throw thrown;
  }
}

function $hasattr(o, name) {
  return $getattr(o, name, undefined) !== undefined;
}

function $setattr(o, name, value) {
  $set_attr(o, name, value);
  return null;
}

// Calls.

// Notes the parameters of a function: `a /b c= *d` (positional-only, optional, keyword-only).
function $sig(f, qualified, spec) {
  const parameters = (spec === "" ? [] : spec.split(" ")).map((word) => ({
    name: word.replace(/^[*/]/, "").replace(/=$/, ""),
    optional: word.endsWith("="),
    keyword: word.startsWith("*"),
    positional: word.startsWith("/"),
  }));
  f.$py = { qualified, parameters, method: /(^|[^>])\.[^.<>]+$/.test(qualified) && !/<locals>\.[^.]+$/.test(qualified) };
  return f;
}

function $arguments(sig, values) {
  const { qualified: name, parameters } = sig;
  const method = sig.method ? 1 : 0;
  let keywords = {};
  if (values.length > 0 && values[values.length - 1] instanceof $Keywords) {
    keywords = values[values.length - 1].values;
    values = values.slice(0, -1);
  }
  const positional = parameters.filter((p) => !p.keyword).length;
  const out = values.slice();
  for (const key of Object.keys(keywords)) {
    const at = parameters.findIndex((p) => p.name === key);
    if (at < 0) throw new $TypeError(`${name}() got an unexpected keyword argument '${key}'`);
    if (parameters[at].positional) throw new $TypeError(`${name}() got some positional-only arguments passed as keyword arguments: '${key}'`);
    if (at < values.length) throw new $TypeError(`${name}() got multiple values for argument '${key}'`);
    while (out.length < at) out.push(undefined);
    out[at] = keywords[key];
  }
  if (values.length > positional) {
    const most = positional + method;
    const least = parameters.filter((p) => !p.keyword && !p.optional).length + method;
    const takes = least === most ? `${most}` : `from ${least} to ${most}`;
    const given = values.length + method;
    const only = Object.keys(keywords).filter((k) => parameters.find((p) => p.name === k)?.keyword).length;
    const were =
      only > 0
        ? `${given} positional argument${given === 1 ? "" : "s"} (and ${only} keyword-only argument${only === 1 ? "" : "s"}) were`
        : `${given} ${given === 1 ? "was" : "were"}`;
    throw new $TypeError(`${name}() takes ${takes} positional argument${most === 1 ? "" : "s"} but ${were} given`);
  }
  for (const [word, wanted] of [
    ["positional", false],
    ["keyword-only", true],
  ]) {
    const missing = parameters.filter((p, at) => p.keyword === wanted && !p.optional && out[at] === undefined).map((p) => `'${p.name}'`);
    if (missing.length === 0) continue;
    const shown =
      missing.length === 1 ? missing[0] : missing.length === 2 ? missing.join(" and ") : `${missing.slice(0, -1).join(", ")}, and ${missing[missing.length - 1]}`;
    throw new $TypeError(`${name}() missing ${missing.length} required ${word} argument${missing.length === 1 ? "" : "s"}: ${shown}`);
  }
  return out;
}

function $call(f, ...values) {
  if (typeof f === "function") {
    if ($is_class(f)) {
      const sig = (Object.hasOwn(f, "$py") ? f : f.prototype.__init__).$py;
      if (sig) values = $arguments(sig, values);
      else if (values.length > 0 && f.length === 0 && !(f.prototype instanceof $BaseException || f === $BaseException)) throw new $TypeError(`${$class_name(f)}() takes no arguments`);
      return new f(...values);
    }
    if (f.$py) values = $arguments(f.$py, values);
    return f(...values);
  }
  if (f instanceof $Type) return f.make(...values);
  if (f instanceof $Object && f.__call__ !== undefined) {
    if (f.__call__.$py) values = $arguments(f.__call__.$py, values);
    return f.__call__(...values);
  }
  throw new $TypeError(`'${$type_name(f)}' object is not callable`);
}

// The receiver of a method, which it has.
function $having(o, name) {
  if (o instanceof $Object ? o[name] === undefined : typeof o === "function" || o instanceof $Type || $builtin_method(o, name) === undefined) $attr(o, name);
  return o;
}

function $method(o, name, ...values) {
  if (o instanceof $Object) {
    const f = o[name];
    if (f === undefined) throw $no_attribute(o, name);
    if (typeof f !== "function" || $is_class(f) || Object.hasOwn(o, name)) return $call(f, ...values);
    if (f.$py) values = $arguments(f.$py, values);
    return f.apply(o, values);
  }
  const method = typeof o === "function" || o instanceof $Type ? undefined : $builtin_method(o, name);
  if (method === undefined) return $call($attr(o, name), ...values);
  return method(o, ...values);
}

// The receiver of a method that only classes of the program have.
function $object(o, name) {
  if (o instanceof $Object && o[name] !== undefined) return o;
  if (o !== null && typeof o === "function") throw new $Limit("methods called on a class without an object");
  throw $no_attribute(o, name);
}

// Calls a two-sided operator of user classes; undefined where neither side has it.
function $dunder(a, b, name, reflected) {
  const left = a instanceof $Object ? a[name] : undefined;
  const right = b instanceof $Object ? b[reflected] : undefined;
  const first = right !== undefined && left !== undefined && a.constructor !== b.constructor && b instanceof a.constructor && right !== a[reflected];
  if (first) {
    const result = right.call(b, a);
    if (result !== $NotImplemented) return result;
  }
  if (left !== undefined) {
    const result = left.call(a, b);
    if (result !== $NotImplemented) return result;
  }
  if (right !== undefined && !first && !(a instanceof $Object && a.constructor === b.constructor)) {
    const result = right.call(b, a);
    if (result !== $NotImplemented) return result;
  }
  return undefined;
}

function $truth(x) {
  switch (typeof x) {
    case "boolean":
      return x;
    case "number":
      return x !== 0;
    case "bigint":
      return true;
    case "string":
      return x !== "";
    case "function":
      return true;
  }
  if (x === null) return false;
  if (Array.isArray(x)) return x.length > 0;
  if (x instanceof $Float) return x.v !== 0;
  if (x instanceof $Object) {
    if (x.__bool__ !== undefined) {
      const result = x.__bool__();
      if (typeof result !== "boolean") throw new $TypeError(`__bool__ should return bool, returned ${$type_name(result)}`);
      return result;
    }
    return x.__len__ === undefined ? true : $len(x) !== 0;
  }
  return x.$size === undefined ? true : x.$size() !== 0;
}
