//! Words without what is written onto them, and the titles found through that.

use std::borrow::Cow;

use super::alike::signature;
use super::clitic::{Form, without_clitics};
use super::scene::{Scene, TitleHit};
use crate::lexicon::title::title_at;
use crate::lexicon::title_word::{TitleWord, plays};
use crate::text::{Lang, Memo, WordId};

impl<'r> Scene<'r> {
    /// The title that begins at a token, in Arabic perhaps behind clitics.
    pub(super) fn find_title(&self, at: usize) -> Option<TitleHit> {
        if !self.is_word(at) || self.is_furniture(at) {
            return None;
        }
        let lang = self.lang(at);
        if let Some(parted) = self.title_around_tenure(at) {
            return Some(parted);
        }
        let starting = |form: &Form| {
            let (count, title) = title_at(lang, form.word, |i| self.word_id(at + i))?;
            Some(TitleHit { end: at + count, skip: form.skip, title })
        };
        let whole = Form { skip: 0, word: self.word_id(at), text: "" };
        starting(&whole).or_else(|| self.cut_forms(at).iter().find_map(starting))
    }

    /// A Persian title that "former" parts («معاون پیشین رئیس جمهور»).
    fn title_around_tenure(&self, at: usize) -> Option<TitleHit> {
        if self.lang(at) != Lang::Fa || !plays(self.word_id(at + 1), TitleWord::Former) {
            return None;
        }
        let word = |i: usize| self.word_id(if i == 0 { at } else { at + i + 1 });
        let (count, title) = title_at(Lang::Fa, word(0), word).filter(|(count, _)| *count > 1)?;
        Some(TitleHit { end: at + count + 1, skip: 0, title })
    }

    /// The word and, in Arabic, what remains of it without clitics; with the folded bytes left out.
    pub fn bare_forms(&self, at: usize) -> impl Iterator<Item = (u32, Cow<'r, str>)> + use<'r> {
        let cut = self.cut_forms(at).iter().map(|form| (form.skip, Cow::Borrowed(form.text)));
        std::iter::once((0, Cow::Borrowed(self.word(at)))).chain(cut)
    }

    /// The word and, in Arabic, what remains of it without clitics, as words of the vocabulary.
    pub fn bare_ids(&self, at: usize) -> impl Iterator<Item = (u32, WordId)> + use<'r> {
        std::iter::once((0, self.word_id(at))).chain(self.cut_forms(at).iter().map(|form| (form.skip, form.word)))
    }

    /// The signatures of the word and, in Arabic, of what remains of it without clitics; worked out once for each word.
    pub fn signatures(&self, at: usize) -> impl Iterator<Item = u64> + use<'r> {
        static SIGNATURES: Memo<u64> = Memo::new();
        let of = |id: WordId, word: &str| SIGNATURES.get(id, || signature(word));
        std::iter::once(of(self.word_id(at), self.word(at))).chain(self.cut_forms(at).iter().map(move |f| of(f.word, f.text)))
    }

    /// What remains of an Arabic word without clitics.
    pub fn cut_forms(&self, at: usize) -> &'static [Form] {
        if self.lang(at) == Lang::Ar { without_clitics(self.word_id(at), self.word(at)) } else { &[] }
    }
}
