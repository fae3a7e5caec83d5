//! The layout's own thread: it takes orders, ticks while anything moves, and sleeps when nothing does.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::time::{Duration, Instant};

use super::buffer::{Reader, Writer, buffer};
use crate::layout::{Quality, Request, Simulation};

/// Time from one tick to the next when nodes move after the picture was made: what is let go swings back, and does
/// not leap. A picture that forms takes all the time there is.
const PACE: Duration = Duration::from_millis(4);

/// What the thread is asked for.
#[derive(Debug)]
pub enum Order {
    /// Lay this graph out; all orders before it are void.
    Show(Box<Request>),
    /// Hold a node at a place.
    Pin(usize, [f32; 2]),
    /// Let it go.
    Unpin(usize),
    /// Let everything move again.
    Reheat,
    /// Leave everything where it is.
    Stop,
}

/// The picture at one moment.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// In the order of the request.
    pub positions: Vec<[f32; 2]>,
    /// How many orders it has obeyed.
    pub orders: u64,
    /// Nothing moves until the next order.
    pub settled: bool,
}

/// The interface's end of the thread; the thread ends when it is dropped.
#[derive(Debug)]
pub struct Handle {
    orders: Sender<Order>,
    /// The newest picture.
    pub snapshots: Reader<Snapshot>,
}

impl Handle {
    /// Starts the thread; it calls `wake` when there is something new that the interface does not know of yet.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(wake: impl Fn() + Send + 'static) -> std::io::Result<Self> {
        let (orders, receiver) = channel();
        let (writer, snapshots) = buffer();
        let run = move || Laying { simulation: empty(), obeyed: 0, orders: receiver, writer, wake }.run();
        std::thread::Builder::new().name("layout".to_owned()).spawn(run)?;
        Ok(Self { orders, snapshots })
    }

    /// Gives an order; never waits.
    pub fn send(&self, order: Order) {
        // The thread is gone only if it panicked: the picture then stays as it is.
        let _ = self.orders.send(order);
    }
}

/// A layout of nothing.
pub fn empty() -> Simulation {
    Simulation::new(Request::default())
}

/// A layout on as many threads as are left beside the interface; their number does not change the picture.
pub fn simulation(request: &Request) -> Simulation {
    let threads = std::thread::available_parallelism().map_or(1, |all| all.get() / 2).clamp(1, 8);
    Simulation::with_quality(request, Quality::Balanced, threads)
}

/// Does what an order says.
pub fn obey(simulation: &mut Simulation, order: Order) {
    match order {
        Order::Show(request) => *simulation = self::simulation(&request),
        Order::Pin(node, at) => simulation.pin(node, at),
        Order::Unpin(node) => simulation.unpin(node),
        Order::Reheat => simulation.reheat(),
        Order::Stop => simulation.stop(),
    }
}

struct Laying<W> {
    simulation: Simulation,
    obeyed: u64,
    orders: Receiver<Order>,
    writer: Writer<Snapshot>,
    wake: W,
}

/// The interface is gone.
struct Ended;

impl<W: Fn()> Laying<W> {
    fn run(mut self) {
        while let Ok(order) = self.orders.recv() {
            self.obey(vec![order]);
            if self.settle().is_err() {
                return;
            }
        }
    }

    /// Ticks until nothing moves, obeying what comes in between.
    fn settle(&mut self) -> Result<(), Ended> {
        self.obey_all()?;
        self.publish();
        while !self.simulation.is_settled() {
            let started = Instant::now();
            self.simulation.tick();
            self.publish();
            if !self.simulation.is_forming() && !self.simulation.is_settled() {
                self.pause(PACE.saturating_sub(started.elapsed()))?;
            }
            self.obey_all()?;
        }
        self.publish();
        Ok(())
    }

    fn obey_all(&mut self) -> Result<(), Ended> {
        let mut orders = Vec::new();
        loop {
            match self.orders.try_recv() {
                Ok(order) => orders.push(order),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return Err(Ended),
            }
        }
        self.obey(orders);
        Ok(())
    }

    fn obey(&mut self, orders: Vec<Order>) {
        self.obeyed += orders.len() as u64;
        let last_graph = orders.iter().rposition(|order| matches!(order, Order::Show(_))).unwrap_or(0);
        orders.into_iter().skip(last_graph).for_each(|order| obey(&mut self.simulation, order));
    }

    /// Waits, but not past the next order.
    fn pause(&mut self, time: Duration) -> Result<(), Ended> {
        match self.orders.recv_timeout(time) {
            Ok(order) => self.obey(vec![order]),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(Ended),
        }
        Ok(())
    }

    fn publish(&mut self) {
        let (simulation, orders) = (&self.simulation, self.obeyed);
        let wanted = self.writer.publish(|snapshot| {
            snapshot.positions.clear();
            snapshot.positions.extend_from_slice(simulation.positions());
            (snapshot.orders, snapshot.settled) = (orders, simulation.is_settled());
        });
        if wanted {
            (self.wake)();
        }
    }
}
