//! What is selected: one selection per context, over one or several paragraphs of a flow.
//!
//! A flow is a run of numbered paragraphs, such as an article. Only the paragraphs in view are laid out, so
//! the selection holds places and not text; whoever owns the text slices it when it is to be copied.

use std::ops::Range;

use egui::{Context, Event, Id, Key, Modifiers, Ui};
use parley::Affinity;

use super::motion::{Caret, Motion, Paragraphs};

/// A caret place: before `byte` of a paragraph, and which of its two neighbours it clings to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Number of the paragraph in its flow.
    pub paragraph: usize,
    /// Byte offset in the paragraph's text.
    pub byte: usize,
    /// Where directions meet, a byte offset has two places on screen; this tells which.
    pub(super) affinity: Affinity,
}

impl Place {
    /// The place before a byte.
    #[must_use]
    pub fn new(paragraph: usize, byte: usize) -> Self {
        Self { paragraph, byte, affinity: Affinity::Downstream }
    }

    fn key(self) -> (usize, usize) {
        (self.paragraph, self.byte)
    }
}

/// From where the selecting began to where the pointer or caret is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// Where it began.
    pub anchor: Place,
    /// Where it ends; before the anchor if it was made backwards.
    pub focus: Place,
}

impl Selection {
    /// A range of bytes within one paragraph.
    #[must_use]
    pub fn of_range(paragraph: usize, range: Range<usize>) -> Self {
        Self { anchor: Place::new(paragraph, range.start), focus: Place::new(paragraph, range.end) }
    }

    /// Whether nothing is selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.anchor.key() == self.focus.key()
    }

    /// The two ends in logical order.
    #[must_use]
    pub fn ends(&self) -> (Place, Place) {
        if self.anchor.key() <= self.focus.key() { (self.anchor, self.focus) } else { (self.focus, self.anchor) }
    }

    /// The selected bytes of a paragraph that is `len` bytes long.
    #[must_use]
    pub fn range_in(&self, paragraph: usize, len: usize) -> Range<usize> {
        let (start, end) = self.ends();
        if paragraph < start.paragraph || paragraph > end.paragraph {
            return 0..0;
        }
        let from = if paragraph == start.paragraph { start.byte.min(len) } else { 0 };
        let to = if paragraph == end.paragraph { end.byte.min(len) } else { len };
        from..to
    }
}

/// The selection of a context and the flow it is in.
#[derive(Clone, Copy)]
pub(super) struct Active {
    pub(super) flow: Id,
    pub(super) selection: Selection,
    /// The button is down and the focus follows the pointer.
    pub(super) dragging: bool,
    /// Where a focus that is moved up and down wants to be.
    pub(super) column: Option<f32>,
}

impl Active {
    fn id() -> Id {
        Id::unique("typeset::selection")
    }

    /// The selection, if it is in this flow.
    pub(super) fn of(ctx: &Context, flow: Id) -> Option<Self> {
        ctx.data(|data| data.get_temp::<Self>(Self::id())).filter(|active| active.flow == flow)
    }

    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }
}

/// The selection in this flow, if it is not empty.
#[must_use]
pub fn selection_in(ctx: &Context, flow: Id) -> Option<Selection> {
    Active::of(ctx, flow).map(|active| active.selection).filter(|selection| !selection.is_empty())
}

/// Selects something in this flow, and nothing in any other.
pub fn select(ctx: &Context, flow: Id, selection: Selection) {
    Active { flow, selection, dragging: false, column: None }.store(ctx);
}

/// Selects nothing.
pub fn clear(ctx: &Context) {
    ctx.data_mut(|data| data.remove::<Active>(Active::id()));
}

/// Keys that select in a text which has the keyboard: Shift with what moves a caret, and Ctrl A for all. `start` is
/// where a selection begins if there is none. The new end of the selection, if it was moved.
pub(super) fn select_with_keys(ui: &Ui, flow: Id, text: &impl Paragraphs, page: isize, start: Place) -> Option<Place> {
    let mut moved = None;
    for (key, modifiers) in pressed_keys(ui) {
        if key == Key::A && modifiers.command {
            let end = Caret::at(start).moved(text, Motion::End).place;
            select(ui.ctx(), flow, Selection { anchor: Place::new(0, 0), focus: end });
        }
        let motion = Motion::of_key(key, modifiers.command, page).filter(|_| modifiers.shift);
        moved = motion.map(|motion| extend(ui.ctx(), flow, text, motion, start)).or(moved);
    }
    moved
}

fn pressed_keys(ui: &Ui) -> Vec<(Key, Modifiers)> {
    let pressed = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(pressed).collect())
}

fn extend(ctx: &Context, flow: Id, text: &impl Paragraphs, motion: Motion, start: Place) -> Place {
    let nothing = Active { flow, selection: Selection { anchor: start, focus: start }, dragging: false, column: None };
    let active = Active::of(ctx, flow).unwrap_or(nothing);
    let focus = active.selection.focus;
    // The text may have become another since.
    let place = if focus.paragraph < text.count() { focus } else { start };
    let caret = Caret { place, column: active.column }.moved(text, motion);
    let selection = Selection { focus: caret.place, ..active.selection };
    Active { selection, column: caret.column, ..active }.store(ctx);
    caret.place
}

/// The selection, if it is in this flow and the user has just asked to copy it, and no other widget has the keyboard.
/// The owner of the text answers with [`Context::copy_text`] of exactly those bytes.
#[must_use]
pub fn copy_requested(ui: &Ui, flow: Id) -> Option<Selection> {
    let selection = selection_in(ui.ctx(), flow)?;
    if ui.memory(|memory| memory.focused().is_some_and(|id| id != flow)) {
        return None;
    }
    ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Copy))).then_some(selection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_over_paragraphs_is_the_sum_of_its_ranges() {
        let backwards = Selection { anchor: Place::new(3, 5), focus: Place::new(1, 7) };
        assert_eq!(backwards.range_in(0, 10), 0..0);
        assert_eq!(backwards.range_in(1, 10), 7..10);
        assert_eq!(backwards.range_in(2, 10), 0..10);
        assert_eq!(backwards.range_in(3, 10), 0..5);
        assert_eq!(backwards.range_in(4, 10), 0..0);
    }

    #[test]
    fn one_selection_at_a_time() {
        let ctx = Context::default();
        let (one, two) = (Id::unique(1), Id::unique(2));
        select(&ctx, one, Selection::of_range(0, 2..5));
        assert_eq!(selection_in(&ctx, one).map(|it| it.range_in(0, 9)), Some(2..5));
        select(&ctx, two, Selection::of_range(0, 1..1));
        assert_eq!(selection_in(&ctx, one), None);
        assert_eq!(selection_in(&ctx, two), None, "empty");
    }
}
