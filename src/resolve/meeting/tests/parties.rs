//! Who met, and when: what makes two accounts one event or keeps them apart.

use super::{Tale, events, rules, talks};
use crate::extract::Format;

#[test]
fn the_same_people_in_news_of_the_same_day() {
    let arabic =
        Tale { people: vec![("آينو كورهولا", "FI"), ("وانجيرو كاماو", "KE")], ..talks("2021-03-05") };
    let tales = [talks("2021-03-04"), arabic];
    assert_eq!(events(&tales), [0, 0]);
    assert_eq!(rules(&tales), ["meeting.same-people"]);
}

#[test]
fn the_same_people_at_another_date() {
    assert_eq!(events(&[talks("2021-03-04"), talks("2021-06-20")]), [0, 1]);
    let dated = |date| Tale { date: Some(date), ..talks("2021-06-20") };
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06-09")]), [0, 1]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06-01")]), [0, 0]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06")]), [0, 0]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-04")]), [0, 1]);
}

#[test]
fn a_call_is_no_visit() {
    let by = |format| Tale { format: Some(format), ..talks("2021-03-04") };
    assert_eq!(events(&[by(Format::InPerson), by(Format::Phone)]), [0, 1]);
    assert_eq!(events(&[by(Format::InPerson), by(Format::Video)]), [0, 1]);
    assert_eq!(events(&[by(Format::Video), by(Format::Phone)]), [0, 0]);
}

#[test]
fn two_ministers_of_one_country_met_him_apart() {
    let with = |name| Tale { people: vec![("Aino Korhola", "FI"), (name, "KE")], place: Some("Nairobi"), ..talks("2021-03-04") };
    assert_eq!(events(&[with("Wanjiru Kamau"), with("Otieno Odhiambo")]), [0, 1]);
}

#[test]
fn each_article_names_the_other_side_s_minister() {
    let with = |name, iso| Tale { people: vec![(name, iso)], ..talks("2021-03-04") };
    assert_eq!(events(&[with("Aino Korhola", "FI"), with("Wanjiru Kamau", "KE")]), [0, 0]);
    assert_eq!(events(&[with("Aino Korhola", "FI"), with("Pekka Salonen", "FI")]), [0, 1]);
}

#[test]
fn other_sides_are_other_talks() {
    let with = |sides: &[&'static str]| Tale { people: Vec::new(), sides: sides.to_vec(), ..talks("2021-03-04") };
    assert_eq!(events(&[with(&["FI", "KE"]), with(&["FI", "KE"])]), [0, 0]);
    assert_eq!(events(&[with(&["FI", "KE"]), with(&["FI", "UG"])]), [0, 1]);
}

#[test]
fn a_person_and_the_other_side() {
    let one = |name, iso| Tale { people: vec![(name, iso)], ..talks("2021-03-04") };
    let tales = [talks("2021-03-04"), one("Aino Korhola", "FI")];
    assert_eq!(events(&tales), [0, 0]);
    assert_eq!(rules(&tales), ["meeting.same-person-and-side"]);
    let elsewhere = |place| Tale { place: Some(place), ..one("Aino Korhola", "FI") };
    assert_eq!(events(&[elsewhere("Nairobi"), elsewhere("Mombasa")]), [0, 1]);
}

#[test]
fn sides_alone_need_a_day() {
    let delegations = |published| Tale { people: Vec::new(), ..talks(published) };
    assert_eq!(events(&[delegations("2021-03-04"), delegations("2021-03-04")]), [0, 0]);
    let undated = Tale { fresh: false, ..delegations("2021-03-04") };
    assert_eq!(events(&[undated.clone(), undated]), [0, 1]);
}

#[test]
fn a_body_on_the_same_day() {
    let session = |date| Tale {
        people: Vec::new(),
        sides: Vec::new(),
        bodies: vec!["lake council"],
        date: Some(date),
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[session("2021-03-03"), session("2021-03-03")]), [0, 0]);
    assert_eq!(events(&[session("2021-03-03"), session("2021-02-03")]), [0, 1]);
}

#[test]
fn bodies_told_otherwise_do_not_part_the_same_people_on_the_same_day() {
    let under = |body| Tale { bodies: vec![body], date: Some("2021-03-03"), ..talks("2021-03-04") };
    assert_eq!(events(&[under("lake council"), under("water commission")]), [0, 0]);
    let undated = |body| Tale { bodies: vec![body], fresh: false, ..talks("2021-03-04") };
    assert_eq!(events(&[undated("lake council"), undated("water commission")]), [0, 1]);
}
