//! A long text as paragraphs under each other, of which only those in sight are laid out.
//!
//! Paragraphs that were never in sight have an estimated height. When one turns out taller or lower, and
//! stands above what the user looks at, the scroll offset moves with it, so that nothing seems to jump.

use std::ops::Range;

use egui::scroll_area::ScrollAreaOutput;
use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::scroll_area;

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
}

impl Flow {
    /// An empty flow whose paragraphs will stand `gap` points apart.
    #[must_use]
    pub fn new(id: Id, gap: f32) -> Self {
        Self { id, gap, width: 0.0, heights: Vec::new(), offset: None, reveal: None, shown: 0..0 }
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

    /// Shows the paragraphs in sight with `one`, in a vertical scroll area that fills the space at hand.
    /// `estimate` guesses the height of a paragraph in a width, cheaply.
    pub fn ui(&mut self, ui: &mut Ui, count: usize, estimate: impl Fn(usize, f32) -> f32, mut one: impl FnMut(&mut Ui, usize)) {
        self.estimate(count, ui.available_width(), estimate);
        let mut area = ScrollArea::vertical().id_salt(self.id).auto_shrink([false, false]);
        if let Some(offset) = self.next_offset(ui.available_height()) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = scroll_area(ui, area, |ui, viewport| self.show(ui, viewport, &mut one));
        self.keep_in_place(ui, &output);
    }

    /// All heights anew when the text or the width is another.
    fn estimate(&mut self, count: usize, width: f32, estimate: impl Fn(usize, f32) -> f32) {
        if self.heights.len() == count && (self.width - width).abs() < 0.5 {
            return;
        }
        self.width = width;
        self.heights = (0..count).map(|index| estimate(index, width).max(1.0)).collect();
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

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput, Sense};

    use super::*;

    /// Shows a flow of 3000 paragraphs that are all half as high again as estimated, in a view of 400 points.
    fn show(ctx: &Context, flow: &mut Flow) {
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(300.0, 400.0));
        let input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        let mut one = |ui: &mut Ui, _: usize| drop(ui.allocate_exact_size(vec2(100.0, 60.0), Sense::hover()));
        ctx.run_ui(input, |ui| flow.ui(ui, 3000, |_, _| 40.0, &mut one)).drop_without_applying_deltas();
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
