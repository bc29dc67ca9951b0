//! Reads Porchlight's own export, [`BallotFile`].

use model::Text;
use model::counting::{BallotFile, Flaw};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::election::{Election, Hints};
use crate::place::{Place, Trouble};

pub(crate) fn read(text: &str, hints: &Hints) -> Result<Election, Trouble> {
    let body = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let skipped = text.len() - body.len();
    let file: BallotFile = serde_json::from_str(body).map_err(|error| unread(body, &error))?;
    let profile = file.profile().map_err(|flaw| Trouble::at(text, skipped + byte_of(body, &flaw), flaw.to_string()))?;
    let words = |words: &Text| words.pick(&hints.wanted).map(|(_, words)| words.to_owned()).unwrap_or_default();
    let names = file.options.iter().map(|option| match words(&option.name) {
        name if name.trim().is_empty() => option.id.to_string(),
        name => name,
    });
    let election = Election::new(words(&file.poll.title), names.collect(), profile);
    Ok(Election { listed: file.options, declared: file.count, found: file.result, ..election })
}

/// What the JSON reader says, in a sentence, and at a place that is inside the text.
fn unread(text: &str, error: &serde_json::Error) -> Trouble {
    use serde_json::error::Category;
    let said = error.to_string();
    // It ends in "at line 3 column 7", which stands before the sentence already.
    let said = said.rsplit_once(" at line ").map_or(said.as_str(), |(said, _)| said);
    let says = match error.classify() {
        Category::Eof => return Trouble::at(text, text.len(), "The file ends too early."),
        Category::Syntax | Category::Io => format!("This is not JSON: {said}."),
        Category::Data => format!("This is not as Porchlight writes it: {said}."),
    };
    // Columns are bytes there, from 1, and 0 before the first.
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let place = Place::at(text, before + error.column().saturating_sub(1));
    Trouble { place, says }
}

/// Where the flaw is: the file is read again, now with what stands where.
fn byte_of(text: &str, flaw: &Flaw) -> usize {
    #[derive(Deserialize)]
    struct Raw<'a> {
        #[serde(borrow)]
        options: Vec<&'a RawValue>,
        #[serde(borrow)]
        ballots: Vec<&'a RawValue>,
    }
    let Ok(raw) = serde_json::from_str::<Raw<'_>>(text) else { return 0 };
    let found = match flaw {
        Flaw::ManyOptions => raw.options.last(),
        Flaw::OptionTwice(n) => raw.options.get(*n),
        Flaw::Ballot(n, _) => raw.ballots.get(*n),
    };
    found.map_or(0, |raw| (raw.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUPPER: &str = r#"{
  "format": "porchlight-ballots/1",
  "poll": {"group": "riverside", "kind": "poll", "id": "supper", "title": {"en": "Supper?", "es": "¿Cena?"}},
  "says": "ranks",
  "options": [{"id": "soup", "name": {"en": "Soup", "es": "Sopa"}}, {"id": "bread", "name": {}}],
  "count": {"decides": {"method": "irv", "seats": 1}},
  "ballots": [
    {"times": 3, "marks": {"soup": 1, "bread": 2}},
    {"times": 1, "marks": {"bread": 1}, "weather": "rain"}
  ],
  "result": {"winners": ["soup"]}
}"#;

    fn read(text: &str) -> Result<Election, Trouble> {
        super::read(text, &Hints { wanted: vec![model::Tag::new("es").unwrap()], ..Hints::default() })
    }

    #[test]
    fn an_export_is_read_in_the_language_that_is_wanted() {
        let election = read(SUPPER).unwrap();
        assert_eq!(election.title, "¿Cena?");
        assert_eq!(election.options, ["Sopa", "bread"]);
        assert_eq!(election.profile.total(), 4);
        assert_eq!(election.how(None, None).map(|how| how.method.as_str()), Some("irv"));
    }

    #[test]
    fn who_changed_an_export_is_told_where_it_is_wrong() {
        let trouble = |from: &str, to: &str| read(&SUPPER.replacen(from, to, 1)).unwrap_err().to_string();
        let unlisted = "9:5: This ballot speaks of “cake”, which is not among the options.";
        assert_eq!(trouble("{\"bread\": 1}", "{\"cake\": 1}"), unlisted);
        let rank = "8:5: Here stands 0, but ranks are numbers from 1, the best, to 1000000.";
        assert_eq!(trouble("\"soup\": 1", "\"soup\": 0"), rank);
        assert_eq!(
            trouble("\"id\": \"bread\"", "\"id\": \"soup\""),
            "5:69: An option before this one has the same id."
        );
        assert!(trouble("ballots/1", "ballots/2").starts_with("2:34: This is not as Porchlight writes it: "));
        assert_eq!(read("{").unwrap_err().to_string(), "1:2: The file ends too early.");
        assert_eq!(read("{]").unwrap_err().to_string(), "1:2: This is not JSON: key must be a string.");
    }
}
