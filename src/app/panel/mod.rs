//! Everything around the canvas: each panel reads the state and sends commands.

pub mod article;
pub mod details;
pub mod group;
pub mod help;
mod marks;
mod quotes;
mod row;
pub mod side;
pub mod toolbar;
mod view_menu;

use super::reader::Reader;

/// What panels keep between frames: what is being typed and where was scrolled to.
#[derive(Debug, Default)]
pub struct Memory {
    /// The path box.
    pub path: String,
    /// The search field.
    pub search: String,
    /// Put the caret into the search field in the next frame.
    pub focus_search: bool,
    /// The place in the article that was last scrolled to.
    pub scrolled: Option<(u64, Reader)>,
    /// The open article, cut up for showing.
    pub page: Option<article::Page>,
    /// What was found for the words typed.
    pub hits: side::Hits,
}
