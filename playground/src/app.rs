//! Arranges the page: toolbar, source on the left, panes and console on the right, status line below.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use crate::components::{
    console::Console, panes::Panes, problems::Problems, share::ShareDialog, toolbar::Toolbar,
};
use crate::state::{Narrow, Pane, State, Tone};
use crate::{compile, host, open, run};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    if let Some(theme) = host::read("keel.theme") {
        state.theme.set(match theme.as_str() {
            "light" => "light",
            "dark" => "dark",
            _ => "auto",
        });
    }
    Effect::new(move || host::set_theme(state.theme.get()));
    Effect::new(move || {
        state.pane.track();
        state.narrow.track();
        host::measure_editors();
    });
    let nothing = |action: fn(State)| compile::callback(move |_: JsValue| action(state));
    host::on_keys(&nothing(run::run), &nothing(run::stop), &nothing(open::share_program));

    let editor = NodeRef::<Div>::new();
    editor.on_load(move |element| {
        let text = open::first_text(state);
        let changed = Closure::<dyn FnMut(String, bool)>::new(move |text: String, by_hand: bool| {
            compile::changed(state, &text, by_hand);
        });
        host::mount_source(element.as_ref(), &text, changed.into_js_value().unchecked_ref());
        compile::start(state);
        open::start(state);
        compile::changed(state, &text, false);
    });

    view! {
        <div
            class="page"
            data-narrow=move || match state.narrow.get() {
                Narrow::Code => "code",
                Narrow::Output => "output",
                Narrow::Pane => "pane",
            }
        >
            <Toolbar state />
            <Notices state />
            <main class="work">
                <section class="source" aria-label="Python source">
                    <div class="panel-head">
                        <span class="file">"main.py"</span>
                        <span class="about">{move || about(state)}</span>
                    </div>
                    <div class="editor" data-testid="editor" node_ref=editor></div>
                    <Problems state />
                </section>
                <div class="side">
                    <Panes state />
                    <Console state />
                </div>
            </main>
            <NarrowTabs state />
            <footer class="status-line">
                <span
                    class="status"
                    data-testid="status"
                    role="status"
                    aria-live="polite"
                    data-tone=move || match state.status.get().0 {
                        Tone::Busy => "busy",
                        Tone::Good => "good",
                        Tone::Bad => "bad",
                        Tone::Plain => "plain",
                    }
                >
                    {move || state.status.get().1}
                </span>
                <span class="hints" aria-hidden="true">
                    <span><kbd>"Ctrl"</kbd><kbd>"Enter"</kbd>" run"</span>
                    <span><kbd>"Esc"</kbd>" stop"</span>
                    <span><kbd>"Ctrl"</kbd><kbd>"S"</kbd>" share"</span>
                </span>
                <span class="kept">"Kept in this browser"</span>
            </footer>
            <ShareDialog state />
        </div>
    }
}

/// What the example shown is about.
fn about(state: State) -> String {
    let Some(opened) = state.opened.get() else { return String::new() };
    state.examples.with(|list| {
        list.iter().find(|one| one.id == opened.id).map(|one| one.description.clone()).unwrap_or_default()
    })
}

/// Messages that stay until they are closed.
#[component]
fn Notices(state: State) -> impl IntoView {
    view! {
        <Show when=move || state.notice.with(Option::is_some)>
            <div class="notice" role="alert">
                <span>{move || state.notice.get()}</span>
                <button class="plain" on:click=move |_| { state.notice.set(None); host::set_hash(""); }>"Dismiss"</button>
            </div>
        </Show>
        <Show when=move || state.replaced.with(Option::is_some)>
            <div class="notice calm" role="status">
                <span>"Your earlier program is kept."</span>
                <button
                    class="plain"
                    on:click=move |_| {
                        if let Some(text) = state.replaced.get() {
                            state.opened.set(None);
                            open::replace(state, &text);
                            host::set_hash("");
                            state.replaced.set(None);
                        }
                    }
                >
                    "Bring it back"
                </button>
                <button class="plain" aria-label="Dismiss" on:click=move |_| state.replaced.set(None)>"✕"</button>
            </div>
        </Show>
    }
}

/// The tabs of a narrow screen.
#[component]
fn NarrowTabs(state: State) -> impl IntoView {
    let tab = move |label: &'static str, narrow: Narrow, pane: Option<Pane>| {
        let chosen = move || state.narrow.get() == narrow && pane.is_none_or(|pane| state.pane.get() == pane);
        view! {
            <button
                aria-current=move || if chosen() { "page" } else { "false" }
                on:click=move |_| {
                    if let Some(pane) = pane {
                        state.pane.set(pane);
                    }
                    state.narrow.set(narrow);
                }
            >
                {label}
            </button>
        }
    };
    view! {
        <nav class="narrow-tabs" aria-label="Views">
            {tab("Code", Narrow::Code, None)}
            {tab("Output", Narrow::Output, None)}
            {tab("WAT", Narrow::Pane, Some(Pane::Wat))}
            {tab("JS", Narrow::Pane, Some(Pane::JavaScript))}
            {tab("Times", Narrow::Pane, Some(Pane::Time))}
        </nav>
    }
}
