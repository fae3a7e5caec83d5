//! Buttons with words or an arrow on them, and the tips that explain them.

use egui::{Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{Inline, words_ui};
use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::theme::size;
use crate::app::typeset::Style;

/// Where an arrow leads: mirrored with the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// To where lines begin.
    Back,
    /// To where lines end.
    Forward,
}

/// A button.
pub struct Button<'a> {
    words: &'a str,
    arrow: Option<Arrow>,
    small: bool,
    enabled: bool,
    name: Option<&'a str>,
}

/// A button with words on it.
pub fn button_ui(cx: &Ctx, ui: &mut Ui, words: &str) -> Response {
    Button::new(words).ui(cx, ui)
}

impl<'a> Button<'a> {
    /// With words on it, which are its accessible name too.
    pub fn new(words: &'a str) -> Self {
        Self { words, arrow: None, small: false, enabled: true, name: None }
    }

    /// With an arrow alone; `name` is what screen readers call it.
    pub fn arrow(arrow: Arrow, name: &'a str) -> Self {
        Self { arrow: Some(arrow), name: Some(name), ..Self::new("") }
    }

    /// With an arrow beside the words.
    pub fn with_arrow(self, arrow: Arrow) -> Self {
        Self { arrow: Some(arrow), ..self }
    }

    /// As low as a line of text.
    pub fn small(self) -> Self {
        Self { small: true, ..self }
    }

    /// Grey and deaf when not.
    pub fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }

    /// With another accessible name than the words.
    pub fn named(self, name: &'a str) -> Self {
        Self { name: Some(name), ..self }
    }

    /// Shows it.
    pub fn ui(self, cx: &Ctx, ui: &mut Ui) -> Response {
        let enabled = self.enabled;
        ui.add_enabled_ui(enabled, |ui| self.show(cx, ui)).inner
    }

    fn show(self, cx: &Ctx, ui: &mut Ui) -> Response {
        let style = if self.small { TextStyle::Small } else { TextStyle::Button };
        let letters = style.resolve(ui.style()).size.max(size::SMALL - 1.0);
        let words = Inline::new(cx, ui, self.words, letters, false);
        let arrow = if self.arrow.is_some() { vec2(letters * 0.6, letters) } else { Vec2::ZERO };
        let gap = if self.words.is_empty() || self.arrow.is_none() { 0.0 } else { 5.0 };
        let padding = if self.small { vec2(5.0, 0.0) } else { ui.spacing().button_padding + vec2(2.0, 0.0) };
        let least = if self.small { 0.0 } else { ui.spacing().interact_size.y };
        let wanted = vec2(words.size().x + arrow.x + gap, words.size().y.max(arrow.y)) + 2.0 * padding;
        let (rect, response) = ui.allocate_exact_size(vec2(wanted.x, wanted.y.max(least)), Sense::click());
        let name = plain(self.name.unwrap_or(self.words));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
        if ui.is_rect_visible(rect) {
            let color = paint_frame(ui, rect, &response);
            let inner = rect.shrink2(vec2(padding.x, 0.0));
            self.paint(cx, ui.painter(), inner, &words, arrow, color);
        }
        response
    }

    /// An arrow back stands before the words, an arrow on behind them.
    fn paint(&self, cx: &Ctx, painter: &Painter, inner: Rect, words: &Inline, arrow: Vec2, color: egui::Color32) {
        let arrow_at_left = self.arrow.is_some_and(|a| (a == Arrow::Back) != cx.is_rtl());
        let (arrow_x, words_x) = match arrow_at_left {
            true => (inner.left(), inner.right() - words.size().x),
            false => (inner.right() - arrow.x, inner.left()),
        };
        words.paint(painter, pos2(words_x, inner.center().y - 0.5 * words.size().y), color);
        if self.arrow.is_some() {
            let rect = Rect::from_min_size(pos2(arrow_x, inner.center().y - 0.5 * arrow.y), arrow);
            paint_arrow(painter, rect, arrow_at_left, color);
        }
    }
}

/// egui's own frame for what this widget is doing; answers the colour for what stands on it.
pub(super) fn paint_frame(ui: &Ui, rect: Rect, response: &Response) -> egui::Color32 {
    let visuals = ui.style().interact(response);
    let grown = rect.expand(visuals.expansion);
    ui.painter().rect(grown, visuals.corner_radius, visuals.weak_bg_fill, visuals.bg_stroke, StrokeKind::Inside);
    if response.has_focus() {
        ui.painter().rect_stroke(grown, visuals.corner_radius, ui.visuals().selection.stroke, StrokeKind::Outside);
    }
    ui.visuals().override_text_color.unwrap_or(visuals.text_color())
}

/// `‹` or `›`, drawn.
fn paint_arrow(painter: &Painter, rect: Rect, left: bool, color: egui::Color32) {
    let rect = rect.shrink2(vec2(1.0, rect.height() * 0.18));
    let (tip, ends) = if left { (rect.left(), rect.right()) } else { (rect.right(), rect.left()) };
    let points = vec![pos2(ends, rect.top()), pos2(tip, rect.center().y), pos2(ends, rect.bottom())];
    painter.add(egui::Shape::line(points, Stroke::new(1.6, color)));
}

/// Words that explain a widget while the pointer rests on it.
pub fn tip_ui(cx: &Ctx, response: Response, text: &str) -> Response {
    response.on_hover_ui(|ui| {
        let style = Style::new(size::SMALL, cx.theme.text).with_line_height(1.45);
        let width = Inline::new(cx, ui, text, size::SMALL, false).size().x;
        ui.set_max_width(width.min(320.0) + 1.0);
        words_ui(cx, ui, text, &style);
    })
}
