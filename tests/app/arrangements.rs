//! The layout on its own thread, and the arrangements of the view menu.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use isnad::app::App;
use isnad::app::arrangement::Arrangement;
use isnad::app::command::{Command, View};
use isnad::app::corpus::Source;
use isnad::app::language::Language;
use isnad::resolve::Facts;
use isnad::text::PartialDate;

use super::{Window, app, click, open};

/// Frames until nothing moves.
fn rest(window: &mut Window) {
    let started = Instant::now();
    window.run_steps(2);
    while !app(window).is_still() {
        assert!(started.elapsed() < Duration::from_secs(120), "never came to rest");
        window.step();
        std::thread::sleep(Duration::from_millis(1));
    }
    window.run_steps(60);
}

/// Where the nodes of a kind stand on the screen, by name.
fn places(window: &Window, kind: &str) -> Vec<(String, egui::Pos2)> {
    let kind = format!(", {kind}, ");
    let nodes = window.get_all_by_label_contains(&kind);
    let mut places: Vec<_> =
        nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect().center())).collect();
    places.sort_by(|one, other| one.0.cmp(&other.0));
    places
}

#[test]
fn the_window_shows_a_picture_that_its_own_thread_makes() {
    let mut window: Window = Harness::builder().with_size(egui::vec2(1600.0, 1000.0)).build_ui_state(
        |ui, app: &mut Option<App>| {
            app.get_or_insert_with(|| App::new(ui.ctx(), Source::Sample).live(ui.ctx())).ui(ui);
        },
        None,
    );
    rest(&mut window);
    assert!(places(&window, "country").len() > 5);
    app(&window).send(Command::View(View::Arrange(Arrangement::ByKind)));
    rest(&mut window);
    app(&window).send(Command::View(View::Stop));
    rest(&mut window);
}

#[test]
fn countries_stand_on_a_ring_around_the_others_and_go_back() {
    let mut window = open(Source::Sample);
    window.run_steps(60);
    let free = places(&window, "country");
    click(&mut window, "View");
    click(&mut window, "By kind");
    rest(&mut window);
    let ring = places(&window, "country");
    assert!(ring.len() > 5);
    let middle = ring.iter().fold(egui::Vec2::ZERO, |sum, place| sum + place.1.to_vec2()) / ring.len() as f32;
    let far: Vec<f32> = ring.iter().map(|place| (place.1.to_vec2() - middle).length()).collect();
    let (least, most) = far.iter().fold((f32::INFINITY, 0.0f32), |(least, most), far| (least.min(*far), most.max(*far)));
    assert!(most - least < 0.1 * most, "between {least} and {most} from the middle");
    for kind in ["person", "meeting"] {
        let within = places(&window, kind).into_iter().all(|place| (place.1.to_vec2() - middle).length() < least);
        assert!(within, "a {kind} stands outside");
    }
    app(&window).send(Command::View(View::Arrange(Arrangement::Free)));
    rest(&mut window);
    let again = places(&window, "country");
    let moved = free.iter().zip(&again).map(|(one, other)| (one.1 - other.1).length()).fold(0.0, f32::max);
    assert!(moved < 8.0, "a country is {moved} points away from where it was");
}

/// The day of each meeting in sight, and where it stands.
fn meetings(window: &Window) -> Vec<(PartialDate, f32)> {
    let state = app(window).state();
    let dated = state.library().entities().iter().filter_map(|entity| match &entity.facts {
        Facts::Meeting(meeting) => Some((entity.id, meeting.date.filter(|date| date.day.is_some())?)),
        _ => None,
    });
    // Meetings that are called the same cannot be told apart here.
    let place = |name: &str| {
        let nodes = window.query_all_by_label_contains(name);
        let places: Vec<f32> = nodes.map(|node| node.rect().center().x).collect();
        if let [x] = places[..] { Some(x) } else { None }
    };
    dated.filter_map(|(id, date)| Some((date, place(state.name_of(id))?))).collect()
}

#[test]
fn time_runs_from_where_lines_begin_in_each_language() {
    for language in [Language::English, Language::Persian] {
        let mut window = open(Source::Sample);
        app(&window).send(Command::View(View::Language(language)));
        app(&window).send(Command::View(View::ReducedMotion));
        app(&window).send(Command::View(View::Arrange(Arrangement::AlongTime)));
        rest(&mut window);
        let mut meetings = meetings(&window);
        assert!(meetings.len() > 5, "{}", meetings.len());
        meetings.sort_by_key(|meeting| meeting.0);
        for pair in meetings.windows(2).filter(|pair| pair[0].0 < pair[1].0) {
            assert!((pair[0].1 < pair[1].1) != language.is_rtl(), "{language:?}: {pair:?}");
        }
    }
}
