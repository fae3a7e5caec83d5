//! People whom news of any country may name without saying who they are:
//! heads of state and government, foreign ministers, heads of world bodies.
//! Facts only: names in three scripts, country and best-known office.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Iso;
use super::person::is_family_first;
use super::phrase::{PhraseList, Phrases};
use super::table::{forms, rows};
use crate::text::{Lang, WordId, fold};

/// A listed person.
#[derive(Clone, Debug)]
pub struct Notable {
    /// The usual English name.
    pub name: &'static str,
    /// The country they hold or held office for; none for world bodies.
    pub country: Option<Iso>,
    /// Keys of their best-known offices.
    pub offices: Vec<&'static str>,
    /// All forms of the name, the English one first.
    pub forms: Vec<String>,
    /// Persian forms as they are written without a space between the names (جوبایدن).
    glued: Vec<String>,
    /// The usual form in each language.
    usual: [Option<&'static str>; 3],
}

impl Notable {
    /// What somebody is usually called in a language.
    pub fn called(&self, lang: Lang) -> Option<&'static str> {
        self.usual[lang as usize]
    }
}

static NOTABLES: LazyLock<Vec<Notable>> =
    LazyLock::new(|| rows(include_str!("../../assets/lexicon/person/notable.tsv")).filter_map(|row| read(&row)).collect());

fn read(row: &[&'static str]) -> Option<Notable> {
    let name = *row.first()?;
    let written = row.iter().skip(3).flat_map(|field| forms(field));
    let first = |column: usize| row.get(column).and_then(|field| forms(field).next());
    let mut usual = [Some(name); 3];
    (usual[Lang::Fa as usize], usual[Lang::Ar as usize]) = (first(3), first(4));
    Some(Notable {
        name,
        country: row.get(1).and_then(|code| Iso::parse(code)),
        offices: row.get(2).map(|field| forms(field).collect()).unwrap_or_default(),
        forms: std::iter::once(name)
            .chain(written)
            .flat_map(|form| [Some(form.to_string()), without_vowel(form), given_joined(form), servant_joined(form)])
            .flatten()
            .collect(),
        glued: row.get(3).into_iter().flat_map(|field| forms(field)).filter_map(glued).collect(),
        usual,
    })
}

/// The fewest letters of a full name that is known when its parts are written together.
const GLUED: usize = 7;

/// «جوبایدن»: a name of two parts whose space, or half-space, was lost.
fn glued(form: &str) -> Option<String> {
    let one: String = form.chars().filter(|c| !matches!(c, ' ' | '\u{200C}')).collect();
    (form.contains(' ') && one.chars().count() >= GLUED).then_some(one)
}

/// A Persian name whose last word begins with two consonants, written without the vowel before them (ستولتنبرگ).
fn without_vowel(form: &str) -> Option<String> {
    let (head, last) = form.rsplit_once(' ')?;
    let rest = last.strip_prefix('ا').filter(|rest| rest.starts_with('س'))?;
    let cluster = rest.chars().nth(1).is_some_and(|c| "تپکملنوف".contains(c));
    cluster.then(|| format!("{head} {rest}"))
}

/// «کیم جونگ‌ایل»: a name that begins with the family's, the two syllables of the given name joined.
fn given_joined(form: &str) -> Option<String> {
    let (family, given) = form.split_once(' ')?;
    let (one, other) = given.split_once(' ').filter(|_| is_family_first(Lang::Fa, &fold(family)))?;
    (!other.contains(' ')).then(|| format!("{family} {one}\u{200C}{other}"))
}

/// عبدالله الثاني: "servant of" and the name behind it, written as one word.
fn servant_joined(form: &str) -> Option<String> {
    let whole = |at: usize| at == 0 || form[..at].ends_with(' ');
    let at = form.match_indices("عبد ").map(|(at, _)| at).find(|at| whole(*at))?;
    let (head, rest) = form.split_at(at);
    Some(format!("{head}{}", rest.replacen("عبد ", "عبد", 1)))
}

/// All listed people.
pub fn notables() -> &'static [Notable] {
    &NOTABLES
}

/// The listed people of a folded full name.
pub fn notable(folded: &str) -> Option<&'static Notable> {
    static BY_NAME: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
        let glued = NOTABLES.iter().enumerate().flat_map(|(i, n)| n.glued.iter().map(move |f| (fold(f), i)));
        let all = NOTABLES.iter().enumerate().flat_map(|(i, n)| n.forms.iter().map(move |f| (fold(f), i)));
        glued.chain(all).collect()
    });
    BY_NAME.get(folded).map(|i| &NOTABLES[*i])
}

/// True for an office whose holder is called by the given name.
pub fn is_monarch(office: &str) -> bool {
    matches!(office, "king" | "queen" | "emir" | "sultan")
}

/// The listed monarchs of a folded given name: those who hold this office, or for none told any that monarchs hold.
pub fn monarchs(given: &str, office: Option<&str>) -> Vec<&'static Notable> {
    static BY_GIVEN: LazyLock<FxHashMap<String, Vec<usize>>> = LazyLock::new(|| {
        let mut out: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let reigns = |n: &Notable| n.offices.iter().any(|office| is_monarch(office));
        for (index, notable) in NOTABLES.iter().enumerate().filter(|(_, n)| reigns(n)) {
            for form in notable.forms.iter().map(|form| fold(form)) {
                let list = out.entry(form.split([' ', '-']).next().unwrap_or_default().to_string()).or_default();
                if list.last() != Some(&index) {
                    list.push(index);
                }
            }
        }
        out
    });
    let held = |n: &&Notable| office.is_none_or(|office| n.offices.contains(&office));
    BY_GIVEN.get(given).into_iter().flatten().map(|i| &NOTABLES[*i]).filter(held).collect()
}

/// Surnames that mean one person wherever they stand, each with that person.
fn alone() -> impl Iterator<Item = (&'static Notable, &'static str)> {
    let list = rows(include_str!("../../assets/lexicon/person/alone.tsv"));
    let named = list.filter_map(|row| Some((notable(&fold(row.first()?))?, *row.get(1)?)));
    named.flat_map(|(notable, words)| words.split(' ').map(move |word| (notable, word)))
}

/// How many words the surname that begins with `first`, and goes on with `at(1)`, has, where it means one person by itself.
pub fn known_alone_at(first: WordId, at: impl Fn(usize) -> WordId) -> Option<usize> {
    static ALONE: LazyLock<Phrases<()>> = LazyLock::new(|| {
        let mut out = PhraseList::default();
        for (_, word) in alone() {
            out.entry(word, || ());
        }
        out.finish()
    });
    ALONE.longest(first, at, |()| true).map(|(words, ())| words)
}

/// The listed person whom a surname, folded and its words joined, means by itself.
pub fn known_alone(surname: &str) -> Option<&'static Notable> {
    static ALONE: LazyLock<FxHashMap<String, &'static Notable>> = LazyLock::new(|| {
        let joined = |word| fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
        alone().map(|(notable, word)| (joined(word), notable)).collect()
    });
    ALONE.get(surname).copied()
}

/// The listed person whose full name these words are, or begin with where the father or the house follows.
pub fn notable_among(words: &[String]) -> Option<&'static Notable> {
    let of_house = |n: usize| words.get(n).is_some_and(|w| matches!(w.as_str(), "بن" | "ال")) || n >= 3;
    let known = |n: usize| notable(&words[..n].join(" "));
    known(words.len()).or_else(|| (2..words.len()).rev().filter(|n| of_house(*n)).find_map(known))
}

/// The longest listed full name that begins with `first` and goes on with the words `at(1)`, `at(2)` …; its number of words.
pub fn notable_at(first: WordId, at: impl Fn(usize) -> WordId) -> Option<usize> {
    static BY_FIRST: LazyLock<Phrases<bool>> = LazyLock::new(|| {
        let mut out = PhraseList::default();
        for form in NOTABLES.iter().flat_map(|n| &n.forms) {
            out.entry(form, || false);
            if form.contains('\u{200C}') {
                out.entry(&form.replace('\u{200C}', " "), || false);
            }
        }
        for form in NOTABLES.iter().flat_map(|n| &n.glued) {
            out.entry(form, || true);
        }
        out.finish()
    });
    BY_FIRST.longest(first, at, |_| true).filter(|(words, whole)| *words > 1 || **whole).map(|(words, _)| words)
}

/// The listed people whose name ends in a folded word, Arabic article aside.
pub fn notables_named(surname: &str) -> Vec<&'static Notable> {
    static BY_SURNAME: LazyLock<FxHashMap<String, Vec<usize>>> = LazyLock::new(|| {
        let mut out: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, notable) in NOTABLES.iter().enumerate() {
            for form in &notable.forms {
                let list = out.entry(last_word(&fold(form)).to_string()).or_default();
                if !list.contains(&index) {
                    list.push(index);
                }
            }
        }
        out
    });
    BY_SURNAME.get(last_word(surname)).into_iter().flatten().map(|i| &NOTABLES[*i]).collect()
}

fn last_word(folded: &str) -> &str {
    let last = folded.rsplit([' ', '-']).next().unwrap_or(folded);
    last.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_in_three_scripts() {
        let found: Vec<_> = ["kofi annan", "کوفی عنان"].iter().map(|n| notable(n).map(|p| p.name)).collect();
        assert_eq!(found, [Some("Kofi Annan"), Some("Kofi Annan")]);
        assert_eq!(notable(&fold("کیم جونگ‌ایل")).map(|p| p.name), Some("Kim Jong-il"));
        assert!(notable("nobody known").is_none());
    }
}
