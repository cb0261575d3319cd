// The console's list of output. Text is added at most once a frame and the oldest is dropped, so a flood cannot slow the
// page. It stands in chunks that are laid out by themselves: adding a line must not lay out all lines before it.

const LIMIT = 200000, CHUNK = 4000, LONGEST_LINE = 20000;
let element = null, pending = [], held = 0, size = 0, scheduled = false, notBefore = 0;

export const consoleView = {
  mount(target) {
    element = target;
  },
  write(parts) {
    for (const [stream, text] of parts) {
      pending.push([stream, text]);
      held += text.length;
    }
    while (held > LIMIT && pending.length > 1) held -= pending.shift()[1].length;
    if (scheduled) return;
    scheduled = true;
    const wait = notBefore - performance.now();
    // Frames stop in a hidden tab; the text must not.
    if (wait > 0 || document.hidden) setTimeout(show, Math.max(0, wait));
    else requestAnimationFrame(show);
  },
  clear() {
    pending = [];
    size = held = 0;
    element?.replaceChildren();
  },
  text: () => element?.textContent ?? "",
  /** Shows at once what is still held. */
  flush: () => show(),
};

function show() {
  scheduled = false;
  if (!element || !pending.length) return;
  const began = performance.now();
  const box = element.parentElement;
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  for (const [stream, text] of pending) {
    append(stream, text);
    size += text.length;
  }
  pending = [];
  held = 0;
  while (size > LIMIT && element.childNodes.length > 1) {
    size -= element.firstChild.textContent.length;
    element.firstChild.remove();
  }
  if (atEnd) box.scrollTop = box.scrollHeight;
  // Showing may take a quarter of the time at most, so that Stop is always answered.
  const now = performance.now();
  notBefore = now + 3 * (now - began);
}

function append(stream, text) {
  for (let at = 0; at < text.length; ) {
    let chunk = element.lastChild;
    const length = chunk?.keelLength ?? Infinity;
    if (length > LONGEST_LINE || (length > CHUNK && chunk.keelEnded)) {
      chunk = element.appendChild(document.createElement("div"));
      chunk.className = "chunk";
      chunk.keelLength = 0;
    }
    // A piece ends with a line where there is one, so that the next chunk can begin there.
    let end = Math.min(text.length, at + CHUNK);
    if (end < text.length) end = text.lastIndexOf("\n", end) + 1 || end;
    if (end <= at) end = Math.min(text.length, at + CHUNK);
    const piece = text.slice(at, end);
    if (chunk.lastChild?.className === stream) chunk.lastChild.firstChild.appendData(piece);
    else {
      const span = chunk.appendChild(document.createElement("span"));
      span.className = stream;
      span.append(piece);
    }
    chunk.keelLength += piece.length;
    chunk.keelEnded = piece.endsWith("\n");
    at = end;
  }
}
