//! Organizations by their listed names.

use std::collections::BTreeSet;

use super::super::rule::Mention;
use super::{Find, Key, body, capital};
use crate::lexicon::organization::{Name, Needs, organizations};
use crate::lexicon::phrase::Hit;
use crate::text::{Lang, Reading, TokenKind};

/// The rule of words that only a fuller name elsewhere confirms.
const DOUBTFUL: &str = "organization.everyday-word";

/// The listed organization named from a token on.
pub(super) fn at(reading: &Reading, token: usize, lang: Lang) -> Option<Find> {
    let names = organizations().names(lang);
    let accept = |hit: &Hit<Name>| spelled(reading, hit, lang);
    let hit = if lang == Lang::Ar { names.at_arabic(reading, token, accept) } else { names.at(reading, token, accept) }?;
    if lang == Lang::Ar && body::is_of_a_title(reading, token) {
        return None;
    }
    let needs = if addressed(reading, &hit) { Needs::Nothing } else { hit.value.needs };
    if needs != Needs::Nothing && lang == Lang::Ar && attribute(reading, token) {
        return None;
    }
    let cue = if needs == Needs::Nothing { None } else { cue(reading, token, lang) };
    let mention = match (cue, needs) {
        (Some(cue), _) => Mention::because(hit.span, "organization.cue", reading.span_of(cue)),
        (None, Needs::Cue) => return None,
        (None, Needs::FullName) => Mention::new(hit.span, DOUBTFUL),
        (None, Needs::Nothing) => Mention::new(hit.span, "organization.listed-name"),
    };
    let listed = hit.value.of;
    Some(Find {
        mention,
        key: Key::Known(listed.key.to_string()),
        english: Some(listed.english.to_string()),
        country: listed.country,
    })
}

/// Doubtful words count where, elsewhere in the article, a fuller name or a cue makes them sure.
pub(super) fn confirmed(finds: Vec<Find>) -> Vec<Find> {
    let sure = |f: &&Find| f.mention.rule.0 != DOUBTFUL;
    let known: BTreeSet<String> = finds.iter().filter(sure).filter_map(known_key).collect();
    let backed = |f: &Find| known_key(f).is_some_and(|k| known.contains(&k));
    finds.into_iter().filter(|f| f.mention.rule.0 != DOUBTFUL || backed(f)).collect()
}

/// True for a word that ل makes an addressee (قال للجزيرة).
fn addressed(reading: &Reading, hit: &Hit<Name>) -> bool {
    let particle = reading.tokens[hit.tokens.start].span.start < hit.span.start;
    hit.value.needs == Needs::FullName && particle && reading.word(hit.tokens.start).starts_with('ل')
}

/// True for a word that may be the attribute of a definite noun before it (الحكومة العراقية).
fn attribute(reading: &Reading, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |t| reading.word(t));
    let noun = before.trim_start_matches(['و', 'ف', 'ب', 'ک']);
    noun.starts_with("ال") || noun.starts_with("لل")
}

fn known_key(find: &Find) -> Option<String> {
    match &find.key {
        Key::Known(key) => Some(key.clone()),
        Key::Unnamed(_) => None,
    }
}

fn spelled(reading: &Reading, hit: &Hit<Name>, lang: Lang) -> bool {
    let source = reading.source(hit.span);
    match hit.value.exact {
        Some(exact) => source == exact,
        None if lang == Lang::Ar => !adverb(reading, hit),
        None => lang != Lang::En || capital(reading, hit.span),
    }
}

/// True for a bare word behind ب, which then is rather an adverb (بحماس: with zeal).
fn adverb(reading: &Reading, hit: &Hit<Name>) -> bool {
    let word = reading.word(hit.tokens.start);
    let particle = reading.tokens[hit.tokens.start].span.start < hit.span.start;
    particle && hit.tokens.len() == 1 && word.starts_with('ب') && !word.starts_with("بال")
}

/// The tokens of a cue before a name; quotation marks and colons may stand between.
fn cue(reading: &Reading, token: usize, lang: Lang) -> Option<std::ops::Range<usize>> {
    let mut end = token;
    while end > 0 && reading.tokens[end - 1].kind != TokenKind::Word {
        end -= 1;
        if token - end > 3 {
            return None;
        }
    }
    let cues = organizations().cues(lang);
    (end.saturating_sub(2)..end).find_map(|start| {
        let ends_here = |hit: &Hit<()>| hit.tokens.end == end;
        let hit = if lang == Lang::Ar { cues.at_arabic(reading, start, ends_here) } else { cues.at(reading, start, ends_here) };
        hit.map(|h| h.tokens)
    })
}
