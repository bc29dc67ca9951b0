//! Questions and the FAQ at the desk: what is typed, and how a question becomes an answer for everybody.

use std::collections::BTreeSet;

use model::faq::{FaqDesk, FaqDraft, FaqEntryDraft, FaqEntryKept, FaqSection, FaqSuggested, OnFaq, Reviewed};
use model::signup::{Answers, Given};
use model::{Audience, Instant, Local, Refusal, Role, Slug, Tag, Text};
use porchlight_desk::answering::{self, Asked, Sift};

fn slug(name: &str) -> Slug {
    Slug::new(name).unwrap()
}

fn tag(tag: &str) -> Tag {
    Tag::new(tag).unwrap()
}

fn text(words: &[(&str, &str)]) -> Text {
    words.iter().map(|(lang, words)| (tag(lang), (*words).to_owned())).collect()
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn kept(id: &str, section: Option<&str>, question: &str, stale: bool) -> FaqEntryKept {
    let entry = FaqEntryDraft {
        id: Some(slug(id)),
        section: section.map(slug),
        question: text(&[("en", question), ("es", &format!("¿{question}"))]),
        answer: text(&[("en", "Yes."), ("es", "Sí.")]),
        ..answering::new_entry()
    };
    FaqEntryKept { entry, revision: 3, stale }
}

/// Two entries before all sections, and three in one; one of them was in a section that is gone.
fn faq() -> FaqDesk {
    let sections = vec![FaqSection { id: slug("visits"), title: text(&[("en", "Visits")]) }];
    let draft = FaqDraft {
        title: text(&[("en", "FAQ")]),
        about: Text::default(),
        sections: sections.clone(),
        asks: true,
        show_stale: false,
        revision: Some(4),
        entries: None,
    };
    FaqDesk {
        id: slug("help"),
        faq: draft,
        sections,
        entries: vec![
            kept("parking", Some("visits"), "Where do I park?", true),
            kept("money", None, "Does it cost anything?", false),
            kept("children", Some("visits"), "May children come?", false),
            kept("old", Some("gone"), "Is it old?", false),
            kept("dogs", Some("visits"), "May dogs come?", true),
        ],
        suggestions: Vec::new(),
        now: Instant(0),
    }
}

fn today() -> Reviewed {
    Reviewed { on: Local::new("2027-03-01").unwrap(), by: Role::Greeter }
}

fn told(fields: &[(&str, &str)]) -> Result<OnFaq, Refusal> {
    answering::command(&pairs(fields), &faq(), today())
}

#[test]
fn a_greeter_keeps_an_answer_in_every_language_of_the_group() {
    let fields = [
        ("do", "put"),
        ("entry", "money"),
        ("revision", "3"),
        ("question.en", "Does it cost anything?"),
        ("question.es", "¿Cuesta algo?"),
        ("question.ar", " "),
        ("answer.en", "No."),
        ("answer.es", "No."),
        ("section", "visits"),
        ("audience", "circles"),
        ("circles", "kitchen, coordination"),
        ("related", "parking, dogs"),
        ("reviewed", "yes"),
    ];
    let Ok(OnFaq::Put { entry, revision, suggestion }) = told(&fields) else { panic!("no entry") };
    assert_eq!((revision, suggestion), (Some(3), None));
    assert_eq!(entry.id, Some(slug("money")));
    assert_eq!(entry.question.0.len(), 2, "a language in which nothing was typed is left out");
    assert_eq!(entry.audience, Some(Audience::Circles(BTreeSet::from([slug("kitchen"), slug("coordination")]))));
    assert_eq!(entry.reviewed, Some(today()));
    assert_eq!(BTreeSet::from_iter(entry.related), BTreeSet::from([slug("parking"), slug("dogs")]));
    let nobody = [("do", "put"), ("question.en", "Who?"), ("audience", "circles")];
    assert_eq!(told(&nobody), Err(Refusal::CircleMissing));
    let new = told(&[("do", "put"), ("question.en", "Who?"), ("suggestion", "4")]).unwrap();
    let OnFaq::Put { entry, revision: None, suggestion: Some(4) } = new else { panic!("no new entry") };
    assert_eq!((entry.id, entry.reviewed, entry.audience), (None, None, Some(Audience::Everyone)));
}

#[test]
fn an_answer_goes_up_and_down_within_its_section() {
    let to = |what: &str, entry: &str| match told(&[("do", what), ("entry", entry)]).unwrap() {
        OnFaq::Move { before, .. } => before.map(|before| before.to_string()),
        other => panic!("{other:?}"),
    };
    assert_eq!(to("up", "children").as_deref(), Some("parking"));
    assert_eq!(to("down", "parking").as_deref(), Some("dogs"), "past the next one of its section");
    assert_eq!(to("down", "children"), None, "to the end");
    assert_eq!(to("up", "parking").as_deref(), Some("children"), "the first stays the first");
    assert_eq!(to("up", "old").as_deref(), Some("money"), "what is in no section that there is stands before them all");
    assert_eq!(told(&[("do", "up"), ("entry", "nothing")]), Err(Refusal::NotFound));
    assert_eq!(told(&[("do", "paint")]), Err(Refusal::Unreadable));
}

#[test]
fn a_greeter_finds_what_nobody_has_looked_at_and_what_has_certain_words() {
    let faq = faq();
    let found = |sift: &Sift| {
        let found = answering::in_order(&faq).filter(|kept| sift.lets(kept));
        found.map(|kept| kept.entry.id.as_ref().unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(found(&Sift::default()), ["money", "old", "parking", "children", "dogs"]);
    assert_eq!(found(&Sift { stale: true, words: String::new() }), ["parking", "dogs"]);
    assert_eq!(found(&Sift { stale: false, words: " MAY ".into() }), ["children", "dogs"]);
    assert_eq!(found(&Sift { stale: true, words: "may".into() }), ["dogs"]);
}

fn asked(about: &str) -> Asked {
    let answers = Answers(vec![
        (slug("about"), Given::Words(about.into())),
        (slug("question"), Given::Words("¿Puedo venir\ncon mi perro?".into())),
    ]);
    Asked::of(&answers, &tag("es"), vec![(tag("es"), "Sí, con correa.".into()), (tag("en"), "On a lead.".into())])
}

#[test]
fn a_question_that_was_answered_begins_an_entry_in_its_own_languages() {
    let entry = asked("").entry(None);
    assert_eq!(entry.question, text(&[("es", "¿Puedo venir con mi perro?")]));
    assert_eq!(entry.answer, text(&[("es", "Sí, con correa."), ("en", "On a lead.")]));
    assert!(entry.id.is_none() && entry.reviewed.is_none());
    let long = Asked { question: "word ".repeat(200), ..asked("") };
    let begun = long.entry(None).question;
    assert!(begun.longest() <= 300 && begun.0.values().all(|words| words.ends_with("word")), "cut after a word");
}

#[test]
fn a_question_about_an_answer_makes_that_one_better() {
    let faq = faq();
    let about = |words: &str| asked(words).is_about(&faq.entries).map(ToString::to_string);
    assert_eq!(about(" may dogs come? ").as_deref(), Some("dogs"));
    assert_eq!(about("¿May dogs come?").as_deref(), Some("dogs"), "in any language");
    assert_eq!(about("dogs").as_deref(), Some("dogs"), "or its name in addresses");
    assert_eq!((about(""), about("cats")), (None, None));
    let dogs = &faq.entries[4].entry;
    let better = asked("dogs").entry(Some(dogs));
    assert_eq!((&better.id, &better.question), (&dogs.id, &dogs.question));
    assert_eq!(better.answer, text(&[("en", "Yes.\n\nOn a lead."), ("es", "Sí.\n\nSí, con correa.")]));
}

#[test]
fn a_form_that_a_group_has_changed_still_holds_a_question() {
    let answers = Answers(vec![(slug("reach"), Given::YesNo(true)), (slug("ask"), Given::Words("When?".into()))]);
    assert_eq!(Asked::of(&answers, &tag("en"), Vec::new()).question, "When?");
    assert_eq!(Asked::of(&Answers(Vec::new()), &tag("en"), Vec::new()).question, "");
}

#[test]
fn a_members_words_take_the_place_of_those_in_their_language() {
    let faq = faq();
    let words = |question: &str, answer: &str| FaqSuggested {
        entry: Some(slug("dogs")),
        question: question.into(),
        answer: answer.into(),
        lang: Some(tag("es")),
    };
    let better = answering::suggested(&words("¿Y los perros?", ""), &tag("en"), Some(&faq.entries[4].entry));
    assert_eq!(better.question, text(&[("en", "May dogs come?"), ("es", "¿Y los perros?")]));
    assert_eq!(better.answer, faq.entries[4].entry.answer, "an answer left empty leaves it as it is");
    let new = answering::suggested(&FaqSuggested { lang: None, ..words("Who?", "We.") }, &tag("en"), None);
    assert_eq!((new.id, new.question, new.answer), (None, text(&[("en", "Who?")]), text(&[("en", "We.")])));
}

#[test]
fn only_what_was_ticked_is_added_and_an_unknown_section_is_left_out() {
    let faq = faq();
    let entries: Vec<FaqEntryDraft> = faq.entries.iter().map(|kept| kept.entry.clone()).collect();
    let fields = pairs(&[("entry", "3"), ("entry", "0"), ("entry", "99"), ("entry", "x")]);
    let added = answering::chosen(&fields, &entries, &faq);
    let said: Vec<_> = added.iter().map(|entry| (entry.id.clone().unwrap(), entry.section.clone())).collect();
    assert_eq!(said, [(slug("parking"), Some(slug("visits"))), (slug("old"), None)]);
    let found = [FaqSection { id: slug("new"), title: Text::default() }, faq.sections[0].clone()];
    let missing = answering::missing_sections(&found, &faq.sections);
    assert_eq!(missing.iter().map(|section| section.id.as_str()).collect::<Vec<_>>(), ["new"]);
}

#[test]
fn a_file_opens_no_answer_to_more_people_and_new_ones_are_for_members_unless_somebody_says_otherwise() {
    let mut faq = faq();
    faq.entries[1].entry.audience = Some(Audience::Members);
    let read = |id: Option<&str>, audience| FaqEntryDraft {
        id: id.map(slug),
        question: text(&[("en", "Does it cost anything?")]),
        audience,
        ..answering::new_entry()
    };
    let file = [
        read(Some("money"), Some(Audience::Everyone)),
        read(Some("money"), None),
        read(Some("parking"), Some(Audience::Members)),
        read(Some("parking"), None),
        read(None, None),
        read(Some("new"), Some(Audience::Everyone)),
    ];
    let all: Vec<(String, String)> = (0..file.len()).map(|at| ("entry".to_owned(), at.to_string())).collect();
    let will_see = |fields: Vec<(String, String)>| {
        let chosen = answering::chosen(&fields, &file, &faq).into_iter();
        chosen.map(|entry| if entry.audience == Some(Audience::Everyone) { 'e' } else { 'm' }).collect::<String>()
    };
    assert_eq!(will_see(all.clone()), "mmmeme");
    assert_eq!(will_see([all, pairs(&[("unsaid", "everyone")])].concat()), "mmmeee", "and opens nothing that is there");
    assert_eq!(answering::replaced(&faq, &file[0]), Some(&faq.entries[1]));
    assert_eq!(answering::replaced(&faq, &file[4]), None);
}

#[test]
fn an_answer_whose_address_names_somebody_gets_another_one_and_stays_where_it_was() {
    let mut faq = faq();
    faq.entries[4].entry.id = Some(slug("may-rosa-bring-her-dog"));
    faq.entries[0].entry.related = vec![slug("may-rosa-bring-her-dog"), slug("children")];
    let old = slug("may-rosa-bring-her-dog");
    let steps = answering::readdressed(&faq, &old).unwrap();
    let [put, there, gone, linked] = steps.as_slice() else { panic!("four steps") };
    let OnFaq::Put { entry, revision: None, suggestion: None } = put else { panic!("a new one") };
    assert_eq!((&entry.id, &entry.question), (&Some(slug("may-dogs-come")), &faq.entries[4].entry.question));
    assert_eq!(*there, OnFaq::Move { entry: slug("may-dogs-come"), before: Some(old.clone()) });
    assert_eq!(*gone, OnFaq::Drop { entry: old }, "only then");
    let OnFaq::Put { entry, revision: Some(3), .. } = linked else { panic!("what names it") };
    assert_eq!(entry.related, [slug("may-dogs-come"), slug("children")]);
    let same = answering::readdressed(&faq, &slug("parking")).unwrap();
    let OnFaq::Put { entry, .. } = &same[0] else { panic!("a new one") };
    assert_eq!(entry.id, Some(slug("where-do-i-park")));
    assert_eq!(answering::readdressed(&faq, &slug("gone")), None);
}

#[test]
fn a_long_file_is_added_part_by_part() {
    let entry =
        |letters: usize| FaqEntryDraft { answer: text(&[("en", &"a".repeat(letters))]), ..answering::new_entry() };
    assert_eq!(answering::at_once(&vec![entry(400); 2_000]), 200);
    assert_eq!(answering::at_once(&vec![entry(20_000); 40]), 10);
    assert_eq!(answering::at_once(&vec![entry(400_000); 2]), 1, "one at least");
    assert_eq!(answering::at_once(&[]), 0);
}

#[test]
fn a_section_of_a_file_that_is_called_like_one_of_ours_is_that_one() {
    let file = "# Help\n\n## Visits\n\n### Where is it?\n\nHere.\n\n## Money\n\n### How much?\n\nNothing.\n";
    let reading = model::faq::formats::read(file, None, &tag("en"));
    let ours = [FaqSection { id: slug("coming-here"), title: text(&[("en", "Visits")]) }];
    let reading = answering::aligned(reading, &ours);
    let sections: Vec<_> = reading.entries.iter().map(|entry| entry.section.clone().unwrap().to_string()).collect();
    assert_eq!(sections, ["coming-here", "money"]);
    let missing = answering::missing_sections(&reading.sections, &ours);
    assert_eq!(missing.iter().map(|section| section.id.as_str()).collect::<Vec<_>>(), ["money"]);
}

#[test]
fn an_organiser_changes_a_faq_and_its_sections() {
    let draft = answering::faq(&pairs(&[
        ("title.en", "Questions"),
        ("section.0.id", "visits"),
        ("section.0.title.en", "Coming to visit"),
        ("section.1.title.en", "Money"),
        ("section.2.title.en", ""),
        ("show-stale", "yes"),
    ]));
    let sections: Vec<&str> = draft.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(
        sections,
        ["visits", "money"],
        "one keeps its name, whatever its heading; one without a heading is none"
    );
    assert!(draft.show_stale && !draft.asks && draft.entries.is_none());
}
