//! Feeds as readers of feeds exchange them: OPML 2.0 (opml.org/spec2.opml), by `quick-xml`.
//!
//! An outline with `xmlUrl`, in whatever case, is a feed; what its `type` says is not asked. One with others in it and no
//! `xmlUrl` is a section.

use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};

use super::reader::{Found, Reader, by_section, said, web};
use super::{Format, MOST_ROWS, Reading, UnreadWhy, Writing};
use crate::pack::{KnownBy, PackDraft, PackEntryDraft};
use crate::{Slug, Tag};

/// How deep outlines may lie within each other.
const MOST_DEEP: usize = 32;

#[derive(Default)]
struct Outline {
    label: String,
    why: String,
    feed: Option<String>,
    page: Option<String>,
}

impl Outline {
    /// Attributes by their names in small letters; one that cannot be read is as if it were not there.
    fn of(tag: &BytesStart<'_>) -> Outline {
        let mut outline = Outline::default();
        let mut title = String::new();
        for attribute in tag.html_attributes().with_checks(false).flatten().take(40) {
            let name = attribute.key.as_ref().to_ascii_lowercase();
            let raw = &*attribute.value;
            let value = quick_xml::escape::unescape(raw).map_or_else(|_| raw.to_owned(), |value| value.into_owned());
            let value = value.trim().to_owned();
            match name.as_str() {
                "text" => outline.label = value,
                "title" => title = value,
                "description" => outline.why = value,
                "xmlurl" if !value.is_empty() => outline.feed = Some(value),
                "htmlurl" | "url" if !value.is_empty() => outline.page = Some(value),
                _ => {}
            }
        }
        if outline.label.is_empty() {
            outline.label = title;
        }
        outline
    }
}

pub(super) fn read(text: &str, lang: &Tag) -> Reading {
    let mut reader = Reader::new(Format::Opml, lang);
    let lines: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    let mut xml = quick_xml::Reader::from_str(text);
    xml.config_mut().check_end_names = false;
    // The section of each open outline.
    let mut open: Vec<Option<Slug>> = Vec::new();
    let (mut in_title, mut title) = (false, String::new());
    let mut count = 0;
    loop {
        let at = usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
        let event = xml.read_event();
        let line = lines.partition_point(|end| *end < at) + 1;
        match event {
            Ok(Event::Eof) => break,
            Err(_) => {
                reader.trouble(line, UnreadWhy::Broken);
                break;
            }
            Ok(Event::Start(tag)) if is(&tag, "outline") => {
                let section = open.last().cloned().flatten();
                let inside = outline(&mut reader, line, Outline::of(&tag), section, true);
                open.push(inside);
                count += 1;
            }
            Ok(Event::Empty(tag)) if is(&tag, "outline") => {
                let section = open.last().cloned().flatten();
                outline(&mut reader, line, Outline::of(&tag), section, false);
                count += 1;
            }
            Ok(Event::End(tag)) if tag.name().as_ref().eq_ignore_ascii_case("outline") => {
                open.pop();
            }
            Ok(Event::Start(tag)) => in_title = is(&tag, "title"),
            Ok(Event::End(_)) => in_title = false,
            Ok(Event::Text(words)) if in_title => title.push_str(&words),
            Ok(Event::CData(words)) if in_title => title.push_str(&words),
            Ok(Event::GeneralRef(name)) if in_title => {
                let entity = format!("&{};", &*name);
                title.push_str(&quick_xml::escape::unescape(&entity).unwrap_or_default());
            }
            Ok(_) => {}
        }
        if open.len() > MOST_DEEP || count > MOST_ROWS {
            reader.trouble(line, UnreadWhy::TooMany);
            break;
        }
    }
    reader.titled(&title);
    reader.done()
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.name().as_ref().eq_ignore_ascii_case(name)
}

/// Reads an outline; gives back the section for those within it.
fn outline(
    reader: &mut Reader<'_>,
    line: usize,
    outline: Outline,
    section: Option<Slug>,
    has_inside: bool,
) -> Option<Slug> {
    let Outline { label, why, feed, page } = outline;
    let found = |known_by| Found { label: label.clone(), why, known_by, section: section.clone(), ..Found::default() };
    let feed_of = |url: &str| KnownBy::Feed { url: url.to_owned() }.checked();
    match (feed, page) {
        (Some(feed), page) => match feed_of(&feed) {
            Some(known) => {
                reader.found(line, found(std::iter::once(known).chain(page.as_deref().and_then(web)).collect()));
            }
            None => reader.unlike(line, &feed),
        },
        (None, Some(page)) if !has_inside => match web(&page) {
            Some(known) => reader.found(line, found(vec![known])),
            None => reader.unlike(line, &page),
        },
        (None, _) if has_inside => return reader.section(&label).or(section),
        (None, _) => reader.trouble(line, UnreadWhy::NoAddress),
    }
    section
}

pub(super) fn write(pack: &PackDraft, entries: &[PackEntryDraft], writing: &Writing<'_>) -> Option<(String, usize)> {
    let words = |words: &str| escape(words).replace('\n', "&#10;");
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head>\n<title>{}</title>\n</head>\n<body>\n",
        escape(said(&pack.title, writing.langs))
    );
    let mut held = 0;
    for (section, entries) in by_section(&pack.sections, entries) {
        let mut lines = String::new();
        for entry in entries {
            let feeds = entry.known_by.iter().filter_map(|known| match known {
                KnownBy::Feed { url } => Some(url),
                _ => None,
            });
            let page = entry.known_by.iter().find_map(|known| match known {
                KnownBy::Web { url } => Some(format!(" htmlUrl=\"{}\"", words(url))),
                _ => None,
            });
            let why = match said(&entry.why, writing.langs) {
                "" => String::new(),
                why => format!(" description=\"{}\"", words(why)),
            };
            let label = words(said(&entry.label, writing.langs));
            let page = page.unwrap_or_default();
            let before = lines.len();
            for feed in feeds {
                let feed = words(feed);
                lines.push_str(&format!(
                    "<outline type=\"rss\" text=\"{label}\" title=\"{label}\" xmlUrl=\"{feed}\"{page}{why}/>\n"
                ));
            }
            held += usize::from(lines.len() > before);
        }
        match section {
            _ if lines.is_empty() => {}
            Some(section) => {
                let title = words(said(&section.title, writing.langs));
                text.push_str(&format!("<outline text=\"{title}\">\n{lines}</outline>\n"));
            }
            None => text.push_str(&lines),
        }
    }
    text.push_str("</body>\n</opml>\n");
    Some((text, held))
}
