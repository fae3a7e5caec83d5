//! Which words of a sentence mean something to a meeting: [`Sign`]s.

use std::ops::Range;

use crate::extract::meeting::grammar::ar;
use crate::lexicon::{Class, Event, Layer, Link, RuleWord, Tense, meeting_words};
use crate::text::{Lang, Reading, WordId};

/// What Arabic writes onto the front of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clitic {
    /// و or ف.
    pub and: bool,
    /// ب, ل or ك.
    pub link: Option<Link>,
    /// ال.
    pub article: bool,
}

/// A phrase of the lexicon in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What it means.
    pub class: Class,
    /// Where it stands.
    pub tokens: Range<usize>,
    /// What is written onto its first word.
    pub clitic: Clitic,
}

impl Sign {
    /// The event and tense of a trigger.
    pub fn event(&self) -> Option<(Event, Tense)> {
        match self.class {
            Class::Event(event, tense) => Some((event, tense)),
            _ => None,
        }
    }
}

/// The signs of one sentence in text order.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    all: Vec<Sign>,
    /// The most tokens a sign covers.
    longest: usize,
}

impl Signs {
    /// Reads the signs of a range of tokens.
    pub fn read(reading: &Reading, tokens: Range<usize>, lang: Lang) -> Self {
        let mut found: Vec<Sign> = Vec::new();
        tokens.clone().for_each(|at| matches(reading, at, tokens.end, lang, &mut found));
        let order =
            |s: &Sign| (usize::MAX - s.tokens.len(), s.clitic != Clitic::default(), s.event().map(|(_, tense)| likely(tense)));
        found.sort_by_key(|s| (s.class.layer(), s.tokens.start, order(s)));
        let mut kept: Vec<Sign> = Vec::with_capacity(found.len());
        for sign in found {
            let fits = kept.last().is_none_or(|last| {
                let events = last.event().is_some() && sign.event().is_some();
                let same_words = last.tokens == sign.tokens && last.class != sign.class && last.clitic == sign.clitic && !events;
                last.class.layer() != sign.class.layer() || last.tokens.end <= sign.tokens.start || same_words
            });
            if fits {
                kept.push(sign);
            }
        }
        if lang == Lang::Ar {
            kept.retain(|s| !is_the_latest(reading, s, tokens.end));
        }
        if lang == Lang::Fa {
            drop_parts_of_nouns(&mut kept);
            drop_lifting_of_things(reading, &mut kept, tokens.end);
            kept.retain(|s| !is_of_an_adjective(reading, s));
        }
        kept.sort_by_key(|s| (s.tokens.start, s.tokens.end));
        let longest = kept.iter().map(|s| s.tokens.len()).max().unwrap_or(0);
        Self { all: kept, longest }
    }

    /// The same without what would be a verb or end a clause, were it not part of somebody's name (فيصل, which also
    /// says that he arrives).
    pub fn outside_names(mut self, named: impl Fn(&Range<usize>) -> bool) -> Self {
        let tells = |s: &Sign| s.event().is_some() || matches!(s.class.layer(), Layer::Clause | Layer::Status);
        self.all.retain(|s| !tells(s) || !named(&s.tokens));
        self
    }

    /// All signs in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Sign> {
        self.all.iter()
    }

    /// The signs that cover a token.
    fn over(&self, token: usize) -> impl Iterator<Item = &Sign> {
        let first = self.all.partition_point(|s| s.tokens.start + self.longest <= token);
        self.all[first..].iter().take_while(move |s| s.tokens.start <= token).filter(move |s| s.tokens.contains(&token))
    }

    /// The signs that lie in a range.
    pub fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Sign> {
        let first = self.all.partition_point(|s| s.tokens.start < range.start);
        let last = self.all.partition_point(|s| s.tokens.start < range.end).max(first);
        self.all[first..last].iter().filter(move |s| s.tokens.end <= range.end)
    }

    /// True when a sign of this class lies in a range.
    pub fn any(&self, range: Range<usize>, class: Class) -> bool {
        self.within(range).any(|s| s.class == class)
    }

    /// The sign of a layer that covers a token.
    pub fn covering(&self, token: usize, layer: Layer) -> Option<&Sign> {
        self.over(token).find(|s| s.class.layer() == layer)
    }

    /// True when the token belongs to a sign of this class.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.over(token).any(|s| s.class == class)
    }

    /// The link that covers a token.
    pub fn link(&self, token: usize) -> Option<Link> {
        self.covering(token, Layer::Link).and_then(|s| match s.class {
            Class::Link(link) => Some(link),
            _ => None,
        })
    }
}

/// «گفت و گو»: what looks like a verb of saying is half of a noun.
fn drop_parts_of_nouns(signs: &mut Vec<Sign>) {
    let nouns = signs.iter().filter(|s| s.event().is_some() && s.tokens.len() > 1);
    let nouns: Vec<Range<usize>> = nouns.map(|s| s.tokens.clone()).collect();
    let part = |s: &Sign| nouns.iter().any(|n| n.start <= s.tokens.start && s.tokens.end <= n.end && s.tokens.len() < n.len());
    signs.retain(|s| s.class.layer() != Layer::Clause || !part(s));
}

/// «آخر التطورات»: the latest of things, and no other event.
fn is_the_latest(reading: &Reading, sign: &Sign, end: usize) -> bool {
    let next = sign.tokens.end;
    let latest = sign.class == Class::Other && reading.word(sign.tokens.start) == "اخر";
    latest && next < end && RuleWord::Matter.has(reading.word(next))
}

/// «سفری اعلام نشده»: how a journey was made, and not that it was not.
fn is_of_an_adjective(reading: &Reading, sign: &Sign) -> bool {
    let before = sign.tokens.start.checked_sub(1).map_or("", |at| reading.word(at));
    sign.class == Class::Negated && reading.word(sign.tokens.start) == "نشده" && RuleWord::Foretold.has(before)
}

/// «لغو تحریم‌ها»: what is lifted is no event.
fn drop_lifting_of_things(reading: &Reading, signs: &mut Vec<Sign>, end: usize) {
    let lifted = |s: &Sign| s.class == Class::Cancelled && reading.word(s.tokens.start) == "لغو" && s.tokens.len() == 1;
    if !signs.iter().any(lifted) {
        return;
    }
    let told = |s: &&Sign| matches!(s.class.layer(), Layer::Status | Layer::Pointer | Layer::Link | Layer::Clause);
    let spans = |signs: Vec<&Sign>| signs.into_iter().map(|s| s.tokens.clone()).collect::<Vec<Range<usize>>>();
    let known = spans(signs.iter().filter(told).collect());
    let events = spans(signs.iter().filter(|s| s.event().is_some()).collect());
    let within = |all: &[Range<usize>], at: usize| all.iter().any(|k| k.contains(&at));
    let of_event = |at: usize| (at..at + ADJECTIVES).take_while(|n| !within(&known, *n)).any(|n| within(&events, n));
    let thing = |at: usize| at < end && reading.is_word(at) && !within(&known, at) && !of_event(at);
    signs.retain(|s| !(lifted(s) && thing(s.tokens.end)));
}

/// How many words may describe an event that is called off: «لغو دومین دور مذاکرات».
const ADJECTIVES: usize = 4;

/// Which reading of a form that has several is taken first: استقبل is "received" far more often than "I receive".
fn likely(tense: Tense) -> u8 {
    match tense {
        Tense::Own => 0,
        Tense::Past => 1,
        Tense::Present => 2,
        Tense::Future => 3,
        Tense::Noun => 4,
    }
}

/// Adds the phrases that begin at a token, its clitics taken off where the language writes them on.
fn matches(reading: &Reading, at: usize, end: usize, lang: Lang, out: &mut Vec<Sign>) {
    if !reading.tokens.get(at).is_some_and(|t| t.kind != crate::text::TokenKind::Newline) {
        return;
    }
    let (word, words) = (reading.word_id(at), meeting_words(lang));
    let forms = if lang == Lang::Ar { ar::forms(word, reading.word(at)) } else { &[] };
    if !words.begins(word) && !forms.iter().any(|(form, _)| words.begins(*form)) {
        return;
    }
    let skips = [None, aside_after(reading, at, end, lang)];
    let skips = &skips[..1 + usize::from(skips[1].is_some())];
    let mut read = |form: WordId, clitic: Clitic| {
        for skip in skips {
            let place = |n: usize| at + n + skip.as_ref().filter(|s| n >= s.start).map_or(0, Range::len);
            let next = reading.word_id(place(1));
            let bare = lang == Lang::Ar;
            let rest = move |n: usize, wanted: WordId| {
                place(n) < end && (n == 1 && next == wanted || (n > 1 || bare) && continues(reading, place(n), wanted, lang))
            };
            words.starting(form, rest).for_each(|(length, classes)| {
                let tokens = at..place(length - 1) + 1;
                let whole = skip.as_ref().is_none_or(|s| length > s.start);
                let sign = |class: &Class| Sign { class: *class, tokens: tokens.clone(), clitic };
                out.extend(classes.iter().filter(|class| whole && ar::allows(**class, clitic)).map(sign));
            });
        }
    };
    read(word, Clitic::default());
    forms.iter().for_each(|(form, clitic)| read(*form, *clitic));
}

/// How many words after a token an adverb or a day stands that phrases are read over: "will then meet", "arrived on
/// Monday in".
fn aside_after(reading: &Reading, at: usize, end: usize, lang: Lang) -> Option<Range<usize>> {
    let adverb = |n: usize| at + n < end && meeting_words(lang).is_adverb(reading.word_id(at + n));
    let day = |n: usize| lang == Lang::En && at + n < end && is_day(reading.word(at + n));
    (1..=2).find_map(|n| {
        let led = at + n < end && matches!(reading.word(at + n), "on" | "late" | "early") && day(n + 1);
        if led { Some(n..n + 2) } else { (adverb(n) || day(n)).then_some(n..n + 1) }
    })
}

fn is_day(word: &str) -> bool {
    RuleWord::Day.has(word)
}

/// True when a word is the wanted one, in Arabic also with the article or a preposition written on.
fn continues(reading: &Reading, at: usize, wanted: WordId, lang: Lang) -> bool {
    let word = reading.word_id(at);
    let bare = || ar::forms(word, reading.word(at)).iter().any(|(form, clitic)| *form == wanted && !clitic.and);
    word == wanted || lang == Lang::Ar && bare()
}
