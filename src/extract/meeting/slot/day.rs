//! Days reckoned from other days: "a day after he met", "on the same day", «فردای آن روز», في اليوم التالي.

use super::when::{Moment, within};
use crate::calendar::{DateMention, days_after};
use crate::extract::Dated;
use crate::extract::meeting::frame::Clause;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::Class;
use crate::text::{PartialDate, Span};

/// How far before a trigger the words that reckon from it may stand: "a day after the president had met".
const REACH: usize = 8;

/// How many bytes back the day may be named that "the same day" means: two or three sentences.
const BACK: u32 = 900;

/// The day of an event that its clause reckons from another day.
pub fn reckoned(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<Moment> {
    let (day, span) = from_the_sentence(scene, clause, dates).or_else(|| from_the_day_before(scene, clause, dates))?;
    Some(Moment { at: Dated { date: day, span: Some(span) }, until: None, weekday: false, yearless: false })
}

/// True for a date that only is part of such words ("the next day").
pub fn is_reckoned(scene: &Scene, clause: &Clause, date: Span) -> bool {
    days(scene, clause).any(|s| scene.reading.span_of(s.tokens.clone()).overlaps(date))
}

fn days<'s>(scene: &'s Scene, clause: &Clause) -> impl Iterator<Item = &'s Sign> {
    scene.signs.within(clause.tokens.clone()).filter(|s| matches!(s.class, Class::Day(_)))
}

/// "A day after he met B, he said": a day off from that of the sentence, else from that of the report.
fn from_the_sentence(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let from = clause.trigger.start.saturating_sub(REACH).max(scene.tokens.start);
    let mut between = scene.signs.within(from..clause.trigger.start).rev().take_while(|s| s.event().is_none());
    let (sign, days) = between.find_map(|s| if let Class::Shift(days) = s.class { Some((s, days)) } else { None })?;
    let words = scene.reading.span_of(sign.tokens.clone());
    let event = scene.reading.span_of(sign.tokens.start..clause.tokens.end.max(sign.tokens.end));
    let whole = |d: &&DateMention| d.date.is_some_and(|date| date.precision() == 3) && !event.overlaps(d.span);
    let told = within(dates, scene.reading.span_of(scene.tokens.clone())).find(whole).and_then(|d| d.date);
    let report = scene.reading.article.published.filter(|p| days <= 0 && p.precision() == 3);
    Some((days_after(told.or(report)?, i32::from(days))?, words))
}

/// "The same day", "the following day": from the day last named.
fn from_the_day_before(scene: &Scene, clause: &Clause, dates: &[DateMention]) -> Option<(PartialDate, Span)> {
    let sign = days(scene, clause).next()?;
    let Class::Day(off) = sign.class else { return None };
    let words = scene.reading.span_of(sign.tokens.clone());
    let before = dates.iter().rev().skip_while(|d| d.span.end > words.start).take_while(|d| words.start - d.span.end < BACK);
    let days: Vec<PartialDate> = before.filter_map(|d| d.date).filter(|d| d.precision() == 3).collect();
    let over = |d: &&PartialDate| scene.reading.article.published.is_none_or(|p| **d <= p);
    let day = *days.iter().find(over).or(days.first())?;
    Some((days_after(day, i32::from(off))?, words))
}

#[cfg(test)]
mod tests {
    use crate::calendar;
    use crate::extract::country;
    use crate::extract::{Extraction, Meeting};
    use crate::text::{Article, ArticleId, PartialDate, Reading};

    fn days(text: &str) -> Vec<String> {
        let mut article = Article::new(ArticleId(0), "test.txt", text.to_string());
        article.published = Some(PartialDate::day(2021, 5, 12));
        let reading = Reading::new(&article);
        let found = Extraction { countries: country::find(&reading), dates: calendar::find(&reading), ..Extraction::default() };
        let day = |m: &Meeting| m.date.map_or("-".to_string(), |d| d.date.to_string());
        crate::extract::meeting::find(&reading, &found).iter().map(day).collect()
    }

    #[test]
    fn a_day_off() {
        assert_eq!(days("A day after Kenya met Uganda in Nairobi, the price of tea fell."), ["2021-05-11"]);
        assert_eq!(days("یک روز پس از دیدار وزیران خارجه کنیا و اوگاندا در نایروبی بهای چای پایین آمد."), ["2021-05-11"]);
        assert_eq!(days("وبعد يوم من لقاء وزيري خارجية كينيا وأوغندا في نيروبي انخفضت أسعار الشاي."), ["2021-05-11"]);
    }

    #[test]
    fn what_began_earlier() {
        let text = "Kenya's president met the president of Uganda in Nairobi for the first time since taking office in 2016.";
        assert_eq!(days(text), ["2021-05-12"]);
    }

    #[test]
    fn the_day_named_before() {
        let text = "Kenya's president met the president of Uganda in Nairobi on 3 May. The following day Kenya's president met the president of Rwanda in Kigali.";
        assert_eq!(days(text), ["2021-05-03", "2021-05-04"]);
        let text = "التقى وزير خارجية كينيا في نيروبي يوم 3 مايو نظيره الأوغندي. والتقى في اليوم نفسه في كيغالي وزير خارجية كينيا نظيره الرواندي.";
        assert_eq!(days(text), ["2021-05-03", "2021-05-03"]);
    }
}
