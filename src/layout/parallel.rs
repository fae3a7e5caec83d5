//! Work on parts of a list, on as many threads as allowed, with the same result for any number.

/// Cuts a list at the given places (the last is its end) and hands each part, with its number, to `work`.
pub(super) fn for_parts<T: Send>(items: &mut [T], cuts: &[usize], work: impl Fn(usize, &mut [T]) + Sync) {
    if let [_] = cuts {
        return work(0, items);
    }
    rayon::scope(|scope| {
        let (mut rest, mut start) = (items, 0);
        for (number, &end) in cuts.iter().enumerate() {
            let (part, after) = rest.split_at_mut(end - start);
            (rest, start) = (after, end);
            let work = &work;
            scope.spawn(move |_| work(number, part));
        }
    });
}

/// Ends of `parts` parts of about the same size.
pub(super) fn even_cuts(length: usize, parts: usize) -> Vec<usize> {
    let parts = parts.clamp(1, length.max(1));
    (1..=parts).map(|part| length * part / parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_once() {
        for parts in 1..5 {
            let mut items = vec![0; 10];
            let cuts = even_cuts(items.len(), parts);
            for_parts(&mut items, &cuts, |number, part| part.iter_mut().for_each(|item| *item += number + 1));
            assert!(items.iter().all(|&item| item > 0) && items.is_sorted(), "{items:?}");
        }
    }
}
