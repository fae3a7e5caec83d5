//! Letters that look like those of another script: «Раypal» with a Cyrillic «Ра».
//!
//! The pairs are Unicode's (UTS #39). A name in one script is as it should be; suspect is a letter among those of
//! another script, a word made of nothing but such letters in a text of another script, and signs that look like
//! those of a path or a file's ending.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

/// A character that looks like another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlike {
    /// Where it stands.
    pub bytes: Range<usize>,
    /// What it is.
    pub character: char,
    /// What it looks like.
    pub like: char,
}

/// The characters of a text that look like what they are not.
#[must_use]
pub fn look_alikes(text: &str) -> Vec<LookAlike> {
    if !text.chars().any(may_mislead) {
        return Vec::new();
    }
    let words = words(text);
    let mut found: Vec<LookAlike> = words.iter().flat_map(|word| strangers(word)).collect();
    found.extend(whole_words(&words));
    found.extend(text.char_indices().filter_map(|(at, c)| LookAlike::new(at, c, sign_like(c, text)?)));
    found.sort_by_key(|it| it.bytes.start);
    found.dedup();
    found
}

impl LookAlike {
    fn new(at: usize, character: char, like: char) -> Option<Self> {
        (character != like).then(|| Self { bytes: at..at + character.len_utf8(), character, like })
    }
}

/// Where letters with doubles in other scripts begin; Persian and Arabic have none that anybody would take for Latin.
fn may_mislead(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{1f00}'..='\u{1fff}' | '\u{2c80}'..='\u{2cff}' | '\u{a4d0}'..='\u{a4ff}')
        || sign(c).is_some()
}

/// Signs that pass for those of a path, and letters made for formulas and wide columns.
fn sign(c: char) -> Option<char> {
    match c {
        '\u{2024}' | '\u{fe52}' | '\u{a4f8}' => Some('.'),
        '\u{2044}' | '\u{2215}' | '\u{29f8}' => Some('/'),
        '\u{29f5}' | '\u{fe68}' => Some('\\'),
        '\u{a789}' | '\u{2236}' | '\u{fe55}' => Some(':'),
        '\u{1d400}'..='\u{1d7ff}' => double_of(c),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff01 + 0x21),
        _ => None,
    }
}

/// Wide letters are as they should be among Chinese, Japanese and Korean ones.
fn sign_like(c: char, text: &str) -> Option<char> {
    let wide = matches!(c, '\u{ff01}'..='\u{ff5e}');
    let is_wide_script =
        |c: char| matches!(c.script(), Script::Han | Script::Hiragana | Script::Katakana | Script::Hangul | Script::Bopomofo);
    sign(c).filter(|_| !wide || !text.chars().any(is_wide_script))
}

/// What Unicode says a character looks like, if that is one character.
fn double_of(c: char) -> Option<char> {
    let mut buffer = [0; 4];
    let mut skeleton = unicode_security::skeleton(c.encode_utf8(&mut buffer));
    let first = skeleton.next()?;
    skeleton.next().is_none().then_some(first)
}

/// A letter, where it stands, and its script.
type Letter = (usize, char, Script);

/// Runs of letters; what is not a letter, mark or digit parts them.
fn words(text: &str) -> Vec<Vec<Letter>> {
    let mut words = vec![Vec::new()];
    for (at, c) in text.char_indices() {
        if c.is_alphabetic() {
            words.last_mut().into_iter().for_each(|word| word.push((at, c, c.script())));
        } else if !c.is_alphanumeric()
            && !matches!(c.script(), Script::Inherited)
            && words.last().is_some_and(|word| !word.is_empty())
        {
            words.push(Vec::new());
        }
    }
    words
}

/// The letters of a word that are in another script than most, and look like one of it.
fn strangers(word: &[Letter]) -> Vec<LookAlike> {
    let Some(main) = main_script(word) else { return Vec::new() };
    let others = word.iter().filter(|(_, c, script)| *script != main && c.is_alphabetic());
    others.filter_map(|(at, c, _)| LookAlike::new(*at, *c, double_in(*c, main)?)).collect()
}

/// The script most letters are in; Latin if there are as many of it.
fn main_script(word: &[Letter]) -> Option<Script> {
    let count = |script: Script| word.iter().filter(|(_, _, it)| *it == script).count();
    let scripts =
        word.iter().map(|(_, _, script)| *script).filter(|script| !matches!(script, Script::Common | Script::Inherited));
    scripts.max_by_key(|script| (count(*script), *script == Script::Latin))
}

/// The letter of a script that a letter looks like.
fn double_in(c: char, script: Script) -> Option<char> {
    let double = double_of(c)?;
    if double.script() == script {
        // Latin has letters that hardly anybody writes and that look like others too.
        return Some(double).filter(|double| script != Script::Latin || double.is_ascii());
    }
    let alphabet = match script {
        Script::Cyrillic => '\u{400}'..='\u{4ff}',
        Script::Greek => '\u{370}'..='\u{3ff}',
        Script::Armenian => '\u{530}'..='\u{58f}',
        _ => return None,
    };
    alphabet.into_iter().find(|it| it.script() == script && double_of(*it) == Some(double))
}

/// Words whose every letter looks Latin, in a text that else is Latin.
fn whole_words(words: &[Vec<Letter>]) -> Vec<LookAlike> {
    let is_latin = |word: &[Letter]| main_script(word) == Some(Script::Latin);
    let looks_latin = |word: &[Letter]| word.iter().all(|(_, c, _)| double_in(*c, Script::Latin).is_some());
    let written: Vec<&Vec<Letter>> = words.iter().filter(|word| !word.is_empty()).collect();
    let (latin, others): (Vec<&Vec<Letter>>, Vec<&Vec<Letter>>) = written.into_iter().partition(|word| is_latin(word));
    if latin.is_empty() || !others.iter().all(|word| looks_latin(word)) {
        return Vec::new();
    }
    let letters = others.into_iter().filter(|word| word.len() > 1).flatten();
    letters.filter_map(|(at, c, _)| LookAlike::new(*at, *c, double_in(*c, Script::Latin)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        look_alikes(text).iter().map(|it| format!("{}{}", it.character, it.like)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn strangers_in_a_word() {
        assert_eq!(found("Vladimir Рutin"), "РP");
        assert_eq!(found("micrоsоft"), "оo оo");
        assert_eq!(found("Москвa"), "aа", "and the reverse");
        assert_eq!(found("Αlpha report.txt"), "ΑA");
    }

    #[test]
    fn whole_words_in_another_text() {
        assert_eq!(found("report of сосо.txt"), "сc оo сc оo");
        assert_eq!(found("сосо и Москва, Moscow"), "", "Russian words that happen to look Latin");
    }

    #[test]
    fn signs_of_a_path() {
        assert_eq!(found("notes․exe"), "․.");
        assert_eq!(found("a∕b"), "∕/");
        assert_eq!(found("ｒeport"), "ｒr");
        assert_eq!(found("北京（ＡＰ）"), "", "wide letters among Chinese ones");
    }

    #[test]
    fn names_as_they_should_be() {
        for text in ["Владимир Путин", "Joe Biden", "جیک سالیوان", "Putin (Путин)", "Ελλάδα – Greece", "習近平", "naïve", "12:30"]
        {
            assert_eq!(found(text), "", "{text}");
        }
    }
}
