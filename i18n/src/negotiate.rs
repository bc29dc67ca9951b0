//! Which of the languages there are is the nearest to what somebody reads, and which way it runs.
//!
//! In the manner of RFC 4647 lookup, with the likely scripts of CLDR where they decide something: a reader of
//! `zh-TW` reads `zh-Hant`. One small table instead of CLDR's own (60 KB), the same in the Worker and the browser,
//! so that both choose alike.

/// The direction in which a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dir {
    /// From left to right.
    Ltr,
    /// From right to left: Arabic, Hebrew, Persian, …
    Rtl,
}

impl Dir {
    /// The value of HTML's `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Dir::Ltr => "ltr",
            Dir::Rtl => "rtl",
        }
    }
}

/// What matters of a tag, in lower case; the script is likely or said, or empty where nothing hangs on it.
#[derive(PartialEq, Eq)]
struct Parts {
    language: String,
    script: String,
    region: String,
}

impl Parts {
    fn of(tag: &str) -> Parts {
        let lower = tag.to_ascii_lowercase();
        let mut subtags = lower.split(['-', '_']);
        let mut language = subtags.next().unwrap_or("");
        // Shorter, and it is for private use (x-…).
        if language.len() < 2 {
            return Parts { language: String::new(), script: String::new(), region: String::new() };
        }
        let (mut script, mut region) = ("", "");
        for (at, subtag) in subtags.enumerate() {
            let letters = subtag.bytes().all(|b| b.is_ascii_alphabetic());
            match subtag.len() {
                // An extended language (zh-yue) says more than the language before it.
                3 if at == 0 && letters => language = subtag,
                4 if letters && script.is_empty() && region.is_empty() => script = subtag,
                2 | 3 if region.is_empty() && (letters == (subtag.len() == 2)) => region = subtag,
                _ => break,
            }
        }
        // Codes that were replaced, and the usual language of a few that stand for a family (CLDR supplemental aliases).
        let now = match language {
            "iw" => "he",
            "in" => "id",
            "ji" => "yi",
            "jw" => "jv",
            "mo" => "ro",
            "tl" => "fil",
            "no" => "nb",
            "sh" => "sr",
            "cmn" => "zh",
            "arb" => "ar",
            "pes" | "prs" => "fa",
            "swh" => "sw",
            "kmr" => "ku",
            other => other,
        };
        if script.is_empty() {
            script = if language == "sh" { "latn" } else { likely_script(now, region) };
        }
        Parts { script: script.to_owned(), region: region.to_owned(), language: now.to_owned() }
    }
}

/// The script that a language is likely written in there (CLDR likely subtags): for languages of several scripts, and
/// for those from right to left.
fn likely_script(language: &str, region: &str) -> &'static str {
    match (language, region) {
        (
            "zh",
            "tw" | "hk" | "mo" | "au" | "bn" | "gb" | "gf" | "id" | "pa" | "pf" | "ph" | "sr" | "th" | "us" | "vn",
        ) => "hant",
        ("zh", _) | ("yue", "cn") => "hans",
        ("yue", _) => "hant",
        ("sr", "me" | "ro" | "ru" | "tr") => "latn",
        ("sr", _) => "cyrl",
        ("pa", "pk") => "arab",
        ("pa", _) => "guru",
        ("uz", "af") | ("az", "iq" | "ir") | ("ku", "lb") | ("ha", "cm" | "sd") | ("ms", "cc") => "arab",
        ("uz", "cn") | ("az", "ru") => "cyrl",
        ("uz" | "az" | "ku" | "ha" | "ms" | "tk", _) => "latn",
        ("kk", "af" | "cn" | "ir" | "mn") | ("ky", "cn") | ("tg", "pk") => "arab",
        ("ky", "tr") => "latn",
        ("mn", "cn") => "mong",
        ("kk" | "ky" | "tg" | "mn", _) => "cyrl",
        ("sd", "in") => "deva",
        ("ug", "kz" | "mn") => "cyrl",
        (
            "ar" | "fa" | "ur" | "ps" | "ckb" | "sd" | "ug" | "ks" | "bal" | "glk" | "mzn" | "lrc" | "skr" | "azb"
            | "lki" | "sdh" | "luz" | "haz" | "khw" | "bqi" | "pnb" | "lah" | "hno" | "hnd" | "ars" | "arz" | "ary"
            | "arq" | "aeb" | "apc" | "ajp" | "acm" | "afb" | "apd" | "ayl" | "shu" | "pbt" | "brh",
            _,
        ) => "arab",
        ("he" | "yi" | "lad", _) => "hebr",
        ("dv", _) => "thaa",
        ("nqo", _) => "nkoo",
        ("syr", _) => "syrc",
        ("rhg", _) => "rohg",
        _ => "",
    }
}

/// Which way a language runs, by the script that its tag says or by the one it is likely written in.
///
/// ```
/// use porchlight_i18n::{Dir, dir_of};
/// assert_eq!(dir_of("ps"), Dir::Rtl);
/// assert_eq!(dir_of("pa-PK"), Dir::Rtl);
/// assert_eq!(dir_of("az-Latn-IR"), Dir::Ltr);
/// ```
pub fn dir_of(tag: &str) -> Dir {
    match Parts::of(tag).script.as_str() {
        "arab" | "aran" | "hebr" | "syrc" | "syre" | "syrj" | "syrn" | "thaa" | "nkoo" | "adlm" | "rohg" | "mand"
        | "samr" | "mend" | "yezi" => Dir::Rtl,
        _ => Dir::Ltr,
    }
}

/// Whether a language is written in Arabic letters, as by [`dir_of`].
///
/// ```
/// use porchlight_i18n::writes_arabic;
/// assert!(writes_arabic("fa-AF") && writes_arabic("pa-PK"));
/// assert!(!writes_arabic("he") && !writes_arabic("es"));
/// ```
pub fn writes_arabic(tag: &str) -> bool {
    matches!(Parts::of(tag).script.as_str(), "arab" | "aran")
}

/// The place in `available` of what suits a reader of `wanted` (best first), or `None` if they read none of it.
///
/// A wanted language in its own script comes before the next wanted one; another script of a wanted language is better
/// than no wanted language at all.
///
/// ```
/// use porchlight_i18n::negotiate;
/// assert_eq!(negotiate(&["es-MX", "en"], &["en", "es"]), Some(1));
/// assert_eq!(negotiate(&["zh-TW"], &["zh", "zh-Hant"]), Some(1));
/// assert_eq!(negotiate(&["fr"], &["en", "es"]), None);
/// ```
pub fn negotiate(wanted: &[&str], available: &[&str]) -> Option<usize> {
    let available: Vec<(&str, Parts)> = available.iter().map(|tag| (*tag, Parts::of(tag))).collect();
    let wanted: Vec<(&str, Parts)> = wanted.iter().map(|tag| (*tag, Parts::of(tag))).collect();
    let best = |any_script: bool, (tag, parts): &(&str, Parts)| {
        let mut best: Option<(u8, usize)> = None;
        for (at, (other_tag, other)) in available.iter().enumerate() {
            let near = nearness(tag, parts, other_tag, other, any_script);
            if near > best.map_or(0, |(near, _)| near) {
                best = Some((near, at));
            }
        }
        best.map(|(_, at)| at)
    };
    let pass = |any_script: bool| wanted.iter().find_map(|wanted| best(any_script, wanted));
    pass(false).or_else(|| pass(true))
}

/// How near two tags are; 0 if not near at all.
fn nearness(tag: &str, parts: &Parts, other_tag: &str, other: &Parts, any_script: bool) -> u8 {
    if tag.eq_ignore_ascii_case(other_tag) {
        return 6;
    }
    // Both written forms of Norwegian are read by readers of either.
    let sibling = matches!((parts.language.as_str(), other.language.as_str()), ("nb", "nn") | ("nn", "nb"));
    let same_script = parts.script == other.script || parts.script.is_empty() || other.script.is_empty();
    match () {
        () if !(same_script || any_script) => 0,
        () if sibling => 1,
        () if parts.language != other.language || parts.language.is_empty() => 0,
        () if parts.region == other.region => 5,
        // CLDR parent locales: es-MX is nearer to es-419 than to es.
        () if parts.language == "es" && other.region == "419" && !matches!(parts.region.as_str(), "" | "es" | "gq") => {
            4
        }
        () if other.region.is_empty() => 3,
        () => 2,
    }
}

/// The languages of an `Accept-Language` header, best first, as the header writes them.
///
/// Never fails: what has not the shape of a language range is passed over, and so are `*` and whatever has weight 0.
/// No more than 4 KB and 20 ranges are read.
///
/// ```
/// use porchlight_i18n::parse_accept_language;
/// assert_eq!(parse_accept_language("en;q=0.5, es-MX, es;q=0.9, *;q=0.1"), ["es-MX", "es", "en"]);
/// ```
pub fn parse_accept_language(header: &str) -> Vec<String> {
    const MAX_BYTES: usize = 4096;
    const MAX_RANGES: usize = 20;
    let end = (0..=header.len().min(MAX_BYTES)).rev().find(|end| header.is_char_boundary(*end)).unwrap_or(0);
    let header = header.get(..end).unwrap_or("");
    let mut ranges: Vec<(f32, &str)> = header.split(',').filter_map(range).take(MAX_RANGES).collect();
    ranges.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    ranges.into_iter().filter(|(weight, _)| *weight > 0.0).map(|(_, tag)| tag.to_owned()).collect()
}

/// One range and its weight.
fn range(text: &str) -> Option<(f32, &str)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next()?;
    let subtag = |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
    if tag.len() > 35 || !tag.split('-').all(subtag) || !tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut weight = 1.0;
    for part in parts {
        if let Some(q) = part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")) {
            weight = q.trim().parse().ok().filter(|q| (0.0..=1.0).contains(q))?;
        }
    }
    Some((weight, tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unic_langid::LanguageIdentifier;

    #[test]
    fn old_and_new_names_of_a_language_are_the_same_language() {
        for (wanted, there) in [
            ("iw", "he"),
            ("he", "iw"),
            ("in", "id"),
            ("mo", "ro"),
            ("tl", "fil"),
            ("fil-PH", "tl"),
            ("no", "nb"),
            ("nb-NO", "no"),
            ("sh", "sr-Latn"),
            ("sr-Latn-RS", "sr-ME"),
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant-TW"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh"),
            ("zh-cmn-Hans-CN", "zh-CN"),
            ("nn", "nb"),
            ("no", "nn"),
            ("pt", "pt-BR"),
            ("EN_gb", "en-US"),
            ("fa-AF", "prs"),
            ("ht-HT", "ht"),
        ] {
            assert_eq!(negotiate(&[wanted], &["qq", there]), Some(1), "{wanted} should find {there}");
        }
    }

    #[test]
    fn the_nearest_variety_comes_first() {
        assert_eq!(negotiate(&["zh-TW"], &["zh", "zh-Hans", "zh-Hant"]), Some(2));
        assert_eq!(negotiate(&["zh-CN"], &["zh-TW", "zh"]), Some(1));
        assert_eq!(negotiate(&["sr-Latn"], &["sr", "sr-Latn"]), Some(1));
        assert_eq!(negotiate(&["nn", "en"], &["en", "nb", "nn"]), Some(2));
        assert_eq!(negotiate(&["nn", "en"], &["en", "nb"]), Some(1));
        assert_eq!(negotiate(&["es-MX"], &["es-ES", "es", "es-419"]), Some(2));
        assert_eq!(negotiate(&["es-ES"], &["es-419", "es"]), Some(1));
        assert_eq!(negotiate(&["pt-PT"], &["pt-BR", "pt-PT"]), Some(1));
    }

    #[test]
    fn another_wanted_language_is_better_than_an_unreadable_script() {
        assert_eq!(negotiate(&["zh-TW", "en"], &["en", "zh"]), Some(0));
        assert_eq!(negotiate(&["zh-TW"], &["en", "zh"]), Some(1), "and an unreadable script than nothing wanted");
        assert_eq!(negotiate(&["fr", "de"], &["en", "es"]), None);
        assert_eq!(negotiate(&[], &["en"]), None);
        assert_eq!(negotiate(&["en"], &[]), None);
    }

    #[test]
    fn languages_run_the_way_they_are_written() {
        for tag in [
            "ar", "fa", "he", "iw", "ur", "ps", "ckb", "ug", "yi", "dv", "sd", "ar-EG", "pa-Arab", "pa-PK", "ku-Arab",
            "ff-Adlm",
        ] {
            assert_eq!(dir_of(tag), Dir::Rtl, "{tag}");
        }
        for tag in
            ["en", "es", "ht", "az", "ku", "uz", "pa", "ar-Latn", "sd-Deva", "sd-IN", "zh-Hant", "", "-", "x-arab"]
        {
            assert_eq!(dir_of(tag), Dir::Ltr, "{tag}");
        }
    }

    /// The likely script of CLDR's own table (of unic-langid), in lower case; empty if it does not know the language.
    fn cldr_script(tag: &str) -> String {
        let Ok(mut id) = tag.parse::<LanguageIdentifier>() else { return String::new() };
        id.maximize();
        id.script.map_or(String::new(), |script| script.as_str().to_lowercase())
    }

    #[test]
    fn our_small_table_of_directions_agrees_with_cldr() {
        let rtl = |script: &str| dir_of(&format!("und-{script}")) == Dir::Rtl;
        let letters = || 'a'..='z';
        let two = || letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
        for language in two() {
            assert_eq!(dir_of(&language) == Dir::Rtl, rtl(&cldr_script(&language)), "{language}");
        }
        // Of the seven thousand with three letters the table has the large ones; where it says anything, it is right.
        for language in two().flat_map(|a| letters().map(move |b| format!("{a}{b}"))) {
            let theirs = cldr_script(&language);
            assert!(dir_of(&language) == Dir::Ltr || theirs.is_empty() || rtl(&theirs), "{language}");
        }
    }

    #[test]
    fn our_small_table_of_scripts_agrees_with_cldr_in_every_country() {
        let letters = || 'A'..='Z';
        let regions = || letters().flat_map(|a| letters().map(move |b| format!("{a}{b}")));
        let mut differing = Vec::new();
        for language in [
            "zh", "yue", "sr", "pa", "uz", "tk", "az", "ku", "ha", "ms", "kk", "ky", "tg", "mn", "sd", "ug", "ar", "fa",
        ] {
            for tag in regions().map(|region| format!("{language}-{region}")) {
                let (ours, theirs) = (Parts::of(&tag).script, cldr_script(&tag));
                if ours != theirs {
                    differing.push(format!("{tag}: {ours}, {theirs}"));
                }
            }
        }
        assert!(differing.is_empty(), "{differing:?}");
    }

    #[test]
    fn a_header_is_read_by_its_weights() {
        assert_eq!(parse_accept_language("de-CH;q=0.7,fr;q=0.9,en"), ["en", "fr", "de-CH"]);
        assert_eq!(parse_accept_language("ht ; q=1.0 , fr;q=0"), ["ht"]);
        assert_eq!(parse_accept_language("en;q=2, es;q=x, ar;q=NaN, fr"), ["fr"]);
        assert_eq!(parse_accept_language("*, <script>, a_b, , ñ"), Vec::<String>::new());
        assert_eq!(parse_accept_language(&"en,".repeat(100)).len(), 20);
        assert!(parse_accept_language(&"ñ".repeat(5000)).is_empty());
    }

    proptest! {
        #[test]
        fn no_header_breaks_the_reading(header in "\\PC{0,200}|([a-z]{1,9}(-[A-Za-z0-9]{1,9}){0,4}(;q=[0-9.]{0,5})?,?){0,30}") {
            let read = parse_accept_language(&header);
            prop_assert!(read.len() <= 20);
        }

        #[test]
        fn no_tags_break_the_choice(
            wanted in prop::collection::vec("\\PC{0,12}|[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}", 0..5),
            there in prop::collection::vec("\\PC{0,12}|[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}", 0..5),
        ) {
            let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
            let there: Vec<&str> = there.iter().map(String::as_str).collect();
            if let Some(at) = negotiate(&wanted, &there) {
                prop_assert!(at < there.len());
            }
            for tag in &there {
                prop_assert!(negotiate(&[tag], &there).is_some() || wanted.is_empty() || !tag.is_empty());
                let _ = dir_of(tag);
            }
        }
    }
}
