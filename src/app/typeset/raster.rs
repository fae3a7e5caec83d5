//! From outlines to bitmaps: each glyph once per size, horizontal quarter pixel and halo width.

use std::collections::HashMap;

use egui::{Color32, Context, Rect, Vec2, vec2};
use parley::FontData;
use swash::scale::image::{Content, Image};
use swash::scale::{Render, ScaleContext, Source, StrikeWith};
use swash::zeno::{Format, Join, Placement, Stroke, Style as PathStyle, Vector};
use swash::{CacheKey, FontRef};

use super::atlas::{Atlas, Slot};
use super::codebox;
use super::line::{Glyph, Shape};

/// Index of a font file in the rasterizer's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct FaceId(u16);

/// What a line's sprites depend on, besides its glyphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SpriteKey {
    /// Font size in 64ths of a pixel.
    size: u32,
    /// Width of the halo in 8ths of a pixel; 0 for the letters themselves.
    halo: u16,
    /// Counts how often the atlas was cleared.
    generation: u32,
}

impl SpriteKey {
    pub(super) fn is_halo(self) -> bool {
        self.halo > 0
    }

    /// The size in pixels that the glyphs are drawn at.
    pub(super) fn pixels(self) -> f32 {
        self.size as f32 / 64.0
    }
}

/// A textured rectangle in pixels, relative to the left end of the baseline.
pub(super) struct Sprite {
    pub(super) rect: Rect,
    pub(super) slot: Slot,
    /// It has colours of its own and does not take the text's.
    pub(super) colored: bool,
}

/// The visible glyphs of one line at one size.
pub(super) type Sprites = Vec<Sprite>;

/// Above this size (in pixels) quarter-pixel variants cannot be told apart.
const LARGEST_BINNED: f32 = 40.0;

/// Bitmaps are never larger than this; text beyond it is magnified.
pub(super) const LARGEST_RASTER: f32 = 160.0;

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct BitmapKey {
    shape: Shape,
    size: u32,
    halo: u16,
    quarter: u8,
}

/// A bitmap in the atlas and its offset from the glyph's origin, in pixels.
#[derive(Clone, Copy)]
struct Bitmap {
    slot: Slot,
    offset: Vec2,
    size: Vec2,
    colored: bool,
}

/// Font faces, swash's scaler and the atlas it draws into.
#[derive(Default)]
pub(super) struct Rasterizer {
    faces: Vec<Face>,
    scaler: ScaleContext,
    bitmaps: HashMap<BitmapKey, Option<Bitmap>>,
    pub(super) atlas: Atlas,
    generation: u32,
}

struct Face {
    data: FontData,
    offset: u32,
    key: CacheKey,
}

impl Face {
    fn font_ref(&self) -> FontRef<'_> {
        FontRef { data: self.data.data.as_ref(), offset: self.offset, key: self.key }
    }
}

impl Rasterizer {
    /// The face of a font parley has chosen.
    pub(super) fn face(&mut self, font: &FontData) -> FaceId {
        let known = self.faces.iter().position(|face| face.data.data.id() == font.data.id() && face.data.index == font.index);
        let index = known.unwrap_or_else(|| {
            let (offset, key) = FontRef::from_index(font.data.as_ref(), font.index as usize)
                .map_or_else(|| (0, CacheKey::new()), |font| (font.offset, font.key));
            self.faces.push(Face { data: font.clone(), offset, key });
            self.faces.len() - 1
        });
        FaceId(u16::try_from(index).unwrap_or(0))
    }

    /// The key for text of `pixels` size with a halo of `halo` pixels (0 for none). The only place where the
    /// atlas may be cleared: between two lines, so that no sprite in the making loses its page.
    pub(super) fn key(&mut self, pixels: f32, halo: f32) -> SpriteKey {
        if self.atlas.is_overfull() {
            self.atlas.clear();
            self.bitmaps.clear();
            self.generation = self.generation.wrapping_add(1);
        }
        let pixels = pixels.clamp(1.0, LARGEST_RASTER);
        let halo = if halo > 0.0 { (halo * 8.0).round().clamp(1.0, 255.0) as u16 } else { 0 };
        SpriteKey { size: (pixels * 64.0).round() as u32, halo, generation: self.generation }
    }

    /// The sprites of `glyphs`, laid out in points at `size`, for one key.
    pub(super) fn sprites(&mut self, ctx: &Context, glyphs: &[Glyph], size: f32, key: SpriteKey) -> Sprites {
        let scale = key.pixels() / size;
        glyphs.iter().filter_map(|glyph| self.sprite(ctx, glyph, scale, key)).collect()
    }

    fn sprite(&mut self, ctx: &Context, glyph: &Glyph, scale: f32, key: SpriteKey) -> Option<Sprite> {
        let (x, quarter) = quarter_pixel(glyph.x * scale, key.pixels());
        let bitmap_key = BitmapKey { shape: glyph.shape, size: key.size, halo: key.halo, quarter };
        let bitmap = match self.bitmaps.get(&bitmap_key) {
            Some(known) => *known,
            None => self.draw(ctx, bitmap_key),
        }?;
        let origin = egui::pos2(x, (glyph.y * scale).round());
        let rect = Rect::from_min_size(origin + bitmap.offset, bitmap.size);
        Some(Sprite { rect, slot: bitmap.slot, colored: bitmap.colored })
    }

    /// Draws a bitmap that is not in the atlas yet. Blank glyphs are remembered as `None`.
    fn draw(&mut self, ctx: &Context, key: BitmapKey) -> Option<Bitmap> {
        let image = match key.shape {
            Shape::Glyph(face, glyph) => self.render(key, face, glyph),
            Shape::Missing(c) => Some(code_box(key, c)),
        };
        let bitmap = image.and_then(|image| {
            let (colored, placement) = (image.content == Content::Color, image.placement);
            let slot = self.atlas.insert(ctx, placement.width as usize, placement.height as usize, &pixels(&image))?;
            // The slot is larger than the image by its margin.
            let offset = vec2(placement.left as f32 - 1.0, -placement.top as f32 - 1.0);
            Some(Bitmap { slot, offset, size: vec2(placement.width as f32 + 2.0, placement.height as f32 + 2.0), colored })
        });
        self.bitmaps.insert(key, bitmap);
        bitmap
    }

    fn render(&mut self, key: BitmapKey, face: FaceId, glyph: u16) -> Option<Image> {
        let face = self.faces.get(usize::from(face.0))?;
        let mut scaler = self.scaler.builder(face.font_ref()).size(key.size as f32 / 64.0).hint(false).build();
        let sources = [Source::ColorOutline(0), Source::ColorBitmap(StrikeWith::BestFit), Source::Outline];
        // A picture has no outline to draw a halo along.
        let mut render = Render::new(if key.halo > 0 { &sources[2..] } else { &sources });
        render.format(Format::Alpha).offset(Vector::new(f32::from(key.quarter) / 4.0, 0.0));
        if key.halo > 0 {
            let mut stroke = Stroke::new(f32::from(key.halo) / 4.0);
            render.style(PathStyle::Stroke(*stroke.join(Join::Round)));
        }
        render.render(&mut scaler, glyph)
    }
}

/// The box has no halo.
fn code_box(key: BitmapKey, c: char) -> Image {
    let picture = codebox::draw(c, key.size as f32 / 64.0);
    let data = if key.halo == 0 { picture.coverage } else { vec![0; picture.coverage.len()] };
    let placement = Placement { left: 0, top: picture.top, width: picture.width as u32, height: picture.height as u32 };
    Image { placement, data, ..Image::new() }
}

/// Coverage takes the same step to alpha as egui's own text, so that both look equally heavy.
fn pixels(image: &Image) -> Vec<Color32> {
    let transfer = egui::epaint::FontColorTransferFunction::default();
    let alpha = |coverage: &u8| transfer.to_atlas_color(Color32::from_white_alpha(*coverage));
    let color = |rgba: &[u8]| Color32::from_rgba_unmultiplied(rgba[0], rgba[1], rgba[2], rgba[3]);
    match image.content {
        Content::Color => image.data.chunks_exact(4).map(color).collect(),
        _ => image.data.iter().map(alpha).collect(),
    }
}

/// Splits a position into whole pixels and quarters; large text keeps its exact position instead.
fn quarter_pixel(x: f32, size: f32) -> (f32, u8) {
    if size > LARGEST_BINNED {
        return (x, 0);
    }
    let quarters = (x * 4.0).round();
    let whole = (quarters / 4.0).floor();
    (whole, (quarters - whole * 4.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_of_the_pixel_to_the_left() {
        assert_eq!(quarter_pixel(3.0, 14.0), (3.0, 0));
        assert_eq!(quarter_pixel(3.3, 14.0), (3.0, 1));
        assert_eq!(quarter_pixel(3.9, 14.0), (4.0, 0));
        assert_eq!(quarter_pixel(-0.3, 14.0), (-1.0, 3));
        assert_eq!(quarter_pixel(3.3, 100.0), (3.3, 0));
    }
}
