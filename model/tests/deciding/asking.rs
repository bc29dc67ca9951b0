//! What can be asked, and what is refused when it is made.

use porchlight_model::counting::Method;
use porchlight_model::{
    Answer, Ask, Audience, Blocking, Bound, Draft, IfShort, Instant, Kind, Late, Local, MAX_OPTIONS, Names, Options,
    PollOption, Quorum, RankCount, ReasonRule, Refusal, Rules, ShareOf, ShowResults, Slug, Stance, Suggest, Text,
    Threshold, Zone,
};

use crate::scene::*;

/// A way of asking, given what there is to choose from.
type Asking = fn(Options) -> Ask;

fn refused(ask: Ask) -> Refusal {
    let asked = format!("{ask:?}");
    check(members(ask)).err().unwrap_or_else(|| panic!("{asked}"))
}

/// The first option is like this.
fn first(of: Options, change: impl FnOnce(&mut PollOption)) -> Options {
    with(of, |of| change(&mut of.options[0]))
}

#[test]
fn whatever_there_is_to_choose_from_is_two_to_fifty_things_that_can_be_told_apart() {
    let asks: [Asking; 6] = [
        |of| choose(1, 1, of),
        |of| dots(8, None, of),
        |of| score(0, 5, 1, of),
        |of| Ask::Star { of },
        |of| rank(1, by(Method::Irv), of),
        |of| Ask::Proposal { answers: of.options },
    ];
    for ask in asks {
        assert!(check(members(ask(many(2)))).is_ok());
        assert!(check(members(ask(many(MAX_OPTIONS)))).is_ok());
        assert_eq!(refused(ask(many(1))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(many(MAX_OPTIONS + 1))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(of(&["soup", "soup"]))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.name = Text::default()))), Refusal::WordsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.name = text(&"a".repeat(201))))), Refusal::WordsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.meaning = text(&"a".repeat(301))))), Refusal::WordsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.prompt = text(&"a".repeat(201))))), Refusal::WordsUnfit);
        // What belongs to a time belongs to no other option.
        assert_eq!(refused(ask(first(food(), |option| option.at = Local::new("2026-12-07")))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.minutes = Some(60)))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(first(food(), |option| option.places = Some(0)))), Refusal::OptionsUnfit);
    }
}

#[test]
fn none_of_these_is_a_name_of_its_own_and_only_an_answer_to_a_proposal_takes_a_stand() {
    assert_eq!(refused(choose(1, 1, of(&["soup", "none"]))), Refusal::OptionsUnfit);
    let stands = |option: &mut PollOption| option.stance = Some(Stance::Block);
    assert_eq!(refused(choose(1, 1, first(food(), stands))), Refusal::OptionsUnfit);
    let proposal = made(members(Ask::Proposal { answers: first(food(), stands).options }));
    assert!(proposal.options()[0].objects());
}

#[test]
fn one_can_be_asked_to_choose_no_more_than_there_is() {
    for (min, max) in [(0, 1), (2, 1), (1, 4), (4, 4)] {
        assert_eq!(refused(choose(min, max, food())), Refusal::RangeUnfit, "{min} to {max}");
    }
    // "None of these" is no fourth thing to choose.
    assert_eq!(refused(choose(1, 4, with(food(), |of| of.none_of_these = true))), Refusal::RangeUnfit);
    assert!(check(members(choose(3, 3, food()))).is_ok());
    assert_eq!(refused(Ask::CountIn { places: Some(0) }), Refusal::RangeUnfit);
}

#[test]
fn dots_and_scores_have_their_bounds() {
    for (all, most) in [(0, None), (1_001, None), (8, Some(0)), (8, Some(9))] {
        assert_eq!(refused(dots(all, most, food())), Refusal::RangeUnfit, "{all} dots, {most:?} at most");
    }
    for (least, most, step) in [(5, 5, 1), (6, 5, 1), (0, 1_001, 1), (0, 5, 0), (0, 5, 2)] {
        assert_eq!(refused(score(least, most, step, food())), Refusal::RangeUnfit, "{least} to {most} by {step}");
    }
    for method in [Method::Star, Method::Plurality, Method::Irv] {
        let ask = Ask::Score { least: 0, most: 5, step: 1, method, of: food() };
        assert_eq!(refused(ask), Refusal::MethodUnfit, "{method:?}");
    }
}

#[test]
fn ranks_are_counted_by_a_rule_that_counts_ranks_and_can_fill_the_seats() {
    assert_eq!(refused(rank(0, by(Method::Irv), food())), Refusal::RangeUnfit);
    assert_eq!(refused(rank(4, by(Method::Irv), food())), Refusal::RangeUnfit);
    for method in Method::ALL {
        let ranks = !matches!(method, Method::Approval | Method::Score | Method::Star | Method::MajorityJudgement);
        let several = matches!(method, Method::StvScottish | Method::StvMeek | Method::Borda);
        let refusal = |ask| check(members(ask)).err();
        let unfit = |fits: bool| (!fits).then_some(Refusal::MethodUnfit);
        assert_eq!(refusal(rank(1, by(*method), food())), unfit(ranks), "{method:?}");
        let also = RankCount { also: vec![*method], ..by(Method::Irv) };
        assert_eq!(refusal(rank(1, also, food())), unfit(ranks), "beside it {method:?}");
        let two = RankCount { seats: 2, ..by(*method) };
        assert_eq!(refusal(rank(1, two, food())), unfit(several), "two seats by {method:?}");
    }
    for seats in [0, 3, u32::MAX] {
        let count = RankCount { seats, ..by(Method::StvMeek) };
        assert_eq!(refused(rank(1, count, food())), Refusal::MethodUnfit, "{seats} of three");
    }
    let also = vec![Method::Irv, Method::Borda, Method::Borda, Method::Schulze];
    let poll = made(members(rank(1, RankCount { also, ..by(Method::Irv) }, food())));
    assert_eq!(poll.ask.also(), [Method::Borda, Method::Schulze], "each once, and not the one that decides");
}

#[test]
fn where_every_option_gets_a_number_there_are_no_places_and_no_none_of_these() {
    let asks: [Asking; 4] =
        [|of| dots(8, None, of), |of| score(0, 5, 1, of), |of| Ask::Star { of }, |of| rank(1, by(Method::Irv), of)];
    let mut all: Vec<(Asking, Options)> = asks.into_iter().map(|ask| (ask, food())).collect();
    all.push((|of| Ask::Times { maybe: true, of }, times()));
    for (ask, of) in all {
        assert_eq!(refused(ask(first(of.clone(), |option| option.places = Some(12)))), Refusal::OptionsUnfit);
        assert_eq!(refused(ask(with(of, |of| of.none_of_these = true))), Refusal::OptionsUnfit);
    }
    assert!(check(members(choose(1, 1, first(food(), |option| option.places = Some(12))))).is_ok());
}

#[test]
fn a_time_is_on_the_clock_of_the_polls_zone() {
    let ask = |change: fn(&mut PollOption)| Ask::Times { maybe: true, of: first(times(), change) };
    assert_eq!(refused(ask(|option| option.at = None)), Refusal::OptionsUnfit);
    assert_eq!(refused(ask(|option| option.minutes = Some(0))), Refusal::OptionsUnfit);
    assert_eq!(refused(ask(|option| option.minutes = Some(14 * 24 * 60 + 1))), Refusal::OptionsUnfit);
    let madrid = Draft { zone: Zone::new("Europe/Madrid"), ..members(ask(|option| option.starts = Some(NOW))) };
    let poll = made(madrid.clone());
    let starts = |at: usize| poll.options()[at].starts.unwrap();
    assert_eq!(starts(0).in_utc().to_string(), "2026-12-07T19:00", "whatever was sent");
    assert_eq!(starts(2).in_utc().to_string(), "2026-12-12T23:00", "a whole day begins at midnight");
    assert_eq!(check(Draft { zone: Zone::new("Mars/North"), ..madrid }), Err(Refusal::ZoneUnknown));
}

#[test]
fn nobody_sends_what_is_found_out_here() {
    let sent = |option: &mut PollOption| {
        option.answer = Some(Answer::Block);
        option.suggested = true;
        option.starts = Some(NOW);
    };
    assert_eq!(made(members(choose(1, 1, first(food(), sent)))).options(), food().options);
}

#[test]
fn each_way_of_asking_has_its_answers() {
    let ids = |poll: &porchlight_model::Poll| -> Vec<String> {
        poll.options().iter().map(|option| option.id.to_string()).collect()
    };
    assert_eq!(ids(&made(members(usual()))), ["agree", "abstain", "disagree"]);
    let block = |block| ids(&made(Draft { block, ..members(usual()) }));
    assert_eq!(block(Blocking::Signals), ["agree", "abstain", "disagree", "block"]);
    assert_eq!(block(Blocking::Stops), ["agree", "abstain", "disagree", "block"]);
    let count_in = made(members(Ask::CountIn { places: Some(12) })).options();
    assert_eq!(count_in, [PollOption { places: Some(12), ..answer(Answer::In) }, answer(Answer::Out)]);
    assert!(made(members(Ask::Question {})).options().is_empty());
    let none = choose(1, 1, with(food(), |of| of.none_of_these = true));
    assert_eq!(ids(&made(members(none))), ["soup", "bread", "rice", "none"]);
    for ask in asks() {
        assert_eq!(made(members(ask.clone())).ask, made(members(made(members(ask)).ask)).ask, "once is enough");
    }
}

#[test]
fn a_question_is_in_words_that_fit() {
    let title = |title| check(Draft { title, ..members(usual()) }).err();
    assert_eq!(title(Text::default()), Some(Refusal::WordsUnfit));
    assert_eq!(title(text(" ")), Some(Refusal::WordsUnfit));
    assert_eq!(title(text(&"a".repeat(201))), Some(Refusal::WordsUnfit));
    let tags = (b'a'..=b'e').flat_map(|a| (b'a'..=b'g').map(move |b| format!("{}{}", char::from(a), char::from(b))));
    let in_too_many: Text = tags.take(31).map(|name| (tag(&name), "hi".to_owned())).collect();
    assert_eq!(title(in_too_many), Some(Refusal::WordsUnfit));
    let about = |words: String| check(Draft { about: text(&words), ..members(usual()) }).err();
    assert_eq!(about("a".repeat(20_001)), Some(Refusal::WordsUnfit));
    assert_eq!(about("a\nb".to_owned()), None);
    let kind = members(usual()).check(Kind::Poll, &Zone::utc(), &Clocks, NOW);
    assert_eq!(kind, Err(Refusal::KindUnknown));
}

#[test]
fn a_poll_opens_and_closes_within_a_year() {
    let day = |days| NOW.plus_days(days);
    let draft = || members(usual());
    let unfit = [
        Draft { closes: Some(NOW), ..draft() },
        Draft { closes: Some(Instant(0)), ..draft() },
        Draft { closes: Some(day(367)), ..draft() },
        Draft { opens: Some(day(2)), closes: Some(day(2)), ..draft() },
        Draft { opens: Some(day(367)), ..draft() },
        Draft { opens: Some(NOW), opens_at: Local::new("2026-12-01"), ..draft() },
        Draft { closes: Some(day(7)), closes_in_days: Some(7), ..draft() },
        Draft { closes: Some(day(7)), closes_at: Local::new("2026-12-01"), ..draft() },
        Draft { closes_at: Local::new("2026-12-01"), closes_in_days: Some(7), ..draft() },
        Draft { closes_in_days: Some(0), ..draft() },
        Draft { closes_in_days: Some(400), ..draft() },
        Draft { closes_in_days: Some(u32::MAX), ..draft() },
    ];
    for draft in unfit {
        assert_eq!(check(draft.clone()), Err(Refusal::TimesUnfit), "{draft:?}");
    }
    let poll = made(draft());
    assert_eq!((poll.opens, poll.closes, poll.is_short()), (NOW, day(7), false), "a week, if nothing is said");
    let poll = made(Draft { opens: Some(day(366)), closes_in_days: Some(366), ..draft() });
    assert_eq!(poll.closes, day(2 * 366));
    assert!(made(Draft { closes_in_days: Some(2), ..draft() }).is_short());
    let local = Draft {
        zone: Zone::new("Europe/Madrid"),
        opens_at: Local::new("2026-12-01T08:00"),
        closes_at: Local::new("2026-12-08T20:00"),
        ..draft()
    };
    let poll = made(local.clone());
    assert_eq!(poll.opens.in_utc().to_string(), "2026-12-01T07:00");
    assert_eq!(poll.closes.in_utc().to_string(), "2026-12-08T19:00");
    assert_eq!(check(Draft { zone: Zone::new("Mars/North"), ..local }), Err(Refusal::ZoneUnknown));
}

#[test]
fn an_open_poll_cannot_bind() {
    let food = || choose(1, 1, food());
    let poll = made(Draft { quorum: Some(Quorum::Voters(20)), names: Some(Names::Hidden), ..open(food()) });
    assert_eq!(poll.rules, Rules::Open { enough: Some(20) });
    assert_eq!(poll.quorum(), Some(Quorum::Voters(20)));
    assert_eq!(made(open(food())).rules, Rules::Open { enough: None });
    assert_eq!(check(Draft { quorum: Some(Quorum::Voters(0)), ..open(food()) }), Err(Refusal::QuorumUnfit));
    let binding = [
        Draft { quorum: Some(Quorum::Percent(50)), ..open(food()) },
        Draft { names: Some(Names::Shown), ..open(food()) },
        Draft { names: Some(Names::Anonymous), results: ShowResults::AfterClosing, ..open(food()) },
        Draft { names_missing: true, ..open(food()) },
        Draft { late: Some(Late::Join), ..open(food()) },
        Draft { block: Blocking::Signals, ..open(usual()) },
        Draft { thresholds: vec![two_thirds(AGREE)], ..open(usual()) },
        Draft { quorum: Some(Quorum::Voters(5)), if_short: IfShort::ExtendOnce(7), ..open(food()) },
        open(choose(1, 1, suggesting(Suggest::Freely))),
    ];
    for draft in binding {
        assert_eq!(check(draft.clone()), Err(Refusal::OpenCannotBind), "{draft:?}");
    }
    assert!(check(open(choose(1, 1, suggesting(Suggest::AfterApproval)))).is_ok());
}

fn two_thirds(option: &str) -> Threshold {
    Threshold { option: id(option), bound: Bound::AtLeast, part: 2, whole: 3, of: ShareOf::Cast }
}

#[test]
fn rules_that_bind_can_be_met_and_measured() {
    let quorum = |quorum, if_short| check(Draft { quorum, if_short, ..members(usual()) }).err();
    let unfit = Some(Refusal::QuorumUnfit);
    assert_eq!(quorum(Some(Quorum::Voters(0)), IfShort::Fail), unfit);
    assert_eq!(quorum(Some(Quorum::Percent(0)), IfShort::Fail), unfit);
    assert_eq!(quorum(Some(Quorum::Percent(101)), IfShort::Fail), unfit);
    assert_eq!(quorum(Some(Quorum::Percent(50)), IfShort::ExtendOnce(0)), unfit);
    assert_eq!(quorum(Some(Quorum::Percent(50)), IfShort::ExtendOnce(61)), unfit);
    assert_eq!(quorum(None, IfShort::ExtendOnce(7)), unfit, "short of what?");
    assert_eq!(quorum(Some(Quorum::Percent(100)), IfShort::ExtendOnce(60)), None);

    let thresholds = |thresholds| check(Draft { thresholds, ..members(usual()) }).err();
    let share = |bound, part, whole| Threshold { bound, part, whole, ..two_thirds(AGREE) };
    let unfit = [
        two_thirds("yes"),
        two_thirds("block"),
        share(Bound::AtLeast, 1, 0),
        share(Bound::AtLeast, 4, 3),
        share(Bound::AtMost, 1, 1_001),
        share(Bound::MoreThan, 1, 1),
    ];
    for threshold in unfit {
        assert_eq!(thresholds(vec![threshold.clone()]), Some(Refusal::ThresholdUnfit), "{threshold:?}");
    }
    assert_eq!(thresholds(vec![two_thirds(AGREE); 11]), Some(Refusal::ThresholdUnfit));
    assert_eq!(thresholds(vec![two_thirds(AGREE); 10]), None);
    let no_veto = Threshold { bound: Bound::AtMost, part: 0, ..two_thirds("block") };
    let draft = Draft { block: Blocking::Signals, thresholds: vec![no_veto], ..members(usual()) };
    assert!(check(draft).is_ok());
}

fn sealed(ask: Ask) -> Draft {
    Draft { names: Some(Names::Anonymous), results: ShowResults::AfterClosing, ..members(ask) }
}

#[test]
fn an_anonymous_poll_can_be_watched_by_nobody_on_the_way() {
    let poll = made(sealed(usual()));
    assert!(poll.is_anonymous() && !poll.is_named());
    let placed = first(food(), |option| option.places = Some(12));
    let unfit = [
        Draft { results: ShowResults::Always, ..sealed(usual()) },
        Draft { results: ShowResults::AfterVoting, ..sealed(usual()) },
        Draft { names_missing: true, ..sealed(usual()) },
        Draft { late: Some(Late::Join), ..sealed(usual()) },
        sealed(choose(1, 1, placed)),
        sealed(Ask::CountIn { places: Some(12) }),
        sealed(choose(1, 1, suggesting(Suggest::Freely))),
    ];
    for draft in unfit {
        assert_eq!(check(draft.clone()), Err(Refusal::AnonymousUnfit), "{draft:?}");
    }
    assert!(check(sealed(Ask::CountIn { places: None })).is_ok());
}

#[test]
fn answers_are_left_to_others_only_among_members_with_names_and_where_there_is_room() {
    let topic = Slug::new("money");
    let trusting = |draft: Draft| check(Draft { topic: topic.clone(), ..draft }).err();
    assert_eq!(trusting(members(usual())), None);
    assert_eq!(trusting(Draft { names: Some(Names::Hidden), ..members(usual()) }), None);
    assert_eq!(trusting(open(usual())), Some(Refusal::TrustUnfit));
    assert_eq!(trusting(sealed(usual())), Some(Refusal::TrustUnfit));
    assert_eq!(trusting(members(Ask::CountIn { places: None })), None);
    assert_eq!(trusting(members(Ask::CountIn { places: Some(12) })), Some(Refusal::TrustUnfit));
}

#[test]
fn reasons_are_asked_for_where_there_is_a_place_for_them() {
    let prompted = |ask: Asking| ask(first(food(), |option| option.prompt = text("Why?")));
    let reasons = |reasons, ask| check(Draft { reasons, ..members(ask) }).map(|poll| poll.reasons);
    assert_eq!(reasons(None, usual()), Ok(Some(ReasonRule::Optional)));
    assert_eq!(reasons(None, choose(1, 1, food())), Ok(None));
    assert_eq!(reasons(None, Ask::Question {}), Ok(Some(ReasonRule::Required)), "the answer is the reason");
    assert_eq!(reasons(None, prompted(|of| choose(1, 1, of))), Err(Refusal::ReasonNotAsked));
    let required = Some(ReasonRule::Required);
    assert_eq!(reasons(required, prompted(|of| choose(1, 1, of))), Ok(required));
    assert_eq!(reasons(None, prompted(|of| Ask::Proposal { answers: of.options })), Ok(Some(ReasonRule::Optional)));
}

#[test]
fn whoever_votes_can_read_and_so_can_everybody_if_the_group_wishes() {
    let audience = |who: Audience, audience| check(Draft { who, audience, ..members(usual()) }).map(|p| p.audience);
    assert_eq!(audience(Audience::Members, None), Ok(Audience::Members));
    assert_eq!(audience(kitchen(), Some(Audience::Everyone)), Ok(Audience::Everyone));
    assert_eq!(audience(kitchen(), Some(kitchen())), Ok(kitchen()));
    assert_eq!(audience(Audience::Members, Some(kitchen())), Err(Refusal::WordsUnfit), "narrower");
    assert_eq!(audience(kitchen(), Some(Audience::Members)), Err(Refusal::WordsUnfit), "neither");
    assert_eq!(audience(Audience::Everyone, Some(Audience::Members)), Err(Refusal::WordsUnfit));
}

#[test]
fn who_can_vote_is_fixed_where_something_hangs_on_it() {
    let late = |draft: Draft| made(draft).binding().map(|binding| binding.late);
    assert_eq!(late(members(usual())), Some(Late::Join));
    assert_eq!(late(Draft { block: Blocking::Signals, ..members(usual()) }), Some(Late::Join));
    for binds in [
        Draft { quorum: Some(Quorum::Percent(50)), ..members(usual()) },
        Draft { thresholds: vec![two_thirds(AGREE)], ..members(usual()) },
        Draft { block: Blocking::Stops, ..members(usual()) },
    ] {
        assert_eq!(late(binds.clone()), Some(Late::ByHand), "{binds:?}");
        assert_eq!(late(Draft { late: Some(Late::Join), ..binds }), Some(Late::Join), "unless it was said");
    }
    assert_eq!(late(sealed(usual())), Some(Late::ByHand));
    assert_eq!(late(open(usual())), None);
}
