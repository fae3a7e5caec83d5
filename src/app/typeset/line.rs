//! One shaped line: glyphs in visual order, ready to be painted at any size.

use std::ops::Range;

use egui::Rangef;
use egui::mutex::Mutex;
use parley::{Layout, PositionedLayoutItem};

use super::raster::{FaceId, Rasterizer, SpriteKey, Sprites};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// A glyph of a face.
    Glyph(FaceId, u16),
    /// A character that no font has.
    Missing(char),
}

/// A shape at a place relative to the left end of the line's baseline, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) shape: Shape,
    pub(super) x: f32,
    pub(super) y: f32,
}

/// A line of glyphs in points at zoom 1. `x` and `baseline` place it in its text.
pub(super) struct Line {
    pub(super) size: f32,
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) baseline: f32,
    pub(super) glyphs: Vec<Glyph>,
    /// The sprites of the last size painted, for the letters and for their halo.
    cache: Mutex<[Option<(SpriteKey, Sprites)>; 2]>,
}

impl Line {
    /// All lines of a layout of `text`, as broken and aligned.
    pub(super) fn of_layout(text: &str, layout: &Layout<()>, size: f32, rasterizer: &mut Rasterizer) -> Vec<Self> {
        layout.lines().map(|line| Self::new(text, &line, layout.is_rtl(), size, rasterizer)).collect()
    }

    fn new(text: &str, line: &parley::Line<'_, ()>, rtl: bool, size: f32, rasterizer: &mut Rasterizer) -> Self {
        let metrics = line.metrics();
        // Blanks at a line's end hang outside of it: at the left where text runs to the left.
        let hanging = if rtl { metrics.hanging_advance } else { 0.0 };
        let x = metrics.offset + metrics.inline_min_coord + hanging;
        let mut glyphs = Vec::new();
        let mut missing = missing(text, line).into_iter();
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            let face = rasterizer.face(run.run().font());
            glyphs.extend(run.positioned_glyphs().filter_map(|glyph| {
                let shape = match u16::try_from(glyph.id).ok()? {
                    0 => Shape::Missing(missing.next()??),
                    id => Shape::Glyph(face, id),
                };
                Some(Glyph { shape, x: glyph.x - x, y: glyph.y - metrics.baseline })
            }));
        }
        Self {
            size,
            x,
            width: metrics.advance - metrics.hanging_advance,
            top: metrics.block_min_coord,
            bottom: metrics.block_max_coord,
            baseline: metrics.baseline,
            glyphs,
            cache: Mutex::default(),
        }
    }

    /// Calls `use_it` with the line's sprites at this size, made only if the last ones were of another.
    pub(super) fn with_sprites(
        &self,
        ctx: &egui::Context,
        rasterizer: &mut Rasterizer,
        key: SpriteKey,
        use_it: impl FnOnce(&Sprites),
    ) {
        let slot = &mut self.cache.lock()[usize::from(key.is_halo())];
        if slot.as_ref().is_none_or(|(known, _)| *known != key) {
            *slot = Some((key, rasterizer.sprites(ctx, &self.glyphs, self.size, key)));
        }
        if let Some((_, sprites)) = slot {
            use_it(sprites);
        }
    }
}

/// The visually unbroken pieces of a byte range in a line, from left to right, in the layout's own coordinates.
pub(super) fn covered(line: &parley::Line<'_, ()>, range: &Range<usize>) -> Vec<Rangef> {
    let metrics = line.metrics();
    let mut x = metrics.offset + metrics.inline_min_coord;
    let mut pieces: Vec<Rangef> = Vec::new();
    let mut open = false;
    for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
        let bytes = cluster.text_range();
        let end = x + cluster.advance();
        let inside = bytes.start < range.end && bytes.end > range.start;
        match pieces.last_mut().filter(|_| open && inside) {
            Some(piece) => piece.max = end,
            None if inside => pieces.push(Rangef::new(x, end)),
            None => {}
        }
        (open, x) = (inside, end);
    }
    pieces
}

/// Glyph 0 of every font stands for what it lacks. For each of them in the line, from left to right, what it stands
/// for; a grapheme shows one box, whatever of it is lacking.
fn missing(text: &str, line: &parley::Line<'_, ()>) -> Vec<Option<char>> {
    let mut missing = Vec::new();
    for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
        let boxes = cluster.glyphs().filter(|glyph| glyph.id == 0).count();
        let character = || text.get(cluster.text_range()).and_then(|it| it.chars().next());
        missing.extend((0..boxes).map(|at| if at == 0 { character() } else { None }));
    }
    missing
}

#[cfg(test)]
mod tests {
    use egui::Color32;

    use super::super::{Direction, Style, Typesetter};
    use super::{Line, Shape};

    /// The glyphs of a one-line text, from left to right.
    fn glyphs(text: &str, direction: Direction) -> Vec<Option<u16>> {
        let mut typesetter = Typesetter::default();
        let layout = typesetter.fonts.layout(text, &Style::new(16.0, Color32::WHITE), direction, None);
        let lines = Line::of_layout(text, &layout, 16.0, &mut typesetter.rasterizer);
        let id = |shape: Shape| if let Shape::Glyph(_, id) = shape { Some(id) } else { None };
        lines.iter().flat_map(|line| line.glyphs.iter().map(|glyph| id(glyph.shape))).collect()
    }

    #[test]
    fn brackets_and_guillemets_are_mirrored() {
        for (open, close) in [("(", ")"), ("«", "»"), ("[", "]"), ("<", ">")] {
            let as_written = glyphs(open, Direction::Ltr);
            assert_eq!(glyphs(close, Direction::Rtl), as_written, "{close}");
            assert_ne!(glyphs(open, Direction::Rtl), as_written, "{open}");
        }
    }

    #[test]
    fn letters_join() {
        let alone = glyphs("ب", Direction::Rtl);
        let twice = glyphs("بب", Direction::Rtl);
        assert!(!twice.contains(&alone[0]), "first and last forms differ from the isolated one");
        assert_eq!(glyphs("ب\u{200c}ب", Direction::Rtl).iter().filter(|id| **id == alone[0]).count(), 2, "ZWNJ keeps them apart");
    }

    #[test]
    fn lam_alef_is_one_glyph() {
        assert_eq!(glyphs("لا", Direction::Rtl).len(), 1);
    }

    #[test]
    fn no_letter_of_the_three_languages_is_missing() {
        let letters = "ابپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهیيىئؤأإآةءۀ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،؛؟٪«»…–—“”‘’ـًٌٍَُِّْٰٔ abcXYZéöñ0123→";
        for c in letters.chars() {
            assert!(!glyphs(&c.to_string(), Direction::Rtl).contains(&None), "{c}");
        }
    }

    #[test]
    fn what_no_font_has_is_a_box_as_wide_as_its_code_point() {
        let mut typesetter = Typesetter::default();
        let text = "ن漢م";
        let layout = typesetter.fonts.layout(text, &Style::new(16.0, Color32::WHITE), Direction::Rtl, None);
        let line = Line::of_layout(text, &layout, 16.0, &mut typesetter.rasterizer).swap_remove(0);
        let at = line.glyphs.iter().position(|glyph| glyph.shape == Shape::Missing('漢')).unwrap();
        assert_eq!((at, line.glyphs.len()), (1, 3));
        let room = line.glyphs[2].x - line.glyphs[1].x;
        assert!((room - 16.0 * super::super::codebox::width('漢')).abs() < 0.1, "{room}");
    }

    #[test]
    fn blanks_at_which_a_line_is_broken_do_not_count_in_its_width() {
        let mut typesetter = Typesetter::default();
        let mut first_line = |text: &str, direction: Direction, wrap: Option<f32>| {
            let layout = typesetter.fonts.layout(text, &Style::new(16.0, Color32::WHITE), direction, wrap);
            Line::of_layout(text, &layout, 16.0, &mut typesetter.rasterizer).swap_remove(0)
        };
        for (text, word, direction) in [("سلام   دنیا", "سلام", Direction::Rtl), ("hello   world", "hello", Direction::Ltr)]
        {
            let alone = first_line(word, direction, None);
            let broken = first_line(text, direction, Some(alone.width + 5.0));
            assert!((broken.width - alone.width).abs() < 0.01, "{text}: {} {}", broken.width, alone.width);
            let edges = |line: &Line| line.glyphs.iter().map(|glyph| glyph.x).fold(0.0, f32::max);
            assert!(
                edges(&broken) <= alone.width + 15.0 && (!direction.is_rtl() || (edges(&broken) - edges(&alone)).abs() < 0.01)
            );
        }
    }
}
