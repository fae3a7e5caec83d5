//! Page furniture: lines of a scraped page that are not the article.
//!
//! Comment forms, share rows, captchas, cookie banners and "related" links are
//! told by phrases listed in `assets/lexicon/furniture.tsv`; such lines are
//! marked, never cut, so that offsets stay those of the file.
//!
//! Lines and phrases are compared as folded words without the spaces between
//! them: «اشتراک گذاری», «اشتراک‌گذاری» and «اشتراکگذاری» are one phrase.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use rustc_hash::FxHashSet;

use super::fold::fold;
use super::script::is_word;
use super::span::Span;

/// Lines longer than this many bytes are read as prose by the phrases that may stand anywhere.
const SHORT: usize = 400;
/// No furniture is longer, in bytes: an article on one line that begins with "Share" is still an article.
const LONGEST_LINE: usize = 1000;
/// No label is longer, in bytes.
const LONGEST_LABEL: usize = 80;
/// No phrase of the list has more words.
const LONGEST_PHRASE: usize = 10;

/// The phrases of the list, by the way they have to stand in a line.
#[derive(Default)]
struct Phrases {
    whole: FxHashSet<String>,
    label: FxHashSet<String>,
    start: FxHashSet<String>,
    within: Option<AhoCorasick>,
    row: FxHashSet<String>,
    call: FxHashSet<String>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut phrases = Phrases::default();
    let mut within = Vec::new();
    let lines = include_str!("../../assets/lexicon/furniture.tsv").lines();
    for (place, phrase) in lines.filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t')) {
        let key = key(phrase);
        match place {
            "label" => drop(phrases.label.insert(key)),
            "start" => drop(phrases.start.insert(key)),
            "within" => within.push(key),
            "call" => drop(phrases.call.insert(key)),
            "row" => phrases.row.extend(words(&fold(phrase)).into_iter().map(str::to_owned)),
            _ => drop(phrases.whole.insert(key)),
        }
    }
    phrases.within = AhoCorasick::new(within).ok();
    phrases
});

/// The words of a folded line; a number stands as `#`.
fn words(folded: &str) -> Vec<&str> {
    let words = folded.split(|c: char| !is_word(c) && c != '#').filter(|w| !w.is_empty());
    words.map(|w| if w.bytes().all(|b| b.is_ascii_digit()) { "#" } else { w }).collect()
}

/// The words of a line in one: what phrases are compared with.
fn key(line: &str) -> String {
    words(&fold(line)).concat()
}

/// What of a line its phrases can stand in: all of a short line, the first words of prose.
fn searched(line: &str) -> &str {
    let end = || line.match_indices(char::is_whitespace).nth(LONGEST_PHRASE * 2).map(|(at, _)| at);
    let end = if line.len() < SHORT { None } else { end() };
    end.map_or(line, |end| &line[..end])
}

/// The lines of `body` that are page furniture; `known` tells those that ingest has already seen to be.
pub fn mark(body: &str, known: impl Fn(Span) -> bool) -> Vec<Span> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in body.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trim(body);
        at += line.len();
        if !span.is_empty() && (known(span) || is_furniture(span.of(body))) {
            out.push(span);
        }
    }
    out
}

/// True when a line reads like page furniture.
pub fn is_furniture(line: &str) -> bool {
    if line.len() > LONGEST_LINE {
        return false;
    }
    let folded = fold(searched(line));
    let words = words(&folded);
    let key = words.concat();
    let uncounted = key.trim_end_matches('#');
    PHRASES.whole.contains(&key)
        || PHRASES.whole.contains(uncounted)
        || PHRASES.label.contains(uncounted)
        || has_label(line)
        || has_start(&words)
        || (line.len() < SHORT && PHRASES.within.as_ref().is_some_and(|any| any.is_match(&key)))
        || is_row(&words)
        || is_row_of_links(line)
        || is_call(&words)
        || is_sum(line)
        || is_address(line)
}

/// True for a label of the list and what it labels: «کد خبر: ۱۲».
fn has_label(line: &str) -> bool {
    let top = &line[..line.floor_char_boundary(LONGEST_LABEL)];
    let head = top.find([':', '：', '|']).map(|end| &line[..end]);
    head.is_some_and(|h| PHRASES.label.contains(&key(h)))
}

fn has_start(words: &[&str]) -> bool {
    let mut head = String::new();
    words.iter().take(LONGEST_PHRASE).any(|word| {
        head.push_str(word);
        PHRASES.start.contains(&head)
    })
}

/// True for the names of networks side by side: "Facebook X WhatsApp".
fn is_row(words: &[&str]) -> bool {
    words.len() > 1 && words.iter().all(|w| PHRASES.row.contains(*w))
}

/// True for links side by side, one of them to a network: "Share on Facebook | Tweet | Email", «شارك الخبر: فيسبوك / تويتر».
fn is_row_of_links(line: &str) -> bool {
    let is_names = |words: &[&str]| !words.is_empty() && words.iter().all(|w| PHRASES.row.contains(*w));
    let is_link = |link: &str| {
        let folded = fold(link);
        let words = words(&folded);
        is_names(&words) || is_call(&words) || has_start(&words) || PHRASES.whole.contains(&words.concat())
    };
    let mut links = line.split(['|', '/', '•', '·', ':']).filter(|link| !link.trim().is_empty());
    let named = || line.split(['|', '/', '•', '·', ':']).filter(|link| is_names(&words(&fold(link)))).count() > 0;
    line.len() < SHORT && line.contains(['|', '/', '•', '·']) && links.clone().count() > 1 && links.all(is_link) && named()
}

/// True for "Follow the Ledger on Telegram".
fn is_call(words: &[&str]) -> bool {
    let ends = words.first().zip(words.last()).filter(|_| words.len() <= LONGEST_PHRASE);
    ends.is_some_and(|(first, last)| PHRASES.call.contains(*first) && PHRASES.row.contains(*last))
}

/// True for the sum that a comment form asks for: "7 + 2 =".
fn is_sum(line: &str) -> bool {
    let sum = line.trim_end_matches(|c: char| c.is_whitespace() || c == '*' || c == '?' || c == '؟');
    sum.len() < 60 && sum.ends_with('=') && sum.contains(['+', '×', '−', '-', '*'])
}

/// True for a line that holds nothing but a web address.
fn is_address(line: &str) -> bool {
    let line = line.trim();
    let web = ["http://", "https://", "www."].iter().any(|p| line.starts_with(p));
    web && !line.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_furniture(lines: &[&str]) {
        for line in lines {
            assert!(is_furniture(line), "{line}");
        }
    }

    fn none_furniture(lines: &[&str]) {
        for line in lines {
            assert!(!is_furniture(line), "{line}");
        }
    }

    #[test]
    fn comment_forms() {
        all_furniture(&[
            "Leave a comment",
            "Your email address will not be published. Required fields are marked *",
            "12 Comments",
        ]);
        all_furniture(&[
            "ارسال نظر",
            "نام:",
            "* نظر شما:",
            "۳ نظر",
            "نظرات بینندگان (۴)",
            "نشانی ایمیل شما منتشر نخواهد شد.",
            "کد امنیتی را وارد کنید",
        ]);
        all_furniture(&[
            "اترك تعليقاً",
            "الاسم *",
            "لن يتم نشر عنوان بريدك الإلكتروني.",
            "لا توجد تعليقات",
            "أدخل الرمز الظاهر في الصورة",
        ]);
        none_furniture(&[
            "او نظر خود را ارسال کرد و رفت.",
            "He would not comment on the email.",
            "وترك تعليقا على الطاولة ثم خرج.",
        ]);
    }

    #[test]
    fn share_rows() {
        all_furniture(&["Share this article", "Facebook | X | WhatsApp | Email", "اشتراک‌گذاری", "اشتراک گذاری", "اشتراکگذاری"]);
        all_furniture(&[
            "اشتراک گذاری در: تلگرام | ایکس | واتساپ",
            "شارك المقال",
            "فيسبوك تويتر واتساب",
            "نسخ الرابط",
            "تابع صحيفة السفح على تلغرام",
            "شارك الخبر: فيسبوك / تويتر / واتساب",
            "Share this story: Facebook | X | Email",
            "Share on Facebook | Tweet | Print",
        ]);
        none_furniture(&[
            "The two leaders share a border.",
            "Telegram and WhatsApp were blocked.",
            "حجبت السلطات فيسبوك وتويتر.",
            "Talks: Facebook / regulators",
        ]);
    }

    #[test]
    fn links_to_other_articles() {
        all_furniture(&[
            "Related: Who is the envoy?",
            "بیشتر بخوانید: دیدار وزیران",
            "اقرأ أيضا: ماذا قال الوزير؟",
            "مقالات ذات صلة",
        ]);
        none_furniture(&[
            "Related parties signed the deal.",
            "او گفت بیشتر بخوانید و کمتر بنویسید.",
            "اقرأ الكتاب ثم أعده إلى صاحبه",
        ]);
    }

    #[test]
    fn labels_need_their_colon() {
        all_furniture(&[
            "کد خبر: ۵۷۲",
            "Tags: talks, border",
            "برچسب‌ها: نشست",
            "كلمات مفتاحية: حدود",
            "رابط مختصر: example.org/1",
        ]);
        none_furniture(&[
            "برچسب زدن به منتقدان کار درستی نیست.",
            "Tags hung from the trees.",
            "تاریخ انتشار: ۱۲ مهر ۱۴۰۲",
            "Published: 6 May 2021",
        ]);
    }

    #[test]
    fn captchas_addresses_and_banners() {
        all_furniture(&["۷ + ۲ =", "خمسة × واحد =", "https://example.org/n/12", "We use cookies to improve our site."]);
        all_furniture(&["© 2024 The Ledger. All rights reserved", "تمامی حقوق این سایت محفوظ است", "جميع الحقوق محفوظة"]);
        none_furniture(&[
            "برای عضویت در ناتو شتابی نیست.",
            "طراحی و تولید پل ادامه دارد.",
            "همه حقوق بشر را محترم می‌دارند.",
            "2 + 2 = 4, she said.",
            "See https://example.org for the text.",
        ]);
    }

    #[test]
    fn credits_and_headings_stay() {
        none_furniture(&["Photo: Jane Roe", "عکس: رضا نمونه", "تصوير: سمير الحلبي", "The Search for Peace", "خبرگزاری سپیدار"]);
    }
}
