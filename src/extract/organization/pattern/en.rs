//! English: words with capitals that end in "Party", "Council", … or begin with "University of", "Council for", ….

use std::ops::Range;

use super::{Countries, Lang, Name, Part, Reading, plays};

pub(super) fn name(reading: &Reading, countries: &Countries, token: usize) -> Option<Name> {
    if !capital(reading, token) || continues(reading, token) || headline(reading, token) {
        return None;
    }
    let run = run(reading, token);
    let start = run.clone().find(|t| !is(reading, *t, Part::Never) && !is(reading, *t, Part::Link))?;
    let end = before_of(reading, start, run.end).or_else(|| tail(reading, start..run.end))?;
    let states = (start..end).filter_map(|t| countries.from(reading, t)).map(|c| c.1);
    let mut name = Name::new(reading.span_of(start..end), end);
    name.states = states.collect();
    let only_state = countries.from(reading, start).is_some_and(|c| c.0.end + 1 >= end);
    (!only_state).then_some(name)
}

fn is(reading: &Reading, token: usize, part: Part) -> bool {
    plays(reading, token, Lang::En, &[part]).is_some()
}

fn capital(reading: &Reading, token: usize) -> bool {
    reading.is_word(token) && reading.tokens[token].capital
}

/// True when the word before belongs to the same run.
fn continues(reading: &Reading, token: usize) -> bool {
    let before = |back: usize| token.checked_sub(back);
    let joined = before(1).is_some_and(|t| is(reading, t, Part::Link) || reading.word(t) == "-");
    before(1).is_some_and(|t| capital(reading, t) && !sentence_break(reading, token))
        || (joined && before(2).is_some_and(|t| capital(reading, t)))
}

fn sentence_break(reading: &Reading, token: usize) -> bool {
    let sentence = |t: usize| reading.sentence_at(reading.tokens[t].span.start);
    sentence(token) != sentence(token - 1)
}

/// True where most words of the sentence have capitals, so that they tell nothing.
fn headline(reading: &Reading, token: usize) -> bool {
    let sentence = reading.sentence_at(reading.tokens[token].span.start).map(|s| reading.sentences[s].tokens.clone());
    let words: Vec<usize> = sentence.unwrap_or_default().filter(|t| reading.is_word(*t)).collect();
    words.iter().filter(|t| reading.tokens[**t].capital).count() * 3 > words.len() * 2
}

/// Words with capitals from a token on, joined by links and hyphens.
fn run(reading: &Reading, token: usize) -> Range<usize> {
    let mut end = token + 1;
    loop {
        let link = (is(reading, end, Part::Link) || hyphen(reading, end)) && linked(reading, token..end, end);
        let next = if link { end + 1 } else { end };
        let next = if link && reading.word(next) == "the" { next + 1 } else { next };
        if !capital(reading, next) {
            return token..end;
        }
        end = next + 1;
    }
}

/// True for a link that names have at this place: "and" joins parts only behind "of" or "for".
fn linked(reading: &Reading, run: Range<usize>, link: usize) -> bool {
    match reading.word(link) {
        "of" | "for" | "on" => is(reading, link - 1, Part::BeforeOf) || is(reading, link - 1, Part::Tail),
        "-" | "&" => true,
        _ => run.into_iter().any(|t| matches!(reading.word(t), "of" | "for" | "on")),
    }
}

/// A hyphen without spaces around it.
fn hyphen(reading: &Reading, token: usize) -> bool {
    let touches = |a: usize, b: usize| match (reading.tokens.get(a), reading.tokens.get(b)) {
        (Some(a), Some(b)) => a.span.end == b.span.start,
        _ => false,
    };
    matches!(reading.word(token), "-" | "–") && touches(token - 1, token) && touches(token, token + 1)
}

/// The end of a name that opens like "University of …".
fn before_of(reading: &Reading, start: usize, end: usize) -> Option<usize> {
    let of = (start..end).find(|t| is(reading, *t, Part::BeforeOf) && matches!(reading.word(*t + 1), "of" | "for" | "on"))? + 1;
    let stop = (of + 1..end).find(|t| is(reading, *t, Part::Never) && !is(reading, *t, Part::Link)).unwrap_or(end);
    let last = (of + 1..stop).rev().find(|t| capital(reading, *t))?;
    Some(last + 1)
}

/// The end of a name that closes like "… Party".
fn tail(reading: &Reading, run: Range<usize>) -> Option<usize> {
    let last = run.clone().skip(1).rfind(|t| is(reading, *t, Part::Tail))?;
    Some(last + 1)
}
