//! Years, months and days as the canvas shows them: lines behind the nodes, words along the upper edge.
//!
//! Each unit has a row of its own. A word stands where its time is wide enough for it, so zooming in shows first
//! the years, then the months, then the days.

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2};

use super::Timeline;
use crate::app::Ctx;
use crate::app::canvas::camera::Camera;
use crate::app::language::{Language, Unit, tr, unit_after, unit_name, unit_start};
use crate::app::theme::size;
use crate::app::typeset::{LabelBatch, label as typeset_label};

/// Height of a row of words, in points.
const ROW: f32 = 19.0;
/// Room between a line and its word.
const MARGIN: f32 = 5.0;
/// The least width of a unit that gets a line, in points.
const LEAST: [(Unit, f32); 3] = [(Unit::Year, 3.0), (Unit::Month, 12.0), (Unit::Day, 15.0)];

/// A year, month or day that is in sight.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Span {
    unit: Unit,
    /// Its first day.
    day: i64,
    /// Where it begins and where it ends on the screen; mirrored, the beginning is further right.
    from: f32,
    to: f32,
}

impl Span {
    fn left(&self) -> f32 {
        self.from.min(self.to)
    }

    fn right(&self) -> f32 {
        self.from.max(self.to)
    }
}

/// From where time is seen.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The camera.
    pub camera: &'a Camera,
    /// The canvas on the screen.
    pub screen: Rect,
}

impl Sight<'_> {
    fn screen_x(&self, x: f32) -> f32 {
        self.camera.screen_from_world(self.screen, pos2(x, 0.0)).x
    }

    fn world_x(&self, x: f32) -> f32 {
        self.camera.world_from_screen(self.screen, pos2(x, 0.0)).x
    }
}

impl Timeline {
    /// Lines between times, behind the nodes.
    pub fn lines_ui(&self, cx: &Ctx, ui: &Ui, sight: Sight) {
        let painter = ui.painter_at(sight.screen);
        let band = |from: f32, to: f32, strength: f32| {
            let rect = Rect::from_x_y_ranges(from.min(to)..=from.max(to), sight.screen.y_range());
            painter.rect_filled(rect, 0.0, cx.theme.weak.gamma_multiply(strength));
        };
        if self.has_undated {
            let [from, to] = self.band.map(|x| sight.screen_x(self.shown(x)));
            band(from, to, 0.08);
        }
        for gap in self.scale.shortened() {
            let [from, to] = gap.map(|day| self.screen_x_of(sight, day));
            band(from, to, 0.05);
        }
        for (strength, unit) in [(0.10, Unit::Day), (0.18, Unit::Month), (0.4, Unit::Year)] {
            for span in self.spans(cx.language(), sight).iter().filter(|span| span.unit == unit) {
                painter.vline(span.from, sight.screen.y_range(), Stroke::new(1.0, cx.theme.weak.gamma_multiply(strength)));
            }
        }
    }

    /// The words along the upper edge, over the nodes.
    pub fn words_ui(&self, cx: &Ctx, ui: &Ui, sight: Sight) {
        let spans = self.spans(cx.language(), sight);
        let mut batch = LabelBatch::new(ui.ctx());
        let mut rows = 0;
        for unit in Unit::ALL {
            let top = sight.screen.top() + rows as f32 * ROW;
            let words = |span: &&Span| unit_name(cx.language(), unit, span.day);
            let of_unit: Vec<(Span, String)> =
                spans.iter().filter(|span| span.unit == unit).map(|span| (*span, words(&span))).collect();
            let shown = of_unit.iter().filter(|(span, words)| self.word_ui(cx, ui, sight, &mut batch, top, *span, words)).count();
            rows += usize::from(shown > 0);
        }
        if self.has_undated {
            let [from, to] = self.band.map(|x| sight.screen_x(self.shown(x)));
            let band = Span { unit: Unit::Year, day: 0, from, to };
            self.word_ui(cx, ui, sight, &mut batch, sight.screen.top(), band, &tr!(cx, "undated"));
        }
        let strip = sight.screen.with_max_y(sight.screen.top() + rows.max(1) as f32 * ROW + 3.0);
        let painter = ui.painter_at(sight.screen);
        painter.rect_filled(strip, 0.0, cx.theme.canvas.gamma_multiply(0.88));
        painter.hline(strip.x_range(), strip.bottom(), Stroke::new(1.0, cx.theme.weak.gamma_multiply(0.3)));
        batch.paint(&painter);
    }

    /// Writes a word at the beginning of its time, or at the edge of the canvas when that is out of sight.
    #[expect(clippy::too_many_arguments, reason = "one word of a row")]
    fn word_ui(&self, cx: &Ctx, ui: &Ui, sight: Sight, batch: &mut LabelBatch, top: f32, span: Span, words: &str) -> bool {
        let layout = typeset_label(ui.ctx(), words, size::SMALL, span.unit == Unit::Year, None, 1);
        let (left, right) = (span.left().max(sight.screen.left()), span.right().min(sight.screen.right()));
        let fits = right - left >= layout.size().x + 2.0 * MARGIN;
        if fits {
            let (x, align) = if self.mirrored { (right - MARGIN, Align2::RIGHT_TOP) } else { (left + MARGIN, Align2::LEFT_TOP) };
            let color = if span.unit == Unit::Year { cx.theme.text } else { cx.theme.weak };
            batch.add(&layout, Pos2::new(x, top + 2.0), align, 1.0, color, None);
        }
        fits
    }

    /// The years, months and days in sight that are wide enough for a line.
    fn spans(&self, language: Language, sight: Sight) -> Vec<Span> {
        let Some([first, end]) = self.scale.days() else { return Vec::new() };
        let edges = [sight.screen.left(), sight.screen.right()].map(|x| self.scale.day_at(self.shown(sight.world_x(x))));
        let from = (edges[0].min(edges[1]).floor() as i64).max(first);
        let to = (edges[0].max(edges[1]).ceil() as i64).min(end);
        let mut spans = Vec::new();
        self.add_spans(language, sight, 0, [from, to], &mut spans);
        spans
    }

    /// Adds the spans of a unit between two days, and within those that are wide the next smaller ones.
    fn add_spans(&self, language: Language, sight: Sight, unit: usize, [from, to]: [i64; 2], spans: &mut Vec<Span>) {
        let Some(&(unit_now, least)) = LEAST.get(unit) else { return };
        let mut day = unit_start(language, unit_now, from);
        while day < to {
            let next = unit_after(language, unit_now, day);
            let span = Span { unit: unit_now, day, from: self.screen_x_of(sight, day), to: self.screen_x_of(sight, next) };
            let width = span.right() - span.left();
            if width >= least {
                spans.push(span);
                self.add_spans(language, sight, unit + 1, [day.max(from), next.min(to)], spans);
            }
            day = next.max(day + 1);
        }
    }

    fn screen_x_of(&self, sight: Sight, day: i64) -> f32 {
        sight.screen_x(self.shown(self.scale.x_of(day as f64)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::dates::Days;
    use super::super::scale::Scale;
    use super::*;
    use crate::calendar::day_number;
    use crate::text::PartialDate;

    fn timeline(mirrored: bool) -> Timeline {
        let day = |year| day_number(PartialDate::day(year, 5, 1)).expect("a day");
        let days = [2022, 2023, 2024].map(|year| Days { first: day(year), last: day(year) });
        Timeline { scale: Scale::new(days.into_iter(), 1500.0), mirrored, ..Timeline::default() }
    }

    fn count(spans: &[Span], unit: Unit) -> usize {
        spans.iter().filter(|span| span.unit == unit).count()
    }

    #[test]
    fn zooming_in_shows_smaller_units() {
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(1000.0, 500.0));
        let mut camera = Camera::default();
        camera.zoom_at(screen, screen.center(), 0.05);
        let far = timeline(false).spans(Language::English, Sight { camera: &camera, screen });
        assert_eq!((count(&far, Unit::Year), count(&far, Unit::Day)), (3, 0));
        camera.zoom_at(screen, screen.center(), 200.0);
        let near = timeline(false).spans(Language::English, Sight { camera: &camera, screen });
        assert!(count(&near, Unit::Month) > 0 && count(&near, Unit::Day) > 3, "{near:?}");
    }

    #[test]
    fn mirrored_time_runs_to_the_left() {
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(4000.0, 500.0));
        let camera = Camera::default();
        for mirrored in [false, true] {
            let spans = timeline(mirrored).spans(Language::Persian, Sight { camera: &camera, screen });
            let years: Vec<&Span> = spans.iter().filter(|span| span.unit == Unit::Year).collect();
            assert!(years.len() >= 3 && years.windows(2).all(|pair| (pair[1].from < pair[0].from) == mirrored));
        }
    }
}
