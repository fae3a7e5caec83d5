//! Paragraphs and sentences.
//!
//! A paragraph is a line of the file; where the file breaks its lines at a
//! fixed width, the lines that were broken belong together. A sentence ends at
//! `. ! ? ؟ ۔ …` before white space, but not after an initial or a listed
//! abbreviation, nor inside a number; a stop set off on its left only
//! (`قال .وأضاف`, common in Arabic wires) ends one too, and so does one between two
//! words in Arabic letters.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::script::{Lang, language_within};
use super::span::Span;

/// A paragraph of the article with its own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Without the line end and white space at the ends.
    pub span: Span,
    /// Language of this line; the article's where the line has no letters.
    pub lang: Lang,
    /// True for page furniture: no finds are made there.
    pub furniture: bool,
}

/// The paragraphs of a text. `furniture` says whether a line is page furniture.
pub fn paragraphs(body: &str, default: Lang, furniture: impl Fn(Span) -> bool) -> Vec<Paragraph> {
    let lines = lines(body);
    let width = wrap_width(body, &lines);
    let mut out: Vec<Paragraph> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        let marked = furniture(*line);
        let before = i.checked_sub(1).map(|b| lines[b]).filter(|b| !b.is_empty());
        let joined = width.zip(before).is_some_and(|(width, before)| was_broken(before.of(body), line.of(body), width));
        match out.last_mut().filter(|p| joined && !marked && !p.furniture) {
            Some(last) => last.span = last.span.cover(*line),
            None => out.push(Paragraph { span: *line, lang: default, furniture: marked }),
        }
    }
    out.iter_mut().for_each(|p| p.lang = language_within(p.span.of(body), default));
    out
}

/// Every line of the file without white space at its ends, empty ones included.
fn lines(body: &str) -> Vec<Span> {
    let mut at = 0;
    let cut = |line: &str| {
        at += line.len();
        Span::new(at - line.len(), at).trim(body)
    };
    body.split_inclusive('\n').map(cut).collect()
}

/// The widest line a file is known to be broken at; wider files have one line per paragraph.
const WIDEST_WRAP: usize = 110;

/// The width a file's lines were broken at: `None` when a paragraph is a line.
fn wrap_width(body: &str, lines: &[Span]) -> Option<usize> {
    let length = |line: &Span| line.of(body).chars().count();
    if lines.iter().any(|l| length(l) > WIDEST_WRAP) {
        return None;
    }
    let mut followed: Vec<usize> =
        lines.windows(2).filter(|w| !w[0].is_empty() && !w[1].is_empty()).map(|w| length(&w[0])).collect();
    followed.sort_unstable();
    let quantile = |quarters: usize| followed.get(followed.len() * quarters / 4).copied();
    let (typical, even) = (quantile(2)?, quantile(3)? - quantile(1)? <= 12);
    (even && typical >= 40 && followed.len() >= 4).then_some(typical)
}

/// True when a line looks broken before the next one: it is about full and the next goes on in words.
fn was_broken(line: &str, next: &str, typical: usize) -> bool {
    let full = line.chars().count() + 12 >= typical;
    full && next.split_whitespace().next().is_some_and(|word| word.chars().any(char::is_alphabetic))
}

/// What a full stop can belong to without ending a sentence.
struct Abbreviations {
    words: BTreeSet<&'static str>,
    /// Latin initials as Persian spells them; some are words too («گفته ام.»).
    letters: BTreeSet<&'static str>,
}

static ABBREVIATIONS: LazyLock<Abbreviations> = LazyLock::new(|| {
    let rows = || include_str!("../../assets/lexicon/abbreviation.tsv").lines().filter_map(|line| line.split_once('\t'));
    let of = |kind: &str| rows().filter(|(k, _)| *k == kind).flat_map(|(_, words)| words.split('|')).collect();
    Abbreviations { words: of("word"), letters: of("letter") }
});

/// Cuts a paragraph into sentences, closing quotation marks and brackets included.
pub fn sentences(body: &str, paragraph: Span) -> Vec<Span> {
    let text = paragraph.of(body);
    let base = paragraph.start as usize;
    let mut out = Vec::new();
    let (mut start, mut end) = (0, 0);
    while let Some((at, c)) = next_stop(text, end) {
        let behind = text[at + c.len_utf8()..].trim_start_matches(CLOSING);
        end = text.len() - behind.len();
        let detached = text[..at].ends_with(' ') && c == '.';
        let run_on = || c == '.' && is_between_words(&text[..at], behind);
        let next = behind.chars().next();
        let boundary = next.is_none_or(|next| next.is_whitespace() || run_on() || detached && next.is_alphabetic());
        if boundary && !(c == '.' && abbreviated(&text[start..at], behind)) {
            out.push(Span::new(base + start, base + end).trim(body));
            start = end;
        }
    }
    out.push(Span::new(base + start, base + text.len()).trim(body));
    out.retain(|s| !s.is_empty());
    out
}

/// Further stops, closing quotation marks and brackets, which belong to the sentence that a stop ends.
const CLOSING: [char; 12] = ['.', '!', '?', '؟', '…', '»', '”', '"', '\'', '’', ')', ']'];

/// The first of `. ! ? ؟ ۔ …` from a byte on. Bytes are looked at, not characters: stops are rare.
fn next_stop(text: &str, from: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let stop = |at: &usize| {
        matches!(bytes[*at..], [b'.' | b'!' | b'?', ..] | [0xD8, 0x9F, ..] | [0xDB, 0x94, ..] | [0xE2, 0x80, 0xA6, ..])
    };
    let at = (from..bytes.len()).find(stop)?;
    Some((at, text[at..].chars().next()?))
}

/// How many letters the words beside a stop must have that no space follows; initials and addresses have fewer.
const WHOLE: usize = 3;

/// «انتهى الاجتماع.وأضاف»: Arabic wires leave out the space between sentences.
fn is_between_words(before: &str, after: &str) -> bool {
    let arabic = |c: &char| ('\u{620}'..='\u{6ff}').contains(c) && c.is_alphabetic();
    before.chars().rev().take(WHOLE).filter(arabic).count() == WHOLE && after.chars().take(WHOLE).filter(arabic).count() == WHOLE
}

/// The sentence around a place; from the first to the last one when the place holds several.
pub fn around(body: &str, span: Span) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let first = body.get(..start).and_then(|s| s.rfind('\n')).map_or(0, |at| at + 1);
    let last = body.get(end..).and_then(|s| s.find('\n')).map_or(body.len(), |at| end + at);
    let touched = sentences(body, Span::new(first, last)).into_iter().filter(|s| s.overlaps(span));
    touched.reduce(Span::cover).unwrap_or(span)
}

/// True when the word before a full stop is an initial or an abbreviation.
fn abbreviated(before: &str, after: &str) -> bool {
    let word = last_word(before);
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && !before.ends_with(" I");
    initial || ABBREVIATIONS.words.contains(word.to_lowercase().as_str()) || is_one_of_several_letters(word, before, after)
}

/// «اس. ام. کریشنا»: one initial beside another.
fn is_one_of_several_letters(word: &str, before: &str, after: &str) -> bool {
    let letter = |word: &str| ABBREVIATIONS.letters.contains(word);
    let earlier = || before[..before.len() - word.len()].trim_end().strip_suffix('.').is_some_and(|b| letter(last_word(b)));
    let later = || after.trim_start().split_once('.').is_some_and(|(next, _)| letter(next));
    letter(word) && (earlier() || later())
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn stops_that_end_a_sentence_and_stops_that_do_not() {
        assert_eq!(cut("Mr. Blair met J. Smith. He left."), ["Mr. Blair met J. Smith.", "He left."]);
        assert_eq!(cut("گفت: «می‌آییم.» سپس رفت."), ["گفت: «می‌آییم.»", "سپس رفت."]);
        assert_eq!(cut("وصل د. حسن؟ نعم"), ["وصل د. حسن؟", "نعم"]);
        assert_eq!(cut("It cost 3.5 euros"), ["It cost 3.5 euros"]);
        assert_eq!(cut("قال الوزير ذلك .وأضاف أنه راض"), ["قال الوزير ذلك .", "وأضاف أنه راض"]);
        assert_eq!(cut("این را گفته ام. او رفت"), ["این را گفته ام.", "او رفت"]);
        assert_eq!(cut("اس. ام. کریشنا رفت. او"), ["اس. ام. کریشنا رفت.", "او"]);
        assert_eq!(cut("انتهى الاجتماع.وأضاف أنه راض"), ["انتهى الاجتماع.", "وأضاف أنه راض"]);
        assert_eq!(cut("قالت سي.إن.إن والجزيرة.نت"), ["قالت سي.إن.إن والجزيرة.نت"]);
    }

    fn paragraphs_of(text: &str) -> Vec<&str> {
        paragraphs(text, Lang::En, |_| false).into_iter().map(|p| p.span.of(text)).collect()
    }

    #[test]
    fn lines_broken_at_a_width_are_one_paragraph() {
        let wrapped = "A Readout\n\nThe minister of fisheries met the ambassador of the island state\non Tuesday and thanked him for the boats his country had given to\nthe villages along the northern coast after the storms of winter.\n\nThey also spoke about the harbour, which is to be dredged before\nthe season begins, and about the price of ice, which has doubled\nsince the spring and which neither of them thinks fair.\n\nThe end.";
        let found = paragraphs_of(wrapped);
        assert_eq!(found.len(), 4, "{found:#?}");
        assert!(found[1].ends_with("winter.") && found[2].ends_with("fair."));
    }

    #[test]
    fn short_lines_and_long_lines_stay_paragraphs() {
        assert_eq!(paragraphs_of("One line here\nAnother line\nA third\nA fourth").len(), 4);
        let long = "A headline about the harbour and its boats and its ice and its fish\n".repeat(3) + &"word ".repeat(40);
        assert_eq!(paragraphs_of(&long).len(), 4);
    }
}
