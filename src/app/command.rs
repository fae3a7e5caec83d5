//! What a user can ask for. Panels send commands while they draw; they are
//! applied once the frame is drawn, by [`super::state::State::apply`] alone.

use std::cell::RefCell;
use std::path::PathBuf;

use super::aids::Aid;
use super::arrangement::Arrangement;
use super::language::{Key, Language, key};
use super::text_size::TextSize;
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
    /// Several nodes at once.
    Group(Group),
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

/// Several nodes at once; what is selected alone counts as a group of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// Select these and no others.
    Set(Vec<EntityId>),
    /// Select these too.
    Add(Vec<EntityId>),
    /// Into the selection, or out of it.
    Toggle(EntityId),
    /// Bring the selection into sight; everything when nothing is selected.
    Frame,
    /// Pin the selection where it is (`true`) or let go of it.
    Hold(bool),
    /// Take the selection out of the picture.
    Hide,
    /// Take all else out of the picture.
    Only {
        /// Keep what is one edge away too.
        neighbours: bool,
    },
    /// Show what was hidden last, or all.
    Unhide {
        /// All of it.
        all: bool,
    },
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
    /// Switch something that helps to read the graph.
    Aid(Aid),
    /// Pin a node where it is, or let go of it.
    Pin(EntityId),
    /// Arrange nodes this way.
    Arrange(Arrangement),
    /// Let things travel, or be where they belong at once.
    ReducedMotion,
    /// Dark or light.
    Theme,
    /// Text of this size.
    TextSize(TextSize),
    /// Larger (`true`) or smaller text.
    TextStep(bool),
    /// Speak this language.
    Language(Language),
    /// Let go of all pinned nodes.
    Unpin,
    /// Leave all nodes where they are now.
    Stop,
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
    pub text: Key,
    /// What it sends.
    pub command: Command,
}

/// All shortcuts; the sheet on `?` and the keyboard both read this list. Back is the arrow to where lines begin:
/// the right one in a mirrored window.
pub fn shortcuts(rtl: bool) -> Vec<Shortcut> {
    use egui::{Key, Modifiers};
    let on = |modifiers, key, text, command| Shortcut { modifiers, key, text, command };
    let (back, forward) = if rtl { (Key::ArrowRight, Key::ArrowLeft) } else { (Key::ArrowLeft, Key::ArrowRight) };
    vec![
        on(Modifiers::COMMAND, Key::O, key!("key-open"), Command::Open(Open::Dialog)),
        on(Modifiers::COMMAND, Key::F, key!("key-search"), Command::FocusSearch),
        on(Modifiers::NONE, Key::Num0, key!("key-fit"), Command::View(View::Fit)),
        on(Modifiers::NONE, Key::F, key!("key-frame"), Command::Group(Group::Frame)),
        on(Modifiers::NONE, Key::Plus, key!("key-zoom-in"), Command::View(View::Zoom(true))),
        on(Modifiers::NONE, Key::Minus, key!("key-zoom-out"), Command::View(View::Zoom(false))),
        on(Modifiers::NONE, Key::Escape, key!("key-clear"), Command::Clear),
        on(Modifiers::ALT, back, key!("back"), Command::Back),
        on(Modifiers::ALT, forward, key!("forward"), Command::Forward),
        on(Modifiers::NONE, Key::N, key!("key-next-mention"), Command::Read(Read::Step(true))),
        on(Modifiers::NONE, Key::P, key!("key-previous-mention"), Command::Read(Read::Step(false))),
        on(Modifiers::COMMAND, Key::Plus, key!("key-text-larger"), Command::View(View::TextStep(true))),
        on(Modifiers::COMMAND, Key::Equals, key!("key-text-larger"), Command::View(View::TextStep(true))),
        on(Modifiers::COMMAND, Key::Minus, key!("key-text-smaller"), Command::View(View::TextStep(false))),
        on(Modifiers::COMMAND, Key::Num0, key!("key-text-usual"), Command::View(View::TextSize(TextSize::default()))),
        on(Modifiers::NONE, Key::U, key!("key-unpin"), Command::View(View::Unpin)),
        on(Modifiers::NONE, Key::Num1, key!("arrange-free"), Command::View(View::Arrange(Arrangement::Free))),
        on(Modifiers::NONE, Key::Num2, key!("arrange-by-kind"), Command::View(View::Arrange(Arrangement::ByKind))),
        on(Modifiers::NONE, Key::Num3, key!("arrange-along-time"), Command::View(View::Arrange(Arrangement::AlongTime))),
        on(Modifiers::NONE, Key::S, key!("key-stop"), Command::View(View::Stop)),
        on(Modifiers::NONE, Key::D, key!("key-theme"), Command::View(View::Theme)),
        on(Modifiers::NONE, Key::F1, key!("key-sheet"), Command::View(View::Help)),
        on(Modifiers::NONE, Key::Questionmark, key!("key-sheet"), Command::View(View::Help)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let all = shortcuts(true);
        for (i, a) in all.iter().enumerate() {
            for b in &all[i + 1..] {
                assert!(a.key != b.key || a.modifiers != b.modifiers, "{:?} and {:?}", a.text, b.text);
            }
        }
    }
}
