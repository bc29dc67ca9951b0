//! A no to being listed holds in the whole group, until they agree.

use porchlight_model::Refusal;
use porchlight_model::pack::{Consent, KnownBy, PackDraft, PackEntry, Purpose, SaidNo};
use serde_json::{Value, json};

use crate::pack_scene::{agreed, day, draft, entry, known, nobody, pack};

/// Amina said no in another pack of the group, on 2 November.
fn amina_said_no() -> SaidNo {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (_, kept) = pack(json!([known("Amina", "@amina.example", no), known("Bo", "@bo.example", agreed())]));
    SaidNo::of(&kept)
}

fn agreed_on(on: &str) -> Value {
    json!({ "is": "agreed", "on": on, "by": "Ruth" })
}

const AMINA: [&str; 3] = ["@AMINA.example", "https://bsky.app/profile/amina.example", "@amina.example@bsky.brid.gy"];

#[test]
fn whoever_said_no_in_one_pack_comes_into_no_other_unless_they_agreed_since() {
    let (other, kept) = pack(json!([known("Cleo", "@cleo.example", agreed())]));
    let no = amina_said_no();
    for name in AMINA {
        let one = |consent: Value| entry(known("Somebody", name, consent)).check(&other, &kept, &no).map(drop);
        let all = |consent: Value| draft(json!([known("Somebody", name, consent)])).check(None, &[], &no).map(drop);
        for before in [json!({ "is": "asked" }), json!({ "is": "organisation" }), agreed_on("2026-11-02")] {
            assert_eq!(one(before.clone()), Err(Refusal::NotAgreed));
            assert_eq!(all(before), Err(Refusal::NotAgreed));
        }
        assert_eq!((one(agreed_on("2026-11-03")), all(agreed_on("2026-11-03"))), (Ok(()), Ok(())));
    }
    assert!(entry(known("Bo", "@bo.example", json!({ "is": "asked" }))).check(&other, &kept, &no).is_ok());
}

#[test]
fn adding_from_a_file_passes_over_whoever_said_no_anywhere_and_counts_them() {
    let declined = json!({ "is": "declined", "on": "2026-11-01" });
    let (other, kept) = pack(json!([known("Dee", "@dee.example", declined)]));
    let asked = |label: &str, name: &str| entry(known(label, name, json!({ "is": "asked" })));
    let since = entry(known("Amina", "@amina.example", agreed_on("2026-11-03")));
    let file = vec![
        asked("Amina", "@amina.example"),
        asked("Dee", "@dee.example"),
        asked("Cleo", "@cleo.example"),
        asked("Cleo again", "@cleo.example"),
    ];
    let added = other.add(&kept, vec![], file, &amina_said_no()).unwrap();
    let names = |entries: &[PackEntry]| entries.iter().map(|entry| entry.id.to_string()).collect::<Vec<_>>();
    assert_eq!((names(&added.entries), added.left_out), (vec!["cleo".to_owned()], 2));
    let added = other.add(&kept, vec![], vec![since], &amina_said_no()).unwrap();
    assert_eq!((names(&added.entries), added.left_out), (vec!["amina".to_owned()], 0));
}

#[test]
fn the_last_no_is_the_one_that_counts() {
    let mut no = amina_said_no();
    let names: Vec<(String, _)> = no.names().map(|(name, on)| (name.to_owned(), on)).collect();
    for (name, _) in &names {
        no.note(name.clone(), day("2026-11-09"));
        no.note(name.clone(), day("2026-10-01"));
    }
    assert!(no.names().all(|(_, on)| on == day("2026-11-09")));
    let amina = entry(known("Amina", "@amina.example", json!({ "is": "asked" })));
    let theirs: Vec<String> = amina.every_name().collect();
    assert_eq!(theirs, names.into_iter().map(|(name, _)| name).rev().collect::<Vec<_>>());
    let draft = draft(json!([known("Amina", "@amina.example", agreed_on("2026-11-08"))]));
    assert_eq!(draft.check(None, &[], &no), Err(Refusal::NotAgreed));
}

#[test]
fn a_yes_that_was_said_after_a_no_stays_one_whatever_is_written_beside_it() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (pack, kept) = pack(json!([known("Amina", "@amina.example", no)]));
    let elsewhere = amina_said_no();
    let mut again = kept[0].draft();
    again.consent = Consent::Agreed { on: day("2026-11-02"), by: "Ruth".into() };
    let back = again.check(&pack, &kept, &elsewhere).unwrap();
    let kept = [back];
    let mut renamed = kept[0].draft();
    renamed.consent = Consent::Agreed { on: day("2026-11-02"), by: "Ruth and Bo".into() };
    assert!(renamed.clone().check(&pack, &kept, &elsewhere).is_ok());
    renamed.consent = Consent::Agreed { on: day("2026-11-01"), by: "Ruth".into() };
    assert_eq!(renamed.clone().check(&pack, &kept, &elsewhere).map(drop), Err(Refusal::NotAgreed));
    renamed.consent = Consent::Asked { on: None };
    assert_eq!(renamed.check(&pack, &kept, &elsewhere).map(drop), Err(Refusal::NotAgreed));
}

#[test]
fn a_list_to_keep_away_from_asks_nobody_and_becomes_none_to_follow_with_them() {
    let elsewhere = amina_said_no();
    let away = PackDraft {
        purpose: Purpose::Block,
        ..draft(json!([known("Amina", "@amina.example", json!({ "is": "organisation" }))]))
    };
    let (away, kept) = away.check(None, &[], &elsewhere).unwrap();
    let kept = kept.unwrap();
    let follow = |entries| PackDraft { purpose: Purpose::Follow, ..away.draft(entries) };
    assert_eq!(follow(None).check(Some(&away), &kept, &elsewhere), Err(Refusal::NotAgreed));
    assert_eq!(follow(Some(&kept[..])).check(Some(&away), &kept, &elsewhere), Err(Refusal::NotAgreed));
    assert!(follow(None).check(Some(&away), &kept, &nobody()).is_ok());
    assert!(follow(Some(&[])).check(Some(&away), &kept, &elsewhere).is_ok());
}

#[test]
fn what_is_no_address_has_no_name() {
    let mut amina = entry(known("Amina", "@amina.example", agreed()));
    amina.known_by.push(KnownBy::Web { url: "no address".into() });
    assert_eq!(amina.every_name().count(), 2);
}

#[test]
fn taking_one_out_takes_out_nobody_who_shares_a_website_or_a_telephone_with_them() {
    let known =
        |label: &str, known_by: Value| json!({ "label": { "en": label }, "known_by": known_by, "consent": agreed() });
    let site = json!({ "on": "web", "url": "https://union.example/" });
    let office = json!({ "on": "phone", "number": "+1 555 0100" });
    let at = |handle: &str| json!({ "on": "bluesky", "handle": handle });
    let (_, kept) = pack(json!([
        known("Bo", json!([at("bo.example"), site, office])),
        known("Cy", json!([at("cy.example"), site, office])),
        known("The union", json!([site])),
        known("Bo, bridged", json!([{ "on": "fediverse", "address": "bo.example@bsky.brid.gy" }])),
        known("Bo's page", json!([{ "on": "web", "url": "https://bsky.app/profile/bo.example" }])),
    ]));
    let also =
        |who: &PackEntry| kept.iter().filter(|entry| entry.is_also(who)).map(|e| e.id.as_str()).collect::<Vec<_>>();
    assert_eq!(also(&kept[0]), ["bo", "the-union", "bo-bridged", "bos-page"]);
    assert_eq!(also(&kept[2]), ["the-union"]);
    // Nor does Cy when the union is not to be listed any more.
}

#[test]
fn whoever_said_no_by_a_handle_is_not_put_in_again_as_the_website_of_that_name() {
    let (other, kept) = pack(json!([known("Cleo", "@cleo.example", agreed())]));
    let site = entry(known("Amina", "https://amina.example/", json!({ "is": "organisation" })));
    assert_eq!(site.check(&other, &kept, &amina_said_no()), Err(Refusal::NotAgreed));
    let page = entry(known("Amina", "https://amina.example/about", json!({ "is": "organisation" })));
    assert!(page.check(&other, &kept, &amina_said_no()).is_ok());
}

#[test]
fn whoever_had_only_a_website_and_said_no_is_not_put_in_again_with_an_account_beside_it() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (other, kept) = pack(json!([known("Amina", "https://amina.example/", no)]));
    let mut again = entry(known("Somebody", "@amina.example", json!({ "is": "asked" })));
    again.known_by.push(KnownBy::Web { url: "https://www.amina.example".into() });
    assert_eq!(again.check(&other, &kept, &SaidNo::of(&kept)), Err(Refusal::NotAgreed));
}

#[test]
fn whoever_was_taken_out_does_not_come_in_again_as_a_page_or_a_feed_of_the_same_account() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (other, kept) = pack(json!([known("Bo", "@bo@x.example", no)]));
    for page in [
        "https://x.example/@bo",
        "https://x.example/users/bo",
        "https://x.example/@bo.rss",
        "https://www.x.example/@bo/",
    ] {
        for url in [KnownBy::Web { url: page.into() }, KnownBy::Feed { url: page.into() }] {
            let mut again = entry(known("A page", "@somebody.example", json!({ "is": "organisation" })));
            again.known_by = vec![url];
            assert_eq!(again.check(&other, &kept, &SaidNo::of(&kept)), Err(Refusal::NotAgreed), "{page}");
        }
    }
}
