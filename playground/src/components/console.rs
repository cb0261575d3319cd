//! The console: output in the order it came, and a line of input where a program asks for one.

use leptos::html::{Div, Input};
use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::state::{State, Tone};
use crate::{host, run};

/// The console.
#[component]
pub fn Console(state: State) -> impl IntoView {
    let output = NodeRef::<Div>::new();
    output.on_load(|element| host::mount_console(element.as_ref()));
    let line = NodeRef::<Input>::new();
    let prepare = RwSignal::new(false);
    // Off at first: pictures and tables made of text are whole only where lines are.
    let wrap = RwSignal::new(false);
    view! {
        <section class="console-panel" aria-label="Console">
            <div class="panel-head">
                <span class="file">"Console"</span>
                <span class="tools">
                    <button
                        class="plain"
                        aria-expanded=move || prepare.get().to_string()
                        title="Lines that input() reads first"
                        on:click=move |_| prepare.update(|shown| *shown = !*shown)
                    >
                        "Input"
                    </button>
                    <button
                        class="plain"
                        aria-pressed=move || wrap.get().to_string()
                        title="Break lines that are wider than the console"
                        on:click=move |_| wrap.update(|wrapped| *wrapped = !*wrapped)
                    >
                        "Wrap"
                    </button>
                    <button
                        class="plain"
                        on:click=move |_| spawn_local(async move {
                            if JsFuture::from(host::copy(&host::console_text())).await.is_ok() {
                                state.say(Tone::Plain, "Output copied");
                            }
                        })
                    >
                        "Copy"
                    </button>
                    <button class="plain" on:click=move |_| host::clear_console()>"Clear"</button>
                </span>
            </div>
            <Show when=move || prepare.get()>
                <textarea
                    class="prepared"
                    rows="3"
                    aria-label="Lines that input() reads first"
                    placeholder="Lines that input() reads first"
                    prop:value=move || state.prepared_input.get()
                    on:input=move |event| state.prepared_input.set(event_target_value(&event))
                ></textarea>
            </Show>
            <div class="console-scroll" tabindex="0" role="log" aria-label="Output">
                <div
                    class="console"
                    class:wrapped=move || wrap.get()
                    data-testid="console"
                    node_ref=output
                ></div>
                <form
                    class="console-form"
                    class:shown=move || state.wants_input.get()
                    on:submit=move |event| {
                        event.prevent_default();
                        if let Some(input) = line.get() {
                            run::give_line(state, &input.value());
                            input.set_value("");
                        }
                    }
                >
                    <span aria-hidden="true">"›"</span>
                    <input
                        id="console-input"
                        node_ref=line
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-label="Line of input for the program"
                        prop:disabled=move || !state.wants_input.get()
                    />
                </form>
            </div>
        </section>
    }
}
