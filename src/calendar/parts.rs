//! What the words of one date say, before anybody knows when it is.

use super::civil::Era;
use super::words::Class;

/// A month of one of the calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Month {
    pub era: Era,
    pub number: u8,
}

impl Month {
    /// From the lexicon's value: 101 is January, 201 Farvardin, 301 Muharram.
    fn from_value(value: i32) -> Option<Self> {
        let era = match value / 100 {
            1 => Era::Gregorian,
            2 => Era::Jalali,
            3 => Era::Hijri,
            _ => return None,
        };
        u8::try_from(value % 100).ok().map(|number| Self { era, number })
    }
}

/// The parts of a date that its words name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// 1 for Monday to 7 for Sunday.
    pub weekday: Option<i32>,
    pub day: Option<u8>,
    /// The last day, in "17 to 19 June".
    pub last_day: Option<u8>,
    pub month: Option<Month>,
    /// The last month, in "June to August".
    pub last_month: Option<Month>,
    pub year: Option<i32>,
    /// Calendar of the year, where the text says it.
    pub era: Option<Era>,
    /// Days from today.
    pub offset: Option<i32>,
    /// −1 past, 0 this, 1 next.
    pub shift: Option<i32>,
    /// The sentence speaks of the future, or of the past.
    pub ahead: Option<bool>,
    /// How many units.
    pub amount: Option<i32>,
    /// Length of the unit in days: 1, 7, 30, 365, …
    pub unit: Option<i32>,
    /// 1 early, 2 middle, 3 late.
    pub edge: Option<i32>,
    /// 1 spring to 4 winter.
    pub season: Option<i32>,
}

impl Parts {
    /// Notes what a word of the lexicon says.
    pub fn note(&mut self, class: Class, value: i32) {
        match class {
            Class::Month | Class::Clear | Class::Weak | Class::Rare | Class::May => self.note_month(value),
            Class::Weekday | Class::ShortWeekday => self.weekday = Some(value),
            Class::Offset => self.offset = Some(value),
            Class::Ordinal => self.note_day(value),
            Class::Unit => self.unit = Some(value),
            Class::Dual => (self.unit, self.amount) = (Some(value), Some(2)),
            Class::Past | Class::Ago => self.shift = Some(-1),
            Class::Next | Class::Later => self.shift = Some(1),
            Class::This | Class::Current => self.shift = Some(0),
            Class::ThisYear => (self.unit, self.shift) = (Some(365), Some(value)),
            Class::Edge => self.edge = Some(value),
            Class::Season => self.season = Some(value),
            Class::Era => self.note_era(value),
            _ => {}
        }
    }

    fn note_month(&mut self, value: i32) {
        if self.month.is_none() {
            self.month = Month::from_value(value);
        } else {
            self.last_month = Month::from_value(value);
        }
    }

    /// Notes a day of the month; the second one ends a range.
    pub fn note_day(&mut self, value: i32) {
        let day = u8::try_from(value).ok();
        if self.day.is_none() {
            self.day = day;
        } else {
            self.last_day = day;
        }
    }

    /// Notes a numeric date whose calendar its year tells.
    pub fn note_numeric(&mut self, year: i32, month: i32, day: i32) {
        let era = era_of(year);
        self.month = u8::try_from(month).ok().map(|number| Month { era, number });
        self.year = Some(year);
        self.note_day(day);
    }

    fn note_era(&mut self, value: i32) {
        self.era = match value {
            1 => Some(Era::Gregorian),
            2 => Some(Era::Jalali),
            _ => Some(Era::Hijri),
        };
    }

    /// The calendar of the year: told, or that of the month, or what its size suggests.
    pub fn year_era(&self) -> Era {
        let told = self.era.or(self.month.map(|m| m.era));
        match (told, self.year) {
            // «۱۴۰۳ هجری» in Persian is the solar year; 2024 is never a Hijri one.
            (_, Some(year)) if year > 1600 => Era::Gregorian,
            // September 1398: the month is of one calendar, the year of another.
            (Some(Era::Gregorian), Some(year)) if self.era.is_none() && year > 1200 => era_of(year),
            (Some(era), _) => era,
            (None, Some(year)) => era_of(year),
            (None, None) => Era::Gregorian,
        }
    }
}

/// The calendar a bare year is likely in.
fn era_of(year: i32) -> Era {
    match year {
        1200..=1429 => Era::Jalali,
        1430..=1500 => Era::Hijri,
        _ => Era::Gregorian,
    }
}
