//! "The two presidents", "both sides", التقيا: parties named before and meant here; and
//! those who took part in a meeting that another verb tells of.

use super::agent::{Agent, Scene};
use super::cast::Cast;
use crate::extract::meeting::frame::signs::Sign;
use crate::extract::meeting::frame::{Clause, Collective, Frame, Pointing};
use crate::extract::meeting::story::weight::two_sided;
use crate::extract::{Actor, Party, RuleId, Status};
use crate::lexicon::{Class, Event, Iso, Link, Rank, RuleWord, Tense};
use crate::text::{Lang, Span};

/// Who is meant by a clause that names nobody; in Persian and English the words stand before a noun.
pub fn read(scene: &Scene, clause: &Clause, tense: Tense, lang: Lang) -> Option<Collective> {
    let end = if lang == Lang::Ar || !tense.is_noun() { own_end(scene, clause, lang) } else { clause.trigger.start };
    let has = |class| scene.signs.any(clause.tokens.start..end, class);
    if scene.signs.within(clause.tokens.clone()).any(|s| is_of_another(scene, clause, s)) {
        return None;
    }
    if let Some(agreed) = who_agreed(scene, clause, tense) {
        return Some(agreed);
    }
    let verb = scene.reading.word(clause.trigger.end - 1);
    let many = lang == Lang::Ar && !tense.is_noun() && ["ا", "وا", "ون", "ان"].into_iter().any(|end| verb.ends_with(end));
    let rank =
        scene.signs.within(clause.tokens.start..end).find_map(|s| if let Class::Rank(r) = s.class { Some(r) } else { None });
    if has(Class::Pair) || many || rank.is_some() {
        Some(Collective::People(rank.or_else(|| before_in_sentence(scene, clause))))
    } else {
        has(Class::Sides).then_some(Collective::Sides)
    }
}

/// "He was welcomed by A, and the two leaders": what an English clause goes on with behind a comma has a subject of its own.
fn own_end(scene: &Scene, clause: &Clause, lang: Lang) -> usize {
    let and = |at: &usize| scene.reading.word(*at) == "," && scene.signs.link(at + 1) == Some(Link::And);
    let behind = (clause.trigger.end..clause.tokens.end.saturating_sub(1)).find(and);
    behind.filter(|_| lang == Lang::En).unwrap_or(clause.tokens.end)
}

/// "The two sides agreed to hold talks": those who agreed are those who will meet.
fn who_agreed(scene: &Scene, clause: &Clause, tense: Tense) -> Option<Collective> {
    let verb = clause.tokens.start.checked_sub(1).filter(|at| *at > scene.tokens.start)?;
    if !tense.is_noun() || !matches!(scene.reading.word(verb), "agreed" | "agree" | "decided") {
        return None;
    }
    let subject = scene.signs.within(verb.saturating_sub(5).max(scene.tokens.start)..verb);
    subject.rev().find_map(|s| match s.class {
        Class::Rank(rank) => Some(Collective::People(Some(rank))),
        Class::Pair => Some(Collective::People(None)),
        Class::Sides => Some(Collective::Sides),
        _ => None,
    })
}

/// ثم اتفق الرئيسان في اتصال هاتفي, "the two sides agreed to hold talks": who is meant stands before the clause.
pub fn opened_with(scene: &Scene, clause: &Clause) -> Option<Collective> {
    let before = scene.tokens.start..clause.tokens.start;
    let sides = scene.signs.any(before, Class::Sides).then_some(Collective::Sides);
    before_in_sentence(scene, clause).map(|rank| Collective::People(Some(rank))).or(sides)
}

/// وجرى اللقاء بحضور الوزير: a clause about the meeting just told that only adds who was there.
pub fn tells_who_was_present(scene: &Scene, clause: &Clause) -> bool {
    let present = |at: usize| matches!(scene.reading.word(at), "بحضور" | "بمشارکه" | "حضور" | "حضره");
    let near = clause.trigger.end..(clause.trigger.end + PRESENCE).min(clause.tokens.end);
    scene.lang == Lang::Ar && near.into_iter().any(present)
}

/// How far behind a meeting the words may stand that name who was there.
const PRESENCE: usize = 8;

/// وكان الرئيسان قد تصافحا … قبل أن يلتقيا: the verb's people are those the sentence opened with.
fn before_in_sentence(scene: &Scene, clause: &Clause) -> Option<Rank> {
    let before = scene.signs.within(scene.tokens.start..clause.tokens.start);
    before.rev().find_map(|s| if let Class::Rank(rank) = s.class { Some(rank) } else { None })
}

/// "Since the previous meeting": the clause speaks of another event besides.
fn is_of_another(scene: &Scene, clause: &Clause, sign: &Sign) -> bool {
    let beside = sign.tokens.start.saturating_sub(1)..sign.tokens.end + 2;
    let event = |s: &Sign| s.event().is_some_and(|(_, t)| t.is_noun()) && s.tokens != clause.trigger;
    sign.class == Class::Other
        && scene.signs.iter().any(|s| event(s) && s.tokens.start < beside.end && beside.start < s.tokens.end)
}

/// How many casts of people are remembered.
const RECENT: usize = 6;

/// The parties last named together: in a meeting with several, and as sides.
#[derive(Default)]
pub struct Named {
    /// Those named together, the last first, each with the sentence.
    people: Vec<(usize, Vec<Party>)>,
    /// The people of the meeting told first.
    main: Vec<Party>,
    sides: Vec<Party>,
    told: bool,
}

impl Named {
    /// Takes in a sentence: the parties of its last meeting, else the first who are named together.
    pub fn hear(&mut self, sentence: usize, agents: &[Agent], frames: &[Frame]) {
        let meeting = frames.iter().rfind(|f| two_sided(f) && f.event != Event::Attend && f.collective.is_none());
        self.told |= meeting.is_some();
        let Some(parties) = meeting.map(|f| f.parties.clone()).or_else(|| together(agents)) else { return };
        let sides: Vec<Party> = parties.iter().filter(|p| !matches!(p.actor, Actor::Person(_))).copied().collect();
        if lands(&sides) >= 2 {
            self.sides = sides;
        }
        if self.main.is_empty() && meeting.is_some() && persons(&parties) >= 2 {
            self.main.clone_from(&parties);
        }
        if persons(&parties) >= 2 || lands(&parties) >= 2 {
            self.people.insert(0, (sentence, parties));
            self.people.truncate(RECENT);
        }
    }

    /// The people meant: those last named together, of the office that is told.
    fn people(&self, rank: Option<Rank>, frame: &Frame, cast: &Cast) -> Vec<Party> {
        let several = |group: &&(usize, Vec<Party>)| persons(&group.1) >= 2;
        let last = self.people.iter().find(several).or_else(|| self.people.first());
        let last = last.map(|(_, group)| group.clone()).unwrap_or_default();
        let Some(rank) = rank else { return last };
        let holds = |p: &&Party| matches!(p.actor, Actor::Person(i) if cast.rank_of(i) == Some(rank));
        let fits = |group: &&Vec<Party>| group.iter().filter(holds).count() >= 2;
        let just_told = self.people.iter().filter(|(sentence, _)| frame.sentence - sentence <= 2).map(|(_, group)| group);
        let before = self.people.iter().map(|(_, group)| group);
        if let Some(group) = just_told.chain(std::iter::once(&self.main)).chain(before).find(fits) {
            return of_rank(group, rank, cast);
        }
        let known = cast.of_rank(rank, frame.trigger.span.start);
        let sides = |(i, span): &(usize, Span)| {
            let party = |actor| Party { actor, span: *span, rule: RuleId("meeting.told-before") };
            let of: Vec<Party> = cast.sides_of(*i).iter().map(|iso| party(Actor::Country(*iso))).collect();
            std::iter::once(party(Actor::Person(*i))).chain(of).collect::<Vec<Party>>()
        };
        if known.len() == 2 { known.iter().flat_map(sides).collect() } else { last }
    }

    /// Gives a frame that names nobody the parties it means.
    pub fn fill(&self, frame: &mut Frame, cast: &Cast) {
        // على هامش القمة: who met beside it is told by the meeting itself.
        if frame.hosts && frame.lang == Lang::Ar {
            return;
        }
        if let Some(pair) = self.pair_just_named(frame) {
            frame.parties.clone_from(pair);
            frame.pointing = Pointing::Fresh;
            return;
        }
        let hosts = |p: &Party| matches!(p.rule.0, "meeting.with" | "meeting.joined-by-and");
        let lacking = frame.parties.iter().all(hosts);
        let (Some(collective), true) = (frame.collective, lacking) else { return };
        let partner = frame.parties.iter().any(|p| matches!(p.actor, Actor::Person(_)));
        // "The two sides are to discuss trade" goes on about the meeting at hand.
        let ahead = frame.status == Some(Status::Planned) && (frame.event != Event::Talk || !frame.verb);
        let own = frame.date.is_some() || frame.place.is_some() || ahead || !self.told || partner;
        if frame.pointing != Pointing::Fresh || !own {
            return;
        }
        let meant = match collective {
            Collective::People(rank) => self.people(rank, frame, cast),
            Collective::Sides => self.sides.clone(),
        };
        let known: Vec<Actor> = frame.parties.iter().map(|p| p.actor).collect();
        let new = meant.iter().filter(|p| !known.contains(&p.actor));
        frame.parties.extend(new.map(|p| Party { rule: RuleId("meeting.told-before"), ..*p }));
    }
}

/// How many sentences back a pair may be named whose meeting is "the meeting".
const JUST: usize = 2;

impl Named {
    /// "A and B agreed to trade more. The meeting, held in Oslo, was their first": of an article that has told of no
    /// meeting yet.
    fn pair_just_named(&self, frame: &Frame) -> Option<&Vec<Party>> {
        let sits = matches!(frame.event, Event::Meet | Event::Talk | Event::Negotiation);
        let known = frame.pointing == Pointing::Known && frame.parties.is_empty() && frame.collective.is_none();
        let open = known && sits && !frame.verb && frame.lang == Lang::En && !self.told && !frame.hosts;
        let near =
            |(sentence, of): &&(usize, Vec<Party>)| frame.sentence - sentence <= JUST && persons(of) == 2 && lands(of) == 2;
        self.people.first().filter(|pair| open && near(pair)).map(|(_, of)| of)
    }
}

/// The people of an office in a cast, and the sides they stand for.
fn of_rank(group: &[Party], rank: Rank, cast: &Cast) -> Vec<Party> {
    let holds = |actor: Actor| matches!(actor, Actor::Person(i) if cast.rank_of(i) == Some(rank));
    let sides: Vec<Iso> = group
        .iter()
        .filter_map(|p| if let Actor::Person(i) = p.actor { Some(i) } else { None })
        .filter(|i| cast.rank_of(*i) == Some(rank))
        .flat_map(|i| cast.sides_of(i).iter().copied())
        .collect();
    let stands = |p: &&Party| holds(p.actor) || matches!(p.actor, Actor::Country(iso) if sides.contains(&iso));
    group.iter().filter(stands).copied().collect()
}

/// How many people are among parties.
fn persons(parties: &[Party]) -> usize {
    parties.iter().filter(|p| matches!(p.actor, Actor::Person(_))).count()
}

/// How many countries are among parties.
fn lands(parties: &[Party]) -> usize {
    parties.iter().filter(|p| matches!(p.actor, Actor::Country(_))).count()
}

/// The first agents of a sentence that are joined and can act.
fn together(agents: &[Agent]) -> Option<Vec<Party>> {
    let acts = |a: &Agent| !a.bare_place && !a.bare_body;
    let first =
        (0..agents.len().saturating_sub(1)).find(|i| acts(&agents[*i]) && agents[i + 1].coordinated && acts(&agents[i + 1]))?;
    let chain = agents[first + 1..].iter().take_while(|a| a.coordinated);
    let names = std::iter::once(&agents[first]).chain(chain).flat_map(|a| &a.names);
    Some(names.map(|(actor, span)| Party { actor: *actor, span: *span, rule: RuleId("meeting.told-before") }).collect())
}

/// «التقى رئيس الوزراء الذي يترأس وفد بلاده في اجتماعات اللجنة»: what somebody attends is told behind the verb about him.
fn tells_of_somebody(scene: &Scene, attends: Span) -> bool {
    let at = scene.reading.tokens_in(attends).start;
    let word = at.checked_sub(1).filter(|at| *at > scene.tokens.start).map_or("", |at| scene.reading.word(at));
    scene.lang == Lang::Ar && RuleWord::Who.has(word)
}

/// Those who attended take part in the meeting that their sentence names beside; without one only those count
/// whose verb points back to it («در آن شرکت کرد»).
pub fn admit(scene: &Scene, frames: &mut Vec<Frame>, first: usize) {
    let mut at = first;
    while at < frames.len() {
        if frames[at].event != Event::Attend {
            at += 1;
            continue;
        }
        let here = frames[at].trigger.span;
        let described = tells_of_somebody(scene, here);
        let others = (first..frames.len()).filter(|i| frames[*i].event != Event::Attend);
        let Some(host) = others.min_by_key(|i| {
            let behind = frames[*i].trigger.span.start > here.start;
            (behind != described, frames[*i].trigger.span.start.abs_diff(here.start))
        }) else {
            at += 1;
            continue;
        };
        let guest = frames[at].clone();
        let meeting = &mut frames[host];
        let bare = meeting.parties.is_empty() && meeting.date.is_none() && meeting.place.is_none();
        let own = |p: &Party| guest.parties.iter().any(|g| g.actor == p.actor);
        let talks = matches!(meeting.event, Event::Session | Event::Talk | Event::Negotiation | Event::Meet | Event::Summit);
        let spoke_there = talks && meeting.date.is_none() && meeting.place.is_none() && meeting.parties.iter().all(own);
        meeting.joins |= meeting.pointing == Pointing::Known || bare || spoke_there;
        let known: Vec<Actor> = meeting.parties.iter().map(|p| p.actor).collect();
        meeting.parties.extend(guest.parties.into_iter().filter(|p| !known.contains(&p.actor)));
        meeting.place = meeting.place.take().or(guest.place);
        meeting.date = meeting.date.or(guest.date);
        frames.remove(at);
    }
    let mut i = 0;
    frames.retain(|f| {
        i += 1;
        i <= first || f.event != Event::Attend || f.joins
    });
}
