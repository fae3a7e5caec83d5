//! How likely two words are one name, whatever script and language they stand in.

use super::edits::{across, respelled};
use super::endings::stems;
use super::within::within;
use crate::text::Lang;

/// The languages a name was found in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::resolve) struct Langs(u8);

impl Langs {
    /// All of them.
    pub const ALL: Self = Self(u8::MAX);

    /// Adds a language.
    pub fn add(&mut self, lang: Lang) {
        self.0 |= 1 << lang as u8;
    }

    /// Both together.
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True when no language has both.
    pub fn apart(self, other: Self) -> bool {
        self.0 & other.0 == 0
    }
}

/// What lies between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::resolve) enum Between {
    /// Nothing: one language may have written both.
    Nothing,
    /// The languages: one is Persian, the other Arabic.
    Languages,
    /// The scripts.
    Scripts,
}

impl Between {
    /// What lies between words of these scripts (true for the Arabic one), found in one language or not.
    pub fn of(arabic: (bool, bool), apart: bool) -> Self {
        match arabic {
            (true, true) if apart => Self::Languages,
            (a, b) if a == b => Self::Nothing,
            _ => Self::Scripts,
        }
    }
}

/// From here on two words are one name across scripts.
const ACROSS: f32 = 0.4;
/// The same between languages of one script.
const RESPELLED: f32 = 0.5;
/// The same within a language.
const WITHIN: f32 = 0.84;
/// The few letters before a surname's ending may be so much less alike.
const STEM_SLACK: f32 = 0.15;

/// How far two words are above the least likeness of one name; below 0 they are two names. An article written onto
/// either may be left out.
pub(in crate::resolve) fn word_likeness(a: &str, b: &str, between: Between) -> f32 {
    let (x, y) = (bare(a), bare(b));
    let whole = likeness(a, b, between);
    let pairs = [x.map(|x| (x, b)), y.map(|y| (a, y)), x.zip(y)];
    let best = pairs.into_iter().flatten().fold(whole, |best, (a, b)| best.max(likeness(a, b, between)));
    // What many surnames end in makes two of them no more alike.
    let stems = if best >= 0.0 && a != b { stems(a, b) } else { None };
    stems.map_or(best, |(a, b)| best.min(likeness(a, b, between) + STEM_SLACK))
}

fn likeness(a: &str, b: &str, between: Between) -> f32 {
    if a == b {
        return 0.8;
    }
    match between {
        Between::Scripts if a.starts_with(|c: char| c.is_ascii()) => across(a, b) - ACROSS,
        Between::Scripts => across(b, a) - ACROSS,
        _ if are_native(a, b) && differ_in_vowels(a, b) => -1.0,
        Between::Languages => (respelled(a, b) - RESPELLED).max(spelled(a, b)),
        Between::Nothing => spelled(a, b),
    }
}

/// How far two words of one language are above the least likeness of one name.
fn spelled(a: &str, b: &str) -> f32 {
    let short = a.chars().count().min(b.chars().count()) <= 3;
    if short { -1.0 } else { (within(a, b) - WITHIN) * 3.0 }
}

/// Letters that write no foreign name: words with them are spelled alike in all languages of the script.
fn are_native(a: &str, b: &str) -> bool {
    let native = |word: &str| word.contains(['ح', 'ص', 'ض', 'ظ', 'ع', 'ث', 'ذ']);
    native(a) && native(b)
}

/// True when nothing but و and ی parts two words (حسنی, حسینی).
fn differ_in_vowels(a: &str, b: &str) -> bool {
    let rest = |weak: &'static str| move |c: &char| !weak.contains(*c);
    let same = |weak| a.chars().filter(rest(weak)).eq(b.chars().filter(rest(weak)));
    same("اوی") && !same("ا")
}

/// What follows an article or son-of that may be written onto the word (الصدر, Albusaidi, Benflis, عبدالرحمن).
pub(super) fn bare(word: &str) -> Option<&str> {
    let latin = || ["al", "el", "ben"].iter().find_map(|before| word.strip_prefix(before)).filter(|rest| rest.len() >= 4);
    let arabic = || ["ال", "بن"].iter().find_map(|before| word.strip_prefix(before)).filter(|rest| rest.chars().count() >= 3);
    arabic().or_else(latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_may_be_written_on() {
        for (a, b) in [("albusaidi", "بوسعیدی"), ("albares", "البارس"), ("sadr", "الصدر")] {
            assert!(word_likeness(a, b, Between::Scripts) > 0.0, "{a} {b}");
        }
        assert!(word_likeness("الصدر", "صدر", Between::Nothing) > 0.5);
    }

    #[test]
    fn native_names_are_spelled_alike_everywhere() {
        for between in [Between::Nothing, Between::Languages] {
            assert!(word_likeness("حسنی", "حسینی", between) < -0.4);
            assert!(word_likeness("عثمان", "عثمن", between) > 0.0);
        }
    }
}
