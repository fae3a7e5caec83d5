//! Scene, view and marks as the shaders read them: words of 32 bits, little end first.

use egui::{Color32, Vec2};

use super::super::emphasis::Emphasis;
use super::super::lens::{self, LEAST_RADIUS};
use super::super::lines::Line;
use super::super::paint::{PIN_RING, Picture, SELECTION_RING, marked_lines};
use super::super::scene::{Node, Scene};
use super::super::shape::form;
use crate::graph::RelationKind;
use crate::resolve::EntityKind;

/// A mark of a node drawn in full, of one with the ring of a pinned and of one with that of a selected node or edge.
const STRONG: u32 = 1 << 31;
const PINNED: u32 = 1 << 30;
const SELECTED: u32 = 1 << 29;

/// Words as bytes.
pub fn bytes<const N: usize>(rows: impl ExactSizeIterator<Item = [u32; N]>) -> Vec<u8> {
    let mut out = vec![0; rows.len() * N * 4];
    for (target, row) in out.chunks_exact_mut(N * 4).zip(rows) {
        for (target, word) in target.chunks_exact_mut(4).zip(row) {
            target.copy_from_slice(&word.to_le_bytes());
        }
    }
    out
}

/// Positions as bytes.
pub fn positions(positions: &[[f32; 2]]) -> Vec<u8> {
    bytes(positions.iter().map(|p| p.map(f32::to_bits)))
}

/// Radius and kind of a node.
pub fn node(node: &Node) -> [u32; 2] {
    [node.radius.to_bits(), node.kind as u32]
}

/// Ends, style and width of an edge.
pub fn line(line: &Line) -> [u32; 4] {
    let lane = u32::from(line.lane.cast_unsigned());
    let style = line.kind as u32 | lane << 8 | u32::from(line.is_directed()) << 16;
    [line.from, line.to, style, line.width.to_bits()]
}

/// What is drawn above the rest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Straight edges, bent edges, nodes.
    pub words: Vec<u32>,
    /// How many of them are straight edges.
    pub straight: u32,
    /// How many are edges.
    pub edges: u32,
}

impl Marks {
    /// The marks of an emphasis.
    pub fn new(scene: &Scene, emphasis: &Emphasis) -> Self {
        let lines = marked_lines(scene, emphasis);
        let flag = |on: bool, flag: u32| if on { flag } else { 0 };
        let place = |line: &Line| scene.lines().place(line.edge as usize).unwrap_or_default();
        let edge = |line: &Line| place(line) | flag(emphasis.selected_edge == Some(line.edge as usize), SELECTED);
        let mut words: Vec<u32> = lines.iter().map(edge).collect();
        words.extend(emphasis.marks().iter().map(|mark| {
            let flags = flag(mark.strong, STRONG) | flag(mark.pinned, PINNED) | flag(mark.selected, SELECTED);
            mark.node as u32 | flags
        }));
        let straight = lines.iter().filter(|line| line.lane == 0).count() as u32;
        Self { words, straight, edges: lines.len() as u32 }
    }
}

/// Everything that is the same for all nodes and edges of a frame, in rows of four words.
pub fn view(picture: &Picture<'_>, screen: Vec2, linear: bool) -> Vec<u8> {
    let (lens, emphasis, theme) = (&picture.lens, picture.emphasis, picture.theme);
    let (centre, middle) = (picture.view.centre, picture.screen.center());
    let on = |on: bool| if on { 1.0 } else { 0.0 };
    let mut rows = vec![
        [centre.x, centre.y, middle.x, middle.y],
        [screen.x, screen.y, lens.zoom, lens.feather],
        [lens.growth(), lens.thickness(), lens.lane(), lens.reach.min(1e9)],
        [emphasis.rest_of_nodes(), emphasis.rest_of_edges(), on(lens.is_fine()), on(linear)],
        [LEAST_RADIUS, lens::DOT, lens::PLAIN, lens::FAINTEST],
        [lens::TIP_GAP, lens::arrow(0.0), lens::arrow(1.0) - lens::arrow(0.0), lens::WEAK],
        [PIN_RING[0], PIN_RING[1], SELECTION_RING[0], SELECTION_RING[1]],
        color(theme.canvas),
        color(theme.selection),
    ];
    rows.extend(EntityKind::ALL.map(|kind| color(theme.kind(kind))));
    rows.extend(EntityKind::ALL.map(|kind| {
        let form = form(kind);
        [form.sides as f32, form.turn, form.grow, 0.0]
    }));
    rows.extend(RelationKind::ALL.map(|kind| color(theme.relation(kind))));
    rows.extend(RelationKind::ALL.map(|kind| {
        let [dash, gap] = lens::dash(kind).unwrap_or_default();
        [dash, gap, 0.0, 0.0]
    }));
    bytes(rows.into_iter().map(|row| row.map(f32::to_bits)))
}

fn color(color: Color32) -> [f32; 4] {
    color.to_array().map(|v| f32::from(v) / 255.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_numbered_in_the_order_of_their_lists() {
        assert!(EntityKind::ALL.iter().zip(0..).all(|(kind, i)| *kind as u32 == i));
        assert!(RelationKind::ALL.iter().zip(0..).all(|(kind, i)| *kind as u32 == i));
    }

    #[test]
    fn words_begin_with_their_little_end() {
        assert_eq!(bytes([[1, 0x0203_0405]].into_iter()), [1, 0, 0, 0, 5, 4, 3, 2]);
    }
}
