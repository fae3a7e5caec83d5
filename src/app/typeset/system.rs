//! Fonts of the user's machine, for scripts that the embedded ones lack.
//!
//! Nothing is looked for before a character is missing, and then only a font that has it. Which one is found depends
//! on the machine; that is why pictures that must be the same everywhere are drawn with [`SystemFonts::Never`].

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};

use egui::Context;
use fontdb::{Database, FaceInfo, ID, Source};
use swash::{FontRef, tag_from_bytes};

use super::Typesetter;

/// When fonts of the machine are looked for. Persian, Arabic and Latin never need them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SystemFonts {
    /// What the embedded fonts lack is shown as a box with its code point: the same picture on every machine.
    #[default]
    Never,
    /// While a text is laid out.
    AtOnce,
    /// Beside the window; until a font is found, boxes stand in.
    InBackground,
}

/// Decides where letters come from that the embedded fonts lack.
pub fn use_system_fonts(ctx: &Context, when: SystemFonts) {
    Typesetter::of(ctx).lock().fonts.search.when = when;
}

/// A font family that has a character asked for.
pub(super) struct Found {
    pub(super) family: String,
    pub(super) files: Vec<PathBuf>,
}

/// What was looked for and what is being looked for.
#[derive(Default)]
pub(super) struct Search {
    when: SystemFonts,
    /// Every grapheme that ever was missing: none is looked for twice.
    asked: BTreeSet<String>,
    waiting: Vec<String>,
    shelf: Arc<Shelf>,
    job: Option<Receiver<Vec<Found>>>,
}

impl Search {
    /// Takes note of graphemes that no known font has; the fonts for them, if they are to be found at once.
    pub(super) fn note<'a>(&mut self, missing: impl Iterator<Item = &'a str>) -> Vec<Found> {
        if self.when == SystemFonts::Never {
            return Vec::new();
        }
        for grapheme in missing {
            if !self.asked.contains(grapheme) {
                self.asked.insert(grapheme.to_owned());
                self.waiting.push(grapheme.to_owned());
            }
        }
        if self.when == SystemFonts::InBackground || self.waiting.is_empty() {
            return Vec::new();
        }
        self.shelf.find(&std::mem::take(&mut self.waiting))
    }

    /// Starts looking for what waits; another frame is asked for when something is found.
    pub(super) fn start(&mut self, ctx: &Context) {
        if self.waiting.is_empty() || self.job.is_some() {
            return;
        }
        let (sender, receiver) = channel();
        let (shelf, waiting, ctx) = (Arc::clone(&self.shelf), std::mem::take(&mut self.waiting), ctx.clone());
        let search = move || {
            // The window may have closed meanwhile.
            let _ = sender.send(shelf.find(&waiting));
            ctx.request_repaint();
        };
        // Without a thread the boxes stay.
        if std::thread::Builder::new().name("typeset-fonts".to_owned()).spawn(search).is_ok() {
            self.job = Some(receiver);
        }
    }

    /// What the search in the background has found since it was last asked.
    pub(super) fn found(&mut self) -> Vec<Found> {
        let Some(answer) = self.job.as_ref().and_then(|job| job.try_recv().ok()) else { return Vec::new() };
        self.job = None;
        answer
    }
}

/// The families of the machine in the order in which they are asked, read when first needed.
#[derive(Default)]
struct Shelf {
    fonts: OnceLock<(Database, Vec<Family>)>,
}

/// The faces of a family that are used.
struct Family {
    name: String,
    regular: ID,
    bold: Option<ID>,
}

impl Shelf {
    /// For each grapheme the first family that has all of it, unless one found before does.
    fn find(&self, graphemes: &[String]) -> Vec<Found> {
        let (fonts, families) = self.fonts.get_or_init(read);
        let mut chosen: Vec<&Family> = Vec::new();
        for grapheme in graphemes {
            let has = |family: &&Family| covers(fonts, family.regular, grapheme);
            if !chosen.iter().any(has)
                && let Some(family) = families.iter().find(has)
            {
                chosen.push(family);
            }
        }
        chosen.into_iter().map(|family| family.found(fonts)).collect()
    }
}

impl Family {
    fn found(&self, fonts: &Database) -> Found {
        let path = |id: ID| match fonts.face(id).map(|face| &face.source) {
            Some(Source::File(path) | Source::SharedFile(path, _)) => Some(path.clone()),
            _ => None,
        };
        let mut files: Vec<PathBuf> = [Some(self.regular), self.bold].into_iter().flatten().filter_map(path).collect();
        files.dedup();
        Found { family: self.name.clone(), files }
    }
}

fn read() -> (Database, Vec<Family>) {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let mut faces: BTreeMap<&str, Vec<&FaceInfo>> = BTreeMap::new();
    for face in fonts.faces().filter(|face| face.style == fontdb::Style::Normal) {
        if let Some((name, _)) = face.families.first() {
            faces.entry(name).or_default().push(face);
        }
    }
    let mut families: Vec<(Rank, Family)> = faces.into_iter().filter_map(|(name, faces)| family(name, &faces)).collect();
    families.sort_by(|(a, _), (b, _)| a.cmp(b));
    let families = families.into_iter().map(|(_, family)| family).collect();
    (fonts, families)
}

/// Sans-serif families first, then by name; fonts made for terminals or to show that a font is missing come last.
type Rank = (bool, bool, String);

fn family(name: &str, faces: &[&FaceInfo]) -> Option<(Rank, Family)> {
    let nearest =
        |weight: u16| faces.iter().min_by_key(|face| (face.stretch as u16).abs_diff(5) * 1000 + face.weight.0.abs_diff(weight));
    let regular = nearest(400)?;
    let bold = nearest(700).filter(|face| face.weight.0 >= 600).map(|face| face.id);
    let poor = regular.monospaced || ["Last", "Unifont", "Condensed", "Narrow"].iter().any(|word| name.contains(word));
    let rank = (poor, !(name.contains("Sans") || name.contains("Emoji")), name.to_owned());
    Some((rank, Family { name: name.to_owned(), regular: regular.id, bold }))
}

/// Joiners and variation selectors have no letters.
fn covers(fonts: &Database, face: ID, grapheme: &str) -> bool {
    let is_unseen = |c: &char| matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}');
    let has = |data: &[u8], index: u32| {
        let Some(font) = FontRef::from_index(data, index as usize).filter(can_be_drawn) else { return false };
        grapheme.chars().filter(|c| !is_unseen(c)).all(|c| font.charmap().map(c) != 0)
    };
    fonts.with_face_data(face, has).unwrap_or(false)
}

/// swash draws outlines, bitmaps and layered outlines, not the gradients of version 1 of the colour table.
fn can_be_drawn(font: &FontRef<'_>) -> bool {
    let table = |name: &[u8; 4]| font.table(tag_from_bytes(name));
    let gradients = table(b"COLR").is_some_and(|colors| colors.starts_with(&[0, 1]));
    [b"glyf", b"CFF ", b"CFF2", b"CBDT", b"sbix"].into_iter().any(|name| table(name).is_some()) && !gradients
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_looked_for_unless_asked_to() {
        let mut search = Search::default();
        assert!(search.note(["漢"].into_iter()).is_empty());
        assert!(search.waiting.is_empty() && search.shelf.fonts.get().is_none());
    }

    #[test]
    fn a_character_is_looked_for_once() {
        let mut search = Search { when: SystemFonts::InBackground, ..Search::default() };
        assert!(search.note(["漢", "字", "漢"].into_iter()).is_empty());
        assert_eq!(search.waiting, ["漢", "字"]);
        search.waiting.clear();
        search.note(["字"].into_iter());
        assert!(search.waiting.is_empty());
    }

    /// Which fonts there are depends on the machine; one that has the character must be found if there is one.
    #[test]
    fn what_is_found_has_the_character() {
        let shelf = Shelf::default();
        for found in shelf.find(&["Ж", "ש", "字"].map(str::to_owned)) {
            assert!(!found.files.is_empty(), "{}", found.family);
        }
    }
}
