//! A line of text to edit, right in every mixture of directions.

mod history;
mod input;
mod state;

use egui::{Align2, CursorIcon, EventFilter, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use self::state::FieldState;
use super::Style;
use super::paragraph::rect as egui_rect;

/// Room between the frame and the text.
const MARGIN: Vec2 = vec2(8.0, 4.0);

/// Lines of a field are a little closer than running text.
const LINE_HEIGHT: f32 = 1.5;

/// A single-line field for `text` with a placeholder, `width` points wide. Its accessible name is the placeholder.
///
/// The response is `changed()` when the user has edited, `lost_focus()` when done (also by Enter).
pub fn text_field(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let id = ui.make_persistent_id(id);
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    let style = Style::new(size, ui.visuals().text_color()).with_line_height(LINE_HEIGHT);
    let height = (size * LINE_HEIGHT).ceil() + 2.0 * MARGIN.y;
    let (outer, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let mut response = ui.interact(outer, id, Sense::click_and_drag());
    let field = FieldState::of(ui.ctx(), id, &style);
    let mut field = field.lock();
    field.follow(text);
    let before = text.clone();
    let inner = outer.shrink2(MARGIN);
    input::handle(ui, &response, &mut field, inner);
    if *field.text() != *before {
        field.text().clone_into(text);
        response.mark_changed();
    }
    field.scroll_to_caret(inner.width(), response.has_focus());
    response.widget_info(|| WidgetInfo {
        label: Some(hint.to_owned()),
        ..WidgetInfo::text_edit(ui.is_enabled(), &before, &*text, hint)
    });
    ui.ctx().accesskit_node_builder(id, |node| node.add_action(egui::accesskit::Action::SetValue));
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
    }
    if ui.is_rect_visible(outer) {
        paint(ui, &response, &mut field, &style, hint, inner);
    }
    response
}

fn paint(ui: &Ui, response: &Response, field: &mut FieldState, style: &Style, hint: &str, inner: Rect) {
    let visuals = ui.style().interact(response);
    let focused = response.has_focus();
    let stroke = if focused { ui.visuals().selection.stroke } else { visuals.bg_stroke };
    let outer = inner.expand2(MARGIN);
    ui.painter().rect(outer, visuals.corner_radius, ui.visuals().text_edit_bg_color(), stroke, StrokeKind::Inside);
    let painter = ui.painter().with_clip_rect(inner.expand2(vec2(2.0, MARGIN.y)).intersect(ui.clip_rect()));
    if field.text().is_empty() && !field.is_composing() {
        paint_hint(ui, hint, style.size, inner);
    }
    let origin = field.origin(inner);
    if focused {
        for rect in field.selection_rects() {
            painter.rect_filled(rect.translate(origin.to_vec2()), 0.0, ui.visuals().selection.bg_fill.gamma_multiply(0.6));
        }
    }
    field.paint_letters(&painter, origin, style.color);
    if focused && let Some(caret) = field.caret() {
        paint_caret(ui, &painter, caret.translate(origin.to_vec2()));
        report_ime(ui, outer, caret.translate(origin.to_vec2()));
    }
}

fn paint_hint(ui: &Ui, hint: &str, size: f32, inner: Rect) {
    let label = super::label(ui.ctx(), hint, size, false, Some(inner.width()), 1);
    let anchor = if label.direction().is_rtl() { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    super::paint_label(ui.painter(), &label, anchor.pos_in_rect(&inner), anchor, 1.0, ui.visuals().weak_text_color(), None);
}

fn paint_caret(ui: &Ui, painter: &egui::Painter, caret: Rect) {
    let stroke = ui.visuals().text_cursor.stroke;
    painter.line_segment([caret.center_top(), caret.center_bottom()], Stroke::new(stroke.width.max(1.5), stroke.color));
}

/// Tells the platform where input methods should show their candidates.
fn report_ime(ui: &Ui, rect: Rect, cursor_rect: Rect) {
    let to_global = ui.ctx().layer_transform_to_global(ui.layer_id()).unwrap_or_default();
    ui.output_mut(|output| {
        output.ime = Some(egui::output::IMEOutput {
            purpose: egui::IMEPurpose::Normal,
            rect: to_global * rect,
            cursor_rect: to_global * cursor_rect,
            should_interrupt_composition: false,
        });
    });
}

/// Arrows move the caret and not the keyboard focus; Tab and Escape are egui's.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn points(rects: Vec<(parley::BoundingBox, usize)>) -> Vec<Rect> {
    rects.into_iter().map(|(bounds, _)| egui_rect(bounds)).collect()
}
