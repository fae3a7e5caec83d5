//! Years, months and days of the calendar that a language reckons by, for axes: where each begins, and its name.
//!
//! Days are counted as [`day_number`] counts. Persian reckons by the Jalali calendar, the others by the Gregorian.

use super::{Language, digits, key, plain};
use crate::calendar::{date_of_day, jalali};

/// A unit of a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
}

impl Unit {
    /// All, from long to short.
    pub const ALL: [Self; 3] = [Self::Year, Self::Month, Self::Day];
}

/// Year, month and day of a day in the language's calendar.
fn parts(language: Language, day: i64) -> (i32, u8, u8) {
    let date = date_of_day(day);
    let gregorian = || (i32::from(date.year), date.month.unwrap_or(1), date.day.unwrap_or(1));
    match language {
        Language::Persian => jalali(date).map_or_else(gregorian, |at| (at.year, at.month, at.day)),
        Language::English | Language::Arabic => gregorian(),
    }
}

/// The first day of the year, the month or the day that a day lies in.
#[must_use]
pub fn unit_start(language: Language, unit: Unit, day: i64) -> i64 {
    let month = day - i64::from(parts(language, day).2) + 1;
    match unit {
        Unit::Day => day,
        Unit::Month => month,
        Unit::Year => (1..parts(language, day).1).fold(month, |month, _| unit_start(language, Unit::Month, month - 1)),
    }
}

/// The first day of the unit after one that begins on a day.
#[must_use]
pub fn unit_after(language: Language, unit: Unit, start: i64) -> i64 {
    match unit {
        Unit::Day => start + 1,
        // No month is longer than 31 days or shorter than 28, no year longer than 366 or shorter than 354.
        Unit::Month => unit_start(language, Unit::Month, start + 32),
        Unit::Year => unit_start(language, Unit::Year, start + 370),
    }
}

/// What an axis calls the unit that begins on a day: `2024`, `July`, `16`; «۱۴۰۳», «تیر», «۲۶».
#[must_use]
pub fn unit_name(language: Language, unit: Unit, start: i64) -> String {
    let (year, month, day) = parts(language, start);
    let month = || match language {
        Language::Persian => language.text(key!("jalali-month"), &[("month", usize::from(month).into())]),
        Language::English | Language::Arabic => language.text(key!("gregorian-month"), &[("month", usize::from(month).into())]),
    };
    match unit {
        Unit::Year => digits(language, &year.to_string()),
        Unit::Month => plain(&month()),
        Unit::Day => digits(language, &day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::day_number;
    use crate::text::PartialDate;

    fn names(language: Language, iso: &str) -> [String; 3] {
        let day = PartialDate::parse_iso(iso).and_then(day_number).expect("a day");
        Unit::ALL.map(|unit| unit_name(language, unit, unit_start(language, unit, day)))
    }

    #[test]
    fn the_units_of_a_day() {
        assert_eq!(names(Language::English, "2024-07-16"), ["2024", "July", "16"]);
        assert_eq!(names(Language::Persian, "2024-07-16"), ["۱۴۰۳", "تیر", "۲۶"]);
        assert_eq!(names(Language::Arabic, "2024-07-16"), ["٢٠٢٤", "يوليو", "١٦"]);
    }

    #[test]
    fn units_follow_each_other() {
        for language in Language::ALL {
            let first = PartialDate::parse_iso("2019-12-31").and_then(day_number).expect("a day");
            for (unit, count) in [(Unit::Year, 5), (Unit::Month, 60), (Unit::Day, 1000)] {
                let mut day = unit_start(language, unit, first);
                for _ in 0..count {
                    let next = unit_after(language, unit, day);
                    assert!(next > day && unit_start(language, unit, next - 1) == day, "{language:?} {unit:?} {day}");
                    day = next;
                }
            }
        }
    }
}
