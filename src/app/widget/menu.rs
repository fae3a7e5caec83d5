//! A button that opens a list to choose from.

use egui::{Popup, RectAlign, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Button, Inline, column};
use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::theme::size;

/// A line of a menu.
pub struct MenuItem {
    /// What it says.
    pub words: String,
    /// Ticked: what is in force.
    pub chosen: bool,
}

/// Room at both ends of a line.
const MARGIN: f32 = 8.0;

/// A button that opens a menu; answers the position of the line that was clicked. The menu hangs from the side
/// where lines begin.
pub fn menu_ui(cx: &Ctx, ui: &mut Ui, title: &str, items: &[MenuItem]) -> Option<usize> {
    let button = Button::new(title).ui(cx, ui);
    let lines: Vec<Inline> = items.iter().map(|item| Inline::new(cx, ui, &item.words, size::TEXT - 1.0, item.chosen)).collect();
    let width = lines.iter().map(|line| line.size().x).fold(100.0, f32::max) + 2.0 * MARGIN;
    let align = if cx.is_rtl() { RectAlign::BOTTOM_END } else { RectAlign::BOTTOM_START };
    let popup = Popup::menu(&button).align(align).layout(column(cx)).width(width);
    let chosen = popup.show(|ui| {
        ui.set_width(width);
        let mut chosen = None;
        for (index, (item, line)) in items.iter().zip(&lines).enumerate() {
            if item_ui(cx, ui, item, line, width).clicked() {
                chosen = Some(index);
                ui.close();
            }
        }
        chosen
    });
    chosen.and_then(|shown| shown.inner)
}

fn item_ui(cx: &Ctx, ui: &mut Ui, item: &MenuItem, line: &Inline, width: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(width, line.size().y + 2.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, item.chosen, plain(&item.words)));
    let hot = response.hovered() || response.has_focus();
    if hot {
        ui.painter().rect_filled(rect, 4.0, cx.theme.accent.gamma_multiply(0.2));
    }
    line.paint_at_start(cx, ui.painter(), rect.shrink2(vec2(MARGIN, 0.0)), cx.theme.text);
    response
}
