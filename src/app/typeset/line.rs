//! One shaped line: glyphs in visual order, ready to be painted at any size.

use egui::mutex::Mutex;
use parley::{Layout, PositionedLayoutItem};

use super::raster::{FaceId, Rasterizer, SpriteKey, Sprites};

/// A glyph of a face at a place relative to the left end of the line's baseline, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    pub(super) face: FaceId,
    pub(super) id: u16,
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
    /// All lines of a layout, as broken and aligned.
    pub(super) fn of_layout(layout: &Layout<()>, size: f32, rasterizer: &mut Rasterizer) -> Vec<Self> {
        layout.lines().map(|line| Self::new(&line, layout.is_rtl(), size, rasterizer)).collect()
    }

    fn new(line: &parley::Line<'_, ()>, rtl: bool, size: f32, rasterizer: &mut Rasterizer) -> Self {
        let metrics = line.metrics();
        // Blanks at a line's end hang outside of it: at the left where text runs to the left.
        let hanging = if rtl { metrics.hanging_advance } else { 0.0 };
        let x = metrics.offset + metrics.inline_min_coord + hanging;
        let mut glyphs = Vec::new();
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            let face = rasterizer.face(run.run().font());
            glyphs.extend(run.positioned_glyphs().filter_map(|glyph| {
                let id = u16::try_from(glyph.id).ok()?;
                Some(Glyph { face, id, x: glyph.x - x, y: glyph.y - metrics.baseline })
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
