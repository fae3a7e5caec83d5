//! What an article tells beside the news, and what the accounts say together.

use super::{Tale, events, rules, talks, told};
use crate::resolve::Facts;

#[test]
fn an_undated_report_goes_to_the_only_event_it_can_be() {
    let undated = |published| Tale { fresh: false, ..talks(published) };
    assert_eq!(events(&[talks("2021-03-04"), undated("2021-03-20")]), [0, 0]);
    assert_eq!(events(&[talks("2021-03-04"), talks("2021-05-04"), undated("2021-05-20")]), [0, 1, 2]);
}

#[test]
fn the_previous_meeting_is_told_beside_the_same_event() {
    let main = |article| Tale { article, bodies: vec!["lake council"], ..talks("2021-03-04") };
    let previous = |article| Tale { people: Vec::new(), fresh: false, ..main(article) };
    let tales = [previous(1), main(1), main(2), previous(2)];
    assert_eq!(events(&tales), [0, 1, 1, 0]);
    assert_eq!(rules(&tales), ["meeting.told-beside-the-same-event"]);
    assert_eq!(events(&[previous(1), previous(2)]), [0, 1]);
}

#[test]
fn an_article_that_tells_twice_of_one_event() {
    let main = Tale { article: 1, ..talks("2021-03-04") };
    assert_eq!(events(&[main.clone(), main.clone()]), [0, 0]);
    let third = Tale { people: vec![("Aino Korhola", "FI"), ("Wanjiru Kamau", "KE"), ("Birgit Lunde", "NO")], ..main.clone() };
    assert_eq!(events(&[main.clone(), third]), [0, 1]);
    let elsewhere = |place| Tale { place: Some(place), ..main.clone() };
    assert_eq!(events(&[elsewhere("Nairobi"), elsewhere("Mombasa")]), [0, 1]);
}

#[test]
fn conflicting_fields_are_kept_side_by_side() {
    let at = |place| Tale { place: Some(place), date: Some("2021-03-03"), ..talks("2021-03-04") };
    let (out, ids) = told(&[at("Nairobi"), at("Mombasa")]);
    assert_eq!(ids[0], ids[1]);
    let Facts::Meeting(facts) = &out.entity(ids[0]).facts else { panic!("a meeting") };
    let places: Vec<_> = facts.reports.iter().map(|r| r.place.as_ref().map(|p| p.name.as_str())).collect();
    assert_eq!(places, [Some("Nairobi"), Some("Mombasa")]);
}

#[test]
fn reasons_name_articles_and_what_is_the_same() {
    let (out, ids) = told(&[talks("2021-03-04"), talks("2021-03-04")]);
    let text = &out.entity(ids[0]).merges[0].text;
    assert!(text.starts_with("0.txt and 1.txt: ") && text.ends_with(", news of the same day"), "{text}");
}

#[test]
fn a_person_among_several_sides_needs_no_day() {
    let tour = |published| Tale {
        people: vec![("Birgit Lunde", "")],
        sides: vec!["FI", "KE", "UG"],
        fresh: false,
        published,
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[tour(Some("2021-03-04")), tour(None)]), [0, 0]);
    assert_eq!(rules(&[tour(Some("2021-03-04")), tour(None)]), ["meeting.same-person-and-sides"]);
}

#[test]
fn a_person_and_a_side_at_one_place_of_which_nobody_says_when() {
    let one = |published| Tale {
        people: vec![("Aino Korhola", "FI")],
        place: Some("Nairobi"),
        fresh: false,
        published,
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[one(None), one(None)]), [0, 0]);
    assert_eq!(events(&[one(Some("2021-03-04")), one(None)]), [0, 1]);
}
