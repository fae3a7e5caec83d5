//! What is kept between runs: the recently opened folders.
//!
//! Written to a file beside the old one and renamed over it, so that a crash
//! leaves either the old list or the new, never half of one.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct SavedRecent {
    version: u32,
    folders: Vec<PathBuf>,
}

const VERSION: u32 = 1;

fn recent_file() -> Option<PathBuf> {
    Some(directories::ProjectDirs::from("", "", "isnad")?.config_dir().join("recent.json"))
}

/// Recently opened folders, newest first; none when nothing was saved or it cannot be read.
pub fn load_recent() -> Vec<PathBuf> {
    let saved = recent_file().and_then(|file| std::fs::read(file).ok());
    let saved: Option<SavedRecent> = saved.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    saved.filter(|s| s.version == VERSION).map(|s| s.folders).unwrap_or_default()
}

/// Saves the recently opened folders.
///
/// # Errors
/// When the user's configuration folder cannot be written to.
pub fn save_recent(folders: &[PathBuf]) -> io::Result<()> {
    let Some(file) = recent_file() else { return Ok(()) };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let saved = SavedRecent { version: VERSION, folders: folders.to_vec() };
    replace(&file, &serde_json::to_vec_pretty(&saved)?)
}

/// Writes a whole file or nothing.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = file.with_extension("new");
    std::fs::write(&fresh, bytes)?;
    std::fs::rename(&fresh, file)
}
