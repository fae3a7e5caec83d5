//! The interface without a window: the sample is opened, clicked through by
//! accessible names as a screen reader would, and read.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "app/arrangements.rs"]
mod arrangements;
#[path = "app/languages.rs"]
mod languages;
#[path = "app/reading.rs"]
mod reading;
#[path = "app/selection.rs"]
mod selection;

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use isnad::app::App;
use isnad::app::command::Item;
use isnad::app::corpus::{Loading, Source};
use isnad::app::language::Language;
use isnad::resolve::{Entity, EntityKind};
use isnad::text::{Quote, sentence};

type Window = Harness<'static, Option<App>>;

/// The program with `source` read and the layout at rest.
fn open(source: Source) -> Window {
    let mut window = Harness::builder().with_size(egui::vec2(1600.0, 1000.0)).build_ui_state(
        move |ui, app: &mut Option<App>| app.get_or_insert_with(|| App::new(ui.ctx(), source.clone())).ui(ui),
        None,
    );
    let started = Instant::now();
    while !app(&window).is_still() {
        assert!(started.elapsed() < Duration::from_secs(120), "the sample never came to rest");
        window.step();
        std::thread::sleep(Duration::from_millis(1));
    }
    window.run_steps(3);
    window
}

fn app(window: &Window) -> &App {
    window.state().as_ref().unwrap()
}

/// The entity of a kind that is mentioned most.
fn foremost(window: &Window, kind: EntityKind) -> Entity {
    let library = app(window).state().library();
    let of_kind = library.entities().iter().filter(|e| e.kind == kind && library.network.degree(e.id) > 0);
    of_kind.max_by_key(|e| (e.mentions.len(), std::cmp::Reverse(e.id))).unwrap().clone()
}

fn node_name(window: &Window, entity: &Entity) -> String {
    let links = app(window).state().library().network.degree(entity.id);
    format!("{}, {}, {links} links", entity.label, entity.kind.name())
}

fn sentence_of(window: &Window, quote: Quote) -> String {
    let article = app(window).state().library().article(quote.article);
    sentence::around(&article.body, quote.span).of(&article.body).to_string()
}

fn click(window: &mut Window, name: &str) {
    window.get_all_by_label(name).next().unwrap().click_accesskit();
    window.run_steps(4);
}

#[test]
fn from_a_node_to_the_sentence_in_the_article() {
    let mut window = open(Source::Sample);
    let person = foremost(&window, EntityKind::Person);
    let name = node_name(&window, &person);
    click(&mut window, &name);
    assert_eq!(app(&window).state().selection(), Some(Item::Entity(person.id)));

    // The details call the person by name and show the sentences.
    let quotes = app(&window).state().quotes(Item::Entity(person.id));
    let is_title = |q: &Quote| app(&window).state().library().article(q.article).title == Some(sentence_of(&window, *q));
    let quote = *quotes.iter().find(|q| !is_title(q)).unwrap();
    let sentence = sentence_of(&window, quote);
    assert!(window.query_all_by_label(&person.label).next().is_some());
    click(&mut window, &sentence);

    // The article is open at that sentence.
    let reader = app(&window).state().reader().expect("no article was opened");
    assert_eq!((reader.article, reader.highlight), (quote.article, Some(quote.span)));
    let title = app(&window).state().library().article(quote.article).title.clone().unwrap();
    assert!(window.query_all_by_label(&title).next().is_some());

    // The way back leads through the same places.
    click(&mut window, "Back");
    assert_eq!(app(&window).state().reader(), None);
    click(&mut window, "Back");
    assert_eq!(app(&window).state().selection(), None);
    click(&mut window, "Forward");
    assert_eq!(app(&window).state().selection(), Some(Item::Entity(person.id)));
}

#[test]
fn a_meeting_leads_to_those_who_took_part() {
    let mut window = open(Source::Sample);
    let meeting = foremost(&window, EntityKind::Meeting);
    let name = node_name(&window, &meeting);
    click(&mut window, &name);
    let library = app(&window).state().library();
    let party = library.network.neighbours(meeting.id)[0];
    let label = library.entity(party).label.clone();
    let link = window.get_all_by_label_contains(&label).find(|n| n.accesskit_node().role() == egui::accesskit::Role::Link);
    link.expect("the party is not listed").click_accesskit();
    window.run_steps(4);
    assert_eq!(app(&window).state().selection(), Some(Item::Entity(party)));
}

#[test]
fn a_folder_that_is_not_there_is_named_and_the_graph_stays() {
    let mut window = open(Source::Sample);
    let before = app(&window).state().library().entities().len();
    let missing = std::path::PathBuf::from("/nowhere/at/all");
    app(&window).send(isnad::app::command::Command::Open(isnad::app::command::Open::Path(missing)));
    let started = Instant::now();
    while !matches!(app(&window).state().loading, Loading::Failed(_)) {
        assert!(started.elapsed() < Duration::from_secs(30));
        window.step();
    }
    let Loading::Failed(why) = &app(&window).state().loading else { unreachable!() };
    let why = why.text(Language::English);
    assert!(why.contains("/nowhere/at/all"), "{why}");
    assert_eq!(app(&window).state().library().entities().len(), before);
}

#[test]
fn search_finds_other_spellings() {
    let window = open(Source::Sample);
    let state = app(&window).state();
    for typed in ["پوتین", "بوتين", "Putin"] {
        let hits = isnad::app::panel::side::search(state, typed);
        assert!(!hits.is_empty(), "{typed}");
    }
}
