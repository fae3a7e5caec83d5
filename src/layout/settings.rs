//! The numbers behind the slider.

use super::Quality;
use super::field::Effort;
use super::force::Pull;

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
    /// How exactly forces are computed.
    pub effort: Effort,
}

impl Settings {
    pub fn new(quality: Quality, threads: usize) -> Self {
        let effort = |opening| Effort { opening, threads };
        let first_pull = Pull { spring: 3.0, close: 24.0 };
        let last_pull = |close| Pull { spring: 0.7, close };
        let balanced = Self {
            coarsest: 1100,
            sweeps: 10,
            finest_ticks: 55,
            coarse_ticks: 50,
            first_pull,
            last_pull: last_pull(24.0),
            effort: effort(1.0),
        };
        match quality {
            Quality::Fast => Self { sweeps: 8, finest_ticks: 20, coarse_ticks: 30, effort: effort(1.3), ..balanced },
            Quality::Balanced => balanced,
            Quality::Global => Self { sweeps: 30, last_pull: first_pull, ..balanced },
            Quality::Local => Self { finest_ticks: 120, last_pull: last_pull(40.0), effort: effort(0.8), ..balanced },
        }
    }

    /// How many ticks a version gets; 0 is the original graph.
    pub fn ticks(&self, level: usize) -> usize {
        if level == 0 { self.finest_ticks } else { self.coarse_ticks }
    }

    /// How strongly forces act at a tick: falling, so that the picture comes to rest.
    pub fn alpha(&self, level: usize, tick: usize) -> f32 {
        0.02f32.powf(tick as f32 / self.ticks(level) as f32)
    }

    /// How edges pull at a tick: first the picture as a whole finds its shape, then neighbours find each other.
    pub fn pull(&self, level: usize, tick: usize) -> Pull {
        if level > 0 {
            return self.first_pull;
        }
        let progress = tick as f32 / self.finest_ticks as f32;
        self.first_pull.towards(self.last_pull, progress * progress.sqrt())
    }
}
