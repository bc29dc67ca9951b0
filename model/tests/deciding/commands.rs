//! Who may do what, and when: every command, every role, every moment.

use porchlight_model::{
    Actor, Change, Command, Draft, Instant, Names, Outcome, Poll, Refusal, Role, ShowResults, Stage, State, Suggest,
    Tally, apply,
};

use crate::scene::*;

/// A poll on its way: not open yet, open, due to be closed by an alarm that is late, over, taken back.
const MOMENTS: [&str; 5] = ["before", "open", "due", "over", "withdrawn"];

/// Who may, and what becomes of it at each moment; nobody below gets that far.
type Row = (Command, Option<Role>, [Result<(), Refusal>; 5]);

const YES: Result<(), Refusal> = Ok(());
const ALWAYS: [Result<(), Refusal>; 5] = [YES; 5];

const fn no(refusal: Refusal) -> Result<(), Refusal> {
    Err(refusal)
}

const WHILE_OPEN: [Result<(), Refusal>; 5] =
    [no(Refusal::NotYetOpen), YES, no(Refusal::Closed), no(Refusal::Closed), no(Refusal::Withdrawn)];
const WHILE_RUNNING: [Result<(), Refusal>; 5] = [YES, YES, YES, no(Refusal::Closed), no(Refusal::Withdrawn)];
const WHEN_OVER: [Result<(), Refusal>; 5] =
    [no(Refusal::StillRunning), no(Refusal::StillRunning), no(Refusal::StillRunning), YES, no(Refusal::Withdrawn)];

/// As `moments`, but at one of them it is refused.
const fn but(mut moments: [Result<(), Refusal>; 5], at: usize, refusal: Refusal) -> [Result<(), Refusal>; 5] {
    moments[at] = Err(refusal);
    moments
}

fn vote() -> Command {
    Command::Vote(chosen(&["soup"]))
}

fn suggest() -> Command {
    Command::Suggest { key: String::new(), name: "Cake".into(), lang: Some(tag("en")), ballot: None }
}

fn add_voters() -> Command {
    Command::AddVoters { people: vec![3, 4] }
}

fn paper() -> Command {
    Command::Paper { key: String::new(), only: Default::default(), lines: "2: 1".into() }
}

fn outcome() -> Command {
    let (author, at) = ("somebody else".into(), Instant(0));
    Command::Outcome(Outcome { statement: text("So we do it."), steps: Vec::new(), review: None, author, at })
}

/// What a poll of members makes of every command there is.
fn of_members() -> Vec<Row> {
    use Role::{Greeter, Member, Organiser};
    vec![
        (Command::Look(chosen(&["soup"])), None, ALWAYS),
        (vote(), Some(Member), WHILE_OPEN),
        (suggest(), Some(Member), WHILE_OPEN),
        // Words of members are theirs.
        (Command::Show { voice: 1 }, Some(Greeter), [no(Refusal::NotYours); 5]),
        (Command::Hide { voice: 1 }, Some(Greeter), [no(Refusal::NotYours); 5]),
        (Command::Admit { suggestion: 1 }, Some(Organiser), WHILE_RUNNING),
        (Command::Decline { suggestion: 1 }, Some(Organiser), ALWAYS),
        (Command::Close, Some(Organiser), WHILE_OPEN),
        (Command::Extend { days: 7 }, Some(Organiser), WHILE_RUNNING),
        (Command::Reopen { days: 7 }, Some(Organiser), WHEN_OVER),
        (Command::Withdraw, Some(Organiser), WHILE_RUNNING),
        (add_voters(), Some(Organiser), WHILE_OPEN),
        (outcome(), Some(Organiser), WHEN_OVER),
        (paper(), Some(Organiser), WHILE_OPEN),
    ]
}

/// The same but for this.
fn except(rows: Vec<Row>, others: Vec<Row>) -> Vec<Row> {
    rows.into_iter().map(|row| others.iter().find(|other| other.0 == row.0).cloned().unwrap_or(row)).collect()
}

fn of_everybody() -> Vec<Row> {
    let others = vec![
        (vote(), None, WHILE_OPEN),
        (suggest(), None, WHILE_OPEN),
        (Command::Show { voice: 1 }, Some(Role::Greeter), ALWAYS),
        (Command::Hide { voice: 1 }, Some(Role::Greeter), ALWAYS),
        (add_voters(), Some(Role::Organiser), but(WHILE_OPEN, 1, Refusal::NotYours)),
    ];
    except(of_members(), others)
}

fn of_nobody_in_particular() -> Vec<Row> {
    let reopen = Command::Reopen { days: 7 };
    let others = vec![
        (reopen, Some(Role::Organiser), but(WHEN_OVER, 3, Refusal::AnonymousStaysClosed)),
        (paper(), Some(Role::Organiser), but(WHILE_OPEN, 1, Refusal::AnonymousUnfit)),
    ];
    except(of_members(), others)
}

/// Whether this is what the command does where it is done. No arm stands for the rest, so that a new command is not
/// forgotten here, nor in [`of_members`].
fn is_done(command: &Command, change: &Change) -> bool {
    match command {
        Command::Look(_) => *change == Change::None,
        Command::Vote(_) => {
            matches!(change, Change::Cast { own, tally } if own.ballot.marks == said(&[("soup", 1)]) && tally.answers == 1)
        }
        Command::Show { voice } => *change == Change::Voice { voice: *voice, shown: true },
        Command::Hide { voice } => *change == Change::Voice { voice: *voice, shown: false },
        Command::Suggest { .. } => *change == Change::Suggested { name: text("Cake"), admitted: false },
        Command::Admit { suggestion } => *change == Change::Suggestion { suggestion: *suggestion, admitted: true },
        Command::Decline { suggestion } => *change == Change::Suggestion { suggestion: *suggestion, admitted: false },
        Command::Close => *change == Change::Close,
        Command::Extend { days } => *change == Change::Extend { until: closes().plus_days(*days) },
        Command::Reopen { days } => *change == Change::Reopen { until: closes().plus_days(*days) },
        Command::Withdraw => *change == Change::Withdraw,
        Command::AddVoters { people } => *change == Change::AddVoters { people: people.clone() },
        Command::Outcome(_) => {
            matches!(change, Change::Outcome(outcome) if outcome.author == "Amina" && outcome.at == closes())
        }
        Command::Paper { .. } => {
            matches!(change, Change::Paper { ballots, tally, count: 2 } if *ballots == [(said(&[("soup", 1)]), 2)] && tally.paper == 2)
        }
    }
}

fn opens() -> Instant {
    NOW.plus_days(1)
}

fn closes() -> Instant {
    NOW.plus_days(8)
}

fn poll(draft: Draft) -> Poll {
    made(Draft { opens: Some(opens()), closes: Some(closes()), ..draft })
}

#[track_caller]
fn hold(poll: &Poll, rows: Vec<Row>) {
    let tally = Tally::default();
    let can_vote = poll.binding().map(|_| 20);
    let over = closed(&tally, can_vote);
    let withdrawn = Stage::Withdrawn { at: opens() };
    let moments = [
        (&Stage::Running, NOW),
        (&Stage::Running, opens()),
        (&Stage::Running, closes()),
        (&over, closes()),
        (&withdrawn, closes()),
    ];
    let roles = [None, Some(Role::Member), Some(Role::Greeter), Some(Role::Organiser)];
    for (command, needed, expected) in &rows {
        for role in roles {
            for ((at, (stage, now)), expected) in moments.iter().enumerate().zip(expected) {
                let actor = role.map_or(Actor::Public, |role| person(role, &[]));
                let elector = role.is_some() && !poll.is_open_to_all();
                let state = State { poll, stage, tally: &tally, own: None, elector, can_vote };
                let done = apply(state, command, &actor, &Clocks, *now);
                let expected = match role {
                    None if needed.is_some() => no(Refusal::CodeNeeded),
                    role if role < *needed => no(Refusal::NotYours),
                    _ => *expected,
                };
                let what = format!("{command:?} by {role:?}, {}", MOMENTS[at]);
                assert_eq!(done.as_ref().map(|_| ()).map_err(|refusal| *refusal), expected, "{what}");
                assert!(done.as_ref().is_ok_and(|change| is_done(command, change)) == done.is_ok(), "{what}: {done:?}");
            }
        }
    }
}

#[test]
fn in_a_poll_of_members_everybody_may_do_what_is_theirs_while_it_is_time() {
    hold(&poll(members(choose(1, 2, suggesting(Suggest::AfterApproval)))), of_members());
}

#[test]
fn in_an_open_poll_anybody_may_answer_and_greeters_read_it_first() {
    hold(&poll(open(choose(1, 2, suggesting(Suggest::AfterApproval)))), of_everybody());
}

#[test]
fn an_anonymous_poll_takes_no_paper_and_stays_closed() {
    let (names, results) = (Some(Names::Anonymous), ShowResults::AfterClosing);
    let sealed = Draft { names, results, ..members(choose(1, 2, suggesting(Suggest::AfterApproval))) };
    hold(&poll(sealed), of_nobody_in_particular());
}

#[test]
fn the_tables_name_every_command() {
    for rows in [of_members(), of_everybody(), of_nobody_in_particular()] {
        let kinds: Vec<_> = rows.iter().map(|row| std::mem::discriminant(&row.0)).collect();
        assert!(kinds.iter().all(|kind| kinds.iter().filter(|other| *other == kind).count() == 1));
        // As many as `is_done` has arms.
        assert_eq!(kinds.len(), 14);
    }
}
