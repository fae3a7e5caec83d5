//! Whether and how: status and format of an event, from tense and cue words.

use std::ops::Range;

use super::plan;
use super::when::Moment;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::beside;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::grammar::fa;
use crate::extract::meeting::party::agent::Scene;
use crate::extract::{Format, Status};
use crate::lexicon::{Class, Event, Layer, RuleWord, Tense};
use crate::text::{Lang, PartialDate};

/// What a clause says of an event's reality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reality {
    /// It is, was or will be.
    Event(Option<Status>),
    /// It is denied, or contact is a habit: no meeting.
    None,
}

/// The status that the words around a trigger show; what has a day of its own is no process.
pub fn reality(scene: &Scene, clause: &Clause, event: Event, tense: Tense, on_a_day: bool) -> Reality {
    let near = nearby(scene, clause);
    let has = |class| scene.signs.any(near.clone(), class);
    let denied = (tense == Tense::Noun || event == Event::Host) && beside::is_denied(scene, &clause.trigger);
    if denied || beside::is_left_out(scene, &clause.trigger) || is_only_wished(scene, clause, event, tense) {
        return Reality::None;
    }
    if plan::is_joined_infinitive(scene, clause) {
        return Reality::Event(Some(Status::Planned));
    }
    if has(Class::Moved) {
        return Reality::Event(Some(Status::Planned));
    }
    if has(Class::Cancelled) || called_off(scene, clause) {
        return Reality::Event(Some(Status::Cancelled));
    }
    let negated = scene.signs.within(near.clone()).any(|s| s.class == Class::Negated);
    if !on_a_day && (is_supposed(scene, clause, tense) || plan::is_possible(scene, clause)) || fa::is_only_possible(scene, clause)
    {
        return Reality::None;
    }
    let process = event == Event::Negotiation || event == Event::Talk && tense.is_noun();
    let reach = if event == Event::Negotiation { near.clone() } else { beside(&clause.trigger, &near) };
    let told = is_headline(scene) && event == Event::Talk;
    if process && !on_a_day && !told && scene.signs.any(reach, Class::Ongoing) && (!has(Class::Planned) || negated) {
        return Reality::Event(Some(Status::Ongoing));
    }
    if negated && fa::was_called_off(scene, clause) {
        return Reality::Event(Some(Status::Cancelled));
    }
    let ought = scene.signs.any(clause.tokens.start..clause.trigger.start, Class::Ought) && tense.is_noun();
    if negated || ought || tense != Tense::Past && has(Class::Habit) {
        return Reality::None;
    }
    let status = match tense {
        Tense::Past => Some(Status::Held),
        Tense::Future => Some(Status::Planned),
        _ if has(Class::WasPlanned) || planned(scene, clause) => Some(Status::Planned),
        Tense::Present if is_aim(scene, clause) => Some(Status::Planned),
        Tense::Noun if is_current(scene, clause) => Some(Status::Planned),
        Tense::Present => of_the_present(scene, clause, event),
        Tense::Noun | Tense::Own if event == Event::Negotiation && !on_a_day && !has(Class::Done) => Some(Status::Ongoing),
        Tense::Noun | Tense::Own if is_headline(scene) => None,
        Tense::Noun if is_done(scene, clause, &near) && is_purpose(scene, clause) => Some(Status::Planned),
        Tense::Noun | Tense::Own if fa::is_told_ahead(scene, clause) => Some(Status::Planned),
        // «برای دیدار با او وارد کابل شد»: the journey was made, and the meeting is told with it.
        Tense::Noun if fa::is_led_by_a_purpose(scene, &clause.trigger) && !clause.is_told_by_a_light_verb(scene) => None,
        Tense::Noun | Tense::Own if is_done(scene, clause, &near) || is_occasion(scene, clause) || is_over(scene, clause) => {
            Some(Status::Held)
        }
        Tense::Noun | Tense::Own => None,
    };
    Reality::Event(status)
}

/// How many words may stand between a wish and what is wished («خواستار برگزاری هرچه زودتر گفت‌وگو»).
const WISHED: usize = 3;

/// «خواستار گفت‌وگو با کابل شد»: what is called for or wished need never take place.
fn is_only_wished(scene: &Scene, clause: &Clause, event: Event, tense: Tense) -> bool {
    let talks = matches!(event, Event::Meet | Event::Talk | Event::Negotiation | Event::Call);
    let start = clause.trigger.start;
    let from = start.saturating_sub(WISHED + 2).max(scene.tokens.start);
    let wish = scene.signs.within(from..start).rfind(|s| s.class == Class::Wish).filter(|_| talks && tense == Tense::Noun);
    wish.is_some_and(|wish| {
        let gap = wish.tokens.end..start;
        let plain = |at: usize| scene.reading.is_word(at) && scene.signs.covering(at, Layer::Event).is_none();
        gap.len() <= WISHED && gap.into_iter().all(plain)
    })
}

/// "If A and B met": what is only supposed.
fn is_supposed(scene: &Scene, clause: &Clause, tense: Tense) -> bool {
    let before = clause.tokens.start.checked_sub(1).filter(|b| *b >= scene.tokens.start);
    let opens = before.is_some_and(|b| matches!(scene.reading.word(b), "if" | "unless"));
    opens && tense != Tense::Future
}

/// The few words around a trigger.
fn beside(trigger: &Range<usize>, within: &Range<usize>) -> Range<usize> {
    trigger.start.saturating_sub(4).max(within.start)..(trigger.end + 5).min(within.end)
}

/// True when a sentence with one event, or with what had been planned, says further on that it was called off.
fn called_off(scene: &Scene, clause: &Clause) -> bool {
    let stop = |at: &usize| matches!(scene.reading.word(*at), ";" | "؛");
    let start = (scene.tokens.start..clause.trigger.start).rev().find(stop).unwrap_or(scene.tokens.start);
    let end = (clause.trigger.end..scene.tokens.end).find(stop).unwrap_or(scene.tokens.end);
    let has = |class| scene.signs.any(start..end, class);
    let events = || scene.signs.iter().filter(|s| s.event().is_some()).count();
    has(Class::Cancelled) && (events() == 1 || events() <= 3 && has(Class::WasPlanned))
}

/// The noun of an Arabic headline tells neither of the past nor of what is to come.
fn is_headline(scene: &Scene) -> bool {
    let goes_on = scene.tokens.end < scene.reading.tokens.len();
    let open = scene.tokens.end > 0 && scene.reading.is_word(scene.tokens.end - 1);
    scene.lang == Lang::Ar && scene.tokens.start == 0 && goes_on && open
}

/// "In talks with", «در دیدار با»: what is said was said there.
pub fn is_occasion(scene: &Scene, clause: &Clause) -> bool {
    let before = clause.trigger.start.checked_sub(1).filter(|b| *b >= scene.tokens.start);
    let led = |b| RuleWord::DuringStatus.has(scene.reading.word(b));
    before.is_some_and(led)
}

/// يلتقي الرئيس غدا: an Arabic report tells in the present what is to come, but its headline also what has been.
fn of_the_present(scene: &Scene, clause: &Clause, event: Event) -> Option<Status> {
    let talked = matches!(event, Event::Talk | Event::Negotiation | Event::Sign | Event::See);
    if scene.lang != Lang::Ar || talked {
        return Some(Status::Held);
    }
    let before = clause.trigger.start.checked_sub(1).filter(|b| *b >= scene.tokens.start);
    let open = |b: usize| RuleWord::Relative.has(scene.reading.word(b));
    if before.is_some_and(open) {
        return None;
    }
    let opening = clause.trigger.start == clause.tokens.start || scene.reading.word(clause.trigger.start).starts_with('و');
    let headline = scene.tokens.start == 0;
    (opening && !headline).then_some(Status::Planned)
}

/// «فردا با او دیدار می‌کند»: the Persian present tells what is to come.
fn is_current(scene: &Scene, clause: &Clause) -> bool {
    let last = clause.trigger.end.min(scene.tokens.end - 1);
    // «سفر می‌کند» is one trigger with its verb.
    let within = clause.trigger.len() > 1 && scene.signs.is(clause.trigger.end - 1, Class::Current);
    scene.grammar.finite_verb_ends_clause && (within || scene.signs.is(last, Class::Current))
}

/// أن يلتقي: the verb after the particle tells what is wanted.
fn is_aim(scene: &Scene, clause: &Clause) -> bool {
    let before = clause.trigger.start.checked_sub(1).filter(|b| *b >= scene.tokens.start);
    let told = |b: usize| b > scene.tokens.start && matches!(scene.reading.word(b - 1), "قبل" | "بعد");
    before.is_some_and(|b| matches!(scene.reading.word(b), "ان" | "بان" | "لان") && !told(b))
}

/// What the day says where the words do not: gone by is held, yet to come is planned.
pub fn by_date(status: Option<Status>, tense: Tense, moment: Option<Moment>, published: Option<PartialDate>) -> Option<Status> {
    let Some((moment, today)) = moment.filter(Moment::is_day).zip(published.filter(|p| p.precision() == 3)) else {
        return status;
    };
    match status {
        None if moment.at.date > today => Some(Status::Planned),
        Some(Status::Held) if tense == Tense::Present && moment.at.date >= today => Some(Status::Planned),
        // "Will be held on Friday" is for the next one.
        Some(Status::Planned) if moment.weekday => status,
        None if moment.weekday && tense.is_noun() && moment.at.date < today => None,
        None | Some(Status::Planned) if tense.is_noun() && moment.at.date < today => Some(Status::Held),
        _ => status,
    }
}

/// The clause with the verb that governs it: a few words more on either side.
fn nearby(scene: &Scene, clause: &Clause) -> Range<usize> {
    // «دیدار انجام نشد ولی تلفنی گفت‌وگو کردند»: what came before the turn is of another event.
    let turns = scene.lang == Lang::Fa && RuleWord::Turn.has(scene.reading.word(clause.tokens.start));
    let back = if turns { 0 } else { 3 };
    let start = clause.tokens.start.saturating_sub(back).max(scene.tokens.start);
    start..(clause.tokens.end + 2).min(scene.tokens.end)
}

/// True when a sign of the future stands in the clause, or right before it («قرار است که», من المقرر أن).
fn planned(scene: &Scene, clause: &Clause) -> bool {
    // English verbs are read with the day inside them: "will participate on Wednesday in".
    let back = if scene.grammar.adjective_before_noun { 6 } else { 4 };
    let from = clause.tokens.start.saturating_sub(back).max(scene.tokens.start);
    let trigger = &clause.trigger;
    let gap = |s: &Sign| trigger.start.saturating_sub(s.tokens.end).max(s.tokens.start.saturating_sub(trigger.end));
    let own = |s: &&Sign| {
        let told = is_headline(scene) && RuleWord::HeldNow.has(scene.reading.word(s.tokens.end - 1));
        let another = is_of_another_event(scene, trigger, s) || beside::is_of_another(scene, trigger, s.tokens.start);
        s.class == Class::Planned && !told && !another && !is_led_by_to(scene, s) && !plan::is_a_plan_of_others(scene, trigger, s)
    };
    if beside::upcoming(scene, trigger).is_some() {
        return true;
    }
    let ahead = scene.signs.within(from..clause.tokens.end).filter(own).map(gap).min();
    if scene.grammar.finite_verb_ends_clause {
        return ahead.is_some();
    }
    // «من المقرر أيضا عقد لقاء»: what looks like a verb is the noun of what is planned.
    let of_a_plan = |s: &Sign| {
        let from = s.tokens.start.saturating_sub(3).max(scene.tokens.start);
        scene.reading.word(s.tokens.start) == "عقد" && scene.signs.any(from..s.tokens.start, Class::Planned)
    };
    let verb = |s: &&Sign| s.class == Class::Done && scene.signs.link(s.tokens.start).is_none() && !of_a_plan(s);
    let done = scene.signs.within(from..trigger.start).filter(verb).map(gap).min();
    ahead.is_some_and(|planned| done.is_none_or(|done| planned <= done))
}

/// How far behind "during" or "after" an Arabic event may stand: «خلال أعمال الدورة العادية».
const OCCASION: usize = 4;

/// True for a light verb that is not part of a verb of saying («از دیدار با او خبر داد»), nor only "is".
fn is_done(scene: &Scene, clause: &Clause, near: &Range<usize>) -> bool {
    // «قمة للتشاور بعد الهجوم»: an Arabic word of time tells of the event right behind it.
    let time = |s: &Sign| scene.lang == Lang::Ar && RuleWord::Retrospect.has(scene.reading.word(s.tokens.start));
    let own = |s: &Sign| !time(s) || s.tokens.end <= clause.trigger.start && clause.trigger.start - s.tokens.end <= OCCASION;
    let is = |s: &Sign| s.tokens.len() == 1 && matches!(scene.reading.word(s.tokens.start), "است" | "هستند");
    let told = |s: &Sign| scene.signs.covering(s.tokens.start, Layer::Clause).is_some() && scene.grammar.finite_verb_ends_clause;
    scene.signs.within(near.clone()).any(|s| s.class == Class::Done && !told(s) && !is(s) && own(s))
}

/// «برای گفت‌وگو با او موافقت کرد», «به منظور انجام دیداری»: a purpose, where nobody has gone for it yet.
fn is_purpose(scene: &Scene, clause: &Clause) -> bool {
    let set_out = |s: &Sign| scene.signs.is(s.tokens.start, Class::Planned);
    let visit = |s: &Sign| matches!(s.event(), Some((Event::Visit | Event::Host, _))) && !set_out(s);
    fa::is_led_by_a_purpose(scene, &clause.trigger) && !scene.signs.iter().any(visit)
}

/// «پس از دیدار با او عازم قاهره شد»: who sets out has met already.
fn is_of_another_event(scene: &Scene, trigger: &Range<usize>, sign: &Sign) -> bool {
    let event = scene.signs.within(sign.tokens.clone()).find(|s| s.event().is_some() && s.tokens == sign.tokens);
    event.is_some_and(|s| s.tokens != *trigger) && follows_after(scene, trigger)
}

/// «پس از دیدار», «بعد از گفت‌وگو».
pub fn follows_after(scene: &Scene, trigger: &Range<usize>) -> bool {
    let word =
        |back: usize| trigger.start.checked_sub(back).filter(|at| *at >= scene.tokens.start).map(|at| scene.reading.word(at));
    word(1) == Some("از") && matches!(word(2), Some("پس" | "بعد"))
}

/// What is told as over in a sentence that goes on about what came after it; a process may go on for all that.
fn is_over(scene: &Scene, clause: &Clause) -> bool {
    let process = |s: &Sign| matches!(s.event(), Some((Event::Negotiation, _)));
    follows_after(scene, &clause.trigger) && !scene.signs.within(clause.trigger.clone()).any(process)
}

/// «به دعوت همتای خود»: an invitation that was followed.
fn is_led_by_to(scene: &Scene, sign: &Sign) -> bool {
    let before = sign.tokens.start.checked_sub(1).filter(|at| *at >= scene.tokens.start);
    scene.grammar.finite_verb_ends_clause && before.is_some_and(|at| scene.reading.word(at) == "به")
}

/// The format that the words around a trigger, else the kind of event, show.
pub fn format(scene: &Scene, clause: &Clause, event: Event) -> Option<Format> {
    let other = |s: &Sign| s.event().is_some() && s.tokens != clause.trigger;
    // «مکالمه تلفنی درباره نشست»: the words belong to the call.
    let others: Vec<Range<usize>> = scene.signs.iter().filter(|s| other(s)).map(|s| s.tokens.clone()).collect();
    let own = |s: &Sign| !others.iter().any(|o| o.start <= s.tokens.start && s.tokens.end <= o.end);
    // "Repeated his call for talks": a demand, and no telephone.
    let demand = |s: &Sign| {
        let next = s.tokens.end.min(scene.tokens.end - 1);
        matches!(scene.reading.word(s.tokens.start), "call" | "calls") && matches!(scene.reading.word(next), "for" | "on" | "by")
    };
    // «مقاطع فيديو»: what was shown, and not how people met.
    let clip = |s: &Sign| {
        s.tokens.start > scene.tokens.start
            && RuleWord::Clip.has(scene.reading.word(s.tokens.start - 1))
            && scene.lang == Lang::Ar
    };
    let has = |class| scene.signs.within(clause.tokens.clone()).any(|s| s.class == class && own(s) && !demand(s) && !clip(s));
    if has(Class::Video) {
        return Some(Format::Video);
    }
    match event {
        Event::Call => Some(Format::Phone),
        Event::Meet | Event::Visit | Event::Host | Event::See | Event::Sign => Some(Format::InPerson),
        _ if has(Class::Phone) => Some(Format::Phone),
        _ if has(Class::Face) => Some(Format::InPerson),
        _ => None,
    }
}
