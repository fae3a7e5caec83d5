//! What commands ask of the app, which owns threads, windows and files.

use super::command::View;
use super::corpus::Source;
use super::language::Language;
use super::text_size::TextSize;
use crate::resolve::EntityId;

/// What a command needs beyond the state: done by the app, which owns threads and the canvas.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Show the system's folder dialog.
    PickFolder,
    /// Read this in the background.
    Load(Source),
    /// Stop reading.
    CancelLoad,
    /// Move the camera or let go of pins.
    Canvas(View),
    /// Bring these nodes into sight.
    Frame(Vec<EntityId>),
    /// Pin these nodes where they are (`true`) or let go of them.
    Hold(Vec<EntityId>, bool),
    /// Put the caret into the search field.
    FocusSearch,
    /// Keep this text size for the next run.
    KeepTextSize(TextSize),
    /// Keep for the next run whether motion is reduced.
    KeepMotion(bool),
    /// Keep the language for the next start.
    KeepLanguage(Language),
}
