// The compiler's module for pages, as any page would use it. Called by `cargo xtask` as: node embedding.mjs FOLDER
//
// FOLDER is a built page. What the types (keel.d.ts) and the docs (docs/embedding.md) promise is tried here, the docs'
// example included.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "dist"));
const address = pathToFileURL(join(folder, "keel.js")).href;
const keel = await import(address);
const { compile, instantiate, run } = keel;

const fromText = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
const types = readFileSync(join(root, "compiler-web/js/keel.d.ts"), "utf8");

/** The names of an interface's members. */
function members(name) {
  const [, body] = new RegExp(`interface ${name} [^{]*{\\n([^]*?)\\n}`).exec(types);
  return [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].map(([, member]) => member).sort();
}

const MANDELBROT = `
def mandelbrot(width=400, height=300, limit=100):
    total = 0
    for py in range(height):
        for px in range(width):
            cr, ci = px / width * 3 - 2, py / height * 2 - 1
            zr = zi = 0.0
            n = 0
            while n < limit and zr * zr + zi * zi < 4:
                zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci
                n += 1
            total += n
    return total
`;

const tests = {
  "a program that is right gives everything"() {
    const program = compile("word = 'hi'\nprint(word)\n");
    assert.deepEqual(program.diagnostics, []);
    assert.equal(program.ok, true);
    assert.ok(program.wasm instanceof Uint8Array && WebAssembly.validate(program.wasm));
    assert.match(program.wat(), /^\(module/);
    assert.equal(program.watLines().length, program.wat().split("\n").length - 1);
    assert.ok(program.watLines().includes(2), "no line of the text belongs to line 2");
    assert.match(program.js(), /export default function run/);
    assert.equal(program.jsRefusal(), null);
    assert.ok(program.types.some(({ type, line }) => type === "str" && line === 1), "no type for line 1");
    assert.ok(program.lines.every(({ offset, line }) => offset > 0 && line > 0));
  },

  "a program that is wrong gives diagnostics"() {
    for (const source of ["print(\n", "def f():\n    yield 1\n", "x = = 1\n"]) {
      const program = compile(source, { filename: "wrong.py" });
      assert.equal(program.ok, false);
      assert.equal(program.wasm, null);
      assert.equal(program.wat(), "");
      const [first] = program.diagnostics;
      assert.deepEqual(Object.keys(first).sort(), [...members("Diagnostic"), ...members("Place")].sort());
      assert.equal(first.severity, "error");
      assert.equal(first.file, "wrong.py");
      assert.ok(first.text.includes(first.message));
    }
  },

  "nothing makes it throw"() {
    for (const source of ["", "\0", "\ud800", "é = 'é😀'\nprint(é)\n", "(".repeat(5000), "x".repeat(100000), null, 42]) compile(source);
  },

  "the types name what there is"() {
    const declared = [...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).sort();
    assert.deepEqual(Object.keys(keel).sort(), declared);
    assert.deepEqual(Object.keys(compile("")).sort(), members("Program"));
    const [found] = compile(MANDELBROT).exports;
    assert.deepEqual(Object.keys(found).sort(), members("Export"));
  },

  async "output and errors go where the page wants"() {
    const written = [];
    const options = { stdout: (text) => written.push(["out", text]), stderr: (text) => written.push(["err", text]) };
    const outcome = await run(compile("print('before')\nprint([1][3])\n"), options);
    assert.equal(outcome.exitCode, 1);
    const text = (name) => written.filter(([stream]) => stream === name).map(([, part]) => part).join("");
    assert.equal(text("out"), "before\n");
    assert.match(text("err"), /Traceback[^]*line 2[^]*IndexError: list index out of range\n$/);
    assert.deepEqual(Object.keys(outcome).sort(), members("Outcome"));
  },

  async "input is a text or a function"() {
    const program = compile("print(input() + input())\n");
    const seen = [];
    const stdout = (text) => seen.push(text);
    await run(program, { stdin: "a\nb\n", stdout });
    const lines = ["c\n", "d"];
    await run(program, { stdin: () => lines.shift() ?? null, stdout });
    assert.equal(seen.join(""), "ab\ncd\n");
  },

  async "a later line of input is waited for"() {
    if (!keel.canWaitForInput()) return;
    const seen = [];
    const stdin = () => new Promise((done) => setTimeout(() => done("later\n"), 5));
    await run(compile("print(input())\n"), { stdin, stdout: (text) => seen.push(text) });
    assert.equal(seen.join(""), "later\n");
  },

  async "exported functions take plain numbers, and defaults are filled in"() {
    const program = compile(MANDELBROT, { strip: true });
    assert.deepEqual(program.diagnostics, []);
    assert.deepEqual(WebAssembly.Module.imports(new WebAssembly.Module(program.wasm)), []);
    const { exports } = await instantiate(program);
    assert.equal(exports.mandelbrot(8, 6, 10), 290);
    assert.equal(exports.mandelbrot(8, 6), exports.mandelbrot(8, 6, 100));
    assert.equal(exports.mandelbrot(8n, undefined, 3), exports.mandelbrot(8, 300, 3));
    assert.throws(() => exports.mandelbrot(1, 2, 3, 4), TypeError);
    assert.throws(() => exports.mandelbrot(1.5), TypeError);
  },

  async "floats, bools and big ints cross the border"() {
    const source = "def scale(x=0.5, by=3):\n    return x * by\ndef even(n=4):\n    return n % 2 == 0\ndef twice(n=2):\n    return n + n\ndef pick(high=True):\n    return 2 if high else 1\n";
    const { exports } = await instantiate(compile(source));
    assert.equal(exports.scale(), 1.5);
    assert.equal(exports.scale(2), 6);
    assert.equal(Boolean(exports.even()), true);
    assert.deepEqual([exports.pick(), exports.pick(false)], [2, 1]);
    assert.equal(exports.twice(2 ** 52), 2 ** 53 > Number.MAX_SAFE_INTEGER ? 2n ** 53n : 2 ** 53);
  },

  async "bytes alone run too"() {
    const seen = [];
    await run(compile("print(6 * 7)\n").wasm, { stdout: (text) => seen.push(text) });
    assert.equal(seen.join(""), "42\n");
  },

  async "the twin stands alone"() {
    const { default: twin } = await fromText(compile("for i in range(3):\n    print(i, i / 2)\n").js());
    const seen = [];
    twin((text) => seen.push(text));
    assert.equal(seen.join(""), "0 0.0\n1 0.5\n2 1.0\n");
  },

  async "the example of the docs prints what the docs say"() {
    const page = readFileSync(join(root, "docs/embedding.md"), "utf8");
    const [, script] = /<script type="module">\n([^]*?)<\/script>/.exec(page);
    const [, said] = /It prints (.*)\.\n/.exec(page);
    let shown = "";
    globalThis.document = { getElementById: () => ({ append: (text) => (shown += text) }) };
    await fromText(script.replace('"./keel.js"', JSON.stringify(address)));
    delete globalThis.document;
    assert.deepEqual(shown.trim().split("\n"), [...said.matchAll(/`([^`]*)`/g)].map(([, word]) => word));
  },
};

let failed = 0;
for (const [name, test] of Object.entries(tests)) {
  try {
    await test();
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.stack}`);
  }
}
// The figures of this line are counted.
console.log(`test result: ${failed ? "FAILED" : "ok"}. ${Object.keys(tests).length - failed} passed; ${failed} failed`);
process.exitCode = failed ? 1 : 0;
