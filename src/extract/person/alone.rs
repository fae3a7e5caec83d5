//! Surnames that mean one person wherever they stand: «توافق پوتین و اردوغان», "the Trump administration".

use super::arabic_script::Run;
use super::candidate::{Named, words_of};
use super::evidence::{Evidence, after};
use super::latin;
use super::phrase::Phrases;
use super::scene::{Mark, Scene};
use crate::lexicon::notable::known_alone_at;
use crate::lexicon::person::NameContext;
use crate::text::Lang;

/// A surname that is known by itself, where no other name begins before it or goes on behind it.
pub(super) fn alone(scene: &Scene, phrases: &Phrases, before: &Evidence, at: usize) -> Option<Named> {
    let english = scene.lang(at) == Lang::En;
    let free = scene.is_word(at) && scene.marks[at] == Mark::Free && !scene.is_furniture(at);
    if !free || english && !scene.tokens[at].capital {
        return None;
    }
    let (skip, count) = scene
        .bare_ids(at)
        .find_map(|(skip, first)| known_alone_at(first, |i| scene.word_id(at + i)).map(|count| (skip, count)))?;
    let run = Run { tokens: at..at + count, skip, score: 2.0, parts: 1 };
    let apart = !is_name(scene, at.checked_sub(1)) && !is_name(scene, Some(run.tokens.end));
    if !apart || english && latin::is_other_thing(scene, &run) {
        return None;
    }
    let mut evidence = before.clone();
    after(scene, phrases, &run, &mut evidence);
    let span = scene.span(run.tokens.clone(), skip);
    let (rule, because) = evidence.rule.unwrap_or(("person.known-alone", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens.clone(), span, titles: evidence.titles, rule, because })
}

/// True for a word that can be a part of a name: a capitalised one, in the Arabic script a listed given name.
fn is_name(scene: &Scene, at: Option<usize>) -> bool {
    let Some(at) = at.filter(|at| scene.is_word(*at) && scene.marks[*at] == Mark::Free) else { return false };
    let lang = scene.lang(at);
    let plain = !scene.has(at, NameContext::Stop) && scene.titles[at].is_none();
    let like = match lang {
        Lang::En => scene.tokens[at].capital,
        _ => scene.facts_in(lang, at).is_listed_name(1),
    };
    plain && like
}
