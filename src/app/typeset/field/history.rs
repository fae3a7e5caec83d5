//! Undo and redo of a field.

/// The text of a field and its selection: (anchor, focus).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Snapshot {
    pub(super) text: String,
    pub(super) selection: (usize, usize),
}

/// What kind of edit led to a snapshot. Edits of one kind in a row are undone together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    Typing,
    Deleting,
    Other,
}

/// Enough for a search box.
const LIMIT: usize = 200;

/// Earlier and later states.
#[derive(Default)]
pub(super) struct History {
    undo: Vec<Snapshot>,
    redo: Vec<Snapshot>,
    last: Option<Edit>,
}

impl History {
    /// Remembers the state before an edit, unless the edit goes on with the one before.
    pub(super) fn before(&mut self, edit: Edit, state: Snapshot) {
        self.redo.clear();
        if self.last == Some(edit) && edit != Edit::Other {
            return;
        }
        self.last = Some(edit);
        self.undo.push(state);
        if self.undo.len() > LIMIT {
            self.undo.remove(0);
        }
    }

    /// Moving the caret ends a run of typing.
    pub(super) fn interrupt(&mut self) {
        self.last = None;
    }

    pub(super) fn undo(&mut self, current: Snapshot) -> Option<Snapshot> {
        self.last = None;
        let earlier = self.undo.pop()?;
        self.redo.push(current);
        Some(earlier)
    }

    pub(super) fn redo(&mut self, current: Snapshot) -> Option<Snapshot> {
        self.last = None;
        let later = self.redo.pop()?;
        self.undo.push(current);
        Some(later)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(text: &str) -> Snapshot {
        Snapshot { text: text.to_owned(), selection: (text.len(), text.len()) }
    }

    #[test]
    fn a_run_of_typing_is_undone_at_once() {
        let mut history = History::default();
        history.before(Edit::Typing, state(""));
        history.before(Edit::Typing, state("س"));
        history.before(Edit::Deleting, state("سلام"));
        assert_eq!(history.undo(state("سلا")), Some(state("سلام")));
        assert_eq!(history.undo(state("سلام")), Some(state("")));
        assert_eq!(history.undo(state("")), None);
        assert_eq!(history.redo(state("")), Some(state("سلام")));
    }
}
