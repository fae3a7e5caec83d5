//! Which of several: "the third round of talks", «دور سوم», الجولة الثالثة.

use std::ops::Range;

use super::signs::Sign;
use crate::extract::meeting::party::agent::Scene;
use crate::lexicon::Class;

/// How far before a trigger its number may stand: "the third round of the Nairobi talks".
const REACH: usize = 5;

/// The number of the round that a trigger names.
pub fn of(scene: &Scene, trigger: &Range<usize>) -> Option<u8> {
    let near = trigger.start.saturating_sub(REACH).max(scene.tokens.start)..(trigger.end + 2).min(scene.tokens.end);
    scene.signs.within(near).find_map(|sign| match sign.class {
        Class::Nth(n) if counts(scene, trigger, sign) => Some(n),
        _ => None,
    })
}

/// True for a number beside the trigger, or beside a round that the trigger belongs to.
fn counts(scene: &Scene, trigger: &Range<usize>, number: &Sign) -> bool {
    let beside = [number.tokens.start.checked_sub(1), Some(number.tokens.end)];
    let inside = trigger.contains(&number.tokens.start) && trigger.len() > number.tokens.len();
    let joins = |at: usize| trigger.contains(&at) || scene.signs.is(at, Class::Round);
    let gap = number.tokens.end.min(trigger.start)..trigger.start;
    let parted = scene.signs.within(gap).any(|s| s.class == Class::Boundary);
    !parted && (inside || beside.into_iter().flatten().filter(|at| scene.tokens.contains(at)).any(joins))
}

#[cfg(test)]
mod tests {
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn rounds_with_numbers_are_told_apart() {
        for text in [
            "The second round of talks between Kenya and Somalia was held in Nairobi on 3 May. A third round of talks will open in Djibouti on 9 June.",
            "دور دوم گفت‌وگوهای کنیا و سومالی روز ۳ مه در نایروبی برگزار شد. دور سوم گفت‌وگوها ۹ ژوئن در جیبوتی برگزار خواهد شد.",
            "عقدت الجولة الثانية من المحادثات بين كينيا والصومال في نيروبي يوم 3 مايو. وستعقد الجولة الثالثة في جيبوتي يوم 9 يونيو.",
        ] {
            assert_eq!(meetings(text).lines().count(), 2, "{text}: {}", meetings(text));
        }
    }

    #[test]
    fn one_round_told_twice_is_one() {
        let text = "The second round of talks between Kenya and Somalia was held in Nairobi on 3 May. The second round ended without a deal.";
        assert_eq!(meetings(text).lines().count(), 1, "{}", meetings(text));
    }
}
