//! "The North", "North and South Korea": either Korea by its half of the name, where an article names the other too.

use std::collections::BTreeMap;

use super::super::rule::Mention;
use super::CountryMention;
use crate::lexicon::{CountryForm, Iso};
use crate::text::{Lang, Reading, Span};

/// What each half is called.
const HALVES: [(&str, &str); 2] = [("north", "KP"), ("south", "KR")];

type Found = BTreeMap<Iso, Vec<CountryMention>>;

/// Adds the halves of the peninsula that an English article calls by the point of the compass alone.
pub(super) fn complete(reading: &Reading, found: &mut Found) {
    let Some(because) = first_named(found) else { return };
    let told: Vec<(Iso, Span)> = halves(reading, found).collect();
    for (iso, span) in told {
        let mentions = found.entry(iso).or_default();
        let mention = Mention::because(span, "country.backed-by-context", because);
        let at = mentions.partition_point(|m| m.mention.span.start < span.start);
        mentions.insert(at, CountryMention { mention, form: CountryForm::Name });
    }
}

/// Where a Korea is first named in full.
fn first_named(found: &Found) -> Option<Span> {
    let koreas = HALVES.iter().filter_map(|(_, iso)| found.get(&Iso::parse(iso)?)?.first());
    koreas.map(|m| m.mention.span).min()
}

fn halves<'a>(reading: &'a Reading, found: &'a Found) -> impl Iterator<Item = (Iso, Span)> + 'a {
    let both = HALVES.iter().all(|(_, iso)| Iso::parse(iso).is_some_and(|iso| found.contains_key(&iso)));
    let sentences = reading.sentences.iter().filter(|s| !s.furniture && s.lang == Lang::En);
    sentences.flat_map(|s| s.tokens.clone()).filter_map(move |at| {
        let (_, iso) = HALVES.iter().find(|(word, _)| reading.word(at) == *word && reading.tokens[at].capital)?;
        let led = at > 0 && reading.word(at - 1) == "the";
        let meant = is_listed_with_the_other(reading, at) || both && led && stands_alone(reading, at);
        let span = reading.span_of(at - usize::from(led && !is_listed_with_the_other(reading, at))..at + 1);
        meant.then_some(()).and_then(|()| Some((Iso::parse(iso)?, span)))
    })
}

/// "North and South Korea": the first half has its noun behind the second.
fn is_listed_with_the_other(reading: &Reading, at: usize) -> bool {
    let word = |n: usize| if at + n < reading.tokens.len() { reading.word(at + n) } else { "" };
    let other = matches!((word(0), word(2)), ("north", "south") | ("south", "north"));
    other && matches!(word(1), "and" | "or" | "," | "-") && matches!(word(3), "korea" | "korean" | "koreans")
}

/// Neither "the North Korean envoy" nor "the South-East".
fn stands_alone(reading: &Reading, at: usize) -> bool {
    reading.tokens.get(at + 1).is_none_or(|next| !next.capital && !matches!(reading.word(at + 1), "-" | "‑" | "of"))
}
