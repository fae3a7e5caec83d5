//! Bodies that every state has: a head («وزارت دفاع», "Foreign Ministry") with the state's name or adjective.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::super::rule::Mention;
use super::super::{CountryMention, Extraction};
use super::{Find, Key, capital};
use crate::lexicon::organization::{Body, organizations};
use crate::lexicon::phrase::Hit;
use crate::lexicon::{CountryForm, Iso};
use crate::text::{Lang, Reading, Span};

/// The country mentions of an article, by the tokens they begin and end at.
pub(super) struct Countries {
    by_start: BTreeMap<usize, (Range<usize>, Iso, CountryMention)>,
    starts_by_end: BTreeMap<usize, usize>,
}

impl Countries {
    pub(super) fn new(reading: &Reading, found: &Extraction) -> Self {
        let mut by_start = BTreeMap::new();
        let mut starts_by_end = BTreeMap::new();
        for country in &found.countries {
            for mention in &country.mentions {
                let span = mention.mention.span;
                let first = reading.tokens.partition_point(|t| t.span.end <= span.start);
                let end = reading.tokens.partition_point(|t| t.span.start < span.end);
                by_start.insert(first, (first..end, country.iso, *mention));
                starts_by_end.insert(end, first);
            }
        }
        Self { by_start, starts_by_end }
    }

    /// The country named from a token on; not one behind a preposition written on to it.
    pub(super) fn from(&self, reading: &Reading, token: usize) -> Option<&(Range<usize>, Iso, CountryMention)> {
        let found = self.by_start.get(&token)?;
        let bare = reading.tokens.get(token).is_some_and(|t| t.span.start == found.2.mention.span.start);
        (bare && found.2.form != CountryForm::Capital).then_some(found)
    }

    /// The country named up to a token.
    fn until(&self, token: usize) -> Option<&(Range<usize>, Iso, CountryMention)> {
        self.by_start.get(self.starts_by_end.get(&token)?).filter(|c| c.2.form != CountryForm::Capital)
    }

    /// True when the article names a country.
    pub(super) fn names(&self, iso: Iso) -> bool {
        self.by_start.values().any(|c| c.1 == iso)
    }

    /// The states the article names.
    pub(super) fn states(&self) -> BTreeSet<Iso> {
        self.by_start.values().map(|c| c.1).collect()
    }

    /// The state the article names most often, when it is one.
    pub(super) fn most_named(&self) -> Option<Iso> {
        let times = |iso: &Iso| self.by_start.values().filter(|c| c.1 == *iso).count();
        let mut states: Vec<(usize, Iso)> = self.states().into_iter().map(|iso| (times(&iso), iso)).collect();
        states.sort_unstable_by(|a, b| b.cmp(a));
        match states[..] {
            [(first, iso), (second, _), ..] => Some(iso).filter(|_| first > second),
            [(_, only)] => Some(only),
            [] => None,
        }
    }

    /// The last country named before a place in the text, if within a few words.
    pub(super) fn nearest(&self, token: usize, within: usize) -> Option<Iso> {
        let (at, (_, iso, _)) = self.by_start.range(..token).next_back()?;
        (token - at <= within).then_some(*iso)
    }
}

/// The body named from a token on.
pub(super) fn at(reading: &Reading, countries: &Countries, token: usize, lang: Lang) -> Option<Find> {
    let heads = organizations().bodies(lang);
    let hit = match lang {
        Lang::Ar => heads.at_arabic(reading, token, |hit| arabic_head(reading, countries, hit)),
        Lang::Fa => heads.at(reading, token, |hit| persian_head(reading, countries, hit)),
        Lang::En => {
            heads.at(reading, token, |hit| english_state(reading, countries, &hit.tokens).is_some() || !hit.value.needs_country)
        }
    }?;
    let state = match lang {
        Lang::En => english_state(reading, countries, &hit.tokens),
        _ => countries.from(reading, hit.tokens.end).map(|c| (c.1, c.2.mention.span)).or_else(|| ruler(reading, &hit, lang)),
    };
    match state {
        Some((iso, words)) => Some(of_state(*hit.value, iso, hit.span.cover(words), words)),
        None => (lang != Lang::En || capital(reading, hit.span)).then(|| unnamed(*hit.value, hit.span)),
    }
}

/// «وزارت خارجه طالبان»: a ministry of a movement is one of the country that the movement is in.
fn ruler(reading: &Reading, hit: &Hit<Body>, lang: Lang) -> Option<(Iso, Span)> {
    let names = organizations().names(lang);
    let ministry = hit.value.key.starts_with("ministry") && lang == Lang::Fa;
    let named = names.at(reading, hit.tokens.end, |name| ministry && name.value.of.country.is_some())?;
    Some((named.value.of.country?, hit.span))
}

fn of_state(body: Body, iso: Iso, span: Span, because: Span) -> Find {
    let (key, english) = organizations().body_of(body, iso);
    let mention = Mention::because(span, "organization.body-of-state", because);
    Find { mention, key: Key::Known(key), english: Some(english), country: Some(iso) }
}

fn unnamed(body: Body, span: Span) -> Find {
    Find { mention: Mention::new(span, "organization.body-alone"), key: Key::Unnamed(body), english: None, country: None }
}

/// True for an Arabic head that names a body here. A short one (الخارجية for
/// وزارة الخارجية) stands alone before a feminine adjective; behind another
/// noun it is that noun's attribute (وزير الخارجية, السياسة الخارجية).
fn arabic_head(reading: &Reading, countries: &Countries, hit: &Hit<Body>) -> bool {
    if !hit.value.needs_country {
        return true;
    }
    let Some(state) = countries.from(reading, hit.tokens.end) else { return false };
    let short = hit.value.key.starts_with("ministry");
    let before = hit.tokens.start.checked_sub(1).map_or("", |t| reading.word(t));
    !short || (reading.word(state.0.start).ends_with("یه") && !takes_attribute(before))
}

/// True for a Persian head that names a body here, and is no part of a minister's title («وزیر خزانه‌داری آمریکا»).
fn persian_head(reading: &Reading, countries: &Countries, hit: &Hit<Body>) -> bool {
    let before = hit.tokens.start.checked_sub(1).map_or("", |t| reading.word(t));
    let titled = matches!(before, "وزیر" | "وزرای" | "وزیران") && hit.value.key.starts_with("ministry");
    !titled && (!hit.value.needs_country || countries.from(reading, hit.tokens.end).is_some())
}

/// True for an Arabic name of a ministry without its noun (الخارجية الألمانية) that belongs to the word before it (وزيرة).
pub(super) fn is_of_a_title(reading: &Reading, token: usize) -> bool {
    let ministry = |hit: &Hit<Body>| hit.value.key.starts_with("ministry") && hit.value.needs_country;
    let before = token.checked_sub(1).map_or("", |t| reading.word(t));
    takes_attribute(before) && organizations().bodies(Lang::Ar).at_arabic(reading, token, ministry).is_some()
}

/// True for a noun that what follows belongs to.
fn takes_attribute(word: &str) -> bool {
    const NOUNS: [&str; 8] = ["وزیر", "وزیره", "وزرا", "شوون", "سیاسه", "لجنه", "نایب", "وکیل"];
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ک', 'ل']);
    let definite = word.trim_start_matches(['و', 'ف', 'ب', 'ک']);
    definite.starts_with("ال") || definite.starts_with("لل") || NOUNS.contains(&bare)
}

/// The state an English head belongs to: before it (Iran's Foreign Ministry) or behind "of".
fn english_state(reading: &Reading, countries: &Countries, head: &Range<usize>) -> Option<(Iso, Span)> {
    let possessive = head.start.checked_sub(1).filter(|t| reading.word(*t) == "'s");
    if let Some(before) = countries.until(possessive.unwrap_or(head.start)) {
        return Some((before.1, before.2.mention.span));
    }
    let of = Some(head.end).filter(|t| reading.word(*t) == "of")?;
    let start = if reading.word(of + 1) == "the" { of + 2 } else { of + 1 };
    countries.from(reading, start).map(|c| (c.1, c.2.mention.span))
}
