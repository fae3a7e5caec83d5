//! Seen from far away, or in a crowd: one disc for each community, with its name and size.

use std::sync::Arc;

use egui::{Color32, Mesh, Pos2, Rect, Role, Sense, Shape, Ui, Vec2, WidgetInfo, pos2};

use super::Canvas;
use super::cluster::{Found, Watch, centre};
use super::label::{Subject, Wish};
use super::mesh::{MeshPen, Polygon};
use super::names::COMMUNITY_WIDTH;
use crate::app::Ctx;
use crate::app::command::{Command, Group};
use crate::app::language::{plain, tr};
use crate::app::theme::{Theme, size};
use crate::app::typeset::label as typeset_label;
use crate::resolve::EntityId;

/// So many nodes in sight are a crowd.
const CROWD: usize = 20_000;

/// Nodes of this radius on the screen can be told apart even in a crowd, in points.
const LEGIBLE: f32 = 4.0;

/// Nodes of less than this radius on the screen cannot be told apart at all.
const TINY: f32 = 1.0;

/// How much larger they have to be again for nodes to come back: no flicker in between.
const BACK: f32 = 1.2;

/// Discs that are kept from covering each other, lines between them, and discs named to screen readers.
const MOST: usize = 300;

/// Share of the picture that all discs cover.
const COVERED: f32 = 0.22;

/// A community as a disc, in world units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub at: Pos2,
    /// Grows with the root of the number of nodes.
    pub radius: f32,
    /// How many nodes.
    pub count: usize,
}

/// The discs, and whether they are shown.
#[derive(Default)]
pub struct Faraway {
    /// True while discs stand for nodes.
    pub is_shown: bool,
    /// By community.
    pub discs: Vec<Disc>,
    /// The disc under the pointer.
    pub hovered: Option<usize>,
    watch: Watch,
}

impl Faraway {
    /// Whether discs are shown, given the radius of a typical node on the screen and the number of nodes in sight.
    fn decide(&self, radius: f32, in_sight: usize) -> bool {
        let back = if self.is_shown { BACK } else { 1.0 };
        radius < TINY * back || (in_sight as f32 * back > CROWD as f32 && radius < LEGIBLE * back)
    }

    /// The disc at a world position, the nearest if there are several.
    fn at(&self, world: Pos2, reach: f32) -> Option<usize> {
        let off = |disc: &Disc| disc.at.distance(world) - disc.radius.max(reach);
        let under = self.discs.iter().enumerate().filter(|(_, disc)| off(disc) <= 0.0);
        under.min_by(|a, b| off(a.1).total_cmp(&off(b.1))).map(|(community, _)| community)
    }
}

/// A disc for each community, none over another as far as that goes.
fn discs(found: &Found, positions: &[[f32; 2]]) -> Vec<Disc> {
    let members = found.communities.members();
    let mut bounds = Rect::NOTHING;
    positions.iter().for_each(|p| bounds.extend_with(pos2(p[0], p[1])));
    let area = if bounds.is_positive() { bounds.area() } else { 1.0 };
    let scale = (COVERED * area / (std::f32::consts::PI * positions.len().max(1) as f32)).sqrt();
    let disc =
        |nodes: &Vec<u32>| Disc { at: centre(nodes, positions), radius: scale * (nodes.len() as f32).sqrt(), count: nodes.len() };
    let mut discs: Vec<Disc> = members.iter().map(disc).collect();
    (0..40).for_each(|_| part(&mut discs));
    discs
}

/// Moves the largest discs a little out of each other's way, smaller ones further.
fn part(discs: &mut [Disc]) {
    for a in 0..discs.len().min(MOST) {
        for b in a + 1..discs.len().min(MOST) {
            let apart = discs[b].at - discs[a].at;
            let missing = 1.08 * (discs[a].radius + discs[b].radius) - apart.length();
            if missing > 0.0 {
                let way = if apart.length_sq() > 1e-6 { apart.normalized() } else { Vec2::angled((a * 7 + b) as f32) };
                let share = discs[b].count as f32 / (discs[a].count + discs[b].count) as f32;
                discs[a].at -= way * (0.5 * missing * share);
                discs[b].at += way * (0.5 * missing * (1.0 - share));
            }
        }
    }
}

impl Canvas {
    /// Whether communities stand for their members in this frame; their discs are ready then.
    pub(super) fn is_far(&mut self, ui: &Ui) -> bool {
        let radius = self.reading.typical_radius * self.camera.zoom().powf(0.75);
        let wanted = !self.scene.nodes.is_empty() && self.reading.far.decide(radius, self.crowd());
        let found = if wanted { self.reading.clusters.get(ui.ctx(), &self.scene) } else { None };
        // Communities of hardly more than one node each stand for nobody.
        let found = found.filter(|found| 2 * found.communities.members().len() < self.scene.nodes.len());
        let far = &mut self.reading.far;
        far.is_shown = found.is_some();
        match found {
            Some(found) if far.watch.moved(self.layout.positions(), 0) => {
                far.discs = discs(&found, self.layout.positions());
            }
            Some(_) => {}
            None => far.hovered = None,
        }
        far.is_shown
    }

    /// Nodes in sight, counted only where there may be a crowd.
    fn crowd(&self) -> usize {
        let all = self.scene.nodes.len();
        if (all as f32) * BACK <= CROWD as f32 {
            return all;
        }
        let corner = |at: Pos2| self.camera.world_from_screen(self.screen, at);
        let sight = Rect::from_two_pos(corner(self.screen.min), corner(self.screen.max));
        self.layout.positions().iter().filter(|p| sight.contains(pos2(p[0], p[1]))).count()
    }

    /// Takes over the disc under the pointer.
    pub(super) fn hover_far(&mut self, pointer: Option<Pos2>) {
        let reach = 5.0 / self.camera.zoom();
        let world = pointer.map(|at| self.camera.world_from_screen(self.screen, at));
        self.reading.far.hovered = world.and_then(|world| self.reading.far.at(world, reach));
    }

    /// Opens the community under the pointer.
    pub(super) fn expand_hovered(&mut self, cx: &Ctx, ui: &Ui) {
        if let Some(community) = self.reading.far.hovered {
            self.expand(cx, ui, community);
        }
    }

    /// Selects the members of a community and flies to them.
    fn expand(&mut self, cx: &Ctx, ui: &Ui, community: usize) {
        let Some(found) = self.reading.clusters.get(ui.ctx(), &self.scene) else { return };
        let Some(members) = found.communities.members().get(community) else { return };
        let entities: Vec<EntityId> = members.iter().map(|node| self.scene.nodes[*node as usize].entity).collect();
        cx.commands.send(Command::Group(Group::Set(entities)));
        cx.commands.send(Command::Group(Group::Frame));
    }

    /// Draws the discs with their names, and tells screen readers of them.
    pub(super) fn paint_far(&mut self, cx: &Ctx, ui: &mut Ui, rect: Rect) {
        let Some(found) = self.reading.clusters.get(ui.ctx(), &self.scene) else { return };
        let painter = ui.painter_at(rect);
        painter.add(Shape::mesh(self.far_mesh(cx.theme, &found, rect, ui.ctx().pixels_per_point())));
        let wishes: Vec<Wish> = self.far_wishes(cx, ui, &found, rect);
        self.name_communities(cx, ui, &found, &wishes);
        for wish in wishes.iter().take(MOST) {
            self.announce_disc(cx, ui, &found, wish, rect);
        }
    }

    fn disc_on_screen(&self, disc: &Disc, rect: Rect) -> (Pos2, f32) {
        (self.camera.screen_from_world(rect, disc.at), (disc.radius * self.camera.zoom()).max(1.5))
    }

    fn far_mesh(&self, theme: &Theme, found: &Found, rect: Rect, pixels_per_point: f32) -> Mesh {
        let mut pen = MeshPen::new(pixels_per_point);
        let far = &self.reading.far;
        for (a, b, count) in found.ties.iter().take(MOST) {
            let ends = [a, b].map(|community| self.disc_on_screen(&far.discs[*community], rect).0);
            if Rect::from_two_pos(ends[0], ends[1]).intersects(rect) {
                pen.line(ends[0], ends[1], 0.6 + 0.5 * (*count as f32).ln_1p(), theme.weak.gamma_multiply(0.3));
            }
        }
        for (community, disc) in far.discs.iter().enumerate() {
            let (at, radius) = self.disc_on_screen(disc, rect);
            if rect.expand(radius).contains(at) {
                let color = theme.community(community);
                draw_disc(&mut pen, at, radius, color, theme);
                if far.hovered == Some(community) {
                    pen.ring(Polygon { centre: at, sides: 48, turn: 0.0 }, radius + 4.0, 2.0, theme.selection);
                }
            }
        }
        pen.finish()
    }

    /// The names that are wished for, the largest communities first; single nodes have none.
    fn far_wishes(&self, cx: &Ctx, ui: &Ui, found: &Found, rect: Rect) -> Vec<Wish> {
        let far = &self.reading.far;
        let named = far.discs.iter().enumerate().filter(|(_, disc)| disc.count > 2);
        let wishes = named.map(|(community, disc)| {
            let (at, radius) = self.disc_on_screen(disc, rect);
            let text = self.community_name(cx, found, community);
            let size = typeset_label(ui.ctx(), &text, size::LABEL, true, Some(COMMUNITY_WIDTH), 1).size();
            Wish { subject: Subject::Community(community), at, radius, size, always: far.hovered == Some(community) }
        });
        wishes.filter(|wish| rect.contains(wish.at)).take(MOST).collect()
    }

    /// After its most important member, with its size.
    pub(super) fn community_name(&self, cx: &Ctx, found: &Found, community: usize) -> String {
        let name = found.heads.get(community).map_or("", |node| cx.state.name_of(self.scene.nodes[*node].entity));
        let count = found.communities.members().get(community).map_or(0, Vec::len);
        plain(&tr!(cx, "counted", name = name, count = count))
    }

    fn announce_disc(&mut self, cx: &Ctx, ui: &mut Ui, found: &Arc<Found>, wish: &Wish, rect: Rect) {
        let Subject::Community(community) = wish.subject else { return };
        let square = Rect::from_center_size(wish.at, Vec2::splat(2.0 * wish.radius)).intersect(rect);
        let response = ui.interact(square, egui::Id::unique(("community", community)), Sense::click());
        let name = cx.state.name_of(self.scene.nodes[found.heads[community]].entity);
        let count = found.communities.members()[community].len();
        let name = plain(&tr!(cx, "community-name", name = name, count = count));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if response.clicked() {
            self.expand(cx, ui, community);
        }
        if response.has_focus() {
            ui.painter_at(rect).circle_stroke(wish.at, wish.radius + 5.0, (2.0, cx.theme.accent));
        }
    }
}

/// A disc that lets lines shine through.
pub fn draw_disc(pen: &mut MeshPen, at: Pos2, radius: f32, color: Color32, theme: &Theme) {
    let sides = ((radius * 2.0) as usize).clamp(10, 64);
    let disc = Polygon { centre: at, sides, turn: 0.0 };
    pen.regular(disc, radius + 1.5, theme.canvas);
    pen.regular(disc, radius, color.gamma_multiply(0.75));
    pen.ring(disc, radius, 1.5, color);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_and_specks_are_seen_from_far_without_flicker() {
        let mut far = Faraway::default();
        assert!(!far.decide(1.1, 300) && far.decide(0.9, 300));
        assert!(!far.decide(3.0, 19_000) && far.decide(3.0, 21_000) && !far.decide(5.0, 90_000));
        far.is_shown = true;
        assert!(far.decide(1.1, 300) && !far.decide(1.3, 300));
        assert!(far.decide(3.0, 19_000) && !far.decide(3.0, 10_000));
    }

    #[test]
    fn discs_make_way() {
        let disc = |x: f32, count: usize| Disc { at: pos2(x, 0.0), radius: (count as f32).sqrt(), count };
        let mut discs = vec![disc(0.0, 100), disc(1.0, 25), disc(1.0, 25), disc(90.0, 4)];
        (0..200).for_each(|_| part(&mut discs));
        for (i, a) in discs.iter().enumerate() {
            assert!(discs[i + 1..].iter().all(|b| a.at.distance(b.at) >= a.radius + b.radius), "{discs:?}");
        }
        assert_eq!(discs[3], disc(90.0, 4));
        assert!(discs[0].at.x.abs() < 10.0, "the large one hardly moves");
    }
}
