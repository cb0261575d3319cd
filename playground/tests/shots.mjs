// Pictures of the page, wide and narrow, light and dark: node playground/tests/shots.mjs FOLDER

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, serve, settled } from "./browser.mjs";

const folder = process.argv[2] ?? "shots";
mkdirSync(folder, { recursive: true });
const server = await serve();
const browser = await launch();
const tab = await browser.context.newPage();
tab.on("console", (message) => message.type() === "error" && console.log("console:", message.text()));
tab.on("pageerror", (error) => console.log("page:", error.message));
for (const [width, height] of [[1400, 900], [390, 844]]) {
  for (const colorScheme of ["light", "dark"]) {
    await tab.setViewportSize({ width, height });
    await tab.emulateMedia({ colorScheme });
    await tab.goto(`${server.url}?example=${process.env.EXAMPLE ?? "mandelbrot"}`);
    await tab.waitForSelector("[data-testid=editor] .cm-content");
    await settled(tab).catch((error) => console.log(error.message.split("\n")[0]));
    await tab.waitForTimeout(600);
    const shot = (name) => tab.screenshot({ path: join(folder, `${width}-${colorScheme}-${name}.png`) });
    await shot("code");
    await tab.click("[data-testid=run]");
    await tab.waitForFunction(() => !/^(Running|Compiling)/.test(document.querySelector("[data-testid=status]").textContent), null, { timeout: 60000 });
    await tab.waitForTimeout(200);
    await shot("run");
    if (width > 800) await tab.click("#tab-js");
    else await tab.click(".narrow-tabs button:nth-child(4)");
    await tab.waitForTimeout(200);
    await shot("js");
    await tab.click("[data-testid=time]");
    await tab.waitForFunction(() => !/^Measuring/.test(document.querySelector("[data-testid=status]").textContent), null, { timeout: 90000 }).catch(() => {});
    await tab.waitForTimeout(200);
    await shot("time");
    await tab.click("[data-testid=share]");
    await tab.waitForTimeout(200);
    await shot("share");
  }
}
await browser.close();
await server.close();
