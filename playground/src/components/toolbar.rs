//! The toolbar: name, examples, Run, Stop, Time, Share, theme.

use leptos::prelude::*;

use crate::state::State;
use crate::{host, open, run};

/// The toolbar.
#[component]
pub fn Toolbar(state: State) -> impl IntoView {
    let busy = Signal::derive(move || state.busy());
    view! {
        <header class="toolbar">
            <h1 class="brand">
                <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
                    <path class="hull" d="M3 9h26l-3.2 8.2a4 4 0 0 1-3.7 2.5H9.9a4 4 0 0 1-3.7-2.5z" />
                    <path class="fin" d="M13.5 21h5l1 5.2 5.5 2.3H7l5.5-2.3z" />
                </svg>
                <span>"Keel"</span>
            </h1>
            <label class="picker">
                <span class="hidden-label">"Examples"</span>
                <select
                    data-testid="examples"
                    aria-label="Examples"
                    on:change=move |event| {
                        let id = event_target_value(&event);
                        if !id.is_empty() {
                            open::example(state, id);
                        }
                    }
                    prop:value=move || state.opened.get().map(|one| one.id).unwrap_or_default()
                >
                    <option value="">"Examples"</option>
                    <For each=move || state.examples.get() key=|one| one.id.clone() let:one>
                        <option value=one.id.clone() title=one.description.clone()>{one.title.clone()}</option>
                    </For>
                </select>
            </label>
            <div class="actions">
                <button
                    class="primary"
                    data-testid="run"
                    title="Run (Ctrl+Enter)"
                    prop:disabled=move || state.measuring.with(Option::is_some)
                    on:click=move |_| run::run(state)
                >
                    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M4 2.5v11l9-5.5z" /></svg>
                    "Run"
                </button>
                <button
                    class="stop"
                    data-testid="stop"
                    title="Stop (Esc or Ctrl+.)"
                    prop:disabled=move || !busy.get()
                    on:click=move |_| run::stop(state)
                >
                    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d="M3.5 3.5h9v9h-9z" /></svg>
                    "Stop"
                </button>
                <button
                    data-testid="time"
                    title="Time it against JavaScript"
                    prop:disabled=move || state.measuring.with(Option::is_some)
                    on:click=move |_| run::time(state)
                >
                    <svg class="line" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                        <circle cx="8" cy="9" r="5.5" /><path d="M8 6v3l2 1.5M6.5 1.5h3" />
                    </svg>
                    "Time"
                </button>
            </div>
            <div class="actions right">
                <button id="share-button" data-testid="share" title="Make a link (Ctrl+S)" on:click=move |_| open::share_program(state)>
                    <svg class="line" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                        <path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.5 4.4L11.500 9M9 11.500l-1.600 1.600a3 3 0 0 1-4.500-4.400L4.500 7" />
                    </svg>
                    <span class="wide">"Share"</span>
                </button>
                <button
                    class="theme"
                    aria-label=move || match state.theme.get() {
                        "light" => "Colours: light",
                        "dark" => "Colours: dark",
                        _ => "Colours: as the system",
                    }
                    title="Light or dark"
                    on:click=move |_| {
                        let dark = match state.theme.get() {
                            "auto" => host::is_dark(),
                            theme => theme == "dark",
                        };
                        let theme = if dark { "light" } else { "dark" };
                        state.theme.set(theme);
                        host::keep("keel.theme", Some(theme));
                    }
                >
                    <svg class="line" viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
                        <circle cx="8" cy="8" r="5.5" /><path class="half" d="M8 2.500a5.500 5.500 0 0 1 0 11z" />
                    </svg>
                </button>
            </div>
        </header>
    }
}
