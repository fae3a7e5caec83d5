//! Countries as adjectives of an Arabic noun for an event: «محادثات روسية أميركية» are between the two.

use super::agent::Scene;
use super::phrase::Phrase;
use crate::extract::meeting::frame::signs::Sign;
use crate::lexicon::{CountryForm, Event, Layer};
use crate::text::Lang;

/// How many other adjectives may stand before the first country: «محادثات ثنائية مغلقة روسية أميركية».
const OTHERS: usize = 2;

/// Where a phrase stands among the adjectives of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    First,
    /// A later one.
    Next,
}

impl Scene<'_, '_> {
    /// The place of a phrase among several countries that an event has as adjectives.
    pub fn side_of_an_event(&self, phrases: &[Phrase], i: usize) -> Option<Side> {
        if self.lang != Lang::Ar || !self.is_nisba(&phrases[i]) {
            return None;
        }
        let follows = |at: usize| at > 0 && self.is_nisba(&phrases[at - 1]) && self.adjoining(&phrases[at - 1], &phrases[at]);
        let mut first = i;
        while follows(first) {
            first -= 1;
        }
        let several = first < i || i + 1 < phrases.len() && self.is_nisba(&phrases[i + 1]) && follows(i + 1);
        let side = if first == i { Side::First } else { Side::Next };
        let alone = side == Side::First && self.is_behind_talks(phrases[i].tokens.start);
        (alone || several && self.is_behind_an_event(phrases[first].tokens.start)).then_some(side)
    }

    /// An adjective of a country alone; السعودية and سورية are names as well.
    fn is_nisba(&self, phrase: &Phrase) -> bool {
        let [seed] = phrase.seeds[..] else { return false };
        let written = || self.reading.word(phrase.tokens.start).ends_with("یه");
        let adjective = match seed.form {
            Some(CountryForm::Adjective) => true,
            Some(CountryForm::Name) => written(),
            _ => false,
        };
        adjective && !phrase.head && phrase.tokens.len() <= 2
    }

    /// Side by side, or with a dash between.
    fn adjoining(&self, a: &Phrase, b: &Phrase) -> bool {
        let gap = a.tokens.end..b.tokens.start;
        gap.len() <= 1 && gap.into_iter().all(|at| !self.reading.is_word(at) && !matches!(self.reading.word(at), "،" | ","))
    }

    /// «المفاوضات الليبية», «محادثات يمنية»: right behind talks one country is enough.
    fn is_behind_talks(&self, start: usize) -> bool {
        let talks = |s: &Sign| matches!(s.event(), Some((Event::Talk | Event::Negotiation, tense)) if tense.is_noun());
        let before = start.checked_sub(1).filter(|at| *at >= self.tokens.start);
        before.is_some_and(|at| self.signs.covering(at, Layer::Event).is_some_and(talks))
    }

    fn is_behind_an_event(&self, start: usize) -> bool {
        let noun = |at: usize| {
            self.signs.covering(at, Layer::Event).is_some_and(|s| s.event().is_some_and(|(_, tense)| tense.is_noun()))
        };
        let from = start.saturating_sub(OTHERS + 1).max(self.tokens.start);
        (from..start).rev().take_while(|at| noun(*at) || !self.stops(*at)).any(noun)
    }
}
