// The page, driven in headless Chromium as a person drives it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { launch, serve, settled } from "./browser.mjs";

let server, browser, tab, problems = [];
const at = (id) => `[data-testid=${id}]`;
const status = () => tab.textContent(at("status"));
const output = () => tab.evaluate(() => document.querySelector("[data-testid=console]").textContent);

async function open(suffix = "", target = server) {
  await tab.goto("about:blank");
  await tab.goto(target.url + suffix);
  await tab.waitForSelector(`${at("editor")} .cm-content`);
  await settled(tab);
}

async function write(source) {
  await tab.evaluate((text) => window.keel.setSource(text), source);
  await settled(tab);
}

async function ended(timeout = 60000) {
  await tab.waitForFunction(() => /^(Finished|Stopped|Ended|Not run)/.test(document.querySelector("[data-testid=status]").textContent), null, { timeout });
}

/** Puts text into the JavaScript pane as a person does. */
async function writeJs(text) {
  await tab.click("#tab-js");
  await tab.click(`${at("js")} .cm-content`);
  await tab.keyboard.press("Control+a");
  await tab.keyboard.insertText(text);
}

async function run(source) {
  await write(source);
  await tab.click(at("run"));
  await ended();
  return output();
}

const waitFor = (pattern, id = "console", timeout = 60000) => tab.waitForFunction(
  ([id, source]) => new RegExp(source).test(document.querySelector(`[data-testid=${id}]`)?.textContent ?? ""),
  [id, pattern.source], { timeout });

before(async () => {
  server = await serve();
  browser = await launch({ viewport: { width: 1400, height: 900 } });
  tab = await browser.context.newPage();
  tab.on("pageerror", (error) => problems.push(error.message));
  tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await open();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

describe("compile and run", () => {
  test("the page loads, compiles, and does not run by itself", async () => {
    await open();
    assert.match(await status(), /^Compiled in /);
    assert.equal(await output(), "");
    assert.deepEqual(problems, []);
  });
  test("a program runs and prints", async () => {
    assert.equal(await run('print("hello")\n'), "hello\n");
    assert.match(await status(), /^Finished in /);
  });
  test("Ctrl+Enter runs from the editor", async () => {
    await write('print("hello")\n');
    await tab.click("text=Clear");
    await tab.click(`${at("editor")} .cm-content`);
    await tab.keyboard.press("Control+Enter");
    await waitFor(/hello/);
  });
  test("WAT is shown, and the Python line marks its lines", async () => {
    await write('total = 1\nprint("hello")\n');
    await waitFor(/module/, "wat");
    await tab.click(`${at("editor")} .cm-line:nth-child(2)`);
    await tab.waitForSelector(`${at("wat")} .linked-line`);
    await tab.click(`${at("wat")} .linked-line`);
    await tab.waitForSelector(`${at("editor")} .linked-line`);
  });
  test("WAT is highlighted and folds", async () => {
    await write('def double(x):\n    return x + x\nprint(double(21))\n');
    await waitFor(/func/, "wat");
    await tab.waitForFunction(() => document.querySelectorAll("[data-testid=wat] .tok-keyword").length > 5);
    // The pane holds only the lines that are in view; the functions come after the types.
    await tab.waitForFunction(() => {
      const pane = document.querySelector("[data-testid=wat] .cm-scroller");
      if ([...pane.querySelectorAll(".cm-line")].some((row) => /func \$_start \(;/.test(row.textContent))) return true;
      pane.scrollTop += pane.clientHeight / 2;
    });
    const line = tab.locator(`${at("wat")} .cm-line`, { hasText: "(func $_start (;" }).first();
    await line.scrollIntoViewIfNeeded();
    const folded = () => line.locator(".cm-foldPlaceholder").count();
    assert.equal(await folded(), 0);
    const [row, gutter] = [await line.boundingBox(), await tab.locator(`${at("wat")} .cm-foldGutter`).boundingBox()];
    await tab.mouse.click(gutter.x + gutter.width / 2, row.y + row.height / 2);
    await tab.waitForFunction(() => [...document.querySelectorAll("[data-testid=wat] .cm-line")].some((row) => /func \$_start \(;/.test(row.textContent) && row.querySelector(".cm-foldPlaceholder")));
    await line.locator(".cm-foldPlaceholder").click();
    assert.equal(await folded(), 0);
  });
  test("typing is marked as it goes, and never waits for the compiler", async () => {
    await write("x = 1\n");
    await tab.click(`${at("editor")} .cm-line:nth-child(2)`);
    await tab.keyboard.press("Control+End");
    await tab.keyboard.type("print(x +");
    await tab.waitForSelector(`${at("editor")} .cm-lintRange-error, ${at("editor")} .cm-lintPoint-error`);
    await tab.keyboard.type(" 41");
    await tab.waitForFunction(() => !document.querySelector("[data-testid=editor] .cm-lintRange-error"));
    assert.equal(await tab.evaluate(() => window.keel.getSource()), "x = 1\nprint(x + 41)");
    assert.ok(await tab.locator(`${at("editor")} .tok-number`).count() >= 2);
  });
  test("squiggles, a list of problems, and no run", async () => {
    await write("x = 1\ndef f(:\n");
    await tab.waitForSelector(`${at("editor")} .cm-lintRange-error, ${at("editor")} .cm-lintPoint-error`);
    assert.match(await tab.textContent(at("diagnostics")), /2:\d+/);
    await tab.click(at("run"));
    await ended();
    assert.match(await status(), /^Not run: 1 problem/);
    await write('print("hello")\n');
    assert.equal(await tab.textContent(at("diagnostics")), "");
  });
  test("an uncaught exception prints its traceback as an error", async () => {
    assert.match(await run("print(1 / 0)\n"), /Traceback[^]*ZeroDivisionError: division by zero/);
    assert.equal(await tab.locator(`${at("console")} .stderr`).count(), 1);
    assert.match(await status(), /exit code 1/);
  });
  test("deep recursion is a RecursionError", async () => {
    assert.match(await run("def deep(n):\n    return deep(n + 1) + 1\nprint(1)\nprint(deep(0))\n"), /^1\n[^]*RecursionError: maximum recursion depth exceeded/);
  });
});

describe("stop", () => {
  test("an endless loop is stopped at once and the page goes on", async () => {
    await write("while True: pass\n");
    await tab.click(at("run"));
    await waitFor(/Running/, "status");
    await tab.waitForTimeout(300);
    const began = Date.now();
    assert.equal(await tab.evaluate(() => 6 * 7), 42);
    await tab.click(at("stop"));
    await ended();
    assert.ok(Date.now() - began < 5000);
    assert.match(await status(), /^Stopped/);
    assert.equal(await run('print("hello")\n'), "hello\n");
  });
  test("Escape stops too, and Run starts anew while something runs", async () => {
    await write("while True: pass\n");
    await tab.click(at("run"));
    await waitFor(/Running/, "status");
    await tab.keyboard.press("Escape");
    await ended();
    assert.match(await status(), /^Stopped/);
  });
  test("a flood of output leaves the page responsive", async () => {
    await write('while True: print("hello")\n');
    await tab.click(at("run"));
    await waitFor(/hello/);
    await tab.waitForTimeout(1500);
    const frame = await tab.evaluate(() => new Promise((resolve) => {
      const began = performance.now();
      setTimeout(() => resolve(performance.now() - began), 0);
    }));
    await tab.click(at("stop"));
    await ended();
    // A page that is flooded does not answer at all; a slow machine may take its time.
    assert.ok(frame < 10000, `the page answered after ${frame} ms`);
    assert.ok((await output()).length < 1_000_000);
  });
});

test("a program that waits for input is stopped", async () => {
  await write("print(input())\n");
  await tab.click(at("run"));
  await waitFor(/waits for a line/, "status");
  await tab.click(at("stop"));
  await ended();
  assert.match(await status(), /^Stopped/);
  assert.equal(await tab.isVisible("#console-input"), false);
});

test("lines given before are read first", async () => {
  const prepare = tab.getByRole("button", { name: "Input", exact: true });
  await prepare.click();
  await tab.fill(".prepared", "one\ntwo\n");
  assert.equal(await run("print(input() + input())\n"), "onetwo\n");
  await tab.fill(".prepared", "");
  await prepare.click();
});

test("input() takes a line from the console", async () => {
  await write("print(input())\n");
  await tab.click(at("run"));
  await waitFor(/waits for a line/, "status");
  await tab.fill("#console-input", "Ada");
  await tab.keyboard.press("Enter");
  await ended();
  assert.match(await output(), /Ada\nAda/);
});

describe("links", () => {
  test("a link holds the program; opening compiles but does not run", async () => {
    await open();
    await write('print("hello")  # 日本語 😀\n');
    await tab.click(at("share"));
    const link = await tab.inputValue(at("share-link"));
    assert.match(link, /#k1\.[\w-]+$/);
    await open(link.slice(server.url.length));
    assert.equal(await tab.evaluate(() => window.keel.getSource()), 'print("hello")  # 日本語 😀\n');
    assert.match(await status(), /^Compiled/);
    assert.equal(await output(), "");
  });
  test("a link with JavaScript runs neither", async () => {
    await open();
    await write('print("python")\n');
    await writeJs('export default function run(write) { write("javascript"); }');
    await tab.click(at("share"));
    const link = await tab.inputValue(at("share-link"));
    await open(link.slice(server.url.length));
    assert.match(await tab.evaluate(() => window.keel.getJs()), /write\("javascript"\)/);
    assert.equal(await output(), "");
  });
  test("damaged and hostile links say so", async () => {
    const packed = (bytes) => `#k1.${deflateRawSync(bytes).toString("base64url")}`;
    const bombs = [packed(Buffer.alloc(40_000_000, "a")), packed(Buffer.from([0xff, 0xfe, 0x80]))];
    for (const bad of ["#k1.%%%", "#k1.AAAA", "#k1.", "#k2.abc", "#<script>alert(1)</script>", `#k1.${"A".repeat(70000)}`, `#k1.${"A".repeat(1_500_000)}`, ...bombs]) {
      await tab.goto("about:blank");
      await tab.goto(server.url + bad);
      await tab.waitForSelector(".notice[role=alert]");
      assert.ok((await tab.textContent(".notice[role=alert]")).length > 20, bad.slice(0, 80));
      assert.equal(await output(), "");
    }
    // The page goes on after a bad link, and after one that is pasted while it is open.
    await tab.click("text=Dismiss");
    assert.equal(await run('print("hello")\n'), "hello\n");
    await tab.evaluate(() => { location.hash = "#k1.AAAA"; });
    await tab.waitForSelector(".notice[role=alert]");
    assert.equal(await tab.evaluate(() => window.keel.getSource()), 'print("hello")\n');
  });
  test("a program too long for a link is refused", async () => {
    await open();
    await tab.evaluate(() => {
      let text = "", seed = 1;
      while (text.length < 300000) text += `# ${(seed = (seed * 48271) % 2147483647).toString(36)}\n`;
      window.keel.setSource(text);
    });
    await tab.click(at("share"));
    await waitFor(/too long for a link/, "status");
    assert.equal(await tab.locator(at("share-link")).count(), 0);
  });
});

describe("examples and times", () => {
  test("every example opens with hand-written JavaScript", async () => {
    await open();
    const ids = await tab.locator(`${at("examples")} option`).evaluateAll((options) => options.map((one) => one.value).filter(Boolean));
    assert.ok(ids.length >= 8);
    for (const id of ids) {
      await tab.selectOption(at("examples"), id);
      await tab.waitForFunction(() => /export default function run/.test(window.keel.getJs()));
    }
  });
  test("every example prints what its hand-written JavaScript prints", async () => {
    const list = JSON.parse(readFileSync(new URL("../../static/examples/index.json", import.meta.url), "utf8"));
    for (const { id } of list) {
      await open(`?example=${id}`);
      await tab.waitForFunction((wanted) => document.querySelector("[data-testid=examples]").value === wanted, id);
      await settled(tab);
      await tab.click(at("run"));
      await ended(120000);
      assert.match(await status(), /^Finished/, `${id}: ${(await output()).slice(-300)}`);
      const python = await output();
      await tab.click("#tab-js");
      await tab.click("text=Run this");
      await ended(120000);
      assert.equal(await output(), python, id);
    }
  });
  test("Time shows first and steady calls of both sides", async () => {
    await open();
    await write('print("hello")\n');
    await tab.evaluate(() => window.keel.setJs('export default function run(write) { write("hello\\n"); }'));
    await tab.click(at("time"));
    await waitFor(/Steady call[^]*First call[^]*Both print the same/, "time-result", 60000);
    assert.match(await tab.textContent(at("time-result")), /JavaScript/);
  });
  test("different output is not compared", async () => {
    await writeJs('export default function run(write) { write("other\\n"); }');
    await tab.click(at("time"));
    await waitFor(/print different text/, "time-result", 60000);
  });
  test("Stop ends a measurement", async () => {
    await write("while True: pass\n");
    await tab.click(at("time"));
    await waitFor(/./, "time-result");
    await tab.waitForTimeout(500);
    await tab.click(at("stop"));
    await waitFor(/Stopped before/, "time-result");
  });
});

describe("the program's cage", () => {
  test("JavaScript beside the program reaches neither network nor page", async () => {
    await open();
    const outside = await serve();
    await writeJs(`export default function run(write) {
      const address = ${JSON.stringify(outside.url)};
      const ask = () => { const request = new XMLHttpRequest(); request.open("GET", address + "xhr", false); request.send(); };
      const attempts = {
        importScripts: () => importScripts(address + "host.js"), eval: () => new Function("return 1")(), XMLHttpRequest: ask,
        localStorage: () => localStorage.length, parent: () => parent.document, document: () => document.cookie,
      };
      fetch(address + "fetch").catch(() => {});
      try { new WebSocket(address.replace("http", "ws") + "socket"); } catch {}
      try { new Worker(address + "host.js"); } catch {}
      for (const [name, attempt] of Object.entries(attempts)) {
        try { attempt(); write(name + " reached\\n"); } catch { write(name + " refused\\n"); }
      }
      const until = performance.now() + 300;
      while (performance.now() < until);
      write(self.origin);
    }`);
    await tab.click("text=Run this");
    await ended();
    assert.equal(await output(), "importScripts refused\neval refused\nXMLHttpRequest refused\nlocalStorage refused\nparent refused\ndocument refused\nnull");
    await tab.waitForTimeout(300);
    assert.deepEqual(outside.asked, []);
    await outside.close();
    problems = problems.filter((text) => !/Content Security Policy|Content-Security-Policy/.test(text));
  });
  test("a page without the cage does reach it", async () => {
    // The control of the test above, which could not fail if the outside noticed nothing.
    const outside = await serve();
    const open = await serve({ extra: { "/open.html": `<!doctype html><title>No cage</title><script>fetch("${outside.url}fetch", { mode: "no-cors" })</script>` } });
    const other = await browser.context.newPage();
    await other.goto(`${open.url}open.html`);
    for (let wait = 0; wait < 100 && !outside.asked.includes("/fetch"); wait++) await other.waitForTimeout(100);
    assert.ok(outside.asked.includes("/fetch"));
    await other.close();
    await open.close();
    await outside.close();
  });
});

describe("keyboard, phone, colours", () => {
  test("Escape, then Tab, leaves the editor", async () => {
    await open();
    await tab.click(`${at("editor")} .cm-content`);
    await tab.keyboard.press("Escape");
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => !!document.activeElement.closest("[data-testid=editor]")), false);
  });
  test("a draft outlives a reload", async () => {
    await write("draft = 'kept'\n");
    await tab.reload();
    await settled(tab);
    assert.equal(await tab.evaluate(() => window.keel.getSource()), "draft = 'kept'\n");
  });
  test("the theme switches and is remembered", async () => {
    const ground = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const before = await ground();
    await tab.click(".theme");
    assert.notEqual(await ground(), before);
    await tab.reload();
    await settled(tab);
    assert.notEqual(await ground(), before);
    await tab.click(".theme");
  });
  test("at phone width one view fills the screen and nothing is wider", async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await open("?example=sieve");
    assert.ok(await tab.isVisible(at("editor")));
    assert.ok(await tab.isVisible(at("examples")));
    assert.ok(!(await tab.isVisible(at("console"))));
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    await write('print("hello")\n');
    await tab.click(at("run"));
    await ended();
    assert.ok(await tab.isVisible(at("console")));
    await tab.setViewportSize({ width: 1400, height: 900 });
  });
  test("at phone width every view is reached", async () => {
    await tab.setViewportSize({ width: 390, height: 844 });
    await open("?example=sieve");
    for (const [name, id] of [["WAT", "wat"], ["JS", "js"], ["Times", "time-result"], ["Output", "console"], ["Code", "editor"]]) {
      await tab.click(`.narrow-tabs >> text="${name}"`);
      assert.ok(await tab.isVisible(at(id)), name);
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= 390, name);
    }
    await tab.setViewportSize({ width: 1400, height: 900 });
  });
  test("the keyboard alone does it all", async () => {
    await open();
    await write('print("hello")\n');
    await tab.click("text=Clear");
    await tab.keyboard.press("Control+s");
    await tab.waitForSelector(at("share-link"));
    await tab.waitForFunction(() => document.activeElement?.id === "share-link");
    await tab.keyboard.press("Escape");
    await tab.waitForFunction(() => document.activeElement?.id === "share-button");
    await tab.keyboard.press("Control+Enter");
    await waitFor(/hello/);
    await tab.focus("#tab-wat");
    await tab.keyboard.press("ArrowRight");
    await tab.waitForFunction(() => document.activeElement?.id === "tab-js");
    assert.ok(await tab.isVisible(at("js")));
  });
  test("axe finds no fault", async () => {
    const path = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
    const states = {
      opened: async () => {},
      "a problem": () => write("x = 1\ndef f(:\n"),
      "a traceback": () => run("print(1 / 0)\n"),
      shared: async () => {
        await tab.click(at("share"));
        await tab.waitForSelector(at("share-link"));
      },
      times: async () => {
        await tab.keyboard.press("Escape");
        await tab.click("#tab-time");
      },
      phone: () => tab.setViewportSize({ width: 390, height: 844 }),
    };
    for (const colorScheme of ["light", "dark"]) {
      await tab.setViewportSize({ width: 1400, height: 900 });
      await tab.emulateMedia({ colorScheme });
      await open("?example=nbody");
      await tab.evaluate(readFileSync(path, "utf8"));
      for (const [name, reach] of Object.entries(states)) {
        await reach();
        const found = await tab.evaluate(async () => (await window.axe.run(document, { iframes: false })).violations
          .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`));
        assert.deepEqual(found, [], `${name}, ${colorScheme}`);
      }
    }
    await tab.setViewportSize({ width: 1400, height: 900 });
  });
});

test("the compiler's module works in any page", async () => {
  const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="static/favicon.svg"><pre id="output"></pre><script type="module">
    import { compile, instantiate, run } from "./keel.js";
    const output = document.getElementById("output");
    const hello = compile('print("hello")\\n');
    await run(hello, { stdout: (text) => output.append(text) });
    const program = compile("def mandelbrot(w=400, h=300, limit=100):\\n    return w + h + limit\\n");
    const { exports } = await instantiate(program);
    output.append(String(exports.mandelbrot(1)));
    output.append(" " + compile("def f(:").diagnostics.length + " " + hello.wat().startsWith("(module"));
  </script>`;
  const other = await serve({ extra: { "/embedded.html": html } });
  await tab.goto(`${other.url}embedded.html`);
  await tab.waitForFunction(() => /true|false/.test(document.getElementById("output").textContent));
  assert.equal(await tab.textContent("#output"), "hello\n401 1 true");
  await other.close();
});

test("a host without isolation headers does as well", async () => {
  const plain = await serve({ isolated: false });
  await open("", plain);
  assert.equal(await run('print("hello")\n'), "hello\n");
  await plain.close();
});

test("nothing was reported as an error", () => assert.deepEqual(problems, []));
