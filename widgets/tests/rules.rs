//! What binds is said before anybody answers, and what came of it once it is over.
#![cfg(feature = "ssr")]

mod shown;

use model::counting::{How, Method};
use model::*;
use shown::{chosen, markup, option, poll, read, slug, still_open, text};
use widgets::Dress;

fn lines(view: PollView) -> Vec<String> {
    read(&markup(view, Dress::Page), ".binding li, p.binding")
}

fn answer(answer: Answer) -> OptionView {
    OptionView { answer: Some(answer), ..option(answer.as_str(), "") }
}

fn proposal() -> PollView {
    let options = [Answer::Agree, Answer::Abstain, Answer::Disagree, Answer::Block];
    let rows: Vec<shown::Counted<'_>> =
        vec![("agree", 4, &[]), ("abstain", 1, &[]), ("disagree", 1, &[]), ("block", 0, &[])];
    PollView {
        kind: Kind::Proposal,
        options: options.map(answer).to_vec(),
        ..poll(Form::Choose { min: 1, max: 1 }, None, &rows)
    }
}

fn two_thirds(of: ShareOf) -> Threshold {
    Threshold { option: slug("agree"), bound: Bound::AtLeast, part: 2, whole: 3, of }
}

fn bound(view: PollView, change: impl FnOnce(&mut RulesView)) -> PollView {
    let mut rules = view.rules.clone();
    change(&mut rules);
    PollView { rules, ..view }
}

#[test]
fn a_proposal_says_what_it_needs_before_anybody_answers() {
    let view = bound(proposal(), |rules| {
        rules.quorum = Some(Quorum::Percent(50));
        rules.if_short = IfShort::ExtendOnce(7);
        rules.thresholds = vec![two_thirds(ShareOf::Cast)];
        rules.block = Blocking::Stops;
        rules.names_missing = true;
    });
    assert_eq!(
        lines(still_open(view.clone())),
        [
            "It counts if at least 50% of the people who can vote take part. That is 6 people. \
             If too few do, it goes on once, for 7 more days.",
            "“Agree” needs at least two thirds of the answers.",
            "If one person cannot let this go ahead, it stops.",
            "Members can see who answered what.",
            "Organisers can see who has not answered yet.",
        ]
    );
    assert!(lines(view).is_empty(), "over: now the result speaks");
}

#[test]
fn shares_are_said_as_people_say_them() {
    let needs = |bound, part, whole, of| {
        let needs = Threshold { bound, part, whole, ..two_thirds(of) };
        let said = lines(still_open(self::bound(proposal(), |rules| rules.thresholds = vec![needs])))[0].clone();
        said.trim_end_matches(" Members can see who answered what.").to_owned()
    };
    assert_eq!(needs(Bound::MoreThan, 1, 2, ShareOf::Cast), "“Agree” needs more than 50% of the answers.");
    assert_eq!(needs(Bound::AtMost, 3, 7, ShareOf::Eligible), "“Agree” may get at most 3/7 of all who can vote.");
    assert_eq!(
        needs(Bound::AtLeast, 75, 100, ShareOf::CastNotAbstaining),
        "“Agree” needs at least 75% of the answers. Those who abstain are left out."
    );
}

#[test]
fn every_way_of_counting_is_named_and_says_when_it_is_a_tie() {
    for method in Method::ALL {
        let says = if method.counts(counting::Says::Ranks) {
            Form::Rank { least: 1 }
        } else if method.counts(counting::Says::Scores) {
            Form::Score { least: 0, most: 5, step: 1 }
        } else {
            Form::Choose { min: 1, max: 2 }
        };
        let view = still_open(poll(says, Some(*method), &[("soup", 1, &[]), ("bread", 1, &[])]));
        let line = lines(view)[0].clone();
        assert!(!line.contains(method.as_str()) || method.as_str().len() < 6, "{line}");
        assert!(line.contains("it is a tie") || line.contains("until they differ"), "{line}");
    }
    let view = poll(Form::Rank { least: 1 }, None, &[("soup", 1, &[]), ("bread", 1, &[]), ("rice", 1, &[])]);
    let view = bound(view, |rules| {
        rules.how = Some(How { seats: 2, ..How::by(Method::StvScottish) });
        rules.also = vec![Method::Borda, Method::Schulze];
    });
    assert_eq!(
        lines(still_open(view))[0],
        "Way of counting: STV, Scottish rules. 2 are chosen. With enough votes you are in, and votes to spare move on. \
         The last one drops out. If some are level, an earlier step decides. If none does, it is a tie. \
         To compare, it is also counted by Borda, Schulze. That decides nothing."
    );
}

#[test]
fn the_ballot_says_what_is_known_of_who_answered_what() {
    let last = |names| lines(still_open(PollView { names, ..proposal() })).pop().unwrap_or_default();
    assert_eq!(last(Names::Hidden), "Answers are shown without names. They are stored with names.");
    assert_eq!(last(Names::Anonymous), "This is anonymous. Nobody in the group can find out who answered what.");
    let open = PollView { open_to_all: true, can_vote: None, ..still_open(proposal()) };
    assert!(lines(open).is_empty());
}

#[test]
fn somebody_outside_learns_nothing_of_the_rules() {
    let view = bound(proposal(), |rules| rules.block = Blocking::Stops);
    assert!(lines(PollView { standing: Standing::Outside, ..still_open(view) }).is_empty());
}

fn decided(view: PollView, verdict: Verdict, change: impl FnOnce(&mut Decision)) -> Vec<String> {
    let mut decision = Decision { verdict, quorum: None, shares: vec![], blocks: 0, counts: vec![] };
    change(&mut decision);
    read(&markup(PollView { decision: Some(decision), ..view }, Dress::Page), ".verdict p")
}

fn count(method: Method, winners: &[&str], tied: &[&str]) -> CountOf {
    let slugs = |ids: &[&str]| ids.iter().map(|id| slug(id)).collect::<Vec<_>>();
    let tied = if tied.is_empty() { vec![] } else { vec![slugs(tied)] };
    CountOf { method, seats: 1, winners: slugs(winners), tied }
}

#[test]
fn a_proposal_that_passes_says_by_how_much() {
    let share = Share { threshold: two_thirds(ShareOf::Cast), votes: 4, out_of: 6, met: true };
    let mut signals = proposal();
    signals.rules.block = Blocking::Signals;
    let said = decided(signals, Verdict::Passes, |decision| {
        decision.quorum = Some(QuorumNeed { needed: 6, reached: true });
        decision.shares = vec![share.clone()];
        decision.blocks = 1;
    });
    assert_eq!(
        said,
        [
            "This passes.",
            "Enough people took part. 6 were needed.",
            "“Agree” needs at least two thirds of the answers. It got 4 of 6, so this is met.",
            "One person could not let this go ahead. By the rules here, that does not stop it.",
        ]
    );
    let missed = Share { votes: 3, met: false, ..share };
    let said = decided(proposal(), Verdict::NotEnough, |decision| decision.shares = vec![missed]);
    assert_eq!(said[0], "There was not enough agreement.");
    assert!(said[1].ends_with("It got 3 of 6, so this is not met."), "{said:?}");
}

#[test]
fn a_proposal_that_does_not_pass_says_why() {
    let few = |decision: &mut Decision| decision.quorum = Some(QuorumNeed { needed: 8, reached: false });
    let said = decided(proposal(), Verdict::TooFew, few);
    assert_eq!(said, ["Not enough people took part. 8 were needed. Nothing is decided."]);
    let said = decided(proposal(), Verdict::Blocked, |decision| decision.blocks = 2);
    assert_eq!(said, ["2 people could not let this go ahead. So it does not."]);
}

fn ranked() -> PollView {
    poll(Form::Rank { least: 1 }, Some(Method::Irv), &[("soup", 3, &[]), ("bread", 2, &[]), ("rice", 1, &[])])
}

#[test]
fn a_poll_says_who_comes_first_or_between_whom_it_is_a_tie() {
    let said = |verdict, count| decided(ranked(), verdict, |decision| decision.counts = vec![count])[0].clone();
    assert_eq!(said(Verdict::Passes, count(Method::Irv, &["soup"], &[])), "“SOUP” comes first.");
    assert_eq!(said(Verdict::Tied, count(Method::Irv, &[], &["soup", "rice"])), "It is a tie between SOUP, RICE.");
    let elected = CountOf { seats: 2, ..count(Method::StvMeek, &["rice", "soup"], &[]) };
    assert_eq!(said(Verdict::Passes, elected), "Chosen, in this order: RICE, SOUP.");
    let half = CountOf { seats: 2, ..count(Method::StvMeek, &["rice"], &["soup", "bread"]) };
    assert_eq!(
        said(Verdict::Tied, half),
        "Chosen, in this order: RICE. For the last place it is a tie between SOUP, BREAD."
    );
}

#[test]
fn ways_of_counting_beside_it_say_whether_they_come_out_the_same() {
    let said = decided(ranked(), Verdict::Passes, |decision| {
        decision.counts = vec![
            count(Method::Irv, &["soup"], &[]),
            count(Method::Schulze, &["soup"], &[]),
            count(Method::Borda, &["bread"], &[]),
        ];
    });
    assert_eq!(
        said,
        [
            "“SOUP” comes first.",
            "Way of counting: Instant runoff.",
            "Counted by Schulze too, it comes out the same.",
            "Counted by Borda, it comes out differently. “BREAD” comes first.",
            "The way of counting that was set before decides.",
        ]
    );
}

#[test]
fn where_several_are_elected_a_rule_for_one_is_not_said_to_differ() {
    let said = decided(ranked(), Verdict::Passes, |decision| {
        let elected = CountOf { seats: 2, ..count(Method::StvScottish, &["soup", "rice"], &[]) };
        decision.counts = vec![elected, count(Method::Schulze, &["rice"], &[])];
    });
    assert_eq!(said.last().unwrap(), "Way of counting: Schulze. “RICE” comes first.");
}

#[test]
fn where_nothing_was_declared_nothing_is_pronounced() {
    assert!(decided(proposal(), Verdict::Open, |_| ()).is_empty());
}

#[test]
fn what_follows_comes_before_everything_else_once_it_is_over() {
    let step = |what: &str, who: &str, by| Step { what: text(what), who: who.into(), by };
    let outcome = Outcome {
        statement: text("We cook soup.\n\nThank you all."),
        steps: vec![step("Buy leeks", "Amina", Local::new("2026-12-01")), step("Find pots", "", None)],
        review: Local::new("2027-01-15"),
        author: "Bo".into(),
        at: Instant(1_795_650_000_000),
    };
    let about = doc("Long words about it.").unwrap();
    let view =
        PollView { outcome: Some(outcome), about: [(Tag::new("en").unwrap(), about)].into(), ..chosen(&[("soup", 6)]) };
    let page = markup(view.clone(), Dress::Page);
    assert_eq!(read(&page, ".statement p"), ["We cook soup.", "Thank you all."]);
    assert_eq!(read(&page, ".steps tr"), ["What Who By when", "Buy leeks Amina 2026-12-01", "Find pots"]);
    assert_eq!(read(&page, ".outcome > p"), ["We look at this again on 2027-01-15.", "Bo wrote this on 2026-11-25."]);
    let at = |words: &str| page.find(words).unwrap();
    assert!(at("We cook soup.") < at("Long words") && at("Long words") < at("<table class=\"count\""));
    let plain = Outcome { steps: vec![step("Find pots", "", None)], ..view.outcome.clone().unwrap() };
    let page = markup(PollView { outcome: Some(plain), ..view }, Dress::Page);
    assert_eq!(read(&page, ".steps tr"), ["What", "Find pots"], "a column in which nothing stands is left out");
}

#[test]
fn everybody_can_see_what_was_changed_and_what_stood_there_before() {
    let at = Instant(1_795_200_000_000);
    let until = Instant(1_795_600_000_000);
    let words = vec![Reworded {
        what: Wording::Name(slug("soup")),
        lang: Tag::new("es").unwrap(),
        before: "Sopa".into(),
        after: "Sopa fría".into(),
    }];
    let events = vec![
        Event::Reworded { words },
        Event::Extended { until, short: true },
        Event::ClosedEarly,
        Event::VotersAdded { count: 3, joined: false },
        Event::VotersAdded { count: 1, joined: true },
        Event::Paper { count: 4, by: "Amina".into() },
        Event::Paper { count: 1, by: String::new() },
        Event::OptionAdded { option: slug("soup") },
    ];
    let happenings = events.into_iter().map(|event| Happening { at, event }).collect();
    let page = markup(PollView { happenings, ..chosen(&[("soup", 6)]) }, Dress::Page);
    assert_eq!(
        read(&page, ".happened li"),
        [
            "2026-11-20 The answer “SOUP” was put in other words. Before Sopa Now Sopa fría",
            "2026-11-20 Not enough people had taken part. So it goes on until 2026-11-25 09:46 UTC.",
            "2026-11-20 It was ended early.",
            "2026-11-20 3 more people can vote.",
            "2026-11-20 One person joined the group and can vote.",
            "2026-11-20 Amina entered 4 answers from paper.",
            "2026-11-20 Somebody entered one answer from paper.",
            "2026-11-20 “SOUP” was added. A member suggested it.",
        ]
    );
    assert!(page.contains("<dd><span lang=\"es\" dir=\"ltr\">Sopa</span></dd>"));
}

#[test]
fn changed_words_are_in_sight_before_the_ballot_and_other_changes_wait_behind_a_line() {
    let at = Instant(1_795_050_000_000);
    let happened = |event| {
        let happenings = vec![Happening { at, event }];
        markup(PollView { happenings, ..still_open(proposal()) }, Dress::Page)
    };
    let page = happened(Event::VotersAdded { count: 1, joined: false });
    assert_eq!(read(&page, ".happened:not([open])").len(), 1, "{page}");
    let words =
        Reworded { what: Wording::Title, lang: Tag::new("en").unwrap(), before: "A?".into(), after: "B?".into() };
    let page = happened(Event::Reworded { words: vec![words] });
    assert_eq!(read(&page, ".happened[open] li p:last-of-type"), ["The question was put in other words."]);
    assert!(page.find("What changed on the way") < page.find("<fieldset"));
}

#[test]
fn a_poll_that_was_taken_back_decides_nothing() {
    let view = PollView { phase: Phase::Withdrawn, results: None, ..proposal() };
    assert_eq!(read(&markup(view, Dress::Page), ".verdict-said"), ["This was taken back. Nothing is decided."]);
}

#[test]
fn trust_is_visible_to_both_sides_until_it_is_over() {
    let trust = TrustView {
        topic: text("Food"),
        to: Some("Amina".into()),
        by: vec!["Chi".into()],
        circle: vec!["Bo".into(), "Amina".into()],
    };
    let view = PollView { trust: Some(trust), ..proposal() };
    let said = |view| read(&markup(view, Dress::Page), ".trust p");
    assert_eq!(
        said(still_open(view.clone())),
        [
            "You trust Amina on Food. Their answer counts for you too, unless you answer.",
            "These people trust you on Food: Chi. Your answer counts for them too, unless they answer.",
            "Here trust goes round in a circle: Bo, Amina. It counts only if one of them answers.",
        ]
    );
    let marks = [(slug("agree"), 1)].into();
    let own = OwnView { marks, reason: None, reason_waits: false, helped: false, ballot: None };
    assert_eq!(said(PollView { own: Some(own), ..still_open(view.clone()) }).len(), 2, "they answered themselves");
    assert!(said(view).is_empty());
}

#[test]
fn an_organiser_lets_suggestions_in_or_not() {
    let suggestions = vec![SuggestionView { suggestion: 7, name: text("Curry") }];
    let view = PollView { suggestions, ..still_open(chosen(&[("soup", 6)])) };
    let page = markup(view, Dress::Page);
    assert_eq!(read(&page, ".suggestions li"), ["Curry Add it Not now"]);
    assert!(page.contains("name=\"suggestion\" value=\"7\""));
    for deed in ["admit", "decline"] {
        let button = format!("button[name=do][value={deed}][aria-describedby=poll-potluck-suggestion-7]");
        assert_eq!(read(&page, &button).len(), 1, "{page}");
    }
}

#[test]
fn an_organiser_finds_the_way_to_look_after_it_on_a_page_of_ours_only() {
    let organiser = Viewer { role: Some(Role::Organiser), name: String::new() };
    let view = PollView { viewer: organiser, ..still_open(proposal()) };
    assert_eq!(read(&markup(view.clone(), Dress::Page), ".onward a"), ["Look after this poll"]);
    assert!(!markup(view, Dress::Embed).contains("/manage"));
    assert!(!markup(still_open(proposal()), Dress::Page).contains("/manage"));
}
