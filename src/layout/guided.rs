//! A picture whose nodes keep to regions: the forces move them, the regions set the bounds.
//!
//! All nodes are one field, connected or not. A free picture is brought roughly into the regions, the forces order it
//! within them, and last what overlaps is parted. Until then the nodes are shown where they were, so that they can
//! go the whole way in one smooth movement.

use super::graph::Graph;
use super::motion::Motion;
use super::region::Region;
use super::swarm::Rank;
use super::{Request, circle, collide, columns, start, swarm};

/// Ticks of the forces before and after the nodes of circles are spread around them.
const LOOSE_TICKS: usize = 60;
const FIRM_TICKS: usize = 30;
/// Passes that part what overlaps.
const PASSES: usize = 60;
/// A node that moved by less than so many of its rooms stands where it stood.
const HARDLY: f32 = 0.6;

/// What a picture with regions is made from.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    graph: Graph,
    rooms: Vec<f32>,
    regions: Vec<Region>,
}

impl Plan {
    /// The plan of a request in which nodes have regions.
    pub fn new(request: &Request) -> Option<Self> {
        let regions = request.regions()?;
        Some(Self { graph: Graph::new(request.nodes, &request.edges), rooms: request.rooms(), regions })
    }

    /// Forces on nodes at these places. Nodes that touch are a unit of the field apart: nearer to each other they would
    /// push the harder the farther they are, and nothing would come to rest.
    fn motion(&self, places: &[[f32; 2]], guests: &[bool]) -> Motion {
        let room = self.rooms.iter().sum::<f32>() / self.rooms.len().max(1) as f32;
        Motion::at_scale(&self.graph, places, guests, 2.0 * room.max(1e-3))
    }

    /// Whether most nodes move up and down only.
    fn is_columns(&self) -> bool {
        2 * self.regions.iter().filter(|region| region.is_column()).count() > self.regions.len()
    }

    /// What is known, and new nodes without neighbours at the edge of their regions.
    fn with_hermits(&self, known: &[Option<[f32; 2]>]) -> Vec<Option<[f32; 2]>> {
        let place = |(node, place): (usize, &Option<[f32; 2]>)| match place {
            None if self.graph.degree(node) == 0 => Some(self.regions[node].nearest([0.0; 2])),
            known => *known,
        };
        known.iter().enumerate().map(place).collect()
    }

    /// A free picture brought into the regions. In columns what was wide becomes high: the long way of a picture
    /// tells more of it than the short one.
    fn first_places(&self, free: &[[f32; 2]]) -> Vec<[f32; 2]> {
        let middle = super::fit::middle(free);
        let far = |at: &[f32; 2]| (at[0] - middle[0]).hypot(at[1] - middle[1]);
        let reach = 2.0 * swarm::median(free.iter().map(far).collect()).max(1e-3);
        let outermost = self.regions.iter().fold(0.0f32, |most, region| match region {
            Region::Ring { outer, .. } => most.max(*outer),
            _ => most,
        });
        let factor = if outermost > 0.0 { outermost / reach } else { 1.0 };
        let place = |(at, region): (&[f32; 2], &Region)| {
            let [x, y] = [(at[0] - middle[0]) * factor, (at[1] - middle[1]) * factor];
            region.nearest(if region.is_column() { [y, x] } else { [x, y] })
        };
        free.iter().zip(&self.regions).map(place).collect()
    }
}

/// The picture in progress.
#[derive(Clone, Debug)]
pub(super) struct Guided {
    plan: Plan,
    /// Where nodes are held.
    pins: Vec<Option<[f32; 2]>>,
    /// As shown.
    places: Vec<[f32; 2]>,
    /// Where nodes stood when none overlapped; `None` for those that did not stand yet.
    stood: Vec<Option<[f32; 2]>>,
    motion: Option<Motion>,
    /// Ticks since the nodes set out for their regions; `None` once they are there.
    ticks: Option<usize>,
    /// Something moved since overlaps were looked for.
    stale: bool,
}

impl Guided {
    /// A free picture whose nodes set out for their regions.
    pub fn arranging(plan: Plan, free: Vec<[f32; 2]>, pins: Vec<Option<[f32; 2]>>) -> Self {
        let mut begin = plan.first_places(&free);
        pins.iter().zip(&mut begin).for_each(|(pin, place)| *place = pin.unwrap_or(*place));
        let mut motion = plan.motion(&begin, &vec![false; begin.len()]);
        motion.forget_rest();
        let stood = vec![None; free.len()];
        let mut guided = Self { plan, pins, places: free, stood, motion: Some(motion), ticks: Some(0), stale: true };
        guided.hold_pins();
        guided
    }

    /// A picture that stands already, as far as its nodes are known; new ones find their places.
    pub fn standing(plan: Plan, request: &Request) -> Option<Self> {
        let known: Vec<_> = (0..request.nodes).map(|node| request.start(node)).collect();
        let pins: Vec<_> = (0..request.nodes).map(|node| known[node].filter(|_| request.is_pinned(node))).collect();
        let strays = known
            .iter()
            .zip(&pins)
            .zip(&plan.regions)
            .filter(|((place, pin), region)| pin.is_none() && place.is_some_and(|place| !region.holds(place)));
        if strays.count() > 0 {
            return None;
        }
        let (mut places, guests) = start::complete(&plan.graph, &plan.with_hermits(&known), request.seed)?;
        for ((place, region), _) in places.iter_mut().zip(&plan.regions).zip(&guests).filter(|(_, guest)| **guest) {
            *place = region.nearest(*place);
        }
        circle::insert(&mut places, &plan.regions, &guests);
        let motion = guests.contains(&true).then(|| plan.motion(&places, &guests));
        let stood = places.iter().zip(&guests).map(|(place, guest)| (!guest).then_some(*place)).collect();
        let mut guided = Self { plan, pins, places, stood, motion, ticks: None, stale: true };
        guided.hold_pins();
        Some(guided)
    }

    pub fn positions(&self) -> &[[f32; 2]] {
        &self.places
    }

    /// Whether nodes are on their way to their regions.
    pub fn is_arranging(&self) -> bool {
        self.ticks.is_some()
    }

    pub fn is_settled(&self) -> bool {
        !self.is_arranging() && !self.is_moving() && !self.stale
    }

    fn is_moving(&self) -> bool {
        self.motion.as_ref().is_some_and(Motion::is_warm)
    }

    pub fn tick(&mut self) {
        match self.ticks {
            Some(ticks) => self.arrange(ticks),
            None if self.is_moving() => {
                let hosted = self.motion.as_ref().is_some_and(Motion::is_hosting);
                self.places = self.moved();
                self.part_a_little();
                self.stale = true;
                // Where a node stands has a meaning here: those that stood give way to new ones only where they touch.
                if hosted && !self.motion.as_ref().is_some_and(Motion::is_hosting) {
                    self.motion = None;
                }
            }
            None if self.stale => self.part(),
            None => {}
        }
    }

    fn arrange(&mut self, ticks: usize) {
        self.ticks = Some(ticks + 1);
        let mut places = self.moved();
        if ticks == LOOSE_TICKS {
            self.spread_circles(&mut places);
        } else if ticks == LOOSE_TICKS + FIRM_TICKS {
            self.places = places;
            self.come_to_rest();
        }
    }

    /// One tick of the forces within the regions.
    fn moved(&mut self) -> Vec<[f32; 2]> {
        let Some(motion) = &mut self.motion else { return self.places.clone() };
        motion.tick();
        let mut places = motion.places();
        for (node, place) in places.iter_mut().enumerate() {
            let bound = self.pins[node].unwrap_or_else(|| self.plan.regions[node].nearest(*place));
            if bound != *place {
                motion.correct(node, bound);
                *place = bound;
            }
        }
        places
    }

    fn spread_circles(&mut self, places: &mut [[f32; 2]]) {
        circle::spread(places, &self.plan.regions);
        let Some(motion) = &mut self.motion else { return };
        for (node, region) in self.plan.regions.iter().enumerate() {
            if region.circle().is_some() && self.pins[node].is_none() {
                motion.hold(node, places[node]);
            }
        }
    }

    /// The nodes have arrived.
    fn come_to_rest(&mut self) {
        if self.plan.is_columns() {
            let held: Vec<bool> = self.pins.iter().map(Option::is_some).collect();
            columns::use_width(&mut self.places, &self.plan.regions, &held);
            columns::use_height(&mut self.places, &self.plan.rooms, &self.plan.regions, &held);
        }
        self.part();
        (self.ticks, self.motion) = (None, None);
    }

    /// Nodes that may not give way to others: pinned ones and those of circles.
    fn firm(&self) -> Vec<bool> {
        self.pins.iter().zip(&self.plan.regions).map(|(pin, region)| pin.is_some() || region.circle().is_some()).collect()
    }

    /// Parts what overlaps, to the end.
    fn part(&mut self) {
        self.stale = false;
        if self.plan.is_columns() {
            let ranks = self.ranks();
            swarm::part(&mut self.places, &self.plan.rooms, &ranks);
        } else {
            let firm = self.firm();
            for _ in 0..PASSES {
                if self.part_once(&firm) == 0 {
                    break;
                }
            }
        }
        self.stood = self.places.iter().copied().map(Some).collect();
        self.tell_motion();
    }

    /// Nodes that hardly moved go back to where they stood, and others find a place beside them.
    fn ranks(&mut self) -> Vec<Rank> {
        let rank = |(node, place): (usize, &mut [f32; 2])| match (self.pins[node], self.stood[node]) {
            (Some(_), _) => Rank::Held,
            (None, Some([x, y])) if (place[0] - x).hypot(place[1] - y) < HARDLY * self.plan.rooms[node] => {
                *place = [x, y];
                Rank::Standing
            }
            _ => Rank::Arriving,
        };
        self.places.iter_mut().enumerate().map(rank).collect()
    }

    /// One pass while nodes move; columns wait until they stand.
    fn part_a_little(&mut self) {
        if !self.plan.is_columns() {
            self.part_once(&self.firm());
            self.tell_motion();
        }
    }

    fn part_once(&mut self, firm: &[bool]) -> usize {
        let overlaps = collide::part(&mut self.places, &self.plan.rooms, firm);
        for (node, place) in self.places.iter_mut().enumerate().filter(|(node, _)| !firm[*node]) {
            *place = self.plan.regions[node].nearest(*place);
        }
        overlaps
    }

    fn tell_motion(&mut self) {
        if let Some(motion) = self.motion.as_mut().filter(|motion| motion.is_warm()) {
            self.places.iter().enumerate().for_each(|(node, &place)| motion.correct(node, place));
        } else {
            // What was moved apart is at rest there: the next motion begins from it.
            self.motion = None;
        }
    }

    pub fn pin(&mut self, node: usize, at: [f32; 2]) {
        // The forces at rest are those before the node was moved.
        self.motion().hold(node, at);
        self.pins[node] = Some(at);
        self.places[node] = at;
        self.stale = true;
    }

    pub fn unpin(&mut self, node: usize) {
        if self.pins[node].take().is_some() {
            self.motion().release(node);
            self.stale = true;
        }
    }

    pub fn reheat(&mut self) {
        self.motion().forget_rest();
        self.hold_pins();
        self.stale = true;
    }

    /// Leaves everything where it is shown.
    pub fn stop(&mut self) {
        (self.ticks, self.motion, self.stale) = (None, None, false);
    }

    fn hold_pins(&mut self) {
        for node in 0..self.pins.len() {
            if let Some(at) = self.pins[node] {
                self.motion().hold(node, at);
                self.places[node] = at;
            }
        }
    }

    fn motion(&mut self) -> &mut Motion {
        let (plan, places) = (&self.plan, &self.places);
        self.motion.get_or_insert_with(|| plan.motion(places, &vec![false; places.len()]))
    }
}
