//! Reading in the background: one named thread for each folder opened.
//!
//! Results are sent first and the window woken afterwards. A newer request or
//! a cancel makes the older thread stop at its next file and its result stale.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::corpus::{Corpus, SkippedFile, Source};
use super::language::{Message, message};
use crate::ingest::{Intake, Reason, read_folder};
use crate::library::Library;

/// What a reading thread reports; `job` tells which one it was.
#[derive(Debug)]
pub enum Event {
    /// Files read (`extracting` false) or articles extracted (true), of how many.
    Progress {
        /// Past reading files.
        extracting: bool,
        /// Done.
        done: usize,
        /// Of.
        of: usize,
    },
    /// Read to the end.
    Loaded(Box<Corpus>),
    /// Could not be read; the message names the folder and the reason.
    Failed(Message),
}

/// Starts reading threads and receives what they report.
pub struct Worker {
    sender: Sender<(u64, Event)>,
    receiver: Receiver<(u64, Event)>,
    job: u64,
    cancelled: Arc<AtomicBool>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Worker {
    /// A worker that calls `wake` after each report.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, job: 0, cancelled: Arc::default(), wake: Arc::new(wake) }
    }

    /// Stops what is running; its result will be dropped.
    pub fn cancel(&mut self) {
        self.cancelled.store(true, Ordering::Relaxed);
        self.job += 1;
    }

    /// Reads a source in a thread of its own; an earlier one is cancelled.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn load(&mut self, source: Source) -> std::io::Result<()> {
        self.cancel();
        self.cancelled = Arc::default();
        let report = Reporter {
            job: self.job,
            sender: Mutex::new(self.sender.clone()),
            cancelled: Arc::clone(&self.cancelled),
            wake: Arc::clone(&self.wake),
        };
        std::thread::Builder::new().name("isnad-reader".to_string()).spawn(move || read(&source, &report))?;
        Ok(())
    }

    /// The reports of the present job since the last call.
    pub fn events(&self) -> Vec<Event> {
        self.receiver.try_iter().filter(|(job, _)| *job == self.job).map(|(_, event)| event).collect()
    }
}

struct Reporter {
    job: u64,
    sender: Mutex<Sender<(u64, Event)>>,
    cancelled: Arc<AtomicBool>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Reporter {
    fn send(&self, event: Event) {
        if let Ok(sender) = self.sender.lock() {
            // The receiver is gone only when the window is closing.
            let _ = sender.send((self.job, event));
        }
        (self.wake)();
    }

    fn goes_on(&self) -> bool {
        !self.cancelled.load(Ordering::Relaxed)
    }

    fn progress(&self, extracting: bool, done: usize, of: usize) -> bool {
        // Every fiftieth keeps the channel short in folders of many thousand files.
        if done.is_multiple_of((of / 50).max(1)) {
            self.send(Event::Progress { extracting, done, of });
        }
        self.goes_on()
    }
}

fn read(source: &Source, report: &Reporter) {
    let intake = match source {
        Source::Sample => Ok(Some(Intake { articles: crate::sample::articles(), ..Intake::default() })),
        Source::Path(path) => read_folder(path, |done, of| report.progress(false, done, of)),
    };
    match (intake, source) {
        (Ok(Some(intake)), _) => build(source, intake, report),
        (Err(error), Source::Path(path)) => {
            report.send(Event::Failed(message!("cannot-open", path = path.display().to_string(), why = system(&error))));
        }
        (Ok(None) | Err(_), _) => {}
    }
}

fn build(source: &Source, intake: Intake, report: &Reporter) {
    if let (true, Source::Path(path)) = (intake.articles.is_empty(), source) {
        return report.send(Event::Failed(nothing_read(path.display().to_string(), &intake)));
    }
    let (of, done) = (intake.articles.len(), AtomicUsize::new(0));
    let step = || report.progress(true, done.fetch_add(1, Ordering::Relaxed), of);
    if let Some(library) = Library::build(intake.articles, step) {
        let skipped = intake.skipped.into_iter().map(|s| SkippedFile { reason: reason(&s.reason), path: s.path }).collect();
        report.send(Event::Loaded(Box::new(Corpus { source: source.clone(), library, skipped })));
    }
}

/// Why a folder gave no article.
fn nothing_read(path: String, intake: &Intake) -> Message {
    match intake.skipped.first() {
        None => message!("no-article-here", path = path),
        Some(first) => message!(
            "all-files-failed",
            path = path,
            count = intake.skipped.len(),
            first = &first.path,
            reason = reason(&first.reason),
        ),
    }
}

/// Why a file was left out.
fn reason(reason: &Reason) -> Message {
    match reason {
        Reason::Io(error) => system(error),
        Reason::Walk(why) => message!("reason-walk", why = why),
        Reason::NotText => message!("reason-not-text"),
        Reason::Encoding(name) => message!("reason-encoding", encoding = *name),
        Reason::Empty => message!("reason-empty"),
        Reason::TooLarge => message!("reason-too-large"),
    }
}

/// What the operating system says: the common cases in the window's language, others in the system's own words.
fn system(error: &std::io::Error) -> Message {
    match error.kind() {
        std::io::ErrorKind::NotFound => message!("reason-not-found"),
        std::io::ErrorKind::PermissionDenied => message!("reason-not-permitted"),
        _ => message!("reason-io", why = error.to_string()),
    }
}
