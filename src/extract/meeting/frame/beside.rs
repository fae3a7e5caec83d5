//! What stands behind an Arabic trigger but belongs to another event of its clause: «محادثات أجراها … قبل الجولة المقررة في الدوحة».

use std::ops::Range;

use super::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Layer, RuleWord};
use crate::text::Lang;

/// How many words may stand between "before" and the event that it leads to: «قبل بدء جولة».
const LED: usize = 2;

/// True for a token behind another event noun that is only the time or the topic of the event at hand.
pub fn is_of_another(scene: &Scene, trigger: &Range<usize>, at: usize) -> bool {
    let noun = |s: &Sign| s.event().is_some_and(|(_, tense)| tense.is_noun());
    let led = |s: &Sign| is_led(scene, trigger.end, s.tokens.start);
    at > trigger.end && scene.signs.within(trigger.end..at).any(|s| noun(s) && led(s))
}

/// True for an event that a word of time or topic leads to, at most so far back as `floor`.
pub fn is_led(scene: &Scene, floor: usize, event: usize) -> bool {
    let leads = |word: usize| RuleWord::Reference.has(without_and(scene.reading.word(word)));
    let near = event.saturating_sub(LED).max(floor)..event;
    scene.lang == Lang::Ar && (near.into_iter().any(leads) || is_counted_from(scene, floor, event))
}

/// How far before an event the time may be told since or until it: «بعد أقل من أسبوعين من جولة».
const COUNTED: usize = 6;

/// «بعد أسبوع من زيارة», «قبل يومين من القمة»: the event that a time is counted from.
fn is_counted_from(scene: &Scene, floor: usize, event: usize) -> bool {
    let from = event.checked_sub(1).filter(|at| *at > floor && scene.reading.word(*at) == "من");
    let leads = |at: usize| matches!(without_and(scene.reading.word(at)), "بعد" | "قبل");
    // «بعد يومين من المحادثات»: how long it took.
    let lasted = scene.reading.word(event).ends_with("ات");
    !lasted && from.is_some_and(|from| (from.saturating_sub(COUNTED).max(floor)..from).any(leads))
}

/// How many words may describe an event before it is called upcoming: «القمة العربية المقبلة».
const DESCRIBED: usize = 3;

/// «مباحثات جنيف المقبلة», «لقاء منتظر»: the adjective of an event that is still to come.
pub fn upcoming(scene: &Scene, trigger: &Range<usize>) -> Option<usize> {
    let near = trigger.end..(trigger.end + DESCRIBED).min(scene.tokens.end);
    let plain = |at: &usize| scene.reading.is_word(*at) && scene.signs.covering(*at, Layer::Link).is_none();
    let mut words = near.take_while(plain);
    words.find(|at| RuleWord::Upcoming.has(scene.reading.word(*at))).filter(|_| scene.lang == Lang::Ar)
}

/// How many words may stand between preparations and their event: «الترتيبات الخاصة بزيارة».
const PREPARED: usize = 3;

/// «الاستعدادات لزيارة الرئيس الروسي», «التحضير للقمة»: an event that is only made ready for.
pub fn is_prepared(scene: &Scene, trigger: &Range<usize>) -> bool {
    let from = trigger.start.saturating_sub(PREPARED).max(scene.tokens.start);
    let ready = |at: usize| RuleWord::Prepares.has(without_and(scene.reading.word(at)));
    let led = scene.signs.within(trigger.clone()).any(|s| s.tokens == *trigger && s.clitic.link.is_some());
    let gap = |at: usize| (at + 1..trigger.start).all(|between| scene.reading.is_word(between) && !scene.event(between));
    scene.lang == Lang::Ar && led && (from..trigger.start).any(|at| ready(at) && gap(at))
}

/// How far before an event the verb may stand that denies it: «نفى مكتب رئيس الوزراء العراقي عقد لقاء».
const DENIAL: usize = 8;

/// «نفت الرئاسة عقد لقاء», «رفض الرئيس لقاء المبعوث»: what is denied or refused has not been.
pub fn is_denied(scene: &Scene, trigger: &Range<usize>) -> bool {
    let from = trigger.start.saturating_sub(DENIAL).max(scene.tokens.start);
    let denies = |at: &usize| RuleWord::Denies.has(without_and(scene.reading.word(*at)));
    let Some(verb) = (from..trigger.start).rfind(denies).filter(|_| scene.lang == Lang::Ar) else { return false };
    let gap = verb + 1..trigger.start;
    let tells = |s: &Sign| s.event().is_some();
    let fresh = scene.signs.within(trigger.clone()).any(|s| s.tokens == *trigger && !s.clitic.article && s.clitic.link.is_none());
    fresh && gap.clone().all(|at| scene.reading.is_word(at)) && !scene.signs.within(gap).any(tells)
}

/// «من غير أن يلتقي», «دون أن يجتمع», «دون التشاور مع»: what somebody left undone.
pub fn is_left_out(scene: &Scene, trigger: &Range<usize>) -> bool {
    let start = trigger.start;
    let without = |at: usize| RuleWord::Without.has(scene.reading.word(at));
    let led = start >= scene.tokens.start + 2 && scene.reading.word(start - 1) == "ان" && without(start - 2);
    let bare = start > scene.tokens.start && matches!(scene.reading.word(start - 1), "دون" | "بدون");
    scene.lang == Lang::Ar && (led || bare)
}

fn without_and(word: &str) -> &str {
    word.strip_prefix('و').filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn what_comes_later_is_another_event() {
        let text = "أجرى [شولتس|DE] محادثات مع [ميلوني|IT] قبل جولة المفاوضات المقررة في الدوحة.";
        assert!(meetings(text).starts_with("held"), "{}", meetings(text));
        assert!(!meetings(text).lines().next().unwrap_or_default().contains("Doha"), "{}", meetings(text));
    }

    #[test]
    fn denied_meetings_are_none() {
        for text in ["نفت الرئاسة عقد لقاء بين [شولتس|DE] و[ميلوني|IT].", "رفض [شولتس|DE] لقاء [ميلوني|IT]."]
        {
            assert_eq!(meetings(text), "", "{text}");
        }
    }
}
