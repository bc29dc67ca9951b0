//! Counts as drawings, for those who would rather look. The table beside each says the same, so a screen reader passes
//! them over. Every shape has its colour from the style sheet; numbers here only say where things are, and decide nothing.

use model::counting::Stage;
use yew::{Html, classes, html};

/// As wide as a small phone, so that words in a drawing are as large as those around it.
const WIDE: f64 = 360.0;
/// How wide a letter is, roughly.
const LETTER: f64 = 7.5;
/// With more options than this, a drawing of every two of them is a thicket.
const MOST_DUELS: usize = 12;
/// The most bars in a drawing of stages, all stages together.
const MOST_PIECES: usize = 400;

/// What is drawn on: from left to right, or from right to left.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    pub(super) rtl: bool,
}

/// A bar with its name above it.
pub(super) struct Bar {
    pub(super) name: String,
    pub(super) value: String,
    pub(super) length: u64,
    pub(super) won: bool,
}

impl Sheet {
    /// A place counted from where reading begins.
    fn x(self, from_start: f64) -> f64 {
        if self.rtl { WIDE - from_start } else { from_start }
    }

    fn rect(self, start: f64, y: f64, width: f64, height: f64, class: &'static str) -> Html {
        let x = if self.rtl { WIDE - start - width } else { start };
        html! { <rect {class} x={at(x)} y={at(y)} width={at(width)} height={at(height)} /> }
    }

    /// Words that begin here; `text-anchor` follows the direction of the page.
    fn words(self, start: f64, y: f64, class: &'static str, words: &str) -> Html {
        html! { <text {class} x={at(self.x(start))} y={at(y)}>{ words.to_owned() }</text> }
    }

    /// What flows from one place on a line to one on the next.
    fn ribbon(self, (from, top): (f64, f64), (to, bottom): (f64, f64), width: f64, class: &'static str) -> Html {
        let middle = f64::midpoint(top, bottom);
        let [a, b, c, d] = [from, from + width, to + width, to].map(|start| at(self.x(start)));
        let (top, middle, bottom) = (at(top), at(middle), at(bottom));
        let path =
            format!("M{a} {top}H{b}C{b} {middle} {c} {middle} {c} {bottom}H{d}C{d} {middle} {a} {middle} {a} {top}Z");
        html! { <path {class} d={path} /> }
    }

    fn draw(self, height: f64, shapes: Vec<Html>) -> Html {
        let box_ = format!("0 0 {WIDE} {}", at(height));
        html! { <svg class="drawn" viewBox={box_} aria-hidden="true" focusable="false">{ for shapes }</svg> }
    }

    /// A bar for each option.
    pub(super) fn bars(self, bars: Vec<Bar>) -> Html {
        const ROW: f64 = 36.0;
        let most = bars.iter().map(|bar| bar.length).max().unwrap_or(0);
        let count = bars.len();
        let row = |(n, bar): (usize, Bar)| {
            let y = n as f64 * ROW;
            let room = WIDE - 12.0 - letters(&bar.value);
            let class = if bar.won { "bar-won" } else { "bar-other" };
            html! {
                <>
                    { self.words(0.0, y + 14.0, "", &shortened(&bar.name, room)) }
                    { self.words(WIDE, y + 14.0, "end", &bar.value) }
                    { self.rect(0.0, y + 20.0, WIDE, 8.0, "bar-all") }
                    { self.rect(0.0, y + 20.0, WIDE * share(bar.length, most), 8.0, class) }
                </>
            }
        };
        self.draw(count as f64 * ROW, bars.into_iter().enumerate().map(row).collect())
    }

    /// Every stage as a line of all votes, and where they went from one to the next.
    pub(super) fn stages(self, stages: &[&Stage], names: &[String], titles: &[String]) -> Html {
        const LINE: f64 = 18.0;
        const HIGH: f64 = 26.0;
        const STEP: f64 = 78.0;
        if stages.len() * names.len() > MOST_PIECES {
            return Html::default();
        }
        let mut elected = Vec::new();
        let line = |stage: &&Stage| {
            let line = Line::of(stage, &elected);
            elected.extend(&stage.elected);
            line
        };
        let lines: Vec<Line> = stages.iter().map(line).collect();
        let most = lines.iter().map(Line::total).max().unwrap_or(0);
        let mut shapes = Vec::new();
        for (n, (line, title)) in lines.iter().zip(titles).enumerate() {
            let y = n as f64 * STEP;
            shapes.push(self.words(0.0, y + 13.0, "title", title));
            if let Some(next) = lines.get(n + 1) {
                let flow = |flow: Flow| {
                    let [from, to, votes] = [flow.from, flow.to, flow.votes].map(|votes| WIDE * share(votes, most));
                    let class = if flow.stays { "stays" } else { "moves" };
                    self.ribbon((from, y + LINE + HIGH), (to, y + STEP + LINE), votes, class)
                };
                shapes.extend(line.flows(next).into_iter().map(flow));
            }
            for piece in &line.pieces {
                let (start, width) = (WIDE * share(piece.start, most), WIDE * share(piece.votes, most));
                shapes.push(self.rect(start, y + LINE, width, HIGH, piece.class()));
                let name = piece.option.and_then(|option| names.get(option)).map(String::as_str).unwrap_or_default();
                let name = shortened(name, width - 8.0);
                if !name.is_empty() {
                    let class = if piece.class() == "piece-won" { "on-won" } else { "" };
                    shapes.push(self.words(start + 4.0, y + LINE + 18.0, class, &name));
                }
            }
        }
        self.draw((lines.len().saturating_sub(1)) as f64 * STEP + LINE + HIGH + 2.0, shapes)
    }

    /// A dot for every two options: the more ballots put the row's before the column's, the larger; full where it wins.
    pub(super) fn duels(self, cells: &[Vec<u64>], names: &[String]) -> Html {
        const ROW: f64 = 26.0;
        let options = cells.len();
        if !(2..=MOST_DUELS).contains(&options) {
            return Html::default();
        }
        let most = cells.iter().flatten().max().copied().unwrap_or(0);
        let margin = (WIDE - options as f64 * ROW).min(140.0);
        let centre = |n: usize| margin + (n as f64 + 0.5) * ROW;
        let mut shapes = Vec::new();
        for (n, (row, name)) in cells.iter().zip(names).enumerate() {
            let y = (n as f64 + 1.0) * ROW;
            let number = (n + 1).to_string();
            shapes.push(self.words(0.0, y + 18.0, "", &shortened(&format!("{number} {name}"), margin - 8.0)));
            shapes.push(self.words(centre(n), 18.0, "middle", &number));
            for (m, votes) in row.iter().enumerate().filter(|(m, votes)| *m != n && **votes > 0) {
                let back = cells.get(m).and_then(|row| row.get(n)).copied().unwrap_or(0);
                let class = classes!("dot", (*votes > back).then_some("dot-won"));
                // The area says how many, not the width.
                let radius = (ROW / 2.0 - 2.0) * share(*votes, most).sqrt();
                shapes.push(
                    html! { <circle {class} cx={at(self.x(centre(m)))} cy={at(y + ROW / 2.0)} r={at(radius)} /> },
                );
            }
        }
        self.draw((options as f64 + 1.0) * ROW, shapes)
    }

    /// An arrow from the winner to the loser of each duel.
    pub(super) fn arrows(self, pairs: &[(usize, usize)], names: &[String]) -> Html {
        const HIGH: f64 = 280.0;
        const ACROSS: f64 = 110.0;
        const NODE: f64 = 15.0;
        let options = names.len();
        if !(2..=MOST_DUELS).contains(&options) || pairs.is_empty() {
            return Html::default();
        }
        // Around a circle, the first at the top.
        let place = |n: usize| {
            let turn = n as f64 / options as f64 * std::f64::consts::TAU;
            (WIDE / 2.0 + ACROSS * turn.sin() * if self.rtl { -1.0 } else { 1.0 }, HIGH / 2.0 - ACROSS * turn.cos())
        };
        let arrow = |(winner, loser): &(usize, usize)| {
            let ((x1, y1), (x2, y2)) = (place(*winner), place(*loser));
            let length = (x2 - x1).hypot(y2 - y1).max(1.0);
            let (along, up) = ((x2 - x1) / length, (y2 - y1) / length);
            let (x1, y1) = (x1 + along * NODE, y1 + up * NODE);
            let (tip_x, tip_y) = (x2 - along * (NODE + 1.0), y2 - up * (NODE + 1.0));
            let (base_x, base_y) = (tip_x - along * 9.0, tip_y - up * 9.0);
            let points =
                [(tip_x, tip_y), (base_x - up * 4.5, base_y + along * 4.5), (base_x + up * 4.5, base_y - along * 4.5)];
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", at(*x), at(*y))).collect();
            html! {
                <>
                    <line class="arrow" x1={at(x1)} y1={at(y1)} x2={at(base_x)} y2={at(base_y)} />
                    <polygon class="tip" points={points.join(" ")} />
                </>
            }
        };
        let node = |n: usize| {
            let (x, y) = place(n);
            html! {
                <>
                    <circle class="node" cx={at(x)} cy={at(y)} r={at(NODE)} />
                    <text class="middle" x={at(x)} y={at(y + 5.0)}>{ (n + 1).to_string() }</text>
                </>
            }
        };
        self.draw(HIGH, pairs.iter().map(arrow).chain((0..options).map(node)).collect())
    }
}

/// All votes of a stage, side by side.
struct Line {
    pieces: Vec<Piece>,
    moved_from_next: Option<usize>,
}

/// The votes of one option, or of none.
struct Piece {
    option: Option<usize>,
    start: u64,
    votes: u64,
    won: bool,
    /// Whether it was elected at a stage before.
    is_in: bool,
    out: bool,
}

/// Votes on their way from one stage to the next.
struct Flow {
    from: u64,
    to: u64,
    votes: u64,
    stays: bool,
}

impl Piece {
    fn class(&self) -> &'static str {
        match self {
            Piece { option: None, .. } => "piece-none",
            Piece { won: true, .. } => "piece-won",
            Piece { is_in: true, .. } => "piece-in",
            Piece { out: true, .. } => "piece-out",
            _ => "piece",
        }
    }
}

impl Line {
    fn of(stage: &Stage, elected: &[usize]) -> Line {
        let mut start = 0_u64;
        let options = stage.votes.iter().enumerate().map(|(option, votes)| (Some(option), *votes));
        let piece = |(option, votes): (Option<usize>, u64)| {
            let among = |list: &[usize]| option.is_some_and(|option| list.contains(&option));
            let (won, is_in, out) = (among(&stage.elected), among(elected), among(&stage.excluded));
            let piece = Piece { option, start, votes, won, is_in, out };
            start = start.saturating_add(votes);
            piece
        };
        let pieces = options.chain([(None, stage.exhausted)]).map(piece).collect();
        Line { pieces, moved_from_next: stage.moved_from }
    }

    fn total(&self) -> u64 {
        self.pieces.last().map_or(0, |piece| piece.start.saturating_add(piece.votes))
    }

    /// What stays where it is; and what one option gives up, to whoever has more afterwards. Where several give up
    /// votes at once, nobody knows whose went where, so only what stays is drawn.
    fn flows(&self, next: &Line) -> Vec<Flow> {
        let pairs: Vec<(&Piece, &Piece)> = self.pieces.iter().zip(&next.pieces).collect();
        let stays = |(one, other): &(&Piece, &Piece)| one.votes.min(other.votes);
        let mut flows: Vec<Flow> = pairs
            .iter()
            .map(|pair| Flow { from: pair.0.start, to: pair.1.start, votes: stays(pair), stays: true })
            .collect();
        let giving: Vec<&(&Piece, &Piece)> = pairs.iter().filter(|(one, other)| one.votes > other.votes).collect();
        if let ([pair], Some(from)) = (giving.as_slice(), next.moved_from_next)
            && pair.0.option == Some(from)
        {
            let mut from = pair.0.start + stays(pair);
            for pair in pairs.iter().filter(|(one, other)| other.votes > one.votes) {
                let votes = pair.1.votes - pair.0.votes;
                flows.push(Flow { from, to: pair.1.start + stays(pair), votes, stays: false });
                from = from.saturating_add(votes);
            }
        }
        flows.retain(|flow| flow.votes > 0);
        flows
    }
}

fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// A place, as short as it can be written.
fn at(place: f64) -> String {
    let written = format!("{place:.1}");
    written.strip_suffix(".0").map(str::to_owned).unwrap_or(written)
}

fn letters(words: &str) -> f64 {
    words.chars().count() as f64 * LETTER
}

/// As much of a name as there is room for; nothing, if that says nothing.
fn shortened(name: &str, room: f64) -> String {
    if letters(name) <= room {
        return name.to_owned();
    }
    let fit = (room / LETTER).floor() - 1.0;
    if fit < 2.0 {
        return String::new();
    }
    name.chars().take(fit as usize).chain(['…']).collect()
}
