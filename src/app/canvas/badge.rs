//! Badges: a small number beside a node, of the outlets or the languages that name it.

use egui::{Align2, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, vec2};
use rustc_hash::FxHashMap;

use super::Canvas;
use super::names::MOST;
use super::paint::Picture;
use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::coverage::Coverage;
use crate::app::language::number;
use crate::app::theme::{Theme, size};
use crate::app::typeset::{LabelBatch, label};
use crate::resolve::{EntityId, EntityKind};

/// Nodes smaller than this on the screen have none, in points.
const LEAST_RADIUS: f32 = 8.0;

/// Half of a badge's height.
const HALF: f32 = 7.0;

/// A badge to be drawn.
pub struct Badge {
    /// Its middle.
    pub at: Pos2,
    /// What it says.
    pub text: String,
    /// Of languages: a box; of outlets: a disc.
    pub languages: bool,
}

impl Badge {
    /// Paints the badge; its number joins the batch.
    pub fn paint(&self, ui: &Ui, painter: &egui::Painter, theme: &Theme, batch: &mut LabelBatch) {
        let text = label(ui.ctx(), &self.text, size::BADGE, true, None, 1);
        let rect = Rect::from_center_size(self.at, vec2((text.size().x + 6.0).max(2.0 * HALF), 2.0 * HALF));
        let corner = if self.languages { 3.0 } else { HALF };
        painter.rect(rect, corner, theme.page, Stroke::new(1.0, theme.weak), StrokeKind::Inside);
        batch.add(&text, self.at, Align2::CENTER_CENTER, 1.0, theme.text, None);
    }
}

/// The corner of a node where its badge stands: the upper one where lines end.
fn place(at: Pos2, radius: f32, rtl: bool) -> Pos2 {
    let off = 0.75 * radius + 4.0;
    at + vec2(if rtl { -off } else { off }, -off)
}

impl Canvas {
    /// Paints the badges of the nodes in sight; answers what they cover, for labels to keep clear of.
    pub(super) fn badges(
        &self,
        cx: &Ctx,
        ui: &Ui,
        picture: &Picture,
        known: &mut FxHashMap<EntityId, Coverage>,
    ) -> Vec<(Pos2, f32)> {
        let languages = cx.state.aids.has(Aid::Languages);
        if !languages && !cx.state.aids.has(Aid::Outlets) {
            return Vec::new();
        }
        let (painter, mut batch) = (ui.painter_at(picture.screen), LabelBatch::new(ui.ctx()));
        let mut covered = Vec::new();
        for node in self.in_sight(picture).take(MOST).filter(|node| self.may_have_badge(picture, *node)) {
            let entity = self.scene.nodes[node].entity;
            let coverage = known.entry(entity).or_insert_with(|| coverage(cx, entity));
            let count = if languages { coverage.languages } else { coverage.outlets };
            // One outlet or language is nothing to point out.
            if count > 1 {
                let at = place(picture.place(node), picture.radius(node), cx.is_rtl());
                Badge { at, text: number(cx.language(), count), languages }.paint(ui, &painter, cx.theme, &mut batch);
                covered.push((at, HALF));
            }
        }
        batch.paint(&painter);
        covered
    }

    fn may_have_badge(&self, picture: &Picture, node: usize) -> bool {
        let is_claim = self.scene.nodes[node].kind == EntityKind::Claim;
        !is_claim && picture.radius(node) >= LEAST_RADIUS && picture.emphasis.node(node) >= 1.0
    }
}

/// How widely an entity is told.
pub fn coverage(cx: &Ctx, entity: EntityId) -> Coverage {
    let library = cx.state.library();
    Coverage::new(library, library.entity(entity).mentions.iter().map(|mention| mention.quote))
}

/// A badge for the legend, beside a small node.
pub fn legend(cx: &Ctx, ui: &Ui, rect: Rect, languages: bool) {
    let node = rect.center() + vec2(if cx.is_rtl() { 4.0 } else { -4.0 }, 2.0);
    let painter = ui.painter();
    painter.circle_filled(node, 5.0, cx.theme.weak);
    let mut batch = LabelBatch::new(ui.ctx());
    let at = node + Vec2::new(if cx.is_rtl() { -7.0 } else { 7.0 }, -3.0);
    Badge { at, text: number(cx.language(), 3), languages }.paint(ui, painter, cx.theme, &mut batch);
    batch.paint(painter);
}
