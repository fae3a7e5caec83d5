//! A triple buffer: one side writes whole values, the other reads the newest, and neither waits for the other.
//!
//! The writer fills a value of its own and exchanges it for the one in the middle; the reader exchanges its own for
//! that. The lock is held for the exchange of two pointers only, and the reader does not even wait for that.

use std::sync::{Arc, Mutex, TryLockError};

/// What lies between the two sides.
#[derive(Debug, Default)]
struct Middle<T> {
    value: T,
    /// Not yet taken.
    fresh: bool,
}

/// The side that writes.
#[derive(Debug)]
pub struct Writer<T> {
    back: T,
    middle: Arc<Mutex<Middle<T>>>,
}

/// The side that reads.
#[derive(Debug)]
pub struct Reader<T> {
    front: T,
    middle: Arc<Mutex<Middle<T>>>,
}

/// What a look at the middle gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Nothing new.
    Nothing,
    /// A newer value.
    Fresh,
    /// The writer is at it this moment: look again.
    Busy,
}

/// The two sides of a buffer.
pub fn buffer<T: Default>() -> (Writer<T>, Reader<T>) {
    let middle = Arc::<Mutex<Middle<T>>>::default();
    (Writer { back: T::default(), middle: Arc::clone(&middle) }, Reader { front: T::default(), middle })
}

impl<T> Writer<T> {
    /// Fills a value and hands it over; true when the one before had been taken, so that the reader wants waking.
    pub fn publish(&mut self, fill: impl FnOnce(&mut T)) -> bool {
        fill(&mut self.back);
        // A reader that panicked left the value whole: only pointers are exchanged under the lock.
        let mut middle = self.middle.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        std::mem::swap(&mut middle.value, &mut self.back);
        !std::mem::replace(&mut middle.fresh, true)
    }
}

impl<T> Reader<T> {
    /// Takes over the newest value, if there is a newer one.
    pub fn take(&mut self) -> Taken {
        let mut middle = match self.middle.try_lock() {
            Ok(middle) => middle,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return Taken::Busy,
        };
        if !std::mem::take(&mut middle.fresh) {
            return Taken::Nothing;
        }
        std::mem::swap(&mut middle.value, &mut self.front);
        Taken::Fresh
    }

    /// The value taken last.
    pub fn value(&self) -> &T {
        &self.front
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_newest_once() {
        let (mut writer, mut reader) = buffer::<Vec<u8>>();
        assert_eq!(reader.take(), Taken::Nothing);
        assert!(writer.publish(|value| *value = vec![1]));
        assert!(!writer.publish(|value| *value = vec![2]));
        assert_eq!((reader.take(), reader.value().as_slice()), (Taken::Fresh, &[2][..]));
        assert_eq!(reader.take(), Taken::Nothing);
        assert!(writer.publish(|value| *value = vec![3]));
    }

    #[test]
    fn values_arrive_whole_and_in_order() {
        let (mut writer, mut reader) = buffer::<Vec<u64>>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for round in 1..=2000 {
                    writer.publish(|value| *value = vec![round; 50]);
                }
            });
            let mut last = 0;
            while last < 2000 {
                reader.take();
                let value = reader.value();
                let now = value.first().copied().unwrap_or(0);
                assert!(now >= last && value.iter().all(|number| *number == now), "{last}: {value:?}");
                last = now;
            }
        });
    }
}
