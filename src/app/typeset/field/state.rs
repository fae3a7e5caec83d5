//! What a field remembers between frames: its text, what is selected, and what an input method is composing.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Context, Id, Pos2, Rect, Vec2, pos2, vec2};
use parley::Affinity;
use unicode_segmentation::UnicodeSegmentation;

use super::super::Style;
use super::super::motion::{Caret, Motion};
use super::history::{Edit, History, Snapshot};
use super::page::Page;

/// One line that scrolls sideways, or lines wrapped to the field's width that scroll up and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lines {
    One,
    Many,
}

/// The text of a field, its selection and its undo.
pub(super) struct FieldState {
    ctx: Context,
    text: String,
    /// Where the selection began, and the caret.
    anchor: usize,
    caret: usize,
    affinity: Affinity,
    /// Where a caret that goes up and down wants to be.
    column: Option<f32>,
    preedit: Option<Preedit>,
    style: Style,
    lines: Lines,
    /// The room for text.
    room: Vec2,
    scroll: Vec2,
    /// The caret that was last scrolled to.
    shown: Option<usize>,
    pub(super) history: History,
}

/// What an input method is composing at the caret; not yet part of the text.
struct Preedit {
    text: String,
    /// Where its own caret is, in bytes.
    caret: Option<usize>,
}

impl FieldState {
    /// The state of the field `id`, made when first asked for.
    pub(super) fn of(ctx: &Context, id: Id, style: &Style, lines: Lines) -> Arc<Mutex<Self>> {
        let known = Self::known(ctx, id);
        known.unwrap_or_else(|| {
            let state = Arc::new(Mutex::new(Self::new(ctx, style, lines)));
            ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&state)));
            state
        })
    }

    /// The state of the field `id`, if there is such a field.
    pub(super) fn known(ctx: &Context, id: Id) -> Option<Arc<Mutex<Self>>> {
        ctx.data(|data| data.get_temp::<Arc<Mutex<Self>>>(id))
    }

    fn new(ctx: &Context, style: &Style, lines: Lines) -> Self {
        Self {
            ctx: ctx.clone(),
            text: String::new(),
            anchor: 0,
            caret: 0,
            affinity: Affinity::Downstream,
            column: None,
            preedit: None,
            style: *style,
            lines,
            room: Vec2::ZERO,
            scroll: Vec2::ZERO,
            shown: None,
            history: History::default(),
        }
    }

    /// How it looks in this frame, and the caller's text where it is not what the field has.
    pub(super) fn follow(&mut self, text: &str, style: &Style, room: Vec2) {
        (self.style, self.room) = (*style, room);
        if self.text != text {
            self.history = History::default();
            self.preedit = None;
            text.clone_into(&mut self.text);
            self.select(text.len(), text.len());
        }
    }

    pub(super) fn line_height(&self) -> f32 {
        self.style.size * self.style.line_height
    }

    pub(super) fn lines(&self) -> Lines {
        self.lines
    }

    /// The text without what an input method is still composing.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn caret(&self) -> usize {
        self.caret
    }

    /// What is to be seen: the text, and what is being composed in it.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        match &self.preedit {
            None => Cow::Borrowed(&self.text),
            Some(preedit) => {
                let (before, after) = self.text.split_at(self.caret);
                Cow::Owned(format!("{before}{}{after}", preedit.text))
            }
        }
    }

    /// The bytes of [`Self::shown`] that are being composed.
    pub(super) fn composed(&self) -> Option<Range<usize>> {
        self.preedit.as_ref().map(|preedit| self.caret..self.caret + preedit.text.len())
    }

    /// What is to be seen, laid out.
    pub(super) fn page(&self) -> Page {
        let width = (self.lines == Lines::Many).then_some(self.room.x);
        Page::new(&self.ctx, &self.shown(), &self.style, width)
    }

    pub(super) fn selection(&self) -> Range<usize> {
        self.anchor.min(self.caret)..self.anchor.max(self.caret)
    }

    pub(super) fn selected_text(&self) -> Option<&str> {
        self.text.get(self.selection()).filter(|text| !text.is_empty())
    }

    /// Selects from one byte to another; the caret is at the second.
    pub(super) fn select(&mut self, anchor: usize, caret: usize) {
        (self.anchor, self.caret) = (floor(&self.text, anchor), floor(&self.text, caret));
        self.affinity = if caret >= self.text.len() { Affinity::Upstream } else { Affinity::Downstream };
        self.column = None;
        self.shown = None;
    }

    /// Moves the caret; the other end of the selection stays if it is to be extended.
    pub(super) fn go(&mut self, motion: Motion, extend: bool) {
        self.history.interrupt();
        let page = self.page();
        let sideways = matches!(motion, Motion::Left | Motion::Right);
        if sideways && !extend && self.anchor != self.caret {
            return self.collapse(&page, motion == Motion::Right);
        }
        let caret = Caret { place: page.place(self.caret, self.affinity), column: self.column };
        let moved = caret.moved(&page, motion);
        self.put(page.byte(moved.place), moved.place.affinity, extend);
        self.column = moved.column;
    }

    /// An arrow leaves a selection at its left or right end.
    fn collapse(&mut self, page: &Page, right: bool) {
        let at = |byte: usize| page.caret_rect(page.place(byte, Affinity::Downstream)).min;
        let (anchor, caret) = (at(self.anchor), at(self.caret));
        let anchor_is_further = (anchor.y, anchor.x) > (caret.y, caret.x);
        let end = if anchor_is_further == right { self.anchor } else { self.caret };
        self.put(end, self.affinity, false);
        self.column = None;
    }

    /// Moves the caret to a point.
    pub(super) fn go_to(&mut self, at: Vec2, extend: bool) {
        let page = self.page();
        let place = page.place_at(at);
        self.put(page.byte(place), place.affinity, extend);
        self.column = None;
    }

    fn put(&mut self, byte: usize, affinity: Affinity, extend: bool) {
        (self.caret, self.affinity) = (floor(&self.text, byte), affinity);
        if !extend {
            self.anchor = self.caret;
        }
        self.shown = None;
    }

    /// Puts `new` where `range` was, with an undo point before, and the caret after it.
    pub(super) fn replace(&mut self, range: Range<usize>, new: &str, kind: Edit) {
        self.preedit = None;
        if self.text.get(range.clone()).is_none_or(|old| old == new) {
            return;
        }
        self.history.before(kind, self.snapshot());
        self.text.replace_range(range.clone(), new);
        let caret = range.start + new.len();
        self.select(caret, caret);
    }

    /// Deletes what is selected, or else from the caret to where `end` says.
    pub(super) fn delete(&mut self, kind: Edit, end: impl FnOnce(&Self) -> usize) {
        let range = if self.anchor == self.caret {
            let end = end(self);
            self.caret.min(end)..self.caret.max(end)
        } else {
            self.selection()
        };
        self.replace(range, "", kind);
    }

    /// The end of the grapheme after the caret.
    pub(super) fn next_grapheme(&self) -> usize {
        self.caret + self.text[self.caret..].graphemes(true).next().map_or(0, str::len)
    }

    /// Backspace takes back a letter at a time, harakat before the letter they stand on; an emoji goes as a whole.
    pub(super) fn previous_character(&self) -> usize {
        let before = &self.text[..self.caret];
        let Some(grapheme) = before.graphemes(true).next_back() else { return 0 };
        let letter = grapheme.chars().next().is_some_and(char::is_alphabetic);
        let step = if letter { grapheme.chars().next_back().map_or(0, char::len_utf8) } else { grapheme.len() };
        self.caret - step
    }

    /// The start of the word before the caret, or the end of the next one.
    pub(super) fn word_end(&self, forward: bool) -> usize {
        let is_word = |(_, word): &(usize, &str)| word.chars().any(char::is_alphanumeric);
        if forward {
            let found = self.text[self.caret..].split_word_bound_indices().find(is_word);
            found.map_or(self.text.len(), |(at, word)| self.caret + at + word.len())
        } else {
            self.text[..self.caret].split_word_bound_indices().rev().find(is_word).map_or(0, |(at, _)| at)
        }
    }

    /// What an input method is composing; with an empty text it has given up.
    pub(super) fn compose(&mut self, text: String, caret: Option<usize>) {
        if !text.is_empty() && self.anchor != self.caret {
            self.replace(self.selection(), "", Edit::Other);
        }
        self.preedit = (!text.is_empty()).then_some(Preedit { text, caret });
        self.shown = None;
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        Snapshot { text: self.text.clone(), selection: (self.anchor, self.caret) }
    }

    /// A step back or forward, from what is now.
    pub(super) fn history_step(&mut self, step: fn(&mut History, Snapshot) -> Option<Snapshot>) -> Option<Snapshot> {
        let now = self.snapshot();
        step(&mut self.history, now)
    }

    pub(super) fn restore(&mut self, snapshot: Option<Snapshot>) {
        let Some(Snapshot { text, selection: (anchor, caret) }) = snapshot else { return };
        self.preedit = None;
        self.text = text;
        self.select(anchor, caret);
    }

    /// Where the caret is drawn; nowhere while an input method hides it.
    pub(super) fn caret_rect(&self, page: &Page) -> Option<Rect> {
        let byte = match &self.preedit {
            None => self.caret,
            Some(preedit) => self.caret + preedit.caret?.min(preedit.text.len()),
        };
        Some(page.caret_rect(page.place(byte, self.affinity)))
    }

    /// Scrolls as little as brings the caret into view, when it has moved. A line without focus shows its beginning.
    pub(super) fn scroll_to_caret(&mut self, page: &Page, focused: bool) {
        let end = (page.size() + vec2(2.0, 0.0) - self.room).max(Vec2::ZERO);
        if self.lines == Lines::One && (!focused || end.x == 0.0) {
            let beginning = page.size().x + 2.0 - self.room.x;
            self.scroll = vec2(if page.is_rtl() { beginning } else { 0.0 }, 0.0);
            return;
        }
        if focused
            && self.shown != Some(self.caret)
            && let Some(caret) = self.caret_rect(page)
        {
            self.shown = Some(self.caret);
            let into_view = |scroll: f32, low: f32, high: f32, room: f32| scroll.clamp((high - room).min(low), low);
            self.scroll.x = into_view(self.scroll.x, caret.center().x - 1.0, caret.center().x + 2.0, self.room.x);
            self.scroll.y = into_view(self.scroll.y, caret.top(), caret.bottom(), self.room.y);
        }
        if self.lines == Lines::Many {
            self.scroll.x = 0.0;
        }
        self.scroll = self.scroll.clamp(Vec2::ZERO, end);
    }

    /// Scrolls lines that do not all fit by so many points; what could not be used is left to what is around.
    pub(super) fn scroll_by(&mut self, page: &Page, up: f32) -> bool {
        let end = (page.size().y - self.room.y).max(0.0);
        let before = self.scroll.y;
        self.scroll.y = (before - up).clamp(0.0, end);
        self.scroll.y != before
    }

    /// How far lines are scrolled and how far they can be.
    pub(super) fn scrolled(&self, page: &Page) -> (f32, f32) {
        (self.scroll.y, (page.size().y - self.room.y).max(0.0))
    }

    /// Where the text's own top left corner lies. A line that fits stands at the side it begins at.
    pub(super) fn origin(&self, page: &Page, inner: Rect) -> Pos2 {
        match self.lines {
            Lines::One => pos2(inner.left() - self.scroll.x, inner.center().y - 0.5 * page.size().y),
            Lines::Many => inner.min - self.scroll,
        }
    }
}

/// The character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}
