//! The tables of a group, and how a database of an older version becomes one of this.

use model::Refusal;

use super::db::Db;

/// One step for each version; steps are only ever added.
const STEPS: &[&[&str]] = &[
    &[
    // The group itself; one row.
    "CREATE TABLE about (
        one INTEGER PRIMARY KEY CHECK (one = 1), slug TEXT NOT NULL, doc TEXT NOT NULL, salt TEXT NOT NULL
     ) STRICT",
    // Whoever holds a code; `code` is its hash, in hexadecimal digits.
    "CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE, role TEXT NOT NULL, name TEXT NOT NULL,
        circles TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0
     ) STRICT",
    "CREATE TABLE invitations (
        code TEXT PRIMARY KEY, role TEXT NOT NULL, circles TEXT NOT NULL, uses_left INTEGER NOT NULL, expires INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID",
    // Polls and proposals. `closes` is set while they run, for the alarm.
    "CREATE TABLE polls (
        kind TEXT NOT NULL, id TEXT NOT NULL, doc TEXT NOT NULL, stage TEXT NOT NULL, tally TEXT NOT NULL, closes INTEGER,
        PRIMARY KEY (kind, id)
     ) STRICT, WITHOUT ROWID",
    "CREATE INDEX polls_by_closing ON polls (closes) WHERE closes IS NOT NULL",
    // `voter` is m:NUMBER for a member, b:HASH for the ballot code of an open vote.
    "CREATE TABLE votes (
        voice INTEGER PRIMARY KEY AUTOINCREMENT, poll TEXT NOT NULL, voter TEXT NOT NULL, choice TEXT NOT NULL, reason TEXT,
        lang TEXT, shown INTEGER NOT NULL, UNIQUE (poll, voter)
     ) STRICT",
    // What is read of a poll is the latest of it, at a cost that does not grow with the votes.
    "CREATE INDEX votes_by_poll ON votes (poll, voice)",
    "CREATE INDEX votes_heard ON votes (poll, voice) WHERE shown = 1 AND reason IS NOT NULL",
    "CREATE INDEX votes_waiting ON votes (poll, voice) WHERE shown = 0 AND reason IS NOT NULL",
    // What was done for an idempotency key; kept for seven days.
    "CREATE TABLE commands (
        key TEXT PRIMARY KEY, command TEXT NOT NULL, outcome TEXT NOT NULL, day INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID",
    "CREATE INDEX commands_by_day ON commands (day)",
    ],
    // Every way of asking: a ballot is a number for each option ({"soup": 1}), and no longer a list of what was chosen.
    &[
        "ALTER TABLE votes RENAME COLUMN choice TO marks",
        "ALTER TABLE votes ADD COLUMN helped INTEGER NOT NULL DEFAULT 0",
        "UPDATE votes SET marks = (SELECT JSON_GROUP_OBJECT(value, 1) FROM JSON_EACH(votes.marks))",
        "UPDATE polls SET tally = JSON_REMOVE(JSON_SET(tally, '$.marks', JSON((
            SELECT JSON_GROUP_OBJECT(key, JSON_OBJECT('1', value)) FROM JSON_EACH(polls.tally, '$.chosen')))), '$.chosen')",
        "UPDATE polls SET stage = JSON_REMOVE(JSON_SET(stage, '$.closed.tally.marks', JSON((
            SELECT JSON_GROUP_OBJECT(key, JSON_OBJECT('1', value)) FROM JSON_EACH(polls.stage, '$.closed.tally.chosen'))),
            '$.closed.decision', JSON('{\"verdict\":\"open\",\"blocks\":0}')), '$.closed.tally.chosen')
         WHERE JSON_TYPE(stage, '$.closed') IS NOT NULL",
        "UPDATE polls SET doc = JSON_SET(doc, '$.ask', JSON(IIF(JSON_TYPE(doc, '$.method.choose') IS NULL,
            '{\"proposal\":{}}', doc -> '$.method')), '$.reasons', doc ->> '$.method.proposal.reasons')",
        "UPDATE polls SET doc = JSON_SET(JSON_REMOVE(doc, '$.method'), '$.rules.members', JSON_OBJECT(
            'who', JSON(doc -> '$.rules.members.who'), 'quorum', JSON(doc -> '$.rules.members.quorum'), 'if_short', 'fail',
            'block', IIF(doc ->> '$.rules.members.block', 'stops', 'no'), 'thresholds', JSON('[]'),
            'names', IIF(doc ->> '$.rules.members.named', 'shown', 'hidden'), 'names_missing', JSON('false')))
         WHERE JSON_TYPE(doc, '$.rules.members') IS NOT NULL",
        "UPDATE polls SET doc = JSON_REMOVE(doc, '$.method')",
        // Who can vote is fixed at opening. `opens` is set until then, for the alarm; `boxed` while there is a box.
        "ALTER TABLE polls ADD COLUMN outcome TEXT",
        "ALTER TABLE polls ADD COLUMN opens INTEGER",
        "ALTER TABLE polls ADD COLUMN boxed INTEGER NOT NULL DEFAULT 0",
        "UPDATE polls SET opens = JSON_EXTRACT(doc, '$.opens')
         WHERE closes IS NOT NULL AND JSON_TYPE(doc, '$.rules.members') IS NOT NULL",
        "CREATE INDEX polls_by_opening ON polls (opens) WHERE opens IS NOT NULL",
        // `elector` is m:NUMBER for a member, c:HASH (of the code) in an anonymous poll; `since` is set for whoever was
        // added after opening.
        "CREATE TABLE electors (
            poll TEXT NOT NULL, elector TEXT NOT NULL, since INTEGER, PRIMARY KEY (poll, elector)
         ) STRICT, WITHOUT ROWID",
        "CREATE TABLE happenings (
            id INTEGER PRIMARY KEY AUTOINCREMENT, poll TEXT NOT NULL, at INTEGER NOT NULL, event TEXT NOT NULL
         ) STRICT",
        "CREATE INDEX happenings_by_poll ON happenings (poll, id)",
        "CREATE TABLE suggestions (
            id INTEGER PRIMARY KEY AUTOINCREMENT, poll TEXT NOT NULL, name TEXT NOT NULL
         ) STRICT",
        "CREATE INDEX suggestions_by_poll ON suggestions (poll, id)",
        // Ballots that are no row of `votes`, alike ones together: `paper`, `trusted` (both beside the votes), and `box`
        // (what was in the box of an anonymous poll: all there is).
        "CREATE TABLE ballots (
            poll TEXT NOT NULL, why TEXT NOT NULL, marks TEXT NOT NULL, times INTEGER NOT NULL,
            PRIMARY KEY (poll, why, marks)
         ) STRICT, WITHOUT ROWID",
        // Reasons from the box of an anonymous poll, in the order of their words.
        "CREATE TABLE reasons (
            poll TEXT NOT NULL, place INTEGER NOT NULL, marks TEXT NOT NULL, reason TEXT NOT NULL,
            PRIMARY KEY (poll, place)
         ) STRICT, WITHOUT ROWID",
        "CREATE TABLE trust (
            topic TEXT NOT NULL, person INTEGER NOT NULL, trusted INTEGER NOT NULL, PRIMARY KEY (topic, person)
         ) STRICT, WITHOUT ROWID",
    ],
    // Templates that a group makes of its own polls.
    &["CREATE TABLE templates (id TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT, WITHOUT ROWID"],
    // Signup. Nothing that was sealed is ever kept here: a row that is deleted stays readable in the file. What somebody
    // wrote lies in a Folder, by the name of which its request is known here.
    &[
        "CREATE TABLE forms (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, settings TEXT NOT NULL) STRICT, WITHOUT ROWID",
        // Every revision of every form: an answer is read by the one it was written for.
        "CREATE TABLE form_revisions (
            form TEXT NOT NULL, revision INTEGER NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (form, revision)
         ) STRICT, WITHOUT ROWID",
        // `folder` and `vouch` are hashes of the access code and of the vouch code; `card` is what the lobby shows, written anew
        // after each step from what the Folder answers. A request is found until `keep_until`; 0 once it is to be erased.
        "CREATE TABLE requests (
            folder TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, vouch TEXT NOT NULL UNIQUE, form TEXT NOT NULL, card TEXT NOT NULL,
            joined INTEGER NOT NULL DEFAULT 0, keep_until INTEGER NOT NULL
         ) STRICT, WITHOUT ROWID",
        "CREATE INDEX requests_by_end ON requests (keep_until)",
        // How many came on a day (since 1970, universal time), `plain` of them without proof of work; how many were deleted,
        // as promised. Nobody's name.
        "CREATE TABLE arrivals (
            day INTEGER NOT NULL, form TEXT NOT NULL, n INTEGER NOT NULL, plain INTEGER NOT NULL, PRIMARY KEY (day, form)
         ) STRICT, WITHOUT ROWID",
        "CREATE TABLE gone (day INTEGER NOT NULL, form TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, form))
         STRICT, WITHOUT ROWID",
        // Challenges that have been answered, until they would not count any more.
        "CREATE TABLE used_work (nonce TEXT PRIMARY KEY, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        // The greeters' list as it was signed; `keys` are the ids of the keys on it.
        "CREATE TABLE door (
            one INTEGER PRIMARY KEY CHECK (one = 1), list TEXT NOT NULL, version INTEGER NOT NULL, keys TEXT NOT NULL
         ) STRICT",
        // What a greeter says of themselves: the public key that they sent, the languages that they read.
        "CREATE TABLE greeters (person INTEGER PRIMARY KEY, greeter TEXT, langs TEXT NOT NULL DEFAULT '[]') STRICT",
        // An invitation to a signup form has `form` and no role (an empty one). `by` is who made it; `intro` says that a Folder
        // holds an introduction.
        "ALTER TABLE invitations ADD COLUMN by INTEGER",
        "ALTER TABLE invitations ADD COLUMN form TEXT",
        "ALTER TABLE invitations ADD COLUMN path TEXT",
        "ALTER TABLE invitations ADD COLUMN intro INTEGER NOT NULL DEFAULT 0",
        // The Folders of introductions, by the hash of the invitation, and when they are to be destroyed.
        "CREATE TABLE introductions (invitation TEXT PRIMARY KEY, ends INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX introductions_by_end ON introductions (ends)",
    ],
    // Welcome packets and news.
    &[
        "ALTER TABLE people ADD COLUMN paths TEXT NOT NULL DEFAULT '[]'",
        "CREATE TABLE packets (id TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT, WITHOUT ROWID",
        // Who agreed to which wording of what: the language they read it in and the day, `2027-05-03`, and no time of it.
        "CREATE TABLE agreements (
            packet TEXT NOT NULL, section TEXT NOT NULL, person INTEGER NOT NULL, version INTEGER NOT NULL,
            lang TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (packet, section, person, version)
         ) STRICT, WITHOUT ROWID",
        "CREATE INDEX agreements_by_person ON agreements (person)",
        "CREATE TABLE notices (id TEXT PRIMARY KEY, day TEXT NOT NULL, doc TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX notices_by_day ON notices (day)",
    ],
    // Every key that a greeter has ever sent, by its id, and whose it is: a list may name no key of somebody who has left.
    &["CREATE TABLE key_owners (key TEXT PRIMARY KEY, person INTEGER NOT NULL) STRICT, WITHOUT ROWID"],
    // How long the record was from which a request's card was made; 0 until its Folder has said that it is there.
    &[
        "ALTER TABLE requests ADD COLUMN steps INTEGER NOT NULL DEFAULT 0",
        // How many of those that came on a day get through in any case: invited, or met in person.
        "ALTER TABLE arrivals ADD COLUMN apart INTEGER NOT NULL DEFAULT 0",
    ],
    // The signing key that came with a greeter's key: six words say both. Empty for what was sent before this was kept.
    &["ALTER TABLE key_owners ADD COLUMN sign TEXT NOT NULL DEFAULT ''"],
    // FAQs and starter packs (`kind` as in their addresses): what is said of each, and its entries in their order, a row each.
    &[
        "CREATE TABLE shelves (kind TEXT NOT NULL, id TEXT NOT NULL, doc TEXT NOT NULL, PRIMARY KEY (kind, id))
         STRICT, WITHOUT ROWID",
        // `unseen`: somebody had themselves taken out, and no curator has said yet that they saw it.
        "CREATE TABLE shelf_entries (
            kind TEXT NOT NULL, of TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, doc TEXT NOT NULL,
            unseen INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (kind, of, id)
         ) STRICT, WITHOUT ROWID",
        // What members suggest: the words and the day, `2027-05-03`, and no time of it nor who.
        "CREATE TABLE shelf_suggestions (
            n INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, of TEXT NOT NULL, doc TEXT NOT NULL, day TEXT NOT NULL
         ) STRICT",
        "CREATE INDEX shelf_suggestions_by_place ON shelf_suggestions (kind, of)",
    ],
    // A no to being listed holds in the whole group. In packs that are kept, it stands in the entry.
    &[
        "CREATE INDEX shelf_entries_no ON shelf_entries (kind, of)
         WHERE doc ->> '$.consent.is' IN ('declined', 'removed')",
        // Of packs that are kept no longer: a hash of each name by which somebody said no, and the last day on which.
        "CREATE TABLE said_no (name TEXT PRIMARY KEY, day TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ],
];

/// Brings the database to this version.
///
/// # Errors
/// [`Refusal::Trouble`] if SQLite refuses a step.
pub(super) fn bring_up_to_date(db: &Db) -> Result<(), Refusal> {
    db.run("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT", vec![])?;
    let done = db.count("SELECT COALESCE(MAX(version), 0) AS n FROM schema_version", vec![])?;
    for (version, step) in (1_i64..).zip(STEPS) {
        if u64::try_from(version).is_ok_and(|version| version <= done) {
            continue;
        }
        for statement in *step {
            db.run(statement, vec![])?;
        }
        db.run("INSERT INTO schema_version (version) VALUES (?)", vec![super::db::int(version)])?;
    }
    Ok(())
}
