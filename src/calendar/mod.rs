//! Dates as written (Gregorian, Jalali, Hijri; weekdays; relative days) → civil dates.
//!
//! `words` the words of dates · `pattern` the rules, both data in
//! `assets/lexicon/calendar`, `tree` those that begin alike together · `scan`, `number` reading at a token · `parts`
//! what the words say · `tense` whether they look ahead · `civil` the calendars · `resolve` what they mean on the
//! day of publication · `phrase` dates with their prepositions, joined.

mod civil;
mod number;
mod parts;
mod pattern;
mod phrase;
mod resolve;
mod scan;
mod tense;
mod tree;
mod words;

pub use phrase::{Phrase, phrases};

use crate::text::{PartialDate, Reading, Sentence, Span, TokenKind};
use parts::Parts;
use resolve::Now;
use scan::{Known, Scan};

/// What kind of words tell a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateKind {
    /// A day of a month, with or without the year.
    Day,
    /// A day of the week.
    Weekday,
    /// Reckoned from the day of publication (yesterday, last month).
    Relative,
    /// A month.
    Month,
    /// A season.
    Season,
    /// A year.
    Year,
    /// A decade or century.
    Age,
    /// How long something lasts; no date.
    Duration,
    /// What comes again and again (every Monday); no date.
    Set,
    /// A time of day; no date.
    Time,
    /// How long in hours or less; no date.
    ClockDuration,
}

impl DateKind {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "day" => Self::Day,
            "weekday" => Self::Weekday,
            "relative" => Self::Relative,
            "month" => Self::Month,
            "season" => Self::Season,
            "year" => Self::Year,
            "age" => Self::Age,
            "duration" => Self::Duration,
            "set" => Self::Set,
            "time" => Self::Time,
            "clock-duration" => Self::ClockDuration,
            _ => return None,
        })
    }

    /// True for what can date an event.
    pub fn is_date(self) -> bool {
        self <= Self::Age
    }
}

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// The words.
    pub span: Span,
    /// What kind of words they are.
    pub kind: DateKind,
    /// What they mean, as precise as they are; `None` when the day cannot be known
    /// (a weekday in an article without a date).
    pub date: Option<PartialDate>,
    /// The last day or month where the words name a range ("17 to 19 June").
    pub until: Option<PartialDate>,
    /// Days from publication, for words that count so (−1 for yesterday).
    pub offset: Option<i32>,
    /// True when the words name the year.
    pub year_told: bool,
    /// Name of the rule that read it.
    pub rule: &'static str,
}

/// The dates of an article in text order, relative ones reckoned from its publication date.
pub fn find(reading: &Reading) -> Vec<DateMention> {
    expressions(reading).into_iter().filter(|m| m.kind.is_date()).collect()
}

/// All expressions of time in text order: [`find`]'s dates, and durations, repetitions and times of day.
pub fn expressions(reading: &Reading) -> Vec<DateMention> {
    resolved(&scan_all(reading, false), reading.article.published)
}

/// The dates of an article and of its page furniture, reckoned from a given day of publication.
pub fn find_as_of(reading: &Reading, published: Option<PartialDate>) -> Vec<DateMention> {
    resolved(&scan_all(reading, true), published).into_iter().filter(|m| m.kind.is_date()).collect()
}

/// The day so many days after a whole date.
pub fn days_after(date: PartialDate, days: i32) -> Option<PartialDate> {
    civil::Day::of(date).map(|day| day.plus(days).date())
}

/// A whole date as a number: days counted from the day before 1 January of the year 1.
pub fn day_number(date: PartialDate) -> Option<i64> {
    civil::Day::of(date).map(civil::Day::number)
}

/// The date of a day so counted.
pub fn date_of_day(number: i64) -> PartialDate {
    civil::Day::numbered(number).date()
}

/// A day of the Jalali calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jalali {
    /// Year.
    pub year: i32,
    /// 1 for Farvardin to 12 for Esfand.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// A whole date in the Jalali calendar.
pub fn jalali(date: PartialDate) -> Option<Jalali> {
    civil::Day::of(date).map(civil::Day::jalali)
}

fn resolved(found: &[Found], published: Option<PartialDate>) -> Vec<DateMention> {
    let now = Now { published, latest_year: latest_year(found) };
    let mention = |f: &Found| DateMention {
        span: f.span,
        kind: f.kind,
        date: resolve::resolve(&f.parts, now).filter(|_| f.kind.is_date()),
        until: resolve::resolve_end(&f.parts, now).filter(|_| f.kind.is_date()),
        offset: f.parts.offset,
        year_told: f.parts.year.is_some(),
        rule: f.rule,
    };
    found.iter().map(mention).collect()
}

/// A match of a rule, not yet resolved.
struct Found {
    span: Span,
    kind: DateKind,
    parts: Parts,
    rule: &'static str,
}

fn scan_all(reading: &Reading, furniture: bool) -> Vec<Found> {
    let known = Known::of(reading);
    let mut out = Vec::new();
    let mut done = 0;
    for sentence in reading.sentences.iter().filter(|s| furniture || !s.furniture) {
        let scan = Scan { reading, words: words::words(sentence.lang), known: &known };
        done = scan_sentence(&scan, sentence, done, &mut out);
    }
    out
}

/// Walks a sentence once; a match may run over a wrapped line, so the walk tells where it ended.
fn scan_sentence(scan: &Scan, sentence: &Sentence, done: usize, out: &mut Vec<Found>) -> usize {
    let patterns = pattern::patterns(sentence.lang);
    let mut at = sentence.tokens.start.max(done);
    while at < sentence.tokens.end {
        let found = if is_mark(scan.reading, at) { None } else { patterns.longest(scan, at) };
        let Some((pattern, end, parts)) = found else {
            at += 1;
            continue;
        };
        if let Some(kind) = pattern.kind {
            let tensed = matches!(kind, DateKind::Weekday | DateKind::Month | DateKind::Day);
            let ahead = if tensed { tense::lies_ahead(scan, &sentence.tokens, &(at..end)) } else { None };
            let parts = Parts { ahead, ..parts };
            out.push(Found { span: words_span(scan, at, end), kind, parts, rule: pattern.rule });
        }
        at = end;
    }
    at
}

/// Marks join the words of a date but begin none.
fn is_mark(reading: &Reading, at: usize) -> bool {
    reading.tokens.get(at).is_none_or(|t| matches!(t.kind, TokenKind::Mark | TokenKind::Newline))
}

/// The source of some tokens without the clitics on the first.
fn words_span(scan: &Scan, at: usize, end: usize) -> Span {
    let span = scan.reading.span_of(at..end);
    let clitics = scan.clitic_len(at);
    let Some(first) = scan.reading.tokens.get(at).filter(|_| clitics > 0) else { return span };
    let start = first.folded.start as usize + clitics;
    let rest = scan.reading.folded.source_span(Span::new(start, first.folded.end as usize));
    Span { start: rest.start, ..span }
}

/// The latest Gregorian year that a whole date or a year names.
fn latest_year(found: &[Found]) -> Option<i32> {
    let years = found.iter().filter(|f| f.parts.year.is_some());
    years.filter_map(|f| resolve::resolve(&f.parts, Now::default())).map(|d| i32::from(d.year)).filter(|y| *y < 2100).max()
}
