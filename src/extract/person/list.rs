//! Names beside names: what stands in a list with an accepted name is a name
//! too, where it looks like one («A، B و C»; A وB; "A, B and C").

use std::ops::Range;

use super::arabic_script::{self, EXPECTED, Run, UNEXPECTED};
use super::candidate::{Named, words_of};
use super::latin;
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::lexicon::CountryForm;
use crate::lexicon::person::{NameContext, is_listed_name};
use crate::text::Lang;

/// How many words a name before another may have.
const LONGEST: usize = 5;

/// Adds the names listed after and before accepted ones.
pub(super) fn extend(scene: &Scene, named: &mut Vec<Named>) {
    let mut taken = vec![false; scene.marks.len()];
    for name in named.iter() {
        taken[name.tokens.clone()].fill(true);
    }
    let mut at = 0;
    while at < named.len() {
        let anchor = (named[at].tokens.clone(), named[at].span);
        let found = [after(scene, &anchor.0, &taken), before(scene, &anchor.0, &taken)];
        for run in found.into_iter().flatten() {
            taken[run.tokens.clone()].fill(true);
            let span = scene.span(run.tokens.clone(), run.skip);
            let words = words_of(scene, &run);
            named.push(Named {
                tokens: run.tokens,
                span,
                words,
                titles: Vec::new(),
                rule: "person.listed-with",
                because: anchor.1,
            });
        }
        at += 1;
    }
    named.sort_by_key(|n| n.tokens.start);
}

/// The name listed after another.
fn after(scene: &Scene, anchor: &Range<usize>, taken: &[bool]) -> Option<Run> {
    let mut at = anchor.end;
    while scene.is_mark(at, CLOSING) {
        at += 1;
    }
    let comma = scene.is_mark(at, COMMA);
    let mut start = at + usize::from(comma);
    let and = matches!(scene.word(start), "و" | "and");
    start += usize::from(and);
    let country = own_country(scene, start);
    start = country.unwrap_or(start);
    while scene.is_mark(start, OPENING) {
        start += 1;
    }
    if scene.titles.get(start).copied().flatten().is_some() {
        return None;
    }
    let run = if start > at {
        run_at(scene, start, country.is_some())?
    } else {
        arabic_script::run_behind_and(scene, start, EXPECTED).filter(|_| scene.lang(start) == Lang::Ar)?
    };
    let certain = and || start == at || country.is_some();
    (is_name(scene, &run, certain) && is_free(&run, taken)).then_some(run)
}

/// The country before a listed name (والتركي NAME, وقطر NAME): where the name begins.
fn own_country(scene: &Scene, at: usize) -> Option<usize> {
    match scene.marks.get(at) {
        Some(Mark::Country(_, form, end)) if *form != CountryForm::Capital && scene.lang(at) == Lang::Ar => Some(*end),
        _ => None,
    }
}

/// The name listed before another.
fn before(scene: &Scene, anchor: &Range<usize>, taken: &[bool]) -> Option<Run> {
    let mut end = anchor.start;
    while end > 0 && scene.is_mark(end - 1, OPENING) {
        end -= 1;
    }
    let and = end > 0 && matches!(scene.word(end - 1), "و" | "and");
    end -= usize::from(and);
    let comma = end > 0 && scene.is_mark(end - 1, COMMA);
    end -= usize::from(comma);
    while end > 0 && scene.is_mark(end - 1, CLOSING) {
        end -= 1;
    }
    if !and && !comma || end == 0 || taken[end - 1] {
        return None;
    }
    let starts = end.saturating_sub(LONGEST)..end.saturating_sub(1);
    let whole = |start: usize| run_at(scene, start, false).filter(|run| run.tokens.end == end && is_opening(scene, start));
    starts.into_iter().find_map(whole).filter(|run| is_name(scene, run, and) && is_free(run, taken))
}

/// True where a name may begin: behind a mark, a function word, a verb.
fn is_opening(scene: &Scene, start: usize) -> bool {
    let Some(last) = start.checked_sub(1) else { return true };
    let word = [NameContext::Stop, NameContext::Before].iter().any(|c| scene.has_bare(last, *c));
    !scene.is_word(last) || word || scene.lang(start) == Lang::En
}

fn run_at(scene: &Scene, at: usize, expected: bool) -> Option<Run> {
    let least = if expected { EXPECTED } else { UNEXPECTED };
    match scene.lang(at) {
        _ if !scene.is_word(at) => None,
        Lang::En => latin::run_at(scene, at, least),
        _ => arabic_script::run_at(scene, at, least),
    }
}

/// True when a run looks enough like a name for one of a list.
fn is_name(scene: &Scene, run: &Run, certain: bool) -> bool {
    let words = words_of(scene, run);
    let lang = scene.lang(run.tokens.start);
    let listed = words.iter().filter(|w| is_listed_name(lang, w, 1)).count();
    let opens = words.first().is_some_and(|w| is_listed_name(lang, w, 1));
    match lang {
        Lang::En => run.parts > 1 && opens && !latin::is_other_thing(scene, run) && run.score >= 1.0,
        _ => run.parts > 1 && run.score >= if certain && listed > 0 { 0.6 } else { 1.6 } && listed > 0,
    }
}

fn is_free(run: &Run, taken: &[bool]) -> bool {
    !taken[run.tokens.clone()].contains(&true)
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::text::{Article, ArticleId};

    fn names(text: &str) -> Vec<String> {
        let found = extract(&Article::new(ArticleId(0), "a.txt", text));
        found.people.iter().map(|p| p.name.clone()).collect()
    }

    #[test]
    fn a_name_beside_a_name() {
        assert_eq!(names("President Matias Korhola and Anna Larsen opened the bridge."), ["Matias Korhola", "Anna Larsen"]);
    }

    #[test]
    fn a_thing_beside_a_name_is_none() {
        assert_eq!(names("President Matias Korhola and Harbour Bridge were on the front page."), ["Matias Korhola"]);
    }
}
