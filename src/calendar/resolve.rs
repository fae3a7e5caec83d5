//! What a date means, given when its article was published.

use super::civil::{self, Day, Era};
use super::parts::{Month, Parts};
use crate::text::PartialDate;

/// What is known of the article's time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Now {
    /// Date of publication.
    pub published: Option<PartialDate>,
    /// The latest year the text names.
    pub latest_year: Option<i32>,
}

/// The date that some parts mean; `None` when it cannot be known.
pub(super) fn resolve(parts: &Parts, now: Now) -> Option<PartialDate> {
    if let Some((day, month)) = parts.day.zip(parts.month) {
        return day_of_month(parts, month, day, now).map(Day::date);
    }
    if let Some(month) = parts.month {
        return month_of_year(parts, month, now);
    }
    if let (Some(day), Some(30), Some(shift)) = (parts.day, parts.unit, parts.shift) {
        let month = month_shifted(now.published?, shift)?;
        return Day::of(PartialDate { day: Some(day), ..month }).map(Day::date);
    }
    if let Some(season) = parts.season {
        return season_of_year(parts, season, now);
    }
    if parts.weekday.is_some() || parts.offset.is_some() {
        return near_day(parts, now.published?);
    }
    if let Some((unit, shift)) = parts.unit.zip(parts.shift) {
        return shifted(unit, shift, parts.amount, now.published?);
    }
    parts.year.and_then(|year| civil::year(parts.year_era(), year))
}

/// The date that ends a range ("17 to 19 June").
pub(super) fn resolve_end(parts: &Parts, now: Now) -> Option<PartialDate> {
    let last = Parts { day: parts.last_day.or(parts.day), month: parts.last_month.or(parts.month), ..*parts };
    let ranges = parts.last_day.is_some() || parts.last_month.is_some();
    if ranges { resolve(&last, now).filter(|end| resolve(parts, now).is_some_and(|start| start < *end)) } else { None }
}

fn day_of_month(parts: &Parts, month: Month, day: u8, now: Now) -> Option<Day> {
    let in_year = |year: i32| Day::new(month.era, year, month.number, day);
    if let Some(year) = parts.year {
        let here = calendar_years(month.era, parts, year);
        return here.filter_map(in_year).find(|d| parts.year_era() == month.era || d.year_in(parts.year_era()) == year);
    }
    let Some(published) = now.published.and_then(Day::middle) else {
        return by_weekday(parts.weekday?, month.era, now.latest_year?, in_year);
    };
    let this_year = published.year_in(month.era);
    if let (Some(365), Some(shift)) = (parts.unit, parts.shift) {
        return in_year(this_year + shift);
    }
    let near = (this_year - 1..=this_year + 1).filter_map(in_year).filter(|d| on_side(parts.shift, *d, published));
    let wrong_day = |d: &Day| now.published.is_some_and(|p| p.day.is_none()) && parts.weekday.is_some_and(|w| w != d.weekday());
    let dated = parts.day.is_some() && parts.shift.is_none();
    let told = published.plus(if dated { leaning(parts.ahead) } else { 0 });
    near.min_by_key(|d| (wrong_day(d), d.distance(told)))
}

/// Half a year away news looks back rather than ahead, unless the verb tells: days to reckon from.
fn leaning(ahead: Option<bool>) -> i32 {
    match ahead {
        Some(true) => 60,
        Some(false) => -60,
        None => -30,
    }
}

/// The years of a calendar that can fall in a year of the one the text counts in.
fn calendar_years(era: Era, parts: &Parts, year: i32) -> std::ops::RangeInclusive<i32> {
    if parts.year_era() == era {
        return year..=year;
    }
    let first = Day::new(parts.year_era(), year, 1, 1).map_or(year, |d| d.year_in(era));
    first..=first + 1
}

/// The first year from a known one on in which the day falls on its weekday.
fn by_weekday(weekday: i32, era: Era, from: i32, in_year: impl Fn(i32) -> Option<Day>) -> Option<Day> {
    let first = Day::new(Era::Gregorian, from, 1, 1)?;
    let year = first.year_in(era);
    (year..=year + 6).filter_map(in_year).find(|d| *d >= first && d.weekday() == weekday)
}

/// «مارس الماضي» lies before the day of publication, «مارس المقبل» after it.
fn on_side(shift: Option<i32>, day: Day, published: Day) -> bool {
    match shift {
        Some(-1) => day < published,
        Some(1) => day > published,
        _ => true,
    }
}

fn month_of_year(parts: &Parts, month: Month, now: Now) -> Option<PartialDate> {
    let day = match parts.edge {
        Some(1) => 5,
        Some(3) => 25,
        _ => 15,
    };
    // News looks back more than ahead, unless the verb tells.
    let leaning = match parts.ahead {
        Some(true) => 60,
        Some(false) => -170,
        None => -60,
    };
    let published = now.published.and_then(Day::middle).map(|d| d.plus(leaning).date());
    let now = Now { published: published.filter(|_| parts.shift.is_none()).or(now.published), ..now };
    day_of_month(parts, month, day, now).map(|d| PartialDate { day: None, ..d.date() })
}

fn season_of_year(parts: &Parts, season: i32, now: Now) -> Option<PartialDate> {
    let year = match (parts.year, parts.shift) {
        (Some(year), _) => year,
        (None, Some(shift)) => i32::from(now.published?.year) + shift,
        (None, None) => i32::from(now.published?.year),
    };
    let era = Parts { year: Some(year), ..*parts }.year_era();
    match era {
        Era::Jalali => civil::month(era, year, u8::try_from(3 * season - 1).ok()?).map(|d| PartialDate::year(d.year)),
        _ => civil::year(era, year),
    }
}

/// Weekdays and words like "yesterday", as precise as the date of publication.
fn near_day(parts: &Parts, published: PartialDate) -> Option<PartialDate> {
    let Some(today) = Day::of(published) else {
        return parts.offset.map(|_| published);
    };
    let told = parts.offset.map(|days| today.plus(days));
    let fits = |day: &Day| parts.weekday.is_none_or(|w| w == day.weekday());
    let day = told.filter(fits).or_else(|| parts.weekday.map(|w| weekday_near(today, w, parts)));
    day.map(Day::date)
}

/// The most recent such weekday, today included, unless the words say otherwise.
fn weekday_near(today: Day, weekday: i32, parts: &Parts) -> Day {
    let back = (today.weekday() - weekday).rem_euclid(7);
    match parts.shift {
        // «الثلاثاء من الأسبوع المقبل»: the one nearest to this day of that week.
        Some(weeks) if parts.unit == Some(7) => {
            let that_day = today.plus(7 * weeks - back);
            if back > 3 { that_day.plus(7) } else { that_day }
        }
        Some(1) => today.plus(7 - back),
        None if parts.ahead == Some(true) => today.plus((7 - back) % 7),
        Some(-1) if back == 0 => today.plus(-7),
        _ => today.plus(-back),
    }
}

/// "last week", "three months ago": as precise as the unit.
fn shifted(unit: i32, shift: i32, amount: Option<i32>, published: PartialDate) -> Option<PartialDate> {
    let count = shift * amount.unwrap_or(1);
    let several = amount == Some(0);
    match unit {
        _ if several => None,
        365 => Some(PartialDate::year(published.year.checked_add(i16::try_from(count).ok()?)?)),
        30 => month_shifted(published, count),
        1 => Day::of(published).map(|d| d.plus(count).date()).or(Some(published)),
        7 => week_shifted(published, count),
        _ => None,
    }
}

fn month_shifted(published: PartialDate, months: i32) -> Option<PartialDate> {
    let Some(month) = published.month else { return Some(published) };
    let months = i32::from(published.year) * 12 + i32::from(month) - 1 + months;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    Some(PartialDate::month(year, u8::try_from(months.rem_euclid(12)).ok()? + 1))
}

/// A week is named by the month that holds its middle.
fn week_shifted(published: PartialDate, weeks: i32) -> Option<PartialDate> {
    let Some(today) = Day::of(published) else { return Some(published) };
    let middle = today.plus(4 - today.weekday() + 7 * weeks);
    Some(PartialDate { day: None, ..middle.date() })
}
