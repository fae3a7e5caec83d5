//! Titles with what belongs to them: the country or body they are held for,
//! and whether they are held now.

use super::complement::Builder;
use super::scene::{Mark, Scene, TitleHit};
use crate::extract::Tenure;
use crate::lexicon::Iso;
use crate::lexicon::title::Title;
use crate::text::Span;

/// A title as it stands in the article.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// Its words, from a country before it to the last complement.
    pub tokens: std::ops::Range<usize>,
    /// The words of the lexicon alone.
    pub core: Span,
    pub title: Title,
    pub country: Option<Iso>,
    /// The country of a body named in it.
    pub body: Option<usize>,
    pub tenure: Tenure,
    /// What named before it is held for.
    pub owner: Owner,
}

/// What a title is held for, where it only points back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// It points to nothing.
    Nobody,
    /// The country last named ("this country", بلاده).
    Country,
    /// The person, body or country last named ("his", رئيسها, «این حزب»).
    Last,
}

/// All titles of an article, by where they begin and may end.
pub(super) struct Phrases {
    pub all: Vec<Phrase>,
    /// By token.
    ending: Vec<Option<(usize, bool)>>,
    /// By token.
    starting: Vec<Option<usize>>,
}

impl Phrases {
    pub fn new(scene: &Scene) -> Self {
        let tokens = scene.marks.len() + 1;
        let mut out = Self { all: Vec::new(), ending: vec![None; tokens], starting: vec![None; tokens] };
        let mut at = 0;
        while at < scene.titles.len() {
            match scene.titles[at] {
                Some(hit) if !is_inside_other(scene, at) => {
                    out.add(scene, at, hit);
                    at = hit.end;
                }
                _ => at += 1,
            }
        }
        out
    }

    fn add(&mut self, scene: &Scene, at: usize, hit: TitleHit) {
        let index = self.all.len();
        let mut builder = Builder::new(scene, at, hit);
        let ends = builder.extend(scene);
        let phrase = builder.phrase;
        for (end, loose) in ends {
            if let Some(place) = self.ending.get_mut(end) {
                place.get_or_insert((index, loose));
            }
        }
        for start in [phrase.tokens.start, at] {
            self.starting[start].get_or_insert(index);
        }
        self.all.push(phrase);
    }

    /// The title that may end just before a token, and whether words of no list lie between.
    pub fn ending_at(&self, token: usize) -> Option<(usize, bool)> {
        self.ending.get(token).copied().flatten()
    }

    /// The title that begins at a token.
    pub fn starting_at(&self, token: usize) -> Option<usize> {
        self.starting.get(token).copied().flatten()
    }
}

/// Words of a title that lie inside the name of an organization are no title.
fn is_inside_other(scene: &Scene, at: usize) -> bool {
    matches!(scene.marks[at], Mark::Organization(..))
}

/// Offices that are held in or for a country other than the holder's.
pub(super) const ABROAD: [&str; 4] = ["envoy", "ambassador", "un-ambassador", "candidate"];
