//! Everybody an article knows, by place: where people, countries and
//! organizations are named, and which sides a person stands for.

use std::collections::BTreeMap;
use std::ops::Range;

use super::peoples::{self, both_koreas, two_koreas};
use super::side::{former, offices, rank, side};
use super::{kind_of_body, this_state};
use crate::extract::{Actor, Extraction, Organization};
use crate::lexicon::organization::is_outlet;
use crate::lexicon::{CountryForm, Iso, Rank, acts_for_itself};
use crate::text::{Reading, Span};

/// A place that names somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Seed {
    /// The tokens that hold it; an Arabic one may have letters written onto it.
    pub tokens: Range<usize>,
    /// The words themselves.
    pub span: Span,
    /// Who.
    pub actor: Actor,
    /// Who else is named by the same words ("the two Koreas").
    pub twin: Option<Actor>,
    /// For a country: what kind of word it is.
    pub form: Option<CountryForm>,
    /// The tokens of the whole noun phrase, as far as a stated office shows it.
    pub cover: Range<usize>,
}

/// An office that tells where somebody is from rather than for whom he acts: "the Italian diplomat".
const OFFICIAL: &str = "official";

/// All seeds of an article in text order, none inside another.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    seeds: Vec<Seed>,
    sides: Vec<Vec<Iso>>,
    assumed: Vec<bool>,
    worldwide: Vec<bool>,
    former: Vec<Vec<Iso>>,
    bodies: Vec<Option<Iso>>,
    members: Vec<Vec<Iso>>,
    outlets: Vec<bool>,
    served: BTreeMap<usize, usize>,
    ranks: Vec<Option<Rank>>,
    offices: Vec<Vec<&'static str>>,
    first_named: Vec<Span>,
}

impl Cast {
    /// Gathers what extraction found so far.
    pub fn new(reading: &Reading, found: &Extraction) -> Self {
        let mut seeds = people(reading, found);
        seeds.extend(bodies(reading, found));
        seeds.extend(countries(reading, found));
        seeds.extend(two_koreas(reading, found));
        seeds.extend(this_state::pointed_at(reading, found));
        seeds.extend(kind_of_body::pointed_at(reading, found));
        let seeds = without_inner(seeds);
        let sides = found.people.iter().map(side).collect();
        Self {
            seeds,
            sides,
            assumed: found.people.iter().map(|p| p.roles.iter().all(|r| r.office == Some(OFFICIAL))).collect(),
            worldwide: found.organizations.iter().map(|o| o.country.is_none() && !acts_for_itself(&o.key)).collect(),
            former: found.people.iter().map(|p| former(&p.roles)).collect(),
            bodies: found.organizations.iter().map(|o| o.country.filter(|_| !acts_for_itself(&o.key))).collect(),
            members: found.organizations.iter().map(|o| members(o, found)).collect(),
            outlets: found.organizations.iter().map(reports).collect(),
            served: BTreeMap::new(),
            ranks: found.people.iter().map(|p| rank(&p.roles)).collect(),
            offices: found.people.iter().map(|p| offices(&p.roles)).collect(),
            first_named: found.people.iter().map(|p| p.mentions.first().map_or(Span::new(0, 0), |m| m.span)).collect(),
        }
    }

    /// True where a name is that of an outlet, which reports and does not meet.
    pub fn is_outlet(&self, actor: Actor) -> bool {
        matches!(actor, Actor::Organization(i) if self.outlets.get(i) == Some(&true))
    }

    /// Notes that somebody was named with the body he acts for, one of no country.
    pub fn learn(&mut self, names: &[(Actor, Span)]) {
        let person = names.iter().find_map(|(a, _)| if let Actor::Person(i) = a { Some(*i) } else { None });
        let body = names.iter().find_map(|(a, _)| if let Actor::Organization(i) = a { Some(*i) } else { None });
        if let Some((person, body)) = person.zip(body) {
            self.served.entry(person).or_insert(body);
            if self.is_assumed_beside(person, body) {
                self.sides[person].clear();
            }
        }
    }

    /// True for somebody whose country only the list of notable people or a word like "diplomat" tells, named with a body of many countries
    /// ("the Union's envoy A"): he acts for the body.
    pub fn is_assumed_beside(&self, person: usize, body: usize) -> bool {
        self.assumed.get(person) == Some(&true) && self.worldwide.get(body) == Some(&true)
    }

    /// The body that somebody without a country was named with before.
    pub fn body_of(&self, person: usize) -> Option<usize> {
        self.served.get(&person).copied().filter(|_| self.sides_of(person).is_empty())
    }

    /// True when a person only once held office for a country.
    pub fn once_served(&self, person: usize, iso: Iso) -> bool {
        self.former.get(person).is_some_and(|of| of.contains(&iso)) && !self.sides_of(person).contains(&iso)
    }

    /// What office of state a person holds.
    pub fn rank_of(&self, person: usize) -> Option<Rank> {
        self.ranks.get(person).copied().flatten()
    }

    /// The one person who holds an office of somebody else's for another country.
    pub fn colleague(&self, person: usize, country: Iso) -> Option<usize> {
        let own = self.offices.get(person)?;
        let same =
            |i: &usize| *i != person && self.sides_of(*i).contains(&country) && self.offices[*i].iter().any(|o| own.contains(o));
        let mut others = (0..self.offices.len()).filter(same);
        others.next().filter(|_| others.next().is_none())
    }

    /// The people of a rank who are named before a place in the text, with the words, in order of the text.
    pub fn of_rank(&self, rank: Rank, before: u32) -> Vec<(usize, Span)> {
        let named = self.first_named.iter().copied().enumerate();
        let mut out: Vec<(usize, Span)> =
            named.filter(|(i, s)| self.rank_of(*i) == Some(rank) && !s.is_empty() && s.start < before).collect();
        out.sort_by_key(|(_, span)| span.start);
        out
    }

    /// The seeds that begin in a range of tokens.
    pub fn seeds_in(&self, tokens: Range<usize>) -> &[Seed] {
        let first = self.seeds.partition_point(|s| s.tokens.start < tokens.start);
        let last = self.seeds.partition_point(|s| s.tokens.start < tokens.end);
        &self.seeds[first..last.max(first)]
    }

    /// True when a range of tokens is part of somebody's name (the "talks" of a talks group).
    pub fn names_something(&self, tokens: &Range<usize>) -> bool {
        let next = self.seeds.partition_point(|s| s.tokens.start < tokens.end);
        next.checked_sub(1)
            .is_some_and(|i| self.seeds[i].tokens.end > tokens.start && !matches!(self.seeds[i].actor, Actor::Country(_)))
    }

    /// The countries a person acts for.
    pub fn sides_of(&self, person: usize) -> &[Iso] {
        self.sides.get(person).map_or(&[], Vec::as_slice)
    }

    /// The states that the name of a joint body holds («کمیته مشترک تونس و قطر»).
    pub fn members_of(&self, organization: usize) -> &[Iso] {
        self.members.get(organization).map_or(&[], Vec::as_slice)
    }

    /// The country an organization belongs to.
    pub fn country_of(&self, organization: usize) -> Option<Iso> {
        self.bodies.get(organization).copied().flatten()
    }
}

/// True for an outlet of the lists, and for one that the words around its name show.
fn reports(body: &Organization) -> bool {
    let shown = |rule: &str| matches!(rule, "organization.kind-of-medium" | "organization.own-outlet");
    is_outlet(&body.key) || body.mentions.iter().any(|m| shown(m.rule.0))
}

/// Two states or more that a body's name holds.
fn members(body: &Organization, found: &Extraction) -> Vec<Iso> {
    let inside = |span: Span| body.mentions.iter().any(|m| m.span.contains(span));
    let named = found.countries.iter().filter(|c| c.mentions.iter().any(|m| inside(m.mention.span)));
    let states: Vec<Iso> = named.map(|c| c.iso).collect();
    let joint = body.name.split_whitespace().any(|word| matches!(word, "و" | "and"));
    if joint && states.len() > 1 { states } else { Vec::new() }
}

fn touching(reading: &Reading, span: Span) -> Range<usize> {
    let first = reading.tokens.partition_point(|t| t.span.end <= span.start);
    let last = reading.tokens.partition_point(|t| t.span.start < span.end);
    first..last.max(first)
}

fn people(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let mut out = Vec::new();
    for (i, person) in found.people.iter().enumerate() {
        for mention in person.mentions.iter().chain(&person.references) {
            let tokens = touching(reading, mention.span);
            let near = |e: &Span| reading.sentence_at(e.start) == reading.sentence_at(mention.span.start);
            let evidence = person.roles.iter().map(|r| r.evidence).filter(|e| e.overlaps(mention.span) && near(e));
            let whole = evidence.fold(mention.span, Span::cover);
            out.push(Seed {
                cover: touching(reading, whole),
                tokens,
                span: mention.span,
                actor: Actor::Person(i),
                twin: None,
                form: None,
            });
        }
    }
    out
}

fn bodies(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let mut out = Vec::new();
    for (i, organization) in found.organizations.iter().enumerate() {
        for mention in &organization.mentions {
            let tokens = touching(reading, mention.span);
            let cover = tokens.clone();
            out.push(Seed { tokens, span: mention.span, actor: Actor::Organization(i), twin: None, form: None, cover });
        }
    }
    out
}

fn countries(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let mut out = Vec::new();
    for country in &found.countries {
        for m in &country.mentions {
            let tokens = touching(reading, m.mention.span);
            let cover = tokens.clone();
            let actor = Actor::Country(peoples::meant(reading, &tokens).unwrap_or(country.iso));
            out.push(Seed { tokens, span: m.mention.span, actor, twin: None, form: Some(m.form), cover });
        }
    }
    out.extend(both_koreas(reading));
    out
}

/// Drops seeds that share a token with a longer one or with one of an earlier kind (people, organizations, countries).
fn without_inner(mut seeds: Vec<Seed>) -> Vec<Seed> {
    let rank = |s: &Seed| match s.actor {
        Actor::Person(_) => 0,
        Actor::Organization(_) => 1,
        Actor::Country(_) => 2,
    };
    seeds.sort_by_key(|s| (s.tokens.start, rank(s), usize::MAX - s.tokens.end));
    let mut out: Vec<Seed> = Vec::with_capacity(seeds.len());
    for seed in seeds {
        match out.last_mut() {
            Some(last) if last.tokens.end > seed.tokens.start => {
                if (rank(&seed), last.tokens.len()) < (rank(last), seed.tokens.len()) {
                    *last = seed;
                }
            }
            _ => out.push(seed),
        }
    }
    out
}
