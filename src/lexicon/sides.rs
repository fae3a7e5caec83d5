//! How many sides a meeting is said to have: a bilateral one is not the trilateral one of the same day.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};

use super::table::{forms, rows};

/// The phrases, and how many sides each tells of.
static PHRASES: LazyLock<Option<(AhoCorasick, Vec<u8>)>> = LazyLock::new(|| {
    let (mut phrases, mut counts) = (Vec::new(), Vec::new());
    for row in rows(include_str!("../../assets/lexicon/meeting/sides.tsv")) {
        let count = row[0].parse().unwrap_or_default();
        for phrase in row.get(1).into_iter().flat_map(|field| forms(field)) {
            phrases.push(phrase);
            counts.push(count);
        }
    }
    let finder = AhoCorasickBuilder::new().ascii_case_insensitive(true).build(&phrases).ok()?;
    Some((finder, counts))
});

/// How many sides a sentence says its meeting has; `None` when it does not say, or tells of several meetings.
pub fn sides_told(sentence: &str) -> Option<u8> {
    let (finder, counts) = PHRASES.as_ref()?;
    let mut told = finder.find_iter(sentence).map(|hit| counts[hit.pattern().as_usize()]);
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meetings_of_two_and_of_three() {
        assert_eq!(sides_told("They held a Trilateral summit in Lima."), Some(3));
        assert_eq!(sides_told("عقدا لقاء ثنائيا في ليما"), Some(2));
        assert_eq!(sides_told("They spoke of bilateral ties."), None);
        assert_eq!(sides_told("Before the trilateral talks the two held a bilateral meeting."), None);
    }
}
