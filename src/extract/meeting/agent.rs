//! Who can take part, sentence by sentence: noun phrases ([`Agent`]) with the
//! people, countries and bodies in them and the word that ties them to the rest.

use std::ops::Range;

use super::super::Actor;
use super::ar;
use super::cast::{Cast, Seed};
use super::grammar::Grammar;
use super::signs::{Clitic, Sign, Signs};
use crate::lexicon::{Class, CountryForm, Iso, Layer, Link};
use crate::text::{Lang, Reading, Span, TokenKind};

/// How a noun phrase hangs together with what stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A preposition or another linking word.
    Link(Link),
    /// It follows a trigger immediately.
    Direct,
    /// It begins a clause.
    Start,
    /// It follows a comma.
    Comma,
    /// It follows another word.
    Bare,
}

/// A noun phrase that names somebody who can act.
#[derive(Clone, Debug, PartialEq)]
pub struct Agent {
    /// All of it, office and all.
    pub tokens: Range<usize>,
    /// Whom it names, each with the words.
    pub names: Vec<(Actor, Span)>,
    /// What ties it.
    pub tie: Tie,
    /// Joined to the agent before it by a conjunction or comma.
    pub coordinated: bool,
    /// It names a person.
    pub person: bool,
    /// Country or city by itself, without a noun for somebody who acts.
    pub bare_place: bool,
    /// A city that may stand for its country's government.
    pub city: bool,
    /// A body without a noun for somebody who acts.
    pub bare_body: bool,
}

/// A noun phrase being put together.
#[derive(Clone, Debug)]
struct Phrase<'a> {
    tokens: Range<usize>,
    seeds: Vec<&'a Seed>,
    head: bool,
    group: bool,
}

impl Phrase<'_> {
    fn person(&self) -> bool {
        self.seeds.iter().any(|s| matches!(s.actor, Actor::Person(_)))
    }
}

/// A sentence as the agents are read from it.
pub struct Scene<'a, 'r> {
    /// The article.
    pub reading: &'a Reading<'r>,
    /// The sentence.
    pub tokens: Range<usize>,
    /// Its signs.
    pub signs: &'a Signs,
    /// Its language.
    pub lang: Lang,
    /// The language's grammar.
    pub grammar: &'static Grammar,
}

impl Scene<'_, '_> {
    /// The agents of the sentence in order.
    pub fn agents(&self, cast: &Cast) -> Vec<Agent> {
        let phrases = self.joined(self.phrases(cast.seeds_in(self.tokens.clone())));
        let mut out: Vec<Agent> = Vec::new();
        for (i, phrase) in phrases.iter().enumerate() {
            let (tie, touches) = self.tie(phrase, i.checked_sub(1).map(|b| &phrases[b]));
            let beside = out.last().filter(|a| touches && phrases[i - 1].tokens.end == a.tokens.end);
            let before = beside.filter(|a| !self.is_set_off(a, phrase, tie));
            let orphan = touches && beside.is_none() && !phrase.head && !phrase.person();
            let in_brackets = out.last().filter(|a| a.tie == Tie::Link(Link::Source) && tie == Tie::Bare);
            let source = in_brackets.filter(|a| !phrase.person() && self.only_marks(a.tokens.end..phrase.tokens.start));
            let tie = before.or(source).map_or(tie, |a| a.tie);
            let acts = self.can_act(phrase, tie, before.is_some()) || self.leads_to_one_that_acts(&phrases[i..]);
            if acts && !orphan {
                out.push(self.agent(phrase, tie, before.is_some(), cast));
            }
        }
        out
    }

    /// "In Kyiv, the minister", "as Reuters reported, the minister": a comma after a place or a source joins nobody to it.
    fn is_set_off(&self, before: &Agent, phrase: &Phrase, tie: Tie) -> bool {
        let source = before.tie == Tie::Link(Link::Source);
        let place = before.bare_place && before.tie == Tie::Link(Link::In) && (phrase.person() || phrase.head);
        tie == Tie::Comma && (source || place)
    }

    fn phrases<'s>(&self, seeds: &'s [Seed]) -> Vec<Phrase<'s>> {
        let mut floor = self.tokens.start;
        let mut out = Vec::new();
        for (i, seed) in seeds.iter().enumerate() {
            let ceiling = seeds.get(i + 1).map_or(self.tokens.end, |next| next.tokens.start);
            let phrase = self.phrase(seed, floor, ceiling);
            floor = phrase.tokens.end;
            out.push(phrase);
        }
        out
    }

    /// A seed with the nouns of office around it.
    fn phrase<'s>(&self, seed: &'s Seed, floor: usize, ceiling: usize) -> Phrase<'s> {
        let titles = seed.cover.start + 1..seed.tokens.start;
        let start = titles.rev().find(|at| self.is_joined_on(*at)).unwrap_or(seed.cover.start);
        let mut out = Phrase { tokens: start..seed.cover.end, seeds: vec![seed], head: false, group: false };
        out.tokens.end = out.tokens.end.min(ceiling).max(seed.tokens.end);
        let mut bridges = if matches!(seed.actor, Actor::Person(_)) { 0 } else { 1 };
        for at in (floor..seed.tokens.start).rev().take(8) {
            if bridges > 0 && at > floor && self.is_bridge(at, seed) {
                bridges -= 1;
                continue;
            }
            if self.is_short_title(at) {
                continue;
            }
            if self.stops(at) {
                break;
            }
            if self.is_head(at) {
                out.tokens.start = out.tokens.start.min(at);
                out.head = true;
                out.group |= self.signs.is(at, Class::Group);
                if self.is_joined_on(at) {
                    break;
                }
            }
        }
        if self.grammar.adjective_before_noun && !matches!(seed.actor, Actor::Person(_)) {
            self.extend_right(&mut out, ceiling);
        }
        out
    }

    /// A preposition between a noun of office and its body or country («وفد من», "delegation from", "chief at the EU").
    fn is_bridge(&self, at: usize, seed: &Seed) -> bool {
        let body = matches!(seed.actor, Actor::Organization(_));
        match self.signs.link(at) {
            Some(Link::From) => self.is_head(at - 1),
            Some(Link::Topic) => self.reading.word(at) == "عن" && self.is_head(at - 1),
            Some(Link::In) => body,
            _ => false,
        }
    }

    fn extend_right(&self, phrase: &mut Phrase, ceiling: usize) {
        for at in (phrase.tokens.end..ceiling).take(5) {
            let possessive = self.reading.word(at) == "'s";
            if !possessive && self.stops(at) {
                break;
            }
            if self.is_head(at) {
                phrase.tokens.end = at + 1;
                phrase.head = true;
                phrase.group |= self.signs.is(at, Class::Group);
            }
        }
    }

    fn is_head(&self, at: usize) -> bool {
        let classes = [Class::Head, Class::Group, Class::Counterpart, Class::Aide, Class::Administration];
        classes.into_iter().any(|class| self.signs.is(at, class))
    }

    /// True for a token that no noun phrase reaches over.
    fn stops(&self, at: usize) -> bool {
        let token = &self.reading.tokens[at];
        let mark = token.kind == TokenKind::Mark && !is_quote(self.reading.word(at)) && self.reading.word(at) != "-";
        let link = self.signs.link(at).is_some_and(|l| l != Link::Of || self.reading.word(at) == "'s");
        mark || link || self.signs.covering(at, Layer::Clause).is_some() || self.event(at)
    }

    /// A title with "and" written onto it begins a phrase of its own («والرئيس»).
    fn is_joined_on(&self, at: usize) -> bool {
        self.signs.covering(at, Layer::Noun).is_some_and(|s| s.tokens.start == at && s.clitic.and)
    }

    /// The full stop of "Mr." and "Gen.".
    fn is_short_title(&self, at: usize) -> bool {
        self.grammar.adjective_before_noun && self.reading.word(at) == "." && at > self.tokens.start && self.is_head(at - 1)
    }

    fn event(&self, at: usize) -> bool {
        self.signs.covering(at, Layer::Event).is_some()
    }

    /// Joins a name with its office and country.
    fn joined<'s>(&self, phrases: Vec<Phrase<'s>>) -> Vec<Phrase<'s>> {
        let mut out: Vec<Phrase<'s>> = Vec::new();
        for (i, phrase) in phrases.iter().enumerate() {
            let titles_next =
                phrases.get(i + 1).is_some_and(|n| !phrase.person() && n.person() && self.adjoins(phrase, n, false));
            match out.last_mut() {
                Some(last) if self.belong(last, phrase, titles_next) => {
                    last.tokens.end = last.tokens.end.max(phrase.tokens.end);
                    last.tokens.start = last.tokens.start.min(phrase.tokens.start);
                    last.seeds.extend(&phrase.seeds);
                    last.head |= phrase.head;
                    last.group |= phrase.group && !last.person();
                }
                _ => out.push(phrase.clone()),
            }
        }
        out
    }

    fn belong(&self, a: &Phrase, b: &Phrase, b_titles_next: bool) -> bool {
        if b.tokens.start < a.tokens.end {
            return true;
        }
        if self.clitic(b).and {
            return false;
        }
        let comma = self.adjoins(a, b, true);
        let close = self.adjoins(a, b, false);
        match (a.person(), b.person()) {
            (true, true) => self.signs.is(b.tokens.start, Class::Aide) && b.seeds.len() == 1 && (comma || close),
            (false, true) if b.head && !a.head || self.is_counterpart(b) => false,
            (false, true) => close || comma && a.head && !a.group && !self.is_of_press(a),
            (true, false) if b.tokens.start == a.tokens.end && self.is_head(a.tokens.end - 1) => !b_titles_next,
            (true, false) => b.head && !b_titles_next && !self.is_counterpart(b) && (close || comma),
            _ => close && !b_titles_next && a.head && !b.head,
        }
    }

    /// «به گزارش خبرنگار خبرگزاری …»: who is named after it is no part of it.
    fn is_of_press(&self, phrase: &Phrase) -> bool {
        let from = phrase.tokens.start.saturating_sub(1).max(self.tokens.start);
        self.signs.any(from..phrase.tokens.end, Class::Press)
    }

    /// "His counterpart" is somebody else.
    fn is_counterpart(&self, phrase: &Phrase) -> bool {
        self.signs.any(phrase.tokens.clone(), Class::Counterpart)
    }

    /// True when nothing but quotation marks and at most two plain words stand between, after a comma if `comma`.
    fn adjoins(&self, a: &Phrase, b: &Phrase, comma: bool) -> bool {
        let gap = a.tokens.end..b.tokens.start;
        if gap.len() > 6 {
            return false;
        }
        let between: Vec<usize> = gap.filter(|at| !is_quote(self.reading.word(*at))).collect();
        let words = match between.split_first() {
            Some((first, rest)) if comma && is_comma(self.reading.word(*first)) => rest,
            _ if comma => return false,
            _ => &between[..],
        };
        words.len() <= 2 && words.iter().all(|at| !self.stops(*at))
    }

    /// What is written onto the first word of a phrase.
    fn clitic(&self, phrase: &Phrase) -> Clitic {
        let at = phrase.tokens.start;
        if let Some(head) = self.signs.covering(at, Layer::Noun).filter(|s| s.tokens.start == at) {
            return head.clitic;
        }
        let Some(seed) = phrase.seeds.iter().find(|s| s.tokens.start == at) else { return Clitic::default() };
        let token = self.reading.tokens[at].span;
        let before = Span::new(token.start as usize, seed.span.start.max(token.start) as usize);
        let letters = self.reading.source(before);
        let and = letters.starts_with(['و', 'ف']);
        let link = letters.trim_start_matches(['و', 'ف']).chars().next().and_then(ar::preposition_of);
        let city = seed.form == Some(CountryForm::Capital);
        let link = link.map(|l| if city && l == Link::With { Link::In } else { l });
        Clitic { and, link, article: false }
    }

    fn tie(&self, phrase: &Phrase, before: Option<&Phrase>) -> (Tie, bool) {
        let clitic = self.clitic(phrase);
        let from = phrase.tokens.start.saturating_sub(1).max(self.tokens.start);
        if self.signs.any(from..phrase.tokens.end, Class::Press) {
            return (Tie::Link(Link::Source), false);
        }
        if let Some(link) = clitic.link {
            return (Tie::Link(link), false);
        }
        let mut at = phrase.tokens.start;
        while at > self.tokens.start && self.is_filler(at - 1) {
            at -= 1;
        }
        let touches = |end: usize| before.is_some_and(|b| self.only_marks(b.tokens.end..end));
        let aside = |end: usize| before.is_some_and(|b| b.person() && phrase.person() && self.is_apposition(b.tokens.end..end));
        if clitic.and {
            return (Tie::Start, touches(at) || aside(at));
        }
        let Some(previous) = at.checked_sub(1).filter(|p| *p >= self.tokens.start) else { return (Tie::Start, false) };
        let verb = |s: &Sign| s.event().is_some_and(|(_, tense)| !tense.is_noun());
        if self.signs.covering(previous, Layer::Event).is_some_and(verb) {
            return (Tie::Direct, false);
        }
        if let Some(sign) = self.signs.covering(previous, Layer::Link) {
            return match sign.class {
                Class::Link(Link::And) => (Tie::Start, touches(sign.tokens.start) || aside(sign.tokens.start)),
                Class::Link(Link::With | Link::Between) if self.is_bond(sign.tokens.start) => (Tie::Link(Link::Topic), false),
                Class::Link(link) => (Tie::Link(link), sign.clitic.and && touches(sign.tokens.start)),
                _ => (Tie::Bare, false),
            };
        }
        if self.event(previous) {
            return (Tie::Direct, false);
        }
        let word = self.reading.word(previous);
        if is_comma(word) {
            return (Tie::Comma, matches!(word, "," | "،") && touches(previous));
        }
        let start =
            self.signs.covering(previous, Layer::Clause).is_some() || self.reading.tokens[previous].kind == TokenKind::Mark;
        (if start { Tie::Start } else { Tie::Bare }, false)
    }

    /// True when a bond between states stands right before a preposition ("relations between").
    fn is_bond(&self, at: usize) -> bool {
        let from = at.saturating_sub(2).max(self.tokens.start);
        (from..at).rev().take_while(|w| !self.event(*w)).any(|w| self.signs.is(w, Class::Relation))
    }

    fn is_filler(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        is_quote(word)
            || matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their" | "my" | "our" | "another" | "fellow")
                && self.signs.covering(at, Layer::Event).is_none()
    }

    fn only_marks(&self, range: Range<usize>) -> bool {
        range.clone().all(|at| is_quote(self.reading.word(at)) || is_comma(self.reading.word(at)))
    }

    /// "A, head of the office, and B": what goes up to a comma and tells nothing new.
    fn is_apposition(&self, range: Range<usize>) -> bool {
        let comma = range.end.checked_sub(1).is_some_and(|at| matches!(self.reading.word(at), "," | "،"));
        let tells = |at: usize| {
            self.event(at) || self.signs.covering(at, Layer::Clause).is_some() || self.signs.link(at) == Some(Link::In)
        };
        comma && (2..=16).contains(&range.len()) && !range.into_iter().any(tells)
    }

    /// Countries act when a noun says so, or when they stand where a party stands.
    fn can_act(&self, phrase: &Phrase, tie: Tie, coordinated: bool) -> bool {
        let Some(form) = phrase.seeds.iter().find_map(|s| s.form) else { return true };
        if phrase.person() || phrase.head || coordinated {
            return true;
        }
        let owns = self.grammar.adjective_before_noun
            && phrase.tokens.end < self.tokens.end
            && self.reading.word(phrase.tokens.end) == "'s";
        let placed = matches!(tie, Tie::Link(_) | Tie::Direct | Tie::Start);
        placed && !owns && (form != CountryForm::Adjective || phrase.seeds.len() > 1)
    }

    /// "US and Israeli officials": the first is a party because the second is.
    fn leads_to_one_that_acts(&self, phrases: &[Phrase]) -> bool {
        let [first, second, ..] = phrases else { return false };
        let chained = self.tie(second, Some(first)).1;
        chained && self.grammar.adjective_before_noun && second.head && !second.person()
    }

    fn agent(&self, phrase: &Phrase, tie: Tie, coordinated: bool, cast: &Cast) -> Agent {
        let by_office = !self.signs.is(phrase.tokens.start, Class::Administration);
        let bare = !phrase.head && !phrase.person();
        let country = phrase.seeds.iter().all(|s| s.form.is_some());
        Agent {
            tokens: phrase.tokens.clone(),
            names: names(phrase, cast, by_office),
            tie,
            coordinated,
            person: phrase.person() && by_office,
            bare_place: bare && country,
            city: bare && phrase.seeds.iter().all(|s| s.form == Some(CountryForm::Capital)),
            bare_body: bare && !country,
        }
    }
}

/// Whom a phrase names: of several people the first, as others only stand in his title; people with the sides they
/// act for.
fn names(phrase: &Phrase, cast: &Cast, by_office: bool) -> Vec<(Actor, Span)> {
    let person = phrase.person();
    let first = phrase.seeds.iter().find(|s| matches!(s.actor, Actor::Person(_))).map(|s| s.actor);
    let own: Vec<Iso> =
        phrase.seeds.iter().filter_map(|s| if let Actor::Country(iso) = s.actor { Some(iso) } else { None }).collect();
    let mut names: Vec<(Actor, Span)> = Vec::new();
    for seed in &phrase.seeds {
        match seed.actor {
            Actor::Person(_) if Some(seed.actor) != first => {}
            Actor::Person(i) => {
                names.extend(by_office.then_some((seed.actor, seed.span)));
                let sides = if own.is_empty() { cast.sides_of(i) } else { &own[..] };
                names.extend(sides.iter().map(|iso| (Actor::Country(*iso), seed.span)));
            }
            Actor::Country(_) => names.extend((!person).then_some((seed.actor, seed.span))),
            Actor::Organization(i) => {
                let country = cast.country_of(i);
                let official = person || phrase.head && !phrase.group;
                names.extend((!official || country.is_none()).then_some((seed.actor, seed.span)));
                names.extend(country.filter(|_| !person).map(|iso| (Actor::Country(iso), seed.span)));
            }
        }
    }
    names
}

/// True for quotation marks of every kind.
pub fn is_quote(word: &str) -> bool {
    matches!(word, "«" | "»" | "\"" | "“" | "”" | "„" | "‹" | "›" | "'" | "(" | ")")
}

fn is_comma(word: &str) -> bool {
    matches!(word, "," | "،" | "-" | "–" | "—")
}
