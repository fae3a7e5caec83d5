//! Scripts and languages, told from letters.
//!
//! Statistical detectors are unreliable on short strings, while a few letters
//! decide between Persian and Arabic: پ چ ژ گ ک ی stand in one, ي ك ة ى أ إ in
//! the other. Text whose letters were swapped (Arabic ي and ك in Persian) is
//! still told apart by پ چ ژ گ and by the commonest words, beginnings and ends
//! of words (`assets/lexicon/language.tsv`).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::fold::{fold, fold_onto};

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

/// True for letters and digits of any script.
#[inline]
pub fn is_word(c: char) -> bool {
    // The letters of Persian and Arabic and the common marks first: the general table is slow for them.
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    match c {
        'ء'..='غ' | 'ف'..='ي' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی' => true,
        '،' | '؛' | '؟' | '«' | '»' | '\u{2000}'..='\u{206F}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// True for letters of the Arabic script, presentation forms included.
#[inline]
pub const fn is_arabic(c: char) -> bool {
    // The plain letters first: nearly all of a Persian or Arabic text.
    matches!(c, 'ا'..='غ' | 'ف'..='ي')
        || matches!(c, '\u{620}'..='\u{64A}' | '\u{66E}'..='\u{6D3}' | '\u{6D5}' | '\u{6EE}'..='\u{6EF}' | '\u{6FA}'..='\u{6FF}' | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C9}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// True for upper-case letters.
#[inline]
pub(super) fn is_capital(c: char) -> bool {
    // The general table is slow: letters without case and common marks first.
    !matches!(c, '\u{600}'..='\u{6FF}' | '«' | '»' | '\u{2000}'..='\u{206F}') && c.is_uppercase()
}

/// Words, beginnings and ends of words that tell Persian from Arabic, folded.
#[derive(Default)]
struct Markers {
    words: FxHashMap<String, Lang>,
    prefixes: Vec<(String, Lang)>,
    suffixes: Vec<(String, Lang)>,
}

static MARKERS: LazyLock<Markers> = LazyLock::new(|| {
    let mut markers = Markers::default();
    for line in include_str!("../../assets/lexicon/language.tsv").lines().filter(|l| !l.starts_with('#')) {
        let mut fields = line.split('\t');
        let lang = if fields.next() == Some("fa") { Lang::Fa } else { Lang::Ar };
        let place = fields.next();
        let form = fold(fields.next().unwrap_or_default());
        match place {
            Some("prefix") => markers.prefixes.push((form, lang)),
            Some("suffix") => markers.suffixes.push((form, lang)),
            _ => drop(markers.words.insert(form, lang)),
        }
    }
    markers
});

/// What speaks for each language in a text.
#[derive(Default)]
struct Evidence {
    latin: usize,
    arabic: usize,
    fa: usize,
    ar: usize,
}

impl Evidence {
    fn of(text: &str) -> Self {
        let mut evidence = Self::default();
        if text.is_ascii() {
            evidence.latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
            return evidence;
        }
        for c in text.chars() {
            evidence.add_letter(c);
        }
        if evidence.arabic > 0 {
            evidence.add_words(text);
        }
        evidence
    }

    /// What the words tell is added to the letters' evidence; when it is clear by itself it stands alone.
    fn add_words(&mut self, text: &str) {
        let (mut told, mut folded) = (Self::default(), String::new());
        for word in text.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).take(ENOUGH_WORDS) {
            folded.clear();
            fold_onto(word, &mut folded);
            told.add_word(&folded);
            if told.fa.abs_diff(told.ar) >= CLEAR {
                (self.fa, self.ar) = (told.fa, told.ar);
                return;
            }
        }
        self.fa += told.fa;
        self.ar += told.ar;
    }

    #[inline]
    fn add_letter(&mut self, c: char) {
        if c.is_ascii() {
            self.latin += usize::from(c.is_ascii_alphabetic());
        } else if let Some(letter) = LETTERS.get((c as usize).wrapping_sub(BLOCK)).filter(|letter| letter.arabic) {
            self.arabic += 1;
            self.fa += usize::from(letter.fa);
            self.ar += usize::from(letter.ar);
        } else if is_arabic(c) {
            self.arabic += 1;
        } else {
            self.latin += usize::from(is_word(c) && c.is_alphabetic());
        }
    }

    fn add_word(&mut self, word: &str) {
        if let Some(lang) = MARKERS.words.get(word) {
            self.add(*lang, 6);
            return;
        }
        // Byte by byte: of so few bytes the first or second tells.
        let longer = |form: &str| word.len() > form.len() + 4;
        let starts = |form: &str| word.bytes().zip(form.bytes()).all(|(a, b)| a == b);
        let ends = |form: &str| word.bytes().rev().zip(form.bytes().rev()).all(|(a, b)| a == b);
        let begins = MARKERS.prefixes.iter().filter(|(form, _)| longer(form) && starts(form));
        let ends = MARKERS.suffixes.iter().filter(|(form, _)| longer(form) && ends(form));
        if let Some((_, lang)) = begins.chain(ends).next() {
            self.add(*lang, 3);
        }
    }

    fn add(&mut self, lang: Lang, weight: usize) {
        match lang {
            Lang::Fa => self.fa += weight,
            _ => self.ar += weight,
        }
    }

    /// The language; `rtl` where Persian and Arabic are as good as even.
    fn language(&self, rtl: Option<Lang>) -> Option<Lang> {
        if self.latin + self.arabic == 0 {
            return None;
        }
        if self.latin > self.arabic {
            return Some(Lang::En);
        }
        let even = self.fa.abs_diff(self.ar) < NEARLY_EVEN;
        let stronger = if self.fa >= self.ar { Lang::Fa } else { Lang::Ar };
        Some(rtl.filter(|_| even).unwrap_or(stronger))
    }
}

/// What a letter tells for Persian and for Arabic.
#[derive(Clone, Copy)]
struct Letter {
    arabic: bool,
    fa: u8,
    ar: u8,
}

impl Letter {
    const fn of(c: char) -> Self {
        let (fa, ar) = match c {
            'پ' | 'چ' | 'ژ' | 'گ' => (4, 0),
            'ک' | 'ی' => (1, 0),
            'ة' | 'إ' | 'ى' => (0, 3),
            'ي' | 'ك' | 'أ' => (0, 1),
            _ => (0, 0),
        };
        Self { arabic: is_arabic(c), fa, ar }
    }
}

/// Where the Arabic block begins: U+0600–U+06FF.
const BLOCK: usize = 0x600;

/// The Arabic block, looked up instead of matched: nearly all of a Persian or Arabic text.
static LETTERS: [Letter; 256] = {
    let (mut letters, mut i) = ([Letter { arabic: false, fa: 0, ar: 0 }; 256], 0);
    while i < letters.len() {
        if let Some(c) = char::from_u32((BLOCK + i) as u32) {
            letters[i] = Letter::of(c);
        }
        i += 1;
    }
    letters
};

/// Words after which the language of a text is beyond doubt.
const ENOUGH_WORDS: usize = 400;
/// So much more evidence from words for one language decides, whatever letters the text is written in.
const CLEAR: usize = 60;
/// Less than this between the evidence for two languages decides nothing.
const NEARLY_EVEN: usize = 4;

/// The language of a text; `None` when it has no letters.
pub fn language(text: &str) -> Option<Lang> {
    Evidence::of(text).language(None)
}

/// The language of a part of a text in `whole`: the whole's where the part says too little.
pub fn language_within(part: &str, whole: Lang) -> Lang {
    Evidence::of(part).language(Some(whole).filter(|l| l.is_rtl())).unwrap_or(whole)
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

    #[test]
    fn persian_in_arabic_letters_and_arabic_in_persian_letters() {
        for text in ["آغاز ميشود", "كارهاي بيشتري نمي‌كنند", "امروز باران ميبارد", "آينده نزديك است", "شهرهايي كوچك"]
        {
            assert_eq!(language(text), Some(Lang::Fa), "{text}");
        }
        for text in ["وصل الوزير الى بغداد", "قال المتحدث", "في المدينة", "یلتقی الرئیس فی القاهرة الوفد"]
        {
            assert_eq!(language(text), Some(Lang::Ar), "{text}");
        }
    }

    #[test]
    fn a_part_that_says_little_is_in_the_language_of_the_whole() {
        assert_eq!(language_within("محمد علي", Lang::Fa), Lang::Fa);
        assert_eq!(language_within("محمد علی", Lang::Ar), Lang::Ar);
        assert_eq!(language_within("قال المتحدث إن الوفد وصل", Lang::Fa), Lang::Ar);
        assert_eq!(language_within("Reuters", Lang::Fa), Lang::En);
        assert_eq!(language_within("۱۲", Lang::Fa), Lang::Fa);
    }
}
