// Keel for pages: Python source in, a small WebAssembly module out, with no server. See docs/embedding.md.

import init, { compile as compileModule, twin, wat as printWat } from "keel-compiler-glue";

export { canWaitForInput, describeFailure, instantiate, isSupported, run } from "./loader.js";

async function compilerModule() {
  const url = new URL("./keel.wasm", import.meta.url);
  if (url.protocol !== "file:") return fetch(url);
  // Node reads files itself; the name is built so that bundlers for pages do not look for it.
  const { readFile } = await import(/* @vite-ignore */ ["node:fs", "promises"].join("/"));
  return readFile(url);
}

await init({ module_or_path: compilerModule() });

/** The lines of the source that a module's text belongs to. */
class Listing {
  constructor(wasm, pairs) {
    const [text, offsets] = printWat(wasm);
    if (text === null) throw new Error(offsets);
    this.text = text;
    this.lines = sourceLines(text, offsets, pairs);
  }
}

// A line of text belongs to the source line of the last pair at or before it in the same function: what the compiler
// adds at the end of one function must not be counted to the function before it.
function sourceLines(text, offsets, pairs) {
  const lines = new Array(offsets.length).fill(0);
  const rows = text.split("\n");
  let from = 0, next = 0, current = 0;
  for (let row = 0; row < offsets.length; row++) {
    const offset = offsets[row];
    if (/^ {2}\(func\b/.test(rows[row] ?? "")) {
      from = offset;
      current = 0;
    }
    if (offset === 0xffffffff) continue;
    while (next < pairs.length && pairs[next] <= offset) {
      if (pairs[next] >= from) current = pairs[next + 1];
      next += 2;
    }
    if (/^ {4,}/.test(rows[row] ?? "")) lines[row] = current;
  }
  return lines;
}

function failure(error) {
  const message = error instanceof RangeError
    ? "this program is nested too deeply for the compiler"
    : `the compiler failed (${error?.message ?? error}); please report this program`;
  return {
    code: "internal-error", severity: "error", message, hint: "", file: "main.py",
    line: 1, column: 1, endLine: 1, endColumn: 1, from: 0, to: 0, text: `error[internal-error]: ${message}\n`,
  };
}

/**
 * Compiles Python. Never throws: what is wrong with the program is in `diagnostics`.
 * `types`, `wat()` and `js()` are made when they are first asked for.
 */
export function compile(source, options = {}) {
  source = String(source);
  const name = options.filename ?? "main.py";
  let parts;
  try {
    parts = compileModule(source, name, options.target !== "wasi", options.strip === true);
  } catch (error) {
    parts = [null, JSON.stringify([failure(error)]), "[]", new Uint32Array(0), "[]"];
  }
  const [wasm, diagnostics, types, pairs, exports] = parts;
  const once = (make) => {
    let value, made = false;
    return () => (made ? value : ((made = true), (value = make())));
  };
  const listing = once(() => (wasm ? new Listing(wasm, pairs) : { text: "", lines: [] }));
  const javascript = once(() => {
    try {
      return twin(source, name);
    } catch (error) {
      return [null, failure(error).message];
    }
  });
  const typeList = once(() => JSON.parse(types));
  const lineList = once(() => Array.from({ length: pairs.length / 2 }, (_, index) => ({ offset: pairs[2 * index], line: pairs[2 * index + 1] })));
  return {
    ok: wasm !== null,
    wasm,
    diagnostics: JSON.parse(diagnostics),
    exports: JSON.parse(exports),
    get types() {
      return typeList();
    },
    get lines() {
      return lineList();
    },
    wat: () => listing().text,
    watLines: () => listing().lines,
    js: () => javascript()[0],
    jsRefusal: () => javascript()[1],
  };
}
