// Bundles the page's JavaScript. Called by `cargo xtask` as: node playground/build.mjs OUT GLUE
// OUT is the folder of the finished page, GLUE the JavaScript that wasm-bindgen made for the compiler.

import { createHash } from "node:crypto";
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [out, glue] = process.argv.slice(2).map((path) => resolve(path));
const at = (path) => join(root, path);
const common = { bundle: true, minify: true, target: ["chrome119", "firefox120", "safari18"], legalComments: "none", logLevel: "warning", charset: "utf8" };

async function text(options) {
  const result = await build({ ...common, ...options, write: false });
  return result.outputFiles[0].text;
}

const worker = await text({ entryPoints: [at("playground/js/runner_worker.js")], format: "iife" });
const frame = await text({
  entryPoints: [at("playground/js/runner_frame.js")],
  format: "iife",
  plugins: [{
    name: "worker-text",
    setup(builder) {
      builder.onResolve({ filter: /^worker-text$/ }, () => ({ path: "worker-text", namespace: "worker-text" }));
      builder.onLoad({ filter: /./, namespace: "worker-text" }, () => ({ contents: worker, loader: "text" }));
    },
  }],
});
const script = `\n${frame.replaceAll("</script", "<\\/script")}`;
const hash = createHash("sha256").update(script).digest("base64");
const policy = `default-src 'none'; script-src 'sha256-${hash}' 'wasm-unsafe-eval' blob:; worker-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'`;
const pagePolicy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(await readFile(at("index.html"), "utf8"))[1];
// For any host that reads such a file, `cargo xtask serve` and the tests. The page works without these headers too: then
// its clock is coarser. What can be said in a page's own text (most of the policies) is said there as well.
await writeFile(join(out, "_headers"), `/*
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Embedder-Policy: require-corp
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
/
  Content-Security-Policy: ${pagePolicy}; frame-ancestors 'self'
/index.html
  Content-Security-Policy: ${pagePolicy}; frame-ancestors 'self'
/runner.html
  Content-Security-Policy: ${policy}; sandbox allow-scripts; frame-ancestors 'self'
`);
await writeFile(join(out, "runner.html"), `<!doctype html>
<meta charset="utf-8">
<title>Runs programs</title>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<script>${script}</script>
`);

await build({ ...common, entryPoints: [at("playground/js/host.js")], format: "iife", outfile: join(out, "host.js") });
await build({
  ...common,
  entryPoints: [at("compiler-web/js/keel.js")],
  format: "esm",
  target: "es2022",
  alias: { "keel-compiler-glue": glue },
  outfile: join(out, "keel.js"),
});
await build({ ...common, entryPoints: [at("playground/js/compiler_worker.js")], format: "esm", external: ["./keel.js"], outfile: join(out, "compiler_worker.js") });
await copyFile(at("compiler-web/js/keel.d.ts"), join(out, "keel.d.ts"));
