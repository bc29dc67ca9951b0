//! The command itself, as somebody uses it in a terminal.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

const BLT: &str = "3 1\n4 1 2 0\n3 2 1 0\n2 3 2 0\n0\n\"Ana\"\n\"Ben\"\n\"Cho\"\n\"Who speaks for us?\"\n";
const OURS: &str = r#"{
  "format": "porchlight-ballots/1",
  "poll": {"group": "riverside", "kind": "poll", "id": "supper", "title": {"en": "Supper?", "es": "¿Cena?"}},
  "says": "ranks",
  "options": [{"id": "soup", "name": {"en": "Soup", "es": "Sopa"}}, {"id": "bread", "name": {"en": "Bread"}}],
  "count": {"decides": {"method": "irv", "seats": 1}},
  "ballots": [{"times": 3, "marks": {"soup": 1, "bread": 2}}, {"times": 1, "marks": {"bread": 1}}],
  "result": {"winners": ["soup"]}
}"#;

fn file(name: &str, content: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn recount(path: &PathBuf, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_porchlight-recount")).arg(path).args(words).output().unwrap()
}

fn printed(path: &PathBuf, words: &[&str]) -> String {
    let output = recount(path, words);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

fn refused(path: &PathBuf, words: &[&str]) -> String {
    let output = recount(path, words);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn somebody_reads_who_won_and_how() {
    let text = printed(&file("reads.blt", BLT), &["--method", "irv"]);
    assert_eq!(
        text,
        "Who speaks for us?\n\n\
         irv: Whoever has the fewest first ranks goes out, until one has more than half.\n\
         9 ballots, 3 of them different. 1 seat.\n\n\
         Stage 1 of 2:\n\
         \u{20} Option         Votes\n\
         \u{20} Ana                4\n\
         \u{20} Ben                3\n\
         \u{20} Cho                2  out\n\
         \u{20} (with nobody)      0\n\n\
         Stage 2 of 2, after votes moved on from Cho:\n\
         \u{20} Option         Votes\n\
         \u{20} Ana                4\n\
         \u{20} Ben                5  elected\n\
         \u{20} Cho                0\n\
         \u{20} (with nobody)      0\n\n\
         Winner: Ben\n"
    );
}

#[test]
fn a_program_reads_the_same_as_json() {
    let text = printed(&file("json.blt", BLT), &["--json", "--method=irv"]);
    let read: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["method"], "irv");
    assert_eq!(read["seats"], 1);
    assert_eq!(read["winners"], json!(["Ben"]));
    assert_eq!(read["tied"], json!([]));
    assert_eq!(read["rounds"][0]["excluded"], json!(["Cho"]));
    assert_eq!(read["rounds"][1]["elected"], json!(["Ben"]));
}

#[test]
fn a_tie_is_told_and_not_broken() {
    let tie = file("tie.csv", "Ana,Ben,Cho\n1,2,3\n2,1,3\n");
    let text = printed(&tie, &["--method", "schulze"]);
    assert!(text.contains("No winner.\nTied, and the rule cannot decide between them: Ana, Ben\n"), "{text}");
    let read: Value = serde_json::from_str(&printed(&tie, &["--method", "schulze", "--json"])).unwrap();
    assert_eq!((&read["winners"], &read["tied"]), (&json!([]), &json!([["Ana", "Ben"]])));
}

#[test]
fn somebody_counts_an_export_again_and_finds_the_same() {
    let ours = file("ours.json", OURS);
    let text = printed(&ours, &["--lang", "es"]);
    assert!(text.starts_with("¿Cena?\n"), "{text}");
    assert!(text.ends_with("Winner: Sopa\n\nThe result that stands in the file is the same.\n"), "{text}");
    let other = file("other.json", &OURS.replace("[\"soup\"]", "[\"bread\"]"));
    assert!(printed(&other, &[]).ends_with("The result that stands in the file is another one.\n"));
    // By another rule than the one that decided there is nothing to compare.
    assert!(printed(&other, &["--method", "schulze"]).ends_with("Winner: Soup\n"));
}

#[test]
fn every_rule_counts_the_ballots_that_it_can_count() {
    let table = file("all.csv", "Ana,Ben,Cho\n1,0,0\n1,0,0\n1,1,0\n0,1,0\n1,0,1\n");
    for method in ["plurality", "approval", "star", "score", "majority-judgement"] {
        assert!(printed(&table, &["--method", method]).contains("Winner: Ana\n"), "{method}");
    }
    let ranks = file("ranks.csv", "times,Ana,Ben,Cho\n5,1,2,3\n2,3,1,2\n");
    let ranked = ["plurality", "borda", "irv", "schulze", "ranked-pairs", "copeland", "stv-scottish", "stv-meek"];
    for method in ranked {
        assert!(printed(&ranks, &["--method", method]).contains("Winner: Ana\n"), "{method}");
    }
    for (name, value) in [("--quota", "hare"), ("--borda", "truncated")] {
        let method = if name == "--quota" { "stv-scottish" } else { "borda" };
        assert!(printed(&ranks, &["--method", method, name, value]).contains("Winner: Ana\n"), "{name}");
    }
}

#[test]
fn several_seats_are_filled() {
    let text = printed(&file("seats.blt", &BLT.replacen("3 1", "3 2", 1)), &["--method", "stv-scottish"]);
    assert!(text.contains("2 seats, Droop quota."), "{text}");
    assert!(text.contains("Winners, in the order of election:\n  1. "), "{text}");
    // A rule that finds one winner leaves the seats of the file aside; asked outright, it says so.
    let two = file("two.blt", &BLT.replacen("3 1", "3 2", 1));
    assert!(printed(&two, &["--method", "irv"]).contains("1 seat."));
    assert!(
        refused(&two, &["--method", "irv", "--seats", "2"])
            .ends_with("irv finds one winner. For 2 seats there are stv-scottish and stv-meek.\n")
    );
}

#[test]
fn a_file_that_is_wrong_says_where() {
    let path = file("wrong.blt", "3 1\n4 1 2 0\n3 2 9 0\n");
    let says = format!("{}:3:5: Nobody is candidate 9.\n", path.display());
    assert_eq!(refused(&path, &["--method", "irv"]), says);
}

#[test]
fn a_rule_that_does_not_fit_the_ballots_says_which_do() {
    let says = refused(&file("fit.blt", BLT), &["--method", "approval"]);
    let ends = "These ballots hold ranks, which approval does not count. These do: plurality, borda, irv, schulze, \
                ranked-pairs, copeland, stv-scottish, stv-meek.\n";
    assert!(says.ends_with(ends), "{says}");
}

#[test]
fn a_question_that_is_not_understood_is_answered_with_a_sentence() {
    let path = file("question.blt", BLT);
    assert!(refused(&path, &[]).starts_with("By which rule? --method NAME says it. There are: plurality, "));
    assert!(refused(&path, &["--method", "dice"]).starts_with("There is no rule called “dice”. There are: "));
    assert!(refused(&path, &["--method", "irv", "--seats", "0"]).starts_with("--seats is followed by "));
    assert!(refused(&path, &["--loudly"]).starts_with("Not understood: "));
    assert!(refused(&path, &["another.blt"]).starts_with("One file at a time."));
    assert!(refused(&PathBuf::from("nowhere.blt"), &["--method", "irv"]).starts_with("nowhere.blt: "));
    let help = printed(&path, &["--help"]);
    assert!(help.contains("majority-judgement"));
}
