// Measures Python as WebAssembly against JavaScript: whole runs, each side in a worker of the same kind, one at a time.
//
// First calls are taken in fresh workers. The module's bytes get a different empty section each time, so that no engine
// can give a fresh worker the code it optimised for an earlier one. Steady calls alternate in random order.

import { startWorker } from "./runner.js";

const FIRST_CALLS = 3, WARM_MS = 300, WARM_CALLS = 5, WARM_LIMIT = 3000, SAMPLE_MS = 4;
let job = null;

export function stopMeasuring() {
  job?.stop();
}

/** A worker with promises: `ask` sends a command and gives its answer. */
async function side(work, cancelled) {
  let answer = null;
  const workerReady = new Promise((resolve, reject) => (answer = { resolve, reject }));
  const worker = await startWorker((message) => {
    if (message.kind === "failed") answer.reject(new Error(message.message));
    else answer.resolve(message);
  });
  cancelled.catch(() => worker.end());
  await Promise.race([workerReady, cancelled]);
  const ask = (message) => Promise.race([
    new Promise((resolve, reject) => {
      answer = { resolve, reject };
      worker.post(message);
    }),
    cancelled,
  ]);
  const loaded = await ask({ command: "load", ...work() });
  return { loadMs: loaded.ms, call: (times = 1) => ask({ command: "call", times }), end: worker.end };
}

/** The module with an empty custom section of a name never used before. */
function distinct(wasm) {
  const name = crypto.getRandomValues(new Uint8Array(8)).map((byte) => 97 + (byte % 26));
  const bytes = new Uint8Array(wasm.length + 11);
  bytes.set(wasm);
  bytes.set([0, 9, 8, ...name], wasm.length);
  return bytes;
}

/**
 * `wasm` against `source` (which may be null: then only Python is measured).
 * Gives `{ equal, python: Side, javascript: Side | null }`, where a side has `first`, `load`, `steady` (ms) and `text`.
 */
export async function measure(wasm, source, { rounds = 15, progress = () => {} } = {}) {
  stopMeasuring();
  let stop;
  const cancelled = new Promise((_, reject) => (stop = () => reject(new Error("stopped"))));
  cancelled.catch(() => {});
  const mine = (job = { stop });
  const kinds = [() => ({ wasm: distinct(wasm) }), ...(source == null ? [] : [() => ({ source })])];
  const results = kinds.map(() => ({ first: [], load: [], steady: [], text: "", exitCode: 0 }));
  const running = new Set();
  try {
    progress("checking that both print the same");
    for (let repeat = 0; repeat < FIRST_CALLS; repeat++) {
      const order = repeat % 2 ? kinds.keys().toArray?.().reverse() ?? [...kinds.keys()].reverse() : [...kinds.keys()];
      for (const index of order) {
        const worker = await side(kinds[index], cancelled);
        running.add(worker);
        const called = await worker.call();
        if (called.error) throw new Error(`${index ? "JavaScript" : "Python"}: ${called.error}`);
        Object.assign(results[index], { text: called.text, exitCode: called.exitCode });
        results[index].first.push(called.ms);
        results[index].load.push(worker.loadMs);
        worker.end();
        running.delete(worker);
      }
      if (results[1] && results[0].text !== results[1].text) return { equal: false, python: results[0], javascript: results[1] };
      progress(`first calls ${repeat + 1} of ${FIRST_CALLS}`);
    }
    const workers = [];
    for (const kind of kinds) {
      const worker = await side(kind, cancelled);
      running.add(worker);
      workers.push(worker);
    }
    progress("warming up");
    const times = [];
    for (const [index, worker] of workers.entries()) {
      const began = performance.now();
      let calls = 0, last = 0;
      while ((performance.now() - began < WARM_MS || calls < WARM_CALLS) && performance.now() - began < WARM_LIMIT) {
        last = (await worker.call()).ms;
        calls++;
      }
      times[index] = Math.min(1000, Math.max(1, Math.ceil(SAMPLE_MS / Math.max(last, 0.005))));
    }
    for (let round = 0; round < rounds; round++) {
      const order = Math.random() < 0.5 ? [...workers.keys()] : [...workers.keys()].reverse();
      for (const index of order) results[index].steady.push((await workers[index].call(times[index])).ms);
      progress(`round ${round + 1} of ${rounds}`);
    }
    return { equal: true, python: results[0], javascript: results[1] ?? null };
  } finally {
    for (const worker of running) worker.end();
    if (job === mine) job = null;
  }
}
