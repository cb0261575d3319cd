//! Keel.
