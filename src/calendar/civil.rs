//! Days counted, and the three calendars converted to them and back.
//!
//! Persian and Hijri (Umm al-Qura) dates are converted by `icu_calendar`. A day
//! is a number, so that "three days ago" is a subtraction.

use icu_calendar::cal::{Hijri, Iso, Persian};
use icu_calendar::types::RataDie;
use icu_calendar::{AsCalendar, Date};

use crate::text::PartialDate;

/// The calendar a month belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Gregorian,
    Jalali,
    Hijri,
}

/// A day, counted from the day before 1 January of the year 1 (which was a Monday).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i64);

impl Day {
    /// The day of a date in one of the calendars; `None` when that month has no such day.
    pub fn new(era: Era, year: i32, month: u8, day: u8) -> Option<Self> {
        match era {
            Era::Gregorian => count(Iso, year, month, day),
            Era::Jalali => count(Persian, year, month, day),
            Era::Hijri => count(Hijri::new_umm_al_qura(), year, month, day),
        }
    }

    /// The day of a whole Gregorian date.
    pub fn of(date: PartialDate) -> Option<Self> {
        Self::new(Era::Gregorian, date.year.into(), date.month?, date.day?)
    }

    /// The day near the middle of what a date covers.
    pub fn middle(date: PartialDate) -> Option<Self> {
        Self::new(Era::Gregorian, date.year.into(), date.month.unwrap_or(7), date.day.unwrap_or(15))
    }

    /// How many days after the day before 1 January of the year 1.
    pub fn number(self) -> i64 {
        self.0
    }

    /// The day of a number.
    pub fn numbered(number: i64) -> Self {
        Self(number)
    }

    /// So many days later; earlier when negative.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + i64::from(days))
    }

    /// How many days lie between two.
    pub fn distance(self, other: Self) -> u64 {
        self.0.abs_diff(other.0)
    }

    /// 1 for Monday to 7 for Sunday.
    pub fn weekday(self) -> i32 {
        i32::try_from((self.0 - 1).rem_euclid(7)).unwrap_or(0) + 1
    }

    /// As a Gregorian date.
    pub fn date(self) -> PartialDate {
        let (year, month, day) = split(&Date::from_rata_die(RataDie::new(self.0), Iso));
        PartialDate::day(i16::try_from(year).unwrap_or(i16::MAX), month, day)
    }

    /// As a Jalali date.
    pub fn jalali(self) -> super::Jalali {
        let (year, month, day) = split(&Date::from_rata_die(RataDie::new(self.0), Persian));
        super::Jalali { year, month, day }
    }

    /// The year of this day in one of the calendars.
    pub fn year_in(self, era: Era) -> i32 {
        let day = RataDie::new(self.0);
        match era {
            Era::Gregorian => split(&Date::from_rata_die(day, Iso)).0,
            Era::Jalali => split(&Date::from_rata_die(day, Persian)).0,
            Era::Hijri => split(&Date::from_rata_die(day, Hijri::new_umm_al_qura())).0,
        }
    }
}

fn count<A: AsCalendar>(calendar: A, year: i32, month: u8, day: u8) -> Option<Day> {
    Date::try_new(year.into(), month.into(), day, calendar).ok().map(|date| Day(date.to_rata_die().to_i64_date()))
}

fn split<A: AsCalendar>(date: &Date<A>) -> (i32, u8, u8) {
    (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}

/// The Gregorian month in which most of a month of another calendar lies.
pub(super) fn month(era: Era, year: i32, month: u8) -> Option<PartialDate> {
    Day::new(era, year, month, 15).map(|day| PartialDate { day: None, ..day.date() })
}

/// The Gregorian year in which most of a year of another calendar lies.
pub(super) fn year(era: Era, year: i32) -> Option<PartialDate> {
    let middle = Day::new(era, year, 6, 15)?;
    Some(PartialDate::year(middle.date().year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_the_three_calendars() {
        for (era, year, month, day, iso) in [
            (Era::Jalali, 1403, 4, 26, "2024-07-16"),
            (Era::Jalali, 1399, 12, 30, "2021-03-20"),
            (Era::Hijri, 1445, 9, 15, "2024-03-25"),
            (Era::Gregorian, 2022, 1, 26, "2022-01-26"),
        ] {
            assert_eq!(Day::new(era, year, month, day).unwrap().date().to_string(), iso);
        }
        assert_eq!(Day::new(Era::Jalali, 1400, 12, 30), None);
        assert_eq!(Day::new(Era::Gregorian, 2023, 2, 29), None);
    }

    #[test]
    fn knows_weekdays_and_months() {
        assert_eq!(Day::of(PartialDate::day(2024, 7, 16)).unwrap().weekday(), 2);
        assert_eq!(month(Era::Jalali, 1402, 10), Some(PartialDate::month(2024, 1)));
        assert_eq!(year(Era::Jalali, 1402), Some(PartialDate::year(2023)));
    }
}
