//! Names that only describe what stands beside them, mostly in English: "EU-mediated talks", "the Chile-Peru border", "the UN envoy
//! for Yemen".

use super::agent::Scene;
use super::cast::Seed;
use super::tie::{is_comma, is_hyphen};
use crate::extract::Actor;
use crate::lexicon::{CountryForm, RuleWord};
use crate::text::Lang;

/// How far before where he is sent a Persian envoy may stand.
const POST: usize = 6;

/// How far behind "Chile-Peru" the event may stand.
const BEHIND: usize = 3;

impl Scene<'_, '_> {
    /// "EU-mediated talks", "the UN envoy for Yemen, NAME": what only tells what kind of thing or office it is.
    pub fn only_describes(&self, seed: &Seed) -> bool {
        let person = matches!(seed.actor, Actor::Person(_));
        if self.lang == Lang::Ar {
            return self.is_field_of_affairs(seed);
        }
        self.grammar.adjective_before_noun && !person && (self.is_in_a_compound(seed) || self.is_field_of_an_envoy(seed))
    }

    /// «الموفد الأميركي لشؤون أفغانستان»: the land that an office is for.
    fn is_field_of_affairs(&self, seed: &Seed) -> bool {
        let start = seed.tokens.start;
        let office = start > self.tokens.start && RuleWord::Affairs.has(self.reading.word(start - 1));
        seed.form == Some(CountryForm::Name) && office
    }

    /// One past a name, and past the full stop that an abbreviation leaves behind ("U.N.-backed").
    fn after_a_stop(&self, seed: &Seed) -> usize {
        let end = seed.tokens.end;
        end + usize::from(end < self.tokens.end && self.reading.word(end) == ".")
    }

    /// «نورلاندو، فرستاده ایتالیا به لیبی، و»: where a Persian envoy is sent, no side.
    pub fn is_persian_post(&self, seed: &Seed) -> bool {
        let start = seed.tokens.start;
        let to = start > self.tokens.start && self.reading.word(start - 1) == "به";
        let from = start.saturating_sub(POST).max(self.tokens.start);
        let mut before = (from..start.saturating_sub(1)).rev().take_while(|at| self.reading.is_word(*at) && !self.event(*at));
        let sent = self.lang == Lang::Fa && to && seed.form == Some(CountryForm::Name);
        sent && before.any(|at| RuleWord::Sent.has(self.reading.word(at)))
    }

    /// "The Chile-Peru border": a seed joined to the next where no event and nobody in office follows.
    pub fn is_of_idle_compound(&self, seeds: &[Seed], i: usize) -> bool {
        let [first, second] = seeds.get(i..i + 2).unwrap_or_default() else { return false };
        let joined = second.tokens.start == first.tokens.end + 1 && is_hyphen(self.reading.word(first.tokens.end));
        let behind = second.tokens.end..(second.tokens.end + BEHIND).min(self.tokens.end);
        let land = first.form.is_some() && second.form.is_some() && self.grammar.adjective_before_noun;
        let mut behind = behind.take_while(|at| self.event(*at) || self.is_head(*at) || !self.stops(*at));
        joined && land && !behind.any(|at| self.event(at) || self.is_head(at))
    }

    fn is_in_a_compound(&self, seed: &Seed) -> bool {
        let end = self.after_a_stop(seed);
        let hyphen = end + 1 < self.tokens.end && is_hyphen(self.reading.word(end));
        hyphen && is_participle(self.reading.word(end + 1))
    }

    /// The country that an envoy of somebody else is sent for.
    fn is_field_of_an_envoy(&self, seed: &Seed) -> bool {
        let mut before =
            (self.tokens.start..seed.cover.start.min(seed.tokens.start)).rev().filter(|at| self.reading.word(*at) != "the");
        let (Some(link), Some(office)) = (before.next(), before.next()) else { return false };
        let sent = RuleWord::Envoy.has(self.reading.word(office));
        let word = self.reading.word(link);
        seed.form.is_some() && sent && (word == "for" || word == "to" || word == "in" && self.names_the_holder(seed.tokens.end))
    }

    /// A comma, or the holder's name, follows.
    fn names_the_holder(&self, at: usize) -> bool {
        at < self.tokens.end && (is_comma(self.reading.word(at)) || self.reading.tokens[at].capital)
    }
}

/// The second half of a compound that tells what was done: "brokered", "led".
fn is_participle(word: &str) -> bool {
    word.ends_with("ed") || RuleWord::Participle.has(word)
}
