//! Reading words, numbers and numeric dates at a token.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::number::Number;
use super::words::{Class, Entry, Spelled, Words, words};
use crate::text::{Lang, Reading, TokenKind, WordId};

/// Something read at a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// One past its last token.
    pub end: usize,
    pub value: i32,
}

/// What is known of each token of an article, looked up once.
pub(super) struct Known {
    /// What the word lists know of it.
    spelled: Vec<&'static Spelled>,
    /// The number that begins there, once somebody asked: many patterns do.
    numbers: Vec<OnceCell<Option<Number>>>,
}

impl Known {
    /// Looks up every token in the list of its sentence's language.
    pub fn of(reading: &Reading) -> Self {
        let mut spelled = vec![Spelled::NOTHING; reading.tokens.len()];
        for sentence in &reading.sentences {
            let words = words(sentence.lang);
            for at in sentence.tokens.clone() {
                spelled[at] = words.spelled(reading.word_id(at), reading.word(at));
            }
        }
        Self { spelled, numbers: vec![OnceCell::new(); reading.tokens.len()] }
    }

    /// The number at a token: the one read before, or what `read` gives.
    pub fn number(&self, at: usize, read: impl FnOnce() -> Option<Number>) -> Option<Number> {
        *self.numbers.get(at)?.get_or_init(read)
    }
}

/// An article and the word list of one of its languages.
#[derive(Clone, Copy)]
pub(super) struct Scan<'r> {
    pub reading: &'r Reading<'r>,
    pub words: &'static Words,
    pub known: &'r Known,
}

impl<'r> Scan<'r> {
    /// The folded token, empty past the end.
    pub fn word(&self, at: usize) -> &'r str {
        self.reading.word(at)
    }

    /// Steps over a single line end: some files wrap their lines. A line that begins with a day and its month is none
    /// that goes on ("Talks planned for October", and below it "11 August 2019").
    pub fn skip_wrap(&self, at: usize) -> usize {
        let line_end = |i: usize| self.reading.tokens.get(i).is_some_and(|t| t.kind == TokenKind::Newline);
        let own = || self.digits(at + 1).is_some() && self.class(Class::Month, at + 2).is_some();
        if line_end(at) && !line_end(at + 1) && !own() { at + 1 } else { at }
    }

    /// The list's entries for a token.
    pub fn entries(&self, at: usize) -> &'static [Entry] {
        self.spelled(at).entries
    }

    /// What the list knows of a token.
    pub fn spelled(&self, at: usize) -> &'static Spelled {
        self.known.spelled.get(at).copied().unwrap_or(Spelled::NOTHING)
    }

    /// Length of the clitics written on a token that the list knows without them.
    pub fn clitic_len(&self, at: usize) -> usize {
        let word = self.word(at);
        let figure = |n: usize| word[2 * n..].starts_with(|c: char| c.is_ascii_digit());
        let known =
            |n: &usize| figure(*n) || !self.words.look_up(&word[2 * n..]).is_empty() || word[2 * n..].starts_with('ل') && *n > 0;
        if self.words.lang != Lang::Ar || !self.words.get(self.reading.word_id(at)).is_empty() {
            return 0;
        }
        (1..=clitics(word)).find(known).map_or(0, |n| 2 * n)
    }

    /// True when a token is one of some words.
    pub fn is_one_of(&self, words: &[WordId], at: usize) -> bool {
        let id = self.reading.word_id(at);
        words.contains(&id) || self.spelled(at).bare.iter().any(|w| words.contains(w))
    }

    /// The longest word of a class at a token.
    pub fn class(&self, class: Class, at: usize) -> Option<Hit> {
        let entries = self.entries(at);
        let fits = entries.iter().filter(|e| e.class == class && self.follows(&e.rest, at + 1));
        let best = fits.max_by_key(|e| e.rest.len())?;
        if self.needs_capital(class, at) {
            return None;
        }
        Some(Hit { end: at + 1 + best.rest.len(), value: best.value })
    }

    fn follows(&self, rest: &[WordId], at: usize) -> bool {
        rest.iter().enumerate().all(|(i, word)| self.reading.word_id(at + i) == *word)
    }

    fn needs_capital(&self, class: Class, at: usize) -> bool {
        let named = matches!(class, Class::Month | Class::Weak | Class::Weekday | Class::ShortWeekday);
        named && self.words.lang == Lang::En && !self.reading.tokens.get(at).is_some_and(|t| t.capital)
    }

    /// Digits of at most four places.
    pub fn digits(&self, at: usize) -> Option<i32> {
        let word = self.word(at);
        let number = match self.reading.tokens.get(at)?.kind {
            TokenKind::Number => word,
            TokenKind::Word => self.bare_digits(word)?,
            _ => return None,
        };
        if number.len() > 4 { None } else { number.parse().ok() }
    }

    /// «1444هـ», «2024م», «و19»: the digits of a word with an era or a conjunction written on.
    fn bare_digits<'w>(&self, word: &'w str) -> Option<&'w str> {
        let era = word.strip_suffix(['ه', 'م']).filter(|n| n.len() == 4);
        let conjunction = || word.get(2 * clitics(word)..).filter(|_| self.words.lang == Lang::Ar);
        era.or_else(conjunction).filter(|n| n.bytes().all(|b| b.is_ascii_digit()))
    }

    /// A month, with its other name after a slash or in brackets («يناير/كانون الثاني»).
    pub fn month(&self, classes: &[Class], at: usize) -> Option<Hit> {
        let any = |at| classes.iter().find_map(|c| self.class(*c, at));
        let first = any(at)?;
        let mut hit = first;
        if self.word(hit.end) == "." && self.digits(hit.end + 1).is_some() {
            hit.end += 1;
        }
        while matches!(self.word(hit.end), "/" | "-" | "(" | "–") {
            let Some(other) =
                any(hit.end + 1).filter(|o| o.value % 100 == first.value % 100 || o.value / 100 != first.value / 100)
            else {
                break;
            };
            let closed = usize::from(self.word(hit.end) == "(" && self.word(other.end) == ")");
            hit.end = other.end + closed;
        }
        Some(hit)
    }

    /// `26/1/2022`, `2022-01-26`, `1403/04/26`: year, month, day and the end.
    pub fn numeric(&self, at: usize) -> Option<([i32; 3], usize)> {
        let mark = self.word(at + 1);
        if !matches!(mark, "/" | "-" | "." | "–") || self.word(at + 3) != mark {
            return None;
        }
        let parts = [self.digits(at)?, self.digits(at + 2)?, self.digits(at + 4)?];
        let more = self.word(at + 5) == mark && self.digits(at + 6).is_some();
        let date = match parts {
            [y, m, d] if year_like(y) => [y, m, d],
            [d, m, y] if year_like(y) && m <= 12 => [y, m, d],
            [y, m, d] if self.words.lang == Lang::Fa && (60..=99).contains(&y) && mark == "/" => [1300 + y, m, d],
            [m, d, y] if year_like(y) => [y, m, d],
            _ => return None,
        };
        let fits = (1..=12).contains(&date[1]) && (1..=31).contains(&date[2]) && !more;
        fits.then_some((date, at + 5))
    }

    /// `14:02`, `5:45:10`.
    pub fn clock(&self, at: usize) -> Option<Hit> {
        let hour = self.digits(at).filter(|h| *h < 25)?;
        let colon =
            |i: usize| matches!(self.word(i), ":") && self.digits(i + 1).is_some_and(|m| m < 60) && self.word(i + 1).len() == 2;
        if !colon(at + 1) {
            return None;
        }
        let end = if colon(at + 3) { at + 5 } else { at + 3 };
        Some(Hit { end, value: hour })
    }
}

/// A folded word as written, then, in Arabic, without the clitics at its
/// front, article put back: «وبالأمس», «للأسبوع».
pub(super) fn spellings(lang: Lang, word: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let clitics = if lang == Lang::Ar { clitics(word) } else { 0 };
    let cut = (1..=clitics).flat_map(move |n| {
        let rest = &word[2 * n..];
        let article = (word[..2 * n].ends_with('ل') && rest.starts_with('ل')).then(|| Cow::Owned(format!("ا{rest}")));
        [Some(Cow::Borrowed(rest)), article].into_iter().flatten()
    });
    std::iter::once(Cow::Borrowed(word)).chain(cut)
}

/// How many letters at the front of an Arabic word may be written-on particles (all of two bytes), at most two.
fn clitics(word: &str) -> usize {
    let few = word.chars().take(2).take_while(|c| "وفبلک".contains(*c)).count();
    if word.len() > 2 * few { few } else { 0 }
}

/// True for numbers that news articles use as years.
pub(super) fn year_like(value: i32) -> bool {
    (1250..=1499).contains(&value) || (1700..=2100).contains(&value)
}
