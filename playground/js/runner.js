// The page's side of the runner: one sandboxed frame, in it one worker for each program.

let frame = null, ready = null, next = 1;
const failures = new Map();
export const runner = { isolated: false };

function prepare() {
  return (ready ??= new Promise((resolve, reject) => {
    frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("allow", "cross-origin-isolated");
    frame.setAttribute("aria-hidden", "true");
    frame.title = "Runs programs";
    frame.tabIndex = -1;
    frame.hidden = true;
    frame.src = new URL("runner.html", document.baseURI).href;
    addEventListener("message", ({ data, source }) => {
      if (source !== frame.contentWindow || !data?.keelRunner) return;
      if (data.keelRunner === "ready") {
        runner.isolated = data.isolated;
        resolve();
      } else failures.get(data.keelRunner)?.(data.failed);
    });
    setTimeout(() => reject(new Error("the frame that runs programs did not load; reload the page")), 15000);
    document.body.append(frame);
  }));
}

/** Starts a worker. Gives `{ post, take, end }`; `take` gets every message, `{ kind: "failed" }` among them. */
export async function startWorker(take) {
  await prepare();
  const id = next++;
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  const deliver = (message) => {
    if (!ended) take(message);
  };
  failures.set(id, (message) => deliver({ kind: "failed", message }));
  port1.onmessage = ({ data }) => deliver(data);
  frame.contentWindow.postMessage({ command: "start", id }, "*", [port2]);
  return {
    post: (message) => port1.postMessage(message),
    end() {
      ended = true;
      failures.delete(id);
      frame.contentWindow.postMessage({ command: "end", id }, "*");
      port1.close();
    },
  };
}

/** Makes the frame early, so that the first Run does not wait for it. */
export const warmUp = () => prepare().catch(() => {});

let current = null;

/**
 * Runs a program to its end. `onOutput` gets lists of `[stream, text]`, `onInput` is called when a line is wanted.
 * Gives `{ exitCode, error, ms, compileMs, stopped }`.
 */
export function runProgram(job, onOutput, onInput) {
  stopProgram();
  return new Promise((resolve) => {
    const began = performance.now();
    const run = { worker: null, stopped: false };
    current = run;
    const finish = (outcome) => {
      if (current === run) current = null;
      run.worker?.end();
      resolve(outcome);
    };
    run.stop = () => {
      run.stopped = true;
      finish({ exitCode: 130, error: null, ms: performance.now() - began, compileMs: 0, stopped: true });
    };
    startWorker((message) => {
      if (message.kind === "ready") run.worker.post({ command: "run", ...job });
      else if (message.kind === "output") onOutput(message.parts);
      else if (message.kind === "input") onInput();
      else if (message.kind === "done") finish({ ...message, stopped: false });
      else if (message.kind === "failed") {
        onOutput([["stderr", message.message + "\n"]]);
        finish({ exitCode: 1, error: message.message, ms: performance.now() - began, compileMs: 0, stopped: false });
      }
    }).then((worker) => {
      run.worker = worker;
      if (run.stopped) worker.end();
    }, (error) => {
      onOutput([["stderr", error.message + "\n"]]);
      finish({ exitCode: 1, error: error.message, ms: 0, compileMs: 0, stopped: false });
    });
  });
}

export function stopProgram() {
  current?.stop();
}

export function sendLine(text) {
  current?.worker?.post({ command: "line", text });
}
