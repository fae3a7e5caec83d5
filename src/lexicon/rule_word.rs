//! Short lists of words that single rules look at: `assets/lexicon/rule_words.tsv`.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::table::{forms, rows};
use crate::text::fold;

/// A list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleWord {
    /// Last words of the Persian for "about".
    About,
    /// Arabic for "for the affairs of".
    Affairs,
    /// In the keys of movements that fight.
    Armed,
    /// English words between a subject and its verb.
    Auxiliary,
    /// Persian words between a purpose and its event: "carrying out", "attending".
    Carrying,
    /// Houses where people are received, in Arabic.
    Building,
    /// Arabic verbs of belonging to a group.
    Comprise,
    /// Persian words that open a condition.
    Condition,
    /// English words that open a clause about time.
    Conjunction,
    /// Persian forms of "is".
    Copula,
    /// A weekday, or today and its neighbours, in English.
    Day,
    /// Arabic verbs with the journey or meeting as their object.
    DoesIt,
    /// English participles of deeds that are no meetings.
    Deed,
    /// Arabic words for "during".
    During,
    /// Arabic verbs of denying and refusing.
    Denies,
    /// Words that an event stands behind as the time of another.
    DuringStatus,
    /// English words that reckon from an earlier event.
    Earlier,
    /// Who is sent somewhere.
    Envoy,
    /// Sides without a name of their own.
    Faction,
    /// What armed movements are called for short.
    Fighters,
    /// Persian words before "not …ed" that only describe a journey: announced, foreseen.
    Foretold,
    /// Arabic verbs of bringing people together.
    Gather,
    /// English nouns of what happens and is no meeting: elections, wars, deals.
    Happening,
    /// How English tells behind a verb what is wanted or to come of something else.
    PlansElse,
    /// Pronouns and words for a guest in Persian.
    Guest,
    /// Arabic prepositions with the guest written on.
    GuestJoined,
    /// English verbs of meeting without an ending.
    Infinitive,
    /// Arabic verbs that tell in the present that something is held.
    HeldNow,
    /// Arabic for "during it".
    Inside,
    /// Arabic for "led by".
    LedBy,
    /// Arabic verbs that say only that something was held.
    Light,
    /// Arabic plurals that tell of meetings in general.
    Many,
    /// What goes on somewhere, in Arabic and English.
    Matter,
    /// What is done "to" an event that is only spoken of («اشاره به»).
    Pointing,
    /// What goes on somewhere, in Persian.
    Turmoil,
    /// Persian for those who are sent somewhere.
    Sent,
    /// Persian for "but".
    Turn,
    /// Keys of peace missions.
    Mission,
    /// Persian verbs of having, which tell no future.
    Has,
    /// States whose name is that of their capital, too.
    Namesake,
    /// Persian for "attendance".
    Participation,
    /// Second halves of English compounds that do not end in "ed".
    Participle,
    /// Persian prepositions behind which a state takes no part.
    Preposition,
    /// Persian words that lead a purpose.
    Purpose,
    /// Arabic words that open a clause about what stands before.
    Relative,
    /// Arabic words that reckon a day from today.
    RelativeDay,
    /// Arabic words that open what is to be discussed.
    Discussed,
    /// Arabic words that lead to another event than the one told: its time or its topic.
    Reference,
    /// Arabic words before what is told only as the time or the yield of something else.
    Retrospect,
    /// English for "at odds".
    Rival,
    /// English words of saying that a day stands behind.
    States,
    /// Persian light verbs of what may be.
    Subjunctive,
    /// Arabic adjectives of what is still to come.
    Upcoming,
    /// English words that open a clause without a subject.
    While,
    /// Persian for "willing, ready".
    Willing,
    /// Years, in Arabic.
    Years,
    /// English verbs that set an event behind another.
    ComesAfter,
    /// Arabic verbs of making a journey.
    Does,
    /// Arabic for "that he", "that she".
    ThatHe,
    /// English words beside an "as" that opens no clause: as part of, as well as.
    Measure,
    /// English verbs that stand for another one: "will", "had".
    Verbal,
    /// Arabic for "who".
    Who,
    /// Arabic for "without".
    Without,
    /// Arabic for preparations, which an event is still to follow.
    Prepares,
    /// Arabic participles of what a paper is: dated, issued.
    Dated,
    /// What a film that is shown is called in Arabic.
    Clip,
    /// Parts of a country that have a capital (ولاية).
    Province,
}

/// The lists by their names.
const LISTS: [(&str, RuleWord); 67] = [
    ("about", RuleWord::About),
    ("affairs", RuleWord::Affairs),
    ("armed", RuleWord::Armed),
    ("auxiliary", RuleWord::Auxiliary),
    ("carrying", RuleWord::Carrying),
    ("building", RuleWord::Building),
    ("comprise", RuleWord::Comprise),
    ("condition", RuleWord::Condition),
    ("conjunction", RuleWord::Conjunction),
    ("copula", RuleWord::Copula),
    ("day", RuleWord::Day),
    ("does-it", RuleWord::DoesIt),
    ("deed", RuleWord::Deed),
    ("during", RuleWord::During),
    ("denies", RuleWord::Denies),
    ("during-status", RuleWord::DuringStatus),
    ("earlier", RuleWord::Earlier),
    ("envoy", RuleWord::Envoy),
    ("faction", RuleWord::Faction),
    ("fighters", RuleWord::Fighters),
    ("foretold", RuleWord::Foretold),
    ("gather", RuleWord::Gather),
    ("happening", RuleWord::Happening),
    ("plans-else", RuleWord::PlansElse),
    ("guest", RuleWord::Guest),
    ("guest-joined", RuleWord::GuestJoined),
    ("infinitive", RuleWord::Infinitive),
    ("held-now", RuleWord::HeldNow),
    ("inside", RuleWord::Inside),
    ("led-by", RuleWord::LedBy),
    ("light", RuleWord::Light),
    ("many", RuleWord::Many),
    ("matter", RuleWord::Matter),
    ("pointing", RuleWord::Pointing),
    ("turmoil", RuleWord::Turmoil),
    ("sent", RuleWord::Sent),
    ("turn", RuleWord::Turn),
    ("mission", RuleWord::Mission),
    ("has", RuleWord::Has),
    ("namesake", RuleWord::Namesake),
    ("participation", RuleWord::Participation),
    ("participle", RuleWord::Participle),
    ("preposition", RuleWord::Preposition),
    ("purpose", RuleWord::Purpose),
    ("relative", RuleWord::Relative),
    ("relative-day", RuleWord::RelativeDay),
    ("discussed", RuleWord::Discussed),
    ("reference", RuleWord::Reference),
    ("retrospect", RuleWord::Retrospect),
    ("rival", RuleWord::Rival),
    ("states", RuleWord::States),
    ("subjunctive", RuleWord::Subjunctive),
    ("upcoming", RuleWord::Upcoming),
    ("while", RuleWord::While),
    ("willing", RuleWord::Willing),
    ("years", RuleWord::Years),
    ("comes-after", RuleWord::ComesAfter),
    ("does", RuleWord::Does),
    ("that-he", RuleWord::ThatHe),
    ("measure", RuleWord::Measure),
    ("verbal", RuleWord::Verbal),
    ("who", RuleWord::Who),
    ("without", RuleWord::Without),
    ("prepares", RuleWord::Prepares),
    ("dated", RuleWord::Dated),
    ("clip", RuleWord::Clip),
    ("province", RuleWord::Province),
];

/// Words with a bit for each list.
static WORDS: LazyLock<FxHashMap<String, u128>> = LazyLock::new(|| {
    let mut out: FxHashMap<String, u128> = FxHashMap::default();
    for row in rows(include_str!("../../assets/lexicon/rule_words.tsv")) {
        if let [name, words] = row[..]
            && let Some((_, list)) = LISTS.iter().find(|(known, _)| *known == name)
        {
            forms(words).for_each(|word| *out.entry(fold(word)).or_default() |= list.bit());
        }
    }
    out
});

impl RuleWord {
    fn bit(self) -> u128 {
        1 << self as u32
    }

    /// Whether a folded word is in the list.
    pub fn has(self, word: &str) -> bool {
        WORDS.get(word).is_some_and(|lists| lists & self.bit() != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_filled_and_every_row_is_a_list() {
        let filled = |list: RuleWord| WORDS.values().any(|lists| lists & list.bit() != 0);
        assert!(LISTS.iter().all(|(_, list)| filled(*list)));
        let names: Vec<&str> = rows(include_str!("../../assets/lexicon/rule_words.tsv")).map(|row| row[0]).collect();
        assert!(names.iter().all(|name| LISTS.iter().any(|(known, _)| known == name)), "{names:?}");
    }

    #[test]
    fn words_are_folded() {
        assert!(RuleWord::Envoy.has("envoy") && RuleWord::Envoy.has(&fold("سفير")) && !RuleWord::Envoy.has("minister"));
        assert!(RuleWord::Retrospect.has(&fold("انتهاء")) && RuleWord::LedBy.has(&fold("برئاسة")));
    }
}
