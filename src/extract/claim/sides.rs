//! Those who met: whom "the two sides", "the presidents", «دو کشور» stand for.

use super::speaker::Memory;
use super::unit::Unit;
use crate::extract::{Actor, Country, CountryMention, Meeting, Party};
use crate::lexicon::{CountryForm, speech_words};
use crate::text::{Lang, Span};

/// Offices that lead a state or its government.
const HEADS: [&str; 6] = ["president", "king", "emir", "sultan", "prime-minister", "supreme-leader"];

impl Memory<'_> {
    /// "the two presidents", الوزيران: those of that rank who met last before.
    pub fn ranked(&self, unit: &Unit, nominal: usize) -> Option<Vec<Actor>> {
        let it = &unit.nominals[nominal];
        let rank = ["heads-met", "ministers-met"].into_iter().find(|rank| unit.is(rank, it.at.start))?;
        let fits = |office: &str| match rank {
            "heads-met" => HEADS.contains(&office),
            _ => office.ends_with("-minister") && office != "prime-minister",
        };
        let holds = |a: &Actor| match a {
            Actor::Person(i) => self.found.people[*i].roles.iter().any(|r| r.office.is_some_and(fits)),
            _ => false,
        };
        let told = |m: &&Meeting| m.sentences.iter().any(|s| s.start <= it.span.start);
        let met = |m: &Meeting| m.parties.iter().map(|p| p.actor).filter(holds).collect::<Vec<_>>();
        let last = |m: &&Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= it.span.start).max();
        let fitting = self.found.meetings.iter().filter(told).filter(|m| met(m).len() > 1);
        fitting.max_by_key(last).map(met)
    }

    /// The meeting of several parties told last before a place.
    fn latest(&self, before: Span) -> Option<&Meeting> {
        let told = |m: &&Meeting| m.parties.len() > 1 && m.sentences.iter().any(|s| s.start <= before.start);
        let last = |m: &&Meeting| m.sentences.iter().map(|s| s.start).filter(|s| *s <= before.start).max();
        self.found.meetings.iter().filter(told).max_by_key(last)
    }

    /// Where those met who met last before a place.
    pub fn host(&self, before: Span) -> Option<Actor> {
        self.latest(before).and_then(|m| m.place.as_ref()?.country).map(Actor::Country)
    }

    /// The two whom the words of a meeting set over against each other: "talks between A and B", «مذاکرات الف و ب»,
    /// whoever else was there.
    fn opposed(&self, meeting: &Meeting) -> Vec<Actor> {
        let leads = |p: &&Party| matches!(p.rule.0, "meeting.between" | "meeting.of" | "meeting.joined-by-and");
        let first = meeting.parties.iter().position(|p| matches!(p.rule.0, "meeting.between" | "meeting.of"));
        let group: Vec<&Party> = meeting.parties.iter().skip(first.unwrap_or(usize::MAX)).take_while(leads).collect();
        let mut out: Vec<Actor> = Vec::new();
        for party in &group {
            let side = if matches!(party.actor, Actor::Person(_)) { self.home(party.actor) } else { Some(party.actor) };
            out.extend(side.filter(|s| !out.contains(s)));
        }
        let states = out.clone();
        // A delegation and the state that sent it are one side.
        let sent = |a: &Actor| matches!(a, Actor::Organization(_)) && self.home(*a).is_some_and(|home| states.contains(&home));
        out.retain(|a| !sent(a));
        if out.len() == 2 { out } else { Vec::new() }
    }

    /// The states and bodies among the sides: those set over against each other in the meeting told last, or where it
    /// is of many, in most of the meetings told so far.
    pub fn represented(&self, before: Span) -> Vec<Actor> {
        let opposed = self.latest(before).map(|m| self.opposed(m)).unwrap_or_default();
        let known = if opposed.is_empty() { self.present(before) } else { opposed };
        if known.len() == 2 { known } else { self.usual_pair(before).unwrap_or(known) }
    }

    /// The two who are set over against each other most often up to a place.
    fn usual_pair(&self, before: Span) -> Option<Vec<Actor>> {
        let told = self.found.meetings.iter().filter(|m| m.sentences.iter().any(|s| s.start <= before.start));
        let pairs: Vec<Vec<Actor>> = told.map(|m| self.opposed(m)).filter(|pair| !pair.is_empty()).collect();
        let same = |a: &[Actor], b: &[Actor]| a.iter().all(|x| b.contains(x));
        let times = |pair: &[Actor]| pairs.iter().filter(|other| same(pair, other)).count();
        (0..pairs.len()).max_by_key(|i| (times(&pairs[*i]), std::cmp::Reverse(*i))).map(|i| pairs[i].clone())
    }

    /// The states and bodies of the meeting told last; of more than two, without the host.
    fn present(&self, before: Span) -> Vec<Actor> {
        let mut out = self.sides(before);
        out.retain(|a| !matches!(a, Actor::Person(_)));
        let host = self.host(before);
        if out.len() > 2 {
            out.retain(|a| Some(*a) != host);
        }
        if out.len() > 2 {
            let states = out.clone();
            let apart = |a: &Actor| self.is_faction(*a) || self.home(*a).is_none_or(|home| !states.contains(&home));
            out.retain(|a| matches!(a, Actor::Country(_)) || apart(a));
        }
        let countries: Vec<Actor> = out.iter().filter(|a| matches!(a, Actor::Country(_))).copied().collect();
        if countries.len() > 1 {
            out.retain(|a| matches!(a, Actor::Country(_)) || self.is_armed(*a, &countries));
        }
        out
    }

    /// True for a front or armed movement that no state at the table stands for.
    fn is_armed(&self, actor: Actor, states: &[Actor]) -> bool {
        let Actor::Organization(i) = actor else { return false };
        let key = self.found.organizations.get(i).map_or("", |o| o.key.as_str());
        let fights = key.split('-').any(|w| speech_words(Lang::En).is("armed", w));
        fights && self.home(actor).is_none_or(|home| !states.contains(&home))
    }

    /// True for a movement or armed group, which is a side of its own.
    fn is_faction(&self, actor: Actor) -> bool {
        let Actor::Organization(i) = actor else { return false };
        self.found.organizations.get(i).is_some_and(super::about::is_group)
    }

    /// Those who met in the meeting told last before a place: its people and the countries they stand for.
    pub fn sides(&self, before: Span) -> Vec<Actor> {
        let mut out: Vec<Actor> = self.latest(before).map(|m| m.parties.iter().map(|p| p.actor).collect()).unwrap_or_default();
        if out.is_empty() {
            out = self.pair(before);
        }
        let mut seen = Vec::new();
        out.retain(|a| {
            !seen.contains(a) && {
                seen.push(*a);
                true
            }
        });
        out
    }

    /// The countries among the sides, or of the people among them.
    pub fn states(&self, before: Span) -> Vec<Actor> {
        let known = self.represented(before);
        if known.len() > 1 && known.iter().all(|a| matches!(a, Actor::Country(_))) {
            return known;
        }
        let sides = self.sides(before);
        let mut out: Vec<Actor> = Vec::new();
        for actor in sides {
            let state = match actor {
                Actor::Country(_) => Some(actor),
                Actor::Person(i) => {
                    self.found.people.get(i).and_then(|p| p.roles.iter().find_map(|r| r.country)).map(Actor::Country)
                }
                Actor::Organization(_) => None,
            };
            out.extend(state.filter(|s| !out.contains(s)));
        }
        if out.len() > 1 { out } else { self.pair(before) }
    }

    /// The two countries named last before a place.
    fn pair(&self, before: Span) -> Vec<Actor> {
        let by_name = |m: &&CountryMention| m.form != CountryForm::Capital && m.mention.span.start < before.start;
        let last = |c: &Country| c.mentions.iter().filter(by_name).map(|m| m.mention.span.start).max();
        let mut seen: Vec<(u32, Actor)> =
            self.found.countries.iter().filter_map(|c| Some((last(c)?, Actor::Country(c.iso)))).collect();
        seen.sort_unstable_by(|a, b| b.cmp(a));
        seen.into_iter().take(2).map(|(_, actor)| actor).collect()
    }
}
