//! Which way a text runs: first strong character, with an ear for news prose.
//!
//! A Persian paragraph may open with a Latin name («Reuters به نقل از …»); by the letter of the
//! Unicode rule it would run left to right. So a text that opens with letters of one direction but
//! is mostly written in the other takes the other.

use parley::BaseDirection;

/// The base direction of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction of `text`; `None` if it holds nothing that has one (digits, punctuation).
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let first = strong_characters(text).next()?;
        Some(if is_outnumbered(text, first) { first.opposite() } else { first })
    }

    /// Whether this is right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self == Self::Rtl
    }

    fn opposite(self) -> Self {
        match self {
            Self::Ltr => Self::Rtl,
            Self::Rtl => Self::Ltr,
        }
    }
}

impl From<Direction> for BaseDirection {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Ltr => Self::Ltr,
            Direction::Rtl => Self::Rtl,
        }
    }
}

/// An opening Latin word yields to a simple majority of right-to-left letters. The reverse, an English
/// paragraph that opens with an Arabic word, is rare in print and needs a clear majority.
fn is_outnumbered(text: &str, first: Direction) -> bool {
    let (mut same, mut other) = (0_usize, 0_usize);
    for word in text.split_whitespace().filter(|word| !is_address(word)) {
        for direction in word.chars().filter_map(strong) {
            *(if direction == first { &mut same } else { &mut other }) += 1;
        }
    }
    match first {
        Direction::Ltr => other > same,
        Direction::Rtl => other > 3 * same,
    }
}

/// Addresses are always Latin and say nothing about the language around them.
fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

/// The strong characters of the text outside isolates, as rule P2 of UAX #9 has it.
fn strong_characters(text: &str) -> impl Iterator<Item = Direction> + '_ {
    let mut depth = 0_usize;
    text.chars().filter_map(move |c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 { strong(c) } else { None }
    })
}

/// The direction of one character, if it is strong.
fn strong(c: char) -> Option<Direction> {
    match c {
        '\u{200e}' => Some(Direction::Ltr),
        '\u{200f}' | '\u{061c}' => Some(Direction::Rtl),
        _ if !c.is_alphabetic() => None,
        _ if is_rtl_script(c) => (!is_mark(c)).then_some(Direction::Rtl),
        _ => Some(Direction::Ltr),
    }
}

/// Harakat count as alphabetic in Unicode's data but are not strong.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06ed}' | '\u{08d3}'..='\u{08ff}')
}

/// The blocks that Unicode keeps for right-to-left scripts.
fn is_rtl_script(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Direction>) {
        assert_eq!(Direction::of(text), expected, "{text}");
    }

    #[test]
    fn first_strong() {
        check("سلام Hello", Some(Direction::Rtl));
        check("Hello سلام دنیا and more of it", Some(Direction::Ltr));
        check("«۲۶ ژانویه»", Some(Direction::Rtl));
        check("(2022) A year", Some(Direction::Ltr));
        check("12:30 – 45%", None);
        check("", None);
        check("\u{064b}\u{064b} word", Some(Direction::Ltr));
    }

    #[test]
    fn rtl_paragraph_that_opens_with_a_latin_name() {
        check("Reuters به نقل از یک مقام آگاه نوشت که مذاکرات ادامه دارد", Some(Direction::Rtl));
        check("CNN خبر داد", Some(Direction::Rtl));
        check("https://example.org/a/very/long/address/indeed گزارش کامل", Some(Direction::Rtl));
        check("The word سلام means hello", Some(Direction::Ltr));
    }

    #[test]
    fn ltr_paragraph_that_opens_with_an_arabic_word() {
        check("سلام is the Persian word that people use for saying hello", Some(Direction::Ltr));
        check("جو بایدن (Joe Biden) گفت", Some(Direction::Rtl));
    }

    #[test]
    fn isolates_are_skipped_and_marks_obeyed() {
        check("\u{2068}Hi\u{2069} سلام", Some(Direction::Rtl));
        check("\u{200f}12", Some(Direction::Rtl));
    }
}
