//! What is expected, goes on, was held or called off.

use super::{Tale, events, talks};
use crate::extract::Status;

#[test]
fn what_was_called_off_was_not_held() {
    let status = |status| Tale { status, fresh: status == Status::Held, ..talks("2021-03-04") };
    assert_eq!(events(&[status(Status::Held), status(Status::Cancelled)]), [0, 1]);
    assert_eq!(events(&[status(Status::Planned), status(Status::Cancelled)]), [0, 0]);
    assert_eq!(events(&[status(Status::Ongoing), status(Status::Held)]), [0, 1]);
}

#[test]
fn what_was_planned_was_held_later() {
    let before = Tale { status: Status::Planned, fresh: false, ..talks("2021-03-01") };
    assert_eq!(events(&[before.clone(), talks("2021-03-04")]), [0, 0]);
    let still = Tale { published: Some("2021-03-05"), ..before };
    assert_eq!(events(&[talks("2021-03-04"), still]), [0, 1]);
}

#[test]
fn talks_that_go_on_are_one_by_place() {
    let going_on = |sides: &[&'static str]| Tale {
        people: Vec::new(),
        sides: sides.to_vec(),
        status: Status::Ongoing,
        fresh: false,
        place: Some("Geneva"),
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[going_on(&["FI", "KE"]), going_on(&["KE"])]), [0, 0]);
    assert_eq!(events(&[going_on(&["FI", "KE"]), Tale { place: Some("Oslo"), ..going_on(&["FI", "KE"]) }]), [0, 1]);
}

/// Three ministers, with what is left of it where only the countries are named.
fn several(people: bool) -> Tale {
    let all = vec![("Aino Korhola", "FI"), ("Wanjiru Kamau", "KE"), ("Birgit Lunde", "NO")];
    let people = if people { all } else { Vec::new() };
    Tale { people, sides: vec!["FI", "KE", "NO"], ..talks("2021-03-04") }
}

#[test]
fn a_plan_of_several_is_carried_out_once() {
    let plan =
        |published, date| Tale { status: Status::Planned, published: Some(published), date, fresh: false, ..several(false) };
    let held = Tale { date: Some("2021-03-04"), ..several(true) };
    assert_eq!(events(&[plan("2020-12-06", Some("2021")), held.clone()]), [0, 0]);
    let next = plan("2021-03-05", None);
    assert_eq!(events(&[plan("2020-12-06", Some("2021")), held, next]), [0, 0, 1]);
}

#[test]
fn one_article_says_held_and_the_other_called_off_of_one_day() {
    let on = |status, date| Tale { status, date: Some(date), fresh: false, ..talks("2021-03-05") };
    assert_eq!(events(&[on(Status::Held, "2021-03-04"), on(Status::Cancelled, "2021-03-04")]), [0, 0]);
    assert_eq!(events(&[on(Status::Held, "2021-03-02"), on(Status::Cancelled, "2021-03-04")]), [0, 1]);
}

#[test]
fn rounds_are_counted() {
    let round =
        |round, status| Tale { people: Vec::new(), sides: vec!["FI", "KE"], round: Some(round), status, ..Tale::default() };
    assert_eq!(events(&[round(5, Status::Planned), round(5, Status::Cancelled)]), [0, 0]);
    assert_eq!(events(&[round(4, Status::Held), round(5, Status::Held)]), [0, 1]);
    let at = |n| Tale { place: Some("Oslo"), ..round(n, Status::Held) };
    assert_eq!(events(&[at(4), at(5), at(4)]), [0, 1, 0]);
}

#[test]
fn sides_alone_are_one_event_only_at_one_place() {
    let sides = |place| Tale { people: Vec::new(), sides: vec!["FI", "KE"], place, ..Tale::default() };
    assert_eq!(events(&[sides(Some("Oslo")), sides(Some("Oslo"))]), [0, 0]);
    assert_eq!(events(&[sides(None), sides(Some("Oslo"))]), [0, 1]);
}
