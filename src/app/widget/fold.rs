//! A heading that folds away what stands under it.

use std::hash::Hash;

use egui::collapsing_header::CollapsingState;
use egui::{Frame, Margin, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::Inline;
use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::theme::size;

/// Width of the mark before the title, and how far the body is set in.
const MARK: f32 = 16.0;

/// A heading with a mark that points on when folded and down when not.
pub struct Fold<'a> {
    title: &'a str,
    open: bool,
    quiet: bool,
}

impl<'a> Fold<'a> {
    /// Folded at first.
    pub fn new(title: &'a str) -> Self {
        Self { title, open: false, quiet: false }
    }

    /// Open at first.
    pub fn open(self, open: bool) -> Self {
        Self { open, ..self }
    }

    /// In small, weak letters.
    pub fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Shows the heading and, unless folded, the body; `salt` tells it from others in the same panel.
    pub fn ui(self, cx: &Ctx, ui: &mut Ui, salt: impl Hash + std::fmt::Debug, body: impl FnOnce(&mut Ui)) {
        let id = ui.make_persistent_id(("fold", salt));
        let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, self.open);
        let response = self.heading(cx, ui, &state);
        if response.clicked() {
            state.toggle(ui);
        }
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(state.is_open()));
        let (left, right) = if cx.is_rtl() { (0, MARK as i8) } else { (MARK as i8, 0) };
        state.show_body_unindented(ui, |ui| {
            Frame::NONE.inner_margin(Margin { left, right, top: 0, bottom: 0 }).show(ui, body);
        });
    }

    fn heading(&self, cx: &Ctx, ui: &mut Ui, state: &CollapsingState) -> Response {
        let letters = if self.quiet { size::SMALL - 1.0 } else { size::TEXT - 1.0 };
        let words = Inline::new(cx, ui, self.title, letters, false);
        let (rect, response) = ui.allocate_exact_size(vec2(MARK + words.size().x, words.size().y), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, ui.is_enabled(), plain(self.title)));
        if ui.is_rect_visible(rect) {
            let hot = response.hovered() || response.has_focus();
            let rest = if self.quiet { cx.theme.weak } else { cx.theme.text };
            let color = if hot { cx.theme.accent } else { rest };
            let (mark, beside) = match cx.is_rtl() {
                true => (rect.with_min_x(rect.right() - MARK), rect.with_max_x(rect.right() - MARK)),
                false => (rect.with_max_x(rect.left() + MARK), rect.with_min_x(rect.left() + MARK)),
            };
            paint_mark(ui, cx, mark, state.openness(ui.ctx()), color);
            words.paint_at_start(cx, ui.painter(), beside, color);
        }
        response
    }
}

/// A triangle that turns from pointing on to pointing down.
fn paint_mark(ui: &Ui, cx: &Ctx, mark: Rect, openness: f32, color: egui::Color32) {
    let toward = if cx.is_rtl() { -1.0 } else { 1.0 };
    let angle = openness * std::f32::consts::FRAC_PI_2 * toward;
    let turn = egui::emath::Rot2::from_angle(angle);
    let corners = [vec2(-2.5 * toward, -4.0), vec2(3.5 * toward, 0.0), vec2(-2.5 * toward, 4.0)];
    let points: Vec<_> = corners.into_iter().map(|corner: Vec2| mark.center() + turn * corner).collect();
    ui.painter().add(Shape::convex_polygon(points, color, Stroke::NONE));
}
