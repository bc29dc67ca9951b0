//! The linter finds what it must, and nothing where there is nothing.

use std::fs;
use std::path::{Path, PathBuf};

use porchlight_i18n::lint::lint;

/// English with a message of every kind.
const ENGLISH: &str = "\
-brand = Porchlight

# On a button.
send = Send

# Above a result. $count (number): how many.
answers = { $count ->
    [one] One answer
   *[other] { $count } answers
}

# Beside a name. $name (text): who.
left = { $name } has left

# Nothing but a number. $count (number): how many.
bare = { $count }
";

/// Everything as it should be, in Spanish.
const SPANISH: [&str; 4] = [
    "send = Enviar\n",
    "answers = { $count ->\n    [one] Una respuesta\n   *[other] { $count } respuestas\n}\n",
    "left = { $name } se ha ido\n",
    "bare = { $count }\n",
];

/// What the linter says of these files, each `tag/file` with its text; in a folder of the test's own.
fn findings(test: &str, files: &[(&str, &str)]) -> Vec<String> {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lint").join(test);
    let _ = fs::remove_dir_all(&folder);
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    lint(&folder).iter().map(ToString::to_string).collect()
}

/// The same of Spanish in which one message is replaced.
fn of_spanish(test: &str, at: usize, text: &str) -> Vec<String> {
    let mut spanish = SPANISH;
    spanish[at] = text;
    findings(test, &[("en/widgets.ftl", ENGLISH), ("es/widgets.ftl", &spanish.concat())])
}

#[test]
fn a_locale_that_is_whole_gives_nothing_to_say() {
    assert_eq!(of_spanish("whole", 0, SPANISH[0]), Vec::<String>::new());
}

#[test]
fn a_locale_that_nobody_has_begun_is_passed_over() {
    assert_eq!(findings("begun", &[("en/widgets.ftl", ENGLISH), ("ar/README.md", "")]), Vec::<String>::new());
}

#[test]
fn a_message_that_is_missing_is_found() {
    assert_eq!(of_spanish("missing", 0, ""), ["es/widgets.ftl:0: `send` is not translated yet."]);
}

#[test]
fn a_message_that_english_does_not_have_is_found_with_what_was_meant() {
    assert_eq!(
        of_spanish("unknown", 0, "sned = Enviar\n"),
        [
            "es/widgets.ftl:0: `send` is not translated yet.",
            "es/widgets.ftl:1: `sned` is not a message of English: perhaps `send` is meant.",
        ]
    );
}

#[test]
fn a_message_in_the_wrong_file_is_found() {
    let files = [("en/widgets.ftl", ENGLISH), ("es/widgets.ftl", &SPANISH[1..].concat()), ("es/pages.ftl", SPANISH[0])];
    assert_eq!(
        findings("wrong-file", &files),
        ["es/pages.ftl:1: `send` belongs in widgets.ftl, where it stands in English."]
    );
}

#[test]
fn a_message_that_stands_twice_is_found() {
    assert_eq!(
        of_spanish("twice", 3, "bare = { $count }\n\nsend = Mandar\n"),
        ["es/widgets.ftl:9: `send` stands already in widgets.ftl, line 1."]
    );
}

#[test]
fn a_misspelled_variable_is_found_with_what_was_meant() {
    assert_eq!(
        of_spanish("misspelled", 2, "left = { $nome } se ha ido\n"),
        [
            "es/widgets.ftl:6: `left` leaves out $name, which English says.",
            "es/widgets.ftl:6: `left` uses $nome, which English does not: perhaps `name` is meant.",
        ]
    );
}

#[test]
fn a_dropped_variable_is_found() {
    assert_eq!(
        of_spanish("dropped", 2, "left = Se ha ido\n"),
        ["es/widgets.ftl:6: `left` leaves out $name, which English says."]
    );
}

#[test]
fn a_variable_that_english_does_not_have_is_found() {
    assert_eq!(
        of_spanish("added", 0, "send = Enviar a { $recipient }\n"),
        ["es/widgets.ftl:1: `send` uses $recipient, which English does not."]
    );
}

#[test]
fn a_plural_without_the_forms_of_its_language_is_found() {
    assert_eq!(
        of_spanish("plural-es", 1, "answers = { $count ->\n   *[other] { $count } respuestas\n}\n"),
        ["es/widgets.ftl:2: `answers` has no [one] for $count, as this language needs for 1."]
    );
    let forms = |tag: &str, text: &str| {
        let file = format!("{tag}/widgets.ftl");
        let english = "# Above a result. $count (number): how many.\nn = { $count ->\n    [one] an answer\n   *[other] { $count } answers\n}\n";
        let found = findings(&format!("plural-{tag}"), &[("en/widgets.ftl", english), (&file, text)]);
        let wanted = |s: &String| s.split(['[', ']']).nth(1).unwrap_or(s).to_owned();
        found.iter().map(wanted).collect::<Vec<_>>()
    };
    let two = "n = { $count ->\n    [one] x\n   *[other] { $count }\n}\n";
    assert_eq!(forms("ar", two), ["few", "many", "two", "zero"]);
    assert_eq!(forms("pl", two), ["few", "many"]);
    assert_eq!(forms("ru", two), ["few", "many"]);
    assert_eq!(forms("ht", two), Vec::<String>::new());
    assert_eq!(forms("pt-BR", two), Vec::<String>::new());
    let one = "n = { $count ->\n   *[other] { $count }\n}\n";
    assert_eq!(forms("ja", one), Vec::<String>::new());
    assert_eq!(forms("zh-Hant", one), Vec::<String>::new());
    let nought =
        "n = { $count ->\n [0] x\n [one] x\n [2] x\n [few] { $count }\n [many] { $count }\n *[other] { $count }\n}\n";
    assert_eq!(forms("ar", nought), Vec::<String>::new(), "[0] and [2] stand for zero and two");
}

#[test]
fn an_ordinal_needs_the_forms_of_ordinals() {
    let english = "\
# A place. $n (number): which.
place = { NUMBER($n, type: \"ordinal\") ->
    [one] { $n }st
    [two] { $n }nd
   *[other] { $n }th
}
";
    assert_eq!(
        findings("ordinal", &[("en/widgets.ftl", english)]),
        ["en/widgets.ftl:2: `place` has no [few] for $n, as this language needs for 3."]
    );
}

#[test]
fn a_form_that_is_no_form_is_found() {
    let text = "answers = { $count ->\n    [one] Una\n    [ohter] Otras\n   *[other] { $count } respuestas\n}\n";
    assert_eq!(
        of_spanish("no-form", 1, text),
        ["es/widgets.ftl:2: `answers` has [ohter] for $count, which is none of zero, one, two, few, many, other."]
    );
}

#[test]
fn a_choice_by_a_word_is_no_plural() {
    let english = "# Beside a name. $role (text): greeter, or anything.\nrole = { $role ->\n    [greeter] Greeter\n   *[other] Member\n}\n";
    assert_eq!(findings("word", &[("en/widgets.ftl", english)]), Vec::<String>::new());
    let counted = english.replace("greeter]", "few]");
    assert_eq!(
        findings("word", &[("en/widgets.ftl", &counted)]),
        ["en/widgets.ftl:2: `role` counts by $role, which is a text."]
    );
}

#[test]
fn a_choice_without_a_default_is_found() {
    let found =
        of_spanish("default", 1, "answers = { $count ->\n    [one] Una\n    [other] { $count } respuestas\n}\n");
    assert!(found.iter().any(|s| s.contains("this choice has no default")), "{found:?}");
}

#[test]
fn what_is_not_fluent_is_found_with_its_line() {
    let found = of_spanish("syntax", 2, "left = { $name se ha ido\n");
    assert!(found.iter().any(|s| s.starts_with("es/widgets.ftl:6: this cannot be read as Fluent")), "{found:?}");
}

#[test]
fn what_is_still_in_english_is_found_unless_somebody_says_that_it_is_the_same() {
    assert_eq!(
        of_spanish("english", 0, "send = Send\n"),
        ["es/widgets.ftl:1: `send` is still in English; if it is the same word, write `# same as English` above it."]
    );
    assert_eq!(of_spanish("english", 0, "# same as English\nsend = Send\n"), Vec::<String>::new());
}

#[test]
fn a_mark_of_direction_typed_by_hand_is_found() {
    for (name, typed) in [("typed", "\u{200F}"), ("short", "{ \"\\u200F\" }"), ("long", "{ \"\\U00200F\" }")] {
        assert_eq!(
            of_spanish(&format!("mark-{name}"), 0, &format!("send = Enviar{typed}\n")),
            ["es/widgets.ftl:1: there is an invisible mark of direction here (U+200F): take it out."]
        );
    }
}

#[test]
fn a_term_a_function_or_a_message_that_is_not_there_is_found() {
    assert_eq!(
        of_spanish("others", 0, "send = { -brand } { sent } { DATETIME(5) } Enviar\n"),
        [
            "es/widgets.ftl:1: `send` calls DATETIME(), which Porchlight does not have.",
            "es/widgets.ftl:1: `send` speaks of `-brand`, which this language does not have.",
            "es/widgets.ftl:1: `send` speaks of `sent`, which this language does not have.",
        ]
    );
}

#[test]
fn an_attribute_or_an_id_that_makes_no_method_is_found() {
    assert_eq!(
        of_spanish("attribute", 0, "send = Enviar\n    .title = Título\n"),
        [
            "es/widgets.ftl:1: `send` has an attribute, `.title`: make it a message of its own, so that it gets a method."
        ]
    );
    let found = findings("id", &[("en/widgets.ftl", "# Here.\nSendIt = Send\n")]);
    assert_eq!(
        found,
        [
            "en/widgets.ftl:2: the id `SendIt` is not of lower-case words with hyphens between them, like `result-answers`."
        ]
    );
}

#[test]
fn english_without_a_comment_or_with_a_variable_undeclared_is_found() {
    assert_eq!(
        findings("comment", &[("en/refusals.ftl", "a = A\n\n# Here.\nb = { $x }\n")]),
        [
            "en/refusals.ftl:1: `a` has no comment directly above it that says where it appears.",
            "en/refusals.ftl:4: `b` uses $x, which the comment above it does not declare.",
        ]
    );
}

#[test]
fn a_file_that_nobody_reads_and_a_folder_that_is_no_language_are_found() {
    let files =
        [("en/widgets.ftl", "# Here.\na = A\n"), ("pt_br/widgets.ftl", "a = B\n"), ("es/widget.ftl", "a = B\n")];
    let found = findings("strange", &files);
    assert!(found[0].starts_with("es/widget.ftl:0: nobody reads this file; the files are "), "{}", found[0]);
    assert!(found[0].contains(" widgets.ftl"), "{}", found[0]);
    assert_eq!(
        found[1..],
        [
            "es/widgets.ftl:0: `a` is not translated yet.",
            "pt_br:0: `pt_br` is not a language tag like es, zh-Hant or pt-BR.",
        ]
    );
}

#[test]
fn a_folder_without_english_is_said() {
    assert_eq!(findings("no-english", &[("es/widgets.ftl", "")]), ["en:0: there are no English messages here."]);
}
