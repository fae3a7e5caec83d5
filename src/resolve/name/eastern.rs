//! Chinese, Korean and Vietnamese names: the family name stands first and is one of a few, so it is looked up; what
//! follows are short syllables, written together or apart, whose vowels tell one name from another.

use super::form::NameForm;
use super::likeness::{Between, word_likeness};
use super::sound::{SYLLABLES, sound};
use super::within::within;
use crate::lexicon::given::are_one_family;

/// How much a known family name counts beside the given name.
const FAMILY: f32 = 0.4;
/// Given names of the same syllables in one script.
const SAME: f32 = 0.5;
/// Given names written together in one of two names are at least so alike.
const JOINED: f32 = 0.15;
/// One spelling of a given name is at most so many times as long as another.
const LONGER: f32 = 1.6;
/// Two syllables of two scripts or languages that are one are at least so alike.
const SYLLABLE: f32 = -0.45;
/// The same within a language.
const SPELLED: f32 = 0.76;
/// No name is so unlike.
const OTHER: f32 = -1.0;

/// How alike two names are whose family names stand first; `None` when one of these is not known as such, or their
/// words may still be compared one by one.
pub(super) fn eastern(a: &NameForm, b: &NameForm, between: Between) -> Option<f32> {
    let one = are_one_family(family(a)?, family(b)?)?;
    let given = if one { given_likeness(a, b, between) } else { OTHER };
    if one && given < 0.0 && a.words.len() == b.words.len() && are_other_families(a, b, between) == Some(false) {
        return None;
    }
    let letters = |form: &NameForm| form.words[1..].iter().map(String::len).sum::<usize>() as f32;
    let rest = letters(a).max(letters(b));
    let head = family(a)?.len() as f32;
    Some(if given < 0.0 { OTHER } else { (FAMILY * head + given * rest) / (head + rest) })
}

/// Whether two names that begin with family names are other people's, for another family or other vowels in one
/// script; `None` when a family name is not known.
pub(super) fn are_other_families(a: &NameForm, b: &NameForm, between: Between) -> Option<bool> {
    let one = are_one_family(family(a)?, family(b)?)?;
    Some(!one || between != Between::Scripts && other_vowels(&syllables(a, between).concat(), &syllables(b, between).concat()))
}

/// The family name of a name that has a given name too.
fn family(form: &NameForm) -> Option<&str> {
    form.words.first().filter(|_| form.eastern).map(String::as_str)
}

fn given_likeness(a: &NameForm, b: &NameForm, between: Between) -> f32 {
    let (x, y) = (syllables(a, between), syllables(b, between));
    let (whole, other) = (x.concat(), y.concat());
    if between != Between::Scripts && whole == other {
        return SAME;
    }
    let apart = x.len() == y.len() && x.iter().zip(&y).any(|(x, y)| !can_be_one(x, y, between));
    if apart || between != Between::Scripts && other_vowels(&whole, &other) {
        return OTHER;
    }
    let likeness = word_likeness(&whole, &other, between);
    let joined = likeness >= JOINED && !lacks_a_syllable(&whole, &other);
    if x.len() == y.len() || joined { likeness } else { OTHER }
}

/// True when one of two given names is so much longer that the other cannot hold all of its syllables (Song, Song-hye).
fn lacks_a_syllable(a: &str, b: &str) -> bool {
    let (a, b) = (a.chars().count(), b.chars().count());
    a.max(b) as f32 > LONGER * a.min(b) as f32
}

/// True when two syllables may be one, by themselves: of a long name the others would hide that they are not.
fn can_be_one(x: &str, y: &str, between: Between) -> bool {
    let short = x.chars().count().min(y.chars().count()) < 2;
    match between {
        Between::Nothing => within(x, y) >= SPELLED,
        _ => short || word_likeness(x, y, between) >= SYLLABLE,
    }
}

/// The syllables of the given name, Latin ones of one script as they sound.
fn syllables(form: &NameForm, between: Between) -> Vec<String> {
    let as_written = form.arabic || between == Between::Scripts;
    let word = |word: &String| if as_written { word.clone() } else { sound(word, &SYLLABLES) };
    form.words[1..].iter().map(word).collect()
}

/// True when each writes a vowel that the other does not.
fn other_vowels(a: &str, b: &str) -> bool {
    let vowels = |word: &str| word.chars().filter(|c| "aeiuاوی".contains(*c)).collect::<Vec<char>>();
    let (x, y) = (vowels(a), vowels(b));
    let (few, many) = if x.len() <= y.len() { (x, y) } else { (y, x) };
    let mut left = many.iter();
    !few.iter().all(|vowel| left.any(|other| other == vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(a: &str, b: &str) -> bool {
        let (a, b) = (NameForm::new(a), NameForm::new(b));
        eastern(&a, &b, Between::of((a.arabic, b.arabic), false)).is_some_and(|likeness| likeness > 0.1)
    }

    #[test]
    fn syllables_of_one_name() {
        for (a, b) in [
            ("Yoon Hyeon-u", "Yun Hyun-woo"),
            ("Zhao Guoqiang", "Chao Kuo-chiang"),
            ("An Dong-wook", "آن دونغ ووك"),
            ("Pham Van Dong", "فام فان دونغ"),
            ("Xu Xiaoming", "شو شياومينغ"),
        ] {
            assert!(told(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Kim Sung-min", "Kim Sang-min"),
            ("Kim Song-hye", "كيم سونغ"),
            ("كيم سونغ مين", "كيم سانغ مين"),
            ("Zhao Guoqiang", "غاو غوشيانغ"),
            ("Doan Van Hung", "دوان ثانه تونغ"),
            ("Noh Sang-chul", "نو كوانغ تشول"),
        ] {
            assert!(!told(a, b), "{a} {b}");
        }
    }
}
