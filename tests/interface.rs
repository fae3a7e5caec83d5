//! The catalogue of the interface: complete in every language, and in step with the code.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use isnad::app::language::{Language, SOURCES};

/// What a language's file says of a message.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    /// The values it takes.
    values: BTreeSet<String>,
    /// The plural forms it tells apart, by the value that chooses.
    plurals: BTreeMap<String, BTreeSet<String>>,
}

fn catalogue(language: Language) -> BTreeMap<String, Shape> {
    let source = SOURCES[Language::ALL.iter().position(|l| *l == language).unwrap()];
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{language:?}: {errors:?}"));
    let mut out = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut shape = Shape::default();
        read_pattern(message.value.as_ref().unwrap(), &mut shape);
        let twice = out.insert(message.id.name.to_string(), shape);
        assert!(twice.is_none(), "{language:?} has {} twice", message.id.name);
    }
    out
}

fn read_pattern(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                shape.values.extend(value_of(inline));
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                let chooser = value_of(selector).unwrap();
                shape.values.insert(chooser.clone());
                shape.plurals.entry(chooser).or_default().extend(variants.iter().filter_map(plural_form));
                variants.iter().for_each(|variant| read_pattern(&variant.value, shape));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn value_of(inline: &InlineExpression<&str>) -> Option<String> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.to_string()),
        _ => None,
    }
}

fn plural_form(variant: &Variant<&str>) -> Option<String> {
    match variant.key {
        VariantKey::Identifier { name } => Some(name.to_string()),
        VariantKey::NumberLiteral { .. } => None,
    }
}

/// A use of the catalogue in the code: file, message, names of the values given.
#[derive(Debug)]
struct Use {
    file: String,
    id: String,
    values: BTreeSet<String>,
}

/// The Rust files of a folder, in order of their paths.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|e| e == "rs")).collect()
}

/// The code of a folder under `src`, without comments and unit tests.
fn code(folder: &str) -> Vec<(String, String)> {
    let paths = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder));
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        (path.display().to_string(), lines.collect::<Vec<_>>().join("\n"))
    };
    paths.iter().map(read).collect()
}

fn uses() -> Vec<Use> {
    let mut out = Vec::new();
    for (file, code) in code("app") {
        let code = code.replace("include_str!(", "");
        for name in ["tr!(", "message!(", "key!("] {
            for rest in code.split(name).skip(1) {
                let inside = &rest[..closing(rest)];
                // The definitions of the macros themselves hold no literal.
                let Some(id) = inside.split('"').nth(1) else { continue };
                let given = inside.splitn(3, '"').nth(2).unwrap_or_default();
                let values = top_level(given).filter_map(|part| Some(part.split_once(" = ")?.0.trim().to_string()));
                out.push(Use { file: file.clone(), id: id.to_string(), values: values.collect() });
            }
        }
    }
    out
}

/// Where the bracket that was just opened is closed.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// The parts between commas that stand in no bracket.
fn top_level(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_i32;
    text.split(move |c: char| {
        depth += match c {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
        c == ',' && depth == 0
    })
}

/// Messages whose names are put together: kinds of saying and rules.
fn is_computed(id: &str) -> bool {
    id.starts_with("merge-")
        || id.starts_with("besides-")
        || id.starts_with("cue-") && id != "cue-words"
        || id.starts_with("rule-") && !["rule-found", "rule-found-because", "rule-place", "rule-name"].contains(&id)
}

#[test]
fn every_language_has_every_message_with_the_same_values() {
    let english = catalogue(Language::English);
    for language in [Language::Persian, Language::Arabic] {
        let other = catalogue(language);
        let (ours, theirs): (BTreeSet<_>, BTreeSet<_>) = (english.keys().collect(), other.keys().collect());
        let odd: Vec<_> = ours.symmetric_difference(&theirs).collect();
        assert!(odd.is_empty(), "not both in English and {language:?}: {odd:?}");
        for (id, shape) in &english {
            assert_eq!(shape.values, other[id].values, "values of {id} in {language:?}");
        }
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    for (language, forms) in [
        (Language::English, vec!["one", "other"]),
        (Language::Persian, vec!["one", "other"]),
        (Language::Arabic, vec!["few", "many", "one", "other", "two", "zero"]),
    ] {
        for (id, shape) in catalogue(language) {
            for (value, told) in shape.plurals.iter().filter(|(value, _)| *value != "month") {
                assert!(told.iter().eq(forms.iter()), "{language:?}: {id} by {value} tells apart {told:?}");
            }
        }
    }
}

#[test]
fn the_code_uses_messages_that_exist_and_gives_the_values_they_take() {
    let english = catalogue(Language::English);
    for used in uses() {
        let shape = english.get(&used.id).unwrap_or_else(|| panic!("{} uses {}, which is not there", used.file, used.id));
        // A key alone is put into words elsewhere.
        if !used.values.is_empty() || shape.values.is_empty() {
            assert_eq!(used.values, shape.values, "{} in {}", used.id, used.file);
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let used: BTreeSet<String> = uses().into_iter().map(|u| u.id).collect();
    let idle: Vec<String> =
        catalogue(Language::English).into_keys().filter(|id| !used.contains(id) && !is_computed(id)).collect();
    assert!(idle.is_empty(), "never used: {idle:?}");
}

#[test]
fn every_kind_of_saying_has_its_words() {
    let catalogue = catalogue(Language::English);
    let mut classes = BTreeSet::new();
    for lang in ["en", "fa", "ar"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/lexicon/cue/{lang}.tsv"));
        let text = std::fs::read_to_string(path).unwrap();
        let rows = text.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t').collect::<Vec<_>>());
        let cues = rows.filter(|row| ["verb", "participle", "noun", "source"].contains(&row[0]));
        classes.extend(cues.map(|row| format!("cue-{}", row[1])));
    }
    let named: BTreeSet<String> = catalogue.into_keys().filter(|id| id.starts_with("cue-") && id != "cue-words").collect();
    assert_eq!(classes, named);
}

/// The rules named in a folder's code, as message names of a family.
fn rules(folder: &str, family: &str) -> BTreeSet<String> {
    const KINDS: [&str; 6] = ["person", "role", "country", "organization", "meeting", "claim"];
    let mut out = BTreeSet::new();
    for (file, code) in code(folder) {
        // What the tests of a module share is no part of the program.
        if file.ends_with("testing.rs") || file.ends_with("tests.rs") {
            continue;
        }
        for literal in code.split('"').filter(|text| text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'.')) {
            if literal.split_once('.').is_some_and(|(kind, rule)| KINDS.contains(&kind) && !rule.is_empty()) {
                out.insert(format!("{family}-{}", literal.replace('.', "-")));
            }
        }
    }
    out
}

#[test]
fn every_rule_is_explained() {
    let catalogue = catalogue(Language::English);
    for (folder, family) in [("extract", "rule"), ("resolve", "merge")] {
        let named = |id: &&String| is_computed(id) && id.starts_with(&format!("{family}-"));
        let named: BTreeSet<String> = catalogue.keys().filter(named).cloned().collect();
        let odd: Vec<_> = rules(folder, family).symmetric_difference(&named).cloned().collect();
        assert!(odd.is_empty(), "rules without words, or words without a rule: {odd:?}");
    }
}

#[test]
fn what_reports_have_in_common_has_its_words() {
    let evidence = code("resolve/meeting").into_iter().find(|(file, _)| file.ends_with("evidence.rs")).unwrap().1;
    let phrases = evidence.split('"').filter(|text| text.contains("the same ") && !text.contains('\n'));
    let said: BTreeSet<String> = phrases.map(|text| format!("besides-{}", text.replace(' ', "-"))).collect();
    let named = catalogue(Language::English).into_keys().filter(|id| id.starts_with("besides-"));
    assert_eq!(said, named.collect());
}

/// egui orders Persian and Arabic wrongly: words are painted by `typeset` and the widgets on it alone.
#[test]
fn no_panel_lets_egui_paint_words() {
    const BANNED: [&str; 13] = [
        "ui.label(",
        "ui.button(",
        "small_button(",
        ".checkbox(",
        "ui.heading(",
        "ui.link(",
        "menu_button(",
        "CollapsingHeader::",
        "on_hover_text(",
        "ProgressBar",
        "egui::RichText",
        "ui.selectable_label(",
        "egui::Button::",
    ];
    let mut wrong = Vec::new();
    for (file, code) in code("app") {
        wrong.extend(BANNED.iter().filter(|banned| code.contains(*banned)).map(|banned| format!("{file}: {banned}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Persian is written with its own letters: ی and ک, not the Arabic ي and ك.
#[test]
fn each_language_is_written_in_its_own_letters() {
    for (language, foreign) in [(Language::Persian, "يكىة"), (Language::Arabic, "یکگچپژ‌")] {
        let source = SOURCES[Language::ALL.iter().position(|l| *l == language).unwrap()];
        let wrong: Vec<&str> = source.lines().filter(|line| line.contains(|c| foreign.contains(c))).collect();
        assert!(wrong.is_empty(), "{language:?}: {wrong:?}");
    }
}
