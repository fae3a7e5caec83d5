//! When an event took place: the date nearest to its trigger, in its clause first.

use std::ops::Range;

use super::day;
use crate::calendar::{DateKind, DateMention, days_after};
use crate::extract::Dated;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::beside;
use crate::extract::meeting::frame::occasion;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::grammar::fa;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::{Class, Event, Link, RuleWord};
use crate::text::{Lang, PartialDate, Reading, Span};

/// A date, and the last day where the words name a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The date or the first day.
    pub at: Dated,
    /// The last day of a range.
    pub until: Option<PartialDate>,
    /// Only the day of the week is told.
    pub weekday: bool,
    /// A month is told, but no year.
    pub yearless: bool,
}

impl Moment {
    /// What is planned for a day of the week is for the next one.
    pub fn not_before(self, today: Option<PartialDate>) -> Self {
        let past = today.filter(|t| self.weekday && self.at.date < *t && self.is_day());
        let next = past.and_then(|_| days_after(self.at.date, 7)).or_else(|| self.next_year(today?));
        next.map_or(self, |date| Self { at: Dated { date, ..self.at }, ..self })
    }

    /// What has been in a month without a year that is yet to come was in the year before.
    pub fn not_after(self, today: Option<PartialDate>) -> Self {
        let ahead = today.and_then(|t| days_after(t, LONG_OVER)).is_some_and(|t| self.at.date > t && !self.at.date.can_equal(t));
        let before = PartialDate { year: self.at.date.year - 1, ..self.at.date };
        if ahead && self.yearless && self.at.date.precision() >= 2 {
            Self { at: Dated { date: before, ..self.at }, ..self }
        } else {
            self
        }
    }

    /// What is planned for a month long over is planned for the next year.
    fn next_year(&self, today: PartialDate) -> Option<PartialDate> {
        let long_over = days_after(today, -LONG_OVER).is_some_and(|d| self.at.date < d && !self.at.date.can_equal(d));
        let ahead = PartialDate { year: self.at.date.year + 1, ..self.at.date };
        (self.yearless && self.at.date.precision() >= 2 && long_over).then_some(ahead)
    }

    /// True when the day itself is known.
    pub fn is_day(&self) -> bool {
        self.at.date.precision() == 3
    }
}

/// So many days ago nothing is still expected.
const LONG_OVER: i32 = 60;

/// The date that the clause of a trigger gives.
pub fn date(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<Moment> {
    let own = scene.reading.span_of(clause.trigger.clone());
    let told = |span: Span| {
        // مأدبة غداء: a lunch, and no tomorrow; an English verb is read with the day inside it ("met on Monday with").
        let lunch = span.overlaps(own) && scene.lang == Lang::Ar;
        !lunch
            && !is_a_town(scene, span)
            && !beside::is_of_another(scene, &clause.trigger, scene.reading.tokens_in(span).start)
            && !is_since(scene, span)
            && !is_of_a_paper(scene.reading, scene.lang, span)
            && !is_behind_a_statement(scene, clause, span)
            && !is_of_the_event_before(scene, clause, span)
            && !is_reached(scene, clause, dates, span)
            && !day::is_reckoned(scene, clause, span)
            && !is_told_elsewhere(scene, clause, span, dates)
            && !is_of_the_statement(scene, clause, span)
            && !fa::is_since(scene, &scene.reading.tokens_in(span))
            && !fa::is_of_the_report(scene, clause, &scene.reading.tokens_in(span))
            && !fa::is_of_what_came_before(scene, clause.trigger.start, &scene.reading.tokens_in(span))
    };
    nearest(scene, clause, dates, clause.tokens.clone(), told)
        .or_else(|| day::reckoned(scene, clause, dates))
        .or_else(|| nearest(scene, clause, dates, clause.outer.clone()?, told))
}

/// «روز یکشنبه با تشریح جزئیات دیدار خود با او گفت»: the day is that of the statement, not of what it speaks of.
fn is_of_the_statement(scene: &Scene, clause: &Clause, date: Span) -> bool {
    let end = scene.reading.tokens_in(date).end;
    let gerund = |s: &Sign| s.class == Class::Link(Link::Topic) && scene.reading.word(s.tokens.start) == "با";
    let spoken_of = end <= clause.trigger.start && scene.signs.within(end..clause.trigger.start).any(gerund);
    spoken_of && scene.grammar.finite_verb_ends_clause && !clause.is_told_by_a_light_verb(scene)
}

/// The day of another event or deed of an English sentence.
fn is_told_elsewhere(scene: &Scene, clause: &Clause, date: Span, dates: &[DateMention]) -> bool {
    let tokens = scene.reading.tokens_in(date);
    let day = within(dates, date).any(|d| d.kind == DateKind::Weekday);
    let signs = |s: &Sign| matches!(s.event(), Some((Event::Sign, _)));
    let signed = scene.signs.within(clause.trigger.clone()).any(signs);
    scene.lang == Lang::En
        && (occasion::is_before(scene, &clause.trigger, tokens.start)
            || is_before_the_joint(scene, clause, tokens.start)
            || !signed && occasion::is_of_a_deed(scene, &clause.trigger, &tokens, day))
}

/// "Met A on Wednesday and will meet B on Thursday": the second verb has its own day.
fn is_before_the_joint(scene: &Scene, clause: &Clause, date: usize) -> bool {
    let word = |at: usize| scene.reading.word(at);
    let adverb = |at: usize| matches!(word(at), "also" | "later" | "then" | "is" | "was" | "had");
    let start = clause.tokens.start;
    let joint = (start..clause.trigger.start).rev().find(|at| !adverb(*at)).filter(|at| matches!(word(*at), "and" | "but"));
    let verb = |s: &Sign| s.event().is_some_and(|(_, tense)| !tense.is_noun());
    let own = scene.signs.within(clause.trigger.clone()).any(verb);
    let before = scene.signs.within(scene.tokens.start..start).any(|s| s.tokens.end == start && verb(s));
    own && before && joint.is_some_and(|joint| date < joint)
}

/// «وارد دوشنبه، پایتخت تاجیکستان، شد»: a capital that has the name of a day.
fn is_a_town(scene: &Scene, date: Span) -> bool {
    let tokens = scene.reading.tokens_in(date);
    let names = tokens.len() == 1 && scene.reading.word(tokens.start) == "دوشنبه";
    let locality = |at: usize| scene.signs.is(at, Class::Locality) || scene.signs.is(at, Class::Capital);
    let before = tokens.start.checked_sub(1).is_some_and(|at| locality(at) || scene.reading.word(at) == "وارد");
    names && (before || tokens.end < scene.tokens.end && locality(tokens.end))
}

/// "Since 3 May", "postponed from Monday": no day of the event.
fn is_since(scene: &Scene, date: Span) -> bool {
    let at = scene.reading.tokens_in(date).start;
    // «أول زيارة منذ ثماني سنوات»: the years that had passed.
    let years = |date: Span| {
        scene.reading.tokens_in(date).len() > 1
            && scene.reading.tokens_in(date).any(|t| RuleWord::Years.has(scene.reading.word(t)))
    };
    if scene.reading.word(at) == "منذ" && years(date) || is_since_an_act(scene, at) {
        return true;
    }
    at > scene.tokens.start
        && (scene.signs.is(at - 1, Class::Since)
            || at - 1 > scene.tokens.start && scene.reading.word(at - 1) == "the" && scene.signs.is(at - 2, Class::Since))
}

/// «القرار المؤرخ في 1 ديسمبر»: the day of an Arabic paper.
fn is_of_a_paper(reading: &Reading, lang: Lang, date: Span) -> bool {
    let at = reading.tokens_in(date).start;
    lang == Lang::Ar && (at.saturating_sub(3)..at).any(|at| RuleWord::Dated.has(reading.word(at)))
}

/// "Said on Sunday that they had met", "agreed on Friday to meet": the day right behind the verb of saying.
fn is_behind_a_statement(scene: &Scene, clause: &Clause, date: Span) -> bool {
    let at = scene.reading.tokens_in(date).start;
    let ahead = at > scene.tokens.start && at < clause.trigger.start && scene.grammar.adjective_before_noun;
    let verb = at.saturating_sub(1 + usize::from(ahead && scene.reading.word(at - 1) == "on"));
    ahead && verb >= scene.tokens.start && RuleWord::States.has(scene.reading.word(verb))
}

/// "Will meet following the 27 April summit": the day stands right before another event, told only as the earlier one.
fn is_of_the_event_before(scene: &Scene, clause: &Clause, date: Span) -> bool {
    let tokens = scene.reading.tokens_in(date);
    let behind = tokens.end..(tokens.end + 3).min(scene.tokens.end);
    let noun = |s: &Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && s.tokens != clause.trigger;
    let another = scene.grammar.adjective_before_noun && scene.signs.within(behind).any(noun);
    let between = clause.trigger.end.min(tokens.start)..tokens.start;
    // "Next week, ahead of a summit in Oslo on March 20".
    let ahead = |at: usize| matches!(scene.reading.word(at), "ahead" | "before");
    let led = |s: &Sign| noun(s) && (s.tokens.start.saturating_sub(LED).max(between.start)..s.tokens.start).any(ahead);
    if scene.grammar.adjective_before_noun && scene.signs.within(between.clone()).any(led) {
        return true;
    }
    another && between.clone().any(|at| RuleWord::Earlier.has(scene.reading.word(at)))
}

/// How many words may stand between "ahead of" and its noun: "ahead of an extraordinary Balkan".
const LED: usize = 6;

/// How many words of an act may stand between "since" and its date.
const ACT: usize = 6;

/// "Since taking office in 2016".
fn is_since_an_act(scene: &Scene, date: usize) -> bool {
    let from = date.saturating_sub(ACT).max(scene.tokens.start);
    let Some(since) = (from..date).rfind(|at| scene.reading.word(*at) == "since") else { return false };
    let act = since + 1..date;
    let dated = act.len() > 1 && matches!(scene.reading.word(date - 1), "in" | "on" | "of");
    dated && act.clone().all(|at| scene.reading.is_word(at)) && !scene.signs.within(act).any(|s| s.event().is_some())
}

/// «the first visit since the general was killed at the airport in 2020»: the first date behind such a word is its own.
fn is_reached(scene: &Scene, clause: &Clause, dates: &[DateMention], date: Span) -> bool {
    let at = scene.reading.tokens_in(date).start;
    let between = clause.trigger.end.min(at)..at;
    let Some(since) = scene.signs.within(between).rfind(|s| s.class == Class::Since) else { return false };
    let gap = scene.reading.span_of(since.tokens.end..at.max(since.tokens.end + 1));
    at - since.tokens.end <= FAR && !within(dates, gap).any(|d| d.span.end <= date.start)
}

/// How far behind "since" its date may stand.
const FAR: usize = 16;

/// The date of what the clause describes: "the deal concluded on 8 February when they met".
pub fn date_before(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<Moment> {
    nearest(scene, clause, dates, clause.hangs_on(scene)?, |_| true)
}

/// "In June travelled to the region and met them": the date of the journey that the meeting is joined to.
pub fn date_of_journey(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<Moment> {
    let start = clause.trigger.start;
    let before = scene.signs.within(scene.tokens.start..start);
    let journey = before.rev().find(|s| s.event().is_some_and(|(_, tense)| !tense.is_noun()))?;
    let between = journey.tokens.end..start;
    let and = between.clone().any(|at| scene.signs.link(at) == Some(Link::And));
    let joined = and && !scene.signs.any(between, Class::Boundary);
    let goes = matches!(journey.event(), Some((Event::Visit, _)));
    (goes && joined).then(|| date(scene, &Clause::around(scene, &journey.tokens), dates)).flatten()
}

fn nearest(
    scene: &Scene,
    clause: &Clause,
    dates: &[DateMention],
    tokens: Range<usize>,
    told: impl Fn(Span) -> bool,
) -> Option<Moment> {
    let trigger = scene.reading.span_of(clause.trigger.clone());
    let opening = tokens.start == scene.tokens.start;
    let whole = scene.reading.sentence_at(trigger.start).map(|s| scene.reading.sentences[s].tokens.start);
    // The date of a dateline is that of what its sentence opens with.
    let tokens = whole.filter(|_| opening).unwrap_or(tokens.start)..tokens.end;
    let known = within(dates, scene.reading.span_of(tokens))
        .filter(|d| d.date.is_some() && told(d.span) && !is_far(scene, clause, d.span));
    let text = scene.reading.span_of(scene.tokens.clone()).start;
    let rank =
        |d: &&DateMention| (d.span.end <= text, is_of_another(scene, clause, d.span), distance(trigger, d.span), d.span.start);
    let best = known.min_by_key(rank)?;
    let weekday = best.kind == DateKind::Weekday && !says_today(scene, best.span);
    let yearless = scene.lang == Lang::En && !scene.reading.source(best.span).contains(|c: char| c.is_numeric());
    best.date.map(|date| Moment { at: Dated { date, span: Some(best.span) }, until: best.until, weekday, yearless })
}

/// "Today, Wednesday" in a paper of Thursday: the day is over.
fn says_today(scene: &Scene, date: Span) -> bool {
    scene.reading.tokens_in(date).any(|at| {
        matches!(scene.reading.word(at), "today" | "tonight" | "امروز" | "امشب" | "الیوم" | "اليوم" | "اللیله" | "الليلة")
    })
}

/// True for a date right behind another event: "the outcome of today's meeting, at the summit in May".
fn is_of_another(scene: &Scene, clause: &Clause, date: Span) -> bool {
    let mut others = scene.signs.iter().filter(|s| s.event().is_some() && s.tokens != clause.trigger);
    others.any(|s| {
        let end = scene.reading.span_of(s.tokens.clone()).end;
        end <= date.start && date.start - end <= 1
    })
}

/// True for a date close behind another event noun and far from this one: "discussed what had changed since the
/// previous meeting, in December".
fn is_far(scene: &Scene, clause: &Clause, date: Span) -> bool {
    let at = scene.reading.tokens_in(date).start;
    let own = at.saturating_sub(clause.trigger.end).max(clause.trigger.start.saturating_sub(at));
    let noun = |s: &&Sign| s.event().is_some_and(|(_, tense)| tense.is_noun()) && s.tokens != clause.trigger;
    let gaps = scene.signs.iter().filter(noun).filter_map(|s| at.checked_sub(s.tokens.end));
    gaps.min().is_some_and(|gap| gap <= 4 && own > gap + 8)
}

/// The first day of a sentence: that of the statement which reports the event.
pub fn of_sentence(reading: &Reading, sentence: usize, dates: &[DateMention]) -> Option<Dated> {
    let (span, lang) = reading.sentences.get(sentence).map(|s| (s.span, s.lang))?;
    let own = |d: &DateMention| d.date.filter(|date| date.precision() == 3 && !is_of_a_paper(reading, lang, d.span));
    let day = |d: &DateMention| own(d).map(|date| (date, d.span));
    let first = within(dates, span).filter(|d| !occasion::follows_a_deed(reading, d.span)).find_map(day)?;
    Some(Dated { date: first.0, span: Some(first.1) })
}

pub fn within(dates: &[DateMention], span: Span) -> impl Iterator<Item = &DateMention> {
    let first = dates.partition_point(|d| d.span.start < span.start);
    dates[first..].iter().take_while(move |d| d.span.start < span.end).filter(move |d| span.contains(d.span))
}

fn distance(a: Span, b: Span) -> u32 {
    a.start.saturating_sub(b.end).max(b.start.saturating_sub(a.end))
}
