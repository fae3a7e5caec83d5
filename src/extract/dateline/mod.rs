//! What an article says of itself as a document: title, outlet, day of publication.
//!
//! Labelled lines («تاریخ انتشار: …», `Published: …`), lines that are nothing
//! but a date, agency datelines ("TRIPOLI, July 16 (Reuters) -"), and last what
//! dated statements allow to infer. Phrases are in `assets/lexicon/dateline.tsv`.
//!
//! `head` reads the first lines · `outlet` who published them · `infer` what the rest of the text allows to say.

mod head;
mod infer;
mod outlet;

use std::sync::LazyLock;

use crate::calendar;
use crate::text::{Article, ArticleId, Lang, PartialDate, Reading, Span, fold};

/// The head of an article; each part with the words that tell it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dateline {
    /// The headline.
    pub title: Option<Span>,
    /// Who published it, as the text says.
    pub outlet: Option<(String, Span)>,
    /// When, as precise as the text allows.
    pub published: Option<(PartialDate, Span)>,
}

/// What a phrase of the list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Published,
    Updated,
    Title,
    Outlet,
    Meta,
    Reported,
    Medium,
    Agency,
}

impl Kind {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "published" => Self::Published,
            "updated" => Self::Updated,
            "title" => Self::Title,
            "outlet" => Self::Outlet,
            "meta" => Self::Meta,
            "reported" => Self::Reported,
            "medium" => Self::Medium,
            "agency" => Self::Agency,
            _ => return None,
        })
    }
}

/// Phrases, the longest first.
static PHRASES: LazyLock<Vec<(Kind, String)>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/lexicon/dateline.tsv").lines().filter(|l| !l.starts_with('#'));
    let phrase = |line: &'static str| line.split_once('\t').and_then(|(kind, text)| Some((Kind::parse(kind)?, fold(text))));
    let mut phrases: Vec<_> = lines.filter_map(phrase).collect();
    phrases.sort_by_key(|(_, text)| usize::MAX - text.len());
    phrases
});

/// How much of an article is read for its head, and how much for what its dates allow to infer.
const HEAD_BYTES: usize = 4_000;
const INFERENCE_BYTES: usize = 24_000;

/// Reads the head of a text, of which some lines are known to read like page furniture.
pub fn read(body: &str, lang: Lang, furniture: &[Span]) -> Dateline {
    let top = beginning(body, HEAD_BYTES);
    let article = part(top, lang, furniture);
    let reading = Reading::new(&article);
    let dates = calendar::find_as_of(&reading, None);
    let head = head::Head::new(top, &dates, furniture);
    let title = head.title();
    let whole = top.len() == body.len();
    let further = || inferred(&part(beginning(body, INFERENCE_BYTES), lang, furniture));
    let inferred = || if whole { infer::published(&reading, &dates) } else { further() };
    let published = head.published().or_else(inferred);
    Dateline { title, outlet: head.outlet(title), published }
}

/// The beginning of an article as an article.
fn part(body: &str, lang: Lang, furniture: &[Span]) -> Article {
    let within = furniture.iter().filter(|line| line.start as usize <= body.len()).copied();
    Article { furniture: within.collect(), marked: true, ..Article::in_language(ArticleId(0), "", body, lang) }
}

fn inferred(article: &Article) -> Option<(PartialDate, Span)> {
    let reading = Reading::new(article);
    infer::published(&reading, &calendar::find_as_of(&reading, None))
}

/// At most so many bytes of a text, whole characters.
fn beginning(body: &str, bytes: usize) -> &str {
    body.get(..body.floor_char_boundary(bytes)).unwrap_or(body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::furniture;

    fn mark(body: &str) -> Vec<Span> {
        furniture::mark(body, |_| false)
    }

    fn published(body: &str) -> Option<String> {
        let lang = crate::text::script::language(body).unwrap_or(Lang::En);
        read(body, lang, &mark(body)).published.map(|(date, _)| date.to_string())
    }

    #[test]
    fn days_of_publication() {
        for (body, day) in [
            ("دیدار دو وزیر در کابل\nتاریخ انتشار: ۰۷ بهمن ۱۴۰۰ - ۱۴:۰۲\nدو وزیر دیدار کردند.", "2022-01-27"),
            ("دیدار دو وزیر در کابل\n۱۴۰۳/۰۴/۲۶\nدو وزیر دیدار کردند.", "2024-07-16"),
            ("Ministers meet in Kabul\nPublished: 16 July 2024\nTwo ministers met.", "2024-07-16"),
            ("Ministers meet in Kabul\nJuly 16, 2024 10:15 GMT\nTwo ministers met.", "2024-07-16"),
            ("Ministers meet\nKABUL, July 16, 2024 (Reuters) - Two ministers met on Monday.", "2024-07-16"),
            ("Ministers meet\nKABUL, July 16 (AP) - Two ministers met. They had met in May 2024.", "2024-07-16"),
            ("لقاء في كابول\nالثلاثاء 16 تموز/يوليو 2024\nالتقى الوزيران.", "2024-07-16"),
            ("لقاء في كابول\nكابول - 16 يوليو 2024 (رويترز) - التقى الوزيران.", "2024-07-16"),
            ("لقاء في كابول\nالثلاثاء 10 محرم 1446 هـ الموافق 16 يوليو 2024 أنهى الوزيران لقاءهما.", "2024-07-16"),
            ("Ministers meet\n date 2024-07-16 KABUL, July 16. Two ministers met, the ministry said.", "2024-07-16"),
            ("لقاء في كابول\nالتقى الوزيران أمس الاثنين 15 يوليو 2024 في كابول.", "2024-07-16"),
            ("لقاء في كابول\nالتقى الوزيران في 15 يوليو 2024 في كابول.", "2024-07"),
            ("نشست کابل\nبیانیه روز سه‌شنبه ۲۶ تیر منتشر شد. نشست پیشین در مارس ۲۰۲۳ بود.", "2024-07-16"),
        ] {
            assert_eq!(published(body).as_deref(), Some(day), "{body}");
        }
    }

    #[test]
    fn no_day_where_none_is_told() {
        for body in ["Ministers meet\nThey met on Tuesday.", "لقاء\nالتقى الوزيران أمس.", "دیدار\nآنها در ۵ مرداد دیدار کردند."]
        {
            assert_eq!(published(body), None, "{body}");
        }
    }

    #[test]
    fn titles_and_outlets() {
        for (body, title, outlet) in [
            (
                "کد خبر: ۱۲۳\nدو وزیر در کابل دیدار کردند.\n\nدیدار دو وزیر در کابل\n\nبه گزارش فردا، آنها دیدار کردند.",
                "دیدار دو وزیر در کابل",
                Some("فردا"),
            ),
            ("لقاء الوزيرين في كابول\nميدان نيوز: التقى الوزيران.", "لقاء الوزيرين في كابول", Some("ميدان نيوز")),
            ("Two ministers meet in Kabul\nKABUL (Reuters) - They met.", "Two ministers meet in Kabul", Some("Reuters")),
            (
                "Two ministers meet in Oslo\nOSLO, May 2, 2024 (Fjord Wire) - They met.",
                "Two ministers meet in Oslo",
                Some("Fjord Wire"),
            ),
            ("دیدار دو وزیر در کابل\nپیک کوهستان - ۷ بهمن ۱۴۰۰\nآنها دیدار کردند.", "دیدار دو وزیر در کابل", Some("پیک کوهستان")),
            (
                "لقاء الوزيرين في كابول\nصحيفة النسيم\n16 يوليو 2024\nالتقى الوزيران.",
                "لقاء الوزيرين في كابول",
                Some("صحيفة النسيم"),
            ),
            (
                "Two ministers meet in Oslo\nPublished: 2 May 2024\nThe Fjord Courier\nThey met.",
                "Two ministers meet in Oslo",
                Some("The Fjord Courier"),
            ),
            ("Two ministers meet in Oslo\nPublished: 2 May 2024\nBy Anna Berg\nThey met.", "Two ministers meet in Oslo", None),
            (
                "Two ministers meet in Oslo\nThe Fjord Post, 2 May 2024\nThey met.",
                "Two ministers meet in Oslo",
                Some("The Fjord Post"),
            ),
            ("Two ministers meet in Oslo\nOslo, 2 May 2024\nThey met.", "Two ministers meet in Oslo", None),
            (
                "---\ntitle: \"A visit to Kabul\"\ndate: \"2002-06-19\"\nsource: \"Office of the Minister\"\n---\nThey met.",
                "A visit to Kabul",
                Some("Office of the Minister"),
            ),
            ("دیدار دو وزیر در کابل\nکابل - فردا - دو وزیر امروز دیدار کردند.", "دیدار دو وزیر در کابل", Some("فردا")),
            ("لقاء الوزيرين في كابول\nكابول: «النسيم»\nالتقى الوزيران أمس.", "لقاء الوزيرين في كابول", Some("النسيم")),
            ("لقاء الوزيرين في كابول\nكابول - النسيم ووكالات\nالتقى الوزيران.", "لقاء الوزيرين في كابول", Some("النسيم")),
            ("لقاء الوزيرين في كابول\nكابول في 16 يوليو 2024 /نسيم/\nالتقى الوزيران.", "لقاء الوزيرين في كابول", Some("نسيم")),
            (
                "Ministers meet in Oslo today\nBy Fjord Post with agencies\nOSLO, May 2, 2024\nThey met.",
                "Ministers meet in Oslo today",
                Some("Fjord Post"),
            ),
            (
                "Ministers meet in Oslo today\nOur correspondent in Oslo\n2 May 2024\nFjord Unlimited\nThey met.",
                "Ministers meet in Oslo today",
                Some("Fjord Unlimited"),
            ),
            ("Ministers meet in Oslo today\nOSLO/BERGEN, 2 May 2024\nThey met.", "Ministers meet in Oslo today", None),
            ("وزير: سنواصل المحادثات مع الجميع\nقال الوزير إن المحادثات ستستمر.", "وزير: سنواصل المحادثات مع الجميع", None),
        ] {
            let lang = crate::text::script::language(body).unwrap_or(Lang::En);
            let read = read(body, lang, &mark(body));
            assert_eq!(read.title.map(|t| t.of(body)), Some(title), "{body}");
            assert_eq!(read.outlet.map(|o| o.0).as_deref(), outlet, "{body}");
        }
    }
}
