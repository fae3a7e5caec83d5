//! How far something is, as a bar that fills in the direction of reading.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::Inline;
use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::theme::size;

/// A bar filled to `share`, with words on it.
pub fn progress_ui(cx: &Ctx, ui: &mut Ui, share: f32, words: &str) -> Response {
    let text = Inline::new(cx, ui, words, size::SMALL, false);
    let (rect, response) = ui.allocate_exact_size(vec2(220.0, text.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, plain(words)));
    let filled = rect.width() * share.clamp(0.0, 1.0);
    let done = if cx.is_rtl() { rect.with_min_x(rect.right() - filled) } else { rect.with_max_x(rect.left() + filled) };
    ui.painter().rect_filled(rect, 6.0, cx.theme.page);
    ui.painter().rect_filled(done, 6.0, cx.theme.accent.gamma_multiply(0.45));
    text.paint_in_middle(ui.painter(), rect, cx.theme.text);
    response
}
