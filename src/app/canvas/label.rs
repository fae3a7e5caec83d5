//! Which labels are shown, and where: the most important first, none over another.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// A label that wants to be shown under (or above) its node.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// Node it belongs to.
    pub node: usize,
    /// Middle of the node on the screen.
    pub at: Pos2,
    /// Its radius on the screen.
    pub radius: f32,
    /// Size of the text.
    pub size: Vec2,
    /// Shown even where it covers another.
    pub always: bool,
}

/// A label and where its middle top goes.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    /// Node it belongs to.
    pub node: usize,
    /// The rectangle of its text.
    pub rect: Rect,
}

/// Width and height of a cell of the screen grid, in points.
const CELL: f32 = 64.0;

/// A grid of rectangles already taken.
struct Taken {
    screen: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
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

    fn is_free(&self, rect: Rect) -> bool {
        self.cells_of(rect).all(|cell| self.cells[cell].iter().all(|other| !other.intersects(rect)))
    }

    fn take(&mut self, rect: Rect) {
        for cell in self.cells_of(rect) {
            self.cells[cell].push(rect);
        }
    }
}

/// Places labels in the order of the wishes, at most `most` of them. Nodes in
/// `discs` may not be covered, except by their own label's.
pub fn place(wishes: &[Wish], screen: Rect, discs: &[(Pos2, f32)], most: usize) -> Vec<Placed> {
    let mut taken = Taken::new(screen);
    for (at, radius) in discs {
        taken.take(Rect::from_center_size(*at, Vec2::splat(radius * 1.5)));
    }
    let mut out = Vec::new();
    for wish in wishes {
        if out.len() >= most && !wish.always {
            continue;
        }
        let spots = spots(wish);
        let free = spots.into_iter().find(|r| screen.contains_rect(*r) && taken.is_free(r.shrink(1.0)));
        if let Some(rect) = free.or(wish.always.then_some(spots[0])) {
            taken.take(rect);
            out.push(Placed { node: wish.node, rect });
        }
    }
    out
}

/// Under, over, right and left of the node.
fn spots(wish: &Wish) -> [Rect; 4] {
    let (Vec2 { x: w, y: h }, gap) = (wish.size, wish.radius + 2.0);
    let centre = |at: Pos2| Rect::from_center_size(at, wish.size);
    [
        centre(wish.at + vec2(0.0, gap + h / 2.0)),
        centre(wish.at - vec2(0.0, gap + h / 2.0)),
        centre(pos2(wish.at.x + gap + w / 2.0, wish.at.y)),
        centre(pos2(wish.at.x - gap - w / 2.0, wish.at.y)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(node: usize, x: f32, always: bool) -> Wish {
        Wish { node, at: pos2(x, 100.0), radius: 5.0, size: vec2(80.0, 16.0), always }
    }

    #[test]
    fn no_label_covers_another() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(400.0, 200.0));
        let wishes: Vec<Wish> = (0..40).map(|i| wish(i, 60.0 + 7.0 * i as f32, false)).collect();
        let placed = place(&wishes, screen, &[], 100);
        assert_eq!(placed[0].node, 0);
        for (i, a) in placed.iter().enumerate() {
            assert!(placed[i + 1..].iter().all(|b| !a.rect.shrink(1.0).intersects(b.rect)), "{a:?}");
        }
        assert!(placed.len() > 4 && placed.len() < 40);
    }

    #[test]
    fn the_selected_is_always_named() {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(400.0, 200.0));
        let placed = place(&[wish(0, 100.0, false), wish(1, 100.0, true)], screen, &[(pos2(100.0, 100.0), 200.0)], 0);
        assert_eq!(placed.iter().map(|p| p.node).collect::<Vec<_>>(), [1]);
    }
}
