//! Titles that several people share: who of them holds it for which country.
//!
//! The countries stand in the order of the names («A و B، وزرای خارجهٔ روسیه و
//! اوکراین», "the presidents of Chad and Sudan, A and B"), or each before its
//! name (وزيرا الخارجية العراقي A والتركي B).

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::gather::Group;
use super::phrase::{Phrase, Phrases};
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::extract::{Role, RuleId};
use crate::lexicon::title::{Holders, TitleKind};
use crate::lexicon::title_word::{TitleWord, plays};
use crate::lexicon::{CountryForm, Iso};
use crate::text::Lang;

/// A name that holds the title, and the country it is held for.
type Holder = (usize, Range<usize>, Option<Iso>);

/// The names of the article by where they begin and end, with their groups.
struct Names {
    by_start: FxHashMap<usize, (usize, usize)>,
    by_end: FxHashMap<usize, (usize, usize)>,
}

/// The roles that shared titles give, for each group.
pub(super) fn of(scene: &Scene, phrases: &Phrases, groups: &[Group]) -> Vec<Vec<Role>> {
    let mut out = vec![Vec::new(); groups.len()];
    let names = Names::new(groups);
    let several = |p: &&Phrase| p.title.holders == Holders::Several && p.title.kind == TitleKind::State;
    for phrase in phrases.all.iter().filter(several) {
        for (group, tokens, country) in holders(scene, phrase, &names) {
            if country.is_some() {
                out[group].push(role(scene, phrase, tokens, country));
            }
        }
    }
    out
}

fn role(scene: &Scene, phrase: &Phrase, tokens: Range<usize>, country: Option<Iso>) -> Role {
    Role {
        title: phrase.core,
        office: Some(phrase.title.office),
        country,
        tenure: phrase.tenure,
        evidence: phrase.core.cover(scene.span_of(tokens)),
        rule: RuleId("role.shared-title"),
    }
}

impl Names {
    fn new(groups: &[Group]) -> Self {
        let mut out = Self { by_start: FxHashMap::default(), by_end: FxHashMap::default() };
        for (index, group) in groups.iter().enumerate() {
            for name in &group.names {
                out.by_start.insert(name.tokens.start, (name.tokens.end, index));
                out.by_end.insert(name.tokens.end, (name.tokens.start, index));
            }
        }
        out
    }
}

fn holders(scene: &Scene, phrase: &Phrase, names: &Names) -> Vec<Holder> {
    let core = scene.touched(phrase.core);
    let (mut after, mut end) = countries_after(scene, core.end);
    if after.is_empty() && phrase.tokens.end > core.end {
        // A second portfolio stands between («وزیران خارجه و دفاع ترکیه»).
        after.extend(phrase.country);
        end = phrase.tokens.end;
    }
    let before = countries_before(scene, core.start);
    let countries = if before.len() > after.len() { before } else { after };
    let following = following(scene, end, names);
    if following.is_empty() { paired(preceding(scene, core.start, names), &countries) } else { paired(following, &countries) }
}

/// Names and countries in the same order; one country goes to all names that have none of their own.
fn paired(mut names: Vec<Holder>, countries: &[Iso]) -> Vec<Holder> {
    let own = names.iter().any(|(.., country)| country.is_some());
    match countries {
        [.., last] if own => {
            if let Some((.., country @ None)) = names.first_mut() {
                *country = Some(*last);
            }
        }
        [only] => names.iter_mut().for_each(|(.., country)| *country = Some(*only)),
        _ if countries.len() > 1 && names.len() >= countries.len() => {
            names.drain(..names.len() - countries.len());
            names.iter_mut().zip(countries).for_each(|((.., country), iso)| *country = Some(*iso));
        }
        _ => {}
    }
    names
}

/// The countries listed from a token on, and where the list ends.
fn countries_after(scene: &Scene, mut at: usize) -> (Vec<Iso>, usize) {
    let mut out = Vec::new();
    let mut end = at;
    while out.len() < 9 {
        let opening = out.is_empty() && plays(scene.word_id(at), TitleWord::Glue);
        match scene.marks.get(at) {
            Some(Mark::Country(iso, form, after)) if *form != CountryForm::Capital => {
                // A country that a name follows is that name's own.
                out.push(*iso);
                at = *after;
                end = at;
            }
            Some(Mark::Free) if opening || !out.is_empty() && is_separator(scene, at) => at += 1,
            _ => break,
        }
    }
    (out, end)
}

/// The adjectives listed up to a token ("the French and German foreign ministers").
fn countries_before(scene: &Scene, mut at: usize) -> Vec<Iso> {
    let mut out = Vec::new();
    while let Some(before) = at.checked_sub(1).filter(|_| scene.lang(at) == Lang::En) {
        match scene.marks[before] {
            Mark::Country(iso, form, _) if form != CountryForm::Capital => {
                if out.last() != Some(&iso) {
                    out.push(iso);
                }
            }
            _ if !out.is_empty() && is_separator(scene, before) => {}
            _ => break,
        }
        at = before;
    }
    out.reverse();
    out
}

/// The names listed from a token on, each perhaps behind its own country.
fn following(scene: &Scene, mut at: usize, names: &Names) -> Vec<Holder> {
    let mut out: Vec<Holder> = Vec::new();
    let mut own = None;
    for _ in 0..40 {
        if let Some((end, group)) = names.by_start.get(&at) {
            out.push((*group, at..*end, own.take()));
            at = *end;
            continue;
        }
        match scene.marks.get(at) {
            Some(Mark::Country(iso, form, end)) if !out.is_empty() && *form != CountryForm::Capital => {
                own = Some(*iso);
                at = *end;
            }
            Some(Mark::Free) if is_separator(scene, at) || is_style(scene, at) => at += 1,
            _ => break,
        }
    }
    out
}

/// The names listed up to a token.
fn preceding(scene: &Scene, mut at: usize, names: &Names) -> Vec<Holder> {
    let mut out: Vec<Holder> = Vec::new();
    for _ in 0..40 {
        if let Some((start, group)) = names.by_end.get(&at) {
            out.push((*group, *start..at, None));
            at = *start;
            continue;
        }
        match at.checked_sub(1) {
            Some(before) if is_separator(scene, before) || is_style(scene, before) => at = before,
            _ => break,
        }
    }
    out.reverse();
    out
}

/// "and", a comma, a quotation mark, or an article between things listed.
fn is_separator(scene: &Scene, at: usize) -> bool {
    scene.is_mark(at, COMMA)
        || scene.is_mark(at, OPENING)
        || scene.is_mark(at, CLOSING)
        || matches!(scene.word(at), "و" | "and" | "the" | "همچنین" | "respectively")
}

/// A form of address or rank before a name of the list.
fn is_style(scene: &Scene, at: usize) -> bool {
    let style = |kind| matches!(kind, TitleKind::Honorific | TitleKind::Rank | TitleKind::Faith);
    scene.titles.get(at).copied().flatten().is_some_and(|hit| style(hit.title.kind))
}

#[cfg(test)]
mod tests {
    use super::super::testing::countries;

    fn told(name: &str, code: &str) -> (String, Vec<String>) {
        (name.to_string(), vec![code.to_string()])
    }

    #[test]
    fn countries_go_to_the_names_in_their_order() {
        let text = "The foreign ministers of Norway and Finland, Espen Larsen and Matias Korhola, met on Monday.";
        assert_eq!(countries(text), [told("Espen Larsen", "NO"), told("Matias Korhola", "FI")]);
    }

    #[test]
    fn nobody_gets_a_country_from_a_title_without_one() {
        let all = countries("The foreign ministers Espen Larsen and Matias Korhola met on Monday.");
        assert!(all.iter().all(|(_, lands)| lands.is_empty()), "{all:?}");
    }
}
