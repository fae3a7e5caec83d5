//! The marks of the picture, small, for the legend.

use egui::{Pos2, Rect, Shape, Ui, vec2};

use super::mesh::MeshPen;
use super::{badge, faraway, hull, shape};
use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::language::{Key, key};
use crate::resolve::EntityKind;

/// Something on the canvas that a reader may ask about, besides the kinds of nodes and edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Large and small nodes.
    Size,
    /// Thick and thin edges.
    Width,
    /// An outline.
    Selected,
    /// An outline in the node's colour.
    Pinned,
    /// The outline of the node that has the keyboard.
    Keyboard,
    /// The number of outlets.
    Outlets,
    /// The number of languages.
    Languages,
    /// A hull.
    Community,
    /// A disc that stands for many nodes.
    Disc,
}

impl Mark {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 9] = [
        Self::Size,
        Self::Width,
        Self::Selected,
        Self::Pinned,
        Self::Keyboard,
        Self::Outlets,
        Self::Languages,
        Self::Community,
        Self::Disc,
    ];

    /// What it means.
    pub fn words(self) -> Key {
        match self {
            Self::Size => key!("mark-size"),
            Self::Width => key!("mark-width"),
            Self::Selected => key!("mark-selected"),
            Self::Pinned => key!("mark-pinned"),
            Self::Keyboard => key!("mark-keyboard"),
            Self::Outlets => key!("mark-outlets"),
            Self::Languages => key!("mark-languages"),
            Self::Community => key!("mark-community"),
            Self::Disc => key!("mark-disc"),
        }
    }

    /// The aid that brings it into the picture, if it is not always there.
    pub fn aid(self) -> Option<Aid> {
        match self {
            Self::Outlets => Some(Aid::Outlets),
            Self::Languages => Some(Aid::Languages),
            Self::Community => Some(Aid::Communities),
            Self::Size | Self::Width | Self::Selected | Self::Pinned | Self::Keyboard | Self::Disc => None,
        }
    }

    /// Draws it in the middle of a rectangle of the panel.
    pub fn paint(self, cx: &Ctx, ui: &Ui, rect: Rect) {
        match self {
            Self::Outlets | Self::Languages => badge::legend(cx, ui, rect, self == Self::Languages),
            Self::Community => {
                let mesh = hull::legend(rect.center(), cx.theme.community(1), ui.ctx().pixels_per_point());
                ui.painter().add(Shape::mesh(mesh));
            }
            _ => self.paint_shape(cx, ui, rect),
        }
    }

    fn paint_shape(self, cx: &Ctx, ui: &Ui, rect: Rect) {
        let mut pen = MeshPen::new(ui.ctx().pixels_per_point());
        let (at, weak) = (rect.center(), cx.theme.weak);
        let ringed = |pen: &mut MeshPen, gap: f32, width: f32, color| {
            shape::draw(pen, EntityKind::Person, at, 4.0, weak, cx.theme.panel);
            shape::outline(pen, EntityKind::Person, at, 4.0, gap, width, color);
        };
        match self {
            Self::Size => sizes(&mut pen, at, cx),
            Self::Width => widths(&mut pen, rect, cx),
            Self::Selected => ringed(&mut pen, 3.0, 2.2, cx.theme.selection),
            Self::Pinned => ringed(&mut pen, 3.0, 1.2, weak),
            Self::Keyboard => ringed(&mut pen, 4.0, 2.0, cx.theme.accent),
            _ => faraway::draw_disc(&mut pen, at, 7.0, cx.theme.community(1), cx.theme),
        }
        ui.painter().add(Shape::mesh(pen.finish()));
    }
}

fn sizes(pen: &mut MeshPen, at: Pos2, cx: &Ctx) {
    for (x, radius) in [(-8.0, 2.5), (5.0, 6.0)] {
        let at = at + vec2(if cx.is_rtl() { -x } else { x }, 0.0);
        shape::draw(pen, EntityKind::Person, at, radius, cx.theme.weak, cx.theme.panel);
    }
}

fn widths(pen: &mut MeshPen, rect: Rect, cx: &Ctx) {
    for (y, width) in [(-4.0, 1.0), (3.0, 3.0)] {
        let off = vec2(0.0, y);
        pen.line(rect.left_center() + off, rect.right_center() + off, width, cx.theme.weak);
    }
}
