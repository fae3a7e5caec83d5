//! People whom news of any country may name without saying who they are:
//! heads of state and government, foreign ministers, heads of world bodies.
//! Facts only: names in three scripts, country and best-known office.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Iso;
use super::table::{forms, rows};

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
}

static NOTABLES: LazyLock<Vec<Notable>> =
    LazyLock::new(|| rows(include_str!("../../assets/lexicon/person/notable.tsv")).filter_map(|row| read(&row)).collect());

fn read(row: &[&'static str]) -> Option<Notable> {
    let name = *row.first()?;
    let written = row.iter().skip(3).flat_map(|field| forms(field));
    Some(Notable {
        name,
        country: row.get(1).and_then(|code| Iso::parse(code)),
        offices: row.get(2).map(|field| forms(field).collect()).unwrap_or_default(),
        forms: std::iter::once(name).chain(written).map(str::to_string).collect(),
    })
}

/// All listed people.
pub fn notables() -> &'static [Notable] {
    &NOTABLES
}

/// The listed people of a folded full name.
pub fn notable(folded: &str) -> Option<&'static Notable> {
    static BY_NAME: LazyLock<FxHashMap<String, usize>> = LazyLock::new(|| {
        let all = NOTABLES.iter().enumerate().flat_map(|(i, n)| n.forms.iter().map(move |f| (crate::text::fold(f), i)));
        all.collect()
    });
    BY_NAME.get(folded).map(|i| &NOTABLES[*i])
}

/// Words of the rest of a listed name of two words or more.
type Rest = Vec<String>;

/// The longest listed full name that begins with `first` and goes on with the words `at(1)`, `at(2)` …; its number of words.
pub fn notable_at<'w>(first: &str, at: impl Fn(usize) -> &'w str) -> Option<usize> {
    static BY_FIRST: LazyLock<FxHashMap<String, Vec<Rest>>> = LazyLock::new(|| {
        let mut out: FxHashMap<String, Vec<Rest>> = FxHashMap::default();
        for form in NOTABLES.iter().flat_map(|n| &n.forms).flat_map(|f| [f.clone(), f.replace('\u{200C}', " ")]) {
            let mut words = super::phrase::words(&form);
            if words.len() > 1 {
                let rest = words.split_off(1);
                out.entry(words.swap_remove(0)).or_default().push(rest);
            }
        }
        out.values_mut().for_each(|rests| rests.sort_by_key(|r| usize::MAX - r.len()));
        out
    });
    let fits = |rest: &&Rest| rest.iter().enumerate().all(|(i, word)| at(i + 1) == word);
    BY_FIRST.get(first)?.iter().find(fits).map(|rest| rest.len() + 1)
}

/// The listed people whose name ends in a folded word, Arabic article aside.
pub fn notables_named(surname: &str) -> Vec<&'static Notable> {
    static BY_SURNAME: LazyLock<FxHashMap<String, Vec<usize>>> = LazyLock::new(|| {
        let mut out: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, notable) in NOTABLES.iter().enumerate() {
            for form in &notable.forms {
                let list = out.entry(last_word(&crate::text::fold(form)).to_string()).or_default();
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
        assert!(notable("nobody known").is_none());
    }
}
