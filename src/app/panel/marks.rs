//! The legend of what else is on the canvas: sizes, rings, badges, hulls.

use egui::{Sense, Ui, vec2};

use super::row::heading_ui;
use crate::app::Ctx;
use crate::app::canvas::Mark;
use crate::app::language::tr;
use crate::app::theme::size;
use crate::app::typeset::Style;
use crate::app::widget::words_ui;

/// A line for each mark that can be seen now.
pub fn marks_ui(cx: &Ctx, ui: &mut Ui) {
    heading_ui(cx, ui, &tr!(cx, "marks"));
    let can_be_seen = |mark: &Mark| mark.aid().is_none_or(|aid| cx.state.aids.has(aid));
    for mark in Mark::ALL.into_iter().filter(can_be_seen) {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(30.0, 17.0), Sense::hover());
            mark.paint(cx, ui, rect);
            let style = Style::new(size::SMALL, cx.theme.text).with_line_height(1.4);
            ui.scope(|ui| words_ui(cx, ui, &cx.language().text(mark.words(), &[]), &style));
        });
    }
}
