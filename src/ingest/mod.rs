//! Folders and files → articles. `decode` bytes to text · `html` pages to text.
//!
//! A file that cannot be read is listed with its reason and stops nothing.

mod decode;
mod html;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::extract::dateline;
use crate::text::{Article, ArticleId, furniture};

/// Why a file was left out.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    /// The operating system refused.
    #[error("cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// A folder could not be walked.
    #[error("cannot be listed: {0}")]
    Walk(String),
    /// Zero bytes that no text encoding has.
    #[error("is not a text file")]
    NotText,
    /// Decoding lost characters.
    #[error("is damaged or in an unknown encoding (looked like {0})")]
    Encoding(&'static str),
    /// Nothing but white space.
    #[error("holds no text")]
    Empty,
    /// Larger than [`MAX_BYTES`].
    #[error("is larger than 64 MiB")]
    TooLarge,
}

/// How many files are read before progress is told and a wish to stop is heard.
const AT_ONCE: usize = 32;

/// Files above this size are no articles.
const MAX_BYTES: u64 = 64 << 20;

/// A file that was left out.
#[derive(Debug)]
pub struct Skipped {
    /// Path relative to the opened folder.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// What a folder gave.
#[derive(Debug, Default)]
pub struct Intake {
    /// The articles, ordered by path.
    pub articles: Vec<Article>,
    /// Files of a known kind that could not be read, ordered by path.
    pub skipped: Vec<Skipped>,
    /// Files of other kinds, which were not looked at.
    pub ignored: usize,
}

/// Reads a folder recursively, or one file. `progress(done, of)` is called
/// every few files, which are read side by side; when it returns `false` reading stops and `None` is returned.
///
/// # Errors
/// When the path does not exist or cannot be read at all.
pub fn read_folder(root: &Path, mut progress: impl FnMut(usize, usize) -> bool) -> std::io::Result<Option<Intake>> {
    std::fs::metadata(root)?;
    let mut intake = Intake::default();
    let files = walk(root, &mut intake);
    for (turn, some) in files.chunks(AT_ONCE).enumerate() {
        if !progress(turn * AT_ONCE, files.len()) {
            return Ok(None);
        }
        let read = |file: &PathBuf| {
            let path = relative(root, file);
            read_file(file, &path).map_err(|reason| Skipped { path, reason })
        };
        let results: Vec<Result<Article, Skipped>> = some.par_iter().map(read).collect();
        for result in results {
            match result {
                Ok(article) => intake.articles.push(article),
                Err(skipped) => intake.skipped.push(skipped),
            }
        }
    }
    Ok(Some(intake))
}

/// The files to read, in order of their paths; hidden ones are passed over.
fn walk(root: &Path, intake: &mut Intake) -> Vec<PathBuf> {
    let hidden = |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|e| !hidden(e)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && kind(entry.path()).is_some() => files.push(entry.into_path()),
            Ok(entry) => intake.ignored += usize::from(entry.file_type().is_file()),
            Err(error) => {
                let path = error.path().map_or_else(String::new, |p| relative(root, p));
                intake.skipped.push(Skipped { path, reason: Reason::Walk(error.to_string()) });
            }
        }
    }
    files
}

fn relative(root: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(root).ok().filter(|p| !p.as_os_str().is_empty());
    let path = inner.unwrap_or_else(|| Path::new(file.file_name().unwrap_or(file.as_os_str())));
    path.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Html,
}

fn kind(path: &Path) -> Option<Kind> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "txt" | "md" | "markdown" | "text" => Some(Kind::Plain),
        "html" | "htm" | "xhtml" => Some(Kind::Html),
        _ => None,
    }
}

fn read_file(file: &Path, path: &str) -> Result<Article, Reason> {
    if std::fs::metadata(file)?.len() > MAX_BYTES {
        return Err(Reason::TooLarge);
    }
    read_bytes(path, &std::fs::read(file)?)
}

/// An article from a file's name and bytes; the name tells web pages from plain text.
///
/// # Errors
/// When the bytes are no text or hold none.
pub fn read_bytes(path: &str, bytes: &[u8]) -> Result<Article, Reason> {
    let article = match kind(Path::new(path)) {
        Some(Kind::Html) => page(path, bytes)?,
        _ => Article::new(ArticleId(0), path, decode::decode(bytes, None)?),
    };
    if article.body.trim().is_empty() { Err(Reason::Empty) } else { Ok(dated(article)) }
}

fn page(path: &str, bytes: &[u8]) -> Result<Article, Reason> {
    let page = html::read(&decode::decode(bytes, html::declared_charset(bytes).as_deref())?);
    Ok(Article {
        title: page.title,
        outlet: page.outlet,
        published: page.published,
        furniture: page.furniture,
        ..Article::new(ArticleId(0), path, page.body)
    })
}

/// Fills what the page's head did not say from the text.
fn dated(mut article: Article) -> Article {
    let told = furniture::mark(&article.body, |_| false);
    let head = dateline::read(&article.body, article.lang, &told);
    article.furniture.extend(told);
    article.marked = true;
    article.title = article.title.or_else(|| head.title.map(|title| plain(title.of(&article.body))));
    article.outlet = article.outlet.or(head.outlet.map(|(name, _)| name));
    article.published = article.published.or(head.published.map(|(date, _)| date));
    article
}

/// A headline without the signs that Markdown sets before or around it.
fn plain(title: &str) -> String {
    title.trim_matches(|c: char| c.is_whitespace() || "#*_".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_file_is_listed_and_stops_nothing() {
        let folder = std::env::temp_dir().join(format!("isnad-ingest-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("deep")).unwrap();
        std::fs::write(folder.join("deep/a.txt"), "The minister arrived.").unwrap();
        std::fs::write(folder.join("b.txt"), [0_u8, 1, 2, 0]).unwrap();
        std::fs::write(folder.join("c.md"), " \n").unwrap();
        std::fs::write(folder.join("d.pdf"), "x").unwrap();
        let intake = read_folder(&folder, |_, _| true).unwrap().unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(intake.articles.iter().map(|a| a.path.as_str()).collect::<Vec<_>>(), ["deep/a.txt"]);
        let skipped: Vec<String> = intake.skipped.iter().map(|s| format!("{} {}", s.path, s.reason)).collect();
        assert_eq!(skipped, ["b.txt is not a text file", "c.md holds no text"]);
        assert_eq!(intake.ignored, 1);
    }
}
