// What the page's Rust code calls: editors, compiler, runner, measuring, and small things of the browser.

import { compileSource, compiler, startCompiler, timeCompile } from "./compiler.js";
import { consoleView } from "./console.js";
import { editors } from "./editors.js";
import { measure, stopMeasuring } from "./measure.js";
import { runProgram, runner, sendLine, stopProgram, warmUp } from "./runner.js";

let printed = () => {};
/** What was last compiled, with its source. */
let latest = null;
const compiledWell = (source) => latest?.source === source && latest.ok;

function download(name, bytes, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

globalThis.keelHost = {
  ...editors,
  mountConsole: consoleView.mount,
  writeConsole: (stream, text) => consoleView.write([[stream, text]]),
  clearConsole: consoleView.clear,
  consoleText: () => (consoleView.flush(), consoleView.text()),
  onCompilerState: (callback) => (compiler.onState = callback),
  onPrinted: (callback) => (printed = callback),
  measureEditors: () => requestAnimationFrame(() => editors.measure()),
  start() {
    startCompiler();
    warmUp();
  },
  /** Compiles the editor's text, or gives what is known of it; null where a newer text came first. */
  async compile() {
    const source = editors.getSource();
    if (latest?.source === source) return latest;
    const result = await compileSource(source, (message) => {
      if (editors.getSource() !== source) return;
      if (compiledWell(source)) editors.setWat(message.wat, message.lines);
      printed(message);
    });
    if (!result || editors.getSource() !== source) return null;
    latest = { ...result, source, size: result.wasm?.length ?? 0 };
    editors.setProblems(result.diagnostics);
    editors.setTypes(result.types);
    return latest;
  },
  run: (args, input, onInput) => runProgram({ wasm: latest.wasm, args, input }, consoleView.write, onInput).then(settled),
  runJs: (input) => runProgram({ source: editors.getTwin(), input }, consoleView.write, () => {}).then(settled),
  measure: (withTwin, rounds, progress) => measure(latest.wasm, withTwin ? editors.getTwin() : null, { rounds, progress }),
  downloadWasm: (name) => latest?.wasm && download(name, latest.wasm, "application/wasm"),
  stop() {
    stopProgram();
    stopMeasuring();
  },
  sendLine,
  isolated: () => runner.isolated,
  fetchText: async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.text();
  },
  onHash: (callback) => addEventListener("hashchange", () => callback(location.hash)),
  onKeys(run, stop, share) {
    addEventListener("keydown", (event) => {
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key === "Enter") run();
      else if (control && event.key === ".") stop();
      else if (event.key === "Escape") return void stop();
      else if (control && event.key.toLowerCase() === "s" && !event.shiftKey) share();
      else return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
  },
  read: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  keep: (key, text) => {
    try {
      if (text === null || text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // A full or forbidden store only means that nothing is kept.
    }
  },
  hash: () => location.hash,
  query: (name) => new URLSearchParams(location.search).get(name),
  base: () => location.origin + location.pathname,
  setHash: (hash) => history.replaceState(null, "", hash || location.pathname),
  setTheme(theme) {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  },
  isDark: () => matchMedia("(prefers-color-scheme: dark)").matches,
  isNarrow: () => matchMedia("(max-width: 760px)").matches,
  select: (id) => document.getElementById(id)?.select?.(),
  focus: (id) => setTimeout(() => document.getElementById(id)?.focus(), 30),
  copy: (text) => navigator.clipboard.writeText(text),
};

function settled(outcome) {
  consoleView.flush();
  return outcome;
}

/** For tests, bookmarklets and pages that embed this one. */
globalThis.keel = {
  setSource: (text) => editors.setSource(text),
  getSource: () => editors.getSource(),
  setJs: (text) => editors.setTwin(text),
  getJs: () => editors.getTwin(),
  /** Is what the editor shows compiled? */
  settled: () => latest?.source === editors.getSource(),
  /** Compiles without touching the editor. */
  compile: (source) => compileSource(String(source)),
  timeCompile,
  /** Measures a source against JavaScript, as the Time button does: every sample, in ms. */
  async measure(source, javascript, options) {
    const { compile } = await import(new URL("keel.js", document.baseURI).href);
    const program = compile(source);
    if (!program.ok) throw new Error(program.diagnostics.map(({ text }) => text).join("\n"));
    return { ...(await measure(program.wasm, javascript, options)), bytes: program.wasm.length };
  },
  isolated: () => runner.isolated,
};
