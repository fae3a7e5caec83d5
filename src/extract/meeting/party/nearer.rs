//! Agents that belong to another event told nearer to them, or to what is spoken of.

use std::ops::Range;

use super::agent::Agent;
use super::casting::{Casting, NOUN_REACH};
use super::tie::Tie;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::grammar::Object;
use crate::lexicon::{Class, Event, Layer, Link};
use crate::text::Lang;

/// How far behind whom it tells of a Persian verb may stand.
const LATER: usize = 12;

impl Casting<'_, '_, '_> {
    /// "Will brief B after the talks between C and D": who follows another event, told as the occasion, meets there.
    pub fn is_of_a_nearer_event(&self, agent: &Agent) -> bool {
        let gap = self.clause.trigger.end..agent.tokens.start;
        let noun = |s: &&Sign| s.event().is_some_and(|(_, tense)| tense.is_noun());
        let Some(other) = self.scene.signs.within(gap.clone()).rfind(|s| noun(s)) else { return false };
        // «دیدار الف با ب و گفت‌وگو با پ»: the first noun has its partner already.
        let met = |a: &Agent| (gap.start..other.tokens.start).contains(&a.tokens.start) && a.tie == Tie::Link(Link::With);
        if self.tense.is_noun() && self.scene.grammar.object == Object::Genitive && self.agents.iter().any(met) {
            return true;
        }
        // اجتمع خلال زيارته لبغداد مع رئيسها: nobody is visited "with".
        if agent.tie == Tie::Link(Link::Between) && other.clitic.link.is_some() && agent.tokens.start - other.tokens.end <= 3 {
            return true;
        }
        let visits = other.event().is_some_and(|(event, _)| event == Event::Visit);
        if visits && !self.tense.is_noun() {
            return false;
        }
        let led = |at: usize| {
            self.scene.signs.is(at, Class::Done)
                || self.shifts(at)
                || matches!(self.scene.signs.link(at), Some(Link::Topic | Link::In))
        };
        let before = other.tokens.start.saturating_sub(4).max(gap.start)..other.tokens.start;
        agent.tokens.start - other.tokens.end <= 3 && before.into_iter().any(led)
    }

    /// «پیش از سفر به داکار با همتای خود دیدار کرد»: a Persian journey is not made "with" whom a later verb says was met.
    pub fn is_met_on_a_journey(&self, agent: &Agent) -> bool {
        let end = agent.tokens.end;
        let met = |s: &Sign| s.event().is_some_and(|(event, _)| event != Event::Visit);
        let journey = self.event == Event::Visit && self.scene.grammar.finite_verb_ends_clause;
        journey && self.scene.signs.within(end..(end + LATER).min(self.scene.tokens.end)).any(met)
    }

    /// عشية الاجتماع: the day is reckoned from the other event.
    pub fn shifts(&self, at: usize) -> bool {
        self.scene.signs.covering(at, Layer::Time).is_some_and(|s| matches!(s.class, Class::Shift(_)))
    }

    /// "Visited the capital to settle the dispute between A and B": they are spoken of.
    pub fn is_a_topic_between(&self, gap: &Range<usize>) -> bool {
        // «التوقيع على اتفاق بين»: those who sign are between what is signed.
        let signs = self.event == Event::Sign && self.scene.lang == Lang::Ar;
        let talks = signs || matches!(self.event, Event::Talk | Event::Negotiation | Event::Call);
        // لقاء غير معلن بين: the word only denies the one behind it.
        let topic = |s: &Sign| s.class == Class::Link(Link::Topic) && self.scene.reading.word(s.tokens.start) != "غیر";
        self.event == Event::Visit || !talks && self.scene.signs.within(gap.clone()).any(topic)
    }

    /// القمة الـ37 للاتحاد: what "of" is written onto belongs to the event noun right before it.
    pub fn follows_another_event(&self, agent: &Agent) -> bool {
        let near = agent.tokens.start.saturating_sub(NOUN_REACH).max(self.clause.trigger.end)..agent.tokens.start;
        let noun = |s: &Sign| s.class == Class::Never || s.event().is_some_and(|(_, tense)| tense.is_noun());
        self.scene.signs.within(near).any(noun)
    }

    /// يبحثان هاتفيا ليبيا: a state behind an Arabic verb of discussing is what they speak of.
    pub fn is_discussed(&self, agent: &Agent) -> bool {
        // "Discussed Libya".
        let english = self.scene.reading.word(self.clause.trigger.end - 1).starts_with("discuss");
        english && !self.tense.is_noun() && agent.bare_place || agent.bare_place && self.is_discussed_between()
    }

    /// «بحثا التطبيع بين A وB»: an Arabic verb of discussing, behind which states are only spoken of.
    pub fn is_discussed_between(&self) -> bool {
        let verb = !self.tense.is_noun() && self.scene.lang == Lang::Ar;
        let speaks = |at: usize| ["بحث", "ناقش", "ستعرض", "تناول"].iter().any(|stem| self.scene.reading.word(at).contains(stem));
        verb && self.clause.trigger.clone().any(speaks)
    }
}
