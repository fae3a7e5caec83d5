//! What Arabic writes onto the front of a word, taken off.

use crate::lexicon::person::{NameFacts, name_facts};
use crate::text::{Lang, Memo, WordId};

/// Particles and conjunctions that Arabic writes onto the next word.
const CLITICS: [&str; 9] = ["و", "ف", "ب", "ل", "ک", "وب", "ول", "فب", "فل"];

/// What remains of an Arabic word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// How many of its bytes are left out.
    pub skip: u32,
    pub word: WordId,
    pub text: &'static str,
}

impl Form {
    /// What the Arabic name lists tell of it.
    pub fn facts(&self) -> NameFacts {
        name_facts(Lang::Ar, self.word, self.text)
    }
}

/// What remains of a word that begins with clitics, cut once for each word.
pub(super) fn without_clitics(id: WordId, word: &str) -> &'static [Form] {
    static FORMS: Memo<&'static [Form]> = Memo::new();
    let cut = || CLITICS.iter().flat_map(|clitics| without(word, clitics)).collect();
    FORMS.get(id, || if word.starts_with(['و', 'ف', 'ب', 'ل', 'ک']) { Vec::leak(cut()) } else { &[] })
}

/// What remains of a word without these clitics; للرئيس is ل and الرئيس written together.
fn without(word: &str, clitics: &str) -> impl Iterator<Item = Form> {
    let skip = u32::try_from(clitics.len()).unwrap_or_default();
    let rest = word.strip_prefix(clitics).filter(|r| r.chars().nth(1).is_some());
    let article = rest.filter(|_| clitics.ends_with('ل')).and_then(|r| r.strip_prefix('ل'));
    let forms = [rest.map(str::to_string), article.map(|bare| format!("ال{bare}"))];
    forms.into_iter().flatten().map(move |form| Form { skip, word: WordId::of(&form), text: form.leak() })
}
