//! The bar at the top: opening folders, the way back, the view, the language.

use std::path::PathBuf;

use egui::Ui;

use super::Memory;
use super::row::note_ui;
use super::view_menu::view_menu_ui;
use crate::app::Ctx;
use crate::app::command::{Command, Open, View};
use crate::app::corpus::Loading;
use crate::app::language::{Language, isolated, tr};
use crate::app::text_size::TextSize;
use crate::app::theme::size;
use crate::app::typeset::{Style, text_field};
use crate::app::widget::{Arrow, Button, MenuItem, button_ui, menu_ui, progress_ui, tip_ui, words_ui};

/// Height of a row in points.
const HEIGHT: f32 = 28.0;

/// From this width in points on, all of the bar stands in one row, in every language.
const ONE_ROW: f32 = 1130.0;

/// The bar.
pub fn toolbar_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    ui.add_space(4.0);
    // As high as the field, so that all of a row stand on one line.
    ui.spacing_mut().interact_size.y = HEIGHT;
    // Large text and narrow windows need a second row.
    if ui.available_width() < ONE_ROW {
        ui.horizontal(|ui| opening_ui(cx, memory, ui));
        ui.horizontal(|ui| looking_ui(cx, ui));
    } else {
        ui.horizontal(|ui| {
            opening_ui(cx, memory, ui);
            ui.separator();
            looking_ui(cx, ui);
        });
    }
    loading_ui(cx, ui);
    ui.add_space(4.0);
}

/// What opens folders.
fn opening_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    if button_ui(cx, ui, &tr!(cx, "open-folder")).clicked() {
        cx.commands.send(Command::Open(Open::Dialog));
    }
    path_ui(cx, memory, ui);
    recent_ui(cx, ui);
}

/// The way back, the view, the size of the text, the language.
fn looking_ui(cx: &Ctx, ui: &mut Ui) {
    step_ui(cx, ui, Arrow::Back, &tr!(cx, "back"), cx.state.history.can_back(), Command::Back);
    step_ui(cx, ui, Arrow::Forward, &tr!(cx, "forward"), cx.state.history.can_forward(), Command::Forward);
    ui.separator();
    view_ui(cx, ui);
    view_menu_ui(cx, ui);
    text_size_ui(cx, ui);
    language_ui(cx, ui);
}

fn path_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    let field = text_field(ui, "path", &mut memory.path, &tr!(cx, "path-hint"), 260.0);
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let path = memory.path.trim();
    if (button_ui(cx, ui, &tr!(cx, "open-path")).clicked() || entered) && !path.is_empty() {
        cx.commands.send(Command::Open(Open::Path(PathBuf::from(path))));
    }
}

fn recent_ui(cx: &Ctx, ui: &mut Ui) {
    let item = |words| MenuItem { words, chosen: false };
    let paths = cx.state.recent.iter().map(|path| item(isolated(&path.display().to_string())));
    let items: Vec<MenuItem> = std::iter::once(item(tr!(cx, "sample"))).chain(paths).collect();
    match menu_ui(cx, ui, &tr!(cx, "recent"), &items) {
        None => {}
        Some(0) => cx.commands.send(Command::Open(Open::Sample)),
        Some(line) => cx.commands.send(Command::Open(Open::Path(cx.state.recent[line - 1].clone()))),
    }
}

fn step_ui(cx: &Ctx, ui: &mut Ui, arrow: Arrow, name: &str, possible: bool, command: Command) {
    let button = Button::arrow(arrow, name).enabled(possible).ui(cx, ui);
    if tip_ui(cx, button, name).clicked() {
        cx.commands.send(command);
    }
}

fn view_ui(cx: &Ctx, ui: &mut Ui) {
    let theme = if cx.state.light { tr!(cx, "dark") } else { tr!(cx, "light") };
    let buttons = [
        (tr!(cx, "fit"), tr!(cx, "fit-tip"), View::Fit),
        (tr!(cx, "unpin"), tr!(cx, "unpin-tip"), View::Unpin),
        (theme, tr!(cx, "theme-tip"), View::Theme),
        (tr!(cx, "keys"), tr!(cx, "keys-title"), View::Help),
    ];
    for (words, tip, view) in buttons {
        let button = button_ui(cx, ui, &words);
        if tip_ui(cx, button, &tip).clicked() {
            cx.commands.send(Command::View(view));
        }
    }
}

/// The text sizes, in percent.
fn text_size_ui(cx: &Ctx, ui: &mut Ui) {
    let item = |size: TextSize| MenuItem {
        words: tr!(cx, "percent", percent = usize::from(size.percent())),
        chosen: size == cx.state.text_size,
    };
    let chosen = menu_ui(cx, ui, &tr!(cx, "text-size"), &TextSize::ALL.map(item));
    if let Some(size) = chosen.and_then(|line| TextSize::ALL.get(line)) {
        cx.commands.send(Command::View(View::TextSize(*size)));
    }
}

/// The languages, each in its own words.
fn language_ui(cx: &Ctx, ui: &mut Ui) {
    let item = |language: Language| MenuItem { words: language.own_name().to_owned(), chosen: language == cx.language() };
    let chosen = menu_ui(cx, ui, &tr!(cx, "language"), &Language::ALL.map(item));
    if let Some(language) = chosen.and_then(|line| Language::ALL.get(line)) {
        cx.commands.send(Command::View(View::Language(*language)));
    }
}

fn loading_ui(cx: &Ctx, ui: &mut Ui) {
    match &cx.state.loading {
        Loading::Idle => {}
        Loading::Running { extracting, done, of } => {
            ui.horizontal(|ui| {
                let share = if *of == 0 { 0.0 } else { *done as f32 / *of as f32 };
                progress_ui(cx, ui, share, &tr!(cx, "progress", done = *done, of = *of));
                note_ui(cx, ui, &if *extracting { tr!(cx, "loading-articles") } else { tr!(cx, "loading-files") });
                if button_ui(cx, ui, &tr!(cx, "cancel")).clicked() {
                    cx.commands.send(Command::Open(Open::Cancel));
                }
            });
        }
        Loading::Failed(why) => {
            ui.horizontal(|ui| {
                if button_ui(cx, ui, &tr!(cx, "dismiss")).clicked() {
                    cx.commands.send(Command::Open(Open::Dismiss));
                }
                words_ui(cx, ui, &why.text(cx.language()), &Style::new(size::TEXT - 1.0, cx.theme.warning));
            });
        }
    }
}
