//! A personal name brought to the form in which names are compared.

use super::block::{Key, consonants, keys, keys_but_one};
use crate::lexicon::given::{is_family, nickname_sets};
use crate::lexicon::name_word::{NameWord, ordinal, plays};
use crate::lexicon::person::is_listed_name;
use crate::text::script::{is_arabic, is_word};
use crate::text::{Lang, fold};

/// The comparable words of a name: folded, without particles and suffixes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::resolve) struct NameForm {
    /// True in Arabic script.
    pub arabic: bool,
    pub words: Vec<String>,
    /// II of Abdullah II.
    pub ordinal: Option<u8>,
    /// True when a family name stands first, and a given name follows.
    pub eastern: bool,
    /// Salman of Mohammed bin Salman.
    pub father: Option<String>,
}

impl NameForm {
    /// Reads a name as written.
    pub fn new(name: &str) -> Self {
        let folded = fold(name).replace('\'', "");
        let all: Vec<&str> = folded.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).map(without_style).collect();
        let all = &all[..without_grandfather(&all)];
        let arabic = folded.chars().any(is_arabic);
        let mut form = Self { arabic, words: Vec::new(), ordinal: None, eastern: false, father: father(all) };
        for (at, word) in all.iter().enumerate() {
            form.add(word, at > 0, all.get(at + 1).copied());
        }
        if form.words.is_empty() {
            form.words.push(folded.split_whitespace().collect());
        }
        form.eastern = form.words.len() > 1 && is_family(&form.words[0]);
        form
    }

    /// True when both tell their father's name, and no two that `alike` lets pass.
    pub fn fathers_differ(&self, other: &Self, alike: impl Fn(&str, &str) -> bool) -> bool {
        self.father.as_deref().zip(other.father.as_deref()).is_some_and(|(a, b)| !alike(a, b))
    }

    fn add(&mut self, word: &str, later: bool, next: Option<&str>) {
        if next.is_none() && later && word == "v" {
            self.ordinal = Some(5);
            return;
        }
        if let Some(number) = ordinal(word).filter(|_| later) {
            self.ordinal = Some(number);
            return;
        }
        let family = self.begins_with_family();
        let initial = word.chars().count() == 1 && later && !(family && word.contains(['a', 'e', 'i', 'o', 'u']));
        let left_out = plays(word, NameWord::Particle) && !self.keeps(word, family, next);
        match self.words.last_mut() {
            Some(last) if plays(last, NameWord::Binds) => last.push_str(word),
            _ if initial || left_out || plays(word, NameWord::Suffix) => {}
            _ => self.words.push(word.to_string()),
        }
    }

    /// True for a particle that is a name after all: at the end, as a family name that stands first, or behind one
    /// (An Dong-wook, Pham Van Dong). Before another particle it is none (فان دير).
    fn keeps(&self, word: &str, family: bool, next: Option<&str>) -> bool {
        let first = self.words.is_empty();
        let before = next.is_some_and(|next| plays(next, NameWord::Particle) && !plays(next, NameWord::FamilyFirst));
        family || next.is_none() && !first || first && plays(word, NameWord::FamilyFirst) && !before
    }

    /// True when the first word so far is a family name that stands first.
    fn begins_with_family(&self) -> bool {
        self.words.first().is_some_and(|word| plays(word, NameWord::FamilyFirst) || is_family(word))
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
    pub fn keys(&self) -> Vec<Key> {
        let tail = self.words[1.min(self.words.len() - 1)..].concat();
        let mut all: Vec<Key> = keys(self.last()).chain(keys(&tail)).collect();
        if self.words.len() > 1 {
            all.extend(keys_but_one(self.last(), &self.words[0]));
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Keys of the given name: `fine` ones where very many share a surname, else those of its first consonant alone.
    pub fn given_keys(&self, fine: bool) -> impl Iterator<Item = Key> {
        let given = self.words[0].as_str();
        // What may be an article.
        let rest = given.strip_prefix("ال");
        let first = std::iter::once(given).chain(rest).map(move |word| {
            let all = consonants(word);
            (0..).map(|at| all >> (3 * at)).find(|left| fine || *left < 8).unwrap_or(all)
        });
        let nicknames = nickname_sets(&self.words[0]).iter().map(|set| Key { consonants: u64::from(*set), given: 0 });
        first.map(|consonants| Key { consonants, given: Key::ANY }).chain(nicknames)
    }

    /// The words without anything between them.
    pub fn joined(&self) -> String {
        self.words.concat()
    }

    /// True when the numbers after them are different ones.
    pub fn numbers_differ(&self, other: &Self) -> bool {
        matches!((self.ordinal, other.ordinal), (Some(a), Some(b)) if a != b)
    }
}

/// «سیدعباس»: a given name without the style written on to it.
fn without_style(word: &str) -> &str {
    word.strip_prefix("سید").filter(|rest| is_listed_name(Lang::Fa, rest, 1)).unwrap_or(word)
}

/// How many of the words are left without a grandfather's name at the end: محمد بن نايف بن عبد العزيز is محمد بن نايف, and not
/// محمد عبد العزيز.
fn without_grandfather(words: &[&str]) -> usize {
    let mut sons = (1..words.len()).filter(|at| plays(words[*at], NameWord::OfLine));
    let Some(second) = sons.next().and(sons.next()) else { return words.len() };
    let rest = &words[second + 1..];
    let bound = rest.iter().take_while(|word| plays(word, NameWord::Binds)).count();
    if rest.len() == bound + 1 { second } else { words.len() }
}

/// The father's name among the words of a name: the first behind "son of", written together with what binds it.
fn father(words: &[&str]) -> Option<String> {
    let son = words.iter().skip(1).position(|word| plays(word, NameWord::ChildOf))? + 1;
    let rest = &words[son + 1..];
    let binding = rest.iter().take_while(|word| plays(word, NameWord::Binds) || plays(word, NameWord::Particle)).count();
    let bound = rest[..binding].iter().filter(|word| plays(word, NameWord::Binds));
    Some(bound.chain([rest.get(binding)?]).copied().collect())
}
