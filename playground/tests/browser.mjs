// A served page and a browser for the tests and the benchmarks.

import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The built page: KEEL_PAGE, or dist in the repository. */
export const page = process.env.KEEL_PAGE ?? join(root, "dist");

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".json": "application/json", ".py": "text/plain; charset=utf-8",
};

/** The headers that the page's `_headers` file wants for a path. */
function headersFor(path) {
  const headers = {};
  let applies = false;
  for (const line of readFileSync(join(page, "_headers"), "utf8").split("\n")) {
    if (!line.startsWith(" ")) applies = line.endsWith("*") ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (applies) headers[line.slice(0, line.indexOf(":")).trim()] = line.slice(line.indexOf(":") + 1).trim();
  }
  return headers;
}

/** Serves the built page on a free port; `isolated: false` leaves out the headers, as a plain host would. */
export async function serve({ isolated = true, extra = {} } = {}) {
  if (!existsSync(join(page, "index.html"))) throw new Error(`there is no page in ${page}: build it first`);
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const headers = isolated ? headersFor(path) : {};
    if (extra[path] !== undefined) {
      response.writeHead(200, { ...headers, "Content-Type": types[extname(path)] ?? "text/html" });
      return response.end(extra[path]);
    }
    const file = join(page, path.endsWith("/") ? path + "index.html" : path);
    if (!file.startsWith(page) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, headers);
      return response.end();
    }
    response.writeHead(200, { ...headers, "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { asked, url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

function executable() {
  const known = [process.env.KEEL_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = known.find((path) => path && existsSync(path));
  if (!found) throw new Error("no Chromium was found; set KEEL_CHROMIUM to its path");
  return found;
}

/** A browser with a profile of its own, which is deleted at the end. */
export async function launch(options = {}) {
  const profile = mkdtempSync(join(tmpdir(), "keel-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: true,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
    ...options,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Waits until the page has compiled what its editor shows, and says so. */
export async function settled(tab, timeout = 60000) {
  await tab.waitForFunction(
    () => window.keel?.settled() && !/^(Loading|Compiling|Running|Measuring)/.test(document.querySelector("[data-testid=status]")?.textContent ?? "Loading"),
    null,
    { timeout },
  );
}
