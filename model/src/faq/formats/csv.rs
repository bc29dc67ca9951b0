//! A table with a row for each entry. The first row names the columns: `question` and `answer`, once for each language
//! as `question-es`; `section` (its name in addresses, or its heading), `section-es` (its heading), `id`, `audience`,
//! `related`, `reviewed`, `reviewed-by`. Others are left aside; a table without such a row has questions, answers and
//! sections.

use std::collections::BTreeSet;

use super::{Format, MOST_BYTES, Reading, UnreadWhy, audience_of, audience_words, by_section};
use crate::export::csv::{Table, as_written};
use crate::faq::{FaqDraft, FaqEntryDraft, Reviewed};
use crate::{Local, Role, Slug, Tag, Text};

const MOST_COLUMNS: usize = 200;
const ROLES: [(&str, Role); 3] = [("member", Role::Member), ("greeter", Role::Greeter), ("organiser", Role::Organiser)];

/// What stands in a column.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Id,
    Section,
    SectionTitle(Tag),
    Question(Tag),
    Answer(Tag),
    Audience,
    Related,
    Reviewed,
    ReviewedBy,
    Other,
}

/// Writes a FAQ in all its languages, those of `prefs` first.
pub fn write_csv(faq: &FaqDraft, prefs: &[Tag]) -> String {
    let sections = by_section(faq);
    let tags = |texts: &mut dyn Iterator<Item = &Text>| {
        let there: BTreeSet<Tag> = texts.flat_map(|text| text.0.keys().cloned()).collect();
        let first: Vec<Tag> = prefs.iter().filter(|tag| there.contains(*tag)).cloned().collect();
        let others = there.into_iter().filter(|tag| !first.contains(tag)).collect::<Vec<_>>();
        [first, others].concat()
    };
    let all = || sections.iter().flat_map(|(_, entries)| entries);
    let said = tags(&mut all().flat_map(|entry| [&entry.question, &entry.answer]));
    let titled = tags(&mut faq.sections.iter().map(|section| &section.title));
    let of = |name: &str, tag: &Tag| format!("{name}-{}", tag.as_str());
    let pairs = said.iter().flat_map(|tag| [of("question", tag), of("answer", tag)]);
    let headings = titled.iter().map(|tag| of("section", tag));
    let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let last = named(&["audience", "related", "reviewed", "reviewed-by"]);
    let mut table = Table::new(named(&["id", "section"]).into_iter().chain(headings).chain(pairs).chain(last));
    let cell = |text: &Text, tag: &Tag| text.0.get(tag).cloned().unwrap_or_default();
    for (section, entries) in &sections {
        for entry in entries {
            let id = |id: Option<&Slug>| id.map(ToString::to_string).unwrap_or_default();
            let mut row = vec![id(entry.id.as_ref()), id(section.map(|section| &section.id))];
            row.extend(titled.iter().map(|tag| section.map(|section| cell(&section.title, tag)).unwrap_or_default()));
            row.extend(said.iter().flat_map(|tag| [cell(&entry.question, tag), cell(&entry.answer, tag)]));
            row.push(audience_words(entry.audience.as_ref()).join(" "));
            row.push(entry.related.iter().map(Slug::as_str).collect::<Vec<_>>().join(" "));
            let by = |by: Role| ROLES.iter().find(|(_, role)| *role == by).map_or("", |(word, _)| word);
            row.push(entry.reviewed.map(|reviewed| reviewed.on.to_string()).unwrap_or_default());
            row.push(entry.reviewed.map_or("", |reviewed| by(reviewed.by)).to_owned());
            table.row(row);
        }
    }
    table.finish()
}

/// Reads a table; commas, semicolons or tabs are between its cells. Words in no language are in `lang`.
pub fn read_csv(text: &str, lang: &Tag) -> Reading {
    if text.len() > MOST_BYTES {
        return Reading::none(Format::Csv, UnreadWhy::TooLarge);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut rows = csv::ReaderBuilder::new();
    let mut rows = rows.has_headers(false).flexible(true).delimiter(between(text)).from_reader(text.as_bytes());
    let mut reading = Reading::new(Format::Csv);
    let mut columns: Option<Vec<Column>> = None;
    for row in rows.records() {
        let Ok(row) = row else {
            reading.trouble(0, UnreadWhy::Broken);
            break;
        };
        let line = row.position().and_then(|at| u32::try_from(at.line()).ok()).unwrap_or_default();
        let cells = || row.iter().take(MOST_COLUMNS).map(as_written);
        if cells().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let columns = match &columns {
            Some(columns) => columns,
            None => {
                let named: Vec<Column> = cells().map(|cell| column(cell, lang)).collect();
                if named.iter().any(|column| matches!(column, Column::Question(_))) {
                    columns = Some(named);
                    continue;
                }
                let unnamed = [Column::Question(lang.clone()), Column::Answer(lang.clone()), Column::Section];
                columns.get_or_insert(unnamed.into())
            }
        };
        if !reading.has_room(line) {
            break;
        }
        let entry = entry(&mut reading, line, columns.iter().zip(cells()), lang);
        reading.take(line, entry);
    }
    if reading.entries.is_empty() && reading.troubles.is_empty() {
        reading.trouble(0, UnreadWhy::Empty);
    }
    reading
}

fn entry<'a>(
    reading: &mut Reading,
    line: u32,
    cells: impl Iterator<Item = (&'a Column, &'a str)>,
    lang: &Tag,
) -> FaqEntryDraft {
    let mut entry = FaqEntryDraft {
        id: None,
        section: None,
        question: Text::default(),
        answer: Text::default(),
        audience: None,
        related: Vec::new(),
        reviewed: None,
    };
    let (mut section, mut titles, mut on, mut by) = ("", Text::default(), None, Role::Organiser);
    for (column, cell) in cells {
        let put = |text: &mut Text, tag: &Tag| drop(text.0.insert(tag.clone(), cell.to_owned()));
        match column {
            Column::Id => entry.id = Slug::new(cell.trim()),
            Column::Section => section = cell.trim(),
            Column::SectionTitle(tag) => put(&mut titles, tag),
            Column::Question(tag) => put(&mut entry.question, tag),
            Column::Answer(tag) => put(&mut entry.answer, tag),
            Column::Audience => {
                let words = cell.split([' ', ',', ';']).map(str::trim);
                entry.audience = audience_of(words.filter(|word| !word.is_empty()));
            }
            Column::Related => entry.related = cell.split_whitespace().filter_map(Slug::new).take(12).collect(),
            Column::Reviewed => on = Local::new(cell.trim()),
            Column::ReviewedBy => {
                by = ROLES.iter().find(|(word, _)| *word == cell.trim()).map_or(by, |(_, role)| *role);
            }
            Column::Other => {}
        }
    }
    entry.reviewed = on.map(|on| Reviewed { on, by });
    if !section.is_empty() {
        let titles = titles.tidied(false);
        let title = if titles.is_empty() { Text([(lang.clone(), section.to_owned())].into()) } else { titles };
        // A name in addresses only where the heading is said besides; a word alone is the heading.
        let id = Slug::new(section).filter(|_| title.0.values().all(|words| words != section));
        entry.section = reading.section(line, id, title);
    }
    entry
}

fn column(cell: &str, lang: &Tag) -> Column {
    let name = cell.trim().to_lowercase();
    let (word, tag) = match name.split_once(['-', '_', ' ', '(']) {
        Some((word, rest)) => (word, Tag::new(rest.trim_matches(['(', ')', ' ']))),
        None => (name.as_str(), None),
    };
    let tagged = tag.is_some() || word == name;
    match word {
        _ if matches!(name.as_str(), "reviewed-by" | "reviewed by") => Column::ReviewedBy,
        "question" | "questions" if tagged => Column::Question(tag.unwrap_or_else(|| lang.clone())),
        "answer" | "answers" if tagged => Column::Answer(tag.unwrap_or_else(|| lang.clone())),
        "section" | "category" | "topic" if tagged => tag.map_or(Column::Section, Column::SectionTitle),
        "id" => Column::Id,
        "audience" => Column::Audience,
        "related" => Column::Related,
        "reviewed" => Column::Reviewed,
        _ => Column::Other,
    }
}

/// What stands between cells: of comma, semicolon and tab what the first row has most of.
fn between(text: &str) -> u8 {
    let mut many = [(0, b','), (0, b';'), (0, b'\t')];
    let mut quoted = false;
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => many.iter_mut().filter(|(_, sign)| *sign == byte).for_each(|(many, _)| *many += 1),
        }
    }
    many.into_iter().rev().max_by_key(|(many, _)| *many).map_or(b',', |(_, sign)| sign)
}
