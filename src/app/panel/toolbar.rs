//! The bar at the top: opening folders, the way back, the view.

use std::path::PathBuf;

use egui::{ProgressBar, Ui};

use super::Memory;
use super::row::note_ui;
use crate::app::Ctx;
use crate::app::command::{Command, Open, View};
use crate::app::state::Loading;
use crate::app::theme::size;
use crate::app::typeset::{Style, text_field, text_ui};

/// The bar.
pub fn toolbar_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        if ui.button("Open folder…").clicked() {
            cx.commands.send(Command::Open(Open::Dialog));
        }
        path_ui(cx, memory, ui);
        recent_ui(cx, ui);
        ui.separator();
        step_ui(cx, ui, "‹", "Back", cx.state.history.can_back(), Command::Back);
        step_ui(cx, ui, "›", "Forward", cx.state.history.can_forward(), Command::Forward);
        ui.separator();
        view_ui(cx, ui);
    });
    loading_ui(cx, ui);
    ui.add_space(4.0);
}

fn path_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    let field = text_field(ui, "path", &mut memory.path, "or type a folder's path", 260.0);
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let path = memory.path.trim();
    if (ui.button("Open").clicked() || entered) && !path.is_empty() {
        cx.commands.send(Command::Open(Open::Path(PathBuf::from(path))));
    }
}

fn recent_ui(cx: &Ctx, ui: &mut Ui) {
    ui.menu_button("Recent", |ui| {
        if ui.button("The built-in sample").clicked() {
            cx.commands.send(Command::Open(Open::Sample));
            ui.close();
        }
        for path in &cx.state.recent {
            let shown = path.display().to_string();
            let row = text_ui(ui, &shown, &Style::new(size::TEXT - 1.0, cx.theme.text)).interact(egui::Sense::click());
            if row.clicked() {
                cx.commands.send(Command::Open(Open::Path(path.clone())));
                ui.close();
            }
        }
    });
}

fn step_ui(cx: &Ctx, ui: &mut Ui, sign: &str, name: &str, possible: bool, command: Command) {
    let button = ui.add_enabled(possible, egui::Button::new(sign)).on_hover_text(name);
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, possible, name));
    if button.clicked() {
        cx.commands.send(command);
    }
}

fn view_ui(cx: &Ctx, ui: &mut Ui) {
    let theme = if cx.state.light { "Dark" } else { "Light" };
    let buttons = [("Fit", View::Fit), ("Unpin", View::Unpin), (theme, View::Theme), ("Keys", View::Help)];
    for (text, view) in buttons {
        if ui.button(text).clicked() {
            cx.commands.send(Command::View(view));
        }
    }
}

fn loading_ui(cx: &Ctx, ui: &mut Ui) {
    match &cx.state.loading {
        Loading::Idle => {}
        Loading::Running { extracting, done, of } => {
            ui.horizontal(|ui| {
                let share = if *of == 0 { 0.0 } else { *done as f32 / *of as f32 };
                let what = if *extracting { "Finding people, meetings and claims" } else { "Reading files" };
                ui.add(ProgressBar::new(share).desired_width(220.0).text(format!("{done} of {of}")));
                note_ui(cx, ui, what);
                if ui.button("Cancel").clicked() {
                    cx.commands.send(Command::Open(Open::Cancel));
                }
            });
        }
        Loading::Failed(why) => {
            ui.horizontal(|ui| {
                if ui.button("Dismiss").clicked() {
                    cx.commands.send(Command::Open(Open::Dismiss));
                }
                text_ui(ui, why, &Style::new(size::TEXT - 1.0, cx.theme.warning));
            });
        }
    }
}
