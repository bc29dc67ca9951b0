//! A count in plain text, for somebody who reads it in a terminal.

use std::fmt::Write;

use model::counting::{How, MAX_BALLOTS, Method, Profile, Quota, Says, Uncountable};

use crate::report::{Report, Step};

/// The rule in a sentence.
pub fn rule(method: Method) -> &'static str {
    match method {
        Method::Plurality => "Each ballot is one vote, for its choice or its first rank, and most votes win.",
        Method::Approval => "Each ballot is a vote for everything that it chooses, and most votes win.",
        Method::Borda => "Each rank is worth points, and most points win.",
        Method::Irv => "Whoever has the fewest first ranks goes out, until one has more than half.",
        Method::Schulze => {
            "Every two are compared; whoever has the stronger chain of majorities towards all others wins."
        }
        Method::RankedPairs => {
            "Every two are compared; the clearest majorities count first, unless they close a circle."
        }
        Method::Copeland => "Every two are compared; whoever wins most of these duels, less those lost, wins.",
        Method::Star => "The two with the highest sums meet, and whoever more ballots score higher wins.",
        Method::Score => "The highest sum of scores wins.",
        Method::MajorityJudgement => {
            "The highest median score wins; where medians are equal, they are taken away in turn."
        }
        Method::StvScottish => {
            "Who reaches the quota is elected and passes on what is over; whoever has fewest goes out; as in the Scottish \
             Local Government Elections Order 2007."
        }
        Method::StvMeek => {
            "Who reaches the quota is elected and keeps only as much of each vote as is needed; whoever has fewest goes \
             out; as Meek counts it."
        }
    }
}

/// Why ballots cannot be counted that way, in a sentence that says what could be done.
pub fn why_not(why: Uncountable, how: How, profile: &Profile) -> String {
    let (method, options, seats) = (how.method.as_str(), profile.options(), how.seats);
    match why {
        Uncountable::OtherBallots => {
            let would = Method::ALL.iter().filter(|method| method.counts(profile.says())).map(|method| method.as_str());
            let holds = match profile.says() {
                Says::Chosen => "choices",
                Says::Ranks => "ranks",
                Says::Scores => "scores",
            };
            let would: Vec<&str> = would.collect();
            format!("These ballots hold {holds}, which {method} does not count. These do: {}.", would.join(", "))
        }
        Uncountable::Seats if how.method.finds_one() && seats > 1 => {
            format!("{method} finds one winner. For {seats} seats there are stv-scottish and stv-meek.")
        }
        Uncountable::Seats => format!("For {seats} seats and {options} options there is nothing to count."),
        Uncountable::Options => format!("From 2 to 255 options can be counted. Here are {options}."),
        Uncountable::TooMany => {
            format!("More than {MAX_BALLOTS} ballots, or scores that add up to more than 2⁵³, are not counted exactly.")
        }
    }
}

/// The whole count: rule, rounds, winners, ties.
pub fn plainly(title: &str, report: &Report<'_>, how: How, distinct: usize) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let mut line = |words: &str| {
        let _ = writeln!(text, "{words}");
    };
    if !title.trim().is_empty() {
        line(title);
        line("");
    }
    line(&format!("{}: {}", report.method.as_str(), rule(report.method)));
    line(&format!(
        "{}, {distinct} of them different. {}{}.",
        many(report.ballots, "ballot"),
        many(report.seats.into(), "seat"),
        match (report.method, how.quota) {
            (Method::StvScottish | Method::StvMeek, Quota::Hare) => ", Hare quota",
            (Method::StvScottish | Method::StvMeek, Quota::Droop) => ", Droop quota",
            _ => "",
        }
    ));
    let stages = report.rounds.iter().filter(|step| matches!(step, Step::Stage { .. })).count();
    let mut stage = 0;
    for step in &report.rounds {
        stage += usize::from(matches!(step, Step::Stage { .. }));
        line("");
        line(told(step, &report.options, stage, stages).trim_end());
    }
    line("");
    match report.winners.as_slice() {
        [] => line("No winner."),
        [one] => line(&format!("Winner: {one}")),
        several => {
            line("Winners, in the order of election:");
            several.iter().zip(1..).for_each(|(name, n)| line(&format!("  {n}. {name}")));
        }
    }
    for group in &report.tied {
        line(&format!("Tied, and the rule cannot decide between them: {}", group.join(", ")));
    }
    text
}

fn many(n: u64, thing: &str) -> String {
    format!("{n} {thing}{}", if n == 1 { "" } else { "s" })
}

fn told(step: &Step<'_>, options: &[&str], stage: usize, stages: usize) -> String {
    let named =
        |rows: Vec<Vec<String>>| options.iter().zip(rows).map(|(name, row)| [vec![(*name).to_owned()], row].concat());
    match step {
        Step::Sums { sums, of } => {
            let rows = named(sums.iter().map(|sum| vec![part(*sum, *of)]).collect());
            table(&["Option", "Has"], rows.collect())
        }
        Step::Pairs { prefers } => format!(
            "How many ballots put the one on the left before the one above:\n{}",
            square(options, prefers.iter().map(|row| row.iter().map(u64::to_string).collect()).collect())
        ),
        Step::Paths { strength } => format!(
            "How strong the strongest chain is from the one on the left to the one above:\n{}",
            square(options, strength.iter().map(|row| row.iter().map(i64::to_string).collect()).collect())
        ),
        Step::Locked { pairs } => {
            let rows = pairs.iter().map(|(won, lost)| vec![(*won).to_owned(), (*lost).to_owned()]);
            format!("Duels that count, the clearest first:\n{}", table(&["Winner", "Loser"], rows.collect()))
        }
        Step::Runoff { finalists: (one, other), votes } => {
            let rows =
                [(one, votes.0), (other, votes.1)].map(|(name, votes)| vec![(*name).to_owned(), votes.to_string()]);
            format!("Runoff of the best two:\n{}", table(&["Option", "Ballots that prefer it"], rows.to_vec()))
        }
        Step::Level { between, can_win } => format!(
            "Level, and one of them must be taken first: {}.\nEach way was followed to its end. These can win: {}.",
            between.join(", "),
            can_win.join(", ")
        ),
        Step::Stage { votes, exhausted, unit, quota, elected, excluded, moved_from } => {
            let mut head = format!("Stage {stage} of {stages}");
            if let Some(from) = moved_from {
                let _ = write!(head, ", after votes moved on from {from}");
            }
            if let Some(quota) = quota {
                let _ = write!(head, "; quota {}", part(*quota, *unit));
            }
            let fate = |name: &&str| match (elected.contains(name), excluded.contains(name)) {
                (true, _) => "elected",
                (_, true) => "out",
                _ => "",
            };
            let row =
                |(name, votes): (&&str, &u64)| vec![(*name).to_owned(), part(*votes, *unit), fate(name).to_owned()];
            let mut rows: Vec<Vec<String>> = options.iter().zip(votes).map(row).collect();
            rows.push(vec!["(with nobody)".to_owned(), part(*exhausted, *unit), String::new()]);
            format!("{head}:\n{}", table(&["Option", "Votes", ""], rows))
        }
    }
}

/// `n / of`, with as many decimal places as `of` needs.
fn part(n: u64, of: u64) -> String {
    let places = (0..=18).find(|places| 10_u64.pow(*places) % of.max(1) == 0);
    match places {
        Some(0) => (n / of.max(1)).to_string(),
        Some(places) => {
            let ten = 10_u64.pow(places);
            let rest = u128::from(n % of) * u128::from(ten / of);
            format!("{}.{rest:0width$}", n / of, width = places as usize)
        }
        None => format!("{n}/{of}"),
    }
}

/// A table with an option for each row and each column.
fn square(options: &[&str], cells: Vec<Vec<String>>) -> String {
    let head: Vec<&str> = [""].into_iter().chain(options.iter().copied()).collect();
    let rows = options.iter().zip(cells).enumerate().map(|(n, (name, mut cells))| {
        cells.iter_mut().skip(n).take(1).for_each(|itself| "–".clone_into(itself));
        [vec![(*name).to_owned()], cells].concat()
    });
    table(&head, rows.collect())
}

/// Names on the left, numbers to the right of their columns.
fn table(head: &[&str], rows: Vec<Vec<String>>) -> String {
    let rows = [vec![head.iter().map(|cell| (*cell).to_owned()).collect()], rows].concat();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..head.len()).map(|column| width(column).unwrap_or_default()).collect();
    let is_number = |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let numbers: Vec<bool> = (0..head.len())
        .map(|column| rows.iter().skip(1).filter_map(|row| row.get(column)).all(|cell| is_number(cell)) && column > 0)
        .collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::from(" ");
        for ((cell, width), right) in row.iter().zip(&widths).zip(&numbers) {
            let gap = " ".repeat(width.saturating_sub(cell.chars().count()));
            let _ = if *right { write!(line, " {gap}{cell} ") } else { write!(line, " {cell}{gap} ") };
        }
        let _ = writeln!(text, "{}", line.trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_votes_are_written_as_people_write_them() {
        assert_eq!(part(7, 1), "7");
        assert_eq!(part(7, 2), "3.5");
        assert_eq!(part(1_234_567, 100_000), "12.34567");
        assert_eq!(part(2_000_000_001, 1_000_000_000), "2.000000001");
        assert_eq!(part(7, 3), "7/3");
        assert_eq!(part(7, 0), "7");
    }

    #[test]
    fn numbers_stand_below_each_other() {
        let rows = [["Soup", "12", "out"], ["Bread and cheese", "7", ""]];
        let rows = rows.map(|row| row.map(str::to_owned).to_vec()).to_vec();
        let expected = "  Option            Votes\n  Soup                 12  out\n  Bread and cheese      7\n";
        assert_eq!(table(&["Option", "Votes", ""], rows), expected);
    }
}
