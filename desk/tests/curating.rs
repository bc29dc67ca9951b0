//! What curators type, what of a file they take in, and what of a pack goes into one.

use model::faq::Reviewed;
use model::pack::formats::{Format, UnreadWhy, Writing, read, write};
use model::pack::{Consent, KnownBy, OnPack, PackDesk, PackEntryDraft, PackEntryKept, PackSection};
use model::{Audience, Instant, Local, Refusal, Role, Slug, Tag, Text};
use porchlight_desk::carrying::{AT_ONCE, Arrived, Known, Whom, carried};
use porchlight_desk::curating::{self, Curator, KINDS, Sift, blank, command, followed, kind, parts, shown};
use porchlight_desk::typed::Rows;
use serde_json::json;

fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

fn en() -> Tag {
    Tag::new("en").unwrap()
}

fn day(day: &str) -> Local {
    Local::new(day).unwrap()
}

fn text(words: &str) -> Text {
    [(en(), words.to_owned())].into_iter().collect()
}

fn ana() -> Curator<'static> {
    Curator { name: "Ana", today: day("2026-11-22") }
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn kept(id: &str, section: Option<&str>, address: &str, consent: Consent) -> PackEntryKept {
    let known_by = vec![KnownBy::typed(address).unwrap()];
    let entry = PackEntryDraft { id: Some(slug(id)), consent, ..PackEntryDraft::new(text(id), known_by) };
    PackEntryKept { entry: PackEntryDraft { section: section.map(slug), ..entry }, revision: 3, just_removed: false }
}

/// Two in the kitchen, two of no section, one of a section that there is not any more.
fn around_here() -> PackDesk {
    let pack = json!({
        "title": { "en": "Around here" },
        "sections": [{ "id": "kitchen", "title": { "en": "Kitchen" } }],
    });
    let agreed = Consent::Agreed { on: day("2026-05-01"), by: "Bo".into() };
    PackDesk {
        id: slug("around-here"),
        pack: serde_json::from_value(pack).unwrap(),
        entries: vec![
            kept("soup", Some("kitchen"), "@soup@example.org", Consent::Organisation),
            kept("luz", None, "@luz.bsky.social", Consent::Asked { on: None }),
            kept("bread", Some("kitchen"), "@bread@example.org", agreed),
            kept("old", Some("gone"), "https://old.example.org/", Consent::Declined { on: day("2026-02-03") }),
            kept("chat", None, "https://signal.group/#abc", Consent::Organisation),
        ],
        suggestions: Vec::new(),
        left_out: 0,
        fetches: true,
        now: Instant(1_795_000_000_000),
    }
}

fn names<'a>(of: impl Iterator<Item = &'a PackEntryKept>) -> Vec<&'a str> {
    of.filter_map(|kept| kept.entry.id.as_ref().map(Slug::as_str)).collect()
}

#[test]
fn a_curator_writes_down_who_somebody_is_and_what_they_said() {
    let sent = pairs(&[
        ("do", "put"),
        ("entry", "bread"),
        ("revision", "3"),
        ("label.en", "The bakery"),
        ("label.es", "La panadería"),
        ("why.en", ""),
        ("known.0.kind", "fediverse"),
        ("known.0.value", "https://example.org/@bread"),
        ("known.4.kind", "place"),
        ("known.4.place.en", "12 Mill Lane"),
        ("known.2.kind", "web"),
        ("known.2.value", "bread.example.org/opening"),
        ("known.3.kind", "web"),
        ("known.3.value", ""),
        ("section", "kitchen"),
        ("audience", "members"),
        ("consent", "agreed"),
        ("consent-on", ""),
        ("consent-by", ""),
    ]);
    let Ok(OnPack::Put { entry, revision, suggestion }) = command(&sent, &around_here(), &ana()) else {
        panic!("it is read")
    };
    assert_eq!((entry.id, revision, suggestion), (Some(slug("bread")), Some(3), None));
    assert_eq!(entry.label.0.len(), 2);
    assert!(entry.why.is_empty() && entry.audience == Audience::Members && entry.section == Some(slug("kitchen")));
    assert_eq!(entry.consent, Consent::Agreed { on: day("2026-11-22"), by: "Ana".into() }, "to her, today");
    let written: Vec<String> = entry.known_by.iter().map(KnownBy::written).collect();
    assert_eq!(written, ["@bread@example.org", "12 Mill Lane", "https://bread.example.org/opening"]);
}

#[test]
fn what_could_be_no_address_is_said_before_it_is_sent() {
    let with = |more: &[(&str, &str)]| {
        let mut sent = pairs(&[("do", "put"), ("label.en", "Luz"), ("consent", "organisation")]);
        sent.extend(pairs(more));
        command(&sent, &around_here(), &ana())
    };
    assert_eq!(with(&[]), Err(Refusal::KnownByUnfit), "nobody could be led anywhere");
    assert_eq!(with(&[("known.0.kind", "bluesky"), ("known.0.value", "good morning")]), Err(Refusal::KnownByUnfit));
    let known = [("known.0.kind", "bluesky"), ("known.0.value", "@luz.bsky.social")];
    assert!(with(&known).is_ok());
    let circles = [known.as_slice(), &[("audience", "circles"), ("circles", "")]].concat();
    assert_eq!(with(&circles), Err(Refusal::CircleMissing));
    let never = [known.as_slice(), &[("consent-on", "someday")]].concat();
    assert_eq!(with(&never), Err(Refusal::TimesUnfit));
}

#[test]
fn every_kind_of_name_is_typed_and_read_back() {
    let typed = [
        ("bluesky", "luz.bsky.social"),
        ("fediverse", "luz@example.org"),
        ("web", "https://example.org/"),
        ("feed", "https://example.org/feed.xml"),
        ("private", "https://signal.group/#abc"),
        ("phone", "+1 555 0100"),
        ("other", "luz"),
        ("domain", "example.org"),
    ];
    for (of, value) in typed {
        let mut sent = pairs(&[("do", "put"), ("label.en", "Luz"), ("known.7.network", "Matrix")]);
        sent.extend(pairs(&[("known.7.kind", of), ("known.7.value", value)]));
        let Ok(OnPack::Put { entry, .. }) = command(&sent, &around_here(), &ana()) else { panic!("{of} is read") };
        let [known] = entry.known_by.as_slice() else { panic!("there is one") };
        assert_eq!(kind(known), of);
        assert!(parts(known).iter().any(|(name, _, stands)| *name == "value" && *stands == value), "{of}");
    }
    assert!(KINDS.iter().all(|of| kind(&blank(of)) == *of));
}

#[test]
fn how_somebody_follows_an_account_stays_with_them_when_it_is_edited_and_when_it_is_handed_on() {
    let file =
        "Account address,Show boosts,Notify on new posts,Languages\nbread@example.org,false,true,\"en, zh-TW\"\n";
    let mut pack = around_here();
    pack.entries[2].entry.known_by = read(file, None, &en()).entries.remove(0).known_by;
    let typed = |pack: &PackDesk, address: &str| {
        let followed = followed(&pack.entries[2].entry.known_by[0]).unwrap();
        let mut sent = pairs(&[("do", "put"), ("label.en", "Bread"), ("known.0.kind", "fediverse")]);
        sent.extend(pairs(&[("known.0.value", address), ("known.0.followed", &followed)]));
        command(&sent, pack, &ana())
    };
    assert_eq!(typed(&pack, "").err(), Some(Refusal::KnownByUnfit), "an account that is taken out leaves nothing");
    let Ok(OnPack::Put { entry, .. }) = typed(&pack, "bread@example.org") else { panic!("it is read") };
    pack.entries[2].entry.known_by = entry.known_by;
    let written = |whom| {
        let writing = Writing { langs: &[en()], now: Instant(0), owner: None };
        write(Format::MastodonFollowing, &carried(&pack, whom, Format::MastodonFollowing), &writing).unwrap().text
    };
    assert!(written(Whom::Curators).contains("bread@example.org,false,true,\"en, zh-TW\"\n"));
    assert!(written(Whom::Everyone).contains("bread@example.org,true,false,\n"), "others follow as they like");
}

#[test]
fn an_entry_goes_up_and_down_within_its_section() {
    let go = |what: &str, entry: &str| command(&pairs(&[("do", what), ("entry", entry)]), &around_here(), &ana());
    let to = |entry: &str, before: Option<&str>| Ok(OnPack::Move { entry: slug(entry), before: before.map(slug) });
    assert_eq!(go("up", "bread"), to("bread", Some("soup")));
    assert_eq!(go("up", "soup"), to("soup", Some("bread")), "the first stays the first");
    assert_eq!(go("down", "soup"), to("soup", None));
    assert_eq!(go("down", "luz"), to("luz", Some("chat")), "one of a section that is gone stands before them all");
    assert_eq!(go("up", "nobody"), Err(Refusal::NotFound));
}

#[test]
fn somebody_who_has_another_name_now_gets_an_address_without_the_old_one() {
    let mut pack = around_here();
    pack.entries[1].entry.label = text("Marigold");
    let steps = curating::readdressed(&pack, &slug("luz")).unwrap();
    let [OnPack::Put { entry, revision: None, suggestion: None }, there, gone] = steps.as_slice() else {
        panic!("three steps")
    };
    assert_eq!((&entry.id, &entry.known_by), (&Some(slug("marigold")), &pack.entries[1].entry.known_by));
    assert_eq!(*there, OnPack::Move { entry: slug("marigold"), before: Some(slug("luz")) });
    assert_eq!(*gone, OnPack::Drop { entry: slug("luz") });
}

#[test]
fn a_curator_looks_at_those_who_have_not_agreed_or_were_long_not_checked() {
    let mut pack = around_here();
    let checked = |on: &str| Some(Reviewed { on: day(on), by: Role::Greeter });
    pack.entries[0].entry.checked = checked("2026-11-01");
    pack.entries[2].entry.checked = checked("2026-05-01");
    pack.entries[2].entry.audience = Audience::Members;
    let look = |section: Option<&Slug>, sift| names(shown(&pack, section, sift, ana().today)).join(" ");
    let kitchen = slug("kitchen");
    assert_eq!(look(None, Sift::All), "luz old chat");
    assert_eq!(look(Some(&kitchen), Sift::All), "soup bread");
    assert_eq!(look(None, Sift::NotAgreed), "luz");
    assert_eq!(look(Some(&kitchen), Sift::Unchecked), "bread");
    assert_eq!(look(Some(&kitchen), Sift::MembersOnly), "bread");
}

#[test]
fn a_pack_is_named_after_what_it_is_called() {
    assert_eq!(curating::name_for("", &text("Around here")), Ok(slug("around-here")));
    assert_eq!(curating::name_for("Our Friends", &text("Around here")), Ok(slug("our-friends")));
    assert_eq!(curating::name_for("", &text("من حولنا")), Ok(slug("starter-pack")));
    assert_eq!(curating::name_for("around", &Text::default()), Err(Refusal::WordsUnfit));
    let sent = pairs(&[
        ("title.en", "Around here"),
        ("purpose", "block"),
        ("section.1.title.en", "Kitchen"),
        ("section.0.id", "kitchen"),
        ("section.0.title.en", "Food"),
        ("section.2.title.en", " "),
    ]);
    let sections: Vec<String> = curating::pack(&sent).sections.iter().map(|section| section.id.to_string()).collect();
    assert_eq!(sections, ["kitchen-2", "kitchen"], "in their order, and a name never means two");
}

#[test]
fn a_row_that_is_taken_out_leaves_the_others_as_they_are() {
    let mut rows = Rows::of(["a", "b", "c"]);
    rows.remove(1);
    rows.add("d");
    rows.set(0, "e");
    assert_eq!(rows.iter().collect::<Vec<_>>(), [(0, &"e"), (2, &"c"), (3, &"d")]);
}

#[test]
fn what_was_not_understood_is_shown_line_by_line_in_its_own_words() {
    let pasted = "@new@example.org\ngood morning everybody\n@luz.bsky.social\nhttps://old.example.org/\n";
    let arrived = Arrived::of(read(pasted, None, &en()), pasted);
    let [trouble] = arrived.reading.troubles.as_slice() else { panic!("one line was not understood") };
    assert_eq!((trouble.line, trouble.why), (2, UnreadWhy::NoAddress));
    assert_eq!(arrived.lines.get(&2).map(String::as_str), Some("good morning everybody"));
    assert_eq!(arrived.lines.len(), 1, "nothing else of it is kept");
    let known: Vec<Known> = arrived.now(&around_here()).map(|(_, known)| known).collect();
    assert_eq!(known, [Known::New, Known::There, Known::SaidNo]);
    let fetched = Arrived::of(read(pasted, None, &en()), "");
    assert!(fetched.lines.is_empty(), "of what was fetched there are no words");
}

#[test]
fn everybody_who_is_added_is_to_be_asked_unless_they_are_an_organisation() {
    let pasted = "@one@example.org\n@two@example.org\n@three@example.org\n";
    let arrived = Arrived::of(read(pasted, None, &en()), pasted);
    let ticked = pairs(&[("take", "0"), ("take", "2"), ("organisation", "2"), ("section", "kitchen")]);
    let OnPack::Add { entries, sections } = arrived.ticked(&around_here(), &ticked) else { panic!("they are added") };
    let consents: Vec<&Consent> = entries.iter().map(|entry| &entry.consent).collect();
    assert_eq!(consents, [&Consent::Asked { on: None }, &Consent::Organisation]);
    assert!(entries.iter().all(|entry| entry.section == Some(slug("kitchen"))) && sections.is_empty());
}

#[test]
fn a_file_of_ours_says_who_agreed_only_if_somebody_wants_it() {
    let whole = carried(&around_here(), Whom::Curators, Format::Porchlight);
    let writing = Writing { langs: &[en()], now: Instant(0), owner: None };
    let file = write(Format::Porchlight, &whole, &writing).unwrap().text;
    let arrived = Arrived::of(read(&file, None, &en()), &file);
    assert_eq!(arrived.reading.entries.len(), 5, "it loses nothing");
    let all: Vec<(String, String)> = (0..5).map(|at| ("take".to_owned(), at.to_string())).collect();
    let consents = |pairs: &[(String, String)]| match arrived.ticked(&around_here(), pairs) {
        OnPack::Add { entries, sections } => {
            assert_eq!(sections.len(), 1, "with the section that they stand in");
            entries.into_iter().map(|entry| entry.consent).collect::<Vec<_>>()
        }
        _ => panic!("they are added"),
    };
    assert!(consents(&all).iter().all(|consent| *consent == Consent::Asked { on: None }));
    let as_said = [all, pairs(&[("as-said", "yes")])].concat();
    assert_eq!(consents(&as_said)[3], Consent::Declined { on: day("2026-02-03") });
}

#[test]
fn a_long_file_is_added_part_by_part() {
    let pasted: String = (0..AT_ONCE + 3).map(|n| format!("@n{n}@example.org\n")).collect();
    let mut arrived = Arrived::of(read(&pasted, None, &en()), &pasted);
    assert_eq!(arrived.now(&around_here()).count(), AT_ONCE);
    arrived.go_on(AT_ONCE - 2, 2);
    assert_eq!((arrived.now(&around_here()).count(), arrived.added), (3, AT_ONCE - 2));
    arrived.go_on(2, 1);
    assert_eq!(arrived.now(&around_here()).count(), 0);
    assert_eq!((arrived.added, arrived.left_out), (AT_ONCE, 3), "the report counts whoever said no");
}

#[test]
fn a_file_for_anybody_holds_only_what_anybody_sees() {
    let of = |whom, format| {
        let entries = carried(&around_here(), whom, format).entries.unwrap();
        entries.iter().map(|entry| entry.id.as_ref().unwrap().to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of(Whom::Everyone, Format::Porchlight), "soup bread", "no link that is for members");
    assert_eq!(
        of(Whom::Members, Format::Plain),
        "soup luz bread",
        "nobody who said no, and no link that lets people in"
    );
    assert_eq!(of(Whom::Curators, Format::Porchlight), "soup luz bread old chat");
    assert_eq!(
        of(Whom::Curators, Format::Plain),
        "soup luz bread chat",
        "a file that cannot say no holds no such name"
    );
}

#[test]
fn a_file_that_is_handed_on_says_neither_who_spoke_with_whom_nor_what_only_members_talk_about() {
    let mut pack = around_here();
    let section = |id: &str, title: &str| PackSection { id: slug(id), title: text(title) };
    pack.pack.sections.extend([section("chats", "Where we plan"), section("nobody", "Still empty")]);
    pack.entries[1].entry.section = Some(slug("chats"));
    let written = |whom| {
        let writing = Writing { langs: &[en()], now: Instant(0), owner: None };
        write(Format::Porchlight, &carried(&pack, whom, Format::Porchlight), &writing).unwrap().text
    };
    let (everyone, members) = (written(Whom::Everyone), written(Whom::Members));
    assert!(everyone.contains("Kitchen") && everyone.contains("bread") && !everyone.contains("Where we plan"));
    assert!(members.contains("Where we plan"), "members see who is in it");
    for handed_on in [&everyone, &members] {
        for kept_here in ["agreed", "Bo", "2026-05-01", "Still empty", "signal.group"] {
            assert!(!handed_on.contains(kept_here), "{kept_here}");
        }
    }
    let kept = written(Whom::Curators);
    assert!(kept.contains("Bo") && kept.contains("Still empty") && kept.contains("signal.group"), "ours loses nothing");
}
