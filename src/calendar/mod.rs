//! Dates as written (Gregorian, Jalali, Hijri; weekdays; relative days) → civil dates.

use crate::text::{PartialDate, Reading, Span};

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words.
    pub span: Span,
    /// What they mean, as precise as they are; `None` when the day cannot be known
    /// (a weekday in an article without a date).
    pub date: Option<PartialDate>,
    /// Name of the rule that read it.
    pub rule: &'static str,
}

/// The dates of an article in text order, relative ones reckoned from its publication date.
pub fn find(_reading: &Reading) -> Vec<DateMention> {
    Vec::new()
}
