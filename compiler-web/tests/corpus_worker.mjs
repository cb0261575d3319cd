// Runs one program after the other for corpus.mjs: a module through the same host that pages use, or a twin.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parentPort } from "node:worker_threads";
import { run } from "../js/loader.js";

const MOST = 4 << 20;

/** Collects text; a program that prints without end is stopped by an error. */
function collector() {
  let text = "";
  const write = (part) => {
    text += part;
    if (text.length > MOST) throw new Error("too much output");
  };
  return { write, text: () => text };
}

async function runModule({ file, program, input }) {
  const stdout = collector(), stderr = collector();
  const options = { stdout: stdout.write, stderr: stderr.write, stdin: input, program, wait: false };
  const outcome = await run(readFileSync(file), options);
  const last = (outcome.error ?? stderr.text()).trimEnd().split("\n").at(-1);
  return { stdout: stdout.text(), error: outcome.exitCode === 0 ? "" : last, exitCode: outcome.exitCode };
}

async function runTwin({ file, input }) {
  const lines = input.split(/(?<=\n)/);
  const stdout = collector();
  const { default: twin } = await import(pathToFileURL(file).href);
  try {
    twin(stdout.write, () => lines.shift() ?? "");
    return { stdout: stdout.text(), error: "", exitCode: 0 };
  } catch (error) {
    const status = /^exit status (\d+)$/.exec(error.message);
    if (status) return { stdout: stdout.text(), error: "", exitCode: Number(status[1]) };
    return { stdout: stdout.text(), error: error.message.trimEnd().split("\n").at(-1), exitCode: 1 };
  }
}

parentPort.on("message", async (job) => {
  try {
    parentPort.postMessage(await (job.kind === "wasm" ? runModule(job) : runTwin(job)));
  } catch (error) {
    parentPort.postMessage({ stdout: "", error: `not run: ${error?.message ?? error}`, exitCode: 1 });
  }
});
