// Runs modules that Keel made: a small WASI preview 1 host, exported functions that take plain numbers, and errors
// told in Python's terms. Works in pages, workers, Node and edge workers; needs no other file.

/** Thrown by the host when a program calls `sys.exit`. */
class ProgramExit extends Error {
  constructor(code) {
    super(`the program ended with exit code ${code}`);
    this.code = code;
  }
}

const SUCCESS = 0, BAD_FILE = 8, NOT_SUPPORTED = 58;
const encoder = new TextEncoder();

/** What the engine must have for Keel's modules: garbage collection and exceptions with `exnref`. */
export function isSupported() {
  const module = new Uint8Array([
    0, 97, 115, 109, 1, 0, 0, 0, 1, 10, 2, 0x5f, 1, 0x7f, 0, 0x60, 0, 1, 0x63, 0x69, 3, 2, 1, 1, 10, 6, 1, 4, 0, 0xd0, 0x69, 0x0b,
  ]);
  try {
    return WebAssembly.validate(module);
  } catch {
    return false;
  }
}

/** Can a program wait for a line of input that comes later (JavaScript promise integration)? */
export function canWaitForInput() {
  return typeof WebAssembly.Suspending === "function" && typeof WebAssembly.promising === "function";
}

/**
 * The imports a module of Keel's may use, and what is needed to run it.
 * `memory` is set once there is an instance.
 */
function host(options) {
  const state = { memory: null };
  const view = () => new DataView(state.memory.buffer);
  const outputs = { 1: output(options.stdout, "log"), 2: output(options.stderr, "error") };
  const input = lineSource(options.stdin);
  const args = [options.program ?? "main.py", ...(options.args ?? [])].map((text) => encoder.encode(text + "\0"));

  const give = (bytes, list, count, result) => {
    const data = view();
    let left = bytes, total = 0;
    for (let index = 0; index < count && left.length; index++) {
      const at = data.getUint32(list + 8 * index, true), room = data.getUint32(list + 8 * index + 4, true);
      const part = left.subarray(0, room);
      new Uint8Array(state.memory.buffer, at, part.length).set(part);
      left = left.subarray(part.length);
      total += part.length;
    }
    data.setUint32(result, total, true);
    input.keep(left);
    return SUCCESS;
  };

  const functions = {
    fd_write(file, list, count, result) {
      const data = view(), sink = outputs[file];
      if (!sink) return BAD_FILE;
      let total = 0;
      for (let index = 0; index < count; index++) {
        const at = data.getUint32(list + 8 * index, true), length = data.getUint32(list + 8 * index + 4, true);
        if (length) sink(new Uint8Array(state.memory.buffer, at, length));
        total += length;
      }
      data.setUint32(result, total, true);
      return SUCCESS;
    },
    fd_read(file, list, count, result) {
      if (file !== 0) return BAD_FILE;
      const bytes = input.next();
      return bytes instanceof Promise
        ? bytes.then((later) => give(later, list, count, result))
        : give(bytes, list, count, result);
    },
    clock_time_get(clock, _precision, result) {
      if (clock > 3) return NOT_SUPPORTED;
      const ms = clock === 0 ? performance.timeOrigin + performance.now() : performance.now();
      view().setBigUint64(result, BigInt(Math.round(ms * 1e6)), true);
      return SUCCESS;
    },
    random_get(at, length) {
      for (let done = 0; done < length; done += 65536) {
        crypto.getRandomValues(new Uint8Array(state.memory.buffer, at + done, Math.min(65536, length - done)));
      }
      return SUCCESS;
    },
    proc_exit(code) {
      throw new ProgramExit(code);
    },
    args_sizes_get(count, size) {
      view().setUint32(count, args.length, true);
      view().setUint32(size, args.reduce((sum, arg) => sum + arg.length, 0), true);
      return SUCCESS;
    },
    args_get(list, bytes) {
      const data = view();
      args.forEach((arg, index) => {
        data.setUint32(list + 4 * index, bytes, true);
        new Uint8Array(state.memory.buffer, bytes, arg.length).set(arg);
        bytes += arg.length;
      });
      return SUCCESS;
    },
  };
  return { state, functions, flush: () => (outputs[1].flush(), outputs[2].flush()) };
}

/** A sink for bytes: a function that takes text, `null` for nowhere, or by default whole lines to the console. */
function output(target, method) {
  const decoder = new TextDecoder();
  let held = "";
  const toConsole = (text) => {
    const lines = (held + text).split("\n");
    held = lines.pop();
    for (const line of lines) console[method](line);
  };
  const write = target === undefined ? toConsole : (target ?? (() => {}));
  // A copy is decoded where memory is shared, which decoders refuse.
  const sink = (bytes) => {
    const text = decoder.decode(bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice(), { stream: true });
    if (text) write(text);
  };
  sink.flush = () => {
    const rest = decoder.decode();
    if (rest) write(rest);
    if (held) console[method](held);
    held = "";
  };
  return sink;
}

/** A source of input: a text, or a function that gives a line (or a promise of one), `null` at the end. */
function lineSource(stdin) {
  let kept = typeof stdin === "string" ? encoder.encode(stdin) : new Uint8Array(0);
  const read = typeof stdin === "function" ? stdin : () => null;
  const bytes = (line) => (line == null ? new Uint8Array(0) : typeof line === "string" ? encoder.encode(line) : line);
  return {
    next() {
      if (kept.length) return kept;
      const line = read();
      return line instanceof Promise ? line.then(bytes) : bytes(line);
    },
    keep(rest) {
      kept = rest;
    },
  };
}

/** An uncaught failure of the engine, in Python's terms. */
export function describeFailure(error) {
  if (error instanceof RangeError && /call stack|stack/i.test(error.message)) {
    return "RecursionError: maximum recursion depth exceeded";
  }
  // Engines differ in class and words: Firefox says "too much recursion" with an InternalError.
  if (/too much recursion/i.test(error?.message)) return "RecursionError: maximum recursion depth exceeded";
  if (error instanceof RangeError || /out of memory|allocation/i.test(error?.message)) return "MemoryError";
  return `SystemError: ${error?.message ?? error}`;
}

async function compiled(program) {
  const wasm = program?.wasm ?? program;
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (!wasm) throw new TypeError("this program was refused, so there is no module to run: see its diagnostics");
  return WebAssembly.compile(wasm);
}

/**
 * Makes an instance. `program` is what `compile` gave, or the module's bytes, or a `WebAssembly.Module`.
 * Gives `{ exports, run, instance }`: `exports` are functions that take plain numbers, `run` runs the program's main
 * code once.
 */
export async function instantiate(program, options = {}) {
  const module = await compiled(program);
  const { state, functions, flush } = host(options);
  const needed = WebAssembly.Module.imports(module);
  const waits = options.wait !== false && typeof options.stdin === "function" && canWaitForInput()
    && needed.some(({ name }) => name === "fd_read");
  const imports = {};
  for (const { module: from, name } of needed) {
    if (from !== "wasi_snapshot_preview1" || !functions[name]) {
      if (options.imports?.[from]?.[name] === undefined) throw new TypeError(`this module wants ${from}.${name}, which is not given`);
      (imports[from] ??= {})[name] = options.imports[from][name];
      continue;
    }
    (imports[from] ??= {})[name] = waits && name === "fd_read" ? new WebAssembly.Suspending(functions.fd_read) : functions[name];
  }
  const instance = await WebAssembly.instantiate(module, imports);
  state.memory = instance.exports.memory ?? null;
  const start = instance.exports._start;
  const begin = waits && start ? WebAssembly.promising(start) : start;

  const finish = (error) => {
    if (error instanceof ProgramExit) {
      flush();
      return { exitCode: error.code, error: null };
    }
    if (error === undefined) {
      flush();
      return { exitCode: 0, error: null };
    }
    const message = describeFailure(error);
    // What the program printed before its stack was used up is still in its buffer.
    if (message.startsWith("RecursionError")) {
      try {
        instance.exports._flush?.();
      } catch {
        // Then there is nothing more to show than the error.
      }
    }
    (options.stderr ?? ((text) => console.error(text)))(message + "\n");
    flush();
    return { exitCode: 1, error: message };
  };

  return {
    instance,
    exports: wrapExports(instance, module, program?.exports, flush),
    /** Runs main code; gives `{ exitCode, error }`, or a promise of it where the program may wait for input. */
    run() {
      if (!begin) return finish(undefined);
      try {
        const result = begin();
        if (result instanceof Promise) return result.then(() => finish(undefined), finish);
        return finish(undefined);
      } catch (error) {
        return finish(error);
      }
    },
  };
}

/** Compiles the module where needed, makes an instance, runs its main code. Gives `{ exitCode, error }`. */
export async function run(program, options = {}) {
  return (await instantiate(program, options)).run();
}

function wrapExports(instance, module, described, flush) {
  const list = Array.isArray(described) ? described : [];
  const wrapped = {};
  for (const { name, kind } of WebAssembly.Module.exports(module)) {
    if (kind !== "function" || name === "_start" || name === "_flush") continue;
    const target = instance.exports[name];
    const known = list.find((item) => item.name === name);
    wrapped[name] = (...given) => {
      if (given.length > target.length) {
        throw new TypeError(`${name}() takes ${target.length} arguments but ${given.length} were given`);
      }
      const values = [];
      for (let index = 0; index < target.length; index++) {
        const parameter = known?.parameters[index];
        let value = given[index];
        if (value === undefined) {
          if (parameter?.default == null) {
            throw new TypeError(`${name}() is missing argument ${index + 1}${parameter ? `: '${parameter.name}'` : ""}`);
          }
          value = literal(parameter.default);
        }
        values.push(value);
      }
      try {
        return plain(callWith(target, values, known));
      } catch (error) {
        if (error instanceof ProgramExit) throw error;
        if (error instanceof RangeError) throw new RangeError(describeFailure(error), { cause: error });
        throw error;
      } finally {
        flush();
      }
    };
  }
  return wrapped;
}

// Without the compiler's description of the parameters, the kinds of numbers are found by trying: the engine refuses a
// number for an i64 (and a BigInt for anything else) before it runs any code.
function callWith(target, values, known) {
  if (known) return target(...values.map((value, index) => convert(value, known.parameters[index].type)));
  const kinds = (target.keelKinds ??= values.map((value) => (Number.isInteger(value) ? "i64" : "f64")));
  const total = 1 << Math.min(values.length, 10);
  for (let attempt = 0; attempt < total; attempt++) {
    const chosen = kinds.map((kind, index) => ((attempt >> index) & 1 ? (kind === "i64" ? "f64" : "i64") : kind));
    let ready;
    try {
      ready = values.map((value, index) => convert(value, chosen[index]));
    } catch {
      continue;
    }
    try {
      const result = target(...ready);
      target.keelKinds = chosen;
      return result;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    }
  }
  throw new TypeError("these arguments do not fit the function's parameters");
}

function convert(value, type) {
  if (type !== "i64") return Number(value);
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "number" && !Number.isInteger(value)) throw new TypeError(`an int is wanted, not ${value}`);
  const big = BigInt(value);
  if (BigInt.asIntN(64, big) !== big) throw new TypeError(`${value} is outside 64 bits`);
  return big;
}

function literal(text) {
  if (text === "True") return 1;
  if (text === "False") return 0;
  if (/inf$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  const digits = text.replaceAll("_", "");
  return /^[-+]?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? BigInt(digits) : Number(digits);
}

function plain(value) {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
