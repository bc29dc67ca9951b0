//! Tables as people save them: whatever became of one on its way, each of its rows is read or named in the report.

use std::collections::BTreeSet;

use porchlight_model::Tag;
use porchlight_model::faq::formats as faq;
use porchlight_model::pack::formats::{Format, Reading, Unread, UnreadWhy, read};
use proptest::prelude::*;

use crate::pack_scene::en;

fn list(name: &str) -> Reading {
    let file = format!("{}/tests/knowing/fixtures/packs/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read_to_string(file).unwrap(), Format::named(name), &en())
}

fn names(reading: &Reading) -> Vec<String> {
    reading.entries.iter().map(|entry| entry.known_by[0].written()).collect()
}

/// Questions and answers in whatever language.
fn said(reading: &faq::Reading) -> Vec<(&str, &str)> {
    let entries = reading.entries.iter();
    entries.map(|entry| (entry.question.pick(&[]).unwrap().1, entry.answer.pick(&[]).unwrap().1)).collect()
}

fn lines(troubles: &[Unread]) -> Vec<(u32, UnreadWhy)> {
    troubles.iter().map(|unread| (unread.line, unread.why)).collect()
}

#[test]
fn a_list_of_mastodon_that_a_spreadsheet_saved_again_is_the_same_list() {
    let tabs = list("following_accounts-tabs.csv");
    assert_eq!((tabs.format, tabs.troubles.len()), (Format::MastodonFollowing, 0));
    assert_eq!(names(&tabs), ["@tenants@union.example", "@Amina_B@social.example", "@foodbank@mutualaid.example"]);
    let label = tabs.entries[0].label.pick(&[en()]).map(|(_, words)| words);
    assert_eq!(label, Some("tenants@union.example"));
    assert_eq!(list("following_accounts-semicolons.csv"), tabs);
    let mac = "Account address,Show boosts\rbo@union.example,true\rcy@union.example,true\r";
    assert_eq!(read(mac, None, &en()).entries.len(), 2);
    // Without a heading what is between the cells shows in what is beside it.
    let lists = read("Food; soup, bread;bo@union.example\nOther;cy@union.example", Some(Format::MastodonLists), &en());
    assert_eq!((names(&lists), lists.troubles.len()), (vec!["@cy@union.example".to_owned()], 1));
    let exact = read("\"Food; soup, bread\",bo@union.example\nA;B;C,cy@union.example", None, &en());
    assert_eq!((exact.format, exact.entries.len(), exact.sections.len()), (Format::MastodonLists, 2, 2));
    let blocked = read("#domain;#severity\nnoise.example;suspend\n", None, &en());
    assert_eq!((blocked.format, names(&blocked)), (Format::MastodonDomainBlocks, vec!["noise.example".to_owned()]));
}

#[test]
fn a_quotation_mark_that_was_left_open_costs_one_account_and_no_other() {
    let reading = list("following_accounts-unclosed.csv");
    assert_eq!(names(&reading), ["@Amina_B@social.example", "@foodbank@mutualaid.example"]);
    let troubles = lines(&reading.troubles);
    assert_eq!(troubles, [(2, UnreadWhy::Broken), (5, UnreadWhy::Broken)]);
}

#[test]
fn a_quotation_mark_that_was_left_open_costs_one_answer_and_no_other() {
    let reading = faq::read(include_str!("fixtures/faq/faq-unclosed.csv"), None, &en());
    let expected = [
        ("Where is it?", "Behind, \"the\" bridge\nand up the stairs"),
        ("How much?", "Five"),
        ("Who?", "Everybody, and \"you\""),
    ];
    assert_eq!((reading.format, said(&reading)), (faq::Format::Csv, expected.to_vec()));
    let troubles = lines(&reading.troubles);
    assert_eq!(troubles, [(4, UnreadWhy::Broken), (7, UnreadWhy::Broken)]);
    // Spaces before a mark, and marks within words.
    let reading = faq::read("question, answer\nWhere?, \"Here, or there\" \nWho?,The \"Hub\" people\n", None, &en());
    assert_eq!(said(&reading), [("Where?", "Here, or there"), ("Who?", "The \"Hub\" people")]);
}

#[test]
fn volunteers_name_the_columns_in_their_own_language() {
    let (es, ar) = (Tag::new("es").unwrap(), Tag::new("ar").unwrap());
    let reading = faq::read(include_str!("fixtures/faq/faq-es.csv"), None, &ar);
    assert_eq!((reading.format, reading.troubles.len(), reading.sections.len()), (faq::Format::Csv, 0, 1));
    assert_eq!(said(&reading), [("¿Cuánto cuesta?", "Cinco, o lo que puedas."), ("Who has the keys?", "Rosa.")]);
    let langs: Vec<_> = reading.entries.iter().flat_map(|entry| entry.answer.0.keys().cloned()).collect();
    assert_eq!(langs, [es, en()]);
    assert_eq!(reading.entries[1].audience, Some(porchlight_model::Audience::Members));
    let reading = faq::read(include_str!("fixtures/faq/faq-ar.csv"), None, &en());
    assert_eq!((reading.format, reading.troubles.len(), reading.sections.len()), (faq::Format::Csv, 0, 1));
    assert_eq!(said(&reading), [("أين نلتقي؟", "خلف الجسر."), ("متى؟", "كل يوم جمعة,\nبعد الظهر.")]);
    assert!(reading.entries.iter().all(|entry| entry.answer.0.keys().eq([&ar])));
    for heading in ["Pregunta,Respuesta", "PREGUNTAS:;Respuestas", "سُؤَال\tأجوبة", "question_es,Respuesta (español)"]
    {
        let sign = heading.chars().find(|c| ",;\t".contains(*c)).unwrap();
        let reading = faq::read(&format!("{heading}\n¿Dónde?{sign}Aquí"), None, &en());
        assert_eq!((reading.format, said(&reading)), (faq::Format::Csv, vec![("¿Dónde?", "Aquí")]), "{heading}");
    }
}

#[test]
fn a_first_row_that_names_no_columns_is_a_question_with_its_answer() {
    let table = |table: &str| {
        let reading = faq::read(table, Some(faq::Format::Csv), &en());
        assert_eq!(reading.troubles, [], "{table}");
        said(&reading).into_iter().map(|(question, answer)| format!("{question} {answer}")).collect::<Vec<_>>()
    };
    assert_eq!(table("Frage,Antwort\nWo?,Hier"), ["Frage Antwort", "Wo? Hier"]);
    assert_eq!(table("Question one,Answer one\nWo?,Hier"), ["Question one Answer one", "Wo? Hier"]);
    // What stands in each row as often as in the first is between the cells.
    assert_eq!(table("When, where, how?;Here\nWho?;All\nWhy?;So"), ["When, where, how? Here", "Who? All", "Why? So"]);
    assert_eq!(table("When; where?,Here\nWho?,All\nWhy?,So"), ["When; where? Here", "Who? All", "Why? So"]);
}

#[test]
fn what_has_no_place_in_a_table_is_in_the_report() {
    let table = "question,answer,votes\nWhere?,Behind the bridge,3\nWhen?,On Fridays,4,and Mondays\nWho?,All,,,\n";
    let reading = faq::read(table, None, &en());
    assert_eq!(said(&reading), [("Where?", "Behind the bridge"), ("Who?", "All")]);
    let troubles = lines(&reading.troubles);
    assert_eq!(troubles, [(1, UnreadWhy::UnknownColumn), (3, UnreadWhy::MoreCells)]);
}

const SIGNS: [&str; 3] = [",", ";", "\t"];

/// Cells with signs that mean something in a table, one of them with a word of its own.
fn cells(most: usize) -> impl Strategy<Value = (Vec<String>, prop::sample::Index)> {
    (prop::collection::vec("[a-z \",;\t]{0,6}|\"[a-z, ]{0,6}\"", 1..most), any::<prop::sample::Index>())
}

/// Lines of such cells; a word of its own stands in one cell of each.
fn file(rows: &[(Vec<String>, prop::sample::Index)], sign: &str, own: impl Fn(usize) -> String) -> String {
    let row = |(at, (cells, put)): (usize, &(Vec<String>, prop::sample::Index))| {
        let mut cells = cells.clone();
        let put = put.index(cells.len());
        cells[put] = if cells[put].len() % 2 == 0 { own(at) } else { format!("{}{}", cells[put], own(at)) };
        cells.join(sign) + "\n"
    };
    rows.iter().enumerate().map(row).collect()
}

proptest! {
    #[test]
    fn as_many_lines_of_a_list_as_went_in_come_out_as_entries_or_troubles(
        rows in prop::collection::vec(cells(5), 1..12),
        sign in prop::sample::select(&SIGNS[..]),
        heading in any::<bool>(),
    ) {
        let own = |at: usize| format!("a{at}@social.example");
        let heading = if heading { ["Account address", "Show boosts\n"].join(sign) } else { String::new() };
        let text = heading.clone() + &file(&rows, sign, own);
        for format in [Format::MastodonFollowing, Format::MastodonLists, Format::MastodonBlocks, Format::MastodonDomainBlocks] {
            let reading = read(&text, Some(format), &en());
            prop_assert_eq!(reading.entries.len() + reading.troubles.len(), rows.len(), "{} {:?}", text, reading);
            let names = names(&reading);
            for at in 0..rows.len() {
                let line = u32::try_from(at + 1 + usize::from(!heading.is_empty())).unwrap();
                let named = reading.troubles.iter().any(|unread| unread.line == line);
                prop_assert!(named != names.iter().any(|name| name.contains(&own(at))), "line {} of {}", line, text);
            }
        }
    }

    #[test]
    fn as_many_rows_of_a_table_as_went_in_come_out_as_entries_or_troubles(
        rows in prop::collection::vec(("(?s)[a-z\"',;\t\n\r¿é ]{0,12}", "(?s)[a-z\"',;\t\n\r¿é ]{0,12}"), 1..12),
        sign in prop::sample::select(&SIGNS[..]),
    ) {
        let cell = |words: &str| format!("\"{}\"", words.replace('"', "\"\""));
        let row = |(at, (one, other)): (usize, &(String, String))| {
            format!("{}{sign}{}\r\n", cell(&format!("{at}{one}")), cell(other))
        };
        let body: String = rows.iter().enumerate().map(row).collect();
        let reading = faq::read(&format!("question{sign}answer\r\n{body}"), None, &en());
        let left: BTreeSet<u32> = reading.troubles.iter().map(|unread| unread.line).collect();
        let lines = |row: &(String, String)| 1 + format!("{}{}", row.0, row.1).matches('\n').count();
        let begins = rows.iter().scan(2, |line, row| Some(std::mem::replace(line, *line + lines(row))));
        let out = begins.filter(|line| left.contains(&u32::try_from(*line).unwrap())).count();
        prop_assert_eq!(reading.entries.len() + out, rows.len(), "{}", body);
        prop_assert!(reading.troubles.iter().all(|unread| unread.why == UnreadWhy::NoAnswer), "{:?}", reading.troubles);
    }

    /// However it was mangled.
    #[test]
    fn no_line_of_a_table_is_lost_without_a_word(
        rows in prop::collection::vec(cells(5), 1..12),
        sign in prop::sample::select(&SIGNS[..]),
        heading in any::<bool>(),
    ) {
        let heading = if heading { ["question", "answer", "section\n"].join(sign) } else { String::new() };
        let text = heading.clone() + &file(&rows, sign, |at| format!("w{at}w"));
        let reading = faq::read(&text, Some(faq::Format::Csv), &en());
        let there = format!("{:?} {:?}", reading.entries, reading.sections);
        for at in 0..rows.len() {
            let line = u32::try_from(at + 1 + usize::from(!heading.is_empty())).unwrap();
            let named = reading.troubles.iter().any(|unread| unread.line == line);
            prop_assert!(named || there.contains(&format!("w{at}w")), "line {} of {}: {:?}", line, text, reading);
        }
    }
}
