//! Rows of the panels: headings, notes and links to entities.

use egui::{Align2, Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::Ctx;
use crate::app::command::{Command, Item};
use crate::app::language::{number, plain, relation_name, tr};
use crate::app::theme::size;
use crate::app::typeset::{Style, hugging_text_ui, label, paint_label, with_tip};
use crate::app::widget::{Arrow, Button, words_ui};
use crate::graph::Relation;
use crate::resolve::EntityId;

/// A heading inside a panel.
pub fn heading_ui(cx: &Ctx, ui: &mut Ui, text: &str) {
    ui.add_space(10.0);
    words_ui(cx, ui, text, &Style::new(size::SMALL, cx.theme.weak).bold());
}

/// A line of small text.
pub fn note_ui(cx: &Ctx, ui: &mut Ui, text: &str) -> Response {
    words_ui(cx, ui, text, &Style::new(size::SMALL, cx.theme.weak).with_line_height(1.45))
}

/// A clickable line: a mark in a colour, a text, and a small text at its end.
pub fn link_ui(cx: &Ctx, ui: &mut Ui, mark: Color32, text: &str, end: &str) -> Response {
    let width = ui.available_width();
    let tail = label(ui.ctx(), end, size::SMALL, false, Some(width * 0.5), 1);
    let room = width - 20.0 - if end.is_empty() { 0.0 } else { tail.size().x + 10.0 };
    let name = label(ui.ctx(), text, size::TEXT - 1.0, false, Some(room.max(40.0)), 1);
    let (rect, response) = ui.allocate_exact_size(vec2(width, name.size().y + 2.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Link, true, if end.is_empty() { text.to_string() } else { format!("{text}, {end}") })
    });
    let hot = response.hovered() || response.has_focus();
    let painter = ui.painter();
    if hot {
        painter.rect_filled(rect, 4.0, cx.theme.accent.gamma_multiply(0.14));
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    // A right-to-left name begins at the right, mark and all; in a mirrored window every name does.
    let rtl = cx.is_rtl() || name.direction().is_rtl();
    let (start, finish, inward) =
        if rtl { (rect.right_center(), rect.left_center(), -1.0) } else { (rect.left_center(), rect.right_center(), 1.0) };
    let (near, far) = if rtl { (Align2::RIGHT_CENTER, Align2::LEFT_CENTER) } else { (Align2::LEFT_CENTER, Align2::RIGHT_CENTER) };
    painter.circle_filled(start + vec2(8.0 * inward, 0.0), 4.0, mark);
    let color = if hot { cx.theme.accent } else { cx.theme.text };
    paint_label(painter, &name, start + vec2(18.0 * inward, 0.0), near, 1.0, color, None);
    paint_label(painter, &tail, finish - vec2(4.0 * inward, 0.0), far, 1.0, cx.theme.weak, None);
    let response = with_tip(response, text);
    if name.is_elided() {
        response.on_hover_ui(|ui| drop(hugging_text_ui(ui, text, &Style::new(size::TEXT, cx.theme.text))))
    } else {
        response
    }
}

/// A link that selects an entity.
pub fn entity_ui(cx: &Ctx, ui: &mut Ui, entity: EntityId, end: &str) {
    let kind = cx.state.library().entity(entity).kind;
    if link_ui(cx, ui, cx.theme.kind(kind), cx.state.name_of(entity), end).clicked() {
        cx.commands.send(Command::Select(Item::Entity(entity)));
    }
}

/// A link to the other end of a relation, with a button for the relation's own quotes.
pub fn relation_ui(cx: &Ctx, ui: &mut Ui, relation: &Relation, from: EntityId, end: &str) {
    let other = if relation.from == from { relation.to } else { relation.from };
    ui.horizontal(|ui| {
        let count = relation.evidence.len();
        let width = ui.available_width() - 44.0;
        ui.scope(|ui| {
            ui.set_max_width(width);
            entity_ui(cx, ui, other, end);
        });
        let says = relation_name(cx.language(), relation.kind);
        let (from, to) = (label_of(cx, relation.from), label_of(cx, relation.to));
        let name = plain(&tr!(cx, "quotes-of-relation", from = from, relation = says, to = to));
        let words = number(cx.language(), count);
        if Button::new(&words).with_arrow(Arrow::Forward).small().named(&name).ui(cx, ui).clicked() {
            cx.commands.send(Command::Select(Item::Relation(relation.id)));
        }
    });
}

fn label_of<'a>(cx: &'a Ctx, entity: EntityId) -> &'a str {
    cx.state.name_of(entity)
}
