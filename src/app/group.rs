//! Several nodes selected at once: how the group grows, and what is done with all of it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::command::{Group, Item, View};
use super::effect::Effect;
use super::state::State;
use crate::resolve::EntityId;

/// Nodes taken out of the picture by hand, step by step, so that there is a way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// All that is hidden after each step.
    steps: Vec<Arc<BTreeSet<EntityId>>>,
}

impl Hidden {
    /// True when the node was hidden.
    pub fn has(&self, entity: EntityId) -> bool {
        self.steps.last().is_some_and(|hidden| hidden.contains(&entity))
    }

    /// How many are hidden.
    pub fn count(&self) -> usize {
        self.steps.last().map_or(0, |hidden| hidden.len())
    }

    /// True when more than one step leads to what is hidden.
    pub fn has_steps(&self) -> bool {
        self.steps.len() > 1
    }

    fn hide(&mut self, entities: impl IntoIterator<Item = EntityId>) {
        let before = self.steps.last().map(Arc::clone).unwrap_or_default();
        let mut after = BTreeSet::clone(&before);
        after.extend(entities);
        if after.len() > before.len() {
            self.steps.push(Arc::new(after));
        }
    }
}

impl State {
    /// What is selected, be it one node, both ends of an edge or a group; in order.
    pub fn selected_entities(&self) -> Vec<EntityId> {
        match self.selection() {
            _ if !self.group.is_empty() => self.group.iter().copied().collect(),
            Some(Item::Entity(id)) => vec![id],
            Some(Item::Relation(id)) => self.relation(id).map(|r| vec![r.from, r.to]).unwrap_or_default(),
            None => Vec::new(),
        }
    }

    /// Applies a command about several nodes.
    pub(super) fn group(&mut self, group: Group) -> Option<Effect> {
        match group {
            Group::Set(entities) => self.gather(entities.into_iter().collect()),
            Group::Add(entities) => {
                let mut all = self.started_group();
                all.extend(entities);
                self.gather(all);
            }
            Group::Toggle(entity) => {
                let mut all = self.started_group();
                if !all.remove(&entity) {
                    all.insert(entity);
                }
                self.gather(all);
            }
            Group::Frame => return Some(self.frame_selection()),
            Group::Hold(hold) => return Some(Effect::Hold(self.selected_entities(), hold)),
            Group::Hide => self.hide_selection(),
            Group::Only { neighbours } => self.show_only(neighbours),
            Group::Unhide { all: true } => self.visible.hidden.steps.clear(),
            Group::Unhide { all: false } => drop(self.visible.hidden.steps.pop()),
        }
        None
    }

    /// A selected node is the first of the group that another one joins.
    fn started_group(&self) -> BTreeSet<EntityId> {
        let alone = self.selected_entity().filter(|_| self.group.is_empty());
        self.group.iter().copied().chain(alone).collect()
    }

    /// A group of one is a node that is selected.
    fn gather(&mut self, entities: BTreeSet<EntityId>) {
        match entities.first() {
            Some(one) if entities.len() == 1 => self.select(Some(Item::Entity(*one))),
            _ => {
                self.select(None);
                self.group = entities;
            }
        }
    }

    fn frame_selection(&self) -> Effect {
        let selected = self.selected_entities();
        if selected.is_empty() { Effect::Canvas(View::Fit) } else { Effect::Frame(selected) }
    }

    fn hide_selection(&mut self) {
        let selected = self.selected_entities();
        self.visible.hidden.hide(selected);
        self.select(None);
    }

    fn show_only(&mut self, neighbours: bool) {
        let mut kept: BTreeSet<EntityId> = self.selected_entities().into_iter().collect();
        if kept.is_empty() {
            return;
        }
        if neighbours {
            let around: Vec<EntityId> = kept.iter().flat_map(|id| self.library().network.neighbours(*id)).collect();
            kept.extend(around);
        }
        let others: Vec<EntityId> = self.library().entities().iter().map(|e| e.id).filter(|id| !kept.contains(id)).collect();
        self.visible.hidden.hide(others);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::Command;
    use crate::app::corpus::Corpus;
    use crate::ingest::read_bytes;
    use crate::library::Library;

    fn state() -> State {
        let text = "Vladimir Putin met Xi Jinping in Moscow. Antony Blinken met Sergey Lavrov in Geneva.";
        let articles = vec![read_bytes("a.txt", text.as_bytes()).unwrap()];
        let mut state = State::default();
        state.replace(Corpus { library: Library::build(articles, || true).unwrap(), ..Corpus::default() });
        state
    }

    fn send(state: &mut State, group: Group) -> Option<Effect> {
        state.apply(Command::Group(group))
    }

    #[test]
    fn a_group_begins_with_what_is_selected() {
        let mut state = state();
        let [a, b] = [EntityId(0), EntityId(1)];
        state.apply(Command::Select(Item::Entity(a)));
        send(&mut state, Group::Toggle(b));
        assert_eq!((state.selected_entities(), state.selection()), (vec![a, b], None));
        send(&mut state, Group::Toggle(a));
        assert_eq!((state.group.len(), state.selected_entity()), (0, Some(b)));
        send(&mut state, Group::Add(vec![a]));
        state.apply(Command::Clear);
        assert!(state.selected_entities().is_empty());
    }

    #[test]
    fn the_way_back_leads_out_of_a_group() {
        let mut state = state();
        state.apply(Command::Select(Item::Entity(EntityId(2))));
        send(&mut state, Group::Set(vec![EntityId(0), EntityId(1)]));
        state.apply(Command::Back);
        assert_eq!(state.selected_entities(), [EntityId(2)]);
    }

    #[test]
    fn what_is_hidden_comes_back_step_by_step() {
        let mut state = state();
        let all = state.library().entities().len();
        send(&mut state, Group::Set(vec![EntityId(0), EntityId(1), EntityId(2)]));
        send(&mut state, Group::Only { neighbours: false });
        assert_eq!(state.visible.hidden.count(), all - 3);
        send(&mut state, Group::Set(vec![EntityId(0)]));
        send(&mut state, Group::Hide);
        assert_eq!(state.visible.hidden.count(), all - 2);
        assert!(state.visible.hidden.has(EntityId(0)) && !state.visible.hidden.has(EntityId(1)));
        send(&mut state, Group::Unhide { all: false });
        assert!(!state.visible.hidden.has(EntityId(0)));
        send(&mut state, Group::Unhide { all: true });
        assert_eq!(state.visible.hidden.count(), 0);
    }

    #[test]
    fn with_nothing_selected_everything_is_framed() {
        let mut state = state();
        assert_eq!(send(&mut state, Group::Frame), Some(Effect::Canvas(View::Fit)));
        send(&mut state, Group::Only { neighbours: true });
        assert_eq!(state.visible.hidden.count(), 0);
        state.apply(Command::Select(Item::Entity(EntityId(1))));
        assert_eq!(send(&mut state, Group::Frame), Some(Effect::Frame(vec![EntityId(1)])));
    }
}
