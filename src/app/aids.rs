//! What helps to read the graph and can be switched on and off: the view menu.

use super::language::{Key, key};

/// Something that can be switched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aid {
    /// Soft hulls around nodes that belong together.
    Communities,
    /// The small map of the whole graph.
    Minimap,
    /// How many outlets name a node.
    Outlets,
    /// In how many languages articles name a node.
    Languages,
    /// Dragging over the canvas draws around what is selected, instead of moving the view.
    Lasso,
}

impl Aid {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Communities, Self::Minimap, Self::Outlets, Self::Languages, Self::Lasso];

    /// Its line in the menu.
    pub fn words(self) -> Key {
        match self {
            Self::Communities => key!("aid-communities"),
            Self::Minimap => key!("aid-minimap"),
            Self::Outlets => key!("aid-outlets"),
            Self::Languages => key!("aid-languages"),
            Self::Lasso => key!("aid-lasso"),
        }
    }
}

/// Which aids are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aids {
    /// By [`Aid::ALL`].
    on: [bool; 5],
}

impl Default for Aids {
    fn default() -> Self {
        let mut aids = Self { on: [false; 5] };
        aids.toggle(Aid::Minimap);
        aids.toggle(Aid::Outlets);
        aids
    }
}

impl Aids {
    /// True when the aid is on.
    pub fn has(self, aid: Aid) -> bool {
        self.on[aid as usize]
    }

    /// Switches one. A badge has room for one number, so outlets and languages take turns.
    pub fn toggle(&mut self, aid: Aid) {
        let on = !self.has(aid);
        self.on[aid as usize] = on;
        match aid {
            Aid::Outlets if on => self.on[Aid::Languages as usize] = false,
            Aid::Languages if on => self.on[Aid::Outlets as usize] = false,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn badges_show_one_number() {
        let mut aids = Aids::default();
        aids.toggle(Aid::Languages);
        assert!(aids.has(Aid::Languages) && !aids.has(Aid::Outlets) && aids.has(Aid::Minimap));
        aids.toggle(Aid::Languages);
        assert!(!aids.has(Aid::Languages) && !aids.has(Aid::Outlets));
    }
}
