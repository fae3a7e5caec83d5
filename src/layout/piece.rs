//! One connected piece of the picture, in the units of the picture.

use super::collide;
use super::fit;
use super::formation::Formation;
use super::graph::Graph;
use super::motion::Motion;
use super::settings::Settings;

/// Passes after which pieces with overlaps left are taken as they are.
const PARTING_PASSES: usize = 60;
/// Passes in one step.
const PASSES_A_STEP: usize = 4;

/// A connected piece and where its nodes are.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// The nodes, by their number in the request.
    pub nodes: Vec<u32>,
    pub rooms: Vec<f32>,
    pub places: Vec<[f32; 2]>,
    /// Whether it stands where someone put it, so that packing must not move it.
    pub placed: bool,
    state: State,
    motion: Option<Motion>,
}

#[derive(Clone, Debug)]
enum State {
    Forming(Box<Formation>),
    /// Overlaps are being removed, for so many more passes.
    Parting(Graph, usize),
    Formed(Graph),
}

impl Piece {
    /// A piece whose picture has yet to form.
    pub fn forming(nodes: Vec<u32>, rooms: Vec<f32>, graph: Graph, settings: Settings, seed: u64) -> Self {
        let formation = Formation::new(graph, settings, seed);
        let state = State::Forming(Box::new(formation));
        let mut piece = Self { places: vec![[0.0; 2]; nodes.len()], nodes, rooms, placed: false, state, motion: None };
        piece.take_places([0.0; 2]);
        piece
    }

    /// A piece that stands already; guests are nodes that are new in it.
    pub fn standing(nodes: Vec<u32>, rooms: Vec<f32>, graph: Graph, places: Vec<[f32; 2]>, guests: &[bool]) -> Self {
        let motion = guests.contains(&true).then(|| Motion::with_guests(&graph, &places, guests));
        Self { nodes, rooms, places, placed: true, state: State::Formed(graph), motion }
    }

    /// Whether its picture is still being made.
    pub fn is_forming(&self) -> bool {
        !matches!(self.state, State::Formed(_))
    }

    /// Whether its nodes are in motion after the picture was made.
    pub fn is_moving(&self) -> bool {
        self.motion.as_ref().is_some_and(Motion::is_warm)
    }

    /// One step of whatever is going on.
    pub fn step(&mut self) {
        if self.is_forming() {
            self.form();
        } else if let Some(motion) = self.motion.as_mut().filter(|motion| motion.is_warm()) {
            motion.tick();
            self.places = motion.places();
        }
    }

    /// Steps without looking at the picture in between.
    pub fn form_to_the_end(&mut self) {
        while let State::Forming(formation) = &mut self.state {
            if formation.is_formed() {
                break;
            }
            formation.step();
        }
        while self.is_forming() {
            self.form();
        }
    }

    fn form(&mut self) {
        if let State::Forming(formation) = &mut self.state {
            formation.step();
            let formed = formation.is_formed();
            self.take_places(fit::middle(&self.places));
            if formed {
                self.begin_parting();
            }
        } else {
            self.part();
        }
    }

    fn take_places(&mut self, middle: [f32; 2]) {
        if let State::Forming(formation) = &self.state {
            self.places = formation.positions();
            fit::scale_to_rooms(&mut self.places, &self.rooms, formation.graph());
            fit::centre(&mut self.places, middle);
        }
    }

    fn begin_parting(&mut self) {
        if let State::Forming(formation) = &mut self.state {
            self.state = State::Parting(formation.take_graph(), PARTING_PASSES);
        }
    }

    fn part(&mut self) {
        let State::Parting(graph, passes) = &mut self.state else { return };
        let held = vec![false; self.places.len()];
        for _ in 0..PASSES_A_STEP {
            *passes = if collide::part(&mut self.places, &self.rooms, &held) == 0 { 0 } else { passes.saturating_sub(1) };
            if *passes == 0 {
                self.state = State::Formed(std::mem::take(graph));
                return;
            }
        }
    }

    /// Turns and moves the whole piece so that known nodes come near where they are known to be.
    pub fn fit_to(&mut self, known: &[(usize, [f32; 2])]) {
        fit::align(&mut self.places, known);
        self.motion = None;
        self.placed = true;
    }

    /// Moves the whole piece.
    pub fn shift(&mut self, [dx, dy]: [f32; 2]) {
        if [dx, dy] != [0.0; 2] {
            self.places.iter_mut().for_each(|place| *place = [place[0] + dx, place[1] + dy]);
            self.motion = None;
        }
    }

    /// Holds a node at a place.
    pub fn hold(&mut self, node: usize, at: [f32; 2]) {
        if let Some(motion) = self.motion() {
            motion.hold(node, at);
            self.placed = true;
        }
        self.places[node] = at;
    }

    /// Lets a node go.
    pub fn release(&mut self, node: usize) {
        if let Some(motion) = self.motion() {
            motion.release(node);
        }
    }

    /// Lets everything move again.
    pub fn reheat(&mut self) {
        if let Some(motion) = self.motion() {
            motion.forget_rest();
        }
    }

    /// Stands still as it is, formed or not.
    pub fn stop(&mut self) {
        self.begin_parting();
        if let State::Parting(graph, _) = &mut self.state {
            self.state = State::Formed(std::mem::take(graph));
        }
        self.motion = None;
        self.placed = true;
    }

    /// Takes over places that were corrected outside.
    pub fn correct(&mut self, node: usize, place: [f32; 2]) {
        if self.places[node] != place {
            self.places[node] = place;
            if let Some(motion) = &mut self.motion {
                motion.correct(node, place);
            }
        }
    }

    /// The motion of a formed piece, begun if there is none.
    fn motion(&mut self) -> Option<&mut Motion> {
        let State::Formed(graph) = &self.state else { return None };
        Some(self.motion.get_or_insert_with(|| Motion::at_rest(graph, &self.places)))
    }
}
