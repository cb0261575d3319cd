// Runs one program in a worker of its own. Talks to the page over a port: output is sent in pieces that cannot flood the
// page, input is asked for line by line, and the same worker measures calls for the Time pane.

import { canWaitForInput, instantiate } from "../../compiler-web/js/loader.js";

const WINDOW = 100, POSTS_PER_WINDOW = 10, FREE = 1 << 20, PER_WINDOW = 1 << 15, TAIL = 4096;

self.onmessage = ({ ports }) => {
  const port = ports[0];
  const answers = { run: runProgram, load, call };
  port.onmessage = ({ data }) => {
    if (data.command === "line") return waiting.shift()?.(data.text);
    answers[data.command]?.(port, data).catch((error) => port.postMessage({ kind: "failed", message: String(error?.message ?? error) }));
  };
  port.postMessage({ kind: "ready" });
};

/** Readers that wait for a line. */
const waiting = [];

/** Sends output at once while there is little of it; a flood is sent ten times a second, and cut. */
function sender(port) {
  let parts = [], held = 0, posts = 0, since = 0, total = 0, dropped = 0, tail = "";
  const flush = () => {
    if (dropped) {
      const hidden = dropped - tail.length;
      if (hidden > 0) parts.push(["note", `\n… ${hidden.toLocaleString("en")} characters not shown …\n`]);
      parts.push(["stdout", tail]);
    }
    if (parts.length) port.postMessage({ kind: "output", parts });
    parts = [];
    held = dropped = 0;
    tail = "";
    posts++;
  };
  const write = (stream, text) => {
    const now = performance.now();
    const over = now - since >= WINDOW;
    total += text.length;
    if (total > FREE && held > PER_WINDOW) {
      dropped += text.length;
      tail = (tail + text).slice(-TAIL);
    } else {
      const last = parts.at(-1);
      if (last && last[0] === stream) last[1] += text;
      else parts.push([stream, text]);
      held += text.length;
    }
    if (over) {
      since = now;
      posts = 0;
      flush();
    } else if (posts < POSTS_PER_WINDOW) flush();
  };
  return { write, flush };
}

async function runProgram(port, { wasm, source, args, input }) {
  const { write, flush } = sender(port);
  const ready = input ? input.split(/(?<=\n)/) : [];
  let began = performance.now(), compileMs = 0, outcome;
  if (source !== undefined) {
    const twin = await importText(source);
    began = performance.now();
    try {
      twin((text) => write("stdout", String(text)), () => ready.shift() ?? "");
      outcome = { exitCode: 0, error: null };
    } catch (error) {
      write("stderr", `${error?.stack ?? error}\n`);
      outcome = { exitCode: 1, error: String(error?.message ?? error) };
    }
  } else {
    const stdin = () => {
      if (ready.length) return ready.shift();
      if (!canWaitForInput()) return null;
      flush();
      port.postMessage({ kind: "input" });
      return new Promise((resolve) => waiting.push(resolve));
    };
    const module = await WebAssembly.compile(wasm);
    compileMs = performance.now() - began;
    const loaded = await instantiate(module, {
      stdout: (text) => write("stdout", text),
      stderr: (text) => write("stderr", text),
      stdin,
      args,
    });
    began = performance.now();
    outcome = await loaded.run();
  }
  const ms = performance.now() - began;
  flush();
  port.postMessage({ kind: "done", ...outcome, ms, compileMs });
}

async function importText(source) {
  const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  try {
    const run = (await import(url)).default;
    if (typeof run !== "function") throw new TypeError("the JavaScript must have: export default function run(write, read)");
    return run;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What is measured in this worker: a function that does the whole work once, and the texts it wrote. */
let once = null;
let written = [];

async function load(port, { wasm, source }) {
  const began = performance.now();
  const write = (text) => written.push(text);
  if (source !== undefined) {
    const run = await importText(source);
    once = () => {
      run(write, () => "");
      return 0;
    };
  } else {
    const module = await WebAssembly.compile(wasm);
    // A program's main code runs once in an instance, so each call has an instance of its own.
    const options = { stdout: write, stderr: write, stdin: () => null, wait: false };
    let next = await instantiate(module, options);
    once = () => next.run().exitCode;
    once.prepare = async () => (next = await instantiate(module, options));
  }
  port.postMessage({ kind: "loaded", ms: performance.now() - began });
}

async function call(port, { times }) {
  let ms = 0, exitCode = 0, text = "";
  for (let index = 0; index < times; index++) {
    written = [];
    const began = performance.now();
    try {
      exitCode = once();
    } catch (error) {
      port.postMessage({ kind: "called", ms: 0, text: written.join(""), exitCode: 1, error: String(error?.message ?? error) });
      return;
    }
    ms += performance.now() - began;
    text = written.join("");
    await once.prepare?.();
  }
  port.postMessage({ kind: "called", ms: ms / times, text, exitCode, error: null });
}
