//! Names of messages, the values they take, and messages that are put into words later.

use super::Language;

/// The name of a message in the catalogue. Made by [`key!`], so that a test finds all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(&'static str);

impl Key {
    /// For [`key!`] alone.
    #[doc(hidden)]
    #[must_use]
    pub const fn named(id: &'static str) -> Self {
        Self(id)
    }

    /// As written in the catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0
    }
}

/// What a message is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// How many: chooses the plural form and is written in the language's digits.
    Count(usize),
    /// A name, a path, a date already in words.
    Text(String),
    /// Another message.
    Message(Message),
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

/// A message that keeps its values: the window puts it into words in the language of the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    key: Key,
    values: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message of the catalogue; see [`message!`].
    #[must_use]
    pub fn new(key: Key, values: Vec<(&'static str, Value)>) -> Self {
        Self { key, values }
    }

    /// In words.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        language.text(self.key, &self.values)
    }
}

/// The name of a message: `key!("back")`.
macro_rules! key {
    ($id:literal) => {
        $crate::app::language::Key::named($id)
    };
}

/// A message in the language of `$cx`, which has a method `language()`: `tr!(cx, "hits", count = 3_usize)`.
macro_rules! tr {
    ($cx:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $cx.language().text(
            $crate::app::language::key!($id),
            &[$((stringify!($name), $crate::app::language::Value::from($value))),*],
        )
    };
}

/// A message for later: `message!("cannot-read", path = path)`.
macro_rules! message {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::app::language::Message::new(
            $crate::app::language::key!($id),
            vec![$((stringify!($name), $crate::app::language::Value::from($value))),*],
        )
    };
}

pub(crate) use {key, message, tr};
