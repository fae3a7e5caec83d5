//! The layout as it happens: tick by tick, with nodes that can be held.

use super::free::Free;
use super::guided::{Guided, Plan};
use super::settings::Settings;
use super::{Quality, Request};

/// A layout in progress. Where nodes keep to regions, the picture first forms freely, unless it stands already.
#[derive(Clone, Debug)]
pub struct Simulation {
    stage: Stage,
    /// What the free picture is to become.
    plan: Option<Plan>,
}

#[derive(Clone, Debug)]
enum Stage {
    Free(Box<Free>),
    Guided(Box<Guided>),
}

impl Simulation {
    /// Takes the graph and makes a first sketch of it.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "a request is made for one simulation")]
    pub fn new(request: Request) -> Self {
        Self::with_quality(&request, Quality::Balanced, 1)
    }

    /// The same at some place of the slider, on so many threads.
    #[must_use]
    pub fn with_quality(request: &Request, quality: Quality, threads: usize) -> Self {
        let plan = Plan::new(request);
        if let Some(guided) = plan.as_ref().and_then(|plan| Guided::standing(plan.clone(), request)) {
            return Self { stage: Stage::Guided(Box::new(guided)), plan: None };
        }
        let mut simulation = Self { stage: Stage::Free(Box::new(Free::new(request, Settings::new(quality, threads)))), plan };
        simulation.guide();
        simulation
    }

    /// One small step; does nothing once the picture is settled.
    pub fn tick(&mut self) {
        match &mut self.stage {
            Stage::Free(free) => free.tick(),
            Stage::Guided(guided) => guided.tick(),
        }
        self.guide();
    }

    /// Where each node is now, in the order of the request.
    #[must_use]
    pub fn positions(&self) -> &[[f32; 2]] {
        match &self.stage {
            Stage::Free(free) => free.positions(),
            Stage::Guided(guided) => guided.positions(),
        }
    }

    /// Whether nothing moves any more.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match &self.stage {
            Stage::Free(free) => free.is_settled() && self.plan.is_none(),
            Stage::Guided(guided) => guided.is_settled(),
        }
    }

    /// Whether the picture is still being made; what moves afterwards was moved by someone.
    #[must_use]
    pub fn is_forming(&self) -> bool {
        match &self.stage {
            Stage::Free(free) => free.is_forming() || self.plan.is_some(),
            Stage::Guided(guided) => guided.is_arranging(),
        }
    }

    /// Ticks until the picture is settled.
    pub fn settle(&mut self) {
        if let Stage::Free(free) = &mut self.stage {
            free.form_to_the_end();
            self.guide();
        }
        while !self.is_settled() {
            self.tick();
        }
    }

    /// Holds a node exactly at a place, as under the pointer; its neighbours follow.
    pub fn pin(&mut self, node: usize, at: [f32; 2]) {
        if node < self.positions().len() && at.iter().all(|value| value.is_finite()) {
            match &mut self.stage {
                Stage::Free(free) => free.pin(node, at),
                Stage::Guided(guided) => guided.pin(node, at),
            }
        }
    }

    /// Lets a node go again.
    pub fn unpin(&mut self, node: usize) {
        if node < self.positions().len() {
            match &mut self.stage {
                Stage::Free(free) => free.unpin(node),
                Stage::Guided(guided) => guided.unpin(node),
            }
        }
    }

    /// Lets the picture move again until it finds its rest.
    pub fn reheat(&mut self) {
        match &mut self.stage {
            Stage::Free(free) => free.reheat(),
            Stage::Guided(guided) => guided.reheat(),
        }
    }

    /// Leaves everything where it is now.
    pub fn stop(&mut self) {
        self.plan = None;
        match &mut self.stage {
            Stage::Free(free) => free.stop(),
            Stage::Guided(guided) => guided.stop(),
        }
    }

    /// Sends the nodes of a picture that has formed to their regions.
    fn guide(&mut self) {
        let Stage::Free(free) = &self.stage else { return };
        if free.is_forming() {
            return;
        }
        if let Some(plan) = self.plan.take() {
            let guided = Guided::arranging(plan, free.positions().to_vec(), free.pins().to_vec());
            self.stage = Stage::Guided(Box::new(guided));
        }
    }
}
