// The three texts of the page: Python, WAT and JavaScript, and the marks that link a Python line with its WAT lines.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { python } from "@codemirror/lang-python";
import { wast } from "@codemirror/lang-wast";
import { bracketMatching, codeFolding, foldEffect, foldGutter, foldKeymap, foldService, indentOnInput, indentUnit, syntaxHighlighting, unfoldEffect, foldedRanges } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, crosshairCursor, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, hoverTooltip, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

const fromOutside = Annotation.define();
const setMarked = StateEffect.define();

/** Lines marked because the caret in the other text belongs to them. */
const marked = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    value = value.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(setMarked)) value = effect.value;
    return value;
  },
  provide: (field) => EditorView.decorations.from(field),
});
const markLine = Decoration.line({ class: "linked-line" });

function mark(view, lines, scroll) {
  const { doc } = view.state;
  const known = [...new Set(lines)].filter((line) => line >= 1 && line <= doc.lines).sort((left, right) => left - right);
  const effects = [setMarked.of(Decoration.set(known.map((line) => markLine.range(doc.line(line).from))))];
  if (scroll && known.length) {
    const at = doc.line(known[0]).from;
    foldedRanges(view.state).between(at, at, (from, to) => void effects.push(unfoldEffect.of({ from, to })));
    // Scrolled by hand: a view's own scrolling would move the page as well.
    effects.push(EditorView.scrollIntoView(at, { y: "center" }));
  }
  view.dispatch({ effects });
}

const common = () => [
  highlightSpecialChars(),
  syntaxHighlighting(classHighlighter),
  bracketMatching(),
  highlightSelectionMatches(),
  marked,
  EditorState.tabSize.of(4),
];

const writing = () => [
  lineNumbers(), highlightActiveLineGutter(), highlightActiveLine(), history(), drawSelection(), crosshairCursor(),
  indentOnInput(), closeBrackets(), foldGutter(), autocompletion(),
  EditorState.allowMultipleSelections.of(true),
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
];

// Escape lets the next Tab leave the text, so that the keyboard is never trapped; any other key ends that.
function escapable() {
  return EditorView.domEventHandlers({
    keydown(event, view) {
      if (event.key === "Escape") view.setTabFocusMode(true);
      else if (event.key !== "Tab" && event.key !== "Shift") view.setTabFocusMode(false);
      return false;
    },
    blur(_event, view) {
      view.setTabFocusMode(false);
      return false;
    },
  });
}

/**
 * What can be folded at a line of WAT: all that is indented deeper, up to the bracket that closes it. The grammar is not
 * asked, since a long text is not read to its end at once.
 */
function watFold(doc, number) {
  const line = doc.line(number), depth = line.text.search(/\S/);
  let last = number;
  while (last < doc.lines && doc.line(last + 1).text.search(/\S/) > depth) last++;
  if (last === number) return null;
  const next = last < doc.lines ? doc.line(last + 1) : null;
  const to = next?.text.trim() === ")" ? next.from + depth : doc.line(last).to;
  return { from: line.to, to, last };
}
const watFolds = foldService.of((state, from) => watFold(state.doc, state.doc.lineAt(from).number));

let source = null, wat = null, twin = null;
let sourceChanged = () => {}, twinChanged = () => {};
let types = [], watLines = [];

const typeTooltip = hoverTooltip((view, position) => {
  const hits = types.filter(({ from, to }) => from <= position && position <= to && to > from);
  if (!hits.length) return null;
  const best = hits.reduce((left, right) => (right.to - right.from < left.to - left.from ? right : left));
  if (best.to > view.state.doc.length) return null;
  return {
    pos: best.from, end: best.to, above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "type-tip";
      const code = document.createElement("code");
      const text = view.state.sliceDoc(best.from, Math.min(best.to, best.from + 40)).split("\n")[0];
      code.textContent = `${text}: ${best.type}`;
      dom.append(code);
      if (best.why) {
        const why = document.createElement("p");
        why.textContent = best.why;
        dom.append(why);
      }
      return { dom };
    },
  };
});

export const editors = {
  mountSource(parent, text, onChange) {
    sourceChanged = onChange;
    source = new EditorView({
      parent,
      state: EditorState.create({
        doc: text,
        extensions: [
          escapable(), writing(), common(), python(), indentUnit.of("    "), lintGutter(), typeTooltip,
          EditorView.contentAttributes.of({ "aria-label": "Python source. Escape, then Tab, leaves the editor.", spellcheck: "false", autocapitalize: "off", tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              types = [];
              sourceChanged(update.state.doc.toString(), update.transactions.every((one) => !one.annotation(fromOutside)));
            }
            if (update.selectionSet && source?.hasFocus) editors.followSource();
          }),
        ],
      }),
    });
  },
  mountWat(parent) {
    wat = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [
          escapable(), lineNumbers(), foldGutter(), codeFolding({ placeholderText: "…" }), watFolds, drawSelection(), common(), wast(),
          keymap.of([...foldKeymap, ...searchKeymap, ...defaultKeymap]),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": "WebAssembly text of the program", "aria-readonly": "true", tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (!update.selectionSet || !wat?.hasFocus) return;
            const line = update.state.doc.lineAt(update.state.selection.main.head).number;
            const belongs = watLines[line - 1];
            setTimeout(() => {
              mark(source, belongs ? [belongs] : [], true);
              mark(wat, belongs ? rows(belongs) : [], false);
            });
          }),
        ],
      }),
    });
  },
  mountTwin(parent, onChange) {
    twinChanged = onChange;
    twin = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [
          escapable(), writing(), common(), javascript(), indentUnit.of("  "),
          EditorView.contentAttributes.of({ "aria-label": "JavaScript to compare with. Escape, then Tab, leaves the editor.", spellcheck: "false", autocapitalize: "off", tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) twinChanged(update.state.doc.toString(), update.transactions.every((one) => !one.annotation(fromOutside)));
          }),
        ],
      }),
    });
  },
  getSource: () => source?.state.doc.toString() ?? "",
  setSource(text) {
    replace(source, String(text), 0);
  },
  getTwin: () => twin?.state.doc.toString() ?? "",
  setTwin(text) {
    if (twin && text !== editors.getTwin()) replace(twin, text, 0);
  },
  setWat(text, lines) {
    watLines = lines;
    if (!wat) return;
    const scroll = wat.scrollDOM.scrollTop;
    replace(wat, text, 0);
    foldLibrary();
    wat.scrollDOM.scrollTop = scroll;
    editors.followSource(false);
  },
  setTypes(list) {
    types = list;
  },
  setProblems(list) {
    if (!source) return;
    const end = source.state.doc.length;
    const problems = list.map(({ from, to, severity, message, hint, code }) => {
      const start = Math.min(from, end), stop = Math.min(Math.max(to, from + 1), end);
      return { from: Math.min(start, stop), to: stop, severity, source: code, message: hint ? `${message}\n${hint}` : message };
    });
    source.dispatch(setDiagnostics(source.state, problems));
  },
  goTo(line, column) {
    const row = source.state.doc.line(Math.min(Math.max(1, line), source.state.doc.lines));
    const at = Math.min(row.from + column - 1, row.to);
    source.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
    source.focus();
  },
  focusSource: () => source?.focus(),
  measure() {
    for (const view of [source, wat, twin]) view?.requestMeasure();
  },
  /** Marks the WAT lines of the line that the caret is on. */
  followSource(scroll = true) {
    if (!source || !wat) return;
    const line = source.state.doc.lineAt(source.state.selection.main.head).number;
    // Not inside an update of the other view.
    setTimeout(() => {
      mark(wat, rows(line), scroll);
      mark(source, [], false);
    });
  },
};

const rows = (line) => watLines.flatMap((belongs, index) => (belongs === line ? [index + 1] : []));

function replace(view, text, anchor) {
  view?.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor },
    annotations: fromOutside.of(true),
  });
}

/** Folds every part that no line of the source belongs to, and shows the first that one belongs to. */
function foldLibrary() {
  const { doc } = wat.state;
  const effects = [];
  let first = 0;
  for (let number = 2; number <= doc.lines; number++) {
    const fold = watFold(doc, number);
    if (!fold) continue;
    if (watLines.slice(number - 1, fold.last).some((belongs) => belongs > 0)) first ||= number;
    else effects.push(foldEffect.of({ from: fold.from, to: fold.to }));
    number = fold.last;
  }
  if (first && wat.scrollDOM.scrollTop === 0) {
    effects.push(EditorView.scrollIntoView(doc.line(first).from, { y: "start", yMargin: 0 }));
  }
  if (effects.length) wat.dispatch({ effects });
}
