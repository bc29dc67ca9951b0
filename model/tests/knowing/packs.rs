//! What can be in a pack, who agreed to it, and how one gets to them.

use porchlight_model::pack::{
    Added, Consent, How, Iam, KnownBy, NoServer, OnPack, PackCommand, PackDraft, PackEntryDraft, PackSuggested,
    Purpose, Software, bridged, ways,
};
use porchlight_model::{Audience, Refusal};
use serde_json::{Value, json};

use crate::pack_scene::{agreed, day, draft, en, entry, known, nobody, pack, slug, text};

fn typed(line: &str) -> Value {
    serde_json::to_value(KnownBy::typed(line)).unwrap()
}

#[test]
fn whatever_people_paste_is_understood() {
    for (line, expected) in [
        ("@amina@Social.example", json!({ "on": "fediverse", "address": "amina@social.example" })),
        ("acct:Amina_b@social.example", json!({ "on": "fediverse", "address": "Amina_b@social.example" })),
        (
            "https://social.example/@amina/",
            json!({ "on": "fediverse", "address": "amina@social.example", "url": "https://social.example/@amina/" }),
        ),
        ("https://here.example/@amina@there.example", json!({ "on": "fediverse", "address": "amina@there.example" })),
        (
            "https://social.example/users/amina",
            json!({ "on": "fediverse", "address": "amina@social.example", "id": "https://social.example/users/amina" }),
        ),
        ("https://www.youtube.com/@amina", json!({ "on": "web", "url": "https://www.youtube.com/@amina" })),
        ("@Amina.bsky.social", json!({ "on": "bluesky", "handle": "amina.bsky.social" })),
        ("https://bsky.app/profile/amina.example", json!({ "on": "bluesky", "handle": "amina.example" })),
        (
            "at://did:plc:aaaabbbbccccddddeeeeffff",
            json!({ "on": "bluesky", "handle": "", "did": "did:plc:aaaabbbbccccddddeeeeffff" }),
        ),
        ("did:web:amina.example", json!({ "on": "bluesky", "handle": "", "did": "did:web:amina.example" })),
        ("<https://Kitchen.example/Soup>", json!({ "on": "web", "url": "https://kitchen.example/Soup" })),
        ("https://kitchen.example/feed/", json!({ "on": "feed", "url": "https://kitchen.example/feed/" })),
        ("feed:https://kitchen.example/x", json!({ "on": "feed", "url": "https://kitchen.example/x" })),
        ("https://signal.group/#CjQKI", json!({ "on": "private", "url": "https://signal.group/#CjQKI" })),
        ("https://t.me/+abc", json!({ "on": "private", "url": "https://t.me/+abc" })),
        ("+34 600-00-00-00", json!({ "on": "phone", "number": "+34 600-00-00-00" })),
        ("tel:0800123", json!({ "on": "phone", "number": "0800123" })),
        ("@amina:chat.example", json!({ "on": "other", "network": "Matrix", "name": "@amina:chat.example" })),
        ("www.Kitchen.example", json!({ "on": "web", "url": "https://www.kitchen.example" })),
        ("kitchen.example/soup?on=friday", json!({ "on": "web", "url": "https://kitchen.example/soup?on=friday" })),
        ("kitchen.example:8443/", json!({ "on": "web", "url": "https://kitchen.example:8443/" })),
        ("kitchen.example/feed.xml", json!({ "on": "feed", "url": "https://kitchen.example/feed.xml" })),
        ("signal.group/#CjQKI", json!({ "on": "private", "url": "https://signal.group/#CjQKI" })),
        ("bsky.app/profile/amina.example", json!({ "on": "bluesky", "handle": "amina.example" })),
        (
            "social.example/@amina",
            json!({ "on": "fediverse", "address": "amina@social.example", "url": "https://social.example/@amina" }),
        ),
        // A website that is none harms nobody; the profile of somebody else would mislead.
        ("kitchen.example", json!({ "on": "web", "url": "https://kitchen.example" })),
        ("@kitchen.example", json!({ "on": "bluesky", "handle": "kitchen.example" })),
        ("Kitchen.bsky.social", json!({ "on": "bluesky", "handle": "kitchen.bsky.social" })),
        ("amina.27", json!({ "on": "other", "network": "Signal", "name": "amina.27" })),
    ] {
        assert_eq!(typed(line), expected, "{line}");
    }
    for line in [
        "",
        "good morning",
        "http://old.example/",
        "https://localhost/",
        "https://192.0.2.1/",
        "https://[2001:db8::1]/",
        "https://amina:secret@kitchen.example/",
        "https://kitchen.example/\u{202E}x",
        "javascript:alert(1)",
        "did:plc:short",
        "did:key:zabc",
        "@",
        "a@b",
        "12",
        "and/or",
        "@kitchen.example/soup",
        "amina:secret@kitchen.example/",
        "https://go.bsky.app/AbC123",
        "go.bsky.app/AbC123",
    ] {
        assert_eq!(typed(line), Value::Null, "{line}");
    }
}

#[test]
fn an_entry_nobody_could_be_led_to_is_refused() {
    let (pack, _) = pack(json!([]));
    let check = |known_by: Value| {
        entry(json!({ "label": { "en": "Amina" }, "known_by": known_by }))
            .check(&pack, &[], &nobody())
            .map(|entry| entry.id)
    };
    assert_eq!(check(json!([{ "on": "fediverse", "address": "amina@social.example" }])), Ok(slug("amina")));
    let one = json!({ "on": "web", "url": "https://a.example/" });
    for bad in [
        json!([]),
        Value::from(vec![one; 13]),
        json!([{ "on": "bluesky" }]),
        json!([{ "on": "bluesky", "handle": "amina.example", "did": "did:plc:x" }]),
        json!([{ "on": "fediverse", "address": "amina" }]),
        json!([{ "on": "fediverse", "address": "amina@social.example", "url": "http://social.example/@amina" }]),
        json!([{ "on": "web", "url": "https://10.0.0.1/" }]),
        json!([{ "on": "phone", "number": "call me" }]),
        json!([{ "on": "place", "place": {} }]),
        json!([{ "on": "other", "network": "", "name": "x" }]),
        // A server to keep away, in a pack of people to follow.
        json!([{ "on": "domain", "domain": "spam.example" }]),
    ] {
        assert_eq!(check(bad.clone()), Err(Refusal::KnownByUnfit), "{bad}");
    }
    for (words, refused) in [
        (json!({ "label": {} }), Refusal::WordsUnfit),
        (json!({ "label": { "en": "a".repeat(121) } }), Refusal::WordsUnfit),
        (json!({ "label": { "en": "Amina" }, "why": { "en": "a".repeat(501) } }), Refusal::WordsUnfit),
        (json!({ "label": { "en": "Amina" }, "section": "nowhere" }), Refusal::WordsUnfit),
        (json!({ "label": { "en": "Amina" }, "audience": { "circles": [] } }), Refusal::CircleMissing),
    ] {
        let mut words = words;
        words["known_by"] = json!([{ "on": "web", "url": "https://a.example/" }]);
        assert_eq!(entry(words).check(&pack, &[], &nobody()), Err(refused));
    }
}

#[test]
fn what_to_keep_away_from_is_for_members_alone() {
    let entries = json!([{ "label": { "en": "Spam" }, "known_by": [{ "on": "domain", "domain": "Spam.example" }] }]);
    let draft = PackDraft { purpose: Purpose::Block, ..draft(entries) };
    let (pack, entries) = draft.check(None, &[], &nobody()).unwrap();
    assert_eq!(pack.purpose, Purpose::Block);
    assert_eq!(entries.unwrap()[0].audience, Audience::Members);
}

#[test]
fn an_entry_is_named_after_its_label_and_keeps_that_name() {
    let (pack, kept) = pack(json!([
        known("Community kitchen", "https://a.example/", agreed()),
        known("Community kitchen", "https://b.example/", agreed()),
        known("مطبخ", "@kitchen@social.example", agreed()),
    ]));
    let ids: Vec<&str> = kept.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["community-kitchen", "community-kitchen-2", "kitchen-social-example"]);
    let mut draft = kept[0].draft();
    draft.label = text("Soup");
    let changed = draft.check(&pack, &kept, &nobody()).unwrap();
    assert_eq!((changed.id.as_str(), changed.revision), ("community-kitchen", 2));
}

#[test]
fn whoever_said_no_comes_back_only_if_they_say_so() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (pack, kept) = pack(json!([known("Amina", "@amina.example", no)]));
    // As themselves, under another name, or by the bridge between networks.
    let mut again = kept[0].draft();
    again.consent = Consent::Organisation;
    assert_eq!(again.clone().check(&pack, &kept, &nobody()), Err(Refusal::NotAgreed));
    for other in ["@AMINA.example", "https://bsky.app/profile/amina.example", "@amina.example@bsky.brid.gy"] {
        let other = entry(known("Somebody", other, json!({ "is": "asked" })));
        assert_eq!(other.clone().check(&pack, &kept, &nobody()), Err(Refusal::NotAgreed));
        assert_eq!(pack.add(&kept, vec![], vec![other], &nobody()).unwrap().entries, []);
    }
    again.consent = Consent::Agreed { on: day("2026-11-03"), by: "Ruth".into() };
    assert!(again.check(&pack, &kept, &nobody()).is_ok());
    // What is written about them can be changed while they stay unseen.
    let mut quiet = kept[0].draft();
    quiet.why = text("Asked to be left out");
    assert!(quiet.check(&pack, &kept, &nobody()).unwrap().consent.is_no());
}

#[test]
fn an_agreement_from_before_does_not_undo_a_no() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (pack, kept) = pack(json!([known("Amina", "@amina.example", no), known("Bo", "@bo.example", agreed())]));
    let on = |on: &str| json!({ "is": "agreed", "on": on, "by": "Ruth" });
    let themselves = |on_day: &str| {
        let mut again = known("Amina", "@amina.example", on(on_day));
        again["id"] = json!("amina");
        again
    };
    let other = |on_day: &str| known("A.", "https://bsky.app/profile/amina.example", on(on_day));
    let one = |value: Value| entry(value).check(&pack, &kept, &nobody()).map(drop);
    let all = |value: Value| draft(json!([value])).check(None, &kept, &nobody()).map(drop);
    let refused = Err(Refusal::NotAgreed);
    for earlier in ["2026-11-01", "2026-11-01T23:59"] {
        assert_eq!(one(themselves(earlier)), refused);
        assert_eq!(one(other(earlier)), refused);
        assert_eq!(all(themselves(earlier)), refused);
        assert_eq!(all(other(earlier)), refused);
    }
    // On that day only who had read the no can know that they said it afterwards.
    for that_day in ["2026-11-02", "2026-11-02T23:59"] {
        assert_eq!(one(themselves(that_day)), Ok(()));
        assert_eq!(one(other(that_day)), refused);
        assert_eq!(all(themselves(that_day)), refused);
    }
    for value in [themselves("2026-11-03"), other("2026-11-03")] {
        assert_eq!((one(value.clone()), all(value)), (Ok(()), Ok(())));
    }
    // Whoever is put in by both of their names.
    let mut bo = kept[1].draft();
    bo.known_by.extend(kept[0].known_by.clone());
    assert_eq!(bo.check(&pack, &kept, &nobody()).map(drop), refused);
}

#[test]
fn a_no_keeps_its_names_and_its_day_whatever_is_written_over_it() {
    let no = json!({ "is": "removed", "on": "2026-11-02" });
    let (pack, kept) = pack(json!([known("Amina", "@amina.example", no)]));
    let mut other = kept[0].draft();
    other.known_by = vec![KnownBy::typed("@somebody.example").unwrap()];
    other.consent = Consent::Declined { on: day("2020-01-01") };
    let changed = other.check(&pack, &kept, &nobody()).unwrap();
    assert_eq!((&changed.consent, changed.known_by.len()), (&kept[0].consent, 2));
    let left = changed.without_words();
    assert_eq!((left.label.clone(), left.why.is_empty(), left.known_by.len()), (text("amina.example"), true, 2));
    let again = entry(known("Amina", "@amina.example", json!({ "is": "asked" })));
    assert_eq!(again.check(&pack, &[left], &nobody()).map(drop), Err(Refusal::NotAgreed));
}

#[test]
fn an_organisation_stays_though_somebody_with_its_website_was_taken_out() {
    let web = json!({ "on": "web", "url": "https://union.example/" });
    let both = json!([web, { "on": "bluesky", "handle": "amina.example" }]);
    let (pack, kept) = pack(json!([
        { "label": { "en": "Union" }, "known_by": [web], "consent": { "is": "organisation" } },
        { "label": { "en": "Amina" }, "known_by": both, "consent": { "is": "removed", "on": "2026-11-02" } },
    ]));
    assert!(kept[0].is_also(&kept[1]));
    assert!(kept[0].draft().check(&pack, &kept, &nobody()).is_ok());
    assert!(pack.draft(Some(&kept)).check(Some(&pack), &kept, &nobody()).is_ok());
    let mut more = kept[0].draft();
    more.known_by = kept[1].known_by.clone();
    assert_eq!(more.check(&pack, &kept, &nobody()).map(drop), Err(Refusal::NotAgreed));
}

#[test]
fn whoever_is_there_and_now_hides_from_the_signed_out_is_hidden() {
    let (pack, kept) = pack(json!([known("Amina", "@amina.example", agreed()), known("Bo", "@bo.example", agreed())]));
    let mut shy = entry(known("Amina", "@amina.example", json!({ "is": "asked" })));
    shy.signed_in_only = true;
    let new = entry(known("Cleo", "@cleo.example", json!({ "is": "asked" })));
    let new_and_shy = PackEntryDraft { signed_in_only: true, ..new.clone() };
    let open = entry(known("Amina", "@amina.example", json!({ "is": "asked" })));
    let added = pack.add(&kept, vec![], vec![shy, open.clone(), new, new_and_shy], &nobody()).unwrap().entries;
    let said: Vec<_> = added.iter().map(|entry| (entry.id.as_str(), entry.signed_in_only, entry.revision)).collect();
    assert_eq!(said, [("cleo", true, 1), ("amina", true, 2)]);
    assert_eq!(added[1].consent, kept[0].consent);
    // It is not unlearnt so.
    assert_eq!(pack.add(&added, vec![], vec![open], &nobody()).unwrap().entries, []);
}

#[test]
fn putting_all_entries_anew_does_not_forget_who_said_no() {
    let no = json!({ "is": "declined", "on": "2026-11-02" });
    let (_, kept) = pack(json!([known("Amina", "@amina.example", no), known("Bo", "@bo.example", agreed())]));
    let (_, entries) = draft(json!([known("Cleo", "@cleo.example", agreed())])).check(None, &kept, &nobody()).unwrap();
    let ids: Vec<String> = entries.unwrap().iter().map(|entry| entry.id.to_string()).collect();
    assert_eq!(ids, ["cleo", "amina"]);
    let back =
        draft(json!([known("Again", "@amina.example", json!({ "is": "organisation" }))])).check(None, &kept, &nobody());
    assert_eq!(back, Err(Refusal::NotAgreed));
}

#[test]
fn adding_leaves_whoever_is_there_as_they_are() {
    let (pack, kept) = pack(json!([known("Amina", "@amina@social.example", agreed())]));
    let add = json!({ "do": "add", "sections": [{ "id": "more", "title": { "en": "More" } }], "entries": [
        { "label": { "en": "Somebody else" }, "known_by": [{ "on": "fediverse", "address": "Amina@social.example" }] },
        { "id": "amina", "section": "more", "label": { "en": "Bo" }, "known_by": [{ "on": "web", "url": "https://www.bo.example/" }] },
        { "section": "gone", "label": { "en": "Bo twice" }, "known_by": [{ "on": "web", "url": "https://bo.example" }] },
    ] });
    let OnPack::Add { entries, sections } = serde_json::from_value(add).unwrap() else { panic!() };
    let Added { pack, entries: added, left_out } = pack.add(&kept, sections, entries, &nobody()).unwrap();
    assert_eq!((pack.sections.len(), pack.revision, left_out), (3, 2, 0));
    assert_eq!(added.len(), 1);
    assert_eq!((added[0].id.as_str(), added[0].section.as_ref()), ("bo", Some(&slug("more"))));
    assert_eq!(added[0].consent, Consent::Asked { on: None });
}

#[test]
fn each_reader_is_shown_their_own_way_to_follow() {
    let amina = KnownBy::typed("@amina_b@social.example").unwrap();
    let link = |iam: &Iam| ways(&amina, Some(iam)).into_iter().next().unwrap();
    for (runs, expected) in [
        (Software::Mastodon, "https://my.example/authorize_interaction?uri=amina_b@social.example"),
        (Software::Misskey, "https://my.example/authorize-follow?acct=amina_b@social.example"),
        (Software::Pleroma, "https://my.example/ostatus_subscribe?acct=amina_b@social.example"),
        (Software::Friendica, "https://my.example/contact/follow?url=amina_b@social.example"),
        (Software::Hubzilla, "https://my.example/follow?f=&url=amina_b@social.example"),
        (Software::Pixelfed, "https://my.example/authorize_interaction?uri=https%3A%2F%2Fsocial.example%2F@amina_b"),
    ] {
        let way = link(&Iam::Fediverse { server: "my.example".into(), runs });
        assert_eq!((way.how, way.link.as_deref(), way.bridged), (How::FollowFromServer, Some(expected), false));
    }
    for runs in [Software::Peertube, Software::Lemmy, Software::Other] {
        let copied = link(&Iam::Fediverse { server: "my.example".into(), runs });
        assert_eq!(
            (copied.how, copied.link, copied.name.as_str()),
            (How::CopyIntoSearch, None, "@amina_b@social.example")
        );
    }
    let across = link(&Iam::Bluesky);
    assert_eq!(across.link.as_deref(), Some("https://bsky.app/profile/amina-b.social.example.ap.brid.gy"));
    assert!(across.bridged);
    assert_eq!(link(&Iam::Neither).how, How::Read);

    let law = KnownBy::typed("@law.bsky.social").unwrap();
    let iam = Iam::said("fediverse", "@me@my.example", "misskey").unwrap();
    let [across, page] = ways(&law, Some(&iam)).try_into().unwrap();
    let expected = "https://my.example/authorize-follow?acct=law.bsky.social@bsky.brid.gy";
    assert_eq!((across.link.as_deref(), across.bridged), (Some(expected), true));
    assert_eq!((page.how, page.link.as_deref()), (How::Read, Some("https://bsky.app/profile/law.bsky.social")));
    assert_eq!(ways(&law, None)[0].how, How::FollowOnBluesky);
    let call = &ways(&KnownBy::Phone { number: "+٣٤ 600 00 00".into() }, None)[0];
    assert_eq!(call.link.as_deref(), Some("tel:+346000000"));
}

#[test]
fn a_bridged_account_leads_back_to_whose_it_is() {
    let across = |typed: &str| bridged(&KnownBy::typed(typed).unwrap()).map(|known| known.written());
    assert_eq!(across("@amina_b@social.example").as_deref(), Some("@amina-b.social.example.ap.brid.gy"));
    assert_eq!(across("@amina.example").as_deref(), Some("@amina.example@bsky.brid.gy"));
    assert_eq!(across("@amina.example@bsky.brid.gy").as_deref(), Some("@amina.example"));
    // Bridgy Fed cannot make a handle of this name.
    assert_eq!(across("@_amina@social.example"), None);
    assert_eq!(across("@amina.social.example.ap.brid.gy"), None);
    assert_eq!(across("did:web:amina.example"), None);
}

#[test]
fn a_form_says_where_a_reader_is_and_what_a_member_suggests() {
    let form = |pairs: &[(&str, &str)]| PackCommand::from_form(pairs.iter().copied());
    let iam = Iam::Fediverse { server: "my.example".into(), runs: Software::Friendica };
    assert_eq!(
        form(&[("on", "fediverse"), ("server", "https://My.example/"), ("runs", "friendica")]),
        Ok(PackCommand::Look { iam: Some(iam), unfit: None })
    );
    let unfit = Some(NoServer { typed: "mine".into(), runs: Software::Mastodon });
    assert_eq!(
        form(&[("do", "look"), ("on", "fediverse"), ("server", "mine")]),
        Ok(PackCommand::Look { iam: None, unfit })
    );
    assert_eq!(form(&[("do", "look")]), Ok(PackCommand::Look { iam: None, unfit: None }));
    assert_eq!(
        form(&[("do", "take-out"), ("key", "k"), ("entry", "amina")]),
        Ok(PackCommand::TakeOut { key: "k".into(), entry: slug("amina") })
    );
    assert_eq!(form(&[("do", "take-out")]), Err(Refusal::Unreadable));
    assert_eq!(form(&[("do", "dance")]), Err(Refusal::Unreadable));
    let suggest =
        [("do", "suggest"), ("label", " Garden "), ("known-by", "https://garden.example\r\nno\r\n@g@s.example")];
    let Ok(PackCommand::Suggest { suggested, .. }) = form(&suggest) else { panic!() };
    let suggested = suggested.check().unwrap();
    let (entry, rest) = suggested.entry(&en());
    assert_eq!((entry.label, entry.known_by.len(), rest), (text("Garden"), 2, vec!["no".to_owned()]));
    assert_eq!(PackSuggested { known_by: String::new(), ..suggested.clone() }.check(), Err(Refusal::KnownByUnfit));
    assert_eq!(PackSuggested { label: "a".repeat(121), ..suggested }.check(), Err(Refusal::WordsUnfit));
}

#[test]
fn a_link_that_lets_people_in_is_refused_among_words_that_everybody_reads() {
    let (pack, kept) = pack(json!([]));
    let chat = "our chat (signal.group/#CjQKI), or https://c.example/to?u=https%3A%2F%2Ft.me%2F%2Babc";
    let of = |change: Value| {
        let mut entry = known("Amina", "@amina.example", agreed());
        entry.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        serde_json::from_value::<PackEntryDraft>(entry).unwrap().check(&pack, &kept, &nobody()).map(drop)
    };
    for change in [
        json!({ "label": { "en": chat } }),
        json!({ "why": { "en": "Soup", "es": chat } }),
        json!({ "known_by": [{ "on": "place", "place": { "en": chat } }] }),
        json!({ "known_by": [{ "on": "other", "network": "Signal", "name": "join signal.group/#CjQKI" }] }),
    ] {
        assert_eq!(of(change.clone()), Err(Refusal::LinkInWords), "{change}");
        let for_members = json!({ "audience": "members" });
        let mut change = change;
        change.as_object_mut().unwrap().extend(for_members.as_object().unwrap().clone());
        assert_eq!(of(change), Ok(()), "members may read it");
    }
    let about = PackDraft { about: text(chat), ..draft(json!([])) };
    assert_eq!(about.check(None, &[], &nobody()).map(drop), Err(Refusal::LinkInWords));
    assert_eq!(of(json!({ "why": { "en": "See signal.org, t.me/tenants (open to all)." } })), Ok(()));
}
