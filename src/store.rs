//! What is kept between runs: the recently opened folders, the language, the text size and whether things may move.
//!
//! Written to a file beside the old one and renamed over it, so that a crash
//! leaves either the old settings or the new, never half of one.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// What is kept between runs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    version: u32,
    /// Recently opened folders, newest first.
    pub folders: Vec<PathBuf>,
    /// Code of the language that the user chose; the system's without one.
    pub language: Option<String>,
    /// Text size in percent that the user chose.
    pub text_percent: Option<u16>,
    /// Nothing on the canvas travels or flies.
    pub reduced_motion: bool,
}

const VERSION: u32 = 1;

fn file() -> Option<PathBuf> {
    Some(directories::ProjectDirs::from("", "", "isnad")?.config_dir().join("settings.json"))
}

/// What was kept; nothing when nothing was saved or it cannot be read.
pub fn load() -> Settings {
    file().and_then(|file| std::fs::read(file).ok()).map(|bytes| parse(&bytes)).unwrap_or_default()
}

fn parse(bytes: &[u8]) -> Settings {
    let saved: Option<Settings> = serde_json::from_slice(bytes).ok();
    saved.filter(|s| s.version == VERSION).unwrap_or_default()
}

/// Keeps settings for the next run.
///
/// # Errors
/// When the user's configuration folder cannot be written to.
pub fn save(settings: &Settings) -> io::Result<()> {
    let Some(file) = file() else { return Ok(()) };
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    replace(&file, &serde_json::to_vec_pretty(&Settings { version: VERSION, ..settings.clone() })?)
}

/// Writes a whole file or nothing.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = file.with_extension("new");
    std::fs::write(&fresh, bytes)?;
    std::fs::rename(&fresh, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_another_version_or_damaged_are_forgotten() {
        let kept = parse(br#"{"version": 1, "folders": ["/news"], "language": "fa"}"#);
        assert_eq!((kept.folders, kept.language.as_deref()), (vec![PathBuf::from("/news")], Some("fa")));
        assert_eq!(parse(br#"{"version": 9, "language": "fa"}"#), Settings::default());
        assert_eq!(parse(b"{"), Settings::default());
    }

    #[test]
    fn what_is_not_saved_yet_is_not_chosen() {
        assert_eq!(parse(br#"{"version": 1, "folders": []}"#).language, None);
    }
}
