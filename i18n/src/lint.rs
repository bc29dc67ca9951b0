//! What is wrong with the translations, each in one sentence, with the file and the line.
//!
//! Other linters miss a misspelled variable and a plural without the forms its language has; here they are found, because
//! each of them is a sentence that somebody would read in English, or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use icu_plurals::PluralRuleType;
use model::Tag;

use crate::catalogue::{self, Catalogue, FILES, Kind, Select, Spoken, Trouble};
use crate::intl;
use crate::locale::ENGLISH;

/// Something to put right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, from the folder of locales on: `es/widgets.ftl`.
    pub file: PathBuf,
    /// The line, counted from 1; 0 if it is about the whole file.
    pub line: usize,
    /// What is wrong and what to do, in one sentence.
    pub sentence: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file.display(), self.line, self.sentence)
    }
}

/// Everything wrong in a folder of locales, in the order of files and lines; nothing, if all is well.
///
/// Folders without `.ftl` files are languages that nobody has begun, and are passed over.
pub fn lint(locales_dir: &Path) -> Vec<Finding> {
    let mut findings = Findings::default();
    let english_texts = catalogue::texts(&locales_dir.join(ENGLISH));
    let english_files: Vec<(&str, Catalogue<'_>)> =
        english_texts.iter().map(|(file, text)| (*file, catalogue::read(text))).collect();
    let english = English::of(&english_files);
    if english.messages.is_empty() {
        findings.add(ENGLISH, "", 0, "there are no English messages here.".to_owned());
    }
    for tag in catalogue::tags(locales_dir) {
        if tag != ENGLISH && Tag::new(&tag).is_none_or(|canonical| canonical.as_str() != tag) {
            findings.add(&tag, "", 0, format!("`{tag}` is not a language tag like es, zh-Hant or pt-BR."));
        }
        strange_files(&mut findings, locales_dir, &tag);
        let texts = catalogue::texts(&locales_dir.join(&tag));
        let files: Vec<(&str, Catalogue<'_>)> =
            texts.iter().map(|(file, text)| (*file, catalogue::read(text))).collect();
        for (file, text) in &texts {
            hand_typed_marks(&mut findings, &tag, file, text);
        }
        let twice = catalogue::twice(&files);
        findings.extend(&tag, twice);
        let locale = Locale { tag: &tag, files: &files };
        locale.check(&mut findings, &english);
        if tag != ENGLISH {
            locale.compare(&mut findings, &english);
        }
    }
    findings.0.sort();
    findings.0.dedup();
    findings.0
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, tag: &str, file: &str, line: usize, sentence: String) {
        let file = if file.is_empty() { PathBuf::from(tag) } else { Path::new(tag).join(file) };
        self.0.push(Finding { file, line, sentence });
    }

    fn extend<'a>(&mut self, tag: &str, troubles: impl IntoIterator<Item = (&'a str, Trouble)>) {
        for (file, trouble) in troubles {
            self.add(tag, file, trouble.line, trouble.sentence);
        }
    }
}

/// What every other language is compared with.
struct English<'s> {
    /// By id: the message, its file and its variables.
    messages: BTreeMap<&'s str, (&'s Spoken<'s>, &'s str, BTreeMap<String, Kind>)>,
}

impl<'s> English<'s> {
    fn of(files: &'s [(&'s str, Catalogue<'s>)]) -> English<'s> {
        let every = files.iter().flat_map(|(file, read)| read.messages.iter().map(move |message| (*file, message)));
        let messages = every.map(|(file, message)| {
            let (declared, _) = catalogue::declared(message);
            (message.id.as_str(), (message, file, declared.into_iter().collect()))
        });
        English { messages: messages.collect() }
    }

    /// What English declares a variable to be.
    fn kind(&self, id: &str, variable: &str) -> Option<Kind> {
        self.messages.get(id)?.2.get(variable).copied()
    }

    /// Whether English has a plural by this variable.
    fn counts(&self, id: &str, variable: &str) -> bool {
        let selects = self.messages.get(id).map(|(message, _, _)| &message.uses.selects);
        selects.into_iter().flatten().any(|select| select.variable == variable && counts(select))
    }
}

/// One folder.
struct Locale<'s> {
    tag: &'s str,
    files: &'s [(&'s str, Catalogue<'s>)],
}

impl Locale<'_> {
    /// What holds in every language, English too.
    fn check(&self, findings: &mut Findings, english: &English<'_>) {
        let tag = self.tag;
        let every = || self.files.iter().flat_map(|(_, read)| read.messages.iter().chain(&read.terms));
        let ids: BTreeSet<&str> = every().map(|spoken| spoken.id.as_str()).collect();
        for (file, read) in self.files {
            findings.extend(tag, read.troubles.iter().map(|trouble| (*file, trouble.clone())));
            for spoken in read.messages.iter().chain(&read.terms) {
                let mut find = |sentence: String| findings.add(tag, file, spoken.line, sentence);
                for other in spoken.uses.others.iter().filter(|other| !ids.contains(other.as_str())) {
                    find(format!("`{}` speaks of `{other}`, which this language does not have.", spoken.id));
                }
                for function in spoken.uses.functions.iter().filter(|function| **function != "NUMBER") {
                    find(format!("`{}` calls {function}(), which Porchlight does not have.", spoken.id));
                }
                for select in &spoken.uses.selects {
                    let (id, variable) = (spoken.id.as_str(), select.variable);
                    match english.kind(id, variable) {
                        Some(Kind::Text) if counts(select) => {
                            find(format!("`{id}` counts by ${variable}, which is a text."));
                        }
                        Some(Kind::Text) => {}
                        Some(Kind::Number) => {
                            for name in select.names.iter().filter(|name| !CATEGORIES.contains(*name)) {
                                let known = CATEGORIES.join(", ");
                                find(format!("`{id}` has [{name}] for ${variable}, which is none of {known}."));
                            }
                            if counts(select) || english.counts(id, variable) {
                                every_form(&mut find, tag, id, select);
                            }
                        }
                        None if counts(select) => every_form(&mut find, tag, id, select),
                        None => {}
                    }
                }
            }
            for message in &read.messages {
                if tag == ENGLISH {
                    let (_, troubles) = catalogue::declared(message);
                    findings.extend(tag, troubles.into_iter().map(|trouble| (*file, trouble)));
                } else if let Some(sentence) = catalogue::unfit(&message.id) {
                    findings.add(tag, file, message.line, sentence);
                }
            }
        }
    }

    /// What must be as it is in English, and what must not.
    fn compare(&self, findings: &mut Findings, english: &English<'_>) {
        let tag = self.tag;
        let mut said = BTreeSet::new();
        for (file, read) in self.files {
            for message in &read.messages {
                let id = message.id.as_str();
                let mut find = |sentence: String| findings.add(tag, file, message.line, sentence);
                let Some((original, english_file, _)) = english.messages.get(id) else {
                    let near = nearest(id, english.messages.keys().copied());
                    find(format!("`{id}` is not a message of English{near}."));
                    continue;
                };
                said.insert(id);
                if english_file != file {
                    find(format!("`{id}` belongs in {english_file}, where it stands in English."));
                }
                let (theirs, ours) = (&original.uses.variables, &message.uses.variables);
                for variable in ours.difference(theirs) {
                    let near = nearest(variable, theirs.difference(ours).copied());
                    find(format!("`{id}` uses ${variable}, which English does not{near}."));
                }
                for variable in theirs.difference(ours) {
                    find(format!("`{id}` leaves out ${variable}, which English says."));
                }
                let allowed = |comment: &String| comment.to_lowercase().contains("same as english");
                let same = message.uses.words && message.pattern == original.pattern;
                if same && !message.comment.as_ref().is_some_and(allowed) {
                    find(format!(
                        "`{id}` is still in English; if it is the same word, write `# same as English` above it."
                    ));
                }
            }
        }
        for (id, (_, file, _)) in english.messages.iter().filter(|(id, _)| !said.contains(*id)) {
            findings.add(tag, file, 0, format!("`{id}` is not translated yet."));
        }
    }
}

/// Whether a choice is a plural: by a form, not by the value alone.
fn counts(select: &Select<'_>) -> bool {
    select.names.iter().any(|name| *name != "other" && CATEGORIES.contains(name))
}

/// A plural has every form that the language has for whole numbers; `[0]` may stand for a form that only 0 takes.
fn every_form(find: &mut impl FnMut(String), tag: &str, id: &str, select: &Select<'_>) {
    let kind = if select.ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    for (category, numbers) in forms(tag, kind) {
        let left = numbers.iter().find(|n| !select.numbers.contains(n.to_string().as_str()));
        if let (Some(example), false) = (left, select.names.contains(category)) {
            let variable = select.variable;
            find(format!("`{id}` has no [{category}] for ${variable}, as this language needs for {example}."));
        }
    }
}

/// The names that CLDR gives to the forms of a plural.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural forms that a language has for whole numbers, each with those of 0 to 1000 that take it. A language whose
/// rules nobody wrote down has one, `other`.
fn forms(tag: &str, kind: PluralRuleType) -> BTreeMap<&'static str, Vec<u64>> {
    let rules = intl::plural_rules(tag, kind);
    let mut forms: BTreeMap<&'static str, Vec<u64>> = BTreeMap::new();
    for n in 0..=1000 {
        let form = rules.as_ref().map_or("other", |rules| intl::form(rules, n));
        forms.entry(form).or_default().push(n);
    }
    forms
}

/// ": perhaps `…` is meant" where one of these is at most two letters away.
fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> String {
    among
        .map(|other| (distance(name, other), other))
        .min()
        .filter(|(distance, _)| *distance <= 2)
        .map_or(String::new(), |(_, other)| format!(": perhaps `{other}` is meant"))
}

/// Letters to add, drop or change on the way from one word to the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((pair, other), left) in row.windows(2).zip(to.chars()).zip(1..) {
            if let ([diagonal, above], Some(beside)) = (pair, next.get(left - 1)) {
                next.push((diagonal + usize::from(letter != other)).min(above + 1).min(beside + 1));
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

/// Files that nobody would ever read.
fn strange_files(findings: &mut Findings, locales_dir: &Path, tag: &str) {
    for file in fs::read_dir(locales_dir.join(tag)).into_iter().flatten().flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".ftl") && !FILES.iter().any(|(known, _)| *known == name) {
            let known = FILES.map(|(known, _)| known).join(", ");
            findings.add(tag, &name, 0, format!("nobody reads this file; the files are {known}."));
        } else if name.ends_with(".ftl") && fs::read_to_string(file.path()).is_err() {
            findings.add(tag, &name, 0, "this file cannot be read as UTF-8.".to_owned());
        }
    }
}

/// Marks of direction are put in by Fluent; those typed by hand are seen by nobody and outlive their reason.
fn hand_typed_marks(findings: &mut Findings, tag: &str, file: &str, text: &str) {
    let mark =
        |c: &char| matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    for (at, line) in text.lines().enumerate() {
        let typed = line.chars().find(mark);
        // The same as an escape: "\u200F", "\U00200F".
        let escaped = line.split("\\u").skip(1).filter_map(|rest| rest.get(..4));
        let long = line.split("\\U").skip(1).filter_map(|rest| rest.get(..6));
        let escaped =
            escaped.chain(long).filter_map(|hex| u32::from_str_radix(hex, 16).ok().and_then(char::from_u32)).find(mark);
        if let Some(mark) = typed.or(escaped) {
            let sentence =
                format!("there is an invisible mark of direction here (U+{:04X}): take it out.", u32::from(mark));
            findings.add(tag, file, at + 1, sentence);
        }
    }
}
