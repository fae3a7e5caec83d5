//! How nodes are arranged on the canvas.

use super::language::{Key, key};

/// What decides where nodes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrangement {
    /// Their edges alone.
    #[default]
    Free,
    /// Their kinds: countries on a ring, the others within it.
    ByKind,
    /// The days of meetings and claims.
    AlongTime,
}

impl Arrangement {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Free, Self::ByKind, Self::AlongTime];

    /// Its line in menus.
    pub fn words(self) -> Key {
        match self {
            Self::Free => key!("arrange-free"),
            Self::ByKind => key!("arrange-by-kind"),
            Self::AlongTime => key!("arrange-along-time"),
        }
    }
}
