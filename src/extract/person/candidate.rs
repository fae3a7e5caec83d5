//! Which runs of tokens are accepted as names, from what stands around them.

use std::cell::LazyCell;

use super::alone::alone;
use super::arabic_script::Run;
use super::arabic_word::{is_open_part, score_of};
use super::evidence::{Evidence, after, before, may_begin, run_at};
use super::latin;
use super::phrase::Phrases;
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::lexicon::CountryForm;
use crate::lexicon::notable::{notable_at, notables_named};
use crate::lexicon::person::{NameContext, has_context, is_family_first, is_known_word, is_listed_name};
use crate::lexicon::place;
use crate::lexicon::title_word::{TitleWord, plays};
use crate::text::{Lang, Span};

/// A name found in the article.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub tokens: std::ops::Range<usize>,
    pub span: Span,
    /// Folded words of the name, marks left out.
    pub words: Vec<String>,
    /// Titles that stand before it, nearest first, and the one after it: indexes of the article's phrases.
    pub titles: Vec<usize>,
    pub rule: &'static str,
    /// The words that made the rule fire.
    pub because: Span,
}

/// What stands before a token, once somebody asked.
type Before<F> = LazyCell<Evidence, F>;

/// The names that their own surroundings prove, in text order.
pub(super) fn find(scene: &Scene, phrases: &Phrases) -> Vec<Named> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < scene.marks.len() {
        let last = out.last();
        match accept(scene, phrases, at, last) {
            Some(named) => {
                at = named.tokens.end;
                out.push(named);
            }
            None => at += 1,
        }
    }
    out
}

fn accept(scene: &Scene, phrases: &Phrases, at: usize, last: Option<&Named>) -> Option<Named> {
    if !scene.is_word(at) || scene.is_furniture(at) || is_where(scene, at) {
        return None;
    }
    // Asked for only where a name may stand.
    let before = LazyCell::new(|| {
        let mut before = before(scene, phrases, at);
        before.leave(scene, phrases, last);
        before
    });
    let found = far_eastern(scene, at)
        .or_else(|| enclosed(scene, phrases, &before, at))
        .or_else(|| announced(scene, phrases, &before, at));
    let listed = listed(scene, phrases, &before, at);
    match (found, listed) {
        (Some(found), Some(listed)) if listed.tokens.end > found.tokens.end => Some(listed),
        (found, listed) => found.or(listed).or_else(|| alone(scene, phrases, &before, at)),
    }
}

/// «وزير الخارجية في بورتسودان»: who follows this preposition is a town.
fn is_where(scene: &Scene, at: usize) -> bool {
    at > 0 && scene.lang(at) == Lang::Ar && scene.word(at - 1) == "فی"
}

/// Words that nothing but a name can be: between a mark and the title after them («لو کانگ» سخنگوی …).
fn enclosed(scene: &Scene, phrases: &Phrases, before: &Before<impl FnOnce() -> Evidence>, at: usize) -> Option<Named> {
    let joined = at > 1 && scene.word(at - 1) == "و" && !scene.is_word(at - 2);
    let opens = scene.lang(at) == Lang::Fa && (at == 0 || !scene.is_word(at - 1) || joined);
    let end = (at + 2..at + 5).filter(|_| opens).find(|end| phrases.starting_at(title_place(scene, *end)).is_some())?;
    if before.titled {
        return None;
    }
    let scores = (at..end).map(|i| score_of(scene, i));
    let mean = scores.sum::<f32>() / (end - at) as f32;
    let open = (at..end).all(|i| is_open_part(scene, i));
    let common = |i: usize| scene.facts_in(Lang::Fa, i).is_known_word() && score_of(scene, i) < -1.5;
    let strange = (at..end).filter(|i| !common(*i)).count();
    // نوزاد رشید: a common word, and a name after it.
    let followed = end == at + 2 && (scene.facts_in(Lang::Fa, at + 1).is_listed_name(1) || is_arabic_surname(scene.word(at + 1)));
    let unfinished = scene.has(end - 1, NameContext::Particle);
    if unfinished || !open || mean < -2.2 || common(at) && !followed || strange * 2 < end - at {
        return None;
    }
    let run = Run { tokens: at..end, skip: 0, score: 0.0, parts: end - at };
    let (run, evidence) = judge(scene, phrases, before, Some(run)).filter(|(_, e)| e.titled)?;
    let span = scene.span(run.tokens.clone(), 0);
    let (rule, because) = evidence.rule.unwrap_or(("person.before-title", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens, span, titles: evidence.titles, rule, because })
}

/// A surname as Arabic writes it, in a Persian text (القحطانی).
fn is_arabic_surname(word: &str) -> bool {
    word.starts_with("ال") && word.ends_with('ی') && word.chars().count() >= 6 && !is_known_word(Lang::Fa, word)
}

/// A name of the Far East in quotation marks, its family name first («کیم یونگ چول»).
fn far_eastern(scene: &Scene, at: usize) -> Option<Named> {
    let opens =
        at > 0 && scene.is_mark(at - 1, OPENING) && scene.lang(at) != Lang::En && is_family_first(Lang::Ar, scene.word(at));
    let end = (at + 2..at + 4).find(|end| opens && scene.is_mark(*end, CLOSING))?;
    let part = |i: usize| {
        let word = scene.word(i);
        let known = is_known_word(scene.lang(i), word) && !is_family_first(Lang::Ar, word);
        scene.is_word(i) && scene.marks[i] == Mark::Free && word.chars().count() <= 5 && !known
    };
    (at..end).all(part).then_some(())?;
    let run = Run { tokens: at..end, skip: 0, score: 2.0, parts: end - at };
    let span = scene.span(run.tokens.clone(), 0);
    Some(Named {
        words: words_of(scene, &run),
        tokens: run.tokens,
        span,
        titles: Vec::new(),
        rule: "person.quoted",
        because: span,
    })
}

/// Where the title after a name begins, past a quotation mark and a comma.
fn title_place(scene: &Scene, end: usize) -> usize {
    let closed = end + usize::from(scene.is_mark(end, CLOSING));
    closed + usize::from(scene.is_mark(closed, COMMA))
}

/// A name that the words around it announce.
fn announced(scene: &Scene, phrases: &Phrases, before: &Before<impl FnOnce() -> Evidence>, at: usize) -> Option<Named> {
    if !may_begin(scene, at) {
        return None;
    }
    let expected = before.titled || before.weight > 1.0;
    // A title after the name licenses as much as one before it, but only where it follows directly.
    let bold = judge(scene, phrases, before, run_at(scene, at, true)).filter(|(_, e)| expected || e.titled);
    let (run, evidence) = bold.or_else(|| plain(scene, phrases, before, at))?;
    let span = scene.span(run.tokens.clone(), run.skip);
    let (rule, because) = evidence.rule.unwrap_or(("person.listed-names", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens, span, titles: evidence.titles, rule, because })
}

/// The full name of a listed person, with the titles beside it.
fn listed(scene: &Scene, phrases: &Phrases, before: &Before<impl FnOnce() -> Evidence>, at: usize) -> Option<Named> {
    let free = |i: usize| scene.marks.get(i) == Some(&Mark::Free) && scene.is_word(i);
    let capital = |i: usize| scene.lang(i) != Lang::En || scene.tokens[i].capital;
    let (skip, end) = scene
        .bare_ids(at)
        .find_map(|(skip, first)| notable_at(first, |i| scene.word_id(at + i)).map(|count| (skip, at + count)))?;
    let titled = scene.titles[at].is_some() && !scene.facts_in(scene.lang(at), at).is_listed_name(1);
    let free =
        |i: usize| free(i) || matches!(scene.marks.get(i), Some(Mark::Country(_, CountryForm::Adjective, end)) if *end == i + 1);
    let whole = !titled && (at..end).all(|i| !scene.is_word(i) || free(i) && (capital(i) || scene.has(i, NameContext::Particle)));
    let run = Run { tokens: at..end, skip, score: 4.0, parts: 2 };
    whole.then(|| {
        let mut evidence = Evidence::clone(before);
        after(scene, phrases, &run, &mut evidence);
        let span = scene.span(run.tokens.clone(), skip);
        let (rule, because) = evidence.rule.unwrap_or(("person.listed-person", span));
        Named { words: words_of(scene, &run), tokens: run.tokens.clone(), span, titles: evidence.titles, rule, because }
    })
}

/// A run that nothing announces; left to begin later where its first word hardly looks like a name.
fn plain(scene: &Scene, phrases: &Phrases, before: &Evidence, at: usize) -> Option<(Run, Evidence)> {
    let found = judge(scene, phrases, before, run_at(scene, at, false))?;
    let weak = scene.lang(at) != Lang::En && found.0.skip == 0 && score_of(scene, at) < 1.5;
    let later = weak.then(|| judge(scene, phrases, &Evidence::default(), run_at(scene, at + 1, false))).flatten();
    later.is_none_or(|(run, _)| run.parts < 2).then_some(found)
}

/// A run with all that speaks for it, when that is enough.
fn judge(scene: &Scene, phrases: &Phrases, before: &Evidence, run: Option<Run>) -> Option<(Run, Evidence)> {
    let run = run?;
    let mut evidence = before.clone();
    after(scene, phrases, &run, &mut evidence);
    is_enough(scene, &run, &evidence).then_some((run, evidence))
}

/// The folded words of a run, the first without clitics.
pub(super) fn words_of(scene: &Scene, run: &Run) -> Vec<String> {
    let mut words: Vec<String> = run.tokens.clone().filter(|t| scene.is_word(*t)).map(|t| scene.word(t).to_string()).collect();
    if let Some(first) = words.first_mut() {
        *first = first.get(run.skip as usize..).unwrap_or_default().to_string();
    }
    words
}

fn is_enough(scene: &Scene, run: &Run, evidence: &Evidence) -> bool {
    let english = scene.lang(run.tokens.start) == Lang::En;
    if english && !evidence.titled && latin::is_other_thing(scene, run) {
        return false;
    }
    if is_venue(scene, run) || is_town(scene, run) || english && is_in_brackets(scene, run) {
        return false;
    }
    let famous = |word: &String| !notables_named(word).is_empty();
    let sure = |word: &String| !english && word.chars().count() >= 6 && !is_known_word(scene.lang(run.tokens.start), word);
    let backed = evidence.weight >= 0.5 || run.score >= 1.5 && run.skip == 0 && words_of(scene, run).iter().all(sure);
    let known = run.parts == 1 && backed && run.score >= 0.5 && words_of(scene, run).last().is_some_and(famous);
    let total = run.score + evidence.weight;
    match (evidence.titled, run.parts) {
        (true, 1) => total >= 2.8 && run.score >= if evidence.loose || evidence.weight < 2.5 { 1.0 } else { -0.3 },
        (true, parts) => {
            evidence.weight >= 1.5 && run.score >= -1.3 * parts.min(3) as f32 || evidence.weight >= 0.5 && run.score >= 1.0
        }
        (false, 1) => known || run.score >= 2.0 && evidence.weight >= 1.0 && !english,
        (false, _) if english && is_family_name_first(scene, run) => true,
        (false, 3) if english && latin::is_far_eastern(scene, run.tokens.start) => evidence.weight >= 0.5,
        (false, parts) if english && evidence.human && parts < 5 && run.score >= 0.8 => begins_here(scene, run),
        (false, 2 | 3) if english && evidence.of_country && run.score >= 0.0 => begins_here(scene, run),
        (false, _) if english => total >= 2.4 && run.score >= 1.4 && opens_with_given(scene, run),
        (false, _) => total >= 3.4 && run.score >= 1.4 && (evidence.weight >= 1.0 || opens_listed(scene, run)),
    }
}

/// The first word stands in the name lists.
fn opens_listed(scene: &Scene, run: &Run) -> bool {
    let words = words_of(scene, run);
    let lang = scene.lang(run.tokens.start);
    let listed = words.iter().filter(|w| is_listed_name(lang, w, 1)).count();
    words.first().is_some_and(|w| is_listed_name(lang, w, 1) || has_context(lang, w, NameContext::Particle))
        && listed * 2 >= run.parts
}

/// True where no capitalised word stands before a run that could belong to it.
fn begins_here(scene: &Scene, run: &Run) -> bool {
    let Some(before) = run.tokens.start.checked_sub(1) else { return true };
    let capital = scene.is_word(before) && scene.tokens[before].capital;
    !capital || scene.has(before, NameContext::Stop)
}

/// A Korean or Chinese name with its given name in two parts (Roh Moo-hyun).
fn is_family_name_first(scene: &Scene, run: &Run) -> bool {
    let (start, end) = (run.tokens.start, run.tokens.end);
    let given = end >= 3 && scene.is_mark(end - 2, "-‑") && scene.word(end - 1).len() <= 6;
    given && run.tokens.len() == 4 && is_family_first(Lang::En, scene.word(start))
}

/// A listed given name or an initial opens the run.
fn opens_with_given(scene: &Scene, run: &Run) -> bool {
    let first = scene.word(run.tokens.start);
    first.len() == 1 || is_listed_name(Lang::En, first, 1)
}

/// «در سیدنی»: a town that is also a given name, behind a preposition of place; in Arabic one that is no given name,
/// right behind whoever goes there (زار وزير الخارجية الفنلندي أوديسا).
fn is_town(scene: &Scene, run: &Run) -> bool {
    let at = run.tokens.start;
    let lang = scene.lang(at);
    let inside = at > 0 && plays(scene.word_id(at - 1), TitleWord::In);
    let may = match lang {
        Lang::Fa => inside,
        Lang::Ar => run.skip == 0 && !scene.facts_in(lang, at).is_listed_name(1),
        Lang::En => false,
    };
    may && run.parts == 1 && place::lookup(scene.word(at), lang).is_some()
}

/// "(HoR)": one word in brackets is a short form of what stands before.
fn is_in_brackets(scene: &Scene, run: &Run) -> bool {
    let before = run.tokens.start.checked_sub(1).is_some_and(|at| scene.is_mark(at, "("));
    run.parts == 1 && before && scene.is_mark(run.tokens.end, ")")
}

/// The name of a street, a mosque or a prize: no mention of a person.
fn is_venue(scene: &Scene, run: &Run) -> bool {
    let from = run.tokens.start.saturating_sub(2);
    (from..run.tokens.start).any(|at| scene.has(at, NameContext::Venue))
}
