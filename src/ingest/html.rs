//! Web pages → text, with what their head says of them.
//!
//! The whole page becomes text, a line for each block, so that nothing a
//! reader saw is lost. Lines that the readability algorithm (Mozilla's, by the
//! crate `dom_smoothie`) leaves out of the article are marked as furniture.

use std::collections::BTreeSet;

use dom_query::Document;
use dom_smoothie::Readability;

use crate::text::{PartialDate, Span, fold};

/// A page as text.
#[derive(Debug, Default)]
pub struct Page {
    /// All text of the page, one block a line.
    pub body: String,
    /// Lines outside the article.
    pub furniture: Vec<Span>,
    /// Headline by the page's head.
    pub title: Option<String>,
    /// Outlet by the page's head.
    pub outlet: Option<String>,
    /// Publication by the page's head.
    pub published: Option<PartialDate>,
}

/// The encoding a page declares in its first 2 KiB.
pub fn declared_charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let after = head.split_once("charset=")?.1.trim_start_matches(['"', '\'']);
    let name: String = after.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    (!name.is_empty()).then_some(name)
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let document = Document::from(html);
    document.select("script, style, noscript, template, svg").remove();
    let text = document.select("body").formatted_text();
    let body = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n");
    let article = Readability::new(html, None, None).ok().and_then(|mut r| r.parse().ok());
    let Some(article) = article else { return Page { body, ..Page::default() } };
    let kept = words_of(article.text_content.lines().chain([article.title.as_str()]));
    Page {
        furniture: outside(&body, &kept),
        title: Some(article.title).filter(|t| !t.trim().is_empty()),
        outlet: article.site_name.filter(|s| !s.trim().is_empty()),
        published: article.published_time.and_then(|t| PartialDate::parse_iso(&t)),
        body,
    }
}

/// The word triples of the article's lines; short lines stand whole.
fn words_of<'a>(lines: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    lines.flat_map(keys).collect()
}

fn keys(line: &str) -> Vec<String> {
    let folded = fold(line);
    let words: Vec<&str> = folded.split_whitespace().collect();
    match words.len() {
        0 => Vec::new(),
        1..=3 => vec![words.join(" ")],
        _ => words.windows(3).map(|w| w.join(" ")).collect(),
    }
}

/// Lines less than half of which stand in the article.
fn outside(body: &str, kept: &BTreeSet<String>) -> Vec<Span> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in body.split_inclusive('\n') {
        let keys = keys(line);
        let inside = keys.iter().filter(|k| kept.contains(*k)).count();
        if inside * 2 < keys.len() {
            out.push(Span::new(at, at + line.len()).trim(body));
        }
        at += line.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<html><head><meta charset="utf-8"><title>Ministers meet in Oslo</title>
<meta property="og:site_name" content="The Fjord Courier"><meta property="article:published_time" content="2024-03-05T08:00:00Z">
<script>var a = 1;</script></head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ministers meet in Oslo</h1><p>The two ministers met in Oslo on Monday and spoke for more than three hours about the border, fishing rights and the return of prisoners.</p>
<p>They agreed, according to a joint statement issued in the evening, to meet once more before the end of the summer, this time in the south.</p></article>
<form><label>Your name</label><input><button>Submit comment</button></form></body></html>"#;

    #[test]
    fn keeps_everything_and_marks_the_rest() {
        let page = read(PAGE);
        assert_eq!(page.title.as_deref(), Some("Ministers meet in Oslo"));
        assert_eq!(page.outlet.as_deref(), Some("The Fjord Courier"));
        assert_eq!(page.published, Some(PartialDate::day(2024, 3, 5)));
        assert!(page.body.contains("fishing rights") && page.body.contains("Submit comment"));
        assert!(!page.body.contains("var a"));
        let marked: Vec<&str> = page.furniture.iter().map(|s| s.of(&page.body)).collect();
        assert!(marked.iter().any(|l| l.contains("Submit comment")), "{marked:?}");
        assert!(!marked.iter().any(|l| l.contains("fishing")), "{marked:?}");
    }

    #[test]
    fn charset_is_read_from_the_head() {
        assert_eq!(declared_charset(b"<meta charset=\"windows-1256\">").as_deref(), Some("windows-1256"));
        assert_eq!(declared_charset(b"<p>no head"), None);
    }
}
