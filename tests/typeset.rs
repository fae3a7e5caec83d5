//! The text layer from outside: order on screen, geometry, selection, copying and editing.

#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "typeset/area.rs"]
mod area;
#[path = "typeset/flow.rs"]
mod flow;
#[path = "typeset/support.rs"]
mod support;

use std::ops::Range;

use egui::{Context, Event, Key, Modifiers, Vec2, vec2};
use isnad::app::typeset::{Direction, Paragraph, Style, label, paragraph, rich_text_ui, selection, text_field, text_ui};
use unicode_segmentation::UnicodeSegmentation;

use support::{Lcg, Stage};

fn laid_out(text: &str, width: f32) -> std::sync::Arc<Paragraph> {
    paragraph(&Context::default(), text, &Style::new(16.0, egui::Color32::WHITE), width)
}

/// The pieces of a one-line text from left to right; each is written as it is in memory.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces: Vec<Piece> = Vec::new();
    for cluster in laid_out(text, 5000.0).visual_order(0) {
        if !pieces.last_mut().is_some_and(|last| last.grow(&cluster)) {
            pieces.push(Piece { range: cluster, rightwards: None });
        }
    }
    pieces.into_iter().map(|piece| &text[piece.range]).collect()
}

/// Neighbours on screen that are neighbours in memory, all in one direction.
struct Piece {
    range: Range<usize>,
    rightwards: Option<bool>,
}

impl Piece {
    fn grow(&mut self, next: &Range<usize>) -> bool {
        if self.range.end == next.start && self.rightwards != Some(false) {
            (self.range.end, self.rightwards) = (next.end, Some(true));
            return true;
        }
        if self.range.start == next.end && self.rightwards != Some(true) {
            (self.range.start, self.rightwards) = (next.start, Some(false));
            return true;
        }
        false
    }
}

#[track_caller]
fn check_order(text: &str, left_to_right: &[&str]) {
    assert_eq!(pieces(text), left_to_right, "{text}");
}

#[test]
fn latin_words_in_persian() {
    check_order("سلام Axios دنیا", &[" دنیا", "Axios", "سلام "]);
    check_order("نشست Security Council امروز", &[" امروز", "Security Council", "نشست "]);
    check_order("Axios نوشت که توافق نزدیک است", &[" نوشت که توافق نزدیک است", "Axios"]);
}

#[test]
fn persian_words_in_english() {
    check_order("He said «سلام دنیا» today", &["He said «", "سلام دنیا", "» today"]);
    check_order("the (مجلس) of 2022", &["the (", "مجلس", ") of 2022"]);
}

#[test]
fn numbers_dates_and_percent() {
    check_order("سال 2022 بود", &[" بود", "2022", "سال "]);
    check_order("۲۶ ژانویه ۲۰۲۲", &["۲۰۲۲", " ژانویه ", "۲۶"]);
    check_order("في 26 يناير 2022", &["2022", " يناير ", "26", "في "]);
    check_order("در ۱۴۰۱/۰۲/۳۰ بود", &[" بود", "۱۴۰۱/۰۲/۳۰", "در "]);
    check_order("مبلغ 1,200.5 دلار", &[" دلار", "1,200.5", "مبلغ "]);
    check_order("بنسبة 45%،", &["%،", "45", "بنسبة "]);
    check_order("ساعت ۱۲:۳۰ است", &[" است", "۱۲:۳۰", "ساعت "]);
}

#[test]
fn brackets_quotes_and_addresses() {
    check_order("سال (2022) بود", &[") بود", "2022", "سال ("]);
    check_order("گفت: «Axios» نوشت", &["» نوشت", "Axios", "گفت: «"]);
    check_order("نشانی https://example.org/fa?id=12 است", &[" است", "https://example.org/fa?id=12", "نشانی "]);
    check_order("نامه به a.b@example.org رسید", &[" رسید", "a.b@example.org", "نامه به "]);
    check_order("تلفن \u{200e}+98 21 1234 است", &[" است", "\u{200e}+98 21 1234", "تلفن "]);
}

#[test]
fn zwnj_and_marks_stay_with_their_letters() {
    for text in ["مقام‌های", "سَلَامٌ", "بودجهٔ", "لا إله", "مـــحمد"] {
        assert_eq!(pieces(text), [text]);
        let clusters = laid_out(text, 500.0).visual_order(0);
        assert_eq!(clusters.len(), text.graphemes(true).count(), "{text}");
    }
}

#[test]
fn wrapped_lines_are_broken_in_reading_order() {
    for text in [FA, AR, EN] {
        let paragraph = laid_out(text, 180.0);
        assert!(paragraph.line_count() > 3);
        let mut end = 0;
        for line in 0..paragraph.line_count() {
            let clusters = paragraph.visual_order(line);
            assert_eq!(clusters.iter().map(|it| it.start).min(), Some(end), "{text}: line {line}");
            end = clusters.iter().map(|it| it.end).max().unwrap();
        }
        assert_eq!(end, text.len());
    }
}

#[test]
fn alignment_follows_the_direction() {
    let persian = laid_out("سلام", 400.0);
    assert_eq!(persian.direction(), Direction::Rtl);
    assert!((persian.ink_rect().right() - 400.0).abs() < 0.5 && persian.ink_rect().left() > 300.0);
    let english = laid_out("hello", 400.0);
    assert!(english.ink_rect().left() < 0.5 && english.ink_rect().right() < 100.0);
    let opened_by_a_name = laid_out("Reuters به نقل از یک مقام آگاه نوشت", 400.0);
    assert!((opened_by_a_name.ink_rect().right() - 400.0).abs() < 0.5);
}

const FA: &str = "رئیس‌جمهور در گفتگو با Axios گفت: «۲۵٪ از بودجهٔ سال 2022 (حدود 1,200 میلیارد) تأیید می‌شود.» نشانی https://example.org/fa/news?id=12 است و نشست در ۱۴۰۱/۰۲/۳۰ برگزار شد.";
const AR: &str =
    "قال وزير الخارجية إنّ «المفاوضات» (SCG) في 26 يناير 2022 أحرزت تقدّمًا بنسبة 45%، وأضاف: لا إله إلا الله، سلامٌ عليكم.";
const EN: &str =
    "The minister told Reuters (in Tehran) that «سلام دنیا» means hello world; talks resume on 26 January 2022, he said.";

#[test]
fn every_grapheme_is_hit_where_it_is_drawn() {
    for text in [FA, AR, EN] {
        for width in [5000.0, 200.0] {
            let paragraph = laid_out(text, width);
            for range in (0..paragraph.line_count()).flat_map(|line| paragraph.visual_order(line)) {
                for rect in paragraph.range_rects(range.clone()).into_iter().filter(|rect| rect.width() > 0.5) {
                    assert_eq!(paragraph.grapheme_at(rect.center().to_vec2()), Some(range.clone()), "{}", &text[range.clone()]);
                }
            }
        }
    }
}

#[test]
fn the_caret_and_hitting_are_inverse() {
    for text in [FA, AR, EN] {
        let paragraph = laid_out(text, 200.0);
        for (byte, _) in text.grapheme_indices(true) {
            let at = paragraph.caret_rect(byte).center().to_vec2();
            let hit = paragraph.hit(at);
            let back = paragraph.caret_rect(hit).center().to_vec2();
            assert!(hit == byte || (at - back).length() < 2.0 || is_at_turn(&paragraph, byte), "{byte} → {hit} in {text}");
        }
    }
}

/// Where directions meet, or a line ends, one byte has two places on screen and one place two bytes.
fn is_at_turn(paragraph: &Paragraph, byte: usize) -> bool {
    (0..paragraph.line_count()).any(|line| {
        let clusters = paragraph.visual_order(line);
        let edge = clusters.iter().any(|it| it.start == byte) && clusters.iter().all(|it| it.end != byte);
        let turn = clusters.windows(2).any(|pair| {
            let joined = pair[0].end == pair[1].start || pair[1].end == pair[0].start;
            !joined && pair.iter().any(|it| it.start == byte || it.end == byte)
        });
        edge || turn
    })
}

#[test]
fn rectangles_of_a_range_cover_exactly_its_letters() {
    let width_of = |paragraph: &Paragraph, range| -> f32 { paragraph.range_rects(range).iter().map(egui::Rect::width).sum() };
    for text in [FA, AR, EN] {
        let paragraph = laid_out(text, 200.0);
        let whole = width_of(&paragraph, 0..text.len());
        for (byte, _) in text.grapheme_indices(true) {
            let parts = width_of(&paragraph, 0..byte) + width_of(&paragraph, byte..text.len());
            assert!((whole - parts).abs() < 0.1, "{byte}: {whole} {parts}");
        }
    }
}

#[test]
fn a_range_over_a_change_of_direction_has_two_rectangles_with_a_gap() {
    let text = "متن Axios گزارش";
    let start = text.find("ios").unwrap();
    let rects = laid_out(text, 500.0).range_rects(start..text.find("ارش").unwrap());
    assert_eq!(rects.len(), 2, "{rects:?}");
    assert!(rects[0].right() < rects[1].left(), "«گز» stands left of «Axios», of which only the end is covered: {rects:?}");
}

#[test]
fn trailing_blanks_of_wrapped_lines_are_not_covered() {
    let paragraph = laid_out(FA, 200.0);
    for rect in paragraph.range_rects(0..FA.len()) {
        assert!(rect.left() > -0.5 && rect.right() < 200.5, "{rect:?}");
    }
}

#[test]
fn dragging_over_lines_copies_the_logical_bytes() {
    let mut stage = Stage::new(vec2(320.0, 300.0));
    let show = |stage: &mut Stage, events: Vec<Event>| {
        stage.frame(events, |ui| rich_text_ui(ui, FA, &Style::new(16.0, egui::Color32::WHITE), &[], &[]).selected)
    };
    show(&mut stage, vec![]);
    show(&mut stage, Stage::press(vec2(318.0, 12.0)));
    show(&mut stage, vec![Event::PointerMoved(egui::pos2(150.0, 66.0))]);
    let selected = show(&mut stage, Stage::release(vec2(150.0, 66.0))).unwrap();
    assert_eq!(selected.start, 0, "from the right end of the first line");
    assert!(FA.is_char_boundary(selected.end) && selected.end > 100);
    show(&mut stage, vec![Event::Copy]);
    assert_eq!(stage.copied.as_deref(), Some(&FA[selected]));
}

#[test]
fn double_click_selects_a_word_and_a_click_reports_its_byte() {
    let text = "وزير الخارجية قال";
    let mut stage = Stage::new(vec2(400.0, 100.0));
    let style = Style::new(16.0, egui::Color32::WHITE);
    let word = text.find("الخارجية").unwrap();
    let inside = paragraph(&stage.ctx, text, &style, 400.0).range_rects(word..word + "الخارجية".len())[0].center().to_vec2();
    let mut clicked = None;
    let mut selected = None;
    let mut show = |stage: &mut Stage, events: Vec<Event>| {
        let answer = stage.frame(events, |ui| rich_text_ui(ui, text, &style, &[], &[]));
        clicked = clicked.or(answer.clicked_byte);
        selected = answer.selected;
    };
    for _ in 0..2 {
        show(&mut stage, vec![]);
        show(&mut stage, Stage::press(inside));
        show(&mut stage, Stage::release(inside));
    }
    show(&mut stage, vec![]);
    assert!((word..word + "الخارجية".len()).contains(&clicked.unwrap()));
    assert_eq!(&text[selected.unwrap()], "الخارجية");
}

fn key(key: Key, modifiers: Modifiers) -> Vec<Event> {
    vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]
}

/// A field that has the focus, and its text.
fn typed_into(start: &str, steps: Vec<Vec<Event>>) -> (String, Option<String>) {
    let mut text = start.to_owned();
    let mut stage = Stage::new(vec2(300.0, 60.0));
    let mut frames =
        vec![vec![], Stage::press(vec2(100.0, 15.0)), Stage::release(vec2(100.0, 15.0)), key(Key::End, Modifiers::NONE)];
    frames.extend(steps);
    for events in frames {
        stage.frame(events, |ui| text_field(ui, "field", &mut text, "جستجو", 200.0));
    }
    (text, stage.copied)
}

/// Where frames are slow, the button is down and up again in one of them.
#[test]
fn a_click_within_one_frame_gives_a_field_the_keyboard() {
    let (mut text, mut stage) = (String::new(), Stage::new(vec2(300.0, 60.0)));
    let click = [Stage::press(vec2(100.0, 15.0)), Stage::release(vec2(100.0, 15.0))].concat();
    for events in [vec![], click, vec![], vec![Event::Text("سلام".to_owned())]] {
        stage.frame(events, |ui| text_field(ui, "field", &mut text, "جستجو", 200.0));
    }
    assert_eq!(text, "سلام");
}

#[test]
fn typing_moving_and_copying_in_a_field() {
    let left = || key(Key::ArrowLeft, Modifiers::NONE);
    let right = || key(Key::ArrowRight, Modifiers::NONE);
    let write = |text: &str| vec![Event::Text(text.to_owned())];
    assert_eq!(typed_into("", vec![write("س"), write("لام")]).0, "سلام");
    assert_eq!(typed_into("سلام", vec![right(), write("x")]).0, "سلاxم", "right is back in Persian");
    assert_eq!(typed_into("hello", vec![left(), write("x")]).0, "hellxo");
    assert_eq!(typed_into("عدد 123 مرحبا", vec![right(), right(), write("ی")]).0, "عدد 123 مرحیبا");
    let select_all = key(Key::A, Modifiers::COMMAND);
    assert_eq!(typed_into("مقام‌های ۲۰۲۲ (SCG)", vec![select_all, vec![Event::Copy]]).1.as_deref(), Some("مقام‌های ۲۰۲۲ (SCG)"));
    assert_eq!(typed_into("", vec![vec![Event::Paste("یک\nدو".to_owned())]]).0, "یک دو", "one line");
}

#[test]
fn undo_and_redo_in_a_field() {
    let write = |text: &str| vec![Event::Text(text.to_owned())];
    let undo = || key(Key::Z, Modifiers::COMMAND);
    let redo = || key(Key::Z, Modifiers::COMMAND | Modifiers::SHIFT);
    assert_eq!(typed_into("از پیش", vec![write("ا"), write("ب"), undo()]).0, "از پیش");
    assert_eq!(typed_into("از پیش", vec![write("ا"), undo(), redo()]).0, "از پیشا");
    assert_eq!(typed_into("ab", vec![key(Key::Backspace, Modifiers::NONE), undo()]).0, "ab");
}

#[test]
fn an_input_method_composes_and_commits() {
    let preedit = |text: &str| vec![Event::Ime(egui::ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None })];
    let commit = |text: &str| vec![Event::Ime(egui::ImeEvent::Commit(text.to_owned()))];
    assert_eq!(typed_into("سلام ", vec![preedit("k"), preedit("ka"), commit("か")]).0, "سلام か");
    assert_eq!(typed_into("سلام", vec![preedit("k"), preedit("")]).0, "سلام");
}

#[test]
fn labels_and_text_take_part_in_a_frame() {
    let mut stage = Stage::new(vec2(300.0, 200.0));
    let height = stage.frame(vec![], |ui| text_ui(ui, FA, &Style::new(14.0, egui::Color32::WHITE)).rect.height());
    assert!(height > 60.0);
    assert!(label(&stage.ctx, FA, 14.0, true, Some(80.0), 2).is_elided());
}

#[test]
fn any_text_is_laid_out() {
    let mut random = Lcg(2026);
    let mut stage = Stage::new(vec2(400.0, 400.0));
    for _ in 0..300 {
        let text = random.text();
        let width = 20.0 + random.below(300) as f32;
        stage.frame(vec![], |ui| {
            let style = Style::new(8.0 + random.below(30) as f32, egui::Color32::WHITE);
            let paragraph = paragraph(ui.ctx(), &text, &style, width);
            paragraph.paint(ui.painter(), egui::Pos2::ZERO, style.color, &[(0..text.len(), egui::Color32::RED)], &[]);
            check_geometry(&paragraph, &mut random);
            let _ = label(ui.ctx(), &text, 14.0, false, Some(width), 2);
            rich_text_ui(ui, &text, &style, &[], &[]);
        });
    }
}

/// Every byte is in exactly one grapheme on screen, and geometry answers everywhere.
fn check_geometry(paragraph: &Paragraph, random: &mut Lcg) {
    let text = paragraph.text();
    let mut clusters: Vec<_> = (0..paragraph.line_count()).flat_map(|line| paragraph.visual_order(line)).collect();
    clusters.sort_by_key(|it| it.start);
    let mut end = 0;
    for cluster in &clusters {
        assert_eq!(cluster.start, end, "{text:?}");
        end = cluster.end;
    }
    assert_eq!(end, text.len(), "{text:?}");
    for _ in 0..5 {
        let at = Vec2::new(random.below(400) as f32 - 20.0, random.below(300) as f32 - 20.0);
        assert!(text.is_char_boundary(paragraph.hit(at)), "{text:?}");
        assert!(paragraph.grapheme_at(at).is_none_or(|range| text.get(range).is_some()), "{text:?}");
        assert!(text.get(paragraph.word_at(at)).is_some(), "{text:?}");
    }
}

/// Between letters of one direction, the caret is where a hit finds it, in any text.
#[test]
fn the_caret_and_hitting_are_inverse_in_any_text() {
    let mut random = Lcg(11);
    for _ in 0..200 {
        let text = random.text();
        let paragraph = laid_out(&text, 40.0 + random.below(300) as f32);
        for range in (0..paragraph.line_count()).flat_map(|line| paragraph.visual_order(line)) {
            for rect in paragraph.range_rects(range.clone()).into_iter().filter(|rect| rect.width() > 1.0) {
                let center = rect.center().to_vec2();
                assert_eq!(paragraph.grapheme_at(center), Some(range.clone()), "{text:?}");
                let sides = [-0.3, 0.3].map(|side| center + vec2(side * rect.width(), 0.0));
                for side in sides.into_iter().filter(|side| paragraph.grapheme_at(*side) == Some(range.clone())) {
                    let hit = paragraph.hit(side);
                    assert!(hit == range.start || hit == range.end, "{text:?}: {range:?} {hit}");
                }
            }
        }
    }
}

/// Selections that follow each other cover the text once: the sum of their parts is the string.
#[test]
fn the_sum_of_selected_parts_is_the_string() {
    let mut random = Lcg(12);
    for _ in 0..100 {
        let text = random.text();
        let width = 40.0 + random.below(300) as f32;
        let paragraph = laid_out(&text, width);
        let mut cuts: Vec<usize> =
            (0..4).map(|_| paragraph.hit(vec2(random.below(400) as f32, random.below(200) as f32))).collect();
        cuts.extend([0, text.len()]);
        cuts.sort_unstable();
        let parts: String = cuts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect();
        assert_eq!(parts, text);
        let wide = |range: Range<usize>| paragraph.selection_rects(range).iter().map(egui::Rect::width).sum::<f32>();
        let sum: f32 = cuts.windows(2).map(|pair| wide(pair[0]..pair[1])).sum();
        assert!((sum - wide(0..text.len())).abs() < 0.5, "{text:?}: {sum}");
    }
}

#[test]
fn a_selection_from_code_is_shown_and_copied() {
    let mut stage = Stage::new(vec2(300.0, 100.0));
    let style = Style::new(14.0, egui::Color32::WHITE);
    let id = stage.frame(vec![], |ui| rich_text_ui(ui, "سلام دنیا", &style, &[], &[]).response.id);
    selection::select(&stage.ctx, id, selection::Selection::of_range(0, 0..8));
    stage.frame(vec![Event::Copy], |ui| rich_text_ui(ui, "سلام دنیا", &style, &[], &[]));
    assert_eq!(stage.copied.as_deref(), Some("سلام"));
}

#[test]
fn a_screen_reader_sets_the_text_of_a_field() {
    use egui::accesskit::{Action, ActionData, ActionRequest, TreeId};
    let mut text = "پیش".to_owned();
    let mut stage = Stage::new(vec2(300.0, 60.0));
    let id = stage.frame(vec![], |ui| text_field(ui, "field", &mut text, "جستجو", 200.0).id);
    let data = Some(ActionData::Value("تهران".into()));
    let request = ActionRequest { action: Action::SetValue, target_tree: TreeId::ROOT, target_node: id.accesskit_id(), data };
    let changed = stage
        .frame(vec![Event::AccessKitActionRequest(request)], |ui| text_field(ui, "field", &mut text, "جستجو", 200.0).changed());
    assert!(changed);
    assert_eq!(text, "تهران");
}

#[test]
fn overrides_in_a_name_do_not_reorder_it() {
    let plain = label(&Context::default(), "report[RLO]gpj.txt", 14.0, false, None, 1);
    let disguised = label(&Context::default(), "report\u{202e}gpj.txt", 14.0, false, None, 1);
    assert_eq!(plain.size(), disguised.size());
    assert_eq!(disguised.text(), "report\u{202e}gpj.txt", "what is said aloud and compared is the name itself");
}
