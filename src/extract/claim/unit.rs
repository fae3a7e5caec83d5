//! One stretch of text that is read for claims: a sentence, or several when a
//! quotation runs over them; with its words, its actors and its quotations.

use super::actor::{Kind, Nominal};
use super::clause;
use super::quote::Quoted;
use crate::extract::meeting::after_dateline;
use crate::lexicon::{Cue, Cues, Part, SpeechStart, WordKind, cues, speech_words};
use crate::text::{Lang, Reading, Span, TokenKind, WordId};

/// Positions in [`Unit`]: its tokens without line ends.
pub(super) type Range = std::ops::Range<usize>;

/// A cue found in a unit.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Its positions.
    pub at: Range,
    /// Its readings.
    pub cues: &'static [Cue],
    /// True when `و` or the like is written onto it.
    pub joined: bool,
}

impl Hit {
    /// The reading as this part, when it has one.
    pub fn part(&self, part: Part) -> Option<&'static Cue> {
        self.cues.iter().find(|c| c.part == part)
    }
}

/// A stretch of text with everything the grammars look at.
pub(super) struct Unit<'r> {
    /// The article.
    pub reading: &'r Reading<'r>,
    /// Its place in the body.
    pub span: Span,
    /// Its language.
    pub lang: Lang,
    /// Index of its first sentence.
    pub sentence: usize,
    /// Its cues in order.
    pub hits: Vec<Hit>,
    /// Its actors in order.
    pub nominals: Vec<Nominal>,
    /// The outermost quotations that touch it.
    pub quotes: Vec<Quoted>,
    /// Clauses that interrupt another.
    pub embedded: Vec<Range>,
    tokens: Vec<usize>,
    /// What each word can begin.
    starts: Vec<SpeechStart>,
}

impl<'r> Unit<'r> {
    /// A unit over a range of sentences; `actors` and `quotes` are those of the article.
    pub fn new(reading: &'r Reading<'r>, sentences: Range, actors: &[Nominal], quotes: &[Quoted]) -> Self {
        let (first, last) = (&reading.sentences[sentences.start], &reading.sentences[sentences.end - 1]);
        // What stands before the text of a report is said by nobody.
        let dated = first.lang == Lang::En || first.lang == Lang::Ar && sentences.start == 1;
        let start = if dated { after_dateline(reading, sentences.start) } else { first.tokens.start };
        let tokens: Vec<usize> = (start..last.tokens.end).filter(|t| reading.tokens[*t].kind != TokenKind::Newline).collect();
        let span = first.span.cover(last.span);
        let words = speech_words(first.lang);
        let mut unit = Self {
            reading,
            span,
            lang: first.lang,
            sentence: sentences.start,
            hits: Vec::new(),
            nominals: Vec::new(),
            embedded: Vec::new(),
            quotes: quotes.iter().filter(|q| q.outer.overlaps(span)).copied().collect(),
            starts: tokens.iter().map(|t| words.starting(reading.word_id(*t))).collect(),
            tokens,
        };
        unit.hits = unit.find_hits();
        unit.nominals = unit.place(actors);
        unit.embedded = clause::embedded(&unit);
        unit
    }

    /// How many positions there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The folded word at a position; empty outside.
    pub fn word(&self, at: usize) -> &'r str {
        self.tokens.get(at).map_or("", |t| self.reading.word(*t))
    }

    /// The same as a word of the vocabulary.
    #[inline]
    pub fn word_id(&self, at: usize) -> WordId {
        self.tokens.get(at).map_or(WordId::EMPTY, |t| self.reading.word_id(*t))
    }

    /// True for a mark of punctuation at a position.
    pub fn is_mark(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| self.reading.tokens[*t].kind == TokenKind::Mark)
    }

    /// True for a mark that quotes.
    pub fn is_quote_mark(&self, at: usize) -> bool {
        self.is_mark(at) && matches!(self.word(at), "«" | "»" | "\"" | "“" | "”" | "„" | "‹" | "›" | "'")
    }

    /// The body's span from the first to the last position of a range.
    pub fn span_of(&self, at: Range) -> Span {
        let part = self.tokens.get(at).unwrap_or_default();
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => self.reading.tokens[*first].span.cover(self.reading.tokens[*last].span),
            _ => Span::new(self.span.end as usize, self.span.end as usize),
        }
    }

    /// The position of the first token that begins at or after a byte of the body.
    pub fn position(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| self.reading.tokens[*t].span.start < byte)
    }

    /// True for a mark that ends a sentence inside the unit.
    pub fn ends_sentence(&self, at: usize) -> bool {
        let end = self.span_of(at..at + 1).end;
        let sentences = self.reading.sentences[self.sentence..].iter().take_while(|s| s.span.end <= self.span.end);
        at + 1 < self.len() && self.is_mark(at) && sentences.map(|s| s.span.end).any(|e| e == end)
    }

    /// The length of the longest phrase of a kind of function words at a position.
    #[inline(always)]
    pub fn phrase(&self, kind: &str, at: usize) -> usize {
        self.phrase_of(WordKind::of(kind), at)
    }

    /// True when the word at a position is of a kind.
    #[inline(always)]
    pub fn is(&self, kind: &str, at: usize) -> bool {
        self.phrase_of(WordKind::of(kind), at) > 0
    }

    #[inline]
    fn phrase_of(&self, kind: WordKind, at: usize) -> usize {
        self.starts.get(at).map_or(0, |start| start.len(kind, |i| self.word_id(at + i)))
    }

    /// The first position at or after `from` whose word satisfies a test.
    pub fn find(&self, range: Range, test: impl Fn(usize) -> bool) -> Option<usize> {
        range.clone().find(|k| test(*k))
    }

    /// The quotation that opens at a position.
    pub fn quote_at(&self, at: usize) -> Option<Quoted> {
        let start = self.tokens.get(at).map(|t| self.reading.tokens[*t].span.start)?;
        self.quotes.iter().find(|q| q.outer.start == start).copied()
    }

    /// The quotation that holds a position, its marks excepted.
    pub fn inside_quote(&self, at: usize) -> Option<Quoted> {
        let span = self.span_of(at..at + 1);
        self.quotes.iter().find(|q| q.inner.contains(span) && !span.is_empty()).copied()
    }

    /// How many words a span has.
    pub fn words_in(&self, span: Span) -> usize {
        self.reading
            .tokens_in(span)
            .filter(|t| self.reading.tokens[*t].kind != TokenKind::Mark && self.reading.tokens[*t].kind != TokenKind::Newline)
            .count()
    }

    /// The last nominal that ends at or before a position.
    pub fn nominal_before(&self, at: usize) -> Option<usize> {
        self.nominals.partition_point(|n| n.at.end <= at).checked_sub(1)
    }

    fn find_hits(&self) -> Vec<Hit> {
        let table = cues(self.lang);
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.len() {
            let found = table.at(self.word(at), |i| self.word_id(at + i));
            let Some((len, cues)) = found.filter(|_| !self.is_mark(at)) else {
                at += 1;
                continue;
            };
            if cues.iter().all(|c| c.part != Part::Stop) {
                out.push(Hit { at: at..at + len, cues, joined: self.lang == Lang::Ar && joins(table, self.word(at)) });
            }
            at += len;
        }
        out
    }

    /// The article's actors that stand in this unit, with the pronouns and the like that only grammar knows.
    fn place(&self, actors: &[Nominal]) -> Vec<Nominal> {
        let first = actors.partition_point(|n| n.span.start < self.span.start);
        let mut out: Vec<Nominal> = actors[first..].iter().take_while(|n| n.span.end <= self.span.end).cloned().collect();
        for nominal in &mut out {
            let start = self.tokens.partition_point(|t| self.reading.tokens[*t].span.end <= nominal.span.start);
            nominal.at = start..self.position(nominal.span.end).max(start + 1);
        }
        let mut taken = vec![false; self.len()];
        out.iter().for_each(|n| taken[n.at.start.min(self.len())..n.at.end.min(self.len())].fill(true));
        // An office inside the title before a name is nobody else.
        for nominal in out.iter().filter(|n| self.lang == Lang::Ar && n.titled < n.span.start) {
            let title = self.position(nominal.titled)..nominal.at.start;
            title.filter(|k| self.is("official", *k)).for_each(|k| taken[k] = true);
        }
        for at in 0..self.len() {
            if taken[at] {
                continue;
            }
            if let Some((len, kind)) = self.special(at) {
                let len = len + usize::from(kind == Kind::Official && self.is_described(at, len) && !taken[at + len]);
                let span = self.span_of(at..at + len);
                taken[at..at + len].fill(true);
                out.push(Nominal { at: at..at + len, span, titled: span.start, actors: Vec::new(), kind });
            }
        }
        out.sort_by_key(|n| (n.at.start, usize::MAX - n.at.end));
        out
    }

    /// «المبعوث الأممي»: an Arabic office and its adjective.
    fn is_described(&self, at: usize, len: usize) -> bool {
        let next = self.word(at + len);
        let adjective = next.starts_with("ال") && (next.ends_with('ی') || next.ends_with("یه")) && next.chars().count() > 5;
        self.lang == Lang::Ar && self.word(at).starts_with("ال") && adjective && !self.is("time", at + len)
    }

    /// "the two" is a number, unless a verb follows.
    fn stands_alone(&self, at: usize, len: usize) -> bool {
        let verb = |k: usize| self.hits.iter().any(|h| h.at.start == k) || self.is("auxiliary", k) || self.is("adverb", k);
        let next = at + len;
        self.word(next.saturating_sub(1)) != "two" || verb(next) || self.is("met", next) || self.is("irregular", next)
    }

    /// A pronoun, «دو طرف», "the statement" … at a position.
    fn special(&self, at: usize) -> Option<(usize, Kind)> {
        const KINDS: [(WordKind, Kind); 10] = [
            (WordKind::of("sides"), Kind::Sides),
            (WordKind::of("states"), Kind::States),
            (WordKind::of("pronoun"), Kind::One),
            (WordKind::of("pronoun-m"), Kind::One),
            (WordKind::of("pronoun-f"), Kind::One),
            (WordKind::of("pronoun-many"), Kind::Many),
            (WordKind::of("self"), Kind::Author),
            (WordKind::of("statement"), Kind::Statement),
            (WordKind::of("report"), Kind::Report),
            (WordKind::of("official"), Kind::Official),
        ];
        let found = self.starts.get(at)?.any(&KINDS, |i| self.word_id(at + i));
        found.filter(|(len, kind)| *kind != Kind::Sides || self.stands_alone(at, *len))
    }
}

/// True when و or ف is written onto an Arabic cue.
fn joins(table: &Cues, word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or_default();
    table.at(bare, |i| if i == 0 { WordId::of(bare) } else { WordId::EMPTY }).is_some()
}
