//! What organisers and members do around polls, with forms and without JavaScript: asking, looking after, trusting.

use serde_json::{Value, json};

use crate::harness::{
    Answer, Form, Group, fresh_key, garden, happened, options, potluck, sentence, text, unescaped, with,
};

/// A page as whoever holds that code sees it.
fn page_of(group: &Group, code: &str, path: &str) -> Answer {
    group.porch.get(&group.page(path)).cookie(&group.cookie(), code).on_our_page().send()
}

fn page(group: &Group, path: &str) -> String {
    page_of(group, &group.organiser, path).expect(200).text()
}

/// Presses a button, as an organiser.
fn press(group: &Group, form: &Form, what: &str) -> Answer {
    form.press(&group.porch, "do", what).cookie(&group.cookie(), &group.organiser).send()
}

fn form(group: &Group, path: &str, what: &str) -> Form {
    Form::with_button(&page(group, path), "do", what)
}

/// Where the poll stands that a form made: `/poll/potluck`.
fn made(group: &Group, answer: &Answer) -> String {
    let to = answer.header("location").expect("where to go on");
    let rest = to.strip_prefix(&group.page("")).expect("an address of the group");
    rest.split("/manage").next().expect("a poll").to_owned()
}

fn draft(group: &Group, at: &str) -> Value {
    group.get(&format!("{at}/draft")).code(&group.organiser).send().expect(200).json()
}

/// A form with a question, and with two rows filled where it has rows.
fn filled(form: Form, ask: &str, question: &str) -> Form {
    let form = form.fill("title-en", question);
    match ask {
        "choose" | "dots" | "score" | "star" => form.fill_row("name-en", 0, "Soup").fill_row("name-en", 1, "Bread"),
        "rank" => ["Ana", "Bo", "Chi", "Dee", "Eva"]
            .iter()
            .enumerate()
            .fold(form, |form, (row, name)| form.fill_row("name-en", row, name)),
        "times" => form.fill_row("day", 0, "2027-03-28").fill_row("time", 0, "20:00").fill_row("day", 1, "2027-03-29"),
        _ => form,
    }
}

#[test]
fn an_organiser_finds_the_way_from_the_front_page_to_an_open_poll() {
    let group = Group::new();
    let member = group.member("Amina");
    let front = page(&group, "?lang=en");
    assert!(front.contains(&format!("href=\"{}\"", group.page("/ask?lang=en"))), "{front}");
    assert!(!page_of(&group, &member, "").expect(200).text().contains("/ask?"));

    let choose = page(&group, "/ask?lang=en");
    assert!(choose.contains("template=consent") && choose.contains("way=choose"), "{choose}");
    let form = form(&group, "/ask?lang=en&template=consent", "ask").fill("title-en", "A garden in the yard?");
    assert_eq!(form.value("closes-in-days"), "7");
    let answer = press(&group, &form, "ask").expect(303);
    let at = made(&group, &answer);
    assert_eq!(at, "/proposal/a-garden-in-the-yard");
    let kept = draft(&group, &at);
    assert_eq!(
        (&kept["block"], &kept["reasons"], &kept["who"]),
        (&json!("stops"), &json!("required-for-objections"), &json!("members"))
    );
    assert!(text(&kept["about"], "en").starts_with("This goes ahead unless"));
    let page = page(&group, answer.header("location").expect("where").strip_prefix(&group.page("")).expect("ours"));
    assert!(page.contains("ready to paste"), "{page}");
    assert!(self::page(&group, &format!("{at}?lang=en")).contains(&group.page(&format!("{at}/manage?lang=en"))));
    // A member answers it.
    group.vote(&at, Some(&member), "consent").expect(200);
}

#[test]
fn whatever_is_ready_made_can_be_asked_once_it_has_its_question() {
    let group = Group::new();
    let templates = group.get("/templates").code(&group.organiser).send().expect(200).json();
    let templates = templates.as_array().expect("templates");
    assert_eq!(templates.len(), 13);
    for template in templates {
        let id = text(template, "id");
        let ask =
            template["draft"]["ask"].as_object().and_then(|ask| ask.keys().next()).expect("a way of asking").clone();
        let form = form(&group, &format!("/ask?template={id}"), "ask");
        let has_options = form.values("name-en").iter().any(|name| !name.is_empty());
        let form = if has_options { form.fill("title-en", &id) } else { filled(form, &ask, &id) };
        let at = made(&group, &press(&group, &form, "ask").expect(303));
        let kept = draft(&group, &at);
        for same in ["who", "thresholds", "block", "results", "about", "names_missing"] {
            let usual = if same == "who" { "everyone".into() } else { Value::Null };
            let wanted = template["draft"].get(same).cloned().unwrap_or(usual);
            let found = kept.get(same).cloned().unwrap_or(Value::Null);
            assert!(
                found == wanted || (wanted == json!([]) && found.is_null()),
                "{id} {same}: {found} and not {wanted}"
            );
        }
        let (wanted, found) = (&template["draft"]["ask"][&ask], &kept["ask"][&ask]);
        for same in ["answers", "count", "dots", "maybe", "shuffle"] {
            let different = wanted.get(same).is_some_and(|wanted| *wanted != found[same]);
            assert!(!different, "{id} {same}: {} and not {}", found[same], wanted[same]);
        }
        assert!(!template["purpose"]["en"].as_str().unwrap_or_default().is_empty());
    }
}

#[test]
fn every_way_of_asking_has_a_form_that_works_with_a_question_alone() {
    let group = Group::new();
    for way in ["proposal", "choose", "count-in", "times", "dots", "score", "star", "rank", "question"] {
        let form = filled(form(&group, &format!("/ask?way={way}"), "ask"), way, way);
        let at = made(&group, &press(&group, &form, "ask").expect(303));
        let kept = draft(&group, &at);
        assert!(kept["ask"].get(way).is_some(), "{way}: {kept}");
        assert_eq!(kept["who"], "members");
    }
}

#[test]
fn a_form_that_was_refused_comes_back_with_everything_that_was_typed() {
    let group = Group::new();
    let form = form(&group, "/ask?way=choose&lang=en", "ask")
        .fill("about-en", "One\ntwo")
        .fill("title-es", "¿Qué comemos?")
        .fill_row("name-en", 0, "Soup & \"bread\"")
        .fill_row("meaning-en", 0, "Warm")
        .fill_row("name-en", 2, "Rice")
        .fill_row("name-es", 2, "Arroz")
        .fill_row("places", 2, "12")
        .fill("who", "everyone")
        .fill("quorum", "50")
        .fill("shuffle", "yes")
        .fill_row("threshold-part", 1, "2")
        .fill("id", "Lunch");
    // A share of those who can vote, where anybody can.
    let answer = press(&group, &form, "ask").expect(422);
    let page = answer.text();
    assert!(unescaped(&page).contains(&sentence("threshold-unfit")), "{page}");
    assert_eq!(page.matches("autofocus=").count(), 1, "one place to look at first");
    let again = Form::with_button(&page, "do", "ask");
    for name in ["about-en", "title-en", "title-es", "who", "quorum", "quorum-of", "shuffle", "id", "closes-in-days"] {
        assert_eq!(again.values(name), form.values(name), "{name}");
    }
    for (name, row, words) in [
        ("name-en", 0, "Soup & \"bread\""),
        ("name-en", 2, "Rice"),
        ("name-es", 2, "Arroz"),
        ("places", 2, "12"),
        ("threshold-part", 1, "2"),
    ] {
        assert_eq!(again.values(name)[row], words);
    }
    // Mended one after the other, each with its sentence above the part where it can be mended.
    let next = |form: Form, sentence_of: &str| {
        let page = press(&group, &form, "ask").expect(422).text();
        assert!(unescaped(&page).contains(&sentence(sentence_of)), "{sentence_of}: {page}");
        Form::with_button(&page, "do", "ask")
    };
    let form = next(again.fill_row("threshold-part", 1, "").fill("title-es", ""), "words-unfit");
    let form = next(form.fill("title-es", "¿Qué comemos?"), "open-cannot-bind");
    let prompted = form.clone().fill("quorum-of", "voters").fill_row("prompt-en", 0, "With what?");
    let page = press(&group, &prompted, "ask").expect(422).text();
    assert!(page.contains("So let people say why"), "{page}");
    let form = next(form.fill("quorum-of", "voters").fill("closes-in-days", "400"), "times-unfit");
    let answer = press(&group, &form.fill("closes-in-days", "2"), "ask").expect(303);
    let at = made(&group, &answer);
    assert_eq!(at, "/poll/lunch");
    let kept = draft(&group, &at);
    let soup = &kept["ask"]["choose"]["options"];
    assert_eq!(soup[0]["name"], json!({ "en": "Soup & \"bread\"" }));
    assert_eq!((&soup[1]["name"], &soup[1]["places"]), (&json!({ "en": "Rice", "es": "Arroz" }), &json!(12)));
    assert_eq!(kept["about"]["en"], "One\ntwo");
    // Under three days there is a gentle word.
    let location = answer.header("location").expect("where").to_owned();
    let managed =
        page_of(&group, &group.organiser, location.strip_prefix(&group.page("")).expect("ours")).expect(200).text();
    assert!(managed.contains("Some people read once a week"), "{managed}");
}

#[test]
fn more_rows_and_another_language_lose_nothing() {
    let group = Group::new();
    let form =
        form(&group, "/ask?way=choose&lang=en", "ask").fill("title-en", "Which day?").fill_row("name-en", 7, "Friday");
    assert_eq!(form.values("name-en").len(), 8);
    let more = Form::with_button(&press(&group, &form, "more").expect(200).text(), "do", "ask");
    assert_eq!(more.values("name-en").len(), 16);
    assert_eq!((more.values("name-en")[7], more.value("title-en").as_str()), ("Friday", "Which day?"));
    // In Arabic the Arabic fields come first; what was typed in English stays.
    let page = press(&group, &more, "look").expect(200).text();
    assert!(page.contains("<html lang=\"es\"") || page.contains("<html lang=\"ar\""), "{page}");
    let again = Form::with_button(&page, "do", "ask");
    assert_eq!((again.values("name-en")[7], again.values("name-en").len()), ("Friday", 16));
    assert_eq!(again.value("title-en"), "Which day?");
}

#[test]
fn a_button_pressed_twice_is_one_poll_and_another_question_gets_another_address() {
    let group = Group::new();
    let form = |question: &str| filled(form(&group, "/ask?way=choose", "ask"), "choose", question);
    let first = form("Which day?");
    let at = made(&group, &press(&group, &first, "ask").expect(303));
    assert_eq!((made(&group, &press(&group, &first, "ask").expect(303)), at.as_str()), (at.clone(), "/poll/which-day"));
    assert_eq!(made(&group, &press(&group, &form("Which day!"), "ask").expect(303)), "/poll/which-day-2");
    let page = press(&group, &form("Which day!?").fill("id", "which-day"), "ask").expect(422).text();
    assert!(unescaped(&page).contains("This address is taken in your group."), "{page}");
    let page = press(&group, &form("Which day!?").fill("id", "which day"), "ask").expect(422).text();
    assert!(unescaped(&page).contains(&sentence("name-unusable")), "{page}");
    // Words that no address can hold.
    let arabic = filled(self::form(&group, "/ask?way=choose", "ask"), "choose", "").fill("title-ar", "متى نلتقي؟");
    let at = made(&group, &press(&group, &arabic, "ask").expect(303));
    assert!(at.starts_with("/poll/poll-") && at.len() == "/poll/poll-".len() + 6, "{at}");
}

#[test]
fn before_the_first_answer_everything_can_change_and_then_only_words_and_the_end() {
    let group = Group::new();
    let member = group.member("Amina");
    group.ask("/poll/potluck", &with(potluck(), json!({ "who": "members" })));
    let edit = |group: &Group| form(group, "/ask?edit=poll/potluck&lang=en", "ask");
    let before = group.view("/poll/potluck", Some(&group.organiser));
    // Nothing touched is nothing changed, not even by a second.
    press(&group, &edit(&group), "ask").expect(303);
    let after = group.view("/poll/potluck", Some(&group.organiser));
    assert_eq!((&before["opens"], &before["closes"]), (&after["opens"], &after["closes"]));
    assert_eq!(draft(&group, "/poll/potluck")["ask"]["choose"]["options"][0]["id"], "friday");
    let added = edit(&group).fill_row("name-en", 3, "Monday").fill("max", "2");
    assert_eq!(made(&group, &press(&group, &added, "ask").expect(303)), "/poll/potluck");
    let open = edit(&group).fill_row("name-en", 0, "Thursday").fill("max", "1");
    group.vote("/poll/potluck", Some(&member), "friday").expect(200);

    // Somebody answered while the form was open: what can no longer change is as it was, the words are as typed.
    let page = press(&group, &open, "ask").expect(409).text();
    assert!(unescaped(&page).contains(&sentence("already-voted")), "{page}");
    let words = Form::with_button(&page, "do", "ask");
    assert_eq!((words.values("name-en")[0], words.value("max").as_str()), ("Thursday", "2"));
    assert_eq!(words.inputs.iter().find(|(name, _)| name == "max").map(|(_, kind)| kind.as_str()), Some("hidden"));
    press(&group, &words, "ask").expect(303);
    let view = group.view("/poll/potluck", Some(&member));
    assert_eq!(happened(&view), ["reworded"]);
    assert_eq!(view["options"][0]["id"], "friday");

    // From now on the form has nothing else.
    let words = edit(&group);
    assert!(!words.inputs.iter().any(|(name, kind)| name == "who" && kind == "radio"));
    let longer = words.fill("closes-at", "2027-01-20T20:00");
    press(&group, &longer, "ask").expect(303);
    assert_eq!(happened(&group.view("/poll/potluck", Some(&member))), ["extended", "reworded"]);
    group.close("/poll/potluck");
    page_of(&group, &group.organiser, "/ask?edit=poll/potluck").expect(409);
    // What is over can be asked again.
    let copy = form(&group, "/ask?copy=poll/potluck", "ask");
    assert_eq!(copy.value("closes-in-days"), "7");
    assert_eq!(made(&group, &press(&group, &copy, "ask").expect(303)), "/poll/which-day-shall-we-eat-together");
}

#[test]
fn an_organiser_looks_after_a_poll_from_one_page() {
    let group = Group::new();
    let member = group.member("Amina");
    group.ask(
        "/proposal/garden",
        &with(
            garden(),
            json!({ "late": "by-hand", "names_missing": true, "title": { "en": "A garden?", "es": "¿Un huerto?" } }),
        ),
    );
    let late = group.member("Joan");
    group.vote("/proposal/garden", Some(&member), "agree").expect(200);
    let at = "/proposal/garden/manage";
    let unsaid = |form: &Form, what: &str, status: u16| press(&group, form, what).expect(status).text();
    let open = page(&group, &format!("{at}?lang=en"));
    // A reminder in the group's languages: the founder has not answered, and chose no name.
    let reminder = unescaped(&open);
    assert!(reminder.contains("A garden?") && reminder.contains("One of us has not answered yet."), "{reminder}");
    assert!(reminder.contains(&format!("{}/{}/proposal/garden", group.porch.origin(), group.slug)));

    let extend = Form::with_button(&open, "do", "extend").fill("days", "many");
    assert!(unescaped(&unsaid(&extend, "extend", 422)).contains(&sentence("times-unfit")));
    press(&group, &extend.fill("days", "2"), "extend").expect(303);
    assert_eq!(group.view("/proposal/garden", Some(&member))["happenings"][0]["what"], "extended");

    // Who joined later cannot vote until somebody lets them.
    group.vote("/proposal/garden", Some(&late), "agree").expect(403);
    let add = Form::with_button(&open, "do", "add-voters");
    assert!(unsaid(&add, "add-voters", 422).contains("tick at least one name"));
    press(&group, &add.fill("person", &group.number("Joan").to_string()), "add-voters").expect(303);
    group.vote("/proposal/garden", Some(&late), "disagree").expect(200);

    // Ending it takes a tick.
    for what in ["close", "withdraw"] {
        let form = Form::with_button(&open, "do", what);
        assert!(unsaid(&form, what, 422).contains("Please tick"));
    }
    let close = Form::with_button(&open, "do", "close").fill("sure", "yes");
    let answer = press(&group, &close, "close").expect(303);
    assert!(answer.header("location").is_some_and(|to| to.contains("done=close")));
    let over = page(&group, &format!("{at}?lang=en&done=close"));
    assert!(over.contains("It is closed.") && !over.contains("id=\"reminder\""), "{over}");

    let outcome = Form::with_button(&over, "do", "outcome");
    let refused = unsaid(&outcome.clone().fill_row("what", 0, "Buy soil"), "outcome", 422);
    let again = Form::with_button(&refused, "do", "outcome");
    assert_eq!(again.values("what")[0], "Buy soil");
    let outcome = again
        .fill("statement-en", "We do it.")
        .fill("statement-es", "Lo hacemos.")
        .fill_row("who", 0, "Rosa")
        .fill_row("by", 0, "2027-03-01")
        .fill("review", "2027-09-01");
    press(&group, &outcome, "outcome").expect(303);
    let view = group.view("/proposal/garden", Some(&member));
    assert_eq!(view["outcome"]["statement"], json!({ "en": "We do it.", "es": "Lo hacemos." }));
    assert_eq!(view["outcome"]["steps"], json!([{ "what": { "en": "Buy soil" }, "who": "Rosa", "by": "2027-03-01" }]));
    // To be changed, it stands in its form.
    assert_eq!(form(&group, at, "outcome").value("statement-es"), "Lo hacemos.");

    press(&group, &form(&group, at, "reopen").fill("days", "2"), "reopen").expect(303);
    let withdraw = form(&group, at, "withdraw").fill("sure", "yes");
    press(&group, &withdraw, "withdraw").expect(303);
    assert_eq!(group.view("/proposal/garden", Some(&member))["phase"], "withdrawn");
    assert!(page(&group, "?lang=en").contains("Taken back"));
    assert!(!page(&group, at).contains("value=\"extend\""));
}

#[test]
fn a_secret_vote_is_looked_after_without_anybody_being_seen() {
    let group = Group::new();
    group.member("Amina");
    let election = form(&group, "/ask?template=ranked&lang=en", "ask");
    assert_eq!(
        (election.value("names"), election.value("results")),
        ("anonymous".to_owned(), "after-closing".to_owned())
    );
    let election = filled(election, "rank", "Who speaks for us?");
    // What would show too much is refused above the part where it can be mended.
    let page = press(&group, &election.clone().fill("results", "always"), "ask").expect(422).text();
    assert!(unescaped(&page).contains(&sentence("anonymous-unfit")), "{page}");
    let at = made(&group, &press(&group, &election, "ask").expect(303));
    let managed = self::page(&group, &format!("{at}/manage?lang=en"));
    assert!(managed.contains("Nobody can find out who they are."), "{managed}");
    assert!(!managed.contains("Still missing") && !managed.contains("value=\"paper\""));
    assert!(self::page(&group, &format!("/ask?edit={}&lang=en", &at[1..])).contains("settled once it opens"));
    group.close(&at);
    let over = self::page(&group, &format!("{at}/manage?lang=en"));
    assert!(over.contains("An anonymous poll is never opened again.") && !over.contains("value=\"reopen\""), "{over}");
}

#[test]
fn paper_is_typed_in_by_option_where_one_is_chosen_and_by_line_elsewhere() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let paper = form(&group, "/poll/potluck/manage", "paper").fill("paper-friday", "3").fill("paper-sunday", "1");
    press(&group, &paper, "paper").expect(303);
    // Sent twice it counts once.
    press(&group, &paper, "paper").expect(303);
    assert_eq!(group.count("/poll/potluck"), "friday 3, sunday 1");
    let rank = json!({ "rank": { "count": { "method": "irv" }, "options": options(&["ana", "bo", "chi"]) } });
    group.ask("/poll/who", &json!({ "title": { "en": "Who?" }, "results": "always", "ask": rank }));
    let paper = form(&group, "/poll/who/manage", "paper").fill("lines", "3: 2 > 1\n9: x");
    let page = press(&group, &paper, "paper").expect(422).text();
    assert!(unescaped(&page).contains(&sentence("paper-unfit")), "{page}");
    let paper = Form::with_button(&page, "do", "paper");
    assert_eq!(paper.value("lines"), "3: 2 > 1\n9: x");
    press(&group, &paper.fill("lines", "3: 2 > 1\n2: 3"), "paper").expect(303);
    assert_eq!(group.count("/poll/who"), "bo 3, chi 2");
}

#[test]
fn a_group_makes_its_own_templates_and_drops_them() {
    let group = Group::new();
    group.ask("/proposal/garden", &with(garden(), json!({ "quorum": { "percent": 50 } })));
    let at = "/proposal/garden/manage?lang=en";
    let nameless = press(&group, &form(&group, at, "template"), "template").expect(422).text();
    assert!(unescaped(&nameless).contains(&sentence("words-unfit")));
    let keep = form(&group, at, "template").fill("template-name", "Our way").fill("template-purpose", "How we decide.");
    press(&group, &keep, "template").expect(303);
    let choose = page(&group, "/ask?lang=en");
    assert!(choose.contains("template=our-way") && choose.contains("Made by your group"), "{choose}");
    let begun = form(&group, "/ask?template=our-way", "ask");
    assert_eq!((begun.value("quorum").as_str(), begun.value("quorum-of").as_str()), ("50", "percent"));
    press(&group, &Form::with_button(&choose, "do", "drop"), "drop").expect(303);
    assert!(!page(&group, "/ask").contains("our-way"));
    // Porchlight's own stay, and their names too.
    group.organise("/templates/consent", &json!({ "do": "drop" })).expect(404);
    let own = json!({ "id": "consent", "name": { "en": "Ours" }, "from": { "kind": "proposal", "id": "garden" } });
    group.organise("/templates", &own).expect(422);
    let none = with(own, json!({ "id": "ours", "from": { "kind": "proposal", "id": "none" } }));
    group.organise("/templates", &none).expect(404);
}

#[test]
fn options_that_people_suggest_wait_on_the_page_that_looks_after_the_poll() {
    let group = Group::new();
    let member = group.member("Amina");
    let ask = json!({ "choose": { "min": 1, "max": 1, "suggest": "after-approval", "options": options(&["soup", "bread"]) } });
    group.ask("/poll/food", &json!({ "title": { "en": "What?" }, "who": "members", "ask": ask }));
    for name in ["Rice", "Beans"] {
        let suggest = json!({ "do": "suggest", "key": fresh_key(), "name": name, "lang": "en" });
        group.post("/poll/food").code(&member).json(&suggest).send().expect(200);
    }
    press(&group, &form(&group, "/poll/food/manage", "admit"), "admit").expect(303);
    press(&group, &form(&group, "/poll/food/manage", "decline"), "decline").expect(303);
    let names: Vec<Value> = group.view("/poll/food", Some(&member))["options"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|o| o["name"]["en"].clone())
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(!page(&group, "/poll/food/manage").contains("value=\"admit\""));
}

#[test]
fn members_trust_each_other_by_topic_and_take_it_back() {
    let group = Group::new();
    let (amina, joan) = (group.member("Amina"), group.member("Joan"));
    page_of(&group, &amina, "/trust").expect(404);
    assert!(!page_of(&group, &amina, "").expect(200).text().contains("/trust"));
    group.edit(
        json!({ "topics": [{ "id": "money", "name": { "en": "Money" } }, { "id": "food", "name": { "en": "Food" } }] }),
    );
    assert!(page_of(&group, &amina, "?lang=en").expect(200).text().contains("/trust?lang=en"));
    let on_money = |code: &str, to: &str| {
        let page = page_of(&group, code, "/trust?lang=en").expect(200).text();
        let form =
            Form::all(&page).into_iter().find(|form| form.value("topic") == "money").expect("a form for the topic");
        form.fill("to", to).press(&group.porch, "do", "trust").cookie(&group.cookie(), code).send()
    };
    let joan_is = group.number("Joan").to_string();
    let amina_is = group.number("Amina").to_string();
    on_money(&amina, &joan_is).expect(303);
    let page = unescaped(&page_of(&group, &joan, "/trust?lang=en&done=money").expect(200).text());
    assert!(page.contains("These people trust you") && page.contains("Amina"), "{page}");
    on_money(&joan, &amina_is).expect(303);
    let page = unescaped(&page_of(&group, &amina, "/trust?lang=en").expect(200).text());
    assert!(page.contains("goes round in a circle"), "{page}");
    let refused = on_money(&amina, &amina_is).expect(422).text();
    assert!(unescaped(&refused).contains(&sentence("trust-unfit")), "{refused}");
    on_money(&amina, "").expect(303);
    assert!(!page_of(&group, &joan, "/trust?lang=en").expect(200).text().contains("These people trust you"));
    assert_eq!(group.get("/trust").code(&amina).send().expect(200).json()["topics"][0]["to"], Value::Null);
}

#[test]
fn these_pages_are_for_whom_they_are_for_and_take_no_forms_from_elsewhere() {
    let group = Group::new();
    group.ask("/poll/potluck", &potluck());
    let member = group.member("Amina");
    for path in ["/ask", "/ask?way=choose", "/poll/potluck/manage"] {
        let answer = group.porch.get(&group.page(path)).send().expect(401);
        assert!(answer.text().contains(&group.page("/join?")), "no way to a code");
        page_of(&group, &member, path).expect(403);
        let elsewhere = group.porch.post(&group.page(path)).cookie(&group.cookie(), &group.organiser);
        elsewhere.on_site("https://evil.example").form(&[("do", "withdraw"), ("sure", "yes")]).send().expect(403);
    }
    assert_eq!(group.view("/poll/potluck", None)["phase"], "open");
    for path in ["/ask?way=guess", "/ask?template=none", "/ask?copy=poll/none", "/ask?edit=none", "/poll/none/manage"] {
        page_of(&group, &group.organiser, path).expect(404);
    }
    // Voting is done on the ballot.
    let vote = [("do", "vote"), ("choice", "friday"), ("key", "00")];
    let vote = group.porch.post(&group.page("/poll/potluck/manage")).on_our_page().form(&vote);
    vote.cookie(&group.cookie(), &group.organiser).send().expect(400);
}
