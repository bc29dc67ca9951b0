//! Somebody who finds reading hard can read a ballot: short sentences, plain words.

use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

/// Every text of a pattern, once for each of its variants; what is put in counts as one plain word.
fn texts(pattern: &Pattern<String>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => texts.iter_mut().for_each(|text| text.push_str(value)),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                let word = if matches!(inline, InlineExpression::StringLiteral { .. }) { "" } else { "ten" };
                texts.iter_mut().for_each(|text| text.push_str(word));
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                let each: Vec<String> = variants.iter().flat_map(|variant| self::texts(&variant.value)).collect();
                texts =
                    texts.iter().flat_map(|text| each.iter().map(move |variant| format!("{text}{variant}"))).collect();
            }
        }
    }
    texts
}

fn sentences() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for file in [
        "shared",
        "widgets",
        "signup",
        "arriving",
        "door",
        "refusals",
        "rules",
        "organising",
        "templates",
        "packets",
        "knowing",
        "faq",
        "asking",
        "packs",
        "desk-knowing",
        "news",
        "desk",
    ] {
        let path = format!("{}/locales/en/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
        let source = fs::read_to_string(path).unwrap();
        let resource = parse(source).unwrap();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(pattern) = message.value else { continue };
            for text in texts(&pattern) {
                let ends = text.split_inclusive(['.', '?', '!', '…']).map(|s| s.trim().to_owned());
                found.extend(ends.filter(|s| !s.is_empty()).map(|sentence| (message.id.name.clone(), sentence)));
            }
        }
    }
    found
}

fn words(sentence: &str) -> Vec<&str> {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect()
}

/// Groups of vowels, less a silent e; at least one. The usual estimate for English.
fn syllables(word: &str) -> usize {
    let word: String = word.to_lowercase().chars().filter(|c| c.is_ascii_alphabetic()).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    for (id, sentence) in sentences() {
        assert!(words(&sentence).len() <= 20, "{id}: {sentence}");
    }
}

/// Flesch–Kincaid (Kincaid et al. 1975): 0.39 words a sentence + 11.8 syllables a word − 15.59.
#[test]
fn somebody_of_eleven_years_understands_it() {
    let sentences = sentences();
    let spoken: Vec<&str> = sentences.iter().flat_map(|(_, sentence)| words(sentence)).collect();
    let syllables: usize = spoken.iter().map(|word| syllables(word)).sum();
    let per_sentence = spoken.len() as f64 / sentences.len() as f64;
    let grade = 0.39 * per_sentence + 11.8 * (syllables as f64 / spoken.len() as f64) - 15.59;
    assert!(spoken.len() > 500, "only {} words were found", spoken.len());
    assert!(grade <= 6.0, "grade {grade:.1}");
}
