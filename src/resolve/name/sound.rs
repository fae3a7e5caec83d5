//! How Latin spellings of one name sound: what English, French and other hands write otherwise (Boubacar, Bubakar).

use std::sync::LazyLock;

use crate::lexicon::table::rows;

/// Letters, and the sound that they are written for.
type Sounds = Vec<(&'static str, &'static str)>;

/// The sounds of names in any language.
static SOUNDS: LazyLock<Sounds> = LazyLock::new(|| read("name"));
/// Those of the syllables of Chinese and Korean names.
pub(super) static SYLLABLES: LazyLock<Sounds> = LazyLock::new(|| read("syllable"));

fn read(kind: &str) -> Sounds {
    let list = rows(include_str!("../../../assets/lexicon/name/sounds.tsv")).filter(|row| row[0] == kind);
    list.filter_map(|row| Some((*row.get(1)?, *row.get(2)?))).collect()
}

/// True when two Latin names are written for the same sounds.
pub(super) fn sound_alike(a: &str, b: &str) -> bool {
    let latin = |word: &str| word.len() > 3 && word.is_ascii();
    a == b || latin(a) && latin(b) && a.len().abs_diff(b.len()) <= 3 && a[..1] == b[..1] && sound(a, &SOUNDS) == sound(b, &SOUNDS)
}

/// A word with one letter for each sound, doubled ones once, without h at its end.
pub(super) fn sound(word: &str, sounds: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word.strip_suffix('h').unwrap_or(word);
    while let Some(letter) = rest.chars().next() {
        let known = sounds.iter().find(|(letters, _)| rest.starts_with(letters));
        let (letters, sound) = known.copied().unwrap_or((&rest[..letter.len_utf8()], &rest[..letter.len_utf8()]));
        if !out.ends_with(sound) {
            out.push_str(sound);
        }
        rest = &rest[letters.len()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sound_in_several_spellings() {
        for (a, b) in [("boubacar", "boubakar"), ("sarah", "sara"), ("hassan", "hasan")] {
            assert!(sound_alike(a, b), "{a} {b}");
        }
        // Of another first letter the lists of spellings tell.
        for (a, b) in [("djamal", "jamal"), ("hassan", "hossein"), ("salim", "salem"), ("amir", "omar")] {
            assert!(!sound_alike(a, b), "{a} {b}");
        }
    }
}
