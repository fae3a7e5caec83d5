//! Civil (Gregorian) dates as precise as a text supports.

use std::fmt;

/// A Gregorian day, month or year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Year of the common era.
    pub year: i16,
    /// 1–12, when known.
    pub month: Option<u8>,
    /// 1–31, when known; never without a month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// A whole day.
    pub fn day(year: i16, month: u8, day: u8) -> Self {
        Self { year, month: Some(month), day: Some(day) }
    }

    /// A month.
    pub fn month(year: i16, month: u8) -> Self {
        Self { year, month: Some(month), day: None }
    }

    /// A year.
    pub fn year(year: i16) -> Self {
        Self { year, month: None, day: None }
    }

    /// True when the two can be the same day: no part that both know differs.
    pub fn can_equal(self, other: Self) -> bool {
        let agree = |a: Option<u8>, b: Option<u8>| a.is_none() || b.is_none() || a == b;
        self.year == other.year && agree(self.month, other.month) && agree(self.day, other.day)
    }

    /// How many parts are known, 1–3.
    pub fn precision(self) -> u8 {
        1 + u8::from(self.month.is_some()) + u8::from(self.day.is_some())
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a time after `T` or a space is ignored.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let date = text.trim().split(['T', ' ']).next()?;
        let mut parts = date.splitn(3, '-');
        let year: i16 = parts.next().filter(|y| y.len() == 4)?.parse().ok()?;
        let month = parts.next().map(str::parse::<u8>).transpose().ok()?.filter(|m| (1..=12).contains(m));
        let day = parts.next().map(str::parse::<u8>).transpose().ok()?.filter(|d| (1..=31).contains(d));
        Some(Self { year, month, day: month.and(day) })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_there_and_back() {
        for text in ["2024", "2024-07", "2024-07-16"] {
            assert_eq!(PartialDate::parse_iso(text).unwrap().to_string(), text);
        }
        assert_eq!(PartialDate::parse_iso("2024-07-16T10:00:00Z"), Some(PartialDate::day(2024, 7, 16)));
        assert_eq!(PartialDate::parse_iso("16/07/2024"), None);
    }

    #[test]
    fn month_can_equal_its_days_only() {
        let july = PartialDate::month(2024, 7);
        assert!(july.can_equal(PartialDate::day(2024, 7, 16)));
        assert!(!july.can_equal(PartialDate::day(2024, 6, 16)));
    }
}
