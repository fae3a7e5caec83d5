//! Where a caret goes, within a paragraph and from one to the next.
//!
//! Left and right are left and right on screen, see [`visual`]. Where a paragraph ends, the caret goes on in the paragraph that
//! is read after (or before) it, which may run the other way.

use std::sync::Arc;

use egui::{Key, Vec2};
use parley::{Affinity, Cursor};

use super::selection::Place;
use super::{Paragraph, visual};

/// A text that a caret moves through. There is always at least one paragraph, if only an empty one.
pub(super) trait Paragraphs {
    /// How many there are.
    fn count(&self) -> usize;
    /// One of them, laid out.
    fn paragraph(&self, index: usize) -> Arc<Paragraph>;
}

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Motion {
    Left,
    Right,
    WordLeft,
    WordRight,
    /// So many lines: up if negative.
    Lines(isize),
    LineStart,
    LineEnd,
    Start,
    End,
}

impl Motion {
    /// Where a key leads; a page is so many lines.
    pub(super) fn of_key(key: Key, command: bool, page: isize) -> Option<Self> {
        Some(match (key, command) {
            (Key::ArrowLeft, false) => Self::Left,
            (Key::ArrowLeft, true) => Self::WordLeft,
            (Key::ArrowRight, false) => Self::Right,
            (Key::ArrowRight, true) => Self::WordRight,
            (Key::ArrowUp, _) => Self::Lines(-1),
            (Key::ArrowDown, _) => Self::Lines(1),
            (Key::PageUp, _) => Self::Lines(-page.max(1)),
            (Key::PageDown, _) => Self::Lines(page.max(1)),
            (Key::Home, false) => Self::LineStart,
            (Key::End, false) => Self::LineEnd,
            (Key::Home, true) => Self::Start,
            (Key::End, true) => Self::End,
            _ => return None,
        })
    }
}

/// A caret. Going up and down it keeps to a column, also through shorter lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Caret {
    pub(super) place: Place,
    pub(super) column: Option<f32>,
}

impl Caret {
    pub(super) fn at(place: Place) -> Self {
        Self { place, column: None }
    }

    /// Where a motion leads.
    pub(super) fn moved(self, text: &impl Paragraphs, motion: Motion) -> Self {
        match motion {
            Motion::Lines(lines) => self.moved_by_lines(text, lines),
            Motion::Left | Motion::WordLeft => Self::at(sideways(text, self.place, motion, false)),
            Motion::Right | Motion::WordRight => Self::at(sideways(text, self.place, motion, true)),
            Motion::LineStart | Motion::LineEnd => Self::at(end_of_line(text, self.place, motion == Motion::LineEnd)),
            Motion::Start => Self::at(Place::new(0, 0)),
            Motion::End => Self::at(end_of(text, text.count().saturating_sub(1))),
        }
    }

    fn moved_by_lines(self, text: &impl Paragraphs, lines: isize) -> Self {
        let (mut place, down) = (self.place, lines > 0);
        let column = self.column.unwrap_or_else(|| text.paragraph(place.paragraph).caret_at(place).center().x);
        for _ in 0..lines.unsigned_abs() {
            place = to_next_line(text, place, column, down);
        }
        Self { place, column: Some(column) }
    }
}

fn sideways(text: &impl Paragraphs, from: Place, motion: Motion, right: bool) -> Place {
    let paragraph = text.paragraph(from.paragraph);
    let by_word = matches!(motion, Motion::WordLeft | Motion::WordRight);
    let next = if by_word { visual::word(&paragraph, from, right) } else { visual::grapheme(&paragraph, from, right) };
    next.unwrap_or_else(|| beyond(text, from, right != paragraph.direction().is_rtl()))
}

/// From the end of a paragraph to the start of the one after it, or the reverse.
fn beyond(text: &impl Paragraphs, from: Place, forward: bool) -> Place {
    match (forward, from.paragraph) {
        (true, index) if index + 1 < text.count() => Place::new(index + 1, 0),
        (false, index) if index > 0 => end_of(text, index - 1),
        _ => from,
    }
}

fn to_next_line(text: &impl Paragraphs, from: Place, column: f32, down: bool) -> Place {
    let paragraph = text.paragraph(from.paragraph);
    let line = paragraph.line_at(paragraph.caret_at(from).center().y);
    if down && line + 1 < paragraph.line_count() {
        return paragraph.place_in_line(from.paragraph, line + 1, column);
    }
    if !down && line > 0 {
        return paragraph.place_in_line(from.paragraph, line - 1, column);
    }
    let next = if down { from.paragraph + 1 } else { from.paragraph.wrapping_sub(1) };
    if next >= text.count() {
        return if down { end_of(text, from.paragraph) } else { Place::new(0, 0) };
    }
    let paragraph = text.paragraph(next);
    let line = if down { 0 } else { paragraph.line_count().saturating_sub(1) };
    paragraph.place_in_line(next, line, column)
}

fn end_of_line(text: &impl Paragraphs, from: Place, end: bool) -> Place {
    let paragraph = text.paragraph(from.paragraph);
    let line = paragraph.line_at(paragraph.caret_at(from).center().y);
    let bytes = paragraph.line_bytes(line);
    if end { Place { byte: bytes.end, affinity: Affinity::Upstream, ..from } } else { Place::new(from.paragraph, bytes.start) }
}

fn end_of(text: &impl Paragraphs, index: usize) -> Place {
    Place { affinity: Affinity::Upstream, ..Place::new(index, text.paragraph(index).text().len()) }
}

impl Paragraph {
    pub(super) fn cursor_of(&self, place: Place) -> Cursor {
        Cursor::from_byte_index(self.layout(), place.byte, place.affinity)
    }

    /// The caret place nearest to a point.
    pub(super) fn place_at(&self, index: usize, at: Vec2) -> Place {
        let cursor = Cursor::from_point(self.layout(), at.x, at.y);
        Place { paragraph: index, byte: cursor.index(), affinity: cursor.affinity() }
    }

    fn place_in_line(&self, index: usize, line: usize, x: f32) -> Place {
        let y = self.line_range(line).center();
        self.place_at(index, Vec2::new(x, y))
    }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Context};

    use super::super::{Style, paragraph};
    use super::*;

    struct Text(Vec<Arc<Paragraph>>);

    impl Paragraphs for Text {
        fn count(&self) -> usize {
            self.0.len()
        }

        fn paragraph(&self, index: usize) -> Arc<Paragraph> {
            Arc::clone(&self.0[index])
        }
    }

    fn text(paragraphs: &[&str]) -> Text {
        let (ctx, style) = (Context::default(), Style::new(16.0, Color32::WHITE));
        Text(paragraphs.iter().map(|text| paragraph(&ctx, text, &style, 120.0)).collect())
    }

    /// The places on the way, until the caret stands still.
    fn way(text: &Text, from: Place, motion: Motion) -> Vec<(usize, usize)> {
        let mut caret = Caret::at(from);
        let mut way = vec![(from.paragraph, from.byte)];
        loop {
            let next = caret.moved(text, motion);
            if next.place == caret.place || way.len() > 500 {
                return way;
            }
            way.push((next.place.paragraph, next.place.byte));
            caret = next;
        }
    }

    const PERSIAN: &str = "رئیس‌جمهور در گفتگو با خبرنگاران گفت";

    #[test]
    fn arrows_lead_through_all_paragraphs() {
        let text = text(&["ab cd", PERSIAN, "", "xyz"]);
        assert_eq!(way(&text, Place::new(0, 4), Motion::Right)[1..3], [(0, 5), (1, 0)], "into the paragraph after");
        assert_eq!(way(&text, Place::new(1, 0), Motion::Right)[1], (0, 5), "right of a Persian paragraph is what was before");
        assert_eq!(way(&text, Place::new(3, 0), Motion::Left)[1..3], [(2, 0), (1, PERSIAN.len())]);
    }

    #[test]
    fn up_and_down_keep_the_column_and_reach_the_ends() {
        let text = text(&["one two three four five six seven", "", PERSIAN]);
        let down = way(&text, Place::new(0, 2), Motion::Lines(1));
        assert!(down.iter().any(|it| it.0 == 1) && down.last() == Some(&(2, PERSIAN.len())), "{down:?}");
        let up = way(&text, end_of(&text, 2), Motion::Lines(-1));
        assert_eq!(up.last(), Some(&(0, 0)), "{up:?}");
        let there = Caret::at(Place::new(0, 12)).moved(&text, Motion::Lines(2));
        assert_eq!(there.moved(&text, Motion::Lines(-2)).column, there.column);
    }

    #[test]
    fn a_line_has_two_ends() {
        let text = text(&["one two three four five six seven"]);
        let end = Caret::at(Place::new(0, 2)).moved(&text, Motion::LineEnd);
        assert!(end.place.byte > 8 && end.place.byte < 30);
        assert_eq!(end.moved(&text, Motion::LineStart).place, Place::new(0, 0), "the end still belongs to its line");
    }
}
