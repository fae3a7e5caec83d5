//! Persian subjects that only speak of an event of others: «سخنگو از سفر هیئت کنیا خبر داد», «الف گفت که رئیس‌جمهور با او دیدار می‌کند».

use super::agent::Agent;
use super::casting::{Casting, Chosen};
use crate::lexicon::{Class, Event, RuleWord, Tense};

/// How many words may stand between what leads to an event and the event («در واکنش به این دیدار»).
const LED: usize = 2;

impl Casting<'_, '_, '_> {
    /// «در اشاره به سفر هیئت کنیا گفت», «از سفر هیئت کنیا خبر داد»: whoever speaks of an event whose parties follow the noun.
    pub fn is_only_reported(&self, chosen: &Chosen) -> bool {
        let theirs = |rule: &str| matches!(rule, "meeting.of" | "meeting.object" | "meeting.between");
        let noun = self.scene.grammar.finite_verb_ends_clause && self.tense == Tense::Noun && !self.is_owned();
        // «از برگزاری کنفرانس خبر داد»
        let sits = matches!(self.event, Event::Session | Event::Summit) && chosen.is_empty();
        if noun && sits && self.led_by("برگزاری").is_some() && self.is_announced() {
            return true;
        }
        noun && chosen.iter().any(|(_, rule)| theirs(rule)) && (self.is_pointed_to() || self.is_announced())
    }

    /// «الف گفت که رئیس‌جمهور با او دیدار می‌کند»: a Persian clause that is said and has its subject; who says it is none.
    pub fn is_said_with_its_subject(&self, chosen: &Chosen) -> bool {
        let start = self.clause.tokens.start;
        let opens = start > self.scene.tokens.start + 1;
        // «مطمئنم که …»; behind a name it would tell of that one.
        let told = |a: &Agent| a.tokens.end < start && start - a.tokens.end <= 3;
        let relative = opens && self.scene.signs.is(start - 1, Class::Relative) && self.agents.iter().any(told);
        let said = opens && (self.scene.signs.is(start - 1, Class::Boundary) || self.scene.reading.word(start - 1) == ":");
        let said = said && !relative;
        let subject = chosen.iter().any(|(i, rule)| *rule == "meeting.subject" && self.agents[*i].tokens.start >= start);
        self.scene.grammar.finite_verb_ends_clause && said && subject
    }

    /// «گفت که گفت‌وگوی دولت با شورشیان مهم است»: a noun that is said and whose own side has no name; who says it is none.
    pub fn is_of_the_unnamed(&self) -> bool {
        let (start, end) = (self.clause.tokens.start, self.clause.trigger.end);
        let said = start > self.scene.tokens.start && self.scene.signs.is(start - 1, Class::Boundary);
        let side = end < self.clause.tokens.end && self.scene.is_head(end);
        let named = self.agents.iter().any(|a| a.tokens.contains(&end));
        let noun = self.scene.grammar.finite_verb_ends_clause && self.tense == Tense::Noun;
        noun && said && side && !named
    }

    /// The word before the event, «این» and the like between.
    fn led_by(&self, word: &str) -> Option<usize> {
        let start = self.clause.trigger.start;
        let from = start.saturating_sub(LED).max(self.scene.tokens.start);
        (from..start).rev().find(|at| self.scene.reading.word(*at) == word)
    }

    fn is_pointed_to(&self) -> bool {
        let to = self.led_by("به").filter(|at| *at > self.scene.tokens.start);
        to.is_some_and(|at| RuleWord::Pointing.has(self.scene.reading.word(at - 1)))
    }

    fn is_announced(&self) -> bool {
        let mut behind = self.scene.signs.within(self.clause.trigger.end..self.scene.tokens.end);
        let says = behind.find(|s| s.class == Class::Boundary).map_or("", |s| self.scene.reading.word(s.tokens.start));
        self.led_by("از").is_some() && matches!(says, "خبر" | "گزارش")
    }
}
