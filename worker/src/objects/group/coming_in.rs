//! How people come to a group: it is founded, they are invited, they join, and their code is replaced.

use model::{Actor, Deed, Founded, GroupDraft, Join, Joined, OnOwnCode, Paste, Refusal, Role, Slug, permit, tidy_name};
use vault::{GroupSalt, Pasted, PersonCode};

use super::super::db::{json, text};
use super::super::idempotency::Once;
use super::super::invitations::{self, Waiting};
use super::super::{people, polls};
use super::{Group, Known, Told, pasted};
use crate::host::random;
use crate::reply::Reply;
use crate::zones;

impl Group {
    /// The first organiser's code is made from the idempotency key, so that a founding that was cut off can be
    /// repeated.
    pub(super) fn found(&self, slug: &Slug, told: &Told) -> std::result::Result<Reply, Refusal> {
        let key = told.key()?;
        let draft: GroupDraft = told.json()?;
        let once = Once::new(&key, "found", &told.body);
        let repeated = once.outcome::<()>(&self.db)?.is_some();
        if !repeated {
            if self.known().is_ok() {
                return Err(Refusal::NameTaken);
            }
            let about = draft.check()?;
            if !zones::exists(&about.zone) {
                return Err(Refusal::ZoneUnknown);
            }
            let salt = GroupSalt::from_bytes(random()?);
            let code = PersonCode::derive(&key, &salt, "found");
            let doc = json(&about)?;
            let salt = vault::Hash::from_bytes(*salt.as_bytes()).hex();
            let statement = "INSERT INTO about (one, slug, doc, salt) VALUES (1, ?, ?, ?)";
            self.db.run(statement, vec![text(slug.as_str()), doc, text(&salt)])?;
            let none = std::collections::BTreeSet::new();
            people::add(&self.db, &code, Role::Organiser, "", &none, &none)?;
            once.keep(&self.db, &(), told.now)?;
        }
        let code = PersonCode::derive(&key, &self.known()?.salt, "found");
        Ok(Reply::json(201, &Founded { group: slug.clone(), code: code.written().to_string() }))
    }

    pub(super) fn invite(&self, known: &Known, actor: &Actor, told: &Told) -> std::result::Result<Reply, Refusal> {
        let around = self.around(known, actor, told);
        let invited = invitations::make(&around, &told.json()?, &told.key()?, &told.body, &told.origin)?;
        Ok(Reply::json(201, &invited))
    }

    pub(super) async fn revoke_invitation(&self, actor: &Actor, told: &Told) -> std::result::Result<Reply, Refusal> {
        permit(Deed::Revoke, actor)?;
        invitations::revoke(&self.db, &pasted(&told.json::<Paste>()?.code)?, told.now)?;
        self.wake_when_due().await?;
        Ok(Reply::json(200, &serde_json::json!({})))
    }

    /// What something pasted is. A GET could not do this: codes are never in addresses.
    pub(super) fn look(&self, told: &Told) -> std::result::Result<Reply, Refusal> {
        let looked = invitations::look(&self.db, &pasted(&told.json::<Paste>()?.code)?, told.now)?;
        Ok(Reply::json(200, &looked))
    }

    pub(super) fn join(&self, known: &Known, told: &Told) -> std::result::Result<Reply, Refusal> {
        let join: Join = told.json()?;
        let key = told.key()?;
        let name = tidy_name(&join.name)?;
        let invitation = pasted(&join.invitation)?;
        let once = Once::new(&key, "join", &told.body);
        // The code is made from the invitation's hash too, so that a key that two people share makes two codes.
        let purpose = format!("join {}", invitation.read_as::<vault::kind::Invited>().hash().hex());
        let code = PersonCode::derive(&key, &known.salt, &purpose);
        let role = match once.outcome::<Role>(&self.db)? {
            Some(role) => role,
            None => {
                let waiting = Waiting::find(&self.db, &invitation, told.now)?;
                people::can_add(&self.db, &code)?;
                polls::fix_all(&self.around(known, &Actor::Public, told))?;
                people::add(
                    &self.db,
                    &code,
                    waiting.role,
                    &name,
                    &waiting.circles,
                    &std::collections::BTreeSet::new(),
                )?;
                waiting.spend(&self.db)?;
                once.keep(&self.db, &waiting.role, told.now)?;
                let actor = people::actor(&self.db, Some(code.written().as_ref()))?;
                polls::welcome(&self.around(known, &actor, told))?;
                waiting.role
            }
        };
        Ok(Reply::json(201, &Joined { code: code.written().to_string(), role, name }))
    }

    /// Whoever repeats this shows the code that it has put out of use, so who acts is found out only the first time.
    pub(super) async fn on_own_code(&self, known: &Known, told: &Told) -> std::result::Result<Reply, Refusal> {
        let shown = told.code.as_deref().ok_or(Refusal::CodeNeeded)?;
        let OnOwnCode::Replace = told.json()?;
        let key = told.key()?;
        let once = Once::new(&key, &format!("code {shown}"), &told.body);
        let old: PersonCode = Pasted::parse(shown).map_err(|_| Refusal::CodeUnknown)?.read_as();
        // Made from the code before, and not from its holder's number: who replaced their code is kept nowhere.
        let new = PersonCode::derive(&key, &known.salt, &format!("replace {}", old.hash().hex()));
        if once.outcome::<()>(&self.db)?.is_none() {
            let actor = people::actor(&self.db, Some(shown))?;
            permit(Deed::ReplaceOwnCode, &actor)?;
            let Actor::Person(person) = &actor else { return Err(Refusal::CodeNeeded) };
            people::is_new(&self.db, &new)?;
            people::replace_code(&self.db, person, &old, &new)?;
            once.keep(&self.db, &(), told.now)?;
        }
        let code = new.written().to_string();
        let person = people::with_code(&self.db, &code)?;
        // Nobody has the new code yet. Cut off here, it is asked for again, and this is done again.
        let actor = Actor::Person(person.clone());
        polls::move_ballots(&self.around(known, &actor, told), &new).await?;
        Ok(Reply::json(201, &Joined { code, role: person.role, name: person.name }))
    }
}
