//! Words that stand in and around titles: what joins a title to its country,
//! how it is held, and whose it is.

use std::sync::LazyLock;

use super::table::{forms, rows};
use crate::text::{WordId, WordMap, fold};

/// What a word in or beside a title tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleWord {
    /// Stands between a title and what it is held for.
    Glue,
    /// Held before.
    Former,
    /// Held for the time being.
    Acting,
    /// To be held.
    Elect,
    /// About to be given up.
    Leaving,
    /// The country last named (کشورمان, بلاده).
    ThisCountry,
    /// A body spoken of before («این حزب», الوزارة).
    ThisBody,
    /// A party that people in a list belong to (الجانب, "delegation").
    Side,
    /// People whom a country sends (الوفد, "delegation").
    Delegation,
    /// Says who belongs to a delegation (ضم, "including").
    Includes,
    /// Says who leads a delegation (برئاسة, "led by").
    LedBy,
    /// Says that somebody is the head of what follows ("leads", يتزعم).
    Heads,
    /// Stands before the place where somebody works.
    In,
    /// Stands before what somebody is an expert of.
    About,
    /// Says that somebody named before is meant ("his", او).
    Owner,
    /// Describes an office, between the country and the title ("chief nuclear" envoy).
    Describes,
}

/// Words with a bit for each part.
static WORDS: LazyLock<WordMap<u16>> = LazyLock::new(|| {
    let mut out = WordMap::default();
    for row in rows(include_str!("../../assets/lexicon/title/words.tsv")) {
        let [kind, words] = row[..] else { continue };
        let kind = match kind {
            "former" => TitleWord::Former,
            "acting" => TitleWord::Acting,
            "elect" => TitleWord::Elect,
            "leaving" => TitleWord::Leaving,
            "this-country" => TitleWord::ThisCountry,
            "this-body" => TitleWord::ThisBody,
            "side" => TitleWord::Side,
            "delegation" => TitleWord::Delegation,
            "includes" => TitleWord::Includes,
            "led-by" => TitleWord::LedBy,
            "heads" => TitleWord::Heads,
            "in" => TitleWord::In,
            "about" => TitleWord::About,
            "owner" => TitleWord::Owner,
            "describes" => TitleWord::Describes,
            _ => TitleWord::Glue,
        };
        for word in forms(words) {
            *out.entry(WordId::of(&fold(word)), || 0) |= 1 << kind as u16;
        }
    }
    out
});

/// True when a word plays this part in or beside titles.
pub fn plays(word: WordId, kind: TitleWord) -> bool {
    WORDS.get(word).is_some_and(|bits| bits & (1 << kind as u16) != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_each_kind() {
        for (word, kind) in [
            ("پیشین", TitleWord::Former),
            ("بالوكالة", TitleWord::Acting),
            ("designate", TitleWord::Elect),
            ("الجانب", TitleWord::Side),
            ("وی", TitleWord::Owner),
            ("chief", TitleWord::Describes),
        ] {
            assert!(plays(WordId::of(&fold(word)), kind), "{word}");
        }
        assert!(!plays(WordId::of("president"), TitleWord::Glue));
    }
}
