//! What else somebody is called («معروف به حمیدتی», الملقب بـ…, "better known
//! as Hemeti"): a further name of the person named before.

use super::candidate::Named;
use super::gather::Group;
use super::scene::{CLOSING, COMMA, Mark, OPENING, Scene};
use crate::lexicon::person::{NameContext, is_known_word};
use crate::text::Lang;

/// Adds to each group the names that are told as its further ones; a group that had such a name is taken in.
pub(super) fn extend(scene: &Scene, mut groups: Vec<Group>) -> Vec<Group> {
    let mut merged: Vec<usize> = Vec::new();
    for index in 0..groups.len() {
        let found: Vec<Named> = groups[index].names.iter().filter_map(|name| alias(scene, name)).collect();
        for named in found {
            let other = (0..groups.len()).find(|o| *o != index && groups[*o].words == named.words && !merged.contains(o));
            match other {
                Some(other) => {
                    let names = std::mem::take(&mut groups[other].names);
                    groups[index].names.extend(names);
                    merged.push(other);
                }
                None => groups[index].names.push(named),
            }
        }
    }
    groups.retain(|group| !group.names.is_empty());
    groups
}

/// The further name told behind a full one.
fn alias(scene: &Scene, name: &Named) -> Option<Named> {
    if name.words.len() < 2 {
        return None;
    }
    let mut at = name.tokens.end;
    while scene.is_mark(at, CLOSING) || scene.is_mark(at, COMMA) || scene.is_mark(at, OPENING) {
        at += 1;
    }
    let cue = at;
    let (mut start, skip) = behind_cue(scene, at)?;
    while scene.is_mark(start, OPENING) {
        start += 1;
    }
    let end = name_end(scene, start, skip)?;
    let span = scene.span(start..end, skip);
    let word = |at: usize| scene.word(at).get(if at == start { skip as usize } else { 0 }..).unwrap_or_default().to_string();
    let words = (start..end).map(word).collect();
    let because = scene.span_of(cue..start.max(cue + 1));
    Some(Named { tokens: start..end, span, words, titles: Vec::new(), rule: "person.known-as", because })
}

/// Where the further name begins behind the words that tell it, and how many bytes of its first word are a particle.
fn behind_cue(scene: &Scene, at: usize) -> Option<(usize, u32)> {
    let word = |i: usize| scene.word(at + i);
    match scene.lang(at) {
        Lang::En => {
            let known = (0..3).find(|i| scene.has(at + i, NameContext::KnownAs))?;
            let only = (0..known).all(|i| scene.has(at + i, NameContext::HowKnown));
            let past = at + known + 1 + usize::from(word(known) == "known");
            (only && (word(known) != "known" || word(known + 1) == "as")).then_some((past, 0))
        }
        Lang::Fa => {
            let told = scene.has(at, NameContext::KnownAs) && word(1) == "به";
            told.then_some((at + 2, 0))
        }
        Lang::Ar => {
            let told = scene.has(at, NameContext::KnownAs);
            let called = matches!(word(1), "باسم" | "بلقب");
            let skip = if word(1).starts_with('ب') && !called { 2 } else { 0 };
            (told && (called || skip > 0)).then_some((at + 1 + usize::from(called), skip))
        }
    }
}

/// The end of a name of capitals, of words in quotation marks, or of one word that is no everyday one.
fn name_end(scene: &Scene, start: usize, skip: u32) -> Option<usize> {
    let part = |at: usize| scene.is_word(at) && scene.marks.get(at) == Some(&Mark::Free) && !scene.is_furniture(at);
    if scene.lang(start) == Lang::En {
        let capital = |at: &usize| part(*at) && scene.tokens[*at].capital && !scene.has(*at, NameContext::Stop);
        let end = start + (start..start + 3).take_while(capital).count();
        return (end > start).then_some(end);
    }
    if !part(start) {
        return None;
    }
    if start > 0 && scene.is_mark(start - 1, OPENING) {
        let end = (start + 1..start + 4).find(|at| !part(*at))?;
        return scene.is_mark(end, CLOSING).then_some(end);
    }
    let word = scene.word(start).get(skip as usize..).unwrap_or_default();
    let binds = scene.has(start, NameContext::Particle) || word == "ابو";
    let common = is_known_word(scene.lang(start), word) && !binds;
    let end = start + 1 + usize::from(binds && part(start + 1));
    (!common && word.chars().count() >= 3).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::people;

    #[test]
    fn another_name_of_the_same_person() {
        let told = people("General Matias Korhola, better known as Rikko, arrived. Rikko said that the road is open.");
        assert_eq!(told, [vec!["Matias Korhola", "Rikko", "Rikko"]]);
        let told = people("وصل الفريق سامي كرهول المعروف بزرقاط إلى المدينة. وقال زرقاط إن الطريق مفتوح.");
        assert_eq!(told, [vec!["سامي كرهول", "زرقاط", "زرقاط"]]);
    }

    #[test]
    fn what_somebody_is_known_for_is_no_name() {
        let told = people("General Matias Korhola, known as the butcher of the north, arrived.");
        assert_eq!(told, [vec!["Matias Korhola"]]);
    }
}
