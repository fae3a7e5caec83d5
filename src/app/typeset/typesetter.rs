//! The one owner of fonts, caches and glyph textures in an [`egui::Context`].

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::mutex::Mutex;

use super::font::Fonts;
use super::label::LabelLayout;
use super::paint::Zooms;
use super::paragraph::{Measure, Paragraph};
use super::raster::Rasterizer;
use super::recent::Recent;

/// Fonts, layout caches and glyph atlas of one [`egui::Context`], made when first asked for.
pub struct Typesetter {
    pub(super) fonts: Fonts,
    pub(super) rasterizer: Rasterizer,
    pub(super) zooms: Zooms,
    pub(super) labels: Recent<Arc<LabelLayout>>,
    pub(super) paragraphs: Recent<Arc<Paragraph>>,
    pub(super) measures: Recent<Measure>,
}

/// Enough for every label of a large canvas, and for the paragraphs around what is being read.
const LABELS: usize = 8192;
const PARAGRAPHS: usize = 1024;
const MEASURES: usize = 65_536;

impl Default for Typesetter {
    fn default() -> Self {
        Self {
            fonts: Fonts::new(),
            rasterizer: Rasterizer::default(),
            zooms: Zooms::default(),
            labels: Recent::new(LABELS),
            paragraphs: Recent::new(PARAGRAPHS),
            measures: Recent::new(MEASURES),
        }
    }
}

impl Typesetter {
    /// The typesetter of this context. Never call into egui's painting while the lock is held by someone
    /// who also holds a lock of egui; the functions of this module do not.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> Arc<Mutex<Self>> {
        ctx.data_mut(|data| Arc::clone(data.get_temp_mut_or_default(egui::Id::unique("typeset::Typesetter"))))
    }
}

impl Typesetter {
    /// Takes over fonts that were found in the background, and starts looking for what is missing by now. What was
    /// laid out without those fonts is laid out anew.
    pub(super) fn look_for_fonts(&mut self, ctx: &egui::Context) {
        let found = self.fonts.search.found();
        if !found.is_empty() {
            self.fonts.adopt(found);
            self.labels = Recent::new(LABELS);
            self.paragraphs = Recent::new(PARAGRAPHS);
            self.measures = Recent::new(MEASURES);
        }
        self.fonts.search.start(ctx);
    }
}

/// The key of a cached layout.
pub(super) fn cache_key(feed: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(&mut hasher);
    hasher.finish()
}

/// Widths as cache keys: a quarter of a point is finer than anybody sees.
pub(super) fn hash_width(width: Option<f32>, state: &mut impl Hasher) {
    width.map(|width| (width * 4.0).round() as i64).hash(state);
}
