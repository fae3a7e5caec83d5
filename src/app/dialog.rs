//! The system's folder dialog, without ever blocking the window.
//!
//! The dialog is created on the window's thread and awaited on another. On
//! many Linux desktops none can open; `rfd` then answers "cancelled" within
//! milliseconds, faster than any person: that is reported as "no dialog".

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

/// Faster than this nobody cancels.
const TOO_FAST: Duration = Duration::from_millis(150);

/// What came of a dialog.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A folder.
    Folder(PathBuf),
    /// Closed without a choice.
    Cancelled,
    /// No dialog could be shown.
    Unavailable,
}

/// An open dialog.
pub struct FolderDialog {
    receiver: Receiver<Answer>,
}

impl FolderDialog {
    /// Shows the dialog under a title; `wake` is called once it has an answer.
    ///
    /// # Errors
    /// When the system gives no thread to wait in.
    pub fn open(title: &str, wake: impl FnOnce() + Send + 'static) -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let asked = Instant::now();
        let dialog = rfd::AsyncFileDialog::new().set_title(title).pick_folder();
        std::thread::Builder::new().name("isnad-dialog".to_string()).spawn(move || {
            let answer = match pollster::block_on(dialog) {
                Some(folder) => Answer::Folder(folder.path().to_path_buf()),
                None if asked.elapsed() < TOO_FAST => Answer::Unavailable,
                None => Answer::Cancelled,
            };
            // The window may have closed meanwhile.
            let _ = sender.send(answer);
            wake();
        })?;
        Ok(Self { receiver })
    }

    /// The answer, once there is one.
    pub fn answer(&self) -> Option<Answer> {
        match self.receiver.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Answer::Unavailable),
        }
    }
}
