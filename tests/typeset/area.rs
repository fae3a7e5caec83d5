//! Notes: a field of many lines, typed into as a user would, without a window.

use egui::{Event, ImeEvent, Key, Modifiers, Vec2, vec2};
use isnad::app::typeset::{is_typing, text_area};

use super::support::{Lcg, Stage};

const SIZE: Vec2 = vec2(240.0, 120.0);

/// A field that has the keyboard, with the caret at the end of `start`.
struct Notes {
    stage: Stage,
    text: String,
}

impl Notes {
    fn new(start: &str) -> Self {
        let mut notes = Self { stage: Stage::new(vec2(300.0, 200.0)), text: start.to_owned() };
        for events in [vec![], Stage::press(vec2(100.0, 20.0)), Stage::release(vec2(100.0, 20.0))] {
            notes.frame(events);
        }
        notes.key(Key::End, Modifiers::COMMAND);
        notes
    }

    fn frame(&mut self, events: Vec<Event>) {
        let text = &mut self.text;
        self.stage.frame(events, |ui| text_area(ui, "notes", text, "یادداشت", SIZE));
    }

    fn key(&mut self, key: Key, modifiers: Modifiers) -> &mut Self {
        self.frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
        self
    }

    fn keys(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.key(*key, Modifiers::NONE);
        }
        self
    }

    fn write(&mut self, text: &str) -> &mut Self {
        self.frame(vec![Event::Text(text.to_owned())]);
        self
    }

    fn copied(&mut self) -> String {
        self.stage.copied = None;
        self.frame(vec![Event::Copy]);
        self.stage.copied.clone().unwrap_or_default()
    }
}

#[test]
fn enter_begins_a_line_and_arrows_go_between_lines() {
    let mut notes = Notes::new("");
    notes.write("سلام").keys(&[Key::Enter]).write("hello").keys(&[Key::Enter]).write("پایان");
    assert_eq!(notes.text, "سلام\nhello\nپایان");
    notes.keys(&[Key::ArrowUp, Key::Home]).write("> ");
    assert_eq!(notes.text, "سلام\n> hello\nپایان");
    notes.keys(&[Key::ArrowUp, Key::ArrowUp]).write("1 ");
    assert_eq!(notes.text, "1 سلام\n> hello\nپایان", "up in the first line is its start");
    notes.keys(&[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown]).write("!");
    assert_eq!(notes.text, "1 سلام\n> hello\nپایان!", "down in the last line is its end");
}

#[test]
fn arrows_cross_line_ends_as_they_look() {
    let mut notes = Notes::new("سلام\nab");
    notes.keys(&[Key::Home, Key::ArrowLeft]).write("x");
    assert_eq!(notes.text, "سلامx\nab", "left of a Latin line is the end of the line before");
    notes.keys(&[Key::Home, Key::ArrowLeft]).write("y");
    assert_eq!(notes.text, "سyلامx\nab", "left in a Persian line is forward");
}

#[test]
fn a_selection_over_lines_is_copied_cut_and_pasted() {
    let mut notes = Notes::new("یک ۱\ntwo 2\nسه ۳");
    notes.key(Key::ArrowUp, Modifiers::SHIFT).key(Key::Home, Modifiers::SHIFT);
    assert_eq!(notes.copied(), "two 2\nسه ۳");
    notes.frame(vec![Event::Cut]);
    assert_eq!(notes.text, "یک ۱\n");
    notes.frame(vec![Event::Paste("چهار\r\nپنج".to_owned())]);
    assert_eq!(notes.text, "یک ۱\nچهار\nپنج");
    notes.key(Key::A, Modifiers::COMMAND);
    assert_eq!(notes.copied(), notes.text);
}

#[test]
fn line_ends_are_deleted_like_letters_and_undone() {
    let mut notes = Notes::new("یک\nدو");
    notes.keys(&[Key::Home, Key::Backspace]);
    assert_eq!(notes.text, "یکدو");
    notes.key(Key::Z, Modifiers::COMMAND);
    assert_eq!(notes.text, "یک\nدو");
    notes.key(Key::Home, Modifiers::COMMAND).keys(&[Key::End, Key::Delete]);
    assert_eq!(notes.text, "یکدو");
    notes.key(Key::Z, Modifiers::COMMAND).key(Key::Y, Modifiers::COMMAND);
    assert_eq!(notes.text, "یکدو");
}

#[test]
fn backspace_takes_marks_first_and_emoji_whole() {
    let mut notes = Notes::new("مَ👩‍👩‍👧");
    notes.keys(&[Key::Backspace]);
    assert_eq!(notes.text, "مَ");
    notes.keys(&[Key::Backspace]);
    assert_eq!(notes.text, "م");
    let mut words = Notes::new("یک دو، سه");
    words.key(Key::Backspace, Modifiers::COMMAND).key(Key::Backspace, Modifiers::COMMAND);
    assert_eq!(words.text, "یک ");
}

#[test]
fn an_input_method_composes_amid_lines() {
    let mut notes = Notes::new("یک\n");
    let preedit = |text: &str| vec![Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })];
    notes.frame(preedit("ka"));
    assert_eq!(notes.text, "یک\n", "what is being composed is not yet written");
    notes.frame(vec![Event::Ime(ImeEvent::Commit("か".to_owned()))]);
    assert_eq!(notes.text, "یک\nか");
}

#[test]
fn clicks_select_words_and_lines() {
    let mut notes = Notes::new("one two\nسه چهار");
    let at = vec2(25.0, 22.0);
    let click = |notes: &mut Notes| {
        notes.frame(Stage::press(at));
        notes.frame(Stage::release(at));
    };
    (0..10).for_each(|_| notes.frame(vec![]));
    click(&mut notes);
    click(&mut notes);
    assert_eq!(notes.copied(), "one");
    click(&mut notes);
    assert_eq!(notes.copied(), "one two");
}

#[test]
fn control_enter_is_done() {
    let mut notes = Notes::new("یک");
    assert!(is_typing(&notes.stage.ctx));
    notes.key(Key::Enter, Modifiers::COMMAND);
    assert_eq!((notes.text.as_str(), is_typing(&notes.stage.ctx)), ("یک", false));
}

/// Whatever is typed, the text is what a plain string would be, and nothing panics.
#[test]
fn any_keys_in_any_text() {
    let mut random = Lcg(4);
    let keys = [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::Home,
        Key::End,
        Key::Backspace,
        Key::Delete,
        Key::Enter,
        Key::Z,
        Key::PageUp,
        Key::PageDown,
    ];
    let modifiers =
        [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND, Modifiers::COMMAND | Modifiers::SHIFT];
    for _ in 0..20 {
        let mut notes = Notes::new(&random.text());
        for _ in 0..30 {
            match random.below(4) {
                0 => notes.frame(vec![Event::Text(random.text())]),
                1 => notes.frame(Stage::press(vec2(random.below(300) as f32, random.below(150) as f32))),
                _ => {
                    let key = keys[random.below(keys.len() as u32) as usize];
                    notes.key(key, modifiers[random.below(modifiers.len() as u32) as usize]);
                }
            }
        }
    }
}
