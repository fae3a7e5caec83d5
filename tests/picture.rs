//! The interface as pixels, drawn off-screen as `isnad screenshot` draws it.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use isnad::app::App;
use isnad::app::command::{Command, Item, Read, View};
use isnad::app::corpus::Source;
use isnad::app::language::Language;
use isnad::app::offscreen::{Picture, Stage};
use isnad::app::panel::side::search;
use isnad::app::theme::Theme;

/// The window in English with the sample at rest; with `name` selected and read when one is given.
fn shot(name: Option<&str>, light: bool) -> Picture {
    shot_in(Language::English, name, light)
}

fn shot_in(language: Language, name: Option<&str>, light: bool) -> Picture {
    let mut stage = Stage::new(egui::vec2(1500.0, 900.0), 1.0, |ctx| App::new(ctx, Source::Sample).speaking(language));
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

/// The columns of a picture that the same part of a mirrored window takes.
fn mirrored(columns: std::ops::Range<usize>) -> std::ops::Range<usize> {
    1500 - columns.end..1500 - columns.start
}

#[test]
fn the_window_is_mirrored_for_persian_and_arabic() {
    let side = 0..232;
    for light in [false, true] {
        let theme = Theme::new(light);
        for language in Language::ALL {
            let (plain, read) = (shot_in(language, None, light), shot_in(language, Some("Guterres"), light));
            let place = |columns: std::ops::Range<usize>| if language.is_rtl() { mirrored(columns) } else { columns };
            // No node of the graph stands under the panel of kinds: its legend has one of each and no more.
            for kind in isnad::resolve::EntityKind::ALL {
                let seen = count(&plain, theme.kind(kind), place(0..30));
                assert!((20..400).contains(&seen), "{language:?}: {seen} of {kind:?}");
            }
            assert!(count(&plain, theme.canvas, place(side.clone())) < 200, "{language:?}");
            assert!(count(&plain, theme.canvas, place(400..1500)) > 300_000, "{language:?}");
            assert!(count(&read, theme.highlight, place(1030..1500)) > 2_000, "{language:?}");
            assert_eq!(count(&read, theme.highlight, place(0..560)), 0, "{language:?}");
        }
    }
}

/// More letters stand in the outer half of the side panel, where lines begin, than in the inner one.
#[test]
fn lines_of_the_side_panel_begin_at_the_outer_edge() {
    for language in Language::ALL {
        let picture = shot_in(language, None, false);
        let panel = Theme::new(false).panel;
        let inked = |columns: std::ops::Range<usize>| {
            let rows = picture.pixels.chunks(picture.width).skip(90).take(430);
            rows.flat_map(|row| &row[columns.clone()]).filter(|p| **p != panel).count()
        };
        let (mut outer, mut inner) = (0..116, 116..230);
        if language.is_rtl() {
            (outer, inner) = (mirrored(outer), mirrored(inner));
        }
        let (outer, inner) = (inked(outer), inked(inner));
        assert!(outer > inner, "{language:?}: {outer} pixels in the outer half, {inner} in the inner one");
    }
}
