//! Given names that are different names however alike they look (حسن, حسین),
//! those that stand for one another (Joe, Joseph), and family names that stand first (Zhao, Chao).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::rows;

/// Each token with the sets of spellings it stands in.
type Sets = FxHashMap<&'static str, Vec<u32>>;

static SPELLINGS: LazyLock<(Vec<Vec<&'static str>>, Sets)> =
    LazyLock::new(|| sets(include_str!("../../assets/lexicon/name/groups.tsv")));
static APART: LazyLock<(Vec<Vec<&'static str>>, Sets)> =
    LazyLock::new(|| sets(include_str!("../../assets/lexicon/name/apart.tsv")));
static NICKNAMES: LazyLock<(Vec<Vec<&'static str>>, Sets)> =
    LazyLock::new(|| sets(include_str!("../../assets/lexicon/name/nicknames.tsv")));

static FAMILIES: LazyLock<Sets> = LazyLock::new(|| sets(include_str!("../../assets/lexicon/name/family.tsv")).1);

fn sets(list: &'static str) -> (Vec<Vec<&'static str>>, Sets) {
    let mut all = Vec::new();
    let mut by_token: Sets = FxHashMap::default();
    for row in rows(list) {
        let tokens: Vec<&str> = row[0].split(' ').collect();
        let set = u32::try_from(all.len()).unwrap_or(u32::MAX);
        tokens.iter().for_each(|t| by_token.entry(t).or_insert_with(|| Vec::with_capacity(1)).push(set));
        all.push(tokens);
    }
    (all, by_token)
}

/// True when both are known given names and no set of spellings joins them, directly or through one other spelling.
pub fn are_different(a: &str, b: &str) -> bool {
    a != b && !are_nicknames(a, b) && share_spelling(a, b) == Some(false)
}

/// True when both are given names of the list of those that look alike (محمد, محمود), and no line of it has both.
pub fn are_apart(a: &str, b: &str) -> bool {
    a != b && share_line(a, b) == Some(false)
}

/// Whether a line of the list of given names that look alike has both; `None` when one of them is not on it.
fn share_line(a: &str, b: &str) -> Option<bool> {
    let lines = |token: &str| APART.1.get(token);
    let (x, y) = (lines(a)?, lines(b)?);
    Some(x.iter().any(|line| y.contains(line)))
}

/// True for a family name that stands first.
pub fn is_family(word: &str) -> bool {
    FAMILIES.contains_key(word)
}

/// Whether two family names that stand first are one in some spelling; `None` when one of them is unknown.
pub fn are_one_family(a: &str, b: &str) -> Option<bool> {
    let (x, y) = (FAMILIES.get(a)?, FAMILIES.get(b)?);
    Some(x.iter().any(|line| y.contains(line)))
}

/// True when a set of spellings joins them, directly or through one other spelling.
pub fn are_spellings(a: &str, b: &str) -> bool {
    a == b || share_line(a, b) == Some(true) || share_spelling(a, b) == Some(true)
}

/// Whether two tokens share a spelling; `None` when one of them is unknown.
fn share_spelling(a: &str, b: &str) -> Option<bool> {
    let (all, by_token) = &*SPELLINGS;
    let partners = |token: &str| -> Option<Vec<&str>> {
        by_token.get(token).map(|sets| sets.iter().flat_map(|s| all[*s as usize].iter().copied()).collect())
    };
    let (x, y) = (partners(a)?, partners(b)?);
    Some(x.iter().any(|token| y.contains(token)))
}

/// True when one is a short or local form of the other.
pub fn are_nicknames(a: &str, b: &str) -> bool {
    nickname_sets(a).iter().any(|s| nickname_sets(b).contains(s))
}

/// The numbers of the sets of short and local forms that a given name stands in.
pub fn nickname_sets(token: &str) -> &'static [u32] {
    NICKNAMES.1.get(token).map_or(&[][..], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_given_names() {
        for (a, b) in [("حسن", "حسین"), ("محمد", "احمد"), ("hassan", "حسین"), ("سلمان", "سلیمان")] {
            assert!(are_different(a, b), "{a} {b}");
        }
        for (a, b) in [("دیوید", "دیفید"), ("tariq", "طارق"), ("joe", "joseph"), ("hossein", "حسین")] {
            assert!(!are_different(a, b), "{a} {b}");
        }
        assert_eq!(are_one_family("zhao", "تشاو"), Some(true));
        assert_eq!((are_one_family("zhao", "غاو"), are_one_family("zhao", "smith")), (Some(false), None));
        assert!(are_nicknames("tony", "anthony"));
        assert!(are_apart("محمد", "محمود") && are_apart("mahmoud", "محمد") && !are_apart("hamid", "حامد"));
    }
}
