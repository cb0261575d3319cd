//! What the page opens with: a link's program, the draft kept here, or an example. Nothing is run by opening.

use keel_page::share::{self, Shared};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::compile::{DRAFT, callback, show_twin};
use crate::host::{self, ExampleEntry};

use crate::state::{Example, Narrow, Opened, Origin, Share, State, Tone};

/// The program of a first visit, before the examples are there.
const WELCOME: &str = r#"# Ordinary Python, compiled to WebAssembly in this page.
# Press Run (Ctrl+Enter), or choose an example.

def fibonacci(count):
    first, second = 0, 1
    for _ in range(count):
        first, second = second, first + second
    return first


for number in range(0, 101, 10):
    print(f"fibonacci({number}) = {fibonacci(number)}")
"#;

/// The text that the editor starts with.
pub fn first_text(state: State) -> String {
    let draft = host::read(DRAFT).filter(|text| !text.trim().is_empty());
    let hash = host::hash();
    if hash.len() > 1 {
        match share::decode(&hash) {
            Ok(shared) => {
                state.replaced.set(draft.filter(|text| *text != shared.python));
                if let Some(text) = shared.javascript {
                    state.origin.set(Origin::Edited);
                    set_timeout(move || host::set_twin(&text), std::time::Duration::ZERO);
                }
                return shared.python;
            }
            Err(message) => {
                state.notice.set(Some(message));
                state.say(Tone::Bad, "The link could not be opened");
            }
        }
    }
    draft.unwrap_or_else(|| WELCOME.to_string())
}

/// Loads the list of examples, opens the one that the address names, and watches for links pasted into the address.
pub fn start(state: State) {
    spawn_local(async move {
        let Ok(text) = JsFuture::from(host::fetch_text("static/examples/index.json")).await else { return };
        let Some(list) = text.as_string().and_then(|text| js_sys::JSON::parse(&text).ok()) else { return };
        let examples = js_sys::Array::from(&list)
            .iter()
            .map(|entry| {
                let entry: ExampleEntry = entry.unchecked_into();
                Example { id: entry.id(), title: entry.title(), description: entry.description() }
            })
            .collect();
        state.examples.set(examples);
        if let Some(id) = host::query("example").filter(|_| host::hash().len() < 2) {
            example(state, id);
        }
    });
    host::on_hash(&callback(move |hash: String| {
        if hash.len() < 2 {
            return;
        }
        match share::decode(&hash) {
            Ok(shared) => {
                state.notice.set(None);
                replace(state, &shared.python);
                if let Some(text) = shared.javascript {
                    state.origin.set(Origin::Edited);
                    host::set_twin(&text);
                }
            }
            Err(message) => {
                state.notice.set(Some(message));
                state.say(Tone::Bad, "The link could not be opened");
            }
        }
    }));
}

/// Puts another program into the editor; the one that was there can be brought back.
pub fn replace(state: State, text: &str) {
    let old = host::source();
    let pristine = old == WELCOME
        || state.opened.with_untracked(|opened| opened.as_ref().is_some_and(|one| one.python == old));
    if !pristine && !old.trim().is_empty() && old != text {
        state.replaced.set(Some(old));
    }
    state.origin.set(Origin::Missing);
    state.report.set(None);
    host::stop();
    host::clear_console();
    host::set_source(text);
}

/// Opens an example with its hand-written JavaScript.
pub fn example(state: State, id: String) {
    spawn_local(async move {
        let python = JsFuture::from(host::fetch_text(&format!("static/examples/{id}.py"))).await;
        let javascript = JsFuture::from(host::fetch_text(&format!("static/examples/{id}.js"))).await;
        let (Some(python), Some(javascript)) = (
            python.ok().and_then(|text| text.as_string()),
            javascript.ok().and_then(|text| text.as_string()),
        ) else {
            state.say(Tone::Bad, "That example could not be loaded");
            return;
        };
        replace(state, &python);
        host::set_hash("");
        state.opened.set(Some(Opened { id, python, javascript }));
        state.narrow.set(Narrow::Code);
        show_twin(state);
    });
}

/// Makes a link to what is shown, and opens the dialog with it.
pub fn share_program(state: State) {
    let edited = state.origin.get_untracked() == Origin::Edited;
    let shared = Shared { python: host::source(), javascript: edited.then(host::twin) };
    match share::encode(&shared) {
        Ok(link) => {
            host::set_hash(&format!("#{link}"));
            state.share.set(Share::Link(format!("{}#{link}", host::base()), false));
            state.answer(Tone::Good, "Link ready: it holds the whole program");
        }
        Err(reason) => {
            state.answer(Tone::Bad, "This program is too long for a link");
            state.share.set(Share::Refused(reason));
        }
    }
}

/// Copies the link of the dialog.
pub fn copy_link(state: State) {
    let Share::Link(link, _) = state.share.get_untracked() else { return };
    spawn_local(async move {
        if JsFuture::from(host::copy(&link)).await.is_ok() {
            state.share.set(Share::Link(link, true));
            state.say(Tone::Good, "Link copied");
        } else {
            host::select("share-link");
            state.say(Tone::Plain, "Press Ctrl+C to copy the link");
        }
    });
}
