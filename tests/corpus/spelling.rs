//! The same finds however a text is spelled: without half-spaces, with Arabic ي and ك in Persian,
//! with other digits, with harakat, without hamza. Done to every line of the corpus and to the sample.

use std::path::{Path, PathBuf};

use isnad::extract::{Actor, Extraction, extract};
use isnad::text::{Article, ArticleId, Lang, PartialDate, Span, fold};

use super::marked;

/// How much of the finds must be the same, in percent (F1).
const SAME: f64 = 99.5;

/// A text in its language, with its date of publication.
struct Text {
    lang: Lang,
    body: String,
    published: Option<PartialDate>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The Persian and Arabic lines of the corpus, then those articles of the sample that are UTF-8 text.
fn texts() -> Vec<Text> {
    let mut out = Vec::new();
    for kind in ["person", "country", "organization", "meeting", "claim", "date"] {
        for lang in [Lang::Fa, Lang::Ar] {
            let file = root().join("tests/corpus").join(kind).join(format!("{}.txt", lang.code()));
            let cases = marked::read(&file).into_iter();
            out.extend(cases.map(|c| Text { lang, body: c.text, published: c.published }));
        }
    }
    for entry in std::fs::read_dir(root().join("assets/sample")).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let lang = if name.starts_with("fa") { Lang::Fa } else { Lang::Ar };
        let body = std::fs::read_to_string(entry.path()).ok().filter(|_| name.ends_with(".txt") && !name.starts_with("en"));
        out.extend(body.map(|body| Text { lang, body, published: None }));
    }
    out
}

/// The finds of a text as keys that do not depend on its spelling, sorted.
fn finds(text: &Text, body: &str) -> Vec<String> {
    let mut article = Article::new(ArticleId(0), "text.txt", body);
    article.published = text.published;
    article.lang = text.lang;
    let found = extract(&article);
    let mut keys = keys(&found, body);
    keys.sort();
    keys
}

fn keys(found: &Extraction, body: &str) -> Vec<String> {
    let words = |span: Span| fold(span.of(body));
    let people = found.people.iter().flat_map(|p| &p.mentions).map(|m| format!("person {}", words(m.span)));
    let countries =
        found.countries.iter().flat_map(|c| c.mentions.iter().map(|m| format!("{} {}", c.iso, words(m.mention.span))));
    let bodies = found.organizations.iter().flat_map(|o| &o.mentions).map(|m| format!("organization {}", words(m.span)));
    let dates = found.dates.iter().map(|d| format!("date {} {:?}", words(d.span), d.date));
    let meetings = found.meetings.iter().map(|m| {
        let mut parties: Vec<String> = m.parties.iter().map(|p| actor(p.actor, found)).collect();
        parties.sort();
        format!("meeting {parties:?} {} {:?} {:?}", m.status.name(), m.format, m.date.map(|d| d.date))
    });
    let claims = found.claims.iter().map(|c| format!("claim {:?} {} {}", c.speaker_text.map(words), words(c.content), c.direct));
    people.chain(countries).chain(bodies).chain(dates).chain(meetings).chain(claims).collect()
}

fn actor(actor: Actor, found: &Extraction) -> String {
    match actor {
        Actor::Person(i) => fold(&found.people[i].name),
        Actor::Country(iso) => iso.to_string(),
        Actor::Organization(i) => fold(&found.organizations[i].name),
    }
}

/// Holds the finds of all texts and of their respelled copies to be the same.
fn hold(what: &str, respell: impl Fn(&Text) -> String) {
    let (mut same, mut all) = (0, 0);
    for text in texts() {
        let (mut before, after) = (finds(&text, &text.body), finds(&text, &respell(&text)));
        all += before.len() + after.len();
        for find in &after {
            match before.iter().position(|b| b == find) {
                Some(at) => {
                    before.remove(at);
                    same += 2;
                }
                None => println!("{what}: only respelled: {find}\n    {}", text.body.lines().next().unwrap_or_default()),
            }
        }
        before
            .iter()
            .for_each(|find| println!("{what}: only as written: {find}\n    {}", text.body.lines().next().unwrap_or_default()));
    }
    let share = 100.0 * f64::from(same) / all.max(1) as f64;
    println!("== {what}: {share:.2} % the same");
    assert!(share >= SAME, "{what}: {share:.2} % of {all} finds are the same");
}

fn replaced(text: &str, pairs: &[(char, char)]) -> String {
    text.chars().map(|c| pairs.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)).collect()
}

fn digits(text: &str, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(u32::from(zero) + d));
    text.chars().map(|c| if c.is_ascii_digit() { digit(c).unwrap_or(c) } else { c }).collect()
}

#[test]
fn without_half_spaces() {
    hold("without half-spaces", |t| t.body.replace('\u{200C}', ""));
}

#[test]
fn arabic_letters_in_persian() {
    hold("Arabic letters in Persian", |t| {
        if t.lang == Lang::Fa { replaced(&t.body, &[('ی', 'ي'), ('ک', 'ك')]) } else { t.body.clone() }
    });
}

#[test]
fn persian_and_arabic_digits() {
    hold("Persian digits", |t| digits(&t.body, '۰'));
    hold("Arabic digits", |t| digits(&t.body, '٠'));
}

#[test]
fn harakat_added() {
    let mark = |c: char| match c {
        'ب' | 'ر' | 'م' => Some('\u{64E}'),
        'س' | 'ك' | 'ک' | 'د' => Some('\u{650}'),
        'ن' | 'ت' => Some('\u{64F}'),
        _ => None,
    };
    let add = |c: char| std::iter::once(c).chain(mark(c));
    hold("harakat added", |t| t.body.chars().flat_map(add).collect());
}

#[test]
fn hamza_left_out_in_arabic() {
    let pairs = [('أ', 'ا'), ('إ', 'ا'), ('آ', 'ا')];
    hold("hamza left out", |t| if t.lang == Lang::Ar { replaced(&t.body, &pairs) } else { t.body.clone() });
}
