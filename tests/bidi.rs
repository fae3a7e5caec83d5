//! Unicode's own test of the bidirectional algorithm against the order in which text stands on screen.

#![cfg(feature = "window")]

use egui::{Color32, Context};
use isnad::app::typeset::{Direction, Style, paragraph};

/// One line of `BidiCharacterTest.txt`.
struct Case {
    text: String,
    direction: Direction,
    /// The characters from left to right, by their index; those that rule X9 removes are missing.
    order: Vec<usize>,
}

fn parse(line: &str) -> Option<Case> {
    let fields: Vec<&str> = line.split(';').filter(|_| !line.starts_with('#')).collect();
    let [codes, _, level, _, order] = fields.as_slice() else { return None };
    let text = codes.split(' ').map(|code| u32::from_str_radix(code, 16).ok().and_then(char::from_u32)).collect::<Option<_>>()?;
    let direction = if *level == "1" { Direction::Rtl } else { Direction::Ltr };
    Some(Case { text, direction, order: order.split_whitespace().filter_map(|index| index.parse().ok()).collect() })
}

/// The graphemes of the text on screen from left to right, each as the indices of its characters.
fn graphemes(ctx: &Context, case: &Case) -> Vec<Vec<usize>> {
    let style = Style::new(12.0, Color32::WHITE).running(case.direction);
    let paragraph = paragraph(ctx, &case.text, &style, 10_000.0);
    let index_of = |byte: usize| case.text.char_indices().position(|(start, _)| start == byte).unwrap_or(usize::MAX);
    let clusters = (0..paragraph.line_count()).flat_map(|line| paragraph.visual_order(line));
    clusters.map(|range| case.text[range.clone()].char_indices().map(|(at, _)| index_of(range.start + at)).collect()).collect()
}

/// Graphemes are the smallest things on screen: the order of characters within one is not asked for.
fn agrees(ctx: &Context, case: &Case) -> bool {
    let graphemes = graphemes(ctx, case);
    let grapheme_of = |index: usize| graphemes.iter().position(|it| it.contains(&index));
    let mut expected: Vec<Option<usize>> = case.order.iter().map(|index| grapheme_of(*index)).collect();
    expected.dedup();
    let shown = (0..graphemes.len()).filter(|at| graphemes[*at].iter().any(|index| case.order.contains(index)));
    expected == shown.map(Some).collect::<Vec<_>>()
}

/// All lines of the data whose order on screen is another one.
fn failures(data: &str) -> Vec<&str> {
    let ctx = Context::default();
    let cases = data.lines().filter_map(|line| Some((line, parse(line)?)));
    cases.filter(|(_, case)| !agrees(&ctx, case)).map(|(line, _)| line).collect()
}

#[test]
fn bidi_character_test() {
    let data = include_str!("bidi/BidiCharacterTest.txt");
    assert!(data.lines().filter_map(parse).count() > 4000);
    assert_eq!(failures(data), [""; 0]);
}

/// The whole of it, from Debian's package `unicode-data`.
#[test]
#[ignore = "needs /usr/share/unicode"]
fn whole_bidi_character_test() {
    let data = std::fs::read_to_string("/usr/share/unicode/BidiCharacterTest.txt").unwrap();
    assert!(data.lines().filter_map(parse).count() > 91_000);
    assert_eq!(failures(&data), [""; 0]);
}

#[test]
fn a_wrong_order_is_noticed() {
    assert_eq!(failures("05D0 0061;0;0;1 0;1 0").len(), 1);
}
