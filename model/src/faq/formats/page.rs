//! Writing a page of headings and paragraphs, by itself: no style, no script, nothing that is fetched.

use super::{GENERATOR, audience_words, by_section, words};
use crate::faq::FaqDraft;
use crate::{Block, Doc, Inline, Slug, Tag, doc};

/// Questions are third headings; headings within an answer are lower.
const WITHIN: u8 = 3;
/// Languages that are written from right to left, by their first part.
const FROM_THE_RIGHT: [&str; 9] = ["ar", "fa", "ur", "he", "ps", "sd", "ug", "yi", "ckb"];

/// Writes a FAQ in the language of a reader of `prefs`.
pub fn write_html(faq: &FaqDraft, prefs: &[Tag]) -> String {
    let lang = faq.title.pick(prefs).map(|(tag, _)| tag.clone());
    let dir = if lang.as_ref().is_some_and(|tag| FROM_THE_RIGHT.contains(&tag.language())) { "rtl" } else { "ltr" };
    let mut page = String::from("<!doctype html>\n<html");
    attribute(&mut page, "lang", lang.as_ref().map_or("", Tag::as_str));
    attribute(&mut page, "dir", dir);
    page.push_str(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
    page.push_str("<meta");
    attribute(&mut page, "name", "generator");
    attribute(&mut page, "content", GENERATOR);
    page.push_str(">\n");
    element(&mut page, "title", words(&faq.title, prefs));
    page.push_str("</head>\n<body>\n<main>\n");
    element(&mut page, "h1", words(&faq.title, prefs));
    let markdown = |page: &mut String, text: &str| blocks(page, &doc(text).unwrap_or_default());
    markdown(&mut page, words(&faq.about, prefs));
    for (section, entries) in by_section(faq) {
        if let Some(section) = section {
            heading(&mut page, "h2", Some(&section.id), &[], words(&section.title, prefs));
        }
        for entry in entries {
            let classes = audience_words(entry.audience.as_ref());
            heading(&mut page, "h3", entry.id.as_ref(), &classes, words(&entry.question, prefs));
            markdown(&mut page, words(&entry.answer, prefs));
        }
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn heading(page: &mut String, name: &str, id: Option<&Slug>, classes: &[String], words: &str) {
    page.push('<');
    page.push_str(name);
    if let Some(id) = id {
        attribute(page, "id", id.as_str());
    }
    if !classes.is_empty() {
        attribute(page, "class", &classes.join(" "));
    }
    page.push('>');
    escape(page, words);
    page.push_str(&format!("</{name}>\n"));
}

fn element(page: &mut String, name: &str, words: &str) {
    heading(page, name, None, &[], words);
}

fn attribute(page: &mut String, name: &str, value: &str) {
    page.push_str(&format!(" {name}=\""));
    escape(page, value);
    page.push('"');
}

fn escape(page: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            c => page.push(c),
        }
    }
}

/// An element around what `within` writes.
fn around(page: &mut String, name: &str, within: impl FnOnce(&mut String)) {
    page.push_str(&format!("<{name}>"));
    within(page);
    page.push_str(&format!("</{name}>"));
}

fn blocks(page: &mut String, doc: &Doc) {
    for block in doc {
        match block {
            Block::Paragraph(words) => around(page, "p", |page| inlines(page, words)),
            Block::Heading { level, words } => {
                around(page, &format!("h{}", level.saturating_add(WITHIN).min(6)), |page| inlines(page, words));
            }
            Block::List { start, items } => {
                page.push_str(if start.is_some() { "<ol" } else { "<ul" });
                if let Some(start) = start.filter(|start| *start != 1) {
                    attribute(page, "start", &start.to_string());
                }
                page.push('>');
                items.iter().for_each(|item| around(page, "li", |page| blocks(page, item)));
                page.push_str(if start.is_some() { "</ol>" } else { "</ul>" });
            }
            Block::Quote(inner) => around(page, "blockquote", |page| blocks(page, inner)),
            Block::Code(words) => around(page, "pre", |page| {
                // The first line end in it is not read.
                page.push('\n');
                escape(page, words);
            }),
            Block::Table(rows) => around(page, "table", |page| {
                for (at, row) in rows.iter().enumerate() {
                    let cell = if at == 0 { "th" } else { "td" };
                    around(page, "tr", |page| {
                        row.iter().for_each(|words| around(page, cell, |page| inlines(page, words)));
                    });
                }
            }),
            Block::Rule => page.push_str("<hr>"),
        }
        page.push('\n');
    }
}

fn inlines(page: &mut String, words: &[Inline]) {
    for part in words {
        match part {
            Inline::Words(words) => escape(page, words),
            Inline::Emphasis(inner) => around(page, "em", |page| inlines(page, inner)),
            Inline::Strong(inner) => around(page, "strong", |page| inlines(page, inner)),
            Inline::Code(words) => around(page, "code", |page| escape(page, words)),
            Inline::Link { to, words } => {
                page.push_str("<a rel=\"noreferrer\"");
                attribute(page, "href", to);
                page.push('>');
                inlines(page, words);
                page.push_str("</a>");
            }
            Inline::Break => page.push_str("<br>"),
        }
    }
}
