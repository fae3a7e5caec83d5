//! Ordered rows as small sets: a few ids or hashes, each once, compared by walking along both.

use std::cmp::Ordering;

/// A row in order, each thing once.
pub(super) fn sorted<T: Ord>(mut row: Vec<T>) -> Vec<T> {
    row.sort_unstable();
    row.dedup();
    row
}

/// What stands in both of two rows, in order.
pub(super) fn shared<'a, T: Ord>(a: &'a [T], b: &'a [T]) -> impl Iterator<Item = &'a T> {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            match x.cmp(y) {
                Ordering::Less => i += 1,
                Ordering::Greater => j += 1,
                Ordering::Equal => {
                    (i, j) = (i + 1, j + 1);
                    return Some(x);
                }
            }
        }
        None
    })
}

/// How many things stand in both of two rows.
pub(super) fn common<T: Ord>(a: &[T], b: &[T]) -> usize {
    shared(a, b).count()
}

/// True when one of two rows holds all of the other.
pub(super) fn nested<T: Ord>(a: &[T], b: &[T]) -> bool {
    common(a, b) == a.len().min(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_as_sets() {
        let (a, b) = (sorted(vec![3, 1, 2, 3]), sorted(vec![4, 3, 2]));
        assert_eq!((a.as_slice(), common(&a, &b)), ([1, 2, 3].as_slice(), 2));
        assert_eq!(shared(&a, &b).collect::<Vec<_>>(), [&2, &3]);
        assert!(nested(&a, &[2]) && nested(&[], &a) && !nested(&a, &b));
    }
}
