//! Files to take away: `/{group}/{kind}/{id}/` and the name of one. Each is for whoever may see the result, once the poll
//! is over; the one with names only for whoever may read who answered what.

use model::counting::{BallotFile, write_blt};
use model::export::{csv, ics};
use model::{Form, Phase, PollView, Refusal, Voice};
use widgets::{beside, say};
use yew::{Html, html};

use super::parts::plain;
use super::visit::Visit;
use crate::asked::Asked;
use crate::caller::Address;
use crate::headers::RouteKind;
use crate::host::Host;
use crate::reply::{Body, Reply};
use crate::scene::Reader;

/// A file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum File {
    /// The ballots as a table.
    Table,
    /// What people said, with their names where these are shown.
    People,
    /// The ballots as they can be counted again.
    Ballots,
    /// Ranked ballots for other programs.
    Blt,
    /// The times that were found.
    Calendar,
}

impl File {
    const ALL: [File; 5] = [File::Table, File::People, File::Ballots, File::Blt, File::Calendar];

    /// The last part of its address.
    fn name(self) -> &'static str {
        match self {
            File::Table => "export.csv",
            File::People => "people.csv",
            File::Ballots => "export.json",
            File::Blt => "export.blt",
            File::Calendar => "export.ics",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            File::Table | File::People => "text/csv; charset=utf-8; header=present",
            File::Ballots => "application/json",
            File::Blt => "text/plain; charset=utf-8",
            File::Calendar => "text/calendar; charset=utf-8",
        }
    }

    /// Whether there is such a file of that poll, for that viewer.
    fn is_there(self, view: &PollView) -> bool {
        let over = view.phase == Phase::Over;
        let Some(results) = view.results.as_ref().filter(|_| over) else { return false };
        match self {
            File::Table | File::Ballots => view.form != Form::Words,
            File::People => results.voices.iter().any(|voice| voice.name.is_some()) || view.form == Form::Words,
            File::Blt => matches!(view.form, Form::Rank { .. }),
            File::Calendar => !ics::times(view).is_empty(),
        }
    }
}

/// The links to the files there are, and to the page for printing.
pub(crate) fn links(address: &Address, view: &PollView, locale: &i18n::Locale) -> Html {
    let to = |name: &str| format!("/{}{}/{name}?lang={}", address.group, address.path(), locale.tag());
    let link = |file: File| {
        let said = match file {
            File::Table => locale.take_table(),
            File::People => locale.take_people(),
            File::Ballots => locale.take_ballots(),
            File::Blt => locale.take_blt(),
            File::Calendar => locale.take_calendar(),
        };
        let named = file == File::People && view.results.iter().flat_map(|r| &r.voices).any(|v| v.name.is_some());
        html! {
            <li>
                <a href={to(file.name())} download="">{ say(said) }</a>
                if named { <p class="aside">{ say(locale.take_people_note()) }</p> }
            </li>
        }
    };
    html! {
        <section class="take">
            <h2>{ say(locale.take_title()) }</h2>
            <ul>
                { for File::ALL.into_iter().filter(|file| file.is_there(view)).map(link) }
                <li><a href={to("print")}>{ say(locale.take_print()) }</a></li>
            </ul>
        </section>
    }
}

/// One of the files.
///
/// # Errors
/// [`Refusal::NotFound`] for a file that there is not, [`Refusal::StillRunning`] before the poll is over, or as
/// [`Visit::of`].
pub(crate) async fn answer(address: &Address, name: &str, asked: &Asked, host: &Host) -> Result<Reply, Refusal> {
    let file = File::ALL.into_iter().find(|file| file.name() == name).ok_or(Refusal::NotFound)?;
    let visit = Visit::of(address, asked, host).await?;
    let view = &visit.view;
    match view.phase {
        Phase::Before | Phase::Open => return Err(Refusal::StillRunning),
        Phase::Withdrawn => return Err(Refusal::Withdrawn),
        Phase::Over if !file.is_there(view) => return Err(Refusal::NotFound),
        Phase::Over => {}
    }
    let reader = Reader::of(asked, host, &view.languages).await?;
    let locale = &reader.locale;
    let ballots = || visit.ballots(address, asked, host);
    let read = |json: String| serde_json::from_str::<BallotFile>(&json).map_err(|_| Refusal::Trouble);
    let text = match file {
        File::Table => table(&read(ballots().await?)?, view, locale),
        File::People => people(view, locale),
        File::Ballots => ballots().await?,
        File::Blt => {
            write_blt(&named(read(ballots().await?)?, view, locale), locale.prefs()).map_err(|_| Refusal::NotFound)?
        }
        File::Calendar => calendar(address, view, locale, asked),
    };
    let ending = name.rsplit('.').next().unwrap_or_default();
    let of = if file == File::People { "-people" } else { "" };
    let called = format!("{}-{}{of}.{ending}", plain(&view.discreet, locale), address.id);
    let reply = Reply {
        status: 200,
        kind: RouteKind::TakeAway,
        content_type: file.content_type(),
        body: Body::Text(text),
        cookies: Vec::new(),
        also: vec![("content-disposition", attachment(&called))],
    };
    Ok(visit.reply(reply))
}

/// What each option is called, in the order of the file.
fn names(file: &BallotFile, view: &PollView, locale: &i18n::Locale) -> Vec<String> {
    let options = beside::options(view, locale);
    let name = |listed: &model::counting::Listed| options.iter().find(|option| option.id == listed.id);
    file.options.iter().map(|listed| name(listed).map(|option| option.plain.clone()).unwrap_or_default()).collect()
}

fn table(file: &BallotFile, view: &PollView, locale: &i18n::Locale) -> String {
    csv::ballots(file, &names(file, view, locale))
}

/// The file with what each option is called where the group gave it no name of its own.
fn named(mut file: BallotFile, view: &PollView, locale: &i18n::Locale) -> BallotFile {
    let names = names(&file, view, locale);
    for (listed, name) in file.options.iter_mut().zip(names).filter(|(listed, _)| listed.name.is_empty()) {
        listed.name.0.extend(model::Tag::new(locale.tag()).map(|tag| (tag, name)));
    }
    file
}

/// Who answered what, and why, by name: the order says nothing of when.
fn people(view: &PollView, locale: &i18n::Locale) -> String {
    let Some(results) = &view.results else { return String::new() };
    let with_names = results.voices.iter().any(|voice| voice.name.is_some());
    let words = view.form == Form::Words;
    let column = |wanted: bool, said: i18n::Said| wanted.then_some(said.text);
    let reason = if words { locale.column_answer() } else { locale.column_reason() };
    let heads = [column(with_names, locale.column_name()), column(!words, locale.column_answer()), Some(reason.text)];
    let mut table = csv::Table::new(heads.into_iter().flatten());
    let row = |voice: &Voice| {
        let name = voice.name.clone().unwrap_or_default();
        let answer = beside::answer(view, &voice.marks, locale);
        [with_names.then_some(name), (!words).then_some(answer), Some(voice.reason.clone().unwrap_or_default())]
    };
    let mut rows: Vec<_> = results.voices.iter().map(row).collect();
    rows.sort();
    for row in rows {
        table.row(row.into_iter().flatten());
    }
    if results.more_voices > 0 {
        table.row([locale.column_more(results.more_voices).text]);
    }
    table.finish()
}

fn calendar(address: &Address, view: &PollView, locale: &i18n::Locale, asked: &Asked) -> String {
    let summary = format!("{}: {}", plain(&view.discreet, locale), plain(&view.title, locale));
    let event = |(option, tentative): (&model::OptionView, bool)| {
        // The same for the same time of the same poll, and no address that could be read from it.
        let parts = [asked.origin.as_str(), address.group.as_str(), address.id.as_str(), option.id.as_str()];
        let hash = vault::hash_of("porchlight calendar uid v1", &parts.map(str::as_bytes)).hex();
        let uid = format!("{}@porchlight", hash.get(..32).unwrap_or(&hash));
        Some(ics::Event { uid, summary: summary.clone(), when: ics::When::of(option)?, tentative })
    };
    let events: Vec<ics::Event> = ics::times(view).into_iter().filter_map(event).collect();
    ics::calendar(&events, view.now)
}

/// The name under which a browser keeps it (RFC 6266): in letters that every browser reads, then as it is.
pub(super) fn attachment(name: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let plain: String = name.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    let mut whole = String::new();
    // No sign that a file system takes for a folder, and none that turns what stands after it.
    for c in name.chars().filter(|c| !c.is_control() && !"/\\:*?\"<>|\u{200e}\u{200f}\u{61c}".contains(*c)) {
        if fits(c) {
            whole.push(c);
        } else {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(|byte| whole.push_str(&format!("%{byte:02X}")));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}")
}
