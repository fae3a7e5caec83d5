//! Text to read, point at, select and copy.

use std::ops::Range;
use std::sync::Arc;

use egui::{CursorIcon, EventFilter, Id, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::motion::Paragraphs;
use super::paragraph::{Highlight, Underline, measure};
use super::selection::{Active, Place, Selection, copy_requested, select, select_with_keys};
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
    paragraph: &'a Arc<Paragraph>,
    response: &'a Response,
    flow: Option<(Id, usize)>,
}

impl Placed<'_> {
    fn flow(&self) -> (Id, usize) {
        self.flow.unwrap_or((self.response.id, 0))
    }

    /// The pointer; when it was dragged out of what is in sight, the nearest point that is.
    fn local(&self, ui: &Ui) -> Option<Vec2> {
        let pointer = ui.input(|input| input.pointer.interact_pos())?;
        let inside = ui.clip_rect().y_range().shrink(0.5).clamp(pointer.y);
        Some(Pos2::new(pointer.x, if self.flow.is_some() { inside } else { pointer.y }) - self.origin.min)
    }

    fn selected(&self, ui: &Ui) -> Option<Range<usize>> {
        let (flow, index) = self.flow();
        let selection = Active::of(ui.ctx(), flow)?.selection;
        Some(selection.range_in(index, self.paragraph.text().len())).filter(|range| !range.is_empty())
    }

    fn select_with_pointer(&self, ui: &Ui) {
        let Some(at) = self.local(ui) else { return };
        let (flow, index) = self.flow();
        let here = self.paragraph.place_at(index, at);
        if self.response.clicked() {
            // To egui the paragraph was clicked and not the flow, which it takes the keyboard from.
            ui.memory_mut(|memory| memory.request_focus(flow));
        }
        if self.response.triple_clicked() {
            select(ui.ctx(), flow, Selection::of_range(index, 0..self.paragraph.text().len()));
        } else if self.response.double_clicked() {
            select(ui.ctx(), flow, Selection::of_range(index, self.paragraph.word_at(at)));
        } else if self.is_pressed_here(ui) {
            // The whole flow takes the keyboard: this paragraph may soon be out of sight.
            ui.memory_mut(|memory| memory.request_focus(flow));
            let known = Active::of(ui.ctx(), flow).filter(|_| ui.input(|input| input.modifiers.shift));
            let anchor = known.map_or(here, |active| active.selection.anchor);
            Active { flow, selection: Selection { anchor, focus: here }, dragging: true, column: None }.store(ui.ctx());
        } else {
            self.drag(ui, at, here);
        }
    }

    /// Where frames are slow, the button is down and up again in one of them.
    fn is_pressed_here(&self, ui: &Ui) -> bool {
        (self.response.is_pointer_button_down_on() || self.response.clicked())
            && ui.input(|input| input.pointer.primary_pressed())
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

    /// A paragraph in a flow leaves the keyboard to it.
    fn select_with_keys(&self, ui: &Ui) {
        if self.flow.is_some() {
            return;
        }
        let id = self.response.id;
        if self.response.has_focus() {
            keep_arrows(ui, id);
            let text = Alone(self.paragraph);
            select_with_keys(ui, id, &text, PAGE, Place::new(0, 0));
        }
        if let Some(selection) = copy_requested(ui, id) {
            let range = selection.range_in(0, self.paragraph.text().len());
            ui.ctx().copy_text(self.paragraph.text().get(range).unwrap_or_default().to_owned());
        }
    }
}

/// Lines that Page Down goes in a text that does not scroll by itself.
const PAGE: isize = 10;

/// A text of one paragraph.
struct Alone<'a>(&'a Arc<Paragraph>);

impl Paragraphs for Alone<'_> {
    fn count(&self) -> usize {
        1
    }

    fn paragraph(&self, _: usize) -> Arc<Paragraph> {
        Arc::clone(self.0)
    }
}

/// Arrows select and do not move the keyboard focus; Tab and Escape are egui's.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
