// Compiles in a worker with the same module that any page can import.

import { compile, isSupported } from "./keel.js";

postMessage({ kind: "ready", supported: isSupported() });

onmessage = ({ data }) => {
  if (data.command === "time") return postMessage({ kind: "timed", id: data.id, ms: timeCompile(data) });
  const began = performance.now();
  const program = compile(data.source);
  const ms = performance.now() - began;
  const { ok, wasm, diagnostics, exports, types } = program;
  postMessage({ kind: "compiled", id: data.id, ok, wasm, diagnostics, exports, types, ms });
  const broken = diagnostics.some(({ code }) => code === "internal-error");
  if (broken) return;
  let wat = "", lines = [];
  try {
    wat = program.wat();
    lines = program.watLines();
  } catch (error) {
    wat = `;; ${error.message}`;
  }
  const js = program.js();
  postMessage({ kind: "printed", id: data.id, wat, lines, js, refusal: program.jsRefusal() });
};

function timeCompile({ source, times }) {
  const all = [];
  for (let index = 0; index < times; index++) {
    const began = performance.now();
    compile(source);
    all.push(performance.now() - began);
  }
  return all;
}
