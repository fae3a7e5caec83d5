//! The part of a sentence that tells of one event: [`Clause`].

use std::ops::Range;

use super::occasion;
use super::signs::Sign;
use crate::extract::meeting::grammar::fa;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Class, Event, Link, RuleWord, Tense};
use crate::text::Lang;

/// The part of a sentence that belongs to a trigger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The trigger.
    pub trigger: Range<usize>,
    /// Everything up to the clauses before and after.
    pub tokens: Range<usize>,
    /// What stands before a relative clause that parts it: "A, who had come from Paris, met B".
    pub outer: Option<Range<usize>>,
}

impl Clause {
    /// Cuts the clause of a trigger out of its sentence.
    pub fn around(scene: &Scene, trigger: &Range<usize>) -> Self {
        let ends = |s: &Sign| {
            let verb = matches!(s.class, Class::Done | Class::Negated) && scene.grammar.finite_verb_ends_clause;
            s.class == Class::Boundary || verb
        };
        // كلا من: the list follows.
        let list = |at: usize| at > scene.tokens.start && matches!(scene.reading.word(at - 1), "من" | "هم" | "وهم");
        let colon = |at: &usize| {
            matches!(scene.reading.word(*at), ":" | ";" | "؛")
                && !list(*at)
                && !is_between_names(scene, *at)
                && !fa::leads_an_office(scene, *at)
        };
        let other = |s: &Sign| s.event().is_some_and(|(_, tense)| !tense.is_noun());
        let before = scene.signs.within(scene.tokens.start..trigger.start).rev();
        let left = (scene.tokens.start..trigger.start).rev().find(colon).map_or(scene.tokens.start, |at| at + 1);
        let source = |at: &usize| colon(at) || is_before_a_source(scene, *at);
        let right = (trigger.end..scene.tokens.end).find(source).unwrap_or(scene.tokens.end);
        let start = before.filter(|s| ends(s) || other(s)).map(|s| s.tokens.end).next().unwrap_or(scene.tokens.start).max(left);
        let start = if resumes(scene, trigger) { trigger.start } else { start };
        let start = occasion::begins(scene, trigger).unwrap_or(start).max(start);
        let start = behind_a_relative_clause(scene, trigger).unwrap_or(start);
        let mut reach = trigger.end;
        let beyond = behind_what_was_attended(scene, trigger);
        let mut after = scene.signs.within(trigger.end..scene.tokens.end).filter(|s| ends(s) || other(s)).filter(|s| {
            let soft = s.tokens.start < beyond
                || is_parenthesis(scene, s)
                || fa::goes_on_with_the_parties(scene, s)
                || s.tokens.start - reach.min(s.tokens.start) <= SOFT_GAP && goes_on(scene, trigger, s);
            reach = if soft { s.tokens.end } else { reach };
            !soft
        });
        let end = after
            .next()
            .map_or(scene.tokens.end, |s| if s.class == Class::Boundary || other(s) { s.tokens.start } else { s.tokens.end })
            .min(right);
        let end = occasion::ends(scene, trigger).unwrap_or(end).min(end);
        Self { trigger: trigger.clone(), tokens: start..end, outer: parted(scene, start) }
    }

    /// «نشست برگزار کردند»: a Persian noun that the verb of its clause follows.
    pub fn is_told_by_a_light_verb(&self, scene: &Scene) -> bool {
        let light = |at: usize| [Class::Done, Class::Current, Class::Planned].iter().any(|class| scene.signs.is(at, *class));
        let end = self.trigger.end;
        let follows =
            (end..(end + 2).min(scene.tokens.end)).find(|at| light(*at) || !scene.reading.is_word(*at)).is_some_and(light);
        scene.grammar.finite_verb_ends_clause && (light(end - 1) || follows)
    }

    /// «پیش از این در ماه مه دیدار کرده بودند»: Persian tells what was before the event at hand by such words or by its
    /// pluperfect.
    pub fn tells_of_before(&self, scene: &Scene) -> bool {
        let word = |at: usize| if at < scene.tokens.end { scene.reading.word(at) } else { "" };
        let before =
            |at: usize| matches!(word(at), "پیشتر" | "قبلا") || word(at) == "پیش" && word(at + 1) == "از" && word(at + 2) == "این";
        let end = self.trigger.end;
        let verb = scene.signs.within(self.trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
        let had = (end - 1..end + 3).any(|at| word(at).ends_with('ه') && matches!(word(at + 1), "بود" | "بودند"));
        let told = self.tokens.start..end;
        let tells = verb || self.is_told_by_a_light_verb(scene);
        scene.grammar.finite_verb_ends_clause && (had || told.into_iter().any(before)) && tells
    }

    /// True for a token of the clause, on either side of what parts it.
    pub fn holds(&self, at: usize) -> bool {
        self.tokens.contains(&at) || self.outer.as_ref().is_some_and(|outer| outer.contains(&at))
    }

    /// The clause before, when this one only describes a noun, time or place of it (which, where, when, التي).
    pub fn hangs_on(&self, scene: &Scene) -> Option<Range<usize>> {
        let opening = self.tokens.start.checked_sub(1).filter(|at| *at > scene.tokens.start)?;
        let before = scene.signs.within(scene.tokens.start..opening).rev().find(|s| s.class == Class::Boundary);
        let start = before.map_or(scene.tokens.start, |s| s.tokens.end);
        (scene.signs.is(opening, Class::Relative) && start + 1 < opening).then_some(start..opening)
    }
}

/// How far a describing clause may begin from the noun it describes.
const SOFT_GAP: usize = 5;

/// "Rice, who had been in Ramallah, flies to Amman": an English verb after the comma that ends a clause about its subject.
pub fn resumes(scene: &Scene, trigger: &Range<usize>) -> bool {
    let verb = scene.signs.within(trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
    let auxiliary = |at: &usize| RuleWord::Auxiliary.has(scene.reading.word(*at));
    let lead = (scene.tokens.start..trigger.start).rev().find(|at| !auxiliary(at));
    let comma = lead.is_some_and(|at| trigger.start - at <= 3 && scene.reading.word(at) == ",");
    verb && comma && scene.grammar.adjective_before_noun && scene.signs.any(scene.tokens.start..trigger.start, Class::Relative)
}

/// What a clause that goes on after a relative clause has before it: «الف، که از پاریس آمده بود، با ب دیدار کرد».
fn parted(scene: &Scene, start: usize) -> Option<Range<usize>> {
    let comma = |at: usize| scene.tokens.contains(&at) && matches!(scene.reading.word(at), "،" | ",");
    let resumed = comma(start) || scene.grammar.adjective_before_noun && start > 0 && comma(start - 1);
    let relative =
        scene.signs.within(scene.tokens.start..start).rev().find(|s| s.class == Class::Relative).filter(|_| resumed)?;
    let opened = relative.tokens.start.checked_sub(1)?;
    // Persian may leave the first comma out: «در منطقه‌ای که دو کشور را جدا می‌کند، دیدار کرد».
    let end = if comma(opened) { opened } else { scene.grammar.finite_verb_ends_clause.then_some(relative.tokens.start)? };
    let before = scene.signs.within(scene.tokens.start..end).rev().find(|s| s.class == Class::Boundary);
    let outer = before.map_or(scene.tokens.start, |s| s.tokens.end)..end;
    let tells = || scene.signs.within(outer.clone()).any(|s| s.event().is_some());
    (comma(opened) || !tells()).then_some(outer)
}

/// How long a relative clause between two members of a list may be.
const PARENTHESIS: usize = 14;

/// "A, who chairs the bloc, and B": a relative clause that the list goes on behind.
fn is_parenthesis(scene: &Scene, sign: &Sign) -> bool {
    let comma = |at: usize| matches!(scene.reading.word(at), "،" | ",");
    let opens = sign.class == Class::Boundary && scene.signs.is(sign.tokens.start, Class::Relative);
    let after = sign.tokens.end..(sign.tokens.end + PARENTHESIS).min(scene.tokens.end.saturating_sub(1));
    let closes = |at: usize| comma(at) && scene.signs.link(at + 1) == Some(Link::And);
    opens && sign.tokens.start > scene.tokens.start && comma(sign.tokens.start - 1) && after.into_iter().any(closes)
}

/// How long an Arabic relative clause may be that another member of the sentence follows.
const RELATIVE: usize = 20;

/// «شارك في الاجتماع الذي عقد في مقر الاتحاد، وزير الخارجية»: where an Arabic verb of attending goes on behind what it is about.
fn behind_what_was_attended(scene: &Scene, trigger: &Range<usize>) -> usize {
    let told = |s: &Sign| s.event().filter(|(_, tense)| !tense.is_noun()).map(|(event, _)| event);
    let event = scene.signs.within(trigger.clone()).find_map(told).filter(|_| scene.lang == Lang::Ar);
    // «والتقى A، الذي يزور البلاد، B»: his subject goes before it.
    let meets = matches!(event, Some(Event::Meet | Event::Host));
    let reach = if meets { PARENTHESIS } else { 3 };
    let near = trigger.end..(trigger.end + reach).min(scene.tokens.end);
    let opens = |at: &usize| {
        let about_the_subject = meets && scene.reading.word(at - 1) == "،";
        scene.signs.is(*at, Class::Relative) && (event == Some(Event::Attend) || about_the_subject)
    };
    let comma = |from: usize| (from..(from + RELATIVE).min(scene.tokens.end)).find(|at| scene.reading.word(*at) == "،");
    near.into_iter().find(opens).and_then(comma).unwrap_or(trigger.end)
}

/// «يجري A، الذي وصل أمس، مباحثات مع»: the comma behind which an Arabic sentence goes on with the object of its verb.
fn behind_a_relative_clause(scene: &Scene, trigger: &Range<usize>) -> Option<usize> {
    let comma = |at: usize| at > scene.tokens.start && scene.reading.word(at) == "،";
    let noun = scene.signs.within(trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| tense == Tense::Noun));
    let at = trigger.start.checked_sub(1).filter(|at| comma(*at) && noun && scene.lang == Lang::Ar)?;
    let relative = scene.signs.within(scene.tokens.start..at).rev().find(|s| s.class == Class::Relative)?;
    relative.tokens.start.checked_sub(1).filter(|before| comma(*before))?;
    Some(at)
}

/// True for a sign that only leads on from a noun to more about it: "a meeting which was held", «اجتماع عقد».
fn goes_on(scene: &Scene, trigger: &Range<usize>, sign: &Sign) -> bool {
    let noun = scene.signs.within(trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| tense.is_noun()));
    let is = |class| scene.signs.within(sign.tokens.clone()).any(|s| s.tokens == sign.tokens && s.class == class);
    let light = is(Class::Done) && !scene.grammar.finite_verb_ends_clause;
    let finite =
        scene.grammar.finite_verb_ends_clause && trigger.end > trigger.start && scene.signs.is(trigger.end - 1, Class::Done);
    !finite && noun && sign.class == Class::Boundary && (is(Class::Relative) || light)
}

/// "With A, the minister of trade; B, the speaker; and C": a semicolon that a name of the same list follows.
fn is_between_names(scene: &Scene, at: usize) -> bool {
    let and = scene.signs.link(at + 1) == Some(Link::And);
    let next = scene.reading.tokens.get(at + 1 + usize::from(and));
    scene.grammar.adjective_before_noun && scene.reading.word(at) == ";" && next.is_some_and(|next| next.capital)
}

/// How many words may name a source behind a dash.
const SOURCE: usize = 4;

/// "Two leaders discuss trade in call - presidency": the dash of an English headline that its source follows.
fn is_before_a_source(scene: &Scene, at: usize) -> bool {
    let dash = |at: usize| matches!(scene.reading.word(at), "-" | "–" | "—");
    let spaced = |at: usize| scene.reading.tokens[at - 1].span.end < scene.reading.tokens[at].span.start;
    let headline = scene.grammar.adjective_before_noun && scene.tokens.start == 0 && at > 0;
    headline && dash(at) && spaced(at) && scene.tokens.end - at <= SOURCE + 1 && !(at + 1..scene.tokens.end).any(dash)
}
