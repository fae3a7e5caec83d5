//! What a user can ask for. Panels send commands while they draw; they are
//! applied once the frame is drawn, by [`super::state::State::apply`] alone.

use std::cell::RefCell;
use std::path::PathBuf;

use crate::graph::RelationId;
use crate::resolve::{EntityId, EntityKind};
use crate::text::{ArticleId, Quote};

/// Something that can be selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A node.
    Entity(EntityId),
    /// An edge.
    Relation(RelationId),
}

/// A wish, by area.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Opening folders.
    Open(Open),
    /// Select this and show its details; part of the way back.
    Select(Item),
    /// Select nothing.
    Clear,
    /// To the place before.
    Back,
    /// To the place after.
    Forward,
    /// Reading articles.
    Read(Read),
    /// What the canvas shows.
    View(View),
    /// Type in the search field.
    FocusSearch,
}

/// Opening folders.
#[derive(Clone, Debug, PartialEq)]
pub enum Open {
    /// Ask with the system's folder dialog.
    Dialog,
    /// This folder or file.
    Path(PathBuf),
    /// The built-in sample.
    Sample,
    /// Stop reading; the graph stays as it is.
    Cancel,
    /// Put the message away.
    Dismiss,
}

/// Reading articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// Open the article at these words and highlight them.
    Quote(Quote),
    /// Open the article at its top.
    Article(ArticleId),
    /// To the next (`true`) or previous mention of what is selected.
    Step(bool),
    /// Close the article.
    Close,
}

/// What the canvas shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everything in sight.
    Fit,
    /// Centre on an entity and its neighbours.
    Centre(EntityId),
    /// Larger (`true`) or smaller.
    Zoom(bool),
    /// Show or hide a kind of node.
    Kind(EntityKind),
    /// Show or hide nodes without relations.
    Unconnected,
    /// Dark or light.
    Theme,
    /// Let go of all pinned nodes.
    Unpin,
    /// Show or hide the sheet of shortcuts.
    Help,
}

/// Collects the commands of a frame.
#[derive(Debug, Default)]
pub struct CommandQueue {
    queue: RefCell<Vec<Command>>,
}

impl CommandQueue {
    /// Adds a command.
    pub fn send(&self, command: Command) {
        self.queue.borrow_mut().push(command);
    }

    /// Takes all commands, in the order they were sent.
    pub fn drain(&self) -> Vec<Command> {
        self.queue.take()
    }
}

/// A key that sends a command, with its line in the sheet of shortcuts.
#[derive(Clone, Debug)]
pub struct Shortcut {
    /// Modifiers.
    pub modifiers: egui::Modifiers,
    /// Key.
    pub key: egui::Key,
    /// What it does.
    pub text: &'static str,
    /// What it sends.
    pub command: Command,
}

/// All shortcuts; the sheet on `?` and the keyboard both read this list.
pub fn shortcuts() -> Vec<Shortcut> {
    use egui::{Key, Modifiers};
    let key = |modifiers, key, text, command| Shortcut { modifiers, key, text, command };
    vec![
        key(Modifiers::COMMAND, Key::O, "Open a folder", Command::Open(Open::Dialog)),
        key(Modifiers::COMMAND, Key::F, "Search", Command::FocusSearch),
        key(Modifiers::NONE, Key::F, "Fit the graph into view", Command::View(View::Fit)),
        key(Modifiers::NONE, Key::Plus, "Zoom in", Command::View(View::Zoom(true))),
        key(Modifiers::NONE, Key::Minus, "Zoom out", Command::View(View::Zoom(false))),
        key(Modifiers::NONE, Key::Escape, "Select nothing", Command::Clear),
        key(Modifiers::ALT, Key::ArrowLeft, "Back", Command::Back),
        key(Modifiers::ALT, Key::ArrowRight, "Forward", Command::Forward),
        key(Modifiers::NONE, Key::N, "Next mention in the article", Command::Read(Read::Step(true))),
        key(Modifiers::NONE, Key::P, "Previous mention in the article", Command::Read(Read::Step(false))),
        key(Modifiers::NONE, Key::U, "Let go of pinned nodes", Command::View(View::Unpin)),
        key(Modifiers::NONE, Key::D, "Dark or light", Command::View(View::Theme)),
        key(Modifiers::NONE, Key::F1, "This sheet", Command::View(View::Help)),
        key(Modifiers::NONE, Key::Questionmark, "This sheet", Command::View(View::Help)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let all = shortcuts();
        for (i, a) in all.iter().enumerate() {
            for b in &all[i + 1..] {
                assert!(a.key != b.key || a.modifiers != b.modifiers, "{} and {}", a.text, b.text);
            }
        }
    }
}
