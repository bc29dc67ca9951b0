//! FAQs as the server draws them, and as the HTML parser of a browser reads them.
#![cfg(feature = "ssr")]

use i18n::Locale;
use model::Tag;
use model::faq::FaqView;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use widgets::{Dress, Language, Scene, Shell, Shown, count_elements, draw};

const NASTY: &str = "</script><script>alert(1)</script> <b>\"bold\"</b> & <!-- -->";

fn paragraph(words: &str) -> Value {
    json!([{ "p": [{ "t": words }] }])
}

fn entry(id: &str, besides: Value) -> Value {
    let mut entry = json!({ "id": id, "question": { "en": format!("What about {id}? {NASTY}") },
        "answer": { "en": paragraph(NASTY), "es": paragraph("Sí.") } });
    entry.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    entry
}

fn view(besides: Value) -> FaqView {
    let section = |id: &str, entries: Vec<Value>| json!({ "id": id, "title": { "en": format!("Part {id}") }, "total": 2, "entries": entries });
    let loose = entry("title", json!({ "related": [{ "id": "dues", "question": { "en": "What are dues?" } }] }));
    let checked = json!({ "reviewed": { "on": "2026-05-03", "by": "greeter" }, "stale": true, "members_only": true });
    let spanish = json!({ "question": { "es": "¿Cuánto?" }, "answer": { "es": paragraph("Nada.") } });
    let mut view = json!({
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
    view.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    serde_json::from_value(view).unwrap()
}

fn member(besides: Value) -> FaqView {
    let mut all = json!({ "viewer": { "role": "member", "name": "Bo" }, "for_members": 0, "may_suggest": true });
    all.as_object_mut().unwrap().extend(besides.as_object().unwrap().clone());
    view(all)
}

fn attempt(entry: Option<&str>, refusal: Option<&str>) -> Value {
    let suggested = json!({ "entry": entry, "question": "My \"words\"?", "answer": "</textarea>Mine.", "lang": "es" });
    json!({ "attempt": { "suggested": suggested, "refusal": refusal }, "opened": entry })
}

fn found(total: u64) -> Value {
    let entries = if total == 0 { vec![] } else { vec![entry("dues", json!({}))] };
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

fn drawn(view: FaqView, dress: Dress, lang: &str) -> String {
    let prefs = vec![Tag::new(lang).unwrap()];
    let language = |tag: &str| Language {
        tag: Tag::new(tag).unwrap(),
        name: tag.to_owned(),
        messages: "/assets/faq-00.js".into(),
    };
    let shell = Shell {
        dress,
        action: "/riverside/faq/main".into(),
        page: "https://porch.example/riverside/faq/main".into(),
        join: "https://porch.example/riverside/join?to=faq/main".into(),
        languages: ["en", "es", "ar"].map(language).to_vec(),
    };
    pollster::block_on(draw(Scene { view, shell, prefs: prefs.clone() }, Locale::built_in(&prefs)))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Whether there is such an element in the markup.
fn has(markup: &str, selector: &str) -> bool {
    !all(&Html::parse_fragment(markup), selector).is_empty()
}

fn plain(markup: &str) -> String {
    markup.replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_browser_reads_every_faq_as_it_was_written() {
    for (state, view) in states() {
        for dress in [Dress::Page, Dress::Embed, Dress::Frame] {
            for lang in ["en", "es", "ar"] {
                let markup = drawn(view.clone(), dress, lang);
                let page = Html::parse_fragment(&markup);
                let read = page.root_element().descendants().filter(|node| node.value().is_element()).count();
                assert_eq!(count_elements(&markup), read - 1, "{state} in {lang}");
                for forbidden in [" style=", " onclick=", "javascript:", "<style", "<script", "<b>"] {
                    assert!(!markup.contains(forbidden), "{state}: {forbidden}");
                }
            }
        }
    }
}

#[test]
fn no_two_elements_of_a_faq_have_one_id_and_every_name_names_something() {
    for (state, view) in states() {
        let page = Html::parse_fragment(&drawn(view, Dress::Page, "en"));
        let mut ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|element| element.value().id()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{state}");
        for name in ["aria-labelledby", "aria-describedby", "for", "form"] {
            for named in all(&page, &format!("[{name}]")) {
                let id = named.value().attr(name).unwrap();
                assert!(ids.binary_search(&id).is_ok(), "{state}: nothing is called {id}");
            }
        }
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
        let within = |node: ElementRef<'_>| node.value().attr("hidden").is_some();
        assert!(within(part) || part.ancestors().filter_map(ElementRef::wrap).any(within), "{}", part.html());
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
    assert_eq!(to(Dress::Embed), "https://porch.example/riverside/signup/questions?lang=en");
    assert_eq!(to(Dress::Frame), "https://porch.example/frame/riverside/signup/questions?lang=en");
    let silent = drawn(view(json!({ "asks": null })), Dress::Page, "en");
    assert!(!silent.contains("/signup/") && !silent.contains("Was this helpful?"));
}

#[test]
fn the_enter_key_searches_and_leaves_the_language_as_it_is() {
    let page = Html::parse_fragment(&drawn(view(json!({})), Dress::Page, "en"));
    let first = all(&page, "button[type=submit]")[0].value();
    assert_eq!((first.attr("form"), first.attr("value")), (Some("in-faq-main-form"), Some("search")));
}

#[test]
fn what_no_script_draws_is_not_sent_twice() {
    let shell = Shell {
        dress: Dress::Page,
        action: String::new(),
        page: String::new(),
        join: String::new(),
        languages: vec![],
    };
    let json = FaqView::json(&Scene { view: view(json!({})), shell, prefs: vec![] }).unwrap();
    assert!(json.contains("\"view\":{\"key\":\"0000") && !json.contains("Part money") && !json.contains('<'), "{json}");
}

#[test]
fn a_page_of_forty_long_answers_is_light() {
    let entries: Vec<Value> = (0..40).map(|n| entry(&format!("entry-{n}"), json!({}))).collect();
    let section = json!({ "id": "all", "title": { "en": "All" }, "total": 2_000, "entries": entries });
    let bare = drawn(view(json!({ "sections": [], "next": null })), Dress::Embed, "en").len();
    let whole = drawn(view(json!({ "sections": [section], "total": 2_000 })), Dress::Embed, "en").len();
    assert!((whole - bare) / 40 < 2_200, "{} bytes for each", (whole - bare) / 40);
}
