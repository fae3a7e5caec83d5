//! Left and right on screen: a caret stands in the gaps of a line, between the graphemes as they are drawn.
//!
//! parley goes from line to line as if all text ran to the right; in a wrapped Persian paragraph its caret would
//! jump up where the reader goes down. Here a line is left at the edge where its paragraph goes on.

use std::collections::BTreeSet;
use std::ops::Range;

use parley::Affinity;
use unicode_segmentation::UnicodeSegmentation;

use super::Paragraph;
use super::selection::Place;

/// A grapheme as drawn.
struct Drawn {
    bytes: Range<usize>,
    rtl: bool,
}

/// The place one grapheme to the left or right; `None` beyond the first or last line.
pub(super) fn grapheme(paragraph: &Paragraph, from: Place, right: bool) -> Option<Place> {
    step(paragraph, from, right).map(|(place, _)| place)
}

/// The end of the word in reading direction, or the start of the word against it.
pub(super) fn word(paragraph: &Paragraph, from: Place, right: bool) -> Option<Place> {
    let (starts, ends) = words(paragraph.text());
    let mut last = None;
    let mut at = from;
    while let Some((place, forward)) = step(paragraph, at, right) {
        last = Some(place);
        if (if forward { &ends } else { &starts }).contains(&place.byte) {
            break;
        }
        at = place;
    }
    last
}

fn words(text: &str) -> (BTreeSet<usize>, BTreeSet<usize>) {
    text.unicode_word_indices().map(|(at, word)| (at, at + word.len())).unzip()
}

/// One grapheme over, and whether that was forward in the text.
fn step(paragraph: &Paragraph, from: Place, right: bool) -> Option<(Place, bool)> {
    let line = paragraph.line_at(paragraph.caret_at(from).center().y);
    let drawn = graphemes(paragraph, line);
    let gap = gap_of(&drawn, from);
    let crossed = if right { drawn.get(gap) } else { gap.checked_sub(1).and_then(|before| drawn.get(before)) };
    let onward = right != paragraph.direction().is_rtl();
    let crossed = match crossed {
        Some(crossed) => crossed,
        None => &edge(paragraph, line, right, onward)?,
    };
    Some((settled(paragraph, beside(from, crossed, right)), crossed.rtl != right))
}

/// The grapheme at which the next line begins, or the one at which the line before ends.
fn edge(paragraph: &Paragraph, line: usize, right: bool, onward: bool) -> Option<Drawn> {
    let next = if onward { line + 1 } else { line.checked_sub(1)? };
    let mut drawn = graphemes(paragraph, next);
    if right { (!drawn.is_empty()).then(|| drawn.swap_remove(0)) } else { drawn.pop() }
}

fn graphemes(paragraph: &Paragraph, line: usize) -> Vec<Drawn> {
    let line = paragraph.layout().get(line);
    let clusters = line.iter().flat_map(|line| line.runs().flat_map(|run| run.visual_clusters()));
    clusters.map(|cluster| Drawn { bytes: cluster.text_range(), rtl: cluster.is_rtl() }).collect()
}

/// How many graphemes stand left of a place.
fn gap_of(drawn: &[Drawn], place: Place) -> usize {
    let after = drawn.iter().position(|it| it.bytes.start == place.byte).map(|at| at + usize::from(drawn[at].rtl));
    let before = drawn.iter().position(|it| it.bytes.end == place.byte).map(|at| at + usize::from(!drawn[at].rtl));
    let gap = if place.affinity == Affinity::Upstream { before.or(after) } else { after.or(before) };
    gap.unwrap_or(0)
}

/// The other side of a grapheme that was crossed.
fn beside(from: Place, crossed: &Drawn, right: bool) -> Place {
    let (byte, affinity) =
        if crossed.rtl == right { (crossed.bytes.start, Affinity::Downstream) } else { (crossed.bytes.end, Affinity::Upstream) };
    Place { byte, affinity, ..from }
}

/// Behind the last grapheme of a wrapped line the caret already stands at the start of the next.
fn settled(paragraph: &Paragraph, place: Place) -> Place {
    let breaks = (1..paragraph.line_count()).any(|line| paragraph.line_bytes(line).start == place.byte);
    if breaks { Place { affinity: Affinity::Downstream, ..place } } else { place }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Context};

    use super::super::{Style, paragraph};
    use super::*;

    fn way(text: &str, width: f32, from: Place, right: bool, step: fn(&Paragraph, Place, bool) -> Option<Place>) -> Vec<usize> {
        let paragraph = paragraph(&Context::default(), text, &Style::new(16.0, Color32::WHITE), width);
        let next = |at: &Place| step(&paragraph, *at, right);
        std::iter::successors(Some(from), next).map(|place| place.byte).take(1000).collect()
    }

    fn end(text: &str) -> Place {
        Place { affinity: Affinity::Upstream, ..Place::new(0, text.len()) }
    }

    #[test]
    fn every_grapheme_is_passed_once_over_all_lines() {
        for text in ["رئیس‌جمهور در گفتگو با خبرنگاران گفت که نشست", "one two three four five six seven"]
        {
            let rtl = text.starts_with('ر');
            let starts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            let backwards: Vec<usize> = starts.iter().rev().copied().collect();
            assert_eq!(way(text, 100.0, Place::new(0, 0), !rtl, grapheme), starts);
            assert_eq!(way(text, 100.0, end(text), rtl, grapheme), backwards);
        }
    }

    #[test]
    fn in_mixed_text_the_caret_goes_straight_on() {
        let text = "متن Axios گزارش";
        let paragraph = paragraph(&Context::default(), text, &Style::new(16.0, Color32::WHITE), 500.0);
        let mut place = Place::new(0, 0);
        let mut x = paragraph.caret_at(place).center().x;
        while let Some(next) = grapheme(&paragraph, place, false) {
            let left = paragraph.caret_at(next).center().x;
            assert!(left < x, "{next:?}");
            (place, x) = (next, left);
        }
        assert_eq!(place.byte, text.len());
    }

    #[test]
    fn words_end_forward_and_begin_backward() {
        assert_eq!(way("one, two three", 500.0, Place::new(0, 0), true, word), [0, 3, 8, 14]);
        assert_eq!(way("one, two three", 500.0, end("one, two three"), false, word), [14, 9, 5, 0]);
        let text = "مقام‌های ایران";
        assert_eq!(way(text, 500.0, Place::new(0, 0), false, word), [0, "مقام‌های".len(), text.len()]);
    }
}
