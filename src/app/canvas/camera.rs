//! Where the canvas looks: world ↔ screen, zoom at the pointer, smooth flights.

use egui::{Pos2, Rect, Vec2};

use crate::app::theme::{CAMERA_SECS, FOLLOW_SECS};

/// World units are those of the layout; at zoom 1 they are points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// World position at the middle of the screen.
    pub centre: Pos2,
    /// Points per world unit.
    pub zoom: f32,
}

impl View {
    /// A world position on a screen of this rectangle.
    pub fn screen_from_world(&self, screen: Rect, world: Pos2) -> Pos2 {
        screen.center() + (world - self.centre) * self.zoom
    }
}

/// The view, perhaps on its way to another.
#[derive(Clone, Debug)]
pub struct Camera {
    now: View,
    flight: Option<Flight>,
    /// What it follows.
    follows: Option<View>,
    /// It jumps instead of flying.
    calm: bool,
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
        Self { now: View { centre: Pos2::ZERO, zoom: 1.0 }, flight: None, follows: None, calm: false }
    }
}

impl Camera {
    /// Points per world unit.
    pub fn zoom(&self) -> f32 {
        self.now.zoom
    }

    /// From where the world is seen.
    pub fn view(&self) -> View {
        self.now
    }

    /// A world position on a screen of this rectangle.
    pub fn screen_from_world(&self, screen: Rect, world: Pos2) -> Pos2 {
        self.now.screen_from_world(screen, world)
    }

    /// The world position under a screen position.
    pub fn world_from_screen(&self, screen: Rect, at: Pos2) -> Pos2 {
        self.now.centre + (at - screen.center()) / self.now.zoom
    }

    /// Moves by a drag of so many points.
    pub fn pan(&mut self, drag: Vec2) {
        self.rest();
        self.now.centre -= drag / self.now.zoom;
    }

    /// Zooms so that what is under `at` stays there.
    pub fn zoom_at(&mut self, screen: Rect, at: Pos2, factor: f32) {
        self.rest();
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
        self.rest();
    }

    /// From now on jumps instead of flying, or flies again.
    pub fn calm(&mut self, calm: bool) {
        self.calm = calm;
    }

    /// Flies there.
    pub fn fly(&mut self, to: View) {
        self.follows = None;
        if self.calm {
            return self.jump(to);
        }
        self.flight = Some(Flight { from: self.now, to, secs: 0.0 });
    }

    /// Goes after a view that moves, unless it is in flight.
    pub fn follow(&mut self, view: View) {
        if self.calm {
            return self.jump(view);
        }
        self.follows = Some(view);
    }

    /// Stays where it is.
    pub fn rest(&mut self) {
        (self.flight, self.follows) = (None, None);
    }

    /// Goes on with a flight or a chase; true while one goes on.
    pub fn step(&mut self, secs: f32) -> bool {
        if self.flight.is_some() {
            self.step_flight(secs);
        } else {
            self.step_after(secs);
        }
        self.flight.is_some() || self.follows.is_some()
    }

    fn step_flight(&mut self, secs: f32) {
        let Some(flight) = &mut self.flight else { return };
        flight.secs += secs;
        let t = (flight.secs / CAMERA_SECS).min(1.0);
        self.now = flight.from.towards(self.follows.unwrap_or(flight.to), t * t * (3.0 - 2.0 * t));
        if t >= 1.0 {
            self.flight = None;
        }
    }

    fn step_after(&mut self, secs: f32) {
        let Some(view) = self.follows else { return };
        self.now = self.now.towards(view, 1.0 - (-secs / FOLLOW_SECS).exp());
        let off = (view.centre - self.now.centre).length() * self.now.zoom;
        if off < 0.25 && (self.now.zoom / view.zoom - 1.0).abs() < 1e-3 {
            self.jump(view);
        }
    }
}

impl View {
    /// A view between two; the zoom goes by equal factors.
    fn towards(self, to: Self, share: f32) -> Self {
        let zoom = (self.zoom.ln() + (to.zoom.ln() - self.zoom.ln()) * share).exp();
        Self { centre: self.centre + (to.centre - self.centre) * share, zoom }
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

    #[test]
    fn what_is_followed_is_reached() {
        let mut camera = Camera::default();
        let to = View { centre: pos2(50.0, 6.0), zoom: 0.2 };
        camera.follow(to);
        let steps = (0..200).take_while(|_| camera.step(1.0 / 60.0)).count();
        assert_eq!((camera.now, steps < 90), (to, true), "{steps}");
        camera.follow(View { zoom: 1.0, ..to });
        camera.pan(Vec2::new(1.0, 0.0));
        assert!(!camera.step(0.1));
    }
}
