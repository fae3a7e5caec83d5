//! Buttons, boxes and lines whose words go through the text layer, mirrored where the language asks for it.
//!
//! egui paints the words of its own widgets itself and orders Persian and
//! Arabic wrongly. These take egui's place, colours, focus and accessible
//! names, and paint with `typeset`: `words` lines of text · `button` ·
//! `checkbox` · `fold` what can be folded away · `menu` · `progress` ·
//! `region` the named parts of the window.

mod button;
mod checkbox;
mod fold;
mod inline;
mod menu;
mod progress;
mod region;
mod words;

pub use button::{Arrow, Button, button_ui, tip_ui};
pub use checkbox::checkbox_ui;
pub use fold::Fold;
pub use inline::Inline;
pub use menu::{MenuItem, menu_ui};
pub use progress::progress_ui;
pub use region::{column, region_ui};
pub use words::{line_ui, words_ui};
