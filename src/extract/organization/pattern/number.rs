//! Bodies named by their numbers: لجنة 5+5, «گروه ۱+۵», "the 6+6 committee".

use super::super::super::rule::Mention;
use super::super::{Find, Key};
use crate::lexicon::name_part::{Part, parts};
use crate::text::{Lang, Reading, Span};

/// The body whose name holds a sum of numbers, from a token on.
pub(super) fn at(reading: &Reading, token: usize, lang: Lang) -> Option<Find> {
    let (span, sum) = match lang {
        Lang::En => behind(reading, token)?,
        _ => before(reading, token, lang)?,
    };
    let key = format!("committee-{}", reading.source(sum).chars().filter_map(digit).collect::<String>());
    let mention = Mention::because(span, "organization.named-by-numbers", sum);
    Some(Find { mention, key: Key::Known(key), english: None, country: None })
}

/// "6+6 committee": the sum stands before the head.
fn behind(reading: &Reading, token: usize) -> Option<(Span, Span)> {
    let end = sum(reading, token)?;
    let mut head = end;
    while head < end + 3 && !is_head(reading, head, Lang::En) {
        reading.is_word(head).then_some(())?;
        head += 1;
    }
    is_head(reading, head, Lang::En).then(|| (reading.span_of(token..head + 1), reading.span_of(token..end)))
}

/// لجنة 5+5, اللجنة العسكرية (5+5): the sum stands behind the head, perhaps in brackets.
fn before(reading: &Reading, token: usize, lang: Lang) -> Option<(Span, Span)> {
    if !is_head(reading, token, lang) {
        return None;
    }
    let mut at = token + 1;
    while at < token + 4 && reading.is_word(at) && sum(reading, at).is_none() {
        at += 1;
    }
    let bracket = usize::from(matches!(reading.word(at), "(" | "«" | "\""));
    let end = sum(reading, at + bracket)?;
    Some((reading.span_of(token..end + bracket), reading.span_of(at + bracket..end)))
}

fn is_head(reading: &Reading, token: usize, lang: Lang) -> bool {
    let heads = [Part::Head, Part::Construct, Part::Party, Part::PartyConstruct, Part::Counted];
    let fits = |parts: &[Part]| parts.iter().any(|p| heads.contains(p));
    let list = parts(lang);
    match lang {
        Lang::Ar => list.at_arabic(reading, token, |hit| fits(hit.value) && hit.tokens.len() == 1).is_some(),
        _ => list.at(reading, token, |hit| fits(hit.value) && hit.tokens.len() == 1).is_some(),
    }
}

/// The end of "5+5" or "4+2+1" from a token on.
fn sum(reading: &Reading, token: usize) -> Option<usize> {
    let is_sum = |t: usize| !reading.word(t).is_empty() && reading.word(t).chars().all(|c| c.is_ascii_digit() || c == '+');
    let mut end = token;
    while is_sum(end) {
        end += 1;
    }
    let text = reading.source(reading.span_of(token..end));
    let whole =
        text.starts_with(|c| digit(c).is_some_and(|c| c != '-')) && text.ends_with(|c| digit(c).is_some_and(|c| c != '-'));
    (end > token && whole && text.contains('+')).then_some(end)
}

/// A digit in any script, or a hyphen for the plus sign.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        '+' => Some('-'),
        _ => None,
    }
}
