//! Side by side with Pango: the same font, the same strings, glyph by glyph and line by line.

use std::ops::Range;

use egui::Color32;
use parley::PositionedLayoutItem;

use super::{Direction, Style, Typesetter};

const REFERENCE: &str = include_str!("../../../tests/pango/reference.tsv");

/// One line of glyphs.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    bytes: Range<usize>,
    advance: f32,
    glyphs: Vec<u32>,
}

struct Case<'a> {
    direction: Direction,
    width: Option<f32>,
    text: &'a str,
    expected: Vec<Shown>,
}

fn parse(row: &str) -> Option<Case<'_>> {
    let mut columns = row.split('\t').filter(|_| !row.starts_with('#'));
    let direction = if columns.next()? == "rtl" { Direction::Rtl } else { Direction::Ltr };
    let width = columns.next()?.parse().ok();
    let text = columns.next()?;
    Some(Case { direction, width, text, expected: columns.map(parse_line).collect::<Option<_>>()? })
}

fn parse_line(column: &str) -> Option<Shown> {
    let mut parts = column.split(',');
    let mut number = || parts.next()?.parse::<f32>().ok();
    let (start, end, advance) = (number()?, number()?, number()?);
    let glyphs = column.rsplit(',').next()?.split_whitespace().filter_map(|id| id.parse().ok()).collect();
    Some(Shown { bytes: start as usize..end as usize, advance, glyphs })
}

/// Ours, at a thousand points so that rounding does not matter.
fn lay_out(typesetter: &mut Typesetter, case: &Case<'_>) -> Vec<Shown> {
    let style = Style::new(1000.0, Color32::WHITE);
    let layout = typesetter.fonts.layout(case.text, &style, case.direction, case.width.map(|width| width * 1000.0));
    let mut lines: Vec<Shown> = layout.lines().map(|line| shown(&line)).collect();
    lines.iter_mut().for_each(|line| drop_hanging(line, case.direction));
    lines
}

/// Pango gives the blank that a line is broken at no width; ours hangs outside of the line.
fn drop_hanging(line: &mut Shown, direction: Direction) {
    let end = if direction.is_rtl() { line.glyphs.first() } else { line.glyphs.last() };
    if end == Some(&BLANK) {
        line.glyphs.remove(if direction.is_rtl() { 0 } else { line.glyphs.len() - 1 });
    }
}

fn shown(line: &parley::Line<'_, ()>) -> Shown {
    let mut glyphs = Vec::new();
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(run) = item else { continue };
        // A blank without width stands for a character that is not to be seen; Pango leaves it out.
        let seen = run.glyphs().filter(|glyph| glyph.id != BLANK || glyph.advance > 0.5);
        glyphs.extend(seen.map(|glyph| glyph.id));
    }
    Shown { bytes: line.text_range(), advance: line.metrics().advance - line.metrics().hanging_advance, glyphs }
}

/// The space of Vazirmatn.
const BLANK: u32 = 592;

fn agree(ours: &[Shown], theirs: &[Shown]) -> bool {
    ours.len() == theirs.len()
        && ours
            .iter()
            .zip(theirs)
            .all(|(a, b)| a.bytes == b.bytes && a.glyphs == b.glyphs && (a.advance - b.advance).abs() <= 0.01 * b.advance)
}

#[test]
fn glyphs_widths_and_line_breaks_are_those_of_pango() {
    let mut typesetter = Typesetter::default();
    let cases: Vec<Case<'_>> = REFERENCE.lines().filter_map(parse).collect();
    assert!(cases.iter().filter(|case| case.width.is_none()).count() >= 200);
    assert!(cases.iter().filter(|case| case.width.is_some()).count() >= 40);
    let mut different = Vec::new();
    for case in &cases {
        let ours = lay_out(&mut typesetter, case);
        if !agree(&ours, &case.expected) {
            different.push(format!("{:?} {}\nours   {ours:?}\ntheirs {:?}", case.width, case.text, case.expected));
        }
    }
    assert!(different.is_empty(), "{} of {}:\n{}", different.len(), cases.len(), different.join("\n"));
}
