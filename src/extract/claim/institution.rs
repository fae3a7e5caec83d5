//! Whom the nominals of a subject name together, and the institution an unnamed official belongs to.

use super::actor::{Kind, Nominal};
use super::speaker::{Memory, Speaker};
use super::unit::Unit;
use crate::extract::Actor;
use crate::text::{Lang, Span};

/// How many words may stand between an aide and the surname of whom he serves.
const SERVED: usize = 8;

impl Unit<'_> {
    /// The body, with its country, that an unnamed official belongs to («مصدر في وزارة الخارجية», «مقامی در ناتو»).
    pub fn institution(&self, nominal: usize, memory: &Memory) -> Vec<Actor> {
        let it = &self.nominals[nominal];
        let Some(next) = self.nominals.get(nominal + 1).filter(|n| matches!(n.kind, Kind::Body | Kind::State)) else {
            return Vec::new();
        };
        let gap = it.at.end..next.at.start;
        let apart = |k: usize| self.is_mark(k) || self.is("that", k) || self.hits.iter().any(|h| h.at.contains(&k));
        let within = |k: usize| self.is("within", k);
        let glued = self.lang == Lang::Ar && self.word(next.at.start).starts_with(['ب', 'ل']);
        if gap.len() > 4 || gap.clone().any(apart) || !(glued || gap.clone().any(within)) {
            return Vec::new();
        }
        let follows = |n: &&Nominal| n.kind == Kind::Person && n.at.start <= next.at.end + 3;
        let named = self.nominals[nominal + 2..].iter().find(follows).filter(|n| !(next.at.end..n.at.start).any(apart));
        if let Some(person) = named {
            return person.actors.clone();
        }
        let mut out = next.actors.clone();
        out.extend(next.actors.iter().filter_map(|a| memory.home(*a)).filter(|a| !next.actors.contains(a)));
        out
    }

    /// True after "spokesman of": who speaks stands for the office, not for who holds it.
    pub fn speaks_for(&self, nominal: usize) -> bool {
        let start = self.nominals[nominal].at.start;
        (start.saturating_sub(2)..start).any(|k| self.is("spokesman", k))
    }

    /// «مشاور رئیس‌جمهور دودا»: whoever speaks serves the one whose office and surname follow.
    pub fn is_served(&self, nominal: usize) -> bool {
        let it = &self.nominals[nominal].at;
        let at = it.start;
        let titled = self.lang == Lang::Fa && it.len() == 1 && (at.saturating_sub(2)..at).any(|k| self.is("office", k));
        let ends = |k: &usize| self.is_mark(*k) && !self.is_quote_mark(*k) || self.is("finite", *k) || self.is("preposition", *k);
        let before = (at.saturating_sub(SERVED)..at).rev().skip(1).take_while(|k| !ends(k));
        titled && before.into_iter().any(|k| self.is("aide", k))
    }

    /// The speaker that a group of nominals names.
    pub fn speaker(&self, group: &[usize], memory: &Memory) -> Speaker {
        let mut actors: Vec<Actor> = Vec::new();
        for nominal in group {
            let resolved = memory.office(self, *nominal).unwrap_or_else(|| memory.resolve(self, *nominal));
            actors.extend(resolved.into_iter().filter(|a| !actors.contains(a)).collect::<Vec<_>>());
        }
        let text = group.iter().map(|n| self.nominals[*n].span).reduce(Span::cover);
        Speaker { actors, text, via: Vec::new() }
    }
}
