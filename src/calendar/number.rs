//! Numbers in digits and words: «بیست و ششم», «السادس والعشرين», "twenty-sixth", "26th", «۱۵ ام».

use super::scan::{Hit, Scan, year_like};
use super::words::Class;
use crate::text::Lang;

/// A number and whether it is an ordinal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub hit: Hit,
    pub ordinal: bool,
    /// Written in digits.
    pub digits: bool,
}

/// The number that begins at a token.
pub(super) fn number(scan: &Scan, at: usize) -> Option<Number> {
    scan.known.number(at, || in_digits(scan, at).or_else(|| in_words(scan, at)))
}

fn in_digits(scan: &Scan, at: usize) -> Option<Number> {
    if let Some(value) = scan.digits(at) {
        let suffix = scan.class(Class::Suffix, at + 1).filter(|_| value < 100);
        let end = suffix.map_or(at + 1, |s| s.end);
        return Some(Number { hit: Hit { end, value }, ordinal: suffix.is_some(), digits: true });
    }
    let word = scan.word(at);
    let places = word.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&places) || !matches!(&word[places..], "st" | "nd" | "rd" | "th" | "ام" | "م") {
        return None;
    }
    let value = word[..places].parse().ok()?;
    Some(Number { hit: Hit { end: at + 1, value }, ordinal: true, digits: true })
}

/// Words joined by «و», a hyphen or nothing: sums, with thousands as factors.
fn in_words(scan: &Scan, at: usize) -> Option<Number> {
    let mut sum = term(scan, at)?;
    while !sum.ordinal {
        let next = joint(scan, sum.hit.end).and_then(|i| term(scan, i)).filter(|n| joins(scan, sum.hit.value, n.hit.value));
        let multiplied = scan.class(Class::Number, sum.hit.end).filter(|n| n.value == 1000 && sum.hit.value < 100);
        if let Some(thousand) = multiplied {
            sum.hit = Hit { end: thousand.end, value: sum.hit.value * 1000 };
        } else if let Some(next) = next {
            sum = Number { hit: Hit { end: next.hit.end, value: sum.hit.value + next.hit.value }, ..next };
        } else {
            break;
        }
    }
    Some(sum)
}

fn term(scan: &Scan, at: usize) -> Option<Number> {
    let ordinal = scan.class(Class::Ordinal, at).map(|hit| Number { hit, ordinal: true, digits: false });
    ordinal.or_else(|| scan.class(Class::Number, at).map(|hit| Number { hit, ordinal: false, digits: false }))
}

/// Where the next part of a number would begin.
fn joint(scan: &Scan, at: usize) -> Option<usize> {
    let word = scan.word(at);
    match scan.words.lang {
        Lang::Fa => (word == "و").then_some(at + 1),
        Lang::En => Some(if matches!(word, "-" | "and") { at + 1 } else { at }),
        Lang::Ar => word.starts_with('و').then_some(at),
    }
}

/// True when two parts make one number: twenty and six, not six and twenty (but in Arabic).
fn joins(scan: &Scan, first: i32, second: i32) -> bool {
    let falling = first >= 20 && second < 10 && first % 10 == 0 || first >= 100 && second < 100 && first % 100 == 0;
    falling || scan.words.lang == Lang::Ar && first < 10 && (20..100).contains(&second)
}

/// A day of the month.
pub(super) fn day(scan: &Scan, at: usize) -> Option<Hit> {
    number(scan, at).map(|n| n.hit).filter(|hit| (1..=31).contains(&hit.value))
}

/// A year in four digits, or in words.
pub(super) fn year(scan: &Scan, at: usize) -> Option<Hit> {
    number(scan, at).filter(|n| !n.ordinal && year_like(n.hit.value)).map(|n| n.hit)
}

/// A Persian year in two digits («سال ۸۸»).
pub(super) fn short_year(scan: &Scan, at: usize) -> Option<Hit> {
    let value = scan.digits(at).filter(|_| scan.word(at).len() == 2)?;
    let century = if value < 20 { 1400 } else { 1300 };
    Some(Hit { end: at + 1, value: century + value })
}

/// How many: a number, a pair that means "about" («دو سه», «۲ تا ۳»), or "several" (0).
pub(super) fn amount(scan: &Scan, at: usize) -> Option<Hit> {
    if let Some(several) = scan.class(Class::Several, at) {
        return Some(several);
    }
    let first = number(scan, at).filter(|n| !n.ordinal)?.hit;
    let gap = if matches!(scan.word(first.end), "-" | "_" | "–" | "تا" | "الی" | "to" | "or" | "یا") {
        first.end + 1
    } else {
        first.end
    };
    let second = number(scan, gap).filter(|n| !n.ordinal && n.hit.value > first.value).map(|n| n.hit);
    Some(second.map_or(first, |s| Hit { end: s.end, value: first.value }))
}
