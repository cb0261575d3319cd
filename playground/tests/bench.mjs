// Measures the examples in one Chromium: Keel beside hand-written JavaScript, first and steady calls, interleaved.
// Prints one table. Usage: node playground/tests/bench.mjs [--rounds N] [--json FILE] [EXAMPLE...]

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, page, serve } from "./browser.mjs";

const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const index = args.indexOf(name);
  return index < 0 ? otherwise : args.splice(index, 2)[1];
};
const rounds = Number(option("--rounds", "15"));
const json = option("--json", null);

const median = (samples) => {
  const sorted = [...samples].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length ? (sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2) : NaN;
};
const geometric = (ratios) => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const ratio = (value) => value.toFixed(2);

/** A program of a thousand lines, of the kinds of statements that programs have. */
export function longProgram(lines = 1000) {
  const text = [];
  for (let number = 0; text.length + 14 <= lines; number++) {
    text.push(
      `class Account${number}:`,
      "    def __init__(self, owner, balance):",
      "        self.owner = owner",
      "        self.balance = balance",
      "    def deposit(self, amount):",
      "        self.balance += amount",
      "        return self.balance",
      `def total_${number}(values, scale=${number + 1}):`,
      "    result = 0",
      "    for index, value in enumerate(values):",
      "        if value % 2 == 0:",
      "            result += value * scale - index",
      "    return result",
      `print(Account${number}("owner ${number}", total_${number}([1, 2, 3, ${number}])).deposit(${number}), f"{${number} / 7:.3f}")`,
    );
  }
  while (text.length < lines) text.push(`last_${text.length} = ${text.length}`);
  return text.join("\n") + "\n";
}

const folder = join(page, "static/examples");
const all = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")).map(({ id }) => id);
const chosen = args.length ? args : all;
const server = await serve();
const browser = await launch();
const rows = [], failures = [];
let long = NaN, version = "";
try {
  const tab = await browser.context.newPage();
  version = browser.context.browser()?.version() ?? await tab.evaluate(() => /Chrome\/[\d.]+/.exec(navigator.userAgent)[0]);
  await tab.goto(server.url);
  await tab.waitForSelector("[data-testid=editor] .cm-content");
  await tab.waitForFunction(() => /Compiled|problem/.test(document.querySelector("[data-testid=status]").textContent), null, { timeout: 60000 });
  for (const id of chosen) {
    const python = readFileSync(join(folder, `${id}.py`), "utf8"), javascript = readFileSync(join(folder, `${id}.js`), "utf8");
    try {
      const compileMs = median(await tab.evaluate(([source]) => window.keel.timeCompile(source, 9), [python]));
      const result = await tab.evaluate(([source, other, count]) => window.keel.measure(source, other, { rounds: count }), [python, javascript, rounds]);
      if (!result.equal) throw new Error("the outputs differ");
      const [keel, js] = [result.python, result.javascript];
      rows.push({
        id, bytes: result.bytes, compileMs,
        first: median(keel.first), firstJs: median(js.first), load: median(keel.load),
        steady: median(keel.steady), steadyJs: median(js.steady),
      });
    } catch (error) {
      failures.push(`${id}: ${error.message.split("\n").slice(0, 3).join(" ")}`);
    }
  }
  try {
    long = median(await tab.evaluate(([source]) => window.keel.timeCompile(source, 9), [longProgram()]));
  } catch (error) {
    failures.push(`the program of 1,000 lines: ${error.message.split("\n")[0]}`);
  }
} finally {
  await browser.close();
  await server.close();
}

console.log(`Chromium ${version}, ${rounds} rounds; times in ms, medians; ratio: JavaScript's time divided by Keel's\n`);
console.log("| example | Keel first | JS first | ratio | Keel steady | JS steady | ratio | module bytes | compile | load |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
for (const row of rows) {
  console.log(`| ${row.id} | ${ms(row.first)} | ${ms(row.firstJs)} | ${ratio(row.firstJs / row.first)} | ${ms(row.steady)} | ${ms(row.steadyJs)} | ${ratio(row.steadyJs / row.steady)} | ${row.bytes} | ${ms(row.compileMs)} | ${ms(row.load)} |`);
}
if (rows.length) {
  const [first, steady] = [rows.map((row) => row.firstJs / row.first), rows.map((row) => row.steadyJs / row.steady)];
  console.log(`| geometric mean | | | ${ratio(geometric(first))} | | | ${ratio(geometric(steady))} | | | |`);
  console.log(`\nSlowest example, steady: ${ratio(Math.min(...steady))}. A program of 1,000 lines compiles in ${ms(long)} ms.`);
}
for (const failure of failures) console.log(`failed: ${failure}`);
if (json) writeFileSync(json, JSON.stringify({ version, rounds, rows, failures, longProgramMs: long }, null, 2));
process.exitCode = failures.length ? 1 : 0;
