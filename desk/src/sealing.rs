//! What a greeter typed about a request, signed and sealed before it leaves this device.

use model::signup::{OnRequest, Sealed};
use model::{Greeting, Refusal, Spoken};
use vault::WordsKind;

use crate::keys;
use crate::state::{Desk, Reading, Why};

/// Signs and seals what was typed, where the request is sealed.
///
/// # Errors
/// Why not, in words of the desk or of the group.
pub(crate) fn sealed(desk: &Desk, greeting: Greeting) -> Result<OnRequest, Why> {
    let locale = &desk.locale;
    let Some(Reading { view, letter, .. }) = desk.reading.there() else { return Err(Refusal::Trouble.into()) };
    let request = &view.request;
    if !request.sealed {
        let plain = |words: String| Ok(Sealed(words));
        return greeting.sealed(|spoken: Spoken| plain(spoken.words), plain);
    }
    let kind = match &greeting {
        Greeting::Approve { .. } => WordsKind::Welcome,
        Greeting::NotNow(_) => WordsKind::Decision,
        _ => WordsKind::Question,
    };
    let list = || desk.standing.good().ok_or_else(|| Why::Own(locale.desk_list_not_good()));
    let mine = || desk.mine.as_ref().ok_or_else(|| Why::Own(locale.desk_keys_closed()));
    let to_newcomer = |spoken: Spoken| {
        let (list, mine) = (list()?, mine()?);
        if !desk.is_let_in() {
            return Err(Why::Own(locale.desk_key_not_in()));
        }
        let letter = letter.as_ref().and_then(|letter| letter.as_ref().ok());
        let newcomer = letter.and_then(|letter| letter.reply).ok_or_else(|| Why::Own(locale.desk_no_reply_key()))?;
        let seed = &mine.seeds.greeter;
        let sealed = keys::tell(&spoken, kind, (desk.group(), request), seed, list, newcomer, desk.now());
        sealed.ok_or(Why::Refusal(Refusal::WordsUnfit))
    };
    let among_us = |words: String| {
        let sealed = keys::note(&words, locale.tag(), desk.group(), request, list()?);
        sealed.ok_or(Why::Refusal(Refusal::WordsUnfit))
    };
    greeting.sealed(to_newcomer, among_us)
}
