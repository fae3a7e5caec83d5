//! Kinds whose finds are marked one by one: people, countries, organizations, dates.

use isnad::extract::Extraction;
use isnad::text::{PartialDate, Span};

use super::marked::{Case, Mark};

/// A find in the form in which it is compared.
pub struct Found {
    /// Where.
    pub span: Span,
    /// What is compared with the mark's label.
    pub label: Option<String>,
    /// Which rule found it.
    pub rule: &'static str,
}

/// The people's mentions.
pub fn people(found: &Extraction) -> Vec<Found> {
    let mentions = found.people.iter().flat_map(|p| &p.mentions);
    mentions.map(|m| Found { span: m.span, label: None, rule: m.rule.0 }).collect()
}

/// The references to countries, labelled with the ISO code.
pub fn countries(found: &Extraction) -> Vec<Found> {
    let mentions = found.countries.iter().flat_map(|c| c.mentions.iter().map(move |m| (c.iso, m.mention)));
    mentions.map(|(iso, m)| Found { span: m.span, label: Some(iso.to_string()), rule: m.rule.0 }).collect()
}

/// The organizations' mentions, labelled with the key.
pub fn organizations(found: &Extraction) -> Vec<Found> {
    let mentions = found.organizations.iter().flat_map(|o| o.mentions.iter().map(move |m| (&o.key, m)));
    mentions.map(|(key, m)| Found { span: m.span, label: Some(key.clone()), rule: m.rule.0 }).collect()
}

/// The dates, labelled with their value, `?` when it cannot be known.
pub fn dates(found: &Extraction) -> Vec<Found> {
    let label = |date: Option<PartialDate>| date.map_or_else(|| "?".to_owned(), |d| d.to_string());
    found.dates.iter().map(|d| Found { span: d.span, label: Some(label(d.date)), rule: d.rule }).collect()
}

/// What is wrong with the finds in a sentence; empty when all is right.
/// `core` cuts a span down to the part that has to agree.
pub fn faults(case: &Case, found: &[Found], core: fn(&str, Span) -> Span) -> Vec<String> {
    let same = |mark: &Mark, find: &Found| core(&case.text, mark.span) == core(&case.text, find.span) && label_fits(mark, find);
    let missed = case.marks('[').filter(|m| !m.optional && !found.iter().any(|f| same(m, f)));
    let wrong = found.iter().filter(|f| !case.marks('[').any(|m| same(m, f) || (m.optional && m.span.overlaps(f.span))));
    let missed = missed.map(|m| format!("missed [{}{}]", m.span.of(&case.text), tail(m.label.as_deref())));
    let wrong = wrong.map(|f| format!("wrong [{}{}] by {}", f.span.of(&case.text), tail(f.label.as_deref()), f.rule));
    missed.chain(wrong).collect()
}

fn label_fits(mark: &Mark, find: &Found) -> bool {
    let Some(wanted) = &mark.label else { return true };
    wanted.split('/').any(|w| Some(w) == find.label.as_deref())
}

fn tail(label: Option<&str>) -> String {
    label.map(|l| format!("|{l}")).unwrap_or_default()
}

/// The whole span: names have to agree to the letter.
pub fn exact(_text: &str, span: Span) -> Span {
    span
}

/// Words that may belong to a date or not.
const LIGHT: &[&str] = &[
    "روز",
    "در",
    "تاریخ",
    "مورخ",
    "سال",
    "ماه",
    "از",
    "تا",
    "شب",
    "صبح",
    "عصر",
    "شامگاه",
    "بامداد",
    "ظهر",
    "هجری",
    "شمسی",
    "میلادی",
    "يوم",
    "اليوم",
    "في",
    "تاريخ",
    "بتاريخ",
    "عام",
    "سنة",
    "شهر",
    "مساء",
    "صباح",
    "ليلة",
    "ظهر",
    "هـ",
    "م",
    "من",
    "on",
    "in",
    "the",
    "since",
    "late",
    "early",
    "morning",
    "evening",
    "night",
    "afternoon",
    "noon",
    "at",
];

/// A date's span without light words at its ends, unless nothing else is left.
pub fn date_core(text: &str, span: Span) -> Span {
    let mut core = span;
    loop {
        let words = core.of(text);
        let first = words.split_whitespace().next().filter(|w| is_light(w)).map_or(0, str::len);
        let last = words.split_whitespace().next_back().filter(|w| is_light(w)).map_or(0, str::len);
        if first + last == 0 {
            return core;
        }
        if first + last >= words.len() {
            return span;
        }
        let (start, end) = (core.start as usize + first, core.end as usize - last);
        core = Span::new(start, end).trim_matches(text, |c: char| c.is_whitespace() || "،,".contains(c));
    }
}

fn is_light(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    LIGHT.contains(&word.as_str())
}
