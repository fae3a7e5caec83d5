//! Pictures of the text layer, drawn without a window and compared with those in `tests/images`.
//!
//! After an intended change: `UPDATE_IMAGES=1 cargo test --release --test typeset_images`, and look at them.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;

use egui::{
    Align2, Color32, Context, Event, Frame, Key, Modifiers, PointerButton, Pos2, RawInput, Rect, Theme, Ui, Vec2, pos2, vec2,
};
use isnad::app::offscreen::{Picture, Rasterizer};
use isnad::app::typeset::{self, Style, label, paint_label, rich_text_ui, selection, text_area, text_field, text_ui};

const FA: &str =
    "رئیس‌جمهور در گفتگو با Axios گفت: «۲۵٪ از بودجهٔ سال 2022 (حدود 1,200 میلیارد) تأیید می‌شود.» نشست در ۱۴۰۱/۰۲/۳۰ برگزار شد.";
const AR: &str = "قال الوزير إنّ «المفاوضات» (SCG) في 26 يناير 2022 أحرزت تقدّمًا بنسبة 45%، وأضاف: لا إله إلا الله، سلامٌ عليكم.";
const EN: &str = "The minister told Reuters (in Tehran) that «سلام دنیا» means hello world; talks resume on 26 January 2022.";

/// Runs frames with these events and draws the last one, one and a half pixels to a point.
fn picture(theme: Theme, size: Vec2, frames: Vec<Vec<Event>>, mut show: impl FnMut(&mut Ui)) -> Picture {
    const SCALE: f32 = 1.5;
    let ctx = Context::default();
    typeset::install_fonts(&ctx);
    ctx.set_theme(theme);
    let mut rasterizer = Rasterizer::default();
    let mut shapes = Vec::new();
    for (index, events) in [vec![vec![], vec![]], frames, vec![vec![]]].concat().into_iter().enumerate() {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, size));
        let mut input = RawInput { screen_rect, events, time: Some(index as f64 * 0.05), focused: true, ..RawInput::default() };
        input.viewports.entry(input.viewport_id).or_default().native_pixels_per_point = Some(SCALE);
        let mut output = ctx.run_ui(input, |ui| {
            Frame::new().inner_margin(10.0).show(ui, |ui| show(ui));
        });
        rasterizer.update_textures(&output.textures_delta);
        output.textures_delta.clear();
        shapes = output.shapes;
    }
    let pixels = [(size.x * SCALE) as usize, (size.y * SCALE) as usize];
    rasterizer.draw(&ctx.tessellate(shapes, SCALE), pixels, SCALE, theme.default_visuals().panel_fill)
}

/// Both themes against their stored pictures.
fn check(name: &str, size: Vec2, frames: &[Vec<Event>], mut show: impl FnMut(&mut Ui)) {
    for (theme, suffix) in [(Theme::Dark, "dark"), (Theme::Light, "light")] {
        let drawn = picture(theme, size, frames.to_vec(), &mut show);
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/images/typeset-{name}-{suffix}.png"));
        if std::env::var_os("UPDATE_IMAGES").is_some() {
            isnad::app::offscreen::write_png(&drawn, &path).unwrap();
        }
        let stored = read_png(&path);
        assert_eq!(drawn.pixels.len() * 3, stored.len(), "{name} {suffix}: another size");
        let differs = |(pixel, stored): (&Color32, &[u8])| pixel.to_array().iter().zip(stored).any(|(a, b)| a.abs_diff(*b) > 24);
        let different = drawn.pixels.iter().zip(stored.chunks(3)).filter(|pair| differs(*pair)).count();
        assert!(different * 2000 < drawn.pixels.len(), "{name} {suffix}: {different} pixels differ");
    }
}

fn read_png(path: &std::path::Path) -> Vec<u8> {
    let file = std::fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut reader = png::Decoder::new(std::io::BufReader::new(file)).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut bytes).unwrap();
    bytes
}

fn part(text: &str, words: &str) -> std::ops::Range<usize> {
    let start = text.find(words).unwrap();
    start..start + words.len()
}

#[test]
fn paragraphs_with_highlights_and_underlines() {
    let (amber, blue) = (Color32::from_rgba_unmultiplied(255, 190, 0, 80), Color32::from_rgba_unmultiplied(80, 160, 255, 90));
    check("paragraphs", vec2(420.0, 330.0), &[], |ui| {
        let style = Style::new(16.0, ui.visuals().text_color());
        let highlights = [(part(FA, "Axios گفت: «۲۵٪ از بودجهٔ سال 2022"), amber), (part(FA, "میلیارد) تأیید"), blue)];
        rich_text_ui(ui, FA, &style, &highlights, &[(part(FA, "رئیس‌جمهور در"), Color32::RED, 1.5)]);
        rich_text_ui(ui, AR, &style, &[(part(AR, "(SCG) في 26 يناير"), blue)], &[(part(AR, "المفاوضات"), Color32::RED, 1.5)]);
        rich_text_ui(ui, EN, &style, &[(part(EN, "that «سلام"), amber)], &[(part(EN, "26 January 2022"), Color32::RED, 1.5)]);
        text_ui(ui, "Reuters به نقل از یک مقام آگاه نوشت.", &style.bold());
    });
}

#[test]
fn labels_with_halo_elision_and_zoom() {
    check("labels", vec2(420.0, 260.0), &[], |ui| {
        let color = ui.visuals().strong_text_color();
        let halo = Some((Color32::from_rgb(70, 110, 190), 1.5));
        for (index, scale) in [0.7_f32, 1.0, 1.3, 2.0].into_iter().enumerate() {
            let name = label(ui.ctx(), "مجموعة التشاور (SCG) ۲۰۲۲", 14.0, index % 2 == 1, None, 1);
            paint_label(ui.painter(), &name, pos2(410.0, 10.0 + 40.0 * index as f32), Align2::RIGHT_TOP, scale, color, halo);
        }
        for (index, text) in
            ["شورای عالی امنیت ملی جمهوری اسلامی", "International Atomic Energy Agency", "مجلس Majlis 2022 نمایندگان"]
                .iter()
                .enumerate()
        {
            let name = label(ui.ctx(), text, 14.0, false, Some(110.0), 1 + (index % 2) as u8);
            paint_label(ui.painter(), &name, pos2(70.0 + 140.0 * index as f32, 200.0), Align2::CENTER_TOP, 1.0, color, None);
        }
    });
}

#[test]
fn characters_that_no_font_has() {
    check("missing", vec2(420.0, 120.0), &[], |ui| {
        let color = ui.visuals().strong_text_color();
        text_ui(ui, "Xi Jinping (习近平) و 𐎠𐎼 در تهران", &Style::new(16.0, color));
        let name = label(ui.ctx(), "रूस के वित्त मंत्री", 14.0, true, Some(250.0), 1);
        paint_label(ui.painter(), &name, pos2(210.0, 60.0), Align2::CENTER_TOP, 1.3, color, Some((Color32::DARK_BLUE, 1.5)));
    });
}

#[test]
fn a_selection_over_lines_and_directions() {
    check("selection", vec2(420.0, 130.0), &[], |ui| {
        let style = Style::new(16.0, ui.visuals().text_color());
        let answer = rich_text_ui(ui, FA, &style, &[], &[]);
        let range = FA.find("گفتگو").unwrap()..FA.find("(حدود").unwrap() + "(حدود 1,2".len();
        selection::select(ui.ctx(), answer.response.id, selection::Selection::of_range(0, range));
    });
}

fn key(key: Key, modifiers: Modifiers) -> Vec<Event> {
    vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]
}

fn button(at: Pos2, pressed: bool) -> Vec<Event> {
    let press = Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    vec![Event::PointerMoved(at), press]
}

#[test]
fn fields_with_text_placeholder_and_caret() {
    let button = |pressed| button(pos2(100.0, 25.0), pressed);
    let frames = [
        button(true),
        button(false),
        key(Key::Home, Modifiers::NONE),
        key(Key::ArrowLeft, Modifiers::COMMAND | Modifiers::SHIFT),
    ];
    let mut texts =
        ["سلام Axios ۲۰۲۲ (SCG)".to_owned(), String::new(), "متنی بسیار بلند که در این خانه جا نمی‌شود و پیمایش می‌شود".to_owned()];
    check("fields", vec2(280.0, 140.0), &frames, |ui| {
        for (index, text) in texts.iter_mut().enumerate() {
            text_field(ui, index, text, "جستجو در نام‌ها", 240.0);
        }
    });
}

#[test]
fn fields_of_many_lines() {
    let button = |pressed| button(pos2(100.0, 30.0), pressed);
    let frames = [
        button(true),
        button(false),
        key(Key::Home, Modifiers::COMMAND),
        key(Key::ArrowDown, Modifiers::SHIFT),
        key(Key::ArrowDown, Modifiers::SHIFT),
        key(Key::ArrowDown, Modifiers::SHIFT),
    ];
    let mut notes = format!("{FA}\nsee Axios, 26 January (p. 4)\nقال الوزير إنّ");
    let mut long = format!("{EN}\n{AR}\n{FA}");
    let mut empty = String::new();
    check("areas", vec2(340.0, 360.0), &frames, |ui| {
        text_area(ui, "notes", &mut notes, "یادداشت", vec2(300.0, 150.0));
        text_area(ui, "long", &mut long, "Notes", vec2(300.0, 90.0));
        text_area(ui, "empty", &mut empty, "یادداشت‌ها و پرسش‌ها", vec2(300.0, 60.0));
    });
}

#[test]
fn names_that_are_not_what_they_look_like() {
    check("disguised", vec2(420.0, 130.0), &[], |ui| {
        let color = ui.visuals().strong_text_color();
        text_ui(ui, "invoice\u{202e}gpj.exe", &Style::new(16.0, color));
        text_ui(ui, "Vladimir \u{420}utin, micr\u{43e}s\u{43e}ft\u{200b}.com", &Style::new(16.0, color));
        let name = label(ui.ctx(), "J\u{43e}e Bid\u{435}n و مقام‌های دیگر", 14.0, false, None, 1);
        paint_label(ui.painter(), &name, pos2(210.0, 85.0), Align2::CENTER_TOP, 1.2, color, None);
    });
}
