//! Whether, when, where and how.
//!
//! `status` reads tense and cue words, with `plan` · `when`, with `day`, the date · `place`, with `seat`, `journey` and `spoken_of`, where the
//! clause says it was, `venue` where it must have been.

pub mod day;
pub mod journey;
pub mod place;
pub mod plan;
pub mod seat;
pub mod spoken_of;
pub mod status;
pub mod venue;
pub mod when;
