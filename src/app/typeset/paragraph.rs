//! A wrapped paragraph that can be pointed into by bytes.

use std::borrow::Cow;
use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use egui::{Color32, Context, Painter, Pos2, Rangef, Rect, Shape, Stroke, Vec2, pos2, vec2};
use parley::{Affinity, Alignment, AlignmentOptions, BreakReason, Cluster, Cursor, Layout};

use super::line::{Line, covered};
use super::paint::{Meshes, Pen};
use super::selection::Place;
use super::typesetter::{cache_key, hash_width};
use super::{Direction, Style, Typesetter};

/// A byte range and the colour painted behind it.
pub type Highlight = (Range<usize>, Color32);

/// A byte range and the colour and width of the line under it.
pub type Underline = (Range<usize>, Color32, f32);

/// A laid-out paragraph. All geometry is in points from its top left corner; all indices are bytes of its text.
pub struct Paragraph {
    text: Arc<str>,
    style: Style,
    width: f32,
    direction: Direction,
    layout: Layout<()>,
    lines: Vec<Line>,
}

/// Lays out `text`, line ends counting as blanks, in lines of `width` points, aligned to the side it begins at. Cached.
#[must_use]
pub fn paragraph(ctx: &Context, text: &str, style: &Style, width: f32) -> Arc<Paragraph> {
    let typesetter = Typesetter::of(ctx);
    let mut typesetter = typesetter.lock();
    typesetter.look_for_fonts(ctx);
    let paragraph = typesetter.paragraph(key_of(text, style, Some(width)), text, style, Some(width));
    typesetter.look_for_fonts(ctx);
    paragraph
}

/// Lays out `text` as one line, however long; [`Paragraph::size`] is then the room it takes, blanks at its end included.
pub(super) fn unwrapped(ctx: &Context, text: &str, style: &Style) -> Arc<Paragraph> {
    let typesetter = Typesetter::of(ctx);
    let mut typesetter = typesetter.lock();
    typesetter.look_for_fonts(ctx);
    let paragraph = typesetter.paragraph(key_of(text, style, None), text, style, None);
    typesetter.look_for_fonts(ctx);
    paragraph
}

fn key_of(text: &str, style: &Style, width: Option<f32>) -> u64 {
    cache_key(|state| {
        text.hash(state);
        style.hash_shape(state);
        hash_width(width, state);
    })
}

/// What a widget needs to take its place among others; kept for many more paragraphs than are kept laid out.
#[derive(Clone, Copy)]
pub(super) struct Measure {
    pub(super) size: Vec2,
    pub(super) ink_width: f32,
    pub(super) line_count: usize,
}

/// The size [`paragraph()`] would have, mostly without laying it out again.
pub(super) fn measure(ctx: &Context, text: &str, style: &Style, width: f32) -> Measure {
    let key = key_of(text, style, Some(width));
    let typesetter = Typesetter::of(ctx);
    let mut typesetter = typesetter.lock();
    typesetter.look_for_fonts(ctx);
    if let Some(known) = typesetter.measures.get(key, |_| true) {
        return known;
    }
    let paragraph = typesetter.paragraph(key, text, style, Some(width));
    let ink_width = paragraph.ink_rect().width().ceil();
    let measure = Measure { size: paragraph.size(), ink_width, line_count: paragraph.line_count() };
    typesetter.measures.insert(key, measure);
    typesetter.look_for_fonts(ctx);
    measure
}

impl Typesetter {
    fn paragraph(&mut self, key: u64, text: &str, style: &Style, width: Option<f32>) -> Arc<Paragraph> {
        let is_right = |it: &Arc<Paragraph>| *it.text == *text && it.style.same_shape(style);
        if let Some(known) = self.paragraphs.get(key, is_right) {
            return known;
        }
        let paragraph = Arc::new(self.lay_out_paragraph(text, style, width));
        self.paragraphs.insert(key, Arc::clone(&paragraph));
        paragraph
    }
}

/// The height a paragraph will have, guessed from its bytes: cheap, and right to a few lines.
#[must_use]
pub fn estimated_height(text: &str, style: &Style, width: f32) -> f32 {
    // A Latin letter is a byte and half an em wide, a Persian or Arabic one two bytes and a little less than that.
    const EM_PER_BYTE: [f32; 2] = [0.5, 0.22];
    let ascii = text.bytes().filter(u8::is_ascii).count();
    let ems = EM_PER_BYTE[0] * ascii as f32 + EM_PER_BYTE[1] * (text.len() - ascii) as f32;
    let lines = (ems * style.size / width.max(1.0)).ceil().max(1.0);
    lines * style.size * style.line_height
}

impl Typesetter {
    fn lay_out_paragraph(&mut self, text: &str, style: &Style, width: Option<f32>) -> Paragraph {
        let direction = style.direction.or_else(|| Direction::of(text)).unwrap_or(Direction::Ltr);
        let shown = line_ends_as_blanks(text);
        let mut layout = self.fonts.layout(&shown, style, direction, width);
        // A line that is as long as it likes begins at 0; there is nothing to align it in.
        if width.is_some() {
            layout.align(Alignment::Start, AlignmentOptions::default());
        }
        let width = width.unwrap_or_else(|| layout.full_width());
        let lines = Line::of_layout(&shown, &layout, style.size, &mut self.rasterizer);
        Paragraph { text: text.into(), style: *style, width, direction, layout, lines }
    }
}

impl Paragraph {
    /// The text it was made of.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The direction it runs in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The width it was laid out in and the height it takes.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        vec2(self.width, self.layout.height())
    }

    /// The smallest rectangle around its lines: narrower than [`Self::size`] if no line is full.
    #[must_use]
    pub fn ink_rect(&self) -> Rect {
        let left = self.lines.iter().map(|line| line.x).fold(self.width, f32::min);
        let right = self.lines.iter().map(|line| line.x + line.width).fold(0.0, f32::max);
        Rect::from_min_max(pos2(left.min(right), 0.0), pos2(right, self.layout.height()))
    }

    /// The number of lines.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// The byte offset of the caret place nearest to `at`.
    #[must_use]
    pub fn hit(&self, at: Vec2) -> usize {
        self.cursor(at).index()
    }

    /// The bytes of the grapheme under `at`; `None` beside the text.
    #[must_use]
    pub fn grapheme_at(&self, at: Vec2) -> Option<Range<usize>> {
        let inside = at.y >= 0.0 && at.y < self.layout.height();
        let cluster = inside.then(|| Cluster::from_point_exact(&self.layout, at.x, at.y)).flatten();
        cluster.map(|(cluster, _)| cluster.text_range())
    }

    /// The graphemes of a line from left to right, as bytes.
    #[must_use]
    pub fn visual_order(&self, line: usize) -> Vec<Range<usize>> {
        let line = self.layout.get(line);
        let clusters = line.iter().flat_map(|line| line.runs().flat_map(|run| run.visual_clusters()));
        clusters.map(|cluster| cluster.text_range()).collect()
    }

    /// The bytes of the word at `at`.
    #[must_use]
    pub fn word_at(&self, at: Vec2) -> Range<usize> {
        parley::Selection::word_from_point(&self.layout, at.x, at.y).text_range()
    }

    /// A thin rectangle where the caret stands before `byte`.
    #[must_use]
    pub fn caret_rect(&self, byte: usize) -> Rect {
        let affinity = if byte >= self.text.len() { Affinity::Upstream } else { Affinity::Downstream };
        rect(Cursor::from_byte_index(&self.layout, byte, affinity).geometry(&self.layout, 1.5))
    }

    /// A thin rectangle where a caret stands.
    pub(super) fn caret_at(&self, place: Place) -> Rect {
        rect(self.cursor_of(place).geometry(&self.layout, 1.5))
    }

    /// The line at a height; the first or last one outside of the paragraph.
    pub(super) fn line_at(&self, y: f32) -> usize {
        self.lines.iter().rposition(|line| line.top <= y).unwrap_or(0)
    }

    /// From where to where a line reaches, downwards.
    pub(super) fn line_range(&self, line: usize) -> Rangef {
        self.lines.get(line).map_or(Rangef::new(0.0, 0.0), |line| Rangef::new(line.top, line.bottom))
    }

    /// The bytes of a line.
    pub(super) fn line_bytes(&self, line: usize) -> Range<usize> {
        self.layout.get(line).map_or(0..0, |line| line.text_range())
    }

    fn cursor(&self, at: Vec2) -> Cursor {
        Cursor::from_point(&self.layout, at.x, at.y)
    }

    pub(super) fn layout(&self) -> &Layout<()> {
        &self.layout
    }

    /// The rectangles around the letters of a byte range: one per line, more where the direction changes within
    /// the range. Blanks at a line's end are left out.
    #[must_use]
    pub fn range_rects(&self, range: Range<usize>) -> Vec<Rect> {
        self.pieces(&range).into_iter().map(|(line, left, right)| self.letter_box(&self.lines[line], left, right)).collect()
    }

    /// The rectangles of a selection: full line height, so that lines join.
    #[must_use]
    pub fn selection_rects(&self, range: Range<usize>) -> Vec<Rect> {
        let full = |(line, left, right): (usize, f32, f32)| {
            let line = &self.lines[line];
            Rect::from_min_max(pos2(left, line.top), pos2(right, line.bottom))
        };
        self.pieces(&range).into_iter().map(full).collect()
    }

    /// From a little above the tallest letter to a little below the deepest one.
    fn letter_box(&self, line: &Line, left: f32, right: f32) -> Rect {
        let (above, below) = (self.style.size * 1.02, self.style.size * 0.46);
        Rect::from_min_max(pos2(left, line.baseline - above), pos2(right, line.baseline + below))
    }

    /// (line, left, right) of each visually unbroken piece of a byte range.
    fn pieces(&self, range: &Range<usize>) -> Vec<(usize, f32, f32)> {
        let mut pieces = Vec::new();
        for (index, line) in self.layout.lines().enumerate() {
            let lines = line.text_range();
            if lines.end <= range.start || lines.start >= range.end {
                continue;
            }
            let visible = lines.start..self.visible_end(&line);
            let part = range.start.max(visible.start)..range.end.min(visible.end);
            pieces.extend(covered(&line, &part).into_iter().map(|x| (index, x.min, x.max)));
        }
        pieces
    }

    /// Where a line's text ends without the blanks it was broken at; the last line keeps its own.
    fn visible_end(&self, line: &parley::Line<'_, ()>) -> usize {
        let range = line.text_range();
        if line.break_reason() == BreakReason::None {
            return range.end;
        }
        let text = self.text.get(range.clone()).unwrap_or_default();
        range.start + text.trim_end().len()
    }

    /// Paints fills, underlines and letters with the top left corner at `pos`. Lines outside of the clip
    /// rectangle cost nothing.
    pub fn paint(&self, painter: &Painter, pos: Pos2, color: Color32, highlights: &[Highlight], underlines: &[Underline]) {
        for (range, fill) in highlights {
            for rect in self.range_rects(range.clone()) {
                painter.add(Shape::rect_filled(rect.translate(pos.to_vec2()), 2.0, *fill));
            }
        }
        for (range, color, width) in underlines {
            self.paint_underline(painter, pos, range, Stroke::new(*width, *color));
        }
        self.paint_letters(painter, pos, color);
    }

    fn paint_underline(&self, painter: &Painter, pos: Pos2, range: &Range<usize>, stroke: Stroke) {
        for (line, left, right) in self.pieces(range) {
            let y = self.lines[line].baseline + 0.34 * self.style.size;
            painter.line_segment([pos + vec2(left, y), pos + vec2(right, y)], stroke);
        }
    }

    pub(super) fn paint_letters(&self, painter: &Painter, pos: Pos2, color: Color32) {
        let ctx = painter.ctx();
        let clip = painter.clip_rect().y_range().expand(self.style.size);
        let pixels_per_point = ctx.pixels_per_point();
        let mut letters = Meshes::default();
        let typesetter = Typesetter::of(ctx);
        let rasterizer = &mut typesetter.lock().rasterizer;
        for line in &self.lines {
            if pos.y + line.bottom < clip.min || pos.y + line.top > clip.max {
                continue;
            }
            let pen = Pen::unscaled(pos + vec2(line.x, line.baseline), pixels_per_point);
            letters.add(ctx, rasterizer, line, &pen, color, 0.0);
        }
        rasterizer.atlas.upload();
        letters.paint(painter);
    }
}

/// A paragraph is wrapped to its width, not where its file breaks lines. Each line end becomes a blank of as many
/// bytes, so that indices stay what they are.
fn line_ends_as_blanks(text: &str) -> Cow<'_, str> {
    let blank = |c: char| match c {
        '\n' | '\u{b}' | '\u{c}' | '\r' => ' ',
        '\u{85}' => '\u{a0}',
        '\u{2028}' | '\u{2029}' => '\u{2002}',
        _ => c,
    };
    if text.chars().all(|c| blank(c) == c) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(blank).collect()) }
}

/// parley's rectangle as egui's.
pub(super) fn rect(bounds: parley::BoundingBox) -> Rect {
    Rect::from_min_max(pos2(bounds.x0 as f32, bounds.y0 as f32), pos2(bounds.x1 as f32, bounds.y1 as f32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn estimates_are_near() {
        let style = Style::new(15.0, Color32::WHITE);
        for sentence in
            ["رئیس‌جمهور در گفتگو با خبرنگاران گفت که نشست ادامه دارد. ", "The minister told reporters that talks go on. "]
        {
            let text = sentence.repeat(12);
            let real = paragraph(&Context::default(), &text, &style, 400.0).size().y;
            let guess = estimated_height(&text, &style, 400.0);
            assert!((0.7..1.4).contains(&(guess / real)), "{guess} for {real}");
        }
    }

    #[test]
    fn line_ends_keep_their_bytes() {
        for text in ["یک\r\nدو", "a\u{85}b\u{2029}c\td", "plain"] {
            let shown = line_ends_as_blanks(text);
            assert_eq!(shown.len(), text.len());
            assert!(text.char_indices().zip(shown.char_indices()).all(|(a, b)| a.0 == b.0));
        }
        let broken = paragraph(&Context::default(), "یک\nدو", &Style::new(14.0, Color32::WHITE), 300.0);
        assert_eq!(broken.line_count(), 1);
    }
}
