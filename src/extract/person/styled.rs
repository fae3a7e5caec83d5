//! «جلالته», «سموه»: an Arabic style with a possessive stands for the first who was named with that style.

use super::gather::Group;
use super::scene::Scene;
use crate::extract::Mention;
use crate::lexicon::style::Style;
use crate::text::{Lang, Span};

/// How many words before a name may hold its style: «صاحب السمو الملكي الأمير NAME».
const BEFORE: usize = 3;

/// What may be written onto a style.
const WRITTEN_ON: [char; 6] = ['و', 'ف', 'ب', 'ل', 'ك', 'ک'];

/// Adds the places of such styles to those where a group is meant.
pub(super) fn add(scene: &Scene, groups: &[Group], references: &mut [Vec<Mention>]) {
    for at in 0..scene.tokens.len() {
        let Some((style, skip)) = style_at(scene, at).filter(|_| scene.lang(at) == Lang::Ar && !scene.is_furniture(at)) else {
            continue;
        };
        if let Some(group) = bearer(scene, groups, style, at) {
            let whole = scene.tokens[at].span;
            let span = Span { start: whole.start + skip, end: whole.end };
            references[group].push(Mention::because(span, "person.office-stands-for-name", span));
        }
    }
}

/// The style that a word is, and how many bytes are written onto it.
fn style_at(scene: &Scene, at: usize) -> Option<(Style, u32)> {
    let word = scene.word(at);
    let Some(bare) = word.strip_prefix(WRITTEN_ON) else { return Style::of(word).map(|s| (s, 0)) };
    let first = scene.reading.source(scene.tokens[at].span).chars().next().map_or(0, char::len_utf8);
    Style::of(word).map(|s| (s, 0)).or_else(|| Style::of(bare).map(|s| (s, u32::try_from(first).unwrap_or_default())))
}

/// Whoever was named first with the style.
fn bearer(scene: &Scene, groups: &[Group], style: Style, at: usize) -> Option<usize> {
    let styled = |start: usize| (start.saturating_sub(BEFORE)..start).any(|t| style.is_told_by(scene.word(t)));
    let first = |g: usize| groups[g].names.iter().map(|n| n.tokens.start).filter(|s| *s < at && styled(*s)).min();
    (0..groups.len()).filter_map(|g| first(g).map(|s| (s, g))).min().map(|(_, g)| g)
}
