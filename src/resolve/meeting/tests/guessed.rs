//! Days and places that a report only lets one guess.

use super::{Tale, events};
use crate::extract::{Format, Status};

/// Two people, as one article tells of them.
fn two() -> Tale {
    Tale { people: vec![("Anna Larsen", "DK"), ("Juan Soto", "CL")], sides: vec!["DK", "CL"], ..Tale::default() }
}

#[test]
fn an_inferred_place_gives_way() {
    let told = Tale { date: Some("2021-05-03"), place: Some("Lima"), ..two() };
    let inferred = Tale { place: Some("Quito"), inferred: true, ..told.clone() };
    assert_eq!(events(&[told.clone(), inferred.clone()]), [0, 0]);
    let vague = |date| Tale { date: Some(date), ..told.clone() };
    assert_eq!(events(&[told.clone(), Tale { place: Some("Quito"), ..vague("2021-05") }]), [0, 1]);
}

#[test]
fn further_down_the_day_of_the_news_is_a_guess() {
    let dated = Tale { date: Some("2021-05-03"), place: Some("Lima"), ..two() };
    let beside = Tale { published: Some("2021-06-20"), fresh: true, place: Some("Lima"), ..two() };
    assert_eq!(events(&[dated.clone(), beside.clone()]), [0, 1]);
    let nowhere = Tale { later: true, place: None, ..beside.clone() };
    assert_eq!(events(&[dated.clone(), nowhere]), [0, 1]);
    assert_eq!(events(&[dated, Tale { later: true, ..beside }]), [0, 0]);
}

#[test]
fn a_solar_month_begins_earlier() {
    let day = Tale { date: Some("2020-08-25"), ..two() };
    let month = Tale { date: Some("2020-09"), ..two() };
    assert_eq!(events(&[day.clone(), month.clone()]), [0, 1]);
    assert_eq!(events(&[day, Tale { solar: true, ..month }]), [0, 0]);
}

#[test]
fn what_is_still_expected_was_not_before() {
    let held = Tale { date: Some("2021-05-03"), ..two() };
    let this_month = |published| Tale { status: Status::Planned, date: Some("2021-05"), published: Some(published), ..two() };
    assert_eq!(events(&[held.clone(), this_month("2021-05-01")]), [0, 0]);
    assert_eq!(events(&[held, this_month("2021-05-09")]), [0, 1]);
}

#[test]
fn a_plan_names_more_bodies_here_than_there() {
    let plan = |bodies: &[&'static str]| Tale {
        sides: vec!["DK", "CL", "PE"],
        bodies: bodies.to_vec(),
        status: Status::Planned,
        date: Some("2022"),
        ..Tale::default()
    };
    assert_eq!(events(&[plan(&["Herring League"]), plan(&["Herring League", "Ocean Court"])]), [0, 0]);
    assert_eq!(events(&[plan(&[]), plan(&["Herring League"])]), [0, 0]);
    let two = |bodies: &[&'static str]| Tale { sides: vec!["DK", "CL"], ..plan(bodies) };
    assert_eq!(events(&[two(&[]), two(&["Herring League"])]), [0, 1]);
}

#[test]
fn further_down_a_few_days_before_is_near() {
    let call = Tale { date: Some("2021-05-03"), format: Some(Format::Phone), ..two() };
    let later = |published| Tale { published: Some(published), date: None, fresh: true, later: true, ..call.clone() };
    assert_eq!(events(&[call.clone(), later("2021-05-07")]), [0, 0]);
    assert_eq!(events(&[call.clone(), later("2021-05-27")]), [0, 1]);
}
