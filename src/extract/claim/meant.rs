//! Bodies meant by a common noun: الوزارة, «سخنگوی این وزارتخانه».

use super::actor::Kind;
use super::office::bare;
use super::speaker::Memory;
use super::unit::Unit;
use crate::extract::{Actor, Mention};
use crate::text::{Lang, fold};

impl Memory<'_> {
    /// The body meant, by itself or by its spokesman («سخنگوی این وزارتخانه», المتحدث باسم الوزارة).
    pub fn body_spoken_for(&self, unit: &Unit, nominal: usize) -> Option<Actor> {
        let it = &unit.nominals[nominal];
        let next = unit.nominals.get(nominal + 1).filter(|n| n.kind == Kind::Official && n.at.start <= it.at.end + 1);
        let spoken_for = next.filter(|_| unit.is("spokesman", it.at.start)).and_then(|_| self.body_meant(unit, nominal + 1));
        spoken_for.or_else(|| self.body_meant(unit, nominal))
    }

    /// The body named last before whose name has the word.
    fn body_meant(&self, unit: &Unit, nominal: usize) -> Option<Actor> {
        let it = &unit.nominals[nominal];
        let word = bare(unit.word(it.at.end - 1));
        let word = word.strip_suffix("خانه").unwrap_or(word);
        let common = unit.lang == Lang::En && !unit.is("named-by", it.at.start);
        let meant = !common && unit.is_definite(nominal) && !unit.is("office", it.at.start);
        if !meant || word.chars().count() < 4 {
            return None;
        }
        let has_word = |m: &Mention| fold(unit.reading.source(m.span)).split(' ').any(|w| bare(w) == word);
        let named = |m: &&Mention| m.span.end <= it.span.start && has_word(m);
        let bodies = self.found.organizations.iter().enumerate();
        let last = bodies.filter_map(|(i, o)| Some((o.mentions.iter().filter(named).map(|m| m.span.start).max()?, i))).max();
        last.map(|(_, i)| Actor::Organization(i))
    }
}
