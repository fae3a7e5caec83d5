//! Acronyms that an article introduces: a name, then its letters in brackets.

use super::super::rule::Mention;
use super::Find;
use crate::text::Reading;

/// The finds and, for each name followed by "(ABC)", every ABC of the article.
pub(super) fn with_acronyms(reading: &Reading, finds: Vec<Find>) -> Vec<Find> {
    let introduced: Vec<(&str, Find)> = finds.iter().filter_map(|f| Some((introduced(reading, f)?, f.clone()))).collect();
    let mut out = finds;
    for (letters, find) in introduced {
        let here = |t: &&crate::text::Token| reading.source(t.span) == letters;
        for token in reading.tokens.iter().filter(here) {
            let mention = Mention::because(token.span, "organization.acronym", find.mention.span);
            out.push(Find { mention, ..find.clone() });
        }
    }
    out
}

/// The letters in brackets behind a name.
fn introduced<'a>(reading: &Reading<'a>, find: &Find) -> Option<&'a str> {
    let end = reading.tokens.partition_point(|t| t.span.start < find.mention.span.end);
    let skip = usize::from(matches!(reading.word(end), "»" | "\"" | "”"));
    let open = end + skip;
    if reading.word(open) != "(" || reading.word(open + 2) != ")" {
        return None;
    }
    let letters = reading.source(reading.tokens.get(open + 1)?.span);
    let fits = (2..=7).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
    fits.then_some(letters)
}
