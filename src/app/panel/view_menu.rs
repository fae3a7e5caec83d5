//! The view menu: what helps to read the graph, ticked when it is on.

use egui::Ui;

use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::command::{Command, View};
use crate::app::language::tr;
use crate::app::widget::{MenuItem, menu_ui};

/// The menu's button, and the menu when it is open.
pub fn view_menu_ui(cx: &Ctx, ui: &mut Ui) {
    let item = |aid: Aid| MenuItem { words: cx.language().text(aid.words(), &[]), chosen: cx.state.aids.has(aid) };
    let chosen = menu_ui(cx, ui, &tr!(cx, "view"), &Aid::ALL.map(item));
    if let Some(aid) = chosen.and_then(|line| Aid::ALL.get(line)) {
        cx.commands.send(Command::View(View::Aid(*aid)));
    }
}
