//! Names that try to look like others: what cannot be seen, and what reorders text, is shown and not obeyed.
//!
//! A file called `gpj.txt` with an override before it reads `txt.jpg`; a name with a zero-width space in it is another
//! name that looks the same. Labels and interface text spell such characters out. Joiners between letters that they
//! join or part, and marks of direction beside right-to-left words, are part of good spelling and stay what they are;
//! so does all of an article's text, which is shown as it was written. Letters that look like others stay too, but are
//! underlined: see [`super::look_alikes`].

use std::borrow::Cow;

use egui::Color32;
use unicode_script::{Script, UnicodeScript};

use super::{Underline, look_alikes};

/// Under a character that is not what it looks like.
pub(super) const WARNING: Color32 = Color32::from_rgb(235, 110, 60);

/// The text with every character spelled out in brackets that cannot be seen or that reorders what follows.
#[must_use]
pub fn undisguised(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_control(c) || is_unseen(c)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match mark_of(text, at, c) {
            Some(mark) => shown.extend(["[", &mark, "]"]),
            None => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

/// What is wrong with a name, by code points, for a tip beside it: `U+202E RLO · U+0430 ≈ a`. `None` for almost all.
#[must_use]
pub fn disguises(text: &str) -> Option<String> {
    let unseen = text.char_indices().filter_map(|(at, c)| {
        let mark = mark_of(text, at, c)?;
        Some(if mark.starts_with("U+") { mark.into_owned() } else { format!("{} {mark}", code_point(c)) })
    });
    let alike = look_alikes(text).into_iter().map(|it| format!("{} ≈ {}", code_point(it.character), it.like));
    let mut notes: Vec<String> = Vec::new();
    for note in unseen.chain(alike) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    (!notes.is_empty()).then(|| notes.join(" · "))
}

/// Lines under the letters of a name that look like others.
#[must_use]
pub fn warnings(text: &str) -> Vec<Underline> {
    look_alikes(text).into_iter().map(|it| (it.bytes, WARNING, 2.0)).collect()
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", c as u32)
}

/// What stands for a character that must not do its work here.
fn mark_of(text: &str, at: usize, c: char) -> Option<Cow<'static, str>> {
    if let Some(name) = name_of(c) {
        return Some(Cow::Borrowed(name)).filter(|_| !is_at_home(text, at, c));
    }
    (is_unseen(c) && !is_at_home(text, at, c)).then(|| Cow::Owned(code_point(c)))
}

fn is_control(c: char) -> bool {
    name_of(c).is_some()
}

fn name_of(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{202a}' => "LRE",
        '\u{202b}' => "RLE",
        '\u{202c}' => "PDF",
        '\u{202d}' => "LRO",
        '\u{202e}' => "RLO",
        '\u{2066}' => "LRI",
        '\u{2067}' => "RLI",
        '\u{2068}' => "FSI",
        '\u{2069}' => "PDI",
        '\u{200e}' => "LRM",
        '\u{200f}' => "RLM",
        '\u{061c}' => "ALM",
        '\u{200c}' => "ZWNJ",
        '\u{200d}' => "ZWJ",
        _ => return None,
    })
}

/// Characters without a shape and without a work that a name needs.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'
        | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Where a character that is not to be seen does what it is for.
fn is_at_home(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    let beside = |is: fn(char) -> bool| before.is_some_and(is) || after.is_some_and(is);
    match c {
        '\u{200c}' => beside(joins),
        '\u{200d}' => beside(joins) || (before.is_some_and(is_picture) && after.is_some_and(is_picture)),
        '\u{200e}' | '\u{200f}' | '\u{061c}' => text.chars().any(is_rtl),
        '\u{fe00}'..='\u{fe0f}' => before.is_some_and(is_picture),
        '\u{e0020}'..='\u{e007f}' => before.is_some_and(|c| is_picture(c) || matches!(c, '\u{e0020}'..='\u{e007e}')),
        '\u{e0100}'..='\u{e01ef}' => before.is_some_and(|c| c.script() == Script::Han),
        '\u{200b}' => beside(|c| matches!(c.script(), Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar)),
        '\u{180b}'..='\u{180f}' => beside(|c| c.script() == Script::Mongolian),
        _ => false,
    }
}

fn is_rtl(c: char) -> bool {
    matches!(c.script(), Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko | Script::Adlam)
}

/// Scripts whose letters are joined, or kept apart, by the joiners; their marks stand between too.
fn joins(c: char) -> bool {
    use Script::{
        Arabic, Bengali, Devanagari, Gujarati, Gurmukhi, Inherited, Kannada, Khmer, Malayalam, Mongolian, Myanmar, Nko, Oriya,
        Sinhala, Syriac, Tamil, Telugu,
    };
    let joined = matches!(
        c.script(),
        Arabic
            | Syriac
            | Nko
            | Mongolian
            | Devanagari
            | Bengali
            | Gurmukhi
            | Gujarati
            | Oriya
            | Tamil
            | Telugu
            | Kannada
            | Malayalam
            | Sinhala
            | Khmer
            | Myanmar
    );
    joined || (c.script() == Inherited && matches!(c, '\u{64b}'..='\u{655}' | '\u{670}'))
}

/// Emoji and the signs that some of them are made of.
fn is_picture(c: char) -> bool {
    matches!(c, '#' | '*' | '0'..='9' | '©' | '®' | '\u{203c}'..='\u{3299}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_are_spelled_out() {
        assert_eq!(undisguised("report\u{202e}gpj.txt"), "report[RLO]gpj.txt");
        assert_eq!(undisguised("report\u{200e}.txt"), "report[LRM].txt");
    }

    #[test]
    fn what_cannot_be_seen_is_spelled_out() {
        assert_eq!(undisguised("Bid\u{200b}en"), "Bid[U+200B]en");
        assert_eq!(undisguised("Bid\u{200d}en\u{200c}"), "Bid[ZWJ]en[ZWNJ]");
        assert_eq!(undisguised("a\u{feff}\u{2060}\u{ad}b\u{fe0f}"), "a[U+FEFF][U+2060][U+00AD]b[U+FE0F]");
        assert_eq!(undisguised("\u{3164}"), "[U+3164]");
    }

    #[test]
    fn spelling_is_left_alone() {
        for text in [
            "مقام‌های",
            "می‌ رود",
            "تلفن \u{200e}+98 21",
            "زبان C++\u{200f}",
            "Axios",
            "👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
            "क्\u{200d}ष",
            "ประเทศ\u{200b}ไทย",
        ] {
            assert_eq!(undisguised(text), text);
            assert_eq!(disguises(text), None, "{text}");
        }
    }

    #[test]
    fn a_tip_names_code_points_once() {
        assert_eq!(disguises("a\u{202e}b\u{202e}\u{200b}").as_deref(), Some("U+202E RLO · U+200B"));
        assert_eq!(disguises("micrоsоft").as_deref(), Some("U+043E ≈ o"));
    }
}
