//! Times of Python as WebAssembly beside JavaScript: first calls and steady calls apart, every sample shown.

use benches_web::{Comparison, Summary, Verdict, show_ms};
use leptos::prelude::*;

use crate::run::{self, SHORT, times, verdict};
use crate::state::{Origin, Report, SideReport, State};

/// The pane.
#[component]
pub fn Timing(state: State) -> impl IntoView {
    view! {
        <div class="timing" data-testid="time-result" aria-live="polite">
            {move || match (state.measuring.get(), state.report.get()) {
                (Some(step), _) => view! { <p class="step"><span class="spinner" aria-hidden="true"></span>{capital(&step)}"…"</p> }.into_any(),
                (None, None) => view! {
                    <div class="invitation">
                        <p>"How fast is this program as WebAssembly, and how fast is the same work in JavaScript?"</p>
                        <button class="primary" on:click=move |_| run::time(state)>"Measure"</button>
                    </div>
                }.into_any(),
                (None, Some(Report::Failed(reason))) => view! { <p class="failed">{reason}</p> }.into_any(),
                (None, Some(Report::Different { python, javascript })) => different(&python, &javascript).into_any(),
                (None, Some(Report::Times { python, javascript, origin, size })) => {
                    view! {
                        <Times python javascript origin size />
                        <p><button on:click=move |_| run::time(state)>"Measure again"</button></p>
                    }.into_any()
                }
            }}
            <details class="how">
                <summary>"How is this measured?"</summary>
                <ul>
                    <li>"Both programs do the whole work in workers of the same kind, one at a time, and must print the same text first."</li>
                    <li>"First call: three fresh workers for each side. The module's bytes differ each time, so that no optimised code is reused."</li>
                    <li>"Steady: after a warm-up, rounds with one sample of each side in random order; the median is shown, and a dot for every sample."</li>
                    <li>"The interval holds the true ratio with 95 % confidence (bootstrap over the rounds). Less than 3 % is not called a difference."</li>
                </ul>
            </details>
        </div>
    }
}

/// Both sides with bars, and what follows.
#[component]
fn Times(
    python: SideReport,
    javascript: Option<(SideReport, Option<Comparison>, Option<Comparison>)>,
    origin: Origin,
    size: f64,
) -> impl IntoView {
    let other = match origin {
        Origin::HandWritten => "JavaScript, hand-written",
        Origin::Edited => "JavaScript, edited",
        _ => "JavaScript twin",
    };
    let sides = |pick: fn(&SideReport) -> Summary, dots: bool| {
        let mut rows = vec![(
            "Python → wasm",
            "ours",
            pick(&python),
            if dots { python.samples.clone() } else { Vec::new() },
        )];
        if let Some((side, ..)) = &javascript {
            rows.push((other, "theirs", pick(side), if dots { side.samples.clone() } else { Vec::new() }));
        }
        let most = rows
            .iter()
            .flat_map(|row| row.3.iter().copied().chain([row.2.high]))
            .fold(f64::MIN_POSITIVE, f64::max);
        rows.into_iter()
            .map(|(name, class, summary, samples)| bar(name, class, summary, &samples, most))
            .collect_view()
    };
    let steady = javascript.as_ref().and_then(|(_, _, steady)| *steady);
    let first = javascript.as_ref().and_then(|(_, first, _)| *first);
    let short = python.steady.median < SHORT
        && javascript.as_ref().is_some_and(|(side, ..)| side.steady.median < SHORT);
    view! {
        {steady.map(|steady| view! {
            <p class="verdict">
                <strong>{if short { "Too little work to compare".to_string() } else { verdict(&steady) }}</strong>
                <span class="small">
                    {match steady.verdict {
                        _ if short => " Each call takes under 50 µs, which says more about calling than about the work.".to_string(),
                        Verdict::Slower => interval(1.0 / steady.interval.1, 1.0 / steady.interval.0),
                        Verdict::Faster | Verdict::NoDifference => interval(steady.interval.0, steady.interval.1),
                    }}
                </span>
            </p>
        })}
        <h3>"Steady call"</h3>
        {sides(|side| side.steady, true)}
        <h3>"First call"</h3>
        {sides(|side| side.first, false)}
        {first.filter(|_| !short).map(|first| view! { <p class="small">{format!("The first call is {}.", in_words(first.ratio))}</p> })}
        <p class="small facts">
            {match &javascript {
                Some((side, ..)) => format!(
                    "✓ Both print the same text. Before the first call: wasm {} to compile and load, JavaScript {}. Module {}.",
                    show_ms(python.load.median), show_ms(side.load.median), crate::compile::bytes(size),
                ),
                None => format!("There is no JavaScript to compare with. Module {}.", crate::compile::bytes(size)),
            }}
        </p>
    }
}

fn interval(low: f64, high: f64) -> String {
    format!(" steady, {}–{} with 95 % confidence", times(low), times(high))
}

fn in_words(ratio: f64) -> String {
    if ratio >= 1.0 {
        format!("{} as fast as JavaScript's", times(ratio))
    } else {
        format!("{} slower than JavaScript's", times(1.0 / ratio))
    }
}

fn bar(
    name: &'static str,
    class: &'static str,
    summary: Summary,
    samples: &[f64],
    most: f64,
) -> impl IntoView + use<> {
    let share = |ms: f64| format!("{:.2}%", (ms / most * 100.0).clamp(0.0, 100.0));
    let dots =
        samples.iter().map(|&ms| view! { <i style:left=share(ms) title=show_ms(ms)></i> }).collect_view();
    view! {
        <div class=format!("bar-row {class}")>
            <span class="name">{name}</span>
            <span class="track"><span class="bar" style:width=share(summary.median)></span>{dots}</span>
            <span class="figure">{show_ms(summary.median)}</span>
        </div>
    }
}

/// The first line that differs.
fn different(python: &str, javascript: &str) -> impl IntoView + use<> {
    let (mut left, mut right) = (python.lines(), javascript.lines());
    let mut number = 0;
    let (ours, theirs) = loop {
        number += 1;
        match (left.next(), right.next()) {
            (Some(ours), Some(theirs)) if ours == theirs => {}
            (ours, theirs) => break (ours, theirs),
        }
        if number > 1_000_000 {
            break (None, None);
        }
    };
    let show =
        |line: Option<&str>| line.map_or("(nothing)".to_string(), |line| line.chars().take(200).collect());
    view! {
        <p class="failed">"The two print different text, so their times cannot be compared."</p>
        <dl class="difference">
            <dt>{format!("Python, line {number}")}</dt><dd>{show(ours)}</dd>
            <dt>{format!("JavaScript, line {number}")}</dt><dd>{show(theirs)}</dd>
        </dl>
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
