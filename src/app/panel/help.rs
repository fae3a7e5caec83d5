//! The sheet of shortcuts.

use egui::{Grid, Ui, Window};

use crate::app::Ctx;
use crate::app::command::{Command, View, shortcuts};

/// Shows the sheet when it is open.
pub fn help_ui(cx: &Ctx, ui: &Ui) {
    let mut open = cx.state.help;
    Window::new("Keys and mouse").open(&mut open).collapsible(false).resizable(false).show(ui.ctx(), |ui| {
        Grid::new("shortcuts").num_columns(2).striped(true).show(ui, |ui| {
            for shortcut in shortcuts() {
                let keys = egui::KeyboardShortcut::new(shortcut.modifiers, shortcut.key);
                ui.label(ui.ctx().format_shortcut(&keys));
                ui.label(shortcut.text);
                ui.end_row();
            }
            for (what, does) in MOUSE {
                ui.label(what);
                ui.label(does);
                ui.end_row();
            }
        });
    });
    if open != cx.state.help {
        cx.commands.send(Command::View(View::Help));
    }
}

/// What the mouse does on the canvas.
const MOUSE: [(&str, &str); 6] = [
    ("Wheel", "Zoom at the pointer"),
    ("Drag the canvas", "Move the view"),
    ("Drag a node", "Move it and pin it"),
    ("Hover", "Fade what is not connected"),
    ("Click", "Select a node or an edge"),
    ("Double click", "Centre on a node and its neighbours"),
];
