//! What the window shows, and the only place where it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::aids::Aids;
use super::arrangement::Arrangement;
use super::command::{Command, Item, Open, Read, View};
use super::group::Hidden;
use super::history::History;
use super::language::{Language, Message};
use super::naming;
use super::text_size::TextSize;
use crate::graph::RelationId;
use crate::library::Library;
use crate::resolve::{EntityId, EntityKey, EntityKind};
use crate::text::{ArticleId, Quote, Span};

/// Where the articles come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The built-in articles.
    #[default]
    Sample,
    /// A folder or file.
    Path(PathBuf),
}

/// A file that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedFile {
    /// Relative to the folder.
    pub path: String,
    /// Why.
    pub reason: Message,
}

/// What was read: replaced whole.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// Where from.
    pub source: Source,
    /// Articles, entities, network.
    pub library: Library,
    /// What could not be read.
    pub skipped: Vec<SkippedFile>,
}

/// The open article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Which.
    pub article: ArticleId,
    /// The words to show, scrolled to and highlighted.
    pub highlight: Option<Span>,
}

/// A place in the window's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// What is selected.
    pub selection: Option<Item>,
    /// What is being read.
    pub reader: Option<Reader>,
}

/// How reading a folder stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Loading {
    /// Nothing is being read.
    #[default]
    Idle,
    /// Files (`extracting` false) or articles (true) done, of how many.
    Running {
        /// Past reading files, at the extraction.
        extracting: bool,
        /// Done.
        done: usize,
        /// Of.
        of: usize,
    },
    /// It failed; the message names the folder and the reason.
    Failed(Message),
}

/// Which nodes the canvas shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// By [`EntityKind::ALL`].
    kinds: [bool; 5],
    /// Nodes without relations too.
    pub unconnected: bool,
    /// Nodes taken out by hand.
    pub hidden: Hidden,
}

impl Default for Visible {
    fn default() -> Self {
        Self { kinds: [true; 5], unconnected: false, hidden: Hidden::default() }
    }
}

impl Visible {
    fn index(kind: EntityKind) -> usize {
        EntityKind::ALL.iter().position(|k| *k == kind).unwrap_or(0)
    }

    /// True when nodes of the kind are shown.
    pub fn shows(&self, kind: EntityKind) -> bool {
        self.kinds[Self::index(kind)]
    }

    fn toggle(&mut self, kind: EntityKind) {
        let shown = &mut self.kinds[Self::index(kind)];
        *shown = !*shown;
    }
}

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

    fn read(&mut self, read: Read) {
        let reader = match read {
            Read::Quote(quote) => Some(Reader { article: quote.article, highlight: Some(quote.span) }),
            Read::Article(article) => Some(Reader { article, highlight: None }),
            Read::Close => None,
            Read::Step(forward) => match self.step(forward) {
                Some(reader) => Some(reader),
                None => return,
            },
        };
        let place = Place { reader, ..*self.history.now() };
        self.history.go(place);
    }

    /// The mention of the selection after (or before) the highlighted words.
    fn step(&self, forward: bool) -> Option<Reader> {
        let quotes = self.quotes(self.selection()?);
        let reader = self.reader();
        let now = reader.map(|r| Quote { article: r.article, span: r.highlight.unwrap_or_default() });
        let next = match now {
            None => quotes.first(),
            Some(now) if forward => quotes.iter().find(|q| **q > now).or(quotes.first()),
            Some(now) => quotes.iter().rev().find(|q| **q < now).or(quotes.last()),
        }?;
        Some(Reader { article: next.article, highlight: Some(next.span) })
    }

    /// The places behind an item, in order of articles and text.
    pub fn quotes(&self, item: Item) -> Vec<Quote> {
        let library = self.library();
        let mut quotes: Vec<Quote> = match item {
            Item::Entity(id) => library.entity(id).mentions.iter().map(|m| m.quote).collect(),
            Item::Relation(id) => library.network.relation(id).evidence.iter().map(|e| e.quote).collect(),
        };
        quotes.sort_unstable();
        quotes.dedup();
        quotes
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

    /// Takes over what was read; the selection is found again by its key.
    pub fn replace(&mut self, corpus: Corpus) {
        let selected = self.selected_entity().map(|id| self.library().entity(id).key.clone());
        if let Source::Path(path) = &corpus.source {
            self.recent.retain(|p| p != path);
            self.recent.insert(0, path.clone());
            self.recent.truncate(10);
        }
        self.counts.clear();
        for entity in corpus.library.entities() {
            *self.counts.entry(entity.kind).or_default() += 1;
        }
        self.visible.hidden = Hidden::default();
        self.group.clear();
        self.corpus = Arc::new(corpus);
        self.speak(self.language);
        self.generation += 1;
        self.loading = Loading::Idle;
        self.history = History::default();
        if let Some(id) = selected.and_then(|key: EntityKey| self.library().find(&key)) {
            self.select(Some(Item::Entity(id)));
        }
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
