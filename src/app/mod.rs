//! The window: what the user sees and does, drawn from a library that is replaced whole.

pub mod typeset;
