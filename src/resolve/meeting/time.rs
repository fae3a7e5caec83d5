//! When a report allows its meeting to have been, and how closely two such times agree.

use crate::extract::{Meeting, Status};
use crate::text::{Article, Lang, PartialDate};

/// Days counted from a fixed day, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
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

    /// From the day before a date on: what is still expected then.
    fn from(date: PartialDate) -> Self {
        Self { first: Self::of(date).first.saturating_sub(1), last: i32::MAX }
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
}

/// A Persian month begins so many days before the month it is written as.
const SOLAR: i32 = 11;

/// News tells of what was so many days before.
pub(super) const DAYS_BEFORE: u32 = 6;

/// News stands in the first so many letters of an article; what follows may be of any time before.
const HEAD: usize = 700;

/// True for a meeting that the head of the article tells of.
fn is_news(meeting: &Meeting, article: &Article) -> bool {
    let first = meeting.sentences.first().map_or(0, |s| s.start as usize);
    let letters = if article.lang == Lang::En { 1 } else { 2 };
    first < HEAD * letters
}

/// The day of a date in a year of equal months: good enough to compare, never shown.
fn number(year: i16, month: u8, day: u8) -> i32 {
    i32::from(year) * 372 + (i32::from(month) - 1) * 31 + i32::from(day)
}

/// What a report lets one know of its meeting's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// The day, in words.
    Day(i32),
    /// The month, in words.
    Month(i32),
    /// News of this day: the meeting was then or shortly before.
    Fresh(i32),
    /// Told further down in news of this day: the meeting was then or at any time before.
    Loose(i32),
    /// Only what a window of possible days says.
    Window,
}

/// The time of a meeting as one report tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    /// The days it can have been.
    pub days: Days,
    /// What is known of the day.
    pub known: Known,
    /// A day near it, to put reports in order.
    pub anchor: Option<i32>,
    /// When the article was published.
    pub published: Option<i32>,
}

/// How closely two times agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Closeness {
    /// Both are told, days apart.
    Apart,
    /// Nothing speaks against it.
    Possible,
    /// The same month or week.
    Near,
    /// The same day or the next, one of them by the date of publication.
    News,
    /// The same day in words.
    SameDay,
}

impl When {
    /// When the meeting of a report can have been. A date in words counts by itself, give or take a day for time zones
    /// and meetings of several days; without one, reports tell of what was shortly before and of what is to come.
    pub fn new(meeting: &Meeting, article: &Article) -> Self {
        let published = article.published;
        let anchor = meeting.date.map(|d| d.date).or(published).map(|d| Days::of(d).first);
        let told = published.map(|d| Days::of(d).first);
        if let Some(stated) = meeting.date.filter(|d| d.span.is_some()) {
            let days = Days::of(stated.date);
            let known = match stated.date.precision() {
                3 => Known::Day(days.first),
                2 => Known::Month(days.first),
                _ => Known::Window,
            };
            let slack = if days.first < days.last && article.lang == Lang::Fa { SOLAR } else { 1 };
            let days = days.widened(slack, 1);
            let ahead = published.filter(|_| meeting.status == Status::Planned).and_then(|p| days.meet(Days::from(p)));
            return Self { days: ahead.unwrap_or(days), known, anchor, published: told };
        }
        let Some(day) = meeting.date.map(|d| d.date).or(published) else {
            return Self { days: Days::ANY, known: Known::Window, anchor, published: told };
        };
        let fresh = meeting.date.is_some() && meeting.status == Status::Held;
        let leads = fresh && is_news(meeting, article);
        let (before, after) = match meeting.status {
            Status::Held if leads => (DAYS_BEFORE.cast_signed(), 1),
            Status::Held => (400, 1),
            Status::Planned => (1, 200),
            Status::Cancelled => (90, 200),
            Status::Ongoing => (365, 365),
        };
        let days = Days::of(day);
        let known = match (fresh && day.precision() == 3, leads) {
            (true, true) => Known::Fresh(days.first),
            (true, false) => Known::Loose(days.first),
            _ => Known::Window,
        };
        Self { days: days.widened(before, after), known, anchor, published: told }
    }

    /// How closely two times agree; `None` when they cannot be one.
    pub fn closeness(self, other: Self) -> Option<Closeness> {
        self.days.meet(other.days)?;
        Some(match (self.known, other.known) {
            (Known::Day(a), Known::Day(b)) => match a.abs_diff(b) {
                0 => Closeness::SameDay,
                1 => Closeness::News,
                _ => Closeness::Apart,
            },
            (Known::Day(a) | Known::Fresh(a), Known::Fresh(b)) | (Known::Fresh(a), Known::Day(b)) => {
                if a.abs_diff(b) <= 1 {
                    Closeness::News
                } else {
                    Closeness::Near
                }
            }
            (Known::Loose(a), Known::Day(b) | Known::Fresh(b) | Known::Loose(b))
            | (Known::Day(a) | Known::Fresh(a), Known::Loose(b)) => match a.abs_diff(b) {
                0..=1 => Closeness::News,
                2..=DAYS_BEFORE => Closeness::Near,
                _ => Closeness::Possible,
            },
            (Known::Window | Known::Loose(_), _) | (_, Known::Window | Known::Loose(_)) => Closeness::Possible,
            _ => Closeness::Near,
        })
    }
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

    fn day(number: i32) -> When {
        When {
            days: Days { first: number - 1, last: number + 1 },
            known: Known::Day(number),
            anchor: Some(number),
            published: None,
        }
    }

    fn news(number: i32) -> When {
        When {
            days: Days { first: number - 6, last: number + 1 },
            known: Known::Fresh(number),
            anchor: Some(number),
            published: None,
        }
    }

    #[test]
    fn days_agree_or_not() {
        assert_eq!(day(900).closeness(day(900)), Some(Closeness::SameDay));
        assert_eq!(day(900).closeness(day(901)), Some(Closeness::News));
        assert_eq!(day(900).closeness(day(902)), Some(Closeness::Apart));
        assert_eq!(day(900).closeness(day(903)), None);
        assert_eq!(day(900).closeness(news(901)), Some(Closeness::News));
        assert_eq!(day(900).closeness(news(905)), Some(Closeness::Near));
        assert_eq!(day(900).closeness(news(940)), None);
        let any = When { days: Days::ANY, known: Known::Window, anchor: None, published: None };
        assert_eq!(any.closeness(day(900)), Some(Closeness::Possible));
    }
}
