//! A picture without regions as it happens: its pieces form, are packed, and answer to nodes that are held.

use super::component::components;
use super::graph::Graph;
use super::pack::{self, Shape};
use super::piece::Piece;
use super::settings::Settings;
use super::{Request, collide, start};

/// Ticks between two packings of the pieces while they form.
const PACK_EVERY: usize = 8;
/// Passes that remove what overlaps after nodes were moved.
const LAST_PASSES: usize = 60;

/// A free picture in progress.
#[derive(Clone, Debug)]
pub(super) struct Free {
    pieces: Vec<Piece>,
    /// Piece and place within it of every node.
    homes: Vec<[u32; 2]>,
    rooms: Vec<f32>,
    /// Where nodes are held.
    pins: Vec<Option<[f32; 2]>>,
    /// Where nodes were known to be when their pieces began to form.
    known: Vec<Option<[f32; 2]>>,
    positions: Vec<[f32; 2]>,
    ticks: usize,
    passes: usize,
}

impl Free {
    /// Makes a first sketch of the graph.
    pub fn new(request: &Request, settings: Settings) -> Self {
        let rooms = request.rooms();
        let pieces = pieces(request, &rooms, settings);
        let mut homes = vec![[0; 2]; request.nodes];
        for (number, piece) in pieces.iter().enumerate() {
            piece.nodes.iter().zip(0..).for_each(|(&node, place)| homes[node as usize] = [number as u32, place]);
        }
        let known: Vec<_> = (0..request.nodes).map(|node| request.start(node)).collect();
        let pins = (0..request.nodes).map(|node| known[node].filter(|_| request.is_pinned(node))).collect();
        let positions = vec![[0.0; 2]; request.nodes];
        let passes = if known.iter().any(Option::is_some) { LAST_PASSES } else { 0 };
        let mut free = Self { pieces, homes, rooms, pins, known, positions, ticks: 0, passes };
        free.hold_pins();
        free.pack();
        free.publish();
        free
    }

    /// One small step; does nothing once the picture is settled.
    pub fn tick(&mut self) {
        if self.is_settled() {
            return;
        }
        let forming = self.is_forming();
        for piece in &mut self.pieces {
            piece.step();
        }
        self.after_step(forming);
    }

    /// Where each node is now, in the order of the request.
    pub fn positions(&self) -> &[[f32; 2]] {
        &self.positions
    }

    /// Where nodes are held.
    pub fn pins(&self) -> &[Option<[f32; 2]>] {
        &self.pins
    }

    /// Whether nothing moves any more.
    pub fn is_settled(&self) -> bool {
        self.passes == 0 && !self.pieces.iter().any(|piece| piece.is_forming() || piece.is_moving())
    }

    /// Makes the pieces without looking at the picture in between.
    pub fn form_to_the_end(&mut self) {
        if self.is_forming() {
            self.pieces.iter_mut().for_each(Piece::form_to_the_end);
            self.after_step(true);
        }
    }

    /// Holds a node exactly at a place.
    pub fn pin(&mut self, node: usize, at: [f32; 2]) {
        self.pins[node] = Some(at);
        self.positions[node] = at;
        let [piece, place] = self.homes[node];
        self.pieces[piece as usize].hold(place as usize, at);
        self.passes = LAST_PASSES;
    }

    /// Lets a node go again.
    pub fn unpin(&mut self, node: usize) {
        if self.pins[node].take().is_some() {
            let [piece, place] = self.homes[node];
            self.pieces[piece as usize].release(place as usize);
            self.passes = LAST_PASSES;
        }
    }

    /// Lets the picture move again until it finds its rest.
    pub fn reheat(&mut self) {
        self.pieces.iter_mut().for_each(Piece::reheat);
        self.hold_pins();
        self.passes = LAST_PASSES;
    }

    /// Whether pieces are still being made.
    pub fn is_forming(&self) -> bool {
        self.pieces.iter().any(Piece::is_forming)
    }

    /// Leaves everything where it is now.
    pub fn stop(&mut self) {
        self.pieces.iter_mut().for_each(Piece::stop);
        self.passes = 0;
    }

    /// Brings pieces, positions and pins together again after the pieces made a step.
    fn after_step(&mut self, was_forming: bool) {
        self.ticks += 1;
        if was_forming {
            let formed = !self.is_forming();
            if formed {
                self.fit_to_known();
            }
            if formed || self.ticks.is_multiple_of(PACK_EVERY) {
                self.pack();
            }
            self.publish();
        } else {
            self.publish();
            self.part();
        }
    }

    /// Pieces that formed anew go where some of their nodes were before or are held.
    fn fit_to_known(&mut self) {
        for piece in self.pieces.iter_mut().filter(|piece| !piece.placed) {
            let at = |node: u32| self.pins[node as usize].or(self.known[node as usize]);
            let known: Vec<_> = piece.nodes.iter().enumerate().filter_map(|(place, &node)| Some((place, at(node)?))).collect();
            if !known.is_empty() {
                piece.fit_to(&known);
            }
        }
        self.hold_pins();
    }

    fn hold_pins(&mut self) {
        for (node, pin) in self.pins.iter().enumerate() {
            if let Some(at) = pin {
                let [piece, place] = self.homes[node];
                self.pieces[piece as usize].hold(place as usize, *at);
                self.passes = LAST_PASSES;
            }
        }
    }

    fn pack(&mut self) {
        let moves = pack::pack(&self.pieces.iter().map(shape).collect::<Vec<_>>());
        self.pieces.iter_mut().zip(moves).for_each(|(piece, way)| piece.shift(way));
    }

    fn publish(&mut self) {
        for piece in &self.pieces {
            for (&node, &place) in piece.nodes.iter().zip(&piece.places) {
                self.positions[node as usize] = self.pins[node as usize].unwrap_or(place);
            }
        }
    }

    /// Removes overlaps that moving nodes made anywhere in the picture.
    fn part(&mut self) {
        let held: Vec<bool> = self.pins.iter().map(Option::is_some).collect();
        let overlaps = collide::part(&mut self.positions, &self.rooms, &held);
        self.passes = if overlaps == 0 { 0 } else { self.passes.saturating_sub(1) };
        for (node, &[piece, place]) in self.homes.iter().enumerate() {
            self.pieces[piece as usize].correct(place as usize, self.positions[node]);
        }
    }
}

fn shape(piece: &Piece) -> Shape<'_> {
    Shape { places: &piece.places, rooms: &piece.rooms, fixed: piece.placed }
}

/// The connected pieces, largest first, and last the nodes without neighbours as one piece.
fn pieces(request: &Request, rooms: &[f32], settings: Settings) -> Vec<Piece> {
    let graph = Graph::new(request.nodes, &request.edges);
    let mut pieces = Vec::new();
    let mut alone = Vec::new();
    for nodes in components(&graph) {
        if let [node] = nodes[..] {
            alone.push(node);
            continue;
        }
        let part = graph.reordered(&nodes);
        let rooms = nodes.iter().map(|&node| rooms[node as usize]).collect();
        let known: Vec<_> = nodes.iter().map(|&node| request.start(node as usize)).collect();
        pieces.push(match start::complete(&part, &known, request.seed) {
            Some((places, guests)) => Piece::standing(nodes, rooms, part, places, &guests),
            None => Piece::forming(nodes, rooms, part, settings, request.seed),
        });
    }
    pieces.extend(start::single_nodes(request, rooms, alone));
    pieces
}
