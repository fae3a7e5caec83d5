//! The numbers behind the slider.

use super::Quality;
use super::field::Effort;

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
    /// How exactly forces are computed.
    pub effort: Effort,
}

impl Settings {
    pub fn new(quality: Quality, threads: usize) -> Self {
        let effort = |opening| Effort { opening, threads };
        let balanced = Self { coarsest: 500, sweeps: 15, finest_ticks: 60, coarse_ticks: 60, effort: effort(1.0) };
        match quality {
            Quality::Fast => Self { coarsest: 800, sweeps: 10, finest_ticks: 20, coarse_ticks: 30, effort: effort(1.2) },
            Quality::Balanced => balanced,
            Quality::Global => Self { sweeps: 30, finest_ticks: 40, ..balanced },
            Quality::Local => Self { finest_ticks: 150, effort: effort(0.8), ..balanced },
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
}
