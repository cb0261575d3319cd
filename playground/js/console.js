// The console's list of output. Text is added once a frame and the oldest is dropped, so a flood cannot slow the page.

const LIMIT = 200000;
let element = null, pending = [], frame = 0, size = 0;

export const consoleView = {
  mount(target) {
    element = target;
  },
  write(parts) {
    pending.push(...parts);
    if (pending.length > 2000) pending.splice(0, pending.length - 2000);
    frame ||= requestAnimationFrame(show);
    // Frames stop in a hidden tab; the text must not.
    if (document.hidden) setTimeout(show);
  },
  clear() {
    pending = [];
    size = 0;
    element?.replaceChildren();
  },
  text: () => element?.textContent ?? "",
  /** Shows at once what is still held. */
  flush: () => show(),
};

function show() {
  cancelAnimationFrame(frame);
  frame = 0;
  if (!element || !pending.length) return;
  const box = element.parentElement;
  const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 40;
  const added = document.createDocumentFragment();
  for (const [stream, text] of pending) {
    const last = added.lastChild ?? element.lastChild;
    if (last?.className === stream && last.firstChild.length < 10000) last.firstChild.appendData(text);
    else {
      const span = document.createElement("span");
      span.className = stream;
      span.append(text);
      added.append(span);
    }
    size += text.length;
  }
  pending = [];
  element.append(added);
  while (size > LIMIT && element.childNodes.length > 1) {
    size -= element.firstChild.textContent.length;
    element.firstChild.remove();
  }
  if (atEnd) box.scrollTop = box.scrollHeight;
}
