//! Text to read, point at, select and copy.

use std::ops::Range;

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};
use parley::Cursor;

use super::paragraph::{Highlight, Underline, measure};
use super::selection::{Active, Place, Selection, copy_requested, select};
use super::widget::space_for;
use super::{Paragraph, Style, paragraph};

/// What happened to a text.
pub struct RichResponse {
    /// egui's response, over the text's rectangle.
    pub response: Response,
    /// The byte that was clicked: the start of its grapheme.
    pub clicked_byte: Option<usize>,
    /// The byte under the pointer.
    pub hovered_byte: Option<usize>,
    /// The selected bytes.
    pub selected: Option<Range<usize>>,
}

/// Shows a text with coloured ranges that can be selected and copied. Its accessible name is the text.
pub fn rich_text_ui(ui: &mut Ui, text: &str, style: &Style, highlights: &[Highlight], underlines: &[Underline]) -> RichResponse {
    RichText::new(text, style).highlights(highlights).underlines(underlines).ui(ui)
}

/// One paragraph, alone or in a flow that is selected as a whole.
pub struct RichText<'a> {
    text: &'a str,
    style: Style,
    highlights: &'a [Highlight],
    underlines: &'a [Underline],
    flow: Option<(Id, usize)>,
}

impl<'a> RichText<'a> {
    /// Plain text.
    #[must_use]
    pub fn new(text: &'a str, style: &Style) -> Self {
        Self { text, style: *style, highlights: &[], underlines: &[], flow: None }
    }

    /// With colours behind it.
    #[must_use]
    pub fn highlights(self, highlights: &'a [Highlight]) -> Self {
        Self { highlights, ..self }
    }

    /// With lines under it.
    #[must_use]
    pub fn underlines(self, underlines: &'a [Underline]) -> Self {
        Self { underlines, ..self }
    }

    /// As the paragraph number `index` of a flow: selecting goes on from one to the next. Copying is then the
    /// work of the flow's owner, see [`copy_requested`].
    #[must_use]
    pub fn in_flow(self, flow: Id, index: usize) -> Self {
        Self { flow: Some((flow, index)), ..self }
    }

    /// Shows it. Its accessible name is the text.
    pub fn ui(self, ui: &mut Ui) -> RichResponse {
        let width = ui.available_width();
        let size = space_for(ui, &measure(ui.ctx(), self.text, &self.style, width));
        let (rect, response) = ui.allocate_exact_size(size, self.sense());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        let flow = self.flow.map_or(response.id, |(flow, _)| flow);
        if !ui.is_rect_visible(rect) && !response.has_focus() && Active::of(ui.ctx(), flow).is_none() {
            return RichResponse { response, clicked_byte: None, hovered_byte: None, selected: None };
        }
        let paragraph = paragraph(ui.ctx(), self.text, &self.style, width);
        let shift = if paragraph.direction().is_rtl() { rect.width() - width } else { 0.0 };
        let place =
            Placed { origin: rect.translate(vec2(shift, 0.0)), paragraph: &paragraph, response: &response, flow: self.flow };
        self.interact(ui, &place)
    }

    fn interact(&self, ui: &Ui, place: &Placed<'_>) -> RichResponse {
        let response = place.response.clone();
        place.select_with_pointer(ui);
        place.select_with_keys(ui);
        let selected = place.selected(ui);
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, place, selected.clone());
        }
        let under = |pos: Pos2| place.paragraph.grapheme_at(pos - place.origin.min);
        let hovered_byte = response.hover_pos().and_then(under).map(|grapheme| grapheme.start);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Text);
        }
        let clicked_byte = hovered_byte.filter(|_| response.clicked());
        RichResponse { response, clicked_byte, hovered_byte, selected }
    }

    /// The paragraphs of an article are not one by one on the way of the Tab key.
    fn sense(&self) -> Sense {
        if self.flow.is_some() { Sense::CLICK | Sense::DRAG } else { Sense::click_and_drag() }
    }

    fn paint(&self, ui: &Ui, place: &Placed<'_>, selected: Option<Range<usize>>) {
        let origin = place.origin.min;
        let fill = ui.visuals().selection.bg_fill.gamma_multiply(0.6);
        for rect in selected.map(|range| place.paragraph.selection_rects(range)).unwrap_or_default() {
            ui.painter().rect_filled(rect.translate(origin.to_vec2()), 0.0, fill);
        }
        place.paragraph.paint(ui.painter(), origin, self.style.color, self.highlights, self.underlines);
    }
}

/// A paragraph at its place on screen.
struct Placed<'a> {
    origin: Rect,
    paragraph: &'a Paragraph,
    response: &'a Response,
    flow: Option<(Id, usize)>,
}

impl Placed<'_> {
    fn flow(&self) -> (Id, usize) {
        self.flow.unwrap_or((self.response.id, 0))
    }

    fn local(&self, ui: &Ui) -> Option<Vec2> {
        Some(ui.input(|input| input.pointer.interact_pos())? - self.origin.min)
    }

    fn place(&self, cursor: Cursor) -> Place {
        Place { paragraph: self.flow().1, byte: cursor.index(), affinity: cursor.affinity() }
    }

    fn cursor(&self, place: Place) -> Cursor {
        Cursor::from_byte_index(self.paragraph.layout(), place.byte, place.affinity)
    }

    fn selected(&self, ui: &Ui) -> Option<Range<usize>> {
        let (flow, index) = self.flow();
        let selection = Active::of(ui.ctx(), flow)?.selection;
        Some(selection.range_in(index, self.paragraph.text().len())).filter(|range| !range.is_empty())
    }

    fn select_with_pointer(&self, ui: &Ui) {
        let Some(at) = self.local(ui) else { return };
        let (flow, index) = self.flow();
        let here = self.place(Cursor::from_point(self.paragraph.layout(), at.x, at.y));
        if self.response.triple_clicked() {
            select(ui.ctx(), flow, Selection::of_range(index, 0..self.paragraph.text().len()));
        } else if self.response.double_clicked() {
            select(ui.ctx(), flow, Selection::of_range(index, self.paragraph.word_at(at)));
        } else if self.is_pressed_here(ui) {
            self.response.request_focus();
            let known = Active::of(ui.ctx(), flow).filter(|_| ui.input(|input| input.modifiers.shift));
            let anchor = known.map_or(here, |active| active.selection.anchor);
            Active { flow, selection: Selection { anchor, focus: here }, dragging: true }.store(ui.ctx());
        } else {
            self.drag(ui, at, here);
        }
    }

    fn is_pressed_here(&self, ui: &Ui) -> bool {
        self.response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed())
    }

    /// While the button is down, the paragraph at the pointer's height holds the focus, wherever it was pressed.
    fn drag(&self, ui: &Ui, at: Vec2, here: Place) {
        let Some(active) = Active::of(ui.ctx(), self.flow().0).filter(|active| active.dragging) else { return };
        let down = ui.input(|input| input.pointer.primary_down());
        let alone = self.flow.is_none();
        let mut selection = active.selection;
        if down && (alone || (0.0..self.paragraph.size().y).contains(&at.y)) {
            selection.focus = here;
        }
        Active { selection, dragging: down, ..active }.store(ui.ctx());
    }

    fn select_with_keys(&self, ui: &Ui) {
        let (flow, index) = self.flow();
        if self.response.has_focus() {
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.response.id, arrows));
            if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
                select(ui.ctx(), flow, Selection::of_range(index, 0..self.paragraph.text().len()));
            }
            self.extend_with_arrows(ui, flow);
        }
        let others_copy = ui.memory(|memory| memory.focused().is_some_and(|id| id != self.response.id));
        if self.flow.is_none()
            && !others_copy
            && let Some(selection) = copy_requested(ui, flow)
        {
            let range = selection.range_in(index, self.paragraph.text().len());
            ui.ctx().copy_text(self.paragraph.text().get(range).unwrap_or_default().to_owned());
        }
    }

    /// Shift with an arrow moves the focus, as it looks on screen.
    fn extend_with_arrows(&self, ui: &Ui, flow: Id) {
        let Some(active) = Active::of(ui.ctx(), flow) else { return };
        let layout = self.paragraph.layout();
        let mut selection = parley::Selection::new(self.cursor(active.selection.anchor), self.cursor(active.selection.focus));
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let words = Modifiers::COMMAND | Modifiers::SHIFT;
        for (modifiers, key, step) in [
            (words, Key::ArrowLeft, parley::Selection::previous_visual_word as Step),
            (words, Key::ArrowRight, parley::Selection::next_visual_word),
            (Modifiers::SHIFT, Key::ArrowLeft, parley::Selection::previous_visual),
            (Modifiers::SHIFT, Key::ArrowRight, parley::Selection::next_visual),
            (Modifiers::SHIFT, Key::ArrowUp, parley::Selection::previous_line),
            (Modifiers::SHIFT, Key::ArrowDown, parley::Selection::next_line),
        ] {
            if pressed(modifiers, key) {
                selection = step(&selection, layout, true);
            }
        }
        let focus = self.place(selection.focus());
        if focus != active.selection.focus {
            Active { selection: Selection { focus, ..active.selection }, ..active }.store(ui.ctx());
        }
    }
}

/// One of parley's moves: with `true` it extends the selection.
type Step = fn(&parley::Selection, &parley::Layout<()>, bool) -> parley::Selection;
