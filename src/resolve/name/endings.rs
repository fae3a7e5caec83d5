//! Endings that many surnames of a region have (-ović, -enko, -shvili).

use std::sync::LazyLock;

use crate::lexicon::table::{forms, rows};

/// The endings of each region.
static ENDINGS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let list = rows(include_str!("../../../assets/lexicon/name/endings.tsv"));
    list.map(|row| row.into_iter().flat_map(forms).collect()).collect()
});

/// What stands before an ending is at least so many letters.
const STEM: usize = 3;

/// Two surnames without the ending that both have.
pub(super) fn stems<'n>(a: &'n str, b: &'n str) -> Option<(&'n str, &'n str)> {
    let stem = |word: &'n str, endings: &[&str]| {
        let stem = endings.iter().find_map(|ending| word.strip_suffix(ending))?;
        (stem.chars().count() >= STEM).then_some(stem)
    };
    ENDINGS.iter().find_map(|endings| stem(a, endings).zip(stem(b, endings)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_of_two_scripts() {
        assert_eq!(stems("pavkovic", "جیفکوفیتش"), Some(("pavk", "جیفک")));
        assert_eq!((stems("pavkovic", "smith"), stems("ovic", "pavkovic")), (None, None));
    }
}
