//! A long text as paragraphs under each other, of which only those in sight are laid out.
//!
//! Paragraphs that were never in sight have an estimated height. When one turns out taller or lower, and
//! stands above what the user looks at, the scroll offset moves with it, so that nothing seems to jump.

use std::ops::Range;
use std::sync::Arc;

use egui::scroll_area::ScrollAreaOutput;
use egui::{Context, Id, Key, Modifiers, Rangef, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::motion::Paragraphs;
use super::rich::keep_arrows;
use super::selection::{Active, Place, select_with_keys};
use super::{Paragraph, Style, estimated_height, paragraph, scroll_area};

/// The text that a flow shows.
#[derive(Clone, Copy)]
pub struct FlowText<'a> {
    /// What a screen reader calls it.
    pub name: &'a str,
    /// The number of paragraphs.
    pub count: usize,
    /// The text of each.
    pub paragraph: &'a dyn Fn(usize) -> &'a str,
    /// The look they have, but for the colour.
    pub style: Style,
}

/// Heights of the paragraphs of one text, and how to scroll to one. Keep it as long as the text is shown.
#[derive(Clone, Debug)]
pub struct Flow {
    id: Id,
    gap: f32,
    width: f32,
    heights: Vec<f32>,
    /// Scroll offset for the next frame, if it is not the user's to choose.
    offset: Option<f32>,
    reveal: Option<usize>,
    /// How many paragraphs the last frame showed.
    shown: Range<usize>,
    /// The part of the text that was in sight in the last frame, and how wide it was laid out.
    view: Rangef,
    inner_width: f32,
}

impl Flow {
    /// An empty flow whose paragraphs will stand `gap` points apart.
    #[must_use]
    pub fn new(id: Id, gap: f32) -> Self {
        Self {
            id,
            gap,
            width: 0.0,
            heights: Vec::new(),
            offset: None,
            reveal: None,
            shown: 0..0,
            view: Rangef::new(0.0, 0.0),
            inner_width: 0.0,
        }
    }

    /// The id of its selection: see [`super::RichText::in_flow`] and [`super::selection::copy_requested`].
    #[must_use]
    pub fn id(&self) -> Id {
        self.id
    }

    /// The paragraphs that were shown in the last frame.
    #[must_use]
    pub fn shown(&self) -> Range<usize> {
        self.shown.clone()
    }

    /// Brings a paragraph into the middle of the view in the next frame.
    pub fn reveal(&mut self, index: usize) {
        self.reveal = Some(index);
    }

    /// Shows the paragraphs in sight with `one`, in a vertical scroll area that fills the space at hand. It takes the
    /// keyboard as a whole: arrows and pages scroll, with Shift they select, over all paragraphs.
    pub fn ui(&mut self, ui: &mut Ui, text: &FlowText<'_>, mut one: impl FnMut(&mut Ui, usize)) {
        self.estimate(ui.available_width(), text);
        self.keys(ui, text);
        let mut area = ScrollArea::vertical().id_salt(self.id).auto_shrink([false, false]);
        if let Some(offset) = self.next_offset(ui.available_height()) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = scroll_area(ui, area, |ui, viewport| self.show(ui, viewport, &mut one));
        let top = output.state.clamped_offset().y;
        self.view = Rangef::new(top, top + output.inner_rect.height());
        self.keep_in_place(ui, &output);
        self.follow_pointer(ui, &output);
    }

    /// All heights anew when the text or the width is another.
    fn estimate(&mut self, width: f32, text: &FlowText<'_>) {
        if self.heights.len() == text.count && (self.width - width).abs() < 0.5 {
            return;
        }
        self.width = width;
        let estimate = |index: usize| estimated_height((text.paragraph)(index), &text.style, width).max(1.0);
        self.heights = (0..text.count).map(estimate).collect();
        self.reveal = self.reveal.or((self.shown.start > 0).then_some(self.shown.start));
    }

    fn top(&self, index: usize) -> f32 {
        self.heights.iter().take(index).map(|height| height + self.gap).sum()
    }

    fn next_offset(&mut self, view: f32) -> Option<f32> {
        let Some(index) = self.reveal.take().filter(|index| *index < self.heights.len()) else { return self.offset.take() };
        self.offset = None;
        Some((self.top(index) - 0.5 * (view - self.heights[index]).max(0.0)).max(0.0))
    }

    /// Shows what is in the viewport; answers how much taller than thought the part above it is.
    fn show(&mut self, ui: &mut Ui, viewport: Rect, one: &mut impl FnMut(&mut Ui, usize)) -> f32 {
        // In a layout that runs from the right nothing yet reaches to the left.
        let corner = pos2(ui.max_rect().left(), ui.min_rect().top());
        let width = ui.available_width();
        self.inner_width = width;
        let (first, mut top) = self.first_in(viewport.min.y);
        let (mut index, mut grown) = (first, 0.0);
        while index < self.heights.len() && top < viewport.max.y {
            let rect = Rect::from_min_size(pos2(corner.x, corner.y + top), vec2(width, self.heights[index]));
            let child = UiBuilder::new().max_rect(rect).id_salt((self.id, index));
            let height = ui.scope_builder(child, |ui| one(ui, index)).response.rect.height();
            if top < viewport.min.y {
                grown += height - self.heights[index];
            }
            self.heights[index] = height;
            top += height + self.gap;
            index += 1;
        }
        self.shown = first..index;
        let end = pos2(corner.x + width, corner.y + self.top(self.heights.len()));
        ui.expand_to_include_rect(Rect::from_min_max(corner, end));
        grown
    }

    /// The keyboard: scrolling, and selecting over all paragraphs.
    fn keys(&mut self, ui: &Ui, text: &FlowText<'_>) {
        let response = ui.interact(ui.available_rect_before_wrap(), self.id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Document, true, text.name));
        if !response.has_focus() || self.inner_width <= 0.0 || text.count == 0 {
            return;
        }
        keep_arrows(ui, self.id);
        let reading = Reading { ctx: ui.ctx(), text, width: self.inner_width };
        let page = self.view.span() / (text.style.size * text.style.line_height);
        let start = Place::new(self.shown.start.min(text.count - 1), 0);
        if let Some(place) = select_with_keys(ui, self.id, &reading, page as isize, start) {
            let down = vec2(0.0, self.top(place.paragraph));
            let caret = reading.paragraph(place.paragraph).caret_at(place).translate(down);
            self.offset = Some(self.offset_that_shows(caret.y_range()));
            ui.ctx().request_repaint();
        }
        self.scroll_with_keys(ui);
    }

    /// As little as brings these heights into sight.
    fn offset_that_shows(&self, heights: Rangef) -> f32 {
        self.view.min.clamp((heights.max - self.view.span()).min(heights.min), heights.min).max(0.0)
    }

    fn scroll_with_keys(&mut self, ui: &Ui) {
        let (at, page, end) = (self.view.min, 0.9 * self.view.span(), self.top(self.heights.len()));
        let keys = [
            (Key::ArrowUp, at - 40.0),
            (Key::ArrowDown, at + 40.0),
            (Key::PageUp, at - page),
            (Key::PageDown, at + page),
            (Key::Home, 0.0),
            (Key::End, end),
        ];
        for (key, offset) in keys {
            if ui.input_mut(|input| input.modifiers.is_none() && input.consume_key(Modifiers::NONE, key)) {
                self.offset = Some(offset.clamp(0.0, (end - self.view.span()).max(0.0)));
            }
        }
    }

    /// While text is being selected, a pointer at the edge or beyond it scrolls, faster the further out it is.
    fn follow_pointer(&mut self, ui: &Ui, output: &ScrollAreaOutput<f32>) {
        const EDGE: f32 = 12.0;
        let Some(active) = Active::of(ui.ctx(), self.id).filter(|active| active.dragging) else { return };
        let (down, dragged, pointer, secs) = ui.input(|input| {
            let pointer = &input.pointer;
            (pointer.primary_down(), pointer.is_decidedly_dragging(), pointer.interact_pos(), input.stable_dt.min(0.1))
        });
        if !down {
            return Active { dragging: false, ..active }.store(ui.ctx());
        }
        let inside = output.inner_rect.y_range().shrink(EDGE);
        let beyond = pointer.filter(|_| dragged).map_or(0.0, |at| at.y - inside.clamp(at.y));
        if beyond != 0.0 {
            let speed = (beyond * 15.0).clamp(-3000.0, 3000.0);
            let end = (self.top(self.heights.len()) - self.view.span()).max(0.0);
            self.offset = Some((self.offset.unwrap_or(self.view.min) + speed * secs).clamp(0.0, end));
            ui.ctx().request_repaint();
        }
    }

    /// The first paragraph that reaches below `y`, and its top.
    fn first_in(&self, y: f32) -> (usize, f32) {
        let mut top = 0.0;
        for (index, height) in self.heights.iter().enumerate() {
            if top + height >= y {
                return (index, top);
            }
            top += height + self.gap;
        }
        (self.heights.len(), top)
    }

    fn keep_in_place(&mut self, ui: &Ui, output: &ScrollAreaOutput<f32>) {
        if output.inner.abs() > 0.5 {
            self.offset = Some((output.state.clamped_offset().y + output.inner).max(0.0));
            ui.ctx().request_repaint();
        }
    }
}

/// The paragraphs of a flow as a caret goes through them.
struct Reading<'a, 'b> {
    ctx: &'a Context,
    text: &'a FlowText<'b>,
    width: f32,
}

impl Paragraphs for Reading<'_, '_> {
    fn count(&self) -> usize {
        self.text.count
    }

    fn paragraph(&self, index: usize) -> Arc<Paragraph> {
        paragraph(self.ctx, (self.text.paragraph)(index), &self.text.style, self.width)
    }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, RawInput};

    use super::*;

    /// Shows a flow of 3000 paragraphs that are all half as high again as estimated, in a view of 400 points.
    fn show(ctx: &Context, flow: &mut Flow) {
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 400.0));
        let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        let mut one = |ui: &mut Ui, _: usize| drop(ui.allocate_exact_size(vec2(100.0, 60.0), Sense::hover()));
        let style = Style::new(20.0, Color32::WHITE).with_line_height(2.0);
        let text = FlowText { name: "Text", count: 3000, paragraph: &|_| "word", style };
        ctx.run_ui(input, |ui| flow.ui(ui, &text, &mut one)).drop_without_applying_deltas();
    }

    #[test]
    fn only_what_is_in_sight_is_shown() {
        let (ctx, mut flow) = (Context::default(), Flow::new(Id::unique("flow"), 10.0));
        show(&ctx, &mut flow);
        assert_eq!(flow.shown(), 0..6);
    }

    #[test]
    fn a_far_paragraph_is_revealed_at_once_and_stays() {
        let (ctx, mut flow) = (Context::default(), Flow::new(Id::unique("flow"), 10.0));
        show(&ctx, &mut flow);
        flow.reveal(2000);
        for _ in 0..4 {
            show(&ctx, &mut flow);
            assert!(flow.shown().contains(&2000) && flow.shown().len() < 12, "{:?}", flow.shown());
        }
    }
}
