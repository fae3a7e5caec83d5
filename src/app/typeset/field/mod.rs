//! Text to edit, in one line or many, right in every mixture of directions.

mod history;
mod input;
mod page;
mod state;

use egui::{Align2, Context, CursorIcon, Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use self::page::Page;
use self::state::{FieldState, Lines};
use super::Style;

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
    let height = (field_style(ui).size * LINE_HEIGHT).ceil() + 2.0 * MARGIN.y;
    let id = ui.make_persistent_id(id);
    field(ui, id, text, &Look { hint, size: vec2(width, height), lines: Lines::One })
}

/// A field for a longer text with a placeholder: its lines are wrapped, each runs the way of its own words, and what
/// does not fit scrolls. Enter begins a new line, Ctrl and Enter is done.
pub fn text_area(ui: &mut Ui, id: impl std::hash::Hash + std::fmt::Debug, text: &mut String, hint: &str, size: Vec2) -> Response {
    let id = ui.make_persistent_id(id);
    field(ui, id, text, &Look { hint, size, lines: Lines::Many })
}

/// Whether what has the keyboard is a field of this layer: keys then write and are no shortcuts.
#[must_use]
pub fn is_typing(ctx: &Context) -> bool {
    ctx.memory(egui::Memory::focused).is_some_and(|id| FieldState::known(ctx, id).is_some())
}

/// What a field looks like from outside.
struct Look<'a> {
    hint: &'a str,
    size: Vec2,
    lines: Lines,
}

fn field_style(ui: &Ui) -> Style {
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    Style::new(size, ui.visuals().text_color()).with_line_height(LINE_HEIGHT)
}

fn field(ui: &mut Ui, id: Id, text: &mut String, look: &Look<'_>) -> Response {
    let style = field_style(ui);
    let (outer, _) = ui.allocate_exact_size(look.size, Sense::hover());
    let inner = outer.shrink2(MARGIN);
    let mut response = ui.interact(outer, id, Sense::click_and_drag());
    let field = FieldState::of(ui.ctx(), id, &style, look.lines);
    let mut field = field.lock();
    field.follow(text, &style, inner.size());
    let before = text.clone();
    input::handle(ui, &response, &mut field, inner);
    if *field.text() != *before {
        field.text().clone_into(text);
        response.mark_changed();
    }
    let page = field.page();
    turn_wheel(ui, &response, &mut field, &page);
    field.scroll_to_caret(&page, response.has_focus());
    tell(ui, &response, look, &before, text);
    if ui.is_rect_visible(outer) {
        paint(ui, &response, &field, &page, &style, look.hint, inner);
    }
    response
}

/// What a screen reader says and can do.
fn tell(ui: &Ui, response: &Response, look: &Look<'_>, before: &str, text: &str) {
    response.widget_info(|| {
        let info = WidgetInfo::text_edit(ui.is_enabled(), before, text, look.hint);
        let role = if look.lines == Lines::Many { Role::MultilineTextInput } else { Role::TextInput };
        WidgetInfo { label: Some(look.hint.to_owned()), role, ..info }
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.add_action(egui::accesskit::Action::SetValue));
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::Text);
    }
}

/// Lines under the pointer scroll with the wheel, as long as there are more of them.
fn turn_wheel(ui: &Ui, response: &Response, field: &mut FieldState, page: &Page) {
    if field.lines() == Lines::Many && response.hovered() {
        let turned = ui.input(|input| input.smooth_scroll_delta.y);
        if turned != 0.0 && field.scroll_by(page, turned) {
            ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
        }
    }
}

fn paint(ui: &Ui, response: &Response, field: &FieldState, page: &Page, style: &Style, hint: &str, inner: Rect) {
    let visuals = ui.style().interact(response);
    let focused = response.has_focus();
    let stroke = if focused { ui.visuals().selection.stroke } else { visuals.bg_stroke };
    let outer = inner.expand2(MARGIN);
    ui.painter().rect(outer, visuals.corner_radius, ui.visuals().text_edit_bg_color(), stroke, StrokeKind::Inside);
    let painter = ui.painter().with_clip_rect(inner.expand2(vec2(2.0, MARGIN.y)).intersect(ui.clip_rect()));
    if field.shown().is_empty() {
        paint_hint(ui, hint, style, inner);
    }
    let origin = field.origin(page, inner);
    let shift = origin.to_vec2();
    if focused && field.composed().is_none() {
        for rect in page.selection_rects(&field.selection()) {
            painter.rect_filled(rect.translate(shift), 0.0, ui.visuals().selection.bg_fill.gamma_multiply(0.6));
        }
    }
    for rect in field.composed().map(|range| page.underlines(&range)).unwrap_or_default() {
        let rect = rect.translate(shift);
        painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, style.color));
    }
    page.paint(&painter, origin, style);
    paint_scroll_bar(ui, &painter, field, page, inner);
    if focused && let Some(caret) = field.caret_rect(page) {
        paint_caret(ui, &painter, caret.translate(shift));
        report_ime(ui, outer, caret.translate(shift));
    }
}

/// How much of the lines is in sight: a thin bar at the edge, only to look at.
fn paint_scroll_bar(ui: &Ui, painter: &egui::Painter, field: &FieldState, page: &Page, inner: Rect) {
    let (at, end) = field.scrolled(page);
    if field.lines() == Lines::One || end <= 0.0 {
        return;
    }
    let whole = end + inner.height();
    let (top, height) = (inner.height() * at / whole, (inner.height() * inner.height() / whole).max(8.0));
    let bar = Rect::from_min_size(pos2(inner.right() - 1.0, inner.top() + top), vec2(3.0, height));
    painter.rect_filled(bar, 1.5, ui.visuals().weak_text_color().gamma_multiply(0.6));
}

/// The placeholder, at the side that it begins at, where the first line will be.
fn paint_hint(ui: &Ui, hint: &str, style: &Style, inner: Rect) {
    let label = super::label(ui.ctx(), hint, style.size, false, Some(inner.width()), 1);
    let line = Rect::from_min_size(inner.min, vec2(inner.width(), (style.size * LINE_HEIGHT).ceil()));
    let anchor = if label.direction().is_rtl() { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
    super::paint_label(ui.painter(), &label, anchor.pos_in_rect(&line), anchor, 1.0, ui.visuals().weak_text_color(), None);
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
