//! Runs of capitalised Latin tokens that can be a name.

use super::arabic_script::{Least, Run};
use super::scene::{Mark, Scene};
use crate::lexicon::person::{NameContext, is_family_first, is_known_word};
use crate::lexicon::title::TitleKind;
use crate::text::Lang;

/// True where a run may begin, expected or not.
pub(super) fn may_begin(scene: &Scene, start: usize) -> bool {
    let first = start + article(scene, start);
    is_part(scene, first) && !starts_title(scene, first) && !is_tied(scene, start)
}

/// Amir-Abdollahian: behind a hyphen a name goes on, and none begins, but for the second of two people.
fn is_tied(scene: &Scene, start: usize) -> bool {
    let Some(before) = start.checked_sub(2).filter(|_| scene.is_mark(start - 1, "-‑")) else { return false };
    let touches = scene.touches_next(before) && scene.touches_next(start - 1);
    touches && is_part(scene, before) && scene.marks[before] == Mark::Free && !are_two(scene, before, start)
}

/// The longest run from a token on.
pub(super) fn run_at(scene: &Scene, start: usize, least: Least) -> Option<Run> {
    if !may_begin(scene, start) {
        return None;
    }
    let first = start + article(scene, start);
    if is_hyphenated(scene, start) {
        return Some(Run { tokens: start..start + 4, skip: 0, score: 1.5, parts: 3 });
    }
    if is_far_eastern(scene, start) {
        return Some(Run { tokens: start..start + 3, skip: 0, score: 1.5, parts: 3 });
    }
    if score(scene, first) < least.first {
        return None;
    }
    let mut run = Run { tokens: start..first + 1, skip: 0, score: 0.0, parts: 0 };
    add(scene, &mut run, first);
    while let Some(next) = next_part(scene, run.tokens.end, least) {
        add(scene, &mut run, next);
        run.tokens.end = next + 1;
        if scene.is_mark(run.tokens.end, ".") && (is_initial(scene, next) || scene.word(next) == "jr") {
            run.tokens.end += 1;
        }
    }
    if is_initial(scene, run.tokens.start) && run.parts < 1 {
        return None;
    }
    Some(run)
}

/// How many tokens the small article before an Arabic surname takes (al-Sudani).
fn article(scene: &Scene, start: usize) -> usize {
    let small = scene.tokens.get(start).is_some_and(|token| !token.capital) && scene.has(start, NameContext::Particle);
    let joined = small && scene.is_mark(start + 1, "-‑") && scene.touches_next(start) && scene.touches_next(start + 1);
    if joined { 2 } else { 0 }
}

/// Ri Son Gwon: a Korean family name and a given name in two parts, each of one syllable.
pub(super) fn is_far_eastern(scene: &Scene, start: usize) -> bool {
    if is_hyphenated(scene, start) {
        return true;
    }
    let syllable = |at: usize| is_syllable(scene.word(at)) && is_part(scene, at) && scene.titles[at].is_none();
    let alone = !scene.tokens.get(start + 3).is_some_and(|next| next.capital && scene.is_word(start + 3));
    alone && is_family_first(Lang::En, scene.word(start)) && (start..start + 3).all(syllable)
}

/// Shin Do-hyun: a family name and a given name in two parts of one syllable each, the second without a capital.
fn is_hyphenated(scene: &Scene, start: usize) -> bool {
    let (first, second) = (start + 1, start + 3);
    if !scene.is_mark(start + 2, "-‑") || !scene.touches_next(first) || !scene.touches_next(start + 2) {
        return false;
    }
    let syllable = |at: usize| is_syllable(scene.word(at)) && scene.is_word(at) && scene.marks[at] == Mark::Free;
    let capital = |at: usize| scene.tokens.get(at).is_some_and(|token| token.capital);
    let family = is_part(scene, start) && syllable(start) && scene.titles[start].is_none();
    let known = is_family_first(Lang::En, scene.word(start)) || !is_known_word(Lang::En, scene.word(start));
    let given = capital(first) && !scene.has(first, NameContext::Particle) && !capital(second);
    family && known && given && syllable(first) && syllable(second)
}

/// A short word with one vowel or several in a row.
fn is_syllable(word: &str) -> bool {
    let vowels = word.split(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).filter(|run| !run.is_empty()).count();
    (2..=6).contains(&word.len()) && vowels == 1
}

fn add(scene: &Scene, run: &mut Run, at: usize) {
    if is_initial(scene, at) || scene.has(at, NameContext::Particle) {
        run.score += if is_initial(scene, at) { 0.8 } else { 0.3 };
        return;
    }
    run.score += score(scene, at).clamp(-1.0, 2.0);
    run.parts += 1;
}

fn score(scene: &Scene, at: usize) -> f32 {
    if is_initial(scene, at) { 0.5 } else { scene.facts_in(Lang::En, at).score }
}

/// The next token of the name after a hyphen, an initial's full stop or a particle, if there is one.
fn next_part(scene: &Scene, at: usize, least: Least) -> Option<usize> {
    let mut next = at;
    if is_initial(scene, at.saturating_sub(1)) && scene.is_mark(at, ".") {
        next += 1;
    }
    if scene.is_mark(next, "-‑") && scene.touches_next(next - 1) && scene.touches_next(next) {
        let joined = next + 1;
        let one = scene.is_word(joined) && scene.marks[joined] == Mark::Free && !are_two(scene, next - 1, joined);
        return one.then_some(joined);
    }
    // Shia’ al-Sudani: an apostrophe for a letter that Latin script lacks.
    let lacking = scene.is_mark(next, "'") && next > 0 && scene.touches_next(next - 1) && !scene.touches_next(next);
    next += usize::from(lacking && article(scene, next + 1) > 0);
    if scene.is_mark(next, ",") && matches!(scene.word(next + 1), "jr" | "sr") {
        return Some(next + 1);
    }
    let mut head = next;
    while scene.has(head, NameContext::Particle) && head < next + 3 {
        head += 1;
        // al-Assad, bin-Salman
        head += usize::from(scene.is_mark(head, "-‑'") && scene.touches_next(head));
    }
    let fits = is_part(scene, head)
        && (score(scene, head) >= floor(scene, next, least) || scene.has(head, NameContext::Tail))
        && (scene.titles[head].is_none() || ends_capitals(scene, head));
    fits.then_some(head).filter(|_| head == next || next > 0)
}

/// The Macron-Scholz meeting: two surnames with a hyphen between them, before something that two people have.
fn are_two(scene: &Scene, first: usize, second: usize) -> bool {
    let before = first.checked_sub(1).is_some_and(|b| scene.tokens[b].capital && is_part(scene, b));
    !before && scene.tokens[second].capital && scene.has(second + 1, NameContext::Shared)
}

/// A title begins here, and no honorific before it makes the word a name.
fn starts_title(scene: &Scene, at: usize) -> bool {
    scene.titles[at].is_some_and(|hit| hit.title.kind != TitleKind::Trade || hit.end > at + 1)
        || scene.titles[at].is_some() && !ends_capitals(scene, at)
}

/// After a listed given name any capitalised word can be a surname.
fn floor(scene: &Scene, at: usize, least: Least) -> f32 {
    let given = at > 0 && scene.facts_in(Lang::En, at - 1).is_listed_name(2) && scene.tokens[at - 1].capital;
    least.next.min(if given { -6.0 } else { -2.5 })
}

/// A title word that no capitalised word follows may be a surname (John Major said).
fn ends_capitals(scene: &Scene, at: usize) -> bool {
    let Some(hit) = scene.titles[at] else { return true };
    let follows = scene.tokens.get(at + 1).is_some_and(|t| t.capital);
    hit.end == at + 1 && (!follows || scene.facts_in(Lang::En, at).is_listed_name(2)) && scene.facts_in(Lang::En, at).score > -1.0
}

fn is_initial(scene: &Scene, at: usize) -> bool {
    scene.tokens.get(at).is_some_and(|t| t.capital) && scene.word(at).len() == 1
}

/// A capitalised word that no earlier find holds.
fn is_part(scene: &Scene, at: usize) -> bool {
    let Some(token) = scene.tokens.get(at) else { return false };
    let free = scene.marks[at] == Mark::Free || scene.facts_in(Lang::En, at).is_listed_name(2) && is_given_before(scene, at);
    scene.is_word(at)
        && scene.word(at).chars().all(|c| !c.is_ascii_digit())
        && token.capital
        && scene.lang(at) == Lang::En
        && !scene.is_furniture(at)
        && free
        && (!scene.has(at, NameContext::Stop) || is_initial(scene, at) && is_initial(scene, at + 1))
}

/// A country word right after a listed given name is a surname (Michael Jordan).
fn is_given_before(scene: &Scene, at: usize) -> bool {
    at > 0
        && scene.marks[at - 1] == Mark::Free
        && scene.tokens[at - 1].capital
        && scene.facts_in(Lang::En, at - 1).is_listed_name(2)
}

/// True when the run holds or is followed by a word that names other things (University, Party).
pub(super) fn is_other_thing(scene: &Scene, run: &Run) -> bool {
    let organ = |at: usize| scene.tokens.get(at).is_some_and(|t| t.capital) && scene.has(at, NameContext::Organ);
    run.tokens.clone().chain([run.tokens.end]).any(organ)
}
