//! The list of what the compiler says, under the editor.

use leptos::prelude::*;

use crate::host;
use crate::state::{Narrow, State};

/// Messages with their places; a click goes there.
#[component]
pub fn Problems(state: State) -> impl IntoView {
    view! {
        <div class="problems" data-testid="diagnostics" role="list" aria-label="Problems" class:empty=move || state.problems.with(Vec::is_empty)>
            {move || {
                state
                    .problems
                    .get()
                    .into_iter()
                    .map(|problem| {
                        let (line, column) = (problem.line, problem.column);
                        view! {
                            <div role="listitem">
                                <button
                                    class="problem"
                                    class:warning=!problem.error
                                    on:click=move |_| {
                                        state.narrow.set(Narrow::Code);
                                        host::go_to(line, column);
                                    }
                                >
                                    <span class="place">{format!("{line}:{column}")}</span>
                                    <span class="message">
                                        {problem.message.clone()}
                                        <Show when={let hint = problem.hint.clone(); move || !hint.is_empty()}>
                                            <span class="hint">{problem.hint.clone()}</span>
                                        </Show>
                                    </span>
                                    <span class="code">{problem.code.clone()}</span>
                                </button>
                            </div>
                        }
                    })
                    .collect_view()
            }}
        </div>
    }
}
