//! Names of peoples that stand for two states, or for another one than they say.

use std::ops::Range;

use super::agent::Scene;
use super::cast::Seed;
use super::phrase::Phrase;
use super::tie::is_hyphen;
use crate::extract::{Actor, Extraction};
use crate::lexicon::{CountryForm, Iso};
use crate::text::Reading;

/// "The Greek Cypriot leader", "a Bosnian Serb official": the state of a people that is called as that of another.
pub fn meant(reading: &Reading, tokens: &Range<usize>) -> Option<Iso> {
    let word = |at: usize| if at < reading.tokens.len() { reading.word(at) } else { "" };
    let dash = usize::from(word(tokens.end) == "-");
    let before = tokens.start.checked_sub(1).map_or("", word);
    let state = match word(tokens.start) {
        "greek" | "turkish" if matches!(word(tokens.end + dash), "cypriot" | "cypriots") => "CY",
        "serb" | "serbs" | "croat" | "croats" if before == "bosnian" => "BA",
        "serb" | "serbs" | "albanian" | "albanians" if before == "kosovo" => "XK",
        _ => return None,
    };
    Iso::parse(state).filter(|_| tokens.len() == 1)
}

/// «رهبران دو کره»: two states by one name, each given one of the words.
pub fn both_koreas(reading: &Reading) -> Vec<Seed> {
    let korea = |at: usize| reading.word(at) == "دو" && matches!(reading.word(at + 1), "کره" | "کوریا");
    let seed = |at: usize, code: &str| {
        let span = reading.span_of(at..at + 1);
        let actor = Actor::Country(Iso::parse(code)?);
        Some(Seed { tokens: at..at + 1, span, actor, twin: None, form: Some(CountryForm::Name), cover: at..at + 1 })
    };
    let named = (0..reading.tokens.len().saturating_sub(1)).filter(|at| korea(*at));
    named.flat_map(|at| [seed(at, "KP"), seed(at + 1, "KR")]).flatten().collect()
}

/// "The two Koreas", where an article names both.
pub fn two_koreas(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let mut named = found.countries.iter().map(|c| c.iso).filter(|iso| matches!(iso.as_str(), "KP" | "KR"));
    let (Some(north), Some(south)) = (named.next(), named.next()) else { return Vec::new() };
    let both = |at: &usize| reading.word(*at) == "koreas" && matches!(reading.word(at - 1), "two" | "both" | "2");
    let seed = |at: usize| {
        let tokens = at - 1..at + 1;
        let (actor, twin) = (Actor::Country(north), Some(Actor::Country(south)));
        let form = Some(CountryForm::Name);
        Seed { span: reading.span_of(tokens.clone()), cover: tokens.clone(), tokens, actor, twin, form }
    };
    (1..reading.tokens.len()).filter(both).map(seed).collect()
}

impl Scene<'_, '_> {
    /// "Turkish Cypriot leader NAME": two words for one people.
    pub fn is_one_people(&self, a: &Phrase, b: &Phrase) -> bool {
        let side = a.seeds.len() == 1 && !a.person() && !a.head && a.seeds[0].form.is_some();
        let mut gap = a.tokens.end..b.tokens.start.max(a.tokens.end);
        let beside = gap.len() <= 1 && gap.all(|at| is_hyphen(self.reading.word(at)));
        let same = b.seeds.iter().any(|s| s.form.is_some() && s.actor == a.seeds[0].actor);
        self.grammar.adjective_before_noun && side && beside && same
    }
}
