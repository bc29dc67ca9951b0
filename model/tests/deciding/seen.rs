//! What a viewer sees, and that whatever they may not see is left out whatever was handed in.

use porchlight_model::counting::Method;
use porchlight_model::{
    Actor, Answer, Ask, Audience, Ballot, Beside, Card, CountOf, Draft, Event, Form, Group, GroupDraft, GroupView,
    Happening, IF_NEED_BE, Instant, Names, OptionView, Outcome, Own, Phase, Poll, PollView, Quorum, QuorumNeed, Role,
    Row, Seen, ShowResults, Stage, Standing, SuggestionView, Tally, Text, Topic, TrustView, Verdict, Voice, YES,
};
use proptest::prelude::*;

use crate::scene::*;

fn riverside() -> Group {
    let draft = GroupDraft {
        name: text("Riverside"),
        discreet: Text::default(),
        about: text("We live here."),
        languages: vec![tag("en")],
        zone: None,
        sites: Vec::new(),
        topics: vec![Topic { id: id("money"), name: text("Money") }],
        exit: None,
        members_invite: false,
    };
    draft.check().unwrap()
}

fn voice(number: i64, name: Option<&str>, reason: Option<&str>) -> Voice {
    let (name, reason) = (name.map(str::to_owned), reason.map(str::to_owned));
    Voice { voice: number, name, marks: said(&[("agree", 1)]), reason, lang: Some(tag("en")) }
}

/// All that there is beside a poll, as if nobody had thought of who is looking.
fn everything() -> Beside {
    Beside {
        voices: vec![
            voice(33, Some("Rosa"), Some("Why wait")),
            voice(32, Some("Omar"), None),
            voice(31, None, Some("At last")),
        ],
        more_voices: 4,
        waiting: vec![voice(34, None, Some("Unread words"))],
        suggestions: vec![SuggestionView { suggestion: 5, name: text("An idea") }],
        outcome: Some(Outcome {
            statement: text("So be it"),
            steps: Vec::new(),
            review: None,
            author: "Lena".into(),
            at: NOW,
        }),
        happenings: vec![
            Happening { at: NOW, event: Event::Paper { count: 3, by: "Ines".into() } },
            Happening { at: NOW, event: Event::OptionAdded { option: id("added") } },
        ],
        trust: Some(TrustView { topic: text("Money"), to: Some("Noor".into()), ..TrustView::default() }),
        key: "key".into(),
    }
}

/// The same look at another moment.
type Then = fn(Look<'_>) -> Look<'_>;

/// A look at a poll.
#[derive(Clone)]
struct Look<'a> {
    poll: &'a Poll,
    stage: Stage,
    actor: Actor,
    elector: Option<bool>,
    own: Option<Own>,
    now: Instant,
    seed: &'a str,
    tally: Tally,
}

impl<'a> Look<'a> {
    /// As one of twenty who can vote; five agreed and two did not.
    fn of(poll: &'a Poll, actor: Actor) -> Look<'a> {
        let elector = actor.person().filter(|_| !poll.is_open_to_all()).map(|_| true);
        let tally = tally(&[(5, &[("agree", 1)]), (2, &[("disagree", 1)])]);
        Look { poll, stage: Stage::Running, actor, elector, own: None, now: NOW, seed: "Amina", tally }
    }

    fn closed(self) -> Look<'a> {
        let stage = closed(&self.tally, self.poll.binding().map(|_| 20));
        Look { stage, now: self.poll.closes, ..self }
    }

    /// The closing time is past, and the alarm is late.
    fn due(self) -> Look<'a> {
        Look { now: self.poll.closes, ..self }
    }

    fn before(self) -> Look<'a> {
        Look { now: Instant(NOW.0 - 1), ..self }
    }

    fn withdrawn(self) -> Look<'a> {
        Look { stage: Stage::Withdrawn { at: NOW }, ..self }
    }

    /// Whoever looks has answered.
    fn answered(self) -> Look<'a> {
        let ballot = Ballot { marks: said(&[("agree", 1)]), reason: Some("My words".into()), helped: true };
        Look { own: Some(Own { ballot, reason_shown: false }), ..self }
    }

    fn view(&self) -> PollView {
        self.view_of(everything())
    }

    fn view_of(&self, beside: Beside) -> PollView {
        let (slug, id, group) = (id("riverside"), id("garden"), riverside());
        let seen = Seen {
            slug: &slug,
            group: &group,
            id: &id,
            poll: self.poll,
            stage: &self.stage,
            tally: &self.tally,
            can_vote: 20,
            elector: self.elector,
            own: self.own.as_ref(),
            actor: &self.actor,
            now: self.now,
            seed: self.seed,
        };
        seen.view(beside)
    }
}

fn roles() -> Vec<Actor> {
    let people = [Role::Member, Role::Greeter, Role::Organiser].map(|role| person(role, &[]));
    std::iter::once(Actor::Public).chain(people).collect()
}

#[test]
fn somebody_outside_learns_no_more_than_that_there_is_something() {
    let draft = Draft {
        title: text("Question"),
        about: text("Background"),
        results: ShowResults::Always,
        quorum: Some(Quorum::Percent(50)),
        ..members(choose(1, 2, suggesting(porchlight_model::Suggest::Freely)))
    };
    let of_members = made(draft.clone());
    let of_the_kitchen = made(Draft { who: kitchen(), ..draft });
    let mut looks = vec![Look::of(&of_members, Actor::Public)];
    for actor in roles() {
        looks.push(Look { elector: None, ..Look::of(&of_the_kitchen, actor.clone()) });
        looks.push(Look { elector: Some(false), ..Look::of(&of_the_kitchen, actor) });
    }
    for look in looks.into_iter().flat_map(|look| [look.clone(), look.closed()]) {
        let view = look.view();
        assert_eq!(view.standing, Standing::Outside);
        assert!(view.title.is_empty() && view.about.is_empty() && view.options.is_empty() && view.circles.is_empty());
        assert_eq!((view.results, view.decision, view.quorum, view.can_vote), (None, None, None, None));
        let json = serde_json::to_string(&look.view()).unwrap();
        let organises = look.actor.is_at_least(Role::Organiser);
        for secret in [
            "Question",
            "Background",
            "soup",
            "kitchen",
            "Rosa",
            "At last",
            "Unread",
            "So be it",
            "added",
            "Noor",
            "percent",
        ] {
            assert!(!json.contains(secret), "{secret} in {json}");
        }
        assert_eq!(json.contains("An idea"), organises, "who lets ideas in can read them");
    }
}

#[test]
fn an_anonymous_poll_shows_nothing_before_it_is_closed_and_no_names_then() {
    let draft = Draft {
        names: Some(Names::Anonymous),
        results: ShowResults::AfterClosing,
        quorum: Some(Quorum::Voters(5)),
        audience: Some(Audience::Everyone),
        ..members(usual())
    };
    let poll = made(draft);
    for actor in roles() {
        let running = Look::of(&poll, actor.clone()).answered();
        for look in [running.clone().due(), running] {
            let view = look.view();
            assert_eq!((&view.results, &view.decision, &view.quorum), (&None, &None, &None));
            assert_eq!((view.waiting.len(), view.trust, view.names), (0, None, Names::Anonymous));
            assert_eq!(view.show_results, ShowResults::AfterClosing);
            assert!(view.own.is_some(), "but their own answer");
        }
        let view = Look::of(&poll, actor).closed().view();
        let results = view.results.unwrap();
        assert_eq!((results.answers, results.rows[0].count), (7, 5));
        assert!(results.voices.iter().all(|voice| voice.name.is_none()));
        let reasons: Vec<_> = results.voices.iter().filter_map(|voice| voice.reason.as_deref()).collect();
        assert_eq!(reasons, ["At last", "Why wait"]);
        assert_eq!((view.decision.map(|d| d.verdict), view.waiting.len()), (Some(Verdict::Open), 0));
    }
}

#[test]
fn names_are_for_members_where_the_poll_said_that_they_are_shown() {
    let names = |names, actor: &Actor| {
        let draft = Draft { audience: Some(Audience::Everyone), results: ShowResults::Always, ..members(usual()) };
        let poll = made(Draft { names: Some(names), ..draft });
        let results = Look::of(&poll, actor.clone()).view().results.unwrap();
        let seen = |voice: &Voice| (voice.voice, voice.name.clone().unwrap_or_default(), voice.reason.clone());
        results.voices.iter().map(seen).collect::<Vec<_>>()
    };
    let why = |reason: &str| Some(reason.to_owned());
    let unnamed = vec![(1, String::new(), why("At last")), (2, String::new(), why("Why wait"))];
    for actor in roles() {
        assert_eq!(names(Names::Hidden, &actor), unnamed, "in no order that says who came when");
        let shown = names(Names::Shown, &actor);
        match actor {
            Actor::Public => assert_eq!(shown, unnamed),
            Actor::Person(_) => {
                let expected = [(1, "Rosa", why("Why wait")), (2, "Omar", None), (3, "", why("At last"))];
                assert_eq!(shown, expected.map(|(number, name, reason)| (number, name.to_owned(), reason)));
            }
        }
    }
    // An open poll knows no names, whatever was handed in; greeters see the numbers by which words are held back.
    let poll = made(Draft { results: ShowResults::Always, ..open(usual()) });
    for actor in roles() {
        let greets = actor.is_at_least(Role::Greeter);
        let voices = Look::of(&poll, actor).view().results.unwrap().voices;
        assert!(voices.iter().all(|voice| voice.name.is_none()));
        let numbers: Vec<i64> = voices.iter().map(|voice| voice.voice).collect();
        assert_eq!(numbers, if greets { [31, 33] } else { [1, 2] });
    }
}

#[test]
fn who_entered_paper_is_for_members_to_know() {
    let poll = made(Draft { audience: Some(Audience::Everyone), ..members(usual()) });
    for actor in roles() {
        let known = actor != Actor::Public;
        let view = Look::of(&poll, actor).view();
        let by = if known { "Ines" } else { "" };
        assert_eq!(view.happenings[0].event, Event::Paper { count: 3, by: by.into() });
        assert_eq!(view.happenings.len(), 2);
    }
}

#[test]
fn what_waits_is_for_those_who_decide_about_it() {
    let of_members = made(Draft { audience: Some(Audience::Everyone), ..members(usual()) });
    let of_everybody = made(open(usual()));
    for (poll, anybodys) in [(&of_members, false), (&of_everybody, true)] {
        for actor in roles() {
            let view = Look::of(poll, actor.clone()).view();
            assert_eq!(view.waiting.len() == 1, anybodys && actor.is_at_least(Role::Greeter), "words, {actor:?}");
            assert_eq!(view.suggestions.len() == 1, actor.is_at_least(Role::Organiser), "ideas, {actor:?}");
            assert_eq!(view.trust.is_some(), actor.person().is_some(), "trust, {actor:?}");
        }
    }
}

#[test]
fn results_show_when_the_poll_says() {
    let shows = |results, look: Then| {
        let poll = made(Draft { results, quorum: Some(Quorum::Voters(5)), ..members(usual()) });
        let view = look(Look::of(&poll, member())).view();
        let quorum = view.results.as_ref().map(|_| QuorumNeed { needed: 5, reached: true });
        assert_eq!(view.quorum, quorum, "what was reached tells how many voted");
        assert!(view.decision.is_none() || view.results.is_some());
        view.results.is_some()
    };
    let cases: [(Then, [bool; 3]); 6] = [
        (|look| look.before(), [true, false, false]),
        (|look| look, [true, false, false]),
        (|look| look.answered(), [true, true, false]),
        (|look| look.due(), [true, true, true]),
        (|look| look.closed(), [true, true, true]),
        (|look| look.withdrawn(), [false, false, false]),
    ];
    for (at, (look, expected)) in cases.into_iter().enumerate() {
        let rules = [ShowResults::Always, ShowResults::AfterVoting, ShowResults::AfterClosing];
        assert_eq!(rules.map(|results| shows(results, look)), expected, "{at}");
    }
}

#[test]
fn the_final_count_stands_and_what_it_came_to_is_said_once_it_is_over() {
    let poll = made(Draft { quorum: Some(Quorum::Percent(50)), ..members(usual()) });
    let over = Look::of(&poll, member()).closed();
    // Somebody joins afterwards, and a late count is no count.
    let view = Look { tally: tally(&[(20, &[("agree", 1)])]), ..over }.view();
    let results = view.results.unwrap();
    assert_eq!((results.answers, results.more_voices), (7, 4));
    assert_eq!((view.can_vote, view.quorum), (Some(20), Some(QuorumNeed { needed: 10, reached: false })));
    assert_eq!(view.decision.map(|decision| decision.verdict), Some(Verdict::Open));
    let due = Look::of(&poll, member()).due().view();
    assert_eq!((due.phase, due.decision), (Phase::Over, None));
}

#[test]
fn what_one_answered_is_there_to_be_changed() {
    let poll = made(open(usual()));
    let own = Look::of(&poll, Actor::Public).answered().view().own.unwrap();
    assert_eq!((own.marks, own.reason.as_deref()), (said(&[("agree", 1)]), Some("My words")));
    assert!(own.reason_waits && own.helped && own.ballot.is_none());
    assert_eq!(Look::of(&poll, Actor::Public).view().own, None);
}

#[test]
fn everybody_knows_where_they_stand() {
    let everyone = Some(Audience::Everyone);
    let standing = |draft: Draft, actor: &Actor, elector| {
        let poll = made(draft);
        Look { elector, ..Look::of(&poll, actor.clone()) }.view().standing
    };
    let cooks = || Draft { who: kitchen(), ..members(usual()) };
    let cook = person(Role::Member, &["kitchen"]);
    assert_eq!(standing(open(usual()), &Actor::Public, None), Standing::Votes);
    assert_eq!(standing(open(usual()), &member(), None), Standing::Votes);
    assert_eq!(standing(members(usual()), &Actor::Public, None), Standing::Outside);
    assert_eq!(
        standing(Draft { audience: everyone.clone(), ..members(usual()) }, &Actor::Public, None),
        Standing::Reads
    );
    assert_eq!(standing(members(usual()), &member(), None), Standing::Votes, "before it opens");
    assert_eq!(standing(members(usual()), &member(), Some(true)), Standing::Votes);
    assert_eq!(standing(members(usual()), &member(), Some(false)), Standing::Late);
    assert_eq!(standing(cooks(), &cook, Some(true)), Standing::Votes);
    assert_eq!(standing(cooks(), &cook, Some(false)), Standing::Late);
    assert_eq!(standing(cooks(), &member(), Some(true)), Standing::Votes, "added, or no longer in the kitchen");
    assert_eq!(standing(cooks(), &member(), Some(false)), Standing::Outside);
    assert_eq!(standing(Draft { audience: everyone, ..cooks() }, &member(), Some(false)), Standing::OtherCircle);
}

#[test]
fn places_that_are_left_are_counted_down_to_none() {
    let left = |taken| {
        let poll = made(open(Ask::CountIn { places: Some(2) }));
        let tally = tally(&[(taken, &[("in", 1)]), (5, &[("out", 1)])]);
        let options = Look { tally, ..Look::of(&poll, Actor::Public) }.view().options;
        assert_eq!((options[0].places, options[1].places, options[1].places_left), (Some(2), None, None));
        options[0].places_left
    };
    assert_eq!([0, 1, 2, 3].map(left), [Some(2), Some(1), Some(0), Some(0)]);
}

#[test]
fn what_an_option_has_is_counted_as_the_poll_asks() {
    let row = |ask, marks: &[(u64, u32)]| {
        let poll = made(Draft { results: ShowResults::Always, ..open(ask) });
        let name = poll.options()[0].id.to_string();
        let ballots = marks.iter().fold(Tally::default(), |t, (n, mark)| t.with_paper(&said(&[(&name, *mark)]), *n));
        let rows = Look { tally: ballots, ..Look::of(&poll, Actor::Public) }.view().results.unwrap().rows;
        let Row { count, marks, .. } = rows[0].clone();
        (count, marks)
    };
    assert_eq!(row(choose(1, 2, food()), &[(3, 1)]), (3, vec![]));
    assert_eq!(row(dots(8, None, food()), &[(3, 2), (1, 5)]), (11, vec![]));
    assert_eq!(row(score(0, 5, 1, food()), &[(3, 0), (2, 5)]), (10, vec![(0, 3), (5, 2)]));
    assert_eq!(row(rank(1, by(Method::Irv), food()), &[(3, 1), (2, 2)]), (3, vec![(1, 3), (2, 2)]));
    let times = row(Ask::Times { maybe: true, of: times() }, &[(3, YES), (2, IF_NEED_BE), (4, 0)]);
    assert_eq!(times, (5, vec![(0, 4), (1, 2), (2, 3)]));
}

#[test]
fn what_is_in_front_is_said_where_sums_say_it_and_once_it_is_over_where_ballots_do() {
    let leading = |ask: Ask, counts: Vec<CountOf>, ballots: &[(u64, &[(&str, u32)])]| {
        let poll = made(Draft { results: ShowResults::Always, ..open(ask) });
        let look = Look { tally: tally(ballots), ..Look::of(&poll, Actor::Public) };
        let mut look = if counts.is_empty() { look } else { look.closed() };
        if let Stage::Closed { decision, .. } = &mut look.stage {
            decision.counts = counts;
        }
        let rows = look.view().results.unwrap().rows;
        rows.iter().filter(|row| row.leads).map(|row| row.id.to_string()).collect::<Vec<_>>()
    };
    let ballots: &[(u64, &[(&str, u32)])] = &[(2, &[("soup", 1), ("bread", 2)]), (1, &[("bread", 1), ("rice", 5)])];
    assert_eq!(leading(choose(1, 2, food()), vec![], ballots), ["bread"], "three chose it");
    assert_eq!(leading(dots(8, None, food()), vec![], ballots), ["bread", "rice"], "five dots each");
    assert!(leading(choose(1, 2, food()), vec![], &[]).is_empty(), "nobody has answered");
    assert!(leading(rank(1, by(Method::Irv), food()), vec![], ballots).is_empty());
    let (method, seats) = (Method::Irv, 1);
    let won = vec![CountOf { method, seats, winners: vec![id("soup")], tied: vec![] }];
    assert_eq!(leading(rank(1, by(method), food()), won, ballots), ["soup"]);
    let tied = vec![vec![id("soup"), id("bread")]];
    let tied = vec![CountOf { method, seats, winners: vec![], tied }];
    assert_eq!(leading(rank(1, by(method), food()), tied, ballots), ["soup", "bread"]);
}

#[test]
fn a_view_says_how_one_answers_and_by_which_rules() {
    let poll = made(Draft { quorum: Some(Quorum::Percent(50)), ..members(rank(2, by(Method::Schulze), food())) });
    let view = Look::of(&poll, member()).view();
    assert_eq!((view.form, view.kind), (Form::Rank { least: 2 }, porchlight_model::Kind::Poll));
    assert_eq!(view.rules.quorum, Some(Quorum::Percent(50)));
    assert_eq!(view.rules.how.map(|how| how.method), Some(Method::Schulze));
    assert_eq!(view.shape(), poll.shape(&poll.options()), "the same check on the device");
    assert_eq!((view.key.as_str(), view.viewer.name.as_str()), ("key", "Amina"));
}

fn order(options: &[OptionView]) -> Vec<&str> {
    options.iter().map(|option| option.id.as_str()).collect()
}

#[test]
fn shuffled_options_keep_their_numbers_and_stand_in_their_order_once_it_is_over() {
    let shuffled = with(many(8), |of| (of.shuffle, of.none_of_these) = (true, true));
    let poll = made(members(choose(1, 2, shuffled)));
    let listed: Vec<String> = poll.options().iter().map(|option| option.id.to_string()).collect();
    let view = |seed| Look { seed, ..Look::of(&poll, member()) }.view();
    let orders: std::collections::BTreeSet<Vec<String>> = ["Amina", "Rosa", "Omar", "Lena"]
        .iter()
        .map(|seed| order(&view(seed).options).into_iter().map(str::to_owned).collect())
        .collect();
    assert!(orders.len() > 1, "not everybody reads them in the same order");
    for option in view("Rosa").options {
        assert_eq!(listed[option.number as usize - 1], option.id.as_str(), "as on paper");
    }
    assert_eq!(order(&Look::of(&poll, member()).closed().view().options), listed);
    let results = Look::of(&poll, member()).closed().view().results.unwrap();
    assert!(results.rows.iter().map(|row| row.id.as_str()).eq(listed.iter().map(String::as_str)));
}

proptest! {
    #[test]
    fn the_number_in_the_middle_is_that_of_all_who_answered(given in prop::collection::vec(prop::option::of(0u32..6), 1..20)) {
        let number = |mark: &Option<u32>| mark.map(|mark| ("soup", mark));
        let tally = given.iter().fold(Tally::default(), |tally, mark| {
            tally.with_paper(&said(number(mark).as_slice()), 1)
        });
        let mut all: Vec<u32> = given.iter().map(|mark| mark.unwrap_or(0)).collect();
        all.sort_unstable();
        prop_assert_eq!(tally.middle_of("soup"), all[(all.len() - 1) / 2]);
    }

    #[test]
    fn a_shuffle_is_the_same_for_the_same_person_leaves_nothing_out_and_ends_with_none_of_these(
        seed in ".{0,12}", n in 2usize..20,
    ) {
        let shuffled = with(many(n), |of| (of.shuffle, of.none_of_these) = (true, true));
        let poll = made(members(choose(1, 2, shuffled)));
        let look = Look { seed: &seed, ..Look::of(&poll, member()) };
        let options = look.view().options;
        prop_assert_eq!(&options, &look.view().options);
        prop_assert_eq!(options.last().and_then(|option| option.answer), Some(Answer::None));
        let mut numbers: Vec<u32> = options.iter().map(|option| option.number).collect();
        numbers.sort_unstable();
        prop_assert!(numbers.into_iter().eq(1..=n as u32 + 1));
    }

    #[test]
    fn whatever_is_handed_in_nobody_reads_a_name_that_the_poll_keeps(
        names in prop::sample::select(vec![Names::Hidden, Names::Anonymous]),
        role in prop::sample::select(roles()),
        over in any::<bool>(),
        voices in prop::collection::vec((1i64..99, any::<bool>(), prop::option::of("[a-z]{1,5}")), 0..6),
    ) {
        let results = ShowResults::AfterClosing;
        let poll = made(Draft { names: Some(names), results, audience: Some(Audience::Everyone), ..members(usual()) });
        let spoken = |(n, named, why): &(i64, bool, Option<String>)| voice(*n, named.then_some("Rosa"), why.as_deref());
        let beside = Beside { voices: voices.iter().map(spoken).collect(), ..Beside::default() };
        let look = Look::of(&poll, role);
        let view = if over { look.closed() } else { look }.view_of(beside);
        prop_assert!(!serde_json::to_string(&view).unwrap().contains("Rosa"));
        prop_assert_eq!(view.results.is_some(), over);
        let shown = view.results.map(|results| results.voices).unwrap_or_default();
        prop_assert!(shown.windows(2).all(|pair| pair[0].reason <= pair[1].reason), "in no order of arrival");
    }
}

#[test]
fn the_front_page_lists_what_is_for_its_reader_and_what_is_open_first() {
    let group = riverside();
    let day = |days| Some(NOW.plus_days(days));
    let of_members = made(members(usual()));
    let soon = made(Draft { opens: day(2), closes: day(3), ..open(usual()) });
    let long = made(Draft { closes: day(9), ..open(usual()) });
    let short = made(Draft { closes: day(1), ..open(usual()) });
    let over = closed(&Tally::default(), None);
    let withdrawn = Stage::Withdrawn { at: NOW };
    let polls = [
        ("taken-back", &short, &withdrawn),
        ("over", &long, &over),
        ("soon", &soon, &Stage::Running),
        ("long", &long, &Stage::Running),
        ("short", &short, &Stage::Running),
        ("inside", &of_members, &Stage::Running),
    ];
    let page = |actor: &Actor| {
        let card = |(name, poll, stage): &(&str, &Poll, &Stage)| Card::of(&id(name), poll, stage, actor, NOW);
        GroupView::of(&id("riverside"), &group, actor, polls.iter().filter_map(card).collect(), NOW)
    };
    let listed = |view: &GroupView| view.cards.iter().map(|card| card.id.to_string()).collect::<Vec<_>>();
    let public = page(&Actor::Public);
    assert_eq!(listed(&public), ["short", "long", "soon", "over", "taken-back"]);
    assert!(public.topics.is_empty());
    let inside = page(&member());
    assert_eq!(listed(&inside), ["short", "inside", "long", "soon", "over", "taken-back"]);
    assert_eq!(inside.topics, group.topics);
    let phases: Vec<Phase> = public.cards.iter().map(|card| card.phase).collect();
    assert_eq!(phases, [Phase::Open, Phase::Open, Phase::Before, Phase::Over, Phase::Withdrawn]);
}
