//! Scripts and languages, told from letters.
//!
//! Statistical detectors are unreliable on short strings, while a few letters
//! decide between Persian and Arabic: پ چ ژ گ ک ی stand in one, ي ك ة ى أ إ in
//! the other. Text whose letters were swapped (Arabic ي and ك in Persian) is
//! still told apart by پ چ ژ گ and by the commonest short words.

/// A language the program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Persian.
    Fa,
    /// Arabic.
    Ar,
    /// English, and other text in Latin letters.
    En,
}

impl Lang {
    /// All three, in the order they are listed everywhere.
    pub const ALL: [Lang; 3] = [Lang::Fa, Lang::Ar, Lang::En];

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Fa => "fa",
            Lang::Ar => "ar",
            Lang::En => "en",
        }
    }

    /// True for languages written from right to left.
    pub fn is_rtl(self) -> bool {
        self != Lang::En
    }
}

/// True for letters of the Arabic script, presentation forms included.
pub fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}'..='\u{6EF}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C9}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// Short words that one language has and the other has not.
const PERSIAN_WORDS: [&str; 14] = ["است", "این", "را", "که", "از", "با", "در", "برای", "شد", "کرد", "آن", "بود", "خود", "به"];
const ARABIC_WORDS: [&str; 14] = ["في", "من", "على", "إلى", "أن", "التي", "الذي", "عن", "مع", "هذا", "هذه", "كما", "بين", "ما"];

/// The language of a text; `None` when it has no letters.
pub fn language(text: &str) -> Option<Lang> {
    let (mut latin, mut arabic, mut fa, mut ar) = (0_usize, 0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        if is_arabic(c) {
            arabic += 1;
            match c {
                'پ' | 'چ' | 'ژ' | 'گ' => fa += 4,
                'ک' | 'ی' => fa += 1,
                'ة' | 'إ' | 'ى' => ar += 3,
                'ي' | 'ك' | 'أ' => ar += 1,
                _ => {}
            }
        } else if c.is_alphabetic() {
            latin += 1;
        }
    }
    if latin + arabic == 0 {
        return None;
    }
    if latin > arabic {
        return Some(Lang::En);
    }
    for word in text.split(|c: char| !c.is_alphanumeric()).take(400) {
        let word = super::fold::fold(word);
        fa += 6 * usize::from(PERSIAN_WORDS.iter().any(|w| super::fold::fold(w) == word));
        ar += 6 * usize::from(ARABIC_WORDS.iter().any(|w| super::fold::fold(w) == word));
    }
    Some(if fa >= ar { Lang::Fa } else { Lang::Ar })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_three_apart() {
        assert_eq!(language("وزیر خارجه به تهران رفت"), Some(Lang::Fa));
        assert_eq!(language("وزير خارجه به تهران رفت و گفت"), Some(Lang::Fa));
        assert_eq!(language("وصل الوزير إلى بغداد"), Some(Lang::Ar));
        assert_eq!(language("The minister arrived in بغداد on Monday"), Some(Lang::En));
        assert_eq!(language("۱۲ / ۳"), None);
    }
}
