//! Offices and titles, one key in the three languages.
//!
//! `offices.tsv` and the lists beside it hold the forms; `{}` in a key or form
//! stands for each row of `portfolios.tsv`, so that every minister has deputies
//! and so on. `plural.tsv` holds titles that several people share, `owned.tsv`
//! those with a possessive ending.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::phrase::{PhraseList, Phrases};
use super::table::rows;
use crate::text::{Lang, WordId};

/// What holding a title says about somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TitleKind {
    /// An office held for a country.
    State,
    /// An office held in an organization.
    Body,
    /// A military or police rank.
    Rank,
    /// A form of address (Mr, السيد, دکتر).
    Honorific,
    /// A religious or noble style (الشيخ, آیت‌الله).
    Faith,
    /// A profession.
    Trade,
}

/// A title of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Title {
    /// Its key (`foreign-minister`).
    pub office: &'static str,
    /// What it says about its holder.
    pub kind: TitleKind,
    /// Who holds it.
    pub holders: Holders,
}

/// Who holds a title, as its form says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holders {
    /// One person.
    One,
    /// Several people («وزرای خارجه», "the presidents").
    Several,
    /// One person, for somebody or something named before (رئيسها, «وزیر خارجه‌اش»).
    OfNamed,
}

/// The lists of titles that one person holds; of equal forms the first listed wins.
const SINGLE: [&str; 4] = [
    include_str!("../../assets/lexicon/title/offices.tsv"),
    include_str!("../../assets/lexicon/title/state.tsv"),
    include_str!("../../assets/lexicon/title/services.tsv"),
    include_str!("../../assets/lexicon/title/trade.tsv"),
];

static FORMS: LazyLock<[Phrases<Title>; 3]> = LazyLock::new(|| {
    let portfolios: Vec<_> = rows(include_str!("../../assets/lexicon/title/portfolios.tsv")).collect();
    let mut out: [PhraseList<Title>; 3] = Default::default();
    let of = |list, holders| rows(list).map(move |row| (row, holders));
    let single = SINGLE.into_iter().flat_map(|list| of(list, Holders::One));
    let plural = of(include_str!("../../assets/lexicon/title/plural.tsv"), Holders::Several);
    let owned = of(include_str!("../../assets/lexicon/title/owned.tsv"), Holders::OfNamed);
    for (row, holders) in single.chain(plural).chain(owned) {
        add_office(&mut out, &row, holders, &portfolios);
    }
    out.map(PhraseList::finish)
});

fn add_office(out: &mut [PhraseList<Title>; 3], row: &[&'static str], holders: Holders, portfolios: &[Vec<&'static str>]) {
    let (Some(key), Some(kind)) = (row.first().copied(), row.get(1)) else { return };
    let kind = match *kind {
        "state" => TitleKind::State,
        "rank" => TitleKind::Rank,
        "honorific" => TitleKind::Honorific,
        "faith" => TitleKind::Faith,
        "trade" => TitleKind::Trade,
        _ => TitleKind::Body,
    };
    for lang in Lang::ALL {
        for form in row.get(2 + lang as usize).copied().unwrap_or_default().split('|') {
            if !form.contains("{}") {
                add_form(&mut out[lang as usize], form, Title { office: key, kind, holders });
                continue;
            }
            for portfolio in portfolios {
                let office = office_key(key, portfolio[0]);
                for name in portfolio.get(1 + lang as usize).copied().unwrap_or_default().split('|') {
                    add_form(&mut out[lang as usize], &form.replace("{}", name), Title { office, kind, holders });
                }
            }
        }
    }
}

/// The key of an office with its portfolio; lives as long as the program, like the lexicon itself.
fn office_key(key: &'static str, portfolio: &str) -> &'static str {
    if key.contains("{}") { Box::leak(key.replace("{}", portfolio).into_boxed_str()) } else { key }
}

fn add_form(forms: &mut PhraseList<Title>, form: &str, title: Title) {
    if !form.contains(['~', '\u{200C}']) {
        forms.entry(form, || title);
        return;
    }
    let parted = form.replace(['~', '\u{200C}'], " ");
    let joined = form.replace('~', "");
    for variant in [parted, joined] {
        forms.entry(&variant, || title);
    }
}

/// The longest title that begins with `first` and goes on with the words `at(1)`, `at(2)` …; with its number of words.
pub fn title_at(lang: Lang, first: WordId, at: impl Fn(usize) -> WordId) -> Option<(usize, Title)> {
    FORMS[lang as usize].longest(first, at, |_| true).map(|(words, title)| (words, *title))
}

/// What holding an office says about somebody.
pub fn kind_of(office: &str) -> Option<TitleKind> {
    static KINDS: LazyLock<FxHashMap<&'static str, TitleKind>> =
        LazyLock::new(|| FORMS.iter().flat_map(Phrases::values).map(|title| (title.office, title.kind)).collect());
    KINDS.get(office).copied()
}

#[cfg(test)]
mod tests {
    use super::super::phrase::word_ids;
    use super::*;

    fn key(lang: Lang, text: &str) -> Option<(usize, &'static str)> {
        let words = word_ids(text);
        title_at(lang, words[0], |i| words.get(i).copied().unwrap_or_default()).map(|(n, t)| (n, t.office))
    }

    #[test]
    fn one_key_in_three_languages() {
        assert_eq!(key(Lang::Fa, "وزیر امور خارجه ژاپن"), Some((3, "foreign-minister")));
        assert_eq!(key(Lang::Ar, "وزيرة الخارجية الكندية"), Some((2, "foreign-minister")));
        assert_eq!(key(Lang::En, "Minister for Foreign Affairs of Japan"), Some((4, "foreign-minister")));
        assert_eq!(key(Lang::Fa, "نخست‌وزیر"), Some((1, "prime-minister")));
        assert_eq!(key(Lang::Fa, "نخست وزیر"), Some((2, "prime-minister")));
        assert_eq!(key(Lang::En, "deputy oil minister"), Some((3, "deputy-oil-minister")));
        assert_eq!(key(Lang::Ar, "وزارة المالية"), None);
    }
}
