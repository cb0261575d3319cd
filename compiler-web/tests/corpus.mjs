// Runs the corpus on V8: every module, and every twin. Called by `cargo xtask` as: node corpus.mjs FOLDER
//
// FOLDER is what `corpus_for_v8` made. Each program runs in a worker with a time limit and must print what CPython
// printed and end as it ended. Of the twins, at least SHARE must be there; none may differ.

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Worker } from "node:worker_threads";
import { fileURLToPath } from "node:url";

const LIMIT_MS = 120_000, WORKERS = 2, SHARE = 0.7;
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = process.argv[2];

const read = (path, otherwise) => (existsSync(path) ? readFileSync(path, "utf8") : otherwise);

/** What CPython printed; the examples of the page have no recording, so their module is compared with their twin. */
function expectation(path) {
  const at = join(root, path);
  const error = read(`${at}.err`, null);
  return {
    stdout: read(`${at}.out`, null),
    error: error === null ? null : error.trimEnd().split("\n").at(-1),
    input: read(`${at}.in`, ""),
  };
}

const rows = readFileSync(join(folder, "list.tsv"), "utf8").split("\n").filter(Boolean).map((line) => {
  const [path, name, noModule, noTwin] = line.split("\t");
  return { path, noModule, noTwin, name, ...expectation(path) };
});

const jobs = rows.flatMap((row) => [
  ...(row.noModule ? [] : [{ row, kind: "wasm", file: join(folder, `${row.name}.wasm`) }]),
  ...(row.noTwin ? [] : [{ row, kind: "twin", file: join(folder, `${row.name}.mjs`) }]),
]);

/** What is wrong with a result, or null. */
function difference({ stdout, error }, result) {
  if (stdout !== null && result.stdout !== stdout) {
    const [wanted, found] = [stdout.split("\n"), result.stdout.split("\n")];
    let line = 0;
    while (wanted[line] === found[line]) line++;
    const shown = (text) => JSON.stringify(text)?.slice(0, 200);
    return `line ${line + 1}: expected ${shown(wanted[line])}, found ${shown(found[line])}; ${result.error}`;
  }
  if (error === null) return result.error ? `ended with ${JSON.stringify(result.error)}` : null;
  const same = error === result.error || (error.startsWith("RecursionError") && result.error.startsWith("RecursionError"));
  return same ? null : `expected the error ${JSON.stringify(error)}, found ${JSON.stringify(result.error)}`;
}

/** A worker that is replaced when a program takes too long. */
class Runner {
  start() {
    const worker = new Worker(new URL("./corpus_worker.mjs", import.meta.url));
    worker.on("message", (result) => this.done?.(result));
    worker.on("error", (error) => this.failed(worker, `the worker failed: ${error.message}`));
    return worker;
  }

  failed(worker, error) {
    if (worker !== this.worker) return;
    this.close();
    this.done?.({ stdout: "", error, exitCode: 1 });
  }

  async ask({ row, kind, file }) {
    const worker = (this.worker ??= this.start());
    let timer;
    const result = await new Promise((resolve) => {
      this.done = resolve;
      timer = setTimeout(() => this.failed(worker, `still running after ${LIMIT_MS} ms`), LIMIT_MS);
      worker.postMessage({ kind, file, program: `${basename(row.path)}.py`, input: row.input });
    });
    clearTimeout(timer);
    return result;
  }

  close() {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

// Modules that are known to fail, by the list that the tests under wasmtime share.
const pending = new Set(
  readFileSync(new URL("../../compiler-core/tests/corpus/pending.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => `run/${line.replace(/\.py$/, "")}`),
);
const isPending = ({ row, kind }) => kind === "wasm" && pending.has(row.path.replace(/^.*\/corpus\//, ""));

const failures = [];
const passed = { wasm: 0, twin: 0 };
let next = 0;
await Promise.all(Array.from({ length: WORKERS }, async () => {
  const runner = new Runner();
  while (next < jobs.length) {
    const job = jobs[next++];
    const result = await runner.ask(job);
    const wrong = difference(job.row, result);
    if (isPending(job)) {
      if (!wrong) failures.push(`PASSES NOW, take it off the list: ${job.kind} ${job.row.path}`);
    } else if (wrong) failures.push(`FAIL ${job.kind} ${job.row.path}: ${wrong}`);
    else passed[job.kind]++;
    job.row[job.kind] = result.stdout;
  }
  runner.close();
}));

for (const row of rows) {
  if (row.stdout === null && row.wasm !== undefined && row.twin !== undefined && row.wasm !== row.twin) {
    failures.push(`FAIL ${row.path}: the module and its twin print differently`);
  }
}
console.log(failures.sort().join("\n"));
if (process.env.KEEL_SHOW) {
  for (const row of rows) if (row.noTwin) console.log(`no twin of ${row.path}: ${row.noTwin}`);
}
const count = (kind) => jobs.filter((job) => job.kind === kind).length;
const share = count("twin") / rows.length;
console.log(`modules on V8: ${rows.length} programs, ${count("wasm")} compile, ${passed.wasm} print the same`);
console.log(`twins on V8: ${rows.length} programs, ${count("twin")} have a twin (${(share * 100).toFixed(0)} %), ${passed.twin} print the same`);
if (share < SHARE && rows.length > 50) failures.push(`fewer than ${SHARE * 100} % have a twin`);
// The figures of this line are counted.
console.log(`test result: ${failures.length ? "FAILED" : "ok"}. ${passed.wasm + passed.twin} passed; ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;
