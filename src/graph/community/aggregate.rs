//! The graph of one round: weighted, undirected, its nodes whole parts of the input.

/// Neighbours of all nodes one after the other.
pub struct Weighted {
    starts: Vec<usize>,
    neighbours: Vec<(u32, f64)>,
    /// Twice the weight inside of each node.
    inside: Vec<f64>,
    /// Weight of all ends of edges at each node, those inside too.
    pub strength: Vec<f64>,
    /// Weight of all ends of edges.
    pub total: f64,
}

impl Weighted {
    /// The input as a graph.
    pub fn new(nodes: usize, edges: &[(u32, u32, f32)]) -> Self {
        let fits = |e: &&(u32, u32, f32)| (e.0.max(e.1) as usize) < nodes && e.2 > 0.0 && e.2.is_finite();
        let mut inside = vec![0.0; nodes];
        let mut ends: Vec<(u32, u32, f64)> = Vec::with_capacity(2 * edges.len());
        for &(a, b, weight) in edges.iter().filter(fits) {
            let weight = f64::from(weight);
            if a == b {
                inside[a as usize] += 2.0 * weight;
            } else {
                ends.extend([(a, b, weight), (b, a, weight)]);
            }
        }
        ends.sort_unstable_by_key(|(a, b, _)| (*a, *b));
        let mut starts = vec![0; nodes + 1];
        let mut neighbours: Vec<(u32, f64)> = Vec::with_capacity(ends.len());
        let mut last = None;
        for (a, b, weight) in ends {
            match neighbours.last_mut() {
                Some(known) if last == Some((a, b)) => known.1 += weight,
                _ => {
                    neighbours.push((b, weight));
                    starts[a as usize + 1] += 1;
                }
            }
            last = Some((a, b));
        }
        (0..nodes).for_each(|node| starts[node + 1] += starts[node]);
        Self::of_parts(starts, neighbours, inside)
    }

    fn of_parts(starts: Vec<usize>, neighbours: Vec<(u32, f64)>, inside: Vec<f64>) -> Self {
        let sum = |node: usize| neighbours[starts[node]..starts[node + 1]].iter().map(|(_, weight)| weight).sum::<f64>();
        let strength: Vec<f64> = inside.iter().enumerate().map(|(node, inside)| inside + sum(node)).collect();
        let total = strength.iter().sum();
        Self { starts, neighbours, inside, strength, total }
    }

    /// How many nodes.
    pub fn len(&self) -> usize {
        self.inside.len()
    }

    /// The neighbours of a node with the weights of the edges to them, in order.
    pub fn neighbours(&self, node: usize) -> &[(u32, f64)] {
        &self.neighbours[self.starts[node]..self.starts[node + 1]]
    }

    /// The graph whose nodes are the `count` parts that the nodes are in.
    pub fn aggregate(&self, parts: &[u32], count: usize) -> Self {
        let mut order: Vec<u32> = (0..self.len() as u32).collect();
        order.sort_by_key(|node| parts[*node as usize]);
        let mut inside = vec![0.0; count];
        let (mut starts, mut neighbours) = (vec![0], Vec::new());
        let mut sums = Sums::new(count);
        let mut nodes = order.into_iter().map(|node| node as usize).peekable();
        for (part, within) in inside.iter_mut().enumerate() {
            while let Some(node) = nodes.next_if(|node| parts[*node] as usize == part) {
                *within += self.inside[node];
                self.neighbours(node).iter().for_each(|(to, weight)| sums.add(parts[*to as usize], *weight));
            }
            for (to, weight) in sums.take() {
                if to as usize == part {
                    *within += weight;
                } else {
                    neighbours.push((to, weight));
                }
            }
            starts.push(neighbours.len());
        }
        Self::of_parts(starts, neighbours, inside)
    }
}

/// Sums by number, of which only few are in use at a time.
pub struct Sums {
    sums: Vec<f64>,
    used: Vec<u32>,
}

impl Sums {
    /// For numbers below `count`.
    pub fn new(count: usize) -> Self {
        Self { sums: vec![0.0; count], used: Vec::new() }
    }

    /// Adds to the sum of a number; `value` is positive.
    pub fn add(&mut self, number: u32, value: f64) {
        let sum = &mut self.sums[number as usize];
        if *sum == 0.0 {
            self.used.push(number);
        }
        *sum += value;
    }

    /// The sum of a number.
    pub fn of(&self, number: u32) -> f64 {
        self.sums[number as usize]
    }

    /// All sums in order of their numbers; none is left.
    pub fn take(&mut self) -> Vec<(u32, f64)> {
        self.used.sort_unstable();
        let out: Vec<(u32, f64)> = self.used.drain(..).map(|number| (number, self.sums[number as usize])).collect();
        out.iter().for_each(|(number, _)| self.sums[*number as usize] = 0.0);
        out
    }
}
