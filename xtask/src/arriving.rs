//! The demo's way in: its forms, the keys of those who greet, and a few people who have asked to join. All of it by the
//! public API, as the desk and a newcomer's browser do it.

use std::fs;

use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use vault::{AccessCode, Bound, DoorSeed, Envelope, GreeterList, GreeterSeed, PublicKey, Purpose, ReadingCode};

use crate::assets::hex;
use crate::demo::{Api, text_of};
use crate::place;

/// Somebody of the group who greets, and their code.
pub(crate) struct GreetsWith<'a> {
    /// What they are called.
    pub(crate) name: &'a str,
    /// The languages that they read.
    pub(crate) reads: &'a [&'a str],
    /// Their code.
    pub(crate) code: &'a str,
}

/// Makes the forms, the keys and the requests; what `links.json` says of them. The first of `greeters` is the organiser,
/// who holds the door key.
pub(crate) fn arrange(api: &Api, group: &str, greeters: &[GreetsWith<'_>], now: i64) -> Result<Value> {
    let organiser = greeters.first().context("Somebody has to make the forms.")?;
    let path = place::at("demo/forms.json");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
    let forms: Value = serde_json::from_str(&text).context("demo/forms.json is not JSON.")?;
    for (form, draft) in forms.as_object().into_iter().flatten() {
        api.put(&format!("/v1/{group}/signup/{form}"), draft, Some(organiser.code))?;
    }

    let door = DoorSeed::from_bytes(random()?);
    let mut keys = Vec::new();
    let mut sheets = Vec::new();
    let desk = format!("/v1/{group}/desk");
    for who in greeters {
        let seed = GreeterSeed::from_bytes(random()?);
        let greeter = seed.greeter(who.name);
        let said = serde_json::to_string(&greeter).context("A key cannot be written.")?;
        api.post(&desk, &json!({ "do": "offer-key", "greeter": said }), Some(who.code))?;
        api.post(&desk, &json!({ "do": "read", "languages": who.reads }), Some(who.code))?;
        sheets.push(json!({ "name": who.name, "key": lines(&seed.written()) }));
        keys.push(greeter);
    }
    let base = vault::door::Base {
        group: group.to_owned(),
        version: 1,
        made: now,
        until: now + vault::door::LONGEST_LIST,
        greeters: keys.clone(),
    };
    let list = GreeterList::sign_base(&door, &base).map_err(|error| anyhow!("The list cannot be signed: {error}."))?;
    let list = serde_json::to_string(&list).context("The list cannot be written.")?;
    api.post(&desk, &json!({ "do": "set-greeters", "list": list }), Some(organiser.code))?;

    let to: Vec<PublicKey> = keys.into_iter().map(|greeter| greeter.kem).collect();
    let mut pages = Vec::new();
    for newcomer in newcomers() {
        pages.push(knock(api, group, &to, &newcomer, now)?);
    }
    let codes = api.post(
        &format!("/v1/{group}/newcomers"),
        &json!({ "form": "join", "uses": 20, "days": 30 }),
        Some(organiser.code),
    )?;
    Ok(json!({
        "signup": format!("{}/{group}/signup/join", api.origin()),
        "invited": codes["invitations"][0]["link"],
        "private": pages,
        "sheets": sheets,
        "door": lines(&door.written()),
    }))
}

struct Newcomer {
    lang: &'static str,
    fields: &'static [(&'static str, &'static str)],
}

fn newcomers() -> [Newcomer; 3] {
    [
        Newcomer {
            lang: "es",
            fields: &[
                ("q-called", "Nadia"),
                ("q-pronouns", "ella"),
                ("q-languages", "es"),
                ("q-languages", "ar"),
                ("q-contact", "Signal, nadia.41"),
                ("q-contact.name", "N."),
                ("q-contact.message", "yes"),
                ("q-brings", "food"),
                ("q-diet.skip", "yes"),
                ("q-car", "no"),
                ("q-when", "sat-morning"),
                ("q-when", "sun-morning"),
                ("q-heard", "Me lo contó una vecina del mercado."),
                ("q-keep", "1"),
                ("q-care", "1"),
            ],
        },
        Newcomer {
            lang: "en",
            fields: &[
                ("q-called", "Tomas"),
                ("q-languages", "en"),
                ("q-contact", "By phone after six, 600 000 000"),
                ("q-brings", "repair"),
                ("q-brings", "rides"),
                ("q-car", "yes"),
                ("q-when", "tue-evening"),
                ("q-keep", "1"),
                ("q-care", "1"),
                ("q-news", "1"),
            ],
        },
        Newcomer {
            lang: "ar",
            fields: &[
                ("q-called", "سلمى"),
                ("q-languages", "ar"),
                ("q-contact", "ماتركس: @salma:example.org"),
                ("q-brings", "listen"),
                ("q-heard", "من الملصق عند المدرسة القديمة."),
                ("q-keep", "1"),
                ("q-care", "1"),
            ],
        },
    ]
}

/// Asks to join, as a newcomer's browser does; the private link.
fn knock(api: &Api, group: &str, to: &[PublicKey], newcomer: &Newcomer, now: i64) -> Result<String> {
    let access = AccessCode::from_bytes(random()?);
    let reading = ReadingCode::from_bytes(random()?);
    let own = reading.kem();
    let request = hex(&random::<16>()?);
    let letter = json!({
        "v": 1,
        "fields": newcomer.fields,
        "lang": newcomer.lang,
        "at": now,
        "reply": own.public(),
    });
    let bound = Bound {
        purpose: Purpose::Answers,
        group: group.to_owned(),
        form: "join".to_owned(),
        revision: 1,
        list: 1,
        request: request.clone(),
    };
    let readers: Vec<PublicKey> = to.iter().copied().chain([*own.public()]).collect();
    let envelope: Envelope = vault::seal(letter.to_string().as_bytes(), &bound, &readers, &mut Chance)
        .map_err(|error| anyhow!("A letter cannot be sealed: {error}."))?;
    let at = format!("/v1/{group}/signup/join");
    let asked = api.read(&format!("{at}/challenge"))?;
    let challenge = text_of(&asked, "challenge")?;
    let solution = vault::work::solve(challenge).context("A challenge cannot be read.")?;
    let body = json!({
        "request": request,
        "access": access.written().as_str(),
        "revision": 1,
        "lang": newcomer.lang,
        "sealed": serde_json::to_string(&envelope).context("An envelope cannot be written.")?,
        "work": { "challenge": challenge, "solution": solution },
    });
    api.post(&at, &body, None)?;
    Ok(format!("{}/{group}/mine#{}.{}", api.origin(), access.written().as_str(), reading.written().as_str()))
}

fn lines(written: &[impl std::ops::Deref<Target = String>; 2]) -> String {
    written.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n")
}

fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("This machine gives no random numbers: {error}."))?;
    Ok(bytes)
}

/// The machine's random numbers.
struct Chance;

impl vault::rand_core::RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        vault::rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        vault::rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        // Without random numbers no key can be made; a demo stops here.
        #[allow(clippy::expect_used)]
        getrandom::fill(bytes).expect("This machine gives no random numbers.");
    }
}

impl vault::rand_core::CryptoRng for Chance {}
