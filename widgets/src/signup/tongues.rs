//! Languages that somebody speaks or signs, each by its own name: those of the group first, the others a press away.

use i18n::Said;
use model::Tag as Lang;
use yew::prelude::*;

use super::asked::Sheet;
use crate::parts::markup::{classed, tag};

/// Languages that many people speak who move, and some that forms forget. In the order of their tags: nobody comes first.
const SPOKEN: [&str; 38] = [
    "am", "ar", "bn", "de", "en", "es", "fa", "ff", "fr", "ha", "hi", "hmn", "ht", "it", "ja", "ka", "ko", "ku", "mam",
    "ne", "pa", "pl", "ps", "pt", "qu", "quc", "ro", "ru", "so", "sw", "ti", "tl", "tr", "uk", "ur", "vi", "wo", "zh",
];

/// Sign languages, which are languages of their own and not ways of writing others: each with what those who sign it call it
/// in writing, and the language in which they write that.
const SIGNED: [(&str, &str, &str); 9] = [
    ("ase", "American Sign Language (ASL)", "en"),
    ("bfi", "British Sign Language (BSL)", "en"),
    ("bzs", "Língua Brasileira de Sinais (Libras)", "pt"),
    ("csn", "Lengua de Señas Colombiana (LSC)", "es"),
    ("fsl", "Langue des signes française (LSF)", "fr"),
    ("gsg", "Deutsche Gebärdensprache (DGS)", "de"),
    ("ils", "International Sign", "en"),
    ("mfs", "Lengua de Señas Mexicana (LSM)", "es"),
    ("ssp", "Lengua de Signos Española (LSE)", "es"),
];

/// Draws the list.
pub(super) fn draw(sheet: &Sheet<'_>) -> Html {
    let name = sheet.id();
    let mut first: Vec<Lang> = Vec::new();
    for near in sheet.view.languages.iter().chain(&sheet.view.read_here) {
        if !first.iter().any(|known| known.language() == near.language()) {
            first.push(near.clone());
        }
    }
    let near = |tag: &str| first.iter().any(|known| known.language() == tag);
    let row = |lang: &str, called: &str, written: &str, begins: bool| -> Html {
        let dir = i18n::dir_of(written).as_str();
        let called = tag("span").set("lang", written.to_owned()).set("dir", dir).with(called.to_owned());
        sheet.row("checkbox", begins, name.clone(), lang, called.into()).into()
    };
    let spoken = |lang: &str, begins: bool| row(lang, &sheet.locale.autonym(lang), lang, begins);
    let beside = |rows: Vec<Html>| classed("div", "beside").with(rows.into_iter().collect::<Html>());
    let folded = |said: Said, open: bool, rows: Vec<Html>| {
        classed("details", "more").set_if("open", open).with(tag("summary").say(said)).with(beside(rows))
    };
    let ticked = |lang: &str| sheet.is_ticked(&name, lang);
    let others: Vec<&str> = SPOKEN.into_iter().filter(|lang| !near(lang)).collect();
    let signed: Vec<_> = SIGNED.into_iter().filter(|(lang, ..)| !near(lang)).collect();
    classed("div", "tongues")
        .with(beside(first.iter().enumerate().map(|(at, lang)| spoken(lang.as_str(), at == 0)).collect()))
        .with(folded(
            sheet.locale.languages_more(),
            others.iter().any(|lang| ticked(lang)),
            others.iter().map(|lang| spoken(lang, false)).collect(),
        ))
        .with(folded(
            sheet.locale.languages_signed(),
            signed.iter().any(|(lang, ..)| ticked(lang)),
            signed.iter().map(|(lang, called, written)| row(lang, called, written, false)).collect(),
        ))
        .with(sheet.line(sheet.part("other"), sheet.locale.languages_other()))
        .into()
}
