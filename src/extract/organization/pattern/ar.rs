//! Arabic: a definite head with definite adjectives (المجلس الأعلى للقضاء), or
//! a head before a definite noun (حزب العمل, هيئة الرقابة الإدارية).

use super::{Countries, Lang, Name, Part, Reading, plays};
use crate::lexicon::name_part::parts;
use crate::lexicon::place;

pub(super) fn name(reading: &Reading, countries: &Countries, token: usize) -> Option<Name> {
    let hit = parts(Lang::Ar).at_arabic(reading, token, |hit| hit.value.iter().any(|p| HEADS.contains(p)))?;
    let head = *hit.value.iter().find(|p| HEADS.contains(p))?;
    let mut name = Name::new(hit.span, hit.tokens.end);
    let construct = matches!(head, Part::Construct | Part::PartyConstruct);
    if construct {
        noun(reading, &mut name)?;
    }
    adjectives(reading, countries, &mut name);
    if complement(reading, &mut name, construct) {
        adjectives(reading, countries, &mut name);
    }
    let enough = if matches!(head, Part::Party | Part::PartyConstruct) { 1 } else { 2 };
    (name.parts > 0 && name.parts + name.states.len() >= enough).then_some(name)
}

const HEADS: [Part; 4] = [Part::Head, Part::Party, Part::Construct, Part::PartyConstruct];

/// The noun that a head in construct state needs: a definite one (with another joined by و), or a city (جامعة).
fn noun(reading: &Reading, name: &mut Name) -> Option<()> {
    let word = reading.word(name.end);
    if !definite(word) {
        if let Some(end) = chained(reading, name.end) {
            name.part(reading, end);
            return Some(());
        }
        let seated = ["جامعه", "بلدیه"].iter().any(|head| reading.word(name.end - 1).ends_with(head));
        let city = place::at(reading, name.end, Lang::Ar).filter(|_| seated)?;
        name.part(reading, city.tokens.end);
        return Some(());
    }
    let other = plays(reading, name.end, Lang::Ar, &[Part::Stop, Part::Never]).is_some();
    (!other).then(|| name.part(reading, name.end + 1))?;
    if reading.word(name.end).strip_prefix('و').is_some_and(definite) {
        name.extend(reading, name.end + 1);
    }
    Some(())
}

/// The end of indefinite nouns up to a definite one, behind heads that nothing but bodies have (هيئة سوق رأس المال,
/// نقابة عمال النقل).
fn chained(reading: &Reading, token: usize) -> Option<usize> {
    const HEADS: [&str; 7] = ["هییه", "نقابه", "رابطه", "جمعیه", "اتحاد", "صندوق", "مفوضیه"];
    let head = reading.word(token - 1);
    let head = HEADS.iter().any(|h| head.strip_suffix(h).is_some_and(|clitics| clitics.chars().count() <= 2));
    let noun = |t: usize| {
        let word = reading.word(t);
        let plain = reading.is_word(t) && word.chars().count() > 2 && !word.starts_with(['و', 'ف', 'ب', 'ل']);
        plain && plays(reading, t, Lang::Ar, &[Part::Never, Part::Construct]).is_none()
    };
    let last = (token + 1..token + 3).take_while(|t| noun(*t - 1)).find(|t| definite(reading.word(*t)))?;
    let closed = plays(reading, last, Lang::Ar, &[Part::Stop, Part::Never, Part::Inner]).is_none();
    (head && closed && plays(reading, token, Lang::Ar, &[Part::Function]).is_none()).then_some(last + 1)
}

fn adjectives(reading: &Reading, countries: &Countries, name: &mut Name) {
    loop {
        if name.state(reading, countries) {
            continue;
        }
        if !adjective(reading, name.end) {
            return;
        }
        name.part(reading, name.end + 1);
    }
}

/// True for a definite adjective that names are made of: a nisba or a listed one. That it is official is no part of a name.
fn adjective(reading: &Reading, token: usize) -> bool {
    let word = reading.word(token);
    let nisba = definite(word) && (word.ends_with('ی') || word.ends_with("یه"));
    (nisba && plays(reading, token, Lang::Ar, &[Part::Never]).is_none())
        || plays(reading, token, Lang::Ar, &[Part::Inner]).is_some()
}

/// What the body is for: للقضاء, لحقوق الإنسان.
fn complement(reading: &Reading, name: &mut Name, construct: bool) -> bool {
    let word = reading.word(name.end);
    if construct || name.parts + name.states.len() == 0 {
        return false;
    }
    if word.strip_prefix("لل").is_some_and(|rest| rest.chars().count() > 2) {
        name.part(reading, name.end + 1);
        return true;
    }
    let noun = word.starts_with('ل') && word.chars().count() > 3 && definite(reading.word(name.end + 1));
    if noun {
        name.part(reading, name.end + 2);
    }
    noun
}

fn definite(word: &str) -> bool {
    word.strip_prefix("ال").is_some_and(|rest| rest.chars().count() > 2)
}
