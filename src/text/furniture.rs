//! Page furniture: lines of a scraped page that are not the article.
//!
//! Comment forms, share rows, captchas and "related" links are told by whole
//! phrases listed in `assets/lexicon/furniture.tsv`; such lines are marked,
//! never cut, so that offsets stay those of the file.

use std::sync::LazyLock;

use super::fold::fold;
use super::script::Lang;
use super::span::Span;

/// How a phrase of the list has to stand in a line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Whole,
    Start,
    Within,
}

static PHRASES: LazyLock<Vec<(Place, String)>> = LazyLock::new(|| {
    include_str!("../../assets/lexicon/furniture.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .map(|(place, phrase)| {
            let place = match place {
                "start" => Place::Start,
                "within" => Place::Within,
                _ => Place::Whole,
            };
            (place, key(phrase))
        })
        .collect()
});

/// Letters and digits of a line, single spaces between words.
fn key(line: &str) -> String {
    let folded = fold(line);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of `body` that are page furniture; `known` tells those that ingest has already seen to be.
pub fn mark(body: &str, _lang: Lang, known: impl Fn(Span) -> bool) -> Vec<Span> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in body.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trim(body);
        at += line.len();
        if !span.is_empty() && (known(span) || is_furniture(span.of(body))) {
            out.push(span);
        }
    }
    out
}

/// True when a line reads like page furniture.
pub fn is_furniture(line: &str) -> bool {
    let line = key(line);
    PHRASES.iter().any(|(place, phrase)| match place {
        Place::Whole => line == *phrase,
        Place::Start => line.starts_with(phrase.as_str()),
        Place::Within => line.len() < 400 && line.contains(phrase.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_furniture_and_sentences_are_not() {
        for line in ["Share this article", "ارسال نظر", "اشتراک‌گذاری", "بیشتر بخوانید: دیدار وزیران"]
        {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["The two leaders share a border and a comment.", "او نظر خود را ارسال کرد و رفت."] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
