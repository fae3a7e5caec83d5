//! Whether a clause still lacks its subject: who met is a pronoun, is in the verb, or was told before.

use super::casting::{Casting, Chosen};
use crate::extract::meeting::frame::{Collective, Pointing};
use crate::extract::meeting::grammar::{Object, Subject};
use crate::lexicon::{Class, Event, RuleWord, Tense};
use crate::text::Lang;

impl Casting<'_, '_, '_> {
    /// True when the clause names partners at most, and the trigger does not just point back.
    pub fn wants_subject(&self, chosen: &Chosen) -> bool {
        let partner = |rule: &str| {
            matches!(
                rule,
                "meeting.with" | "meeting.direction" | "meeting.guest" | "meeting.joined-by-and" | "meeting.destination"
            )
        };
        let known = self.pointing == Pointing::Known && !self.is_owned();
        // "Before the envoy arrived": an English verb has one subject.
        // سيشارك الأمين العام في الجلسة: nobody else is told by the verb.
        if self.event == Event::Attend && self.scene.lang == Lang::Ar && chosen.iter().any(|(_, rule)| *rule != "meeting.with") {
            return false;
        }
        let told =
            self.event == Event::Visit && !self.tense.is_noun() && chosen.iter().any(|(_, rule)| *rule == "meeting.subject");
        if told && self.scene.grammar.object == Object::AfterVerb {
            return false;
        }
        if self.is_said_with_its_subject(chosen) || self.is_only_reported(chosen) || self.is_of_the_unnamed() {
            return false;
        }
        let lone = self.takes_pronoun() && groups(chosen) == 1 || self.names_objects_only(chosen) || self.goes_on(chosen);
        !known && (chosen.len() < 2 || lone || chosen.iter().all(|(_, rule)| partner(rule)))
    }

    /// An English verb that so far has no subject.
    fn names_objects_only(&self, chosen: &Chosen) -> bool {
        let object = |rule: &str| matches!(rule, "meeting.object" | "meeting.joined-by-and" | "meeting.with");
        self.scene.grammar.object == Object::AfterVerb && !self.tense.is_noun() && chosen.iter().all(|(_, rule)| object(rule))
    }

    /// استقبله، اجتمع به: who was met is a pronoun.
    pub fn takes_pronoun(&self) -> bool {
        let suffix = |word: &str| ["ه", "ها", "هم", "هما"].into_iter().any(|s| word.ends_with(s));
        let verb = self.scene.grammar.subject == Subject::EitherSide && !self.tense.is_noun();
        let after = (self.clause.trigger.end < self.clause.tokens.end).then(|| self.scene.reading.word(self.clause.trigger.end));
        let with = after.is_some_and(|w| RuleWord::GuestJoined.has(w));
        verb && (with || suffix(self.scene.reading.word(self.clause.trigger.end - 1)))
    }

    /// True when a possessive points to the subject (لقائه، his meeting).
    pub fn is_owned(&self) -> bool {
        let before = self.clause.trigger.start.checked_sub(1).filter(|b| *b >= self.scene.tokens.start);
        self.tense == Tense::Own || before.is_some_and(|b| self.scene.signs.is(b, Class::Pronoun))
    }

    /// "He met", "she joins": the subject is a pronoun right before the verb.
    fn subject_is_pronoun(&self) -> bool {
        let word = |at: usize| self.scene.reading.word(at);
        let auxiliary = |at: &usize| RuleWord::Auxiliary.has(word(*at));
        let before = (self.scene.tokens.start..self.clause.trigger.start).rev().find(|at| !auxiliary(at));
        let verb = self.scene.grammar.adjective_before_noun && !self.tense.is_noun();
        let received = self.event == Event::Host;
        let pronoun = |word: &str| matches!(word, "he" | "she" | "i") || received && word == "they";
        verb && before.is_some_and(|b| pronoun(word(b)))
    }

    /// True when the clause names one party only and leaves its subject to a pronoun or to the verb.
    pub fn lacks_subject(&self, chosen: &Chosen) -> bool {
        let people = matches!(self.collective, Some(Collective::People(_)));
        let between = chosen.iter().any(|(_, rule)| *rule == "meeting.between");
        if people || between || self.pointing == Pointing::Known && !self.is_owned() {
            return false;
        }
        let pronoun = self.scene.signs.any(self.clause.tokens.clone(), Class::Pronoun);
        let goes = self.event == Event::Visit && chosen.iter().all(|(i, _)| self.agents[*i].bare_place);
        let goes = goes && self.scene.lang == Lang::Ar;
        // تستضيف بكين القادة: a town behind the verb is the host.
        let hosts = self.event == Event::Host && chosen.iter().any(|(i, _)| self.agents[*i].bare_place);
        if hosts && self.scene.lang == Lang::Ar && chosen.len() == 1 {
            return false;
        }
        let transitive = matches!(self.event, Event::Meet | Event::Host | Event::Call) || goes;
        let verb = self.scene.grammar.subject == Subject::EitherSide && !self.tense.is_noun() && transitive;
        let partners = |rule: &str| matches!(rule, "meeting.with" | "meeting.direction" | "meeting.joined-by-and");
        let met = |rule: &str| partners(rule) || rule == "meeting.object" && self.takes_pronoun();
        let lone = chosen.len() == 1 || groups(chosen) == 1 && chosen.iter().all(|(_, rule)| met(rule));
        let goer = self.subject_is_pronoun() && chosen.iter().all(|(_, rule)| *rule != "meeting.subject");
        lone && (pronoun || verb || self.is_owned() || self.is_behind_a_light_verb()) || goer
    }

    /// وأجرى محادثات مع الرئيس: who held them is in the verb.
    fn is_behind_a_light_verb(&self) -> bool {
        let Some(at) = self.clause.trigger.start.checked_sub(1).filter(|at| *at >= self.scene.tokens.start) else { return false };
        let led = at > self.scene.tokens.start && self.scene.signs.link(at - 1).is_some();
        let word = self.scene.reading.word(at);
        let light = RuleWord::Light.has(word.strip_prefix('و').unwrap_or(word));
        self.scene.lang == Lang::Ar && self.tense == Tense::Noun && light && !led
    }
}

/// How many were named apart from one another.
pub fn groups(chosen: &Chosen) -> usize {
    chosen.iter().filter(|(_, rule)| *rule != "meeting.joined-by-and").count()
}
