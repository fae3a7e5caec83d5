//! Patterns of dates as a tree: those that begin with the same elements are read together.

use super::parts::Parts;
use super::pattern::{Mode, Pattern};
use super::scan::Scan;

/// Patterns that begin with the same elements, read together: most fail at an element that many share.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// The element that leads here: an element of a pattern, by their numbers.
    element: (usize, usize),
    /// The first pattern that is whole here.
    whole: Option<usize>,
    next: Vec<Node>,
}

impl Node {
    /// Adds a pattern's elements from one on.
    pub fn add(&mut self, patterns: &[Pattern], index: usize, from: usize) {
        let Some(element) = patterns[index].elements.get(from) else {
            self.whole.get_or_insert(index);
            return;
        };
        let same = |node: &Node| patterns[node.element.0].elements[node.element.1] == *element;
        let place = self.next.iter().position(same).unwrap_or_else(|| {
            self.next.push(Self { element: (index, from), ..Self::default() });
            self.next.len() - 1
        });
        self.next[place].add(patterns, index, from + 1);
    }
}

/// A pattern that has been read: its number, where it ends and what it says.
pub(super) type Read = (usize, usize, Parts);

/// Reads patterns together from a token on.
pub(super) struct Reader<'r> {
    pub patterns: &'r [Pattern],
    pub scan: &'r Scan<'r>,
    /// The first reading of each pattern that fits.
    pub found: Vec<Read>,
}

impl Reader<'_> {
    /// Follows all that may come after an element; an optional one is taken first and then left out.
    pub fn follow(&mut self, node: &Node, at: usize, parts: &Parts) {
        if let Some(index) = node.whole.filter(|index| self.found.iter().all(|(i, ..)| i != index)) {
            self.found.push((index, at, *parts));
        }
        for next in &node.next {
            let element = &self.patterns[next.element.0].elements[next.element.1];
            let before = || at.checked_sub(1).is_some_and(|i| element.stands(self.scan, i));
            let stays = match element.mode {
                Mode::Before => before(),
                Mode::NotBefore => !before(),
                Mode::After => element.stands(self.scan, at),
                Mode::NotAfter => !element.stands(self.scan, at),
                Mode::Take => false,
                Mode::Optional => true,
            };
            if matches!(element.mode, Mode::Take | Mode::Optional)
                && let Some((end, parts)) = element.test.read(self.scan, self.scan.skip_wrap(at), parts)
            {
                self.follow(next, end, &parts);
            }
            if stays {
                self.follow(next, at, parts);
            }
        }
    }
}
