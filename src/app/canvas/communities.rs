//! Communities on the canvas: a hull around each, called after its most important member.

use egui::{Mesh, Pos2, Rect, Shape, Ui, vec2};

use super::Canvas;
use super::cluster::Found;
use super::hull::Hull;
use super::label::{Subject, Wish};
use super::mesh::MeshPen;
use super::names::{COMMUNITY_WIDTH, Wanted};
use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::theme::size;
use crate::app::typeset::label as typeset_label;

/// Communities with fewer nodes have no hull, and so many of the largest have one.
const LEAST: usize = 4;
const MOST: usize = 32;

/// How strong a hull's inside is.
const INSIDE: f32 = 0.2;

impl Canvas {
    /// Draws the hulls; answers their names as wishes.
    pub(super) fn paint_hulls(&mut self, cx: &Ctx, ui: &Ui, rect: Rect) -> Wanted {
        let mut wanted = Wanted::default();
        if !cx.state.aids.has(Aid::Communities) {
            return wanted;
        }
        let Some(found) = self.reading.clusters.get(ui.ctx(), &self.scene) else { return wanted };
        if self.reading.hulls_watch.moved(self.layout.positions(), found.communities.members().len() as u64) {
            self.reading.hulls = self.hulls(&found);
        }
        let camera = &self.camera;
        let to_screen = |at: Pos2| camera.screen_from_world(rect, at);
        let mut mesh = Mesh::default();
        let mut pen = MeshPen::new(ui.ctx().pixels_per_point());
        for (community, hull) in &self.reading.hulls {
            let bounds = hull.bounds();
            if !Rect::from_two_pos(to_screen(bounds.min), to_screen(bounds.max)).intersects(rect) {
                continue;
            }
            let color = cx.theme.community(*community);
            hull.fill(&to_screen, color.gamma_multiply(INSIDE), &mut mesh);
            hull.rim(&to_screen, color.gamma_multiply(0.6), &mut pen);
            self.want_hull_name(cx, ui, &found, *community, to_screen(hull.top), &mut wanted);
        }
        let painter = ui.painter_at(rect);
        painter.add(Shape::mesh(mesh));
        painter.add(Shape::mesh(pen.finish()));
        wanted
    }

    fn hulls(&self, found: &Found) -> Vec<(usize, Hull)> {
        let members = found.communities.members();
        let large = members.iter().enumerate().take_while(|(_, nodes)| nodes.len() >= LEAST).take(MOST);
        let mut edges: Vec<Vec<(Pos2, Pos2)>> = vec![Vec::new(); members.len().min(MOST)];
        for edge in &self.scene.edges {
            let community = found.communities.of(edge.from);
            if let (true, Some(list)) = (community == found.communities.of(edge.to), community.and_then(|c| edges.get_mut(c))) {
                list.push((self.place(edge.from), self.place(edge.to)));
            }
        }
        let disc = |node: &u32| (self.place(*node as usize), self.scene.nodes[*node as usize].radius);
        let hull = |nodes: &[u32], edges: &[(Pos2, Pos2)]| Hull::new(&nodes.iter().map(disc).collect::<Vec<_>>(), edges);
        large.map(|(community, nodes)| (community, hull(nodes, &edges[community]))).collect()
    }

    fn want_hull_name(&self, cx: &Ctx, ui: &Ui, found: &Found, community: usize, top: Pos2, wanted: &mut Wanted) {
        if !self.screen.contains(top) {
            return;
        }
        let text = self.community_name(cx, found, community);
        let layout = typeset_label(ui.ctx(), &text, size::LABEL + 1.0, true, Some(COMMUNITY_WIDTH), 1);
        // Labels go under what they name; a hull's name stands on top of it.
        let at = top - vec2(0.0, layout.size().y + 4.0);
        let wish = Wish { subject: Subject::Community(community), at, radius: 0.0, size: layout.size(), always: false };
        wanted.add(wish, layout, cx.theme.community(community));
    }
}
