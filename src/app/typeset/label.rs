//! Short texts on a canvas: laid out once, painted at any zoom.

use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Align, Align2, Color32, Context, Painter, Pos2, Rangef, Rect, Shape, Stroke, Vec2, vec2};
use unicode_segmentation::UnicodeSegmentation;

use super::disguise::WARNING;
use super::line::{Line, covered};
use super::paint::{Meshes, Pen};
use super::typesetter::{cache_key, hash_width};
use super::{Direction, Style, Typesetter, disguises, look_alikes, undisguised};

/// What stands for the part of a label that does not fit. It is neutral and thus falls on the visual end.
const ELLIPSIS: char = '…';

/// Labels stand closer than lines of running text.
const LINE_HEIGHT: f32 = 1.35;

/// A label, laid out in points at zoom 1.
pub struct LabelLayout {
    request: Request,
    lines: Vec<Line>,
    /// Under letters that look like others: (line, from, to), from the line's left end.
    warnings: Vec<(usize, Rangef)>,
    size: Vec2,
    elided: bool,
    direction: Direction,
}

/// What a label was asked to be.
#[derive(Clone, PartialEq)]
struct Request {
    text: String,
    size: f32,
    bold: bool,
    max_width: Option<f32>,
    max_lines: u8,
}

impl LabelLayout {
    /// Width and height in points at zoom 1.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// The whole text, also where it is not all shown.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.request.text
    }

    /// Whether part of the text is replaced by `…`.
    #[must_use]
    pub fn is_elided(&self) -> bool {
        self.elided
    }

    /// What is wrong with the name, by code points, for a tip beside it.
    #[must_use]
    pub fn disguises(&self) -> Option<String> {
        disguises(&self.request.text)
    }

    /// The direction the label runs in.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The rectangle a label takes when painted with [`paint_label`].
    #[must_use]
    pub fn rect(&self, pos: Pos2, anchor: Align2, scale: f32) -> Rect {
        anchor.anchor_size(pos, self.size * scale)
    }

    /// Where a line's baseline begins inside of the label: lines are aligned like the label itself.
    fn line_origin(&self, line: &Line, align: Align) -> Vec2 {
        vec2(align.to_factor() * (self.size.x - line.width), line.baseline)
    }
}

/// Lays out `text` in at most `max_lines` lines of `max_width` points, `…` for what does not fit. Cached.
#[must_use]
pub fn label(ctx: &Context, text: &str, size: f32, bold: bool, max_width: Option<f32>, max_lines: u8) -> Arc<LabelLayout> {
    let key = cache_key(|state| {
        text.hash(state);
        (size.to_bits(), bold, max_lines).hash(state);
        hash_width(max_width, state);
    });
    let typesetter = Typesetter::of(ctx);
    let mut typesetter = typesetter.lock();
    typesetter.look_for_fonts(ctx);
    let is_right = |label: &Arc<LabelLayout>| label.request.text == text;
    if let Some(known) = typesetter.labels.get(key, is_right) {
        return known;
    }
    let request = Request { text: text.to_owned(), size, bold, max_width, max_lines: max_lines.max(1) };
    let label = Arc::new(typesetter.lay_out_label(request));
    typesetter.labels.insert(key, Arc::clone(&label));
    typesetter.look_for_fonts(ctx);
    label
}

impl Typesetter {
    fn lay_out_label(&mut self, request: Request) -> LabelLayout {
        let shown = undisguised(&one_paragraph(&request.text)).into_owned();
        let direction = Direction::of(&shown).unwrap_or(Direction::Ltr);
        let wrap = request.max_width.filter(|_| request.max_lines > 1);
        let style = Style { bold: request.bold, ..Style::new(request.size, Color32::WHITE) }.with_line_height(LINE_HEIGHT);
        let suspect = look_alikes(&shown);
        let mut lay_out = |text: &str| {
            let layout = self.fonts.layout(text, &style, direction, wrap);
            let lines = Line::of_layout(text, &layout, request.size, &mut self.rasterizer);
            let warnings = suspect.iter().flat_map(|it| under(&layout, &lines, &it.bytes)).collect();
            Laid { lines, warnings }
        };
        let fits = |laid: &Laid| {
            let lines = &laid.lines;
            lines.len() <= usize::from(request.max_lines)
                && request.max_width.is_none_or(|width| lines.iter().all(|line| line.width <= width + 0.01))
        };
        let whole = lay_out(&shown);
        let elided = !fits(&whole);
        let Laid { lines, warnings } = if elided { longest_that_fits(&shown, lay_out, fits) } else { whole };
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let height = lines.last().map_or(0.0, |line| line.bottom);
        LabelLayout { request, lines, warnings, size: vec2(width, height), elided, direction }
    }
}

/// A text tried out for a label.
struct Laid {
    lines: Vec<Line>,
    warnings: Vec<(usize, Rangef)>,
}

fn under(layout: &parley::Layout<()>, lines: &[Line], bytes: &Range<usize>) -> Vec<(usize, Rangef)> {
    let pieces = layout.lines().zip(lines).enumerate().map(|(index, (laid, line))| {
        covered(&laid, bytes).into_iter().map(move |x| (index, Rangef::new(x.min - line.x, x.max - line.x)))
    });
    pieces.flatten().collect()
}

/// A label is one paragraph: line breaks in names are blanks.
fn one_paragraph(text: &str) -> String {
    let is_break = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    text.trim().replace(is_break, " ")
}

/// Cuts `text` between graphemes so that the rest with `…` fits, by halving.
fn longest_that_fits(text: &str, mut lay_out: impl FnMut(&str) -> Laid, fits: impl Fn(&Laid) -> bool) -> Laid {
    let cuts: Vec<usize> = text.grapheme_indices(true).map(|(start, _)| start).collect();
    let (mut low, mut high) = (0, cuts.len());
    let mut best = None;
    while low < high {
        let middle = low.midpoint(high);
        let laid = lay_out(&elide(text, cuts[middle]));
        if fits(&laid) {
            best = Some(laid);
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    best.unwrap_or_else(|| lay_out(&elide("", 0)))
}

fn elide(text: &str, end: usize) -> String {
    let kept = text[..end].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '،' | ',' | '؛' | '-' | '\u{200c}'));
    format!("{kept}{ELLIPSIS}")
}

/// Paints a label: `anchor` of its rectangle at `pos`, `scale` times as large, with a halo of that many points.
pub fn paint_label(
    painter: &Painter,
    label: &LabelLayout,
    pos: Pos2,
    anchor: Align2,
    scale: f32,
    color: Color32,
    halo: Option<(Color32, f32)>,
) {
    let mut batch = LabelBatch::new(painter.ctx());
    batch.add(label, pos, anchor, scale, color, halo);
    batch.paint(painter);
}

/// Many labels as one mesh per atlas page, all halos under all letters.
pub struct LabelBatch {
    ctx: Context,
    typesetter: Arc<Mutex<Typesetter>>,
    pixels_per_point: f32,
    halos: Meshes,
    letters: Meshes,
    warnings: Vec<Shape>,
}

impl LabelBatch {
    /// An empty batch.
    #[must_use]
    pub fn new(ctx: &Context) -> Self {
        Self {
            ctx: ctx.clone(),
            typesetter: Typesetter::of(ctx),
            pixels_per_point: ctx.pixels_per_point(),
            halos: Meshes::default(),
            letters: Meshes::default(),
            warnings: Vec::new(),
        }
    }

    /// Adds a label; see [`paint_label`].
    pub fn add(
        &mut self,
        label: &LabelLayout,
        pos: Pos2,
        anchor: Align2,
        scale: f32,
        color: Color32,
        halo: Option<(Color32, f32)>,
    ) {
        let corner = label.rect(pos, anchor, scale).min;
        let mut typesetter = self.typesetter.lock();
        let settled = scale == 1.0 || typesetter.zooms.is_settled(&self.ctx, scale);
        let rasterizer = &mut typesetter.rasterizer;
        for line in &label.lines {
            let origin = corner + scale * label.line_origin(line, anchor.x());
            let pen = Pen { origin, scale, settled, pixels_per_point: self.pixels_per_point };
            if let Some((halo_color, width)) = halo {
                self.halos.add(&self.ctx, rasterizer, line, &pen, halo_color, width);
            }
            self.letters.add(&self.ctx, rasterizer, line, &pen, color, 0.0);
        }
        for (line, x) in &label.warnings {
            let left =
                corner + scale * (label.line_origin(&label.lines[*line], anchor.x()) + vec2(x.min, 0.2 * label.request.size));
            let stroke = Stroke::new((2.0 * scale).max(1.0), WARNING);
            self.warnings.push(Shape::line_segment([left, left + vec2(scale * x.span(), 0.0)], stroke));
        }
    }

    /// Paints all that was added, in the painter's layer.
    pub fn paint(self, painter: &Painter) {
        self.typesetter.lock().rasterizer.atlas.upload();
        self.halos.paint(painter);
        self.letters.paint(painter);
        painter.extend(self.warnings);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines_of(text: &str, width: Option<f32>, max_lines: u8) -> (usize, f32, bool) {
        let label = label(&Context::default(), text, 14.0, false, width, max_lines);
        (label.lines.len(), label.size().x, label.is_elided())
    }

    #[test]
    fn a_label_without_limits_is_one_line() {
        let (lines, width, elided) = lines_of("نخست‌وزیر\nعراق", None, 1);
        assert_eq!((lines, elided), (1, false));
        assert!(width > 30.0);
    }

    #[test]
    fn elision_keeps_within_the_width() {
        for text in ["شورای عالی امنیت ملی جمهوری اسلامی", "International Atomic Energy Agency", "مجلس Majlis ۲۰۲۲ و دیگران"]
        {
            for width in [20.0, 60.0, 100.0] {
                let (lines, actual, elided) = lines_of(text, Some(width), 1);
                assert_eq!((lines, elided), (1, true), "{text}");
                assert!(actual <= width + 0.01 && actual > 0.3 * width, "{text}: {actual} of {width}");
            }
        }
    }

    #[test]
    fn two_lines_then_elision() {
        assert_eq!(lines_of("شورای عالی امنیت ملی", Some(90.0), 2).0, 2);
        let (lines, width, elided) = lines_of("شورای عالی امنیت ملی جمهوری اسلامی ایران و دیگران", Some(90.0), 2);
        assert_eq!((lines, elided), (2, true));
        assert!(width <= 90.01);
    }

    #[test]
    fn cached_labels_are_the_same_object() {
        let ctx = Context::default();
        let one = label(&ctx, "تهران", 14.0, false, None, 1);
        assert!(Arc::ptr_eq(&one, &label(&ctx, "تهران", 14.0, false, None, 1)));
        assert!(!Arc::ptr_eq(&one, &label(&ctx, "تهران", 14.0, true, None, 1)));
    }

    #[test]
    fn elided_text_ends_at_a_word_not_at_a_comma() {
        assert_eq!(elide("الف، ب", "الف، ".len()), "الف…");
    }
}
