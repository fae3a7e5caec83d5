//! Who takes part: noun phrases with a name in them ([`agent::Agent`]), and which of a sentence's take part in the event of one trigger ([`casting::Casting`]).
//!
//! `cast`, with `peoples`, knows everybody an article names, `side` for whom they stand · `agent`, with `phrase`, `describes`,
//! `tie`, `topic`, `nisba`, `kind_of_body` and `this_state`, says who can take part · `casting` says who does, with `subject`, `lacking`, `right`, `noun`,
//! `dropped`, `genitive`, `nearer`, `reported` and `elsewhere` · `collective` who is meant by "both sides", `counterpart` by
//! "his counterpart".

pub mod agent;
pub mod cast;
pub mod casting;
pub mod collective;
pub mod counterpart;
pub mod describes;
pub mod dropped;
pub mod elsewhere;
pub mod genitive;
pub mod kind_of_body;
pub mod lacking;
pub mod nearer;
pub mod nisba;
pub mod noun;
pub mod peoples;
pub mod phrase;
pub mod reported;
pub mod right;
mod side;
pub mod subject;
pub mod this_state;
pub mod tie;
pub mod topic;
