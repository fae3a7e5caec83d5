//! The interface as pixels, drawn off-screen as `isnad screenshot` draws it.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use isnad::app::App;
use isnad::app::command::{Command, Item, Read, View};
use isnad::app::offscreen::{Picture, Stage};
use isnad::app::panel::side::search;
use isnad::app::state::Source;
use isnad::app::theme::Theme;

/// The window with the sample at rest; with `name` selected and read when one is given.
fn shot(name: Option<&str>, light: bool) -> Picture {
    let mut stage = Stage::new(egui::vec2(1500.0, 900.0), 1.0, |ctx| App::new(ctx, Source::Sample));
    if light {
        stage.app.send(Command::View(View::Theme));
    }
    assert!(stage.settle(20_000), "the window never came to rest");
    if let Some(name) = name {
        let id = search(stage.app.state(), name)[0];
        stage.app.send(Command::Select(Item::Entity(id)));
        stage.app.send(Command::Read(Read::Step(true)));
        stage.settle(20_000);
    }
    stage.picture()
}

/// How many pixels of a colour stand between two columns.
fn count(picture: &Picture, color: egui::Color32, columns: std::ops::Range<usize>) -> usize {
    let rows = picture.pixels.chunks(picture.width);
    rows.flat_map(|row| &row[columns.clone()]).filter(|p| **p == color).count()
}

/// Pixels of which a channel differs by more than `most`.
fn differing(a: &Picture, b: &Picture, most: u8) -> usize {
    let off = |(a, b): (&egui::Color32, &egui::Color32)| (0..3).any(|i| a[i].abs_diff(b[i]) > most);
    a.pixels.iter().zip(&b.pixels).filter(|pair| off(*pair)).count()
}

#[test]
fn the_same_picture_on_every_run() {
    let (a, b) = (shot(None, false), shot(None, false));
    assert_eq!((a.width, a.height), (b.width, b.height));
    let (any, seen) = (differing(&a, &b, 0), differing(&a, &b, 12));
    println!("{any} pixels differ at all, {seen} visibly");
    assert_eq!(seen, 0);
}

#[test]
fn the_sentence_that_was_opened_is_highlighted() {
    for light in [false, true] {
        let theme = Theme::new(light);
        let article = 1500 - 470..1500;
        let before = shot(None, light);
        let after = shot(Some("Guterres"), light);
        assert_eq!(count(&before, theme.highlight, article.clone()), 0);
        assert!(count(&after, theme.highlight, article) > 2_000);
    }
}

#[test]
fn every_kind_of_node_is_drawn_in_its_colour() {
    let (theme, picture) = (Theme::new(false), shot(None, false));
    for kind in isnad::resolve::EntityKind::ALL {
        assert!(count(&picture, theme.kind(kind), 300..1500) > 50, "{kind:?}");
    }
}
