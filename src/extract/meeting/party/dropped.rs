//! Who takes part in an Arabic event beyond subject and object in their usual place: dropped subjects, those who only
//! tell of it, those behind what is signed or done.

use std::ops::Range;

use super::agent::Agent;
use super::casting::{Casting, Chosen, NOUN_REACH};
use super::lacking::groups;
use super::tie::{Tie, is_comma};
use crate::extract::meeting::frame::beside;
use crate::extract::meeting::frame::signs::Sign;
use crate::lexicon::{Class, Event, Layer, Link, RuleWord, Tense};
use crate::text::Lang;

/// How far behind "since" the one may stand whom somebody has fought.
const QUARREL: usize = 14;

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

    /// «خلال لقاء A، مساء الأحد، B»: the noun has its subject right behind it, and then its object.
    pub fn is_object_behind_the_subject(&self, i: usize, chosen: &Chosen) -> bool {
        let met = self.event == Event::Meet && self.tense == Tense::Noun && self.scene.lang == Lang::Ar;
        let [(subject, "meeting.object")] = chosen[..] else { return false };
        let (first, second) = (&self.agents[subject], &self.agents[i]);
        let gap = first.tokens.end.min(second.tokens.start)..second.tokens.start;
        let plain = |at: usize| {
            let word = self.scene.reading.is_word(at) || is_comma(self.scene.reading.word(at));
            let free = [Layer::Clause, Layer::Event].iter().all(|layer| self.scene.signs.covering(at, *layer).is_none());
            word && free && matches!(self.scene.signs.link(at), None | Some(Link::In))
        };
        let open = matches!(second.tie, Tie::Bare | Tie::Comma | Tie::Start);
        let beside = subject + 1 == i && first.tokens.start == self.clause.trigger.end && first.person && second.person;
        met && open && beside && !second.coordinated && gap.len() <= 2 * NOUN_REACH && gap.into_iter().all(plain)
    }

    /// «بحث A مع B مسيرة التفاوض مع C»: who is party to what is discussed.
    pub fn is_partner_of_a_topic(&self, agent: &Agent) -> bool {
        let gap = self.clause.trigger.end..agent.tokens.start;
        let noun = |s: &Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && agent.tokens.start - s.tokens.end <= 2;
        let met = |a: &Agent| gap.contains(&a.tokens.start) && a.tie == Tie::Link(Link::With);
        self.is_discussed_between() && self.scene.signs.within(gap.clone()).any(noun) && self.agents.iter().any(met)
    }

    /// «تناول اللقاء بين A وB التحضيرات لزيارة C»: whose event is only made ready for.
    pub fn is_behind_preparations(&self, agent: &Agent) -> bool {
        let between = self.clause.trigger.end..agent.tokens.end;
        let prepared =
            |s: &Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && beside::is_prepared(self.scene, &s.tokens);
        self.scene.lang == Lang::Ar && self.scene.signs.within(between).any(prepared)
    }

    /// «نتائج اللقاء الذي جمع A بB»: those before the noun only speak of who met.
    pub fn is_gathered(&self) -> bool {
        let end = self.clause.trigger.end;
        let inside = self.tense == Tense::Noun && end + 1 < self.scene.tokens.end && self.scene.lang == Lang::Ar;
        inside && self.scene.signs.is(end, Class::Relative) && RuleWord::Gather.has(self.scene.reading.word(end + 1))
    }

    /// «جلسة إحاطة في مجلس الأمن»: the council sits in its own session.
    pub fn sits_in(&self, agent: &Agent, gap: usize) -> bool {
        let word = self.scene.reading.word(agent.tokens.start);
        let council = ["مجلس", "الجمعیه", "لجنه", "البرلمان", "الکنیست", "الکونغرس"].iter().any(|head| word.starts_with(head));
        let session = self.event == Event::Session && self.tense == Tense::Noun && self.scene.lang == Lang::Ar;
        session && agent.bare_body && council && gap <= 3
    }

    /// «لقاء في مكتب الوزير A مع السفير B»: whose house it is takes part.
    pub fn is_at_home(&self, agent: &Agent) -> bool {
        let before = agent.tokens.start.checked_sub(1).map_or("", |at| self.scene.reading.word(at));
        let house = matches!(before, "مکتب" | "منزل" | "دیوان" | "بمکتب" | "بمنزل");
        self.scene.lang == Lang::Ar && self.tense == Tense::Noun && house && !agent.bare_place && !agent.bare_body
    }

    /// «غادر متوجها إلى مصر في زيارة»: the goal stands before the noun of the visit.
    pub fn is_bound_for(&self, agent: &Agent) -> bool {
        let word = |back: usize| agent.tokens.start.checked_sub(back).map_or("", |at| self.scene.reading.word(at));
        let bound = matches!(word(1), "الی") && word(2).starts_with("متوجه");
        let near = self.clause.trigger.start.saturating_sub(agent.tokens.end) <= NOUN_REACH;
        self.event == Event::Visit && self.tense == Tense::Noun && agent.bare_place && bound && near
    }

    /// «منذ اندلاع القتال مع قوات B»: whom somebody has fought since, and not whom he met.
    pub fn is_of_a_quarrel(&self, agent: &Agent) -> bool {
        let from = agent.tokens.start.saturating_sub(QUARREL).max(self.clause.trigger.end);
        let since = (from..agent.tokens.start).rfind(|at| self.scene.reading.word(*at) == "منذ");
        let other = |since: usize| self.scene.signs.within(since..agent.tokens.start).any(|s| s.event().is_some());
        let fought = |since: usize| (since..agent.tokens.start).any(|at| RuleWord::Matter.has(self.scene.reading.word(at)));
        self.scene.lang == Lang::Ar && since.is_some_and(|since| !other(since) && fought(since))
    }

    /// «توقيع اتفاق بين A وB»: the deal is between those who sign it.
    pub fn signs_between(&self, agent: &Agent) -> bool {
        let before = agent.tokens.start.checked_sub(1).map_or("", |at| self.scene.reading.word(at));
        self.event == Event::Sign && self.scene.lang == Lang::Ar && before == "بین"
    }
}
