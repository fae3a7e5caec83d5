//! What is particular to Persian: the verb comes last and ends the clause.

use std::ops::Range;

use super::{Grammar, Object, Subject};
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::extract::meeting::slot::status;
use crate::lexicon::{Class, Layer, Link, RuleWord};
use crate::text::Lang;

/// Subject, partner, verb; the object of a verbal noun follows it as genitive.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::Before,
    object: Object::Genitive,
    finite_verb_ends_clause: true,
    adjective_before_noun: false,
    direction_is_party: false,
};

/// «در سفر خود به پکن با او دیدار خواهد کرد», «برای دیدار با او به پکن سفر می‌کند», «رایزنی کرده و خواهد رفت»: an event
/// told as the occasion or the aim, or by a participle, is to come where the first verb behind it says so, and no
/// word of saying stands before that verb.
pub fn is_told_ahead(scene: &Scene, clause: &Clause) -> bool {
    let own = clause.is_told_by_a_light_verb(scene) && !is_told_by_a_participle(scene, clause);
    let open = scene.grammar.finite_verb_ends_clause && !own && !status::follows_after(scene, &clause.trigger);
    open && waits_for_a_verb(scene, clause) && first_verb_is_ahead(scene, clause.trigger.end)
}

/// «در سفر», «در این سفر», «برای سفر», «سفر کرده و»: an event whose time a later verb tells.
fn waits_for_a_verb(scene: &Scene, clause: &Clause) -> bool {
    let start = clause.trigger.start;
    let led = (clause.tokens.start..start).any(|at| RuleWord::Purpose.has(scene.reading.word(at)));
    let this = start >= scene.tokens.start + 2
        && matches!(scene.reading.word(start - 1), "این" | "همین" | "ان")
        && RuleWord::DuringStatus.has(scene.reading.word(start - 2));
    led || this || status::is_occasion(scene, clause) || is_told_by_a_participle(scene, clause)
}

/// The first verb behind a token tells of what is to come.
fn first_verb_is_ahead(scene: &Scene, from: usize) -> bool {
    let verb = |class: Class| matches!(class, Class::Planned | Class::Current | Class::Done | Class::Boundary);
    // «ضمن دیدار», «بحث کرده و خواهد رفت»: neither ends what is told.
    let passes = |word: &str, next: usize| {
        word == "ضمن" || word.ends_with('ه') && next < scene.tokens.end && scene.reading.word(next) == "و"
    };
    let noun = |s: &Sign| scene.signs.covering(s.tokens.start, Layer::Event).is_some_and(|e| e.tokens.len() > s.tokens.len());
    let verbs = scene.signs.within(from..scene.tokens.end).filter(|s| verb(s.class) && !noun(s));
    let mut told = verbs.filter(|s| !passes(scene.reading.word(s.tokens.end - 1), s.tokens.end)).map(|s| s.tokens.start);
    let Some(first) = told.next() else { return false };
    let present = scene.signs.is(first, Class::Current) && !RuleWord::Has.has(scene.reading.word(first));
    present || scene.signs.is(first, Class::Planned)
}

/// «برای دیدار», «به منظور انجام دیدار».
pub fn is_led_by_a_purpose(scene: &Scene, trigger: &Range<usize>) -> bool {
    let carried = |at: &usize| RuleWord::Carrying.has(scene.reading.word(*at));
    let led = (scene.tokens.start..trigger.start).rev().find(|at| !carried(at));
    scene.grammar.finite_verb_ends_clause && led.is_some_and(|at| RuleWord::Purpose.has(scene.reading.word(at)))
}

/// «رایزنی کرده و»: a participle, whose time the last verb tells.
fn is_told_by_a_participle(scene: &Scene, clause: &Clause) -> bool {
    let word = |at: usize| if at < scene.tokens.end { scene.reading.word(at) } else { "" };
    let end = clause.trigger.end;
    (end..end + 2).any(|at| matches!(word(at), "کرده" | "داشته" | "نموده") && word(at + 1) == "و")
}

/// «از دیدار او خبر داد»: the day before "from" is that of the statement.
pub fn is_of_the_report(scene: &Scene, clause: &Clause, date: &Range<usize>) -> bool {
    let from = (date.end..clause.trigger.start).rev().take(2).find(|at| scene.reading.word(*at) == "از");
    let says = |s: &Sign| s.class == Class::Boundary && matches!(scene.reading.word(s.tokens.start), "خبر" | "گزارش" | "اعلام");
    let told = scene.signs.within(clause.trigger.end..scene.tokens.end).find(|s| s.class == Class::Boundary);
    scene.grammar.finite_verb_ends_clause && from.is_some() && told.is_some_and(says)
}

/// «پیش از سفر به داکار گفت»: a journey told only as what comes after.
pub fn comes_later(scene: &Scene, trigger: usize) -> bool {
    let word =
        |back: usize| trigger.checked_sub(back).filter(|at| *at >= scene.tokens.start).map_or("", |at| scene.reading.word(at));
    scene.grammar.finite_verb_ends_clause && word(1) == "از" && matches!(word(2), "پیش" | "قبل")
}

/// «اگر با او دیدار کند», «حاضر است با او دیدار کند»: a subjunctive that a condition or somebody's will leads.
pub fn is_only_possible(scene: &Scene, clause: &Clause) -> bool {
    let word = |at: usize| if at < scene.tokens.end { scene.reading.word(at) } else { "" };
    let end = clause.trigger.end;
    let subjunctive = (end..end + 2).any(|at| RuleWord::Subjunctive.has(word(at)));
    let is = |at: usize| RuleWord::Copula.has(word(at));
    let leads = |at: usize| RuleWord::Condition.has(word(at)) || RuleWord::Willing.has(word(at)) && is(at + 1);
    let from = clause.trigger.start.saturating_sub(POSSIBLE).max(scene.tokens.start);
    scene.grammar.finite_verb_ends_clause && subjunctive && (from..clause.trigger.start).any(leads)
}

/// How many words may stand between a condition and its verb.
const POSSIBLE: usize = 16;

/// «دو طرف گفت‌وگوها»: the sides of talks told elsewhere.
pub fn is_of_its_sides(scene: &Scene, trigger: usize) -> bool {
    let before = trigger.checked_sub(1).filter(|at| *at >= scene.tokens.start);
    scene.grammar.finite_verb_ends_clause && before.is_some_and(|at| scene.signs.is(at, Class::Sides))
}

/// «پس از پیروزی در سال ۲۰۰۴، این نخستین دیدار»: a date in what came before the event, told ahead of it and set off by a comma.
pub fn is_of_what_came_before(scene: &Scene, trigger: usize, date: &Range<usize>) -> bool {
    let comma = date.end < trigger && matches!(scene.reading.word(date.end), "،" | ",");
    let from = date.start.saturating_sub(BEFORE).max(scene.tokens.start);
    let run = (from..date.start).rev().take_while(|at| scene.reading.is_word(*at) && !scene.signs.is(*at, Class::Done));
    let after = |at: usize| {
        at > scene.tokens.start && scene.reading.word(at) == "از" && matches!(scene.reading.word(at - 1), "پس" | "بعد")
    };
    scene.grammar.finite_verb_ends_clause && comma && run.into_iter().any(after)
}

/// «از زمان حمله به شهر در سپتامبر ۲۰۲۳ دیدار کرده‌اند», «پس از انتخابات سال ۲۰۲۲»: when something else was.
pub fn is_since(scene: &Scene, date: &Range<usize>) -> bool {
    let from = date.start.saturating_sub(BEFORE + 2).max(scene.tokens.start);
    let plain = |at: &usize| scene.reading.is_word(*at) && !scene.signs.is(*at, Class::Done) && !scene.event(*at);
    let run: Vec<usize> = (from..date.start).rev().take_while(plain).collect();
    let word = |at: usize| scene.reading.word(at);
    let since = |at: &usize| matches!(word(*at), "زمان" | "هنگام") && *at > scene.tokens.start && word(at - 1) == "از";
    let after = |at: &usize| word(*at) == "از" && *at > scene.tokens.start && matches!(word(at - 1), "پس" | "بعد");
    let inside = run.iter().any(|at| scene.signs.link(*at) == Some(Link::In));
    let near = run.iter().take(3).skip(1).any(after) && !inside;
    scene.grammar.finite_verb_ends_clause && (near || run.iter().any(since))
}

/// «سورن؛ وزیر دفاع»: Persian newspapers set an office off from its name by a semicolon.
pub fn leads_an_office(scene: &Scene, at: usize) -> bool {
    let verb = |b: usize| [Layer::Status, Layer::Clause].iter().any(|layer| scene.signs.covering(b, *layer).is_some());
    let name = at > scene.tokens.start && scene.reading.is_word(at - 1) && !verb(at - 1);
    let office = at + 1 < scene.tokens.end && scene.signs.is(at + 1, Class::Head);
    scene.grammar.finite_verb_ends_clause && scene.reading.word(at) == "؛" && name && office
}

/// «گفت‌وگویی انجام شد بین»: a verb that those who met follow all the same.
pub fn goes_on_with_the_parties(scene: &Scene, verb: &Sign) -> bool {
    let light = verb.class == Class::Done && verb.tokens.end < scene.tokens.end;
    scene.grammar.finite_verb_ends_clause && light && scene.signs.link(verb.tokens.end) == Some(Link::Between)
}

/// «این دیدار صورت نگرفت»: a Persian meeting told of before, and that it did not come about.
pub fn was_called_off(scene: &Scene, clause: &Clause) -> bool {
    let start = clause.trigger.start;
    let this = scene.lang == Lang::Fa && start > scene.tokens.start && scene.signs.is(start - 1, Class::This);
    let came = |at: usize| matches!(scene.reading.word(at), "نشد" | "نگرفت" | "نشده");
    let yet = |at: usize| matches!(scene.reading.word(at), "هنوز" | "تاکنون");
    this && clause.tokens.clone().any(came) && !clause.tokens.clone().any(yet)
}

/// How many words of what came before may stand ahead of its date.
const BEFORE: usize = 10;

#[cfg(test)]
mod tests {
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn told_with_the_verb_last() {
        for (text, want) in [
            ("وزیر خارجه نروژ در تماسی تلفنی با همتای مصری خود سخن گفت.", "held phone -: NO, EG"),
            (
                "[سامح شکری|EG] روز پنجشنبه در قاهره با [هاکان فیدان|TR] دیدار کرد.",
                "held in-person Cairo: سامح شکری, EG, هاکان فیدان, TR",
            ),
            ("رئیس‌جمهور کنیا با نخست‌وزیر هند درباره اوضاع سومالی گفت‌وگو کرد.", "held - -: KE, IN"),
            (
                "قرار است [نارندرا مودی|IN] با [امانوئل مکرون|FR] دیدار کند.",
                "planned in-person -: نارندرا مودی, IN, امانوئل مکرون, FR",
            ),
            ("[لولا|BR] دیدار با [خاویر میلی|AR] را لغو کرد.", "cancelled in-person -: لولا, BR, خاویر میلی, AR"),
        ] {
            assert_eq!(meetings(text), want, "{text}");
        }
    }

    #[test]
    fn no_meeting() {
        for text in [
            "[سامح شکری|EG] با [هاکان فیدان|TR] دیدار نکرد.",
            "[سامح شکری|EG] در نشست خبری درباره ترکیه سخن گفت.",
            "[سامح شکری|EG] در گفت‌وگو با خبرگزاری ترکیه از توافق خبر داد.",
            "وزیر خارجه سوئد گفت روابط بین ترکیه و یونان بهتر شده است.",
        ] {
            assert_eq!(meetings(text), "", "{text}");
        }
    }

    #[test]
    fn one_event_told_twice() {
        let text = "[سامح شکری|EG] با [هاکان فیدان|TR] در قاهره دیدار کرد.\n\nدر این دیدار دو طرف درباره تجارت رایزنی کردند.";
        assert_eq!(meetings(text), "held in-person Cairo: سامح شکری, EG, هاکان فیدان, TR");
    }
}
