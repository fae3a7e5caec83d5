//! A vertical scroll area whose bar stands where lines end: at the left in a layout that runs from the right.
//!
//! egui always puts it at the right.

use egui::scroll_area::{ScrollAreaOutput, ScrollBarVisibility};
use egui::{Id, Rangef, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, lerp, pos2, remap_clamp, vec2};

/// Width of the bar under the pointer, and at rest.
const WIDTH: f32 = 10.0;
const THIN: f32 = 3.0;
/// The handle is never shorter.
const SHORTEST: f32 = 16.0;

/// Shows `area` with its bar at the end of the lines of `ui`'s layout.
pub fn scroll_area<R>(ui: &mut Ui, area: ScrollArea, content: impl FnOnce(&mut Ui, Rect) -> R) -> ScrollAreaOutput<R> {
    if !ui.layout().prefer_right_to_left() {
        return area.show_viewport(ui, content);
    }
    let wanted = ui.scope_id().with("scrolled by the bar");
    let offset = ui.data_mut(|data| data.remove_temp::<f32>(wanted));
    let area = offset.into_iter().fold(area, ScrollArea::vertical_scroll_offset);
    let output = area.scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden).show_viewport(ui, content);
    if let Some(offset) = bar_ui(ui, &output) {
        ui.data_mut(|data| data.insert_temp(wanted, offset));
        ui.ctx().request_repaint();
    }
    output
}

/// Paints the bar; answers the offset that it was pulled to.
fn bar_ui<R>(ui: &Ui, output: &ScrollAreaOutput<R>) -> Option<f32> {
    let view = output.inner_rect;
    let hidden = output.content_size.y - view.height();
    if hidden <= 0.5 {
        return None;
    }
    let column = Rect::from_min_size(view.min, vec2(WIDTH, view.height()));
    let id: Id = output.id.with("bar at the left");
    let response = ui.interact(column, id, Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::new(Role::ScrollBar));
    let length = (view.height() * view.height() / output.content_size.y).clamp(SHORTEST, view.height());
    let travel = Rangef::new(view.top(), view.bottom() - length);
    let top = remap_clamp(output.state.clamped_offset().y, 0.0..=hidden, travel.min..=travel.max);
    let near = ui.ctx().animate_bool_responsive(id, response.hovered() || response.dragged());
    let shown = ui.ctx().animate_bool_responsive(id.with("shown"), near > 0.0 || ui.rect_contains_pointer(view));
    let width = lerp(THIN..=WIDTH, near);
    let handle = Rect::from_min_size(pos2(view.left() + 1.0, top), vec2(width, length));
    let visuals = ui.style().interact(&response);
    ui.painter().rect_filled(handle, 0.5 * width, visuals.fg_stroke.color.gamma_multiply(shown * lerp(0.35..=0.6, near)));
    let pulled = response.interact_pointer_pos()?;
    let grip = if response.clicked() && !handle.contains(pulled) { None } else { Some(response.drag_delta().y) };
    let new_top = grip.map_or(pulled.y - 0.5 * length, |moved| top + moved);
    Some(remap_clamp(new_top, travel.min..=travel.max, 0.0..=hidden))
}
