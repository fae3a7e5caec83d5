//! Surnames that Persian reports use for somebody whom everybody knows.

use super::arabic_script::Run;
use super::candidate::{Named, words_of};
use super::evidence::{Evidence, after};
use super::phrase::Phrases;
use super::scene::{Mark, Scene};
use crate::lexicon::notable::{Notable, notables_named};
use crate::lexicon::person::is_known_word;
use crate::text::Lang;

/// «با لاوروف», «مکرون و پوتین»: in Persian a surname that one listed person alone bears, beside a word that joins people.
pub(super) fn surname_alone(scene: &Scene, phrases: &Phrases, before: impl FnOnce() -> Evidence, at: usize) -> Option<Named> {
    let with = at > 0 && matches!(scene.word(at - 1), "با" | "اقای");
    if scene.lang(at) != Lang::Fa || !is_beside(scene, at, with) || !is_famous(scene, at, with) {
        return None;
    }
    let run = Run { tokens: at..at + 1, skip: 0, score: 2.0, parts: 1 };
    let mut evidence = before();
    if evidence.titled && !with {
        return None;
    }
    after(scene, phrases, &run, &mut evidence);
    let span = scene.span(run.tokens.clone(), 0);
    let (rule, because) = evidence.rule.unwrap_or(("person.listed-surname", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens, span, titles: evidence.titles, rule, because })
}

/// Beside a word that joins people, or before the colon of a headline.
fn is_beside(scene: &Scene, at: usize, with: bool) -> bool {
    let joins = |at: usize| matches!(scene.word(at), "با" | "و" | "میان" | "بین");
    with || at > 0 && joins(at - 1) || joins(at + 1) || scene.is_mark(at + 1, ":")
}

/// A word that is also an everyday one counts only behind «با» and «آقای».
fn is_famous(scene: &Scene, at: usize, with: bool) -> bool {
    let word = scene.word(at);
    let free = scene.marks.get(at) == Some(&Mark::Free) && word.chars().count() >= 4;
    let known = is_known_word(Lang::Fa, word) && !(with && word.chars().count() >= 5);
    free && !known && leading_bearer(word).is_some()
}

/// The one listed person of a surname who has led a state or its diplomacy.
fn leading_bearer(surname: &str) -> Option<&'static Notable> {
    const LEADING: [&str; 5] = ["supreme-leader", "president", "king", "prime-minister", "foreign-minister"];
    let leads = |n: &&Notable| n.offices.iter().any(|office| LEADING.contains(office));
    let mut bearers = notables_named(surname).into_iter().filter(leads);
    bearers.next().filter(|_| bearers.next().is_none())
}
