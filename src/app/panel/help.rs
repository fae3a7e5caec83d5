//! The sheet of shortcuts.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, Window, vec2};

use crate::app::Ctx;
use crate::app::command::{Command, View, shortcuts};
use crate::app::language::{isolated, plain, tr};
use crate::app::theme::size;
use crate::app::typeset::Style;
use crate::app::widget::{Inline, button_ui, region_ui, words_ui};

/// Width of the sheet, and of the column of keys in it.
const WIDTH: f32 = 460.0;
const KEYS: f32 = 160.0;

/// Shows the sheet when it is open.
pub fn help_ui(cx: &Ctx, ui: &Ui) {
    if !cx.state.help {
        return;
    }
    let title = tr!(cx, "keys-title");
    let window = Window::new(plain(&title)).id(egui::Id::unique("keys")).title_bar(false).resizable(false);
    window.anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0)).fixed_size(vec2(WIDTH, 0.0)).show(ui.ctx(), |ui| {
        region_ui(cx, ui, &title, |ui| {
            ui.set_width(WIDTH);
            words_ui(cx, ui, &title, &Style::new(size::HEADING - 2.0, cx.theme.text).bold());
            lines(cx, ui).iter().enumerate().for_each(|(row, (keys, does))| row_ui(cx, ui, row, keys, does));
            ui.add_space(4.0);
            if button_ui(cx, ui, &tr!(cx, "close")).clicked() {
                cx.commands.send(Command::View(View::Help));
            }
        });
    });
}

/// What to press or do, and what it does.
fn lines(cx: &Ctx, ui: &Ui) -> Vec<(String, String)> {
    let keys = shortcuts(cx.is_rtl()).into_iter().map(|shortcut| {
        let keys = egui::KeyboardShortcut::new(shortcut.modifiers, shortcut.key);
        (isolated(&ui.ctx().format_shortcut(&keys)), cx.language().text(shortcut.text, &[]))
    });
    let mouse = [
        (tr!(cx, "walk-arrows"), tr!(cx, "walk-arrows-does")),
        (tr!(cx, "walk-enter"), tr!(cx, "walk-enter-does")),
        (tr!(cx, "walk-space"), tr!(cx, "walk-space-does")),
        (tr!(cx, "walk-gather"), tr!(cx, "mouse-gather-does")),
        (tr!(cx, "mouse-wheel"), tr!(cx, "mouse-wheel-does")),
        (tr!(cx, "mouse-drag-canvas"), tr!(cx, "mouse-drag-canvas-does")),
        (tr!(cx, "mouse-drag-node"), tr!(cx, "mouse-drag-node-does")),
        (tr!(cx, "mouse-hover"), tr!(cx, "mouse-hover-does")),
        (tr!(cx, "mouse-click"), tr!(cx, "mouse-click-does")),
        (tr!(cx, "mouse-gather"), tr!(cx, "mouse-gather-does")),
        (tr!(cx, "mouse-rectangle"), tr!(cx, "mouse-rectangle-does")),
        (tr!(cx, "mouse-lasso"), tr!(cx, "mouse-lasso-does")),
        (tr!(cx, "mouse-double-click"), tr!(cx, "mouse-double-click-does")),
    ];
    keys.chain(mouse).collect()
}

fn row_ui(cx: &Ctx, ui: &mut Ui, row: usize, keys: &str, does: &str) {
    let [keys_line, does_line] = [keys, does].map(|text| Inline::new(cx, ui, text, size::TEXT - 1.5, false));
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, keys_line.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, plain(&format!("{keys}: {does}"))));
    if row.is_multiple_of(2) {
        ui.painter().rect_filled(rect.expand2(vec2(4.0, 1.0)), 3.0, cx.theme.weak.gamma_multiply(0.08));
    }
    let (first, second): (Rect, Rect) = match cx.is_rtl() {
        true => (rect, rect.with_max_x(rect.right() - KEYS)),
        false => (rect, rect.with_min_x(rect.left() + KEYS)),
    };
    keys_line.paint_at_start(cx, ui.painter(), first, cx.theme.weak);
    does_line.paint_at_start(cx, ui.painter(), second, cx.theme.text);
}
