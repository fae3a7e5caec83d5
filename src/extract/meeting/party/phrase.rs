//! Noun phrases: a name with the nouns of office around it, and names with what titles them.

use std::ops::Range;

use super::agent::Scene;
use super::cast::Seed;
use super::tie::{is_comma, is_quote};
use crate::extract::Actor;
use crate::extract::meeting::grammar::ar;
use crate::lexicon::{Class, CountryForm, Layer, Link};
use crate::text::{Lang, TokenKind};

/// How many words may stand between an envoy and where he is sent: «المبعوث الأميركي الخاص إلى».
const ENVOY_REACH: usize = 5;

/// How many words may stand between a group and its lands: «قادة الأنظمة العسكرية في».
const GROUP: usize = 4;

/// A noun phrase being put together.
#[derive(Clone, Debug)]
pub struct Phrase<'a> {
    /// The words.
    pub tokens: Range<usize>,
    /// Whom it names.
    pub seeds: Vec<&'a Seed>,
    /// A noun of office belongs to it.
    pub head: bool,
    /// That noun means a group.
    pub group: bool,
}

impl Phrase<'_> {
    /// True when it names a person.
    pub fn person(&self) -> bool {
        self.seeds.iter().any(|s| matches!(s.actor, Actor::Person(_)))
    }
}

impl Scene<'_, '_> {
    pub fn phrases<'s>(&self, seeds: &'s [Seed]) -> Vec<Phrase<'s>> {
        let idle = |i: usize| self.is_of_idle_compound(seeds, i) || i > 0 && self.is_of_idle_compound(seeds, i - 1);
        let acts = |(i, seed): (usize, &'s Seed)| {
            let again = i > 0 && self.is_short_name(&seeds[i - 1], seed);
            let post = self.is_post(seed, seeds.get(i + 1)) || self.is_persian_post(seed);
            (!self.only_describes(seed) && !idle(i) && !again && !post).then_some(seed)
        };
        let seeds: Vec<&Seed> = seeds.iter().enumerate().filter_map(acts).collect();
        let (mut floor, mut named) = (self.tokens.start, self.tokens.start);
        let mut out: Vec<Phrase<'s>> = Vec::new();
        for (i, seed) in seeds.iter().copied().enumerate() {
            let ceiling = seeds.get(i + 1).map_or(self.tokens.end, |next| next.tokens.start);
            // «الرئيسان المصري A والفرنسي B»: the title of both is told with the first.
            let phrase = self.phrase(seed, floor, ceiling, named);
            floor = phrase.tokens.end;
            named = if phrase.person() { seed.tokens.end } else { named };
            out.push(phrase);
        }
        out
    }

    /// "The Democratic Republic of Congo (DRC)": the same name again, in brackets.
    fn is_short_name(&self, before: &Seed, seed: &Seed) -> bool {
        let bracketed = seed.tokens.start == before.tokens.end + 1 && self.reading.word(before.tokens.end) == "(";
        self.grammar.adjective_before_noun && bracketed && before.actor == seed.actor
    }

    /// A seed with the nouns of office around it.
    fn phrase<'s>(&self, seed: &'s Seed, floor: usize, ceiling: usize, named: usize) -> Phrase<'s> {
        let titles = seed.cover.start + 1..seed.tokens.start;
        let start = titles.rev().find(|at| self.is_joined_on(*at)).unwrap_or(seed.cover.start);
        let open = |at: &usize| self.reading.is_word(*at);
        let start = (start.max(named)..seed.tokens.start).find(open).unwrap_or(start.max(named).min(seed.tokens.start));
        let mut out = Phrase { tokens: start..seed.cover.end, seeds: vec![seed], head: false, group: false };
        out.tokens.end = out.tokens.end.min(ceiling).max(seed.tokens.end);
        let mut bridges = if matches!(seed.actor, Actor::Person(_)) { 0 } else { 1 };
        for at in (floor..seed.tokens.start).rev().take(8) {
            if bridges > 0 && at > floor && self.is_bridge(at, seed) {
                bridges -= 1;
                continue;
            }
            if self.is_short_title(at) || out.person() && self.leads_to_post(at) {
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
            // «یک هیئت پارلمانی از بلژیک»: an adjective may stand between.
            Some(Link::From) => {
                let adjective = self.grammar.finite_verb_ends_clause && at >= self.tokens.start + 2 && !self.stops(at - 1);
                self.is_head(at - 1) || adjective && self.signs.is(at - 2, Class::Group)
            }
            Some(Link::Topic) => self.reading.word(at) == "عن" && self.is_head(at - 1),
            Some(Link::In) => body || self.is_land_of_several(at, seed),
            _ => false,
        }
    }

    /// «قادة الأنظمة العسكرية في مالي والنيجر»: the first of several lands behind an Arabic noun of a group.
    fn is_land_of_several(&self, at: usize, seed: &Seed) -> bool {
        let from = at.saturating_sub(GROUP).max(self.tokens.start);
        let group = (from..at).rev().take_while(|at| !self.stops(*at)).any(|at| self.signs.is(at, Class::Group));
        let next = seed.tokens.end < self.tokens.end && self.reading.word(seed.tokens.end).starts_with('و');
        self.lang == Lang::Ar && seed.form == Some(CountryForm::Name) && next && group
    }

    /// «المبعوث الأممي إلى اليمن NAME»: where an envoy is sent is no side.
    fn is_post(&self, seed: &Seed, next: Option<&Seed>) -> bool {
        let person = next.filter(|n| matches!(n.actor, Actor::Person(_)) && n.tokens.start >= seed.tokens.end);
        let named =
            person.is_some_and(|n| n.cover.start <= seed.tokens.start || self.only_marks(seed.tokens.end..n.tokens.start));
        let start = seed.tokens.start;
        let written_on = seed.span.start > self.reading.tokens[start].span.start && self.is_behind_envoy(start);
        let led = || start > self.tokens.start && self.leads_to_post(start - 1);
        named && self.lang == Lang::Ar && seed.form == Some(CountryForm::Name) && (written_on || led())
    }

    /// The "to" behind somebody who is sent.
    fn leads_to_post(&self, at: usize) -> bool {
        self.lang == Lang::Ar && matches!(self.reading.word(at), "الی" | "لدی" | "فی") && self.is_behind_envoy(at)
    }

    fn is_behind_envoy(&self, at: usize) -> bool {
        let envoy = |at: usize| ar::is_envoy(self.reading.word(at));
        (at.saturating_sub(ENVOY_REACH).max(self.tokens.start)..at).any(envoy)
    }

    /// Nothing but where the envoy is sent stands between his office and his name.
    fn is_posted(&self, a: &Phrase, b: &Phrase) -> bool {
        let gap = a.tokens.end..b.tokens.start;
        let words = (1..=5).contains(&gap.len()) && gap.clone().all(|at| self.reading.is_word(at) && !self.event(at));
        b.person()
            && a.head
            && !a.person()
            && words
            && self.lang == Lang::Ar
            && self.is_behind_envoy(a.tokens.end)
            && !gap.into_iter().any(|at| self.signs.covering(at, Layer::Clause).is_some())
    }

    fn extend_right(&self, phrase: &mut Phrase, ceiling: usize) {
        let bracket = self.reading.word(phrase.tokens.end.min(ceiling)) == "(" && phrase.tokens.end + 3 < ceiling;
        let first = phrase.tokens.end + if bracket && self.reading.word(phrase.tokens.end + 2) == ")" { 3 } else { 0 };
        for at in (first..ceiling).take(5) {
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

    pub fn is_head(&self, at: usize) -> bool {
        let classes = [Class::Head, Class::Group, Class::Counterpart, Class::Aide, Class::Administration];
        classes.into_iter().any(|class| self.signs.is(at, class))
    }

    /// True for a token that no noun phrase reaches over.
    pub fn stops(&self, at: usize) -> bool {
        let token = &self.reading.tokens[at];
        let mark = token.kind == TokenKind::Mark && !is_quote(self.reading.word(at)) && self.reading.word(at) != "-";
        let link = self.signs.link(at).is_some_and(|l| l != Link::Of || self.reading.word(at) == "'s");
        mark || link || self.signs.covering(at, Layer::Clause).is_some() || self.event(at)
    }

    /// A title with "and" written onto it begins a phrase of its own («والرئيس»).
    fn is_joined_on(&self, at: usize) -> bool {
        self.signs.covering(at, Layer::Noun).is_some_and(|s| s.tokens.start == at && s.clitic.and)
    }

    /// The full stop of "Mr." and "Gen.", and that of "U.S.-led".
    fn is_short_title(&self, at: usize) -> bool {
        let compound = at + 1 < self.tokens.end && matches!(self.reading.word(at + 1), "-" | "‑");
        let stop = self.grammar.adjective_before_noun && self.reading.word(at) == "." && at > self.tokens.start;
        stop && (compound || self.is_head(at - 1))
    }

    pub fn event(&self, at: usize) -> bool {
        self.signs.covering(at, Layer::Event).is_some()
    }

    /// Joins a name with its office and country.
    pub fn joined<'s>(&self, phrases: Vec<Phrase<'s>>) -> Vec<Phrase<'s>> {
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
        let clitic = self.clitic(b);
        if clitic.and || self.lang == Lang::Ar && matches!(clitic.link, Some(Link::With | Link::In)) {
            return false;
        }
        let comma = self.adjoins(a, b, true);
        let close = self.adjoins(a, b, false);
        if self.is_owner(a, b) || self.is_posted(a, b) || self.is_one_people(a, b) {
            return true;
        }
        if comma && self.is_quoted_before(a, b) {
            return false;
        }
        match (a.person(), b.person()) {
            (true, true) => self.signs.is(b.tokens.start, Class::Aide) && b.seeds.len() == 1 && (comma || close),
            (false, true) if b.head && !a.head || self.is_counterpart(b) => false,
            (false, true) => close || comma && a.head && !a.group && !self.is_of_press(a),
            (true, false) if b.tokens.start == a.tokens.end && self.is_head(a.tokens.end - 1) => !b_titles_next,
            (true, false) if self.is_of_country(a, b) => true,
            (true, false) if close && is_of_another_country(a, b) => false,
            (true, false) => b.head && !b_titles_next && !self.is_counterpart(b) && (close || comma),
            _ if self.lang == Lang::Ar && is_of_another_country(a, b) => false,
            _ => close && !b_titles_next && a.head && !b.head,
        }
    }

    /// «به گفته سخنگوی کاخ سفید، الف با ب …»: who is quoted ends at the comma, unless another one closes his name.
    fn is_quoted_before(&self, quoted: &Phrase, name: &Phrase) -> bool {
        let source = |at: usize| self.signs.link(at) == Some(Link::Source);
        let start = quoted.tokens.start;
        let led = start > self.tokens.start && source(start - 1) && self.grammar.finite_verb_ends_clause;
        let closed = name.tokens.end < self.tokens.end && is_comma(self.reading.word(name.tokens.end));
        led && name.person() && !name.head && !closed
    }

    /// "Rwanda's Paul Kagame".
    fn is_owner(&self, a: &Phrase, b: &Phrase) -> bool {
        let country = !a.head && a.seeds.len() == 1 && a.seeds[0].form.is_some();
        let one = b.tokens.start == a.tokens.end + 1 && self.reading.word(a.tokens.end) == "'s";
        self.grammar.adjective_before_noun && country && one && b.person() && !b.head
    }

    /// "William Ruto of Kenya".
    fn is_of_country(&self, a: &Phrase, b: &Phrase) -> bool {
        let country = !b.head && b.seeds.len() == 1 && b.seeds[0].form.is_some();
        let of = b.tokens.start == a.tokens.end + 1 && self.reading.word(a.tokens.end) == "of";
        self.grammar.adjective_before_noun && country && of
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
}

/// التقى الرئيس الكيني روتو وزيرة الخارجية الألمانية: whoever has an office of one country is followed by somebody of another.
fn is_of_another_country(a: &Phrase, b: &Phrase) -> bool {
    let country = |phrase: &Phrase| phrase.seeds.iter().find(|seed| seed.form.is_some()).map(|seed| seed.actor);
    a.head && matches!((country(a), country(b)), (Some(one), Some(other)) if one != other)
}
