//! The share dialog: a link that holds the program.

use keel_page::share::CHAT_SAFE;
use leptos::prelude::*;

use crate::host;
use crate::open;

use crate::state::{Share, State};

/// The dialog; shown when there is a link, or a reason why not.
#[component]
pub fn ShareDialog(state: State) -> impl IntoView {
    let open_now = move || state.share.get() != Share::Closed;
    Effect::new(move || {
        if let Share::Link(_, false) = state.share.get() {
            host::focus("share-link");
        }
    });
    let close = move || {
        state.share.set(Share::Closed);
        host::focus("share-button");
    };
    view! {
        <Show when=open_now>
            <div
                class="dialog"
                role="dialog"
                aria-label="Share"
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        close();
                    }
                }
            >
                <div class="dialog-head">
                    <strong>"Share this program"</strong>
                    <button class="plain" aria-label="Close" on:click=move |_| close()>"✕"</button>
                </div>
                {move || match state.share.get() {
                    Share::Closed => ().into_any(),
                    Share::Refused(reason) => view! { <p role="alert">{reason}</p> }.into_any(),
                    Share::Link(link, copied) => {
                        let length = link.len();
                        view! {
                            <div class="link-row">
                                <input
                                    id="share-link"
                                    data-testid="share-link"
                                    readonly
                                    aria-label="Link"
                                    value=link.clone()
                                    prop:value=link
                                    on:focus=|_| host::select("share-link")
                                />
                                <button class="primary" on:click=move |_| open::copy_link(state)>
                                    {if copied { "Copied" } else { "Copy" }}
                                </button>
                            </div>
                            <p class="small">
                                {format!("{length} characters")}
                                {if length < CHAT_SAFE { ", short enough for any chat. " } else { ", too long for some chat programs. " }}
                                "The link itself holds the program: nothing was uploaded. Opening it compiles, but does not run."
                            </p>
                        }
                            .into_any()
                    }
                }}
            </div>
        </Show>
    }
}
