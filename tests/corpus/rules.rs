//! Which rules the corpus shows at work.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use isnad::extract::Extraction;

use super::marked::{self, Case};

/// How often each rule made a find in lines that passed, and in others.
#[derive(Default)]
pub struct Shown(BTreeMap<&'static str, (usize, usize)>);

impl Shown {
    /// Counts the rules behind the finds of a line that are of its file's kind.
    pub fn note(&mut self, kind: &str, found: &Extraction, passed: bool) {
        for rule in fired(found).into_iter().filter(|rule| kind_of(rule) == kind) {
            let count = self.0.entry(rule).or_default();
            if passed {
                count.0 += 1;
            } else {
                count.1 += 1;
            }
        }
    }

    /// The declared rules that made no find in a line that passed.
    pub fn without_example(&self, declared: &BTreeSet<String>) -> Vec<String> {
        declared.iter().filter(|rule| self.0.get(rule.as_str()).is_none_or(|count| count.0 == 0)).cloned().collect()
    }

    /// A table of the rules.
    pub fn report(&self, without: &[String]) -> String {
        let rows = self.0.iter().map(|(rule, (right, other))| format!("{rule}: in {right} lines that pass, in {other} others"));
        let rows: Vec<String> = rows.chain(without.iter().map(|rule| format!("{rule}: no example"))).collect();
        rows.join("\n")
    }
}

/// A sentence in which a rule is tempted and must not fire.
pub struct NearMiss {
    pub rule: String,
    pub case: Case,
}

impl NearMiss {
    /// The line as a message shows it.
    pub fn told(&self) -> String {
        format!("line {}: {} in {}", self.case.line, self.rule, self.case.text)
    }
}

/// Reads `RULE⇥SENTENCE` lines.
pub fn near_misses(path: &Path) -> Vec<NearMiss> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = file.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#'));
    let read = |(i, line): (usize, &str)| {
        let (rule, text) = line.split_once('\t').unwrap_or_else(|| panic!("{}:{}: no tab", path.display(), i + 1));
        NearMiss { rule: rule.to_owned(), case: marked::plain(text, i + 1) }
    };
    lines.map(read).collect()
}

/// True when a rule made a find.
pub fn fires(rule: &str, found: &Extraction) -> bool {
    fired(found).contains(&rule)
}

/// The kind of corpus that shows a rule at work.
fn kind_of(rule: &str) -> &str {
    match rule.split('.').next() {
        Some("role") | None => "person",
        Some(kind) => kind,
    }
}

/// The rules of all finds.
fn fired(found: &Extraction) -> Vec<&'static str> {
    let people = found
        .people
        .iter()
        .flat_map(|p| p.mentions.iter().chain(&p.references).map(|m| m.rule.0).chain(p.roles.iter().map(|r| r.rule.0)));
    let countries = found.countries.iter().flat_map(|c| &c.mentions).map(|m| m.mention.rule.0);
    let bodies = found.organizations.iter().flat_map(|o| &o.mentions).map(|m| m.rule.0);
    let dates = found.dates.iter().map(|d| d.rule);
    let meetings =
        found.meetings.iter().flat_map(|m| std::iter::once(m.trigger.rule.0).chain(m.parties.iter().map(|p| p.rule.0)));
    let claims = found.claims.iter().map(|c| c.rule.0);
    people.chain(countries).chain(bodies).chain(dates).chain(meetings).chain(claims).collect()
}

/// The rule names that stand in the lexicon and in the sources of extraction and calendar; left out are tests,
/// and rules that only keep others away.
pub fn declared() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for folder in ["src/extract", "src/calendar", "assets/lexicon"] {
        visit(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut out);
    }
    out
}

fn visit(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let text = || std::fs::read_to_string(&path).unwrap_or_default();
        match path.extension().and_then(std::ffi::OsStr::to_str) {
            _ if path.is_dir() => visit(&path, out),
            Some("rs") if !path.ends_with("tests.rs") => out.extend(rules_of(text().split("#[cfg(test)]").next(), '"')),
            Some("tsv") => out.extend(text().lines().filter(|l| makes_finds(l)).flat_map(|l| rules_of(Some(l), '\t'))),
            _ => {}
        }
    }
}

/// False for a pattern of the calendar whose matches are no dates of their own.
fn makes_finds(line: &str) -> bool {
    let kind = line.split('\t').nth(2).unwrap_or_default();
    !["none", "duration", "set", "time", "clock-duration"].contains(&kind)
}

fn rules_of(text: Option<&str>, mark: char) -> Vec<String> {
    let parts = text.unwrap_or_default().split([mark, '\n']);
    parts.filter(|part| is_rule(part)).map(str::to_owned).collect()
}

/// True for `kind.rule-in-kebab-case`.
fn is_rule(text: &str) -> bool {
    let kebab = |s: &str| !s.is_empty() && s.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let kinds = ["person", "role", "country", "organization", "meeting", "claim", "date"];
    text.split_once('.').is_some_and(|(kind, rule)| kinds.contains(&kind) && kebab(rule))
}
