//! Reading an `.ftl` file the way translators see it: each message with its line, its comment and what it uses.
//!
//! `build.rs` includes this file too, so that a build and the linter say the same of the same mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Comment, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::{self, ErrorKind};

/// What the Worker says.
pub(crate) const PAGES: &str = "pages";
/// What the widgets' module says.
pub(crate) const WIDGETS: &str = "widgets";
/// What the module of signup forms says.
const SIGNUP: &str = "signup";
/// What the desk says.
const DESK: &str = "desk";

/// The files of a locale, and who says what stands in them: the Worker, and modules for browsers.
pub(crate) const FILES: [(&str, &[&str]); 21] = [
    ("shared.ftl", &[PAGES, WIDGETS, SIGNUP, DESK]),
    ("widgets.ftl", &[PAGES, WIDGETS]),
    ("refusals.ftl", &[PAGES, WIDGETS, SIGNUP, DESK]),
    ("arriving.ftl", &[PAGES, SIGNUP, DESK]),
    ("signup.ftl", &[PAGES, SIGNUP]),
    ("door.ftl", &[PAGES]),
    ("desk.ftl", &[DESK]),
    ("rules.ftl", &[PAGES]),
    ("pages.ftl", &[PAGES]),
    ("mine.ftl", &[PAGES]),
    ("asking.ftl", &[PAGES]),
    ("inviting.ftl", &[PAGES]),
    ("counting.ftl", &[PAGES]),
    ("organising.ftl", &[PAGES]),
    ("templates.ftl", &[PAGES]),
    ("packets.ftl", &[PAGES]),
    ("news.ftl", &[PAGES]),
    ("knowing.ftl", &[PAGES, DESK]),
    ("faq.ftl", &[PAGES]),
    ("packs.ftl", &[PAGES]),
    ("desk-knowing.ftl", &[DESK]),
];

/// Whether they say what stands in a file.
pub(crate) fn says(who: &str, file: &str) -> bool {
    FILES.iter().any(|(name, by)| *name == file && by.contains(&who))
}

/// Names that a message may not take, because `Locale` has a method of that name already.
const TAKEN: &[&str] = &[
    "autonym",
    "built_in",
    "by_id",
    "clone",
    "day",
    "decimal",
    "dir",
    "eq",
    "find",
    "fmt",
    "from_source",
    "language_name",
    "list",
    "list_and",
    "list_or",
    "moment",
    "ne",
    "new",
    "number",
    "percent",
    "pick",
    "prefs",
    "say",
    "tag",
    "tenths",
    "time",
    "when",
    "zone_name",
];

/// Something wrong, in one sentence, and the line where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub(crate) line: usize,
    pub(crate) sentence: String,
}

/// One message or term.
pub(crate) struct Spoken<'s> {
    /// `result-answers`, or `-brand` for a term.
    pub(crate) id: String,
    pub(crate) line: usize,
    pub(crate) comment: Option<String>,
    pub(crate) pattern: Pattern<&'s str>,
    pub(crate) uses: Uses<'s>,
}

/// What a pattern refers to.
#[derive(Default)]
pub(crate) struct Uses<'s> {
    pub(crate) variables: BTreeSet<&'s str>,
    /// Ids of messages, and of terms with their hyphen.
    pub(crate) others: BTreeSet<String>,
    pub(crate) functions: BTreeSet<&'s str>,
    pub(crate) selects: Vec<Select<'s>>,
    /// Whether there is a letter in it outside the placeables.
    pub(crate) words: bool,
}

/// A choice among variants by a variable.
pub(crate) struct Select<'s> {
    pub(crate) variable: &'s str,
    /// `NUMBER($place, type: "ordinal")`.
    pub(crate) ordinal: bool,
    pub(crate) names: BTreeSet<&'s str>,
    pub(crate) numbers: BTreeSet<&'s str>,
}

/// One file, read.
#[derive(Default)]
pub(crate) struct Catalogue<'s> {
    pub(crate) messages: Vec<Spoken<'s>>,
    pub(crate) terms: Vec<Spoken<'s>>,
    pub(crate) troubles: Vec<Trouble>,
}

/// What a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Text,
}

/// The line, counted from 1, on which a byte stands.
fn line_at(source: &str, byte: usize) -> usize {
    source.bytes().take(byte).filter(|b| *b == b'\n').count() + 1
}

/// Finds the line that begins a message, from `from` on, and moves `from` past it.
fn begins(source: &str, id: &str, from: &mut usize) -> usize {
    let mut at = *from;
    for line in source.get(*from..).unwrap_or("").split_inclusive('\n') {
        let next = at + line.len();
        if line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('=')) {
            *from = next;
            return line_at(source, at);
        }
        at = next;
    }
    line_at(source, *from)
}

/// Reads one file; whatever cannot be read becomes a [`Trouble`], and the rest is there.
pub(crate) fn read(source: &str) -> Catalogue<'_> {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut read = Catalogue::default();
    for error in errors {
        let line = line_at(source, error.pos.start);
        let sentence = match error.kind {
            ErrorKind::MissingDefaultVariant => {
                "this choice has no default: mark one variant with a star, as in *[other].".to_owned()
            }
            ErrorKind::MultipleDefaultVariants => "this choice has two defaults: only one may have a star.".to_owned(),
            // Said of a choice on one line.
            ErrorKind::ExpectedCharRange { range } if range.contains('\n') => {
                "each variant of a choice stands on a line of its own: here a line should end.".to_owned()
            }
            kind => format!("this cannot be read as Fluent: {kind}."),
        };
        read.troubles.push(Trouble { line, sentence });
    }
    let mut from = 0;
    let comment = |c: Option<Comment<&str>>| c.map(|c| c.content.join("\n"));
    for entry in resource.body {
        match entry {
            Entry::Message(Message { id, value, attributes, comment: above }) => {
                let line = begins(source, id.name, &mut from);
                if let Some(attribute) = attributes.first() {
                    let sentence = format!(
                        "`{}` has an attribute, `.{}`: make it a message of its own, so that it gets a method.",
                        id.name, attribute.id.name
                    );
                    read.troubles.push(Trouble { line, sentence });
                }
                if let Some(pattern) = value {
                    let uses = uses(&pattern);
                    read.messages.push(Spoken { id: id.name.to_owned(), line, comment: comment(above), pattern, uses });
                }
            }
            Entry::Term(term) => {
                let id = format!("-{}", term.id.name);
                let line = begins(source, &id, &mut from);
                let uses = uses(&term.value);
                read.terms.push(Spoken { id, line, comment: comment(term.comment), pattern: term.value, uses });
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    read
}

fn uses<'s>(pattern: &Pattern<&'s str>) -> Uses<'s> {
    let mut found = Uses::default();
    look_into(pattern, &mut found);
    found
}

fn look_into<'s>(pattern: &Pattern<&'s str>, found: &mut Uses<'s>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.words |= value.chars().any(char::is_alphabetic),
            PatternElement::Placeable { expression } => look_at(expression, found),
        }
    }
}

fn look_at<'s>(expression: &Expression<&'s str>, found: &mut Uses<'s>) {
    match expression {
        Expression::Inline(inline) => look_at_inline(inline, found),
        Expression::Select { selector, variants } => {
            look_at_inline(selector, found);
            if let Some((variable, ordinal)) = selected(selector) {
                let mut select = Select { variable, ordinal, names: BTreeSet::new(), numbers: BTreeSet::new() };
                for variant in variants {
                    match variant.key {
                        VariantKey::Identifier { name } => select.names.insert(name),
                        VariantKey::NumberLiteral { value } => select.numbers.insert(value),
                    };
                }
                found.selects.push(select);
            }
            for variant in variants {
                look_into(&variant.value, found);
            }
        }
    }
}

/// The variable that a choice is made by, and whether by its ordinal form.
fn selected<'s>(selector: &InlineExpression<&'s str>) -> Option<(&'s str, bool)> {
    match selector {
        InlineExpression::VariableReference { id } => Some((id.name, false)),
        InlineExpression::FunctionReference { arguments, .. } => {
            let (variable, _) = selected(arguments.positional.first()?)?;
            let ordinal = arguments.named.iter().any(|named| {
                named.name.name == "type" && matches!(named.value, InlineExpression::StringLiteral { value: "ordinal" })
            });
            Some((variable, ordinal))
        }
        _ => None,
    }
}

fn look_at_inline<'s>(inline: &InlineExpression<&'s str>, found: &mut Uses<'s>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.variables.insert(id.name);
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.functions.insert(id.name);
            for argument in &arguments.positional {
                look_at_inline(argument, found);
            }
        }
        InlineExpression::MessageReference { id, .. } => {
            found.others.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            found.others.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => look_at(expression, found),
        InlineExpression::StringLiteral { value } => found.words |= value.chars().any(char::is_alphabetic),
        InlineExpression::NumberLiteral { .. } => {}
    }
}

/// The variables that a comment declares, in its order: `$count (number)`, `$name (text)`; `None` for a variable that
/// it only mentions.
fn mentioned(comment: &str) -> Vec<(String, Option<Kind>)> {
    let mut found = Vec::new();
    for part in comment.split('$').skip(1) {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let rest = rest.trim_start();
        let kind = match () {
            () if rest.starts_with("(number)") => Some(Kind::Number),
            () if rest.starts_with("(text)") => Some(Kind::Text),
            () => None,
        };
        found.push((name.to_owned(), kind));
    }
    found
}

/// The variables of an English message, in the order its comment declares them, and whatever is wrong with its comment
/// or its name.
pub(crate) fn declared(message: &Spoken<'_>) -> (Vec<(String, Kind)>, Vec<Trouble>) {
    let mut declared: Vec<(String, Kind)> = Vec::new();
    let mut troubles = Vec::new();
    let id = &message.id;
    let mut trouble = |sentence: String| troubles.push(Trouble { line: message.line, sentence });
    if let Some(sentence) = unfit(id) {
        trouble(sentence);
    }
    let Some(comment) = message.comment.as_ref().filter(|comment| !comment.trim().is_empty()) else {
        trouble(format!("`{id}` has no comment directly above it that says where it appears."));
        return (declared, troubles);
    };
    let mentioned = mentioned(comment);
    for (name, kind) in &mentioned {
        match kind {
            Some(_) if declared.iter().any(|(known, _)| known == name) => {
                trouble(format!("the comment above `{id}` declares ${name} twice."));
            }
            Some(kind) => declared.push((name.clone(), *kind)),
            None if mentioned.iter().any(|(other, kind)| other == name && kind.is_some()) => {}
            None => trouble(format!("the comment above `{id}` does not say if ${name} is (number) or (text).")),
        }
    }
    for (name, _) in declared.iter().filter(|(name, _)| !message.uses.variables.contains(name.as_str())) {
        trouble(format!("the comment above `{id}` declares ${name}, which the message does not use."));
    }
    for name in message.uses.variables.iter().filter(|name| !mentioned.iter().any(|(known, _)| known == *name)) {
        trouble(format!("`{id}` uses ${name}, which the comment above it does not declare."));
    }
    (declared, troubles)
}

/// Why an id cannot be the name of a method, if it cannot.
pub(crate) fn unfit(id: &str) -> Option<String> {
    let words = |mark: char| {
        id.split(mark)
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
    };
    let method = method(id);
    if !(words('-') || words('_')) {
        Some(format!("the id `{id}` is not of lower-case words with hyphens between them, like `result-answers`."))
    } else if TAKEN.contains(&method.as_str()) || matches!(method.as_str(), "self" | "super" | "crate") {
        Some(format!("the id `{id}` is taken by a method that Locale has anyway; choose another."))
    } else {
        None
    }
}

/// The method that says a message: its id in snake case.
pub(crate) fn method(id: &str) -> String {
    id.replace('-', "_")
}

/// Ids that stand twice among these files, or become the same method: the file and the second one's line.
pub(crate) fn twice<'a>(files: &[(&'a str, Catalogue<'_>)]) -> Vec<(&'a str, Trouble)> {
    let mut seen: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    let mut found = Vec::new();
    for (file, catalogue) in files {
        for spoken in catalogue.messages.iter().chain(&catalogue.terms) {
            let name = if spoken.id.starts_with('-') { spoken.id.clone() } else { method(&spoken.id) };
            if let Some((other, line)) = seen.get(&name) {
                let sentence = format!("`{}` stands already in {other}, line {line}.", spoken.id);
                found.push((*file, Trouble { line: spoken.line, sentence }));
            } else {
                seen.insert(name, (file, spoken.line));
            }
        }
    }
    found
}

/// The `.ftl` files of one locale that are there, in the order of [`FILES`]: name and text.
pub(crate) fn texts(locale: &Path) -> Vec<(&'static str, String)> {
    FILES.iter().filter_map(|(name, _)| fs::read_to_string(locale.join(name)).ok().map(|text| (*name, text))).collect()
}

/// The tags of the locales in a folder: its folders that hold an `.ftl` file, in order.
pub(crate) fn tags(locales: &Path) -> Vec<String> {
    let mut tags: Vec<String> = fs::read_dir(locales)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| holds_messages(&entry.path()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    tags.sort();
    tags
}

fn holds_messages(folder: &Path) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|file| file.path().extension().is_some_and(|e| e == "ftl"))
}

/// The messages without comments or troubles, as few bytes as may be; only those that `keep` keeps.
pub(crate) fn pressed(source: &str, keep: impl Fn(&str) -> bool) -> String {
    let mut resource = match parser::parse(source) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    resource.body.retain_mut(|entry| match entry {
        Entry::Message(message) => {
            message.comment = None;
            keep(message.id.name)
        }
        Entry::Term(term) => {
            term.comment = None;
            keep(&format!("-{}", term.id.name))
        }
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => false,
    });
    fluent_syntax::serializer::serialize(&resource)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn troubles(source: &str) -> Vec<String> {
        let read = read(source);
        let of_messages = read.messages.iter().flat_map(|message| declared(message).1);
        read.troubles.iter().cloned().chain(of_messages).map(|t| format!("{}: {}", t.line, t.sentence)).collect()
    }

    #[test]
    fn a_comment_declares_its_variables_in_its_own_order() {
        let source = "# Beside a name. $name (text): who. $count (number): how many\n# times $name came.\na-b = { $count } { $name }\n";
        let read = read(source);
        let (variables, troubles) = declared(&read.messages[0]);
        assert_eq!(variables, [("name".to_owned(), Kind::Text), ("count".to_owned(), Kind::Number)]);
        assert!(troubles.is_empty());
        assert_eq!(read.messages[0].line, 3);
    }

    #[test]
    fn a_variable_is_declared_and_used_or_neither() {
        assert_eq!(
            troubles("# Here. $n (number)\na = none\n"),
            ["2: the comment above `a` declares $n, which the message does not use."]
        );
        assert_eq!(troubles("# Here.\na = { $n }\n"), ["2: `a` uses $n, which the comment above it does not declare."]);
        assert_eq!(
            troubles("# Here. $n: many\na = { $n }\n"),
            ["2: the comment above `a` does not say if $n is (number) or (text)."]
        );
        assert_eq!(troubles("# $n (number) $n (text)\na = { $n }\n"), ["2: the comment above `a` declares $n twice."]);
    }

    #[test]
    fn a_message_without_a_comment_is_refused() {
        let none = "`a` has no comment directly above it that says where it appears.";
        assert_eq!(troubles("\na = A\n"), [format!("2: {none}")]);
        assert_eq!(troubles("# Too far above.\n\na = A\n"), [format!("3: {none}")]);
    }

    #[test]
    fn an_attribute_is_refused() {
        assert_eq!(
            troubles("# Here.\na = A\n    .title = T\n"),
            ["2: `a` has an attribute, `.title`: make it a message of its own, so that it gets a method."]
        );
    }

    #[test]
    fn an_id_makes_a_good_name_for_a_method() {
        assert!(unfit("result-answers").is_none() && unfit("a_b2").is_none() && unfit("move").is_none());
        for id in ["Result", "a--b", "a-", "a-b_c", "moment", "list-and", "self"] {
            assert!(unfit(id).is_some(), "{id}");
        }
    }

    #[test]
    fn an_id_that_stands_twice_is_found_with_both_places() {
        let one = read("# .\na-b = A\n");
        let two = read("# .\nc = C\n# .\na_b = A\n");
        let found = twice(&[("widgets.ftl", one), ("pages.ftl", two)]);
        let sentence = "`a_b` stands already in widgets.ftl, line 2.".to_owned();
        assert_eq!(found, [("pages.ftl", Trouble { line: 4, sentence })]);
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        let found =
            troubles("# Here.\na = A\n\n# Here. $n (number)\nb = { $n ->\n    [one] One\n    [other] Some\n}\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("no default"), "{found:?}");
    }

    #[test]
    fn comments_weigh_nothing_in_the_browser() {
        assert_eq!(pressed("### All\n## Some\n# One\na = A\n# Two\nb = B\n", |id| id == "a"), "a = A\n");
    }
}
