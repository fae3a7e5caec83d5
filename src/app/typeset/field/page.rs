//! The text of a field, laid out: its lines are paragraphs of their own, each running its own way.

use std::ops::Range;
use std::sync::Arc;

use egui::{Context, Painter, Pos2, Rect, Vec2, vec2};
use parley::Affinity;

use super::super::motion::Paragraphs;
use super::super::paragraph::{paragraph, unwrapped};
use super::super::selection::Place;
use super::super::{Paragraph, Style};

/// Paragraphs under each other, and where each begins: in bytes of the whole text and in points.
pub(super) struct Page {
    rows: Vec<Row>,
    /// The width that text is wrapped to; a single line is as long as it likes.
    width: Option<f32>,
}

struct Row {
    start: usize,
    top: f32,
    paragraph: Arc<Paragraph>,
}

impl Page {
    /// Lays out `text`; with a width each line of it is a paragraph, without one there is only one.
    pub(super) fn new(ctx: &Context, text: &str, style: &Style, width: Option<f32>) -> Self {
        let mut rows = Vec::new();
        let (mut start, mut top) = (0, 0.0);
        let parts: Vec<&str> = if width.is_some() { text.split('\n').collect() } else { vec![text] };
        for part in parts {
            let paragraph = match width {
                Some(width) => paragraph(ctx, part, style, width),
                None => unwrapped(ctx, part, style),
            };
            let height = paragraph.size().y;
            rows.push(Row { start, top, paragraph });
            start += part.len() + 1;
            top += height;
        }
        Self { rows, width }
    }

    /// What all of it takes.
    pub(super) fn size(&self) -> Vec2 {
        let height = self.rows.last().map_or(0.0, |row| row.top + row.paragraph.size().y);
        vec2(self.width.unwrap_or_else(|| self.rows.first().map_or(0.0, |row| row.paragraph.size().x)), height)
    }

    /// Whether a single line begins at the right.
    pub(super) fn is_rtl(&self) -> bool {
        self.rows.first().is_some_and(|row| row.paragraph.direction().is_rtl())
    }

    /// The place before a byte of the whole text.
    pub(super) fn place(&self, byte: usize, affinity: Affinity) -> Place {
        let index = self.rows.iter().rposition(|row| row.start <= byte).unwrap_or(0);
        let row = &self.rows[index];
        Place { paragraph: index, byte: (byte - row.start).min(row.paragraph.text().len()), affinity }
    }

    /// The byte of the whole text at a place.
    pub(super) fn byte(&self, place: Place) -> usize {
        self.rows.get(place.paragraph).map_or(0, |row| row.start + place.byte)
    }

    /// The place nearest to a point.
    pub(super) fn place_at(&self, at: Vec2) -> Place {
        let (index, row) = self.row_at(at.y);
        row.paragraph.place_at(index, at - vec2(0.0, row.top))
    }

    /// The bytes of the word at a point.
    pub(super) fn word_at(&self, at: Vec2) -> Range<usize> {
        let (_, row) = self.row_at(at.y);
        let word = row.paragraph.word_at(at - vec2(0.0, row.top));
        row.start + word.start..row.start + word.end
    }

    /// The bytes of the paragraph at a point.
    pub(super) fn paragraph_at(&self, at: Vec2) -> Range<usize> {
        let (_, row) = self.row_at(at.y);
        row.start..row.start + row.paragraph.text().len()
    }

    fn row_at(&self, y: f32) -> (usize, &Row) {
        let index = self.rows.iter().rposition(|row| row.top <= y).unwrap_or(0);
        (index, &self.rows[index])
    }

    /// Where the caret stands.
    pub(super) fn caret_rect(&self, place: Place) -> Rect {
        let row = &self.rows[place.paragraph.min(self.rows.len() - 1)];
        row.paragraph.caret_at(place).translate(vec2(0.0, row.top))
    }

    /// What is behind a range; a line end that is in it shows as a blank.
    pub(super) fn selection_rects(&self, range: &Range<usize>) -> Vec<Rect> {
        self.parts(range).flat_map(|(row, part)| shifted(row.paragraph.selection_rects(part), row.top)).collect()
    }

    /// What is under a range that an input method is composing.
    pub(super) fn underlines(&self, range: &Range<usize>) -> Vec<Rect> {
        self.parts(range).flat_map(|(row, part)| shifted(row.paragraph.range_rects(part), row.top)).collect()
    }

    /// The rows a range touches, and its part in each.
    fn parts(&self, range: &Range<usize>) -> impl Iterator<Item = (&Row, Range<usize>)> {
        let range = range.clone();
        self.rows.iter().filter(move |row| row.start < range.end && range.start <= row.start + row.paragraph.text().len()).map(
            move |row| {
                let part = range.start.saturating_sub(row.start)..(range.end - row.start).min(row.paragraph.text().len());
                (row, part)
            },
        )
    }

    /// The letters in sight, with the top left corner of the text at `origin`.
    pub(super) fn paint(&self, painter: &Painter, origin: Pos2, style: &Style) {
        let clip = painter.clip_rect().y_range();
        for row in &self.rows {
            let top = origin.y + row.top;
            if top <= clip.max && top + row.paragraph.size().y >= clip.min {
                row.paragraph.paint_letters(painter, origin + vec2(0.0, row.top), style.color);
            }
        }
    }
}

fn shifted(rects: Vec<Rect>, down: f32) -> impl Iterator<Item = Rect> {
    rects.into_iter().map(move |rect| rect.translate(vec2(0.0, down)))
}

impl Paragraphs for Page {
    fn count(&self) -> usize {
        self.rows.len()
    }

    fn paragraph(&self, index: usize) -> Arc<Paragraph> {
        Arc::clone(&self.rows[index].paragraph)
    }
}
