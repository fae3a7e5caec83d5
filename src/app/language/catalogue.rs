//! The words of the interface, by language: Fluent files with plural forms and values.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::key::{Key, Value};
use super::{Language, number};
use crate::app::typeset::undisguised;

/// The catalogue as it is embedded: a file for each language, in the order of [`Language::ALL`].
pub const SOURCES: [&str; 3] = [
    include_str!("../../../assets/interface/en.ftl"),
    include_str!("../../../assets/interface/fa.ftl"),
    include_str!("../../../assets/interface/ar.ftl"),
];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 3]> = LazyLock::new(|| Language::ALL.map(bundle));

/// One language's words. What of a file cannot be parsed is left out, and English stands in for it; a test
/// holds that nothing is.
fn bundle(language: Language) -> Bundle {
    let resource = match FluentResource::try_new(SOURCES[language as usize].to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    bundle.set_formatter(Some(match language {
        Language::English => |value, _| counted(value, Language::English),
        Language::Persian => |value, _| counted(value, Language::Persian),
        Language::Arabic => |value, _| counted(value, Language::Arabic),
    }));
    bundle.add_resource_overriding(resource);
    bundle
}

/// Counts are written in the language's digits; Fluent itself knows only those of English.
fn counted(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(count) => Some(number(language, count.value as usize)),
        _ => None,
    }
}

impl Language {
    /// A message in this language, else in English, else its name.
    ///
    /// Values stand in isolates, so that a Latin path does not break up a Persian sentence: show the result
    /// with [`crate::app::widget`], and give [`plain`] of it to what wants letters alone.
    #[must_use]
    pub fn text(self, key: Key, values: &[(&'static str, Value)]) -> String {
        self.find(key.id(), values).unwrap_or_else(|| key.id().to_owned())
    }

    /// The message of an id, in this language or in English.
    pub(super) fn find(self, id: &str, values: &[(&'static str, Value)]) -> Option<String> {
        let args: FluentArgs = values.iter().map(|(name, value)| (*name, self.argument(value))).collect();
        [self, Language::English].into_iter().find_map(|language| said(&BUNDLES[language as usize], id, &args))
    }

    fn argument(self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Count(count) => FluentValue::from(*count),
            Value::Text(text) => FluentValue::from(undisguised(text).into_owned()),
            Value::Message(message) => FluentValue::from(message.text(self)),
        }
    }
}

/// A text of the articles or the system inside of words of the interface: it runs as it says itself and moves
/// nothing around it.
#[must_use]
pub fn isolated(text: &str) -> String {
    format!("\u{2068}{}\u{2069}", undisguised(text))
}

fn said(bundle: &Bundle, id: &str, args: &FluentArgs) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    // A value that is missing is shown by its name; `tests/interface.rs` holds that all are given.
    Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
}

/// A message without the isolates around its values: for window titles and screen readers.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::language::key;

    fn hits(language: Language, count: usize) -> String {
        plain(&language.text(key!("hits"), &[("count", count.into())]))
    }

    #[test]
    fn plural_forms_and_digits_are_the_languages_own() {
        assert_eq!(hits(Language::English, 1), "1 hit");
        assert_eq!(hits(Language::English, 1234), "1,234 hits");
        assert_eq!(hits(Language::Persian, 12), "۱۲ مورد پیدا شد");
        let arabic: Vec<String> = [0, 1, 2, 3, 11, 100].into_iter().map(|n| hits(Language::Arabic, n)).collect();
        assert_eq!(arabic, ["لا نتائج", "نتيجة واحدة", "نتيجتان", "٣ نتائج", "١١ نتيجة", "١٠٠ نتيجة"]);
    }

    #[test]
    fn an_unknown_message_is_shown_by_its_name() {
        assert_eq!(Language::Arabic.text(Key::named("no-such-thing"), &[]), "no-such-thing");
    }

    #[test]
    fn controls_in_values_are_spelled_out() {
        let text = Language::English.text(key!("path-and-reason"), &[("path", "a\u{202e}b".into()), ("reason", "".into())]);
        assert!(text.contains("a[RLO]b"), "{text}");
    }
}
