//! Glyph bitmaps packed into egui textures.
//!
//! Pages are filled shelf by shelf and never overwritten; when one is full the next begins. Each paint
//! call uploads one rectangle per page that it changed.

use egui::{Color32, ColorImage, Context, Rect, TextureHandle, TextureId, TextureOptions, pos2, vec2};

/// Pixels of a page's side: every driver allows 2048, and 4 MiB a page is a good grain to grow by.
const SIDE: usize = 1024;

/// Transparent pixels around each bitmap, so that linear filtering never reaches a neighbour.
const MARGIN: usize = 1;

/// After this many pages all is thrown away; a long zooming session comes to it, seldom.
const MAX_PAGES: usize = 8;

/// Where a bitmap lies, its transparent margin included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) texture: TextureId,
    pub(super) uv: Rect,
}

/// All pages.
#[derive(Default)]
pub(super) struct Atlas {
    pages: Vec<Page>,
}

impl Atlas {
    /// The side of the largest bitmap that [`Atlas::insert`] takes.
    pub(super) const LARGEST: usize = SIDE - 2 * MARGIN;

    pub(super) fn is_overfull(&self) -> bool {
        self.pages.len() > MAX_PAGES
    }

    /// Textures of pages that are still in this frame's meshes are freed by egui after they are drawn.
    pub(super) fn clear(&mut self) {
        self.pages.clear();
    }

    /// Stores a bitmap, `width` pixels to a row. `None` if there is nothing to store or it is too large.
    pub(super) fn insert(&mut self, ctx: &Context, width: usize, height: usize, pixels: &[Color32]) -> Option<Slot> {
        if width == 0 || height == 0 || width > Self::LARGEST || height > Self::LARGEST {
            return None;
        }
        let size = [width + 2 * MARGIN, height + 2 * MARGIN];
        let at = self.allocate(ctx, size);
        let page = self.pages.last_mut()?;
        page.write([at[0] + MARGIN, at[1] + MARGIN], width, pixels);
        page.dirty = Some(page.dirty.map_or(Dirty::new(at, size), |dirty| dirty.joined(at, size)));
        Some(Slot { texture: page.texture.id(), uv: uv(at, size) })
    }

    fn allocate(&mut self, ctx: &Context, size: [usize; 2]) -> [usize; 2] {
        if let Some(at) = self.pages.last_mut().and_then(|page| page.allocate(size)) {
            return at;
        }
        let mut page = Page::new(ctx, self.pages.len());
        let at = page.allocate(size).unwrap_or_default();
        self.pages.push(page);
        at
    }

    /// Sends what has changed to egui: one rectangle per changed page.
    pub(super) fn upload(&mut self) {
        for page in &mut self.pages {
            if let Some(Dirty { min, max }) = page.dirty.take() {
                let part = page.image.region_by_pixels(min, [max[0] - min[0], max[1] - min[1]]);
                page.texture.set_partial(min, part, TextureOptions::LINEAR);
            }
        }
    }
}

fn uv(at: [usize; 2], size: [usize; 2]) -> Rect {
    let scale = 1.0 / SIDE as f32;
    let min = pos2(at[0] as f32 * scale, at[1] as f32 * scale);
    Rect::from_min_size(min, scale * vec2(size[0] as f32, size[1] as f32))
}

/// The changed pixels of a page.
#[derive(Clone, Copy)]
struct Dirty {
    min: [usize; 2],
    max: [usize; 2],
}

impl Dirty {
    fn new(at: [usize; 2], size: [usize; 2]) -> Self {
        Self { min: at, max: [at[0] + size[0], at[1] + size[1]] }
    }

    fn joined(self, at: [usize; 2], size: [usize; 2]) -> Self {
        let other = Self::new(at, size);
        Self {
            min: [self.min[0].min(other.min[0]), self.min[1].min(other.min[1])],
            max: [self.max[0].max(other.max[0]), self.max[1].max(other.max[1])],
        }
    }
}

/// One texture and the copy of it that partial uploads are cut from.
struct Page {
    image: ColorImage,
    texture: TextureHandle,
    shelves: Vec<Shelf>,
    dirty: Option<Dirty>,
}

/// A row of bitmaps of similar height.
struct Shelf {
    y: usize,
    height: usize,
    next_x: usize,
}

impl Page {
    fn new(ctx: &Context, index: usize) -> Self {
        let image = ColorImage::filled([SIDE, SIDE], Color32::TRANSPARENT);
        let texture = ctx.load_texture(format!("typeset page {index}"), image.clone(), TextureOptions::LINEAR);
        Self { image, texture, shelves: Vec::new(), dirty: None }
    }

    fn allocate(&mut self, [width, height]: [usize; 2]) -> Option<[usize; 2]> {
        let fits = |shelf: &&mut Shelf| {
            height <= shelf.height && shelf.height <= height + height / 4 + 4 && shelf.next_x + width <= SIDE
        };
        let shelf = match self.shelves.iter_mut().find(fits) {
            Some(shelf) => shelf,
            None => self.new_shelf(height)?,
        };
        let at = [shelf.next_x, shelf.y];
        shelf.next_x += width;
        Some(at)
    }

    fn new_shelf(&mut self, height: usize) -> Option<&mut Shelf> {
        let y = self.shelves.last().map_or(0, |shelf| shelf.y + shelf.height);
        let height = height.next_multiple_of(4).min(SIDE - y).max(height);
        if y + height > SIDE {
            return None;
        }
        self.shelves.push(Shelf { y, height, next_x: 0 });
        self.shelves.last_mut()
    }

    fn write(&mut self, [x, y]: [usize; 2], width: usize, pixels: &[Color32]) {
        for (row, values) in pixels.chunks_exact(width).enumerate() {
            let start = (y + row) * SIDE + x;
            self.image.pixels[start..start + width].copy_from_slice(values);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_do_not_overlap_and_a_full_page_starts_the_next() {
        let ctx = Context::default();
        let mut atlas = Atlas::default();
        let mut slots: Vec<Slot> = Vec::new();
        for i in 0..1500_usize {
            let (width, height) = (20 + i % 17, 20 + i % 23);
            let slot = atlas.insert(&ctx, width, height, &vec![Color32::WHITE; width * height]).unwrap();
            let uv = slot.uv.shrink(0.1 / SIDE as f32);
            assert!(slots.iter().all(|it| it.texture != slot.texture || !it.uv.intersects(uv)));
            slots.push(slot);
        }
        assert_eq!(atlas.pages.len(), 2);
    }

    #[test]
    fn nothing_and_too_much_have_no_slot() {
        let ctx = Context::default();
        let mut atlas = Atlas::default();
        assert_eq!(atlas.insert(&ctx, 0, 5, &[]), None);
        assert_eq!(atlas.insert(&ctx, SIDE, 1, &[Color32::WHITE; SIDE]), None);
    }
}
