//! What the window shows, and the only place where it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::aids::Aids;
use super::arrangement::Arrangement;
use super::command::{Command, Item, Open, View};
use super::corpus::{Corpus, Loading, Source};
use super::effect::Effect;
use super::history::History;
use super::language::Language;
use super::naming;
use super::reader::{Place, Reader};
use super::text_size::TextSize;
use super::visible::Visible;
use crate::graph::RelationId;
use crate::library::Library;
use crate::resolve::{EntityId, EntityKind};

/// Everything the panels draw from.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What was read.
    pub corpus: Arc<Corpus>,
    /// Counts corpora; results of an older one are dropped.
    pub generation: u64,
    /// How many entities of each kind there are.
    pub counts: BTreeMap<EntityKind, usize>,
    /// Selection and open article, with the way back.
    pub history: History<Place>,
    /// How reading stands.
    pub loading: Loading,
    /// Recently opened, newest first.
    pub recent: Vec<PathBuf>,
    /// Several nodes selected at once; empty when it is one or none.
    pub group: BTreeSet<EntityId>,
    /// What the canvas shows.
    pub visible: Visible,
    /// What helps to read it.
    pub aids: Aids,
    /// How the canvas arranges it.
    pub arrangement: Arrangement,
    /// Nothing on the canvas travels or flies: it is where it belongs at once.
    pub reduced_motion: bool,
    /// How large text is.
    pub text_size: TextSize,
    /// Light colours.
    pub light: bool,
    /// The sheet of shortcuts is open.
    pub help: bool,
    language: Language,
    /// What each entity is called in it.
    names: Vec<String>,
}

impl State {
    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Speaks this language from now on.
    pub fn speak(&mut self, language: Language) {
        self.language = language;
        self.names = naming::names(self.library(), language);
    }

    /// What an entity is called in the language of the interface.
    pub fn name_of(&self, entity: EntityId) -> &str {
        self.names.get(entity.0 as usize).map_or("", String::as_str)
    }

    /// The library shown.
    pub fn library(&self) -> &Library {
        &self.corpus.library
    }

    /// What is selected.
    pub fn selection(&self) -> Option<Item> {
        self.history.now().selection
    }

    /// The selected entity.
    pub fn selected_entity(&self) -> Option<EntityId> {
        match self.selection()? {
            Item::Entity(id) => Some(id),
            Item::Relation(_) => None,
        }
    }

    /// The open article.
    pub fn reader(&self) -> Option<Reader> {
        self.history.now().reader
    }

    /// Applies a command; what it cannot do itself it returns.
    pub fn apply(&mut self, command: Command) -> Option<Effect> {
        match command {
            Command::Open(open) => return self.open(open),
            Command::Select(item) => self.select(Some(item)),
            Command::Clear => self.select(None),
            Command::Group(group) => return self.group(group),
            Command::Back => self.step_back(),
            Command::Forward => self.step_forward(),
            Command::Read(read) => self.read(read),
            Command::View(view) => return self.view(view),
            Command::FocusSearch => return Some(Effect::FocusSearch),
        }
        None
    }

    fn open(&mut self, open: Open) -> Option<Effect> {
        match open {
            Open::Dialog => Some(Effect::PickFolder),
            Open::Path(path) => Some(Effect::Load(Source::Path(path))),
            Open::Sample => Some(Effect::Load(Source::Sample)),
            Open::Cancel => {
                self.loading = Loading::Idle;
                Some(Effect::CancelLoad)
            }
            Open::Dismiss => {
                self.loading = Loading::Idle;
                None
            }
        }
    }

    fn step_back(&mut self) {
        self.group.clear();
        self.history.back();
    }

    fn step_forward(&mut self) {
        self.group.clear();
        self.history.forward();
    }

    pub(super) fn select(&mut self, selection: Option<Item>) {
        self.group.clear();
        let place = Place { selection, ..*self.history.now() };
        self.history.go(place);
    }

    fn view(&mut self, view: View) -> Option<Effect> {
        match view {
            View::Kind(kind) => self.visible.toggle(kind),
            View::Unconnected => self.visible.unconnected = !self.visible.unconnected,
            View::Aid(aid) => self.aids.toggle(aid),
            View::Arrange(arrangement) => self.arrangement = arrangement,
            View::ReducedMotion => {
                self.reduced_motion = !self.reduced_motion;
                return Some(Effect::KeepMotion(self.reduced_motion));
            }
            View::Theme => self.light = !self.light,
            View::Help => self.help = !self.help,
            View::TextStep(larger) => return self.resize_text(self.text_size.step(larger)),
            View::TextSize(size) => return self.resize_text(size),
            View::Language(language) => {
                self.speak(language);
                return Some(Effect::KeepLanguage(language));
            }
            View::Fit | View::Centre(_) | View::Zoom(_) | View::Pin(_) | View::Unpin | View::Stop => {
                return Some(Effect::Canvas(view));
            }
        }
        None
    }

    fn resize_text(&mut self, size: TextSize) -> Option<Effect> {
        self.text_size = size;
        Some(Effect::KeepTextSize(size))
    }

    /// The relation behind an id, if it belongs to the library shown.
    pub fn relation(&self, id: RelationId) -> Option<&crate::graph::Relation> {
        self.library().network.relations().get(id.0 as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_and_the_way_back() {
        let mut state = State::default();
        state.apply(Command::Select(Item::Entity(EntityId(1))));
        state.apply(Command::Select(Item::Entity(EntityId(2))));
        state.apply(Command::Back);
        assert_eq!(state.selected_entity(), Some(EntityId(1)));
        state.apply(Command::Forward);
        assert_eq!(state.selected_entity(), Some(EntityId(2)));
        state.apply(Command::Clear);
        assert_eq!(state.selection(), None);
    }

    #[test]
    fn what_needs_threads_is_returned() {
        let mut state = State::default();
        assert_eq!(state.apply(Command::Open(Open::Sample)), Some(Effect::Load(Source::Sample)));
        assert_eq!(state.apply(Command::View(View::Fit)), Some(Effect::Canvas(View::Fit)));
        assert_eq!(state.apply(Command::View(View::Kind(EntityKind::Claim))), None);
        assert!(!state.visible.shows(EntityKind::Claim));
    }

    #[test]
    fn arrangement_and_motion_are_chosen_and_motion_is_kept() {
        let mut state = State::default();
        assert_eq!(state.apply(Command::View(View::Arrange(Arrangement::AlongTime))), None);
        assert_eq!(state.arrangement, Arrangement::AlongTime);
        assert_eq!(state.apply(Command::View(View::ReducedMotion)), Some(Effect::KeepMotion(true)));
        assert!(state.reduced_motion);
    }

    #[test]
    fn the_language_changes_at_once_and_is_kept() {
        let mut state = State::default();
        assert_eq!(state.language(), Language::English);
        let kept = state.apply(Command::View(View::Language(Language::Persian)));
        assert_eq!((state.language(), kept), (Language::Persian, Some(Effect::KeepLanguage(Language::Persian))));
    }
}
