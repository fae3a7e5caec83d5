//! Chinese, Korean and Vietnamese names: the family name stands first and is one of a few, so it is looked up; what
//! follows are short syllables, written together or apart, whose vowels tell one name from another.

use super::form::NameForm;
use super::likeness::{Between, word_likeness};
use super::sound::sound;
use crate::lexicon::given::are_one_family;

/// Romanizations of one syllable, the longer before the shorter (Pinyin and Wade-Giles, the Korean ones).
const SYLLABLES: [(&str, &str); 25] = [
    ("zh", "j"),
    ("ch", "j"),
    ("sh", "s"),
    ("hs", "s"),
    ("ts", "z"),
    ("tz", "z"),
    ("th", "t"),
    ("ph", "p"),
    ("yeo", "yu"),
    ("you", "yu"),
    ("wo", "u"),
    ("wu", "u"),
    ("eo", "u"),
    ("eu", "u"),
    ("oo", "u"),
    ("ou", "u"),
    ("ae", "e"),
    ("ee", "i"),
    ("ie", "ia"),
    ("o", "u"),
    ("q", "j"),
    ("x", "s"),
    ("k", "g"),
    ("p", "b"),
    ("t", "d"),
];

/// How much a known family name counts beside the given name.
const FAMILY: f32 = 0.4;
/// Given names of the same syllables in one script.
const SAME: f32 = 0.5;
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
    Some(!one || between != Between::Scripts && other_vowels(&syllables(a), &syllables(b)))
}

/// The family name of a name that has a given name too.
fn family(form: &NameForm) -> Option<&str> {
    form.words.first().filter(|_| form.words.len() > 1).map(String::as_str)
}

fn given_likeness(a: &NameForm, b: &NameForm, between: Between) -> f32 {
    if between == Between::Scripts {
        return word_likeness(&a.words[1..].concat(), &b.words[1..].concat(), between);
    }
    let (x, y) = (syllables(a), syllables(b));
    if x == y {
        return SAME;
    }
    if other_vowels(&x, &y) { OTHER } else { word_likeness(&x, &y, between) }
}

/// The given name, Latin syllables as they sound.
fn syllables(form: &NameForm) -> String {
    let word = |word: &String| if form.arabic { word.clone() } else { sound(word, &SYLLABLES) };
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
            ("كيم سونغ مين", "كيم سانغ مين"),
            ("Zhao Guoqiang", "غاو غوشيانغ"),
            ("Doan Van Hung", "دوان ثانه تونغ"),
        ] {
            assert!(!told(a, b), "{a} {b}");
        }
    }
}
