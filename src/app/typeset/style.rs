//! How a text looks: size, weight, colour, line height and, if it must be forced, direction.

use std::hash::{Hash, Hasher};

use egui::Color32;

use super::Direction;

/// The look of a paragraph. Sizes are in points; nothing here depends on zoom or pixel density.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Font size in points.
    pub size: f32,
    /// Bold instead of regular.
    pub bold: bool,
    /// Colour of the letters.
    pub color: Color32,
    /// Line height as a multiple of the size.
    pub line_height: f32,
    /// The direction, where the text itself should not decide it.
    pub direction: Option<Direction>,
}

impl Style {
    /// The lines of Vazirmatn need this much room to look right in running text.
    const READING_LINE_HEIGHT: f32 = 1.65;

    /// Regular text for reading.
    #[must_use]
    pub fn new(size: f32, color: Color32) -> Self {
        Self { size, bold: false, color, line_height: Self::READING_LINE_HEIGHT, direction: None }
    }

    /// The same, bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same with another line height.
    #[must_use]
    pub fn with_line_height(self, line_height: f32) -> Self {
        Self { line_height, ..self }
    }

    /// The same, running in `direction` whatever the text says.
    #[must_use]
    pub fn running(self, direction: Direction) -> Self {
        Self { direction: Some(direction), ..self }
    }

    /// What decides the shape of a laid-out text; the colour does not.
    pub(super) fn hash_shape(&self, state: &mut impl Hasher) {
        self.size.to_bits().hash(state);
        self.bold.hash(state);
        self.line_height.to_bits().hash(state);
        self.direction.hash(state);
    }

    /// Whether a text laid out in one style can be painted for the other.
    pub(super) fn same_shape(&self, other: &Self) -> bool {
        Self { color: other.color, ..*self } == *other
    }
}
