//! What each token of an article already is when people are looked for.

use std::cell::OnceCell;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::extract::Extraction;
use crate::lexicon::person::{Contexts, NameContext, NameFacts, name_facts};
use crate::lexicon::title::Title;
use crate::lexicon::{CountryForm, Iso};
use crate::text::script::is_arabic;
use crate::text::{Lang, Reading, Span, Token, TokenKind, WordId};

/// A find of an earlier kind that covers a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing yet.
    Free,
    /// A country, up to this token.
    Country(Iso, CountryForm, usize),
    /// An organization of [`Extraction::organizations`], up to this token.
    Organization(usize, usize),
}

/// A title of the lexicon at a token.
#[derive(Clone, Copy, Debug)]
pub(super) struct TitleHit {
    /// One past its last token.
    pub end: usize,
    /// Folded bytes of the clitics written onto its first word.
    pub skip: u32,
    /// Which title.
    pub title: Title,
}

/// An article with the finds that people depend on, token by token.
pub(super) struct Scene<'r> {
    pub reading: &'r Reading<'r>,
    pub found: &'r Extraction,
    /// The article's tokens without the line ends inside paragraphs.
    pub tokens: Vec<Token>,
    pub marks: Vec<Mark>,
    /// The countries by token, those inside the names of organizations too.
    pub lands: Vec<Mark>,
    pub titles: Vec<Option<TitleHit>>,
    langs: Vec<Lang>,
    furniture: Vec<bool>,
    /// What each word tells around names.
    contexts: Vec<Contexts>,
    /// The same seen through Arabic clitics.
    bare: Vec<Contexts>,
    /// How much each word looks like a name, once somebody asked.
    scores: Vec<OnceCell<f32>>,
    /// How often two words stand side by side, once somebody asked.
    pairs: OnceCell<FxHashMap<(WordId, WordId), u32>>,
}

impl<'r> Scene<'r> {
    pub fn new(reading: &'r Reading<'r>, found: &'r Extraction) -> Self {
        let tokens = without_wraps(reading);
        let count = tokens.len();
        let mut scene = Self {
            reading,
            found,
            tokens,
            marks: vec![Mark::Free; count],
            lands: Vec::new(),
            titles: Vec::new(),
            langs: vec![reading.article.lang; count],
            furniture: vec![false; count],
            contexts: Vec::new(),
            bare: Vec::new(),
            scores: vec![OnceCell::new(); count],
            pairs: OnceCell::new(),
        };
        scene.read_languages();
        scene.mark_countries();
        scene.lands = scene.marks.clone();
        scene.mark_organizations();
        scene.contexts = (0..count).map(|at| scene.facts_in(scene.lang(at), at).contexts).collect();
        scene.bare = (0..count).map(|at| scene.read_bare(at)).collect();
        scene.titles = (0..count).map(|at| scene.find_title(at)).collect();
        scene
    }

    fn read_languages(&mut self) {
        for sentence in &self.reading.sentences {
            for at in self.touched(sentence.span) {
                self.furniture[at] = sentence.furniture;
                let first = self.word(at).chars().next().unwrap_or(' ');
                self.langs[at] = script_language(first, sentence.lang, self.reading.article.lang);
            }
        }
    }

    /// The folded form of a token.
    pub fn word(&self, at: usize) -> &'r str {
        self.tokens.get(at).map_or("", |t| t.folded.of(self.reading.folded.text()))
    }

    /// The same as a word of the vocabulary.
    #[inline]
    pub fn word_id(&self, at: usize) -> WordId {
        self.tokens.get(at).map_or(WordId::EMPTY, |t| t.word)
    }

    /// What the name lists of a language tell of a token.
    pub fn facts_in(&self, lang: Lang, at: usize) -> NameFacts {
        name_facts(lang, self.word_id(at), self.word(at))
    }

    /// True when a token is a word (not a number, mark or line end).
    #[inline]
    pub fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// The span of the body from the first to the last token of a range.
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        let part = self.tokens.get(tokens).unwrap_or_default();
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The tokens a span touches, those it begins or ends inside of included.
    pub fn touched(&self, span: Span) -> std::ops::Range<usize> {
        let tokens = &self.tokens;
        let first = tokens.partition_point(|t| t.span.end <= span.start);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        first..last.max(first)
    }

    fn mark_countries(&mut self) {
        for country in &self.found.countries {
            for place in &country.mentions {
                let tokens = self.touched(place.mention.span);
                let mark = Mark::Country(country.iso, place.form, tokens.end);
                self.marks[tokens].fill(mark);
            }
        }
    }

    fn mark_organizations(&mut self) {
        for (index, organization) in self.found.organizations.iter().enumerate() {
            for mention in &organization.mentions {
                let tokens = self.touched(mention.span);
                let mark = Mark::Organization(index, tokens.end);
                self.marks[tokens].fill(mark);
            }
        }
    }

    fn read_bare(&self, at: usize) -> Contexts {
        let cut = self.cut_forms(at).iter().map(|form| form.facts().contexts);
        cut.fold(self.contexts[at], Contexts::or)
    }

    /// How much the word at a token looks like a name: `score`, worked out once.
    pub fn score(&self, at: usize, score: impl FnOnce() -> f32) -> f32 {
        match self.scores.get(at) {
            Some(cell) => *cell.get_or_init(score),
            None => score(),
        }
    }

    /// How often the words at a token and before it stand side by side in the article.
    pub fn pair_count(&self, at: usize) -> u32 {
        let pairs = self.pairs.get_or_init(|| {
            let mut pairs = FxHashMap::with_capacity_and_hasher(self.tokens.len(), FxBuildHasher);
            (1..self.tokens.len()).for_each(|i| *pairs.entry((self.word_id(i - 1), self.word_id(i))).or_default() += 1);
            pairs
        });
        at.checked_sub(1).and_then(|before| pairs.get(&(self.word_id(before), self.word_id(at)))).copied().unwrap_or(0)
    }

    /// The country a token names, its capital aside; also inside the name of an organization.
    pub fn country_at(&self, at: usize) -> Option<Iso> {
        match self.lands.get(at) {
            Some(Mark::Country(iso, form, _)) if *form != CountryForm::Capital => Some(*iso),
            _ => None,
        }
    }

    /// The organization whose name holds a token.
    pub fn organization_at(&self, at: usize) -> Option<usize> {
        match self.marks.get(at) {
            Some(Mark::Organization(index, _)) => Some(*index),
            _ => None,
        }
    }

    pub fn lang(&self, at: usize) -> Lang {
        self.langs.get(at).copied().unwrap_or(self.reading.article.lang)
    }

    pub fn is_furniture(&self, at: usize) -> bool {
        self.furniture.get(at).copied().unwrap_or(true)
    }

    /// True when the word at a token, perhaps without clitics, has this meaning around names.
    pub fn has(&self, at: usize, context: NameContext) -> bool {
        self.contexts.get(at).is_some_and(|whole| whole.has(context))
    }

    /// True for a word that means somebody of the same office: "counterpart", "opposite number".
    pub fn is_counterpart(&self, at: usize) -> bool {
        self.has_bare(at, NameContext::Counterpart)
            || self.has(at, NameContext::Counterpart)
            || at > 0 && self.word(at) == "number" && self.word(at - 1) == "opposite"
    }

    /// The same, seen through Arabic clitics.
    pub fn has_bare(&self, at: usize, context: NameContext) -> bool {
        self.bare.get(at).is_some_and(|bare| bare.has(context))
    }

    /// True for a mark (not a word) that is one of these characters.
    #[inline]
    pub fn is_mark(&self, at: usize, marks: &str) -> bool {
        !self.is_word(at) && self.is_among(at, marks)
    }

    fn is_among(&self, at: usize, marks: &str) -> bool {
        let mut letters = self.word(at).chars();
        match (letters.next(), letters.next()) {
            (None, _) => false,
            (Some(mark), None) => marks.chars().any(|m| m == mark),
            _ => marks.contains(self.word(at)),
        }
    }

    /// True when no white space stands between a token and the next.
    pub fn touches_next(&self, at: usize) -> bool {
        match (self.tokens.get(at), self.tokens.get(at + 1)) {
            (Some(a), Some(b)) => a.span.end == b.span.start,
            _ => false,
        }
    }

    /// The span of a range of tokens without the clitics of its first word.
    pub fn span(&self, tokens: std::ops::Range<usize>, skip: u32) -> Span {
        let whole = self.span_of(tokens.clone());
        let Some(first) = self.tokens.get(tokens.start).filter(|_| skip > 0) else { return whole };
        let bare = Span { start: first.folded.start + skip, end: first.folded.end };
        Span { start: self.reading.folded.source_span(bare).start, end: whole.end }
    }
}

/// The language of a word: its script decides, then its sentence. Between Persian and Arabic a short line is
/// easily mistaken, so the article's own language goes before its sentence's.
fn script_language(first: char, sentence: Lang, article: Lang) -> Lang {
    if !is_arabic(first) {
        return if first.is_alphabetic() { Lang::En } else { sentence };
    }
    match (article, sentence) {
        (Lang::En, Lang::En) => Lang::Ar,
        (Lang::En, lang) | (lang, _) => lang,
    }
}

fn without_wraps(reading: &Reading) -> Vec<Token> {
    let inside = |t: &Token| {
        let after = reading.paragraphs.partition_point(|p| p.span.start <= t.span.start);
        after.checked_sub(1).is_some_and(|i| reading.paragraphs[i].span.contains(t.span))
    };
    reading.tokens.iter().filter(|t| t.kind != TokenKind::Newline || !inside(t)).copied().collect()
}

/// Opening quotation marks.
pub(super) const OPENING: &str = "«“\"‹„'”(";
/// Closing quotation marks.
pub(super) const CLOSING: &str = "»”\"›“')";
/// Commas.
pub(super) const COMMA: &str = "،,";
