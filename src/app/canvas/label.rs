//! Which labels are shown, and where: none over another, the most important first, and those that are shown stay.
//!
//! Labels that come and go while the view moves are worse than few labels. What is shown keeps its place as long as
//! that is free; what is not shown needs a margin around it besides, so that nothing blinks at the edge of fitting.

use std::collections::BTreeMap;

use egui::{Pos2, Rect, Vec2, vec2};

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A node of the scene.
    Node(usize),
    /// A community.
    Community(usize),
}

/// A label that wants to be shown under (or above) what it names.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// What it names.
    pub subject: Subject,
    /// Middle of that on the screen.
    pub at: Pos2,
    /// Its radius on the screen.
    pub radius: f32,
    /// Size of the text.
    pub size: Vec2,
    /// Shown even where it covers another.
    pub always: bool,
}

/// A label and where it goes.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// What it names.
    pub subject: Subject,
    /// The rectangle of its text.
    pub rect: Rect,
    /// Which of the places around its subject that is.
    pub spot: usize,
}

/// The labels of the frame before: what is named, at which of the places around it.
pub type Shown = BTreeMap<Subject, usize>;

/// Width and height of a cell of the screen grid, in points.
const CELL: f32 = 64.0;

/// Room that a new label needs around it, in points.
const MARGIN: f32 = 5.0;

/// The same of a label that is shown: it may even overlap others a little.
const KEPT: f32 = -3.0;

/// What is smaller than this share of a node may be covered by its name where nothing else is free: a name missing
/// from one of the largest is worse than one written over a dot.
const LESSER: f32 = 0.6;

/// A grid of rectangles already taken, each with the radius of what takes it.
struct Taken {
    screen: Rect,
    columns: usize,
    cells: Vec<Vec<(Rect, f32)>>,
}

impl Taken {
    fn new(screen: Rect) -> Self {
        let columns = (screen.width() / CELL) as usize + 2;
        let rows = (screen.height() / CELL) as usize + 2;
        Self { screen, columns, cells: vec![Vec::new(); columns * rows] }
    }

    fn cells_of(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let rows = self.cells.len() / self.columns;
        let cell = |v: f32, most: usize| ((v / CELL).max(0.0) as usize).min(most - 1);
        let (columns, origin) = (self.columns, self.screen.min);
        let x = cell(rect.min.x - origin.x, columns)..=cell(rect.max.x - origin.x, columns);
        let y = cell(rect.min.y - origin.y, rows)..=cell(rect.max.y - origin.y, rows);
        y.flat_map(move |row| x.clone().map(move |column| row * columns + column))
    }

    /// Whether nothing with at least this radius lies there.
    fn is_free(&self, rect: Rect, least: f32) -> bool {
        self.cells_of(rect).all(|cell| self.cells[cell].iter().all(|(other, radius)| *radius < least || !other.intersects(rect)))
    }

    fn take(&mut self, rect: Rect, radius: f32) {
        for cell in self.cells_of(rect) {
            self.cells[cell].push((rect, radius));
        }
    }
}

/// What is taken by nodes, and what by labels.
struct Room {
    nodes: Taken,
    labels: Taken,
}

impl Room {
    fn new(screen: Rect, discs: &[(Pos2, f32)]) -> Self {
        let mut nodes = Taken::new(screen);
        for (at, radius) in discs {
            nodes.take(Rect::from_center_size(*at, Vec2::splat(radius * 1.5)), *radius);
        }
        Self { nodes, labels: Taken::new(screen) }
    }

    fn take_label(&mut self, rect: Rect) {
        self.labels.take(rect, f32::INFINITY);
    }

    /// Whether a label fits at one of its places with so much room between it and other labels; nodes with less than
    /// a radius may be covered.
    fn fits(&self, wish: &Wish, (spot, rect): (usize, Rect), margin: f32, least: f32) -> bool {
        if spot == INSIDE && !fits_inside(wish) {
            return false;
        }
        let screen = self.nodes.screen.shrink(margin.max(0.0));
        screen.contains_rect(rect)
            && (spot == INSIDE || self.nodes.is_free(rect.shrink(if margin < 0.0 { 4.0 } else { 1.0 }), least))
            && self.labels.is_free(rect.expand(margin), 0.0)
    }

    /// The first of some places that is free, of nodes too or else of those that are not much smaller.
    fn first(&self, wish: &Wish, spots: &[usize], margin: f32) -> Option<Placed> {
        let around = places(wish);
        let fitting = |least: f32| spots.iter().copied().find(|spot| self.fits(wish, (*spot, around[*spot]), margin, least));
        let spot = fitting(0.0).or_else(|| fitting(wish.radius * LESSER))?;
        Some(Placed { subject: wish.subject, rect: around[spot], spot })
    }

    /// A place of a label that is shown already, the one it has before others.
    fn kept(&self, wish: &Wish, spot: usize) -> Option<Placed> {
        self.first(wish, &[spot], KEPT).or_else(|| self.first(wish, &ORDER, KEPT))
    }

    /// A place of a label that was not shown.
    fn found(&self, wish: &Wish) -> Option<Placed> {
        self.first(wish, &ORDER, MARGIN)
    }
}

/// Places labels, at most `most` of them: first those that must be, then those `shown` before, then others, each in
/// the order of the wishes. What is in `discs` may not be covered.
pub fn place(wishes: &[Wish], screen: Rect, discs: &[(Pos2, f32)], most: usize, shown: &Shown) -> Vec<Placed> {
    let mut room = Room::new(screen, discs);
    let mut out: Vec<Placed> = Vec::new();
    let before = |wish: &Wish| shown.get(&wish.subject).copied();
    for wish in wishes.iter().filter(|wish| wish.always) {
        let spot = room.kept(wish, before(wish).unwrap_or(0)).unwrap_or_else(|| Placed {
            subject: wish.subject,
            rect: places(wish)[0],
            spot: 0,
        });
        room.take_label(spot.rect);
        out.push(spot);
    }
    for stays in [true, false] {
        for wish in wishes.iter().filter(|wish| !wish.always && before(wish).is_some() == stays) {
            if out.len() >= most {
                return out;
            }
            let spot = before(wish).map_or_else(|| room.found(wish), |spot| room.kept(wish, spot));
            if let Some(spot) = spot {
                room.take_label(spot.rect);
                out.push(spot);
            }
        }
    }
    out
}

/// The place in the middle of what is named.
const INSIDE: usize = 4;

/// In which order places are tried.
const ORDER: [usize; 9] = [INSIDE, 0, 1, 2, 3, 5, 6, 7, 8];

/// Whether the disc of a community is large enough to hold its name.
fn fits_inside(wish: &Wish) -> bool {
    matches!(wish.subject, Subject::Community(_)) && wish.size.length() < 2.0 * wish.radius - 6.0
}

/// Under, over, right and left of what is named, inside of it, and at its corners.
fn places(wish: &Wish) -> [Rect; 9] {
    let (half, gap) = (wish.size / 2.0, wish.radius + 2.0);
    let aside = vec2(DIAGONAL * gap + half.x, DIAGONAL * gap + half.y);
    let offsets = [
        vec2(0.0, gap + half.y),
        vec2(0.0, -gap - half.y),
        vec2(gap + half.x, 0.0),
        vec2(-gap - half.x, 0.0),
        Vec2::ZERO,
        aside,
        -aside,
        vec2(aside.x, -aside.y),
        vec2(-aside.x, aside.y),
    ];
    offsets.map(|offset| Rect::from_center_size(wish.at + offset, wish.size))
}

/// How far a corner of a square around a disc lies inside of it, √½: there the names at the corners begin.
const DIAGONAL: f32 = std::f32::consts::FRAC_1_SQRT_2;

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn screen() -> Rect {
        Rect::from_min_size(Pos2::ZERO, vec2(400.0, 200.0))
    }

    fn wish(node: usize, x: f32, always: bool) -> Wish {
        Wish { subject: Subject::Node(node), at: pos2(x, 100.0), radius: 5.0, size: vec2(80.0, 16.0), always }
    }

    fn shown(placed: &[Placed]) -> Shown {
        placed.iter().map(|p| (p.subject, p.spot)).collect()
    }

    #[test]
    fn no_label_covers_another() {
        let wishes: Vec<Wish> = (0..40).map(|i| wish(i, 60.0 + 7.0 * i as f32, false)).collect();
        let placed = place(&wishes, screen(), &[], 100, &Shown::new());
        assert_eq!(placed[0].subject, Subject::Node(0));
        for (i, a) in placed.iter().enumerate() {
            assert!(placed[i + 1..].iter().all(|b| !a.rect.shrink(1.0).intersects(b.rect)), "{a:?}");
        }
        assert!(placed.len() > 4 && placed.len() < 40);
    }

    #[test]
    fn the_selected_is_always_named() {
        let wishes = [wish(0, 100.0, false), wish(1, 100.0, true)];
        let placed = place(&wishes, screen(), &[(pos2(100.0, 100.0), 200.0)], 0, &Shown::new());
        assert_eq!(placed.iter().map(|p| p.subject).collect::<Vec<_>>(), [Subject::Node(1)]);
    }

    #[test]
    fn a_large_community_has_its_name_inside() {
        let disc = |radius| Wish { subject: Subject::Community(0), radius, ..wish(0, 200.0, false) };
        let spot = |wish: Wish| place(&[wish], screen(), &[(wish.at, wish.radius)], 1, &Shown::new())[0].spot;
        assert_eq!((spot(disc(50.0)), spot(disc(30.0))), (INSIDE, 0));
        assert_eq!(spot(Wish { subject: Subject::Node(0), ..disc(50.0) }), 0);
    }

    #[test]
    fn a_large_node_is_named_over_small_ones() {
        let large = Wish { radius: 12.0, ..wish(0, 200.0, false) };
        let around = |radius: f32| (0..400).map(move |i| (pos2(100.0 + 10.0 * (i % 20) as f32, 10.0 * (i / 20) as f32), radius));
        let named = |radius: f32| place(&[large], screen(), &around(radius).collect::<Vec<_>>(), 1, &Shown::new()).len();
        assert_eq!((named(5.0), named(10.0)), (1, 0));
    }

    #[test]
    fn what_is_shown_stays_before_what_matters_more() {
        let wishes = [wish(0, 100.0, false), wish(1, 120.0, false)];
        let before = Shown::from([(Subject::Node(1), 1)]);
        let placed = place(&wishes, screen(), &[], 1, &before);
        assert_eq!((placed[0].subject, placed[0].spot), (Subject::Node(1), 1));
    }

    /// Two hundred nodes, from far and from near, panned and zoomed in small steps.
    #[test]
    fn no_label_blinks_while_the_view_moves() {
        let node = |i: usize| pos2((i * 7919 % 1000) as f32, (i * 104_729 % 600) as f32);
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 600.0));
        let mut before = Shown::new();
        let mut gone: BTreeMap<Subject, usize> = BTreeMap::new();
        let (mut blinks, mut changes) = (0, 0);
        for step in 0..400 {
            let (zoom, shift) = (0.6 + 0.004 * step as f32, 0.4 * step as f32);
            let at = |i: usize| screen.center() + (node(i) - pos2(500.0 + shift, 300.0)) * zoom;
            let wishes: Vec<Wish> = (0..200)
                .map(|i| Wish { subject: Subject::Node(i), at: at(i), radius: 5.0, size: vec2(90.0, 16.0), always: false })
                .filter(|wish| screen.contains(wish.at))
                .collect();
            let placed = shown(&place(&wishes, screen, &[], 300, &before));
            let fresh: Vec<&Subject> = placed.keys().filter(|s| !before.contains_key(s)).collect();
            blinks += fresh.iter().filter(|s| gone.get(s).is_some_and(|when| step - when < 10)).count();
            changes += fresh.len();
            for subject in before.keys().filter(|s| !placed.contains_key(s)) {
                gone.insert(*subject, step);
            }
            before = placed;
        }
        assert!(blinks <= 2, "{blinks} labels came back within ten frames");
        assert!(changes < 240, "{changes} labels appeared in 400 frames");
        assert!(before.len() > 20);
    }
}
