//! Files: opened on this device, and kept on it. What is in them is read and made by another module, which is fetched
//! for it; see [`wish`](crate::wish).

use i18n::{Said, writes_arabic};
use js_sys::{Function, Promise, Uint8Array};
use model::{Refusal, Tag};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, TextDecoder, Url};
use yew::prelude::*;

use crate::app::Act;
use crate::encoding::Encoding;
use crate::parts::{Here, To, labelled, refused, say};
use crate::state::{Desk, Sent, Why};
use crate::window::soon;

/// The most bytes of a file that is read.
const MOST_BYTES: f64 = 4_000_000.0;

/// Fields: the file itself, what it is called, what its bytes were taken for, and what is in it or was pasted.
const FILE: &str = "file";
const NAME: &str = "name";
const LETTERS: &str = "letters";
const TEXT: &str = "text";

/// What was opened or pasted.
pub(crate) struct Brought<'a> {
    /// What a file is called; empty for what was pasted.
    pub(crate) name: &'a str,
    /// Its words as they are.
    pub(crate) text: String,
    /// For [`letters`].
    pub(crate) letters: Option<String>,
}

/// A form that takes a file: it is sent by itself once somebody has chosen one, and again by a button where that came
/// to nothing. Its fields are for [`brought`].
pub(crate) fn open(
    here: Here<'_>,
    form: &'static str,
    label: Said,
    help: Option<Said>,
    accept: &'static str,
    to: To,
) -> Html {
    let locale = &here.desk.locale;
    let act = here.act.clone();
    let group = here.desk.view.there().map(|view| view.languages.as_slice()).unwrap_or_default();
    let arabic = group.iter().map(Tag::as_str).chain([locale.tag()]).any(writes_arabic);
    let reads = Callback::from(move |event: Event| {
        event.prevent_default();
        let Some(file) = chosen(form) else { return };
        let act = act.clone();
        spawn_local(async move {
            let (words, guessed) = words_of(&file, arabic).await.unzip();
            let letters = guessed.flatten().map(|guessed| guessed.name().to_owned());
            let fields = [(NAME, Some(file.name())), (LETTERS, letters), (TEXT, words)];
            let pairs = fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
            act.emit(Act::Send(to, Sent { form: form.to_owned(), pairs }));
        });
    });
    let onsubmit = reads.reform(|event: SubmitEvent| event.into());
    let busy = here.is_busy(form);
    html! {
        <form id={form} class="fields" {onsubmit} aria-busy={busy.then_some("true")} novalidate={true}
            autocomplete="off">
            { labelled(form, FILE, label, help, |id, help| {
                html! { <input {id} type="file" {accept} aria-describedby={help} onchange={reads} /> }
            }) }
            { refused(form, here.desk) }
            if busy {
                <p role="status">{ say(locale.desk_one_moment()) }</p>
            } else if here.desk.why_not(form).is_some() {
                <button class="way" type="submit">{ say(locale.desk_again()) }</button>
            }
        </form>
    }
}

/// What was opened or pasted.
///
/// # Errors
/// The desk's own words, where it is no text or too long.
pub(crate) fn brought<'a>(desk: &Desk, sent: &'a Sent) -> Result<Brought<'a>, Why> {
    let field = |name| sent.pairs.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone());
    let text = field(TEXT).ok_or_else(|| Why::Own(desk.locale.know_file_unread()))?;
    Ok(Brought { name: sent.one(NAME), text, letters: field(LETTERS) })
}

/// In a report: what the bytes of a file were taken for, where that was a guess.
pub(crate) fn letters(here: Here<'_>, letters: Option<&str>) -> Html {
    match letters {
        Some(letters) => html! { <p class="note">{ say(here.desk.locale.know_file_letters(letters)) }</p> },
        None => Html::default(),
    }
}

fn chosen(form: &str) -> Option<File> {
    let field = web_sys::window()?.document()?.get_element_by_id(&format!("{form}-{FILE}"))?;
    field.dyn_into::<HtmlInputElement>().ok()?.files()?.get(0)
}

/// The words of a file, and what its bytes were taken for where that was a guess; nothing where it is no text.
async fn words_of(file: &File, arabic: bool) -> Option<(String, Option<Encoding>)> {
    if file.size() > MOST_BYTES {
        return None;
    }
    let bytes = Uint8Array::new(&JsFuture::from(file.array_buffer()).await.ok()?).to_vec();
    let (encoding, guessed) = Encoding::of(&bytes, arabic)?;
    let decoder = TextDecoder::new_with_label(encoding.name()).ok()?;
    Some((decoder.decode_with_u8_array(&bytes).ok()?, guessed.then_some(encoding)))
}

/// Has the page's module for files grant a [`Wish`](crate::wish::Wish). It is fetched with the first one.
///
/// # Errors
/// [`Refusal::LineCut`] where it could not be fetched; [`Refusal::Trouble`] where it fell over what it was given.
pub(crate) async fn grant(module: &Function, wish: &str) -> Result<String, Refusal> {
    let promise = module.call1(&JsValue::NULL, &JsValue::from_str(wish)).map_err(|_| Refusal::Trouble)?;
    let answer = JsFuture::from(Promise::resolve(&promise)).await.map_err(|_| Refusal::LineCut)?;
    answer.as_string().ok_or(Refusal::Trouble)
}

/// Gives somebody a file that was made here.
///
/// # Errors
/// The desk's own words, where the browser does not.
pub(crate) fn save(desk: &Desk, name: &str, kind: &str, words: &str) -> Result<(), Why> {
    let link = || -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&JsValue::from_str(words));
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // Some browsers take it a moment after the press.
        spawn_local(async move {
            soon(60_000, ()).await;
            let _ = Url::revoke_object_url(&address);
        });
        Ok(())
    };
    link().map_err(|_| Why::Own(desk.locale.know_not_saved()))
}
