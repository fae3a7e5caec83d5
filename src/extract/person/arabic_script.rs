//! Runs of tokens in Arabic script that can be a name.

use super::arabic_word::{
    begins_with_article, is_country_surname, is_definite_name, is_inside_title, is_open, is_open_word, is_particle, is_verb,
    may_be_name, score_of,
};
use super::scene::{CLOSING, OPENING, Scene};
use crate::lexicon::person::{NameContext, is_known_word, is_listed_name, name_score};
use crate::lexicon::title::TitleKind;
use crate::text::Lang;

/// Tokens that can be a name, and how much they look like one.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub tokens: std::ops::Range<usize>,
    /// Folded bytes of clitics on the first word.
    pub skip: u32,
    pub score: f32,
    /// Parts that count as names by themselves.
    pub parts: usize,
}

/// The least score of a token: higher where nothing but the name speaks for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Least {
    pub first: f32,
    /// Of the word after one listed name.
    pub second: f32,
    pub next: f32,
}

/// A title, a counterpart or a verb stands before.
pub(super) const EXPECTED: Least = Least { first: -2.2, second: -4.2, next: -0.8 };
/// Nothing stands before.
pub(super) const UNEXPECTED: Least = Least { first: 0.4, second: -0.6, next: -0.4 };

/// True where a run may begin: what cannot begin an expected one begins no other.
pub(super) fn may_begin(scene: &Scene, start: usize) -> bool {
    first_piece(scene, start, EXPECTED).is_some()
}

/// The longest run from a token on.
pub(super) fn run_at(scene: &Scene, start: usize, least: Least) -> Option<Run> {
    let (skip, score) = first_piece(scene, start, least)?;
    extended(scene, start, skip, score, least)
}

/// The longest run from a word that و is written on to (ويشار غولر).
pub(super) fn run_behind_and(scene: &Scene, start: usize, least: Least) -> Option<Run> {
    let rest = scene.word(start).strip_prefix('و').filter(|rest| rest.chars().count() >= 3)?;
    let lang = scene.lang(start);
    let score = name_score(lang, rest);
    let word = scene.facts_in(lang, start).is_known_word() && score < 2.0;
    let open =
        is_open_word(scene, start) && !scene.has_bare(start, NameContext::Stop) && !scene.has_bare(start, NameContext::Before);
    let fits = open && !word && scene.titles[start].is_none() && score >= least.first;
    fits.then(|| extended(scene, start, 2, score, least)).flatten()
}

fn extended(scene: &Scene, start: usize, skip: u32, score: f32, least: Least) -> Option<Run> {
    let mut run = Run { tokens: start..start + 1, skip, score: score.clamp(-3.0, 3.0), parts: 1 };
    let mut bound = is_particle(scene, start, skip);
    if let Some(end) = initials(scene, start) {
        // جي. ال. بيريس: a surname follows, whatever it looks like.
        run = Run { tokens: start..end, skip: 0, score: 1.5, parts: 0 };
        bound = true;
    }
    if bound {
        run.parts = 0;
        run.score = run.score.clamp(0.5, 1.5);
    }
    while run.tokens.len() < 9 {
        let mut at = run.tokens.end;
        // ژان-ایو لودریان
        let hyphen = scene.is_mark(at, "-‑") && scene.touches_next(at - 1) && scene.touches_next(at);
        at += usize::from(hyphen);
        let least = Least { next: floor_after(scene, &run, least), ..least };
        // What a hyphen ties to a name is a part of it, whatever it means (جاي-إن).
        let tied = (hyphen && scene.is_word(at)).then_some(0.0);
        let Some(score) = next_piece(scene, at, bound, least).or(tied) else { break };
        let particle = is_particle(scene, at, 0);
        if particle && !part_follows(scene, at + 1, least) {
            break;
        }
        let least_counted = if run.score >= 2.5 && begins_with_article(scene, at) { -0.5 } else { -1.5 };
        run.score += if particle { 0.3 } else { score.clamp(least_counted, 3.0) };
        let definite = run.parts == 1 && (is_definite_name(scene, at) || run.score >= 2.5 && begins_with_article(scene, at));
        run.score += if definite { 1.2 } else { 0.0 };
        run.tokens.end = at;
        run.parts += usize::from(!particle);
        bound = particle;
        run.tokens.end += 1;
    }
    (!bound && run.parts > 0).then_some(run)
}

/// How little the next word may look like a name.
fn floor_after(scene: &Scene, run: &Run, least: Least) -> f32 {
    let listed = run.parts == 1 && run.score >= 0.4;
    if listed && (is_in_quotes(scene, run.tokens.start) || is_repeated(scene, run.tokens.end)) {
        return -8.0;
    }
    if listed {
        // A given name and a word with the article: a surname, though the word means something (جعفر الصدر).
        let definite = run.score >= 2.0 && begins_with_article(scene, run.tokens.end);
        return least.second.min(if definite { -4.2 } else { least.second });
    }
    if run.parts == 0 || run.score < 1.0 || !ends_before_boundary(scene, run.tokens.end + 1) {
        return least.next;
    }
    // محمد صالح النضيف, خالد صالح الصباح: behind two names a word with the article that ends something is a surname.
    let surname = run.parts >= 2 && run.score >= 1.5 && begins_with_article(scene, run.tokens.end);
    least.next.min(if surname { -4.2 } else { -1.6 })
}

/// A mark, a line end or a function word stands here, so that the word before it ends something.
fn ends_before_boundary(scene: &Scene, at: usize) -> bool {
    !scene.is_word(at) || scene.has(at, NameContext::Stop) && !scene.has(at, NameContext::Particle)
}

/// The run opens a short quotation: «NAME».
fn is_in_quotes(scene: &Scene, start: usize) -> bool {
    let opened = start > 0 && scene.is_mark(start - 1, OPENING);
    opened && (start + 1..start + 6).any(|i| scene.is_mark(i, CLOSING))
}

/// «NAME» TITLE: a short quotation with a title behind it.
fn is_quoted_before_title(scene: &Scene, start: usize) -> bool {
    let end = (start + 2..start + 6).find(|i| scene.is_mark(*i, CLOSING));
    let title = |end: usize| scene.titles.get(end + 1).copied().flatten().is_some();
    scene.lang(start) == Lang::Fa && start > 0 && scene.is_mark(start - 1, OPENING) && end.is_some_and(title)
}

/// The word and the one before it stand together elsewhere in the article, too.
fn is_repeated(scene: &Scene, at: usize) -> bool {
    scene.is_word(at) && scene.pair_count(at) > 1
}

fn part_follows(scene: &Scene, at: usize, least: Least) -> bool {
    let at = if is_particle(scene, at, 0) { at + 1 } else { at };
    next_piece(scene, at, true, least).is_some()
}

/// The end of Latin initials written by the names of the letters, each with a full stop (جي. ال.).
fn initials(scene: &Scene, start: usize) -> Option<usize> {
    let letter = |at: usize| scene.has(at, NameContext::Letter) && scene.is_mark(at + 1, ".") && scene.touches_next(at);
    let mut end = start;
    while letter(end) && end < start + 6 {
        end += 2;
    }
    (end > start && scene.is_word(end)).then_some(end)
}

/// The first word of a run: folded bytes of clitics, score.
fn first_piece(scene: &Scene, at: usize, least: Least) -> Option<(u32, f32)> {
    if initials(scene, at).is_some_and(|end| is_open(scene, end)) {
        return Some((0, 0.5));
    }
    let counterpart = scene.has_bare(at, NameContext::Counterpart);
    if counterpart || is_inside_title(scene, at) || !is_open(scene, at) || scene.titles[at].is_some() && !may_be_name(scene, at) {
        return None;
    }
    let (skip, score) = best_form(scene, at);
    let least = if is_quoted_before_title(scene, at) { EXPECTED } else { least };
    // وتلا, ويرى: a verb opens the sentence, the name comes after it.
    if skip == 0 && begins_with_and(scene, at) && scene.has_bare(at, NameContext::Before) {
        return None;
    }
    let long = scene.word(at).chars().count() >= 2;
    (long && score >= least.first || is_particle(scene, at, skip)).then_some((skip, score))
}

/// A further word of a run; its score.
fn next_piece(scene: &Scene, at: usize, bound: bool, least: Least) -> Option<f32> {
    if scene.has(at, NameContext::Tail) && is_open_word(scene, at) {
        // صلاح الدين, عبد العزيز: the word before may be a common one; before a number it must be a name.
        let ordinal = scene.has(at, NameContext::Ordinal);
        // السودانی هشتم آذر: a day of the month.
        if ordinal && scene.has(at + 1, NameContext::Stop) && scene.has(at + 1, NameContext::Month) {
            return None;
        }
        let least = if ordinal { 0.5 } else { -2.6 };
        let follows = score_of(scene, at - 1) >= least || !ordinal && is_particle(scene, at - 1, 0);
        return (follows && !(ordinal && matches!(scene.word(at + 1), "عشر" | "عشره"))).then_some(0.7);
    }
    if is_country_surname(scene, at) {
        return Some(0.5);
    }
    // بن الشيخ, ولد شیخ احمد: behind a particle a style is a name.
    let style = bound && scene.titles[at].is_some_and(|hit| hit.title.kind == TitleKind::Faith && hit.end == at + 1);
    let titled = scene.titles[at].is_some() && !style && !may_be_name(scene, at);
    if !is_open(scene, at) || titled || !bound && is_verb(scene, at) && !is_particle(scene, at, 0) {
        return None;
    }
    if !bound && (is_another_name(scene, at) || is_purpose(scene, at)) {
        return None;
    }
    let score = score_of(scene, at);
    let floor = if bound {
        // After بن any word is a name, whatever it means.
        if matches!(scene.word(at - 1), "بن" | "ابن" | "عبد" | "ابو" | "ابی" | "ال" | "ولد" | ".") {
            -8.0
        } else {
            -4.0
        }
    } else if is_definite_name(scene, at) {
        least.next.min(-3.0)
    } else {
        least.next
    };
    (score >= floor || is_particle(scene, at, 0)).then_some(score)
}

/// The reading of a first word with the best score: whole, or without clitics where that is a listed name.
fn best_form(scene: &Scene, at: usize) -> (u32, f32) {
    let whole = score_of(scene, at);
    let lang = scene.lang(at);
    if lang != Lang::Ar || scene.facts_in(lang, at).is_listed_name(0) {
        return (0, whole);
    }
    if let Some(skip) = stroked_clitic(scene, at) {
        return (skip, name_score(lang, scene.word(at).get(skip as usize..).unwrap_or_default()));
    }
    let mut best = (0, whole);
    if !begins_with_and(scene, at) && scene.facts_in(lang, at).is_known_word() {
        return best;
    }
    for form in scene.cut_forms(at) {
        let facts = form.facts();
        let long = form.text.chars().count() >= 3 && !(begins_with_so(scene, at) && at > 0 && scene.is_word(at - 1));
        if long && facts.is_listed_name(1) && facts.score > best.1.max(0.4) {
            best = (form.skip, facts.score);
        }
    }
    best
}

/// و is written onto any word; the other clitics seldom stand on a name.
fn begins_with_and(scene: &Scene, at: usize) -> bool {
    scene.lang(at) == Lang::Ar && scene.word(at).starts_with('و')
}

/// ف joins sentences and not words: behind another word it belongs to the name (الروسي فاليري).
fn begins_with_so(scene: &Scene, at: usize) -> bool {
    scene.word(at).starts_with('ف')
}

/// A second name with "and" or "with" written on (بلينكن وسامح شكري).
fn is_another_name(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let known = is_known_word(Lang::Ar, word);
    if begins_with_and(scene, at) && !known {
        return !begins_with_w(scene, at);
    }
    let whole = is_listed_name(Lang::Ar, word, 1);
    let clitics: &[&str] = if known { &["و"] } else { &["و", "ب", "ل", "ف"] };
    scene.lang(at) == Lang::Ar
        && !whole
        && clitics.iter().any(|c| word.strip_prefix(c).is_some_and(|rest| is_listed_name(Lang::Ar, rest, 1)))
}

/// "to" written onto an everyday word (لاستقبال).
fn is_purpose(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let rest = word.strip_prefix('ل').filter(|rest| rest.chars().count() >= 5);
    scene.lang(at) == Lang::Ar && rest.is_some_and(|rest| is_known_word(Lang::Ar, rest)) && !is_listed_name(Lang::Ar, word, -1)
}

/// A listed given name or a word behind a title, before one that begins as foreign names in W do: its surname (رانيل ويكريميسينغه), unless
/// what follows the letter is a name itself.
fn begins_with_w(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let foreign = ["وی", "وا", "وو"].iter().any(|w| word.starts_with(w)) && word.chars().count() >= 5;
    let other = word.strip_prefix('و').is_some_and(|rest| is_listed_name(Lang::Ar, rest, -2));
    let before = at.checked_sub(1).filter(|before| scene.is_word(*before));
    let given = |before: usize| scene.facts_in(Lang::Ar, before).is_listed_name(0);
    let titled = |before: usize| (before.saturating_sub(4)..before).any(|i| scene.titles[i].is_some_and(|hit| hit.end == before));
    foreign && !other && before.is_some_and(|before| given(before) || titled(before))
}

/// The clitic is set off with a lengthening stroke (لـبايدن).
fn stroked_clitic(scene: &Scene, at: usize) -> Option<u32> {
    let source = scene.reading.source(scene.span_of(at..at + 1));
    let mut letters = source.chars();
    let clitic = letters.next().filter(|c| "وفبلك".contains(*c))?;
    (letters.next() == Some('ـ')).then(|| u32::try_from(clitic.len_utf8()).unwrap_or_default())
}
