//! In place of `intl.rs` in native builds, which have no `Intl`: the plural forms are those of ICU4X, and for the rest
//! there is never anything, so that the plain form is used.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

type Options<'a> = [(&'a str, &'a str)];

pub(crate) fn number(_tag: &str, _number: i64) -> Option<String> {
    None
}

pub(crate) fn tenths(_tag: &str, _tenths: u64) -> Option<String> {
    None
}

pub(crate) fn decimal(_tag: &str, _parts: u64, _places: u32) -> Option<String> {
    None
}

pub(crate) fn percent(_tag: &str, _share: f64) -> Option<String> {
    None
}

pub(crate) fn list(_tag: &str, _kind: &str, _items: &[String]) -> Option<String> {
    None
}

pub(crate) fn moment(_tag: &str, _shape: &Options<'_>, _zone: &str, _at_ms: i64) -> Option<String> {
    None
}

pub(crate) fn zone_name(_tag: &str, _zone: &str) -> Option<String> {
    None
}

pub(crate) fn language(_tag: &str, _other: &str) -> Option<String> {
    None
}

pub(crate) fn capital(_tag: &str, text: &str) -> String {
    text.to_owned()
}

pub(crate) fn digits(_tag: &str, _number: u64, _options: &Options<'_>) -> Option<String> {
    None
}

pub(crate) fn plural(tag: &str, number: u64, options: &Options<'_>) -> Option<String> {
    let kind = if options.contains(&("type", "ordinal")) { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    plural_rules(tag, kind).map(|rules| form(&rules, number).to_owned())
}

/// The rules of a language; for the linter too.
pub(crate) fn plural_rules(tag: &str, kind: PluralRuleType) -> Option<PluralRules> {
    PluralRules::try_new(tag.parse::<Locale>().ok()?.into(), kind.into()).ok()
}

/// The name of the form that a number takes.
pub(crate) fn form(rules: &PluralRules, number: u64) -> &'static str {
    match rules.category_for(number) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
