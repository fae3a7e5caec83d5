//! English: subject, verb, complement ("X said that …", "X denied …"), and the
//! complement before them ("…, X said").
//!
//! `verb` how a cue is used · `subject` who speaks at a verb · `complement` what
//! follows it · `clause` where that ends · `trailing` what stands before it ·
//! `passive` "was told by X" · `source` "according to X", "his warning that".

mod clause;
mod complement;
mod passive;
mod source;
mod subject;
mod trailing;
mod verb;

use super::actor::{Kind, Nominal};
use super::draft::{Draft, keep};
use super::speaker::{Memory, Speaker};
use super::unit::Unit;
use crate::lexicon::{Cue, Part};
use verb::Use;

/// Who spoke at which hit of a unit, in order.
type Said = Vec<(usize, Speaker)>;

/// The claims of an English unit.
pub(super) fn read(unit: &Unit, memory: &mut Memory) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut said = Said::new();
    let asked = verb::asked(unit);
    for (i, hit) in unit.hits.iter().enumerate() {
        if unit.inside_quote(hit.at.start).is_some() || hit.part(Part::Source).is_some() || hit.at.start < asked {
            continue;
        }
        let Some(draft) = claim(unit, i, &said, memory).filter(|d| !is_denied(d, &out)) else { continue };
        let mut kept = false;
        for content in clause::parts(unit, draft.content) {
            kept |= keep(unit, Draft { content, ..draft.clone() }, memory, &mut out);
        }
        if kept {
            said.push((i, draft.speaker));
        }
    }
    source::read(unit, memory, &mut out);
    out
}

/// True for what somebody is said to have said in a content that is denied.
fn is_denied(draft: &Draft, known: &[Draft]) -> bool {
    known.iter().any(|d| d.class == "deny" && d.content.contains(draft.content))
}

fn claim(unit: &Unit, i: usize, said: &Said, memory: &Memory) -> Option<Draft> {
    match verb::usage(unit, &unit.hits[i])? {
        Use::Noun(cue) => source::noun(unit, i, cue, memory),
        Use::Participle(cue) => participle(unit, i, cue, said, memory),
        Use::Passive(cue) => passive::read(unit, i, cue, memory),
        Use::Finite(cue) => finite(unit, i, cue, said, memory),
    }
}

/// "…, adding that …", "was quoted as saying …".
fn participle(unit: &Unit, i: usize, cue: &Cue, said: &Said, memory: &Memory) -> Option<Draft> {
    let follows = complement::explicit(unit, i, cue).or_else(|| complement::implicit(unit, i, cue));
    let quoted = passive::quoted_as(unit, i, memory);
    let before = || trailing::quoted_as(unit, i).filter(|_| quoted.is_some()).map(|c| (c, "claim.quoted-as-saying"));
    let (content, rule) = follows.or_else(before)?;
    let (speaker, rule) = match quoted {
        Some(speaker) => (speaker, "claim.quoted-as-saying"),
        None => (subject::of_participle(unit, i, said, memory)?, rule),
    };
    Some(Draft::new(unit, &unit.hits[i], cue, content, speaker, rule))
}

/// A verb with its subject; what was quoted before it counts before what follows it.
fn finite(unit: &Unit, i: usize, cue: &Cue, said: &Said, memory: &Memory) -> Option<Draft> {
    let draft = |content, speaker, rule| Some(Draft::new(unit, &unit.hits[i], cue, content, speaker, rule));
    if let Some((content, speaker)) = trailing::quoted(unit, i, cue, memory) {
        return draft(content, speaker, "claim.trailing-attribution");
    }
    if let Some((content, rule)) = complement::explicit(unit, i, cue) {
        let speaker = subject::of_verb(unit, i, said, memory)?;
        let nobody = rule == "claim.colon" && speaker.actors.is_empty();
        return if nobody { None } else { draft(content, speaker, rule) };
    }
    if let Some((content, speaker)) = trailing::plain(unit, i, cue, memory) {
        return draft(content, speaker, "claim.trailing-attribution");
    }
    let (content, rule) = complement::implicit(unit, i, cue).filter(|_| !verb::is_to_come(unit, &unit.hits[i]))?;
    draft(content, subject::of_verb(unit, i, said, memory)?, rule)
}

impl Unit<'_> {
    /// True for a helping verb: "may" but not "May".
    fn is_helping(&self, at: usize) -> bool {
        (self.is("auxiliary", at) || self.is("supporting verb", at)) && self.is_small(at)
    }

    /// True for a word that is not capitalised.
    fn is_small(&self, at: usize) -> bool {
        self.reading.source(self.span_of(at..at + 1)).starts_with(char::is_lowercase)
    }

    /// Where the capitalised words that begin at a position end: a name that nothing else tells of.
    fn capitals(&self, from: usize) -> usize {
        (from..self.len()).find(|k| self.is_mark(*k) || self.is_small(*k)).unwrap_or(self.len())
    }

    /// True for a sign of a finite verb.
    fn is_verbal(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is_helping(at) || self.is_small(at) && (word.ends_with("ed") && word.len() > 4 || self.is("irregular", at))
    }

    /// True for a dash between words, not a hyphen inside one.
    fn is_dash(&self, at: usize) -> bool {
        let spaced = || self.reading.body()[..self.span_of(at..at + 1).start as usize].ends_with(char::is_whitespace);
        matches!(self.word(at), "–" | "—" | "-" | "--") && (self.word(at) == "—" || spaced())
    }

    /// Where a nominal ends with the office right after it: "a Kenyan diplomat".
    fn with_office(&self, nominal: usize) -> usize {
        let end = self.nominals[nominal].at.end;
        // "Turkish diplomatic sources": one adjective may stand between.
        let near = |n: &&Nominal| n.at.start == end || n.at.start == end + 1 && self.is_small(end) && !self.is_mark(end);
        let office = self.nominals.get(nominal + 1).filter(|n| n.kind == Kind::Official).filter(near);
        office.map_or(end, |n| n.at.end)
    }

    /// True for a possessive after a position: "Egypt's", "ministers'".
    pub fn is_possessive(&self, end: usize) -> bool {
        self.lang == crate::text::Lang::En && matches!(self.word(end), "'s" | "'")
    }
}
