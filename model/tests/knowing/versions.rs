//! Two organisers with the words of a FAQ or a pack open: the second is told, and undoes nothing.

use porchlight_model::Refusal;
use porchlight_model::faq::{Faq, FaqDraft, FaqSection};
use porchlight_model::pack::PackDraft;
use serde_json::{Value, json};

use crate::pack_scene::{self, nobody, slug, text};

fn section(id: &str) -> Value {
    json!({ "id": id, "title": { "en": id } })
}

fn faq() -> Faq {
    let draft = json!({ "title": { "en": "Questions" }, "sections": [section("money")] });
    serde_json::from_value::<FaqDraft>(draft).unwrap().check(None, &[]).unwrap().0
}

#[test]
fn a_title_typed_over_an_older_faq_undoes_no_section_that_a_colleague_made() {
    let before = faq();
    let mut theirs = before.draft(None);
    theirs.sections.push(serde_json::from_value(section("people")).unwrap());
    let (now, _) = theirs.check(Some(&before), &[]).unwrap();
    assert_eq!((before.revision, now.revision), (1, 2));
    let mine = FaqDraft { title: text("All questions"), ..before.draft(None) };
    assert_eq!(mine.clone().check(Some(&now), &[]), Err(Refusal::EntryChanged));
    // Nor does one who never read it, or who has it open when it is kept no longer.
    assert_eq!(FaqDraft { revision: None, ..mine.clone() }.check(Some(&now), &[]), Err(Refusal::EntryChanged));
    assert_eq!(mine.clone().check(None, &[]), Err(Refusal::EntryChanged));
    // Whoever has read theirs may.
    let read = FaqDraft { revision: Some(2), ..mine };
    assert_eq!(read.check(Some(&now), &[]).unwrap().0.revision, 3);
}

#[test]
fn a_title_typed_over_an_older_pack_undoes_no_section_that_a_colleague_made() {
    let (before, kept) = pack_scene::pack(json!([]));
    let with_more = before.add(&kept, vec![serde_json::from_value(section("more")).unwrap()], vec![], &nobody());
    let now = with_more.unwrap().pack;
    assert_eq!((before.revision, now.revision), (1, 2));
    let mine = PackDraft { title: text("All neighbours"), ..before.draft(None) };
    assert_eq!(mine.clone().check(Some(&now), &kept, &nobody()), Err(Refusal::EntryChanged));
    let never_read = PackDraft { revision: None, ..mine.clone() };
    assert_eq!(never_read.check(Some(&now), &kept, &nobody()), Err(Refusal::EntryChanged));
    let read = PackDraft { revision: Some(2), ..mine };
    assert_eq!(read.check(Some(&now), &kept, &nobody()).unwrap().0.revision, 3);
    // What is added to sections that are there changes no words.
    assert_eq!(now.add(&kept, now.sections.clone(), vec![], &nobody()).unwrap().pack, now);
}

#[test]
fn sections_of_a_file_are_made_beside_what_a_colleague_wrote() {
    let faq = Faq { title: text("By a colleague"), ..faq() };
    let made = |sections: Value| {
        let sections: Vec<FaqSection> = serde_json::from_value(sections).unwrap();
        faq.with_sections(sections)
    };
    let more = made(json!([{ "id": "money", "title": { "en": "Other words" } }, section("people")])).unwrap();
    assert_eq!((&more.title, more.revision), (&faq.title, 2));
    let ids: Vec<_> = more.sections.iter().map(|section| (section.id.clone(), section.title.clone())).collect();
    assert_eq!(ids, [(slug("money"), text("money")), (slug("people"), text("people"))]);
    assert_eq!(made(json!([section("money")])).unwrap(), faq);
    assert_eq!(made(json!([{ "id": "people", "title": {} }])), Err(Refusal::WordsUnfit));
    assert_eq!(made(json!([section("people"), section("people")])), Err(Refusal::OptionsUnfit));
    let many: Vec<Value> = (0..60).map(|n| section(&format!("s-{n}"))).collect();
    assert_eq!(made(json!(many)), Err(Refusal::WordsUnfit));
}

#[test]
fn what_was_kept_before_there_were_versions_can_be_changed_by_whoever_reads_it() {
    let mut kept = serde_json::to_value(faq()).unwrap();
    kept.as_object_mut().unwrap().remove("revision");
    let kept: Faq = serde_json::from_value(kept).unwrap();
    assert_eq!(kept.draft(None).check(Some(&kept), &[]).unwrap().0.revision, 1);
}
