//! Where the canvas looks: world ↔ screen, zoom at the pointer, smooth flights.

use egui::{Pos2, Rect, Vec2};

use crate::app::theme::CAMERA_SECS;

/// World units are those of the layout; at zoom 1 they are points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// World position at the middle of the screen.
    pub centre: Pos2,
    /// Points per world unit.
    pub zoom: f32,
}

/// The view, perhaps on its way to another.
#[derive(Clone, Debug)]
pub struct Camera {
    now: View,
    flight: Option<Flight>,
}

#[derive(Clone, Copy, Debug)]
struct Flight {
    from: View,
    to: View,
    secs: f32,
}

/// Points per world unit, least and most.
const ZOOM: [f32; 2] = [0.02, 12.0];

impl Default for Camera {
    fn default() -> Self {
        Self { now: View { centre: Pos2::ZERO, zoom: 1.0 }, flight: None }
    }
}

impl Camera {
    /// Points per world unit.
    pub fn zoom(&self) -> f32 {
        self.now.zoom
    }

    /// A world position on a screen of this rectangle.
    pub fn screen_from_world(&self, screen: Rect, world: Pos2) -> Pos2 {
        screen.center() + (world - self.now.centre) * self.now.zoom
    }

    /// The world position under a screen position.
    pub fn world_from_screen(&self, screen: Rect, at: Pos2) -> Pos2 {
        self.now.centre + (at - screen.center()) / self.now.zoom
    }

    /// Moves by a drag of so many points.
    pub fn pan(&mut self, drag: Vec2) {
        self.flight = None;
        self.now.centre -= drag / self.now.zoom;
    }

    /// Zooms so that what is under `at` stays there.
    pub fn zoom_at(&mut self, screen: Rect, at: Pos2, factor: f32) {
        self.flight = None;
        let before = self.world_from_screen(screen, at);
        self.now.zoom = (self.now.zoom * factor).clamp(ZOOM[0], ZOOM[1]);
        let after = self.world_from_screen(screen, at);
        self.now.centre += before - after;
    }

    /// The view that shows a part of the world with a margin; never larger than `most`.
    pub fn view_of(screen: Rect, world: Rect, most: f32) -> View {
        let room = (screen.size() * 0.9).max(Vec2::splat(1.0));
        let need = world.size().max(Vec2::splat(1.0));
        let zoom = (room / need).min_elem().min(most).clamp(ZOOM[0], ZOOM[1]);
        View { centre: world.center(), zoom }
    }

    /// Looks there at once.
    pub fn jump(&mut self, view: View) {
        self.now = view;
        self.flight = None;
    }

    /// Flies there.
    pub fn fly(&mut self, to: View) {
        self.flight = Some(Flight { from: self.now, to, secs: 0.0 });
    }

    /// Goes on with a flight; true while one goes on.
    pub fn step(&mut self, secs: f32) -> bool {
        let Some(flight) = &mut self.flight else { return false };
        flight.secs += secs;
        let t = (flight.secs / CAMERA_SECS).min(1.0);
        let smooth = t * t * (3.0 - 2.0 * t);
        let (from, to) = (flight.from, flight.to);
        self.now.zoom = (from.zoom.ln() + (to.zoom.ln() - from.zoom.ln()) * smooth).exp();
        self.now.centre = from.centre + (to.centre - from.centre) * smooth;
        if t >= 1.0 {
            self.flight = None;
        }
        true
    }
}

/// The rectangle around discs; a unit square around the origin when there are none.
pub fn bounds(discs: impl IntoIterator<Item = (Pos2, f32)>) -> Rect {
    let mut rect = Rect::NOTHING;
    for (centre, radius) in discs {
        rect = rect.union(Rect::from_center_size(centre, Vec2::splat(2.0 * radius)));
    }
    if rect.is_finite() { rect } else { Rect::from_center_size(Pos2::ZERO, Vec2::splat(1.0)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_point_under_the_pointer_stays() {
        let screen = Rect::from_min_size(pos2(10.0, 20.0), Vec2::new(800.0, 600.0));
        let mut camera = Camera::default();
        camera.pan(Vec2::new(31.0, -7.0));
        let at = pos2(123.0, 456.0);
        let world = camera.world_from_screen(screen, at);
        camera.zoom_at(screen, at, 1.7);
        assert!((camera.screen_from_world(screen, world) - at).length() < 1e-2);
    }

    #[test]
    fn a_flight_ends_where_it_should() {
        let mut camera = Camera::default();
        let to = View { centre: pos2(5.0, 6.0), zoom: 2.0 };
        camera.fly(to);
        while camera.step(0.1) {}
        assert_eq!(camera.now.centre, to.centre);
        assert!((camera.zoom() - 2.0).abs() < 1e-4);
    }
}
