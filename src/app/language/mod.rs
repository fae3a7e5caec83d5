//! The language of the interface: every word the window shows comes from one catalogue.
//!
//! `assets/interface/{en,fa,ar}.ftl` hold the words. Code names them with
//! [`tr!`] (now) or [`message!`] (later, when something failed and the
//! language may have changed by the time it is read):
//! `tr!(cx, "hits", count = hits.len())`.
//!
//! `catalogue` the words · `key` their names and values · `number`, `date` as
//! each language writes them · `term` what the core calls by names of its own.

mod catalogue;
mod date;
mod key;
mod number;
mod term;
mod unit;

pub use catalogue::{SOURCES, isolated, plain};
pub use date::{date, date_elsewhere};
pub use key::{Key, Message, Value};
pub(crate) use key::{key, message, tr};
pub use number::{decimal, digits, number};
pub use term::{cue_class, format_name, group_title, kind_name, merge_text, relation_name, rule_text, status_name};
pub use unit::{Unit, unit_after, unit_name, unit_start};

use crate::text::Lang;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Persian.
    Persian,
    /// Arabic.
    Arabic,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Persian, Self::Arabic];

    /// Its code: `en`, `fa`, `ar`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.lang().code()
    }

    /// What it calls itself: in a list of languages everybody has to find their own.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Persian => "فارسی",
            Self::Arabic => "العربية",
        }
    }

    /// True when it is written from right to left, and the window mirrored.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self != Self::English
    }

    /// The language of articles that speaks it.
    #[must_use]
    pub fn lang(self) -> Lang {
        match self {
            Self::English => Lang::En,
            Self::Persian => Lang::Fa,
            Self::Arabic => Lang::Ar,
        }
    }

    /// What stands between the parts of an enumeration.
    #[must_use]
    pub fn comma(self) -> &'static str {
        if self.is_rtl() { "، " } else { ", " }
    }

    /// The language of a locale (`fa_IR.UTF-8`, `ar-EG`, `en`), if the interface speaks it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        let code = locale.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase();
        match code.as_str() {
            "en" => Some(Self::English),
            // Dari and Tajik readers of Arabic script are better served in Persian than in English.
            "fa" | "prs" => Some(Self::Persian),
            "ar" => Some(Self::Arabic),
            _ => None,
        }
    }

    /// The first of the user's locales that the interface speaks; English without one.
    pub fn of_locales(locales: impl IntoIterator<Item = String>) -> Self {
        locales.into_iter().find_map(|locale| Self::of_locale(&locale)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_languages() {
        for (locale, language) in [
            ("fa_IR.UTF-8", Some(Language::Persian)),
            ("prs-AF", Some(Language::Persian)),
            ("ar-EG", Some(Language::Arabic)),
            ("ar", Some(Language::Arabic)),
            ("en_GB", Some(Language::English)),
            ("C.UTF-8", None),
            ("arz", None),
            ("", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn the_first_locale_that_is_spoken_decides() {
        let locales = |list: &[&str]| Language::of_locales(list.iter().map(ToString::to_string));
        assert_eq!(locales(&["de_DE", "fa_IR", "en_US"]), Language::Persian);
        assert_eq!(locales(&["ja"]), Language::English);
        assert_eq!(locales(&[]), Language::English);
    }
}
