//! The panes beside the source: WAT, JavaScript, times.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::compile::{bytes, show_twin};
use crate::components::timing::Timing;
use crate::state::{Origin, Pane, State};
use crate::{host, run};

/// The tabs and what they show.
#[component]
pub fn Panes(state: State) -> impl IntoView {
    let wat = NodeRef::<Div>::new();
    wat.on_load(|element| host::mount_wat(element.as_ref()));
    let twin = NodeRef::<Div>::new();
    twin.on_load(move |element| {
        let changed = Closure::<dyn FnMut(String, bool)>::new(move |_text: String, by_hand: bool| {
            if by_hand {
                state.origin.set(Origin::Edited);
            }
        });
        host::mount_twin(element.as_ref(), changed.into_js_value().unchecked_ref());
    });
    let order = [Pane::Wat, Pane::JavaScript, Pane::Time];
    let tab = move |label: &'static str, id: &'static str, pane: Pane| {
        view! {
            <button
                role="tab"
                id=format!("tab-{id}")
                aria-controls=format!("pane-{id}")
                aria-selected=move || (state.pane.get() == pane).to_string()
                tabindex=move || if state.pane.get() == pane { "0" } else { "-1" }
                on:click=move |_| state.pane.set(pane)
                on:keydown=move |event| {
                    let at = order.iter().position(|one| *one == pane).unwrap_or(0);
                    let next = match event.key().as_str() {
                        "ArrowRight" => (at + 1) % order.len(),
                        "ArrowLeft" => (at + order.len() - 1) % order.len(),
                        _ => return,
                    };
                    event.prevent_default();
                    state.pane.set(order[next]);
                    host::focus(["tab-wat", "tab-js", "tab-time"][next]);
                }
            >
                {label}
            </button>
        }
    };
    let shown = move |pane: Pane| move || state.pane.get() != pane;
    view! {
        <section class="panes" aria-label="What became of it">
            <div class="panel-head">
                <div role="tablist" aria-label="Panes" class="tabs">
                    {tab("WAT", "wat", Pane::Wat)}
                    {tab("JavaScript", "js", Pane::JavaScript)}
                    {tab("Times", "time", Pane::Time)}
                </div>
                <Show when=move || state.pane.get() == Pane::Wat && state.compiled.get()>
                    <span class="tools">
                        <span class="about">{move || bytes(state.size.get())}</span>
                        <button class="plain" on:click=move |_| host::download_wasm("main.wasm")>"Download .wasm"</button>
                    </span>
                </Show>
            </div>
            <div id="pane-wat" role="tabpanel" aria-labelledby="tab-wat" class="pane" class:stale=move || !state.compiled.get() class:away=shown(Pane::Wat)>
                <Show when=move || !state.compiled.get() && !state.problems.with(Vec::is_empty)>
                    <div class="note-line"><span>{move || if state.size.get() > 0.0 {
                        "Of the last program that compiled: the one shown has problems."
                    } else {
                        "There is no WebAssembly yet: the program has problems."
                    }}</span></div>
                </Show>
                <div class="code" data-testid="wat" node_ref=wat></div>
            </div>
            <div id="pane-js" role="tabpanel" aria-labelledby="tab-js" class="pane" class:away=shown(Pane::JavaScript)>
                <TwinNote state />
                <div class="code" data-testid="js" node_ref=twin></div>
            </div>
            <div id="pane-time" role="tabpanel" aria-labelledby="tab-time" class="pane scrolls" class:away=shown(Pane::Time)>
                <Timing state />
            </div>
        </section>
    }
}

/// Says where the JavaScript is from, and what can be done with it.
#[component]
fn TwinNote(state: State) -> impl IntoView {
    view! {
        <div class="note-line">
            <span>
                {move || match state.origin.get() {
                    Origin::Twin => "The same program as JavaScript, written by the compiler. Edit it to compare with your own.".to_string(),
                    Origin::HandWritten => "Written by hand, as a JavaScript programmer would. Edit it to compare with your own.".to_string(),
                    Origin::Edited => "Edited here.".to_string(),
                    Origin::Missing => {
                        let reason = state.refusal.get();
                        if reason.is_empty() {
                            "There is no JavaScript for this program yet.".to_string()
                        } else {
                            format!("No JavaScript: {reason}. You can write your own.")
                        }
                    }
                }}
            </span>
            <Show when=move || state.origin.get() == Origin::Edited>
                <button
                    class="plain"
                    on:click=move |_| {
                        state.origin.set(Origin::Missing);
                        show_twin(state);
                    }
                >
                    "Undo edits"
                </button>
            </Show>
            <Show when=move || state.origin.get() == Origin::HandWritten && state.twin.with(Option::is_some)>
                <button
                    class="plain"
                    on:click=move |_| {
                        if let Some(text) = state.twin.get() {
                            host::set_twin(&text);
                            state.origin.set(Origin::Twin);
                        }
                    }
                >
                    "Show the compiler's"
                </button>
            </Show>
            <Show when=move || state.origin.get() == Origin::Twin && state.opened.get().is_some_and(|one| one.python == host::source())>
                <button class="plain" on:click=move |_| show_twin(state)>"Show the hand-written"</button>
            </Show>
            <button class="plain" on:click=move |_| run::run_javascript(state)>"Run this"</button>
        </div>
    }
}
