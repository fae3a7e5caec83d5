//! What speaks for a run of tokens being a name: titles, counterparts and verbs around it.

use super::arabic_script::{self, EXPECTED, Run, UNEXPECTED};
use super::candidate::Named;
use super::latin;
use super::phrase::{Phrase, Phrases};
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::lexicon::notable::is_monarch;
use crate::lexicon::person::NameContext;
use crate::lexicon::title::TitleKind;
use crate::lexicon::{CountryForm, place};
use crate::text::{Lang, Span};

/// What speaks for a run being a name.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    pub weight: f32,
    pub titles: Vec<usize>,
    pub titled: bool,
    /// The title is some words away.
    pub loose: bool,
    /// A country is said to have it ("Malawi's NAME").
    pub of_country: bool,
    /// A comma stands between the title and the name.
    pub set_off: bool,
    /// Told of with "who": somebody, not something.
    pub human: bool,
    pub rule: Option<(&'static str, Span)>,
}

impl Evidence {
    pub fn add(&mut self, weight: f32, rule: &'static str, because: Span) {
        self.weight += weight;
        self.rule.get_or_insert((rule, because));
    }

    /// A title between two commas belongs to the name before it («A، رئیس‌جمهور مصر، B»).
    pub fn leave(&mut self, scene: &Scene, phrases: &Phrases, last: Option<&Named>) {
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

/// True where a run of tokens that can be a name may begin, expected or not.
pub(super) fn may_begin(scene: &Scene, at: usize) -> bool {
    if scene.lang(at) == Lang::En { latin::may_begin(scene, at) } else { arabic_script::may_begin(scene, at) }
}

/// The longest run of tokens that can be a name; bolder where one is expected.
pub(super) fn run_at(scene: &Scene, at: usize, expected: bool) -> Option<Run> {
    let least = if expected { EXPECTED } else { UNEXPECTED };
    if scene.lang(at) == Lang::En { latin::run_at(scene, at, least) } else { arabic_script::run_at(scene, at, least) }
}

/// What stands before a token: titles, a counterpart, a verb, a quotation mark.
pub(super) fn before(scene: &Scene, phrases: &Phrases, start: usize) -> Evidence {
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
    } else if evidence.titles.is_empty() && is_of_country(scene, at) {
        evidence.of_country = true;
        evidence.add(1.0, "person.of-country", scene.span_of(at - 2..at));
    }
    evidence
}

/// "Malawi's NAME": whoever a country is said to have, where no town and no organization bears the words.
fn is_of_country(scene: &Scene, at: usize) -> bool {
    let owner = at.checked_sub(2).is_some_and(|owner| matches!(scene.marks[owner], Mark::Country(_, CountryForm::Name, _)));
    let town = scene.reading.tokens_in(scene.span_of(at..at + 1)).start;
    owner && scene.word(at - 1) == "'s" && scene.lang(at) == Lang::En && place::at(scene.reading, town, Lang::En).is_none()
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
        evidence.set_off |= comma;
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
    (from..at).rev().find(|i| scene.is_counterpart(*i)).is_some_and(|word| {
        (word + 1..at).all(|i| {
            matches!(scene.marks[i], Mark::Country(..)) || scene.is_mark(i, COMMA) || matches!(scene.word(i), "خود" | "وی" | "او")
        })
    })
}

/// What stands after a run: a closing quotation mark, a title, a verb.
pub(super) fn after(scene: &Scene, phrases: &Phrases, run: &Run, evidence: &mut Evidence) {
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
        let guest = !comma && scene.lang(run.tokens.start) == Lang::Ar && is_guest_of_a_ruler(phrases, evidence, index);
        if kin && !guest && is_own(scene, phrases, index, comma, evidence.set_off) {
            evidence.add(if evidence.titled { 0.5 } else { 2.2 }, "person.before-title", phrase.core);
            evidence.titled = true;
            evidence.titles.push(index);
            return;
        }
    }
    if is_before_counterpart(scene, at, comma) {
        evidence.add(if evidence.titled { 0.5 } else { 2.2 }, "person.counterpart", scene.span_of(at + 1..at + 2));
        evidence.titled = true;
        return;
    }
    let who = comma
        && matches!(scene.word(at + 1), "who" | "heading" | "leading" | "representing" | "chairing" | "flanked" | "accompanied");
    if who || scene.has(at, NameContext::After) {
        let weight = if scene.lang(run.tokens.start) == Lang::Ar { 0.4 } else { 1.0 };
        evidence.human = who;
        evidence.add(weight, "person.beside-verb", scene.span_of(at..at + 1));
    }
}

/// «استقبل الملك سلمان وزير الخارجية»: the minister right behind a ruler's name is whom he received.
fn is_guest_of_a_ruler(phrases: &Phrases, evidence: &Evidence, index: usize) -> bool {
    let office = |title: usize| phrases.all[title].title.office;
    let rules = |title: &usize| is_monarch(office(*title)) || office(*title) == "president";
    office(index).ends_with("minister") && evidence.titles.iter().any(rules)
}

/// «NAME، همتای …», "NAME, his Somali counterpart": somebody's counterpart after the name.
fn is_before_counterpart(scene: &Scene, at: usize, comma: bool) -> bool {
    let near = match scene.lang(at + 1) {
        Lang::Fa => at + 1..at + 2,
        Lang::En => at + 1..at + 4,
        Lang::Ar => return false,
    };
    comma && near.into_iter().take_while(|i| scene.is_word(*i)).any(|i| scene.is_counterpart(i))
}

/// "The Emir of Qatar, Sheikh NAME": another title right behind makes it that one's.
fn opens_titles(phrases: &Phrases, end: usize) -> bool {
    phrases.starting_at(end).is_some()
}

/// "The envoy, NAME, the minister, NAME, and": in a list of offices each with its name the title belongs to the name
/// behind its comma.
fn heads_a_name(scene: &Scene, phrase: &Phrase) -> bool {
    let end = phrase.tokens.end;
    scene.is_mark(end, COMMA) && run_at(scene, end + 1, true).is_some_and(|run| run.parts >= 2)
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
            | "به"
            | "عنوان"
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
fn is_own(scene: &Scene, phrases: &Phrases, index: usize, comma: bool, listed: bool) -> bool {
    let phrase = &phrases.all[index];
    if scene.lang(phrase.tokens.start) == Lang::En
        && (opens_titles(phrases, phrase.tokens.end) || listed && heads_a_name(scene, phrase))
    {
        return false;
    }
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
