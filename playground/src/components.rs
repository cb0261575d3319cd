//! The parts of the page, one file each.

pub mod console;
pub mod panes;
pub mod problems;
pub mod share;
pub mod timing;
pub mod toolbar;
