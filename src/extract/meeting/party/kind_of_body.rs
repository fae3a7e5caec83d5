//! «قمة الحلف», «وفد الحركة»: the kind of a body alone stands for the one body of that kind that an Arabic article names.

use super::cast::Seed;
use crate::extract::{Actor, Extraction};
use crate::lexicon::RuleWord;
use crate::text::{Lang, Reading, Span};

/// What bodies are called that go by their kind once they have been named.
const KINDS: [&str; 6] = ["حلف", "حرکه", "تحالف", "حزب", "جبهه", "جماعه"];

/// A seed for every place of an Arabic sentence where such a word stands for a body named before.
pub fn pointed_at(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let known = named(reading, found);
    if known.is_empty() {
        return Vec::new();
    }
    let arabic = reading.sentences.iter().filter(|s| s.lang == Lang::Ar && !s.furniture);
    arabic.flat_map(|s| s.tokens.clone()).filter_map(|at| seed(reading, &known, at)).collect()
}

/// A body that is named with its kind: the kind, the body, and where that is first done.
type Known = (&'static str, usize, u32);

fn named(reading: &Reading, found: &Extraction) -> Vec<Known> {
    let mut out: Vec<Known> = Vec::new();
    for (i, body) in found.organizations.iter().enumerate() {
        for mention in &body.mentions {
            let first = reading.tokens_in(mention.span).start;
            let kinds = [Some(first), first.checked_sub(1)].into_iter().flatten().filter_map(|at| kind(reading.word(at)));
            out.extend(kinds.map(|kind| (kind, i, mention.span.start)).take(1));
        }
    }
    out.sort_unstable_by_key(|(kind, body, start)| (*kind, *body, *start));
    out.dedup_by_key(|(kind, body, _)| (*kind, *body));
    out
}

/// The kind that a word names, with the article and what is written on.
fn kind(word: &str) -> Option<&'static str> {
    let bare = word.trim_start_matches(['و', 'ف', 'ب', 'ل', 'ک']);
    let bare = bare.strip_prefix("ال").unwrap_or(bare);
    KINDS.iter().find(|kind| **kind == bare).copied()
}

fn seed(reading: &Reading, known: &[Known], at: usize) -> Option<Seed> {
    let word = reading.word(at);
    let (cut, rest) = word.split_once("ال").or_else(|| word.strip_prefix("لل").map(|rest| ("ل", rest)))?;
    let kind = KINDS.iter().find(|kind| **kind == rest).filter(|_| cut.chars().count() <= 1 && stands_alone(reading, at))?;
    let token = reading.tokens[at].span;
    let mut fitting = known.iter().filter(|(of, _, start)| of == kind && *start < token.start);
    let (_, body, _) = fitting.next().filter(|_| fitting.next().is_none())?;
    let written_on = reading.source(token).chars().next().filter(|_| !cut.is_empty()).map_or(0, char::len_utf8);
    let span = Span { start: token.start + u32::try_from(written_on).ok()?, end: token.end };
    let tokens = at..at + 1;
    Some(Seed { cover: tokens.clone(), tokens, span, actor: Actor::Organization(*body), twin: None, form: None })
}

/// No adjective follows that would make it the name of another body.
fn stands_alone(reading: &Reading, at: usize) -> bool {
    let next = reading.tokens.get(at + 1).map_or("", |_| reading.word(at + 1));
    !next.starts_with("ال") || RuleWord::Upcoming.has(next) || RuleWord::RelativeDay.has(next)
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn kinds_with_what_is_written_on() {
        assert_eq!(kind("الحلف"), Some("حلف"));
        assert_eq!(kind("لحرکه"), Some("حرکه"));
        assert_eq!(kind("تحلف"), None);
    }
}
