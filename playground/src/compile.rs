//! Compiles what is in the editor: a moment after each change, and at once before a run.

use std::time::Duration;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::host::{self, Compiled, Message, Printed};
use crate::state::{Origin, Problem, State, Tone};

/// How long after a change the compiler begins.
const PAUSE: Duration = Duration::from_millis(90);
/// Where the text is kept on this machine.
pub const DRAFT: &str = "keel.draft";

/// A JavaScript function of one argument that lives as long as the page.
pub fn callback<T: wasm_bindgen::convert::FromWasmAbi + 'static>(
    action: impl FnMut(T) + 'static,
) -> Function {
    Closure::<dyn FnMut(T)>::new(action).into_js_value().unchecked_into()
}

/// Begins the compiler and listens to it.
pub fn start(state: State) {
    host::on_compiler_state(&callback(move |text: String| match text.as_str() {
        "ready" => {
            if state.status.with_untracked(|(_, text)| text.starts_with("Loading")) {
                state.say(Tone::Busy, "Compiling…");
            }
        }
        "unsupported" => {
            state.notice.set(Some(
                "This browser has no WebAssembly GC, so programs compile but cannot run. Chrome 137, Firefox 131 and Safari 18.4 have it."
                    .to_string(),
            ));
        }
        _ => state.say(Tone::Bad, "The compiler could not be loaded. Reload the page to try again."),
    }));
    host::on_printed(&callback(move |printed: JsValue| {
        let printed: Printed = printed.unchecked_into();
        state.twin.set(printed.js());
        state.refusal.set(printed.refusal().unwrap_or_default());
        show_twin(state);
    }));
    host::start();
}

/// Shows the JavaScript that belongs to the program, unless a person changed what is shown.
pub fn show_twin(state: State) {
    if state.origin.get_untracked() == Origin::Edited {
        return;
    }
    let source = host::source();
    let hand_written = state.opened.with_untracked(|opened| {
        opened.as_ref().filter(|one| one.python == source).map(|one| one.javascript.clone())
    });
    match (hand_written, state.twin.get_untracked()) {
        (Some(text), _) => {
            state.origin.set(Origin::HandWritten);
            host::set_twin(&text);
        }
        (None, Some(text)) => {
            state.origin.set(Origin::Twin);
            host::set_twin(&text);
        }
        (None, None) => {
            state.origin.set(Origin::Missing);
            host::set_twin("");
        }
    }
}

/// The source changed: keeps it, and compiles it soon.
pub fn changed(state: State, text: &str, by_hand: bool) {
    host::keep(DRAFT, Some(text));
    state.edition.update(|edition| *edition += 1);
    if by_hand {
        state.replaced.set(None);
    }
    let edition = state.edition.get_untracked();
    set_timeout(
        move || {
            if state.edition.get_untracked() == edition {
                spawn_local(async move {
                    compile(state).await;
                });
            }
        },
        PAUSE,
    );
}

/// Compiles the editor's text now and shows what came of it. `None` where the text changed meanwhile.
pub async fn compile(state: State) -> Option<bool> {
    let compiled = JsFuture::from(host::compile()).await.ok()?;
    if compiled.is_null() || compiled.is_undefined() {
        return None;
    }
    let compiled: Compiled = compiled.unchecked_into();
    let problems: Vec<Problem> = compiled
        .diagnostics()
        .iter()
        .map(|item| {
            let message: Message = item.unchecked_into();
            Problem {
                code: message.code(),
                error: message.severity() == "error",
                message: message.message(),
                hint: message.hint(),
                line: message.line(),
                column: message.column(),
            }
        })
        .collect();
    let errors = problems.iter().filter(|problem| problem.error).count();
    state.problems.set(problems);
    state.compiled.set(compiled.ok());
    if compiled.ok() {
        state.size.set(compiled.size());
    }
    let answered = state.answered.get_untracked() == Some(state.edition.get_untracked());
    if !answered && !state.running.get_untracked() && state.measuring.with_untracked(Option::is_none) {
        if compiled.ok() {
            state.say(
                Tone::Good,
                format!("Compiled in {} · {}", benches_web::show_ms(compiled.ms()), bytes(compiled.size())),
            );
        } else {
            state.say(
                Tone::Bad,
                if errors == 1 { "1 problem".to_string() } else { format!("{errors} problems") },
            );
        }
    }
    Some(compiled.ok())
}

/// A size as people read it.
pub fn bytes(size: f64) -> String {
    if size < 1000.0 { format!("{size:.0} bytes") } else { format!("{:.1} KB", size / 1000.0) }
}
