//! FAQs as the server draws them, and as the HTML parser of a browser reads them.
#![cfg(feature = "ssr")]

#[allow(dead_code)] // Not every file of tests needs all of it.
mod shown;

use model::faq::{FaqDraft, FaqIndex, FaqSearch, FaqView, FaqWanted};
use model::{Actor, GroupDraft, Instant, Local, Slug, Tag};
use scraper::Html;
use serde_json::{Value, json};
use shown::page::{
    EXIT, NASTY, all, are_read_as_written, drawn, has, is_not_sent_twice, is_well_named, leaves_quickly, paragraph,
    plain, with,
};
use widgets::Dress;

fn entry(id: &str, besides: Value) -> Value {
    let entry = json!({ "id": id, "question": { "en": format!("What about {id}? {NASTY}") },
        "answer": { "en": paragraph(NASTY), "es": paragraph("Sí.") } });
    with(entry, besides)
}

fn view(besides: Value) -> FaqView {
    let section = |id: &str, entries: Vec<Value>| json!({ "id": id, "title": { "en": format!("Part {id}") }, "total": 2, "entries": entries });
    let loose = entry("title", json!({ "related": [{ "id": "dues", "question": { "en": "What are dues?" } }] }));
    let checked = json!({ "reviewed": { "on": "2026-05-03", "by": "greeter" }, "stale": true, "members_only": true });
    let spanish = json!({ "question": { "es": "¿Cuánto?" }, "answer": { "es": paragraph("Nada.") } });
    let view = json!({
        "group": "riverside", "group_name": { "en": "Riverside" }, "discreet": { "en": "R" }, "languages": ["en", "es", "ar"],
        "id": "main", "title": { "en": "Questions" }, "about": { "en": paragraph(NASTY) },
        "sections": [
            { "id": null, "title": {}, "total": 1, "entries": [loose] },
            section("money", vec![entry("dues", checked), entry("much", spanish)]),
            section("meeting", vec![entry("when", json!({}))]),
            section("later", vec![]),
        ],
        "total": 61, "from": 0, "next": 40, "for_members": 2, "asks": "questions",
        "viewer": { "role": null }, "zone": "UTC", "now": 1_795_100_000_000_i64, "key": "00".repeat(16),
    });
    serde_json::from_value(with(view, besides)).unwrap()
}

fn member(besides: Value) -> FaqView {
    let theirs = json!({ "viewer": { "role": "member", "name": "Bo" }, "for_members": 0, "may_suggest": true });
    view(with(theirs, besides))
}

fn attempt(entry: Option<&str>, refusal: Option<&str>) -> Value {
    let suggested = json!({ "entry": entry, "question": "My \"words\"?", "answer": "</textarea>Mine.", "lang": "es" });
    json!({ "attempt": { "suggested": suggested, "refusal": refusal }, "opened": entry })
}

fn found(total: u64) -> Value {
    let question = json!({ "lang": "en", "pieces": [format!("{NASTY} "), "dues", "?"] });
    let excerpt = json!({ "lang": "ar", "pieces": ["", format!("</mark>{NASTY}"), "…"] });
    let hit = json!({ "hit": { "question": question, "excerpt": excerpt } });
    let entries = if total == 0 { vec![] } else { vec![entry("dues", hit)] };
    json!({ "sections": [], "next": null, "found": { "words": "\"dues\"", "total": total, "entries": entries } })
}

fn states() -> Vec<(&'static str, FaqView)> {
    let nothing = json!({ "sections": [], "total": 0, "next": null, "asks": null });
    vec![
        ("public", view(json!({}))),
        ("opened", view(json!({ "opened": "dues", "from": 40, "next": null }))),
        ("empty", view(nothing)),
        ("found", view(found(1))),
        ("found many", view(found(70))),
        ("found nothing", view(found(0))),
        ("member", member(json!({}))),
        ("thanked", member(attempt(None, None))),
        ("refused", member(attempt(Some("dues"), Some("refusal-words-unfit")))),
    ]
}

#[test]
fn a_browser_reads_every_faq_as_it_was_written() {
    are_read_as_written(states());
}

#[test]
fn no_two_elements_of_a_faq_have_one_id_and_every_name_names_something() {
    for (state, view) in states() {
        is_well_named(&Html::parse_fragment(&drawn(view, Dress::Page, "en")), state);
    }
}

#[test]
fn a_question_is_a_heading_that_opens_its_answer() {
    let page = Html::parse_fragment(&drawn(view(json!({})), Dress::Page, "en"));
    assert_eq!(all(&page, "details.faq-entry > summary h2, details.faq-entry > summary h3").len(), 4);
    // Before all sections one level higher than within them; on somebody's page one lower.
    assert!(
        !all(&page, "#faq-main-title > summary h2").is_empty() && !all(&page, "#faq-main-dues > summary h3").is_empty()
    );
    assert!(has(&drawn(view(json!({})), Dress::Embed, "en"), "#faq-main-dues > summary h4"));
    assert!(all(&page, "details.faq-entry[open]").is_empty());
    // A section of which nothing is on this page has no heading here, and a link that leads to it.
    assert!(all(&page, "[data-part=later]").is_empty());
    let link = all(&page, "a[data-section=later]")[0].value().attr("href").unwrap().to_owned();
    assert_eq!(link, "/riverside/faq/main?lang=en&section=later#in-faq-main-section-later");
}

#[test]
fn an_answer_that_an_address_names_is_open_and_no_other_is() {
    let page = Html::parse_fragment(&drawn(view(json!({ "opened": "dues" })), Dress::Page, "en"));
    let open: Vec<_> = all(&page, "details.faq-entry[open]").iter().filter_map(|entry| entry.value().id()).collect();
    assert_eq!(open, ["faq-main-dues"]);
    let own = all(&page, "#faq-main-dues a[data-asleep]")[0].value().attr("href").unwrap();
    assert_eq!(own, "https://porch.example/riverside/faq/main?answer=dues#faq-main-dues");
}

#[test]
fn an_answer_says_for_whom_it_is_who_checked_it_and_that_it_may_be_old() {
    let page = plain(&drawn(view(json!({})), Dress::Page, "en"));
    for said in ["For members", "A greeter checked this on ", "Nobody has checked this for more than six months."] {
        assert_eq!(page.matches(said).count(), 1, "{said}");
    }
    assert!(page.contains("2 more answers are for members.") && page.contains("join?to=faq/main"));
    // In another language it says so, and is never hidden for want of a translation.
    assert!(has(&page, "#faq-main-much summary [lang=es][dir=ltr]") && has(&page, "#faq-main-much .in-language"));
}

#[test]
fn what_needs_a_script_is_hidden_until_there_is_one() {
    let page = Html::parse_fragment(&drawn(member(json!({})), Dress::Page, "en"));
    let hidden = all(&page, "button[data-do], [data-asking], [data-leave]");
    assert!(hidden.len() > 8);
    for part in hidden {
        let within = |node: scraper::ElementRef<'_>| node.value().attr("hidden").is_some();
        assert!(within(part) || part.ancestors().filter_map(scraper::ElementRef::wrap).any(within), "{}", part.html());
    }
    for works in
        ["form[role=search][method=post] [name=words]", "[data-more] a[href*='from=40']", "a[href$='#about=main/much']"]
    {
        assert!(!all(&page, works).is_empty(), "{works}");
    }
    assert!(all(&page, "a[href*='about=main/dues']").is_empty(), "what only members read stands in no address");
}

#[test]
fn what_was_found_is_counted_and_its_words_stay_in_the_field() {
    let page = plain(&drawn(view(found(70)), Dress::Page, "en"));
    assert!(page.contains("Answers found: 70.") && page.contains("These are the 1 that fit best."), "{page}");
    assert!(has(&page, "[name=words][value='\"dues\"']") && has(&page, "[data-leave]:not([hidden])"));
    assert!(!has(&page, "[data-all] *"));
    assert!(drawn(view(found(0)), Dress::Page, "en").contains("Nothing found."));
}

/// A FAQ of one answer, in which somebody searched.
fn searched(lang: &str, question: &str, answer: &str, words: &str) -> FaqView {
    let (slug, prefs) = (|name: &str| Slug::new(name).unwrap(), [Tag::new(lang).unwrap()]);
    let group: GroupDraft = serde_json::from_value(json!({ "name": { "en": "R" }, "languages": ["en"] })).unwrap();
    let entry = json!({ "id": "it", "question": { lang: question }, "answer": { lang: answer } });
    let draft: FaqDraft = serde_json::from_value(json!({ "title": { "en": "Q" }, "entries": [entry] })).unwrap();
    let (faq, entries) = draft.check(None, &[]).unwrap();
    let (entries, at) = (entries.unwrap(), (Local::new("2027-06-01").unwrap(), Instant(0)));
    let search = FaqSearch::new(FaqIndex::of(&faq, &entries, &Actor::Public, &prefs));
    let (group, searched) = (group.check().unwrap(), Some((words, &search)));
    let (whose, which, wanted) = (slug("riverside"), slug("main"), FaqWanted::default());
    FaqView::of((&whose, &group), (&which, &faq), &entries, &Actor::Public, &wanted, searched, at)
}

fn words(page: &Html, selector: &str) -> Vec<String> {
    all(page, selector).iter().map(|element| element.text().collect()).collect()
}

#[test]
fn what_somebody_searched_for_is_marked_in_question_and_answer_in_every_script() {
    for (lang, question, answer, typed, in_question, in_answer) in [
        ("en", "Where are the ladders?", "Take the **long** ladders from the shed.", "LADERS", "ladders", "ladders"),
        ("ar", "أين المكتبة؟", "المكتبة في المبنى الأزرق.", "المكتبه", "المكتبة", "المكتبة"),
        ("zh", "厨房什么时候开放？", "星期六上午十点开放。", "开放", "开放", "开放"),
    ] {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            let page = Html::parse_fragment(&drawn(searched(lang, question, answer, typed), dress, lang));
            assert_eq!(words(&page, "summary > .faq-words > .faq-question mark"), [in_question], "{lang}");
            assert_eq!(words(&page, "summary > .faq-words > .faq-excerpt mark"), [in_answer], "{lang}");
            assert_eq!(
                all(&page, "mark").len(),
                2,
                "{lang}: nothing is marked twice, and the answer as it was written"
            );
            assert!(words(&page, ".faq-question")[0].starts_with(question), "{lang}");
            let plain_answer = answer.replace("**", "");
            assert!(words(&page, "[data-answer] .about")[0].contains(&plain_answer), "{lang}: all of it can be read");
        }
    }
}

#[test]
fn what_was_found_in_another_language_says_so_and_what_was_found_nowhere_in_an_answer_begins_it() {
    let page =
        Html::parse_fragment(&drawn(searched("es", "¿Y la llave?", "La tiene Ana.", "llave"), Dress::Page, "en"));
    assert_eq!(words(&page, ".faq-question [lang=es][dir=ltr] mark"), ["llave"]);
    assert_eq!(words(&page, ".faq-excerpt [lang=es]"), ["La tiene Ana."]);
    assert_eq!(all(&page, "summary .in-language").len(), 2);
    assert_eq!(all(&page, "mark").len(), 1);
}

#[test]
fn words_that_look_like_markup_are_marked_as_words() {
    let question = "</mark><script>alert(1)</script> keys";
    let page = drawn(
        searched("en", question, "`<mark>` </mark\\>&amp; keys `<img src=x>`", "script keys mark"),
        Dress::Page,
        "en",
    );
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    let page = Html::parse_fragment(&page);
    assert_eq!(words(&page, ".faq-question"), [question]);
    assert_eq!(words(&page, ".faq-question mark"), ["mark", "script", "script", "keys"]);
    assert!(words(&page, ".faq-excerpt")[0].starts_with("<mark> ") && all(&page, "mark mark").is_empty());
    assert!(words(&page, ".faq-excerpt mark").contains(&"keys".to_owned()));
}

#[test]
fn only_members_suggest_on_a_page_of_ours_and_what_was_refused_is_still_typed() {
    assert!(!has(&drawn(view(json!({})), Dress::Page, "en"), "[data-suggest]"));
    for dress in [Dress::Embed, Dress::Frame] {
        assert!(!has(&drawn(member(json!({})), dress, "en"), "[data-suggest]"));
    }
    let page =
        Html::parse_fragment(&drawn(member(attempt(Some("dues"), Some("refusal-words-unfit"))), Dress::Page, "en"));
    assert_eq!(all(&page, "[data-suggest]").len(), 5, "four entries, and one that is missing");
    let form = all(&page, "details[open] > details[open] form, details[open] details[open] form");
    assert_eq!(form.len(), 1);
    let typed = all(&page, "[data-suggest=dues] [name=question]")[0].value().attr("value");
    assert_eq!(typed, Some("My \"words\"?"));
    assert_eq!(all(&page, "[data-suggest=dues] textarea")[0].text().collect::<String>(), "</textarea>Mine.");
    assert_eq!(all(&page, "[data-suggest=dues] [name=lang]")[0].value().attr("value"), Some("es"));
    assert_eq!(all(&page, ".refusal").len(), 1);
    let thanked = drawn(member(attempt(None, None)), Dress::Page, "en");
    assert!(has(&thanked, "[data-suggest=''] .thanks") && !has(&thanked, "[data-suggest=''] [value*=words]"));
}

#[test]
fn a_reader_asks_on_our_page_and_in_a_frame_only_where_the_site_may_hold_one() {
    let listed = FaqView { framed: true, ..view(json!({})) };
    assert!(has(&drawn(listed.clone(), Dress::Embed, "en"), "[data-ask*=Riverside]"));
    assert!(!has(&drawn(view(json!({})), Dress::Embed, "en"), "[data-ask]"));
    assert!(!has(&drawn(listed, Dress::Page, "en"), "[data-ask]"));
    let to = |dress| {
        let page = Html::parse_fragment(&drawn(view(json!({})), dress, "en"));
        all(&page, ".faq-ask a")[0].value().attr("href").unwrap().to_owned()
    };
    assert_eq!(to(Dress::Embed), "https://porch.example/riverside/signup/questions?lang=en&faq=main");
    assert_eq!(to(Dress::Frame), "https://porch.example/frame/riverside/signup/questions?lang=en&faq=main");
    let silent = drawn(view(json!({ "asks": null })), Dress::Page, "en");
    assert!(!silent.contains("/signup/") && !silent.contains("Was this helpful?"));
}

#[test]
fn where_a_group_wants_a_quick_exit_it_is_there_and_no_link_says_what_was_read() {
    let leaves = view(json!({ "exit": EXIT }));
    leaves_quickly(&view(json!({})), &leaves);
    for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
        let markup = drawn(leaves.clone(), dress, "en");
        assert!(has(&markup, "[data-untraced]") && has(&markup, ".faq-helpful a") && !markup.contains("#about="));
        // Its link can be copied, and leads to no other address.
        assert!(has(&markup, "button[data-copy*='answer=much']") && has(&markup, ".faq-beneath a[data-to=much]"));
    }
    assert!(!has(&drawn(view(json!({})), Dress::Page, "en"), "[data-untraced], .faq-beneath p > a[data-to]"));
    // In a frame within somebody's page no browser shows it.
    let framed = drawn(FaqView { framed: true, ..leaves }, Dress::Embed, "en");
    assert!(framed.contains("#about=main/much"));
}

#[test]
fn the_enter_key_searches_and_leaves_the_language_as_it_is() {
    let page = Html::parse_fragment(&drawn(view(json!({})), Dress::Page, "en"));
    let first = all(&page, "button[type=submit]")[0].value();
    assert_eq!((first.attr("form"), first.attr("value")), (Some("in-faq-main-form"), Some("search")));
}

#[test]
fn what_no_script_draws_is_not_sent_twice() {
    is_not_sent_twice(view(json!({})), "Part money");
}

#[test]
fn a_page_of_forty_long_answers_is_light() {
    let entries: Vec<Value> = (0..40).map(|n| entry(&format!("entry-{n}"), json!({}))).collect();
    let section = json!({ "id": "all", "title": { "en": "All" }, "total": 2_000, "entries": entries });
    let bare = drawn(view(json!({ "sections": [], "next": null })), Dress::Embed, "en").len();
    let whole = drawn(view(json!({ "sections": [section], "total": 2_000 })), Dress::Embed, "en").len();
    assert!((whole - bare) / 40 < 2_200, "{} bytes for each", (whole - bare) / 40);
}

#[test]
fn an_answer_that_is_not_there_and_one_for_members_are_told_apart_by_nobody() {
    let mut missing = view(json!({}));
    missing.missing = true;
    for (view, shown) in [(missing, 1), (view(json!({})), 0)] {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            let page = Html::parse_fragment(&drawn(view.clone(), dress, "en"));
            let seen = scraper::Selector::parse("[data-missing]:not([hidden])").unwrap();
            assert_eq!(page.select(&seen).count(), shown);
            let way = scraper::Selector::parse("[data-missing] a.way").unwrap();
            assert_eq!(page.select(&way).count(), 1, "{dress:?}");
        }
    }
    let page = Html::parse_fragment(&drawn(member(json!({})), Dress::Page, "en"));
    assert_eq!(page.select(&scraper::Selector::parse("[data-missing] a.way").unwrap()).count(), 0);
}
