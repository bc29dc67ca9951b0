//! `porchlight-recount FILE --method NAME`: counts the ballots in a file.
//!
//! Exit code 0: counted, ties included. 2: the file or the question is not as it should be; a sentence on stderr says
//! how, and for a file where.

use std::fs::File;
use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt};
use model::Tag;
use model::counting::{Borda, Found, How, Method, Quota, Says, count};
use porchlight_recount::{Hints, Kind, MAX_BYTES, Report, plainly, read, rule, why_not};

const HELP: &str = "\
Counts the ballots in a file: BLT, CSV or Porchlight's own export.

porchlight-recount FILE [--method NAME] [--seats N] [--json]

  --method NAME     By which rule. A Porchlight file may have declared one.
  --seats N         How many to elect. A file may say so; else 1.
  --quota Q         For the single transferable vote: droop (usual) or hare.
  --borda B         For borda: full (usual) or truncated, as Loomio counts.
  --says WHAT       What the numbers in a CSV file are, where the rule leaves it
                    open: ranks, scores or chosen.
  --lang TAG        The language of names in a Porchlight file, such as es.
  --json            Prints JSON.
  --help            Prints this.

Rules:";

/// What was asked for.
#[derive(Default)]
struct Wish {
    file: Option<PathBuf>,
    method: Option<Method>,
    seats: Option<u32>,
    quota: Option<Quota>,
    borda: Option<Borda>,
    hints: Hints,
    json: bool,
    help: bool,
}

fn main() -> ExitCode {
    let answer = wish(Parser::from_env()).and_then(|wish| answer(&wish));
    match answer {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever read it had enough.
            Err(_) => ExitCode::FAILURE,
        },
        Err(says) => {
            // Where stderr is closed there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "{says}");
            ExitCode::from(2)
        }
    }
}

fn wish(mut words: Parser) -> Result<Wish, String> {
    let mut wish = Wish::default();
    while let Some(word) = words.next().map_err(|error| sentence(&error))? {
        match word {
            Arg::Long("help") | Arg::Short('h') => wish.help = true,
            Arg::Long("json") => wish.json = true,
            Arg::Long("method") => {
                let name = value(&mut words)?;
                let unknown = || format!("There is no rule called “{name}”. There are: {}.", names());
                wish.method = Some(Method::new(&name).ok_or_else(unknown)?);
            }
            Arg::Long("seats") => {
                let n = value(&mut words)?;
                let unknown = || format!("--seats is followed by a whole number from 1, not by “{n}”.");
                wish.seats = Some(n.parse().ok().filter(|n| *n > 0).ok_or_else(unknown)?);
            }
            Arg::Long("quota") => {
                wish.quota = Some(match value(&mut words)?.as_str() {
                    "droop" => Quota::Droop,
                    "hare" => Quota::Hare,
                    _ => return Err("--quota is followed by droop or hare.".to_owned()),
                });
            }
            Arg::Long("borda") => {
                wish.borda = Some(match value(&mut words)?.as_str() {
                    "full" => Borda::Full,
                    "truncated" => Borda::Truncated,
                    _ => return Err("--borda is followed by full or truncated.".to_owned()),
                });
            }
            Arg::Long("says") => {
                wish.hints.says = Some(match value(&mut words)?.as_str() {
                    "ranks" => Says::Ranks,
                    "scores" => Says::Scores,
                    "chosen" => Says::Chosen,
                    _ => return Err("--says is followed by ranks, scores or chosen.".to_owned()),
                });
            }
            Arg::Long("lang") => {
                let tag = value(&mut words)?;
                let unknown = || format!("--lang is followed by the tag of a language, such as es, not by “{tag}”.");
                wish.hints.wanted.push(Tag::new(&tag).ok_or_else(unknown)?);
            }
            Arg::Value(path) if wish.file.is_none() => wish.file = Some(path.into()),
            Arg::Value(_) => return Err("One file at a time. --help says more.".to_owned()),
            Arg::Short(_) | Arg::Long(_) => return Err(sentence(&word.unexpected())),
        }
    }
    wish.hints.method = wish.method;
    // What this command says is English.
    wish.hints.wanted.extend(Tag::new("en"));
    Ok(wish)
}

fn value(words: &mut Parser) -> Result<String, String> {
    words.value().and_then(ValueExt::string).map_err(|error| sentence(&error))
}

fn sentence(error: &lexopt::Error) -> String {
    format!("Not understood: {error}. --help says more.")
}

fn names() -> String {
    let names: Vec<&str> = Method::ALL.iter().map(|method| method.as_str()).collect();
    names.join(", ")
}

fn answer(wish: &Wish) -> Result<String, String> {
    if wish.help {
        let rules: Vec<String> = Method::ALL.iter().map(|m| format!("  {:<20}{}", m.as_str(), rule(*m))).collect();
        return Ok(format!("{HELP}\n{}\n", rules.join("\n")));
    }
    let path = wish.file.as_ref().ok_or("Which file? --help says more.")?;
    let file = path.display();
    let mut bytes = Vec::new();
    let all = File::open(path).and_then(|open| open.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    all.map_err(|error| format!("{file}: {error}."))?;
    let kind = |text: &str| Kind::of(path, text);
    let election = read(&bytes, kind, &wish.hints).map_err(|trouble| format!("{file}:{trouble}"))?;
    drop(bytes);

    let nobody_says = || format!("By which rule? --method NAME says it. There are: {}.", names());
    let how = election.how(wish.method, wish.seats).ok_or_else(nobody_says)?;
    let how = How { quota: wish.quota.unwrap_or(how.quota), borda: wish.borda.unwrap_or(how.borda), ..how };
    let profile = &election.profile;
    let counted = count(profile, how).map_err(|why| format!("{file}: {}", why_not(why, how, profile)))?;
    let report = Report::new(&counted, &election.options, profile.total());
    if wish.json {
        let json = serde_json::to_string(&report).map_err(|error| error.to_string())?;
        return Ok(json + "\n");
    }
    let mut text = plainly(&election.title, &report, how, profile.ballots().count());
    let declared = election.declared.filter(|declared| declared.decides == how);
    if let (Some(found), Some(_)) = (election.found, declared) {
        text += match found.agrees(&Found::new(&counted, &election.listed)) {
            true => "\nThe result that stands in the file is the same.\n",
            false => "\nThe result that stands in the file is another one.\n",
        };
    }
    Ok(text)
}
