//! Text that is only read.

use egui::{Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::{Paragraph, Style, paragraph, undisguised};

/// Shows `text` wrapped to the width at hand, right-to-left text at the right. Its accessible name is the text.
pub fn text_ui(ui: &mut Ui, text: &str, style: &Style) -> Response {
    let paragraph = paragraph(ui.ctx(), &undisguised(text), style, ui.available_width());
    show(ui, text, style, &paragraph, space_for(ui, &paragraph))
}

/// The same, only as wide as its widest line: for tooltips and menus, which take their size from what is in them.
pub fn hugging_text_ui(ui: &mut Ui, text: &str, style: &Style) -> Response {
    let paragraph = paragraph(ui.ctx(), &undisguised(text), style, ui.available_width());
    let size = vec2(paragraph.ink_rect().width().ceil(), paragraph.size().y);
    show(ui, text, style, &paragraph, size)
}

fn show(ui: &mut Ui, text: &str, style: &Style, paragraph: &Paragraph, size: Vec2) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let shift = rect.width() - paragraph.size().x;
        let left = if paragraph.direction().is_rtl() { shift } else { 0.0 };
        paragraph.paint(ui.painter(), rect.min + vec2(left, 0.0), style.color, &[], &[]);
    }
    response
}

/// A left-to-right line in a row of widgets takes only its own width; all else takes the whole width, so that
/// right-to-left text reaches the right edge.
pub(super) fn space_for(ui: &Ui, paragraph: &Paragraph) -> Vec2 {
    let size = paragraph.size();
    let in_row = ui.layout().is_horizontal();
    if in_row && paragraph.line_count() == 1 { vec2(paragraph.ink_rect().width().ceil(), size.y) } else { size }
}
