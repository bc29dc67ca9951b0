//! The steps of a count as tables: each with a caption, its heads marked, and numbers under each other. Where a drawing
//! helps, it stands above its table and says nothing that the table does not.

use std::cell::Cell;

use i18n::{Dir, Locale, Said};
use model::counting::{Counted, Method, Round, Stage};
use model::{Form, PollView, Results};
use widgets::beside::Called;
use widgets::say;
use yew::{Html, html};

use super::drawn::{Bar, Sheet};

/// A table of marks with more columns says nothing to anybody.
const MOST_COLUMNS: usize = 20;

/// The options of a count, by the numbers that the count gives them.
pub(super) struct Names<'a> {
    options: &'a [Called],
    pub(super) locale: &'a Locale,
    pub(super) sheet: Sheet,
    /// Whether the comparison of every two options is on the page already.
    compared: Cell<bool>,
}

impl<'a> Names<'a> {
    pub(super) fn new(options: &'a [Called], locale: &'a Locale) -> Names<'a> {
        Names { options, locale, sheet: Sheet { rtl: locale.dir() == Dir::Rtl }, compared: Cell::new(false) }
    }

    fn plain(&self, option: usize) -> String {
        self.options.get(option).map(|option| option.plain.clone()).unwrap_or_default()
    }

    fn list(&self, options: &[usize]) -> String {
        let names: Vec<String> = options.iter().map(|option| self.plain(*option)).collect();
        self.locale.list_and(&names)
    }

    fn all(&self) -> Vec<String> {
        self.options.iter().map(|option| option.plain.clone()).collect()
    }

    fn number(&self, n: u64) -> String {
        self.locale.number(n)
    }
}

/// The results without what people said: that stands on the poll's own page.
pub(super) fn without_voices(results: Results) -> Results {
    Results { voices: Vec::new(), more_voices: 0, ..results }
}

/// How often each number was given, where the numbers say more than their sum.
pub(super) fn marks(view: &PollView, names: &Names<'_>) -> Html {
    let caption = match view.form {
        Form::Score { .. } => names.locale.table_marks(),
        Form::Rank { .. } => names.locale.table_ranks(),
        _ => return Html::default(),
    };
    let Some(results) = &view.results else { return Html::default() };
    let mut given: Vec<u32> = results.rows.iter().flat_map(|row| &row.marks).map(|(mark, _)| *mark).collect();
    given.sort_unstable();
    given.dedup();
    if given.is_empty() || given.len() > MOST_COLUMNS {
        return Html::default();
    }
    let heads = given.iter().map(|mark| plainly(names.number((*mark).into()))).collect();
    let row = |option: &Called| {
        let row = results.rows.iter().find(|row| row.id == option.id);
        let times =
            |mark: &u32| row.into_iter().flat_map(|row| &row.marks).filter(|(m, _)| m == mark).map(|(_, n)| n).sum();
        given.iter().map(|mark| Mark::plain(names.number(times(mark)))).collect()
    };
    Table { caption, heads, rows: names.options.iter().map(row).collect(), feet: Vec::new() }.draw(names)
}

/// Every step of a count; none where the table of answers has said it all. Several rules begin by comparing every two
/// options: that stands on the page once.
pub(super) fn draw(view: &PollView, counted: &Counted, names: &Names<'_>) -> Html {
    match (view.form, counted.how.method) {
        (Form::Choose { .. } | Form::Dots { .. }, _)
        | (Form::Score { .. }, Method::Score)
        | (Form::Rank { .. }, Method::Plurality) => return Html::default(),
        _ => {}
    }
    let stages: Vec<&Stage> = counted.rounds.iter().filter_map(stage).collect();
    let mut told = false;
    let step = |round: &Round| match round {
        // All stages are one table; it stands where the first of them does.
        Round::Stage(_) if std::mem::replace(&mut told, true) => Html::default(),
        Round::Stage(_) => self::stages(&stages, names),
        Round::Sums { sums, of } => self::sums(counted, sums, *of, names),
        Round::Pairs { .. } if names.compared.replace(true) => {
            html! { <p>{ say(names.locale.table_pairs_above()) }</p> }
        }
        Round::Pairs { prefers } => pairs(names.locale.table_pairs(), prefers, names),
        Round::Paths { strength } => pairs(names.locale.table_paths(), strength, names),
        Round::Locked { pairs } => locked(pairs, names),
        Round::Runoff { finalists: (one, other), votes } => runoff(&[(*one, votes.0), (*other, votes.1)], names),
        Round::Level { between, can_win } => level(between, can_win, names),
    };
    html! { <>{ for counted.rounds.iter().map(step) }</> }
}

fn stage(round: &Round) -> Option<&Stage> {
    match round {
        Round::Stage(stage) => Some(stage),
        _ => None,
    }
}

fn sums(counted: &Counted, sums: &[u64], of: u64, names: &Names<'_>) -> Html {
    let locale = names.locale;
    let (caption, head) = match counted.how.method {
        Method::Borda => (locale.table_points(), locale.results_column_sum()),
        Method::MajorityJudgement => (locale.table_middles(), locale.results_column_middle()),
        Method::Copeland => (locale.table_duels(), locale.results_column_sum()),
        Method::Score | Method::Star => (locale.table_sums(), locale.results_column_sum()),
        _ => (locale.table_votes(), locale.results_column_count()),
    };
    let written: Vec<String> = sums.iter().map(|sum| part(*sum, of, locale)).collect();
    let bar = |(option, (sum, value)): (usize, (&u64, &String))| Bar {
        name: names.plain(option),
        value: value.clone(),
        length: *sum,
        won: counted.winners.contains(&option),
    };
    let bars = sums.iter().zip(&written).enumerate().map(bar).collect();
    let heads = vec![head];
    let rows = written.into_iter().map(|value| vec![Mark::plain(value)]).collect();
    html! { <>{ names.sheet.bars(bars) }{ Table { caption, heads, rows, feet: Vec::new() }.draw(names) }</> }
}

fn runoff(finalists: &[(usize, u64)], names: &Names<'_>) -> Html {
    let locale = names.locale;
    let most = finalists.iter().map(|(_, votes)| *votes).max().unwrap_or(0);
    let level = finalists.iter().all(|(_, votes)| *votes == most);
    let bar = |(option, votes): &(usize, u64)| Bar {
        name: names.plain(*option),
        value: names.number(*votes),
        length: *votes,
        won: *votes == most && !level,
    };
    let row = |(option, votes): &(usize, u64)| {
        let name = names.options.get(*option).map(|option| option.name.clone()).unwrap_or_default();
        html! { <tr><th scope="row">{ name }</th><td>{ names.number(*votes) }</td></tr> }
    };
    html! {
        <>
            { names.sheet.bars(finalists.iter().map(bar).collect()) }
            <table class="numbers">
                <caption>{ say(locale.table_final()) }</caption>
                <thead><tr><th scope="col">{ say(locale.count_column_option()) }</th><th scope="col">{ say(locale.table_prefer()) }</th></tr></thead>
                <tbody>{ for finalists.iter().map(row) }</tbody>
            </table>
        </>
    }
}

/// A table with an option for each row and each column. Columns are called by numbers: names would not fit.
fn pairs<T: Copy + Default + PartialOrd + TryInto<u64>>(caption: Said, cells: &[Vec<T>], names: &Names<'_>) -> Html {
    let back =
        |row: usize, column: usize| cells.get(column).and_then(|cells| cells.get(row)).copied().unwrap_or_default();
    let number = |n: T| n.try_into().unwrap_or(0);
    let row = |(row, cells): (usize, &Vec<T>)| {
        let cell = |(column, n): (usize, &T)| match row == column {
            true => Mark::plain("–".to_owned()),
            false => Mark { said: names.number(number(*n)), won: *n > back(row, column), out: false },
        };
        cells.iter().enumerate().map(cell).collect()
    };
    let drawing: Vec<Vec<u64>> = cells.iter().map(|row| row.iter().map(|n| number(*n)).collect()).collect();
    let heads = names.options.iter().map(|option| plainly(names.number(option.number.into()))).collect();
    html! {
        <>
            { names.sheet.duels(&drawing, &names.all()) }
            { Table { caption, heads, rows: cells.iter().enumerate().map(row).collect(), feet: Vec::new() }.draw(names) }
        </>
    }
}

fn locked(pairs: &[(usize, usize)], names: &Names<'_>) -> Html {
    if pairs.is_empty() {
        return Html::default();
    }
    let item = |(winner, loser): &(usize, usize)| {
        html! { <li>{ say(names.locale.table_over(&names.plain(*winner), &names.plain(*loser))) }</li> }
    };
    html! {
        <>
            { names.sheet.arrows(pairs, &names.all()) }
            <h3>{ say(names.locale.table_locked()) }</h3>
            <ol>{ for pairs.iter().map(item) }</ol>
        </>
    }
}

fn level(between: &[usize], can_win: &[usize], names: &Names<'_>) -> Html {
    let locale = names.locale;
    html! {
        <p>
            { say(locale.level_between(&names.list(between))) }{ " " }
            { say(locale.level_can_win(&names.list(can_win))) }
        </p>
    }
}

fn stages(stages: &[&Stage], names: &Names<'_>) -> Html {
    let locale = names.locale;
    let heads: Vec<Said> = (1..).zip(stages).map(|(n, _)| locale.table_stage(n)).collect();
    let happened: Vec<Vec<Said>> = stages.iter().map(|stage| happened(stage, names)).collect();
    let row = |option: usize| {
        let mut gone = false;
        let cell = |stage: &&Stage| {
            let votes = stage.votes.get(option).copied().unwrap_or_default();
            let said = if gone { "–".to_owned() } else { part(votes, stage.unit, locale) };
            let out = stage.excluded.contains(&option);
            gone |= out;
            Mark { said, won: stage.elected.contains(&option), out }
        };
        stages.iter().map(cell).collect()
    };
    let nobody = stages.iter().map(|stage| part(stage.exhausted, stage.unit, locale)).collect();
    let enough: Option<Vec<String>> = stages.iter().map(|stage| Some(part(stage.quota?, stage.unit, locale))).collect();
    let feet = [Some((locale.table_nobody(), nobody)), enough.map(|enough| (locale.table_enough(), enough))];
    let table = Table {
        caption: locale.table_stages(),
        rows: (0..names.options.len()).map(row).collect(),
        feet: feet.into_iter().flatten().collect(),
        heads: heads.clone(),
    };
    let titles: Vec<String> = heads.iter().map(|head| head.text.clone()).collect();
    let told = happened.into_iter().zip(heads).filter(|(said, _)| !said.is_empty());
    let item = |(said, head): (Vec<Said>, Said)| {
        html! { <li><b>{ say(head) }</b>{ ". " }{ for said.into_iter().map(|said| html! { <>{ say(said) }{ " " }</> }) }</li> }
    };
    html! {
        <>
            { names.sheet.stages(stages, &names.all(), &titles) }
            { table.draw(names) }
            <ul class="stages">{ for told.map(item) }</ul>
        </>
    }
}

/// What happened at a stage, in the order in which it happened.
fn happened(stage: &Stage, names: &Names<'_>) -> Vec<Said> {
    let locale = names.locale;
    let some = |who: &[usize]| (!who.is_empty()).then(|| names.list(who));
    let moved = stage.moved_from.map(|from| locale.stage_moved(&names.plain(from)));
    let chosen = some(&stage.elected).map(|who| locale.stage_chosen(&who));
    let out = some(&stage.excluded).map(|who| locale.stage_out(&who));
    [moved, chosen, out].into_iter().flatten().collect()
}

/// Five places are as many as anybody reads; what comes after them is cut off.
const PLACES: u32 = 5;

/// `n` parts of which `of` are one: 7 of 2 is "3.5".
fn part(n: u64, of: u64, locale: &Locale) -> String {
    let ten = |places: u32| 10_u64.pow(places);
    match (0..=PLACES).find(|places| of > 0 && ten(*places).is_multiple_of(of)) {
        Some(places) => locale.decimal(n.saturating_mul(ten(places) / of), places),
        None => locale.decimal(n / (of / ten(PLACES)).max(1), PLACES),
    }
}

fn plainly(text: String) -> Said {
    Said { text, lang: None }
}

/// A cell of a table.
struct Mark {
    said: String,
    won: bool,
    out: bool,
}

impl Mark {
    fn plain(said: String) -> Mark {
        Mark { said, won: false, out: false }
    }

    /// What won is bold and has a sign, so that colour alone says nothing; so has what went out.
    fn draw(self) -> Html {
        let class = match (self.won, self.out) {
            (true, _) => "won",
            (_, true) => "out",
            _ => return html! { <td>{ self.said }</td> },
        };
        html! { <td class={class}>{ self.said }</td> }
    }
}

/// A row for each option.
struct Table {
    caption: Said,
    heads: Vec<Said>,
    rows: Vec<Vec<Mark>>,
    feet: Vec<(Said, Vec<String>)>,
}

impl Table {
    fn draw(self, names: &Names<'_>) -> Html {
        // What scrolls can be reached with the keyboard, and has a name (WCAG 2.1.1).
        let name = self.caption.text.clone();
        let row = |(option, cells): (&Called, Vec<Mark>)| {
            html! {
                <tr>
                    <th scope="row"><span class="nth">{ names.number(option.number.into()) }</span>{ " " }{ option.name.clone() }</th>
                    { for cells.into_iter().map(Mark::draw) }
                </tr>
            }
        };
        let foot = |(head, cells): (Said, Vec<String>)| {
            html! { <tr><th scope="row">{ say(head) }</th>{ for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
        };
        html! {
            <div class="wide" role="group" tabindex="0" aria-label={name}>
                <table class="numbers">
                    <caption>{ say(self.caption) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ say(names.locale.count_column_option()) }</th>
                            { for self.heads.into_iter().map(|head| html! { <th scope="col">{ say(head) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for names.options.iter().zip(self.rows).map(row) }</tbody>
                    if !self.feet.is_empty() { <tfoot>{ for self.feet.into_iter().map(foot) }</tfoot> }
                </table>
            </div>
        }
    }
}
