//! A box to tick, with words beside it.

use egui::{Rect, Response, Role, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::Inline;
use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::theme::size;

const BOX: f32 = 14.0;
const GAP: f32 = 6.0;

/// A box that is ticked when `checked`; a click changes it. The box stands where the line begins.
pub fn checkbox_ui(cx: &Ctx, ui: &mut Ui, checked: &mut bool, words: &str) -> Response {
    let text = Inline::new(cx, ui, words, size::TEXT - 1.0, false);
    let wanted = vec2(BOX + GAP + text.size().x, text.size().y.max(BOX));
    let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click());
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    let ticked = *checked;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, plain(words)));
    if ui.is_rect_visible(rect) {
        let x = if cx.is_rtl() { rect.right() - BOX } else { rect.left() };
        let square = Rect::from_min_size(pos2(x, rect.center().y - 0.5 * BOX), Vec2::splat(BOX));
        paint_box(ui, &response, square, ticked);
        let beside = if cx.is_rtl() { rect.with_max_x(square.left() - GAP) } else { rect.with_min_x(square.right() + GAP) };
        text.paint_at_start(cx, ui.painter(), beside, cx.theme.text);
    }
    response
}

fn paint_box(ui: &Ui, response: &Response, square: Rect, ticked: bool) {
    let visuals = ui.style().interact(response);
    let grown = square.expand(visuals.expansion);
    ui.painter().rect(grown, visuals.corner_radius, visuals.bg_fill, visuals.bg_stroke, StrokeKind::Inside);
    if response.has_focus() {
        ui.painter().rect_stroke(grown, visuals.corner_radius, ui.visuals().selection.stroke, StrokeKind::Outside);
    }
    if ticked {
        let inner = square.shrink(BOX * 0.24);
        let points = vec![pos2(inner.left(), inner.center().y), pos2(inner.center().x, inner.bottom()), inner.right_top()];
        ui.painter().add(Shape::line(points, egui::Stroke::new(1.8, visuals.fg_stroke.color)));
    }
}
