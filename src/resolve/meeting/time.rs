//! When a report allows its meeting to have been: a range of days.

use crate::extract::{Meeting, Status};
use crate::text::PartialDate;

/// Days counted from a fixed day, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    first: i32,
    last: i32,
}

impl Days {
    /// Any time at all.
    pub const ANY: Self = Self { first: i32::MIN, last: i32::MAX };

    /// The days a date covers.
    fn of(date: PartialDate) -> Self {
        let (first, last) = (date.month.unwrap_or(1), date.month.unwrap_or(12));
        Self { first: number(date.year, first, date.day.unwrap_or(1)), last: number(date.year, last, date.day.unwrap_or(31)) }
    }

    /// So many days earlier at its beginning and later at its end.
    fn widened(self, before: i32, after: i32) -> Self {
        Self { first: self.first.saturating_sub(before), last: self.last.saturating_add(after) }
    }

    /// The days that lie in both, if any.
    pub fn meet(self, other: Self) -> Option<Self> {
        let both = Self { first: self.first.max(other.first), last: self.last.min(other.last) };
        (both.first <= both.last).then_some(both)
    }

    /// True when it says anything.
    pub fn is_known(self) -> bool {
        self != Self::ANY
    }
}

/// The day of a date in a year of equal months: good enough to compare, never shown.
fn number(year: i16, month: u8, day: u8) -> i32 {
    i32::from(year) * 372 + (i32::from(month) - 1) * 31 + i32::from(day)
}

/// When the meeting of a report can have been. A date in words counts by itself, give or take a day for time zones;
/// without one, reports tell of what was shortly before them and of what is to come.
pub fn possible(meeting: &Meeting, published: Option<PartialDate>) -> Days {
    if let Some(stated) = meeting.date.filter(|d| d.span.is_some()) {
        return Days::of(stated.date).widened(1, 1);
    }
    let Some(published) = published else { return Days::ANY };
    let (before, after) = match meeting.status {
        Status::Held if meeting.date.is_some() => (6, 1),
        Status::Held => (400, 1),
        Status::Planned => (1, 120),
        Status::Cancelled => (90, 120),
        Status::Ongoing => (365, 365),
    };
    Days::of(published).widened(before, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_hold_their_days() {
        let day = Days::of(PartialDate::day(2024, 3, 31));
        assert!(Days::of(PartialDate::month(2024, 3)).meet(day).is_some());
        assert!(Days::of(PartialDate::month(2024, 4)).meet(day).is_none());
        assert!(Days::of(PartialDate::month(2024, 4)).widened(1, 1).meet(day).is_some());
        assert!(Days::of(PartialDate::year(2024)).meet(day).is_some());
    }
}
