//! The second pass: a name accepted once licenses its surname and its
//! respellings everywhere in the article.

use std::borrow::Cow;

use super::alike::{family_first, is_ending, normal, same_word, signature, surname};
use super::candidate::Named;
use super::gather::{Group, only_notable, written_short};
use super::phrase::Phrases;
use super::scene::{Mark, OPENING, Scene};
use crate::lexicon::notable::notables_named;
use crate::lexicon::person::{NameContext, has_context, is_known_word, is_listed_name, name_score};
use crate::text::{Lang, TokenKind};

/// A form of a name that may stand anywhere in the article.
struct Licence {
    group: usize,
    words: Vec<String>,
    full: bool,
    /// What [`signature`] gives for its first word.
    signature: u64,
}

/// Adds the further mentions of each group.
pub(super) fn extend(scene: &Scene, phrases: &Phrases, mut groups: Vec<Group>) -> Vec<Group> {
    let licences = licences(scene, &groups);
    let signatures = licences.iter().fold(0, |all, licence| all | bit(licence.signature));
    let mut taken = vec![false; scene.marks.len()];
    for name in groups.iter().flat_map(|g| &g.names) {
        taken[name.tokens.clone()].fill(true);
    }
    let mut at = 0;
    while at < scene.marks.len() {
        at = match (!taken[at] && may_start(scene, signatures, at)).then(|| licensed(scene, &licences, &taken, at)).flatten() {
            Some((licence, end, skip)) => {
                let name = named(scene, phrases, at..end, skip);
                let group = choose(&groups, &licences, licence, &name);
                groups[group].names.push(name);
                end
            }
            None => at + 1,
        };
    }
    groups
}

fn licences(scene: &Scene, groups: &[Group]) -> Vec<Licence> {
    let mut out: Vec<Licence> = Vec::new();
    for (group, g) in groups.iter().enumerate() {
        for name in &g.names {
            let family = surname(&name.words);
            let last = family.last().filter(|word| !is_ending(word)).cloned().into_iter().collect();
            let first = family_first(&normal(&name.words)).map(str::to_string).into_iter().collect();
            let double = double_surname(scene, name);
            let forms = [
                (name.words.clone(), true),
                (normal(&name.words), true),
                (double, false),
                (family, false),
                (last, false),
                (first, false),
            ];
            for (words, full) in forms.into_iter().chain(parts(&name.words).map(|w| (vec![w], false))) {
                let known = out.iter().any(|l| l.group == group && l.words == words);
                if !known && !words.is_empty() {
                    out.push(Licence { group, full: full && words.len() > 1, signature: signature(&words[0]), words });
                }
            }
        }
    }
    out.sort_by_key(|l| (usize::MAX - l.words.len(), l.group));
    out
}

/// The last two words of a name where a hyphen ties them (Hossein Amir-Abdollahian), else none.
fn double_surname(scene: &Scene, name: &Named) -> Vec<String> {
    let hyphen = name.tokens.end.checked_sub(2).filter(|at| *at > name.tokens.start && scene.is_mark(*at, "-‑"));
    match name.words.as_slice() {
        [_, .., first, last] if hyphen.is_some() => vec![first.clone(), last.clone()],
        _ => Vec::new(),
    }
}

/// A bit for a signature.
fn bit(signature: u64) -> u64 {
    1 << (signature % 64)
}

/// True where one of the licensed forms may begin by its letters: most words need no second look.
fn may_start(scene: &Scene, signatures: u64, at: usize) -> bool {
    scene.is_word(at) && !scene.is_furniture(at) && scene.signatures(at).any(|s| bit(s) & signatures != 0)
}

/// Words of a full name that are hardly anybody else's: many peoples write a first or middle name alone. In the
/// Arabic script only what stands between (موسى فكي محمد).
fn parts(words: &[String]) -> impl Iterator<Item = String> + '_ {
    let last = words.len().saturating_sub(1);
    let latin = |w: &String| w.chars().all(|c| c.is_ascii_alphabetic());
    let own = move |(i, w): &(usize, &String)| match latin(w) {
        true => w.len() >= 4 && !is_known_word(Lang::En, w),
        false => *i > 0 && w.chars().count() >= 3 && is_rare(w),
    };
    words.iter().enumerate().take(last).filter(own).map(|(_, w)| w.clone())
}

/// True for a word of the Arabic script that is neither an everyday word nor a name that many bear.
fn is_rare(word: &str) -> bool {
    let any = |is: fn(Lang, &str) -> bool| [Lang::Fa, Lang::Ar].into_iter().any(|lang| is(lang, word));
    let context = |lang, w: &str| has_context(lang, w, NameContext::Particle) || has_context(lang, w, NameContext::Stop);
    !any(is_known_word) && !any(|lang, w| is_listed_name(lang, w, 1)) && !any(context)
}

/// The longest licensed form at a token: licence, end, clitic bytes.
fn licensed(scene: &Scene, licences: &[Licence], taken: &[bool], at: usize) -> Option<(usize, usize, u32)> {
    if !scene.signatures(at).any(|s| licences.iter().any(|l| l.signature == s)) {
        return None;
    }
    let mut forms: Vec<_> = scene.bare_forms(at).map(|(skip, word)| (signature(&word), skip, word)).collect();
    // وأردوغان is و and the name itself rather than another spelling of it.
    let exact = |word: &str| licences.iter().any(|l| l.words[0] == word);
    if !exact(scene.word(at)) && forms.iter().any(|(_, skip, word)| *skip > 0 && exact(word)) {
        forms.retain(|(_, skip, _)| *skip > 0);
    }
    for (index, licence) in licences.iter().enumerate() {
        for (_, skip, word) in forms.iter().filter(|(signature, ..)| *signature == licence.signature) {
            if let Some(end) = matches(scene, licence, word, at).filter(|end| !taken[at..*end].contains(&true))
                && (licence.full || stands_alone(scene, licence, at, *skip))
                && !is_chance(scene, licence, word, at, *skip)
            {
                return Some((index, end, *skip));
            }
        }
    }
    None
}

/// True where taking letters off a common word only happens to give something like the name (كانون, انان).
fn is_chance(scene: &Scene, licence: &Licence, word: &str, at: usize, skip: u32) -> bool {
    skip > 0 && licence.words[0] != *word && scene.facts_in(scene.lang(at), at).is_known_word()
}

fn matches(scene: &Scene, licence: &Licence, first: &str, at: usize) -> Option<usize> {
    if !same(scene, &licence.words[0], first, at) {
        return None;
    }
    let mut end = at + 1;
    for word in &licence.words[1..] {
        while scene.tokens.get(end).is_some_and(|t| t.kind == TokenKind::Newline)
            || scene.is_mark(end, "-.‑") && (licence.full || licence.words.len() > 1)
        {
            end += 1;
        }
        if !same(scene, word, scene.word(end), end) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

fn same(scene: &Scene, word: &str, other: &str, at: usize) -> bool {
    let english = scene.lang(at) == Lang::En;
    let particle = || has_context(Lang::En, word, NameContext::Particle);
    let capital = !english || scene.tokens.get(at).is_some_and(|t| t.capital) || particle();
    capital && (if english { word == other } else { same_word(word, other) })
}

/// A surname alone: a word that is hardly ever a name needs something beside it.
fn stands_alone(scene: &Scene, licence: &Licence, at: usize, skip: u32) -> bool {
    if scene.marks[at] != Mark::Free || scene.titles[at].is_some_and(|hit| hit.end > at + 1) {
        return false;
    }
    let lang = scene.lang(at);
    let word = licence.words.last().map_or("", String::as_str);
    let other = scene.bare_forms(at).find(|(s, _)| *s == skip).map_or(Cow::Borrowed(""), |(_, w)| w);
    let exact = licence.words.len() > 1 || licence.words[0] == *other;
    let score = name_score(lang, &other);
    let whole = scene.facts_in(lang, at).score;
    // A particle that no name follows is a name itself here (آبي).
    let follows = scene.is_word(at + 1) && !scene.has(at + 1, NameContext::Stop);
    let binds = has_context(lang, &other, NameContext::Particle) && follows;
    let stop = has_context(lang, &other, NameContext::Stop) || binds && lang != Lang::En;
    let least = if !exact {
        0.0
    } else if word.starts_with("ال") {
        -4.5
    } else {
        -2.6
    };
    let certain = exact && (!is_known_word(lang, &other) || lang != Lang::En && !notables_named(&other).is_empty());
    let behind = skip == 0 || whole < 2.0 || exact && whole_word_is_no_name(scene, at);
    let plain = (score >= least || certain) && behind && !stop;
    plain && word.chars().count() > 1 || exact && !stop && skip == 0 && is_beside_verb(scene, at)
}

/// A word that only looks like a name because of the one in it (وأردوغان).
fn whole_word_is_no_name(scene: &Scene, at: usize) -> bool {
    !scene.facts_in(scene.lang(at), at).is_listed_name(0)
}

fn is_beside_verb(scene: &Scene, at: usize) -> bool {
    let opening = at == 0 || !scene.is_word(at - 1) && !scene.is_mark(at - 1, OPENING);
    let after = scene.has(at + 1, NameContext::After) || opening;
    after && scene.lang(at) != Lang::En || at > 0 && scene.has_bare(at - 1, NameContext::Before)
}

/// Of the people a form stands for, the one whom the article calls by it, or else the one named last before it.
fn choose(groups: &[Group], licences: &[Licence], licence: usize, name: &Named) -> usize {
    let same: Vec<usize> = licences.iter().filter(|l| l.words == licences[licence].words).map(|l| l.group).collect();
    let several = same.len() > 1;
    if let Some(meant) = only_notable(groups, &same).or_else(|| written_short(groups, &same, name)).filter(|_| several) {
        return meant;
    }
    let at = name.tokens.start;
    let before = |group: &usize| groups[*group].names.iter().map(|n| n.tokens.start).filter(|s| *s < at).max();
    same.iter().copied().max_by_key(|g| (before(g), usize::MAX - g)).unwrap_or(licences[licence].group)
}

fn named(scene: &Scene, phrases: &Phrases, tokens: std::ops::Range<usize>, skip: u32) -> Named {
    let span = scene.span(tokens.clone(), skip);
    let words = tokens.clone().filter(|t| scene.is_word(*t)).map(|t| scene.word(t).to_string()).collect();
    let titles =
        phrases.ending_at(tokens.start).filter(|(_, loose)| skip == 0 && !loose).map(|(index, _)| index).into_iter().collect();
    Named { tokens, span, words, titles, rule: "person.named-before", because: span }
}
