//! Dates as each language writes them, as precise as they are known.
//!
//! Persian readers reckon by the Jalali calendar. A Gregorian month or year lies in two Jalali ones: both are
//! named, so that nothing is claimed that the article does not say.

use super::{Language, Value, digits, key, plain};
use crate::calendar::{Jalali, jalali};
use crate::text::PartialDate;

/// A date in the language's own calendar: `16 July 2024`, «۲۶ تیر ۱۴۰۳», «١٦ يوليو ٢٠٢٤».
#[must_use]
pub fn date(language: Language, date: PartialDate) -> String {
    match language {
        Language::Persian => in_jalali(date).unwrap_or_else(|| gregorian(language, date)),
        Language::English | Language::Arabic => gregorian(language, date),
    }
}

/// The same date in the other calendar that is in use beside it, for a tooltip.
#[must_use]
pub fn date_elsewhere(language: Language, date: PartialDate) -> Option<String> {
    (language == Language::Persian).then(|| gregorian(language, date))
}

fn gregorian(language: Language, date: PartialDate) -> String {
    let month = date.month.map(|month| plain(&language.text(key!("gregorian-month"), &[("month", usize::from(month).into())])));
    written(language, date.year.into(), month, date.day)
}

/// Day, month and year in the order of the language; what is not known is left out.
fn written(language: Language, year: i32, month: Option<String>, day: Option<u8>) -> String {
    let year = Value::Text(digits(language, &year.to_string()));
    let text = match (month, day) {
        (Some(month), Some(day)) => {
            let day = Value::Text(digits(language, &day.to_string()));
            language.text(key!("date-day"), &[("day", day), ("month", month.into()), ("year", year)])
        }
        (Some(month), None) => language.text(key!("date-month"), &[("month", month.into()), ("year", year)]),
        (None, _) => language.text(key!("date-year"), &[("year", year)]),
    };
    plain(&text)
}

fn in_jalali(date: PartialDate) -> Option<String> {
    let last_month = date.month.unwrap_or(12);
    let first = PartialDate::day(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    // The 28th lies in the same Jalali month as the last day of the Gregorian one.
    let last = PartialDate::day(date.year, last_month, date.day.unwrap_or(28));
    let (from, to) = (jalali(first)?, jalali(last)?);
    let (month, year) = (jalali_month(from), |at: Jalali| digits(Language::Persian, &at.year.to_string()));
    Some(match (date.day, date.month) {
        (Some(_), _) => written(Language::Persian, from.year, Some(month), Some(from.day)),
        (None, Some(_)) if from.year == to.year => format!("{month}–{} {}", jalali_month(to), year(to)),
        (None, Some(_)) => format!("{month} {}–{} {}", year(from), jalali_month(to), year(to)),
        (None, None) => format!("{}–{}", year(from), year(to)),
    })
}

fn jalali_month(at: Jalali) -> String {
    plain(&Language::Persian.text(key!("jalali-month"), &[("month", usize::from(at.month).into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> [String; 3] {
        let parsed = PartialDate::parse_iso(text).unwrap();
        Language::ALL.map(|language| date(language, parsed))
    }

    #[test]
    fn days_in_three_languages() {
        assert_eq!(all("2024-07-16"), ["16 July 2024", "۲۶ تیر ۱۴۰۳", "١٦ يوليو ٢٠٢٤"]);
        assert_eq!(all("2021-03-20"), ["20 March 2021", "۳۰ اسفند ۱۳۹۹", "٢٠ مارس ٢٠٢١"]);
    }

    #[test]
    fn a_month_stays_a_month_and_a_year_a_year() {
        assert_eq!(all("2024-07"), ["July 2024", "تیر–مرداد ۱۴۰۳", "يوليو ٢٠٢٤"]);
        assert_eq!(all("2024-03")[1], "اسفند ۱۴۰۲–فروردین ۱۴۰۳");
        assert_eq!(all("2024"), ["2024", "۱۴۰۲–۱۴۰۳", "٢٠٢٤"]);
    }

    #[test]
    fn the_gregorian_date_is_at_hand_in_persian() {
        let day = PartialDate::day(2024, 7, 16);
        assert_eq!(date_elsewhere(Language::Persian, day).unwrap(), "۱۶ ژوئیهٔ ۲۰۲۴");
        assert_eq!(date_elsewhere(Language::Arabic, day), None);
    }
}
