//! One line of words of the interface, laid out but not yet placed.

use std::sync::Arc;

use egui::{Color32, Painter, Pos2, Rect, Ui, Vec2, vec2};

use crate::app::Ctx;
use crate::app::typeset::{Paragraph, Style, paragraph};

/// Wider than any line: what is laid out in it never wraps.
const UNWRAPPED: f32 = 4000.0;

/// A line of words that runs as the language of the interface does.
pub struct Inline {
    paragraph: Arc<Paragraph>,
    ink: Rect,
}

impl Inline {
    /// Lays out a text of the catalogue; the values in it may run the other way.
    pub fn new(cx: &Ctx, ui: &Ui, text: &str, size: f32, bold: bool) -> Self {
        let style = Style { bold, ..Style::new(size, Color32::WHITE) }.with_line_height(1.45).running(cx.direction());
        let paragraph = paragraph(ui.ctx(), text, &style, UNWRAPPED);
        let ink = paragraph.ink_rect();
        Self { paragraph, ink }
    }

    /// Width of the letters, height of the line.
    pub fn size(&self) -> Vec2 {
        vec2(self.ink.width().ceil(), self.ink.height())
    }

    /// Paints it with its top left corner at `min`.
    pub fn paint(&self, painter: &Painter, min: Pos2, color: Color32) {
        self.paragraph.paint(painter, min - vec2(self.ink.left(), 0.0), color, &[], &[]);
    }

    /// Paints it inside of `rect`, at the side where lines begin, half way up.
    pub fn paint_at_start(&self, cx: &Ctx, painter: &Painter, rect: Rect, color: Color32) {
        let x = if cx.is_rtl() { rect.right() - self.size().x } else { rect.left() };
        self.paint(painter, egui::pos2(x, rect.center().y - 0.5 * self.size().y), color);
    }

    /// Paints it in the middle of `rect`.
    pub fn paint_in_middle(&self, painter: &Painter, rect: Rect, color: Color32) {
        self.paint(painter, rect.center() - 0.5 * self.size(), color);
    }
}
