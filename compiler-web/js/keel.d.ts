/** How to compile. */
export interface CompileOptions {
  /** The file's name in messages and tracebacks; `main.py` if left out. */
  filename?: string;
  /** `web` (the default here) for browsers and edge workers, `wasi` for wasmtime and Node. */
  target?: "web" | "wasi";
  /** Leave the names of functions, locals and types out of the module: smaller, but its WAT has numbers only. */
  strip?: boolean;
}

/** A place in the source: lines and columns from 1 for people, UTF-16 offsets from 0 for editors. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  from: number;
  to: number;
}

/** One thing that is wrong with a program. */
export interface Diagnostic extends Place {
  /** A stable name, such as `syntax-error`. */
  code: string;
  severity: "error" | "warning";
  /** What is wrong, in Python's terms. */
  message: string;
  /** What to do about it; empty where there is nothing to say. */
  hint: string;
  file: string;
  /** The whole message with the marked source line, as the command line prints it. */
  text: string;
}

/** The type that was found for one expression or name. */
export interface TypeAt extends Place {
  /** As a Python programmer writes it, such as `list[int]`. */
  type: string;
  /** For a value without one static type, why; empty otherwise. */
  why: string;
}

/** A function that a host can call. */
export interface Export {
  name: string;
  parameters: { name: string; type: "i64" | "f64" | "i32"; default: string | null }[];
  result: "i64" | "f64" | "i32" | null;
}

/** What the compiler makes of a program. */
export interface Program {
  /** Is there a module? */
  ok: boolean;
  /** The module, or `null` where the program was refused: see `diagnostics`. */
  wasm: Uint8Array | null;
  diagnostics: Diagnostic[];
  exports: Export[];
  readonly types: TypeAt[];
  /** Which source line the code from a byte offset on belongs to. */
  readonly lines: { offset: number; line: number }[];
  /** The module as text; empty where there is none. */
  wat(): string;
  /** For each line of `wat()`, the source line it belongs to, or 0. */
  watLines(): number[];
  /** The same program as JavaScript, an ES module `export default function run(write, read)`; `null` where refused. */
  js(): string | null;
  /** Why there is no JavaScript, or `null`. */
  jsRefusal(): string | null;
}

/** Compiles Python. Never throws: what is wrong with the program is in `diagnostics`. */
export function compile(source: string, options?: CompileOptions): Program;

/** How to run. */
export interface RunOptions {
  /** Takes text as it is printed; `null` drops it. Whole lines go to the console if left out. */
  stdout?: ((text: string) => void) | null;
  /** The same for errors and tracebacks. */
  stderr?: ((text: string) => void) | null;
  /**
   * What `input()` reads: a text, or a function that gives the next line with its newline, `null` at the end. The
   * function may give a promise where the engine can wait (see `canWaitForInput`).
   */
  stdin?: string | (() => string | Uint8Array | null | Promise<string | Uint8Array | null>);
  /** `sys.argv` from the second on. */
  args?: string[];
  /** `sys.argv[0]`; `main.py` if left out. */
  program?: string;
  /** `false`: never wait for a promise of input. */
  wait?: boolean;
  /** Further imports, for modules that were not made by Keel alone. */
  imports?: WebAssembly.Imports;
}

/** How a run ended. */
export interface Outcome {
  /** 0 when all went well, 1 after an uncaught exception, else what `sys.exit` was given. */
  exitCode: number;
  /** A failure that the program could not catch, such as `RecursionError: …`; else `null`. */
  error: string | null;
}

/** A program ready to run. */
export interface Loaded {
  instance: WebAssembly.Instance;
  /** The public functions, taking and giving plain numbers; missing arguments get their Python defaults. */
  exports: Record<string, (...args: (number | bigint | boolean)[]) => number | bigint | undefined>;
  /** Runs main code once. */
  run(): Outcome | Promise<Outcome>;
}

/** A compiled program, a module's bytes, or a module. */
export type Runnable = Program | BufferSource | WebAssembly.Module;

/** Makes an instance, without running anything. */
export function instantiate(program: Runnable, options?: RunOptions): Promise<Loaded>;

/** Makes an instance and runs main code. */
export function run(program: Runnable, options?: RunOptions): Promise<Outcome>;

/** Has this engine what Keel's modules need? */
export function isSupported(): boolean;

/** Can a program wait for a line of input that comes later? */
export function canWaitForInput(): boolean;

/** An engine's failure in Python's terms, such as `RecursionError: maximum recursion depth exceeded`. */
export function describeFailure(error: unknown): string;
