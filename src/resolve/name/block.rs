//! Keys under which spellings of one name meet in either script: the kinds of
//! its consonants. Letters that one script or language writes and another drops
//! (v, w, h) have no part in them.

use super::likeness::bare;

/// A key of names: the consonants of the surname, and those the given name begins with where the surname is not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::resolve) struct Key {
    /// Consonants, a digit to the base of eight each.
    pub consonants: u64,
    /// What the given name begins with; [`Key::ANY`] for a key of all given names.
    pub given: u64,
}

impl Key {
    /// Stands for any given name.
    pub const ANY: u64 = u64::MAX;
}

/// How many consonants of a word a key holds.
const MOST: u32 = 20;

/// The keys of a word: of the whole and of what follows an article written onto it.
pub(in crate::resolve) fn keys(word: &str) -> impl Iterator<Item = Key> + '_ {
    let whole = consonants(word);
    let rest = bare(word).map(consonants).filter(move |rest| *rest != whole);
    std::iter::once(whole).chain(rest).map(|consonants| Key { consonants, given: Key::ANY })
}

/// Keys of a word without one of its consonants, for those whose given names begin alike.
pub(super) fn keys_but_one(word: &str, given: &str) -> impl Iterator<Item = Key> {
    let (all, given) = (consonants(word), opening(given));
    let places = (0..MOST).take_while(move |at| all >> (3 * at) > 0);
    let without = move |at: u32| ((all >> (3 * (at + 1))) << (3 * at)) | (all & ((1 << (3 * at)) - 1));
    std::iter::once(all).chain(places.map(without)).filter(|left| *left > 0).map(move |consonants| Key { consonants, given })
}

/// The kinds of the first two consonants.
fn opening(word: &str) -> u64 {
    let mut all = consonants(word);
    while all >= 64 {
        all >>= 3;
    }
    all
}

/// The kinds of a word's consonants, a digit each, doubled ones once.
pub(super) fn consonants(word: &str) -> u64 {
    let mut key = 0;
    let (mut last, mut count) = (0, 0);
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let class = class(letter, letters.peek().copied());
        if taken_with(letter, letters.peek().copied()) {
            letters.next();
        }
        if class > 0 && class != last && count < MOST {
            key = key * 8 + class;
            count += 1;
        }
        if class > 0 {
            last = class;
        }
    }
    key
}

/// Two letters that write one sound.
fn taken_with(letter: char, next: Option<char>) -> bool {
    matches!(
        (letter, next),
        ('ت', Some('ش' | 'س' | 'ز')) | ('t', Some('z' | 's' | 'h' | 'c')) | ('d', Some('j' | 'h')) | ('p', Some('h'))
    )
}

fn class(letter: char, next: Option<char>) -> u64 {
    match (letter, next) {
        ('ت', Some('ش' | 'س' | 'ز'))
        | ('t', Some('z' | 's' | 'c'))
        | ('d', Some('j'))
        | (
            'g' | 'k' | 'q' | 'j' | 'c' | 'x' | 's' | 'z' | 'گ' | 'ک' | 'ق' | 'غ' | 'ج' | 'چ' | 'خ' | 'ش' | 'س' | 'ص' | 'ز' | 'ژ'
            | 'ظ',
            _,
        ) => 7,
        ('p', Some('h')) => 0,
        ('b' | 'p' | 'ب' | 'پ', _) => 1,
        ('t' | 'd' | 'ت' | 'د' | 'ط' | 'ث' | 'ذ' | 'ض', _) => 2,
        ('l' | 'ل', _) => 3,
        ('r' | 'ر', _) => 4,
        ('m' | 'م', _) => 5,
        ('n' | 'ن', _) => 6,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn spellings_of_one_name_meet() {
        for (a, b) in
            [("lavrov", "لافروف"), ("guterres", "غوتيريش"), ("Albares", "ألباريس"), ("الصدر", "sadr"), ("chávez", "تشافيز")]
        {
            let (a, b) = (fold(a), fold(b));
            assert!(keys(&a).any(|x| keys(&b).any(|y| x == y)), "{a} {b}");
        }
        for (given, a, b) in
            [("cyril", "ramaphosa", "رامابوزا"), ("laurent", "gbagbo", "باگبو"), ("martin", "griffiths", "غریفیث")]
        {
            assert!(keys_but_one(a, given).any(|x| keys_but_one(b, given).any(|y| x == y)), "{a} {b}");
        }
        assert!(!keys("merkel").any(|x| keys("ماکرون").any(|y| x == y)));
    }
}
