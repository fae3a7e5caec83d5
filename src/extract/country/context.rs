//! Decides about forms that may mean a country or something else.
//!
//! Sure forms count as they are. A form shared with another country or word
//! counts when the article backs it: by a cue beside it («در …», "in …"), by
//! a country it is listed with («نیجر و مالی»), or by another, sure name of
//! the same country anywhere in the article.

use std::collections::{BTreeMap, BTreeSet};

use super::{Candidate, Cue, Guard, Reference, countries};
use crate::lexicon::name_word::{NameWord, plays};
use crate::lexicon::notable::notable;
use crate::lexicon::{CountryForm, Iso};
use crate::text::{Lang, Reading, Span, TokenKind};

/// A decided candidate: what it refers to, and the words that back it where it needed any.
pub(super) type Decision = Option<(Reference, Option<Span>)>;

/// The article as seen from one of its candidates.
pub(super) struct Context<'r> {
    reading: &'r Reading<'r>,
    candidates: &'r [Candidate<'r>],
    /// Where each country is first named by a form that needs no backing, and how often.
    sure: BTreeMap<Iso, (Span, usize)>,
    /// Adjectives that the article has as somebody's surname (محمد المصري).
    surnames: BTreeSet<&'r str>,
}

impl<'r> Context<'r> {
    pub(super) fn new(reading: &'r Reading<'r>, candidates: &'r [Candidate<'r>]) -> Self {
        let mut context = Self { reading, candidates, sure: BTreeMap::new(), surnames: BTreeSet::new() };
        context.surnames = candidates.iter().filter(|c| context.behind_given_name(c)).map(|c| reading.source(c.span)).collect();
        for candidate in candidates {
            for reference in candidate.references {
                let named = match reference.guard {
                    Guard::Sure => !context.before_a_patronymic(candidate),
                    Guard::Everyday | Guard::Backed => context.sure_cue(candidate).is_some(),
                    Guard::Surname | Guard::GivenName => !context.personal(candidate, reference.guard),
                };
                if named {
                    context.sure.entry(reference.iso).or_insert((candidate.span, 0)).1 += 1;
                }
            }
        }
        context
    }

    /// What each candidate refers to.
    pub(super) fn decide(&self) -> Vec<Decision> {
        (0..self.candidates.len()).map(|at| self.decide_one(at)).collect()
    }

    fn decide_one(&self, at: usize) -> Decision {
        let candidate = &self.candidates[at];
        let spelling = self.reading.source(candidate.span);
        let possible = candidate.references.iter().filter(|r| r.exact.is_none_or(|e| e.eq_ignore_ascii_case(spelling)));
        let backed = possible.filter_map(|r| Some((*r, self.backing(at, *r)?)));
        backed.max_by_key(|(r, _)| (self.sure.get(&r.iso).map_or(0, |(_, times)| *times), std::cmp::Reverse(r.iso)))
    }

    /// `Some` when a reference counts here; inside, the words that back it, where it needs any.
    fn backing(&self, at: usize, reference: Reference) -> Option<Option<Span>> {
        let candidate = &self.candidates[at];
        let named = || self.sure.get(&reference.iso).map(|(span, _)| *span);
        match reference.guard {
            Guard::Sure
                if reference.form == CountryForm::Adjective
                    && (self.family_name(candidate) || self.before_a_patronymic(candidate)) =>
            {
                None
            }
            Guard::Sure => (!self.measured(candidate)).then_some(None),
            Guard::Surname | Guard::GivenName => (!self.personal(candidate, reference.guard)).then_some(None),
            Guard::Backed if self.denied(candidate) => None,
            Guard::Backed => {
                self.sure_cue(candidate).or_else(|| self.neighbour(at)).or_else(named).or_else(|| self.cue(candidate)).map(Some)
            }
            Guard::Everyday => {
                let cue = self.cue(candidate).filter(|_| named().is_some());
                let person = || self.person_cue(candidate).filter(|_| reference.form == CountryForm::Adjective);
                self.sure_cue(candidate).or_else(|| self.neighbour(at)).or(cue).or_else(person).map(Some)
            }
        }
    }

    fn beside(&self, token: Option<usize>, lang: Lang, cue: Cue) -> Option<Span> {
        let token = token?;
        let word = self.reading.word(token);
        let bare = if lang == Lang::Ar { word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ک']) } else { word };
        let known = [word, bare].iter().any(|w| countries().is_cue(w, lang, cue));
        known.then(|| self.reading.tokens[token].span)
    }

    /// «تركي بن محمد»: a given name that is an adjective too.
    fn before_a_patronymic(&self, candidate: &Candidate) -> bool {
        let next = self.reading.tokens.get(candidate.tokens.end).map_or("", |_| self.reading.word(candidate.tokens.end));
        candidate.lang == Lang::Ar && plays(next, NameWord::ChildOf)
    }

    fn before(&self, candidate: &Candidate) -> Option<usize> {
        candidate.tokens.start.checked_sub(1)
    }

    fn sure_cue(&self, candidate: &Candidate) -> Option<Span> {
        self.beside(self.before(candidate), candidate.lang, Cue::Sure)
    }

    fn cue(&self, candidate: &Candidate) -> Option<Span> {
        let before = self.beside(self.before(candidate), candidate.lang, Cue::Before);
        before.or_else(|| self.beside(Some(candidate.tokens.end), candidate.lang, Cue::After))
    }

    fn person_cue(&self, candidate: &Candidate) -> Option<Span> {
        self.beside(self.before(candidate), candidate.lang, Cue::Person)
    }

    /// True when its sentence speaks of something else (the state of Georgia).
    fn denied(&self, candidate: &Candidate) -> bool {
        let sentence = self.reading.sentence_at(candidate.span.start).map(|s| self.reading.sentences[s].tokens.clone());
        sentence.unwrap_or_default().any(|t| countries().is_cue(self.reading.word(t), candidate.lang, Cue::Against))
    }

    /// True for an adjective that stands behind a given name, in Arabic script.
    fn behind_given_name(&self, candidate: &Candidate) -> bool {
        let own = self.before(candidate).filter(|_| candidate.lang != Lang::En);
        self.beside(own, candidate.lang, Cue::Name).is_some() || self.ends_a_listed_name(candidate)
    }

    /// True for somebody's surname; a bearer's later mentions modify no definite noun (not الجيش السوداني).
    fn family_name(&self, candidate: &Candidate) -> bool {
        let word = self.before(candidate).map_or("", |t| self.reading.word(t));
        let noun = word.trim_start_matches(['و', 'ف', 'ب', 'ک', 'ل']);
        let attribute = noun.starts_with("ال") || word.starts_with("لل");
        let known = self.surnames.contains(self.reading.source(candidate.span));
        let again = match candidate.lang {
            Lang::Ar => known && !attribute,
            Lang::Fa => known && self.cannot_be_attribute(candidate),
            Lang::En => false,
        };
        self.behind_given_name(candidate) || again
    }

    /// «سودانی افزود», «با سودانی»: a Persian adjective stands behind its noun, so that this one is none.
    fn cannot_be_attribute(&self, candidate: &Candidate) -> bool {
        let span = candidate.span;
        let opens =
            self.reading.sentence_at(span.start).is_none_or(|s| self.reading.sentences[s].tokens.start >= candidate.tokens.start);
        let before = self.before(candidate);
        let led =
            before.is_some_and(|t| !self.reading.is_word(t) || matches!(self.reading.word(t), "با" | "از" | "به" | "که" | "و"));
        opens || led
    }

    /// Somebody listed whose name ends here («محمد شیاع سودانی»).
    fn ends_a_listed_name(&self, candidate: &Candidate) -> bool {
        let end = candidate.tokens.end;
        let name = |words: usize| {
            let start = end.checked_sub(words)?;
            let parts: Vec<&str> = (start..end).map(|t| self.reading.word(t)).collect();
            notable(&parts.join(" "))
        };
        candidate.lang == Lang::Fa && (2..=4).any(|words| name(words).is_some())
    }

    /// True inside a person's name: behind a given name, or itself one before a surname.
    fn personal(&self, candidate: &Candidate, guard: Guard) -> bool {
        self.surname(candidate).is_some() || (guard == Guard::GivenName && self.before_surname(candidate))
    }

    /// True when a capital word follows, outside headlines (where most words have capitals).
    fn before_surname(&self, candidate: &Candidate) -> bool {
        let word = |t: &usize| self.reading.is_word(*t);
        let capital = |t: &usize| self.reading.tokens[*t].capital;
        let next = Some(candidate.tokens.end).filter(word).filter(capital);
        let known = |t: usize| countries().is_cue(self.reading.word(t), Lang::En, Cue::After);
        let sentence = self.reading.sentence_at(candidate.span.start).map(|s| self.reading.sentences[s].tokens.clone());
        let words: Vec<usize> = sentence.unwrap_or_default().filter(word).collect();
        let headline = words.iter().filter(|t| capital(t)).count() * 2 > words.len();
        next.is_some_and(|t| !known(t)) && !headline && self.reading.sentence_at(candidate.span.start).is_some()
    }

    /// The given name or form of address before it, in `Mr. Jordan`.
    fn surname(&self, candidate: &Candidate) -> Option<Span> {
        let before = self.before(candidate)?;
        let stop = self.reading.word(before) == ".";
        let name = if stop { before.checked_sub(1) } else { Some(before) };
        let sentence = |token: usize| self.reading.sentence_at(self.reading.tokens[token].span.start);
        let name = name.filter(|n| self.reading.tokens[*n].capital && sentence(*n) == sentence(candidate.tokens.start));
        self.beside(name, candidate.lang, Cue::Name)
    }

    /// True for a word that takes a number (قطر: a diameter of 20 cm).
    fn measured(&self, candidate: &Candidate) -> bool {
        let number = |t: usize| self.reading.tokens.get(t).is_some_and(|t| t.kind == TokenKind::Number);
        candidate.lang != Lang::En
            && candidate.tokens.len() == 1
            && self.reading.word(candidate.tokens.start).ends_with("قطر")
            && number(candidate.tokens.end)
    }

    /// A sure country that this one is listed with.
    fn neighbour(&self, at: usize) -> Option<Span> {
        let lists = |from: usize, to: usize| {
            let between = self.reading.tokens.get(from..to).unwrap_or_default();
            !between.is_empty() && (from..to).all(|t| matches!(self.reading.word(t), "و" | "،" | "," | "and" | "-" | "–"))
        };
        let joined = |a: &Candidate, b: &Candidate| {
            let written_on = a.tokens.end == b.tokens.start && self.reading.tokens[b.tokens.start].span.start < b.span.start;
            written_on || lists(a.tokens.end, b.tokens.start)
        };
        let sure = |c: &&Candidate| c.references.iter().any(|r| r.guard == Guard::Sure);
        let here = &self.candidates[at];
        let left = at.checked_sub(1).and_then(|i| self.candidates.get(i)).filter(sure).filter(|c| joined(c, here));
        let right = self.candidates.get(at + 1).filter(sure).filter(|c| joined(here, c));
        left.or(right).map(|c| c.span)
    }
}
