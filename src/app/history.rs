//! The way back and forward between places.

/// Places visited; at most [`LIMIT`] are kept.
#[derive(Clone, Debug)]
pub struct History<T> {
    places: Vec<T>,
    at: usize,
}

/// How many places are kept.
const LIMIT: usize = 200;

impl<T: Default> Default for History<T> {
    fn default() -> Self {
        Self { places: vec![T::default()], at: 0 }
    }
}

impl<T: PartialEq> History<T> {
    /// The present place.
    pub fn now(&self) -> &T {
        &self.places[self.at]
    }

    /// Goes to a place and forgets what lay ahead; going where one is changes nothing.
    pub fn go(&mut self, place: T) {
        if *self.now() == place {
            return;
        }
        self.places.truncate(self.at + 1);
        self.places.push(place);
        if self.places.len() > LIMIT {
            self.places.remove(0);
        }
        self.at = self.places.len() - 1;
    }

    /// One place back, if there is one.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// One place forward, if there is one.
    pub fn forward(&mut self) {
        self.at = (self.at + 1).min(self.places.len() - 1);
    }

    /// True when there is a place before.
    pub fn can_back(&self) -> bool {
        self.at > 0
    }

    /// True when there is a place after.
    pub fn can_forward(&self) -> bool {
        self.at + 1 < self.places.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_on_forgets_what_lay_ahead() {
        let mut history = History::<u8>::default();
        history.go(1);
        history.go(2);
        history.back();
        history.go(3);
        assert!(!history.can_forward());
        history.back();
        assert_eq!(*history.now(), 1);
        history.back();
        history.back();
        assert_eq!(*history.now(), 0);
        assert!(!history.can_back() && history.can_forward());
    }
}
