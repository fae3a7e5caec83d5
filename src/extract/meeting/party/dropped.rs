//! Who takes part in an Arabic event beyond subject and object in their usual place: dropped subjects, those who only
//! tell of it, those behind what is signed or done.

use std::ops::Range;

use super::agent::Agent;
use super::casting::{Casting, Chosen, NOUN_REACH};
use super::subject::groups;
use super::tie::is_comma;
use crate::extract::meeting::frame::beside;
use crate::extract::meeting::frame::signs::Sign;
use crate::lexicon::{Class, Event, Layer, Link, RuleWord, Tense};
use crate::text::Lang;

impl Casting<'_, '_, '_> {
    /// «بدأ الرئيس زيارة …، وسيلتقي الملك ورئيس الحكومة»: the verb goes on about the subject of the one before.
    pub fn goes_on(&self, chosen: &Chosen) -> bool {
        groups(chosen) == 1 && self.goes_on_about_the_subject() && self.earlier(chosen).is_some()
    }

    /// «وسيلتقي …», «زيارة التقى خلالها …»: an Arabic verb whose subject was told before.
    pub fn goes_on_about_the_subject(&self) -> bool {
        let joined = |s: &Sign| s.tokens == self.clause.trigger && s.clitic.and;
        let verb = self.event == Event::Meet && !self.tense.is_noun() && self.scene.lang == Lang::Ar;
        let end = self.clause.trigger.end;
        let inside = end < self.scene.tokens.end && RuleWord::Inside.has(self.scene.reading.word(end));
        verb && (inside || self.scene.signs.within(self.clause.trigger.clone()).any(joined))
    }

    /// «أجرى محادثات مع A قبل جولة المفاوضات»: those before the words of time met in the event told there.
    pub fn is_told_as_a_time(&self) -> bool {
        let start = self.clause.trigger.start;
        self.tense == Tense::Noun && beside::is_led(self.scene, self.clause.tokens.start, start)
    }

    /// كشف القصر عن لقاء: who tells of a meeting need not be there.
    pub fn is_told_of(&self) -> bool {
        let before = self.clause.trigger.start.checked_sub(1).filter(|at| *at >= self.scene.tokens.start);
        let of = before.is_some_and(|at| self.scene.reading.word(at) == "عن");
        of && self.tense == Tense::Noun && self.scene.lang == Lang::Ar
    }

    /// لقاء جمع الرئيسين, اجتماع يضم: what stands before the verb is the meeting itself.
    pub fn gathers_others(&self) -> bool {
        let gathers = |at: usize| RuleWord::Gather.has(self.scene.reading.word(at));
        self.scene.lang == Lang::Ar && self.event == Event::Attend && self.clause.trigger.clone().any(gathers)
    }

    /// أكد الوزير لنظيره في اتصال هاتفي: who was told something in the talk.
    pub fn hears(&self, agent: &Agent) -> bool {
        let talks = matches!(self.event, Event::Call | Event::Meet | Event::Talk);
        let phones = self.scene.reading.word(self.clause.trigger.start) == "عبر";
        let told = (self.is_led() || phones) && self.tense.is_noun();
        self.scene.lang == Lang::Ar && talks && told && !agent.bare_place && !agent.bare_body
    }

    /// أبلغ الوزير نظيره في اتصال هاتفي: a counterpart right behind somebody is no subject alone.
    pub fn is_told(&self, i: usize) -> bool {
        let behind = i > 0 && self.agents[i].tokens.start.saturating_sub(self.agents[i - 1].tokens.end) <= 1;
        let counterpart = self.scene.signs.any(self.agents[i].tokens.clone(), Class::Counterpart);
        self.scene.lang == Lang::Ar && self.tense.is_noun() && behind && counterpart && self.is_led()
    }

    /// "In a call", خلال لقاء: the event is where something was said.
    pub fn is_led(&self) -> bool {
        let from = self.clause.trigger.start.saturating_sub(2).max(self.scene.tokens.start);
        let leads = |s: &Sign| matches!(s.class, Class::Link(Link::In) | Class::Done);
        self.scene.signs.within(from..self.clause.trigger.start).any(leads)
    }

    /// لقائه في بيروت الرئيس, استقباله اليوم بقصر الرئاسة وزير الخارجية: where and when stand before the object of the noun.
    pub fn is_object_of_own(&self, agent: &Agent, gap: &Range<usize>) -> bool {
        let met = matches!(self.event, Event::Meet | Event::Host) && self.tense == Tense::Own && self.scene.lang == Lang::Ar;
        let plain = |at: usize| {
            let link = self.scene.signs.link(at);
            let word = self.scene.reading.is_word(at) || is_comma(self.scene.reading.word(at));
            word && matches!(link, None | Some(Link::In)) && !self.scene.event(at)
        };
        let told = |at: usize| self.scene.signs.covering(at, Layer::Clause).is_none() && plain(at);
        met && !agent.bare_place && !agent.bare_body && gap.len() <= NOUN_REACH + 2 && gap.clone().all(told)
    }

    /// «جولة يقوم بها الوزير», «المحادثات التي أجراها الرئيس»: whoever stands behind the verb that has the event as its object.
    pub fn does_it(&self, agent: &Agent) -> bool {
        let word = |back: usize| agent.tokens.start.checked_sub(back).map_or("", |at| self.scene.reading.word(at));
        let does = matches!(word(1), "بها" | "به") && RuleWord::Does.has(word(2));
        let near = agent.tokens.start - self.clause.trigger.end <= 2 * NOUN_REACH;
        self.scene.lang == Lang::Ar && self.tense.is_noun() && near && (does || RuleWord::DoesIt.has(word(1)))
    }

    /// «توقيع اتفاق بين A وB»: the deal is between those who sign it.
    pub fn signs_between(&self, agent: &Agent) -> bool {
        let before = agent.tokens.start.checked_sub(1).map_or("", |at| self.scene.reading.word(at));
        self.event == Event::Sign && self.scene.lang == Lang::Ar && before == "بین"
    }
}
