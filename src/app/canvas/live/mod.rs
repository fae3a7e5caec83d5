//! The layout as the canvas sees it: orders go out, positions come back, and the interface never waits.
//!
//! `thread` runs the layout beside the interface · `buffer` brings its positions over · `travel` lets nodes go from
//! one picture to another. Where a picture must be the same on every run (tests, screenshots) there is no thread:
//! every order is carried out to the end before the next frame.

mod buffer;
mod thread;
mod travel;

use buffer::Taken;
use thread::{Handle, Order};
use travel::Travel;

use crate::layout::{Request, Simulation};

/// Positions of a graph's nodes, on their way to where they belong.
pub struct LiveLayout {
    engine: Engine,
    /// Orders given so far.
    ordered: u64,
    /// The number of the last order that brought a graph: older pictures are of another one.
    graph: u64,
    /// The last of the layout was of this graph.
    arrived: bool,
    /// Places that the thread has not confirmed: order, node, place.
    told: Vec<(u64, usize, [f32; 2])>,
    /// Where the layout has the nodes.
    target: Vec<[f32; 2]>,
    travel: Option<Travel>,
    version: u64,
    settled: bool,
}

enum Engine {
    /// Carries orders out at once.
    AtOnce(Box<Simulation>),
    Beside(Handle),
}

impl Default for LiveLayout {
    /// A layout that is settled in every frame.
    fn default() -> Self {
        Self {
            engine: Engine::AtOnce(Box::new(thread::empty())),
            ordered: 0,
            graph: 0,
            arrived: true,
            told: Vec::new(),
            target: Vec::new(),
            travel: None,
            version: 0,
            settled: true,
        }
    }
}

impl LiveLayout {
    /// A layout on a thread of its own, which calls `wake` when it has something new.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn beside(wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        Ok(Self { engine: Engine::Beside(Handle::start(wake)?), ..Self::default() })
    }

    /// Where each node is shown, in the order of the request; nothing as long as nothing is known.
    pub fn positions(&self) -> &[[f32; 2]] {
        match &self.travel {
            Some(travel) if self.arrived => travel.places(),
            _ => &self.target,
        }
    }

    /// Differs whenever positions differ.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// Whether nothing moves until the next order.
    pub fn is_settled(&self) -> bool {
        self.settled && self.travel.is_none()
    }

    /// Lays a graph out. Nodes travel from where `from` has them to their new places, unless it is empty.
    pub fn show(&mut self, request: Request, from: &[Option<[f32; 2]>]) {
        self.target = travel::first_sight(&request, from);
        self.travel = (!from.is_empty()).then(|| Travel::new(from));
        self.arrived = false;
        self.version += 1;
        self.told.clear();
        self.order(Order::Show(Box::new(request)));
        self.graph = self.ordered;
    }

    /// Holds a node at a place; its neighbours follow.
    pub fn pin(&mut self, node: usize, at: [f32; 2]) {
        self.order(Order::Pin(node, at));
        self.told.retain(|told| told.1 != node);
        self.told.push((self.ordered, node, at));
        self.correct();
        if let Some(travel) = &mut self.travel {
            travel.free(node);
        }
        self.version += 1;
    }

    /// Lets a node go.
    pub fn unpin(&mut self, node: usize) {
        self.told.retain(|told| told.1 != node);
        self.order(Order::Unpin(node));
    }

    /// Lets the whole picture move again.
    pub fn reheat(&mut self) {
        self.order(Order::Reheat);
    }

    /// Leaves everything where it is.
    pub fn stop(&mut self) {
        self.order(Order::Stop);
    }

    fn order(&mut self, order: Order) {
        self.ordered += 1;
        self.settled = false;
        match &mut self.engine {
            Engine::AtOnce(simulation) => thread::obey(simulation, order),
            Engine::Beside(handle) => handle.send(order),
        }
    }

    /// Takes over what is new, `secs` after the frame before; true when the next frame is wanted at once. Without
    /// `smooth` nodes do not travel, and a picture that forms is shown when it is done.
    pub fn advance(&mut self, secs: f32, smooth: bool) -> bool {
        let taken = self.take(smooth);
        let travels = self.arrived && self.travel.is_some();
        if travels {
            self.go_on(if smooth { secs } else { f32::INFINITY });
        }
        self.version += u64::from(travels || taken == Taken::Fresh);
        self.travel.is_some() && self.arrived || taken == Taken::Busy
    }

    fn go_on(&mut self, secs: f32) {
        self.travel = self.travel.take().and_then(|mut travel| travel.step(secs, &self.target).then_some(travel));
    }

    /// The newest picture of this graph, if there is a newer one.
    fn take(&mut self, smooth: bool) -> Taken {
        match &mut self.engine {
            Engine::AtOnce(_) if self.settled => Taken::Nothing,
            Engine::AtOnce(simulation) => {
                simulation.settle();
                self.target.clear();
                self.target.extend_from_slice(simulation.positions());
                (self.settled, self.arrived) = (true, true);
                Taken::Fresh
            }
            Engine::Beside(handle) => match handle.snapshots.take() {
                Taken::Fresh => self.take_snapshot(smooth),
                other => other,
            },
        }
    }

    fn take_snapshot(&mut self, smooth: bool) -> Taken {
        let Engine::Beside(handle) = &self.engine else { return Taken::Nothing };
        let snapshot = handle.snapshots.value();
        if snapshot.orders < self.graph {
            return Taken::Nothing;
        }
        self.settled = snapshot.settled && snapshot.orders == self.ordered;
        self.told.retain(|told| told.0 > snapshot.orders);
        if !(smooth || snapshot.settled || self.target.is_empty()) {
            return Taken::Nothing;
        }
        self.arrived = true;
        self.target.clone_from(&snapshot.positions);
        self.correct();
        Taken::Fresh
    }

    /// Nodes the user holds are where they are held, whatever the thread knows by now.
    fn correct(&mut self) {
        for &(_, node, at) in &self.told {
            if let Some(place) = self.target.get_mut(node) {
                *place = at;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, Instant};

    use super::*;

    fn path(nodes: u32) -> Request {
        let edges = (1..nodes).map(|node| (node - 1, node, 1.0)).collect();
        Request { nodes: nodes as usize, edges, radii: vec![8.0; nodes as usize], ..Request::default() }
    }

    fn beside() -> (LiveLayout, Arc<AtomicUsize>) {
        let woken = Arc::<AtomicUsize>::default();
        let counter = Arc::clone(&woken);
        let wake = move || {
            counter.fetch_add(1, Ordering::Relaxed);
        };
        let layout = LiveLayout::beside(wake).expect("a thread");
        (layout, woken)
    }

    /// Frames of a sixtieth of a second until nothing moves.
    fn settle(layout: &mut LiveLayout) {
        let started = Instant::now();
        while !layout.is_settled() {
            assert!(started.elapsed() < Duration::from_secs(60), "never settled");
            layout.advance(1.0 / 60.0, true);
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn the_thread_gives_the_picture_that_is_made_without_it() {
        let (mut live, woken) = beside();
        live.show(path(60), &[]);
        settle(&mut live);
        assert!(woken.load(Ordering::Relaxed) > 0);
        let mut at_once = LiveLayout::default();
        at_once.show(path(60), &[]);
        at_once.advance(0.0, true);
        let near = |(one, other): (&[f32; 2], &[f32; 2])| (one[0] - other[0]).hypot(one[1] - other[1]) < 0.1;
        assert!(live.positions().iter().zip(at_once.positions()).all(near));
        let version = live.version();
        assert!(!live.advance(0.0, true) && live.version() == version);
    }

    #[test]
    fn only_the_last_of_several_graphs_is_shown() {
        let (mut live, _) = beside();
        (10..40).for_each(|nodes| live.show(path(nodes), &[]));
        settle(&mut live);
        assert_eq!(live.positions().len(), 39);
    }

    #[test]
    fn a_held_node_is_where_it_is_held_in_every_frame() {
        let (mut live, _) = beside();
        live.show(path(30), &[]);
        settle(&mut live);
        let neighbour = live.positions()[11];
        for step in 0..100 {
            let at = [3.0 * step as f32, 200.0];
            live.pin(10, at);
            live.advance(1.0 / 60.0, true);
            assert_eq!(live.positions()[10], at);
        }
        settle(&mut live);
        assert!(live.positions()[11] != neighbour && live.positions()[10] == [297.0, 200.0]);
    }

    #[test]
    fn what_is_stopped_stays_where_it_is() {
        let mut at_once = LiveLayout::default();
        at_once.show(path(30), &[]);
        at_once.pin(10, [297.0, 200.0]);
        settle(&mut at_once);
        at_once.unpin(10);
        at_once.stop();
        settle(&mut at_once);
        assert_eq!(at_once.positions()[10], [297.0, 200.0]);
        let (mut live, _) = beside();
        live.show(path(3_000), &[]);
        live.stop();
        settle(&mut live);
        let stopped = live.positions().to_vec();
        for _ in 0..20 {
            live.advance(1.0 / 60.0, true);
            std::thread::sleep(Duration::from_millis(1));
        }
        assert_eq!(live.positions(), stopped);
    }

    #[test]
    fn nodes_travel_or_jump() {
        for smooth in [true, false] {
            let mut layout = LiveLayout::default();
            layout.show(path(2), &[Some([1000.0, 0.0]), Some([0.0, 1000.0])]);
            assert_eq!(layout.advance(0.01, smooth), smooth);
            assert_eq!(layout.positions()[0][0] > 900.0, smooth);
        }
    }
}
