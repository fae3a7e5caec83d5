//! Text that is only read.

use egui::{Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::paragraph::{Measure, measure};
use super::{Style, disguises, paragraph, undisguised, warnings};

/// Shows `text` wrapped to the width at hand, right-to-left text at the right. Its accessible name is the text.
pub fn text_ui(ui: &mut Ui, text: &str, style: &Style) -> Response {
    show(ui, text, style, space_for)
}

/// The same, only as wide as its widest line: for tooltips and menus, which take their size from what is in them.
pub fn hugging_text_ui(ui: &mut Ui, text: &str, style: &Style) -> Response {
    show(ui, text, style, |_, measure| vec2(measure.ink_width, measure.size.y))
}

/// Out of sight, a text costs no more than looking up its size.
fn show(ui: &mut Ui, text: &str, style: &Style, space: impl FnOnce(&Ui, &Measure) -> Vec2) -> Response {
    let shown = undisguised(text);
    let width = ui.available_width();
    let size = space(ui, &measure(ui.ctx(), &shown, style, width));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let paragraph = paragraph(ui.ctx(), &shown, style, width);
        let left = if paragraph.direction().is_rtl() { rect.width() - width } else { 0.0 };
        paragraph.paint(ui.painter(), rect.min + vec2(left, 0.0), style.color, &[], &warnings(&shown));
    }
    with_tip(response, text)
}

/// Under the pointer, a name that is not what it looks like tells by code points why.
pub fn with_tip(response: Response, name: &str) -> Response {
    if !response.hovered() {
        return response;
    }
    match disguises(name) {
        Some(tip) => response.on_hover_ui(|ui| {
            let size = egui::TextStyle::Body.resolve(ui.style()).size;
            hugging_text_ui(ui, &tip, &Style::new(size, ui.visuals().text_color()));
        }),
        None => response,
    }
}

/// A left-to-right line in a row of widgets takes only its own width; all else takes the whole width, so that
/// right-to-left text reaches the right edge.
pub(super) fn space_for(ui: &Ui, measure: &Measure) -> Vec2 {
    let in_row = ui.layout().is_horizontal();
    if in_row && measure.line_count == 1 { vec2(measure.ink_width, measure.size.y) } else { measure.size }
}
