//! «وزیر خارجه این کشور», «سفیر کشورمان»: words that name a state named before, or the one a newspaper writes in.

use super::cast::Seed;
use crate::extract::{Actor, Extraction};
use crate::lexicon::{CountryForm, Iso, RuleWord};
use crate::text::{Lang, Reading};

/// A seed for every place of a Persian sentence that points at a state.
pub fn pointed_at(reading: &Reading, found: &Extraction) -> Vec<Seed> {
    let persian = reading.sentences.iter().filter(|s| s.lang == Lang::Fa && !s.furniture);
    let places = persian.flat_map(|s| s.tokens.clone());
    let mut named: Vec<(u32, Iso)> = Vec::new();
    places.filter_map(|at| seed(reading, found, at, &mut named)).collect()
}

fn seed(reading: &Reading, found: &Extraction, at: usize, named: &mut Vec<(u32, Iso)>) -> Option<Seed> {
    let tokens = match reading.word(at) {
        "کشورمان" => at..at + 1,
        "این" | "ان" | "همین" if reading.word(at + 1) == "کشور" && is_owner(reading, at) => at..at + 2,
        _ => return None,
    };
    let iso = if tokens.len() == 1 { Iso::parse("IR") } else { last_named(reading, found, at, named) }?;
    let span = reading.span_of(tokens.clone());
    let actor = Actor::Country(iso);
    Some(Seed { cover: tokens.clone(), tokens, span, actor, twin: None, form: Some(CountryForm::Name) })
}

/// «وزیر این کشور», «به این کشور»: it owns somebody or is gone to; "in" and "about" it nobody takes part.
fn is_owner(reading: &Reading, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|b| reading.is_word(*b)).map(|b| reading.word(b));
    before.is_some_and(|word| !RuleWord::Preposition.has(word))
}

/// The state named last before a token; the places of all are gathered once somebody asks.
fn last_named(reading: &Reading, found: &Extraction, at: usize, named: &mut Vec<(u32, Iso)>) -> Option<Iso> {
    if named.is_empty() {
        let all = found.countries.iter().flat_map(|c| c.mentions.iter().map(|m| (m.mention.span.start, c.iso)));
        named.extend(all);
        named.sort_unstable();
    }
    let before = reading.tokens[at].span.start;
    let next = named.partition_point(|(start, _)| *start < before);
    next.checked_sub(1).map(|last| named[last].1)
}

#[cfg(test)]
mod tests {
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn states_named_before() {
        let text = "سخنگوی دولت کنیا گفت که وزیر خارجه این کشور با همتای هندی خود دیدار کرد.";
        assert_eq!(meetings(text), "held in-person -: KE, IN");
        let text = "سفیر کشورمان در کنیا با وزیر کشاورزی این کشور دیدار کرد.";
        assert_eq!(meetings(text), "held in-person Kenya: IR, KE");
    }

    #[test]
    fn nobody_named_before() {
        assert_eq!(meetings("وزیر خارجه این کشور به خبرنگاران گفت که دیدار خوبی بود."), "");
    }
}
