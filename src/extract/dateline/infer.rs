//! What the dates in a text allow to say of the day of publication.

use super::head::{Head, is_whole};
use crate::calendar::{self, DateMention};
use crate::text::{PartialDate, Reading, Span};

/// The best guess that the words support, with the words.
pub(super) fn published(reading: &Reading, dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let by_dates = || beside_relative(dates).or_else(|| latest_in_lead(reading, dates));
    opening_without_year(reading, dates).or_else(by_dates).or_else(|| year_after_season(dates))
}

/// "KABUL, July 16 (AP)": in the latest year that the text names.
fn opening_without_year(reading: &Reading, dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let year = dates.iter().filter_map(|d| d.date).map(|d| d.year).max()?;
    if !Head::new(reading.body(), dates, &reading.article.furniture).opens_with_day() {
        return None;
    }
    let dates = calendar::find_as_of(reading, Some(PartialDate::year(year)));
    let head = Head::new(reading.body(), &dates, &reading.article.furniture);
    head.dated_opening().and_then(|d| Some((d.date?, d.span)))
}

/// "today, 16 July 2024": a whole date beside a word that reckons from the day of publication.
fn beside_relative(dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    dates.windows(2).filter(|w| w[1].span.start.saturating_sub(w[0].span.end) < 16).find_map(|w| {
        let (word, day) = if is_whole(&w[1]) { (&w[0], &w[1]) } else { (&w[1], &w[0]) };
        let days = word.offset.filter(|_| is_whole(day))?;
        Some((calendar::days_after(day.date?, -days)?, day.span))
    })
}

/// How far into an article a statement tells its own date.
const LEAD_BYTES: u32 = 1500;
/// How far the news itself does: further down, dates with a year are mostly history.
const NEWS_BYTES: u32 = 400;

/// The latest whole date in the lead. A statement dated by its weekday («سه‌شنبه ۲۶ تیر») is the news
/// itself; a date with its year gives the month, where the text names no later year.
fn latest_in_lead(reading: &Reading, dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let last_year = dates.iter().filter_map(|d| d.date).map(|d| d.year).max()?;
    let news = |d: &DateMention| d.span.start < NEWS_BYTES && d.date.is_some_and(|d| d.year == last_year);
    let told = |d: &DateMention| if d.year_told { news(d) } else { d.span.start < LEAD_BYTES };
    let lead = dates.iter().filter(|d| is_whole(d) && told(d) && !reading.in_furniture(d.span));
    let latest = lead.max_by_key(|d| d.date)?;
    let date = latest.date?;
    Some((if latest.year_told { PartialDate { day: None, ..date } } else { date }, latest.span))
}

/// "in the summer of last year" beside "August 2009": the article is of 2010.
fn year_after_season(dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let season = dates.iter().find(|d| d.rule == "date.season-of-last-year" && d.date.is_none())?;
    let latest = dates.iter().filter_map(|d| d.date).filter(|d| d.month.is_some()).max()?;
    Some((PartialDate::year(latest.year.checked_add(1)?), season.span))
}
