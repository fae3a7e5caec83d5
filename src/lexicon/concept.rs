//! What the words of a body's name mean: names that every language translates
//! («گروه مشورتی راهبردی», المجموعة الاستشارية الاستراتيجية) come to one set of meanings.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::{forms, rows};
use crate::text::fold;

/// Words that say nothing of their own.
const LINK: &str = "link";

static MEANINGS: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut out = FxHashMap::default();
    for row in rows(include_str!("../../assets/lexicon/organization/concept.tsv")) {
        let meaning = row[0];
        for form in row[1..].iter().flat_map(|field| forms(field)) {
            out.entry(bare(&fold(form)).to_string()).or_insert(meaning);
        }
    }
    out
});

/// The meanings of a name's words, in order; `None` when a word is not listed.
pub fn meanings<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<BTreeSet<&'static str>> {
    let mut out = BTreeSet::new();
    for word in words {
        let meaning = meaning(word)?;
        if meaning != LINK {
            out.insert(meaning);
        }
    }
    Some(out)
}

fn meaning(word: &str) -> Option<&'static str> {
    let joined = |prefix: &str| word.strip_prefix(prefix).and_then(|rest| MEANINGS.get(bare(rest)));
    MEANINGS.get(bare(word)).or_else(|| joined("و")).or_else(|| joined("لل")).or_else(|| joined("ل")).copied()
}

/// A word without the Arabic article and feminine ending.
fn bare(word: &str) -> &str {
    let long = |rest: &&str| rest.chars().count() >= 3;
    let word = word.strip_prefix("ال").filter(long).unwrap_or(word);
    word.strip_suffix('ه').filter(long).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_meaning_in_three_languages() {
        let of = |name: &str| meanings(fold(name).split(' '));
        let group = of("Strategic Consultative Group");
        assert!(group.is_some());
        assert_eq!(of("گروه مشورتی راهبردی"), group);
        assert_eq!(of("المجموعة الاستشارية الاستراتيجية"), group);
        assert_ne!(of("گروه مشورتی امنیتی"), group);
        assert_eq!(of("گروه آبی‌پوشان"), None);
    }
}
