//! Words of personal names that are no names by themselves (van, بن), words
//! that bind to the next one (عبد), the numbers of kings, and family names that
//! stand first (Kim, Nguyen).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::{forms, rows};
use crate::text::fold;

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameWord {
    /// Left out when names are compared, but at their end (van, بن, Sheikh).
    Particle,
    /// Left out wherever it stands (Jr).
    Suffix,
    /// One name with the word after it.
    Binds,
    /// Behind it stands the name of the father (بن, bin, ould).
    ChildOf,
    /// Where it comes for the second time, the name of the grandfather stands behind it (بن, bin).
    OfLine,
    /// The number of a king or pope.
    Ordinal(u8),
    /// A family name that stands before the given name.
    FamilyFirst,
}

static WORDS: LazyLock<FxHashMap<String, Vec<NameWord>>> = LazyLock::new(|| {
    let mut out: FxHashMap<String, Vec<NameWord>> = FxHashMap::default();
    for row in rows(include_str!("../../assets/lexicon/name/words.tsv")) {
        if let [role, words] = row[..]
            && let Some(role) = read(role)
        {
            forms(words).for_each(|word| out.entry(fold(word)).or_default().push(role));
        }
    }
    out
});

fn read(role: &str) -> Option<NameWord> {
    match role {
        "particle" => Some(NameWord::Particle),
        "suffix" => Some(NameWord::Suffix),
        "binds" => Some(NameWord::Binds),
        "child-of" => Some(NameWord::ChildOf),
        "of-line" => Some(NameWord::OfLine),
        "family-first" => Some(NameWord::FamilyFirst),
        _ => role.strip_prefix("ordinal ")?.parse().ok().map(NameWord::Ordinal),
    }
}

/// True for a folded word that plays a part.
pub fn plays(word: &str, part: NameWord) -> bool {
    WORDS.get(word).is_some_and(|parts| parts.contains(&part))
}

/// The number that a folded word gives a king.
pub fn ordinal(word: &str) -> Option<u8> {
    let number = |part: &NameWord| if let NameWord::Ordinal(number) = part { Some(*number) } else { None };
    WORDS.get(word)?.iter().find_map(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_names() {
        assert!(plays("bin", NameWord::Particle) && plays(&fold("بن"), NameWord::Particle));
        assert!(plays(&fold("جائو"), NameWord::FamilyFirst));
        assert!(plays("kim", NameWord::FamilyFirst) && !plays("smith", NameWord::FamilyFirst));
        assert_eq!((ordinal("ii"), ordinal(&fold("السادس")), ordinal("smith")), (Some(2), Some(6), None));
    }
}
