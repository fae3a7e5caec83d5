//! The numbers behind the slider.

use super::Quality;

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
    /// How large a cell may be beside its distance to count as one body.
    pub opening: f32,
}

impl Settings {
    pub fn new(quality: Quality) -> Self {
        let balanced = Self { coarsest: 1500, sweeps: 15, finest_ticks: 60, coarse_ticks: 60, opening: 1.0 };
        match quality {
            Quality::Fast => Self { coarsest: 800, sweeps: 10, finest_ticks: 20, coarse_ticks: 30, opening: 1.2 },
            Quality::Balanced => balanced,
            Quality::Global => Self { sweeps: 30, finest_ticks: 40, ..balanced },
            Quality::Local => Self { finest_ticks: 150, opening: 0.8, ..balanced },
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
