//! FAQs as files: what we write is read back, and what others write is understood.

use porchlight_model::faq::formats::*;
use porchlight_model::faq::{FaqDraft, FaqEntryDraft, FaqSection};
use porchlight_model::*;
use proptest::prelude::*;

fn en() -> Tag {
    Tag::new("en").unwrap()
}

fn text(words: &str) -> Text {
    Text([(en(), words.to_owned())].into())
}

fn said(text: &Text) -> &str {
    text.pick(&[]).map_or("", |(_, words)| words)
}

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

/// Questions and answers of a file, with the sections in which they stand.
fn read_as(format: Format, file: &str) -> Vec<(String, String, String)> {
    let reading = read(file, Some(format), &en());
    assert_eq!(reading.troubles, [], "{file}");
    let title = |id: &Option<Slug>| {
        let section = reading.sections.iter().find(|section| Some(&section.id) == id.as_ref());
        section.map(|section| said(&section.title).to_owned()).unwrap_or_default()
    };
    let entry = |entry: &FaqEntryDraft| {
        (title(&entry.section), said(&entry.question).to_owned(), said(&entry.answer).to_owned())
    };
    reading.entries.iter().map(entry).collect()
}

fn triple(section: &str, question: &str, answer: &str) -> (String, String, String) {
    (section.into(), question.into(), answer.into())
}

#[test]
fn a_document_that_somebody_wrote_is_understood() {
    let file = "---\ntitle: x\n---\n# Our FAQ\n\nHello.\n\n## How much is it?\n\nFive.\n\n### For families\n\nSix.\n\nWhere do you *meet*?\n---\n```\n# not a heading\n```\n";
    let reading = read(file, None, &en());
    assert_eq!((said(&reading.title), said(&reading.about)), ("Our FAQ", "Hello."));
    assert_eq!(
        read_as(Format::Markdown, file),
        [
            triple("", "How much is it?", "Five.\n\n# For families\n\nSix."),
            triple("", "Where do you meet?", "```\n# not a heading\n```"),
        ]
    );
    let file = "# Money\n### Dues ##\nFive.\n### Refunds\nNone.\n# People\n### Who\nUs.";
    assert_eq!(
        read_as(Format::Markdown, file),
        [triple("Money", "Dues", "Five."), triple("Money", "Refunds", "None."), triple("People", "Who", "Us.")][..]
            .iter()
            .map(|(section, question, answer)| {
                // The first heading of all is what the whole is called.
                let section = if section == "Money" { "" } else { section };
                triple(section, question, answer)
            })
            .collect::<Vec<_>>()
    );
}

#[test]
fn what_could_not_be_understood_is_said_line_by_line() {
    let reading = read("# T\n## A\nlost\n### Why?\n\n### When?\nNow.", Some(Format::Markdown), &en());
    let troubles: Vec<_> = reading.troubles.iter().map(|trouble| (trouble.line, trouble.why)).collect();
    assert_eq!(troubles, [(2, UnreadWhy::Unplaced), (4, UnreadWhy::NoAnswer)]);
    assert_eq!(reading.entries.len(), 1);
    let reading = read("question,answer\nWhy?,\nWhen?,Now", Some(Format::Csv), &en());
    assert_eq!(reading.troubles, [Unread { line: 2, why: UnreadWhy::NoAnswer }]);
    for format in Format::ALL {
        assert_eq!(read("", Some(format), &en()).troubles, [Unread { line: 0, why: UnreadWhy::Empty }]);
        let large = "a".repeat(MOST_BYTES + 1);
        assert_eq!(read(&large, Some(format), &en()).troubles, [Unread { line: 0, why: UnreadWhy::TooLarge }]);
    }
    let many = "### Why?\nSo.\n".repeat(3_100);
    let reading = read(&many, Some(Format::Markdown), &en());
    assert_eq!(reading.entries.len(), 3_000);
    assert_eq!(reading.troubles.iter().map(|trouble| trouble.why).collect::<Vec<_>>(), [UnreadWhy::TooMany]);
}

#[test]
fn a_table_of_any_spreadsheet_is_understood() {
    let expected = [triple("Money", "How much?", "Five, or\nsix"), triple("", "Where?", "=here")];
    for table in [
        "\u{FEFF}Question,Answer,Category\r\nHow much?,\"Five, or\nsix\",Money\r\nWhere?,'=here,\r\n",
        "Category;Answer;Question\nMoney;\"Five, or\nsix\";How much?\n;=here;Where?\n",
        "How much?\t\"Five, or\nsix\"\tMoney\nWhere?\t=here\t\n",
    ] {
        assert_eq!(read_as(Format::Csv, table), expected, "{table}");
    }
    let reading = read("question-en,question_es,answer (es),audience\nWhy?,¿Por qué?,Sí,friends only\n", None, &en());
    assert_eq!(reading.entries[0].question.0.len(), 2);
    assert_eq!(reading.entries[0].audience, Some(Audience::Members));
}

#[test]
fn a_page_that_somebody_built_is_understood() {
    let page = "<!DOCTYPE html><html><head><title>No</title><style>h1{}</style></head><body><nav><a href=/>Home</a></nav>
        <h1>Our FAQ</h1><p>Hello &amp; welcome.</p>
        <h2>Money</h2>
        <details><summary>How <b>much</b> is it?</summary><p>Five.<br>Or six.</p><ul><li>One</li><li><p>Two</p><ol start=3><li>x</ol></ul></details>
        <script>alert('<h2>no</h2>')</script>
        <h3>Where do you meet?</h3><div>At the <a href='https://a.example/x'>library</a>, <i>always </i>there. 1 * 2</div>
        <pre># as typed</pre><a href='javascript:x'>press</a>";
    let reading = read(page, None, &en());
    assert_eq!((said(&reading.title), said(&reading.about)), ("Our FAQ", "Hello \\& welcome."));
    assert_eq!(
        read_as(Format::Html, page),
        [
            triple("Money", "How much is it?", "Five.\\\nOr six.\n\n- One\n\n- Two\n\n  3. x"),
            triple(
                "Money",
                "Where do you meet?",
                "At the [library](<https://a.example/x>), *always* there. 1 \\* 2\n\n~~~~\n# as typed\n~~~~\n\npress"
            ),
        ]
    );
    let list = "<dl><dt>Why?<dd>Because.<dt>When?<dd>Now.</dl>";
    assert_eq!(read_as(Format::Html, list), [triple("", "Why?", "Because."), triple("", "When?", "Now.")]);
}

#[test]
fn files_as_they_are_about_are_understood() {
    let md = read(include_str!("fixtures/faq/faq.md"), Format::named("My FAQ.MD"), &en());
    assert_eq!((md.troubles.len(), md.sections.len(), md.entries.len()), (0, 2, 3));
    assert_eq!((&md.entries[0].audience, &md.entries[1].audience), (&None, &Some(Audience::Members)));
    assert!(said(&md.entries[0].answer).contains("# Families"));
    let csv = read(include_str!("fixtures/faq/faq.csv"), None, &en());
    assert_eq!((csv.troubles.len(), csv.sections.len(), csv.entries.len()), (0, 1, 2));
    assert_eq!(csv.entries[0].reviewed.map(|reviewed| reviewed.by), Some(Role::Greeter));
    let html = read(include_str!("fixtures/faq/faq.html"), None, &en());
    let asked: Vec<&str> = html.entries.iter().map(|entry| said(&entry.question)).collect();
    assert_eq!(asked, ["How much are the dues?", "Who has the keys?"]);
    assert_eq!((html.troubles, &html.entries[1].audience), (vec![], &Some(Audience::Members)));
    // Names on other people's pages are not those of ours.
    assert!(html.entries.iter().all(|entry| entry.id.is_none()));
}

#[test]
fn a_file_says_for_whom_each_entry_is() {
    let entry = |id: &str, audience: Audience| FaqEntryDraft {
        id: Some(slug(id)),
        section: None,
        question: text("Why?"),
        answer: text("So."),
        audience: Some(audience),
        related: Vec::new(),
        reviewed: None,
    };
    let circles = Audience::Circles(["kitchen", "garden"].map(slug).into());
    let entries = vec![entry("one", Audience::Everyone), entry("two", Audience::Members), entry("three", circles)];
    let faq = faq(vec![], entries.clone());
    for format in Format::ALL {
        let file = write(format, &faq, &[]).unwrap();
        assert_eq!(read(&file, Some(format), &en()).entries, entries, "{file}");
    }
}

#[test]
fn a_slip_in_a_file_makes_nothing_public() {
    let members = Some(Audience::Members);
    let kitchen = Some(Audience::Circles([slug("kitchen")].into()));
    for (mark, expected) in [
        ("", None),
        ("{#key}", None),
        ("{#key lang=en}", None),
        ("{#key .everyone}", Some(Audience::Everyone)),
        ("{#key .members}", members.clone()),
        ("{#key .Members}", members.clone()),
        ("{#key .member}", members.clone()),
        ("{#key .members lang=en}", members.clone()),
        ("{: #key .members}", members.clone()),
        ("{#key members}", members.clone()),
        ("{#key .everyone .members}", members.clone()),
        ("{#key .circle-Kitchen}", kitchen.clone()),
        ("{#key .circle-kitchen .everyone}", kitchen.clone()),
        ("{#key .circle-}", members.clone()),
    ] {
        let reading = read(&format!("### Who has the key? {mark}\n\nRosa.\n"), Some(Format::Markdown), &en());
        assert_eq!(reading.entries[0].audience, expected, "{mark}");
        assert_eq!(said(&reading.entries[0].question), "Who has the key?", "{mark}");
    }
    for (column, expected) in [("audience", None), ("for whom", None), ("audience,x", None)] {
        let table = read(&format!("question,answer,{column}\nWho?,Rosa,\n"), Some(Format::Csv), &en());
        assert_eq!(table.entries[0].audience, expected);
    }
    let page = |class: &str, of: &str| {
        let page =
            format!("<head><meta name=generator content={of}></head><h3 id=key class='{class}'>Who?</h3><p>Rosa.");
        let reading = read(&page, Some(Format::Html), &en());
        (reading.entries[0].id.is_some(), reading.entries[0].audience.clone())
    };
    assert_eq!(page("everyone", "Porchlight"), (true, Some(Audience::Everyone)));
    assert_eq!(page("member", "Porchlight"), (true, members.clone()));
    assert_eq!(page("", "Porchlight"), (true, None));
    assert_eq!(page("everyone title", "Hugo"), (false, None));
    assert_eq!(page("Members", "Hugo"), (false, members));
}

#[test]
fn what_is_kept_as_it_was_typed_does_not_end_early() {
    let page = "<h3>Why?</h3><pre>~~~~~~~~\n### Not a question?\n~~~~</pre><p>So.";
    let fence = "~".repeat(9);
    let answer = format!("{fence}\n~~~~~~~~\n### Not a question?\n~~~~\n{fence}\n\nSo.");
    assert_eq!(read_as(Format::Html, page), [triple("", "Why?", &answer)]);
}

fn faq(sections: Vec<FaqSection>, entries: Vec<FaqEntryDraft>) -> FaqDraft {
    FaqDraft {
        title: text("All & sundry"),
        about: Text::default(),
        sections,
        asks: false,
        show_stale: false,
        revision: None,
        entries: Some(entries),
    }
}

/// Words that people write, with signs that mean something in one format or another.
fn words() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-z]{1,8}( [a-z#*<>&'\"|;,{}\\[\\]=+@~-]{1,6}){0,4}", "\\PC{1,20}", "[¿é你ل ]{1,9}[?؟]?"]
        .prop_map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
        .prop_filter("says something", |words| !text(words).tidied(false).is_empty())
}

fn answers() -> impl Strategy<Value = String> {
    let block = prop_oneof![
        words(),
        words().prop_map(|words| format!("# {words}")),
        words().prop_map(|words| format!("- {words}\n- b")),
        words().prop_map(|words| format!("```\n# {words}\n```")),
        words().prop_map(|words| format!("> {words}")),
        Just("| a | b |\n|---|---|\n| c | **d** |".to_owned()),
        Just("a [link](https://a.example/) and `code`\\\nnext".to_owned()),
        Just("1. one\n2. two\n\n   more".to_owned()),
    ];
    prop::collection::vec(block, 1..4).prop_map(|blocks| blocks.join("\n\n"))
}

fn drafts() -> impl Strategy<Value = FaqDraft> {
    let entry = (words(), answers(), 0..3_usize);
    (prop::collection::vec(words(), 0..3), prop::collection::vec(entry, 1..5)).prop_map(|(titles, entries)| {
        let sections: Vec<FaqSection> = titles
            .iter()
            .enumerate()
            .map(|(n, title)| FaqSection { id: slug(&format!("section-{n}")), title: text(title).tidied(false) })
            .collect();
        let entries = entries.into_iter().enumerate().map(|(n, (question, answer, section))| FaqEntryDraft {
            id: Some(slug(&format!("entry-{n}"))),
            section: sections.get(section).map(|section| section.id.clone()),
            question: text(&question).tidied(false),
            answer: text(&answer).tidied(true),
            audience: Some(if n % 2 == 0 { Audience::Everyone } else { Audience::Members }),
            related: Vec::new(),
            reviewed: None,
        });
        let entries = entries.collect();
        faq(sections, entries)
    })
}

/// A FAQ in the order in which it is read, without what only some formats keep.
fn in_order(faq: &FaqDraft) -> Vec<FaqEntryDraft> {
    let mut entries = faq.entries.clone().unwrap();
    entries.sort_by_key(|entry| faq.sections.iter().position(|section| entry.section.as_ref() == Some(&section.id)));
    entries
}

proptest! {
    #[test]
    fn what_is_written_as_a_table_is_read_back(faq in drafts()) {
        let reading = read(&write_csv(&faq, &[]), None, &en());
        prop_assert_eq!(&reading.troubles, &[]);
        prop_assert_eq!(reading.entries, in_order(&faq));
    }

    #[test]
    fn what_is_written_as_markdown_is_read_back(faq in drafts()) {
        let file = write_markdown(&faq, &[]);
        let reading = read(&file, Some(Format::Markdown), &en());
        prop_assert_eq!(&reading.troubles, &[], "{}", file);
        prop_assert_eq!(said(&reading.title), "All & sundry");
        prop_assert_eq!(&reading.sections, &faq.sections);
        let plain = |entry: &FaqEntryDraft| (entry.id.clone(), entry.section.clone(), entry.question.clone(), entry.audience.clone(), drawn(said(&entry.answer)));
        let expected: Vec<_> = in_order(&faq).iter().map(plain).collect();
        prop_assert_eq!(reading.entries.iter().map(plain).collect::<Vec<_>>(), expected, "{}", file);
        let again = FaqDraft { sections: reading.sections, entries: Some(reading.entries), ..faq };
        prop_assert_eq!(write_markdown(&again, &[]), file);
    }

    #[test]
    fn what_is_written_as_a_page_is_read_back(faq in drafts()) {
        let file = write_html(&faq, &[]);
        // What draws nothing is nothing: signs alone, a list or a quotation of them.
        prop_assume!(in_order(&faq).iter().all(|entry| !plain_words(said(&entry.answer)).is_empty()));
        prop_assume!(!["<li></li>", "<blockquote></blockquote>"].iter().any(|nothing| file.contains(nothing)));
        let reading = read(&file, None, &en());
        prop_assert_eq!(&reading.troubles, &[], "{}", file);
        let plain = |entry: &FaqEntryDraft| (entry.id.clone(), entry.section.clone(), entry.audience.clone());
        let expected: Vec<_> = in_order(&faq).iter().map(plain).collect();
        prop_assert_eq!(reading.entries.iter().map(plain).collect::<Vec<_>>(), expected, "{}", file);
        for (read, was) in reading.entries.iter().zip(in_order(&faq)) {
            let spaced = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(spaced(said(&read.question)), spaced(said(&was.question)));
            let shown = |text: &Text| spaced(&plain_words(said(text)));
            prop_assert_eq!(shown(&read.answer), shown(&was.answer), "{}\n{}", file, said(&read.answer));
        }
    }

    #[test]
    fn no_file_makes_a_parser_fall_over(file in "(?s).{0,300}", signs in "[#<>/a-z \"=\n|,;'`~{}&-]{0,300}") {
        for format in Format::ALL {
            read(&file, Some(format), &en());
            read(&signs, Some(format), &en());
        }
        read(&signs, None, &en());
    }
}

fn plain_words(markdown: &str) -> String {
    porchlight_model::plain(&doc(markdown).unwrap())
}

/// What is drawn of an answer. Words that say nothing come of spaces after a mark.
fn drawn(markdown: &str) -> String {
    format!("{:?}", doc(markdown)).replace(r#", Words("")"#, "")
}
