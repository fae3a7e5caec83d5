//! Arabic styles that stand for somebody named before: «جلالته» for a king, «سموه» for a prince.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::{forms, rows};
use crate::text::fold;

/// The rows of the list: each style's words before a name.
static ROWS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| table().map(|row| folded(row.get(1).copied())).collect());

/// The row of each style.
static STYLES: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
    let numbered = table().enumerate();
    numbered.flat_map(|(i, row)| folded(row.first().copied()).into_iter().map(move |style| (style, i))).collect()
});

fn table() -> impl Iterator<Item = Vec<&'static str>> {
    rows(include_str!("../../assets/lexicon/person/style.tsv"))
}

fn folded(field: Option<&'static str>) -> Vec<String> {
    field.into_iter().flat_map(|field| forms(field).map(fold)).collect()
}

/// A style with a possessive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style(usize);

impl Style {
    /// The style that a folded word is.
    pub fn of(word: &str) -> Option<Self> {
        STYLES.get(word).copied().map(Self)
    }

    /// True for a folded word that goes before the names of those who have the style.
    pub fn is_told_by(self, word: &str) -> bool {
        ROWS[self.0].iter().any(|known| known == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_whom_they_are_for() {
        let king = Style::of(&fold("جلالته"));
        assert!(king.is_some_and(|s| s.is_told_by(&fold("الملك")) && !s.is_told_by(&fold("الوزير"))));
        assert_eq!(Style::of(&fold("دولته")), None);
    }
}
