//! What the newcomer and the welcome team wrote to each other. Sealed words are opened by the script; what no greeter
//! has signed is not shown.

use model::Refusal;
use model::signup::{MineCommand, MineEntry, Said};
use widgets::say;
use yew::{Html, html};

use super::page::Page;
use crate::pages::parts::{hidden, sentence};

/// How long words to the welcome team can be.
const MOST_CHARS: u32 = 4_000;

/// What the script may have to say when words could not be sent.
const MISHAPS: [Refusal; 7] = [
    Refusal::LineCut,
    Refusal::LinkUnknown,
    Refusal::RequestOver,
    Refusal::Full,
    Refusal::GreetersChanged,
    Refusal::EnvelopeUnfit,
    Refusal::Trouble,
];

pub(super) fn section(page: &Page<'_>) -> Html {
    let locale = page.locale();
    let entries = &page.view.entries;
    html! {
        <section class="letters">
            <h2>{ say(page.either(locale.mine_said(), locale.asking_said())) }</h2>
            if entries.is_empty() {
                <p>{ say(page.either(locale.mine_said_nothing(), locale.asking_said_nothing())) }</p>
            }
            else { <ol class="letters-list">{ for entries.iter().map(|entry| letter(page, entry)) }</ol> }
            if page.is_sealed() {
                <p hidden=true data-say="forged">{ say(locale.mine_forged()) }</p>
                <p hidden=true data-say="broken">{ say(locale.mine_broken()) }</p>
            }
            if page.is_going_on() { { reply(page) } }
        </section>
    }
}

fn letter(page: &Page<'_>, entry: &MineEntry) -> Html {
    let locale = page.locale();
    let day = page.day(entry.at);
    let own = entry.said == Said::Reply;
    let from = if own { locale.mine_from_you(&day) } else { locale.mine_from_team(&day) };
    let named = (!own).then(|| locale.mine_from_named("{name}", &day).text);
    let class = if own { "letter from-you" } else { "letter" };
    html! {
        <li {class} data-entry={entry.n.to_string()}>
            <p class="from" data-named={named}>{ say(from) }</p>
            if page.is_sealed() { <p class="as-written" dir="auto" data-words="">{ say(locale.mine_sealed()) }</p> }
            else { <p class="as-written" dir="auto">{ entry.words.0.clone() }</p> }
        </li>
    }
}

/// The form for words to the welcome team. Where they are sealed, the field has no name: only the envelope is ever
/// sent.
fn reply(page: &Page<'_>) -> Html {
    let locale = page.locale();
    let sealed = page.is_sealed();
    let kept = match &page.tried {
        Some(MineCommand::Reply { words }) if !sealed => words.0.clone(),
        _ => String::new(),
    };
    let action = page.address("/mine");
    let mishap = |code: &'static str, said| {
        html! { <p class="note" role="alert" hidden=true data-refusal={code}>{ say(said) }</p> }
    };
    let help = if sealed { locale.mine_reply_sealed() } else { locale.mine_reply_open() };
    html! {
        <>
            if sealed { <p class="note" data-shut="">{ say(locale.mine_reply_script()) }</p> }
            <form class="reply" method="post" {action} hidden={sealed} data-reply={sealed.then_some("")}>
                { hidden("key", &page.view.key) }
                if sealed {
                    { for MISHAPS.into_iter().map(|refusal| mishap(refusal.code(), sentence(refusal, locale))) }
                    { mishap("too-long", locale.mine_reply_long()) }
                }
                <div class="line">
                    <label class="label" for="field-words">{ say(page.either(locale.mine_reply(), locale.asking_reply())) }</label>
                    <p class="help" id="help-words">{ say(help) }</p>
                    <textarea id="field-words" name={(!sealed).then_some("words")} dir="auto" required=true
                        maxlength={MOST_CHARS.to_string()} aria-describedby="help-words" value={kept} />
                </div>
                <button class="send" type="submit" name="do" value="reply">{ say(locale.mine_reply_send()) }</button>
                <p role="status" data-sending={locale.mine_reply_sending().text}></p>
            </form>
        </>
    }
}
