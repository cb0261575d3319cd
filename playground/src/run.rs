//! Runs and times the program in the editor; Stop ends either at once.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use benches_web::{Comparison, Summary, show_ms};

use crate::compile::{callback, compile};
use crate::host::{self, Measured, Outcome, Side};
use crate::state::{Narrow, Origin, Pane, Report, SideReport, State, Tone};

/// Rounds of steady calls that one press of Time takes.
const ROUNDS: u32 = 15;

/// Below this many ms a call says more about calling than about the work.
pub const SHORT: f64 = 0.05;

/// Compiles until the result belongs to the text shown. `false` where the program is refused.
async fn ready(state: State) -> bool {
    for _ in 0..20 {
        if let Some(ok) = compile(state).await {
            return ok;
        }
    }
    false
}

/// Runs the program in the editor.
pub fn run(state: State) {
    begin(state, false);
}

/// Runs the JavaScript shown, with the same console.
pub fn run_javascript(state: State) {
    begin(state, true);
}

fn begin(state: State, javascript: bool) {
    if state.measuring.with_untracked(Option::is_some) {
        return;
    }
    spawn_local(async move {
        host::stop();
        state.running.set(true);
        state.wants_input.set(false);
        state.say(Tone::Busy, "Compiling…");
        if !javascript && !ready(state).await {
            state.running.set(false);
            state.narrow.set(Narrow::Code);
            let count = state.problems.with_untracked(Vec::len);
            host::clear_console();
            state.problems.with_untracked(|problems| {
                for problem in problems {
                    host::write_console(
                        "stderr",
                        &format!("main.py:{}:{}: {}\n", problem.line, problem.column, problem.message),
                    );
                }
            });
            state.say(Tone::Bad, format!("Not run: {count} problem{}", if count == 1 { "" } else { "s" }));
            return;
        }
        host::clear_console();
        state.narrow.set(Narrow::Output);
        state.say(Tone::Busy, "Running…");
        let input = state.prepared_input.get_untracked();
        let promise = if javascript {
            host::run_javascript(&input)
        } else {
            let wanted = callback(move |_: JsValue| {
                state.wants_input.set(true);
                state.say(Tone::Busy, "The program waits for a line of input");
                host::focus("console-input");
            });
            host::run(&Array::new(), &input, &wanted)
        };
        let Ok(outcome) = JsFuture::from(promise).await else { return };
        let outcome: Outcome = outcome.unchecked_into();
        state.running.set(false);
        state.wants_input.set(false);
        let time = show_ms(outcome.run_ms());
        if outcome.stopped() {
            host::write_console("note", &format!("Stopped after {time}\n"));
            state.say(Tone::Plain, format!("Stopped after {time}"));
        } else if outcome.exit_code() == 0 {
            state.say(Tone::Good, format!("Finished in {time}"));
        } else {
            state.say(Tone::Bad, format!("Ended with exit code {} after {time}", outcome.exit_code()));
        }
    });
}

/// Ends what is going on.
pub fn stop(state: State) {
    if state.running.get_untracked() || state.measuring.with_untracked(Option::is_some) {
        host::stop();
    }
}

/// Gives the program the line that it waits for.
pub fn give_line(state: State, line: &str) {
    state.wants_input.set(false);
    host::write_console("input", &format!("{line}\n"));
    state.say(Tone::Busy, "Running…");
    host::send_line(&format!("{line}\n"));
}

/// Times the program against the JavaScript shown.
pub fn time(state: State) {
    if state.measuring.with_untracked(Option::is_some) {
        return;
    }
    spawn_local(async move {
        host::stop();
        state.measuring.set(Some("compiling".to_string()));
        state.pane.set(Pane::Time);
        state.narrow.set(Narrow::Pane);
        state.report.set(None);
        state.say(Tone::Busy, "Measuring…");
        if !ready(state).await {
            state.measuring.set(None);
            state.report.set(Some(Report::Failed("The program does not compile, so there is nothing to time. See the problems below the editor.".into())));
            state.say(Tone::Bad, "Not timed: the program does not compile");
            return;
        }
        // WAT and twin come just after the module.
        for _ in 0..100 {
            if state.origin.get_untracked() != Origin::Missing
                || !state.refusal.with_untracked(String::is_empty)
            {
                break;
            }
            pause(20).await;
        }
        let origin = state.origin.get_untracked();
        let with_twin = origin != Origin::Missing && !host::twin().trim().is_empty();
        let progress = callback(move |text: String| {
            if state.measuring.with_untracked(Option::is_some) {
                state.measuring.set(Some(text));
            }
        });
        let result = JsFuture::from(host::measure(with_twin, ROUNDS, &progress)).await;
        state.measuring.set(None);
        match result {
            Ok(measured) => {
                let report = report(&measured.unchecked_into(), origin, state.size.get_untracked());
                state.say(
                    if matches!(report, Report::Times { .. }) { Tone::Good } else { Tone::Bad },
                    summary(&report),
                );
                state.report.set(Some(report));
            }
            Err(error) => {
                let message = js_sys::Reflect::get(&error, &"message".into())
                    .ok()
                    .and_then(|text| text.as_string())
                    .unwrap_or_else(|| "unknown failure".to_string());
                if message == "stopped" {
                    state.say(Tone::Plain, "Measuring was stopped");
                    state.report.set(Some(Report::Failed("Stopped before there was a result.".into())));
                } else {
                    state.say(Tone::Bad, "Measuring failed");
                    state.report.set(Some(Report::Failed(message)));
                }
            }
        }
    });
}

async fn pause(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(
            move || {
                let _ = resolve.call0(&JsValue::NULL);
            },
            std::time::Duration::from_millis(ms as u64),
        );
    });
    let _ = JsFuture::from(promise).await;
}

fn side(side: &Side) -> SideReport {
    let samples = side.steady();
    SideReport {
        first: Summary::of(&side.first()).unwrap_or_default(),
        load: Summary::of(&side.load()).unwrap_or_default(),
        steady: Summary::of(&samples).unwrap_or_default(),
        samples,
    }
}

fn report(measured: &Measured, origin: Origin, size: f64) -> Report {
    let python = measured.python();
    let javascript = measured.javascript();
    if !measured.equal() {
        return Report::Different {
            python: python.text(),
            javascript: javascript.map(|one| one.text()).unwrap_or_default(),
        };
    }
    let javascript = javascript.map(|other| {
        let first = Comparison::of(&python.first(), &other.first());
        let steady = Comparison::of(&python.steady(), &other.steady());
        (side(&other), first, steady)
    });
    Report::Times { python: side(&python), javascript, origin, size }
}

/// The result in a few words, for the status line.
fn summary(report: &Report) -> String {
    match report {
        Report::Times { python, javascript: Some((side, ..)), .. }
            if python.steady.median < SHORT && side.steady.median < SHORT =>
        {
            "Too little work to compare".to_string()
        }
        Report::Times { javascript: Some((_, _, Some(steady))), .. } => verdict(steady),
        Report::Times { python, .. } => format!("Steady {}", show_ms(python.steady.median)),
        Report::Different { .. } => "Python and JavaScript print different text".to_string(),
        Report::Failed(reason) => reason.clone(),
    }
}

/// A comparison as a sentence.
pub fn verdict(comparison: &Comparison) -> String {
    match comparison.verdict {
        benches_web::Verdict::Faster => format!("{} faster than JavaScript", times(comparison.ratio)),
        benches_web::Verdict::Slower => format!("{} slower than JavaScript", times(1.0 / comparison.ratio)),
        benches_web::Verdict::NoDifference => "No clear difference from JavaScript".to_string(),
    }
}

/// A ratio with the figures it deserves: `1.8×`, `12×`.
pub fn times(ratio: f64) -> String {
    if ratio >= 9.95 { format!("{ratio:.0}×") } else { format!("{ratio:.1}×") }
}
