//! What one word in Arabic script may be in a name.

use super::scene::{COMMA, Mark, Scene};
use crate::lexicon::CountryForm;
use crate::lexicon::name_word::{NameWord, plays};
use crate::lexicon::person::{NameContext, is_known_word, is_listed_name};
use crate::lexicon::title::TitleKind;
use crate::text::{Lang, Memo};

/// The second or a later word of a title (فیلد مارشال).
pub(super) fn is_inside_title(scene: &Scene, at: usize) -> bool {
    let covers = |start: usize| {
        scene.titles[start].is_some_and(|hit| hit.end > at && matches!(hit.title.kind, TitleKind::Rank | TitleKind::Faith))
    };
    (at.saturating_sub(2)..at).any(covers)
}

/// A title that is also a given name (أمير، سلطان) and holds nothing of an office here.
pub(super) fn may_be_name(scene: &Scene, at: usize) -> bool {
    let Some(hit) = scene.titles[at] else { return true };
    let single = hit.end == at + 1;
    let listed = || {
        hit.title.kind != TitleKind::Honorific
            && score_of(scene, at) > -0.4
            && scene.facts_in(scene.lang(at), at).is_listed_name(0)
            && matches!(scene.marks.get(at + 1), Some(Mark::Free))
    };
    // سلطان بن سعد: a son is called by name.
    single && (plays(scene.word(at + 1), NameWord::ChildOf) || listed())
}

/// A surname with the Arabic article (الجعفري).
pub(super) fn is_definite_name(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let nisba = || word.ends_with('ی') && !is_known_word(Lang::Ar, word);
    scene.lang(at) == Lang::Ar && word.starts_with("ال") && (is_listed_name(Lang::Ar, word, -3) || nisba())
}

/// A listed given name before an adjective of a country makes that a surname (ماهر المصري), unless a name follows;
/// in Persian before a title («شهرام ایرانی، فرمانده …»).
pub(super) fn is_country_surname(scene: &Scene, at: usize) -> bool {
    let adjective = matches!(scene.marks.get(at), Some(Mark::Country(_, CountryForm::Adjective | CountryForm::People, end)) if *end == at + 1);
    if scene.lang(at) == Lang::Fa {
        let given = scene.facts_in(Lang::Fa, at - 1).is_listed_name(3) && scene.titles[at - 1].is_none();
        let next = at + 1 + usize::from(scene.is_mark(at + 1, COMMA));
        return adjective && given && scene.titles.get(next).copied().flatten().is_some();
    }
    adjective
        && begins_with_article(scene, at)
        && scene.facts_in(Lang::Ar, at - 1).is_listed_name(3)
        && scene.titles[at - 1].is_none()
}

pub(super) fn begins_with_article(scene: &Scene, at: usize) -> bool {
    scene.lang(at) == Lang::Ar && scene.word(at).starts_with("ال")
}

pub(super) fn is_verb(scene: &Scene, at: usize) -> bool {
    [NameContext::After, NameContext::Before].iter().any(|c| scene.has(at, *c))
}

/// A word that no earlier find holds and that is not on the stop list.
pub(super) fn is_open(scene: &Scene, at: usize) -> bool {
    let particle = is_particle(scene, at, 0)
        && !is_bare_preposition(scene, at)
        && is_open_word(scene, at + 1)
        && score_of(scene, at + 1) >= -1.0;
    is_open_word(scene, at)
        && !is_consequence(scene, at)
        && (!scene.has(at, NameContext::Stop) || particle || is_name_in_ya(scene, at))
}

/// «در» is a particle behind another («فون در لاین») and else "in".
fn is_bare_preposition(scene: &Scene, at: usize) -> bool {
    scene.word(at) == "در" && !at.checked_sub(1).is_some_and(|before| scene.has(before, NameContext::Particle))
}

/// فأبرز: "and so" before a verb in its first form; no name begins so.
fn is_consequence(scene: &Scene, at: usize) -> bool {
    scene.lang(at) == Lang::Ar && scene.reading.source(scene.span_of(at..at + 1)).starts_with("فأ")
}

/// A word that may be any part of a name by what earlier finds and the stop list say.
pub(super) fn is_open_part(scene: &Scene, at: usize) -> bool {
    is_open(scene, at) && scene.titles[at].is_none() && !is_verb(scene, at)
}

pub(super) fn is_open_word(scene: &Scene, at: usize) -> bool {
    scene.is_word(at) && scene.lang(at) != Lang::En && scene.marks[at] == Mark::Free && !scene.is_furniture(at)
}

/// علي the name is written with two dots where على the preposition is not; both fold to one key.
pub(super) fn is_name_in_ya(scene: &Scene, at: usize) -> bool {
    scene.lang(at) == Lang::Ar && scene.word(at) == "علی" && {
        let source = scene.reading.source(scene.span_of(at..at + 1));
        source.ends_with(['ي', 'ی'])
    }
}

pub(super) fn is_particle(scene: &Scene, at: usize, skip: u32) -> bool {
    skip == 0 && scene.has(at, NameContext::Particle)
}

/// How much the word at a token looks like part of a name.
pub(super) fn score_of(scene: &Scene, at: usize) -> f32 {
    scene.score(at, || fresh_score(scene, at))
}

fn fresh_score(scene: &Scene, at: usize) -> f32 {
    if is_name_in_ya(scene, at) {
        return 2.0;
    }
    let lang = scene.lang(at);
    let facts = scene.facts_in(lang, at);
    let known = facts.is_known_word() && facts.score < 0.0;
    if facts.score < 1.0 && !known && lang == Lang::Fa { facts.score.max(joined_score(scene, at)) } else { facts.score }
}

/// Two or three listed names written as one word (سیدمحمدخاتمی).
fn joined_score(scene: &Scene, at: usize) -> f32 {
    static JOINED: Memo<bool> = Memo::new();
    let joined = JOINED.get(scene.word_id(at), || is_joined(scene.word(at)));
    if joined { 1.5 } else { f32::MIN }
}

fn is_joined(word: &str) -> bool {
    let listed = |rest: &str| is_listed_name(Lang::Fa, rest, 1);
    let split = |word: &str, tail: &dyn Fn(&str) -> bool| {
        word.char_indices().skip(3).any(|(cut, _)| {
            let (head, rest) = word.split_at(cut);
            rest.chars().count() >= 3 && listed(head) && tail(rest)
        })
    };
    word.chars().count() >= 7 && (split(word, &listed) || split(word, &|rest| split(rest, &listed)))
}
