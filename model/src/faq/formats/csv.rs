//! A table with a row for each entry. The first row names the columns: `question` and `answer`, once for each language
//! as `question-es`; `section` (its name in addresses, or its heading), `section-es` (its heading), `id`, `audience`,
//! `related`, `reviewed`, `reviewed-by`, `language` (of words that do not say theirs); or as people call them in other
//! languages. Others are left aside, and it is said; a table without such a row has questions, answers and sections.

use std::collections::BTreeSet;

use super::headings::{Heading, heading, language};
use super::{Format, MOST_BYTES, Reading, UnreadWhy, audience_of, audience_words, by_section};
use crate::export::csv::{Table, as_written};
use crate::faq::{FaqDraft, FaqEntryDraft, Reviewed};
use crate::rows::{Rows, between};
use crate::{Local, Role, Slug, Tag, Text};

/// What may stand between cells. Where nothing else tells, a comma stands within words sooner than the others.
const SIGNS: [char; 3] = ['\t', ';', ','];
/// An answer has paragraphs.
const OVER_LINES: bool = true;
const ROLES: [(&str, Role); 3] = [("member", Role::Member), ("greeter", Role::Greeter), ("organiser", Role::Organiser)];

/// What stands in a column, and in which language if it says so; nothing that is known.
type Column = Option<(Heading, Option<Tag>)>;

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

/// Whether a text begins with the headings of such a table.
pub(super) fn begins(text: &str) -> bool {
    let first = |sign| Rows::of(text, sign, OVER_LINES).next().and_then(|(_, cells)| cells);
    SIGNS.into_iter().filter_map(first).any(|cells| headings(&cells).is_some())
}

/// The columns, if this row names them: one of questions and one of answers.
fn headings(row: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = row.iter().map(|cell| heading(as_written(cell))).collect();
    let has = |wanted: Heading| columns.iter().flatten().any(|(heading, _)| *heading == wanted);
    (has(Heading::Question) && has(Heading::Answer)).then_some(columns)
}

/// How well these rows fit what stands between their cells: headings are known, or there are as many cells in each.
fn fit(rows: &[Vec<String>]) -> usize {
    match rows.first() {
        Some(first) if headings(first).is_some() => usize::MAX,
        Some(first) if first.len() > 1 => rows.iter().filter(|row| row.len() == first.len()).count(),
        _ => 0,
    }
}

/// Reads a table; commas, semicolons or tabs are between its cells. Words in no language are in `lang`.
pub fn read_csv(text: &str, lang: &Tag) -> Reading {
    if text.len() > MOST_BYTES {
        return Reading::none(Format::Csv, UnreadWhy::TooLarge);
    }
    let mut reading = Reading::new(Format::Csv);
    let mut columns: Option<Vec<Column>> = None;
    for (lines, row) in Rows::of(text, between(text, SIGNS, OVER_LINES, fit), OVER_LINES) {
        let mut lines = lines.map(|line| u32::try_from(line).unwrap_or(u32::MAX));
        let Some(row) = row else {
            lines.for_each(|line| reading.trouble(line, UnreadWhy::Broken));
            continue;
        };
        let line = lines.next().unwrap_or_default();
        let columns = match &columns {
            Some(columns) => columns,
            None => match headings(&row) {
                Some(named) => {
                    if named.iter().zip(&row).any(|(column, cell)| column.is_none() && !cell.trim().is_empty()) {
                        reading.trouble(line, UnreadWhy::UnknownColumn);
                    }
                    columns = Some(named);
                    continue;
                }
                None => {
                    let unnamed = [Heading::Question, Heading::Answer, Heading::Section];
                    columns.get_or_insert(unnamed.map(|heading| Some((heading, None))).into())
                }
            },
        };
        if row.iter().skip(columns.len()).any(|cell| !cell.trim().is_empty()) {
            std::iter::once(line).chain(lines).for_each(|line| reading.trouble(line, UnreadWhy::MoreCells));
            continue;
        }
        if !reading.has_room(line) {
            break;
        }
        let cells = columns.iter().zip(row.iter().map(|cell| as_written(cell)));
        let cells = cells.filter_map(|(column, cell)| column.as_ref().map(|(heading, tag)| (*heading, tag, cell)));
        let entry = entry(&mut reading, line, cells, lang);
        let before = reading.entries.len();
        reading.take(line, entry);
        // Of a row that was left out each line is named: a quotation mark too many may have made it of several.
        let why = reading.troubles.last().map(|unread| unread.why).filter(|_| reading.entries.len() == before);
        lines.for_each(|line| why.into_iter().for_each(|why| reading.trouble(line, why)));
    }
    if reading.entries.is_empty() && reading.troubles.is_empty() {
        reading.trouble(0, UnreadWhy::Empty);
    }
    reading
}

fn entry<'a>(
    reading: &mut Reading,
    line: u32,
    cells: impl Iterator<Item = (Heading, &'a Option<Tag>, &'a str)> + Clone,
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
    let said = cells.clone().find(|(heading, ..)| *heading == Heading::Language);
    let lang = &said.and_then(|(.., cell)| language(cell)).unwrap_or_else(|| lang.clone());
    for (heading, tag, cell) in cells {
        let put = |text: &mut Text| {
            text.0.insert(tag.as_ref().unwrap_or(lang).clone(), cell.to_owned());
        };
        match heading {
            Heading::Id => entry.id = Slug::new(cell.trim()),
            Heading::Section if tag.is_some() => put(&mut titles),
            Heading::Section => section = cell.trim(),
            Heading::Question => put(&mut entry.question),
            Heading::Answer => put(&mut entry.answer),
            Heading::Audience => {
                let words = cell.split([' ', ',', ';']).map(str::trim);
                entry.audience = audience_of(words.filter(|word| !word.is_empty()));
            }
            Heading::Related => entry.related = cell.split_whitespace().filter_map(Slug::new).take(12).collect(),
            Heading::Reviewed => on = Local::new(cell.trim()),
            Heading::ReviewedBy => {
                by = ROLES.iter().find(|(word, _)| *word == cell.trim()).map_or(by, |(_, role)| *role);
            }
            Heading::Language => {}
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
