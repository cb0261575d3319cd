// The page's side of the compiler worker. One source is compiled at a time and only the newest waits behind it: typing
// can never pile up work.

const LIMIT = 10000;
let worker = null, loading = null, current = null, waiting = null, next = 1, timer = 0;
const timed = new Map();
export const compiler = { onState: () => {} };

export function startCompiler() {
  return (loading ??= new Promise((resolve) => {
    worker = new Worker(new URL("compiler_worker.js", document.baseURI), { type: "module" });
    worker.onmessage = ({ data }) => {
      if (data.kind === "ready") {
        compiler.onState(data.supported ? "ready" : "unsupported");
        resolve();
      } else if (data.kind === "timed") {
        timed.get(data.id)?.(data.ms);
        timed.delete(data.id);
      } else if (current && data.id === current.id) {
        if (data.kind === "compiled") {
          clearTimeout(timer);
          current.resolve(data);
          if (data.diagnostics.some(({ code }) => code === "internal-error")) restart();
          else timer = setTimeout(() => {
            const late = "this takes too long for so large a program";
            current?.printed?.({ wat: `;; ${late}`, lines: [], js: null, refusal: late });
            restart();
          }, LIMIT);
        } else {
          clearTimeout(timer);
          current.printed?.(data);
          current = null;
          advance();
        }
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      compiler.onState("failed");
      restart(event.message || "the compiler could not be loaded");
    };
  }));
}

function restart(reason) {
  const failed = current;
  clearTimeout(timer);
  worker?.terminate();
  worker = loading = current = null;
  failed?.resolve(refusal(failed.id, reason ?? "the compiler was stopped: this program took longer than ten seconds"));
  if (waiting) advance();
}

const refusal = (id, message) => ({
  id, ok: false, wasm: null, exports: [], types: [], ms: 0,
  diagnostics: [{ code: "internal-error", severity: "error", message, hint: "", line: 1, column: 1, endLine: 1, endColumn: 1, from: 0, to: 0 }],
});

async function advance() {
  if (current || !waiting) return;
  current = waiting;
  waiting = null;
  await startCompiler();
  timer = setTimeout(restart, LIMIT);
  worker.postMessage({ command: "compile", id: current.id, source: current.source });
}

/** Compiles. Gives null if a newer source came before this one was begun. `printed` later gets WAT and JavaScript. */
export function compileSource(source, printed) {
  return new Promise((resolve) => {
    waiting?.resolve(null);
    waiting = { id: next++, source, printed, resolve };
    advance();
  });
}

/** How long the compiler takes for a source: a list of ms, one for each time. */
export async function timeCompile(source, times) {
  await startCompiler();
  const id = next++;
  return new Promise((resolve) => {
    timed.set(id, resolve);
    worker.postMessage({ command: "time", id, source, times });
  });
}
