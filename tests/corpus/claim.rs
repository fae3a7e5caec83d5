//! Claims: most words of the content and the speaker must be right; direct and negated are counted apart.

use std::collections::BTreeMap;

use isnad::extract::{Actor, Claim, Extraction, Subject};
use isnad::text::Span;

use super::marked::{Case, Mark};

/// How much of the words of both contents has to be shared.
const OVERLAP: f64 = 0.8;

/// A marked claim: content and speaker.
struct Wanted<'a> {
    content: &'a Mark,
    speaker: Option<Span>,
}

/// What is wrong with the claims of a text; empty when all is right.
pub fn faults(case: &Case, found: &Extraction) -> Vec<String> {
    let wanted = wanted(case);
    let missed = wanted.iter().enumerate().filter(|(i, w)| !w.content.optional && matching(case, found, &wanted, *i).is_none());
    let missed = missed.map(|(i, w)| {
        format!("missed {{{}}} [{}]{}", speaker(case, &wanted, i), w.content.span.of(&case.text), near(case, found, w))
    });
    let stray = found.claims.iter().filter(|c| !case.marks('[').any(|m| m.span.overlaps(c.content)));
    let stray = stray.map(|c| format!("wrong {} by {}", describe(case, c), c.rule.0));
    let about = (0..wanted.len()).filter_map(|i| Some((case.details.get(i)?, matching(case, found, &wanted, i)?)));
    let about = about.flat_map(|(detail, claim)| about_faults(case, found, detail, claim));
    missed.chain(stray).chain(about).collect()
}

/// What a claim should be about and is not, or should not be and is.
fn about_faults(case: &Case, found: &Extraction, detail: &BTreeMap<String, String>, claim: &Claim) -> Vec<String> {
    let names = |key: &str| detail.get(key).map(String::as_str).unwrap_or_default().split(',').map(str::trim);
    let told = |name: &&str| claim.about.iter().any(|s| is_meant(case, found, *s, name));
    let missing = names("about").filter(|n| !n.is_empty() && !told(n)).map(|n| format!("not about {n}"));
    let stray = names("not").filter(|n| !n.is_empty() && told(n)).map(|n| format!("about {n}"));
    missing.chain(stray).map(|f| format!("{f}: {}", describe(case, claim))).collect()
}

/// True when a subject is the country of a code, "meeting", or somebody called so.
fn is_meant(case: &Case, found: &Extraction, subject: Subject, name: &str) -> bool {
    let called = |spans: &[isnad::extract::Mention]| spans.iter().any(|m| m.span.of(&case.text) == name);
    match subject {
        Subject::Meeting(_) => name == "meeting",
        Subject::Actor(Actor::Country(iso)) => iso.as_str() == name,
        Subject::Actor(Actor::Person(i)) => called(&found.people[i].mentions),
        Subject::Actor(Actor::Organization(i)) => called(&found.organizations[i].mentions),
    }
}

/// Right and all of `direct` and `negated`, over the claims found.
pub fn slots(case: &Case, found: &Extraction) -> [(usize, usize); 2] {
    let wanted = wanted(case);
    let mut counts = [(0, 0); 2];
    for i in 0..wanted.len() {
        let Some(claim) = matching(case, found, &wanted, i) else { continue };
        let flag = |name: &str| case.details.get(i).and_then(|d| d.get(name)).is_some_and(|v| v == "true");
        for (at, right) in [claim.direct == flag("direct"), claim.negated == flag("negated")].into_iter().enumerate() {
            counts[at].0 += usize::from(right);
            counts[at].1 += 1;
        }
    }
    counts
}

/// The marked claims: contents and speakers pair in order, two speakers of one claim count as the first.
fn wanted(case: &Case) -> Vec<Wanted<'_>> {
    let speakers: Vec<Span> = case.marks('{').map(|m| m.span).collect();
    let contents = case.marks('[').enumerate();
    contents.map(|(i, content)| Wanted { content, speaker: speakers.get(i).copied() }).collect()
}

/// The claim that is the marked one.
fn matching<'a>(case: &Case, found: &'a Extraction, wanted: &[Wanted], i: usize) -> Option<&'a Claim> {
    let same_content = |c: &&Claim| overlap(&case.text, wanted[i].content.span, c.content) >= OVERLAP;
    found.claims.iter().filter(same_content).find(|c| right_speaker(case, found, wanted, i, c))
}

/// The speaker's words overlap the marked ones; a dropped speaker is that of the claim before.
fn right_speaker(case: &Case, found: &Extraction, wanted: &[Wanted], i: usize, claim: &Claim) -> bool {
    match wanted[i].speaker {
        None => true,
        Some(span) if !span.is_empty() => claim.speaker_text.is_some_and(|s| s.overlaps(span)),
        Some(_) => i > 0 && matching(case, found, wanted, i - 1).is_some_and(|before| before.speakers == claim.speakers),
    }
}

/// Shared words over all words of two spans.
fn overlap(text: &str, a: Span, b: Span) -> f64 {
    let words = |span: Span| {
        text.split_whitespace()
            .map(|w| w.as_ptr() as usize - text.as_ptr() as usize)
            .filter(move |at| (*at as u32 + 1) > span.start && (*at as u32) < span.end)
            .collect::<Vec<_>>()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|w| b.contains(w)).count();
    let all = a.len() + b.len() - shared;
    if all == 0 { 0.0 } else { shared as f64 / all as f64 }
}

fn speaker<'a>(case: &'a Case, wanted: &[Wanted], i: usize) -> &'a str {
    wanted[i].speaker.map_or("?", |s| s.of(&case.text))
}

/// The found claims that touch a missed one, for the report.
fn near(case: &Case, found: &Extraction, wanted: &Wanted) -> String {
    let touching = found.claims.iter().filter(|c| c.content.overlaps(wanted.content.span));
    touching.map(|c| format!(" — found {}", describe(case, c))).collect()
}

fn describe(case: &Case, claim: &Claim) -> String {
    let speaker = claim.speaker_text.map_or("", |s| s.of(&case.text));
    format!("{{{speaker}}} <{}> [{}]", claim.cue.of(&case.text), claim.content.of(&case.text))
}
