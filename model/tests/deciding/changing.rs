//! What of a poll can change once it is made, what is noted, and how it is copied.

use porchlight_model::counting::Method;
use porchlight_model::{
    Ask, Audience, Blocking, Bound, Draft, IfShort, Late, MAX_OPTIONS, Names, Options, Poll, PollOption, Quorum,
    ReasonRule, Reworded, ShareOf, ShowResults, Slug, Suggest, Text, Threshold, Wording, Zone,
};
use proptest::prelude::*;

use crate::scene::*;

fn supper() -> Draft {
    members(choose(1, 2, food()))
}

fn options(draft: &mut Draft) -> &mut Vec<PollOption> {
    &mut draft.ask.of_mut().unwrap().options
}

fn changed(change: impl FnOnce(&mut Draft)) -> Poll {
    let mut draft = supper();
    change(&mut draft);
    made(draft)
}

#[test]
fn words_and_the_closing_time_can_change_and_the_votes_still_mean_what_they_meant() {
    let poll = made(supper());
    let same: [fn(&mut Draft); 8] = [
        |_| {},
        |draft| draft.title = text("What is for supper?"),
        |draft| draft.about = text("Think of the little ones."),
        |draft| draft.closes_in_days = Some(9),
        |draft| draft.zone = Zone::new("Europe/Madrid"),
        |draft| options(draft)[0].name = text("Soup!"),
        |draft| options(draft)[0].meaning = text("Hot"),
        |draft| drop(options(draft)[0].name.0.insert(tag("es"), "sopa".into())),
    ];
    for (at, same) in same.into_iter().enumerate() {
        assert!(poll.means_the_same_as(&changed(same)), "{at}");
    }
}

#[test]
fn whatever_gives_votes_another_meaning_is_another_poll() {
    let poll = made(supper());
    let others: [fn(&mut Draft); 15] = [
        |draft| draft.who = kitchen(),
        |draft| draft.who = Audience::Everyone,
        |draft| draft.audience = Some(Audience::Everyone),
        |draft| draft.opens = Some(NOW.plus_days(1)),
        |draft| draft.results = ShowResults::AfterClosing,
        |draft| draft.reasons = Some(ReasonRule::Optional),
        |draft| draft.quorum = Some(Quorum::Voters(3)),
        |draft| draft.names = Some(Names::Hidden),
        |draft| draft.late = Some(Late::ByHand),
        |draft| draft.topic = Slug::new("food"),
        |draft| draft.ask = choose(1, 3, food()),
        |draft| draft.ask = choose(1, 2, with(food(), |of| of.none_of_these = true)),
        |draft| draft.ask = choose(1, 2, of(&["soup", "bread", "cake"])),
        |draft| drop(options(draft).pop()),
        |draft| options(draft)[0].places = Some(12),
    ];
    for (at, other) in others.into_iter().enumerate() {
        assert!(!poll.means_the_same_as(&changed(other)), "{at}");
    }
    let times = |zone| {
        let draft = members(Ask::Times { maybe: true, of: times() });
        made(Draft { zone: Zone::new(zone), ..draft })
    };
    assert!(!times("UTC").means_the_same_as(&times("Europe/Madrid")), "20:00 elsewhere is another moment");
}

#[test]
fn options_that_members_suggested_are_no_change_of_the_organisers() {
    let poll = made(members(choose(1, 2, suggesting(Suggest::Freely))));
    let mut grown = poll.clone();
    let cake = PollOption { suggested: true, ..option("cake") };
    grown.ask.of_mut().unwrap().options.push(cake.clone());
    assert!(grown.means_the_same_as(&poll));
    // The organiser changes a word, and knows nothing of the cake.
    let mut next = made(Draft { title: text("Supper?"), ..grown.draft() });
    assert_eq!(next.options(), poll.options());
    next.keep_suggested(&grown);
    next.keep_suggested(&grown);
    assert_eq!(next.options().last(), Some(&cake));
    assert_eq!(next.options().len(), 4, "once is enough");
    // Before anybody voted the options can be others, but never more than a poll has.
    let mut full = made(members(choose(1, 2, Options { suggest: Suggest::Freely, ..many(MAX_OPTIONS) })));
    full.keep_suggested(&grown);
    assert_eq!(full.options().len(), MAX_OPTIONS);
    let mut words = made(members(Ask::Question {}));
    words.keep_suggested(&grown);
    assert!(words.options().is_empty());
}

#[test]
fn whoever_reads_later_learns_which_words_were_others_when_people_voted() {
    let mut before = supper();
    before.title.0.insert(tag("es"), "¿Qué hacemos?".into());
    before.about = text("Why not");
    before.reasons = Some(ReasonRule::Optional);
    options(&mut before)[0].meaning = text("Hot");
    options(&mut before)[0].prompt = text("How hot?");
    let poll = made(before.clone());
    assert!(poll.reworded(&poll).is_empty());

    let mut after = before.clone();
    after.title.0.insert(tag("ar"), "ماذا نفعل؟".into());
    options(&mut after)[1].name.0.insert(tag("es"), "pan".into());
    options(&mut after)[1].meaning = text("Fresh");
    assert!(poll.reworded(&made(after.clone())).is_empty(), "a translation takes no words away");

    after.title.0.remove(&tag("es"));
    after.about = text("Why");
    options(&mut after)[0] =
        PollOption { name: text("Broth"), meaning: text("Warm"), prompt: Text::default(), ..option("soup") };
    let changed = |what, lang: &str, before: &str, after: &str| Reworded {
        what,
        lang: tag(lang),
        before: before.into(),
        after: after.into(),
    };
    let expected = [
        changed(Wording::Title, "es", "¿Qué hacemos?", ""),
        changed(Wording::About, "en", "Why not", "Why"),
        changed(Wording::Name(id("soup")), "en", "soup", "Broth"),
        changed(Wording::Meaning(id("soup")), "en", "Hot", "Warm"),
        changed(Wording::Prompt(id("soup")), "en", "How hot?", ""),
    ];
    assert_eq!(poll.reworded(&made(after)), expected);
}

/// Rules of many kinds that fit a poll of members.
fn rules() -> impl Strategy<Value = fn(&mut Draft)> {
    let rules: Vec<fn(&mut Draft)> = vec![
        |_| {},
        |draft| draft.who = Audience::Everyone,
        |draft| (draft.who, draft.quorum) = (Audience::Everyone, Some(Quorum::Voters(9))),
        |draft| (draft.who, draft.audience) = (kitchen(), Some(Audience::Everyone)),
        |draft| (draft.quorum, draft.if_short) = (Some(Quorum::Percent(50)), IfShort::ExtendOnce(7)),
        |draft| (draft.block, draft.names) = (Blocking::Stops, Some(Names::Hidden)),
        |draft| (draft.names_missing, draft.late) = (true, Some(Late::ByHand)),
        |draft| (draft.names, draft.results) = (Some(Names::Anonymous), ShowResults::AfterClosing),
        |draft| (draft.reasons, draft.topic) = (Some(ReasonRule::RequiredForObjections), Slug::new("money")),
        |draft| {
            let Some(first) = draft.ask.options(false).into_iter().next() else { return };
            let (bound, of) = (Bound::MoreThan, ShareOf::Eligible);
            draft.thresholds = vec![Threshold { option: first.id, bound, part: 1, whole: 2, of }];
        },
    ];
    prop::sample::select(rules)
}

proptest! {
    #[test]
    fn a_copy_of_a_poll_is_the_same_poll(
        ask in prop::sample::select(asks()), rules in rules(), more in rules(), days in 1u32..60, shuffle in any::<bool>(),
    ) {
        let mut draft = members(ask);
        if let Some(of) = draft.ask.of_mut() {
            of.shuffle = shuffle;
        }
        rules(&mut draft);
        more(&mut draft);
        draft.closes_in_days = Some(days);
        // Some rules do not go together; what can be made can be copied.
        if let Ok(poll) = check(draft) {
            let copy = made(poll.draft());
            prop_assert_eq!(&Poll { closes: poll.closes, ..copy.clone() }, &poll);
            prop_assert_eq!(copy.draft(), poll.draft());
            prop_assert!(poll.means_the_same_as(&copy));
            prop_assert!(poll.reworded(&copy).is_empty());
        }
    }
}

#[test]
fn a_poll_is_the_same_after_it_was_written_down() {
    for ask in asks() {
        let poll = made(members(ask));
        let json = serde_json::to_string(&poll).unwrap();
        assert_eq!(serde_json::from_str::<Poll>(&json).unwrap(), poll, "{json}");
        let draft = poll.draft();
        let json = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Draft>(&json).unwrap(), draft, "{json}");
    }
    let sent = r#"{"title": {"en": "Who?"}, "ask": {"rank": {"count": {"method": "irv"}, "options": []}}}"#;
    let draft: Draft = serde_json::from_str(sent).unwrap();
    assert_eq!(draft.ask, rank(1, by(Method::Irv), Options::default()), "what is usual need not be said");
}
