//! Names that try to look like others: characters that reorder text are shown, not obeyed.
//!
//! A file called `gpj.txt` with an override before it reads `txt.jpg`. Embeddings, overrides and isolates have no
//! place in a name, so labels and interface text spell them out. Marks (LRM, RLM, ALM) and joiners are part of
//! good Persian and Arabic spelling and stay what they are; so does all of an article's text, which is shown as it
//! was written.

use std::borrow::Cow;

/// The text with every control that reorders what follows spelled out in brackets.
#[must_use]
pub fn undisguised(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| name_of(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match name_of(c) {
            Some(name) => shown.extend(["[", name, "]"]),
            None => shown.push(c),
        }
    }
    Cow::Owned(shown)
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
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_are_spelled_out() {
        assert_eq!(undisguised("report\u{202e}gpj.txt"), "report[RLO]gpj.txt");
    }

    #[test]
    fn spelling_is_left_alone() {
        for text in ["مقام‌های", "\u{200e}+98 21", "C++\u{200f}", "Axios"] {
            assert!(matches!(undisguised(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
