//! Several nodes at once: gathered by clicks and strokes, shown alone, and brought back.

use egui::{Event, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable;

use isnad::app::aids::Aid;
use isnad::app::command::{Command, View};
use isnad::app::corpus::Source;
use isnad::app::state::State;
use isnad::resolve::EntityKind;

use super::{Window, app, click, foremost, node_name, open};

fn state(window: &Window) -> &State {
    app(window).state()
}

/// Where the canvas is.
fn canvas(window: &Window) -> egui::Rect {
    window.get_by_label("Graph").rect()
}

fn press(window: &Window, pos: Pos2, pressed: bool, modifiers: Modifiers) {
    window.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers });
}

/// Drags through the points with modifiers held.
fn stroke(window: &mut Window, points: &[Pos2], modifiers: Modifiers) {
    window.event(Event::PointerMoved(points[0]));
    window.event(Event::ModifiersChanged(modifiers));
    press(window, points[0], true, modifiers);
    points.iter().for_each(|at| window.event(Event::PointerMoved(*at)));
    press(window, points[points.len() - 1], false, modifiers);
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.event(Event::PointerGone);
    window.run_steps(40);
}

#[test]
fn clicks_with_ctrl_or_shift_add_and_remove() {
    let mut window = open(Source::Sample);
    let [person, country] = [EntityKind::Person, EntityKind::Country].map(|kind| foremost(&window, kind));
    window.get_by_label(&node_name(&window, &person)).click();
    window.run_steps(40);
    for modifiers in [Modifiers::COMMAND, Modifiers::SHIFT] {
        window.get_by_label(&node_name(&window, &country)).click_modifiers(modifiers);
        window.run_steps(40);
        assert_eq!(state(&window).group.len(), if modifiers.shift { 0 } else { 2 });
    }
    assert_eq!(state(&window).selected_entity(), Some(person.id));
}

#[test]
fn a_rectangle_selects_and_what_it_holds_is_shown_alone() {
    let mut window = open(Source::Sample);
    let all = canvas(&window);
    stroke(&mut window, &[all.min + egui::vec2(3.0, 3.0), all.center()], Modifiers::SHIFT);
    let group = state(&window).group.clone();
    assert!(group.len() > 10, "{}", group.len());
    assert!(window.query_by_label(&format!("{} nodes selected", group.len())).is_some());

    click(&mut window, "Show only these");
    let others = state(&window).library().entities().iter().find(|e| !group.contains(&e.id)).unwrap().id;
    assert!(state(&window).visible.hidden.has(others));
    assert_eq!(state(&window).group, group, "hiding the others keeps the selection");
    window.key_press(egui::Key::Escape);
    window.run_steps(2);
    assert!(state(&window).selected_entities().is_empty());
    click(&mut window, "Show all again");
    assert_eq!(state(&window).visible.hidden.count(), 0);
}

#[test]
fn a_lasso_selects_what_is_inside_the_line() {
    let mut window = open(Source::Sample);
    let all = canvas(&window).shrink(4.0);
    let triangle = [all.left_top(), all.right_top(), all.left_bottom()];
    stroke(&mut window, &triangle, Modifiers::ALT);
    let drawn = state(&window).group.len();
    assert!(drawn > 10, "{drawn}");
    // The other half adds the rest.
    app(&window).send(Command::View(View::Aid(Aid::Lasso)));
    window.run_steps(40);
    let all = canvas(&window).shrink(4.0);
    stroke(&mut window, &[all.right_bottom(), all.right_top(), all.left_bottom()], Modifiers::COMMAND);
    assert!(state(&window).group.len() > drawn + 10);
}

#[test]
fn pins_and_zoom_go_with_the_selection() {
    let mut window = open(Source::Sample);
    let country = foremost(&window, EntityKind::Country);
    let name = node_name(&window, &country);
    click(&mut window, &name);
    let before = window.get_by_label(&name).rect();
    window.key_press(egui::Key::F);
    window.run_steps(60);
    let after = window.get_by_label(&name).rect();
    assert!(after.width() > before.width() * 1.2, "{} {}", before.width(), after.width());
    assert!((after.center() - canvas(&window).center()).length() < 40.0);
}
