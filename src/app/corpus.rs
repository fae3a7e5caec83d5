//! What was read, where from, and how reading stands.

use std::path::PathBuf;
use std::sync::Arc;

use super::command::Item;
use super::group::Hidden;
use super::history::History;
use super::language::Message;
use super::state::State;
use crate::library::Library;
use crate::resolve::EntityKey;

/// How many recently opened folders are kept.
const RECENT: usize = 10;

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

impl State {
    /// Takes over what was read; the selection is found again by its key.
    pub fn replace(&mut self, corpus: Corpus) {
        let selected = self.selected_entity().map(|id| self.library().entity(id).key.clone());
        if let Source::Path(path) = &corpus.source {
            self.recent.retain(|p| p != path);
            self.recent.insert(0, path.clone());
            self.recent.truncate(RECENT);
        }
        self.counts.clear();
        for entity in corpus.library.entities() {
            *self.counts.entry(entity.kind).or_default() += 1;
        }
        self.visible.hidden = Hidden::default();
        self.group.clear();
        self.corpus = Arc::new(corpus);
        self.speak(self.language());
        self.generation += 1;
        self.loading = Loading::Idle;
        self.history = History::default();
        if let Some(id) = selected.and_then(|key: EntityKey| self.library().find(&key)) {
            self.select(Some(Item::Entity(id)));
        }
    }
}
