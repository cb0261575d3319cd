// Inside the sandboxed frame: starts and ends workers for the page. The frame has an origin of its own and may not
// reach the network; a program cannot see the page.

import workerText from "worker-text";

const workers = new Map();

addEventListener("message", ({ data, source, ports }) => {
  if (source !== parent) return;
  if (data.command === "start") {
    const url = URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }));
    const worker = new Worker(url);
    workers.set(data.id, worker);
    worker.onerror = (event) => parent.postMessage({ keelRunner: data.id, failed: event.message || "the worker failed" }, "*");
    worker.postMessage(null, [ports[0]]);
  } else if (data.command === "end") {
    workers.get(data.id)?.terminate();
    workers.delete(data.id);
  }
});
parent.postMessage({ keelRunner: "ready", isolated: self.crossOriginIsolated === true }, "*");
