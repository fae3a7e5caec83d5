//! Examples of what is, and is not, found as a organization.

use super::*;
use crate::text::{Article, ArticleId};

/// The organizations of a text, as `words=key` in text order.
fn found(text: &str) -> Vec<String> {
    let article = Article::new(ArticleId(0), "a.txt", text);
    let reading = Reading::new(&article);
    let extraction = Extraction { countries: crate::extract::country::find(&reading), ..Extraction::default() };
    let organizations = find(&reading, &extraction);
    let mut all: Vec<(Span, &str)> =
        organizations.iter().flat_map(|o| o.mentions.iter().map(|m| (m.span, o.key.as_str()))).collect();
    all.sort_unstable();
    all.into_iter().map(|(span, key)| format!("{}={key}", reading.source(span))).collect()
}

#[track_caller]
fn check(text: &str, want: &[&str]) {
    assert_eq!(found(text), want, "{text}");
}

#[test]
fn persian() {
    check(
        "سخنگوی وزارت خارجه ژاپن با دبیرکل سازمان ملل دیدار کرد.",
        &["وزارت خارجه ژاپن=jp-ministry-of-foreign-affairs", "سازمان ملل=united-nations"],
    );
    check(
        "به گزارش فارس، ارتش برزیل و پارلمان کانادا موافقند.",
        &["فارس=fars-news-agency", "ارتش برزیل=br-army", "پارلمان کانادا=ca-parliament"],
    );
    check(
        "کمیسیون مشترک اقتصادی کنیا و برزیل و حزب سبز تشکیل شد.",
        &["کمیسیون مشترک اقتصادی کنیا و برزیل=کمیسیون مشترک اقتصادی کنیا و برزیل", "حزب سبز=حزب سبز"],
    );
    check("شورای دوستان در مرکز شهر و کمیته مشترک", &[]);
    check("وزیر دفاع ژاپن در استان فارس با ارتش سخن گفت.", &[]);
}

#[test]
fn arabic() {
    check(
        "قالت الخارجية البرازيلية للأمم المتحدة إنها ترحب.",
        &["الخارجية البرازيلية=br-ministry-of-foreign-affairs", "لأمم المتحدة=united-nations"],
    );
    check("وزير الخارجية البرازيلي والسياسة الخارجية البرازيلية", &[]);
    check("ذكر مراسل الجزيرة أن البرلمان الكيني اجتمع.", &["الجزيرة=al-jazeera", "البرلمان الكيني=ke-parliament"]);
    check(
        "أعلن المجلس الأعلى للقضاء وحزب العمل وجامعة مومباسا",
        &["المجلس الأعلى للقضاء=المجلس الاعلی للقضا", "حزب العمل=labor-party-israel", "جامعة مومباسا=جامعه مومباسا"],
    );
    check("حركة المرور في المركز الرئيسي وحزب المعارضة", &[]);
    check("رفضت حماس الرد وعمل الطلاب بحماس", &["حماس=hamas"]);
    check("وصل إلى الجزيرة أمس.", &[]);
}

#[test]
fn english() {
    check(
        "Japan's Foreign Ministry told NATO that the Kenyan army agreed.",
        &["Japan's Foreign Ministry=jp-ministry-of-foreign-affairs", "NATO=nato", "Kenyan army=ke-army"],
    );
    check(
        "The Ministry of Defence of Ghana who said Kim Jong Un met the army.",
        &["Ministry of Defence of Ghana=gh-ministry-of-defence"],
    );
    check("The foreign minister met the parliament.", &[]);
    check(
        "He left the Kenya Women Party and the University of Kalundi (UOK), a guest of UOK said.",
        &[
            "Kenya Women Party=kenya women party",
            "University of Kalundi=university of kalundi",
            "UOK=university of kalundi",
            "UOK=university of kalundi",
        ],
    );
    check("On Monday President Ali called the council a party of the past.", &[]);
}
