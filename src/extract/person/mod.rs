//! Finds people: names from what stands around them and from how they look,
//! their offices, and every later mention of a name accepted once.
//!
//! `scene` what each token already is, `clitic` what is written onto it, `form` words without that · `phrase` titles with country and
//! tenure, `complement` what belongs to them · `arabic_script` (with `arabic_word`), `latin` runs of tokens that can be a name ·
//! `candidate` which runs are accepted, `alone` which surnames stand by themselves · `evidence` why ·
//! `list` names beside names · `alike` spellings of one
//! name · `gather` names of one person · `alias` what else they are called · `document_pass` what an accepted
//! name licenses elsewhere · `roles` offices, `shared` those of several people
//! at once, `delegation` whom a country sent, `fallback` their countries where none is stated · `reference` where
//! offices stand for somebody, `styled` where styles do.

mod alias;
mod alike;
mod alone;
mod arabic_script;
mod arabic_word;
mod candidate;
mod clitic;
mod complement;
mod delegation;
mod document_pass;
mod evidence;
mod fallback;
mod form;
mod gather;
mod latin;
mod list;
mod phrase;
mod reference;
mod roles;
mod scene;
mod shared;
mod styled;
#[cfg(test)]
mod testing;

use super::{Extraction, Person};
use crate::text::Reading;

/// The people of an article.
pub fn find(reading: &Reading, found: &Extraction) -> Vec<Person> {
    let scene = scene::Scene::new(reading, found);
    let phrases = phrase::Phrases::new(&scene);
    let mut candidates = candidate::find(&scene, &phrases);
    list::extend(&scene, &mut candidates);
    let groups = gather::gather(&scene, &candidates);
    let groups = alias::extend(&scene, groups);
    let groups = document_pass::extend(&scene, &phrases, groups);
    let linked = roles::of(&scene, &phrases, &groups);
    let mut references = reference::resolve(&scene, &phrases, &groups, &linked);
    styled::add(&scene, &groups, &mut references);
    gather::people(&scene, groups, linked, references)
}
