//! A personal name brought to the form in which names are compared.

use super::translit::{across, block, within};
use crate::lexicon::given::{are_different, are_nicknames, are_spellings, nickname_sets};
use crate::lexicon::name_word::{NameWord, ordinal, plays};
use crate::text::fold;
use crate::text::script::{is_arabic, is_word};

/// The comparable words of a name: folded, without particles, articles and suffixes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::resolve) struct NameForm {
    /// True in Arabic script.
    pub arabic: bool,
    pub words: Vec<String>,
    /// II of Abdullah II.
    pub ordinal: Option<u8>,
}

/// From here on two words of different scripts are surely one name.
const SURE: f32 = 0.15;

impl NameForm {
    /// Reads a name as written.
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        let all: Vec<&str> = folded.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).collect();
        let mut form = Self { arabic: folded.chars().any(is_arabic), words: Vec::new(), ordinal: None };
        for (at, word) in all.iter().enumerate() {
            form.add(word, at > 0, at + 1 == all.len());
        }
        if form.words.is_empty() {
            form.words.push(folded.split_whitespace().collect());
        }
        form
    }

    fn add(&mut self, word: &str, later: bool, last: bool) {
        if last && later && word == "v" {
            self.ordinal = Some(5);
            return;
        }
        if let Some(number) = ordinal(word).filter(|_| later) {
            self.ordinal = Some(number);
            return;
        }
        let bare = if self.arabic { word.strip_prefix("ال").filter(|r| r.chars().count() >= 3).unwrap_or(word) } else { word };
        match self.words.last_mut() {
            Some(last) if plays(last, NameWord::Binds) => last.push_str(bare),
            _ if plays(word, NameWord::Particle) || word.chars().count() == 1 && later => {}
            _ => self.words.push(bare.to_string()),
        }
    }

    /// True for a name that can stand for a person anywhere: given name and surname, or a name with its number.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1 || self.ordinal.is_some()
    }

    /// The surname.
    pub fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// The words that can stand alone for the whole name: the last, and a family name that comes first.
    pub fn surnames(&self) -> impl Iterator<Item = &str> {
        let first = self.words.first().filter(|w| self.words.len() > 1 && plays(w, NameWord::FamilyFirst));
        std::iter::once(self.last()).chain(first.map(String::as_str))
    }

    /// Keys under which names like it are found.
    pub fn blocks(&self) -> Vec<String> {
        let tail = self.words[1.min(self.words.len() - 1)..].concat();
        let mut keys = vec![block(self.last()), block(&tail)];
        keys.dedup();
        keys
    }

    /// Keys of the given name: `fine` ones where very many share a surname, else those of its first consonant alone.
    pub fn given_keys(&self, fine: bool) -> Vec<String> {
        let consonants = block(&self.words[0]);
        let key = if fine { consonants } else { consonants.chars().take(1).collect() };
        let nicknames = nickname_sets(&self.words[0]).iter().map(|set| format!("~{set}"));
        std::iter::once(key).chain(nicknames).collect()
    }

    /// The key of a word: its consonants.
    pub fn block_of(word: &str) -> String {
        block(word)
    }

    /// The words without anything between them.
    pub fn joined(&self) -> String {
        self.words.concat()
    }

    /// How alike two full names are, above 0 when they can be one person's.
    pub fn alike(&self, other: &Self) -> Option<f32> {
        if self.conflicts(other) {
            return None;
        }
        let (short, long) = if self.words.len() <= other.words.len() { (self, other) } else { (other, self) };
        in_order(short, long).or_else(|| run_together(short, long))
    }

    /// True when the given names, or the numbers after them, are different ones.
    pub fn conflicts(&self, other: &Self) -> bool {
        let numbers = matches!((self.ordinal, other.ordinal), (Some(a), Some(b)) if a != b);
        let given = self.words.len() > 1 && other.words.len() > 1 && are_different(&self.words[0], &other.words[0]);
        numbers || given
    }
}

/// How far two words are above the least likeness of one name; below 0 they are two names.
pub(in crate::resolve) fn word_likeness(a: &str, a_arabic: bool, b: &str, b_arabic: bool) -> f32 {
    match (a_arabic, b_arabic) {
        (true, false) => across(b, a) - 0.4,
        (false, true) => across(a, b) - 0.4,
        _ if a == b => 0.8,
        _ if a.chars().count().min(b.chars().count()) <= 3 => -1.0,
        _ => (within(a, b) - 0.84) * 3.0,
    }
}

/// The words of the shorter name, each matched in order; first with first and last with last.
fn in_order(short: &NameForm, long: &NameForm) -> Option<f32> {
    let like = |a: &String, b: &String| word_likeness(a, short.arabic, b, long.arabic);
    let last = like(short.words.last()?, long.words.last()?);
    if last < 0.0 {
        return None;
    }
    let first = like(&short.words[0], &long.words[0]);
    let (a, b) = (&short.words[0], &long.words[0]);
    let known = are_nicknames(a, b) || first > -0.6 && are_spellings(a, b);
    let first = if known { first.max(0.3) } else { first };
    let mut rest = long.words.iter();
    let middle = short.words.iter().skip(1).rev().skip(1).rev();
    let all = middle.clone().all(|w| rest.any(|o| like(w, o) >= 0.0));
    // A name between that only one of them has, in another script, asks for a surname that is surely the same.
    let unsure = short.arabic != long.arabic && short.words.len() < long.words.len() && last < SURE;
    (first >= -0.1 && first + last >= 0.1 && all && !unsure).then_some((first + last) / 2.0)
}

/// Names written apart in one place and together in another (امیر عبداللهیان, Amirabdollahian).
fn run_together(short: &NameForm, long: &NameForm) -> Option<f32> {
    let (a, b) = (short.words.concat(), long.words.concat());
    let enough = short.words.len() != long.words.len() && short.is_full() && a.chars().count() >= 8;
    let like = enough.then(|| word_likeness(&a, short.arabic, &b, long.arabic))?;
    (like >= 0.15).then_some(like)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(a: &str, b: &str) -> bool {
        NameForm::new(a).alike(&NameForm::new(b)).is_some()
    }

    #[test]
    fn one_person_and_two() {
        for (a, b) in [
            ("Sergey Lavrov", "سرگئی لاوروف"),
            ("سيرغي لافروف", "سرگئی لاوروف"),
            ("Hossein Amir-Abdollahian", "حسین امیرعبداللهیان"),
            ("عبد الله الثاني", "Abdullah II"),
            ("Recep Tayyip Erdogan", "رجب طیب اردوغان"),
            ("Tony Blair", "Anthony Blair"),
            ("Mohammed bin Salman", "محمد بن سلمان"),
        ] {
            assert!(alike(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Hassan Rouhani", "حسین روحانی"),
            ("محمد خاتمی", "احمد خاتمی"),
            ("محمد السادس", "Mohammed V"),
            ("Mohammed bin Zayed", "محمد بن سلمان"),
            ("George Bush", "لورا بوش"),
        ] {
            assert!(!alike(a, b), "{a} {b}");
        }
    }
}
