//! A long text of many paragraphs, read and selected as a user would, without a window.

use egui::{Event, Id, Key, Modifiers, Vec2, vec2};
use isnad::app::typeset::{Flow, FlowText, RichText, Style, selection};

use super::support::{Lcg, Stage};

const SIZE: Vec2 = vec2(320.0, 240.0);

/// A text and its flow on a stage.
struct Reader {
    stage: Stage,
    flow: Flow,
    body: String,
    /// The paragraphs, as bytes of the text.
    paragraphs: Vec<std::ops::Range<usize>>,
}

impl Reader {
    fn new(body: &str) -> Self {
        let mut paragraphs = Vec::new();
        let mut start = 0;
        for part in body.split("\n\n") {
            paragraphs.push(start..start + part.len());
            start += part.len() + 2;
        }
        let (stage, flow) = (Stage::new(SIZE), Flow::new(Id::unique("reader"), 6.0));
        let mut reader = Self { stage, flow, body: body.to_owned(), paragraphs };
        (0..3).for_each(|_| reader.frame(vec![]));
        reader
    }

    fn frame(&mut self, events: Vec<Event>) {
        let Self { stage, flow, body, paragraphs } = self;
        let style = Style::new(15.0, egui::Color32::WHITE);
        let text = FlowText { name: "Article", count: paragraphs.len(), paragraph: &|at| &body[paragraphs[at].clone()], style };
        let copied = stage.frame(events, |ui| {
            let id = flow.id();
            flow.ui(ui, &text, |ui, index| {
                let part = &body[paragraphs[index].clone()];
                RichText::new(part, &style).in_flow(id, index).ui(ui);
            });
            selection::copy_requested(ui, id)
        });
        if let Some(selection) = copied {
            let (from, to) = selection.ends();
            let byte = |place: selection::Place| paragraphs[place.paragraph].start + place.byte;
            self.stage.copied = Some(body[byte(from)..byte(to)].to_owned());
        }
    }

    fn key(&mut self, key: Key, modifiers: Modifiers) {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
    }

    fn click(&mut self, at: Vec2) {
        self.frame(Stage::press(at));
        self.frame(Stage::release(at));
    }

    fn copied(&mut self) -> String {
        self.stage.copied = None;
        self.frame(vec![Event::Copy]);
        self.stage.copied.clone().unwrap_or_default()
    }
}

fn article() -> String {
    let persian = "رئیس‌جمهور در گفتگو با Axios گفت که «۲۵٪ از بودجهٔ سال 2022» تأیید می‌شود. ";
    let english = "The minister told Reuters (in Tehran) that talks resume on 26 January. ";
    let parts: Vec<String> =
        (0..40).map(|at| format!("{at} {}", if at % 2 == 0 { persian } else { english }.repeat(2))).collect();
    parts.join("\n\n")
}

#[test]
fn everything_is_copied_byte_for_byte() {
    let body = article();
    let mut reader = Reader::new(&body);
    reader.click(vec2(150.0, 30.0));
    reader.key(Key::A, Modifiers::COMMAND);
    assert_eq!(reader.copied(), body);
    assert!(reader.flow.shown().contains(&0), "selecting all does not scroll");
}

#[test]
fn shift_and_down_select_from_one_paragraph_into_the_next_and_scroll() {
    let body = article();
    let mut reader = Reader::new(&body);
    reader.click(vec2(290.0, 12.0));
    for _ in 0..60 {
        reader.key(Key::ArrowDown, Modifiers::SHIFT);
    }
    reader.frame(vec![]);
    assert!(!reader.flow.shown().contains(&0), "{:?}", reader.flow.shown());
    let copied = reader.copied();
    assert!(copied.len() > body.len() / 4 && body.contains(&copied), "{}", copied.len());
    for _ in 0..60 {
        reader.key(Key::ArrowUp, Modifiers::SHIFT);
    }
    reader.frame(vec![]);
    assert_eq!(reader.copied(), "", "and back");
    assert!(reader.flow.shown().contains(&0));
}

#[test]
fn words_and_ends_are_selected_by_keys() {
    let mut reader = Reader::new("یک دو سه\n\none two");
    reader.click(vec2(318.0, 12.0));
    let words = Modifiers::COMMAND | Modifiers::SHIFT;
    reader.key(Key::ArrowLeft, words);
    assert_eq!(reader.copied(), "یک");
    reader.key(Key::End, Modifiers::SHIFT);
    assert_eq!(reader.copied(), "یک دو سه");
    reader.key(Key::ArrowLeft, Modifiers::SHIFT);
    reader.key(Key::ArrowRight, words);
    assert_eq!(reader.copied(), "یک دو سه\n\none");
    reader.key(Key::End, words);
    assert_eq!(reader.copied(), "یک دو سه\n\none two");
    reader.key(Key::Home, words);
    assert_eq!(reader.copied(), "");
}

#[test]
fn dragging_at_the_edge_scrolls_and_goes_on_selecting() {
    let body = article();
    let mut reader = Reader::new(&body);
    reader.frame(Stage::press(vec2(290.0, 12.0)));
    for at in [40.0, 120.0, 200.0] {
        reader.frame(vec![Event::PointerMoved(egui::pos2(150.0, at))]);
    }
    for _ in 0..60 {
        reader.frame(vec![Event::PointerMoved(egui::pos2(150.0, SIZE.y + 30.0))]);
    }
    let (shown, at) = (reader.flow.shown(), egui::pos2(150.0, 100.0));
    assert!(shown.start > 3, "{shown:?}");
    reader.frame(vec![Event::PointerMoved(at)]);
    reader.frame(Stage::release(at.to_vec2()));
    reader.frame(vec![]);
    let copied = reader.copied();
    assert!(body.contains(&copied) && copied.len() + 50 > reader.paragraphs[shown.start].start, "{}", copied.len());
    let still = reader.flow.shown();
    reader.frame(vec![]);
    assert_eq!(reader.flow.shown(), still, "scrolling ends with the dragging");
}

#[test]
fn twice_selects_a_word_thrice_a_paragraph() {
    let mut reader = Reader::new("وزير الخارجية قال\n\none two");
    for _ in 0..2 {
        reader.click(vec2(300.0, 12.0));
    }
    assert_eq!(reader.copied(), "وزير");
    reader.click(vec2(300.0, 12.0));
    assert_eq!(reader.copied(), "وزير الخارجية قال");
}

#[test]
fn keys_scroll_what_has_the_keyboard() {
    let mut reader = Reader::new(&article());
    reader.click(vec2(150.0, 30.0));
    reader.key(Key::PageDown, Modifiers::NONE);
    reader.frame(vec![]);
    assert!(!reader.flow.shown().contains(&0));
    reader.key(Key::End, Modifiers::NONE);
    (0..4).for_each(|_| reader.frame(vec![]));
    assert!(reader.flow.shown().contains(&39), "{:?}", reader.flow.shown());
    reader.key(Key::Home, Modifiers::NONE);
    reader.frame(vec![]);
    assert!(reader.flow.shown().contains(&0));
}

/// Wherever a text is cut, the two selections are the text; a selection of all paragraphs is the sum of theirs.
#[test]
fn the_sum_of_selections_is_the_text() {
    let mut random = Lcg(7);
    for _ in 0..40 {
        let lens: Vec<usize> = (0..1 + random.below(5)).map(|_| random.below(30) as usize).collect();
        let mut place = || {
            let paragraph = random.below(lens.len() as u32) as usize;
            selection::Place::new(paragraph, random.below(lens[paragraph] as u32 + 1) as usize)
        };
        let (cut, start) = (place(), selection::Place::new(0, 0));
        let end = selection::Place::new(lens.len() - 1, lens[lens.len() - 1]);
        let before = selection::Selection { anchor: cut, focus: start };
        let after = selection::Selection { anchor: cut, focus: end };
        for (index, len) in lens.iter().enumerate() {
            let sum = before.range_in(index, *len).len() + after.range_in(index, *len).len();
            assert_eq!(sum, *len);
        }
    }
}
