//! A cache that forgets what has not been asked for lately, without looking at a clock.

use std::collections::HashMap;

/// Two generations: when the young one is full it becomes the old one, and what was old and not asked
/// for since is dropped. Each entry lives for between one and two fillings after its last use.
pub(super) struct Recent<T> {
    young: HashMap<u64, T>,
    old: HashMap<u64, T>,
    limit: usize,
}

impl<T: Clone> Recent<T> {
    pub(super) fn new(limit: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), limit }
    }

    /// The entry under `key`. The key is a hash, so the caller checks that it is the right one.
    pub(super) fn get(&mut self, key: u64, is_right: impl Fn(&T) -> bool) -> Option<T> {
        if let Some(found) = self.young.get(&key) {
            return is_right(found).then(|| found.clone());
        }
        let found = self.old.remove(&key).filter(is_right)?;
        self.insert(key, found.clone());
        Some(found)
    }

    pub(super) fn insert(&mut self, key: u64, value: T) {
        if self.young.len() >= self.limit {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_is_used_and_drops_the_rest() {
        let mut cache = Recent::new(2);
        cache.insert(1, 'a');
        cache.insert(2, 'b');
        cache.insert(3, 'c');
        assert_eq!(cache.get(1, |_| true), Some('a'), "an old entry is still there and young again");
        cache.insert(4, 'd');
        assert_eq!(cache.get(2, |_| true), None, "not used for a whole generation");
        assert_eq!(cache.get(1, |_| true), Some('a'));
    }

    #[test]
    fn a_colliding_key_is_no_hit() {
        let mut cache = Recent::new(2);
        cache.insert(1, 'a');
        assert_eq!(cache.get(1, |it| *it == 'b'), None);
    }
}
