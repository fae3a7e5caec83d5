//! Claims: reported speech or thought with a source.
//!
//! `quote` quotation marks · `actor` who can speak · `unit` a sentence ready to
//! be read · `clause` what interrupts it · `subject` which of its actors can be a subject · `speaker` who is
//! meant · `sides` those who met · `institution` who an unnamed official belongs to · `office` whom an office without a name stands for · `content` what is claimed · `about` whom it concerns · `headline`
//! "X: …" · then one grammar per language: `fa` (verb last), `ar` (verb first),
//! `en`.
//!
//! A grammar turns the cues of a unit into [`Draft`]s; what remains (who it is
//! about, whether it is direct) is the same in every language.

mod about;
mod actor;
mod ar;
mod clause;
mod content;
mod draft;
mod en;
mod fa;
mod headline;
mod institution;
mod meant;
mod office;
mod quote;
mod sides;
mod speaker;
mod subject;
mod unit;

use super::{Claim, Extraction, RuleId};
use crate::text::{Lang, Reading};
use draft::Draft;
use quote::Quoted;
use speaker::Memory;
use unit::Unit;

/// The most sentences a quotation is followed through.
const LONGEST_QUOTE: usize = 16;

/// The claims of an article, in text order.
pub fn find(reading: &Reading, found: &Extraction) -> Vec<Claim> {
    let quotes = quote::quotations(reading.body(), &reading.paragraphs);
    let actors = actor::nominals(reading, found);
    let mut memory = Memory::new(found);
    let mut out = Vec::new();
    let mut at = 0;
    while at < reading.sentences.len() {
        let end = unit_end(reading, at, &quotes);
        if !reading.sentences[at].furniture {
            let unit = Unit::new(reading, at..end, &actors, &quotes);
            read(&unit, &mut memory, &mut out);
            memory.leave(&unit);
        }
        at = end;
    }
    out.sort_by_key(|c: &Claim| (c.content, c.cue));
    out.dedup_by_key(|c| c.content);
    out
}

/// Where the unit that begins with a sentence ends: after the sentence that closes its quotation.
fn unit_end(reading: &Reading, start: usize, quotes: &[Quoted]) -> usize {
    let mut end = start + 1;
    while end < reading.sentences.len().min(start + LONGEST_QUOTE) && !reading.sentences[end].furniture {
        let last = reading.sentences[end - 1].span.end;
        let next = reading.sentences[end].span.start;
        if !quotes.iter().any(|q| q.outer.start < last && next < q.outer.end) {
            break;
        }
        end += 1;
    }
    end
}

/// Adds the claims of one unit.
fn read(unit: &Unit, memory: &mut Memory, out: &mut Vec<Claim>) {
    let mut drafts = match unit.lang {
        Lang::Fa => fa::read(unit, memory),
        Lang::Ar => ar::read(unit, memory),
        Lang::En => en::read(unit, memory),
    };
    drafts.extend(headline::read(unit, memory, &drafts));
    if drafts.is_empty() {
        drafts.extend(headline::quote_alone(unit, memory));
    }
    for draft in drafts {
        out.push(claim(unit, draft, memory));
    }
}

fn claim(unit: &Unit, draft: Draft, memory: &Memory) -> Claim {
    Claim {
        direct: content::is_direct(unit.reading.body(), draft.content, &unit.quotes),
        about: about::subjects(
            unit,
            &about::Told { content: draft.content, speaker: &draft.speaker, class: draft.class },
            memory,
        ),
        speakers: draft.speaker.actors,
        speaker_text: draft.speaker.text,
        via: draft.speaker.via,
        cue: draft.cue,
        class: draft.class,
        content: draft.content,
        negated: draft.class == "deny",
        rule: RuleId(draft.rule),
    }
}
