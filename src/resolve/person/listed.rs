//! The listed people, their names read once; only those whom some name of a folder can mean take part in it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::super::name::{self, Key, NameForm};
use crate::lexicon::notable::{Notable, notables};
use crate::text::fold;

/// The names of a listed person.
pub(super) struct Listed {
    /// Each with how it is written.
    pub forms: Vec<(NameForm, &'static String)>,
    /// Keys under which they are found.
    keys: Vec<Key>,
}

static LISTED: LazyLock<Vec<Listed>> = LazyLock::new(|| notables().iter().map(Listed::new).collect());

impl Listed {
    fn new(notable: &'static Notable) -> Self {
        let forms = notable.forms.iter().map(|form| (NameForm::new(form), form));
        let forms: Vec<(NameForm, &String)> = forms.filter(|(form, written)| !is_cut(form, written)).collect();
        let mut keys: Vec<Key> = forms.iter().flat_map(|(form, _)| keys(form)).collect();
        keys.sort_unstable();
        keys.dedup();
        Self { forms, keys }
    }
}

/// True when one word is left of several: of إسماعيل ولد الشيخ without its styles a given name, which is nobody's alone.
fn is_cut(form: &NameForm, written: &str) -> bool {
    let letters = |text: &str| fold(text).chars().filter(|c| c.is_alphabetic()).count();
    !form.is_full() && letters(written) > letters(form.last())
}

/// The listed people who share a key with one of the names.
pub(super) fn listed_like<'a>(
    names: impl Iterator<Item = &'a NameForm>,
) -> impl Iterator<Item = (&'static Listed, &'static Notable)> {
    let found: FxHashSet<Key> = names.flat_map(keys).collect();
    let known = LISTED.iter().zip(notables());
    known.filter(move |(listed, _)| listed.keys.iter().any(|key| found.contains(key)))
}

/// Keys under which a name can meet another: of surnames, of any word that may stand alone, of all words together.
fn keys(form: &NameForm) -> Vec<Key> {
    let words = form.words.iter().flat_map(|word| name::keys(word).collect::<Vec<_>>());
    words.chain(form.keys()).chain(name::keys(&form.joined())).collect()
}
