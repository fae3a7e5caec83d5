//! Everybody in the article who can speak, in text order.

use std::ops::Range;

use crate::extract::{Actor, Extraction, Role};
use crate::text::{Reading, Span};

/// How an actor is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A personal name.
    Person,
    /// An office that stands for a person («وزیر دفاع اسرائیل»).
    Office,
    /// An organization.
    Body,
    /// A country: its government or its unnamed officials.
    State,
    /// او, "he".
    One,
    /// آنها, "they".
    Many,
    /// «دو طرف», "the two leaders": those who met.
    Sides,
    /// «دو کشور», "both countries".
    States,
    /// "I", "we" outside quotation marks: whoever publishes the text.
    Author,
    /// A statement, which its issuer makes.
    Statement,
    /// A report, which an outlet publishes.
    Report,
    /// An office or body that no name and no country tells more of ("the minister", مصدر).
    Official,
}

impl Kind {
    /// True for names, false for words that point at somebody named elsewhere.
    pub fn is_named(self) -> bool {
        self <= Kind::State
    }
}

/// Words that stand for one or more actors.
#[derive(Clone, Debug)]
pub(super) struct Nominal {
    /// Positions in the unit.
    pub at: Range<usize>,
    /// The words.
    pub span: Span,
    /// Where they begin with the title before the name.
    pub titled: u32,
    /// Who; empty for words that point at somebody named elsewhere.
    pub actors: Vec<Actor>,
    /// How.
    pub kind: Kind,
}

/// All named actors of an article outside page furniture; of overlapping ones the longest.
pub(super) fn nominals(reading: &Reading, found: &Extraction) -> Vec<Nominal> {
    let mut all: Vec<(Span, Kind, Actor)> = Vec::new();
    for (i, person) in found.people.iter().enumerate() {
        all.extend(person.mentions.iter().map(|m| (m.span, Kind::Person, Actor::Person(i))));
        all.extend(person.references.iter().map(|m| (m.span, Kind::Office, Actor::Person(i))));
    }
    for (i, body) in found.organizations.iter().enumerate() {
        all.extend(body.mentions.iter().map(|m| (m.span, Kind::Body, Actor::Organization(i))));
    }
    for country in &found.countries {
        all.extend(country.mentions.iter().map(|m| (m.mention.span, Kind::State, Actor::Country(country.iso))));
    }
    all.retain(|(span, ..)| !span.is_empty() && !reading.in_furniture(*span));
    all.sort_by_key(|(span, kind, _)| (span.start, usize::MAX - span.len(), *kind));
    let mut out: Vec<Nominal> = Vec::with_capacity(all.len());
    for (span, kind, actor) in all {
        match out.last_mut() {
            Some(last) if last.span == span && last.kind == kind => last.actors.push(actor),
            Some(last) if last.span.overlaps(span) => {}
            _ => {
                let titled = title_start(found, span, kind, actor);
                out.push(Nominal { at: 0..0, span, titled, actors: vec![actor], kind });
            }
        }
    }
    out
}

/// Where the title before a name begins («المتحدث باسم القوات في البلاد NAME»), or the name.
fn title_start(found: &Extraction, span: Span, kind: Kind, actor: Actor) -> u32 {
    let Actor::Person(person) = actor else { return span.start };
    let before = |r: &Role| r.evidence.contains(span) && r.title.end <= span.start;
    let roles = found.people.get(person).map_or(&[][..], |p| &p.roles);
    let starts = roles.iter().filter(|r| kind == Kind::Person && before(r)).map(|r| r.title.start);
    starts.min().unwrap_or(span.start)
}
