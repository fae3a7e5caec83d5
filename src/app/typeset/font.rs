//! The embedded fonts, and shaping with them.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily as EguiFamily};
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride};
use parley::{
    BaseDirection, BreakReason, Cluster, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, RangedBuilder, StyleProperty,
};

use super::system::{Found, Search};
use super::{Direction, Style, codebox};

/// Persian, Arabic and Latin in one design: SIL Open Font License, see `assets/fonts/OFL.txt`.
const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/Vazirmatn-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/Vazirmatn-Bold.ttf");
const FAMILY: &str = "Vazirmatn";

/// Fonts that egui embeds, in the order in which they are asked for what Vazirmatn lacks (arrows, signs).
const SYMBOL_FAMILIES: [&str; 5] = ["Hack", "Ubuntu-Light", "NotoEmoji-Regular", "emoji-icon-font", "egui-icons"];

/// Puts Vazirmatn first in egui's proportional family and adds the family `bold`, so that menus and
/// buttons that egui draws itself match the text of this layer.
///
/// Such text must be Latin: egui would order Persian and Arabic wrongly.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    for (name, bytes) in [(FAMILY, REGULAR), ("Vazirmatn-Bold", BOLD)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let proportional = fonts.families.entry(EguiFamily::Proportional).or_default();
    proportional.insert(0, FAMILY.to_owned());
    let mut bold = proportional.clone();
    bold.insert(0, "Vazirmatn-Bold".to_owned());
    fonts.families.insert(EguiFamily::Name("bold".into()), bold);
    ctx.set_fonts(fonts);
}

/// parley's contexts with the embedded fonts, which come before all others: Persian, Arabic and Latin look the same on
/// every machine.
pub(super) struct Fonts {
    font_cx: FontContext,
    layout_cx: LayoutContext<()>,
    /// In the order in which they are asked.
    families: Vec<FontFamilyName<'static>>,
    pub(super) search: Search,
}

impl Fonts {
    pub(super) fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for bytes in [REGULAR, BOLD] {
            register(&mut collection, FAMILY, Arc::new(bytes));
        }
        let mut names = vec![FAMILY];
        let mut embedded = FontDefinitions::default().font_data;
        for name in SYMBOL_FAMILIES {
            if let Some(data) = embedded.remove(name) {
                register(&mut collection, name, data.font.clone());
                names.push(name);
            }
        }
        Self {
            font_cx: FontContext { collection, ..FontContext::default() },
            layout_cx: LayoutContext::new(),
            families: names.into_iter().map(FontFamilyName::named).collect(),
            search: Search::default(),
        }
    }

    /// The properties every text of this style has, in the order parley should hear them.
    fn properties(&self, style: &Style) -> [StyleProperty<'static, ()>; 5] {
        [
            StyleProperty::FontFamily(self.family()),
            StyleProperty::FontSize(style.size),
            StyleProperty::FontWeight(if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL }),
            StyleProperty::LineHeight(LineHeight::FontSizeRelative(style.line_height)),
            StyleProperty::OverflowWrap(OverflowWrap::BreakWord),
        ]
    }

    fn family(&self) -> FontFamily<'static> {
        FontFamily::List(Cow::Owned(self.families.clone()))
    }

    /// Families from the user's machine, asked after all that are known.
    pub(super) fn adopt(&mut self, found: Vec<Found>) {
        for Found { family, files } in found {
            let collection = &mut self.font_cx.collection;
            let before: BTreeSet<String> = collection.family_names().map(str::to_owned).collect();
            collection.load_fonts_from_paths(files);
            // The name may be spelled otherwise there; then all that came with the files are taken.
            let named = |name: &str| name == family && !before.contains(name);
            let mut names: Vec<String> = collection.family_names().filter(|name| named(name)).map(str::to_owned).collect();
            if names.is_empty() {
                names = collection.family_names().filter(|name| !before.contains(*name)).map(str::to_owned).collect();
                names.sort();
            }
            self.families.extend(names.into_iter().map(|name| FontFamilyName::Named(Cow::Owned(name))));
        }
    }

    /// Shapes, orders and breaks `text`; not yet aligned.
    pub(super) fn layout(&mut self, text: &str, style: &Style, direction: Direction, wrap: Option<f32>) -> Layout<()> {
        let mut layout = self.broken(text, style, direction, wrap, &[]);
        let mut missing = missing(&layout);
        if !missing.is_empty() {
            let found = self.search.note(missing.iter().filter_map(|it| text.get(it.bytes.clone())));
            if !found.is_empty() {
                self.adopt(found);
                layout = self.broken(text, style, direction, wrap, &[]);
                missing = self::missing(&layout);
            }
        }
        let mut changes: Vec<Change> = missing.iter().map(|it| it.room(text, style.size)).collect();
        if !changes.is_empty() {
            layout = self.broken(text, style, direction, wrap, &changes);
        }
        let stray = stray_blanks(text, &layout);
        if stray.is_empty() {
            return layout;
        }
        changes.extend(stray);
        self.broken(text, style, direction, wrap, &changes)
    }

    /// Lays out and breaks, with these changes to parts of the text.
    fn broken(&mut self, text: &str, style: &Style, direction: Direction, wrap: Option<f32>, changes: &[Change]) -> Layout<()> {
        let properties = self.properties(style);
        let mut builder: RangedBuilder<'_, ()> = self.layout_cx.ranged_builder(&mut self.font_cx, text, 1.0, true);
        builder.set_base_direction(BaseDirection::from(direction));
        for property in properties {
            builder.push_default(property);
        }
        for change in changes {
            builder.push(change.property.clone(), change.bytes.clone());
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(wrap);
        layout
    }
}

/// Another spacing for a part of a text.
struct Change {
    bytes: Range<usize>,
    property: StyleProperty<'static, ()>,
}

/// A grapheme of which no known font has every character, and how wide what stands for it is.
struct Missing {
    bytes: Range<usize>,
    width: f32,
}

impl Missing {
    /// The room that the box with its code point needs.
    fn room(&self, text: &str, size: f32) -> Change {
        let c = text.get(self.bytes.clone()).and_then(|it| it.chars().next()).unwrap_or_default();
        let spacing = codebox::width(c) * size - self.width;
        Change { bytes: self.bytes.clone(), property: StyleProperty::LetterSpacing(spacing) }
    }
}

fn missing(layout: &Layout<()>) -> Vec<Missing> {
    let mut missing = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs()) {
        for cluster in run.clusters() {
            let boxes = cluster.glyphs().filter(|glyph| glyph.id == 0);
            let width = boxes.map(|glyph| glyph.advance).reduce(|a, b| a + b);
            missing.extend(width.map(|width| Missing { bytes: cluster.text_range(), width }));
        }
    }
    missing
}

/// Rule L1 of UAX #9 moves blanks at the end of a line to its visual end. parley leaves them where they were: within
/// a run of the other direction they would stand as a gap amid the line.
fn stray_blanks(text: &str, layout: &Layout<()>) -> Vec<Change> {
    let mut stray = Vec::new();
    for line in layout.lines().filter(|line| line.break_reason() == BreakReason::Regular) {
        let bytes = line.text_range();
        let end = bytes.start + text.get(bytes.clone()).map_or(0, |line| line.trim_end().len());
        let mut at = end;
        while let Some(blank) = Cluster::from_byte_index(layout, at).filter(|_| at < bytes.end) {
            at = blank.text_range().end;
            if blank.is_rtl() != layout.is_rtl() {
                stray.push(Change { bytes: blank.text_range(), property: StyleProperty::WordSpacing(-blank.advance()) });
            }
        }
    }
    stray
}

fn register(collection: &mut Collection, family: &str, bytes: Arc<dyn AsRef<[u8]> + Send + Sync>) {
    let info = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
    collection.register_fonts(Blob::new(bytes), Some(info));
}
