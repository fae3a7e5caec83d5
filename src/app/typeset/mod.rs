//! Right-to-left text for egui: shaped, ordered, selectable, crisp at every zoom.
//!
//! egui 0.37 joins Arabic letters but orders nothing: digits and Latin words come out reversed,
//! lines break in the wrong place, the caret goes the wrong way. Every text that may hold Persian
//! or Arabic is therefore drawn by this layer, which needs nothing of the program around it:
//!
//! * [`label()`] and [`paint_label`], [`LabelBatch`]: short texts on a canvas
//! * [`paragraph()`]: a wrapped text with byte-indexed geometry, highlights and underlines
//! * [`text_ui`], [`hugging_text_ui`], [`rich_text_ui`]: widgets for text to read, select and copy
//! * [`Flow`]: the paragraphs of a long text, of which only those in sight are laid out
//! * [`scroll_area()`]: a scroll area whose bar stands where lines end
//! * [`text_field`], [`text_area`]: a line of text to edit, or many
//! * [`undisguised`], [`warnings`], [`disguises`]: names that are not what they look like
//! * [`install_fonts`]: the same font for egui's own text
//! * [`use_system_fonts`]: fonts of the machine for scripts that the embedded ones lack
//!
//! Inside: [`direction`] decides which way a text runs, `font` shapes it with parley (`system` finds
//! it more fonts, `codebox` stands in where there is none), `line` keeps the shaped glyphs, `raster`
//! and `atlas` turn them into texture, `paint` into triangles.
//! One [`Typesetter`] per [`egui::Context`] holds all of it; it needs no window.

mod atlas;
mod codebox;
pub mod direction;
mod disguise;
mod field;
mod flow;
mod font;
mod label;
mod line;
mod lookalike;
mod motion;
mod paint;
mod paragraph;
mod raster;
mod recent;
#[cfg(test)]
mod reference;
mod rich;
mod scroll;
pub mod selection;
mod style;
mod system;
mod typesetter;
mod visual;
mod widget;

pub use direction::Direction;
pub use disguise::{disguises, undisguised, warnings};
pub use field::{is_typing, text_area, text_field};
pub use flow::{Flow, FlowText};
pub use font::install_fonts;
pub use label::{LabelBatch, LabelLayout, label, paint_label};
pub use lookalike::{LookAlike, look_alikes};
pub use paragraph::{Highlight, Paragraph, Underline, estimated_height, paragraph};
pub use rich::{RichResponse, RichText, rich_text_ui};
pub use scroll::scroll_area;
pub use style::Style;
pub use system::{SystemFonts, use_system_fonts};
pub use typesetter::Typesetter;
pub use widget::{hugging_text_ui, text_ui, with_tip};
