//! The parts of the window: named for screen readers, and mirrored.

use egui::accesskit::Role;
use egui::{Align, Layout, Ui, UiBuilder};

use crate::app::Ctx;
use crate::app::language::plain;

/// One thing under the other, each beginning where lines begin. Rows inside of it run the same way.
pub fn column(cx: &Ctx) -> Layout {
    Layout::top_down(if cx.is_rtl() { Align::Max } else { Align::Min })
}

/// A part of the window with an accessible name, laid out in a [`column`].
pub fn region_ui(cx: &Ctx, ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new().layout(column(cx)).accessibility_role(Role::Region).accessibility_label(plain(name));
    let rect = ui.max_rect();
    let part = ui.scope_builder(builder, content).response;
    ui.ctx().accesskit_node_builder(part.id, |node| {
        let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
        node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
    });
}
