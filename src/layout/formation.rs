//! How the picture of one connected piece forms: a sketch of its coarsest version,
//! then version after version refined by forces.

use super::coarsen::{self, Level};
use super::field::Field;
use super::graph::Graph;
use super::random::Random;
use super::settings::Settings;
use super::stress::Descent;
use super::{even, fit, scale};

/// A piece whose picture is forming.
#[derive(Clone, Debug)]
pub(super) struct Formation {
    levels: Vec<Level>,
    settings: Settings,
    random: Random,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    /// The coarsest version finds its shape.
    Sketching(Box<Descent>),
    /// The version with this number is refined.
    Refining { level: usize, field: Box<Field>, tick: usize },
    /// Nothing left to do.
    Formed(Vec<[f32; 2]>),
}

impl Formation {
    pub fn new(graph: Graph, settings: Settings, seed: u64) -> Self {
        let settings = settings.for_nodes(graph.len());
        let levels = coarsen::levels(graph, settings.coarsest);
        let stage = Stage::Sketching(Box::new(Descent::new(&levels[levels.len() - 1].graph, settings.sweeps, seed)));
        Self { levels, settings, random: Random::new(seed), stage }
    }

    pub fn is_formed(&self) -> bool {
        matches!(self.stage, Stage::Formed(_))
    }

    /// One sweep or one tick.
    pub fn step(&mut self) {
        let next = match &mut self.stage {
            Stage::Sketching(descent) if !descent.is_done() => return descent.sweep(),
            Stage::Sketching(descent) => Some((self.levels.len() - 1, stretched(&self.levels, &descent.positions()))),
            Stage::Refining { level, field, tick } if *tick < self.settings.ticks(*level) => {
                field.tick(self.settings.alpha(*level, *tick), self.settings.pull(*level, *tick));
                *tick += 1;
                return;
            }
            Stage::Refining { level: 0, field, .. } => {
                // Placed before it is evened out: what moved the nodes is no longer needed then.
                self.stage = Stage::Formed(field.positions());
                return self.even_out();
            }
            Stage::Refining { level, field, .. } => {
                Some((*level - 1, prolonged(&self.levels, *level, &field.positions(), &mut self.random)))
            }
            Stage::Formed(_) => None,
        };
        if let Some((level, start)) = next {
            self.stage = self.refining(level, &start);
        }
    }

    /// Where every node of the piece is drawn now.
    pub fn positions(&self) -> Vec<[f32; 2]> {
        let (level, positions) = match &self.stage {
            Stage::Sketching(descent) => (self.levels.len() - 1, stretched(&self.levels, &descent.positions())),
            Stage::Refining { level, field, .. } => (*level, field.positions()),
            Stage::Formed(positions) => (0, positions.clone()),
        };
        (1..=level)
            .rev()
            .fold(positions, |coarse, level| self.levels[level].parent.iter().map(|&seat| coarse[seat as usize]).collect())
    }

    pub fn graph(&self) -> &Graph {
        &self.levels[0].graph
    }

    /// The graph itself, when the picture is formed.
    pub fn take_graph(&mut self) -> Graph {
        std::mem::take(&mut self.levels[0].graph)
    }

    fn even_out(&mut self) {
        if let Stage::Formed(positions) = &mut self.stage {
            even::even_out(&self.levels[0].graph, positions, self.random.bits());
        }
    }

    /// Versions coarser than this one have served.
    fn refining(&mut self, level: usize, start: &[[f32; 2]]) -> Stage {
        self.levels.truncate(level + 1);
        let Level { graph, mass, .. } = &self.levels[level];
        Stage::Refining { level, field: Box::new(Field::new(graph, mass, start, self.settings.manner)), tick: 0 }
    }
}

/// The sketch at the scale of the forces.
fn stretched(levels: &[Level], positions: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let Level { graph, mass, .. } = &levels[levels.len() - 1];
    let factor = scale::at_rest(graph, mass, positions);
    let mut stretched: Vec<_> = positions.iter().map(|at| at.map(|value| value * factor)).collect();
    fit::lay_flat(&mut stretched);
    stretched
}

/// Positions for the next finer version: at the seat, a little towards the neighbours elsewhere.
fn prolonged(levels: &[Level], level: usize, coarse: &[[f32; 2]], random: &mut Random) -> Vec<[f32; 2]> {
    let (parent, fine) = (&levels[level].parent, &levels[level - 1].graph);
    (0..fine.len())
        .map(|node| {
            let seat = coarse[parent[node] as usize];
            let mut lean = [0.0f32; 2];
            for &other in fine.neighbours(node) {
                let at = coarse[parent[other as usize] as usize];
                lean = [lean[0] + at[0] - seat[0], lean[1] + at[1] - seat[1]];
            }
            let share = 0.5 / fine.degree(node).max(1) as f32;
            [seat[0] + share * lean[0] + random.signed(), seat[1] + share * lean[1] + random.signed()]
        })
        .collect()
}
