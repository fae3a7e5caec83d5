//! Selecting many nodes with one stroke: a rectangle (Shift) or a line drawn around them (Alt, or the view menu).

use egui::epaint::{PathShape, PathStroke};
use egui::{Modifiers, Painter, Pos2, Rect, Stroke, StrokeKind};

use crate::app::theme::Theme;

/// A stroke in progress, in points of the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Band {
    /// From the corner where it began to the pointer.
    Rectangle(Pos2, Pos2),
    /// The line drawn so far; its ends are joined.
    Lasso(Vec<Pos2>),
}

/// A lasso goes on when the pointer has moved so far, in points.
const STEP: f32 = 3.0;

impl Band {
    /// The stroke that a drag from `at` begins, if it is one. `lasso`: dragging the empty canvas draws.
    pub fn begin(modifiers: Modifiers, lasso: bool, at: Pos2) -> Option<Self> {
        match modifiers {
            _ if modifiers.shift => Some(Self::Rectangle(at, at)),
            _ if modifiers.alt || lasso => Some(Self::Lasso(vec![at])),
            _ => None,
        }
    }

    /// Goes on to the pointer.
    pub fn reach(&mut self, at: Pos2) {
        match self {
            Self::Rectangle(_, end) => *end = at,
            Self::Lasso(line) => {
                if line.last().is_none_or(|last| last.distance(at) >= STEP) {
                    line.push(at);
                }
            }
        }
    }

    /// The rectangle around it.
    pub fn bounds(&self) -> Rect {
        match self {
            Self::Rectangle(a, b) => Rect::from_two_pos(*a, *b),
            Self::Lasso(line) => Rect::from_points(line),
        }
    }

    /// True when a point lies inside.
    pub fn holds(&self, at: Pos2) -> bool {
        let inside = self.bounds().contains(at);
        match self {
            Self::Rectangle(..) => inside,
            Self::Lasso(line) => inside && is_inside(line, at),
        }
    }

    /// Draws it.
    pub fn paint(&self, painter: &Painter, theme: &Theme) {
        let (fill, stroke) = (theme.accent.gamma_multiply(0.12), Stroke::new(1.2, theme.accent));
        match self {
            Self::Rectangle(..) => {
                painter.rect(self.bounds(), 2.0, fill, stroke, StrokeKind::Middle);
            }
            // A fill would have to be cut into triangles: a lasso is rarely convex.
            Self::Lasso(line) => {
                painter.add(PathShape::closed_line(line.clone(), PathStroke::new(1.6, theme.accent)));
            }
        }
    }
}

/// Whether a ray to the right crosses the closed line an odd number of times.
fn is_inside(line: &[Pos2], at: Pos2) -> bool {
    let mut inside = false;
    let mut before = line.len().saturating_sub(1);
    for i in 0..line.len() {
        let (a, b) = (line[i], line[before]);
        if (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
        before = i;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn modifiers_choose_the_stroke() {
        let at = pos2(1.0, 2.0);
        assert_eq!(Band::begin(Modifiers::SHIFT, true, at), Some(Band::Rectangle(at, at)));
        assert_eq!(Band::begin(Modifiers::ALT, false, at), Some(Band::Lasso(vec![at])));
        assert_eq!(Band::begin(Modifiers::NONE, true, at), Some(Band::Lasso(vec![at])));
        assert_eq!(Band::begin(Modifiers::NONE, false, at), None);
    }

    #[test]
    fn a_rectangle_holds_whichever_way_it_was_drawn() {
        let mut band = Band::Rectangle(pos2(10.0, 10.0), pos2(10.0, 10.0));
        band.reach(pos2(-5.0, 0.0));
        assert!(band.holds(pos2(0.0, 5.0)) && !band.holds(pos2(11.0, 5.0)));
    }

    #[test]
    fn a_lasso_leaves_out_its_bays() {
        let mut band = Band::Lasso(vec![pos2(0.0, 0.0)]);
        for (x, y) in [(100.0, 0.0), (100.0, 1.0), (100.0, 100.0), (50.0, 20.0), (0.0, 100.0)] {
            band.reach(pos2(x, y));
        }
        assert!(band.holds(pos2(10.0, 50.0)) && band.holds(pos2(90.0, 50.0)));
        assert!(!band.holds(pos2(50.0, 60.0)), "the bay from below");
        assert!(!band.holds(pos2(120.0, 50.0)));
        assert!(matches!(band, Band::Lasso(line) if line.len() == 5), "a point beside the last one was kept");
    }
}
