//! Which nodes the canvas shows.

use super::group::Hidden;
use crate::resolve::EntityKind;

/// Which nodes the canvas shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// By [`EntityKind::ALL`].
    kinds: [bool; 5],
    /// Nodes without relations too.
    pub unconnected: bool,
    /// Nodes taken out by hand.
    pub hidden: Hidden,
}

impl Default for Visible {
    fn default() -> Self {
        Self { kinds: [true; 5], unconnected: false, hidden: Hidden::default() }
    }
}

impl Visible {
    fn index(kind: EntityKind) -> usize {
        EntityKind::ALL.iter().position(|k| *k == kind).unwrap_or(0)
    }

    /// True when nodes of the kind are shown.
    pub fn shows(&self, kind: EntityKind) -> bool {
        self.kinds[Self::index(kind)]
    }

    /// Shows the nodes of a kind, or no longer.
    pub(super) fn toggle(&mut self, kind: EntityKind) {
        let shown = &mut self.kinds[Self::index(kind)];
        *shown = !*shown;
    }
}
