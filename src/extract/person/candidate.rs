//! Which runs of tokens are accepted as names, from what stands around them.

use super::arabic_script::{self, EXPECTED, Run, UNEXPECTED};
use super::latin;
use super::phrase::Phrases;
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::lexicon::CountryForm;
use crate::lexicon::notable::{notable_at, notables_named};
use crate::lexicon::person::{NameContext, has_context, is_family_first, is_listed_name};
use crate::lexicon::title::TitleKind;
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

/// What speaks for a run being a name.
#[derive(Clone, Debug, Default)]
struct Evidence {
    weight: f32,
    titles: Vec<usize>,
    titled: bool,
    /// The title is some words away.
    loose: bool,
    /// Told of with "who": somebody, not something.
    human: bool,
    rule: Option<(&'static str, Span)>,
}

impl Evidence {
    fn add(&mut self, weight: f32, rule: &'static str, because: Span) {
        self.weight += weight;
        self.rule.get_or_insert((rule, because));
    }

    /// A title between two commas belongs to the name before it («A، رئیس‌جمهور مصر، B»).
    fn leave(&mut self, scene: &Scene, phrases: &Phrases, last: Option<&Named>) {
        let Some(title) = self.titles.first().copied() else { return };
        let taken = last.is_some_and(|l| l.titles.contains(&title) && l.tokens.end <= phrases.all[title].tokens.start);
        let phrase = &phrases.all[title];
        let closed = scene.is_mark(phrase.tokens.end, COMMA)
            || (phrase.tokens.end..phrase.tokens.end + 3).any(|i| scene.is_mark(i, COMMA));
        if taken && closed && self.titles.len() == 1 {
            *self = Self { weight: 0.9, ..Self::default() };
        }
    }
}

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

fn run_at(scene: &Scene, at: usize, expected: bool) -> Option<Run> {
    let least = if expected { EXPECTED } else { UNEXPECTED };
    if scene.lang(at) == Lang::En { latin::run_at(scene, at, least) } else { arabic_script::run_at(scene, at, least) }
}

fn accept(scene: &Scene, phrases: &Phrases, at: usize, last: Option<&Named>) -> Option<Named> {
    if !scene.is_word(at) || scene.is_furniture(at) {
        return None;
    }
    let mut before = before(scene, phrases, at);
    before.leave(scene, phrases, last);
    let found = enclosed(scene, phrases, &before, at).or_else(|| announced(scene, phrases, &before, at));
    let listed = listed(scene, phrases, before, at);
    match (found, listed) {
        (Some(found), Some(listed)) if listed.tokens.end > found.tokens.end => Some(listed),
        (found, listed) => found.or(listed),
    }
}

/// Words that nothing but a name can be: between a mark and the title after them («لو کانگ» سخنگوی …).
fn enclosed(scene: &Scene, phrases: &Phrases, before: &Evidence, at: usize) -> Option<Named> {
    let opens = scene.lang(at) == Lang::Fa && (at == 0 || !scene.is_word(at - 1)) && !before.titled;
    let end = (at + 2..at + 5).filter(|_| opens).find(|end| phrases.starting_at(title_place(scene, *end)).is_some())?;
    let scores = (at..end).map(|i| arabic_script::score_of(scene, i));
    let mean = scores.sum::<f32>() / (end - at) as f32;
    let open = (at..end).all(|i| arabic_script::is_open_part(scene, i));
    let common = |i: usize| scene.facts_in(Lang::Fa, i).is_known_word() && arabic_script::score_of(scene, i) < -1.5;
    let strange = (at..end).filter(|i| !common(*i)).count();
    if !open || mean < -2.2 || common(at) || strange * 2 < end - at {
        return None;
    }
    let run = Run { tokens: at..end, skip: 0, score: 0.0, parts: end - at };
    let (run, evidence) = judge(scene, phrases, before, Some(run)).filter(|(_, e)| e.titled)?;
    let span = scene.span(run.tokens.clone(), 0);
    let (rule, because) = evidence.rule.unwrap_or(("person.before-title", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens, span, titles: evidence.titles, rule, because })
}

/// Where the title after a name begins, past a quotation mark and a comma.
fn title_place(scene: &Scene, end: usize) -> usize {
    let closed = end + usize::from(scene.is_mark(end, CLOSING));
    closed + usize::from(scene.is_mark(closed, COMMA))
}

/// A name that the words around it announce.
fn announced(scene: &Scene, phrases: &Phrases, before: &Evidence, at: usize) -> Option<Named> {
    let expected = before.titled || before.weight > 1.0;
    // A title after the name licenses as much as one before it, but only where it follows directly.
    let bold = judge(scene, phrases, before, run_at(scene, at, true)).filter(|(_, e)| expected || e.titled);
    let (run, evidence) = bold.or_else(|| plain(scene, phrases, before, at))?;
    let span = scene.span(run.tokens.clone(), run.skip);
    let (rule, because) = evidence.rule.unwrap_or(("person.listed-names", span));
    Some(Named { words: words_of(scene, &run), tokens: run.tokens, span, titles: evidence.titles, rule, because })
}

/// The full name of a listed person, with the titles beside it.
fn listed(scene: &Scene, phrases: &Phrases, before: Evidence, at: usize) -> Option<Named> {
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
        let mut evidence = before;
        after(scene, phrases, &run, &mut evidence);
        let span = scene.span(run.tokens.clone(), skip);
        let (rule, because) = evidence.rule.unwrap_or(("person.listed-person", span));
        Named { words: words_of(scene, &run), tokens: run.tokens.clone(), span, titles: evidence.titles, rule, because }
    })
}

/// A run that nothing announces; left to begin later where its first word hardly looks like a name.
fn plain(scene: &Scene, phrases: &Phrases, before: &Evidence, at: usize) -> Option<(Run, Evidence)> {
    let found = judge(scene, phrases, before, run_at(scene, at, false))?;
    let weak = scene.lang(at) != Lang::En && found.0.skip == 0 && arabic_script::score_of(scene, at) < 1.5;
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
    if is_venue(scene, run) {
        return false;
    }
    let famous = |word: &String| !notables_named(word).is_empty();
    let known = run.parts == 1 && evidence.weight >= 0.5 && run.score >= 0.5 && words_of(scene, run).last().is_some_and(famous);
    let total = run.score + evidence.weight;
    match (evidence.titled, run.parts) {
        (true, 1) => total >= 2.8 && run.score >= if evidence.loose || evidence.weight < 2.5 { 1.0 } else { -0.3 },
        (true, parts) => {
            evidence.weight >= 1.5 && run.score >= -1.3 * parts.min(3) as f32 || evidence.weight >= 0.5 && run.score >= 1.0
        }
        (false, 1) => known || run.score >= 2.0 && evidence.weight >= 1.0 && !english,
        (false, _) if english && is_family_name_first(scene, run) => true,
        (false, parts) if english && evidence.human && parts < 5 && run.score >= 0.8 => true,
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

/// The name of a street, a mosque or a prize: no mention of a person.
fn is_venue(scene: &Scene, run: &Run) -> bool {
    let from = run.tokens.start.saturating_sub(2);
    (from..run.tokens.start).any(|at| scene.has(at, NameContext::Venue))
}

/// What stands before a token: titles, a counterpart, a verb, a quotation mark.
fn before(scene: &Scene, phrases: &Phrases, start: usize) -> Evidence {
    let mut evidence = Evidence::default();
    let mut at = start;
    while at > 0 && scene.is_mark(at - 1, OPENING) {
        at -= 1;
    }
    titles_before(scene, phrases, &mut at, &mut evidence);
    let Some(last) = at.checked_sub(1) else { return evidence };
    let here = scene.span_of(last..last + 1);
    if evidence.titles.is_empty() && is_after_counterpart(scene, at) {
        evidence.titled = true;
        evidence.add(2.5, "person.counterpart", here);
    } else if scene.has_bare(last, NameContext::Before) {
        let weight = if scene.lang(start) == Lang::En { 0.7 } else { 1.2 };
        evidence.add(weight, "person.beside-verb", here);
    }
    evidence
}

fn titles_before(scene: &Scene, phrases: &Phrases, at: &mut usize, evidence: &mut Evidence) {
    for turn in 0..4 {
        let style = |i: &usize| matches!(phrases.all[*i].title.kind, TitleKind::Honorific | TitleKind::Faith | TitleKind::Rank);
        let first = turn == 0 || evidence.titles.iter().all(style);
        let comma = first && *at > 0 && scene.is_mark(*at - 1, COMMA);
        let end = *at - usize::from(comma);
        let Some((index, loose)) = phrases.ending_at(end) else { break };
        let phrase = &phrases.all[index];
        if comma && matches!(phrase.title.kind, TitleKind::Honorific | TitleKind::Rank | TitleKind::Faith) {
            break;
        }
        let weight = title_weight(phrases, index) - if comma { 0.6 } else { 0.0 } - if loose { 0.8 } else { 0.0 };
        evidence.add(if evidence.titled { 0.5 } else { weight }, "person.after-title", phrase.core);
        evidence.titled = true;
        evidence.loose = loose;
        evidence.titles.push(index);
        *at = phrase.tokens.start;
    }
}

fn title_weight(phrases: &Phrases, index: usize) -> f32 {
    let phrase = &phrases.all[index];
    match phrase.title.kind {
        TitleKind::Honorific | TitleKind::Rank | TitleKind::Faith => 3.0,
        TitleKind::Trade => 2.0,
        _ if phrase.country.is_some() || phrase.body.is_some() => 2.6,
        _ => 2.2,
    }
}

/// نظيره [الفرنسي] NAME, همتای [فرانسوی] خود، NAME.
fn is_after_counterpart(scene: &Scene, at: usize) -> bool {
    let from = at.saturating_sub(4);
    (from..at).rev().find(|i| scene.has(*i, NameContext::Counterpart)).is_some_and(|word| {
        (word + 1..at).all(|i| {
            matches!(scene.marks[i], Mark::Country(..)) || scene.is_mark(i, COMMA) || matches!(scene.word(i), "خود" | "وی" | "او")
        })
    })
}

/// What stands after a run: a closing quotation mark, a title, a verb.
fn after(scene: &Scene, phrases: &Phrases, run: &Run, evidence: &mut Evidence) {
    let mut at = run.tokens.end;
    let quoted = run.tokens.start > 0 && scene.is_mark(run.tokens.start - 1, OPENING) && scene.is_mark(at, CLOSING);
    let here = scene.span_of(run.tokens.clone());
    if quoted && run.parts > 1 && scene.lang(run.tokens.start) != Lang::En {
        evidence.add(0.8, "person.quoted", here);
    }
    while scene.is_mark(at, CLOSING) {
        at += 1;
    }
    let comma = scene.is_mark(at, COMMA);
    if let Some(index) = title_after(scene, phrases, at, comma) {
        let phrase = &phrases.all[index];
        let kin = !matches!(phrase.title.kind, TitleKind::Honorific | TitleKind::Rank | TitleKind::Faith);
        if kin && is_own(scene, phrases, index, comma) {
            evidence.add(if evidence.titled { 0.5 } else { 2.2 }, "person.before-title", phrase.core);
            evidence.titled = true;
            evidence.titles.push(index);
            return;
        }
    }
    let who = comma && scene.word(at + 1) == "who";
    if who || scene.has(at, NameContext::After) {
        let weight = if scene.lang(run.tokens.start) == Lang::Ar { 0.4 } else { 1.0 };
        evidence.human = who;
        evidence.add(weight, "person.beside-verb", scene.span_of(at..at + 1));
    }
}

/// The title that begins after a name, past a comma and an article.
fn title_after(scene: &Scene, phrases: &Phrases, at: usize, comma: bool) -> Option<usize> {
    let english = scene.lang(at + usize::from(comma)) == Lang::En;
    if english && !comma {
        return None;
    }
    let mut at = at + usize::from(comma);
    while matches!(
        scene.word(at),
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "its"
            | "who"
            | "is"
            | "was"
            | "became"
            | "becomes"
            | "first"
            | "whose"
            | "هو"
            | "وهو"
            | "وهی"
            | "که"
            | "نخستین"
            | "اولین"
            | "اول"
    ) {
        at += 1;
    }
    let joined = scene.titles.get(at).copied().flatten().is_some_and(|hit| hit.skip > 0);
    phrases.starting_at(at).filter(|_| !joined)
}

/// A title between two names goes to the later one where nothing parts them (Arabic, English).
fn is_own(scene: &Scene, phrases: &Phrases, index: usize, comma: bool) -> bool {
    let phrase = &phrases.all[index];
    if scene.lang(phrase.tokens.start) == Lang::Fa || comma && scene.is_mark(phrase.tokens.end, COMMA) {
        return true;
    }
    let mut next = phrase.tokens.end;
    while scene.is_mark(next, OPENING)
        || phrases.starting_at(next).is_some_and(|p| phrases.all[p].title.kind == TitleKind::Honorific)
    {
        next += 1;
    }
    run_at(scene, next, true).is_none_or(|run| run.score < 1.0)
}
