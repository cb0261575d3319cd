//! All state of the page, in signals. Texts live in the editors; what follows from them lives here.

use benches_web::{Comparison, Summary};
use leptos::prelude::*;

/// Panes beside the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The module as text.
    Wat,
    /// The JavaScript it is timed against.
    JavaScript,
    /// Times.
    Time,
}

/// What fills a narrow screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// The Python editor.
    Code,
    /// The console.
    Output,
    /// The pane chosen in [`State::pane`].
    Pane,
}

/// Where the JavaScript shown is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The compiler's twin of the Python program.
    Twin,
    /// Written by hand for an example.
    HandWritten,
    /// Changed here.
    Edited,
    /// There is none.
    Missing,
}

/// How the status line looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something is going on.
    Busy,
    /// All is well.
    Good,
    /// Something is wrong.
    Bad,
    /// Neither.
    Plain,
}

/// One message of the compiler.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its stable name.
    pub code: String,
    /// Is the program refused?
    pub error: bool,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Line from 1.
    pub line: u32,
    /// Column from 1.
    pub column: u32,
}

/// One side's times in ms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SideReport {
    /// First calls, each in a fresh worker.
    pub first: Summary,
    /// Compiling and loading before the first call.
    pub load: Summary,
    /// Steady calls.
    pub steady: Summary,
    /// All steady samples.
    pub samples: Vec<f64>,
}

/// What Time found.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// Both print the same, and these are the times.
    Times {
        /// Python as WebAssembly.
        python: SideReport,
        /// JavaScript, if there was any, with both comparisons (first, steady).
        javascript: Option<(SideReport, Option<Comparison>, Option<Comparison>)>,
        /// What the JavaScript was.
        origin: Origin,
        /// Bytes of the module.
        size: f64,
    },
    /// They print different text, so there is nothing to compare.
    Different {
        /// What Python printed.
        python: String,
        /// What JavaScript printed.
        javascript: String,
    },
    /// It did not come to that.
    Failed(String),
}

/// An example of the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its file name without ending.
    pub id: String,
    /// For the picker.
    pub title: String,
    /// What it shows.
    pub description: String,
}

/// The example that was opened, to know whether the source is still the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its id.
    pub id: String,
    /// Its Python.
    pub python: String,
    /// Its hand-written JavaScript.
    pub javascript: String,
}

/// What the share dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Share {
    /// The dialog is closed.
    Closed,
    /// A link, and whether it was copied.
    Link(String, bool),
    /// There is no link, and why.
    Refused(String),
}

/// The page's state.
#[derive(Clone, Copy)]
pub struct State {
    /// The status line.
    pub status: RwSignal<(Tone, String)>,
    /// The edition of the text for which the status line holds the answer to what a person did.
    pub answered: RwSignal<Option<u32>>,
    /// Messages of the compiler for the text shown.
    pub problems: RwSignal<Vec<Problem>>,
    /// Is there a module for the text shown?
    pub compiled: RwSignal<bool>,
    /// Bytes of that module.
    pub size: RwSignal<f64>,
    /// The pane shown.
    pub pane: RwSignal<Pane>,
    /// What fills a narrow screen.
    pub narrow: RwSignal<Narrow>,
    /// Is a program running?
    pub running: RwSignal<bool>,
    /// Does it wait for a line?
    pub wants_input: RwSignal<bool>,
    /// Lines given before the program asks.
    pub prepared_input: RwSignal<String>,
    /// What is being measured, if anything.
    pub measuring: RwSignal<Option<String>>,
    /// The last times.
    pub report: RwSignal<Option<Report>>,
    /// Where the JavaScript shown is from.
    pub origin: RwSignal<Origin>,
    /// The compiler's twin.
    pub twin: RwSignal<Option<String>>,
    /// Why there is no twin.
    pub refusal: RwSignal<String>,
    /// The picker's list.
    pub examples: RwSignal<Vec<Example>>,
    /// The example opened last.
    pub opened: RwSignal<Option<Opened>>,
    /// The share dialog.
    pub share: RwSignal<Share>,
    /// A message that stays until it is closed (a broken link), with what it is about.
    pub notice: RwSignal<Option<String>>,
    /// A program that was replaced and can be brought back.
    pub replaced: RwSignal<Option<String>>,
    /// `auto`, `light` or `dark`.
    pub theme: RwSignal<&'static str>,
    /// Counts changes of the source, so that a late timer knows that it is late.
    pub edition: RwSignal<u32>,
}

impl State {
    /// The state of a page just opened.
    pub fn new() -> State {
        State {
            status: RwSignal::new((Tone::Busy, "Loading the compiler…".to_string())),
            answered: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            compiled: RwSignal::new(false),
            size: RwSignal::new(0.0),
            pane: RwSignal::new(Pane::Wat),
            narrow: RwSignal::new(Narrow::Code),
            running: RwSignal::new(false),
            wants_input: RwSignal::new(false),
            prepared_input: RwSignal::new(String::new()),
            measuring: RwSignal::new(None),
            report: RwSignal::new(None),
            origin: RwSignal::new(Origin::Missing),
            twin: RwSignal::new(None),
            refusal: RwSignal::new(String::new()),
            examples: RwSignal::new(Vec::new()),
            opened: RwSignal::new(None),
            share: RwSignal::new(Share::Closed),
            notice: RwSignal::new(None),
            replaced: RwSignal::new(None),
            theme: RwSignal::new("auto"),
            edition: RwSignal::new(0),
        }
    }

    /// Sets the status line.
    pub fn say(self, tone: Tone, text: impl Into<String>) {
        self.status.set((tone, text.into()));
    }

    /// Answers what a person did: the end of a compile that is still going on does not take the answer away.
    pub fn answer(self, tone: Tone, text: impl Into<String>) {
        self.answered.set(Some(self.edition.get_untracked()));
        self.say(tone, text);
    }

    /// Is anything going on that Stop ends?
    pub fn busy(self) -> bool {
        self.running.get() || self.measuring.with(Option::is_some)
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}
