//! What the state wants shown → the scene and the layout of it; places and pins of each arrangement are remembered.

use std::collections::{BTreeMap, BTreeSet};

use super::Canvas;
use super::reading::Reading;
use super::regions::{self, Guide};
use super::scene::Scene;
use crate::app::arrangement::Arrangement;
use crate::app::state::State;
use crate::app::visible::Visible;
use crate::layout::Request;
use crate::resolve::EntityId;

/// All that decides which picture is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    generation: u64,
    visible: Visible,
    arrangement: Arrangement,
    /// Time runs from right to left.
    mirrored: bool,
}

impl Shown {
    fn of(state: &State) -> Self {
        let mirrored = state.arrangement == Arrangement::AlongTime && state.language().is_rtl();
        Self { generation: state.generation, visible: state.visible.clone(), arrangement: state.arrangement, mirrored }
    }

    fn arrangement(&self) -> (Arrangement, bool) {
        (self.arrangement, self.mirrored)
    }
}

/// Where the nodes of an arrangement were, and which of them were held there.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    places: BTreeMap<EntityId, [f32; 2]>,
    pinned: BTreeSet<EntityId>,
}

impl Canvas {
    /// Takes over what the state shows. Nodes that stay keep their places; in another arrangement they travel.
    pub(super) fn follow(&mut self, state: &State) {
        let wanted = Shown::of(state);
        if self.shown.as_ref() == Some(&wanted) {
            return;
        }
        let (arrangement, generation) = (wanted.arrangement(), wanted.generation);
        let before = self.shown.replace(wanted);
        let same_library = before.as_ref().is_some_and(|shown| shown.generation == generation);
        if !same_library {
            self.memories.clear();
            self.pinned.clear();
            (self.follows, self.framed) = (true, false);
        }
        let here = if same_library { self.places_now() } else { BTreeMap::new() };
        let rearranged = same_library && before.as_ref().is_some_and(|shown| shown.arrangement() != arrangement);
        if let Some(before) = before.filter(|_| same_library) {
            self.remember(before.arrangement(), &here);
        }
        if rearranged {
            self.pinned = self.memories.get(&arrangement).map(|memory| memory.pinned.clone()).unwrap_or_default();
            self.follows = true;
        }
        self.scene = Scene::new(state.library(), &state.visible);
        self.reading = Reading::new(&self.scene);
        self.guide = regions::guide(state.library(), arrangement);
        let from: Vec<_> = match rearranged {
            true => self.scene.nodes.iter().map(|node| here.get(&node.entity).copied()).collect(),
            false => Vec::new(),
        };
        self.layout.show(self.request(arrangement, &here), &from);
        (self.dragged, self.band, self.hovered) = (None, None, None);
    }

    fn places_now(&self) -> BTreeMap<EntityId, [f32; 2]> {
        self.scene.nodes.iter().map(|node| node.entity).zip(self.layout.positions().iter().copied()).collect()
    }

    fn remember(&mut self, arrangement: (Arrangement, bool), here: &BTreeMap<EntityId, [f32; 2]>) {
        let known = self.memories.contains_key(&arrangement);
        let memory = self.memories.entry(arrangement).or_default();
        // Nodes on their way are not where they belong.
        if self.layout.is_settled() || !known {
            memory.places.extend(here);
        }
        memory.pinned.clone_from(&self.pinned);
    }

    /// The layout of the scene: nodes start where they were in this arrangement, else where they are.
    fn request(&self, arrangement: (Arrangement, bool), here: &BTreeMap<EntityId, [f32; 2]>) -> Request {
        let places = self.memories.get(&arrangement).map_or(here, |memory| &memory.places);
        let pinned = |entity| self.pinned.contains(&entity);
        let request = self.scene.request(|entity| places.get(&entity).copied(), pinned);
        let kinds = self.scene.edges.iter().map(|edge| edge.kind);
        match &self.guide {
            Guide::None => request,
            guide => Request {
                edges: request.edges.iter().zip(kinds).map(|(edge, kind)| (edge.0, edge.1, guide.weight(kind))).collect(),
                regions: self.scene.nodes.iter().map(|node| guide.region(node)).collect(),
                ..request
            },
        }
    }
}
