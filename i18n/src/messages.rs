//! The messages of one language, and how one of them is said: what Porchlight uses of Fluent, over Mozilla's own parser.
//!
//! Not `fluent-bundle`, for two reasons. Its plural rules (`intl_pluralrules` 7.0.2) lost the modulus of ranges on the way
//! from CLDR: from 103 on they say Arabic wrongly. And with them it weighs 45 KB in the browser's module, where `Intl`
//! knows the rules already. The tests hold this file against it wherever it is right.

use std::borrow::Cow;

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::intl;

/// What is put into a message.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    Number(u64),
    Text(&'a str),
}

/// By name.
pub(crate) type Args<'a> = [(&'a str, Arg<'a>)];

/// A message that speaks of a message that speaks of a message … ends here.
const MAX_DEPTH: u8 = 8;

/// The messages of one language, parsed.
pub(crate) struct Messages {
    tag: String,
    /// By id; of a term with its hyphen.
    patterns: Vec<(String, Pattern<String>)>,
}

/// What stands in a placeable.
enum Value<'a> {
    Text(Cow<'a, str>),
    /// And the options of `NUMBER`.
    Number(u64, Vec<(&'a str, &'a str)>),
}

impl Messages {
    /// Reads messages. What cannot be read is left out, and English is said in its place.
    pub(crate) fn parse(tag: &str, source: &str) -> Messages {
        let (Ok(resource) | Err((resource, _))) = parse_runtime(source.to_owned());
        let pattern = |entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value?)),
            Entry::Term(term) => Some((format!("-{}", term.id.name), term.value)),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => None,
        };
        Messages { tag: tag.to_owned(), patterns: resource.body.into_iter().filter_map(pattern).collect() }
    }

    /// Says a message; `None` if there is none of that id, or if it asks for something that was not given.
    pub(crate) fn say(&self, id: &str, args: &Args<'_>) -> Option<String> {
        if id.starts_with('-') { None } else { self.pattern_of(id, args, 0) }
    }

    fn pattern_of(&self, id: &str, args: &Args<'_>, depth: u8) -> Option<String> {
        let (_, pattern) = self.patterns.iter().find(|(known, _)| known == id)?;
        let mut said = String::new();
        self.write(&mut said, pattern, args, depth)?;
        Some(said)
    }

    fn write(&self, said: &mut String, pattern: &Pattern<String>, args: &Args<'_>, depth: u8) -> Option<()> {
        if depth > MAX_DEPTH {
            return None;
        }
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => said.push_str(value),
                PatternElement::Placeable { expression } => {
                    // What comes from elsewhere cannot turn the direction of what stands around it (Unicode TR 9, FSI).
                    let ours = matches!(
                        expression,
                        Expression::Inline(
                            InlineExpression::MessageReference { .. }
                                | InlineExpression::TermReference { .. }
                                | InlineExpression::StringLiteral { .. }
                        )
                    );
                    let isolated = pattern.elements.len() > 1 && !ours;
                    if isolated {
                        said.push('\u{2068}');
                    }
                    self.place(said, expression, args, depth + 1)?;
                    if isolated {
                        said.push('\u{2069}');
                    }
                }
            }
        }
        Some(())
    }

    fn place(&self, said: &mut String, expression: &Expression<String>, args: &Args<'_>, depth: u8) -> Option<()> {
        match expression {
            Expression::Inline(inline) => match self.value(inline, args, depth)? {
                Value::Text(text) => said.push_str(&text),
                Value::Number(number, options) => match intl::digits(&self.tag, number, &options) {
                    Some(digits) => said.push_str(&digits),
                    None => said.push_str(&number.to_string()),
                },
            },
            Expression::Select { selector, variants } => {
                let value = self.value(selector, args, depth)?;
                let form = match &value {
                    Value::Number(number, options) => intl::plural(&self.tag, *number, options),
                    Value::Text(_) => None,
                };
                let fits = |key: &VariantKey<String>| match (key, &value) {
                    (VariantKey::Identifier { name }, Value::Text(text)) => name == text,
                    (VariantKey::Identifier { name }, Value::Number(..)) => form.as_deref() == Some(name),
                    (VariantKey::NumberLiteral { value }, Value::Number(number, _)) => value.parse() == Ok(*number),
                    (VariantKey::NumberLiteral { .. }, Value::Text(_)) => false,
                };
                let variant = variants.iter().find(|v| fits(&v.key)).or_else(|| variants.iter().find(|v| v.default))?;
                self.write(said, &variant.value, args, depth)?;
            }
        }
        Some(())
    }

    fn value<'a>(&self, inline: &'a InlineExpression<String>, args: &Args<'a>, depth: u8) -> Option<Value<'a>> {
        Some(match inline {
            InlineExpression::StringLiteral { value } => Value::Text(unescape_unicode_to_string(value)),
            InlineExpression::NumberLiteral { value } => match value.parse() {
                Ok(number) => Value::Number(number, Vec::new()),
                Err(_) => Value::Text(Cow::Borrowed(value)),
            },
            InlineExpression::VariableReference { id } => match args.iter().find(|(name, _)| *name == id.name)? {
                (_, Arg::Number(number)) => Value::Number(*number, Vec::new()),
                (_, Arg::Text(text)) => Value::Text(Cow::Borrowed(text)),
            },
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match self.value(arguments.positional.first()?, args, depth)? {
                    Value::Number(number, _) => Value::Number(number, literals(arguments).collect()),
                    Value::Text(_) => return None,
                }
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                Value::Text(Cow::Owned(self.pattern_of(&id.name, args, depth)?))
            }
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                // A term knows nothing of the message's variables, only what it is called with.
                let given = |(name, value): (&'a str, &'a str)| match value.parse() {
                    Ok(number) => (name, Arg::Number(number)),
                    Err(_) => (name, Arg::Text(value)),
                };
                let args: Vec<_> = arguments.iter().flat_map(literals).map(given).collect();
                Value::Text(Cow::Owned(self.pattern_of(&format!("-{}", id.name), &args, depth)?))
            }
            InlineExpression::Placeable { expression } => {
                let mut said = String::new();
                self.place(&mut said, expression, args, depth)?;
                Value::Text(Cow::Owned(said))
            }
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => return None,
        })
    }
}

/// The arguments that are given by name: always literals.
fn literals(arguments: &CallArguments<String>) -> impl Iterator<Item = (&str, &str)> {
    arguments.named.iter().filter_map(|named| match &named.value {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Some((named.name.name.as_str(), value.as_str()))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
    use proptest::prelude::*;

    use super::*;

    const ARABIC: &str = include_str!("../tests/fixtures/locales/ar/widgets.ftl");

    /// Everything of Fluent that a translator may write here.
    const SYNTAX: &str = include_str!("../tests/fixtures/syntax.ftl");

    /// What Mozilla's own implementation says; `None` where it has something to complain of.
    fn by_fluent_bundle(tag: &str, source: &str, id: &str, args: &Args<'_>) -> Option<String> {
        let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
        bundle.add_builtins().unwrap();
        bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        let mut put = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Number(number) => FluentValue::from(*number),
                Arg::Text(text) => FluentValue::from(*text),
            };
            put.set(*name, value);
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(bundle.get_message(id)?.value()?, Some(&put), &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }

    /// The ids of the messages of a source.
    fn ids(source: &str) -> Vec<String> {
        Messages::parse("en", source).patterns.into_iter().map(|(id, _)| id).filter(|id| !id.starts_with('-')).collect()
    }

    #[test]
    fn arabic_has_its_six_forms() {
        let messages = Messages::parse("ar", ARABIC);
        for (count, expected) in [
            (0, "لا إجابات"),
            (1, "إجابة واحدة"),
            (2, "إجابتان"),
            (3, "3 إجابات"),
            (10, "10 إجابات"),
            (11, "11 إجابة"),
            (99, "99 إجابة"),
            (100, "100 إجابة"),
            (102, "102 إجابة"),
            (103, "103 إجابات"),
        ] {
            let said = messages.say("answers", &[("count", Arg::Number(count))]).unwrap();
            assert_eq!(said.replace(['\u{2068}', '\u{2069}'], ""), expected, "{count}");
        }
    }

    #[test]
    fn what_cannot_be_said_whole_is_not_said() {
        let messages = Messages::parse(
            "en",
            "a = { $x }\nb = { c }\nd = { d }\ne = { -f }\ng = { DATETIME($x) }\nh = { NUMBER($t) }",
        );
        let args = [("t", Arg::Text("5"))];
        for id in ["a", "b", "c", "d", "e", "g", "h", "-f", ""] {
            assert_eq!(messages.say(id, &args), None, "{id}");
        }
    }

    #[test]
    fn a_message_that_is_broken_does_not_take_its_neighbours_along() {
        let messages = Messages::parse("en", "a = A\nb = { $x\nc = C\n");
        assert_eq!((messages.say("a", &[]), messages.say("b", &[])), (Some("A".to_owned()), None));
        assert_eq!(messages.say("c", &[]), Some("C".to_owned()));
    }

    #[test]
    fn a_number_literal_is_met_before_the_form() {
        let messages = Messages::parse("en", "a = { $n ->\n    [0] none\n    [one] one\n   *[other] some\n}\n");
        let said = |n| messages.say("a", &[("n", Arg::Number(n))]).unwrap();
        assert_eq!([said(0), said(1), said(7)], ["none", "one", "some"]);
    }

    proptest! {
        #[test]
        fn we_say_what_fluent_bundle_says(count in 0_u64..=102, name in "\\PC{0,12}", role in "greeter|member|\\PC{0,4}") {
            let args = [("count", Arg::Number(count)), ("name", Arg::Text(&name)), ("role", Arg::Text(&role))];
            for (tag, source) in [("en", SYNTAX), ("ar", SYNTAX), ("pl", SYNTAX), ("ar", ARABIC)] {
                let messages = Messages::parse(tag, source);
                for id in ids(source) {
                    prop_assert_eq!(messages.say(&id, &args), by_fluent_bundle(tag, source, &id, &args), "{} {}", tag, id);
                }
            }
        }

        #[test]
        fn no_source_breaks_the_reading(source in "\\PC{0,80}|([a-c] = (\\{ ?(\\$?[a-c]|-a|\"x\"|NUMBER\\(\\$a\\)) ?(->)?\\}?|[a-z ]|\n    (\\*?\\[(one|other|0)\\] x)?){0,8}\n){0,5}") {
            let messages = Messages::parse("ar", &source);
            for id in ["a", "b", "c", "-a"] {
                let _ = messages.say(id, &[("a", Arg::Number(3)), ("b", Arg::Text("x"))]);
            }
        }
    }
}
