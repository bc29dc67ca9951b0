//! A poll closes by itself, also when nobody looks, and when the machine was off.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::json;

use crate::harness::{Group, Porchlight, Setting, garden, now, potluck, wait_until, with};

/// Whether a poll stands as closed in what is on disk, in the database or in its journal. Nothing is asked of the group
/// for it, as whoever asks after the closing time would close it.
fn closed_on_disk(folder: &Path) -> bool {
    // A stage as it is kept: `"running"`, or when it closed and with which count.
    const CLOSED: &[u8] = b"{\"closed\":{\"at\":";
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.filter_map(|entry| Some(entry.ok()?.path())).any(|path| {
        if path.is_dir() {
            return closed_on_disk(&path);
        }
        let bytes = std::fs::read(&path).unwrap_or_default();
        bytes.windows(CLOSED.len()).any(|part| part == CLOSED)
    })
}

fn wait_for_the_alarm(porch: &Porchlight) -> bool {
    (0..80).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        closed_on_disk(&porch.data())
    })
}

#[test]
fn a_poll_closes_when_its_time_comes_though_nobody_looks() {
    let porch = Arc::new(Porchlight::start(&Setting::default()));
    let group = Group::on(Arc::clone(&porch));
    let closes = now() + 1500;
    group.ask("/poll/potluck", &with(potluck(), json!({ "closes": closes })));
    group.vote("/poll/potluck", None, "friday").expect(200);
    assert!(!closed_on_disk(&porch.data()));
    assert!(wait_for_the_alarm(&porch), "no alarm closed it");
    assert!(now() >= closes, "it closed too early");
    let view = group.view("/poll/potluck", None);
    assert_eq!((&view["phase"], &view["results"]["answers"]), (&json!("over"), &json!(1)));
    group.vote("/poll/potluck", None, "friday").expect(409).expect_refusal("closed");
    group.put("/poll/potluck", &potluck()).expect(409).expect_refusal("closed");
    assert_eq!(group.count("/poll/potluck"), "friday 1");
}

#[test]
fn polls_that_close_together_all_close_and_a_moved_closing_time_counts() {
    let porch = Arc::new(Porchlight::start(&Setting::default()));
    let group = Group::on(Arc::clone(&porch));
    let closes = now() + 2500;
    for n in 0..5 {
        group.ask(&format!("/poll/p-{n}"), &with(potluck(), json!({ "closes": closes })));
    }
    // One was to close in a minute and closes with them; one was to close with them and does later.
    group.ask("/poll/sooner", &with(potluck(), json!({ "closes": closes + 60_000 })));
    group.put("/poll/sooner", &with(potluck(), json!({ "closes": closes }))).expect(200);
    group.put("/poll/p-0", &with(potluck(), json!({ "closes": closes + 60_000 }))).expect(200);
    assert!(wait_for_the_alarm(&porch));
    wait_until(closes + 1000);
    for (id, phase) in [("p-0", "open"), ("p-1", "over"), ("p-4", "over"), ("sooner", "over")] {
        assert_eq!(group.view(&format!("/poll/{id}"), None)["phase"], phase, "{id}");
    }
    group.vote("/poll/p-0", None, "friday").expect(200);
}

#[test]
fn a_poll_that_ended_while_the_machine_was_off_is_over_when_it_comes_back() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let amina = group.member("Amina");
    let closes = now() + 1800;
    group.ask("/proposal/garden", &with(garden(), json!({ "closes": closes })));
    group.vote("/proposal/garden", Some(&amina), "agree").expect(200);
    let Group { porch, slug, organiser } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    assert!(!closed_on_disk(&porch.data()));
    wait_until(closes + 300);
    porch.start_again();
    // An organiser who is quicker than the alarm cannot open it again.
    let group = Group { porch: Arc::new(porch), slug, organiser };
    group.put("/proposal/garden", &garden()).expect(409).expect_refusal("closed");
    group.vote("/proposal/garden", Some(&amina), "disagree").expect(409).expect_refusal("closed");
    assert_eq!(group.view("/proposal/garden", Some(&amina))["phase"], "over");
    assert_eq!(group.count("/proposal/garden"), "agree 1");
}

#[test]
fn an_alarm_missed_while_the_machine_was_off_comes_when_it_is_back() {
    let group = Group::on(Arc::new(Porchlight::start(&Setting::default())));
    let closes = now() + 1800;
    group.ask("/poll/potluck", &with(potluck(), json!({ "closes": closes })));
    let Group { porch, .. } = group;
    let mut porch = Arc::into_inner(porch).expect("nobody else holds it");
    porch.kill();
    wait_until(closes + 300);
    assert!(!closed_on_disk(&porch.data()));
    porch.start_again();
    assert!(wait_for_the_alarm(&porch), "the missed alarm did not come");
}
