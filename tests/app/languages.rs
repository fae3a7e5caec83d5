//! The window in Persian and Arabic, without a window: switched by its own menu, found by its accessible names.

use egui_kittest::kittest::{NodeT, Queryable};

use isnad::app::command::{Command, Item, Read, View};
use isnad::app::corpus::Source;
use isnad::app::language::Language;
use isnad::app::panel::side::search;

use super::{Window, app, open};

/// What the parts of the window are called.
struct Names {
    language: Language,
    own_name: &'static str,
    menu: &'static str,
    side: &'static str,
    graph: &'static str,
    details: &'static str,
    article: &'static str,
    back: &'static str,
    forward: &'static str,
    open: &'static str,
    russia: &'static str,
}

const NAMES: [Names; 3] = [
    Names {
        language: Language::English,
        own_name: "English",
        menu: "Language",
        side: "Search and legend",
        graph: "Graph",
        details: "Details",
        article: "Article",
        back: "Back",
        forward: "Forward",
        open: "Open folder…",
        russia: "Russia",
    },
    Names {
        language: Language::Persian,
        own_name: "فارسی",
        menu: "زبان",
        side: "جست‌وجو و راهنما",
        graph: "نمودار",
        details: "جزئیات",
        article: "مقاله",
        back: "عقب",
        forward: "جلو",
        open: "باز کردن پوشه…",
        russia: "روسیه",
    },
    Names {
        language: Language::Arabic,
        own_name: "العربية",
        menu: "اللغة",
        side: "البحث ودليل الرموز",
        graph: "الرسم",
        details: "التفاصيل",
        article: "المقالة",
        back: "السابق",
        forward: "التالي",
        open: "فتح مجلد…",
        russia: "روسيا",
    },
];

fn rect(window: &Window, name: &str) -> egui::Rect {
    let found = window.get_all_by_label(name).next();
    found.unwrap_or_else(|| panic!("nothing is called {name}")).rect()
}

fn click(window: &mut Window, name: &str) {
    window.get_all_by_label(name).next().unwrap_or_else(|| panic!("nothing is called {name}")).click_accesskit();
    window.run_steps(4);
}

/// Chooses a language in the toolbar's menu.
fn switch(window: &mut Window, from: &Names, to: &Names) {
    click(window, from.menu);
    click(window, to.own_name);
    window.run_steps(4);
    assert_eq!(app(window).state().language(), to.language);
}

/// The parts stand in this order from where lines begin to where they end.
fn assert_in_order(window: &Window, names: &Names, parts: &[&str]) {
    let places: Vec<f32> = parts.iter().map(|name| rect(window, name).center().x).collect();
    let in_order = |pair: &[f32]| if names.language.is_rtl() { pair[0] > pair[1] } else { pair[0] < pair[1] };
    assert!(places.windows(2).all(in_order), "{:?}: {parts:?} stand at {places:?}", names.language);
}

#[test]
fn the_menu_of_languages_mirrors_the_window_while_it_runs() {
    let mut window = open(Source::Sample);
    let id = search(app(&window).state(), "Guterres")[0];
    app(&window).send(Command::Select(Item::Entity(id)));
    app(&window).send(Command::Read(Read::Step(true)));
    window.run_steps(6);
    for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
        let (from, to) = (&NAMES[from], &NAMES[to]);
        switch(&mut window, from, to);
        assert_in_order(&window, to, &[to.side, to.graph, to.details, to.article]);
        assert_in_order(&window, to, &[to.open, to.back, to.forward, to.menu]);
        for gone in [from.side, from.details, from.open] {
            assert!(window.query_all_by_label(gone).next().is_none(), "{gone} is still there in {:?}", to.language);
        }
    }
}

#[test]
fn what_is_selected_stays_and_search_finds_everything_in_every_language() {
    let mut window = open(Source::Sample);
    let putin = search(app(&window).state(), "Putin")[0];
    app(&window).send(Command::Select(Item::Entity(putin)));
    window.run_steps(3);
    for names in &NAMES {
        app(&window).send(Command::View(View::Language(names.language)));
        window.run_steps(4);
        assert_eq!(app(&window).state().selected_entity(), Some(putin));
        for typed in ["پوتین", "بوتين", "Putin"] {
            assert_eq!(search(app(&window).state(), typed).first(), Some(&putin), "{typed} in {:?}", names.language);
        }
        for typed in ["روسیه", "روسيا", "Russia"] {
            let hits = search(app(&window).state(), typed);
            assert!(hits.iter().any(|hit| app(&window).state().name_of(*hit) == names.russia), "{typed} in {:?}", names.language);
        }
    }
}

#[test]
fn countries_are_called_as_in_the_language() {
    let mut window = open(Source::Sample);
    for names in &NAMES {
        app(&window).send(Command::View(View::Language(names.language)));
        window.run_steps(4);
        let called = format!("{}{}", names.russia, names.language.comma().trim_end());
        let mut nodes = window.query_all_by_label_contains(&called);
        assert!(nodes.any(|n| n.accesskit_node().role() == egui::accesskit::Role::Button), "no node called {called}");
    }
}

#[test]
fn a_mirrored_window_goes_back_with_the_right_arrow() {
    let mut window = open(Source::Sample);
    let id = search(app(&window).state(), "Putin")[0];
    for (language, key) in [(Language::English, egui::Key::ArrowLeft), (Language::Persian, egui::Key::ArrowRight)] {
        app(&window).send(Command::View(View::Language(language)));
        app(&window).send(Command::Select(Item::Entity(id)));
        window.run_steps(3);
        window.key_press_modifiers(egui::Modifiers::ALT, key);
        window.run_steps(3);
        assert_eq!(app(&window).state().selection(), None, "{language:?}");
    }
}

#[test]
fn the_sheet_of_keys_speaks_the_language() {
    let mut window = open(Source::Sample);
    for (language, line) in [(Language::English, "0: Fit the graph into view"), (Language::Persian, "0: جا دادن نمودار در پنجره")]
    {
        app(&window).send(Command::View(View::Language(language)));
        app(&window).send(Command::View(View::Help));
        window.run_steps(4);
        assert!(window.query_all_by_label(line).next().is_some(), "{line}");
        app(&window).send(Command::View(View::Help));
        window.run_steps(2);
    }
}
