//! The form of the corpus files: sentences with their finds marked in place.
//!
//! `[…]` `{…}` `<…>` mark a span; inside `[…]` a leading `?` makes it optional
//! and `|` starts its label. `¶` starts a new paragraph, `- ` a line in which
//! nothing may be found, two spaces a line of details on the sentence above.

use std::collections::BTreeMap;
use std::path::Path;

use isnad::text::{PartialDate, Span};

/// One sentence (or short text) and what must be found in it.
pub struct Case {
    /// Line in its file, from 1.
    pub line: usize,
    /// The text without marks.
    pub text: String,
    /// Its marks in text order.
    pub marks: Vec<Mark>,
    /// One map a detail line.
    pub details: Vec<BTreeMap<String, String>>,
    /// Date of publication given to the article.
    pub published: Option<PartialDate>,
    /// True when nothing may be found.
    pub negative: bool,
}

/// A marked span.
pub struct Mark {
    /// The bracket that opened it.
    pub open: char,
    /// Where, in [`Case::text`].
    pub span: Span,
    /// What stood after `|`.
    pub label: Option<String>,
    /// True when it may be missing.
    pub optional: bool,
}

impl Case {
    /// The marks opened by one kind of bracket.
    pub fn marks(&self, open: char) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |m| m.open == open)
    }
}

/// Reads a corpus file.
pub fn read(path: &Path) -> Vec<Case> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut published = None;
    let mut cases: Vec<Case> = Vec::new();
    for (i, line) in file.lines().enumerate() {
        if let Some(date) = line.strip_prefix("@published ") {
            published = PartialDate::parse_iso(date);
        } else if let Some(details) = line.strip_prefix("  ") {
            let case = cases.last_mut().unwrap_or_else(|| panic!("{}:{}: details of nothing", path.display(), i + 1));
            case.details.push(parse_details(details));
        } else if !line.is_empty() && !line.starts_with('#') {
            cases.push(parse_case(line, i + 1, published));
        }
    }
    cases
}

/// A sentence without marks.
pub fn plain(text: &str, line: usize) -> Case {
    let text = text.replace(" ¶ ", "\n\n");
    Case { line, text, marks: Vec::new(), details: Vec::new(), published: None, negative: true }
}

fn parse_details(line: &str) -> BTreeMap<String, String> {
    line.split('|').filter_map(|part| part.split_once(':')).map(|(k, v)| (k.trim().into(), v.trim().into())).collect()
}

fn parse_case(line: &str, number: usize, published: Option<PartialDate>) -> Case {
    let negative = line.starts_with("- ");
    let line = line.strip_prefix("- ").unwrap_or(line).replace(" ¶ ", "\n\n");
    let mut case = Case { line: number, text: String::new(), marks: Vec::new(), details: Vec::new(), published, negative };
    let mut open: Option<Mark> = None;
    let mut label: Option<String> = None;
    for c in line.chars() {
        match (c, &mut open) {
            ('[' | '{' | '<', None) => open = Some(mark_at(c, case.text.len())),
            (']' | '}' | '>', Some(_)) => case.marks.extend(open.take().map(|m| close(m, &case.text, label.take()))),
            ('?', Some(mark)) if mark.span.start as usize == case.text.len() && label.is_none() => mark.optional = true,
            ('|', Some(_)) => label = Some(String::new()),
            _ => label.as_mut().unwrap_or(&mut case.text).push(c),
        }
    }
    assert!(open.is_none(), "line {number}: an open mark in {line}");
    case
}

fn mark_at(open: char, at: usize) -> Mark {
    Mark { open, span: Span::new(at, at), label: None, optional: false }
}

fn close(mark: Mark, text: &str, label: Option<String>) -> Mark {
    Mark { span: Span::new(mark.span.start as usize, text.len()), label, ..mark }
}
