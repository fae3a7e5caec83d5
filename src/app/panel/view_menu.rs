//! The view menu: how nodes are arranged, and what helps to read the graph; ticked is what is on.

use egui::Ui;

use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::arrangement::Arrangement;
use crate::app::command::{Command, View};
use crate::app::language::tr;
use crate::app::widget::{MenuItem, menu_ui};

/// The menu's button, and the menu when it is open.
pub fn view_menu_ui(cx: &Ctx, ui: &mut Ui) {
    let arrange = |arrangement: Arrangement| {
        let words = cx.language().text(arrangement.words(), &[]);
        (MenuItem { words, chosen: cx.state.arrangement == arrangement }, View::Arrange(arrangement))
    };
    let aid = |aid: Aid| {
        let words = cx.language().text(aid.words(), &[]);
        (MenuItem { words, chosen: cx.state.aids.has(aid) }, View::Aid(aid))
    };
    let motion = MenuItem { words: tr!(cx, "reduced-motion"), chosen: cx.state.reduced_motion };
    let lines = Arrangement::ALL.map(arrange).into_iter().chain(Aid::ALL.map(aid)).chain([(motion, View::ReducedMotion)]);
    let (items, views): (Vec<MenuItem>, Vec<View>) = lines.unzip();
    if let Some(view) = menu_ui(cx, ui, &tr!(cx, "view"), &items).and_then(|line| views.get(line)) {
        cx.commands.send(Command::View(*view));
    }
}
