//! The numbers behind the slider.

use super::Quality;
use super::field::Manner;
use super::force::Pull;

/// Nodes up to which a picture is so cheap that it can be made with more care.
const SMALL: usize = 600;
/// How strongly neighbours pull in the end.
const TOUCH_CLOSE: f32 = 20.0;
/// How strongly forces act at first.
const ALPHA: f32 = 0.5;

/// How much work goes into each part of a layout.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settings {
    /// Nodes up to which no coarser version is made.
    pub coarsest: usize,
    /// Sweeps of stress descent over the coarsest version.
    pub sweeps: usize,
    /// Ticks of the original graph.
    pub finest_ticks: usize,
    /// Ticks of every coarser version.
    pub coarse_ticks: usize,
    /// How edges pull at first and in all coarser versions.
    pub first_pull: Pull,
    /// How edges pull in the last tick of the original graph.
    pub last_pull: Pull,
    /// How much more neighbours pull than that in large pieces.
    pub large_close: f32,
    /// How exactly forces are computed.
    pub manner: Manner,
    /// How strongly forces act in the first tick of a version.
    pub first_alpha: f32,
    /// In which pieces distances make the picture and forces only touch it up.
    pub by_distance: ByDistance,
}

/// A piece whose distances are all weighed.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByDistance {
    /// Nodes up to which this is done.
    pub nodes: usize,
    pub sweeps: usize,
    /// Gentle ticks afterwards ...
    pub ticks: usize,
    /// ... and how strongly forces act in the first of them.
    pub alpha: f32,
}

impl Settings {
    pub fn new(quality: Quality, threads: usize) -> Self {
        let manner = |opening| Manner { opening, bias: 1.15, threads };
        let first_pull = Pull { spring: 2.5, close: 20.0 };
        let last_pull = |close| Pull { spring: 0.85, close };
        let small = |ticks| ByDistance { nodes: SMALL, sweeps: 30, ticks, alpha: 0.1 };
        let balanced = Self {
            coarsest: 1500,
            sweeps: 32,
            finest_ticks: 70,
            coarse_ticks: 60,
            first_pull,
            last_pull: last_pull(TOUCH_CLOSE),
            large_close: 0.87,
            manner: manner(1.0),
            first_alpha: ALPHA,
            by_distance: small(15),
        };
        match quality {
            Quality::Fast => {
                let by_distance = small(2);
                Self { sweeps: 8, finest_ticks: 29, coarse_ticks: 30, manner: manner(1.2), by_distance, ..balanced }
            }
            Quality::Balanced => balanced,
            Quality::Global => {
                let by_distance = ByDistance { nodes: 12_000, sweeps: 100, ticks: 1, alpha: 0.02 };
                Self { last_pull: first_pull, by_distance, ..balanced }
            }
            Quality::Local => {
                let large_close = 1.3;
                let (last_pull, by_distance) = (last_pull(40.0), small(30));
                Self { finest_ticks: 120, last_pull, large_close, manner: manner(0.8), by_distance, ..balanced }
            }
        }
    }

    /// The settings for a piece of so many nodes: the larger it is, the more its overall shape needs to be kept.
    pub fn for_nodes(self, nodes: usize) -> Self {
        if nodes <= self.by_distance.nodes {
            return self.touched_up(nodes);
        }
        let between = |low: f32, high: f32| ((nodes as f32 / low).ln() / (high / low).ln()).clamp(0.0, 1.0);
        let (large, huge) = (between(1_500.0, 5_000.0), between(10_000.0, 100_000.0));
        let first_pull = self.first_pull.towards(Pull { spring: 3.0, close: 24.0 }, large);
        let last_pull = self.last_pull.towards(Pull { close: self.last_pull.close * self.large_close, ..self.last_pull }, large);
        let last_pull = last_pull.towards(Pull { spring: 1.4, close: 18.0 }, huge);
        Self { first_pull, last_pull, ..self }
    }

    /// All distances are weighed, then forces act for a while.
    fn touched_up(self, nodes: usize) -> Self {
        let ByDistance { sweeps, ticks, alpha, .. } = self.by_distance;
        let last_pull = Pull { close: self.last_pull.close.min(TOUCH_CLOSE), ..self.last_pull };
        Self { coarsest: nodes, sweeps, finest_ticks: ticks, first_alpha: alpha, last_pull, ..self }
    }

    /// How many ticks a version gets; 0 is the original graph.
    pub fn ticks(&self, level: usize) -> usize {
        if level == 0 { self.finest_ticks } else { self.coarse_ticks }
    }

    /// How strongly forces act at a tick: falling, so that the picture comes to rest.
    pub fn alpha(&self, level: usize, tick: usize) -> f32 {
        self.first_alpha * 0.03f32.powf(tick as f32 / self.ticks(level) as f32)
    }

    /// How edges pull at a tick: first the picture as a whole finds its shape, then neighbours find each other.
    pub fn pull(&self, level: usize, tick: usize) -> Pull {
        if level > 0 {
            return self.first_pull;
        }
        let progress = tick as f32 / self.finest_ticks as f32;
        self.first_pull.towards(self.last_pull, progress * progress)
    }
}
