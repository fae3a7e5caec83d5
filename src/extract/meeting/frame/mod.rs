//! A trigger and what its clause says of the event: [`Frame`].
//!
//! `signs` marks the words that matter · `clause` what belongs to one of them · `doubt` is what speaks against an event, `called` tells calls from names · `split`
//! is for one trigger that stands for several events, `aside`, `stay` and `purpose` for several triggers of a sentence that
//! tell of one, `occasion` for one that is the time of another, `decision` for sessions told by what was decided, `beside` for what an Arabic clause says of another event ·
//! `round` counts rounds.

pub mod aside;
pub mod beside;
pub mod called;
pub mod clause;
pub mod decision;
pub mod doubt;
pub mod occasion;
pub mod purpose;
pub mod round;
pub mod signs;
pub mod split;
pub mod stay;

use crate::extract::meeting::party::agent::{Agent, Scene};
use crate::extract::{Dated, Format, Mention, Party, Place, Status};
use crate::lexicon::{Class, Event, Link, Rank, RuleWord};
use crate::text::{Lang, PartialDate, TokenKind};
pub use clause::{Clause, resumes};

/// How a trigger refers to its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointing {
    /// For the first time, as far as its words tell.
    Fresh,
    /// To one told before (این نشست, the talks).
    Known,
    /// To another one than that at hand (the previous meeting).
    Other,
}

/// Words that mean parties named before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collective {
    /// The two sides, both countries.
    Sides,
    /// The two presidents, each other; with the office where the words tell it.
    People(Option<Rank>),
}

/// One description of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Kind of event.
    pub event: Event,
    /// Index of its sentence.
    pub sentence: usize,
    /// The words of the trigger and the rule.
    pub trigger: Mention,
    /// The trigger is a verb.
    pub verb: bool,
    /// Who takes part, as far as the clause says.
    pub parties: Vec<Party>,
    /// How it refers to the event.
    pub pointing: Pointing,
    /// Who is meant where the clause names nobody.
    pub collective: Option<Collective>,
    /// Status, when the clause shows it.
    pub status: Option<Status>,
    /// When.
    pub date: Option<Dated>,
    /// The last day, where the words name a range.
    pub until: Option<PartialDate>,
    /// Where.
    pub place: Option<Place>,
    /// How.
    pub format: Option<Format>,
    /// Which of several rounds.
    pub round: Option<u8>,
    /// Another meeting is told as on its sidelines.
    pub hosts: bool,
    /// A side without a name takes part ("the government and the rebels", "rival leaders").
    pub unnamed: bool,
    /// It only adds parties to a meeting told elsewhere.
    pub joins: bool,
    /// The language it is told in.
    pub lang: Lang,
}

/// How many words may describe those without a name: "with several armed opposition groups".
const DESCRIBED: usize = 4;

/// "The government and armed groups signed", "held talks with opposition leaders", "rival leaders met": people in
/// office or in arms behind a linking word whom nobody is named by, or who are said to be against one another.
pub fn has_unnamed_side(scene: &Scene, clause: &Clause, agents: &[Agent]) -> bool {
    let named = |at: usize| agents.iter().any(|a| a.tokens.contains(&at));
    let linked = |at: usize| {
        let from = at.saturating_sub(DESCRIBED).max(clause.tokens.start);
        let mut before = (from..at).rev().take_while(|b| !named(*b) && scene.reading.tokens[*b].kind != TokenKind::Mark);
        // "Met rebel commanders": right behind the verb.
        let met = |b: usize| b + 1 == clause.trigger.end && scene.reading.word(b) == "met";
        before.any(|b| met(b) || matches!(scene.signs.link(b), Some(Link::With | Link::Between | Link::And)))
    };
    let armed = |at: usize| RuleWord::Faction.has(scene.reading.word(at));
    let group = |at: &usize| (scene.signs.is(*at, Class::Group) || armed(*at)) && !named(*at) && linked(*at);
    let rival = |at: usize| RuleWord::Rival.has(scene.reading.word(at));
    if scene.lang == Lang::Ar {
        return clause.tokens.clone().any(|at| !named(at) && is_faction(scene, clause, at));
    }
    scene.grammar.adjective_before_noun && (clause.tokens.clone().any(|at| group(&at)) || clause.tokens.clone().any(rival))
}

/// «بين الحكومة والمتمردين», «مع فصائل مسلحة»: an Arabic side without a name.
fn is_faction(scene: &Scene, clause: &Clause, at: usize) -> bool {
    let word = scene.reading.word(at);
    let joined = word.strip_prefix('و').is_some_and(|rest| RuleWord::Faction.has(rest));
    let before = at.saturating_sub(3).max(clause.tokens.start)..at;
    let led = || before.clone().any(|b| matches!(scene.signs.link(b), Some(Link::With | Link::Between)));
    joined && at > clause.tokens.start || RuleWord::Faction.has(word) && led()
}
