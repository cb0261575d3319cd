// Starts the page, or says why it cannot start.

import init from "../playground.js";

const loading = document.getElementById("loading");
try {
  await init({ module_or_path: new URL("../playground_bg.wasm", import.meta.url) });
  loading.remove();
} catch (error) {
  loading.innerHTML = "<p>Keel could not start.</p><p class='small'></p>";
  loading.lastChild.textContent = `${error?.message ?? error}. Reload the page to try again; it needs a browser with WebAssembly.`;
}
