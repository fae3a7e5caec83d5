//! Places that a clause names without the event being there: what is spoken of, who governs from there, where something
//! else was.

use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::meeting::party::tie::Tie;
use crate::lexicon::{Class, Event, Link, RuleWord};
use crate::text::Lang;

/// "Seoul's foreign ministry said", "Ankara signed": an English capital that owns what follows or acts itself.
pub fn is_government(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let end = agent.tokens.end;
    let owns = end + 1 < scene.tokens.end && scene.reading.word(end) == "'s" && !scene.event(end + 1);
    let verb = scene.signs.within(clause.trigger.clone()).any(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()));
    let acts = verb && end == clause.trigger.start && !matches!(agent.tie, Tie::Link(Link::In));
    scene.grammar.adjective_before_noun && agent.bare_place && (owns || acts)
}

/// "The first meeting since he took office in Oslo", "met as talks began near Oslo": where something else was.
pub fn is_of_another_time(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let gap = clause.trigger.end.min(agent.tokens.start)..agent.tokens.start;
    let opens = |at: usize| matches!(scene.reading.word(at), "since" | "as" | "amid") && !is_official_as(scene, at);
    scene.grammar.adjective_before_noun && gap.into_iter().any(opens)
}

/// "As part of", "as well as", "in his capacity as president": no clause of its own.
pub fn is_official_as(scene: &Scene, at: usize) -> bool {
    let word = |at: usize| if scene.tokens.contains(&at) { scene.reading.word(at) } else { "" };
    let measure = |at: usize| RuleWord::Measure.has(word(at));
    word(at) == "as" && (measure(at + 1) || measure(at.saturating_sub(1)))
}

/// لمناقشة المستجدات الأخيرة في اليمن: where the matter is that is spoken of.
pub fn is_in_a_topic(scene: &Scene, agent: &Agent, clause: &Clause) -> bool {
    let gap = clause.trigger.end.min(agent.tokens.start)..agent.tokens.start;
    let matter = is_of_a_matter(scene, clause, agent.tokens.start);
    if scene.grammar.adjective_before_noun {
        // "Signed a truce in Oslo": where it was signed.
        let signs = |s: &Sign| matches!(s.event(), Some((Event::Sign, _)));
        let signed = scene.signs.within(clause.trigger.clone()).any(signs);
        return !signed && gap.len() > 1 && gap.clone().rev().take(2).any(|at| RuleWord::Matter.has(scene.reading.word(at)));
    }
    scene.lang == Lang::Ar && (matter || !agent.city && scene.signs.any(gap, Class::Link(Link::Topic)))
}

/// How many words may stand between a matter and where it is: «الأوضاع الأمنية والإنسانية في غزة».
const MATTER: usize = 4;

/// «تناول الوضع الأمني في الموصل», "the situation in Mosul": a town that belongs to what is spoken of.
pub fn is_of_a_matter(scene: &Scene, clause: &Clause, at: usize) -> bool {
    let gap = clause.trigger.end.min(at)..at;
    let matter = |word: usize| {
        let word = scene.reading.word(word);
        RuleWord::Matter.has(word) || word.strip_prefix('و').is_some_and(|rest| RuleWord::Matter.has(rest))
    };
    let topic = |word: usize| scene.signs.link(word) == Some(Link::Topic) && RuleWord::Discussed.has(scene.reading.word(word));
    if scene.grammar.adjective_before_noun {
        // "Support for efforts regarding the situation in Gaza".
        return gap.rev().take(2).any(matter);
    }
    let far = gap.clone().rev().skip(MATTER).any(topic);
    let behind = if gap.is_empty() { clause.tokens.start.min(at)..at } else { gap };
    scene.lang == Lang::Ar && (far || behind.rev().take(MATTER).any(matter))
}

/// How many words may stand between a Persian matter and where it is, and between a word of time and its event.
const PERSIAN: usize = 4;

/// «درباره درگیری‌ها در استان مأرب گفت‌وگو کرد»: a place that belongs to what a Persian clause speaks of.
pub fn is_of_a_persian_matter(scene: &Scene, at: usize) -> bool {
    let from = at.saturating_sub(PERSIAN).max(scene.tokens.start);
    let near = (from..at).rev().take_while(|w| scene.reading.is_word(*w) && !scene.event(*w));
    let mut behind_in = near.skip_while(|w| scene.signs.link(*w) != Some(Link::In)).skip(1);
    let adjective =
        |w: &usize| matches!(scene.reading.word(*w), "اخیر" | "جاری" | "کنونی" | "سیاسی" | "امنیتی" | "انسانی" | "نظامی");
    let matter = behind_in.find(|w| !adjective(w)).is_some_and(|w| RuleWord::Turmoil.has(scene.reading.word(w)));
    scene.lang == Lang::Fa && matter && scene.is_inside_a_topic(at)
}

/// «به گزارش خبرنگار مهر در کابل، …»: where the reporter is.
pub fn is_where_the_report_is_from(scene: &Scene, at: usize) -> bool {
    let apart = |w: usize| !scene.reading.is_word(w) || scene.event(w);
    let source = scene.signs.within(scene.tokens.start..at).rev().find(|s| s.class == Class::Link(Link::Source));
    scene.lang == Lang::Fa && source.is_some_and(|s| at - s.tokens.end <= BYLINE && !(s.tokens.end..at).any(apart))
}

/// How many words may name a reporter and his outlet.
const BYLINE: usize = 6;

/// «در آستانه مذاکرات وین دیدار کردند», «پیش از آغاز گفت‌وگوها در وین»: where the event is that only tells a Persian time.
pub fn is_of_the_event_of_a_time(scene: &Scene, clause: &Clause, at: usize) -> bool {
    let noun = |s: &&Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && s.tokens != clause.trigger;
    let between = scene.signs.within(clause.trigger.end.min(at)..at);
    let Some(event) = between.rev().find(noun).filter(|_| scene.lang == Lang::Fa) else { return false };
    let word = |w: usize| scene.reading.word(w);
    let from = event.tokens.start.saturating_sub(PERSIAN).max(clause.trigger.end);
    let led =
        |w: usize| word(w) == "استانه" || word(w) == "از" && w > from && matches!(word(w - 1), "پیش" | "پس" | "قبل" | "بعد");
    let verb = scene.signs.any(event.tokens.end..at, Class::Done);
    (from..event.tokens.start).any(led) && !verb
}
