//! The command line: what can be done without a window.

mod extract;
mod layout;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::layout::Request;

pub use layout::{LayoutArgs, QualityArg};

/// Who met whom and who said what, from a folder of Persian, Arabic and English news articles.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to open the window.
    #[command(flatten)]
    pub open: OpenArgs,
}

/// Opening the window.
#[derive(Clone, Debug, Args)]
pub struct OpenArgs {
    /// Folder of articles (.txt, .md, .html) to open; the built-in sample without it.
    pub folder: Option<PathBuf>,
    /// Which graphics interface draws the window; the other one is tried when it fails.
    #[arg(long, value_enum, default_value_t = Renderer::Wgpu)]
    pub renderer: Renderer,
    /// Language of the interface; the one chosen last without it, at the first start the system's.
    #[arg(long, value_enum)]
    pub language: Option<LanguageArg>,
}

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum LanguageArg {
    /// English.
    En,
    /// Persian.
    Fa,
    /// Arabic.
    Ar,
}

/// A graphics interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Renderer {
    /// Vulkan, Metal or Direct3D.
    Wgpu,
    /// OpenGL, for old or broken drivers.
    Glow,
}

/// What needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read a folder and write the graph as JSON; needs no display.
    Extract(ExtractArgs),
    /// Lay out an edge list and write the coordinates; needs no display.
    Layout(LayoutArgs),
    /// Draw the interface without a display and write a PNG.
    #[cfg(feature = "window")]
    Screenshot(ScreenshotArgs),
}

/// Arguments of `extract`.
#[derive(Debug, Args)]
pub struct ExtractArgs {
    /// Folder of articles, or one article; the built-in sample without it.
    pub folder: Option<PathBuf>,
    /// Where to write; standard output without it.
    #[arg(short, long)]
    pub output: Option<PathBuf>,
}

/// Arguments of `screenshot`.
#[cfg(feature = "window")]
#[derive(Debug, Args)]
pub struct ScreenshotArgs {
    /// Folder of articles; the built-in sample without it.
    pub folder: Option<PathBuf>,
    /// The PNG to write.
    #[arg(short, long)]
    pub output: PathBuf,
    /// Select the entity of this name, in any of its spellings.
    #[arg(long)]
    pub select: Option<String>,
    /// Open the article behind the selected entity's first quote.
    #[arg(long)]
    pub open_article: bool,
    /// Width × height in points.
    #[arg(long, default_value = "1600x1000", value_parser = parse_size)]
    pub size: (u32, u32),
    /// Pixels per point.
    #[arg(long, default_value_t = 1.0)]
    pub scale: f32,
    /// Colours.
    #[arg(long, value_enum, default_value_t = ThemeArg::Dark)]
    pub theme: ThemeArg,
    /// Language of the interface.
    #[arg(long, value_enum, default_value_t = LanguageArg::En)]
    pub language: LanguageArg,
    /// Text size in percent of the usual one: 75, 90, 100, 110, 125, 150, 175 or 200.
    #[arg(long, default_value_t = 100)]
    pub text_size: u16,
    /// Use no fonts of this machine: the same picture everywhere.
    #[arg(long)]
    pub embedded_fonts: bool,
}

/// Dark or light.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum ThemeArg {
    /// Light text on dark.
    Dark,
    /// Dark text on light.
    Light,
}

#[cfg(feature = "window")]
fn parse_size(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once(['x', '×']).and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    parts
        .filter(|(w, h)| (200..=8000).contains(w) && (200..=8000).contains(h))
        .ok_or_else(|| format!("{text}: expected WIDTHxHEIGHT between 200x200 and 8000x8000"))
}

/// A failure that ends the program; the message names what failed and why.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub String);

/// Runs `extract`.
///
/// # Errors
/// When the folder cannot be read or the output not be written.
pub fn extract(args: &ExtractArgs) -> Result<(), Failure> {
    extract::run(args)
}

/// Runs `layout`; gives the graph and where its nodes are.
///
/// # Errors
/// When the edges cannot be read or the coordinates not be written.
pub fn layout(args: &LayoutArgs) -> Result<(Request, Vec<[f32; 2]>), Failure> {
    layout::run(args)
}

/// Articles of a folder, or of the built-in sample; what was skipped goes to standard error.
///
/// # Errors
/// When the folder cannot be read.
pub fn articles(folder: Option<&std::path::Path>) -> Result<Vec<crate::text::Article>, Failure> {
    let Some(folder) = folder else { return Ok(crate::sample::articles()) };
    let intake = crate::ingest::read_folder(folder, |_, _| true)
        .map_err(|e| Failure(format!("{}: {e}", folder.display())))?
        .unwrap_or_default();
    for skipped in &intake.skipped {
        eprintln!("skipped {}: {}", skipped.path, skipped.reason);
    }
    if intake.articles.is_empty() {
        eprintln!("{}: no articles found (.txt, .md, .html)", folder.display());
    }
    Ok(intake.articles)
}
