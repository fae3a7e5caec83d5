//! What helps to read the graph: the keyboard, the small map, communities from afar, tips, the view menu.

use egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};

use isnad::app::aids::Aid;
use isnad::app::command::{Command, Item, View};
use isnad::app::corpus::Source;
use isnad::app::language::Language;
use isnad::app::state::State;
use isnad::resolve::{EntityId, EntityKind};

use super::{Window, app, click, foremost, node_name, open};

const MAP: &str = "Overview map";

fn state(window: &Window) -> &State {
    app(window).state()
}

fn rect(window: &Window, name: &str) -> Rect {
    window.get_all_by_label(name).next().unwrap_or_else(|| panic!("nothing is called {name}")).rect()
}

fn zoom(window: &mut Window, times: usize, closer: bool) {
    for _ in 0..times {
        app(window).send(Command::View(View::Zoom(closer)));
        window.run_steps(2);
    }
    window.run_steps(4);
}

/// Name and place of the node that has the keyboard.
fn focused(window: &Window) -> (String, Rect) {
    let nodes = window.get_all_by_role(egui::accesskit::Role::Button);
    let node = nodes.into_iter().find(egui_kittest::Node::is_focused).expect("nothing has the keyboard");
    (node.accesskit_node().label().unwrap(), node.rect())
}

#[test]
fn the_graph_is_walked_by_keyboard() {
    let mut window = open(Source::Sample);
    let country = foremost(&window, EntityKind::Country);
    let name = node_name(&window, &country);
    window.get_by_label(&name).focus();
    window.run_steps(4);
    let (first, start) = focused(&window);
    assert_eq!(first, name);
    for (key, back) in [(Key::ArrowRight, Key::ArrowLeft), (Key::ArrowUp, Key::ArrowDown)] {
        window.key_press(key);
        window.run_steps(4);
        let (_, there) = focused(&window);
        let moved = there.center() - start.center();
        let ahead = if key == Key::ArrowRight { moved.x > 0.0 } else { moved.y < 0.0 };
        assert!(ahead, "{key:?} moved by {moved:?}");
        window.key_press(back);
        window.run_steps(4);
        window.get_by_label(&name).focus();
        window.run_steps(4);
    }
    // Space pins and does not click; Enter opens; Ctrl+Space gathers.
    window.key_press(Key::Space);
    window.run_steps(3);
    assert_eq!(state(&window).selection(), None);
    window.key_press(Key::Enter);
    window.run_steps(40);
    assert_eq!(state(&window).selection(), Some(Item::Entity(country.id)));
    window.key_press(Key::ArrowRight);
    window.run_steps(4);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Space);
    window.run_steps(4);
    assert_eq!(state(&window).group.len(), 2);
}

#[test]
fn the_map_shows_when_something_is_out_of_sight_and_moves_the_view() {
    let mut window = open(Source::Sample);
    assert!(window.query_by_label(MAP).is_none(), "all is in sight");
    zoom(&mut window, 4, true);
    let map = rect(&window, MAP);
    let canvas = rect(&window, "Graph");
    assert!(map.center().x > canvas.center().x && map.center().y > canvas.center().y);
    let nodes = window.get_all_by_role(egui::accesskit::Role::Button);
    let is_node = |node: &egui_kittest::Node| node.accesskit_node().label().is_some_and(|name| name.contains(" link"));
    let seen = nodes.into_iter().find(is_node).unwrap();
    let (name, before) = (seen.accesskit_node().label().unwrap(), seen.rect());
    window.get_by_label(MAP).click();
    window.run_steps(3);
    window.hover_at(map.left_top() + egui::vec2(20.0, 20.0));
    window.drag_at(map.left_top() + egui::vec2(20.0, 20.0));
    window.drop_at(map.left_top() + egui::vec2(20.0, 20.0));
    window.run_steps(6);
    let after = window.query_all_by_label(&name).next().map(|node| node.rect());
    assert!(after.is_none_or(|after| (after.center() - before.center()).length() > 100.0), "the view did not move");

    app(&window).send(Command::View(View::Language(Language::Persian)));
    window.run_steps(4);
    let map = rect(&window, "نقشهٔ کلی");
    assert!(map.center().x < rect(&window, "نمودار").center().x, "not mirrored");
    app(&window).send(Command::View(View::Aid(Aid::Minimap)));
    window.run_steps(3);
    assert!(window.query_by_label("نقشهٔ کلی").is_none());
}

#[test]
fn communities_stand_for_their_members_from_afar() {
    let mut window = open(Source::Sample);
    zoom(&mut window, 12, false);
    let names: Vec<String> =
        window.query_all_by_label_contains("Community of ").filter_map(|node| node.accesskit_node().label()).collect();
    assert!(names.len() > 3, "{names:?}");
    let person = foremost(&window, EntityKind::Person);
    assert!(window.query_by_label(&node_name(&window, &person)).is_none(), "nodes are hidden");
    click(&mut window, &names[0]);
    window.run_steps(60);
    let size = state(&window).group.len();
    assert!(names[0].ends_with(&format!(", {size} nodes")), "{size}: {}", names[0]);
    let library = state(&window).library();
    let degree = |id: &&EntityId| library.network.degree(**id);
    let member = state(&window).group.iter().max_by_key(degree).unwrap();
    let member = library.entity(*member).clone();
    assert!(window.query_by_label(&node_name(&window, &member)).is_some(), "its members are shown");
}

#[test]
fn the_pointer_at_rest_is_told_what_it_rests_on() {
    let mut window = open(Source::Sample);
    let country = foremost(&window, EntityKind::Country);
    let at = rect(&window, &node_name(&window, &country)).center();
    window.hover_at(at);
    window.run_steps(60);
    assert!(window.query_by_label_contains("Articles: ").is_some());
    assert!(window.query_by_label_contains("Country · ").is_some());
    window.remove_cursor();
    window.run_steps(4);
    assert!(window.query_by_label_contains("Articles: ").is_none());
}

#[test]
fn the_view_menu_switches_aids() {
    let mut window = open(Source::Sample);
    click(&mut window, "View");
    click(&mut window, "Communities");
    assert!(state(&window).aids.has(Aid::Communities));
    assert!(window.query_by_label("Nodes that belong together").is_some(), "the legend tells of hulls");
}
