//! What speaks against an event: words of meeting that tell of a topic, a thing, a habit, the press.

use super::Clause;
use super::signs::Sign;
use crate::extract::meeting::grammar::ar;
use crate::extract::meeting::party::agent::Scene;
use crate::extract::{Actor, Party};
use crate::lexicon::{Class, Event, Link, RuleWord, Tense};
use crate::text::Lang;

/// "To meet him over peace talks": talks that are spoken of and whose parties are not told beside them.
pub fn is_only_a_topic(scene: &Scene, sign: &Sign, parties: &[Party]) -> bool {
    let noun = sign.event().is_some_and(|(event, tense)| tense == Tense::Noun && event == Event::Negotiation);
    let over = sign.tokens.start.checked_sub(1).is_some_and(|at| matches!(scene.reading.word(at), "over" | "about" | "on"));
    let own = |p: &Party| matches!(p.rule.0, "meeting.between" | "meeting.with" | "meeting.of" | "meeting.object");
    noun && over && !parties.iter().any(own)
}

/// How many words an office may have before the talks it is held for: "envoy for the long-stalled six-party".
const OFFICE: usize = 6;

/// "The envoy for the border talks", "chief delegate to the dialogue": talks that only tell of an English office.
pub fn is_of_an_office(scene: &Scene, sign: &Sign) -> bool {
    let talks = matches!(sign.event(), Some((Event::Negotiation | Event::Talk, tense)) if tense.is_noun());
    let from = sign.tokens.start.saturating_sub(OFFICE).max(scene.tokens.start);
    let office = |at: usize| {
        let word = scene.reading.word(at);
        let envoy = RuleWord::Envoy.has(word) || matches!(word, "delegate" | "negotiator" | "negotiators" | "delegates");
        envoy && matches!(scene.reading.word(at + 1), "for" | "to" | "on" | "at")
    };
    let words = (from..sign.tokens.start).rev().take_while(|at| scene.reading.is_word(*at) || scene.reading.word(*at) == "-");
    let found = words.into_iter().find(|at| office(*at));
    let sent = |at: usize| matches!(scene.reading.word(at), "sent" | "send" | "sends" | "dispatched" | "dispatch");
    let found = found.is_some_and(|at| !(at.saturating_sub(4).max(scene.tokens.start)..at).any(sent));
    scene.lang == Lang::En && talks && found
}

/// To see somebody is to meet, to see something is not.
pub fn sees_somebody(parties: &[Party]) -> bool {
    parties.iter().any(|p| p.rule.0 == "meeting.object" && matches!(p.actor, Actor::Person(_)))
}

/// «از بازگشت به توافق استقبال کرد»: Persian welcomes things with the word that receives guests.
pub fn welcomes_a_thing(scene: &Scene, clause: &Clause, parties: &[Party]) -> bool {
    let welcome = scene.grammar.finite_verb_ends_clause && scene.reading.word(clause.trigger.start) == "استقبال";
    let from = (clause.tokens.start..clause.trigger.start).rev().find(|at| scene.signs.link(*at) == Some(Link::From));
    let pronoun = |at: usize| RuleWord::Guest.has(scene.reading.word(at + 1));
    let guest = parties.iter().any(|p| matches!(p.rule.0, "meeting.guest" | "meeting.with"));
    welcome && !guest && from.is_some_and(|at| !pronoun(at))
}

/// بعد لقاءاته في بغداد: several meetings that a day or a stay is told by.
pub fn only_counts(scene: &Scene, sign: &Sign) -> bool {
    let before = sign.tokens.start.saturating_sub(2).max(scene.tokens.start)..sign.tokens.start;
    ar::is_several(scene.reading.word(sign.tokens.end - 1))
        && before.into_iter().any(|at| RuleWord::Retrospect.has(scene.reading.word(at)))
}

/// مجموعة الاتصال التي تضم: who belongs to a group, and not who met.
pub fn is_of_a_group(scene: &Scene, sign: &Sign) -> bool {
    let at = sign.tokens.start;
    let has = RuleWord::Comprise.has(scene.reading.word(at));
    let relative = at > scene.tokens.start + 1 && scene.signs.is(at - 1, Class::Relative);
    scene.lang == Lang::Ar && has && relative && !scene.event(at - 2)
}

/// «ونقل سموه خلال الاستقبال تحيات الملك إلى الرئيس»: who sends his regards to whom, and not who met.
pub fn conveys_greetings(scene: &Scene, clause: &Clause) -> bool {
    let greeting = |at: usize| scene.reading.word(at).trim_start_matches('و').starts_with("تحیات");
    scene.lang == Lang::Ar && clause.tokens.clone().any(greeting)
}

/// How far behind the verb the film may stand that is passed on.
const FILM: usize = 8;

/// «تداول ناشطون مقاطع فيديو»: what is passed on is no talk.
pub fn is_passed_on(scene: &Scene, sign: &Sign) -> bool {
    let verb = matches!(sign.event(), Some((Event::Talk, tense)) if !tense.is_noun());
    let spreads = scene.reading.word(sign.tokens.start).contains("تداول");
    let behind = sign.tokens.end..(sign.tokens.end + FILM).min(scene.tokens.end);
    scene.lang == Lang::Ar && verb && spreads && behind.into_iter().any(|at| RuleWord::Clip.has(scene.reading.word(at)))
}

/// لإجراء لقاءات رسمية: meetings in general.
pub fn is_of_many(scene: &Scene, sign: &Sign) -> bool {
    scene.lang == Lang::Ar && RuleWord::Many.has(scene.reading.word(sign.tokens.start))
}

/// True when the clause says with whom.
pub fn names_partner(parties: &[Party]) -> bool {
    parties.iter().any(|p| matches!(p.rule.0, "meeting.with" | "meeting.object" | "meeting.between" | "meeting.direction"))
}

/// How far before the press the word for the interview may stand.
const INTERVIEW: usize = 3;

/// True when the partner is the press or the public.
pub fn with_press(scene: &Scene, clause: &Clause) -> bool {
    let near = clause.trigger.start.saturating_sub(4).max(clause.tokens.start)..(clause.trigger.end + 4).min(clause.tokens.end);
    // «به گزارش خبرگزاری …، این دیدار»: who is quoted is no partner.
    let partners = |b: usize| scene.signs.link(b).is_some_and(|link| link != Link::Source);
    // «در گفت‌وگو با شبکه از دیدار خود خبر داد»: the interview is another event.
    let interview = |s: &Sign| {
        let ahead = s.tokens.start.saturating_sub(INTERVIEW).max(clause.tokens.start)..s.tokens.start;
        scene.grammar.finite_verb_ends_clause
            && s.tokens.end <= clause.trigger.start
            && scene.signs.within(ahead).any(|e| e.event().is_some())
    };
    scene.signs.within(near).filter(|s| !interview(s)).any(|s| {
        let before = s.tokens.start.checked_sub(1).filter(|b| *b >= clause.tokens.start);
        s.class == Class::Press
            && (s.clitic.link.is_some() || before.is_some_and(|b| partners(b) || scene.reading.word(b) == "the"))
    })
}
