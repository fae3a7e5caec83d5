//! Names in quotation marks behind what kind of body they name: حزب «الكرامة», «گروه "عصر نو"».

use super::super::super::rule::Mention;
use super::super::{Find, Key};
use crate::lexicon::name_part::{Part, parts};
use crate::lexicon::organization::organizations;
use crate::text::{Lang, Reading, fold};

/// How many words a name in quotation marks may have.
const LONGEST: usize = 5;

/// The organization named in quotation marks behind the head at a token.
pub(super) fn at(reading: &Reading, token: usize, lang: Lang) -> Option<Find> {
    let head = head(reading, token, lang)?;
    if !matches!(reading.word(head), "«" | "\"" | "“" | "'" | "‘" | "”") {
        return None;
    }
    let start = head + 1;
    let end = (start..start + LONGEST + 1).find(|t| !reading.is_word(*t))?;
    let closed = matches!(reading.word(end), "»" | "\"" | "”" | "“" | "'" | "’");
    if !closed || end == start {
        return None;
    }
    let span = reading.span_of(start..end);
    let key = fold(reading.source(span)).split_whitespace().collect::<Vec<_>>().join(" ");
    let mention = Mention::because(span, "organization.quoted-name", reading.span_of(token..head));
    Some(match organizations().names(lang).get(&key).map(|name| name.of) {
        Some(of) => {
            Find { mention, key: Key::Known(of.key.to_string()), english: Some(of.english.to_string()), country: of.country }
        }
        None => Find { mention, key: Key::Known(key), english: None, country: None },
    })
}

/// Where a word or two that say what kind of body follows end.
fn head(reading: &Reading, token: usize, lang: Lang) -> Option<usize> {
    let kinds = [Part::Party, Part::PartyConstruct, Part::Quoted];
    let fits = |parts: &[Part]| parts.iter().any(|p| kinds.contains(p));
    let (list, cues) = (parts(lang), organizations().cues(lang));
    let part = match lang {
        Lang::Ar => list.at_arabic(reading, token, |hit| fits(hit.value)),
        Lang::Fa => list.at(reading, token, |hit| fits(hit.value)),
        Lang::En => return None,
    };
    let cue = || match lang {
        Lang::Ar => cues.at_arabic(reading, token, |hit| is_kind(reading, hit.tokens.start)),
        _ => cues.at(reading, token, |hit| is_kind(reading, hit.tokens.start)),
    };
    part.map(|hit| hit.tokens.end).or_else(|| cue().map(|hit| hit.tokens.end))
}

/// A cue that names a kind of body or outlet, not a mere "according to".
fn is_kind(reading: &Reading, token: usize) -> bool {
    !matches!(
        reading.word(token),
        "گزارش"
            | "نقل"
            | "منبع"
            | "المصدر"
            | "نقلا"
            | "نیروهای"
            | "اعضای"
            | "خبرنگار"
            | "مراسل"
            | "مراسله"
    )
}
