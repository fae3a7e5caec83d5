//! What ties a noun phrase to the words before it: [`Tie`].

use std::ops::Range;

use super::agent::Scene;
use super::phrase::Phrase;
use crate::extract::Actor;
use crate::extract::meeting::frame::signs::{Clitic, Sign};
use crate::extract::meeting::grammar::ar;
use crate::lexicon::{Class, CountryForm, Layer, Link, RuleWord, place};
use crate::text::{Lang, Span, TokenKind};

/// How many words the name of a town may have.
const TOWN: usize = 3;

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

/// How far a word for "about" reaches.
const TOLD: usize = 5;

impl Scene<'_, '_> {
    /// What is written onto the first word of a phrase.
    pub fn clitic(&self, phrase: &Phrase) -> Clitic {
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
        // بالقاهرة، بتونس: towns and countries by themselves are where, not with whom.
        let place = matches!(seed.form, Some(CountryForm::Capital | CountryForm::Name));
        let house = matches!(seed.actor, Actor::Organization(_)) && self.is_house(seed.span);
        let link = link.map(|l| if (place || house) && l == Link::With { Link::In } else { l });
        Clitic { and, link, article: false }
    }

    /// بالديوان الملكي, بوزارة الخارجية: a body that is named for its house.
    fn is_house(&self, name: Span) -> bool {
        let first = self.reading.source(name).split_whitespace().next().map(crate::text::fold).unwrap_or_default();
        RuleWord::Building.has(first.strip_prefix("ال").unwrap_or(&first))
    }

    pub fn tie(&self, phrase: &Phrase, before: Option<&Phrase>) -> (Tie, bool) {
        let clitic = self.clitic(phrase);
        let from = phrase.tokens.start.saturating_sub(1).max(self.tokens.start);
        if self.signs.any(from..phrase.tokens.end, Class::Press) {
            return (Tie::Link(Link::Source), false);
        }
        if let Some(link) = clitic.link {
            return (Tie::Link(self.governed(phrase.tokens.start, link)), false);
        }
        let mut at = phrase.tokens.start;
        let placed = !phrase.head && phrase.seeds.iter().all(|s| s.form.is_some());
        if let Some(start) = before.filter(|b| placed && self.is_of_capital(b, phrase)).map(|b| b.tokens.start) {
            at = start;
        } else if let Some(town) = self.town_before(phrase.tokens.start).filter(|_| placed) {
            at = town.start;
            if self.reading.source(self.reading.span_of(town)).starts_with('ب') {
                return (Tie::Link(Link::In), false);
            }
        }
        while at > self.tokens.start && (self.is_filler(at - 1) || placed && self.signs.is(at - 1, Class::Locality)) {
            at -= 1;
        }
        at = if at == phrase.tokens.start { self.before_adjectives(at, placed) } else { at };
        if let Some(link) = self.signs.within(at..phrase.tokens.start).find_map(|s| s.clitic.link) {
            return (Tie::Link(if link == Link::With { Link::In } else { link }), false);
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
        if let Some(link) = self.group_link(previous) {
            return (Tie::Link(link), false);
        }
        if let Some(sign) = self.signs.covering(previous, Layer::Link) {
            return match sign.class {
                Class::Link(Link::And) => (Tie::Start, touches(sign.tokens.start) || aside(sign.tokens.start)),
                Class::Link(Link::With | Link::Between) if self.is_bond(sign.tokens.start) => (Tie::Link(Link::Topic), false),
                Class::Link(Link::In) if phrase.person() && self.names_a_place(sign) => (Tie::Bare, false),
                Class::Link(Link::Of) if phrase.person() && self.reading.word(previous) == "'s" => {
                    (self.tie_of_owner(previous), false)
                }
                Class::Link(link) => (Tie::Link(link), sign.clitic.and && touches(sign.tokens.start)),
                _ => (Tie::Bare, false),
            };
        }
        if self.event(previous) {
            return (Tie::Direct, false);
        }
        let word = self.reading.word(previous);
        // "Chile-Peru talks".
        if is_hyphen(word) && before.is_some_and(|b| b.tokens.end == previous) {
            return (Tie::Start, true);
        }
        if is_comma(word) {
            return (Tie::Comma, matches!(word, "," | "،") && touches(previous));
        }
        if word == ";" && self.grammar.adjective_before_noun && self.reading.tokens[at].capital {
            return (Tie::Comma, touches(previous) || aside(at));
        }
        let start =
            self.signs.covering(previous, Layer::Clause).is_some() || self.reading.tokens[previous].kind == TokenKind::Mark;
        let nobody = !start && !phrase.head && !phrase.person();
        let told = nobody && (placed && self.is_told_of(at) || self.is_inside_a_topic(at) || self.is_sideline(at));
        (
            if start {
                Tie::Start
            } else if told {
                Tie::Link(Link::Topic)
            } else {
                Tie::Bare
            },
            false,
        )
    }

    /// «درباره وضعیت سوریه و عراق گفت‌وگو شد»: what a Persian word for "about" reaches over plain nouns.
    fn is_told_of(&self, at: usize) -> bool {
        let plain = |w: &usize| self.reading.is_word(*w) && !self.is_head(*w) && !self.event(*w);
        let gap =
            (self.tokens.start..at).rev().take(TOLD).take_while(plain).take_while(|w| self.signs.link(*w).is_none()).count();
        let link = (at - gap).checked_sub(1).filter(|w| *w >= self.tokens.start && gap < TOLD);
        let about = |w: usize| self.signs.link(w) == Some(Link::Topic) && RuleWord::About.has(self.reading.word(w));
        self.grammar.finite_verb_ends_clause && link.is_some_and(about)
    }

    /// العاصمة القطرية الدوحة: the capital behind the adjective of its country.
    fn is_of_capital(&self, adjective: &Phrase, capital: &Phrase) -> bool {
        let bare = |p: &Phrase| !p.head && !p.person() && p.seeds.len() == 1;
        bare(adjective)
            && adjective.tokens.end == capital.tokens.start
            && adjective.seeds[0].actor == capital.seeds[0].actor
            && self.is_capital(adjective)
    }

    /// العاصمة القطرية: the adjective of a country behind "the capital".
    pub fn is_capital(&self, phrase: &Phrase) -> bool {
        let before = phrase.tokens.start.checked_sub(1).filter(|at| *at >= self.tokens.start);
        self.lang == Lang::Ar && before.is_some_and(|at| self.signs.is(at, Class::Capital))
    }

    /// جدة السعودية، بطرسبورغ الروسية: the town that a country is told with.
    pub fn town_before(&self, at: usize) -> Option<Range<usize>> {
        let arabic = self.lang == Lang::Ar && self.reading.word(at).ends_with("یه");
        let first = at.saturating_sub(TOWN).max(self.tokens.start);
        let hits = (first..at).filter(|_| arabic).filter_map(|start| place::at(self.reading, start, self.lang));
        hits.map(|hit| hit.tokens).find(|tokens| tokens.end == at)
    }

    /// "The president's envoy, NAME, met": the name stands where its owner does.
    fn tie_of_owner(&self, possessive: usize) -> Tie {
        let from = possessive.saturating_sub(OWNER).max(self.tokens.start);
        let Some(before) = (from..possessive).rev().find(|at| self.stops(*at)) else { return Tie::Start };
        if self.event(before) {
            return Tie::Direct;
        }
        match self.signs.link(before) {
            Some(Link::And) | None if is_comma(self.reading.word(before)) => Tie::Comma,
            Some(Link::And) | None => Tie::Start,
            Some(link) => Tie::Link(link),
        }
    }

    /// "With several senior Kenyan officials": where the adjectives before a phrase begin, when a linking word leads them.
    fn before_adjectives(&self, at: usize, placed: bool) -> usize {
        let plain = |at: usize| {
            let token = &self.reading.tokens[at];
            let article = matches!(self.reading.word(at), "the" | "a" | "an");
            let word = token.kind == TokenKind::Word && !token.capital && !article || self.reading.word(at) == "-";
            word && self.signs.link(at).is_none()
                && !self.stops(at)
                && !self.is_head(at)
                && self.signs.covering(at, Layer::Status).is_none()
        };
        let from = at.saturating_sub(ADJECTIVES).max(self.tokens.start);
        let first = (from..at).rev().take_while(|at| plain(*at)).last().unwrap_or(at);
        let conjunction = |at: usize| RuleWord::Conjunction.has(self.reading.word(at));
        // "To bring NAME": behind "to" the plain word is a verb, unless a place follows ("to neighbouring Chad").
        let leads = |at: usize| {
            self.signs.link(at).is_some_and(|link| link != Link::Topic && (placed || link != Link::To)) && !conjunction(at)
        };
        let led = first > self.tokens.start && leads(first - 1);
        if led && self.grammar.adjective_before_noun { first } else { at }
    }

    /// الإطاحة بالرئيس: the letter belongs to the noun before it, which tells what is spoken of.
    fn governed(&self, at: usize, link: Link) -> Link {
        let topic = at > self.tokens.start && self.signs.link(at - 1) == Some(Link::Topic);
        if topic && link == Link::With { Link::Topic } else { link }
    }

    /// True when a bond between states stands right before a preposition ("relations between").
    fn is_bond(&self, at: usize) -> bool {
        let from = at.saturating_sub(2).max(self.tokens.start);
        (from..at).rev().take_while(|w| !self.event(*w)).any(|w| self.signs.is(w, Class::Relation))
    }

    /// بالقصر, "at the palace": more than a preposition, and nobody stands in it.
    fn names_a_place(&self, sign: &Sign) -> bool {
        sign.tokens.len() > 1 || self.reading.word(sign.tokens.start).chars().count() > 3
    }

    fn is_filler(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        is_quote(word)
            || matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their" | "my" | "our" | "another" | "fellow")
                && self.signs.covering(at, Layer::Event).is_none()
    }

    pub fn only_marks(&self, range: Range<usize>) -> bool {
        let mark = |word: &str| is_quote(word) || is_comma(word) || word == "'s";
        range.clone().all(|at| mark(self.reading.word(at)))
    }

    /// "A, head of the office, and B": what goes up to a comma and tells nothing new.
    fn is_apposition(&self, range: Range<usize>) -> bool {
        let relative = range.start + 1 < range.end
            && is_comma(self.reading.word(range.start))
            && self.signs.is(range.start + 1, Class::Relative);
        let comma = range.end.checked_sub(1).is_some_and(|at| matches!(self.reading.word(at), "," | "،" | ";"));
        let tells = |at: usize| {
            self.event(at) || self.signs.covering(at, Layer::Clause).is_some() || self.signs.link(at) == Some(Link::In)
        };
        comma && (2..=16).contains(&range.len()) && (relative || !range.into_iter().any(tells))
    }
}

/// How many words an owner without a name may have ("the deposed president's").
const OWNER: usize = 5;

/// How many words may describe an official before his country.
const ADJECTIVES: usize = 4;

/// True for quotation marks of every kind.
pub fn is_quote(word: &str) -> bool {
    matches!(word, "«" | "»" | "\"" | "“" | "”" | "„" | "‹" | "›" | "'" | "(" | ")")
}

/// True for what joins the halves of a compound.
pub fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "‑" | "–")
}

pub fn is_comma(word: &str) -> bool {
    matches!(word, "," | "،" | "-" | "–" | "—")
}
