//! Broken lines: a band cut into dashes along its way, bends included.

use egui::Color32;

use super::mesh::{MeshPen, Section};

impl MeshPen {
    /// A band broken into dashes; `dash` is their length and that of the gaps, `seen` the shares of the band between
    /// which it can be seen.
    pub fn dashes(&mut self, sections: &[Section], seen: [f32; 2], width: f32, color: Color32, dash: [f32; 2]) {
        let period = dash[0] + dash[1];
        let length: f32 = sections.windows(2).map(|pair| (pair[1].at - pair[0].at).length()).sum();
        let first = (seen[0] * length / period).floor();
        let last = (seen[1].min(1.0) * length / period).ceil();
        let mut piece = Vec::with_capacity(sections.len() + 2);
        for i in first.max(0.0) as usize..last.max(0.0) as usize {
            let from = i as f32 * period;
            cut(sections, [from, (from + dash[0]).min(length)], &mut piece);
            match piece[..] {
                [a, b] => self.strip([a, b], width, color),
                _ => self.band(&piece, width, color),
            }
        }
    }
}

/// The part of a band between two distances from its start, measured along its middle.
fn cut(sections: &[Section], [from, to]: [f32; 2], out: &mut Vec<Section>) {
    out.clear();
    let mut start = 0.0;
    for pair in sections.windows(2) {
        let length = (pair[1].at - pair[0].at).length().max(1e-6);
        let end = start + length;
        if end > from && start < to {
            let within = |at: f32| pair[0].towards(pair[1], ((at - start) / length).clamp(0.0, 1.0));
            if out.is_empty() {
                out.push(within(from));
            }
            out.push(within(to));
        }
        start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    #[test]
    fn dashes_follow_a_corner() {
        let section = |x: f32, y: f32| Section { at: pos2(x, y), side: vec2(0.0, 1.0) };
        let mut out = Vec::new();
        cut(&[section(0.0, 0.0), section(10.0, 0.0), section(10.0, 10.0)], [8.0, 13.0], &mut out);
        assert_eq!(out.iter().map(|s| s.at).collect::<Vec<_>>(), [pos2(8.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 3.0)]);
    }
}
