//! The grammar of subjects: what governs a nominal, which nominals make up one
//! subject, and which can be one at all.

use super::actor::{Kind, Nominal};
use super::unit::{Range, Unit};
use crate::lexicon::{Part, speech_words};
use crate::text::{Lang, Span};

impl Unit<'_> {
    /// True when a preposition governs a nominal, so that it is no subject.
    pub fn is_governed(&self, nominal: usize) -> bool {
        let it = &self.nominals[nominal];
        let office = matches!(it.kind, Kind::Office | Kind::Official) && self.glued_preposition(it.at.start);
        if self.lang == Lang::Ar && (office || self.has_arabic_preposition(it.at.start, it.span)) {
            return true;
        }
        // What stands inside the title before a name does not govern the name.
        let mut at = if it.titled < it.span.start { self.position(it.titled) } else { it.at.start };
        if at < it.at.start
            && self.lang == Lang::Ar
            && self.has_arabic_preposition(at, Span { start: it.titled, end: it.span.end })
        {
            return true;
        }
        let first = at.saturating_sub(6);
        while at > first {
            at -= 1;
            let before = self.nominals[..nominal].iter().rposition(|n| n.at.contains(&at));
            if let Some(before) = before {
                if self.owns(before, nominal) {
                    return self.is_governed(before);
                }
                let issued = self.nominals[before].kind == Kind::Statement && it.kind.is_named();
                let linked = self.is_and(at + 1) || issued || self.is_titled(before, at);
                return linked && it.at.start <= at + 3 && self.is_governed(before);
            }
            if self.lang == Lang::Ar && self.hits.iter().any(|h| h.at.contains(&at) && h.part(Part::Verb).is_some()) {
                return false;
            }
            if (at.saturating_sub(3)..=at).any(|k| k + self.phrase("connective", k) == at + 1) {
                return false;
            }
            if self.word(at) == "(" {
                let named = self.nominal_before(at).filter(|n| self.nominals[*n].at.end + 1 >= at);
                return named.is_some_and(|n| self.is_governed(n));
            }
            if self.is_comma(at) && it.kind == Kind::Person && self.lang != Lang::En {
                return self.is_comma(it.at.end) && self.has_governed_title(at);
            }
            if self.is_comma(at) && it.kind != Kind::Person {
                let named = self.nominals[..nominal].iter().rposition(|n| n.at.end == at && n.kind == Kind::Person);
                return named.is_some_and(|n| self.is_title(at + 1) && self.is_governed(n));
            }
            let clause = self.is("that", at) || self.lang == Lang::En && self.is("break", at);
            if clause || self.is("finite", at) || self.is_mark(at) && !self.is_quote_mark(at) {
                return false;
            }
            if self.lang == Lang::Ar && self.glued_preposition(at) {
                match (at.saturating_sub(3)..at).find(|k| self.is("office", *k)) {
                    Some(office) => at = office,
                    None => return true,
                }
            }
            if self.is("preposition", at) || self.lang == Lang::Ar && self.joined_preposition(at) {
                return true;
            }
        }
        false
    }

    /// True for the adjective of an Arabic title: «مع الرئيس العراقي» before the name.
    fn is_titled(&self, nominal: usize, at: usize) -> bool {
        let it = &self.nominals[nominal];
        let title = it.at.start.saturating_sub(2)..it.at.start;
        self.lang == Lang::Ar && it.kind != Kind::Person && at + 1 == it.at.end && title.clone().any(|k| self.is("office", k))
    }

    /// «هیأت ایرانی»: an office or body without a name and whose it is.
    fn owns(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.nominals[left], &self.nominals[right]);
        let whose = matches!(right.kind, Kind::State | Kind::Body) && left.kind == Kind::Official;
        self.lang == Lang::Fa && whose && right.at.start <= left.at.end + 2
    }

    /// Where the office after a name ends: «NAME وزیر امور خارجه ایران».
    pub fn titled_end(&self, nominal: usize) -> usize {
        let end = self.nominals[nominal].at.end;
        let next = |from: usize, kind: &dyn Fn(Kind) -> bool| {
            self.nominals.iter().find(|n| n.at.start >= from && n.at.start <= from + 2 && kind(n.kind))
        };
        let first = end + usize::from(self.is_quote_mark(end));
        let Some(office) = next(first, &|k| k == Kind::Official).filter(|n| n.at.start == first) else { return end };
        let whose = next(office.at.end, &|k| matches!(k, Kind::State | Kind::Body));
        whose.filter(|n| self.word(n.at.end) != "را").map_or(end, |n| n.at.end)
    }

    fn is_comma(&self, at: usize) -> bool {
        matches!(self.word(at), "،" | ",")
    }

    /// True for «… با همتای عراقی خود،»: the words before a comma are an office after a preposition.
    fn has_governed_title(&self, comma: usize) -> bool {
        let clause = |k: usize| self.is_mark(k) && !self.is_quote_mark(k) || self.is("finite", k) || self.is("that", k);
        let from = (comma.saturating_sub(8)..comma).rev().find(|k| clause(*k)).map_or(comma.saturating_sub(8), |k| k + 1);
        let title = self.find(from..comma, |k| self.is("office", k) || self.is("counterpart", k));
        title.is_some_and(|t| (t.saturating_sub(2).max(from)..=t).any(|k| self.is("preposition", k) || self.glued_preposition(k)))
    }

    /// True where an office begins (وزیر, رئيس, "minister").
    fn is_title(&self, at: usize) -> bool {
        (at..at + 2).any(|k| self.is("official", k))
    }

    /// True for "the official", المسؤول, «این مقام»: somebody told of before.
    pub fn is_definite(&self, nominal: usize) -> bool {
        let at = self.nominals[nominal].at.start;
        let before = at.checked_sub(1).map_or("", |k| self.word(k));
        let bare = self.lang == Lang::Fa && self.is("office", at) && before != "یک";
        bare || self.word(at).trim_start_matches('و').starts_with("ال") || matches!(before, "the" | "این" | "ان" | "همین")
    }

    /// True for ب or ل written onto a nominal.
    fn has_arabic_preposition(&self, at: usize, span: Span) -> bool {
        let token = self.span_of(at..at + 1);
        let prefix = Span::new(token.start as usize, span.start.max(token.start) as usize);
        prefix.of(self.reading.body()).ends_with(['ب', 'ل', 'ك'])
    }

    /// True for a preposition with a conjunction written on («وفي», «فمن»).
    fn joined_preposition(&self, at: usize) -> bool {
        let bare = self.word(at).strip_prefix(['و', 'ف']);
        bare.is_some_and(|word| speech_words(self.lang).is("preposition", word))
    }

    /// True for a word like لقائه or بحضور whose first letter is a preposition before a definite or known noun.
    fn glued_preposition(&self, at: usize) -> bool {
        self.word(at).starts_with("لل") || self.word(at).starts_with("بال")
    }

    /// Where the statement before "…, he said" begins: whom the pronoun means is not named in it.
    pub fn statement_before(&self, nominal: usize) -> usize {
        let start = self.nominals[nominal].at.start;
        let told = self.hits.iter().any(|h| h.at.start == self.nominals[nominal].at.end);
        let trails = told && start > 0 && (self.is_comma(start - 1) || self.is_quote_mark(start - 1));
        let opens = |k: &usize| matches!(self.word(*k), ":" | ";") && self.inside_quote(*k).is_none();
        if trails { (0..start).rev().find(opens).unwrap_or(0) } else { usize::MAX }
    }

    /// True for a conjunction that links two names.
    pub fn is_and(&self, at: usize) -> bool {
        matches!(self.word(at), "و" | "and" | "&")
    }

    /// The nominals that make up one subject: `first` with its apposition and those joined by "and".
    pub fn group(&self, first: usize, limit: usize) -> Vec<usize> {
        let mut members = vec![first];
        let mut current = first;
        for next in first + 1..self.nominals.len() {
            let it = &self.nominals[next];
            if it.at.start >= limit {
                break;
            }
            match self.link(current, next) {
                Link::And => members.push(next),
                Link::Apposition => {
                    let last = members.len() - 1;
                    let said = self.nominals[members[last]].kind;
                    if it.kind == Kind::Official {
                        continue;
                    }
                    let owner = self.is_possessive(self.nominals[members[last]].at.end);
                    let named = matches!(it.kind, Kind::Person | Kind::Body);
                    if it.kind == Kind::Person && said != Kind::Person
                        || it.kind.is_named() && said == Kind::Official
                        || owner && named && !self.is_possessive(it.at.end)
                    {
                        members[last] = next;
                    }
                }
                Link::None => break,
            }
            current = next;
        }
        members
    }

    fn link(&self, left: usize, right: usize) -> Link {
        let (left, right) = (&self.nominals[left], &self.nominals[right]);
        let gap = left.at.end..right.at.start;
        let apposed = self.is_apposed_name(&gap, right);
        let blocked = |k: usize| {
            self.is("preposition", k) && !apposed
                || self.is("relative", k)
                || self.is("finite", k)
                || self.is("that", k)
                || self.is("break", k) && !self.is_and(k)
                || matches!(self.word(k), ":" | ";" | "؛" | ".")
        };
        if gap.len() > 9
            || gap.clone().any(blocked)
            || self.hits.iter().any(|h| gap.contains(&h.at.start))
            || right.at.start < left.at.end
        {
            return Link::None;
        }
        if !(right.kind.is_named() || right.kind == Kind::Official)
            || (self.lang == Lang::Ar && self.has_arabic_preposition(right.at.start, right.span))
        {
            return Link::None;
        }
        let glued = |k: usize| self.lang == Lang::Ar && self.word(k).starts_with('و') && self.word(k).len() > 4;
        let written = self.lang == Lang::Ar && self.span_of(right.at.start..right.at.start + 1).start < right.span.start;
        let commas = gap.clone().filter(|k| matches!(self.word(*k), "،" | ",")).count();
        let and = gap.clone().any(|k| self.is_and(k) || glued(k)) || written;
        let list = gap.len() == 1 && commas == 1 && left.kind == right.kind;
        match (and, commas) {
            (true, 0) if gap.len() <= 7 => Link::And,
            (true, 1) if gap.len() <= 7 && left.kind == right.kind => Link::And,
            _ if apposed => Link::Apposition,
            _ if list => Link::And,
            (false, 0 | 1) => Link::Apposition,
            _ => Link::None,
        }
    }

    /// True for the name in "the envoy for Darfur, NAME, said": between commas after an office.
    fn is_apposed_name(&self, gap: &Range, right: &Nominal) -> bool {
        let opened = gap.len() > 1 && self.is_comma(gap.end - 1) && gap.clone().filter(|k| self.is_comma(*k)).count() == 1;
        let office = || gap.clone().any(|k| self.is("official", k) || self.is("office", k) || self.is("aide", k));
        self.lang == Lang::En && right.kind == Kind::Person && self.is_comma(right.at.end) && opened && office()
    }

    /// The group that ends with a nominal: it and those joined to it before.
    pub fn group_ending(&self, last: usize, limit: usize) -> Vec<usize> {
        let mut first = last;
        while first > 0 && self.link(first - 1, first) == Link::And && !self.is_governed(first - 1) {
            first -= 1;
        }
        self.group(first, limit)
    }

    /// The first nominal of a range that can be a subject, with its group.
    pub fn first_subject(&self, range: Range) -> Option<Vec<usize>> {
        let mut next = self.nominals.iter().position(|n| n.at.start >= range.start)?;
        while self.nominals.get(next).is_some_and(|n| n.at.end <= range.end) {
            let aside = self.interruption(self.nominals[next].at.start, range.end).is_some_and(|r| r.start >= range.start);
            if aside || !self.can_be_subject(next) {
                next += 1;
                continue;
            }
            let group = self.group(next, range.end);
            match group.last() {
                Some(last) if *last > next && self.is_object(*last) => next = last + 1,
                _ => return Some(group),
            }
        }
        None
    }

    /// True before را.
    fn is_object(&self, nominal: usize) -> bool {
        let end = self.nominals[nominal].at.end;
        self.word(end) == "را" || self.is_quote_mark(end) && self.word(end + 1) == "را"
    }

    fn can_be_subject(&self, nominal: usize) -> bool {
        let it = &self.nominals[nominal];
        let document = matches!(it.kind, Kind::Statement | Kind::Report);
        !self.is_object(nominal) && (!self.is_governed(nominal) || document && self.lang == Lang::Fa)
    }
}

/// How two nominals that follow each other belong together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Link {
    /// Joined by a conjunction.
    And,
    /// The second says who the first is, or is part of its title.
    Apposition,
    /// Not at all.
    None,
}
