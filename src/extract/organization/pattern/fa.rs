//! Persian: a head, then listed parts, then perhaps one state or two («کمیسیون مشترک … و …»).

use super::{Countries, Lang, Name, Part, Reading, plays};

pub(super) fn name(reading: &Reading, countries: &Countries, token: usize) -> Option<Name> {
    let head = plays(reading, token, Lang::Fa, &[Part::Head, Part::Party])?;
    let party = plays(reading, token, Lang::Fa, &[Part::Party]).is_some();
    let mut name = Name::new(reading.span_of(token..head), head);
    // «هیئت جمهوری اسلامی افغانستان»: the words may be those of a state's full name.
    while let Some(end) = part(reading, name.end).filter(|_| !is_long_name(reading, countries, name.end)) {
        name.part(reading, end);
    }
    if name.parts > 0 && name.state(reading, countries) && reading.word(name.end) == "و" {
        second_state(reading, countries, &mut name);
    }
    let enough = if party { 1 } else { 2 };
    (name.parts > 0 && name.parts + name.states.len() >= enough).then_some(name)
}

/// The name of a state that has several words begins here.
fn is_long_name(reading: &Reading, countries: &Countries, token: usize) -> bool {
    countries.from(reading, token).is_some_and(|(tokens, ..)| tokens.len() > 2)
}

/// A listed part, or one joined to the last by «و».
fn part(reading: &Reading, token: usize) -> Option<usize> {
    let joined = if reading.word(token) == "و" { token + 1 } else { token };
    plays(reading, joined, Lang::Fa, &[Part::Inner])
}

fn second_state(reading: &Reading, countries: &Countries, name: &mut Name) {
    if let Some((tokens, ..)) = countries.from(reading, name.end + 1) {
        let end = tokens.end;
        let iso = countries.from(reading, name.end + 1).map(|c| c.1);
        name.extend(reading, end);
        name.states.extend(iso);
    }
}
